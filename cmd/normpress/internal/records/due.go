package records

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// DueState is how something that is due stands on a day.
type DueState string

// The states, the most urgent first.
const (
	Overdue  DueState = "overdue"
	DueSoon  DueState = "soon" // within SoonDays
	DueLater DueState = "later"
	IsDone   DueState = "done"
)

// Values lists the states.
func (DueState) Values() []string { return []string{"overdue", "soon", "later", "done"} }

// SoonDays is the number of days within which something is due soon.
const SoonDays = 90

// DueEntry is something that is to be done by a day, which is the last on which it is in time.
type DueEntry struct {
	Entry
	Due  date.Date
	Done date.Date // zero as long as it is not
}

// DueEntries lists what the records of a type say is due, what was to be done first in front.
func DueEntries(t *model.RecordType, v *model.RecordView) []DueEntry {
	var out []DueEntry
	for _, e := range entries(t, v.Due) {
		out = append(out, DueEntry{e, e.Date(v.Due), e.Date(v.Done)})
	}
	slices.SortStableFunc(out, func(a, b DueEntry) int { return a.Due.Compare(b.Due) })
	return out
}

// On is how it stands on the day.
func (e DueEntry) On(on date.Date) DueState {
	switch {
	case !e.Done.IsZero() && !e.Done.After(on):
		return IsDone
	case e.Due.Before(on):
		return Overdue
	case !e.Due.After(on.AddDays(SoonDays)):
		return DueSoon
	}
	return DueLater
}

// Late says whether it was done after its day.
func (e DueEntry) Late() bool { return e.Done.After(e.Due) }

// PeriodState is how a period stands on a day.
type PeriodState string

// The states.
const (
	Running PeriodState = "running"
	Cooling PeriodState = "cooling" // it is over, and what follows is not
	Ahead   PeriodState = "ahead"
	IsOver  PeriodState = "over"
)

// Values lists the states in the order of lists.
func (PeriodState) Values() []string { return []string{"running", "cooling", "ahead", "over"} }

// Period is a time from a first to a last day, with what may follow on it.
type Period struct {
	Entry
	From date.Date
	To   date.Date // zero until further notice
	Then date.Date // last day of what follows, zero if nothing does
}

// PeriodEntries lists the periods of the records of a type: what runs, what follows on what ran, what lies ahead, and what
// is over, each from the latest to the earliest.
func PeriodEntries(t *model.RecordType, v *model.RecordView, on date.Date) []Period {
	var out []Period
	for _, e := range entries(t, v.From) {
		out = append(out, Period{e, e.Date(v.From), e.Date(v.To), e.Date(v.Then)})
	}
	order := PeriodState("").Values()
	place := func(p Period) int { return slices.Index(order, string(p.On(on))) }
	slices.SortStableFunc(out, func(a, b Period) int { return cmp.Or(cmp.Compare(place(a), place(b)), b.From.Compare(a.From)) })
	return out
}

// On is how the period stands on the day.
func (p Period) On(on date.Date) PeriodState {
	switch {
	case p.From.After(on):
		return Ahead
	case p.To.IsZero() || !p.To.Before(on):
		return Running
	case !p.Then.IsZero() && !p.Then.Before(on):
		return Cooling
	}
	return IsOver
}
