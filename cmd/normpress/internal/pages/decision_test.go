package pages

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	read "normpress/cmd/normpress/internal/source"
)

// sampleSite is the portal of this repository, after a change of its records.
func sampleSite(t *testing.T, change func(*model.Corpus)) *site {
	t.Helper()
	files, _ := read.Folder("../../../..")
	defer files.Close()
	c, _ := load.Load(files)
	change(c)
	in := Input{Corpus: c, Words: english, Cites: map[*model.Text]*cite.Index{}, Comparers: map[*model.Instrument]*compare.Comparer{}, AllPairs: 30,
		Language: "en", BasePath: "/", AsOf: date.Of(2026, 11, 22)}
	for _, i := range c.Instruments {
		in.Comparers[i] = compare.NewComparer(compare.Identify(i), nil)
	}
	return newSite(in)
}

func unchanged(*model.Corpus) {}

// rulings is what a list of decisions shows.
type rulings struct {
	Decisions []decisionRow
	Total     int
	Totals    []fineTotal
}

func shownOn(t *testing.T, p Page) (out rulings) {
	t.Helper()
	b, err := json.Marshal(p.View)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestTotalsAreOfRows holds, for the list of all decisions and for every list by a facet, that the number of decisions is
// that of the rows and that the fines shown in the rows are those in the totals, each once.
func TestTotalsAreOfRows(t *testing.T) {
	s := sampleSite(t, unchanged)
	lists := append([]func() Page{s.decisionList}, s.decisionsBy()...)
	for _, job := range lists {
		page := job()
		v := shownOn(t, page)
		if v.Total != len(v.Decisions) {
			t.Errorf("%s: %d decisions, %d rows", page.Path, v.Total, len(v.Decisions))
		}
		var numbers []ident.DecisionNumber
		rows := 0
		for _, d := range v.Decisions {
			numbers = append(numbers, ident.DecisionNumber(d.Number))
			rows += len(d.Fines)
		}
		sums := map[ident.Currency]int64{}
		for _, d := range s.Corpus.Decisions {
			for i := range d.Sanctions {
				if m := &d.Sanctions[i]; slices.Contains(numbers, d.Number) && d.Finality != model.Annulled && m.Kind == model.Fine {
					sums[m.Currency] += m.Amount
				}
			}
		}
		fines := 0
		for _, total := range v.Totals {
			fines += total.Counted.Number + total.Annulled.Number + total.Replaced.Number
			if want := money(sums[ident.Currency(total.Currency)], ident.Currency(total.Currency), "en"); total.Counted.Amount != want {
				t.Errorf("%s: counted %s, rows %s", page.Path, total.Counted.Amount, want)
			}
		}
		if fines != rows {
			t.Errorf("%s: totals are of %d fines, rows show %d", page.Path, fines, rows)
		}
	}
}

// TestListsByFacet holds that every decision stands in the list of every value that it has, and that lists say how many.
func TestListsByFacet(t *testing.T) {
	s := sampleSite(t, unchanged)
	pages := map[string]rulings{}
	for _, job := range s.decisionsBy() {
		p := job()
		pages[p.Path] = shownOn(t, p)
	}
	for _, f := range decisions.Facets() {
		if !f.HasPages() {
			continue
		}
		for _, o := range s.decisionFacet(f).Options {
			if got := pages[o.URL]; len(got.Decisions) != o.Number || o.Number == 0 {
				t.Errorf("%s: %d decisions, said to be %d", o.URL, len(got.Decisions), o.Number)
			}
		}
	}
}

// TestTotalsLeaveAnnulledOut holds that a fine of an annulled decision is shown and not counted, and that one replaced
// on appeal counts once.
func TestTotalsLeaveAnnulledOut(t *testing.T) {
	totals := func(change func(c map[ident.DecisionNumber]*model.Decision)) []fineTotal {
		s := sampleSite(t, func(c *model.Corpus) {
			by := map[ident.DecisionNumber]*model.Decision{}
			for _, d := range c.Decisions {
				by[d.Number] = d
			}
			change(by)
		})
		return s.fineTotals(s.Corpus.Decisions, "F-0018")
	}
	varied := totals(func(c map[ident.DecisionNumber]*model.Decision) {
		a := c["AP-2026-001"]
		a.Appealed, a.Sanctions = model.AppealVaried, []model.Sanction{{Kind: model.Fine, Amount: 50000000, Currency: "EUR"}}
	})
	want := []fineTotal{{"EUR", fineSum{1, "EUR 500,000.00"}, fineSum{0, "EUR 0.00"}, fineSum{0, "EUR 0.00"}, fineSum{1, "EUR 1,150,000.00"}}}
	if !slices.Equal(varied, want) {
		t.Errorf("varied: %+v, want %+v", varied, want)
	}
	annulled := totals(func(c map[ident.DecisionNumber]*model.Decision) { c["EB-2025-005"].Finality = model.Annulled })
	want = []fineTotal{{"EUR", fineSum{0, "EUR 0.00"}, fineSum{0, "EUR 0.00"}, fineSum{1, "EUR 1,150,000.00"}, fineSum{0, "EUR 0.00"}}}
	if !slices.Equal(annulled, want) {
		t.Errorf("annulled: %+v, want %+v", annulled, want)
	}
}

// found makes the view of a decision's findings, by citation.
func findings(s *site, number ident.DecisionNumber) map[string]finding {
	d, out := s.decisionOf[number], map[string]finding{}
	for i := range d.Findings {
		f := s.finding(d, &d.Findings[i])
		out[f.Citation] = f
	}
	return out
}

// TestTextsThenAndNow holds what is said of provisions that decisions of the sample cite.
func TestTextsThenAndNow(t *testing.T) {
	s := sampleSite(t, unchanged)
	for _, c := range []struct {
		decision        ident.DecisionNumber
		citation, state string
		now, compare    string
	}{
		{"EB-2025-005", "article 20, paragraph 4", "current", "", ""},
		{"EB-2025-005", "article 15, paragraph 1", "renumbered", "article 17, paragraph 1", "/instruments/code-of-conduct/compare/2024...2026/"},
		{"EB-2025-005", "article 18, paragraph 2", "changed", "article 20, paragraph 2", "/instruments/code-of-conduct/compare/2024...2026/art_20/"},
		{"EB-2025-004", "article 10, paragraph 3", "changed", "article 11, paragraph 3", "/instruments/code-of-conduct/compare/2024...2026/art_11/"},
	} {
		got := findings(s, c.decision)[c.citation].Today
		if got == nil || got.State != c.state || got.Citation != c.now || got.Compare != c.compare {
			t.Errorf("%s, %s: %+v", c.decision, c.citation, got)
			continue
		}
		if marked := strings.Contains(got.Text, "<ins") || strings.Contains(got.Text, "<del"); marked != (c.state == "changed") {
			t.Errorf("%s, %s is %s, but its text has marks: %v", c.decision, c.citation, c.state, marked)
		}
	}
}

// TestGoneProvision holds that a provision that is no longer in the text is said to be gone.
func TestGoneProvision(t *testing.T) {
	s := sampleSite(t, unchanged)
	d := *s.decisionOf["EB-2025-005"]
	d.Findings = []model.Holding{{Provision: ident.ProvisionRef{RevisionRef: ident.RevisionRef{Instrument: "code-of-conduct", Revision: "2024"}, EID: "art_23__para_1"}, Outcome: model.Breach}}
	got := s.finding(&d, &d.Findings[0]).Today
	if got == nil || got.State != "gone" || got.Compare != "/instruments/code-of-conduct/compare/2024...2026/" {
		t.Errorf("%+v", got)
	}
}

// TestTextsDuringConduct holds that conduct over two texts in force says when each was, and that of such an instrument
// nothing in the decision's own text becomes a link.
func TestTextsDuringConduct(t *testing.T) {
	s := sampleSite(t, func(c *model.Corpus) {
		for _, d := range c.Decisions {
			if d.Number == "EB-2026-003" {
				d.Conduct.To = date.Of(2026, 3, 20)
			}
		}
	})
	got := findings(s, "EB-2026-003")["article 9, paragraph 2"].InForce
	want := []textInTime{
		{link{URL: "/instruments/code-of-conduct/2024/", Title: "Code of Conduct for Firms, 2024 edition"}, "2026-01-12", "2026-02-28"},
		{link{URL: "/instruments/code-of-conduct/2026/", Title: "Code of Conduct for Firms, 2026 edition"}, "2026-03-01", "2026-03-20"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	body := s.decisionText(s.decisionOf["EB-2026-003"])
	if strings.Contains(body, "/instruments/code-of-conduct/") || !strings.Contains(body, "/instruments/convention/adopted/art_8/") {
		t.Error(body)
	}
}

// TestLinksInText holds what becomes a link in a decision's own text, and what does not.
func TestLinksInText(t *testing.T) {
	s := sampleSite(t, unchanged)
	body := s.decisionText(s.decisionOf["EB-2025-004"])
	for _, want := range []string{
		`<a href="/instruments/code-of-conduct/2024/art_10/#art_10__para_3" class="reference">article 10, paragraph 3</a>, of the Code of Conduct (2024 edition)`,
		`<a href="/instruments/convention/adopted/art_9/#art_9__para_3">article 9, paragraph 3</a>`,
		`Certificate <a href="/register/certificates/C-2024-0007/" class="reference">C-2024-0007</a>`,
		`does not examine article 12`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	d := s.decisionOf["EB-2025-005"]
	words := func(text string) []model.Mark {
		return s.withNumbers(d, &model.Prose{Words: text}, nil)
	}
	if got := words("EB-2025-005, EB-2025-099, CPCC/EB-2025-004, EB-2025-004-A, F-00181, F-0018"); len(got) != 1 || got[0].Target != "/register/firms/F-0018/" {
		t.Errorf("links %+v", got)
	}
	if !s.namesOther(ident.RevisionRef{Instrument: "code-of-conduct", Revision: "2026"}, "article 5 of the Code of Conduct (2024 edition)") {
		t.Error("a reference to the 2024 edition is taken for one to the 2026 edition")
	}
}

// TestRedressOver holds that a notice whose time is over by the date of the site says so.
func TestRedressOver(t *testing.T) {
	for until, want := range map[date.Date]bool{date.Of(2026, 11, 21): true, date.Of(2026, 11, 22): false} {
		s := sampleSite(t, func(c *model.Corpus) {
			for _, d := range c.Decisions {
				if d.Redress != nil {
					d.Redress.Until = until
				}
			}
		})
		v := s.decisionPage(s.decisionOf["EB-2025-005"]).View.(decisionView)
		if v.Redress == nil || v.Redress.Over != want {
			t.Errorf("until %s: %+v", until, v.Redress)
		}
	}
}

// TestDecisionOnTransferred holds that a decision on a certificate that was transferred stands once on its page, and that
// the sanction is shown of the respondent that had it then.
func TestDecisionOnTransferred(t *testing.T) {
	const former, holder, number = "F-0015", "F-0020", "EB-2026-900"
	s := sampleSite(t, func(c *model.Corpus) {
		for _, f := range c.Firms {
			if f.Number == former {
				c.Decisions = append(c.Decisions, &model.Decision{Number: number, Date: date.Of(2026, 3, 2), Respondents: []ident.FirmNumber{former, holder},
					Sanctions: []model.Sanction{{Kind: model.Conditions, Certificate: f.Certificates[0].Number}}})
			}
		}
	})
	sanctions := func(p Page) (out []string) {
		for _, d := range shownOn(t, p).Decisions {
			if d.Number == number {
				out = append(out, "sanctions: "+strings.Join(d.Sanctions, ", "))
			}
		}
		return out
	}
	for _, c := range []struct {
		page Page
		want string
	}{
		{s.certificatePage(s.firms[former].Certificates[0]), "sanctions: conditions"},
		{s.firmPage(s.firms[holder]), "sanctions: conditions"},
		{s.firmPage(s.firms[former]), "sanctions: "},
	} {
		if got := sanctions(c.page); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %q, want %q once", c.page.Path, got, c.want)
		}
	}
}
