package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// decisionRow is a decision as lists show it.
type decisionRow struct {
	URL         string   `json:"url"`
	Number      string   `json:"number"`
	Title       string   `json:"title"`
	By          string   `json:"by"`
	Date        string   `json:"date"`
	Finality    string   `json:"finality"`
	Importance  string   `json:"importance,omitempty"`
	Respondents []link   `json:"respondents,omitempty"`
	Provisions  []held   `json:"provisions,omitempty"`
	Sanctions   []string `json:"sanctions,omitempty"` // kinds, each once, in the order in which they are listed
	Fines       []string `json:"fines,omitempty"`
	Concerns    *link    `json:"concerns,omitempty"` // the firm, where findings and sanctions are those of one respondent only
}

// held is a provision with what was found of it.
type held struct {
	link
	Outcome string `json:"outcome"`
	Firm    *link  `json:"firm,omitempty"` // whose conduct it is about, where there are several respondents
}

func (s *site) decisionLink(n ident.DecisionNumber) link {
	l := link{URL: s.at(address.Decision(n)), Title: string(n)}
	if d := s.decisionOf[n]; d != nil {
		l.Title, l.Lang = string(n)+", "+d.Title, s.ofRecords()
	}
	return l
}

func (s *site) decisionRow(d *model.Decision) decisionRow { return s.decisionFor(d, "") }

// decisionFor is the decision as far as it is about one of its respondents; "" means all of it.
func (s *site) decisionFor(d *model.Decision, firm ident.FirmNumber) decisionRow {
	row := decisionRow{URL: s.at(address.Decision(d.Number)), Number: string(d.Number), Title: d.Title, By: d.DecidedBy,
		Date: d.Date.String(), Finality: string(d.Finality), Importance: string(d.Importance)}
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
		if m.Kind == model.Fine {
			row.Fines = append(row.Fines, money(m.Amount, m.Currency, s.Language))
		}
	}
	kinds := model.SanctionKind("").Values()
	slices.SortFunc(row.Sanctions, func(a, b string) int { return slices.Index(kinds, a) - slices.Index(kinds, b) })
	if firm != "" && len(d.Respondents) > 1 {
		l := s.firmLink(firm)
		row.Concerns = &l
	}
	return row
}

func (s *site) held(h *model.Holding) held {
	out := held{link: link{URL: s.provisionURL(h.Provision), Title: h.Provision.String()}, Outcome: string(h.Outcome)}
	if t, p := s.provision(h.Provision); p != nil {
		out.Title = s.added(citation(t, p), s.revisionLink(h.Provision.RevisionRef).Title)
	}
	if h.Firm != "" {
		l := s.firmLink(h.Firm)
		out.Firm = &l
	}
	return out
}

// sanctioned is the firm that a sanction is against, "" where it is against all respondents.
func (s *site) sanctioned(d *model.Decision, m *model.Sanction) ident.FirmNumber {
	return s.judged.Against(d, m)
}
