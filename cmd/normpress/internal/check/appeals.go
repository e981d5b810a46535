package check

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var appealChecks = []check{
	{err("annulled-by", "A decision is annulled if and only if it names the decision that annulled it."), annulledBy},
	{err("appeal-cycle", "No decision reviews or annuls itself, not even through others."), appealCycles},
	{err("appeal-date", "A decision reviews or annuls only an earlier one."), appealDates},
	{err("appeal-decided", "A decision whose appeal is decided is final or annulled."), appealDecided},
	{err("appeal-outcome", "A decision on an appeal says what became of the decision that it reviews, and that decision agrees."), appealResults},
	{err("appeal-sanctions", "A judgment that upholds a decision imposes nothing itself."), upheldSanctions},
	{err("appeal-until", "The last day for an appeal is that of a decision open to appeal, on its date or later."), appealUntil},
	{err("appeal-pending", "A decision is not final while an appeal is pending."), appealPending},
}

func annulledBy(x *index, found report) {
	for _, d := range x.Decisions {
		switch annulled := d.Finality == model.Annulled; {
		case annulled && d.AnnulledBy == "":
			found(d.At("finality"), "add the decision that annulled it: annulled_by: AP-2026-001", "%s is annulled, but does not say by which decision", d.Number)
		case !annulled && d.AnnulledBy != "":
			found(d.At("annulled_by"), "write finality: annulled, or take annulled_by away", "%s was annulled by %s, but its finality is %q", d.Number, d.AnnulledBy, d.Finality)
		}
	}
}

func appealCycles(x *index, found report) {
	back := func(key string, of func(*model.Decision) ident.DecisionNumber, verb string) {
		for _, d := range x.Decisions {
			way := cycle(d.Number, func(n ident.DecisionNumber) []ident.DecisionNumber {
				if e := x.decisions[n]; e != nil {
					return []ident.DecisionNumber{of(e)}
				}
				return nil
			})
			if way != nil {
				found(d.At(key), "an appeal leads from the later decision to the earlier one", "%s %s itself: %s", d.Number, verb, chain(d.Number, way))
			}
		}
	}
	back("appeal_of", func(d *model.Decision) ident.DecisionNumber { return d.AppealOf }, "reviews")
	back("annulled_by", func(d *model.Decision) ident.DecisionNumber { return d.AnnulledBy }, "annuls")
}

func appealDates(x *index, found report) {
	for _, d := range x.Decisions {
		if e := x.decisions[d.AppealOf]; e != nil && before(d.Date, e.Date) {
			found(d.At("appeal_of"), "mend one of the two dates", "%s of %s reviews %s, which is later: %s", d.Number, d.Date, e.Number, e.Date)
		}
		if e := x.decisions[d.AnnulledBy]; e != nil && before(e.Date, d.Date) {
			found(d.At("annulled_by"), "mend one of the two dates", "%s of %s was annulled by %s, which is earlier: %s", d.Number, d.Date, e.Number, e.Date)
		}
	}
}

func appealDecided(x *index, found report) {
	for _, d := range x.Decisions {
		appeals := x.appeals[d.Number]
		open := d.Finality == model.UnderAppeal || d.Finality == model.OpenToAppeal
		if open && len(appeals) > 0 && !pending(appeals) {
			found(d.At("finality"), "write finality: final, or annulled with annulled_by", "%s is %q, but %s decided the appeal on %s", d.Number, d.Finality, appeals[0].Number, appeals[0].Date)
		}
	}
}

