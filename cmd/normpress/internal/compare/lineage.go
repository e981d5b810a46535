// Package compare says which provision of one revision continues which of another, and what changed in it.
package compare

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Lineage is what became of every provision of an instrument, from its first revision to the newest. Provisions with
// one wId are one provision. It can be read by several at once.
type Lineage struct {
	texts map[*model.Text]*member
	names []ident.WID      // the wIds by their number
	born  map[int32][]turn // by wId: split off from another provision
	died  map[int32][]turn // by wId: joined into another provision
}

// member is a text of the chain of revisions.
type member struct {
	*tree
	text *model.Text
	step int // from the revision before to this one
}

// turn says from or into which other provision one went at a step.
type turn struct {
	step  int
	other int32
}

// Identify gives every provision of the instrument its lasting identity (wId), from the first revision to the newest,
// and returns the lineage. A provision that continues one of the previous revision takes its wId: because the editor
// says so (`was:`), because its words are the same, or because they are similar, more so than those of any other; its
// number alone never decides. What comes back takes the wId that it had. All others are new, and their wId is their
// eId, with `@revision` behind it where that was given before.
func Identify(i *model.Instrument) *Lineage {
	c := newChain()
	c.hints = true
	for _, r := range i.Revisions {
		if len(r.Texts) > 0 {
			c.append(r.ID, r.Texts)
		}
	}
	for _, m := range c.texts {
		for k := range m.nodes[1:] {
			n := &m.nodes[k+1]
			n.p.WID = c.names[n.wid]
		}
	}
	return &c.Lineage
}

// chain is a lineage in the making.
type chain struct {
	Lineage
	ids    map[ident.WID]int32
	hints  bool // the editor's count
	prints *prints
	census *census
	last   []*member // the texts of the revision before
	step   int
	name   string // of the revision
	graves []grave
}

func newChain() *chain {
	return &chain{
		Lineage: Lineage{texts: map[*model.Text]*member{}, born: map[int32][]turn{}, died: map[int32][]turn{}},
		ids:     map[ident.WID]int32{}, prints: newPrints(),
	}
}

// append adds a revision. Its provisions are matched in the first language that the revision before has as well; the
// numbers are the same in all languages.
func (c *chain) append(revision string, texts []*model.Text) {
	c.name = revision
	members := make([]*member, len(texts))
	for i, t := range texts {
		members[i] = &member{newTree(t), t, c.step}
		c.texts[t] = members[i]
	}
	before, lead := c.lead(members)
	if before != nil {
		c.inherit(before, lead)
	} else {
		c.take(lead.tree)
	}
	for k := range lead.nodes[1:] {
		if n := &lead.nodes[k+1]; n.wid < 0 {
			n.wid = c.fresh(n.p.EID)
		}
	}
	c.share(lead, members)
	c.last, c.step = members, c.step+1
}

// lead finds the texts of the revision before and of this one that are matched.
func (c *chain) lead(members []*member) (before, lead *member) {
	for _, m := range members {
		for _, b := range c.last {
			if b.text.Language == m.text.Language {
				return b, m
			}
		}
	}
	if len(c.last) > 0 {
		before = c.last[0]
	}
	return before, members[0]
}

// fresh is a wId that was not given before.
func (c *chain) fresh(id ident.EID) int32 {
	name := ident.WID(id)
	if _, given := c.ids[name]; given {
		name += ident.WID("@" + c.name)
	}
	return c.id(name)
}

func (c *chain) id(name ident.WID) int32 {
	n, known := c.ids[name]
	if !known {
		n = int32(len(c.names))
		c.ids[name], c.names = n, append(c.names, name)
	}
	return n
}

// share carries the identities over to the other languages.
func (c *chain) share(lead *member, members []*member) {
	if len(members) < 2 {
		return
	}
	at := lead.byEID()
	for _, m := range members {
		if m == lead {
			continue
		}
		for k := range m.nodes[1:] {
			n := &m.nodes[k+1]
			if i, ok := at[n.p.EID]; ok {
				n.wid = lead.nodes[i].wid
			} else {
				n.wid = c.id(ident.WID(string(n.p.EID) + "@" + string(m.text.Language)))
			}
		}
	}
}

// inherit hands identities on to the provisions that continue others, and notes what was split and joined.
func (c *chain) inherit(before, lead *member) {
	m := c.match(before.tree, lead.tree)
	for j, i := range m.b.to {
		lead.nodes[j].wid = -1
		if i > 0 {
			lead.nodes[j].wid = before.nodes[i].wid
		}
	}
	c.revive(lead)
	for _, l := range m.parts {
		n := &lead.nodes[l.b]
		if n.wid < 0 {
			n.wid = c.fresh(n.p.EID)
		}
		if m.b.to[l.b] < 0 {
			c.born[n.wid] = append(c.born[n.wid], turn{c.step, before.nodes[l.a].wid})
		} else {
			w := before.nodes[l.a].wid
			c.died[w] = append(c.died[w], turn{c.step, n.wid})
		}
	}
	c.bury(before, m.a.to)
}
