package words

// replacedBelow is the share of the lighter side in percent below which what both have in common is not worth keeping.
const replacedBelow = 20

// replaceAll makes one change of those in a line, or some lines, of which little is left.
func (c *comparison) replaceAll(changes []change) []change {
	out := changes[:0]
	before := change{}
	for i := 0; i < len(changes); {
		_, start, _ := c.stops(before, changes[i])
		end, j := 0, i
		for stopped := false; !stopped; j++ {
			after := change{a0: len(c.a.tokens), b0: len(c.b.tokens)}
			if j+1 < len(changes) {
				after = changes[j+1]
			}
			end, _, stopped = c.stops(changes[j], after)
		}
		all := change{before.a1 + start, changes[j-1].a1 + end, before.b1 + start, changes[j-1].b1 + end}
		before = changes[j-1]
		if c.littleLeft(all, changes[i:j]) {
			all = c.withoutEnds(all, changes[i], changes[j-1])
			out = appendJoined(out, all)
			i = j
		}
		for ; i < j; i++ {
			out = appendJoined(out, changes[i])
		}
	}
	return out
}

// appendJoined adds a change, to the one before it where nothing lies between.
func appendJoined(changes []change, p change) []change {
	if n := len(changes); n > 0 && changes[n-1].a1 == p.a0 {
		changes[n-1].a1, changes[n-1].b1 = p.a1, p.b1
		return changes
	}
	return append(changes, p)
}

// stops finds how far behind a change the first and the last place are, before the next change, where a line ends on both
// sides or an object stands.
func (c *comparison) stops(p, next change) (first, last int, found bool) {
	for n := 0; n <= next.a0-p.a1; n++ {
		i, j := p.a1+n, p.b1+n
		if c.a.boundary(i) == lineEnd && c.b.boundary(j) == lineEnd || n < next.a0-p.a1 && c.a.tokens[i].Class == Object {
			if !found {
				first = n
			}
			last, found = n, true
		}
		if n > 0 && c.a.tokens[i-1].Class == Object {
			last = n
		}
	}
	return first, last, found
}

// withoutEnds leaves out of a stretch that is replaced the words with which both sides begin, as the number of a section,
// and those with which they end.
func (c *comparison) withoutEnds(all, first, last change) change {
	if c.a.words(all.a0, first.a0) > 0 {
		all.a0, all.b0 = first.a0, first.b0
	}
	if c.a.words(last.a1, all.a1) > 0 {
		all.a1, all.b1 = last.a1, last.b1
	}
	return all
}

// littleLeft says whether the changes leave too little of the stretch that they lie in.
func (c *comparison) littleLeft(all change, changes []change) bool {
	weight := func(p change) (deleted, inserted int) {
		for i := p.a0; i < p.a1; i++ {
			deleted += c.a.weight(i)
		}
		for j := p.b0; j < p.b1; j++ {
			inserted += c.b.weight(j)
		}
		return deleted, inserted
	}
	deleted, inserted := weight(all)
	common := deleted
	for _, p := range changes {
		w, _ := weight(p)
		common -= w
	}
	return common > 0 && 100*common < replacedBelow*min(deleted%objectWeight, inserted%objectWeight)
}
