package compare

import "math/bits"

// census counts in how many provisions pairs of words are found: in those of the text before and, while it is matched
// with the next, in what is not the same there. Pairs of words share a count where they fall on one place of the table,
// which makes them seem less rare.
type census struct {
	table []uint16
	total int // provisions that were counted
}

// rare is the number of provisions of two texts up to which a pair of words tells which of them go together.
const rare = 4

// placeBits are the binary digits of the size of the table, enough for the words and pairs of words of a long statute. It does not depend on the
// texts, so that none of two is the first.
const placeBits = 20

func newCensus() *census { return &census{table: make([]uint16, 1<<placeBits)} }

func (c *census) place(s uint32) *uint16 { return &c.table[s*2654435769>>(32-placeBits)] }

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
func (c *census) weight(word uint32) float64 { return weights[bits.Len16(*c.place(word))] }

// weights are by the number of binary digits of the number of provisions.
var weights = func() (out [17]float64) {
	for digits := range out {
		out[digits] = 1 / (1 + float64(digits*digits)/10)
	}
	return out
}()

// alike is the share of their words that two texts have in common, by weight, from 0 to 1.
func (c *census) alike(a, b *fingerprint) float64 {
	if all := c.weigh(a.singles) + c.weigh(b.singles); all > 0 {
		return 2 * c.both(a, b) / all
	}
	return 0
}

// contained is the share of the words of a text that another has as well, by weight, from 0 to 1.
func (c *census) contained(a, in *fingerprint) float64 {
	if all := c.weigh(a.singles); all > 0 {
		return c.both(a, in) / all
	}
	return 0
}

func (c *census) both(a, b *fingerprint) (sum float64) {
	inBoth(a.singles, b.singles, func(w uint32) { sum += c.weight(w) })
	return sum
}

func (c *census) weigh(words []uint32) (sum float64) {
	for _, w := range words {
		sum += c.weight(w)
	}
	return sum
}

// add counts the words of a provision.
func (c *census) add(f *fingerprint) {
	c.total++
	for _, list := range [3][]uint32{f.shingles, f.singles, f.stems} {
		for _, s := range list {
			*c.place(s)++
		}
	}
}

func (c *census) remove(f *fingerprint) {
	c.total--
	for _, list := range [3][]uint32{f.shingles, f.singles, f.stems} {
		for _, s := range list {
			*c.place(s)--
		}
	}
}

// take counts a whole text, the first of a chain.
func (c *chain) take(t *tree) {
	c.census = newCensus()
	for i := range t.nodes[1:] {
		c.census.add(c.prints.ofOwn(t, int32(i+1)))
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
