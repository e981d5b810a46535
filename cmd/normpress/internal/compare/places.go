package compare

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/words"
)

// places tells which change the passages of both sides belong to.
type places struct {
	changes  []Change
	old, new *outline
	oldAt    []int // for each passage of the old side, the index of its change
	newAt    []int
}

func newPlaces(changes []Change, old, new *outline) *places {
	p := &places{changes, old, new, make([]int, len(old.passages)), make([]int, len(new.passages))}
	for i := range changes {
		for j := range changes[i].Old {
			p.oldAt[changes[i].Old[j].Position] = i
		}
		for j := range changes[i].New {
			p.newAt[changes[i].New[j].Position] = i
		}
	}
	return p
}

// enclose finds what was inserted or repealed as a part of what is around it.
func (p *places) enclose() {
	for i := range p.changes {
		c := &p.changes[i]
		switch {
		case c.Kind == Inserted:
			c.Within = p.around(p.new.around[c.New[0].Position], p.newAt, Inserted)
		case c.Kind == Repealed:
			c.Within = p.around(p.old.around[c.Old[0].Position], p.oldAt, Repealed)
		}
	}
}

// around is the change of the passage, where it is of the kind; else -1.
func (p *places) around(passage int, at []int, kind Kind) int {
	if passage >= 0 && p.changes[at[passage]].Kind == kind {
		return at[passage]
	}
	return -1
}

// markConsequential finds the edits that lie within a cross-reference on both sides, where what is referred to is the
// same provision under its new number.
func (p *places) markConsequential(old, new []Reference) {
	before, after := p.old.references(old), p.new.references(new)
	if len(before) == 0 || len(after) == 0 {
		return
	}
	oldEIDs, newEIDs := p.byEID()
	for i := range p.changes {
		c := &p.changes[i]
		for n := range c.Edits {
			e := &c.Edits[n]
			from := within(e.Old, c.Old, before)
			to := within(e.New, c.New, after)
			if from == "" || to == "" || from == to {
				continue
			}
			a, known := oldEIDs[from]
			b, too := newEIDs[to]
			if known && too && a == b {
				c.Consequential = append(c.Consequential, n)
			}
		}
	}
}

func (p *places) byEID() (old, new map[ident.EID]int) {
	old, new = map[ident.EID]int{}, map[ident.EID]int{}
	for i := range p.changes {
		for j := range p.changes[i].Old {
			old[p.changes[i].Old[j].EID] = i
		}
		for j := range p.changes[i].New {
			new[p.changes[i].New[j].EID] = i
		}
	}
	return old, new
}

// reference is a cross-reference in the words of a passage.
type reference struct {
	words.Span
	to ident.EID
}

// references lists the references of a text by the position of the passage whose words they are.
func (o *outline) references(refs []Reference) map[int][]reference {
	if len(refs) == 0 {
		return nil
	}
	type place struct{ position, at int }
	where := map[any]place{}
	for i := range o.passages {
		for _, p := range o.passages[i].proses {
			where[p.prose] = place{i, p.at}
		}
	}
	out := map[int][]reference{}
	for _, r := range refs {
		if at, ok := where[r.Prose]; ok {
			out[at.position] = append(out[at.position], reference{words.Span{From: r.From + at.at, To: r.To + at.at}, r.EID})
		}
	}
	return out
}

// within is the target of the reference in which a span of the words of the passages lies, "" when there is none.
func within(s words.Span, ps []Passage, refs map[int][]reference) ident.EID {
	for i := range ps {
		if s.To <= ps[i].Size {
			for _, r := range refs[ps[i].Position] {
				if r.From <= s.From && s.To <= r.To && s.From < s.To {
					return r.to
				}
			}
			return ""
		}
		s.From, s.To = s.From-ps[i].Size-1, s.To-ps[i].Size-1
		if s.From < 0 {
			return ""
		}
	}
	return ""
}
