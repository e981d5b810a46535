package compare

import "normpress/cmd/normpress/internal/model"

// Alignment is a group of provisions of two texts that belong together: one and one, none and one (inserted), one and
// none (repealed), one and several (split), several and one (joined), rarely several and several. Its kind says nothing
// of the words: Substituted is never among it.
type Alignment struct {
	Old, New []*model.Provision
	Kind     Kind
}

// Align aligns two texts of the instrument, in either order: all provisions of both, each once, in the order of the new
// text, those repealed behind what stood before them in the old text.
func (l *Lineage) Align(old, new *model.Text) []Alignment {
	a, b := l.texts[old], l.texts[new]
	if a.step > b.step {
		g := l.group(b, a)
		g.turn()
		return g.alignments()
	}
	return l.group(a, b).alignments()
}

// Align aligns two texts that have no lineage, two files or texts of two instruments, as a chain of two revisions, without
// touching their wIds. Hints in the texts do not count, as they speak of other revisions.
func Align(old, new *model.Text) []Alignment {
	c := newChain()
	c.append("old", []*model.Text{old})
	c.append("new", []*model.Text{new})
	return c.Align(old, new)
}

// groups are the provisions of two texts, sorted by what belongs together.
type groups struct {
	a, b     *tree
	ofA, ofB []int32 // the group of each node
	list     []group // the first holds both texts as a whole
}

// group is nodes that belong together, in the order of their texts.
type group struct {
	a, b []int32
	kind Kind
}

func (g *groups) turn() {
	g.a, g.b, g.ofA, g.ofB = g.b, g.a, g.ofB, g.ofA
	for i := range g.list {
		q := &g.list[i]
		q.a, q.b, q.kind = q.b, q.a, turned(q.kind)
	}
}

// turned is the kind of a change seen from the other side.
func turned(k Kind) Kind {
	exchanged := [...][2]Kind{{Inserted, Repealed}, {Split, Joined}}
	out := k
	for _, e := range exchanged {
		out &^= e[0] | e[1]
		if k.Has(e[0]) {
			out |= e[1]
		}
		if k.Has(e[1]) {
			out |= e[0]
		}
	}
	return out
}

// alignments writes the groups out in the order of the new text.
func (g *groups) alignments() []Alignment {
	out := make([]Alignment, 0, len(g.list)-1)
	old, new := g.a.provisions(), g.b.provisions()
	add := func(q int32) {
		out = append(out, Alignment{named(g.list[q].a, old), named(g.list[q].b, new), g.list[q].kind})
	}
	gone := g.gone()
	for j := int32(1); j <= int32(len(g.b.nodes)); j++ {
		for _, q := range gone[j] {
			add(q)
		}
		if j < int32(len(g.b.nodes)) && g.list[g.ofB[j]].b[0] == j {
			add(g.ofB[j])
		}
	}
	return out
}

// named are the provisions of nodes. One alone needs no list of its own.
func named(nodes []int32, all []*model.Provision) []*model.Provision {
	switch len(nodes) {
	case 0:
		return nil
	case 1:
		return all[nodes[0] : nodes[0]+1 : nodes[0]+1]
	}
	out := make([]*model.Provision, len(nodes))
	for i, n := range nodes {
		out[i] = all[n]
	}
	return out
}

func (t *tree) provisions() []*model.Provision {
	out := make([]*model.Provision, len(t.nodes))
	for i := range t.nodes {
		out[i] = t.nodes[i].p
	}
	return out
}

// gone lists the groups of what was repealed by the node of the new text before which they stand: behind all that goes
// with what stood before them on their level and was not moved or, where they were the first, behind what they were in.
func (g *groups) gone() map[int32][]int32 {
	out := map[int32][]int32{}
	slot := make([]int32, len(g.a.nodes)) // where what follows on the node stands
	last := make([]int32, len(g.a.nodes)) // the last node so far directly in the node that was not moved, 0 for none
	slot[0] = 1
	for i := int32(1); i < int32(len(g.a.nodes)); i++ {
		q, parent := g.list[g.ofA[i]], g.a.nodes[i].parent
		switch {
		case len(q.b) == 0 && last[parent] > 0:
			slot[i] = slot[last[parent]]
		case len(q.b) == 0:
			slot[i] = g.inside(parent, slot)
		default:
			slot[i] = g.b.nodes[q.b[len(q.b)-1]].end
		}
		if len(q.b) == 0 && q.a[0] == i {
			out[slot[i]] = append(out[slot[i]], g.ofA[i])
		}
		if !q.kind.Has(Moved) {
			last[parent] = i
		}
	}
	return out
}

// inside is where the first within a node stands: at once behind it.
func (g *groups) inside(parent int32, slot []int32) int32 {
	if q := g.list[g.ofA[parent]]; len(q.b) > 0 {
		return q.b[0] + 1
	}
	return slot[parent]
}
