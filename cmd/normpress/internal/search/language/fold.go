// Package language knows what the search must know of languages: which words a text has, which spellings of a word are
// one, which forms of a word belong together. The search in the browser takes texts and queries apart in the same way,
// static/js/search/fold.ts: what one of them changes, the other must.
package language

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a text to the form in which words are compared: decomposed by Unicode's NFKD, in small letters, without
// marks and invisible signs, letters that are often written in another way in the plain one.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf && (s[i] < 'A' || s[i] > 'Z')
	}
	if plain {
		return s
	}
	b := make([]byte, 0, len(s))
	for i, r := range s {
		b = appendFolded(b, s[i:], r)
	}
	return string(b)
}

// appendFolded appends what r, with which s begins, is folded to.
func appendFolded(b []byte, s string, r rune) []byte {
	if r < utf8.RuneSelf {
		return appendPlain(b, r)
	}
	if r >= hangulFrom && r <= hangulTo { // composed by rule, not by the table of decompositions
		for _, d := range norm.NFKD.String(string(r)) {
			b = appendPlain(b, d)
		}
		return b
	}
	d := norm.NFKD.PropertiesString(s).Decomposition()
	if d == nil {
		return appendPlain(b, r)
	}
	for len(d) > 0 {
		r, size := utf8.DecodeRune(d)
		b, d = appendPlain(b, r), d[size:]
	}
	return b
}

const hangulFrom, hangulTo = '가', '힣'

func appendPlain(b []byte, r rune) []byte {
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	if r < utf8.RuneSelf {
		return append(b, byte(r))
	}
	if r = unicode.ToLower(r); isSilent(r) {
		return b
	}
	if plain, ok := plainLetters[r]; ok {
		return append(b, plain...)
	}
	return utf8.AppendRune(b, r)
}

// isSilent says whether a sign is of no weight: marks that stand on letters, invisible signs, the Arabic tatweel.
func isSilent(r rune) bool {
	return unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || r == tatweel
}

const tatweel = 'ـ'

// plainLetters are small letters and signs that Unicode does not decompose and that are often written in another way.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ħ': "h", 'ı': "i", 'ŋ': "ng",
	'ŧ': "t", 'ə': "e", 'ς': "σ", 'ى': "ي", 'ی': "ي", 'ک': "ك", 'ة': "ه", 'ٱ': "ا",
	'’': "'", '‘': "'", 'ʼ': "'", 'ʻ': "'", '‐': "-", '–': "-", '−': "-",
	'٠': "0", '١': "1", '٢': "2", '٣': "3", '٤': "4", '٥': "5", '٦': "6", '٧': "7", '٨': "8", '٩': "9",
	'۰': "0", '۱': "1", '۲': "2", '۳': "3", '۴': "4", '۵': "5", '۶': "6", '۷': "7", '۸': "8", '۹': "9",
}
