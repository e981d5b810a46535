package check

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/model"
)

// eventFor is the event of the register that a sanction is, nil where there is none.
func (x *index) eventFor(d *model.Decision, s *model.Sanction) (*model.Certificate, *model.Event) {
	c := x.certificates[s.Certificate]
	if c == nil || eventOf(s.Kind) == "" {
		return c, nil
	}
	for _, e := range c.Events {
		if fits(e, d, eventOf(s.Kind), effect(d, s)) {
			return c, e
		}
	}
	return c, nil
}

func scopesDiffer(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		c, e := x.eventFor(d, s)
		strange := slices.ContainsFunc(s.Scope, func(scope string) bool { return c != nil && !slices.Contains(everScope(c), scope) })
		if e == nil || s.Kind != model.Suspension || strange || sameScope(s.Scope, e.Scope, c.Scope) {
			return
		}
		key := "scope"
		if len(s.Scope) == 0 {
			key = "certificate"
		}
		found(s.At(key), fmt.Sprintf("write the same scopes in the decision and in the event at %s", e.Pos()),
			"%s suspends %s for %s, but the register for %s", d.Number, c.Number, scopeWords(s.Scope), scopeWords(e.Scope))
	})
}

// sameScope says whether two lists name the same scopes; none stands for all that the certificate has.
func sameScope(a, b, all []string) bool {
	set := func(list []string) []string {
		if len(list) == 0 {
			list = all
		}
		return slices.Compact(slices.Sorted(slices.Values(list)))
	}
	return slices.Equal(set(a), set(b))
}

func scopeWords(scope []string) string {
	if len(scope) == 0 {
		return "all of its scope"
	}
	return list(scope)
}

func reinstatedEarly(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		c, e := x.eventFor(d, s)
		if e == nil || s.Kind != model.Suspension || s.To.IsZero() {
			return
		}
		for _, back := range c.Events[slices.Index(c.Events, e)+1:] {
			if back.Kind == model.Reinstated && back.Decision == "" && !back.Date.After(s.To) && touches(back.Scope, e.Scope) {
				found(back.At("date"), fmt.Sprintf("write date: %s, or add the decision that ended the suspension", s.To.AddDays(1)),
					"%s is reinstated on %s, but %s suspends it until %s", c.Number, back.Date, d.Number, s.To)
			}
		}
	})
}

// touches says whether two lists have a scope in common; none stands for all.
func touches(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// missingAppeals looks in the register for appeals against decisions that act on certificates, and for their outcome.
func missingAppeals(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		c, e := x.eventFor(d, s)
		if e == nil || e.Kind == model.ConditionsImposed {
			return
		}
		after := c.Events[slices.Index(c.Events, e)+1:]
		if d.Finality == model.UnderAppeal && openAppeal(after) == nil && len(x.appeals[d.Number]) == 0 {
			found(d.At("finality"), fmt.Sprintf("add to the events of %s in %s: - {date: YYYY-MM-DD, kind: appealed}", c.Number, c.Pos()),
				"%s is under appeal, but the register has no appeal against what it did to %s", d.Number, c.Number)
		}
		for _, a := range x.appeals[d.Number] {
			decided := slices.ContainsFunc(after, func(e *model.Event) bool {
				return e.Kind == model.AppealDecided && e.Decision == a.Number
			})
			if !decided && heldByAny(c, a.Date, a.Respondents) {
				found(a.At("appeal_of"), fmt.Sprintf("add to the events of %s in %s: %s", c.Number, c.Pos(), appealLine(a)),
					"%s decides on %s, which acts on %s, but the register has no such outcome of an appeal on %s", a.Number, d.Number, c.Number, a.Date)
			}
		}
	})
}

func appealLine(a *model.Decision) string {
	return fmt.Sprintf("- {date: %s, kind: appeal-decided, outcome: %s, decision: %s}", a.Date, registered(a.Appealed), a.Number)
}

// registered is the outcome of an appeal as the register calls it.
func registered(r model.AppealResult) model.AppealOutcome {
	if r == model.AppealUpheld {
		return "upheld"
	}
	return "overturned"
}

func appealOutcomes(x *index, found report) {
	for _, c := range x.held {
		for _, e := range c.Events {
			a := x.decisions[e.Decision]
			if a == nil || a.AppealOf == "" || a.Appealed == "" {
				continue
			}
			switch right := registered(a.Appealed); {
			case e.Kind == model.AppealDecided && e.Outcome != "" && e.Outcome != right:
				found(e.At("outcome"), fmt.Sprintf("write outcome: %s, or mend appeal_outcome of %s", right, a.Number),
					"the register says that the act on %s was %s by %s, whose appeal_outcome is %q", c.Number, e.Outcome, a.Number, a.Appealed)
			case e.Kind == model.AppealDecided && e.Date != a.Date:
				found(e.At("date"), fmt.Sprintf("write date: %s", a.Date), "the appeal on %s is decided on %s by %s, which is of %s", c.Number, e.Date, a.Number, a.Date)
			case e.Kind == model.Reinstated && a.Appealed == model.AppealUpheld:
				found(e.At("decision"), "name the decision that gives it back, or mend appeal_outcome", "%s is reinstated on %s by %s, which upheld what was taken", c.Number, e.Date, a.Number)
			case e.Kind == model.Reinstated && before(e.Date, a.Date):
				found(e.At("date"), fmt.Sprintf("write date: %s or later", a.Date), "%s is reinstated on %s by %s, which is of %s", c.Number, e.Date, a.Number, a.Date)
			}
		}
	}
}
