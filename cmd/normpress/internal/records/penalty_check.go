package records

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var (
	sanctionOutOfRange = &diag.Rule{Name: "sanction-out-of-range", Severity: diag.Warning, Explain: "A sanction lies within the range that the schedule of penalties provides for the breaches and their gravity."}
	breachClass        = &diag.Rule{Name: "breach-class", Severity: diag.Error, Explain: "The class that a finding names is one of the schedule of penalties, and the finding is a breach of its gravity."}
	breachUngraded     = &diag.Rule{Name: "breach-ungraded", Severity: diag.Warning, Explain: "Where there is a schedule of penalties, a breach that is sanctioned has a gravity."}
)

// PenaltyRules are the rules that CheckPenalties applies.
var PenaltyRules = []*diag.Rule{sanctionOutOfRange, breachClass, breachUngraded}

// CheckPenalties finds sanctions outside of the range that the schedule provides. Which firm a sanction is against tells
// the function given.
func CheckPenalties(c *model.Corpus, against func(*model.Decision, *model.Sanction) ident.FirmNumber) diag.Findings {
	s := Penalties(c)
	var found diag.Findings
	for _, d := range c.Read().Decisions {
		found = append(found, s.misclassed(d)...)
		if s == nil {
			continue
		}
		found = append(found, ungraded(d)...)
		for i := range d.Sanctions {
			m := &d.Sanctions[i]
			if measured, ok := s.Measure(d, m, against(d, m)); ok {
				found = append(found, outside(d, m, measured)...)
			}
		}
	}
	return found
}

func outside(d *model.Decision, m *model.Sanction, r Measured) diag.Findings {
	key, what := "to", fmt.Sprintf("the %s in %s", m.Kind, d.Number)
	if m.Kind == model.Fine {
		key = "amount"
	}
	if !m.Has(key) {
		key = "kind"
	}
	hint := "mend the sanction or the gravity of the breaches; where the decision is right, say in a note why it departs from the range"
	switch r.Verdict {
	case Below, Above:
		if r.Share != nil {
			what += " is " + r.Share.FloatString(2) + " per cent of the turnover and"
		}
		return diag.Findings{sanctionOutOfRange.At(m.At(key), hint, "%s lies %s the range for a %s breach, %s", what, r.Verdict, r.Gravity, r.Range)}
	case NotAvailable:
		return diag.Findings{sanctionOutOfRange.At(m.At("kind"), hint, "%s is a measure that is not available for a %s breach", what, r.Gravity)}
	}
	return nil
}

// String writes the limits of a range: 0.5 to 4 per-cent-of-turnover.
func (r Range) String() string {
	switch {
	case r.Min == "" && r.Max == "":
		return "without limits"
	case r.Min == "":
		return "up to " + r.Max + " " + r.Unit
	case r.Max == "":
		return "from " + r.Min + " " + r.Unit
	}
	return r.Min + " to " + r.Max + " " + r.Unit
}

// misclassed finds classes that the schedule does not have, and those that cannot be what was found.
func (s *Schedule) misclassed(d *model.Decision) diag.Findings {
	var found diag.Findings
	for i := range d.Findings {
		h := &d.Findings[i]
		if h.Class == "" {
			continue
		}
		switch c := s.named(h.Class); {
		case c == nil:
			found = append(found, breachClass.At(h.At("class"), diag.DidYouMean(h.Class, s.keys()), "%s names the class %q, which no schedule of penalties has", d.Number, h.Class))
		case h.Outcome != model.Breach:
			found = append(found, breachClass.At(h.At("class"), "take the class away, or write outcome: breach", "%s gives a class to %s, of which its finding is %q", d.Number, h.Provision, h.Outcome))
		case c.gravity != h.Gravity:
			found = append(found, breachClass.At(h.At("class"), "write the class and the gravity that the decision finds", "the class %q is of %s breaches, but the gravity of the breach of %s found in %s is %q", h.Class, c.gravity, h.Provision, d.Number, h.Gravity))
		}
	}
	return found
}

// keys lists the keys of the classes.
func (s *Schedule) keys() []string {
	var out []string
	if s != nil {
		for _, c := range s.classes {
			out = append(out, c.record.Key)
		}
	}
	return out
}

// ungraded finds breaches without a gravity in a decision that imposes what the schedule measures.
func ungraded(d *model.Decision) diag.Findings {
	measured := slices.ContainsFunc(d.Sanctions, func(m model.Sanction) bool { return m.Kind != "naming" })
	var found diag.Findings
	for i := range d.Findings {
		if h := &d.Findings[i]; measured && h.Outcome == model.Breach && h.Gravity == "" {
			found = append(found, breachUngraded.At(h.At("outcome"), "add gravity: minor, serious or very-serious, as the decision says", "the breach of %s found in %s has no gravity", h.Provision, d.Number))
		}
	}
	return found
}
