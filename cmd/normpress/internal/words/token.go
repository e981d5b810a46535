package words

import "unicode/utf8"

// Class is what a token is.
type Class uint8

// The classes of tokens. An Ideograph stands for one character of a script without spaces between words: Han, kana, Thai,
// Lao, Khmer, Myanmar. Object is U+FFFC, which stands for a provision within the text.
const (
	Word Class = iota + 1
	Number
	Ideograph
	Punctuation
	Object
)

// IsWord says whether tokens of the class count as words: all but punctuation and objects.
func (c Class) IsWord() bool { return c <= Ideograph }

// Token is a word, a number or a single other character with its combining marks. White space and characters without
// width, such as marks of direction, are layout between the tokens.
type Token struct {
	From, To int // byte offsets
	Class    Class
	known    uint16 // the number of its entry in the lexicon; 0 where it has none
	hash     uint64
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// mix spreads what the last bytes decide over all bits.
func mix(h uint64) uint64 { return (h ^ h>>29) * fnvPrime }

// splitter cuts a string into tokens after Unicode Standard Annex #29, but for law: `1386-1` is one token, words with
// hyphens are several, and so are an elision and the word behind it. No token ends within a grapheme cluster.
type splitter struct {
	s       string
	lexicon *lexicon
	tokens  []Token
}

func (p *splitter) split() {
	for i := 0; i < len(p.s); {
		switch ascii[p.s[i]] {
		case space:
			i++
		case letter:
			i = p.word(i)
		case digit:
			i = p.number(i)
		case wide:
			i = p.wide(i)
		default:
			i = p.single(i, i, i+1, Punctuation)
		}
	}
}

// wide cuts the token, or passes the layout, that begins with a character outside ASCII.
func (p *splitter) wide(i int) int {
	r, size := utf8.DecodeRuneInString(p.s[i:])
	switch k := kindOf(r); k {
	case space, format:
		return i + size
	case letter:
		return p.word(i)
	case digit:
		return p.number(i)
	case ideograph:
		return p.single(i, i, i+size, Ideograph)
	case object:
		p.add(i, i+size, Object)
		return i + size
	case prepended:
		if p.beginsWord(i + size) {
			return p.word(i)
		}
		return p.prepended(i, size)
	case mark:
		return p.single(i-p.blankBefore(i), i, i+size, Punctuation)
	}
	return p.single(i, i, i+size, Punctuation)
}

// beginsWord says whether a character that a prepended one may belong to begins a word.
func (p *splitter) beginsWord(i int) bool {
	r, size := utf8.DecodeRuneInString(p.s[i:])
	switch kindOf(r) {
	case letter, digit, mark:
		return true
	case prepended:
		return p.beginsWord(i + size)
	}
	return false
}

// prepended cuts a token that begins with a character that belongs to the one behind it, if that is no layout.
func (p *splitter) prepended(i, size int) int {
	r, next := utf8.DecodeRuneInString(p.s[i+size:])
	switch k := kindOf(r); {
	case next == 0, k == space, k == format, k == object, k == other && r < ' ':
		return p.single(i, i, i+size, Punctuation)
	}
	return p.single(i, i+size, i+size+next, Punctuation)
}

// blankBefore is the size of the blank before a combining mark that belongs to it.
func (p *splitter) blankBefore(i int) int {
	r, size := utf8.DecodeLastRuneInString(p.s[:i])
	if kindOf(r) == space && r > '\r' && r != 0x85 && r != 0x200B && r != 0x2028 && r != 0x2029 {
		return size
	}
	return 0
}

func (p *splitter) single(from, base, i int, c Class) int {
	if i < len(p.s) && p.s[i] >= utf8.RuneSelf && (p.s[i] < 0xE4 || p.s[i] > 0xE9) { // those begin ideographs, mostly
		i = clusterEnd(p.s, base, i)
	}
	p.add(from, i, c)
	return i
}

func (p *splitter) add(from, to int, c Class) {
	h := uint64(fnvOffset)
	for i := from; i < to; i++ {
		h = (h ^ uint64(p.s[i])) * fnvPrime
	}
	t := Token{From: from, To: to, Class: c, hash: mix(h)}
	if c == Ideograph {
		t.known = p.lexicon.find(foldedHash(p.s[from:to])).number
	}
	p.tokens = append(p.tokens, t)
}

// word cuts a word. It hashes the small letters as well, as nearly all words have plain letters only.
func (p *splitter) word(from int) int {
	s, h, folded, i, plain := p.s, uint64(fnvOffset), uint64(fnvOffset), from, true
	for {
		for i < len(s) && ascii[s[i]] <= digit {
			h = (h ^ uint64(s[i])) * fnvPrime
			folded = (folded ^ uint64(s[i]|0x20)) * fnvPrime
			i++
		}
		if i == len(s) || s[i] != '\'' && s[i] < utf8.RuneSelf {
			break
		}
		end, more := p.goesOn(from, i)
		plain = plain && end == i
		for ; i < end; i++ {
			h = (h ^ uint64(s[i])) * fnvPrime
		}
		if !more {
			break
		}
	}
	t := Token{From: from, To: i, Class: Word, hash: mix(h)}
	switch {
	case plain:
		t.known = p.lexicon.find(mix(folded)).number
	case i-from <= longestKnown:
		t.known = p.lexicon.find(foldedHash(s[from:i])).number
	}
	p.tokens = append(p.tokens, t)
	return i
}

// longestKnown is more than the bytes of any word in a lexicon, vowel signs included.
const longestKnown = 40

// goesOn finds how far the character at i belongs to the word that begins at from, and whether more can follow.
func (p *splitter) goesOn(from, i int) (end int, more bool) {
	r, size := utf8.DecodeRuneInString(p.s[i:])
	switch kindOf(r) {
	case letter, digit, mark:
		return i + size, true
	case prepended:
		if p.beginsWord(i + size) {
			return i + size, true
		}
	case format:
		for end = i + size; end < len(p.s); end += size {
			if r, size = utf8.DecodeRuneInString(p.s[end:]); kindOf(r) != format {
				break
			}
		}
		if p.letterAt(end) {
			return end, true
		}
	}
	if (r == '\'' || r == '’') && p.letterAt(i+size) {
		return i + size, !p.lexicon.elisions || p.s[from:i] == "aujourd" || p.s[from:i] == "Aujourd"
	}
	return i, false
}

func (p *splitter) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.s[i:])
	return kindOf(r) == letter
}

// number cuts a number with the letters, points, commas and hyphens in it: 5a, 11.2, 1,000, 1386-1.
func (p *splitter) number(from int) int {
	s, i, digits := p.s, from, false
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		k := kindOf(r)
		if k != digit && k != letter && k != mark && !(digits && joinsDigits(r) && p.digitAt(i+size)) {
			break
		}
		digits = k == digit
		i += size
	}
	p.add(from, i, Number)
	return i
}

func (p *splitter) digitAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.s[i:])
	return kindOf(r) == digit
}
