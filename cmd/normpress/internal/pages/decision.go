package pages

import (
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
)

type decisionView struct {
	crumbs
	Cite        *citing      `json:"cite"`
	Decision    decisionRow  `json:"decision"`
	Published   string       `json:"published,omitempty"`
	ConductFrom string       `json:"conduct_from"`
	ConductTo   string       `json:"conduct_to,omitempty"`
	Parties     []respondent `json:"parties"`
	Summary     string       `json:"summary"`
	Findings    []finding    `json:"findings"`
	Words       []string     `json:"words"` // of the interface, that stand in the texts by their keys
	Sanctions   []sanction   `json:"sanctions,omitempty"`
	FinalSince  string       `json:"final_since,omitempty"`
	FinalHow    string       `json:"final_how,omitempty"` // upheld or varied, by the decision final_by
	FinalBy     *link        `json:"final_by,omitempty"`
	AppealUntil string       `json:"appeal_until,omitempty"`
	AppealOver  bool         `json:"appeal_over,omitempty"` // by the date that the site speaks for
	Result      string       `json:"result,omitempty"`      // what it did to the decision that it reviews
	AppealOf    *link        `json:"appeal_of,omitempty"`
	AnnulledBy  *link        `json:"annulled_by,omitempty"`
	Chain       []chainStep  `json:"chain,omitempty"` // from the first decision to the last, where there are several
	Redress     *redress     `json:"redress,omitempty"`
	Reply       *correction  `json:"reply,omitempty"`
	Corrections []correction `json:"corrections,omitempty"`
	Sources     []source     `json:"sources,omitempty"`
	SameAs      string       `json:"same_as,omitempty"`
	Records     []recordLink `json:"records,omitempty"` // that refer to it
	Data        string       `json:"data"`              // address of the decision as data
}

// respondent is a firm that a decision is about. The State of one whose particulars are withheld is not told.
type respondent struct {
	link
	Number string `json:"number"`
	State  string `json:"state,omitempty"`
}

// chainStep is a decision in a chain of appeals.
type chainStep struct {
	decisionRow
	Result  string   `json:"result,omitempty"` // what it did to the decision before it
	Lost    *link    `json:"lost,omitempty"`   // the decision that annulled it
	Current bool     `json:"current,omitempty"`
	Amounts []string `json:"amounts,omitempty"` // of fines that count
}

type redress struct {
	Who   string `json:"who"`
	How   string `json:"how"`
	Until string `json:"until,omitempty"`
	Over  bool   `json:"over,omitempty"` // by the date that the site speaks for
}

type correction struct {
	Date string `json:"date"`
	Text string `json:"text"`
}

// source is where a fact is published; URL is empty where that is no web address.
type source struct {
	Text string `json:"text"`
	URL  string `json:"url,omitempty"`
}

func (s *site) decisions() []func() Page {
	jobs := append([]func() Page{s.decisionList}, s.decisionsBy()...)
	for _, d := range s.Corpus.Decisions {
		jobs = append(jobs, func() Page { return s.decisionPage(d) })
	}
	return jobs
}

func (s *site) decisionPage(d *model.Decision) Page {
	v := decisionView{crumbs: crumbs{Section: "decisions"}, Decision: s.decisionRow(d), Published: d.Published.String(),
		ConductFrom: d.Conduct.From.String(), ConductTo: d.Conduct.To.String(), Summary: d.Summary, Parties: s.parties(d),
		SameAs: d.SameAs, Sanctions: s.sanctions(d), Records: s.recordsAbout(referent{"decision", string(d.Number)}), Data: s.file(address.DecisionData(d.Number)), Cite: s.citeDecision(d)}
	s.appeals(&v, d)
	html := ""
	for i := range d.Findings {
		f := s.finding(d, &d.Findings[i])
		if f.Today != nil {
			html += f.Today.Text
		}
		v.Findings = append(v.Findings, f)
	}
	v.Words = wordsIn(html)
	if r := d.Redress; r != nil {
		v.Redress = &redress{r.Who, r.How, r.Until.String(), !r.Until.IsZero() && r.Until.Before(s.AsOf)}
	}
	if d.Reply != nil {
		v.Reply = &correction{d.Reply.Date.String(), d.Reply.Text}
	}
	for i := range d.Corrections {
		v.Corrections = append(v.Corrections, correction{d.Corrections[i].Date.String(), d.Corrections[i].Text})
	}
	for _, from := range d.Sources {
		v.Sources = append(v.Sources, newSource(from))
	}
	return Page{Path: address.Decision(d.Number), Kind: "decision", Title: string(d.Number) + " – " + d.Title,
		Language: string(s.Language), View: v, Body: s.decisionText(d)}
}

func (s *site) parties(d *model.Decision) []respondent {
	var out []respondent
	for _, n := range d.Respondents {
		p := respondent{link: s.firmLink(n), Number: string(n)}
		if f := s.firms[n]; f != nil && !withheld(f) {
			p.State = s.stateName(f.State)
		}
		out = append(out, p)
	}
	return out
}

// appeals tells what became of the decision, and of those before and after it.
func (s *site) appeals(v *decisionView, d *model.Decision) {
	v.Result, v.AppealUntil = string(d.Appealed), d.AppealUntil.String()
	v.AppealOver = !d.AppealUntil.IsZero() && d.AppealUntil.Before(s.AsOf)
	since, by := s.judged.FinalSince(d)
	v.FinalSince = since.String()
	if by != nil {
		l := s.decisionLink(by.Number)
		v.FinalBy, v.FinalHow = &l, string(by.Appealed)
	}
	if d.AppealOf != "" {
		l := s.decisionLink(d.AppealOf)
		v.AppealOf = &l
	}
	if d.AnnulledBy != "" {
		l := s.decisionLink(d.AnnulledBy)
		v.AnnulledBy = &l
	}
	chain := s.judged.Chain(d)
	if len(chain) < 2 {
		return
	}
	for _, step := range chain {
		row := chainStep{decisionRow: s.decisionRow(step.Decision), Result: string(step.Result), Current: step.Decision == d}
		if by := step.Decision.AnnulledBy; by != "" {
			l := s.decisionLink(by)
			row.Lost = &l
		}
		for _, f := range s.judged.Fines([]*model.Decision{step.Decision}) {
			if f.Standing == decisions.Counts {
				row.Amounts = append(row.Amounts, money(f.Sanction.Amount, f.Sanction.Currency, s.Language))
			}
		}
		v.Chain = append(v.Chain, row)
	}
}

func newSource(from string) source {
	if strings.HasPrefix(from, "https://") && !strings.ContainsAny(from, " \t\n") {
		return source{from, from}
	}
	return source{Text: from}
}
