package news

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

func may(day int) date.Date { return date.Of(2026, time.May, day) }

// newsCorpus has a firm, one whose record is confidential, and one that was removed by law.
func newsCorpus() *model.Corpus {
	c := &model.Corpus{Bodies: []*model.Term{{ID: "board", Title: "Board"}}, Scopes: []*model.Term{{ID: "a", Title: "Alpha"}}}
	for n, f := range []model.Firm{{Name: "Open Ltd"}, {Name: "Secret Ltd", Confidential: true}, {Name: "Removed Ltd", Tombstone: &model.Tombstone{Date: may(9), Reason: "removed-by-law"}}} {
		f.Number, f.State, f.Registered = ident.FirmNumber(fmt.Sprintf("F-000%d", n+1)), "KE", may(1)
		f.Certificates = []*model.Certificate{{Number: ident.CertificateNumber(fmt.Sprintf("C-2026-000%d", n+1)), Holder: &f, Events: []*model.Event{
			{Date: may(2), Kind: model.Issued, Until: may(30), Scope: []string{"a"}},
			{Date: may(3), Kind: model.Suspended, Published: may(5), Decision: "EB-2026-001", Reason: "One"},
			{Date: may(3), Kind: model.Suspended, Published: may(6), Reason: "Two"},
			{Date: may(20), Kind: model.EventWithdrawn, Planned: true}}}}
		c.Firms = append(c.Firms, &f)
	}
	for n := range c.Firms {
		c.Decisions = append(c.Decisions, &model.Decision{Number: ident.DecisionNumber(fmt.Sprintf("EB-2026-00%d", n+1)), Title: "Board v. " + c.Firms[n].Name,
			DecidedBy: "board", Date: may(3), Published: may(4), Respondents: []ident.FirmNumber{c.Firms[n].Number}, Finality: model.Annulled, AnnulledBy: "EB-2026-001",
			Summary: c.Firms[n].Name + " erred", Reply: &model.Reply{Date: may(7), Text: c.Firms[n].Name + " replies"},
			Corrections: []model.Correction{{Date: may(8), Text: c.Firms[n].Name}, {Date: may(25), Text: "ahead"}}})
	}
	return c
}

func newsOf(c *model.Corpus, path string) feed.Feed {
	n := newNews(Input{Corpus: c, Title: "Portal", Language: "en", BaseURL: "https://e.org/", AsOf: may(10),
		Words: signs})
	for _, t := range n.topics() {
		if t.path == path {
			var about []*happening
			for _, h := range n.all {
				if path == "/" || slices.Contains(h.about, path) {
					about = append(about, h)
				}
			}
			return n.feed(t, about, t.most())
		}
	}
	return feed.Feed{}
}

func TestNewsOfFirm(t *testing.T) {
	var got []string
	for _, e := range newsOf(newsCorpus(), "/register/firms/F-0001/").Entries {
		got = append(got, fmt.Sprintf("%s..%s %s | %s", e.Published, e.Updated, e.Title, strings.ReplaceAll(e.Text, "\n", " / ")))
	}
	want := []string{
		"2026-05-08..2026-05-08 EB-2026-001, Board v. Open Ltd: feed_decision_corrected | Open Ltd",
		"2026-05-04..2026-05-08 EB-2026-001, Board v. Open Ltd: feed_decision_published | body: Board / Open Ltd erred",
		"2026-05-07..2026-05-07 EB-2026-001, Board v. Open Ltd: reply | Open Ltd replies",
		"2026-05-06..2026-05-06 C-2026-0001 (Open Ltd): event_suspended | feed_effect: 2026-05-03 / decision: EB-2026-001 (stands_annulled) / feed_reason: One / standard: @ /  / feed_effect: 2026-05-03 / feed_reason: Two / standard: @",
		"2026-05-04..2026-05-04 EB-2026-001, Board v. Open Ltd: feed_decision_annulled | annulled_by: EB-2026-001",
		"2026-05-02..2026-05-02 C-2026-0001 (Open Ltd): event_issued | feed_effect: 2026-05-02 / scope: Alpha / feed_until: 2026-05-30 / standard: @",
		"2026-05-01..2026-05-01 F-0001 (Open Ltd): feed_registered | state: Kenya",
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Nothing of a withheld record is told in any feed, neither its name nor when what happened.
func TestNewsWithhold(t *testing.T) {
	c := newsCorpus()
	all := newsOf(c, "/")
	for _, text := range []string{string(feed.Atom(all)), string(feed.JSON(all))} {
		for _, secret := range []string{"Secret Ltd", "Removed Ltd", "C-2026-0002", "C-2026-0003:", "C-2026-0003 "} {
			if strings.Contains(text, secret) {
				t.Errorf("%q is told", secret)
			}
		}
	}
	if len(all.Gone) != 3 || all.Gone[0].When != may(9) {
		t.Errorf("gone: %+v", all.Gone)
	}
	if f := newsOf(c, "/register/firms/F-0002/"); len(f.Entries)+len(f.Gone) > 0 || f.Title != "F-0002 – Portal" || f.Updated != may(10) {
		t.Errorf("%+v", f)
	}
	before := *c.Firms[2]
	before.Tombstone = nil
	c.Firms[2] = &before
	ids := map[string]bool{}
	for _, e := range newsOf(c, "/register/firms/F-0003/").Entries {
		ids[e.ID] = true
	}
	for _, g := range all.Gone {
		if !ids[g.ID] {
			t.Errorf("no entry had the id %s before", g.ID)
		}
	}
}

// The feed of the portal has the newest entries and says that there are more; others have many more.
func TestNewestOfPortal(t *testing.T) {
	c := &model.Corpus{}
	for n := range 300 {
		c.Firms = append(c.Firms, &model.Firm{Number: ident.FirmNumber(fmt.Sprintf("F-%04d", n)), Name: "X", State: "KE", Registered: may(1).AddDays(-n)})
	}
	const newest = 200
	if f := newsOf(c, "/"); len(f.Entries) != newest || f.Whole || f.Updated != may(1) || f.Entries[newest-1].Published != may(1).AddDays(1-newest) {
		t.Errorf("%d entries, whole: %v", len(f.Entries), f.Whole)
	}
	if f := newsOf(c, "/states/KE/"); len(f.Entries) != 300 || !f.Whole {
		t.Errorf("%d entries, whole: %v", len(f.Entries), f.Whole)
	}
}
