package language

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Token is a word of a text.
type Token struct {
	Word     string // folded
	Lower    string // in small letters, its accents kept: what Stem takes
	From, To int    // byte offsets in the text
	Whole    bool   // a number or symbol in several parts, such as EB-2025-004; its parts follow as tokens of their own
}

// Tokens gives the words of a text: runs of letters, marks and figures. Chinese and Japanese, which have no spaces, give
// each pair of neighbouring characters, and a character that has no neighbour. What holds a figure and one of / . - _
// between letters or figures is a token as a whole, and then its parts are.
func Tokens(s string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for i := 0; i < len(s); {
			r, size := utf8.DecodeRuneInString(s[i:])
			next, ok := i+size, true
			switch signOf(r) {
			case ideograph:
				next, ok = pairs(s, i, yield)
			case letter:
				next, ok = run(s, i, yield)
			}
			if !ok {
				return
			}
			i = next
		}
	}
}

// sign is what a character does in a word.
type sign uint8

const (
	other sign = iota
	letter
	ideograph
	joiner
)

func signOf(r rune) sign {
	switch {
	case r < utf8.RuneSelf:
		return plainSigns[r]
	case strings.ContainsRune("‐‑–−／．－＿", r):
		return joiner
	case isIdeograph(r):
		return ideograph
	case r != 'ʼ' && r != 'ʻ' && unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Cf):
		return letter
	}
	return other
}

func isIdeograph(r rune) bool {
	return r >= '⺀' && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == 'ｰ')
}

// plainSigns has the signs of ASCII.
var plainSigns = func() (signs [utf8.RuneSelf]sign) {
	for c := range signs {
		switch r := rune(c); {
		case strings.ContainsRune("/._-", r):
			signs[c] = joiner
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			signs[c] = letter
		}
	}
	return signs
}()

// run gives the word or symbol that begins at from, and where it ends.
func run(s string, from int, yield func(Token) bool) (end int, ok bool) {
	end = lettersEnd(s, from)
	parts := [][2]int{{from, end}}
	for {
		r, size := utf8.DecodeRuneInString(s[end:])
		if size == 0 || signOf(r) != joiner {
			break
		}
		next := lettersEnd(s, end+size)
		if next == end+size {
			break
		}
		parts, end = append(parts, [2]int{end + size, next}), next
	}
	if len(parts) > 1 && strings.IndexFunc(s[from:end], unicode.IsNumber) >= 0 && !yield(whole(s, parts)) {
		return end, false
	}
	for _, p := range parts {
		if t := word(s, p[0], p[1]); t.Word != "" && !yield(t) {
			return end, false
		}
	}
	return end, true
}

func lettersEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if signOf(r) != letter {
			break
		}
		i += size
	}
	return i
}

// whole is the symbol that its parts and what stands between them make.
func whole(s string, parts [][2]int) Token {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteString(Fold(s[parts[i-1][1]:p[0]]))
		}
		b.WriteString(foldWord(s[p[0]:p[1]]))
	}
	folded := b.String()
	return Token{folded, folded, parts[0][0], parts[len(parts)-1][1], true}
}

// word is the token of one word. It is empty where the word has nothing but marks.
func word(s string, from, to int) Token {
	text := s[from:to]
	t := Token{Word: foldWord(text), From: from, To: to}
	if t.Lower = t.Word; !isASCII(text) {
		t.Lower = lower(text)
	}
	return t
}

// foldWord folds a word, without the signs that some characters hold: the stroke in ½.
func foldWord(s string) string {
	folded := Fold(s)
	if isASCII(s) {
		return folded
	}
	return strings.Map(func(r rune) rune {
		if !unicode.In(r, unicode.L, unicode.M, unicode.N) {
			return -1
		}
		return r
	}, folded)
}

func lower(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || r == tatweel {
			return -1
		}
		return unicode.ToLower(r)
	}, s))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// pairs gives the pairs of the run of ideographs that begins at from, and where it ends.
func pairs(s string, from int, yield func(Token) bool) (end int, ok bool) {
	starts := []int{}
	for end = from; end < len(s); {
		r, size := utf8.DecodeRuneInString(s[end:])
		if isIdeograph(r) {
			starts = append(starts, end)
		} else if !unicode.In(r, unicode.M, unicode.Cf) { // which belong to the character before them
			break
		}
		end += size
	}
	starts = append(starts, end)
	for i := range max(1, len(starts)-2) {
		to := starts[min(i+2, len(starts)-1)]
		if t := word(s, starts[i], to); t.Word != "" && !yield(t) {
			return end, false
		}
	}
	return end, true
}
