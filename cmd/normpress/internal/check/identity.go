package check

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var identityChecks = []check{
	{err("was-unknown", "A hint for identity names a provision of the previous revision."), wasUnknown},
	{err("was-twice", "A provision of the previous revision continues as one."), wasTwice},
	{err("was-in-first", "The first revision has no hints for identity."), wasInFirst},
}

// isNew is the hint that a provision continues none.
const isNew = "none"

// hints yields the hints for identity of a revision's texts.
func hints(r *model.Revision, call func(*model.Text, *model.Provision)) {
	for _, t := range r.Texts {
		for p := range model.All(t.Body) {
			if p.Was != "" {
				call(t, p)
			}
		}
	}
}

func wasUnknown(x *index, found report) {
	for _, r := range x.revisions {
		previous := r.Instrument.Revision(r.Previous)
		if previous == nil || len(previous.Texts) == 0 {
			continue
		}
		hints(r, func(_ *model.Text, p *model.Provision) {
			if id := ident.EID(p.Was); p.Was != isNew && !find(previous, id) {
				found(p.WasPos, nearestEID(previous, id), "%s was %q, but %s has no such provision", p.EID, p.Was, previous.Ref())
			}
		})
	}
}

func wasTwice(x *index, found report) {
	for _, r := range x.revisions {
		claimed := map[*model.Text]seen{}
		hints(r, func(t *model.Text, p *model.Provision) {
			if claimed[t] == nil {
				claimed[t] = seen{}
			}
			if before, again := claimed[t].again(p.Was, p.WasPos); again && p.Was != isNew {
				found(p.WasPos, "leave the hint with the one that continues it most", "%s was %q, which is claimed already in %s", p.EID, p.Was, before)
			}
		})
	}
}

func wasInFirst(x *index, found report) {
	for _, r := range x.revisions {
		if r.Previous != "" {
			continue
		}
		hints(r, func(_ *model.Text, p *model.Provision) {
			found(p.WasPos, "take the hint away, or name the previous revision in revision.md", "%s was %q, but %s has no previous revision", p.EID, p.Was, r.Ref())
		})
	}
}
