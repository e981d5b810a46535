package timeline

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// hold is the suspension of one scope by an event.
type hold struct {
	scope string
	by    *model.Event
}

func (m *machine) isOnHold(scope string) bool {
	return slices.ContainsFunc(m.holds, func(h hold) bool { return h.scope == scope })
}

// inForce returns the scopes that are not suspended.
func (m *machine) inForce() []string {
	return slices.DeleteFunc(slices.Clone(m.held), m.isOnHold)
}

func (m *machine) onHold() []string {
	return slices.DeleteFunc(slices.Clone(m.held), func(s string) bool { return !m.isOnHold(s) })
}

// heldBy returns for each of the scopes the event that suspended it.
func (m *machine) heldBy(scopes []string) []*model.Event {
	var out []*model.Event
	for _, s := range scopes {
		i := slices.IndexFunc(m.holds, func(h hold) bool { return h.scope == s })
		out = append(out, m.holds[i].by)
	}
	return out
}

func (m *machine) hold(scope string, by *model.Event) {
	if slices.Contains(m.held, scope) && !m.isOnHold(scope) {
		m.holds = append(slices.Clip(m.holds), hold{scope, by})
	}
}

func (m *machine) holdAll(by *model.Event) {
	for _, s := range m.held {
		m.hold(s, by)
	}
}

// release lifts the suspension of the scopes and returns what it lifted.
func (m *machine) release(scopes []string) []hold {
	var kept, lifted []hold
	for _, h := range m.holds {
		if slices.Contains(scopes, h.scope) {
			lifted = append(lifted, h)
		} else {
			kept = append(kept, h)
		}
	}
	m.holds = kept
	return lifted
}

// onlyOf reports the scopes that the event names beyond those possible.
func (m *machine) onlyOf(e *model.Event, possible []string, rule *diag.Rule) {
	for i, s := range e.Scope {
		if !slices.Contains(possible, s) {
			m.findScope(rule, e, i, nearest(s, possible), "%q is about the scope %q, which %s does not have", e.Kind, s, m.number)
		}
	}
}

func (m *machine) findScope(rule *diag.Rule, e *model.Event, i int, hint, format string, args ...any) {
	m.find(rule, e.At(fmt.Sprintf("scope[%d]", i)), hint, format, args...)
}

func nearest(scope string, scopes []string) string { return diag.DidYouMean(scope, scopes) }

// orAll returns the scopes named or, where none is, all.
func orAll(named, all []string) []string {
	if len(named) == 0 {
		return all
	}
	return named
}

// split parts the scopes into those kept and those taken away.
func split(scopes, away []string) (kept, taken []string) {
	for _, s := range scopes {
		if slices.Contains(away, s) {
			taken = append(taken, s)
		} else {
			kept = append(kept, s)
		}
	}
	return kept, taken
}
