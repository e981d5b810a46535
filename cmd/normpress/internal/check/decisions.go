package check

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

var decisionChecks = []check{
	{err("decision-published", "A decision is published on its date or later."), publishedEarly},
	{err("conduct-order", "The conduct ends after it began."), conductOrder},
	{err("conduct-after-decision", "The conduct took place before the decision."), conductLate},
	{err("redress-until", "Redress can be claimed after the decision."), redressUntil},
	{err("correction-date", "A decision is corrected after it was made."), correctionDates},
	{err("reply-date", "The respondent replies to a decision after it was made."), replyDates},
	{err("gravity-without-breach", "Only a breach has a gravity."), gravities},
	{err("withheld-named", "A decision does not name a firm whose particulars the register keeps back."), withheldNamed},
}

func publishedEarly(x *index, found report) {
	for _, d := range x.Decisions {
		if before(d.Published, d.Date) {
			found(d.At("published"), "mend one of the two dates", "%s is published on %s, before its date %s", d.Number, d.Published, d.Date)
		}
	}
}

func conductOrder(x *index, found report) {
	for _, d := range x.Decisions {
		if before(d.Conduct.To, d.Conduct.From) {
			found(d.Conduct.At("to"), "mend one of the two dates", "the conduct in %s ends on %s, before it begins on %s", d.Number, d.Conduct.To, d.Conduct.From)
		}
	}
}

func conductLate(x *index, found report) {
	for _, d := range x.Decisions {
		key, last := "to", d.Conduct.To
		if last.IsZero() {
			key, last = "from", d.Conduct.From
		}
		if before(d.Date, last) {
			found(d.Conduct.At(key), "mend one of the two dates", "the conduct in %s lasts until %s, after the decision of %s", d.Number, last, d.Date)
		}
	}
}

func redressUntil(x *index, found report) {
	for _, d := range x.Decisions {
		if d.Redress != nil && before(d.Redress.Until, d.Date) {
			found(d.Redress.At("until"), "mend one of the two dates", "redress in %s ends on %s, before the decision of %s", d.Number, d.Redress.Until, d.Date)
		}
	}
}

func correctionDates(x *index, found report) {
	for _, d := range x.Decisions {
		for i := range d.Corrections {
			if c := &d.Corrections[i]; before(c.Date, d.Date) {
				found(c.At("date"), "mend one of the two dates", "%s is corrected on %s, before the decision of %s", d.Number, c.Date, d.Date)
			}
		}
	}
}

func replyDates(x *index, found report) {
	for _, d := range x.Decisions {
		if d.Reply != nil && before(d.Reply.Date, d.Date) {
			found(d.Reply.At("date"), "mend one of the two dates", "the reply to %s is of %s, before the decision of %s", d.Number, d.Reply.Date, d.Date)
		}
	}
}

func gravities(x *index, found report) {
	for _, d := range x.Decisions {
		for i := range d.Findings {
			if h := &d.Findings[i]; h.Gravity != "" && h.Outcome != model.Breach {
				found(h.At("gravity"), "take the gravity away, or write outcome: breach", "%s gives a gravity to %s, of which its finding is %q", d.Number, h.Provision, h.Outcome)
			}
		}
	}
}

// before says whether both dates are given and the first is earlier.
func before(d, e date.Date) bool { return !d.IsZero() && !e.IsZero() && d.Before(e) }
