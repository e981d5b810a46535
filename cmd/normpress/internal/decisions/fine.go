package decisions

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Fine is a fine that a decision imposed.
type Fine struct {
	Decision *model.Decision
	Sanction *model.Sanction
	Firm     ident.FirmNumber // whom it is against, "" where that is more than one
	Standing Standing
	By       *model.Decision // that annulled or replaced it
}

// Fines lists every fine of the decisions, whether or not it counts, in their order.
func (x *Index) Fines(list []*model.Decision) []Fine {
	var out []Fine
	for _, d := range list {
		for i := range d.Sanctions {
			if m := &d.Sanctions[i]; m.Kind == model.Fine {
				standing, by := x.Standing(d, m)
				out = append(out, Fine{d, m, x.Against(d, m), standing, by})
			}
		}
	}
	return out
}

// Sum is a number of fines with their sum, in minor units of one currency.
type Sum struct {
	Number int
	Amount int64
}

func (s *Sum) add(amount int64) { s.Number, s.Amount = s.Number+1, s.Amount+amount }

// Total is what was fined in one currency. A fine counts as the last decision of its chain of appeals imposes it, whether
// or not that decision is final. Those of annulled decisions and those that an appeal replaced do not count; they are
// added up apart, so that the totals together are those of all rows.
type Total struct {
	Currency ident.Currency
	Counted  Sum
	Open     Sum // among those counted: of decisions that can still change
	Annulled Sum
	Replaced Sum
}

// Totals adds up fines by currency, in the order of the codes. Amounts in different currencies are never added.
func Totals(fines []Fine) []Total {
	var out []Total
	for _, f := range fines {
		i, ok := slices.BinarySearchFunc(out, f.Sanction.Currency, func(t Total, c ident.Currency) int { return cmp.Compare(t.Currency, c) })
		if !ok {
			out = slices.Insert(out, i, Total{Currency: f.Sanction.Currency})
		}
		out[i].add(f)
	}
	return out
}

func (t *Total) add(f Fine) {
	switch amount := f.Sanction.Amount; f.Standing {
	case Annulled:
		t.Annulled.add(amount)
	case Replaced:
		t.Replaced.add(amount)
	default:
		t.Counted.add(amount)
		if !Final(f.Decision) {
			t.Open.add(amount)
		}
	}
}
