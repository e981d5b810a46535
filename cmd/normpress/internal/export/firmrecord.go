package export

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
)

// firmInFull is one firm with its certificates in full, as static/schema/firm-record-1.json describes it.
type firmInFull struct {
	Schema string `json:"$schema"`
	firmLine
	Certificates []certificateLine  `json:"certificates,omitempty"`
	Subsidiaries []ident.FirmNumber `json:"subsidiaries,omitempty"`
	Successors   []ident.FirmNumber `json:"successors,omitempty"`
	Decisions    []decisionLine     `json:"decisions,omitempty"`
}

// decisionLine is a decision against a firm, with what it is worth today.
type decisionLine struct {
	Number    ident.DecisionNumber `json:"number"`
	URL       string               `json:"url"`
	Date      date.Date            `json:"date"`
	Published date.Date            `json:"published"`
	Finality  model.Finality       `json:"finality"`
}

// firmRecords are for each firm its record and the events of its certificates.
func (in Input) firmRecords() []File {
	secret := in.secret()
	related := in.relations(secret)
	var out []File
	for _, e := range roster.New(in.Corpus, in.Words, in.Language, in.AsOf).Firms {
		f := e.Firm
		out = append(out, File{address.FirmRecord(f.Number), func() []byte { return indented(in.firmRecord(e, secret, related[f.Number])) }})
		if !f.Withheld() {
			out = append(out, File{address.FirmEvents(f.Number), func() []byte { return in.firmEvents(f, secret) }})
		}
	}
	return out
}

// relations is what other records say of firms.
func (in Input) relations(secret map[ident.FirmNumber]bool) map[ident.FirmNumber]firmInFull {
	out := map[ident.FirmNumber]firmInFull{}
	for _, f := range in.Corpus.Firms {
		if secret[f.Number] {
			continue
		}
		if p := out[f.Parent]; f.Parent != "" {
			p.Subsidiaries = append(p.Subsidiaries, f.Number)
			out[f.Parent] = p
		}
		for _, n := range f.Predecessors {
			p := out[n]
			p.Successors = append(p.Successors, f.Number)
			out[n] = p
		}
	}
	for _, d := range in.Corpus.Decisions {
		for _, n := range d.Respondents {
			p := out[n]
			published := d.Published
			if published.IsZero() {
				published = d.Date
			}
			p.Decisions = append(p.Decisions, decisionLine{d.Number, in.absolute(address.Decision(d.Number)), d.Date, published, d.Finality})
			out[n] = p
		}
	}
	return out
}

func (in Input) firmRecord(e *roster.Entry, secret map[ident.FirmNumber]bool, r firmInFull) firmInFull {
	f := e.Firm
	if f.Withheld() {
		r = firmInFull{}
	}
	r.Schema, r.firmLine = in.absolute("/schema/firm-record-1.json"), in.firmLine(e, secret)
	if f.Removed() {
		return r
	}
	for _, c := range f.Held() {
		r.Certificates = append(r.Certificates, in.certificateOf(f, c, secret))
	}
	return r
}

func (in Input) firmEvents(f *model.Firm, secret map[ident.FirmNumber]bool) []byte {
	head := []string{"certificate", "took_effect", "published", "event", "until", "scope", "decision", "reason", "to", "outcome", "planned"}
	var rows [][]string
	for _, c := range f.Held() {
		for _, e := range in.certificateLine(c, secret).Events {
			rows = append(rows, append([]string{string(c.Number)}, e.cells()...))
		}
	}
	return table(head, rows)
}

func (e eventLine) cells() []string {
	return []string{e.Date.String(), dayText(e.Published), string(e.Kind), dayText(e.Until), several(e.Scope), string(e.Decision),
		e.Reason, string(e.To), string(e.Outcome), yes(e.Planned)}
}
