package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/model"
)

// overturned is the outcome of an appeal that undoes the act it was against.
const overturned model.AppealOutcome = "overturned"

// act is an event against the holder, with what an overturned appeal gives back.
type act struct {
	event  *model.Event
	scopes []string // taken away by a reduction
	holds  []hold   // on these
}

func (m *machine) barAppeal(*model.Event) string {
	switch {
	case m.contested != nil:
		return "an appeal is pending already"
	case m.last == nil:
		return "there is nothing to appeal against"
	}
	return ""
}

func (m *machine) appeal(*model.Event) { m.contested = m.last }

func (m *machine) barAppealDecision(*model.Event) string {
	if m.contested == nil {
		return "no appeal is pending"
	}
	return ""
}

func (m *machine) decideAppeal(e *model.Event) {
	a := m.contested
	m.contested = nil
	if e.Outcome == overturned {
		if m.last == a {
			m.last = nil
		}
		m.restored = e.Date
		if m.overturned == nil {
			m.overturned = map[*model.Event]*model.Event{}
		}
		m.overturned[a.event] = e
		m.undo(a, e)
	}
}

// undo gives back, from the day of the decision on, what the act took. Later acts stand.
func (m *machine) undo(a *act, e *model.Event) {
	switch a.event.Kind {
	case model.Refused:
		m.become(Applied, e.Date, e)
	case model.EventWithdrawn:
		if m.by == a.event {
			m.become(m.liveStatus(), e.Date, e)
		}
	case model.Suspended:
		m.holds = slices.DeleteFunc(slices.Clone(m.holds), func(h hold) bool { return h.by == a.event })
	case model.ConditionsImposed:
		m.imposed = slices.DeleteFunc(slices.Clone(m.imposed), func(i *model.Event) bool { return i == a.event })
	case model.ScopeReduced:
		m.regain(a)
	}
}

func (m *machine) regain(a *act) {
	for _, s := range a.scopes {
		if !slices.Contains(m.held, s) {
			m.held = append(slices.Clip(m.held), s)
		}
	}
	for _, h := range a.holds {
		m.hold(h.scope, h.by)
	}
}
