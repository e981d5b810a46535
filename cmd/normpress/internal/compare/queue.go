package compare

// candidate is a pair with what speaks for it.
type candidate struct {
	score float64
	link
}

// before orders candidates: the likelier first, then in the order of the texts.
func (c candidate) before(d candidate) bool {
	switch {
	case c.score != d.score:
		return c.score > d.score
	case c.a != d.a:
		return c.a < d.a
	}
	return c.b < d.b
}

// queue is a heap of candidates, the first at the root.
type queue []candidate

func (q *queue) push(c candidate) {
	*q = append(*q, c)
	h := *q
	for k := len(h) - 1; k > 0 && h[k].before(h[(k-1)/2]); k = (k - 1) / 2 {
		h[k], h[(k-1)/2] = h[(k-1)/2], h[k]
	}
}

func (q *queue) pop() candidate {
	h := *q
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	*q = h
	for k := 0; ; {
		c := 2*k + 1
		if c >= last {
			return top
		}
		if c+1 < last && h[c+1].before(h[c]) {
			c++
		}
		if !h[c].before(h[k]) {
			return top
		}
		h[k], h[c] = h[c], h[k]
		k = c
	}
}
