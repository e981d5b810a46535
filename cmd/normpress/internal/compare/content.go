package compare

import (
	"math"
	"math/bits"
)

// information is what a beginning of words tells that is found in so many provisions of all, from 0 to 1: "the" hardly
// anything.
func (c *census) information(word uint32) float64 {
	all := bits.Len(uint(c.total))
	share := max(0, float64(all-bits.Len16(*c.place(word)))) / float64(all)
	return share * math.Sqrt(share)
}

func (c *census) tell(words []uint32) (sum float64) {
	for _, w := range words {
		sum += c.information(w)
	}
	return sum
}

// content is the share of what their words tell that two texts have in common, whatever the endings of the words, from 0
// to 1.
func (c *census) content(a, b *fingerprint) float64 {
	if all := c.tell(a.stems) + c.tell(b.stems); all > 0 {
		return 2 * c.tellBoth(a, b) / all
	}
	return 0
}

// contentIn is the share of what the words of a text tell that another has as well, from 0 to 1.
func (c *census) contentIn(a, in *fingerprint) float64 {
	if all := c.tell(a.stems); all > 0 {
		return c.tellBoth(a, in) / all
	}
	return 0
}

func (c *census) tellBoth(a, b *fingerprint) (sum float64) {
	inBoth(a.stems, b.stems, func(w uint32) { sum += c.information(w) })
	return sum
}

// leastOpening is the number of words from which on two texts open alike.
const leastOpening = 3

// opening says how far two texts open with the same words in the same order: the share of what the first words tell, from
// 0 to 1.
func (c *census) opening(f, g *fingerprint) float64 {
	type common struct {
		words int
		told  float64
	}
	var row [openingMax + 1]common
	for _, w := range f.opening {
		before := row[0]
		for k, v := range g.opening {
			here := row[k+1]
			if v == w {
				row[k+1] = common{before.words + 1, before.told + c.information(w)}
			} else if row[k].told > here.told {
				row[k+1] = row[k]
			}
			before = here
		}
	}
	last := row[len(g.opening)]
	if last.words < leastOpening {
		return 0
	}
	return 2 * last.told / max(c.tell(f.opening)+c.tell(g.opening), last.told)
}
