package timeline

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

func (m *machine) find(rule *diag.Rule, pos diag.Pos, hint, format string, args ...any) {
	if m.report != nil {
		m.report(rule.At(pos, hint, format, args...))
	}
}

// reject reports an event that cannot follow; i is its transition, -1 for a kind that is not known.
func (m *machine) reject(e *model.Event, i int) {
	if m.report == nil {
		return
	}
	pos := e.At("kind")
	switch {
	case m.status == None:
		m.find(eventSequence, pos, "the first event is one of: "+m.next(e.Date), "%q cannot be the first event of %s", e.Kind, m.number)
	case i >= 0 && slices.Contains(transitions[i].after, m.status):
		m.find(eventSequence, pos, m.barHint(e), "%q cannot follow: %s is %s since %s, and %s", e.Kind, m.number, m.status, m.since, transitions[i].bar(m, e))
	case m.ended():
		m.find(eventAfterEnd, pos, m.hint(e.Date), "%q on %s comes after the end: %s is %s since %s", e.Kind, e.Date, m.number, m.status, m.since)
	default:
		m.find(eventSequence, pos, m.hint(e.Date), "%q cannot follow: %s is %s since %s", e.Kind, m.number, m.status, m.since)
	}
}

func (m *machine) ended() bool {
	return slices.Contains([]Status{Withdrawn, Expired, Refused, Transferred}, m.status)
}

func (m *machine) hint(day date.Date) string {
	next := m.next(day)
	if next == "" {
		return fmt.Sprintf("nothing can follow on %s; what is granted anew gets a new number", m.status)
	}
	return fmt.Sprintf("what can follow on %s: %s", m.status, next)
}

// barHint says what revives a record that is withdrawn, and for other events what can follow.
func (m *machine) barHint(e *model.Event) string {
	switch {
	case m.status != Withdrawn || e.Kind != model.Reinstated:
	case e.Decision == "":
		return "add `decision:` with the judgment on appeal"
	case m.takenBefore(e):
		return "write as `decision:` the judgment on appeal"
	}
	return m.hint(e.Date)
}

// next lists the kinds of events that are possible on the day.
func (m *machine) next(day date.Date) string {
	var kinds []string
	some := &model.Event{Date: day, Decision: "any"}
	for _, t := range transitions {
		if t.possible(m, some) && slices.Contains(m.kinds, string(t.kind)) {
			kinds = append(kinds, string(t.kind))
		}
	}
	return strings.Join(kinds, ", ")
}
