package words

import (
	"unicode/utf8"
)

// edits makes edits of the changes, and of the layout and brackets that differ between equal tokens.
func (c *comparison) edits(changes []change) []Edit {
	out := make([]Edit, 0, len(changes))
	a, b := 0, 0
	for _, p := range changes {
		out = c.between(out, run{a, b, p.a0 - a})
		if c.a.hasSign(p.a0) || c.a.hasSign(p.a1) || c.b.hasSign(p.b0) || c.b.hasSign(p.b1) {
			out = append(out, c.woven(p)...)
		} else {
			out = append(out, c.edit(p))
		}
		a, b = p.a1+1, p.b1+1
	}
	return c.between(out, run{a, b, len(c.a.tokens) + 1 - a})
}

// between adds edits of the gaps before the tokens of a run that differ. A run may include the place behind the last
// token.
func (c *comparison) between(edits []Edit, r run) []Edit {
	for k := range r.n {
		i, j := r.a+k, r.b+k
		if c.a.gap(i) == c.b.gap(j) {
			continue
		}
		old, new := c.a.gapSpan(i), c.b.gapSpan(j)
		if !c.a.hasSign(i) && !c.b.hasSign(j) {
			edits = append(edits, Edit{Old: old, New: new, Kind: Spacing})
			continue
		}
		for _, s := range c.unlike(old, new, false) {
			edits = append(edits, Edit{Old: s.old, New: s.new, Kind: c.kind(s)})
		}
	}
	return edits
}

// edit finds the bytes of a change: its tokens with the layout around them, but for that which both sides share.
func (c *comparison) edit(p change) Edit {
	old, new := c.a.around(p.a0, p.a1), c.b.around(p.b0, p.b1)
	e := Edit{Old: old, New: new, Kind: Words, Flags: c.flags(p)}
	after := min(len(c.a.gap(p.a1)), len(c.b.gap(p.b1)), old.To-old.From, new.To-new.From)
	n := sharedEnd(c.a.s[old.To-after:old.To], c.b.s[new.To-after:new.To])
	e.Old.To, e.New.To = old.To-n, new.To-n
	before := min(len(c.a.gap(p.a0)), len(c.b.gap(p.b0)), e.Old.To-old.From, e.New.To-new.From)
	n = sharedStart(c.a.s[old.From:old.From+before], c.b.s[new.From:new.From+before])
	e.Old.From, e.New.From = old.From+n, new.From+n
	return e
}

// around is the span of tokens with the layout before and behind them.
func (t *Text) around(from, to int) Span { return Span{t.gapSpan(from).From, t.gapSpan(to).To} }

// words counts the words among the tokens from..to.
func (t *Text) words(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if t.tokens[i].Class.IsWord() {
			n++
		}
	}
	return n
}

// sharedStart is how many bytes of layout two strings have in common at their beginning, in whole characters.
func sharedStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) {
		r, size := utf8.DecodeRuneInString(a[n:])
		s, _ := utf8.DecodeRuneInString(b[n:])
		if r != s || r == '\r' {
			break
		}
		n += size
	}
	return n
}

// sharedEnd is the same at their end.
func sharedEnd(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) {
		r, size := utf8.DecodeLastRuneInString(a[:len(a)-n])
		s, _ := utf8.DecodeLastRuneInString(b[:len(b)-n])
		if r != s || r == '\n' && (endsInReturn(a[:len(a)-n-1]) || endsInReturn(b[:len(b)-n-1])) {
			break
		}
		n += size
	}
	return n
}

func endsInReturn(s string) bool { return s != "" && s[len(s)-1] == '\r' }
