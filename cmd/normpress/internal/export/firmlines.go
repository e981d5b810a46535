package export

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
)

// firmLine is a firm in the download, as static/schema/firm-1.json describes it. Of one that is withheld it has the
// number, the status and that it is confidential or removed.
type firmLine struct {
	Number         ident.FirmNumber          `json:"number"`
	URL            string                    `json:"url"`
	AsOf           date.Date                 `json:"as_of"`
	Status         string                    `json:"status"`
	Confidential   bool                      `json:"confidential,omitempty"`
	Name           string                    `json:"name,omitempty"`
	Names          []nameLine                `json:"names,omitempty"`
	State          ident.State               `json:"state,omitempty"`
	RegistryNumber string                    `json:"registry_number,omitempty"`
	LEI            ident.LEI                 `json:"lei,omitempty"`
	Registered     *date.Date                `json:"registered,omitempty"`
	Parent         ident.FirmNumber          `json:"parent,omitempty"`
	Predecessors   []ident.FirmNumber        `json:"predecessors,omitempty"`
	Tombstone      *tombstoneLine            `json:"tombstone,omitempty"`
	Scope          []string                  `json:"scope,omitempty"`
	SuspendedScope []string                  `json:"suspended_scope,omitempty"`
	ValidUntil     *date.Date                `json:"valid_until,omitempty"`
	Certificates   []ident.CertificateNumber `json:"certificates,omitempty"`
	names          []model.Name
}

type nameLine struct {
	Name  string         `json:"name"`
	Kind  model.NameKind `json:"kind"`
	Lang  ident.Language `json:"lang,omitempty"`
	Until *date.Date     `json:"until,omitempty"`
}

type tombstoneLine struct {
	Date      date.Date             `json:"date"`
	Reason    model.TombstoneReason `json:"reason"`
	Successor string                `json:"successor,omitempty"`
	Note      string                `json:"note,omitempty"`
}

// day is a date that may not be given.
func day(d date.Date) *date.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// firmLines are all firms in the order of the list.
func (in Input) firmLines() []firmLine {
	var out []firmLine
	secret := in.secret()
	for _, e := range roster.New(in.Corpus, in.Words, in.Language, in.AsOf).Firms {
		out = append(out, in.firmLine(e, secret))
	}
	return out
}

// secret are the firms to which no other record may lead, as what they are to it is withheld.
func (in Input) secret() map[ident.FirmNumber]bool {
	out := map[ident.FirmNumber]bool{}
	for _, f := range in.Corpus.Firms {
		if f.Withheld() {
			out[f.Number] = true
		}
	}
	return out
}

func (in Input) firmLine(e *roster.Entry, secret map[ident.FirmNumber]bool) firmLine {
	f := e.Firm
	l := firmLine{Number: f.Number, URL: in.absolute(address.Firm(f.Number)), AsOf: in.AsOf, Status: e.Status}
	if f.Withheld() {
		l.Confidential = !f.Removed()
		return l
	}
	l.Name, l.names, l.State, l.RegistryNumber, l.LEI = f.Name, f.Names, f.State, f.RegistryNumber, f.LEI
	l.Registered = day(f.Registered)
	if !secret[f.Parent] {
		l.Parent = f.Parent
	}
	l.Predecessors = slices.DeleteFunc(slices.Clone(f.Predecessors), func(n ident.FirmNumber) bool { return secret[n] })
	l.Scope, l.SuspendedScope, l.ValidUntil = e.Scope, e.Suspended, day(e.Until)
	for _, n := range f.Names {
		l.Names = append(l.Names, nameLine{n.Name, n.Kind, n.Lang, day(n.Until)})
	}
	if t := f.Tombstone; t != nil {
		l.Tombstone = &tombstoneLine{Date: t.Date, Reason: t.Reason, Note: t.Note}
		if !secret[ident.FirmNumber(t.Successor)] {
			l.Tombstone.Successor = t.Successor
		}
	}
	for _, c := range f.Held() {
		l.Certificates = append(l.Certificates, c.Number)
	}
	return l
}

func firmTable(firms []firmLine) []byte {
	head := []string{"number", "url", "as_of", "status", "confidential", "name", "former_names", "trading_names", "names_in_other_scripts",
		"transliterations", "state", "registry_number", "lei", "registered", "parent", "predecessors", "tombstone_date", "tombstone_reason",
		"successor", "scope", "suspended_scope", "valid_until", "certificates"}
	var rows [][]string
	for _, l := range firms {
		t := tombstoneLine{}
		if l.Tombstone != nil {
			t = *l.Tombstone
		}
		rows = append(rows, []string{string(l.Number), l.URL, l.AsOf.String(), l.Status, yes(l.Confidential), l.Name,
			several(namesOf(l.names, "former")), several(namesOf(l.names, "trading")), several(namesOf(l.names, "script")),
			several(namesOf(l.names, "transliteration")), string(l.State), l.RegistryNumber, string(l.LEI), dayText(l.Registered),
			string(l.Parent), several(l.Predecessors), t.Date.String(), string(t.Reason), t.Successor, several(l.Scope),
			several(l.SuspendedScope), dayText(l.ValidUntil), several(l.Certificates)})
	}
	return table(head, rows)
}

func dayText(d *date.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}
