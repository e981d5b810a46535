package pages

import (
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

type sanction struct {
	Kind        string   `json:"kind"`
	Firm        *link    `json:"firm,omitempty"`
	Certificate *link    `json:"certificate,omitempty"`
	Scope       []string `json:"scope,omitempty"`
	From        string   `json:"from,omitempty"`
	To          string   `json:"to,omitempty"`
	Amount      string   `json:"amount,omitempty"`
	Turnover    string   `json:"turnover,omitempty"`
	Year        int      `json:"year,omitempty"`
	Share       string   `json:"share,omitempty"` // in per cent of the turnover
	Note        string   `json:"note,omitempty"`
	Standing    string   `json:"standing"`
	Replaced    *link    `json:"replaced,omitempty"` // by what was imposed on appeal
	Range       *penalty `json:"range,omitempty"`
}

// penalty is what the harmonised schedule provides for a sanction.
type penalty struct {
	Verdict string `json:"verdict"`
	Gravity string `json:"gravity"` // of the gravest breach, by which the range is chosen
	Min     string `json:"min,omitempty"`
	Max     string `json:"max,omitempty"`
	Unit    string `json:"unit,omitempty"`
	URL     string `json:"url,omitempty"` // of the schedule
}

func (s *site) sanctions(d *model.Decision) []sanction {
	var out []sanction
	for i := range d.Sanctions {
		out = append(out, s.sanction(d, &d.Sanctions[i]))
	}
	return out
}

func (s *site) sanction(d *model.Decision, m *model.Sanction) sanction {
	standing, by := s.judged.Standing(d, m)
	row := sanction{Kind: string(m.Kind), Scope: s.scopeTitles(m.Scope), From: m.From.String(), To: m.To.String(), Note: m.Note,
		Standing: string(standing), Range: s.penaltyRange(d, m)}
	if standing == decisions.Replaced && by != nil {
		l := s.decisionLink(by.Number)
		row.Replaced = &l
	}
	if m.Amount != 0 {
		row.Amount = money(m.Amount, m.Currency, s.Language)
	}
	if share := records.Share(m); share != nil {
		row.Share, row.Turnover, row.Year = percent(share, s.Language), money(m.Turnover.Amount, m.Currency, s.Language), m.Turnover.Year
	}
	if m.Firm != "" {
		l := s.firmLink(m.Firm)
		row.Firm = &l
	}
	if m.Certificate != "" {
		row.Certificate = &link{URL: s.at(address.Certificate(m.Certificate)), Title: string(m.Certificate)}
	}
	return row
}

func (s *site) penaltyRange(d *model.Decision, m *model.Sanction) *penalty {
	r, ok := s.penalties.Measure(d, m, s.sanctioned(d, m))
	if !ok {
		return nil
	}
	point := decimalPoint(printer(s.Language))
	decimal := func(n string) string { return strings.Replace(n, ".", point, 1) }
	return &penalty{string(r.Verdict), string(r.Gravity), decimal(r.Min), decimal(r.Max), r.Unit, s.scheduleURL()}
}

// scheduleURL is the address of the schedule of penalties.
func (s *site) scheduleURL() string {
	for _, t := range s.Corpus.RecordTypes {
		if t.View(model.Penalties) != nil {
			return s.at(address.RecordType(t.ID))
		}
	}
	return ""
}
