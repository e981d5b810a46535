package decisions

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// FindingStanding is the finality of what a decision found, "" where it found nothing: what was not examined or was
// withdrawn is neither established nor alleged any longer.
func FindingStanding(d *model.Decision, h *model.Holding) string {
	if !h.Outcome.Found() {
		return ""
	}
	return string(d.Finality)
}

// FinalSince is the day since which a decision can no longer change, with the decision that reviewed it and let it stand:
// the day of that decision, or the day after the last for an appeal. A decision on an appeal that leaves no time for a
// further one is final from its own day. The day is zero where the decision is not final or its records do not tell.
func (x *Index) FinalSince(d *model.Decision) (date.Date, *model.Decision) {
	if d.Finality != model.Final {
		return date.Date{}, nil
	}
	var by *model.Decision
	for _, a := range x.appeals[d.Number] {
		if a.Appealed != model.AppealAnnulled && a.Finality == model.Final {
			by = a
		}
	}
	switch {
	case by != nil:
		since, _ := x.FinalSince(by)
		return since, by
	case len(x.appeals[d.Number]) > 0:
		return date.Date{}, nil
	case !d.AppealUntil.IsZero():
		return d.AppealUntil.AddDays(1), nil
	case d.AppealOf != "":
		return d.Date, nil
	}
	return date.Date{}, nil
}

// Appeals lists the decisions that review a decision, by date.
func (x *Index) Appeals(d *model.Decision) []*model.Decision { return x.appeals[d.Number] }

// FoundAgain says whether a later decision of the chain of appeals, which was not annulled, speaks of the same provision
// for the same firm, so that its finding counts.
func (x *Index) FoundAgain(d *model.Decision, h *model.Holding) bool {
	chain := x.follow(d, map[*model.Decision]bool{})
	return len(chain) > 1 && slices.ContainsFunc(chain[1:], func(s Step) bool {
		return s.Decision.Finality != model.Annulled && slices.ContainsFunc(s.Decision.Findings, func(again model.Holding) bool {
			return again.Provision == h.Provision && (again.Firm == "" || h.Firm == "" || again.Firm == h.Firm)
		})
	})
}
