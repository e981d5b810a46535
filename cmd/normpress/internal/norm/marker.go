package norm

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
)

// style is how the numbers of one level look.
type style struct {
	class class
	form  form
}

// form is the punctuation around a number.
type form uint8

const (
	bare      form = iota + 1 // 2 bis, 11.2
	point                     // 1.  a.  1．  一、
	half                      // 1)  a)
	parens                    // (1)  (a)  （一）
	dash                      // 1 -
	quoted                    // ‘1’
	signAlone                 // ㈠  ①
)

// marker is a number at the head of a block, and the ways to understand it.
type marker struct {
	printed  string // as written: "[2 bis."
	size     int    // bytes of the source, with the space behind
	form     form
	weak     bool // may well be words: "in." or "3.5 million"
	readings []reading
}

// longestMarker bounds the bytes in which a number ends.
const longestMarker = 64

// scanMarker reads the number at the head of a line. In German "bis" is a word and so needs a point behind it. The
// numbers before it, which may be nil, tell whether "2. bis up to" is 2 bis.
func scanMarker(line []byte, german bool, before *tracker) (marker, bool) {
	if !mayBeMarker(line) {
		return marker{}, false
	}
	if len(line) > longestMarker {
		line = line[:longestMarker]
	}
	s := scanner{text: string(line), german: german, before: before}
	if !s.scan() {
		return marker{}, false
	}
	s.m.printed = strings.TrimRight(s.text[:s.pos], " \t\n")
	s.m.size = s.pos + s.spaces()
	return s.m, true
}

// mayBeMarker refuses at a glance what cannot be a number, as nearly every line of running text.
func mayBeMarker(line []byte) bool {
	if len(line) == 0 {
		return false
	}
	switch c := line[0]; {
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		for i := 1; i < len(line) && i < 8; i++ {
			if c := line[i] | 0x20; c < 'a' || c > 'z' {
				return line[i] == '.' || line[i] == ')' || i == 1 && beginsSuffix(line[i:])
			}
		}
		return false
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRune(line)
		return isDigit(r) || isHanNumeral(r) || unicode.IsOneOf(numberSigns, r) ||
			size < len(line) && (r == 'ñ' || order(cyrillicYoOrder, unicode.ToLower(r)) > 0 || order(arabicOrder, r) > 0) && (bytes.ContainsAny(line[size:min(len(line), size+4)], ".)-") || beginsSuffix(line[size:]))
	default:
		return c == '(' || c == '[' || c == '\'' || c >= '0' && c <= '9'
	}
}

// beginsSuffix says whether a suffix and a parenthesis stand behind a letter: `h bis)`, `h-бис)`.
func beginsSuffix(line []byte) bool {
	if len(line) == 0 || line[0] != ' ' && line[0] != '-' {
		return false
	}
	behind := string(line[1:min(len(line), longestMarker)])
	rank, size := suffixAt(behind)
	return rank > 0 && strings.HasPrefix(behind[size:], ")")
}

var numberSigns = []*unicode.RangeTable{{R16: []unicode.Range16{
	{Lo: '‘', Hi: '’', Stride: 1}, {Lo: '①', Hi: '⑳', Stride: 1}, {Lo: '【', Hi: '【', Stride: 1},
	{Lo: '㈠', Hi: '㈩', Stride: 1}, {Lo: '（', Hi: '（', Stride: 1}, {Lo: '［', Hi: '［', Stride: 1},
}}}

// eIDNumber is the number that an eId has. Numbers in other scripts become those that the United Nations prints at
// the same level in its Latin languages, so that a provision has one eId in all languages. So do figures at the third
// level where the level above has another script, and everywhere those in the quotation marks of Arabic.
func eIDNumber(printed string, r reading, level level, outer class) string {
	switch {
	case foreign(r.class):
		return level.number(r) + suffixName(r.suffix)
	case r.class == digit && (level == levelPoint && foreign(outer) || level != levelParagraph && strings.ContainsAny(printed, quotes)):
		return roman(r.base) + suffixName(r.suffix)
	}
	return cleanNumber(printed, r)
}

// cleanNumber is a number in figures or Latin letters as an eId has it, with a suffix of another script in Latin.
func cleanNumber(printed string, r reading) string {
	number := ident.CleanNumber(strings.Map(foldDigit, printed))
	if i := strings.IndexFunc(number, func(c rune) bool { return c >= utf8.RuneSelf }); i > 0 {
		number = strings.TrimRight(number[:i], "-") + suffixName(r.suffix)
	}
	return number
}

func foreign(c class) bool {
	return c == han || c == arabic || c == cyrillic || c == cyrillicAll || c == cyrillicYo
}

// level says where in an article a number stands.
type level uint8

const (
	levelParagraph level = iota
	levelLetter
	levelPoint
)

func (l level) number(r reading) string {
	switch {
	case r.class != han || l == levelLetter:
		return letters(r.base)
	case l == levelPoint:
		return roman(r.base)
	}
	return strconv.Itoa(r.base)
}
