package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// course is the dates that decide what a revision is on a day. What ends it depends on the other revisions of its
// instrument, so that it is worked out once where many days are asked about.
type course struct {
	revision  *model.Revision
	first     date.Date // the day from which there is the text
	published date.Date
	adopted   date.Date // zero when it was not
	end       date.Date // zero when it is not superseded
}

func courseOf(r *model.Revision) course {
	return course{r, firstDay(r), RevisionPublished(r), adoptedOn(r), endOf(r)}
}

// courses are those of all revisions of an instrument, in their order.
func courses(i *model.Instrument) []course {
	out := make([]course, len(i.Revisions))
	for n, r := range i.Revisions {
		out[n] = courseOf(r)
	}
	return out
}

// RevisionStateOn returns what a revision is on a day by its dates: a draft, adopted but not in force, in force,
// superseded or withdrawn; "" before the day of its text. A revision that is withdrawn without a date (superseded_on)
// is so from the first day.
func RevisionStateOn(r *model.Revision, on date.Date) model.RevisionStatus { return courseOf(r).on(on) }

func (c course) on(day date.Date) model.RevisionStatus {
	r := c.revision
	switch {
	case day.Before(c.first):
		return ""
	case r.Status == model.Withdrawn && (r.SupersededOn.IsZero() || !day.Before(r.SupersededOn)):
		return model.Withdrawn
	case reached(c.end, day):
		return model.Superseded
	case reached(r.EntryIntoForce, day):
		return model.InForce
	case reached(c.adopted, day):
		return model.Adopted
	}
	return model.Draft
}

// NotYetInForce is the name of the state of what was adopted and will bind, but does not yet.
const NotYetInForce = "adopted-not-in-force"

// StateName names a state of the revision as pages do: what was adopted and does not bind yet, and what was only ever a
// draft, have names of their own; before the day of its text it is upcoming.
func StateName(r *model.Revision, state model.RevisionStatus) string {
	switch {
	case state == "":
		return "upcoming"
	case state == model.Superseded && r.LegalValue == model.ValueDraft:
		return "earlier-draft"
	case state == model.Adopted && r.Instrument.Kind != model.Norms:
		return NotYetInForce
	}
	return string(state)
}

// reached says whether a date has come on a day. One that is not given never comes.
func reached(d, on date.Date) bool { return !d.IsZero() && !on.Before(d) }

// ForcePeriod returns the days on which a revision is in force, from its entry into force to the day on which it is
// superseded: superseded_on or else the entry into force of the revision that replaces it, named or not. It says
// false when there are none.
func ForcePeriod(r *model.Revision) (date.Range, bool) { return courseOf(r).force() }

func (c course) force() (date.Range, bool) {
	p := date.Range{From: c.revision.EntryIntoForce, To: c.end}
	withdrawn := c.revision.Status == model.Withdrawn && c.revision.SupersededOn.IsZero()
	return p, !p.From.IsZero() && !withdrawn && (p.To.IsZero() || p.From.Before(p.To))
}

// InForce returns the revision of the instrument in force on a day, nil when there is none. If the dates of two
// revisions overlap, the one that entered into force later counts.
func InForce(i *model.Instrument, on date.Date) *model.Revision { return inForce(courses(i), on) }

func inForce(all []course, on date.Date) *model.Revision {
	var found *model.Revision
	for _, c := range all {
		p, ok := c.force()
		if ok && p.Contains(on) && (found == nil || !p.From.Before(found.EntryIntoForce)) {
			found = c.revision
		}
	}
	return found
}

// Newest returns the revision with the latest text of those published by a day and not withdrawn, nil when there is
// none.
func Newest(i *model.Instrument, on date.Date) *model.Revision { return newest(courses(i), on) }

func newest(all []course, on date.Date) *model.Revision {
	var found *model.Revision
	for _, c := range all {
		if c.published.After(on) || c.on(on) == model.Withdrawn {
			continue
		}
		if found == nil || !c.revision.Date.Before(found.Date) {
			found = c.revision
		}
	}
	return found
}

// Representative returns the revision that stands for an instrument on a day: the one in force, else the newest that is
// adopted, else the newest; nil when none is published.
func Representative(i *model.Instrument, on date.Date) *model.Revision {
	if r := InForce(i, on); r != nil {
		return r
	}
	for _, r := range slices.Backward(i.Revisions) {
		if RevisionStateOn(r, on) == model.Adopted {
			return r
		}
	}
	return Newest(i, on)
}

// RevisionPublished is the day on which the revision was published: the date of the text unless it gives another.
func RevisionPublished(r *model.Revision) date.Date {
	if r.Published.IsZero() {
		return r.Date
	}
	return r.Published
}

// firstDay is the day from which there is the text: its date or, where that is earlier, its adoption.
func firstDay(r *model.Revision) date.Date {
	if a := adoptedOn(r); !a.IsZero() && a.Before(r.Date) {
		return a
	}
	return r.Date
}

// adoptedOn is the day of adoption or, where it is not given, the earliest that follows from signature, entry into
// force or status.
func adoptedOn(r *model.Revision) date.Date {
	for _, d := range []date.Date{r.Adoption, r.Signature} {
		if !d.IsZero() {
			return d
		}
	}
	if r.Status == model.Adopted || !r.EntryIntoForce.IsZero() {
		return r.Date
	}
	return date.Date{}
}

// endOf is the day from which a revision is superseded, zero when it is not. A text that entered into force ends
// only when another enters into force; a draft, when the text that replaces it is dated.
func endOf(r *model.Revision) date.Date {
	if !r.SupersededOn.IsZero() {
		return r.SupersededOn
	}
	if next := r.Instrument.Revision(r.SupersededBy); next != nil {
		if r.EntryIntoForce.IsZero() {
			return next.Date
		}
		return next.EntryIntoForce
	}
	if r.EntryIntoForce.IsZero() {
		return date.Date{}
	}
	return nextEntry(r)
}

// nextEntry is the first entry into force of another revision of the instrument after that of r. Of two on one day,
// the one listed later replaces the other.
func nextEntry(r *model.Revision) date.Date {
	var next date.Date
	later := false
	for _, s := range r.Instrument.Revisions {
		if s == r {
			later = true
			continue
		}
		order := s.EntryIntoForce.Compare(r.EntryIntoForce)
		replaces := s.Status != model.Withdrawn && (order > 0 || order == 0 && later)
		if replaces && (next.IsZero() || s.EntryIntoForce.Before(next)) {
			next = s.EntryIntoForce
		}
	}
	return next
}
