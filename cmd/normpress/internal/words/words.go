// Package words compares two runs of words of a legal text, exactly and readably.
package words

import (
	"slices"
	"sync"

	"normpress/cmd/normpress/internal/ident"
)

// Text is a run of words, split into tokens once. It never changes, so that any number of comparisons may use it at the
// same time.
type Text struct {
	s        string
	tokens   []Token
	from, to int // the part of s that the tokens stand in
	hash     uint64
	lexicon  *lexicon

	once sync.Once
	bare *Text // see withoutSigns
}

// New splits the words of a text in the language, which decides what is an elision, a common word, a modal verb or a
// negation.
func New(s string, lang ident.Language) *Text {
	p := lexiconOf(lang)
	c := splitter{s: s, lexicon: p, tokens: make([]Token, 0, len(s)/p.bytesPerToken+8)}
	c.split()
	t := &Text{s: s, tokens: c.tokens, to: len(s), hash: fnvOffset, lexicon: p}
	for i := range t.tokens {
		t.hash = (t.hash ^ t.tokens[i].hash) * fnvPrime
	}
	return t
}

// String returns the words as they were given.
func (t *Text) String() string { return t.s }

// Tokens returns the tokens in their order. They must not be changed.
func (t *Text) Tokens() []Token { return t.tokens }

// Hash stands for the words without their layout: texts that differ in white space alone have the same.
func (t *Text) Hash() uint64 { return t.hash }

// Shingles returns the set of the pairs of neighbouring words, punctuation left out, as sorted hashes.
func (t *Text) Shingles() []uint64 {
	out := make([]uint64, 0, len(t.tokens))
	previous := -1
	for i := range t.tokens {
		if !t.tokens[i].Class.IsWord() {
			continue
		}
		if previous >= 0 {
			out = append(out, mix(t.tokens[previous].hash*fnvPrime^t.tokens[i].hash))
		}
		previous = i
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// token returns the bytes of a token.
func (t *Text) token(i int) string { return t.s[t.tokens[i].From:t.tokens[i].To] }

// is says whether a word, if there is a token at i, has the role.
func (t *Text) is(i int, r role) bool {
	return i >= 0 && i < len(t.tokens) && t.lexicon.entries[t.tokens[i].known].role&r != 0
}

// gap returns the layout before a token, which may be the one behind the last.
func (t *Text) gap(i int) string {
	g := t.gapSpan(i)
	return t.s[g.From:g.To]
}

func (t *Text) gapSpan(i int) Span {
	s := Span{t.from, t.to}
	if i > 0 {
		s.From = t.tokens[i-1].To
	}
	if i < len(t.tokens) {
		s.To = t.tokens[i].From
	}
	return s
}

// part is a view of the tokens that lie between two offsets, as a text of its own.
func (t *Text) part(s Span) *Text {
	from, to := t.tokensOf(s)
	return &Text{s: t.s, tokens: t.tokens[from:to], from: s.From, to: s.To, lexicon: t.lexicon}
}
