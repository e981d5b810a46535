package compare

import "normpress/cmd/normpress/internal/ident"

// half is one of two texts that are matched.
type half struct {
	*tree
	to     []int32   // for each node the one of the other text that it goes with, -1 for none
	closed []bool    // the editor says that nothing goes with it
	listed []int32   // the number of the last list that it was in
	weight []float64 // of the words of each node with all that is within it; 0 where it is not known yet
	kinds  [3]uint16 // the kinds of the nodes of each class, as bits
}

func newHalf(t *tree) *half {
	n := len(t.nodes)
	h := &half{tree: t, to: make([]int32, n), closed: make([]bool, n), listed: make([]int32, n), weight: make([]float64, n)}
	for i := range h.to {
		h.to[i] = -1
		if p := t.nodes[i].p; p != nil {
			h.kinds[t.nodes[i].class] |= 1 << p.Kind
		}
	}
	return h
}

func (h *half) free(i int32) bool { return h.to[i] < 0 && !h.closed[i] }

// link says that a node of the one text goes with a node of the other.
type link struct{ a, b int32 }

// matcher matches two texts. Which of them is older makes no difference.
type matcher struct {
	a, b   *half
	prints *prints
	census *census
	parts  []link // what was split off or joined, besides the nodes that go with each other
	lists  int32  // that were matched
}

// match matches the text before with the next. The result is the same in both directions: it is worked out in an order
// of the two that depends on their words alone.
func (c *chain) match(old, new *tree) *matcher {
	m := &matcher{a: newHalf(old), b: newHalf(new), prints: c.prints, census: c.census}
	m.a.to[0], m.b.to[0] = 0, 0
	if c.hints {
		m.hinted()
	}
	m.unchanged()
	gone := m.changed(m.a)
	for _, f := range m.changed(m.b) {
		c.census.add(f)
	}
	turn := old.digest > new.digest
	if turn {
		m.turn()
	}
	m.run()
	if turn {
		m.turn()
	}
	for _, f := range gone {
		c.census.remove(f)
	}
	return m
}

func (m *matcher) turn() {
	m.a, m.b = m.b, m.a
	for i, l := range m.parts {
		m.parts[i] = link{l.b, l.a}
	}
}

// run matches step by step what does not stand where it stood: articles, wherever they stand; what is within those that
// go with each other; divisions, by what is within them; what is left anywhere; and what stands where it stood with
// little in common.
func (m *matcher) run() {
	m.regrouped()
	m.pair(m.a.units, m.b.units, rule{numbers: true, flat: true})
	m.enterLinked()
	m.divisions()
	m.divided(true)
	m.anywhere()
	m.divisions()
	m.divided(false)
	m.inPlace()
	m.divisions()
}

// hinted links what the editor has linked. A hint that leads nowhere, or to what another has claimed, is a finding of
// package check and makes its provision a new one.
func (m *matcher) hinted() {
	var at map[ident.EID]int32
	for j := range m.b.nodes {
		p := m.b.nodes[j].p
		if p == nil || p.Was == "" {
			continue
		}
		if at == nil {
			at = m.a.byEID()
		}
		if i, ok := at[ident.EID(p.Was)]; ok && m.a.free(i) {
			m.a.to[i], m.b.to[j] = int32(j), i
		} else {
			m.b.closed[j] = true
		}
	}
}

func (t *tree) byEID() map[ident.EID]int32 {
	out := make(map[ident.EID]int32, len(t.nodes))
	for i := range t.nodes {
		if p := t.nodes[i].p; p != nil {
			out[p.EID] = int32(i)
		}
	}
	return out
}

// link links two nodes that are free and, where they are the same to the byte, all that is within them.
func (m *matcher) link(i, j int32) {
	m.a.to[i], m.b.to[j] = j, i
	a, b := &m.a.nodes[i], &m.b.nodes[j]
	if a.whole != b.whole || a.end-i != b.end-j {
		return
	}
	for k := int32(1); k < a.end-i; k++ {
		if m.a.free(i+k) && m.b.free(j+k) {
			m.a.to[i+k], m.b.to[j+k] = j+k, i+k
		}
	}
}

// sound is the number of bytes from which on the same words at the same number are the same provision.
const sound = 24

