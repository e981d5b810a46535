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

// revive gives what comes back the wId that it had. What stands in the graves is matched by its words alone; of what is
// too short for that, what has the same number and words within a provision that came back.
func (c *chain) revive(lead *member) {
	m := &matcher{a: newHalf(c.dead()), b: newHalf(lead.tree), prints: c.prints, census: c.census}
	for j := range lead.nodes {
		m.b.closed[j] = lead.nodes[j].wid >= 0 || m.b.closed[j]
	}
	list := m.left(m.b)
	if len(list) == 0 || len(c.graves) == 0 {
		return
	}
	m.pair(m.left(m.a), list, rule{alone: true, flat: true})
	kept := c.graves[:0]
	for k, g := range c.graves {
		if j := m.a.to[k+1]; j >= 0 {
			lead.nodes[j].wid = g.tree.nodes[g.node].wid
		} else {
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
