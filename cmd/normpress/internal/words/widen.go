package words

import "slices"

// halfReach is how many tokens beside a change are looked at for the other half of a pair of brackets or quotation marks.
const halfReach = 4

// closing is what closes each bracket and quotation mark.
var closing = map[string]string{"(": ")", "“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "（": "）", "【": "】", "《": "》"}

// half is a bracket or quotation mark without its partner.
type half struct {
	at    int
	opens bool
	mark  string
}

// halves lists the marks in the tokens from..to whose partners are not among them.
func (t *Text) halves(from, to int) []half {
	var out []half
	for i := from; i < to; i++ {
		if t.tokens[i].Class != Punctuation {
			continue
		}
		s := t.token(i)
		if n := len(out); n > 0 && out[n-1].opens && closing[out[n-1].mark] == s {
			out = out[:n-1]
		} else if closing[s] != "" {
			out = append(out, half{i, true, s})
		} else if opening(s) {
			out = append(out, half{i, false, s})
		}
	}
	return out
}

func opening(s string) bool {
	switch s {
	case ")", "”", "»", "」", "』", "）", "】", "》":
		return true
	}
	return false
}

// splitAtHalves divides changes whose two sides hold the same halves, and leaves these out.
func (c *comparison) splitAtHalves(changes []change) []change {
	var out []change
	for i, p := range changes {
		olds, news := c.a.halves(p.a0, p.a1), c.b.halves(p.b0, p.b1)
		if len(olds) == 0 || !slices.EqualFunc(olds, news, func(a, b half) bool { return a.mark == b.mark }) {
			if out != nil {
				out = append(out, p)
			}
			continue
		}
		if out == nil {
			out = append(make([]change, 0, len(changes)+4), changes[:i]...)
		}
		for i := range olds {
			a, b := olds[i].at, news[i].at
			out = c.appendTrimmed(out, change{p.a0, a, p.b0, b})
			p.a0, p.b0 = a+1, b+1
		}
		out = c.appendTrimmed(out, p)
	}
	if out == nil {
		return changes
	}
	return out
}

// appendTrimmed adds what is left of a change without the tokens that both sides begin and end with.
func (c *comparison) appendTrimmed(changes []change, p change) []change {
	for p.a0 < p.a1 && p.b0 < p.b1 && c.equalAt(p.a0, p.b0) {
		p.a0, p.b0 = p.a0+1, p.b0+1
	}
	for p.a0 < p.a1 && p.b0 < p.b1 && c.equalAt(p.a1-1, p.b1-1) {
		p.a1, p.b1 = p.a1-1, p.b1-1
	}
	if p.a0 == p.a1 && p.b0 == p.b1 {
		return changes
	}
	return append(changes, p)
}

// widen makes changes hold both characters of a compound or none, and both halves of a pair of marks that are near.
func (c *comparison) widen(changes []change) []change {
	for i := 0; i < len(changes); i++ {
		for {
			p := changes[i]
			a0, a1 := c.a.wanted(p.a0, p.a1)
			b0, b1 := c.b.wanted(p.b0, p.b1)
			want := change{a0, a1, b0, b1}
			if want == p {
				break
			}
			changes, i = cover(changes, i, want)
		}
	}
	return changes
}

// wanted are the tokens that a change should hold that holds from..to.
func (t *Text) wanted(from, to int) (first, last int) {
	first, last = from, to
	if t.boundary(from) == withinCompound {
		first--
	}
	if t.boundary(to) == withinCompound {
		last++
	}
	for _, h := range t.halves(from, to) {
		if h.opens {
			last = max(last, t.partner(h, to, 1)+1)
		} else if at := t.partner(h, from-1, -1); at >= 0 {
			first = min(first, at)
		}
	}
	return first, last
}

// partner finds the other half of a pair, from a token on in the given direction; -1 where it is not near.
func (t *Text) partner(h half, from, step int) int {
	depth := 0
	for i := from; i >= 0 && i < len(t.tokens) && (i-from)*step < halfReach && t.tokens[i].Class != Object; i += step {
		if h.opens && t.boundary(i) == lineEnd || !h.opens && t.boundary(i+1) == lineEnd {
			break
		}
		if t.tokens[i].Class != Punctuation {
			continue
		}
		s := t.token(i)
		switch {
		case s == h.mark:
			depth++
		case h.opens && s == closing[h.mark] || !h.opens && closing[s] == h.mark:
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}

// cover widens a change, and joins it with those that it then reaches.
func cover(changes []change, i int, want change) ([]change, int) {
	p := changes[i]
	for want.a0 < p.a0 || want.b0 < p.b0 {
		n := max(p.a0-want.a0, p.b0-want.b0)
		if i > 0 && n >= p.a0-changes[i-1].a1 {
			i--
			p.a0, p.b0 = changes[i].a0, changes[i].b0
			changes = slices.Delete(changes, i, i+1)
			continue
		}
		p.a0, p.b0 = p.a0-n, p.b0-n
	}
	for want.a1 > p.a1 || want.b1 > p.b1 {
		n := max(want.a1-p.a1, want.b1-p.b1)
		if i+1 < len(changes) && n >= changes[i+1].a0-p.a1 {
			p.a1, p.b1 = changes[i+1].a1, changes[i+1].b1
			changes = slices.Delete(changes, i+1, i+2)
			continue
		}
		p.a1, p.b1 = p.a1+n, p.b1+n
	}
	changes[i] = p
	return changes, i
}
