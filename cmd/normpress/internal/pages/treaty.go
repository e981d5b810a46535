package pages

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// treatyView is the status of a treaty, as depositaries list it.
type treatyView struct {
	Kind     string     `json:"kind"`
	Title    string     `json:"title,omitempty"`
	Text     string     `json:"text,omitempty"`
	Treaty   link       `json:"treaty"`
	Parties  int        `json:"parties"` // that are bound
	Count    int        `json:"count"`   // instruments that count towards entry into force
	Needed   int        `json:"needed"`
	Drawn    int        `json:"drawn"`              // the count, no more than is needed
	Reached  string     `json:"reached,omitempty"`  // day of the deposit that brought it into force
	Force    string     `json:"force,omitempty"`    // day of its entry into force
	Ahead    bool       `json:"ahead"`              // that day is yet to come
	Statuses []count    `json:"statuses,omitempty"` // of the rows
	Rows     []partyRow `json:"rows"`               // by the names of the parties
}

// partyRow is a State, or an organisation, with its acts and what a treaty is to it on the date that the site speaks for.
type partyRow struct {
	Code       string      `json:"code"`
	Name       string      `json:"name"`
	URL        string      `json:"url,omitempty"`      // of the State
	TextURL    string      `json:"text_url,omitempty"` // of the treaty as it binds the State
	Status     string      `json:"status"`
	Since      string      `json:"since,omitempty"`
	Signed     string      `json:"signed,omitempty"`
	Form       string      `json:"form,omitempty"` // of its consent to be bound
	Deposited  string      `json:"deposited,omitempty"`
	From       string      `json:"from,omitempty"`     // first day on which it is bound
	Notified   string      `json:"notified,omitempty"` // day on which it notified its withdrawal
	Last       string      `json:"last,omitempty"`     // last day on which it is bound
	Stands     []count     `json:"stands,omitempty"`   // statements that stand, by kind
	Statements []statement `json:"statements,omitempty"`
	// Provisional lists what may bind a State that the treaty does not bind.
	Provisional []provisional `json:"provisional,omitempty"`
}

// statement is what a State declared, as pages show it.
type statement struct {
	Kind       string      `json:"kind"`
	Provisions []link      `json:"provisions,omitempty"` // none: it concerns the treaty as a whole
	Text       []string    `json:"text"`                 // paragraphs
	Made       string      `json:"made"`
	With       string      `json:"with,omitempty"` // signature or consent, where it was made with one of these
	Confirmed  string      `json:"confirmed,omitempty"`
	Withdrawn  string      `json:"withdrawn,omitempty"`
	Over       bool        `json:"over"`                 // it was withdrawn by the date that the site speaks for
	By         *link       `json:"by,omitempty"`         // State that made it, on pages of others
	To         *link       `json:"to,omitempty"`         // State to whose reservation it objects
	Objections []statement `json:"objections,omitempty"` // to this reservation
}

// treatyView shows the records of a type as parties to a treaty.
func (s *site) treatyView(t *model.RecordType, v *model.RecordView) any {
	i := slices.IndexFunc(s.treaties, func(tr *records.Treaty) bool { return tr.Type == t && tr.View == v })
	if i < 0 {
		return nil
	}
	tr := s.treaties[i]
	out := treatyView{Kind: string(v.Kind), Title: v.Title, Text: v.Text, Treaty: s.instrumentLink(tr.Instrument), Count: tr.Count(s.AsOf),
		Needed: tr.Needed(), Rows: []partyRow{}}
	out.Drawn = min(out.Count, out.Needed)
	if force := tr.EntryIntoForce(); !tr.Reached().IsZero() && !tr.Reached().After(s.AsOf) {
		out.Reached, out.Force, out.Ahead = tr.Reached().String(), force.String(), force.After(s.AsOf)
		out.Drawn = out.Needed
	}
	for _, p := range tr.Parties {
		row := s.partyRow(tr, p)
		if out.Rows = append(out.Rows, row); row.Status == string(records.Bound) {
			out.Parties++
		}
	}
	sortByName(out.Rows, s.Language, func(r partyRow) string { return r.Name })
	out.Statuses = counts(out.Rows, func(r partyRow) string { return r.Status }, records.PartyStatus("").Values())
	return out
}

