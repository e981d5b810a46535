package compare

import (
	"cmp"
	"slices"
)

// What speaks for two divisions: what is within them, their titles, their number and their kind. From leastDivision on
// they go together.
const (
	byContents    = 0.70
	byContained   = 0.80 // what counts of the share of the smaller one that is in the other
	byTitle       = 0.20
	byNumber      = 0.10
	byKind        = 0.05
	byKept        = 0.50 // both number and title, and most of what the smaller one holds
	leastDivision = 0.35
	leastNumber   = 0.20 // where they have the same number and anything in common
	keptTitle     = 0.50 // share of the words of the shorter title
	keptContents  = 0.50
)

// divisions links what stands under headings and was not told by its words, parts and chapters above all, after what is
// within: the best first.
func (m *matcher) divisions() {
	var list []candidate
	for l, bytes := range m.contents() {
		least := leastDivision
		if sameNumber(&m.a.nodes[l.a], &m.b.nodes[l.b]) && bytes > 0 {
			least = leastNumber
		}
		if score := m.rateDivisions(l, bytes); score >= least {
			list = append(list, candidate{score, l})
		}
	}
	slices.SortFunc(list, func(c, d candidate) int {
		return cmp.Or(cmp.Compare(d.score, c.score), cmp.Compare(c.a, d.a), cmp.Compare(c.b, d.b))
	})
	for _, c := range list {
		if m.a.free(c.a) && m.b.free(c.b) {
			m.link(c.a, c.b)
			m.enter(c.a, c.b)
		}
	}
}

// contents lists the pairs of free divisions with the bytes that they share, and those of one number that share none.
func (m *matcher) contents() map[link]int32 {
	out := map[link]int32{}
	as, bs := m.a.headed(), m.b.headed()
	for _, i := range as {
		for _, j := range bs {
			if sameNumber(&m.a.nodes[i], &m.b.nodes[j]) {
				out[link{i, j}] = 0
			}
		}
	}
	for i, j := range m.a.to {
		a := &m.a.nodes[i]
		if j <= 0 || a.class == division {
			continue
		}
		b := &m.b.nodes[j]
		bytes := min(own(a, int32(i), m.a.tree), own(b, j, m.b.tree))
		for d := a.parent; d > 0; d = m.a.nodes[d].parent {
			for e := b.parent; e > 0 && m.a.free(d); e = m.b.nodes[e].parent {
				if m.a.nodes[d].class != numbered && m.b.nodes[e].class != numbered && m.b.free(e) {
					out[link{d, e}] += bytes
				}
			}
		}
	}
	return out
}

// own is the number of bytes of a node's own words.
func own(n *node, i int32, t *tree) int32 {
	size := n.size
	for c := i + 1; c < n.end; c = t.nodes[c].end {
		size -= t.nodes[c].size
	}
	return size
}

// headed lists the free divisions.
func (h *half) headed() (out []int32) {
	for i := range h.nodes {
		if i > 0 && h.nodes[i].class == division && h.free(int32(i)) {
			out = append(out, int32(i))
		}
	}
	return out
}

func (m *matcher) rateDivisions(l link, bytes int32) float64 {
	a, b := &m.a.nodes[l.a], &m.b.nodes[l.b]
	score := byTitle * similarity(m.own(m.a, l.a), m.own(m.b, l.b))
	if all := a.size + b.size; all > 0 {
		score += byContents * max(2*float64(bytes)/float64(all), byContained*float64(bytes)/float64(1+min(a.size, b.size)))
	}
	if sameNumber(a, b) {
		score += byNumber
	}
	if a.p.Kind == b.p.Kind {
		score += byKind
	}
	if m.keepsName(l) && float64(bytes) >= keptContents*float64(min(a.size, b.size)) {
		score += byKept
	}
	return score
}

// keepsName says whether two divisions have the same kind and number, and titles that are alike: such a division stays,
// also when what was in it is in a division of its own now.
func (m *matcher) keepsName(l link) bool {
	a, b := &m.a.nodes[l.a], &m.b.nodes[l.b]
	f, g := m.own(m.a, l.a), m.own(m.b, l.b)
	return sameNumber(a, b) && a.p.Kind == b.p.Kind && f.words > 0 && g.words > 0 &&
		max(m.census.contentIn(f, g), m.census.contentIn(g, f)) >= keptTitle
}
