package check

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var sanctionChecks = []check{
	{err("fine-amount", "A fine has an amount above 0, in minor units, with its currency."), fines},
	{err("sanction-amount", "Only a fine has an amount and a currency."), amounts},
	{err("sanction-turnover", "Only a fine has a turnover, above 0 and of a year."), turnovers},
	{err("sanction-scope", "Only a suspension of a certificate is for some of its scopes, which the certificate has."), sanctionScopes},
	{err("sanction-dates", "A sanction ends after it began."), sanctionDates},
	{err("sanction-certificate", "A suspension or withdrawal names the certificate."), sanctionCertificates},
	{err("finding-respondent", "A finding is about a respondent; where there are several it says which."), findingRespondents},
	{err("sanction-respondent", "A sanction is against a respondent; where there are several it says which."), sanctionRespondents},
}

// eachSanction calls for every sanction of every decision.
func (x *index) eachSanction(call func(*model.Decision, *model.Sanction)) {
	for _, d := range x.Decisions {
		for i := range d.Sanctions {
			call(d, &d.Sanctions[i])
		}
	}
}

func fines(x *index, found report) {
	const example = "write the amount in minor units with its currency: {kind: fine, amount: 12500000, currency: EUR}"
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		switch {
		case s.Kind != model.Fine:
		case s.Amount == 0 && !s.Has("amount"):
			found(s.At("kind"), example, "the fine in %s has no amount", d.Number)
		case s.Amount <= 0:
			found(s.At("amount"), example, "the fine in %s has the amount %d", d.Number, s.Amount)
		case s.Currency == "":
			found(s.At("amount"), example, "the fine in %s has no currency", d.Number)
		}
	})
}

func amounts(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		switch {
		case s.Kind == model.Fine:
		case s.Amount != 0:
			found(s.At("amount"), "write kind: fine, or take the amount away", "a sanction of the kind %q in %s has an amount", s.Kind, d.Number)
		case s.Currency != "":
			found(s.At("currency"), "write kind: fine, or take the currency away", "a sanction of the kind %q in %s has a currency", s.Kind, d.Number)
		}
	})
}

func turnovers(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		switch t := s.Turnover; {
		case t == nil:
		case s.Kind != model.Fine:
			found(s.At("turnover"), "write kind: fine, or take the turnover away", "a sanction of the kind %q in %s has a turnover", s.Kind, d.Number)
		case t.Amount <= 0:
			found(t.At("amount"), "write it in minor units of the currency of the fine: {amount: 460000000, year: 2024}", "the turnover in %s is %d", d.Number, t.Amount)
		case t.Year < 1900 || t.Year > d.Date.Year():
			found(t.At("year"), "write the financial year, which ended before the decision", "the turnover in %s is of the year %d", d.Number, t.Year)
		}
	})
}

func sanctionScopes(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		c := x.certificates[s.Certificate]
		switch {
		case len(s.Scope) == 0:
		case s.Kind != model.Suspension || s.Certificate == "":
			found(s.At("scope"), "write kind: suspension with its certificate, or take the scope away; a withdrawal is of all of a certificate", "a sanction of the kind %q in %s has a scope", s.Kind, d.Number)
		case c != nil:
			for i, scope := range s.Scope {
				if all := everScope(c); !slices.Contains(all, scope) && slices.Contains(termIDs(x.Scopes), scope) {
					found(s.At(item("scope", i)), diag.DidYouMean(scope, all), "%s suspends %s for %q, which %s never had", d.Number, c.Number, scope, c.Number)
				}
			}
		}
	})
}

// everScope lists the scopes that a certificate has or had.
func everScope(c *model.Certificate) []string {
	all := slices.Clone(c.Scope)
	for _, e := range c.Events {
		if e.Kind == model.ScopeExtended {
			all = append(all, e.Scope...)
		}
	}
	return all
}

func sanctionDates(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		if before(s.To, s.From) {
			found(s.At("to"), "mend one of the two dates", "a sanction in %s ends on %s, before it begins on %s", d.Number, s.To, s.From)
		}
	})
}

func sanctionCertificates(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		if (s.Kind == model.Suspension || s.Kind == model.Withdrawal) && s.Certificate == "" {
			found(s.At("kind"), fmt.Sprintf("add its number: {kind: %s, certificate: C-2024-0007, from: %s}", s.Kind, d.Date), "the %s in %s names no certificate", s.Kind, d.Number)
		}
	})
}

func sanctionRespondents(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		c := x.certificates[s.Certificate]
		hint := fmt.Sprintf("respondents are: %s", list(d.Respondents))
		switch {
		case len(d.Respondents) == 0:
		case s.Firm != "" && !slices.Contains(d.Respondents, s.Firm):
			found(s.At("firm"), hint, "%s sanctions %s, which is not a respondent", d.Number, s.Firm)
		case c != nil && !heldByAny(c, d.Date, d.Respondents):
			found(s.At("certificate"), hint, "%s sanctions %s of %s, which is not a respondent", d.Number, s.Certificate, holder(c, d.Date))
		case c != nil && s.Firm != "" && !heldByAny(c, d.Date, []ident.FirmNumber{s.Firm}):
			found(s.At("certificate"), "mend one of the two numbers", "%s sanctions %s for %s, but %s holds it", d.Number, s.Certificate, s.Firm, holder(c, d.Date))
		case s.Firm == "" && s.Certificate == "" && len(d.Respondents) > 1:
			found(s.At("kind"), hint+"; add firm", "a sanction in %s does not say which of %d respondents it is against", d.Number, len(d.Respondents))
		}
	})
}

// heldByAny says whether one of the firms had the certificate on a day or before: a decision can be against the firm that
// has it, and against one that had it when it did wrong.
func heldByAny(c *model.Certificate, day date.Date, firms []ident.FirmNumber) bool {
	return slices.ContainsFunc(c.HoldersBy(day), func(f *model.Firm) bool { return slices.Contains(firms, f.Number) })
}

// holder is the firm that has the certificate on a day.
func holder(c *model.Certificate, day date.Date) ident.FirmNumber {
	all := c.HoldersBy(day)
	return all[len(all)-1].Number
}

func findingRespondents(x *index, found report) {
	for _, d := range x.Decisions {
		hint := fmt.Sprintf("respondents are: %s", list(d.Respondents))
		for i := range d.Findings {
			h := &d.Findings[i]
			switch {
			case h.Firm != "" && !slices.Contains(d.Respondents, h.Firm):
				found(h.At("firm"), hint, "%s finds something of %s, which is not a respondent", d.Number, h.Firm)
			case h.Firm == "" && h.Outcome == model.Breach && len(d.Respondents) > 1:
				found(h.At("provision"), hint+"; add firm, and write the line once for each firm that it is about",
					"a breach found in %s does not say by which of %d respondents", d.Number, len(d.Respondents))
			}
		}
	}
}

func list[N ~string](numbers []N) string {
	s := make([]string, len(numbers))
	for i, n := range numbers {
		s[i] = string(n)
	}
	return strings.Join(s, ", ")
}
