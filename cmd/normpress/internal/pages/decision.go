package pages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// decisionRow is a decision as lists show it.
type decisionRow struct {
	URL         string   `json:"url"`
	Number      string   `json:"number"`
	Title       string   `json:"title"`
	By          string   `json:"by"`
	Date        string   `json:"date"`
	Finality    string   `json:"finality"`
	Respondents []link   `json:"respondents,omitempty"`
	Provisions  []held   `json:"provisions,omitempty"`
	Sanctions   []string `json:"sanctions,omitempty"` // kinds, each once
	Concerns    *link    `json:"concerns,omitempty"`  // the firm, where findings and sanctions are those of one respondent only
}

// held is a provision with what was found of it.
type held struct {
	link
	Outcome string `json:"outcome"`
	Firm    *link  `json:"firm,omitempty"` // whose conduct it is about, where there are several respondents
}

type decisionView struct {
	crumbs
	Decision    decisionRow   `json:"decision"`
	Published   string        `json:"published,omitempty"`
	ConductFrom string        `json:"conduct_from"`
	ConductTo   string        `json:"conduct_to,omitempty"`
	Summary     string        `json:"summary"`
	Findings    []finding     `json:"findings"`
	Sanctions   []sanction    `json:"sanctions,omitempty"`
	AppealOf    *link         `json:"appeal_of,omitempty"`
	AnnulledBy  *link         `json:"annulled_by,omitempty"`
	Reviews     []decisionRow `json:"reviews,omitempty"` // decisions that review this one
	Redress     *redress      `json:"redress,omitempty"`
	Reply       *correction   `json:"reply,omitempty"`
	Corrections []correction  `json:"corrections,omitempty"`
	Sources     []source      `json:"sources,omitempty"`
	SameAs      string        `json:"same_as,omitempty"`
}

// finding is what the decision held of one provision, with the provision's text as it stood and as it stands.
type finding struct {
	Citation   string `json:"citation"`
	Heading    string `json:"heading,omitempty"`
	URL        string `json:"url"`
	Instrument string `json:"instrument"`
	Revision   string `json:"revision"`
	Outcome    string `json:"outcome"`
	Firm       *link  `json:"firm,omitempty"`
	Note       string `json:"note,omitempty"`
	Text       string `json:"text,omitempty"`  // HTML of the provision as it stood
	Today      *today `json:"today,omitempty"` // where a later text is in force
}

// today is the provision in the text in force on the date that the site speaks for.
type today struct {
	Revision link   `json:"revision"`
	Gone     bool   `json:"gone,omitempty"`
	Same     bool   `json:"same,omitempty"`
	Citation string `json:"citation,omitempty"`
	URL      string `json:"url,omitempty"`
	Text     string `json:"text,omitempty"` // HTML
}

type sanction struct {
	Kind        string `json:"kind"`
	Firm        *link  `json:"firm,omitempty"`
	Certificate *link  `json:"certificate,omitempty"`
	From        string `json:"from,omitempty"`
	To          string `json:"to,omitempty"`
	Amount      string `json:"amount,omitempty"`
	Note        string `json:"note,omitempty"`
}

type redress struct {
	Who   string `json:"who"`
	How   string `json:"how"`
	Until string `json:"until,omitempty"`
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
	jobs := []func() Page{s.decisionList}
	for _, d := range s.Corpus.Decisions {
		jobs = append(jobs, func() Page { return s.decisionPage(d) })
	}
	return jobs
}

func (s *site) decisionLink(n ident.DecisionNumber) link {
	l := link{s.url("", address.Decision(n)), string(n)}
	if d := s.decisionOf[n]; d != nil {
		l.Title = string(n) + ", " + d.Title
	}
	return l
}

func (s *site) decisionRow(d *model.Decision) decisionRow { return s.decisionFor(d, "") }

// decisionFor is the decision as far as it is about one of its respondents; "" means all of it.
func (s *site) decisionFor(d *model.Decision, firm ident.FirmNumber) decisionRow {
	row := decisionRow{URL: s.url("", address.Decision(d.Number)), Number: string(d.Number), Title: d.Title, By: d.DecidedBy,
		Date: d.Date.String(), Finality: string(d.Finality)}
	if b := s.bodies[d.DecidedBy]; b != nil {
		row.By = b.Title
	}
	for _, n := range d.Respondents {
		row.Respondents = append(row.Respondents, s.firmLink(n))
	}
	for i := range d.Findings {
		if h := &d.Findings[i]; firm == "" || h.Firm == "" || h.Firm == firm {
			row.Provisions = append(row.Provisions, s.held(h))
		}
	}
	for i := range d.Sanctions {
		m := &d.Sanctions[i]
		if against := s.sanctioned(d, m); firm != "" && against != "" && against != firm {
			continue
		}
		if !slices.Contains(row.Sanctions, string(m.Kind)) {
			row.Sanctions = append(row.Sanctions, string(m.Kind))
		}
	}
	if firm != "" && len(d.Respondents) > 1 {
		l := s.firmLink(firm)
		row.Concerns = &l
	}
	return row
}

func (s *site) held(h *model.Holding) held {
	out := held{link: link{s.provisionURL(h.Provision), h.Provision.String()}, Outcome: string(h.Outcome)}
	if t, p := s.provision(h.Provision); p != nil {
		out.Title = citation(t, p) + ", " + s.revisionLink(h.Provision.RevisionRef).Title
	}
	if h.Firm != "" {
		l := s.firmLink(h.Firm)
		out.Firm = &l
	}
	return out
}

