package compare

import "slices"

// fill links nodes that have hardly a word in common, where both neighbours go together, the number is the same or
// there is none, and one of them is a few words: a heading, "(b) firms;", "(repealed)".
func (p *pairing) fill() {
	for again := p.numbers; again; {
		again = false
		for _, i := range p.as {
			if j := p.across(i); j >= 0 && p.open(i, j) && p.fits(i, j) {
				p.join(i, j)
				again = true
			}
		}
	}
}

// uncross puts links in order that lead from several provisions to several with the very same words on one level.
func (p *pairing) uncross() {
	same := map[[2]uint64][]int{}
	for k, l := range p.made {
		a, b := &p.a.nodes[l.a], &p.b.nodes[l.b]
		if f := p.all(p.a, l.a); a.end == l.a+1 && b.end == l.b+1 && f.hash == p.all(p.b, l.b).hash {
			key := [2]uint64{f.hash, uint64(a.parent)<<32 | uint64(b.parent)}
			same[key] = append(same[key], k)
		}
	}
	for _, links := range same {
		p.sort(links)
	}
}

// sort links the first to the first, the second to the second and so on.
func (p *pairing) sort(links []int) {
	as, bs := make([]int32, len(links)), make([]int32, len(links))
	for n, k := range links {
		as[n], bs[n] = p.made[k].a, p.made[k].b
	}
	slices.Sort(as)
	slices.Sort(bs)
	for n, k := range links {
		p.a.to[as[n]], p.b.to[bs[n]] = bs[n], as[n]
		p.made[k] = link{as[n], bs[n]}
	}
}

// across is the node that stands between the counterparts of a node's neighbours.
func (p *pairing) across(i int32) int32 {
	a := &p.a.nodes[i]
	if a.prev >= 0 {
		if j := p.a.to[a.prev]; j >= 0 {
			return p.b.nodes[j].next
		}
		return -1
	}
	for _, j := range p.bs {
		if p.b.nodes[j].prev < 0 && (a.class != numbered || p.a.to[a.parent] == p.b.nodes[j].parent) {
			return j
		}
	}
	return -1
}

func (p *pairing) fits(i, j int32) bool {
	a, b := &p.a.nodes[i], &p.b.nodes[j]
	f, g := p.all(p.a, i), p.all(p.b, j)
	return p.neighbours(i, j) == 2 && a.p.Kind == b.p.Kind &&
		(a.number == b.number && min(f.words, g.words) <= fewWords || f.hash == g.hash)
}
