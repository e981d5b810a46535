package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/model"
)

func (m *machine) apply(e *model.Event) { m.become(Applied, e.Date, e) }

func (m *machine) refuse(e *model.Event) {
	m.last = &act{event: e}
	m.become(Refused, e.Date, e)
}

func (m *machine) issue(e *model.Event) {
	m.held = orAll(e.Scope, m.scope)
	m.onlyOf(e, m.scope, scopeNotGranted)
	m.until, m.validity = e.Until, e
	m.become(Valid, e.Date, e)
}

// renew leaves what is suspended suspended.
func (m *machine) renew(e *model.Event) {
	m.onlyOf(e, m.held, scopeNotGranted)
	if !e.Until.IsZero() {
		m.checkLater(e)
		m.until, m.validity = e.Until, e
	}
	wholly := m.status == Suspended
	m.held = orAll(e.Scope, m.held)
	m.holds = slices.DeleteFunc(slices.Clone(m.holds), func(h hold) bool { return !slices.Contains(m.held, h.scope) })
	if wholly {
		m.holdAll(m.by)
	}
}

func (m *machine) checkLater(e *model.Event) {
	if !e.Until.After(m.until) {
		m.find(renewalNotLater, e.At("until"), `a renewal ends later than what it renews; to shorten the validity write "withdrawn" on the day`,
			"%s is renewed until %s, but is valid until %s already", m.number, e.Until, m.until)
	}
}

func (m *machine) extend(e *model.Event) {
	for i, s := range e.Scope {
		if slices.Contains(m.held, s) {
			m.findScope(scopeHeld, e, i, "name only scopes that are new to it", "%s has the scope %q already", m.number, s)
			continue
		}
		m.held = append(slices.Clip(m.held), s)
	}
}

// reduce leaves a reduction out that would leave nothing.
func (m *machine) reduce(e *model.Event) {
	m.onlyOf(e, m.held, scopeNotHeld)
	kept, taken := split(m.held, e.Scope)
	if len(kept) == 0 {
		m.find(scopeAllReduced, e.At("scope"), `to end the certificate write "withdrawn"`, "no scope of %s is left", m.number)
		return
	}
	m.held = kept
	m.last = &act{event: e, scopes: taken, holds: m.release(taken)}
}

func (m *machine) impose(e *model.Event) {
	m.imposed = append(slices.Clip(m.imposed), e)
	m.last = &act{event: e}
}

func (m *machine) suspend(e *model.Event) {
	m.onlyOf(e, m.held, scopeNotHeld)
	for i, s := range e.Scope {
		if slices.Contains(m.held, s) && m.isOnHold(s) {
			m.findScope(scopeSuspended, e, i, "name only scopes that are in force", "the scope %q of %s is suspended already", s, m.number)
		}
	}
	for _, s := range orAll(e.Scope, m.held) {
		m.hold(s, e)
	}
	m.last = &act{event: e}
}

// barReinstatement lets a withdrawn certificate come back only by a decision and only while it would be valid. After
// an appeal that restored it, a reinstatement of the same day confirms that.
func (m *machine) barReinstatement(e *model.Event) string {
	switch {
	case m.status != Withdrawn:
		confirms := !m.restored.IsZero() && m.restored == e.Date
		if len(m.holds) == 0 && !confirms {
			return "nothing of it is suspended"
		}
	case e.Decision == "":
		return "what is withdrawn comes back only by a decision"
	case m.takenBefore(e):
		return "the decision that took it does not give it back"
	case !m.until.IsZero() && e.Date.After(m.until):
		return "its validity ended with " + m.until.String()
	}
	return ""
}

// takenBefore says whether the event's decision suspended or withdrew the record before. A judgment may put a suspension
// in the place of a withdrawal: it suspends after it gave back.
func (m *machine) takenBefore(e *model.Event) bool {
	before := m.events[:max(slices.Index(m.events, e), 0)]
	return slices.ContainsFunc(before, func(b *model.Event) bool {
		return b.Decision == e.Decision && (b.Kind == model.Suspended || b.Kind == model.EventWithdrawn)
	})
}

func (m *machine) reinstate(e *model.Event) {
	if m.status == Withdrawn {
		m.holdAll(m.by)
		m.become(Valid, e.Date, e)
	}
	for i, s := range e.Scope {
		if !m.isOnHold(s) && m.restored != e.Date {
			m.findScope(scopeNotSuspended, e, i, nearest(s, m.onHold()), "the scope %q of %s is not suspended", s, m.number)
		}
	}
	m.release(orAll(e.Scope, m.held))
}

// update is of what the certificate names, such as the version of a tool: what it is worth stays.
func (m *machine) update(*model.Event) {}

func (m *machine) withdraw(e *model.Event) {
	m.last = &act{event: e}
	m.become(Withdrawn, e.Date, e)
}

func (m *machine) expire(e *model.Event) {
	if !m.until.IsZero() && !e.Date.After(m.until) {
		m.find(expiredEarly, e.At("date"), `leave the event out, an expiry follows from "until"; to end the validity earlier write "withdrawn"`,
			"%s expired on %s, but is valid to the end of %s", m.number, e.Date, m.until)
	}
	m.become(Expired, e.Date, e)
}

// cease ends the validity, or that for some scopes, without an act that an appeal could be against.
func (m *machine) cease(e *model.Event) {
	m.onlyOf(e, m.held, scopeNotHeld)
	kept, gone := split(m.held, orAll(e.Scope, m.held))
	if len(kept) == 0 {
		m.become(Expired, e.Date, e)
		return
	}
	m.held = kept
	m.release(gone)
}

// transfer gives the record to another holder, with whom it goes on; it ends where that firm is not known.
func (m *machine) transfer(e *model.Event) {
	if e.Successor == nil {
		m.become(Transferred, e.Date, e)
		return
	}
	m.transfers = append(slices.Clip(m.transfers), e)
}
