package compare

import "slices"

const (
	akin     = 0.50 // likeness from which on a paragraph of one article is one of another
	leastKin = 0.60 // share of their paragraphs at which two articles with the same number and a neighbour are one
)

// kin is the share of the paragraphs of two articles without a title that both have, however long each is, from 0 to 1;
// -1 where it says nothing, as neither has several.
func (p *pairing) kin(i, j int32) float64 {
	if !p.flat || !p.numbers || p.a.nodes[i].class != unit || p.b.nodes[j].class != unit || p.a.nodes[i].p.Heading.Words+p.b.nodes[j].p.Heading.Words != "" {
		return -1
	}
	as, bs := p.a.children(i), p.b.children(j)
	all := len(as) + len(bs)
	if max(len(as), len(bs)) < 2 || min(len(as), len(bs)) == 0 {
		return -1
	}
	both := 0
	for _, c := range as {
		f := p.all(p.a, c)
		k := slices.IndexFunc(bs, func(d int32) bool {
			g := p.all(p.b, d)
			return f.hash == g.hash || similarity(f, g) >= akin
		})
		if k >= 0 {
			bs = slices.Delete(bs, k, k+1)
			both++
		}
	}
	return 2 * float64(both) / float64(all)
}