// sanctioned is the firm that a sanction is against, "" where it is against all respondents.
func (s *site) sanctioned(d *model.Decision, m *model.Sanction) ident.FirmNumber {
	if m.Firm != "" {
		return m.Firm
	}
	for _, n := range d.Respondents {
		if f := s.firms[n]; f != nil && slices.ContainsFunc(f.Certificates, func(c *model.Certificate) bool { return c.Number == m.Certificate }) {
			return n
		}
	}
	if len(d.Respondents) == 1 {
		return d.Respondents[0]
	}
	return ""
}

func (s *site) decisionList() Page {
	v := struct {
		crumbs
		Decisions []decisionRow `json:"decisions"` // the newest first
		Counts    []count       `json:"counts"`
	}{Decisions: []decisionRow{}}
	for n := len(s.Corpus.Decisions) - 1; n >= 0; n-- {
		v.Decisions = append(v.Decisions, s.decisionRow(s.Corpus.Decisions[n]))
	}
	slices.SortStableFunc(v.Decisions, func(a, b decisionRow) int { return cmp.Compare(b.Date, a.Date) })
	v.Counts = counts(v.Decisions, func(d decisionRow) string { return d.Finality }, model.Finality("").Values())
	return Page{Path: address.Decisions, Kind: "decisions", Language: string(s.Language), View: v}
}

func (s *site) decisionPage(d *model.Decision) Page {
	v := decisionView{crumbs: crumbs{Section: "decisions"}, Decision: s.decisionRow(d), Published: d.Published.String(),
		ConductFrom: d.Conduct.From.String(), ConductTo: d.Conduct.To.String(), Summary: d.Summary,
		SameAs: d.SameAs, Sanctions: s.sanctions(d)}
	for i := range d.Findings {
		v.Findings = append(v.Findings, s.finding(&d.Findings[i]))
	}
	if d.AppealOf != "" {
		l := s.decisionLink(d.AppealOf)
		v.AppealOf = &l
	}
	if d.AnnulledBy != "" {
		l := s.decisionLink(d.AnnulledBy)
		v.AnnulledBy = &l
	}
	for _, r := range s.reviews[d.Number] {
		v.Reviews = append(v.Reviews, s.decisionRow(r))
	}
	if d.Redress != nil {
		v.Redress = &redress{d.Redress.Who, d.Redress.How, d.Redress.Until.String()}
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
		Language: string(s.Language), View: v, Body: s.page(d.Body, 3)}
}

func newSource(from string) source {
	if strings.HasPrefix(from, "https://") && !strings.ContainsAny(from, " \t\n") {
		return source{from, from}
	}
	return source{Text: from}
}

func (s *site) finding(h *model.Holding) finding {
	t, p := s.provision(h.Provision)
	r := s.revisions[h.Provision.RevisionRef]
	if p == nil || r == nil {
		return finding{Citation: h.Provision.String(), Outcome: string(h.Outcome), Note: h.Note}
	}
	f := finding{Citation: citation(t, p), URL: s.provisionURL(h.Provision), Instrument: r.Instrument.ShortTitle,
		Revision: r.ShortTitle, Outcome: string(h.Outcome), Note: h.Note, Text: s.quoted(edition{r, t}, p, 4)}
	if page := address.PageOf(p); page != nil {
		f.Heading = page.Heading.Words
	}
	f.Firm = s.held(h).Firm
	in := timeline.InForce(r.Instrument, s.AsOf)
	if in == nil || in == r || s.lead(in.Ref()) == nil {
		return f
	}
	f.Today = s.today(edition{in, s.lead(in.Ref())}, p, f.Text)
	return f
}

func (s *site) today(e edition, then *model.Provision, words string) *today {
	out := &today{Revision: s.revisionLink(e.revision.Ref())}
	p := s.sameIn(e.text, then.WID)
	if p == nil {
		out.Gone = true
		return out
	}
	out.Citation, out.URL = citation(e.text, p), s.url(e.text.Language, address.Provision(e.revision.Ref(), p))
	out.Text = s.quoted(e, p, 4)
	out.Same = compare.SameWords(then, p)
	return out
}

func (s *site) sanctions(d *model.Decision) []sanction {
	var out []sanction
	for i := range d.Sanctions {
		m := &d.Sanctions[i]
		row := sanction{Kind: string(m.Kind), From: m.From.String(), To: m.To.String(), Note: m.Note}
		if m.Amount != 0 {
			row.Amount = money(m.Amount, m.Currency, s.Language)
		}
		if m.Firm != "" {
			l := s.firmLink(m.Firm)
			row.Firm = &l
		}
		if m.Certificate != "" {
			row.Certificate = &link{s.url("", address.Certificate(m.Certificate)), string(m.Certificate)}
		}
		out = append(out, row)
	}
	return out
}

// money writes an amount in minor units with its currency, all decimals kept: EUR 125,000.00.
func money(minor int64, c ident.Currency, lang ident.Language) string {
	scale := c.Decimals()
	unit := int64(1)
	for range scale {
		unit *= 10
	}
	p := message.NewPrinter(language.Make(string(lang)))
	whole := p.Sprintf("%d", minor/unit)
	if scale == 0 {
		return string(c) + " " + whole
	}
	return fmt.Sprintf("%s %s%s%0*d", c, whole, decimalPoint(p), scale, minor%unit)
}

// decimalPoint is what the language writes between units and decimals.
func decimalPoint(p *message.Printer) string { return strings.Trim(p.Sprintf("%.1f", 0.5), "05") }
