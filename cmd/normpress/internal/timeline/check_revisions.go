package timeline

import (
	"normpress/cmd/normpress/internal/model"
)

func (x *checker) instrument(i *model.Instrument) {
	for n, r := range i.Revisions {
		x.declared(r)
		x.forceShared(r, i.Revisions[:n])
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
