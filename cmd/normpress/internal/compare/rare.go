package compare

import "math/bits"

// census counts in how many provisions pairs of words are found: in those of the text before and, while it is matched
// with the next, in what is not the same there. Pairs of words share a count where they fall on one place of the table,
// which makes them seem less rare.
type census struct {
	table []uint16
	shift int
}

// rare is the number of provisions of two texts up to which a pair of words tells which of them go together.
const rare = 4

// leastTable is the size of the smallest table, and roomy the number of places for each pair of words.
const (
	leastTable = 1 << 14
	roomy      = 6
)

func newCensus(shingles int) *census {
	n := bits.Len(uint(max(leastTable, roomy*shingles) - 1))
	return &census{make([]uint16, 1<<n), 32 - n}
}

func (c *census) place(s uint32) *uint16 { return &c.table[s*2654435769>>c.shift] }

// inBoth hands on what is in both lists.
func inBoth(a, b []uint32, f func(uint32)) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			f(a[i])
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
}

// telling is the share of the pairs of words of two texts that both have and that are rare, from 0 to 1.
func (c *census) telling(a, b *fingerprint) float64 {
	if len(a.shingles) == 0 || len(b.shingles) == 0 {
		return 0
	}
	return 2 * float64(c.rare(a.shingles, b.shingles)) / float64(len(a.shingles)+len(b.shingles))
}

// rare is the number of rare pairs of words in both lists.
func (c *census) rare(a, b []uint32) (n int) {
	inBoth(a, b, func(s uint32) {
		if *c.place(s) <= rare {
			n++
		}
	})
	return n
}

// weight is what a word counts that is found in so many provisions: words such as "the" hardly anything.
func (c *census) weight(word uint32) float64 {
	return 1 / float64(1+bits.Len16(*c.place(word))/3)
}

// alike is the share of their words that two texts have in common, by weight, from 0 to 1.
func (c *census) alike(a, b *fingerprint) float64 {
	var both, all float64
	for _, list := range [2][]uint32{a.singles, b.singles} {
		for _, w := range list {
			all += c.weight(w)
		}
	}
	inBoth(a.singles, b.singles, func(w uint32) { both += c.weight(w) })
	if all == 0 {
		return 0
	}
	return 2 * both / all
}

// add counts the words of a provision.
func (c *census) add(f *fingerprint) {
	for _, list := range [2][]uint32{f.shingles, f.singles} {
		for _, s := range list {
			*c.place(s)++
		}
	}
}

func (c *census) remove(f *fingerprint) {
	for _, list := range [2][]uint32{f.shingles, f.singles} {
		for _, s := range list {
			*c.place(s)--
		}
	}
}

// take counts a whole text, the first of a chain.
func (c *chain) take(t *tree) {
	n := 0
	for i := range t.nodes[1:] {
		f := c.prints.ofOwn(t, int32(i+1))
		n += len(f.shingles) + len(f.singles)
	}
	c.census = newCensus(n)
	for i := range t.nodes[1:] {
		c.census.add(t.nodes[i+1].own)
	}
}

// changed lists the words of the nodes that are free.
func (m *matcher) changed(h *half) (out []*fingerprint) {
	for i := range h.nodes[1:] {
		if h.to[i+1] < 0 {
			out = append(out, m.own(h, int32(i+1)))
		}
	}
	return out
}
