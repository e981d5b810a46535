package pages

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// name is a further name.
type name struct {
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	Lang  string `json:"lang,omitempty"`
	Until string `json:"until,omitempty"`
}

// tombstone says that a record is retired.
type tombstone struct {
	Date      string `json:"date"`
	Reason    string `json:"reason"`
	Note      string `json:"note,omitempty"`
	Successor *link  `json:"successor,omitempty"`
}

func names(list []model.Name) []name {
	var out []name
	for _, n := range list {
		out = append(out, name{n.Name, string(n.Kind), string(n.Lang), n.Until.String()})
	}
	return out
}

func (s *site) tombstone(t *model.Tombstone) *tombstone {
	if t == nil {
		return nil
	}
	out := &tombstone{Date: t.Date.String(), Reason: string(t.Reason), Note: t.Note}
	switch {
	case s.firms[ident.FirmNumber(t.Successor)] != nil:
		out.Successor = s.related(ident.FirmNumber(t.Successor))
	case t.Successor != "":
		l := s.inspectorLink(ident.InspectorNumber(t.Successor))
		out.Successor = &l
	}
	return out
}

// withheld says whether the register keeps the particulars of the record back. What its certificates are worth is
// shown all the same, unless the record was removed.
func withheld(f *model.Firm) bool { return f.Confidential || removed(f) }

// removed says whether the record was removed by law: that it was there, and its number, is all that is shown.
func removed(f *model.Firm) bool {
	return f.Tombstone != nil && f.Tombstone.Reason == "removed-by-law"
}

type firmView struct {
	crumbs
	Cite           *citing              `json:"cite"`
	Firm           firmRow              `json:"firm"`
	Names          []name               `json:"names,omitempty"`
	RegistryNumber string               `json:"registry_number,omitempty"`
	LEI            []string             `json:"lei,omitempty"` // in groups of four
	Registered     string               `json:"registered,omitempty"`
	Standings      []standing           `json:"standings,omitempty"`
	Drawing        *drawing             `json:"drawing,omitempty"`
	Files          *firmFiles           `json:"files,omitempty"`
	Linked         map[string]any       `json:"linked,omitempty"` // JSON-LD
	Parent         *link                `json:"parent,omitempty"`
	Predecessors   []link               `json:"predecessors,omitempty"`
	Subsidiaries   []link               `json:"subsidiaries,omitempty"`
	Successors     []link               `json:"successors,omitempty"`
	Certificates   []certificateHistory `json:"certificates,omitempty"`
	Received       []certificate        `json:"received,omitempty"` // from other firms, by transfer
	Measures       []measure            `json:"measures,omitempty"`
	Decisions      []decisionRow        `json:"decisions,omitempty"`
	Fines          []fineTotal          `json:"fines,omitempty"`
	Records        []recordLink         `json:"records,omitempty"` // that refer to it
	Views          *viewsAbout          `json:"views,omitempty"`   // of these
	Withheld       bool                 `json:"withheld,omitempty"`
}

// measure is a sanction other than on a certificate that a firm is under on the date that the site speaks for.
type measure struct {
	Kind     string `json:"kind"`
	Until    string `json:"until,omitempty"`
	Decision link   `json:"decision"`
	Finality string `json:"finality"`
}

// measures lists what a decision keeps the firm from: market denial and conditions, from their first to their last day.
func (s *site) measures(d *model.Decision, f *model.Firm) []measure {
	var out []measure
	for i := range d.Sanctions {
		m := &d.Sanctions[i]
		lasting := m.Kind == "market-denial" || m.Kind == "conditions"
		over := !m.To.IsZero() && m.To.Before(s.AsOf) || cmp.Or(m.From, d.Date).After(s.AsOf)
		if against := s.sanctioned(d, m); !lasting || over || d.Finality == model.Annulled || against != "" && against != f.Number {
			continue
		}
		out = append(out, measure{string(m.Kind), m.To.String(), s.decisionLink(d.Number), string(d.Finality)})
	}
	return out
}

// certificateHistory is a certificate with its events.
type certificateHistory struct {
	certificate
	Events []event `json:"events"`
}

func (s *site) firmPage(f *model.Firm) Page {
	v := firmView{crumbs: crumbs{Section: "register"}, Cite: s.citeFirm(f), Firm: s.firmRow(f), Withheld: withheld(f)}
	if !removed(f) {
		s.current(&v, f)
	}
	if !v.Withheld {
		s.particulars(&v, f)
	}
	return Page{Path: address.Firm(f.Number), Kind: "firm", Title: s.firmName(f), Language: string(s.Language), View: v}
}

// current is what holds on the date that the site speaks for. Where particulars are withheld there are no events.
func (s *site) current(v *firmView, f *model.Firm) {
	v.Standings, v.Files = s.standings(f, s.AsOf, truth), s.firmFiles(f)
	for _, c := range f.Certificates {
		h := certificateHistory{certificate: s.newCertificate(f, c)}
		if !v.Withheld {
			h.Events = s.events(c)
		}
		v.Certificates = append(v.Certificates, h)
	}
	for _, d := range s.against[f.Number] {
		v.Decisions = append(v.Decisions, s.decisionFor(d, f.Number))
		v.Measures = append(v.Measures, s.measures(d, f)...)
	}
	v.Fines = s.fineTotals(s.against[f.Number], f.Number)
}

func (s *site) particulars(v *firmView, f *model.Firm) {
	v.Records, v.Views = s.recordsAboutFirm(f), s.viewsAbout(referent{"firm", string(f.Number)})
	v.Names, v.RegistryNumber, v.Registered = names(f.Names), f.RegistryNumber, f.Registered.String()
	for group := range slices.Chunk([]rune(f.LEI), 4) {
		v.LEI = append(v.LEI, string(group))
	}
	v.Parent = s.related(f.Parent)
	v.Predecessors, v.Subsidiaries, v.Successors = s.relatives(f.Predecessors), s.relatives(s.children[f.Number]), s.relatives(s.successors[f.Number])
	for _, c := range s.received[f.Number] {
		v.Received = append(v.Received, s.shown[c])
	}
	v.Drawing, v.Linked = s.drawing(f), s.linked(f)
}

// related is a firm that a record leads to, nil for one that is withheld: what it is to the record is a particular.
func (s *site) related(n ident.FirmNumber) *link {
	if f := s.firms[n]; f == nil || withheld(f) {
		return nil
	}
	l := s.firmLink(n)
	return &l
}

func (s *site) relatives(numbers []ident.FirmNumber) []link {
	var out []link
	for _, n := range numbers {
		if l := s.related(n); l != nil {
			out = append(out, *l)
		}
	}
	return out
}
