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

// Foreseen returns the life of a certificate as it lay ahead on a day: what had taken effect by then, and what was
// planned for later and published by then.
func Foreseen(c *model.Certificate, on date.Date) Periods {
	r := certificateRecord(c)
	r.events = slices.DeleteFunc(slices.Clone(r.events), func(e *model.Event) bool {
		return e.Date.After(on) && Published(e).After(on)
	})
	return derive(r, date.Date{})
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

// CertificateKnown returns the life of a certificate, also as far as it lay ahead, by what had been published on a day.
func CertificateKnown(c *model.Certificate, by date.Date) Periods {
	return derive(certificateRecord(c), by)
}
