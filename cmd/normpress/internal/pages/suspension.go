package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// ordered is the last day for which a decision ordered the suspension of a certificate; zero where it named none. The
// suspension lasts until the reinstatement is entered all the same.
func (s *site) ordered(c *model.Certificate, suspended *model.Event) date.Date {
	var last date.Date
	d := s.decisionOf[suspended.Decision]
	if d == nil {
		return last
	}
	for i := range d.Sanctions {
		m := &d.Sanctions[i]
		about := m.Kind == model.Suspension && m.Certificate == c.Number && !m.To.Before(suspended.Date)
		if about && m.To.After(last) && (len(suspended.Scope) == 0 || len(m.Scope) == 0 || overlap(m.Scope, suspended.Scope)) {
			last = m.To
		}
	}
	return last
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// orderedEnds are the days after those on which suspensions were to end, where they go on.
func (s *site) orderedEnds(c *model.Certificate, periods timeline.Periods) []date.Date {
	var days []date.Date
	for _, e := range c.Events {
		if e.Kind != model.Suspended {
			continue
		}
		if last := s.ordered(c, e); !last.IsZero() && slices.Contains(periods.On(last.AddDays(1)).SuspendedBy, e) {
			days = append(days, last.AddDays(1))
		}
	}
	return days
}

// suspendedTo is the day after a suspension as it is drawn: nobody knows that it lasts as long as the certificate. It is
// zero where the end is open.
func (s *site) suspendedTo(c *model.Certificate, by *model.Event, periods timeline.Periods, days date.Range) date.Date {
	after := periods.On(days.To)
	lapses := days.To.IsZero() || after.Status == timeline.Expired && (after.By.Kind == model.Issued || after.By.Kind == model.Renewed)
	if !lapses || !days.To.IsZero() && !days.To.After(s.AsOf) {
		return days.To
	}
	last := s.ordered(c, by)
	switch {
	case last.Before(s.AsOf):
		return date.Date{}
	case !days.To.IsZero() && !last.Before(days.To):
		return days.To
	}
	return last.AddDays(1)
}