// sortByName sorts rows as readers of the language look names up.
func sortByName[R any](rows []R, lang ident.Language, name func(R) string) {
	words := collate.New(language.Make(string(lang)))
	slices.SortStableFunc(rows, func(a, b R) int {
		return cmp.Or(words.CompareString(name(a), name(b)), cmp.Compare(name(a), name(b)))
	})
}

func (s *site) instrumentLink(i *model.Instrument) link {
	return link{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}
}

func (s *site) stateLink(st ident.State) link {
	return link{URL: s.at(address.State(st)), Title: s.stateName(st)}
}

// partyLink names a party, with the page of the State that it is.
func (s *site) partyLink(p *records.Party) link {
	if p.State == "" {
		return link{Title: p.Organisation}
	}
	return s.stateLink(p.State)
}

func (s *site) partyRow(t *records.Treaty, p *records.Party) partyRow {
	by, st := s.partyLink(p), t.On(p, s.AsOf)
	row := partyRow{Code: string(p.State), Name: by.Title, URL: by.URL, Status: string(st.Status), Since: st.Since.String(),
		Signed: p.Signed.String(), Form: string(p.Consent.Kind), Deposited: p.Consent.Deposited.String(), From: st.Bound.From.String(),
		Notified: p.Withdrawal.Notified.String()}
	if p.State != "" {
		row.TextURL = s.partyTextURL(t, p.State)
	}
	if leaves := t.Leaves(p); !leaves.IsZero() {
		row.Last = leaves.AddDays(-1).String()
	}
	if st.Status != records.Bound && st.Status != records.Left {
		row.Provisional = s.provisional(t)
	}
	for _, m := range p.Statements {
		if m.Made.After(s.AsOf) {
			continue
		}
		row.Statements = append(row.Statements, s.statement(t, p, m))
	}
	standing := slices.DeleteFunc(slices.Clone(row.Statements), func(m statement) bool { return m.Over })
	row.Stands = counts(standing, func(m statement) string { return m.Kind }, records.StatementKind("").Values())
	return row
}

func (s *site) statement(t *records.Treaty, p *records.Party, m *records.Statement) statement {
	out := statement{Kind: string(m.Kind), Text: paragraphs(m.Text), Made: m.Made.String(), Confirmed: m.Confirmed.String(),
		Withdrawn: m.Withdrawn.String(), Over: !m.Withdrawn.IsZero() && !m.Withdrawn.After(s.AsOf), With: madeWith(p, m.Made)}
	for _, ref := range m.Provisions {
		l := link{URL: s.provisionURL(ref), Title: string(ref.EID)}
		if text, q := s.provision(ref); q != nil {
			l.Title = citation(text, q)
		}
		out.Provisions = append(out.Provisions, l)
	}
	if m.To != "" {
		l := s.stateLink(m.To)
		out.To = &l
	}
	if m.Kind != records.Reservation || out.Over {
		return out
	}
	for _, o := range t.Objections(p, m, s.AsOf) {
		against, by := s.statement(t, o.By, o.Statement), s.partyLink(o.By)
		against.By, against.To = &by, nil
		out.Objections = append(out.Objections, against)
	}
	return out
}

// madeWith names the act with which a statement was made, "" where it was made by itself.
func madeWith(p *records.Party, on date.Date) string {
	switch {
	case on == p.Consent.Deposited:
		return "consent"
	case on == p.Signed:
		return "signature"
	}
	return ""
}

// paragraphs are the paragraphs of a text, which blank lines part.
func paragraphs(text string) []string {
	var out []string
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
