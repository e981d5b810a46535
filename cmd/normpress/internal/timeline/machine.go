package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// machine takes the events of one record in the order of their dates. What is impossible it reports and leaves out.
type machine struct {
	record
	report     func(diag.Finding) // nil when only the standing is asked for
	status     Status
	since      date.Date    // first day of the status with the scopes as they are
	by         *model.Event // brought about the status
	day        date.Date    // of the last event taken
	until      date.Date
	validity   *model.Event // set until
	held       []string     // scopes granted, whether suspended or not
	holds      []hold
	imposed    []*model.Event                // conditions
	last       *act                          // that an appeal can be against
	contested  *act                          // that an appeal is pending against
	transfers  []*model.Event                // to firms that went on with it
	restored   date.Date                     // day on which an appeal restored something
	overturned map[*model.Event]*model.Event // acts, by the events that annulled them
}

func newMachine(r record) *machine { return &machine{record: r, status: None} }

// transition says when a kind of event is possible and what it does.
type transition struct {
	kind  model.EventKind
	after []Status
	bar   func(*machine, *model.Event) string // why it is impossible all the same, "" when it is not
	do    func(*machine, *model.Event)
}

var transitions = []transition{
	{model.Applied, []Status{None}, never, (*machine).apply},
	{model.Issued, []Status{None, Applied}, never, (*machine).issue},
	{accredited, []Status{None}, never, (*machine).issue},
	{model.Refused, []Status{Applied}, never, (*machine).refuse},
	{model.Renewed, []Status{Valid, Suspended}, never, (*machine).renew},
	{model.ScopeExtended, []Status{Valid}, never, (*machine).extend},
	{model.ScopeReduced, []Status{Valid, Suspended}, never, (*machine).reduce},
	{model.ConditionsImposed, []Status{Valid, Suspended}, never, (*machine).impose},
	{model.Updated, []Status{Valid, Suspended}, never, (*machine).update},
	{model.Suspended, []Status{Valid}, never, (*machine).suspend},
	{model.Reinstated, []Status{Valid, Suspended, Withdrawn}, (*machine).barReinstatement, (*machine).reinstate},
	{model.EventWithdrawn, []Status{Valid, Suspended}, never, (*machine).withdraw},
	{model.Expired, []Status{Valid, Suspended}, never, (*machine).expire},
	{model.Lapsed, []Status{Valid, Suspended}, never, (*machine).cease},
	{model.Transferred, []Status{Valid, Suspended}, never, (*machine).transfer},
	{model.Appealed, []Status{Valid, Suspended, Withdrawn, Expired, Refused}, (*machine).barAppeal, (*machine).appeal},
	{model.AppealDecided, []Status{Applied, Valid, Suspended, Withdrawn, Expired, Refused, Transferred}, (*machine).barAppealDecision, (*machine).decideAppeal},
}

func never(*machine, *model.Event) string { return "" }

func (t transition) possible(m *machine, e *model.Event) bool {
	return slices.Contains(t.after, m.status) && t.bar(m, e) == ""
}

// take lets the event have its effect, or reports why it cannot.
func (m *machine) take(e *model.Event) {
	i := slices.IndexFunc(transitions, func(t transition) bool { return t.kind == e.Kind })
	if i < 0 || !transitions[i].possible(m, e) {
		m.reject(e, i)
		return
	}
	m.day = e.Date
	valid, held := m.inForce(), m.onHold()
	transitions[i].do(m, e)
	if m.live() {
		m.become(m.liveStatus(), e.Date, e)
		if !slices.Equal(valid, m.inForce()) || !slices.Equal(held, m.onHold()) {
			m.since = e.Date
		}
	}
}

// live says whether a certificate was issued and has not ended.
func (m *machine) live() bool { return m.status == Valid || m.status == Suspended }

func (m *machine) liveStatus() Status {
	if len(m.holds) > 0 && len(m.inForce()) == 0 {
		return Suspended
	}
	return Valid
}

func (m *machine) become(s Status, day date.Date, by *model.Event) {
	if m.status != s {
		m.status, m.since, m.by = s, day, by
	}
}

// lapses says whether the validity ends before the event. A renewal on the day after the last day joins up with it,
// and an expiry recorded on that day says the same.
func (m *machine) lapses(e *model.Event) bool {
	if !m.live() || m.until.IsZero() || !e.Date.After(m.until) {
		return false
	}
	joins := e.Kind == model.Renewed || e.Kind == model.Expired
	return !joins || e.Date.After(m.until.AddDays(1))
}

// lapse ends the validity after its last day, or at once when that has passed, and returns the day.
func (m *machine) lapse() date.Date {
	day := m.until.AddDays(1)
	if day.Before(m.day) {
		day = m.day
	}
	m.become(Expired, day, m.validity)
	return day
}

func (m *machine) standing() Standing {
	s := Standing{Status: m.status, Since: m.since, Until: m.until, UnderAppeal: m.contested != nil, By: m.by, Transfers: m.transfers}
	if m.live() {
		s.Scope, s.SuspendedScope, s.Conditions = m.inForce(), m.onHold(), m.allConditions()
		s.SuspendedBy = m.heldBy(s.SuspendedScope)
	}
	return s
}

func (m *machine) allConditions() []string {
	all := slices.Clone(m.conditions)
	for _, e := range m.imposed {
		all = append(all, e.Reason)
	}
	return all
}
