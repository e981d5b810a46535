package norm

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
)

// class is a way to count: 1, 2, 3 or a, b, c.
type class uint8

const (
	digit       class = iota + 1
	dotted            // 1.1, 1.2: the last part counts
	lower             // a, b, … z, aa, ab
	upper             // A, B
	romanLower        // i, ii
	romanUpper        // I, II
	doubled           // aa, bb
	tripled           // aaa, bbb
	han               // 一, 二
	arabic            // أ, ب in the order of the abjad
	cyrillic          // а, б without ё, й, ъ, ы, ь
	cyrillicAll       // а, б with й
	cyrillicYo        // а, б with ё and й
)

// reading is one way to understand a number as printed.
type reading struct {
	class  class
	base   int
	suffix int // 0 for none; 1 for bis or a, 2 for ter or b, …; see suffixAlternative
}

// suffixAlternative is the suffix of a second wording of the same provision: `1. Alt.`
const suffixAlternative = 90

// follows says whether the reading is the next number after prev, inserted numbers included.
func (r reading) follows(prev reading) bool {
	if r.class != prev.class {
		return false
	}
	prev.suffix %= suffixAlternative
	if r.base == prev.base {
		return r.suffix == prev.suffix+1 || r.suffix == prev.suffix+suffixAlternative
	}
	return r.base == prev.base+1 && r.suffix == 0
}

func (r reading) first() bool { return r.base == 1 && r.suffix == 0 }

const (
	arabicOrder      = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
	cyrillicOrder    = "абвгдежзиклмнопрстуфхцчшщэюя"
	cyrillicAllOrder = "абвгдежзийклмнопрстуфхцчшщэюя"
	cyrillicYoOrder  = "абвгдеёжзийклмнопрстуфхцчшщэюя"
	hanDigits        = "一二三四五六七八九"
)

// order returns the place of the letter in an alphabet, counted from 1; 0 when it is not in it.
func order(alphabet string, letter rune) int {
	n := 0
	for _, r := range alphabet {
		n++
		if r == letter {
			return n
		}
	}
	return 0
}

// letterReadings lists how a run of Latin letters of one case counts.
func letterReadings(s string) []reading {
	alpha, roman := lower, romanLower
	if s[0] < 'a' {
		alpha, roman = upper, romanUpper
	}
	low := strings.ToLower(s)
	var out []reading
	first := int(low[0]-'a') + 1
	switch {
	case len(low) == 1:
		out = append(out, reading{class: alpha, base: first})
	case len(low) == 2:
		out = append(out, reading{class: alpha, base: 26*first + int(low[1]-'a') + 1})
		if low[0] == low[1] {
			out = append(out, reading{class: doubled, base: first})
		}
	case len(low) == 3 && low[0] == low[1] && low[1] == low[2]:
		out = append(out, reading{class: tripled, base: first})
	}
	if n := romanValue(low); n > 0 {
		out = append(out, reading{class: roman, base: n})
	}
	return out
}

var romans = [...]struct {
	sign  string
	value int
}{{"m", 1000}, {"cm", 900}, {"d", 500}, {"cd", 400}, {"c", 100}, {"xc", 90}, {"l", 50}, {"xl", 40}, {"x", 10}, {"ix", 9}, {"v", 5}, {"iv", 4}, {"i", 1}}

// romanValue reads a Roman numeral in small letters, 0 when it is not one in the usual form.
func romanValue(s string) int {
	n, rest := 0, s
	for _, r := range romans {
		for strings.HasPrefix(rest, r.sign) {
			n, rest = n+r.value, rest[len(r.sign):]
		}
	}
	if rest != "" || len(s) > 15 || roman(n) != s {
		return 0
	}
	return n
}

// roman writes n in small Roman numerals.
func roman(n int) string {
	var b strings.Builder
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}

// letters writes n as a, b, … z, aa, ab.
func letters(n int) string {
	if n <= 26 {
		return string(rune('a' + n - 1))
	}
	return letters((n-1)/26) + string(rune('a'+(n-1)%26))
}

