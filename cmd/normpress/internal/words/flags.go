package words

import (
	"slices"
	"strings"
)

// found is a word or phrase that readers look for.
type found struct {
	flag  Flags
	words string // as it is to be compared
}

// flags tells what differs between the two sides of a change.
func (c *comparison) flags(p change) Flags {
	olds, news := c.a.find(p.a0, p.a1), c.b.find(p.b0, p.b1)
	var out Flags
	for _, flag := range []Flags{Numbers, Dates, Modals, Negations} {
		if !slices.Equal(only(olds, flag), only(news, flag)) {
			out |= flag
		}
	}
	return out
}

func only(list []found, flag Flags) []string {
	var out []string
	for _, f := range list {
		if f.flag == flag {
			out = append(out, f.words)
		}
	}
	return out
}

// phraseReach is how many tokens the longest phrase or date has.
const phraseReach = 12

// find lists what stands in, or reaches into, the tokens from..to, which may be none.
func (t *Text) find(from, to int) []found {
	var out []found
	for i := max(0, from-phraseReach); i < to || i < from; i++ {
		if i >= from && t.tokens[i].Class == Number {
			out = append(out, found{Numbers, t.token(i)})
		}
		if end := t.date(i); end > from {
			out = append(out, found{Dates, t.plain(i, end)})
		}
		if t.tokens[i].Class.IsWord() {
			for _, flag := range []Flags{Modals, Negations} {
				if lemma, end := t.phrase(i, flag); end > from {
					out = append(out, found{flag, lemma})
				}
			}
		}
	}
	return out
}

// phrase finds the longest phrase that begins at a token, and where it ends.
func (t *Text) phrase(i int, flag Flags) (lemma string, end int) {
	for _, p := range t.lexicon.phrases[lower(t.token(i))] {
		if p.flag == flag && i+len(p.words) > end && t.reads(i, p.words) {
			lemma, end = p.lemma, i+len(p.words)
		}
	}
	return lemma, end
}

func (t *Text) reads(i int, words []string) bool {
	for k, w := range words {
		if i+k >= len(t.tokens) || lower(t.token(i+k)) != w {
			return false
		}
	}
	return true
}

// plain is the tokens from..to apart by single spaces.
func (t *Text) plain(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(t.token(i) + " ")
	}
	return b.String()
}
