package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// InstrumentPeriod is a range of days on which nothing about an instrument changes. It answers on both axes of time:
// what was in force, and what had been published.
type InstrumentPeriod struct {
	date.Range
	InForce    *model.Revision // nil when no text is
	Newest     *model.Revision // of those published and not withdrawn, nil when there is none
	Texts      []TextState     // published or adopted, in the order of the instrument
	Provisions []ProvisionStanding
}

// TextState is a revision with its state, and whether it is published.
type TextState struct {
	Revision  *model.Revision
	State     model.RevisionStatus
	Published bool
}

// ProvisionStanding is the state of a provision that has dates of its own, in a text that is adopted or in force.
type ProvisionStanding struct {
	Revision  *model.Revision
	Provision ident.EID
	State     ProvisionState
}

// InstrumentPeriods are all of time in its order, without gaps or overlaps: the first period has no From, the last no
// To, and no two neighbours say the same.
func InstrumentPeriods(i *model.Instrument) []InstrumentPeriod {
	l := lifetime{courses: courses(i)}
	for _, c := range l.courses {
		for _, id := range DatedProvisions(c.revision) {
			l.own = append(l.own, datedProvision{c, id, provisionDatesOf(c.revision, id)})
		}
	}
	out := []InstrumentPeriod{{}}
	for _, day := range l.days() {
		next := l.on(day)
		if last := &out[len(out)-1]; !next.same(last) {
			last.To = day
			out = append(out, next)
		}
	}
	return out
}

func (p *InstrumentPeriod) same(q *InstrumentPeriod) bool {
	return p.InForce == q.InForce && p.Newest == q.Newest && slices.Equal(p.Texts, q.Texts) && slices.Equal(p.Provisions, q.Provisions)
}

// lifetime is an instrument with its dates worked out.
type lifetime struct {
	courses []course
	own     []datedProvision
}

// datedProvision is a provision that has dates of its own, with all that count for it.
type datedProvision struct {
	text  course
	id    ident.EID
	dates provisionDates
}

// DatedProvisions lists the provisions of a revision that have dates of their own, each once, as they are listed.
func DatedProvisions(r *model.Revision) []ident.EID {
	var out []ident.EID
	for i := range r.Provisions {
		if id := r.Provisions[i].Provision; !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

func (l lifetime) on(day date.Date) InstrumentPeriod {
	out := InstrumentPeriod{Range: date.Range{From: day}, InForce: inForce(l.courses, day), Newest: newest(l.courses, day)}
	for _, c := range l.courses {
		if published := !c.published.After(day); published || reached(c.adopted, day) {
			out.Texts = append(out.Texts, TextState{c.revision, c.on(day), published})
		}
	}
	for _, p := range l.own {
		if s := p.text.on(day); s == model.Adopted || s == model.InForce {
			out.Provisions = append(out.Provisions, ProvisionStanding{p.text.revision, p.id, p.dates.on(p.text, day)})
		}
	}
	return out
}

// days lists every day on which something about the instrument may change, in order.
func (l lifetime) days() []date.Date {
	var days []date.Date
	for _, c := range l.courses {
		days = append(days, c.days()...)
	}
	slices.SortFunc(days, date.Date.Compare)
	return slices.Compact(days)
}
