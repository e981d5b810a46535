package words

// Up to exactTokens, which two texts have together between what they begin and end with alike, a comparison is always
// exact: at most exactTokens² / 2 steps, half a second. Larger texts are compared exactly if that takes no more than
// largeBudget steps, as it does when they differ little.
const (
	exactTokens = 20_000
	largeBudget = 50_000_000
)

// region compares c.x[x0:x1] with c.y[y0:y1], which neither begin nor end alike, and adds what they have in common. An
// object never matches anything else, and as many as possible match, so that where both sides have the same number of
// them, these divide the region.
func (c *comparison) region(x0, x1, y0, y1 int) {
	p, q := c.objects(c.a, c.x0, x0, x1), c.objects(c.b, c.y0, y0, y1)
	if len(p) > 0 && len(p) == len(q) {
		c.divided(p, q, x0, x1, y0, y1)
		return
	}
	found, ok := c.exact(x0, x1, y0, y1)
	if !ok {
		c.coarse = true
		found = c.coarsely(x0, x1, y0, y1)
	}
	if c.objectsIn(found) < min(len(p), len(q)) {
		c.divided(p, q, x0, x1, y0, y1)
		return
	}
	c.refine(found, x0, x1, y0, y1)
}

// objects lists where the objects of a part of the text are.
func (c *comparison) objects(t *Text, offset, from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if t.tokens[offset+i].Class == Object {
			out = append(out, i)
		}
	}
	return out
}

func (c *comparison) objectsIn(found runs) int {
	n := 0
	for _, r := range found {
		for k := range r.n {
			if c.a.tokens[r.a+k].Class == Object {
				n++
			}
		}
	}
	return n
}

// divided matches the objects in their order and compares what lies between them.
func (c *comparison) divided(p, q []int, x0, x1, y0, y1 int) {
	for i := range min(len(p), len(q)) {
		c.trimmed(x0, p[i], y0, q[i])
		c.equal.add(c.x0+p[i], c.y0+q[i], 1)
		x0, y0 = p[i]+1, q[i]+1
	}
	c.trimmed(x0, x1, y0, y1)
}

// trimmed compares a region that may begin or end alike.
func (c *comparison) trimmed(x0, x1, y0, y1 int) {
	n := 0
	for x0+n < x1 && y0+n < y1 && c.x[x0+n] == c.y[y0+n] {
		n++
	}
	c.equal.add(c.x0+x0, c.y0+y0, n)
	end := x1
	for x1 > x0+n && y1 > y0+n && c.x[x1-1] == c.y[y1-1] {
		x1, y1 = x1-1, y1-1
	}
	if x0+n < x1 && y0+n < y1 {
		c.region(x0+n, x1, y0+n, y1)
	}
	c.equal.add(c.x0+x1, c.y0+y1, end-x1)
}

// exact finds a longest common subsequence of the words, and the punctuation that stands on both sides between two of
// them; not ok when that would take too long. A point or comma is no reason to give up a word. Tokens that only one side
// has are left out first, which changes nothing about the result.
func (c *comparison) exact(x0, x1, y0, y1 int) (found runs, ok bool) {
	x, placeX := c.shared(c.a, c.x, x0, x1, c.x0)
	y, placeY := c.shared(c.b, c.y, y0, y1, c.y0)
	m := newMyers(x, y, placeX, placeY, &c.budget)
	if !m.compare(0, len(x), 0, len(y)) {
		return nil, false
	}
	return c.punctuated(m.found, x0, x1, y0, y1), true
}

// punctuated adds to runs of words the punctuation behind and before them.
func (c *comparison) punctuated(words runs, x0, x1, y0, y1 int) runs {
	out := make(runs, 0, len(words))
	a, b := c.x0+x0, c.y0+y0
	for _, r := range append(words, run{c.x0 + x1, c.y0 + y1, 0}) {
		for a < r.a && b < r.b && c.x[a-c.x0] == c.y[b-c.y0] {
			out.add(a, b, 1)
			a, b = a+1, b+1
		}
		n := 0
		for r.a-n > a && r.b-n > b && c.x[r.a-n-1-c.x0] == c.y[r.b-n-1-c.y0] {
			n++
		}
		out.add(r.a-n, r.b-n, n+r.n)
		a, b = r.a+r.n, r.b+r.n
	}
	return out
}

// shared lists the symbols of words from..to that both sides have, with their places in the text.
func (c *comparison) shared(t *Text, symbols []int32, from, to, offset int) (kept, places []int32) {
	slab := make([]int32, 2*(to-from))
	kept, places = slab[:0:to-from], slab[to-from:to-from]
	for i := from; i < to; i++ {
		if c.both[symbols[i]] && t.tokens[offset+i].Class != Punctuation {
			kept, places = append(kept, symbols[i]), append(places, int32(i+offset))
		}
	}
	return kept, places
}
