package words

import (
	"slices"
	"strings"
)

// Square brackets hold text that is not agreed, mostly as alternatives: [shall] [should]. They are signs of their own, as
// are hyphens within a word: words are compared as if there were none, and the signs then stand in the layout between them.

// withoutSigns is the text whose tokens are the same but for square brackets and hyphens.
func (t *Text) withoutSigns() *Text {
	t.once.Do(func() {
		t.bare = t
		if !strings.ContainsAny(t.s, signs) {
			return
		}
		bare := &Text{s: t.s, to: len(t.s), lexicon: t.lexicon, tokens: make([]Token, 0, len(t.tokens))}
		for i := range t.tokens {
			if !t.isSign(i) {
				bare.tokens = append(bare.tokens, t.tokens[i])
			}
		}
		t.bare = bare
	})
	return t.bare
}

const signs = "[]-\u2010\u2011"

// isSign says whether a token is a square bracket, or a hyphen between two words.
func (t *Text) isSign(i int) bool {
	if t.tokens[i].Class != Punctuation {
		return false
	}
	switch t.token(i) {
	case "[", "]":
		return true
	case "-", "\u2010", "\u2011":
		return i > 0 && i+1 < len(t.tokens) && t.tokens[i-1].Class.IsWord() && t.tokens[i+1].Class.IsWord() &&
			t.tokens[i-1].To == t.tokens[i].From && t.tokens[i].To == t.tokens[i+1].From
	}
	return false
}

// hasSign says whether a square bracket or hyphen stands before a token.
func (t *Text) hasSign(i int) bool {
	g := t.gapSpan(i)
	return g.To > g.From && strings.ContainsAny(t.s[g.From:g.To], signs)
}

// signsIn are the square brackets and hyphens of a string.
func signsIn(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(signs, r) {
			return r
		}
		return -1
	}, s)
}

// bracketsIn are the square brackets of a string.
func bracketsIn(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '[' || r == ']' {
			return r
		}
		return -1
	}, s)
}

// unpaired counts the square brackets whose partners do not stand in the same string.
func unpaired(s string) int {
	open, n := 0, 0
	for _, r := range s {
		switch {
		case r == '[':
			open++
		case r == ']' && open > 0:
			open--
		case r == ']':
			n++
		}
	}
	return open + n
}

// isAlternative says whether brackets stand on both sides before and behind a run, so that it is kept whatever is beside it.
func (c *comparison) isAlternative(r run) bool {
	return c.a.boundary(r.a) == alternative && c.b.boundary(r.b) == alternative &&
		c.a.boundary(r.a+r.n) == alternative && c.b.boundary(r.b+r.n) == alternative
}

// bracketReach is how many tokens before and behind what differs are looked at again where brackets stand, as the words
// that two alternatives begin or end with belong to each.
const bracketReach = 24

// retreat gives back to what is compared the words up to the nearest bracket of those that both texts begin and end
// with. It returns where the texts begin to end alike.
func (c *comparison) retreat(n, m int) (int, int) {
	for x := c.x0; x >= 0 && x > c.x0-bracketReach; x-- {
		if c.a.hasSign(x) || c.b.hasSign(x) {
			c.x0, c.y0 = x, x
			break
		}
	}
	for k := 0; n+k <= len(c.a.tokens) && k < bracketReach; k++ {
		if c.a.hasSign(n+k) || c.b.hasSign(m+k) {
			return n + k, m + k
		}
	}
	return n, m
}

// flagBrackets flags the edits in which square brackets differ, and those that lie in a pair of brackets that came or
// went with them.
func flagBrackets(edits []Edit, a, b *Text) {
	var olds, news []Span
	for i := range edits {
		e := &edits[i]
		if bracketsIn(a.s[e.Old.From:e.Old.To]) != bracketsIn(b.s[e.New.From:e.New.To]) {
			e.Flags |= Brackets
			olds, news = append(olds, e.Old), append(news, e.New)
		}
	}
	if len(olds) == 0 {
		return
	}
	gone, came := pairsTouching(a.s, olds), pairsTouching(b.s, news)
	for i := range edits {
		if e := &edits[i]; e.Kind == Words && (gone.hold(e.Old) || came.hold(e.New)) {
			e.Flags |= Brackets
		}
	}
}

// stretches are spans in their order that do not overlap.
type stretches []Span

// hold says whether a span lies within one of them.
func (l stretches) hold(s Span) bool {
	i, _ := slices.BinarySearchFunc(l, s.From, func(e Span, at int) int { return e.To - at })
	return i < len(l) && l[i].From <= s.From && s.To <= l[i].To && s.From < s.To
}

// pairsTouching are the stretches from an opening to its closing bracket of which one lies in one of the spans.
func pairsTouching(s string, spans []Span) stretches {
	var open []int
	var out stretches
	within := func(at int) bool {
		i, _ := slices.BinarySearchFunc(spans, at+1, func(e Span, at int) int { return e.To - at })
		return i < len(spans) && spans[i].From <= at
	}
	for i := range len(s) {
		switch {
		case s[i] == '[':
			open = append(open, i)
		case s[i] == ']' && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			if within(from) || within(i) {
				for len(out) > 0 && out[len(out)-1].From > from {
					out = out[:len(out)-1]
				}
				out = append(out, Span{from, i + 1})
			}
		}
	}
	return out
}
