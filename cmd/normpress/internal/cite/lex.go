package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a single other character. White space and invisible characters are none.
type token struct {
	from, to int // byte offsets
	id       int // of the word in the vocabulary; for another character the negative of its code
	kind     tokenKind
	upper    bool // begins with a capital letter
	glued    bool // stands directly behind the token before it
}

type tokenKind uint8

const (
	wordToken   tokenKind = iota + 1
	numberToken           // begins with a digit: 5, 11.2, 45a
	charToken
)

func (t token) is(r rune) bool { return t.kind == charToken && t.id == -int(r) }

// lexer cuts text into tokens. A word has letters and marks, an ideograph is a word of its own; an apostrophe and a
// hyphen stand between words.
type lexer struct {
	words *vocabulary
	fold  []byte // scratch: the word in small letters
}

func (l *lexer) lex(s string, tokens []token) []token {
	end := -1
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		t := token{from: i, glued: i == end}
		switch {
		case isBlank(r):
			i += size
			continue
		case isHan(r):
			t.kind, i = wordToken, i+size
			t.id = l.words.id(l.folded(s[t.from:i]))
		case r == 'و' && i+size < len(s) && startsNumber(s[i+size:]):
			t.kind, i = wordToken, i+size // "and" is written with the number that follows it
			t.id = l.words.id(l.folded(s[t.from:i]))
		case isLetter(r):
			t.kind, t.upper = wordToken, isUpper(r)
			i, t.id = l.word(s, i)
			if id, ok := l.behindAnd(r, t); ok {
				and := token{from: t.from, to: t.from + size, id: l.words.id(l.folded(string(r))), kind: wordToken, glued: t.glued}
				tokens = append(tokens, and)
				t.from, t.id, t.glued = and.to, id, true
			}
		case isDigit(r):
			t.kind, i = numberToken, numberEnd(s, i)
			t.id = l.words.id(l.folded(s[t.from:i]))
		default:
			t.kind, t.id, i = charToken, -int(r), i+size
		}
		t.to, end = i, i
		tokens = append(tokens, t)
	}
	return tokens
}

// behindAnd is the word of a reference that an Arabic "and" or "so" is written with: والمادة. It is the word's number.
func (l *lexer) behindAnd(first rune, t token) (id int, ok bool) {
	if first != 'و' && first != 'ف' || l.words.meaning[t.id].class != 0 {
		return 0, false
	}
	id, ok = l.words.ids[strings.TrimPrefix(l.words.word(t.id), string(first))]
	return id, ok && l.words.meaning[id].class != 0
}

func startsNumber(s string) bool {
	r, _ := decode(s, 0)
	return isDigit(r)
}

// word finds the end and the number of a word. It folds plain letters as it goes, as nearly all words have no others.
func (l *lexer) word(s string, from int) (end, id int) {
	l.fold = l.fold[:0]
	for end = from; end < len(s) && s[end] < utf8.RuneSelf; end++ {
		c := lower[s[end]]
		if c == 0 {
			return end, l.words.id(l.fold)
		}
		l.fold = append(l.fold, c)
	}
	end = wordEnd(s, end)
	return end, l.words.id(l.folded(s[from:end]))
}

// lower has the small letter of each plain letter and digit, 0 for other characters.
var lower = func() (table [utf8.RuneSelf]byte) {
	for c := range byte(len(table)) {
		switch {
		case c >= 'A' && c <= 'Z':
			table[c] = c + 'a' - 'A'
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			table[c] = c
		}
	}
	return table
}()

func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// numberEnd finds the end of a number: digits and letters, and a point or comma before a further digit only if a
// point.
func numberEnd(s string, i int) int {
	for i < len(s) {
		r, size := decode(s, i)
		if r == '.' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
			i += 2
			continue
		}
		if !isLetter(r) && !isDigit(r) || isHan(r) {
			break
		}
		i += size
	}
	return i
}

func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := decode(s, i)
		if !isLetter(r) && !isDigit(r) || isHan(r) {
			break
		}
		i += size
	}
	return i
}

// folded returns the word in small letters, valid until the next call.
func (l *lexer) folded(s string) []byte {
	l.fold = l.fold[:0]
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return l.foldRunes(s)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		l.fold = append(l.fold, c)
	}
	return l.fold
}

func (l *lexer) foldRunes(s string) []byte {
	l.fold = l.fold[:0]
	for _, r := range s {
		if !isArabicMark(r) {
			l.fold = utf8.AppendRune(l.fold, unicode.ToLower(r))
		}
	}
	return l.fold
}

// isArabicMark says whether the character is a vowel sign or a tatweel, which Arabic is written with or without.
func isArabicMark(r rune) bool { return r >= 0x64B && r <= 0x652 || r == tatweel }

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= utf8.RuneSelf && unicode.IsDigit(r)
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r))
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func isHan(r rune) bool { return r >= 0x2E80 && unicode.Is(unicode.Han, r) }

// isBlank says whether the character only lays out the text: white space, joiners, marks of direction.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
}
