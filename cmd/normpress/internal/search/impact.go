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
}{
	nameField:    {3, 0.6, 4},
	contextField: {0.8, 0.3, 8},
	bodyField:    {1, 0.6, 60},
	factField:    {1, 0, 1},
}

// impact is how much a word with these counts says of a document with these lengths, from 1 to 255.
func impact(tf, length [fields]int) uint8 {
	sum := 0.0
	for f, w := range fieldWeights {
		if tf[f] > 0 {
			sum += w.weight * float64(tf[f]) / (1 - w.slope + w.slope*float64(length[f])/w.typical)
		}
	}
	return uint8(max(1, math.Round(255*sum/(saturation+sum))))
}
