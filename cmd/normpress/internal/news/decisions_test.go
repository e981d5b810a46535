package news

import (
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// TestNewsOfAppeal holds that each entry on a decision says what was so on its day: the appeal, what was decided on it and
// finality have entries of their own.
func TestNewsOfAppeal(t *testing.T) {
	c := newsCorpus()
	f := c.Firms[0]
	f.Certificates[0].Events = []*model.Event{{Date: may(3), Kind: model.Suspended, Decision: "EB-2026-001"}, {Date: may(5), Kind: model.Appealed, Published: may(6)}}
	c.Decisions = []*model.Decision{
		{Number: "EB-2026-001", Title: "One", DecidedBy: "board", Date: may(3), Published: may(4), Respondents: []ident.FirmNumber{f.Number}, Finality: model.Final},
		{Number: "AP-2026-001", Title: "Two", DecidedBy: "board", Date: may(7), Published: may(8), Respondents: []ident.FirmNumber{f.Number}, Finality: model.Final,
			AppealOf: "EB-2026-001", Appealed: model.AppealUpheld}}
	var got []string
	for _, e := range newsOf(c, "/register/firms/F-0001/").Entries {
		if strings.Contains(e.Title, "feed_decision_") {
			got = append(got, e.Published.String()+" "+e.Title+" | "+strings.ReplaceAll(e.Text, "\n", " / "))
		}
	}
	slices.Sort(got)
	want := []string{
		"2026-05-04 EB-2026-001, One: feed_decision_published | body: Board",
		"2026-05-06 EB-2026-001, One: feed_decision_appealed | feed_effect: 2026-05-05",
		"2026-05-08 AP-2026-001, Two: feed_decision_published | body: Board / finality_final",
		"2026-05-08 EB-2026-001, One: feed_decision_final | final_since: 2026-05-07",
		"2026-05-08 EB-2026-001, One: feed_decision_upheld | final_upheld: AP-2026-001",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The appeal of a firm to which a certificate was transferred is told as well, and once.
func TestNewsOfAppealByNextHolder(t *testing.T) {
	c := newsCorpus()
	f, next := c.Firms[0], &model.Firm{Number: "F-0009", State: "KE", Name: "Next Ltd", Registered: may(1)}
	cert := f.Certificates[0]
	cert.Events = []*model.Event{{Date: may(2), Kind: model.Transferred, To: next.Number, Successor: next},
		{Date: may(3), Kind: model.Suspended, Decision: "EB-2026-001"}, {Date: may(5), Kind: model.Appealed}}
	next.Received = append(next.Received, cert)
	c.Firms = append(c.Firms, next)
	for _, respondents := range [][]ident.FirmNumber{{next.Number}, {f.Number, next.Number}} {
		c.Decisions[0].Respondents = respondents
		var got []string
		for _, e := range newsOf(c, "/register/firms/F-0009/").Entries {
			if strings.Contains(e.Title, "feed_decision_appealed") {
				got = append(got, e.Published.String()+" "+e.Text)
			}
		}
		if want := []string{"2026-05-05 feed_effect: 2026-05-05"}; !slices.Equal(got, want) {
			t.Errorf("%v: got %q, want %q", respondents, got, want)
		}
	}
}
