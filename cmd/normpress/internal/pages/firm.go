package pages

import (
	"cmp"

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
		l := s.firmLink(ident.FirmNumber(t.Successor))
		out.Successor = &l
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
	Firm           firmRow              `json:"firm"`
	Names          []name               `json:"names,omitempty"`
	RegistryNumber string               `json:"registry_number,omitempty"`
	LEI            string               `json:"lei,omitempty"`
	Registered     string               `json:"registered"`
	Parent         *link                `json:"parent,omitempty"`
	Predecessors   []link               `json:"predecessors,omitempty"`
	Subsidiaries   []link               `json:"subsidiaries,omitempty"`
	Successors     []link               `json:"successors,omitempty"`
	Certificates   []certificateHistory `json:"certificates,omitempty"`
	Received       []certificate        `json:"received,omitempty"` // from other firms, by transfer
	Measures       []measure            `json:"measures,omitempty"`
	Decisions      []decisionRow        `json:"decisions,omitempty"`
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
	v := firmView{crumbs: crumbs{Section: "register"}, Firm: s.firmRow(f), Withheld: withheld(f), Registered: f.Registered.String()}
	if !v.Withheld {
		s.particulars(&v, f)
	}
	if withheld(f) && !removed(f) {
		for _, c := range f.Certificates {
			v.Certificates = append(v.Certificates, certificateHistory{certificate: s.shown[c]})
		}
	}
	for _, d := range s.against[f.Number] {
		v.Decisions = append(v.Decisions, s.decisionFor(d, f.Number))
		v.Measures = append(v.Measures, s.measures(d, f)...)
	}
	return Page{Path: address.Firm(f.Number), Kind: "firm", Title: s.firmName(f), Language: string(s.Language), View: v}
}

func (s *site) particulars(v *firmView, f *model.Firm) {
	v.Names, v.RegistryNumber, v.LEI = names(f.Names), f.RegistryNumber, string(f.LEI)
	if f.Parent != "" {
		l := s.firmLink(f.Parent)
		v.Parent = &l
	}
	for _, n := range f.Predecessors {
		v.Predecessors = append(v.Predecessors, s.firmLink(n))
	}
	for _, n := range s.children[f.Number] {
		v.Subsidiaries = append(v.Subsidiaries, s.firmLink(n))
	}
	for _, n := range s.successors[f.Number] {
		v.Successors = append(v.Successors, s.firmLink(n))
	}
	for _, c := range f.Certificates {
		v.Certificates = append(v.Certificates, certificateHistory{s.shown[c], s.events(c)})
	}
	for _, c := range s.received[f.Number] {
		v.Received = append(v.Received, s.shown[c])
	}
}