func appealResults(x *index, found report) {
	for _, d := range x.Decisions {
		reviewed := x.decisions[d.AppealOf]
		switch {
		case d.AppealOf == "" && d.Appealed != "":
			found(d.At("appeal_outcome"), "add the decision that it reviews as appeal_of", "%s has an appeal_outcome, but reviews no decision", d.Number)
		case d.AppealOf != "" && d.Appealed == "":
			found(d.At("appeal_of"), "add appeal_outcome: upheld, varied or annulled", "%s reviews %s, but does not say what became of it", d.Number, d.AppealOf)
		case reviewed == nil || d.Finality == model.Annulled || pending([]*model.Decision{d}):
		case d.Appealed == model.AppealAnnulled && reviewed.Finality == model.Final && reviewed.AnnulledBy == "":
			found(reviewed.At("finality"), fmt.Sprintf("write finality: annulled and annulled_by: %s", d.Number), "%s is %q, but %s annulled it on %s", reviewed.Number, reviewed.Finality, d.Number, d.Date)
		case d.Appealed != model.AppealAnnulled && reviewed.AnnulledBy == d.Number:
			found(d.At("appeal_outcome"), "write appeal_outcome: annulled", "%s is annulled by %s, whose appeal_outcome is %q", reviewed.Number, d.Number, d.Appealed)
		}
	}
}

func upheldSanctions(x *index, found report) {
	x.eachSanction(func(d *model.Decision, s *model.Sanction) {
		if d.AppealOf != "" && d.Appealed == model.AppealUpheld {
			found(s.At("kind"), fmt.Sprintf("leave it to %s, or write appeal_outcome: varied", d.AppealOf), "%s upholds %s, but imposes a sanction of the kind %q", d.Number, d.AppealOf, s.Kind)
		}
	})
}

func appealUntil(x *index, found report) {
	for _, d := range x.Decisions {
		switch {
		case d.AppealUntil.IsZero():
		case d.Finality != model.OpenToAppeal:
			found(d.At("appeal_until"), "take it away when the time is over or an appeal was lodged", "%s has a last day for an appeal, but its finality is %q", d.Number, d.Finality)
		case before(d.AppealUntil, d.Date):
			found(d.At("appeal_until"), "mend one of the two dates", "the time for an appeal against %s ends on %s, before the decision of %s", d.Number, d.AppealUntil, d.Date)
		}
	}
}

// pending says whether one of the decisions on an appeal can still change.
func pending(appeals []*model.Decision) bool {
	return slices.ContainsFunc(appeals, func(d *model.Decision) bool {
		return d.Finality == model.UnderAppeal || d.Finality == model.OpenToAppeal
	})
}

func appealPending(x *index, found report) {
	for _, d := range x.Decisions {
		if d.Finality != model.Final {
			continue
		}
		for _, a := range x.appeals[d.Number] {
			if a.Finality == model.UnderAppeal {
				found(d.At("finality"), "write finality: under-appeal", "%s is final, but %s, which reviews it, is under appeal", d.Number, a.Number)
			}
		}
	}
	for _, c := range x.held {
		if e := openAppeal(c.Events); e != nil {
			x.appealedFinal(c, e, appealed(c.Events, e), found)
		}
	}
}

// openAppeal returns the event by which an appeal began that no later event decides, nil when there is none.
func openAppeal(events []*model.Event) *model.Event {
	var open *model.Event
	for _, e := range events {
		switch e.Kind {
		case model.Appealed:
			open = e
		case model.AppealDecided:
			open = nil
		}
	}
	return open
}

// appealed is the decision that an appeal is against: the one that its event names, or that behind the last act before.
func appealed(events []*model.Event, appeal *model.Event) ident.DecisionNumber {
	n := appeal.Decision
	for _, e := range events[:slices.Index(events, appeal)] {
		if appeal.Decision == "" && sanctionOf(e.Kind) != "" {
			n = e.Decision
		}
	}
	return n
}

// appealedFinal reports a pending appeal against a decision that is declared final or open to appeal.
func (x *index) appealedFinal(c *model.Certificate, e *model.Event, number ident.DecisionNumber, found report) {
	d := x.decisions[number]
	switch {
	case d == nil:
	case d.Finality == model.OpenToAppeal:
		found(d.At("finality"), "write finality: under-appeal", "%s is open to appeal, but an appeal against it is pending since %s (%s in %s)", d.Number, e.Date, c.Number, e.At("date"))
	case d.Finality == model.Final:
		found(d.At("finality"), fmt.Sprintf("write finality: under-appeal, or add the outcome to %s: - {date: 2026-01-31, kind: appeal-decided, outcome: upheld}", c.Number),
			"%s is final, but an appeal against it is pending since %s (%s in %s)", d.Number, e.Date, c.Number, e.At("date"))
	}
}
