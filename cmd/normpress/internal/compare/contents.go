package compare

import "slices"

// leastFrom is the share of an article that must come from another one for it to be a part of that.
const leastFrom = 0.50

// splitUnits links articles of the second text that are free to those of the first from which most of what is within
// them came. A single paragraph that became an article was moved, unless to the article next to it.
func (m *matcher) splitUnits() {
	parts, wholes := map[int32][]part{}, []int32(nil)
	splitOff := map[int32]int32{}
	for _, l := range m.parts {
		splitOff[l.b] = l.a
	}
	for _, j := range m.b.units {
		if !m.b.free(j) {
			continue
		}
		if i, bytes := m.source(j, splitOff); i >= 0 {
			if len(parts[i]) == 0 {
				wholes = append(wholes, i)
			}
			parts[i] = append(parts[i], part{j, bytes})
		}
	}
	slices.Sort(wholes)
	for _, i := range wholes {
		m.settle(i, parts[i], int(m.a.nodes[i].size))
	}
}

// source is the article from which most of a free article came, with the bytes that did; -1 for none.
func (m *matcher) source(j int32, splitOff map[int32]int32) (from int32, bytes int) {
	sizes, paragraphs, all := map[int32]int{}, map[int32]int{}, 0
	for k := j + 1; k < m.b.nodes[j].end; k++ {
		size := int(own(&m.b.nodes[k], k, m.b.tree))
		all += size
		i, weight := m.b.to[k], 1
		if part, ok := splitOff[k]; ok {
			i, weight = part, 2
		}
		if u := m.a.unitOf(i); u >= 0 && !m.b.within(j, m.a.to[u]) {
			sizes[u] += size
			if m.b.nodes[k].parent == j {
				paragraphs[u] += weight
			}
		}
	}
	for u, size := range sizes {
		if (paragraphs[u] > 1 || m.adjoins(j, m.a.to[u])) && float64(size) > leastFrom*float64(all) {
			return u, size // no other has as much
		}
	}
	return -1, 0
}

// within says whether a node stands in another.
func (t *tree) within(i, in int32) bool { return in >= 0 && in < i && i < t.nodes[in].end }

// adjoins says whether two articles of the second text follow on each other, those apart that are new as well.
func (m *matcher) adjoins(j, k int32) bool {
	return k >= 0 && m.b.nodes[k].class == unit && (m.b.follows(j, k) || m.b.follows(k, j))
}

// follows says whether article k is the next behind j that is not free.
func (h *half) follows(j, k int32) bool {
	n := h.nodes[j].next
	for n >= 0 && n != k && h.to[n] < 0 {
		n = h.nodes[n].next
	}
	return n == k
}

// unitOf is the article that a node stands in, -1 where it stands in none.
func (t *tree) unitOf(i int32) int32 {
	for i > 0 && t.nodes[i].class == numbered {
		i = t.nodes[i].parent
	}
	if i <= 0 || t.nodes[i].class != unit {
		return -1
	}
	return i
}
