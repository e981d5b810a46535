package check

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

var agreementChecks = []check{
	{err("sanction-not-in-register", "A suspension, withdrawal or condition in a decision is an event of the certificate, on the same day."), missingEvents},
	{err("event-not-in-decision", "An event by a decision is a sanction of that decision, on the same day."), missingSanctions},
	{err("sanction-event-scope", "A suspension is for the same scopes in the decision and in the register."), scopesDiffer},
	{err("reinstated-early", "A suspension by a decision ends before its last day only by a decision."), reinstatedEarly},
	{err("appeal-not-in-register", "An appeal against a decision that acts on a certificate is among its events, as is its outcome."), missingAppeals},
	{err("appeal-event-outcome", "What the register says of a judgment on appeal is what the judgment did."), appealOutcomes},
}

// eventOf is the kind of event that a sanction of the kind is in the register, "" when it is none.
func eventOf(k model.SanctionKind) model.EventKind {
	switch k {
	case model.Suspension:
		return model.Suspended
	case model.Withdrawal:
		return model.EventWithdrawn
	case model.Conditions:
		return model.ConditionsImposed
	}
	return ""
}

// sanctionOf is the inverse of eventOf.
func sanctionOf(k model.EventKind) model.SanctionKind {
	switch k {
	case model.Suspended:
		return model.Suspension
	case model.EventWithdrawn:
		return model.Withdrawal
	case model.ConditionsImposed:
		return model.Conditions
	}
	return ""
}

// effect is the day on which a sanction takes effect: that of the decision unless it gives another.
func effect(d *model.Decision, s *model.Sanction) date.Date {
	if s.From.IsZero() {
		return d.Date
	}
	return s.From
}

func missingEvents(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		kind, day, c := eventOf(s.Kind), effect(d, s), x.certificates[s.Certificate]
		if kind == "" || c == nil || !heldByAny(c, d.Date, d.Respondents) || slices.ContainsFunc(c.Events, func(e *model.Event) bool { return fits(e, d, kind, day) }) {
			return
		}
		if e := similar(c.Events, d, kind, day); e != nil {
			found(s.At("certificate"), fmt.Sprintf("write in %s: date: %s and decision: %s", e.Pos(), day, d.Number),
				"%s imposes %s %s from %s, but the register has %q on %s%s", d.Number, aSanction(s.Kind), c.Number, day, e.Kind, e.Date, byDecision(e))
			return
		}
		found(s.At("certificate"), fmt.Sprintf("add to the events of %s in %s: %s", c.Number, c.Pos(), eventLine(d, s, kind, day)),
			"%s imposes %s %s from %s, but the register has no such event", d.Number, aSanction(s.Kind), c.Number, day)
	})
}

// acting says of a kind of sanction what it is to a certificate.
var acting = map[model.SanctionKind]string{model.Suspension: "suspension of", model.Withdrawal: "withdrawal of", model.Conditions: "conditions on"}

func aSanction(k model.SanctionKind) string {
	if k == model.Conditions {
		return acting[k]
	}
	return "a " + acting[k]
}

func fits(e *model.Event, d *model.Decision, kind model.EventKind, day date.Date) bool {
	return e.Kind == kind && e.Date == day && e.Decision == d.Number
}

// similar returns the event that was probably meant: of the same kind, by the same decision or on the same day, and
// not that of another sanction.
func similar(events []*model.Event, d *model.Decision, kind model.EventKind, day date.Date) *model.Event {
	for _, e := range events {
		taken := e.Decision == d.Number && slices.ContainsFunc(d.Sanctions, func(s model.Sanction) bool {
			return eventOf(s.Kind) == kind && effect(d, &s) == e.Date
		})
		if e.Kind == kind && !taken && (e.Decision == d.Number || e.Date == day) {
			return e
		}
	}
	return nil
}

func byDecision(e *model.Event) string {
	if e.Decision == "" {
		return " without a decision"
	}
	return " by " + string(e.Decision)
}

// eventLine is the line that is missing in the register.
func eventLine(d *model.Decision, s *model.Sanction, kind model.EventKind, day date.Date) string {
	scope, published := "", ""
	if len(s.Scope) > 0 {
		scope = fmt.Sprintf(", scope: [%s]", list(s.Scope))
	}
	if !d.Published.IsZero() && d.Published != day {
		published = ", published: " + d.Published.String()
	}
	return fmt.Sprintf("- {date: %s, kind: %s%s, decision: %s%s}", day, kind, scope, d.Number, published)
}

func missingSanctions(x *index, found report) {
	for _, c := range x.held {
		for _, e := range c.Events {
			d, kind := x.decisions[e.Decision], sanctionOf(e.Kind)
			if d == nil || kind == "" || x.imposes(d, kind, c, e) {
				continue
			}
			found(e.At("decision"), fmt.Sprintf("add to the sanctions of %s in %s: - {kind: %s, certificate: %s, from: %s}", d.Number, d.Pos(), kind, c.Number, e.Date),
				"%s is %q on %s by %s, which imposes no %s it from that day", c.Number, e.Kind, e.Date, d.Number, acting[kind])
		}
	}
}

// imposes says whether the decision has the sanction. One of the kind on another day, or of a certificate that there
// is not, is reported already.
func (x *index) imposes(d *model.Decision, kind model.SanctionKind, c *model.Certificate, e *model.Event) bool {
	return slices.ContainsFunc(d.Sanctions, func(s model.Sanction) bool {
		switch {
		case s.Kind != kind || s.Certificate == "":
			return false
		case s.Certificate != c.Number:
			return x.certificates[s.Certificate] == nil
		}
		return effect(d, &s) == e.Date || len(similarEvents(c.Events, d, e.Kind)) == 1
	})
}

func similarEvents(events []*model.Event, d *model.Decision, kind model.EventKind) []*model.Event {
	return slices.DeleteFunc(slices.Clone(events), func(e *model.Event) bool { return e.Kind != kind || e.Decision != d.Number })
}
