package timeline

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

func (x *checker) decision(d *model.Decision) {
	x.conductText(d)
	x.reinstatement(d)
	x.suspensionsOver(d)
	x.varied(d)
	if !d.AppealUntil.IsZero() && d.AppealUntil.Before(x.asOf) && d.Finality == model.OpenToAppeal {
		x.find(appealOver, d.At("appeal_until"), "write finality: final and take appeal_until away, or finality: under-appeal if an appeal was lodged",
			"the time for an appeal against %s ended on %s, but it is still open to appeal on %s", d.Number, d.AppealUntil, x.asOf)
	}
}

// conductText looks whether the provisions cited were in force, or applied provisionally, on any day of the conduct.
func (x *checker) conductText(d *model.Decision) {
	last := d.Conduct.To
	if last.IsZero() {
		last = d.Date
	}
	conduct := date.Range{From: d.Conduct.From, To: last.AddDays(1)}
	for i := range d.Findings {
		h := &d.Findings[i]
		r := x.corpus.Revision(h.Provision.RevisionRef)
		if r == nil || conduct.From.IsZero() {
			continue
		}
		if !appliesWithin(r, h.Provision.EID, conduct) {
			x.find(conductForce, h.At("provision"), x.conductHint(r, h.Provision.EID, conduct),
				"%s cites %s, which was not in force at the time of the conduct (%s to %s)", d.Number, h.Provision, conduct.From, last)
		}
	}
}

// conductHint says where the dates of a provision stand that did not apply though its text was in force.
func (x *checker) conductHint(r *model.Revision, id ident.EID, conduct date.Range) string {
	if p, ok := ForcePeriod(r); ok && p.Overlaps(conduct) {
		return fmt.Sprintf("by its own dates in %s it was %s on %s", r.Pos().File, stateWord(model.RevisionStatus(ProvisionStateOn(r, id, conduct.From))), conduct.From)
	}
	return x.forceHint(r, conduct.From)
}

// reinstatement looks whether the register gave back what an annulled decision took.
func (x *checker) reinstatement(d *model.Decision) {
	annulling := x.decisions[d.AnnulledBy]
	if d.Finality != model.Annulled || annulling == nil {
		return
	}
	for i := range d.Sanctions {
		s := &d.Sanctions[i]
		l, ok := x.certificates[s.Certificate]
		if e := l.takenBy(d); ok && e != nil && !l.givenBack(e, annulling.Date) {
			x.find(annulledReinstated, e.At("decision"),
				fmt.Sprintf("add to the events of %s: - {date: %s, kind: reinstated, decision: %s}", s.Certificate, annulling.Date, annulling.Number),
				"%s was %q by %s, which %s annulled on %s, but it is not reinstated", s.Certificate, e.Kind, d.Number, annulling.Number, annulling.Date)
		}
	}
}

// varied looks whether the register gave back what a decision took and a judgment that varied it did not take again.
func (x *checker) varied(a *model.Decision) {
	d := x.decisions[a.AppealOf]
	if d == nil || a.Appealed != model.AppealVaried || a.Finality == model.Annulled {
		return
	}
	for i := range d.Sanctions {
		s := &d.Sanctions[i]
		l, ok := x.certificates[s.Certificate]
		again := slices.ContainsFunc(a.Sanctions, func(b model.Sanction) bool { return b.Certificate == s.Certificate && b.Kind == s.Kind })
		if !ok || again || !appealed(a, l.certificate) {
			continue
		}
		if e := l.takenBy(d); e != nil && !l.givenBack(e, a.Date) {
			x.find(annulledReinstated, e.At("decision"),
				fmt.Sprintf("add to the events of %s: - {date: %s, kind: reinstated, decision: %s}, or the sanction to %s", s.Certificate, a.Date, a.Number, a.Number),
				"%s was %q by %s, which %s varied on %s without taking it again, but it is not reinstated", s.Certificate, e.Kind, d.Number, a.Number, a.Date)
		}
	}
}

// appealed says whether a judgment is about the certificate of one of its respondents.
func appealed(a *model.Decision, c *model.Certificate) bool {
	holders := c.Holders()
	return len(holders) == 0 || slices.ContainsFunc(holders, func(f *model.Firm) bool { return slices.Contains(a.Respondents, f.Number) })
}

// suspensionsOver looks for certificates that stay suspended beyond the last day that the decision set.
func (x *checker) suspensionsOver(d *model.Decision) {
	for i := range d.Sanctions {
		s := &d.Sanctions[i]
		l := x.certificates[s.Certificate]
		e := l.takenBy(d)
		ended := s.Kind == model.Suspension && !s.To.IsZero() && s.To.Before(x.asOf) && d.Finality != model.Annulled
		if !ended || e == nil || e.Kind != model.Suspended || l.givenBack(e, x.asOf) || len(l.periods.On(x.asOf).SuspendedScope) == 0 {
			continue
		}
		scope := ""
		if len(e.Scope) > 0 {
			scope = ", scope: [" + strings.Join(e.Scope, ", ") + "]"
		}
		x.find(suspensionOver, e.At("kind"),
			fmt.Sprintf("if nothing else holds it, add to the events of %s: - {date: %s, kind: reinstated%s}", s.Certificate, s.To.AddDays(1), scope),
			"%s is still suspended on %s, but the suspension by %s ended with %s", s.Certificate, x.asOf, d.Number, s.To)
	}
}

// takenBy returns the event by which the decision suspended or withdrew the certificate.
func (l life) takenBy(d *model.Decision) *model.Event {
	if l.certificate == nil {
		return nil
	}
	for _, e := range l.certificate.Events {
		if e.Decision == d.Number && (e.Kind == model.Suspended || e.Kind == model.EventWithdrawn) {
			return e
		}
	}
	return nil
}

// givenBack says whether a reinstatement or an appeal undid the event, or there was nothing to give back on the day
// because the validity had ended.
func (l life) givenBack(taken *model.Event, day date.Date) bool {
	after := false
	for _, e := range l.certificate.Events {
		if after && (e.Kind == model.Reinstated || e.Kind == model.AppealDecided && e.Outcome == overturned) {
			return true
		}
		after = after || e == taken
	}
	return !taken.Date.After(day) && l.over(day)
}

// over says whether the validity had run out by the day.
func (l life) over(day date.Date) bool {
	s := l.periods.On(day)
	return s.Status == Expired || s.Status == Transferred || !s.Until.IsZero() && day.After(s.Until)
}
