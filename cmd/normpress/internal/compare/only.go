package compare

import "normpress/cmd/normpress/internal/model"

// Only is the part of the comparison that is about one provision with all in it, on either side; nil stands for none.
// What was moved in or out is part of it.
func (c *Comparison) Only(old, new *model.Provision) *Comparison {
	out := &Comparison{Old: c.Old, New: c.New, Relation: c.Relation, only: &pairOf{old, new}}
	at := map[int]int{}
	for i := range c.Changes {
		ch := c.Changes[i]
		if !holds(ch.Old, old) && !holds(ch.New, new) {
			continue
		}
		at[i] = len(out.Changes)
		if within, ok := at[ch.Within]; ok {
			ch.Within = within
		} else {
			ch.Within = -1
		}
		out.Changes = append(out.Changes, ch)
	}
	out.count()
	return out
}

// pairOf is what a part of a comparison is about.
type pairOf struct{ old, new *model.Provision }

// shows says whether a passage of the new side, or else of the old one, stands in what the comparison is about.
func (c *Comparison) shows(new bool, p *Passage) bool {
	switch {
	case c.only == nil:
		return true
	case new:
		return holds([]Passage{*p}, c.only.new)
	}
	return holds([]Passage{*p}, c.only.old)
}

// Away is, in a part of a comparison, the provision whose change is shown as gone elsewhere: moved to, or split into,
// what the part is not about. It is nil for changes that are shown in full.
func (c *Comparison) Away(ch *Change) *Passage {
	for i := range ch.New {
		if c.shows(true, &ch.New[i]) {
			return nil
		}
	}
	for i := range ch.Old {
		if len(ch.New) > 0 && c.shows(false, &ch.Old[i]) {
			return &ch.Old[i]
		}
	}
	return nil
}

// holds says whether one of the passages is the provision or in it.
func holds(ps []Passage, p *model.Provision) bool {
	for i := range ps {
		for up := ps[i].provision; up != nil && p != nil; up = up.Parent {
			if up == p {
				return true
			}
		}
	}
	return false
}
