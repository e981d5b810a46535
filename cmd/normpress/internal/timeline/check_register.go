package timeline

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

func (x *checker) firm(f *model.Firm) {
	for i, c := range f.Certificates {
		x.record(certificateRecord(c))
		x.standard(c)
		x.appliedFor(c)
		x.inspected(c)
		x.overlap(f, c, f.Certificates[:i])
	}
	for _, c := range f.Held() {
		x.retiredCertificate(f, c)
	}
}

// grants are the events by which an inspector says that the firm meets the standard.
var grants = []model.EventKind{model.Issued, model.Renewed, model.ScopeExtended}

// inspected looks at the inspector's accreditation on the days on which the inspector granted something.
func (x *checker) inspected(c *model.Certificate) {
	a, ok := x.accreditations[c.Inspector]
	if !ok {
		return
	}
	for _, e := range c.Events {
		if !slices.Contains(grants, e.Kind) {
			continue
		}
		s := a.periods.On(e.Date)
		if s.Status != Valid {
			x.find(notAccredited, e.At("date"), "see the events of "+string(a.inspector.Number)+" in "+a.inspector.Pos().String(),
				"%s is %q on %s, but on that day the accreditation of %s (%s) is %s", c.Number, e.Kind, e.Date, a.inspector.Number, a.inspector.Name, statusWord(s))
			continue
		}
		for _, scope := range orAll(e.Scope, x.certificates[c.Number].scopeOn(e.Date)) {
			if !s.Covers(scope) {
				x.find(notAccredited, e.At("scope"), fmt.Sprintf("%s is accredited on that day for: %s", a.inspector.Number, strings.Join(s.Scope, ", ")),
					"%s is %q on %s with the scope %q, for which %s (%s) is not accredited on that day", c.Number, e.Kind, e.Date, scope, a.inspector.Number, a.inspector.Name)
			}
		}
	}
}

// scopeOn returns all scopes held on the day, those suspended included.
func (l life) scopeOn(day date.Date) []string {
	s := l.periods.On(day)
	return append(slices.Clip(s.Scope), s.SuspendedScope...)
}

func statusWord(s Standing) string {
	if s.Status == None {
		return "not granted yet"
	}
	return string(s.Status) + " since " + s.Since.String()
}

// standard looks at the pinned revision on the day of issue.
func (x *checker) standard(c *model.Certificate) {
	r := x.corpus.Revision(c.Standard)
	i := slices.IndexFunc(c.Events, func(e *model.Event) bool { return e.Kind == model.Issued })
	if r == nil || i < 0 {
		return
	}
	day := c.Events[i].Date
	switch state := RevisionStateOn(r, day); state {
	case model.InForce:
	case model.Draft, "":
		x.find(standardDraft, c.At("standard"), x.forceHint(r, day), "%s is issued on %s against %s, which is %s on that day", c.Number, day, c.Standard, stateWord(state))
	default:
		x.find(standardForce, c.At("standard"), x.forceHint(r, day), "%s is issued on %s against %s, which is %s on that day", c.Number, day, c.Standard, stateWord(state))
	}
}

// appliedFor looks whether anyone could know the pinned revision on the day of the first event.
func (x *checker) appliedFor(c *model.Certificate) {
	r := x.corpus.Revision(c.Standard)
	if r == nil || len(c.Events) == 0 {
		return
	}
	e := c.Events[0]
	state, published := RevisionStateOn(r, e.Date), RevisionPublished(r)
	why := "which was published only on " + published.String()
	switch {
	case e.Kind == model.Issued: // standard looks at it
		return
	case state == "" || state == model.Draft:
		why = "which was not adopted by then"
	case !published.After(e.Date):
		return
	}
	x.find(standardUnknown, e.At("date"), "mend the date, or write as standard a text that was published by then", "%s is %q on %s against %s, %s",
		c.Number, e.Kind, e.Date, c.Standard, why)
}

func (x *checker) forceHint(r *model.Revision, day date.Date) string {
	if f := InForce(r.Instrument, day); f != nil {
		return fmt.Sprintf("in force on %s: %s", day, f.Ref())
	}
	return fmt.Sprintf("no revision of %s is in force on %s", r.Instrument.ID, day)
}

func stateWord(s model.RevisionStatus) string {
	switch s {
	case "":
		return "not written yet"
	case model.Draft:
		return "a draft"
	case model.Adopted:
		return "adopted but not in force"
	}
	return string(s)
}

// overlap looks for an earlier certificate of the firm that is valid for the same scope of the same standard at the
// same time. One that it received may be.
func (x *checker) overlap(f *model.Firm, c *model.Certificate, earlier []*model.Certificate) {
	for _, other := range earlier {
		if other.Standard != c.Standard || other.Number == c.Number {
			continue
		}
		if day, scope := sharedScope(x.certificates[c.Number].periods.Of(f, c), x.certificates[other.Number].periods.Of(f, other)); scope != "" {
			x.find(overlap, c.At("number"), fmt.Sprintf("extend or renew %s instead, or end it before", other.Number),
				"%s and %s are both valid for the scope %q of %s on %s", other.Number, c.Number, scope, c.Standard, day)
		}
	}
}

// sharedScope returns the first day on which both are valid for one scope, and the scope.
func sharedScope(a, b Periods) (date.Date, string) {
	for _, p := range a {
		for _, q := range b {
			if !p.Overlaps(q.Range) {
				continue
			}
			if i := slices.IndexFunc(p.Scope, q.Covers); i >= 0 {
				return later(p.From, q.From), p.Scope[i]
			}
		}
	}
	return date.Date{}, ""
}

func later(a, b date.Date) date.Date {
	if a.After(b) {
		return a
	}
	return b
}

// retiredCertificate looks whether a certificate ended with the record of its firm.
func (x *checker) retiredCertificate(f *model.Firm, c *model.Certificate) {
	if f.Tombstone == nil {
		return
	}
	if p := x.certificates[c.Number].periods.Of(f, c).liveAfter(f.Tombstone.Date); p != nil {
		x.find(certificateRetired, f.Tombstone.At("date"), fmt.Sprintf("add to the events of %s: - {date: %s, kind: withdrawn}, or kind: transferred with to", c.Number, f.Tombstone.Date),
			"%s is retired on %s, but its certificate %s is %s then or later", f.Number, f.Tombstone.Date, c.Number, p.Status)
	}
}

// retiredInspector looks whether an accreditation ended with the record of its inspector.
func (x *checker) retiredInspector(i *model.Inspector) {
	if i.Tombstone == nil {
		return
	}
	if p := x.accreditations[i.Number].periods.liveAfter(i.Tombstone.Date); p != nil {
		x.find(accreditationRetired, i.Tombstone.At("date"), fmt.Sprintf("add to the events of %s: - {date: %s, kind: withdrawn}", i.Number, i.Tombstone.Date),
			"%s is retired on %s, but its accreditation is %s then or later", i.Number, i.Tombstone.Date, p.Status)
	}
}

// liveAfter returns the first period on or after the day in which there is something valid or suspended, nil when
// there is none.
func (ps Periods) liveAfter(day date.Date) *Period {
	for i := range ps {
		if p := &ps[i]; (p.Status == Valid || p.Status == Suspended) && (p.To.IsZero() || p.To.After(day)) {
			return p
		}
	}
	return nil
}
