package check

import (
	"strings"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var identityChecks = []check{
	{err("was-unknown", "A hint for identity names a provision of the previous revision."), wasUnknown},
	{err("was-twice", "A provision of the previous revision continues as one."), wasTwice},
	{warn("was-stale", "A hint for identity speaks of the previous revision, not of the one before it."), wasStale},
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
		hints(r, func(t *model.Text, p *model.Provision) {
			if id := ident.EID(p.Was); p.Was != isNew && !find(previous, id) {
				hint := nearestEID(previous, id)
				if stale(previous, t, p) {
					hint = copied
				}
				found(p.WasPos, hint, "%s was %q, but %s has no such provision", p.EID, p.Was, previous.Ref())
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

// wasStale finds hints that were copied with the text.
func wasStale(x *index, found report) {
	for _, r := range x.revisions {
		previous := r.Instrument.Revision(r.Previous)
		if previous == nil {
			continue
		}
		hints(r, func(t *model.Text, p *model.Provision) {
			known := p.Was == isNew || find(previous, ident.EID(p.Was)) // others are found already
			if known && stale(previous, t, p) {
				found(p.WasPos, copied, "%s was %q by its hint, but %s has the same words at %s", p.EID, p.Was, previous.ID, p.EID)
			}
		})
	}
}

const copied = "the hint was copied with the text; delete it"

// stale says whether the provision's hint leads away from its own place, although the same words stood there before.
func stale(previous *model.Revision, t *model.Text, p *model.Provision) bool {
	before := previous.Text(t.Language)
	if before == nil || p.Was == string(p.EID) {
		return false
	}
	q := before.Find(p.EID)
	return q != nil && wordsOf(q) == wordsOf(p)
}

// wordsOf are the heading and the words of a provision and of those in it, apart from numbers.
func wordsOf(p *model.Provision) string {
	list := []string{p.Heading.Words}
	for prose := range model.Proses(p.Body) {
		list = append(list, prose.Words)
	}
	for q := range model.Provisions(p.Body) {
		list = append(list, wordsOf(q))
	}
	return strings.Join(list, "\n")
}

func wasInFirst(x *index, found report) {
	for _, r := range x.revisions {
		if r.Previous != "" || r != r.Instrument.Revisions[0] {
			continue // where a later one names none, that was found already
		}
		hints(r, func(_ *model.Text, p *model.Provision) {
			found(p.WasPos, "take the hint away, or name the previous revision in revision.md", "%s was %q, but %s has no previous revision", p.EID, p.Was, r.Ref())
		})
	}
}
