package compare

// grave is a provision that no longer exists, as it was last.
type grave struct {
	tree *tree
	node int32
}

// bury keeps what nothing continues.
func (c *chain) bury(before *member, to []int32) {
	for i := 1; i < len(to); i++ {
		if to[i] < 0 {
			c.graves = append(c.graves, grave{before.tree, int32(i)})
		}
	}
}

// revive gives what comes back the wId that it had: what has its words, and what is too short for that where it comes
// back within the same provision with the same number and words.
func (c *chain) revive(lead *member) {
	if len(c.graves) == 0 {
		return
	}
	m := &matcher{a: newHalf(c.dead()), b: newHalf(lead.tree), prints: c.prints, census: c.census}
	for j := range lead.nodes {
		m.b.closed[j] = lead.nodes[j].wid >= 0
	}
	if list := m.left(m.b); len(list) > 0 {
		m.pair(m.left(m.a), list, rule{alone: true, flat: true})
	}
	open := map[burial]int32{}
	for k, g := range c.graves {
		if j := m.a.to[k+1]; j >= 0 {
			lead.nodes[j].wid = g.tree.nodes[g.node].wid
		} else {
			open[g.burial()] = int32(k + 1)
		}
	}
	for j := int32(1); j < int32(len(lead.nodes)); j++ {
		if n := &lead.nodes[j]; n.wid < 0 && n.parent > 0 {
			if k := open[lead.tree.burial(j)]; k > 0 && m.a.to[k] < 0 {
				n.wid, m.a.to[k] = m.a.nodes[k].wid, j
			}
		}
	}
	c.clear(m.a.to)
}

// burial is where a provision stood and what it said.
type burial struct {
	in     int32 // wId
	number string
	raw    uint64
}

func (t *tree) burial(i int32) burial {
	n := &t.nodes[i]
	return burial{t.nodes[n.parent].wid, n.number, n.raw}
}

func (g grave) burial() burial { return g.tree.burial(g.node) }

// clear takes away the graves of what came back.
func (c *chain) clear(to []int32) {
	kept := c.graves[:0]
	for k, g := range c.graves {
		if to[k+1] < 0 {
			kept = append(kept, g)
		}
	}
	c.graves = kept
}

// dead lays out the graves as a text without any order.
func (c *chain) dead() *tree {
	t := &tree{nodes: make([]node, 1, len(c.graves)+1)}
	t.nodes[0].parent = -1
	for k, g := range c.graves {
		c.prints.ofOwn(g.tree, g.node)
		c.prints.ofAll(g.tree, g.node)
		n := g.tree.nodes[g.node]
		n.parent, n.prev, n.next, n.end = 0, -1, -1, int32(k+2)
		t.nodes = append(t.nodes, n)
	}
	return t
}
