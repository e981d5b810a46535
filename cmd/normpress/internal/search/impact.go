package search

import "math"

// How much a word says of a document is BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
// weighted fields", 2004) without the rarity of the word, which the browser knows. Lengths are compared with fixed
// ones, not with the averages of the site, so that a change of one document leaves the others as they are.
const saturation = 1.2

var fieldWeights = [fields]struct {
	weight  float64
	slope   float64 // how much a long field makes its words count for less
	typical float64 // length in words
	least   int     // length as which shorter ones count
}{
	nameField:    {3, 0.6, 4, 0},
	contextField: {0.8, 0.3, 8, 4},
	bodyField:    {1, 0.6, 60, 30},
	factField:    {1, 0, 1, 0},
	exactField:   {1, 0, 1, 0},
}

// exact is the impact of what names a document as a whole; no other word has it.
const exact = 255

// weigh says of the words of a field, or of one name of several, how much one occurrence weighs.
func weigh(words []occurrence) {
	for i, o := range words {
		w := fieldWeights[o.field]
		words[i].weight = w.weight / (1 - w.slope + w.slope*about(max(len(words), w.least))/w.typical)
	}
}

// about rounds the length of a longer field to steps of a quarter or so, so that an edited word or two leave the other
// words as they are.
func about(length int) float64 {
	if length <= 12 {
		return float64(length)
	}
	return math.Exp2(math.Round(3*math.Log2(float64(length))) / 3)
}

// count adds up what the occurrences of a word in a document weigh.
type count struct {
	sum   float64
	name  float64 // in the name that it fills most
	exact bool
}

func (c *count) add(o occurrence) {
	switch o.field {
	case exactField:
		c.exact = true
	case nameField:
		c.name = max(c.name, o.weight)
	default:
		c.sum += o.weight
	}
}

// impact is how much the word says of the document, from 1 to 254, or exact.
func (c count) impact() uint8 {
	if c.exact {
		return exact
	}
	sum := c.sum + c.name
	return uint8(max(1, math.Round((exact-1)*sum/(saturation+sum))))
}
