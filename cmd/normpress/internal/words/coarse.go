package words

import "slices"

// gapBudget is how many steps the exact comparison of what lies between two sentences may take.
const gapBudget = largeBudget / 4

// sentence is a stretch of symbols up to the end of a line or sentence.
type sentence struct {
	from, to int
	hash     uint64
}

// coarsely finds what a region too large for an exact comparison has in common: the sentences that both sides have once
// and in the same order, and what lies around them as far as the budget reaches.
func (c *comparison) coarsely(x0, x1, y0, y1 int) runs {
	rest := largeBudget
	var found runs
	add := func(x1, y1 int) {
		c.budget = min(rest, gapBudget)
		rest -= c.budget
		part, ok := c.exact(x0, x1, y0, y1)
		rest += max(0, c.budget)
		if ok {
			for _, r := range part {
				found.add(r.a, r.b, r.n)
			}
		}
	}
	for _, p := range c.anchors(x0, x1, y0, y1) {
		if p.a < x0 || p.b < y0 {
			continue
		}
		add(p.a, p.b)
		found.add(c.x0+p.a, c.y0+p.b, p.n)
		x0, y0 = p.a+p.n, p.b+p.n
	}
	add(x1, y1)
	return found
}

// anchors are the sentences that occur once on each side, as many as have the same order on both.
func (c *comparison) anchors(x0, x1, y0, y1 int) []run {
	olds, news := sentences(c.a, c.x, c.x0, x0, x1), sentences(c.b, c.y, c.y0, y0, y1)
	at := map[uint64]int{}
	for i, s := range olds {
		if _, twice := at[s.hash]; twice {
			i = -1
		}
		at[s.hash] = i
	}
	seen := map[uint64]int{}
	for _, s := range news {
		seen[s.hash]++
	}
	var pairs []run
	for _, s := range news {
		if i, ok := at[s.hash]; ok && i >= 0 && seen[s.hash] == 1 && slices.Equal(c.x[olds[i].from:olds[i].to], c.y[s.from:s.to]) {
			pairs = append(pairs, run{olds[i].from, s.from, s.to - s.from})
		}
	}
	return increasing(pairs)
}

// sentences divides a part of a text.
func sentences(t *Text, symbols []int32, offset, from, to int) []sentence {
	var out []sentence
	s := sentence{from: from, hash: fnvOffset}
	for i := from; i < to; i++ {
		s.hash = mix(s.hash ^ uint64(symbols[i]))
		if i+1 == to || t.boundary(offset+i+1) >= clauseEnd {
			s.to = i + 1
			out = append(out, s)
			s = sentence{from: i + 1, hash: fnvOffset}
		}
	}
	return out
}

// increasing keeps the longest sequence of pairs, given in the order of b, that is in order in a as well.
func increasing(pairs []run) []run {
	var tails []int // the index of the last pair of the best sequence of each length
	before := make([]int, len(pairs))
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(tails, p.a, func(t, a int) int { return pairs[t].a - a })
		before[i] = -1
		if k > 0 {
			before[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		}
		tails[k] = i
	}
	var out []run
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			out = append(out, pairs[i])
		}
	}
	slices.Reverse(out)
	return out
}
