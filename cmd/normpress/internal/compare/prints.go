package compare

// prints keeps the fingerprint of every distinct wording of an instrument, so that each is read once.
type prints struct{ own, all map[uint64]*fingerprint }

func newPrints() *prints {
	return &prints{map[uint64]*fingerprint{}, map[uint64]*fingerprint{}}
}

// own is the fingerprint of a node's own words.
func (ps *prints) ofOwn(t *tree, i int32) *fingerprint {
	n := &t.nodes[i]
	if n.own == nil {
		if n.own = ps.own[n.raw]; n.own == nil {
			n.own = fingerprintOf(n.p)
			ps.own[n.raw] = n.own
		}
	}
	return n.own
}

// ofAll is the fingerprint of a node's words and of all that is within it.
func (ps *prints) ofAll(t *tree, i int32) *fingerprint {
	n := &t.nodes[i]
	switch {
	case n.all != nil:
	case n.end == i+1:
		n.all = ps.ofOwn(t, i)
	default:
		if n.all = ps.all[n.whole]; n.all == nil {
			parts := []*fingerprint{ps.ofOwn(t, i)}
			for c := i + 1; c < n.end; c = t.nodes[c].end {
				parts = append(parts, ps.ofAll(t, c))
			}
			n.all = union(parts)
			ps.all[n.whole] = n.all
		}
	}
	return n.all
}

func (m *matcher) own(h *half, i int32) *fingerprint { return m.prints.ofOwn(h.tree, i) }

func (m *matcher) all(h *half, i int32) *fingerprint { return m.prints.ofAll(h.tree, i) }
