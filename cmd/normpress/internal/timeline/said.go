package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// CertificateSaid returns what the register itself said of a certificate on each day: the standing by what had been
// published by that same day.
func CertificateSaid(c *model.Certificate) Periods {
	return said(certificateRecord(c), CertificatePeriods(c))
}

// AccreditationSaid returns what the register itself said of an accreditation on each day.
func AccreditationSaid(i *model.Inspector) Periods {
	return said(accreditationRecord(i), AccreditationPeriods(i))
}

// said cuts time where an event takes effect or is published, and where a validity ends by what was known then. truth
// is the answer where nothing was published late.
func said(r record, truth Periods) Periods {
	late := func(e *model.Event) bool { return Published(e).After(e.Date) }
	if !slices.ContainsFunc(r.events, late) {
		return truth
	}
	var days []date.Date
	for _, e := range r.events {
		days = append(days, e.Date, Published(e))
		if !e.Until.IsZero() {
			days = append(days, e.Until.AddDays(1))
		}
	}
	slices.SortFunc(days, date.Date.Compare)
	ps := Periods{{Standing: Standing{Status: None}}}
	for _, day := range slices.Compact(days) {
		ps = ps.change(day, derive(r, day).On(day))
	}
	return ps
}

// LastDayOn is the last day of a certificate that counts, as it was foreseen on a day: an end that was planned for later
// counts from the day on which it was published, or always where none is recorded. It is zero for a certificate that
// does not count on that day. A zero knownBy means by all that is known.
func LastDayOn(c *model.Certificate, on, knownBy date.Date) date.Date {
	return lastDayOn(c, CertificateOn(c, on, knownBy), on, knownBy)
}

// lastDayOn is LastDayOn where the standing on the day is known already.
func lastDayOn(c *model.Certificate, s Standing, on, knownBy date.Date) date.Date {
	switch {
	case s.Status != Valid && s.Status != Suspended:
		return date.Date{}
	case !slices.ContainsFunc(c.Events, func(e *model.Event) bool { return foreseen(e, on, knownBy) }):
		return s.Until
	}
	r := certificateRecord(c)
	r.events = slices.DeleteFunc(slices.Clone(r.events), func(e *model.Event) bool {
		if e.Date.After(on) {
			return !foreseen(e, on, knownBy)
		}
		return !knownBy.IsZero() && Published(e).After(knownBy)
	})
	return derive(r, date.Date{}).LastDay(on)
}

// foreseen says whether the event lay ahead on the day and was announced, by another day where that is not zero.
func foreseen(e *model.Event, on, knownBy date.Date) bool {
	by := on
	if !knownBy.IsZero() && knownBy.Before(on) {
		by = knownBy
	}
	return e.Date.After(on) && (e.Planned && e.Published.IsZero() || !Published(e).After(by))
}

// LastDay is the last day on which what counts on a day goes on counting, a planned end included; zero when it does not
// count on that day or no end is known. A certificate that is suspended counts.
func (ps Periods) LastDay(on date.Date) date.Date {
	counts := func(p Period) bool { return p.Status == Valid || p.Status == Suspended }
	for n, p := range ps {
		if !p.Contains(on) {
			continue
		}
		for n < len(ps) && counts(ps[n]) {
			n++
		}
		if counts(p) && n < len(ps) {
			return ps[n].From.AddDays(-1)
		}
	}
	return date.Date{}
}
