package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// standing is what a certificate was worth on a day, for one sentence.
type standing struct {
	Certificate  link         `json:"certificate"`
	Status       string       `json:"status"`
	Scope        []string     `json:"scope,omitempty"` // titles of the scopes in force or, of an application, of those applied for
	Since        string       `json:"since,omitempty"`
	Until        string       `json:"until,omitempty"`      // last day, as it was foreseen on the day
	Last         string       `json:"last,omitempty"`       // last day of a validity that is over
	Former       []string     `json:"former,omitempty"`     // titles of the scopes until then
	Overturned   bool         `json:"overturned,omitempty"` // what brought the status about was annulled only later
	Lapsed       string       `json:"lapsed,omitempty"`     // why the validity ended before its last day without anyone's act
	Ahead        bool         `json:"ahead,omitempty"`      // the status is only planned on the date that the site speaks for
	Suspensions  []suspension `json:"suspensions,omitempty"`
	Decision     *ruling      `json:"decision,omitempty"` // behind the status
	To           *link        `json:"to,omitempty"`       // the firm that it was transferred to
	Conditions   []string     `json:"conditions,omitempty"`
	UnderAppeal  bool         `json:"under_appeal,omitempty"`
	Inspected    string       `json:"inspector_status,omitempty"`
	Unbacked     []string     `json:"unbacked,omitempty"`     // titles of the scopes for which the inspector is not accredited
	Confidential bool         `json:"confidential,omitempty"` // no more than the status is shown
	Present      bool         `json:"present,omitempty"`      // on the date that the site speaks for: the reader's browser marks an end that is past

	scope, suspended []string // ids
}

// suspension are scopes that one event suspended.
type suspension struct {
	Scope    []string `json:"scope"`
	Since    string   `json:"since"`
	Ahead    bool     `json:"ahead,omitempty"` // only planned on the date that the site speaks for
	Until    string   `json:"until,omitempty"` // last day for which the decision ordered it
	Over     bool     `json:"over,omitempty"`  // that day is past, and no reinstatement was entered
	Decision *ruling  `json:"decision,omitempty"`
}

// ruling is a decision behind something, by its number.
type ruling struct {
	link
	Finality string `json:"finality,omitempty"` // where it is not final
	Annulled bool   `json:"annulled,omitempty"` // it was annulled only later
}

// axis says which question is asked of a day: what was true, or what the register said.
type axis bool

const (
	truth axis = false
	said  axis = true
)

// knownBy is the day by which something was published that the question counts on a day; zero for all that is known.
func (a axis) knownBy(on date.Date) date.Date {
	if a == said {
		return on
	}
	return date.Date{}
}

// standings are those of all certificates that a firm had on the day, the most telling first.
func (s *site) standings(f *model.Firm, on date.Date, a axis) []standing {
	out := []standing{}
	for _, c := range timeline.FirmOn(f, on, a.knownBy(on)).Certificates {
		out = append(out, s.standing(c, on, a))
	}
	return out
}

func (s *site) standing(c timeline.CertificateStanding, on date.Date, a axis) standing {
	out := standing{Certificate: link{URL: s.at(address.Certificate(c.Certificate.Number)), Title: string(c.Certificate.Number)}, Status: string(c.Status)}
	if withheld(c.Certificate.Holder) {
		out.Confidential = true
		return out
	}
	out.Since, out.Until, out.Conditions, out.UnderAppeal = c.Since.String(), "", c.Conditions, c.UnderAppeal
	if c.Status == timeline.Valid || c.Status == timeline.Suspended {
		out.Until = timeline.LastDayOn(c.Certificate, on, a.knownBy(on)).String()
	}
	out.scope, out.suspended = c.Scope, c.SuspendedScope
	out.Scope, out.Suspensions = s.scopeTitles(c.Scope), s.suspensions(c, on)
	out.Inspected, out.Present = string(s.backing(c, on, a)), on == s.AsOf
	out.Unbacked = s.unbacked(c.Certificate, c.Standing, on, a)
	out.Ahead = c.Since.After(s.AsOf)
	scope, last := former(c.Certificate, c.Standing)
	out.Former, out.Last = s.scopeTitles(scope), last.String()
	switch c.Status {
	case timeline.Applied, timeline.Refused:
		out.Scope = s.scopeTitles(c.Certificate.Scope)
	case timeline.Expired:
		out.Last = c.Since.AddDays(-1).String()
		if c.By.Kind == model.Lapsed {
			out.Lapsed = c.By.Reason
		}
	case timeline.Transferred:
		out.To = s.related(c.By.To)
	}
	if c.Status != timeline.Valid && c.Status != timeline.Suspended {
		out.Decision, out.Overturned = s.ruling(c.By.Decision, on, c.UnderAppeal), s.overturned(c.Certificate, c.By, on)
	}
	return out
}

// suspensions puts scopes together that one event suspended.
func (s *site) suspensions(c timeline.CertificateStanding, on date.Date) []suspension {
	var out []suspension
	var by *model.Event
	for n, e := range c.SuspendedBy {
		title := s.scopeTitles(c.SuspendedScope[n : n+1])
		if e == by {
			last := &out[len(out)-1]
			last.Scope = append(last.Scope, title...)
			continue
		}
		by = e
		last := s.ordered(c.Certificate, e)
		out = append(out, suspension{title, e.Date.String(), e.Date.After(s.AsOf), last.String(), !last.IsZero() && on.After(last), s.ruling(e.Decision, on, c.UnderAppeal)})
	}
	return out
}

// ruling is nil where there is no decision. Its finality is that of the day; of the past it is told as well that the
// decision is annulled.
func (s *site) ruling(n ident.DecisionNumber, on date.Date, underAppeal bool) *ruling {
	if n == "" {
		return nil
	}
	out := &ruling{link: link{URL: s.at(address.Decision(n)), Title: string(n)}}
	d := s.decisionOf[n]
	if d == nil {
		return out
	}
	switch finality := s.finalityOn(d, on, underAppeal); {
	case finality == model.Final:
	case finality == model.Annulled && on.Before(s.AsOf):
		out.Annulled = true
	case finality != model.UnderAppeal || !underAppeal: // else the status says so
		out.Finality = string(finality)
	}
	return out
}

// finalityOn is the finality of a decision on a day: what is not final today was not before either, and what is was not
// before the day since which it is.
func (s *site) finalityOn(d *model.Decision, on date.Date, underAppeal bool) model.Finality {
	if !on.Before(s.AsOf) || d.Finality == model.Annulled {
		return d.Finality
	}
	if since, _ := s.judged.FinalSince(d); d.Finality == model.Final && !on.Before(since) {
		return model.Final
	}
	if underAppeal {
		return model.UnderAppeal
	}
	return model.OpenToAppeal
}

// unbacked are the titles of the scopes in force for which the inspector is not accredited, where it is for others.
func (s *site) unbacked(c *model.Certificate, st timeline.Standing, on date.Date, a axis) []string {
	if i := s.inspectors[c.Inspector]; i != nil {
		return s.scopeTitles(timeline.AccreditationOn(i, on, a.knownBy(on)).Unbacked(st.Scope))
	}
	return nil
}

// backing is the standing of the accreditation behind a certificate, "" where it does not matter.
func (s *site) backing(c timeline.CertificateStanding, on date.Date, a axis) timeline.Status {
	i := s.inspectors[c.Certificate.Inspector]
	if i == nil || c.Status != timeline.Valid && c.Status != timeline.Suspended {
		return ""
	}
	return timeline.AccreditationOn(i, on, a.knownBy(on)).Backing(c.Scope)
}
