package words

// found is a number, date, modal verb or negation. Equal ones have the same key.
type found struct {
	flag     Flags
	key      uint64
	from, to int // tokens
}

// flags tells what differs between the two sides of a change.
func (c *comparison) flags(p change) Flags {
	c.olds, c.news = c.a.find(c.olds[:0], p.a0, p.a1), c.b.find(c.news[:0], p.b0, p.b1)
	var out Flags
	for _, flag := range [...]Flags{Numbers, Dates, Modals, Negations} {
		if !alike(c.olds, c.news, flag) {
			out |= flag
		}
	}
	if out.Has(Negations) && (p.a0 == p.a1 && c.b.isOtherModal(c.news, p.b0, p.b1) || p.b0 == p.b1 && c.a.isOtherModal(c.olds, p.a0, p.a1)) {
		out &^= Negations
	}
	return out
}

// otherReach is how many tokens beside an alternative are looked at for what it is the alternative of.
const otherReach = 4

// isOtherModal says whether the tokens from..to, in which the signs were found, are an alternative that is nothing but a
// modal verb with its negation, beside words that are negated as well: [is not to] [should not].
func (t *Text) isOtherModal(signs []found, from, to int) bool {
	if t.boundary(from) != alternative || t.boundary(to) != alternative {
		return false
	}
	whole := false
	for _, f := range signs {
		whole = whole || f.flag == Modals && f.from == from && f.to == to
	}
	if !whole {
		return false
	}
	for _, f := range t.find(nil, max(0, from-otherReach), min(len(t.tokens), to+otherReach)) {
		if f.flag == Negations && (f.to <= from || f.from >= to) {
			return true
		}
	}
	return false
}

// alike says whether both lists have the same of one kind, in the same order.
func alike(p, q []found, flag Flags) bool {
	i, j := 0, 0
	for {
		for i < len(p) && p[i].flag != flag {
			i++
		}
		for j < len(q) && q[j].flag != flag {
			j++
		}
		if i == len(p) || j == len(q) {
			return i == len(p) && j == len(q)
		}
		if p[i].key != q[j].key {
			return false
		}
		i, j = i+1, j+1
	}
}

// idiom marks phrases in which a negation, modal verb or numeral is none.
const idiom Flags = 1 << 7

// phraseReach is more than the tokens of the longest phrase or date.
const phraseReach = 12

// find lists what stands in, or reaches into, the tokens from..to, which may be none. A phrase does not begin within a
// compound, as 可 in 许可.
func (t *Text) find(out []found, from, to int) []found {
	dated := 0     // the end of the date before, in which May is no modal verb
	masked := 0    // the end of the idiom or number before, in which there is nothing else
	whole := false // whether all of the idiom is among the tokens: who takes "not" out of "not later than" changes a negation
	var last found
	for i := max(0, from-phraseReach); i < to || i < from; i++ {
		if _, end := t.phrase(i, idiom); end > masked {
			masked = end
			whole = i >= from && end <= to
		}
		if end, key := t.number(i); i >= masked && end > i {
			if end > from && !t.repeated(i, key, last) {
				out = append(out, found{Numbers, key, i, end})
			}
			last, masked = found{Numbers, key, i, end}, end
		}
		if end := t.date(i); end > from {
			out, dated = append(out, found{Dates, t.hashOf(i, end), i, end}), end
		}
		if i < dated || t.lexicon.entries[t.tokens[i].known].phrases == nil || t.boundary(i) == withinCompound {
			continue
		}
		for _, flag := range [...]Flags{Modals, Negations} {
			if lemma, end := t.phrase(i, flag); end > from && (i >= masked || !whole) {
				out = append(out, found{flag, lemma, i, end})
			}
		}
	}
	return out
}

// phrase finds the longest phrase that begins at a token, and where it ends.
func (t *Text) phrase(i int, flag Flags) (lemma uint64, end int) {
	for _, p := range t.lexicon.entries[t.tokens[i].known].phrases {
		if p.flag == flag && i+len(p.words) > end && t.reads(i, p.words) {
			lemma, end = p.lemma, i+len(p.words)
		}
	}
	return lemma, end
}

func (t *Text) reads(i int, words []uint16) bool {
	if i+len(words) > len(t.tokens) {
		return false
	}
	for k, w := range words {
		if t.tokens[i+k].known != w {
			return false
		}
	}
	return true
}

// hashOf stands for the tokens from..to.
func (t *Text) hashOf(from, to int) uint64 {
	h := uint64(fnvOffset)
	for i := from; i < to; i++ {
		h = (h ^ t.tokens[i].hash) * fnvPrime
	}
	return h
}
