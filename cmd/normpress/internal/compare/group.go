package compare

import "slices"

// group sorts the provisions of two texts, of which the first is not the later one: those with the same wId belong
// together, and those that were split off or joined between the two.
func (l *Lineage) group(a, b *member) *groups {
	g := &groups{a: a.tree, b: b.tree, ofA: make([]int32, len(a.nodes)), ofB: make([]int32, len(b.nodes))}
	s := span{l, a.step, b.step, l.places(a), l.places(b)}
	links := s.parts(a, b)
	u := newUnion(len(a.nodes), len(b.nodes))
	for j := range b.nodes {
		if i := s.inA(b.nodes[j].wid); i >= 0 {
			u.join(i, int32(j))
		}
	}
	u.join(0, 0)
	for _, x := range links {
		u.join(x.a, x.b)
	}
	g.collect(u)
	g.kinds()
	return g
}

// span is the way between two texts of the chain.
type span struct {
	*Lineage
	from, to int     // steps
	a, b     []int32 // the node of each wId, -1 for none
}

// places maps the wIds of a text to its nodes.
func (l *Lineage) places(m *member) []int32 {
	out := make([]int32, len(l.names))
	for i := range out {
		out[i] = -1
	}
	for i := range m.nodes[1:] {
		out[m.nodes[i+1].wid] = int32(i + 1)
	}
	return out
}

func (s *span) inA(wid int32) int32 {
	if wid < 0 {
		return -1
	}
	return s.a[wid]
}

// parts links what is only in one of the texts to what it was split off from or joined into.
func (s *span) parts(a, b *member) (out []link) {
	for j := range b.nodes[1:] {
		if w := b.nodes[j+1].wid; s.a[w] < 0 {
			if i := s.origin(w, s.to); i >= 0 {
				out = append(out, link{i, int32(j + 1)})
			}
		}
	}
	for i := range a.nodes[1:] {
		if w := a.nodes[i+1].wid; s.b[w] < 0 {
			if j := s.destiny(w, s.from); j >= 0 {
				out = append(out, link{int32(i + 1), j})
			}
		}
	}
	return out
}

// origin is the node of the first text that a wId of the second was split off from, -1 for none.
func (s *span) origin(wid int32, until int) int32 {
	turns := s.born[wid]
	for k := len(turns) - 1; k >= 0; k-- {
		t := turns[k]
		if t.step > until || t.step <= s.from {
			continue
		}
		if i := s.a[t.other]; i >= 0 {
			return i
		}
		return s.origin(t.other, t.step-1)
	}
	return -1
}

// destiny is the node of the second text that a wId of the first was joined into, -1 for none.
func (s *span) destiny(wid int32, since int) int32 {
	for _, t := range s.died[wid] {
		if t.step <= since || t.step > s.to {
			continue
		}
		if j := s.b[t.other]; j >= 0 {
			return j
		}
		return s.destiny(t.other, t.step)
	}
	return -1
}

// unions joins the nodes of two texts to groups. Those of the second text stand behind those of the first.
type unions struct {
	parent []int32
	a      int32 // nodes of the first text
}

func newUnion(a, b int) *unions {
	u := &unions{make([]int32, a+b), int32(a)}
	for i := range u.parent {
		u.parent[i] = int32(i)
	}
	return u
}

func (u *unions) root(i int32) int32 {
	for u.parent[i] != i {
		u.parent[i] = u.parent[u.parent[i]]
		i = u.parent[i]
	}
	return i
}

func (u *unions) join(i, j int32) { u.parent[u.root(i)] = u.root(u.a + j) }

// collect makes groups of what was joined. Most have one node or two, and share one list of numbers.
func (g *groups) collect(u *unions) {
	numbers := make([]int32, max(len(g.ofA), len(g.ofB)))
	for i := range numbers {
		numbers[i] = int32(i)
	}
	at := make([]int32, len(u.parent)) // group of each root, + 1
	put := func(i int32) int32 {
		r := u.root(i)
		if at[r] == 0 {
			g.list = append(g.list, group{})
			at[r] = int32(len(g.list))
		}
		return at[r] - 1
	}
	g.list = make([]group, 0, max(len(g.ofA), len(g.ofB)))
	for i := range g.ofA {
		g.ofA[i] = put(int32(i))
		g.list[g.ofA[i]].a = include(g.list[g.ofA[i]].a, numbers, i)
	}
	for j := range g.ofB {
		g.ofB[j] = put(u.a + int32(j))
		g.list[g.ofB[j]].b = include(g.list[g.ofB[j]].b, numbers, j)
	}
}

func include(list, numbers []int32, i int) []int32 {
	if len(list) == 0 {
		return numbers[i : i+1 : i+1]
	}
	return append(slices.Clip(list), int32(i))
}

// kinds says of each group what became of it.
func (g *groups) kinds() {
	for k := range g.list {
		q := &g.list[k]
		switch {
		case len(q.a) == 0:
			q.kind = Inserted
			continue
		case len(q.b) == 0:
			q.kind = Repealed
			continue
		}
		if len(q.b) > 1 && divides(g.a, q.a, g.b, q.b) {
			q.kind |= Split
		}
		if len(q.a) > 1 && divides(g.b, q.b, g.a, q.a) {
			q.kind |= Joined
		}
	}
	turn := g.a.digest > g.b.digest
	if turn {
		g.turn()
	}
	g.order()
	if turn {
		g.turn()
	}
}
