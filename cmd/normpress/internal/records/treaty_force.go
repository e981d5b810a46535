package records

import (
	"cmp"
	"slices"
	"time"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// PartyStatus is what a treaty is to a State on a day.
type PartyStatus string

// The statuses. Consented means that the State is to be bound and is not yet: until the treaty enters into force for it.
const (
	NotParty  PartyStatus = "none"
	Signatory PartyStatus = "signed"
	Consented PartyStatus = "consented"
	Bound     PartyStatus = "bound"
	Left      PartyStatus = "withdrawn"
)

// Values lists the statuses in the order in which lists name them.
func (PartyStatus) Values() []string {
	return []string{"bound", "consented", "signed", "withdrawn", "none"}
}

// PartyStanding is a State's status on a day.
type PartyStanding struct {
	Status PartyStatus
	Since  date.Date // first day of the status; zero for NotParty
	Bound  date.Range
}

// Effect is the day on which a deposit takes effect by the rule of the view (VCLT, article 24).
func Effect(v *model.RecordView, deposited date.Date) date.Date {
	if deposited.IsZero() {
		return deposited
	}
	end := addMonths(deposited, v.Months).AddDays(v.Days)
	switch v.Effect {
	case model.EffectInMonth:
		return firstOfMonth(end, 0)
	case model.EffectNextMonth:
		return firstOfMonth(end, 1)
	}
	return end
}

// addMonths is the same day n months later, or the last of that month where it has no such day.
func addMonths(d date.Date, n int) date.Date {
	y, m, day := d.Time().Date()
	last := time.Date(y, m+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return date.Of(y, m+time.Month(n), min(day, last))
}

// firstOfMonth is the first day of the month that begins n months later.
func firstOfMonth(d date.Date, n int) date.Date {
	y, m, _ := d.Time().Date()
	return date.Of(y, m+time.Month(n), 1)
}

// Count is the number of instruments of consent that count on a day: deposited, not withdrawn, not those of organisations.
func (t *Treaty) Count(on date.Date) int {
	n := 0
	for _, p := range t.Parties {
		days := date.Range{From: p.Consent.Deposited, To: t.Leaves(p)}
		if p.Counts() && !p.Consent.Deposited.IsZero() && days.Contains(on) {
			n++
		}
	}
	return n
}

// Needed is the number of instruments that bring the treaty into force, 1 if the view gives none.
func (t *Treaty) Needed() int { return cmp.Or(t.View.Needed, 1) }

// Reached is the day on which the instrument was deposited that brings the treaty into force, zero while too few are.
func (t *Treaty) Reached() date.Date { return t.reached }

func (t *Treaty) reach() date.Date {
	var days []date.Date
	for _, p := range t.Parties {
		if p.Counts() && !p.Consent.Deposited.IsZero() {
			days = append(days, p.Consent.Deposited)
		}
	}
	slices.SortFunc(days, date.Date.Compare)
	for _, day := range days {
		if t.Count(day) >= t.Needed() {
			return day
		}
	}
	return date.Date{}
}

// EntryIntoForce is the day on which the treaty enters into force, as it follows from the deposits by the rule of the
// view; zero while too few instruments are deposited.
func (t *Treaty) EntryIntoForce() date.Date { return Effect(t.View, t.Reached()) }

// BoundDays are the days on which a party is bound: from the entry into force of the treaty, or of a later deposit, until
// its withdrawal takes effect. It says false where it never is by all that is known.
func (t *Treaty) BoundDays(p *Party) (date.Range, bool) {
	force := t.EntryIntoForce()
	if force.IsZero() || p.Consent.Deposited.IsZero() {
		return date.Range{}, false
	}
	days := date.Range{From: force, To: t.Leaves(p)}
	if p.Consent.Deposited.After(t.Reached()) {
		days.From = Effect(t.View, p.Consent.Deposited)
	}
	return days, days.To.IsZero() || days.From.Before(days.To)
}

// Leaves is the first day on which a party is not bound any more, zero if it has not notified its withdrawal. Where no
// day is given it follows from the term of notice.
func (t *Treaty) Leaves(p *Party) date.Date {
	if p.Withdrawal.Effective.IsZero() && !p.Withdrawal.Notified.IsZero() {
		return addMonths(p.Withdrawal.Notified, t.View.Notice)
	}
	return p.Withdrawal.Effective
}

// On is the status of a party on a day.
func (t *Treaty) On(p *Party, on date.Date) PartyStanding {
	bound, ever := t.BoundDays(p)
	out := PartyStanding{Status: NotParty, Bound: bound}
	reached := func(day date.Date) bool { return !day.IsZero() && !day.After(on) }
	switch leaves := t.Leaves(p); {
	case reached(leaves):
		out.Status, out.Since = Left, leaves
	case ever && reached(bound.From):
		out.Status, out.Since = Bound, bound.From
	case reached(p.Consent.Deposited):
		out.Status, out.Since = Consented, p.Consent.Deposited
	case reached(p.Signed):
		out.Status, out.Since = Signatory, p.Signed
	}
	return out
}
