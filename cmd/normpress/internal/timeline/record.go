package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// accredited opens an accreditation as issued opens a certificate.
const accredited = model.EventKind(model.Accredited)

// record is what certificates and accreditations have in common.
type record struct {
	number     string
	scope      []string
	conditions []string
	events     []*model.Event // in the order of the file
	kinds      []string       // that its events can have
}

func certificateRecord(c *model.Certificate) record {
	return record{string(c.Number), c.Scope, c.Conditions, c.Events, model.EventKind("").Values()}
}

func accreditationRecord(i *model.Inspector) record {
	events := make([]*model.Event, len(i.Events))
	for n, a := range i.Events {
		events[n] = &model.Event{Place: a.Place, Date: a.Date, Kind: model.EventKind(a.Kind), Until: a.Until, Scope: a.Scope,
			Published: a.Published, Decision: a.Decision, Reason: a.Reason, Planned: a.Planned}
	}
	return record{string(i.Number), i.Scope, nil, events, model.AccreditationKind("").Values()}
}

// known returns the events published by the day in the order of their dates; those of one day stay in the order of
// the file.
func (r record) known(by date.Date) []*model.Event {
	events := r.events
	if !by.IsZero() {
		events = slices.DeleteFunc(slices.Clone(events), func(e *model.Event) bool { return Published(e).After(by) })
	}
	if !slices.IsSortedFunc(events, byDate) {
		events = slices.Clone(events)
		slices.SortStableFunc(events, byDate)
	}
	return events
}

func byDate(a, b *model.Event) int { return a.Date.Compare(b.Date) }

// derive runs the record's events through the machine and cuts time where the standing changes.
func derive(r record, knownBy date.Date) Periods {
	ps := Periods{{Standing: Standing{Status: None}}}
	m := newMachine(r)
	for _, e := range r.known(knownBy) {
		if m.lapses(e) {
			ps = ps.change(m.lapse(), m.standing())
		}
		m.take(e)
		ps = ps.change(e.Date, m.standing())
	}
	if m.live() && !m.until.IsZero() {
		ps = ps.change(m.lapse(), m.standing())
	}
	return ps
}

// change begins a new period on the day, unless all stays as it was. What several events of one day lead to is the
// standing of that day.
func (ps Periods) change(day date.Date, s Standing) Periods {
	last := len(ps) - 1
	if last > 0 && !ps[last].From.Before(day) {
		ps = ps[:last]
		last--
	}
	switch {
	case day.IsZero():
		ps[0].Standing = s
	case ps[last].Standing.same(s):
		ps[last].To = date.Date{}
	default:
		ps[last].To = day
		ps = append(ps, Period{date.Range{From: day}, s})
	}
	return ps
}

func (s Standing) same(t Standing) bool {
	return s.Status == t.Status && s.Since == t.Since && s.Until == t.Until && s.UnderAppeal == t.UnderAppeal && s.By == t.By &&
		slices.Equal(s.Scope, t.Scope) && slices.Equal(s.SuspendedScope, t.SuspendedScope) && slices.Equal(s.Transfers, t.Transfers) && slices.Equal(s.SuspendedBy, t.SuspendedBy) && slices.Equal(s.Conditions, t.Conditions)
}
