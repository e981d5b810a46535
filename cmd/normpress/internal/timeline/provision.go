package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// ProvisionState is what a provision is on a day: what its revision is, unless it has dates of its own.
type ProvisionState string

// The states that a provision has and a revision has not.
const (
	AppliesProvisionally ProvisionState = "applies-provisionally"
	ProvisionSuspended   ProvisionState = "suspended"
	Ceased               ProvisionState = "ceased" // it has no effect any more, though its text is in force
)

// ProvisionStateOn returns what a provision of a revision is on a day by its own dates, those of the provisions around
// it, and those of the revision. Of dates of entry into force and provisional application the nearest around the
// provision counts; what is around it takes it along when it is suspended or ceases.
func ProvisionStateOn(r *model.Revision, id ident.EID, on date.Date) ProvisionState {
	return provisionDatesOf(r, id).on(courseOf(r), on)
}

// ProvisionStandingOn returns what a provision is on a day, as pages name it, and since when; of one that is not in force yet, from
// when it will be. The date is zero where there is none. The empty EID stands for the revision as a whole.
func ProvisionStandingOn(r *model.Revision, id ident.EID, on date.Date) (state string, from date.Date) {
	dates := provisionDatesOf(r, id)
	s := dates.on(courseOf(r), on)
	switch s {
	case ProvisionState(model.Adopted), ProvisionState(model.InForce):
		from = dates.force
	case AppliesProvisionally:
		from = dates.provisional
	case Ceased:
		from = dates.ceases
	case ProvisionSuspended:
		from = dates.suspended[slices.IndexFunc(dates.suspended, func(s date.Range) bool { return s.Contains(on) })].From
	}
	return s.Name(), from
}

// Name names the state as pages do.
func (s ProvisionState) Name() string {
	if s == ProvisionState(model.Adopted) {
		return NotYetInForce
	}
	return string(s)
}

// EffectivePeriods returns the days on which a provision of a revision is in force or applies provisionally, in their
// order, without those on which it is suspended.
func EffectivePeriods(r *model.Revision, id ident.EID) []date.Range {
	dates, c := provisionDatesOf(r, id), courseOf(r)
	days := c.days()
	slices.SortFunc(days, date.Date.Compare)
	var out []date.Range
	effective := false
	for _, day := range days {
		was := effective
		effective = dates.on(c, day).effective()
		switch {
		case effective && !was:
			out = append(out, date.Range{From: day})
		case was && !effective:
			out[len(out)-1].To = day
		}
	}
	return out
}

func (s ProvisionState) effective() bool {
	return s == ProvisionState(model.InForce) || s == AppliesProvisionally
}

// provisionDates are the dates that count for a provision.
type provisionDates struct {
	force, provisional, ceases date.Date // zero where there is none
	suspended                  []date.Range
}

// provisionDatesOf gathers the dates of the provision and of what is around it.
func provisionDatesOf(r *model.Revision, id ident.EID) provisionDates {
	return gather(r, enclosing(r, id), r.Provisions)
}

// gather takes the dates of provisions around each other, from the inside out.
func gather(r *model.Revision, around []ident.EID, list []model.ProvisionDates) provisionDates {
	var out provisionDates
	for _, id := range around {
		for i := range list {
			if list[i].Provision == id {
				out.take(&list[i])
			}
		}
	}
	if out.force.IsZero() {
		out.force = r.EntryIntoForce
	}
	return out
}

func (p *provisionDates) take(d *model.ProvisionDates) {
	if p.force.IsZero() {
		p.force = d.EntryIntoForce
	}
	if p.provisional.IsZero() {
		p.provisional = d.AppliesProvisionally
	}
	if p.ceases.IsZero() || !d.Ceases.IsZero() && d.Ceases.Before(p.ceases) {
		p.ceases = d.Ceases
	}
	if d.Suspended != nil {
		p.suspended = append(p.suspended, d.Suspended.Days())
	}
}

// on is the state on a day.
func (p provisionDates) on(c course, day date.Date) ProvisionState {
	state := c.on(day)
	effective := reached(p.force, day) || reached(p.provisional, day)
	switch {
	case state != model.Adopted && state != model.InForce:
		return ProvisionState(state)
	case reached(p.ceases, day):
		return Ceased
	case effective && p.suspendedOn(day):
		return ProvisionSuspended
	case reached(p.force, day):
		return ProvisionState(model.InForce)
	case effective:
		return AppliesProvisionally
	}
	return ProvisionState(model.Adopted)
}

func (p provisionDates) suspendedOn(on date.Date) bool {
	return slices.ContainsFunc(p.suspended, func(s date.Range) bool { return s.Contains(on) })
}

// ProvisionalPeriod returns the days on which a provision applies provisionally: until it enters into force, ceases, or
// its text ends. It says false when there are none.
func ProvisionalPeriod(r *model.Revision, id ident.EID) (date.Range, bool) {
	dates := provisionDatesOf(r, id)
	p := date.Range{From: dates.provisional}
	for _, end := range []date.Date{dates.force, dates.ceases, endOf(r)} {
		if !end.IsZero() && (p.To.IsZero() || end.Before(p.To)) {
			p.To = end
		}
	}
	return p, !p.From.IsZero() && (p.To.IsZero() || p.From.Before(p.To))
}

// enclosing lists the provision and those around it, from the inside out; the provision alone where no text has it.
func enclosing(r *model.Revision, id ident.EID) []ident.EID {
	for _, t := range r.Texts {
		if p := t.Find(id); p != nil {
			var out []ident.EID
			for ; p != nil; p = p.Parent {
				out = append(out, p.EID)
			}
			return out
		}
	}
	return []ident.EID{id}
}

// days lists every day on which something about a revision may change.
func (c course) days() []date.Date {
	days := []date.Date{c.first, c.published, c.adopted, c.revision.EntryIntoForce, c.end}
	for i := range c.revision.Provisions {
		d := &c.revision.Provisions[i]
		days = append(days, d.EntryIntoForce, d.AppliesProvisionally, d.Ceases)
		if d.Suspended != nil {
			s := d.Suspended.Days()
			days = append(days, s.From, s.To)
		}
	}
	return slices.DeleteFunc(days, date.Date.IsZero)
}

// appliesWithin says whether the provision is in force or applies provisionally on a day of the range.
func appliesWithin(r *model.Revision, id ident.EID, days date.Range) bool {
	dates, c := provisionDatesOf(r, id), courseOf(r)
	return slices.ContainsFunc(append(c.days(), days.From), func(day date.Date) bool {
		return days.Contains(day) && dates.on(c, day).effective()
	})
}