// unchanged links what has the same place and the same words.
func (m *matcher) unchanged() {
	at := m.a.byEID()
	for j := int32(1); j < int32(len(m.b.nodes)); j++ {
		b := &m.b.nodes[j]
		i, ok := at[b.p.EID]
		if !ok || !m.a.free(i) || !m.b.free(j) {
			continue
		}
		if a := &m.a.nodes[i]; a.whole == b.whole && a.p.Kind == b.p.Kind && a.size >= sound {
			m.link(i, j)
		}
	}
}

// regrouped links an article that was divided under headings, or the other way round, to what it was before.
func (m *matcher) regrouped() {
	r := rule{numbers: true, flat: true, kind: true}
	m.pair(m.a.like(m.a.units, m.b), m.b.like(m.b.headed(), m.a), r)
	m.pair(m.a.like(m.a.headed(), m.b), m.b.like(m.b.units, m.a), r)
}

// like lists the nodes of a list whose kind is among the articles and divisions of the other text, of both sorts
// together, and that hold nothing of their own kind.
func (h *half) like(list []int32, other *half) (out []int32) {
	for _, i := range list {
		k := h.nodes[i].p.Kind
		if h.kinds[h.nodes[i].class]&other.kinds[division+unit-h.nodes[i].class]&(1<<k) != 0 && !h.holds(i, k) {
			out = append(out, i)
		}
	}
	return out
}

// enterLinked matches what is within every pair so far.
func (m *matcher) enterLinked() {
	for i, j := range m.a.to {
		if j >= 0 {
			m.enter(int32(i), j)
		}
	}
}

// enter matches the numbered text within two nodes that go with each other: first what is directly within both, then
// what is at any depth.
func (m *matcher) enter(i, j int32) {
	if m.a.nodes[i].whole == m.b.nodes[j].whole {
		return
	}
	m.verbatim(i, j)
	as, bs := m.a.children(i), m.b.children(j)
	m.pair(as, bs, rule{numbers: true, within: true})
	m.pair(m.a.below(i, len(as) == 0 && len(bs) > 0), m.b.below(j, len(bs) == 0 && len(as) > 0), rule{within: true})
}

// verbatim links what has the very same words at any depth within two nodes, where one level was put around it or taken
// away: what it was wrapped in is not what it was.
func (m *matcher) verbatim(i, j int32) {
	at := map[uint64]int32{}
	for _, c := range m.a.below(i, true) {
		m.note(at, m.a, c)
	}
	if len(at) == 0 {
		return
	}
	other := map[uint64]int32{}
	below := m.b.below(j, true)
	for _, d := range below {
		m.note(other, m.b, d)
	}
	for _, d := range below {
		hash := m.all(m.b, d).hash
		if c := at[hash]; c > 0 && other[hash] == d && m.a.free(c) && m.b.free(d) && m.all(m.b, d).words >= leastSame {
			m.link(c, d)
		}
	}
}

// note maps the words of a node to it, or to -1 where several have them.
func (m *matcher) note(at map[uint64]int32, h *half, i int32) {
	hash := m.all(h, i).hash
	if at[hash] != 0 {
		i = -1
	}
	at[hash] = i
}

// children lists the numbered provisions directly within a node.
func (t *tree) children(i int32) (out []int32) {
	for c := i + 1; c < t.nodes[i].end; c = t.nodes[c].end {
		if t.nodes[c].class == numbered {
			out = append(out, c)
		}
	}
	return out
}

// below lists the numbered provisions within a node that are free, at any depth, below headings only where they were put
// around what stood there without.
func (h *half) below(i int32, headings bool) (out []int32) {
	for c := i + 1; c < h.nodes[i].end; c++ {
		if h.nodes[c].class != numbered {
			if !headings || !h.free(c) {
				c = h.nodes[c].end - 1
			}
		} else if h.free(c) {
			out = append(out, c)
		}
	}
	return out
}

// leastAnywhere is the number of words from which on a provision may have come from anywhere.
const leastAnywhere = 8

// anywhere matches what is left with what is left.
func (m *matcher) anywhere() {
	m.pair(m.left(m.a), m.left(m.b), rule{loose: true})
}

func (m *matcher) left(h *half) (out []int32) {
	for i := int32(1); i < int32(len(h.nodes)); i++ {
		n := &h.nodes[i]
		if h.free(i) && (n.class != division || n.worded) && m.all(h, i).words >= leastAnywhere {
			out = append(out, i)
		}
	}
	return out
}
