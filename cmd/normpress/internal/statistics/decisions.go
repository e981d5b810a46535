package statistics

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

func (in Input) decisions() []*Table {
	var days []date.Date
	for _, d := range in.Corpus.Decisions {
		days = append(days, d.Date)
	}
	finalities := in.named("status_", model.Finality("").Values()...)
	byBody := in.table("decisions", "decisions-by-body", terms(in.Corpus.Bodies), finalities)
	byYear := in.table("decisions", "decisions-by-year", years(days), finalities)
	outcomes := in.table("decisions", "findings-by-outcome", in.named("outcome_", model.Outcome("").Values()...), years(days))
	standing := in.table("decisions", "findings-by-standing", in.named("outcome_", model.Outcome("").Values()...),
		append(slices.Clone(finalities), Label{"again", in.Words.Say("standing_again")}))
	index := decisions.New(in.Corpus)
	for _, d := range in.Corpus.Decisions {
		byBody.add(d.DecidedBy, string(d.Finality), 1)
		byYear.add(year(d.Date), string(d.Finality), 1)
		for i := range d.Findings {
			h := &d.Findings[i]
			stands := string(d.Finality)
			switch {
			case d.Finality == model.Annulled:
			case index.FoundAgain(d, h):
				stands = "again"
			default:
				outcomes.add(string(h.Outcome), year(d.Date), 1)
			}
			standing.add(string(h.Outcome), stands, 1)
		}
	}
	out := []*Table{byBody, byYear, outcomes, standing}
	for _, t := range out {
		t.used()
	}
	return append(out, in.fines(years(days))...)
}

// fines adds up the fines of each year, for each currency by itself: those that count, and apart those that do not, by
// the rule of decisions.Total.
func (in Input) fines(years []Label) []*Table {
	fines := decisions.New(in.Corpus).Fines(in.Corpus.Decisions)
	var out []*Table
	for _, total := range decisions.Totals(fines) {
		t := in.table("decisions", "fines", years, in.named("fine_", "final", "open", string(decisions.Replaced), string(decisions.Annulled)))
		t.in(total.Currency)
		for _, f := range fines {
			if f.Sanction.Currency == total.Currency {
				t.add(year(f.Decision.Date), fineColumn(f), f.Sanction.Amount)
			}
		}
		t.Rows = slices.DeleteFunc(t.Rows, func(r Row) bool { return r.Total() == 0 })
		out = append(out, t)
	}
	return out
}

// fineColumn is the column of a fine: every one is in one, so that the columns together are all fines.
func fineColumn(f decisions.Fine) string {
	switch {
	case f.Standing != decisions.Counts:
		return string(f.Standing)
	case decisions.Final(f.Decision):
		return "final"
	}
	return "open"
}

// in makes the table one of amounts in a currency.
func (t *Table) in(c ident.Currency) {
	t.Name += "-" + strings.ToLower(string(c))
	t.Title += " (" + string(c) + ")"
	t.Currency, t.Apart = c, true
}
