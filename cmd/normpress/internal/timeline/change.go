package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// ChangeKind says what happened to a text or a provision: it was published, or it came into a state.
type ChangeKind string

// The kinds of changes that are not the name of a state.
const (
	ChangePublished  ChangeKind = "published"
	ChangeReinstated ChangeKind = "reinstated" // a suspension is over
)

// Change is something that is different from the day before.
type Change struct {
	Kind      ChangeKind
	Revision  *model.Revision
	Provision ident.EID // "" for the text as a whole
}

// Changes lists what changed from one period to the next: texts first, then provisions that did not just change with
// their text.
func Changes(before, after *InstrumentPeriod) []Change {
	var out []Change
	moved := map[*model.Revision]ProvisionState{}
	for _, t := range after.Texts {
		was := TextState{Revision: t.Revision}
		if n := slices.IndexFunc(before.Texts, func(w TextState) bool { return w.Revision == t.Revision }); n >= 0 {
			was = before.Texts[n]
		}
		if t.Published && !was.Published {
			out = append(out, Change{ChangePublished, t.Revision, ""})
		}
		if t.State != was.State {
			moved[t.Revision] = ProvisionState(t.State)
			if t.State != model.Draft && t.State != "" {
				out = append(out, Change{ChangeKind(t.State), t.Revision, ""})
			}
		}
	}
	for _, p := range after.Provisions {
		if kind := p.changed(before.Provisions); kind != "" && moved[p.Revision] != p.State {
			out = append(out, Change{kind, p.Revision, p.Provision})
		}
	}
	return out
}

// changed says how the provision changed, "" when it did not.
func (p ProvisionStanding) changed(before []ProvisionStanding) ChangeKind {
	n := slices.IndexFunc(before, func(w ProvisionStanding) bool { return w.Revision == p.Revision && w.Provision == p.Provision })
	switch {
	case n < 0:
		return ChangeKind(p.State)
	case before[n].State == p.State:
		return ""
	case before[n].State == ProvisionSuspended && p.State != Ceased:
		return ChangeReinstated
	}
	return ChangeKind(p.State)
}