// hanValue reads a Chinese numeral up to 999, 0 when it is none.
func hanValue(s string) int {
	total, digit := 0, 0
	for _, r := range s {
		switch {
		case r == '百':
			total, digit = total+100*max(1, digit), 0
		case r == '十':
			total, digit = total+10*max(1, digit), 0
		case r == '零' || r == '〇':
		case r == '两':
			digit = 2
		default:
			if digit = order(hanDigits, r); digit == 0 {
				return 0
			}
		}
	}
	return total + digit
}

func isHanNumeral(r rune) bool { return strings.ContainsRune(hanDigits+"十百零〇两", r) }

// foldDigit turns Arabic-Indic, Persian and full-width digits to ASCII ones and leaves other characters alone.
func foldDigit(r rune) rune {
	switch {
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	}
	return r
}

func isDigit(r rune) bool {
	r = foldDigit(r)
	return r >= '0' && r <= '9'
}

// enclosed reads characters that are a number by themselves, such as ㈠ and ①.
func enclosed(r rune) (reading, bool) {
	switch {
	case r >= '㈠' && r <= '㈩':
		return reading{class: han, base: int(r-'㈠') + 1}, true
	case r >= '①' && r <= '⑳':
		return reading{class: digit, base: int(r-'①') + 1}, true
	}
	return reading{}, false
}

// suffixWords are the words for inserted provisions beside the Latin ones, with their rank.
var suffixWords = map[string]int{
	"бис": 1, "тер": 2, "кватер": 3, "مكرر": 1, "مكررا": 1, "مكررة": 1,
	"之二": 1, "之三": 2, "之四": 3, "之五": 4, "之六": 5, "之七": 6, "之八": 7, "之九": 8, "之十": 9,
}

// suffixAt reads a suffix word at the start of s and returns its rank and length, 0 when there is none.
func suffixAt(s string) (rank, size int) {
	if s == "" || s[0] < utf8.RuneSelf && strings.IndexByte("abdnoqstABDNOQST", s[0]) < 0 {
		return 0, 0
	}
	if s[0] >= utf8.RuneSelf {
		return foreignSuffix(s)
	}
	for size < len(s) && s[size]|0x20 >= 'a' && s[size]|0x20 <= 'z' {
		size++
	}
	word := s[:size]
	if size > len("quinquies") || size < len("bis") || size < len(s) && s[size] >= utf8.RuneSelf && s[size] < 0xE2 {
		return 0, 0
	}
	if strings.EqualFold(word, "alt") {
		return suffixAlternative, size
	}
	for i, latin := range ident.Suffixes {
		if word == latin || word[1] < 'a' && word == strings.ToUpper(latin) { // "Bis" begins a sentence
			return i + 1, size
		}
	}
	return 0, 0
}

// foreignSuffix reads a suffix word of another script.
func foreignSuffix(s string) (rank, size int) {
	if n := len("之二"); len(s) >= n && suffixWords[s[:n]] > 0 {
		return suffixWords[s[:n]], n // nothing parts it from the words behind
	}
	size = strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if size < 0 {
		size = len(s)
	}
	const longest = 24
	if size > longest {
		return 0, 0
	}
	rank = suffixWords[strings.Map(dropArabicMarks, strings.ToLower(s[:size]))]
	second := wordAt(strings.TrimPrefix(s[size:], " "))
	if repeated := arabicRepeats[strings.Map(dropArabicMarks, second)]; rank > 0 && repeated > 0 {
		return repeated, size + len(" ") + len(second)
	}
	return rank, size
}

// arabicRepeats stand behind مكررا and count how often: the second time is ter.
var arabicRepeats = map[string]int{"ثانيا": 2, "ثالثا": 3, "رابعا": 4, "خامسا": 5, "سادسا": 6}

// dropArabicMarks drops the vowel signs U+064B to U+0652.
func dropArabicMarks(r rune) rune {
	if r >= 0x064B && r <= 0x0652 {
		return -1
	}
	return r
}

// suffixName is how a suffix is written in an eId.
func suffixName(rank int) string {
	switch {
	case rank == 0:
		return ""
	case rank <= len(ident.Suffixes):
		return ident.Suffixes[rank-1]
	}
	return "-Alt"
}
