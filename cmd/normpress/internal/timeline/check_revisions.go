package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

func (x *checker) instrument(i *model.Instrument) {
	for n, r := range i.Revisions {
		x.declared(r)
		x.forceShared(r, i.Revisions[:n])
		x.idleDates(r)
	}
}

// declared compares the status that the file declares with the one that follows from its dates.
func (x *checker) declared(r *model.Revision) {
	if x.asOf.IsZero() {
		return
	}
	if s := RevisionStateOn(r, x.asOf); s != r.Status {
		x.find(revisionStatus, r.At("status"), statusHint(s, r), "%s is declared %q, but by its dates it is %s on %s", r.Ref(), r.Status, stateWord(s), x.asOf)
	}
}

func statusHint(s model.RevisionStatus, r *model.Revision) string {
	switch {
	case s == "":
		return "its date lies ahead: mend date"
	case r.Status == model.InForce:
		return "write status: " + string(s) + ", or mend entry_into_force and superseded_on"
	case r.Status == model.Superseded:
		return "write status: " + string(s) + ", or give superseded_by or superseded_on"
	}
	return "write status: " + string(s)
}

// forceShared looks for an earlier listed revision that is in force on the same days.
func (x *checker) forceShared(r *model.Revision, earlier []*model.Revision) {
	p, ok := ForcePeriod(r)
	for _, other := range earlier {
		q, also := ForcePeriod(other)
		if ok && also && p.Overlaps(q) {
			x.find(forceOverlap, r.At("entry_into_force"), "mend superseded_on of the earlier one or entry_into_force of the later one",
				"%s and %s are both in force on %s", other.Ref(), r.Ref(), later(p.From, q.From))
		}
	}
}

// idleDates looks for dates of provisions without which every provision would be the same on every day. Dates that a
// draft must not have, and those of a text that is withdrawn, are left alone.
func (x *checker) idleDates(r *model.Revision) {
	if r.Status == model.Draft || r.Status == model.Withdrawn {
		return
	}
	for i := range r.Provisions {
		d := &r.Provisions[i]
		around := enclosing(r, d.Provision)
		for _, key := range []string{"entry_into_force", "applies_provisionally", "suspended", "ceases"} {
			without := slices.Clone(r.Provisions)
			without[i] = withoutDate(*d, key)
			if d.Has(key) && sameDays(r, gather(r, around, r.Provisions), gather(r, around, without)) {
				x.find(dateIdle, d.At(key), "take it away, or mend the dates of the provision, of what is around it, or of the text",
					"%q of %s in %s makes no difference on any day", key, d.Provision, r.Ref())
			}
		}
	}
}

// withoutDate is the entry as it would be without one of its keys.
func withoutDate(d model.ProvisionDates, key string) model.ProvisionDates {
	switch key {
	case "entry_into_force":
		d.EntryIntoForce = date.Date{}
	case "applies_provisionally":
		d.AppliesProvisionally = date.Date{}
	case "suspended":
		d.Suspended = nil
	case "ceases":
		d.Ceases = date.Date{}
	}
	return d
}

// sameDays says whether the dates make the same of a provision on every day.
func sameDays(r *model.Revision, a, b provisionDates) bool {
	c := courseOf(r)
	return !slices.ContainsFunc(c.days(), func(day date.Date) bool { return a.on(c, day) != b.on(c, day) })
}
