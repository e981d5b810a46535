package export

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// decisionRecord is a decision as data, by the schema /schema/decision-1.json. The decision's own text stays on its page.
type decisionRecord struct {
	Schema      string           `json:"$schema"`
	URL         string           `json:"url"`
	Number      string           `json:"number"`
	Title       string           `json:"title"`
	Body        namedRecord      `json:"body"`
	Date        string           `json:"date"`
	Published   string           `json:"published,omitempty"`
	Finality    string           `json:"finality"`
	FinalSince  string           `json:"final_since,omitempty"`
	Importance  string           `json:"importance,omitempty"`
	Respondents []partyRecord    `json:"respondents"`
	Conduct     periodRecord     `json:"conduct"`
	Summary     string           `json:"summary"`
	Findings    []findingRecord  `json:"findings"`
	Sanctions   []sanctionRecord `json:"sanctions"`
	AppealUntil string           `json:"appeal_until,omitempty"`
	AppealOf    string           `json:"appeal_of,omitempty"`
	Appealed    string           `json:"appeal_outcome,omitempty"`
	AnnulledBy  string           `json:"annulled_by,omitempty"`
	Chain       []string         `json:"chain"` // numbers, from the first decision to the last
	Redress     *redressRecord   `json:"redress,omitempty"`
	Reply       *datedRecord     `json:"reply,omitempty"`
	Corrections []datedRecord    `json:"corrections"`
	Sources     []string         `json:"sources"`
	SameAs      string           `json:"same_as,omitempty"`
}

type namedRecord struct {
	ID    string `json:"id"`
	Title string `json:"title,omitempty"`
}

// partyRecord is a respondent: its number alone where the register keeps its particulars back.
type partyRecord struct {
	Number string `json:"number"`
	Name   string `json:"name,omitempty"`
	State  string `json:"state,omitempty"`
	URL    string `json:"url"`
}

type periodRecord struct {
	From string `json:"from"`
	To   string `json:"to,omitempty"`
}

type findingRecord struct {
	Provision string `json:"provision"`
	Citation  string `json:"citation"`
	Outcome   string `json:"outcome"`
	Standing  string `json:"standing,omitempty"` // of what was found
	Gravity   string `json:"gravity,omitempty"`
	Class     string `json:"class,omitempty"`
	Firm      string `json:"firm,omitempty"`
	Note      string `json:"note,omitempty"`
}

// sanctionRecord is a sanction. Amounts are in minor units of the currency.
type sanctionRecord struct {
	Kind        string          `json:"kind"`
	Firm        string          `json:"firm,omitempty"`
	Certificate string          `json:"certificate,omitempty"`
	Scope       []string        `json:"scope,omitempty"`
	From        string          `json:"from,omitempty"`
	To          string          `json:"to,omitempty"`
	Amount      int64           `json:"amount,omitempty"`
	Currency    string          `json:"currency,omitempty"`
	Turnover    *turnoverRecord `json:"turnover,omitempty"`
	Standing    string          `json:"standing"`
	StandingBy  string          `json:"standing_by,omitempty"`
	Note        string          `json:"note,omitempty"`
}

type turnoverRecord struct {
	Amount  int64  `json:"amount"`
	Year    int    `json:"year"`
	PerCent string `json:"per_cent"` // the fine in per cent of it, rounded to four decimals
}

type redressRecord struct {
	Who   string `json:"who"`
	How   string `json:"how"`
	Until string `json:"until,omitempty"`
}

type datedRecord struct {
	Date string `json:"date"`
	Text string `json:"text"`
}

func (x *decisionWriter) record(d *model.Decision) decisionRecord {
	out := decisionRecord{Schema: x.absolute("/schema/decision-1.json"), URL: x.absolute(address.Decision(d.Number)), Number: string(d.Number),
		Title: d.Title, Body: namedRecord{ID: d.DecidedBy}, Date: d.Date.String(), Published: d.Published.String(),
		Finality: string(d.Finality), Importance: string(d.Importance), Summary: d.Summary, AppealUntil: d.AppealUntil.String(),
		AppealOf: string(d.AppealOf), Appealed: string(d.Appealed), AnnulledBy: string(d.AnnulledBy), SameAs: d.SameAs,
		Conduct: periodRecord{d.Conduct.From.String(), d.Conduct.To.String()}, Sanctions: []sanctionRecord{},
		Corrections: []datedRecord{}, Sources: append([]string{}, d.Sources...)}
	for _, b := range x.Corpus.Bodies {
		if b.ID == d.DecidedBy {
			out.Body.Title = b.Title
		}
	}
	for _, n := range d.Respondents {
		out.Respondents = append(out.Respondents, x.respondent(n))
	}
	for _, step := range x.index.Chain(d) {
		out.Chain = append(out.Chain, string(step.Decision.Number))
	}
	since, _ := x.index.FinalSince(d)
	out.FinalSince = since.String()
	x.details(&out, d)
	return out
}

func (x *decisionWriter) details(out *decisionRecord, d *model.Decision) {
	for i := range d.Findings {
		h := &d.Findings[i]
		out.Findings = append(out.Findings, findingRecord{h.Provision.String(), x.index.Cited(h.Provision, x.Language, x.Words), string(h.Outcome), decisions.FindingStanding(d, h),
			string(h.Gravity), h.Class, string(h.Firm), h.Note})
	}
	for i := range d.Sanctions {
		out.Sanctions = append(out.Sanctions, x.sanction(d, &d.Sanctions[i]))
	}
	for i := range d.Corrections {
		out.Corrections = append(out.Corrections, datedRecord{d.Corrections[i].Date.String(), d.Corrections[i].Text})
	}
	if d.Reply != nil {
		out.Reply = &datedRecord{d.Reply.Date.String(), d.Reply.Text}
	}
	if d.Redress != nil {
		out.Redress = &redressRecord{d.Redress.Who, d.Redress.How, d.Redress.Until.String()}
	}
}

func (x *decisionWriter) respondent(n ident.FirmNumber) partyRecord {
	out := partyRecord{Number: string(n), URL: x.absolute(address.Firm(n))}
	if f := x.index.Firm(n); f != nil && !f.Withheld() {
		out.Name, out.State = f.Name, string(f.State)
	}
	return out
}

func (x *decisionWriter) sanction(d *model.Decision, m *model.Sanction) sanctionRecord {
	standing, by := x.index.Standing(d, m)
	out := sanctionRecord{Kind: string(m.Kind), Firm: string(x.index.Against(d, m)), Certificate: string(m.Certificate), Scope: m.Scope,
		From: m.From.String(), To: m.To.String(), Amount: m.Amount, Currency: string(m.Currency), Standing: string(standing), Note: m.Note}
	if by != nil && standing != decisions.Counts {
		out.StandingBy = string(by.Number)
	}
	if share := records.Share(m); share != nil {
		out.Turnover = &turnoverRecord{m.Turnover.Amount, m.Turnover.Year, share.FloatString(4)}
	}
	return out
}
