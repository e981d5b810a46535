package roster

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a name to the form in which names are searched: without accents and other marks, in small letters, with
// one space between words and none of what stands between them. static/js/firms/data.ts folds in the same way.
func Fold(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) || strings.ContainsRune(silent, r) {
			continue
		}
		letters := foldRune(unicode.ToLower(r))
		if letters == "" {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteString(letters)
	}
	return b.String()
}

// silent are signs within words that many leave out: apostrophes, the soft hyphen, joiners, and the Arabic tatweel.
const silent = "'’ʼ‘\u00ad\u200c\u200d\u0640"

// foldRune is what stands for a small letter or a digit; "" for all other signs.
func foldRune(r rune) string {
	switch {
	case r >= 'ァ' && r <= 'ヶ': // katakana is read like hiragana
		return string(r - 0x60)
	case r >= '٠' && r <= '٩': // Arabic digits
		return string(r - '٠' + '0')
	case r >= '۰' && r <= '۹': // and those of Persian
		return string(r - '۰' + '0')
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		if plain, ok := plainLetters[r]; ok {
			return plain
		}
		return string(r)
	}
	return ""
}

// plainLetters are letters that have no decomposition in Unicode and are often written in another way.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ħ': "h", 'ı': "i", 'ŋ': "ng",
	'ə': "e", 'ς': "σ", 'ى': "ي", 'ی': "ي", 'ک': "ك", 'ة': "ه",
}
