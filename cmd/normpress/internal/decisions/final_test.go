package decisions

import (
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// TestFinalSince holds since when decisions of every fate are final, and by which decision.
func TestFinalSince(t *testing.T) {
	c := appealed(t)
	c.Decisions = append(c.Decisions,
		&model.Decision{Number: "EB-2025-004", Date: day(t, "2025-08-01"), Finality: model.Final, AppealUntil: day(t, "2025-09-30")},
		&model.Decision{Number: "EB-2025-005", Date: day(t, "2025-08-01"), Finality: model.Final},
		&model.Decision{Number: "EB-2025-006", Date: day(t, "2025-08-01"), Finality: model.Final},
		&model.Decision{Number: "AP-2025-006", Date: day(t, "2025-12-01"), Finality: model.Final, AppealOf: "EB-2025-006", Appealed: model.AppealUpheld})
	want := map[ident.DecisionNumber]string{"EB-2025-004": "2025-10-01 ", "EB-2025-005": " ", "EB-2025-006": "2025-12-01 AP-2025-006",
		"AP-2025-006": "2025-12-01 ", "EB-2025-002": " ", "EB-2025-003": " ", "SC-2025-001": " "}
	x := New(c)
	for _, d := range c.Decisions {
		since, by := x.FinalSince(d)
		got := since.String() + " "
		if by != nil {
			got += string(by.Number)
		}
		if w, ok := want[d.Number]; ok && got != w {
			t.Errorf("%s is final since %q, want %q", d.Number, got, w)
		}
	}
}

// TestFindingStanding holds that what was not examined or was given up stands for nothing, and what was found for as much
// as its decision.
func TestFindingStanding(t *testing.T) {
	d := &model.Decision{Finality: model.UnderAppeal}
	for outcome, want := range map[model.Outcome]string{model.Breach: "under-appeal", model.NoBreach: "under-appeal", model.NotExamined: "", model.Dropped: ""} {
		if got := FindingStanding(d, &model.Holding{Outcome: outcome}); got != want {
			t.Errorf("%s: %q, want %q", outcome, got, want)
		}
	}
}

// TestFoundAgain holds that a finding counts once in a chain of appeals, and one of an annulled appeal not at all.
func TestFoundAgain(t *testing.T) {
	c := appealed(t)
	first, appeal := c.Decisions[0], c.Decisions[1]
	found := func(firm ident.FirmNumber) model.Holding {
		return model.Holding{Provision: ident.ProvisionRef{EID: "art_1"}, Outcome: model.Breach, Firm: firm}
	}
	first.Findings = []model.Holding{found("F-0001"), found("F-0002")}
	appeal.Findings = []model.Holding{found("F-0001")}
	x := New(c)
	if !x.FoundAgain(first, &first.Findings[0]) || x.FoundAgain(first, &first.Findings[1]) || x.FoundAgain(appeal, &appeal.Findings[0]) {
		t.Error("the finding on the one firm is found again on appeal, and no other")
	}
	appeal.Finality = model.Annulled
	if x.FoundAgain(first, &first.Findings[0]) {
		t.Error("an annulled appeal finds nothing again")
	}
}
