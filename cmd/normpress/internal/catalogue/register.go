package catalogue

import (
	"slices"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/timeline"
)

// shownStatus is what the page of results is told of a text, a decision or a record beside its words.
type shownStatus struct {
	Status string `json:"status,omitempty"` // key behind status_
	Date   string `json:"date,omitempty"`
	Type   string `json:"type,omitempty"`  // of a record
	State  string `json:"state,omitempty"` // that it is the page of
}

// shownFirm is what it is told of a firm or inspector.
type shownFirm struct {
	Status       string      `json:"status"`           // key behind status_
	Partly       bool        `json:"partly,omitempty"` // it is certified, but some scopes are suspended
	Number       string      `json:"number"`
	State        string      `json:"state,omitempty"`
	Names        [][2]string `json:"names,omitempty"`        // further names: kind, behind name_, and name
	Certificates [][2]string `json:"certificates,omitempty"` // that it is found by: number and status, as their pages have it
	Retired      string      `json:"retired,omitempty"`      // key behind tombstone_
}

// firms lists the firms in the order of their numbers. One whose particulars are withheld is found by its numbers alone,
// as its page shows them. A certificate is found with its firm.
func (c *catalogue) firms() []search.Document {
	r := roster.New(c.Corpus, c.Words[c.Language], c.Language, c.AsOf)
	place := make(map[*model.Firm]int, len(r.Firms))
	for n, e := range r.Firms {
		place[e.Firm] = n
	}
	out := make([]search.Document, len(c.Corpus.Firms))
	for n, f := range c.Corpus.Firms {
		at := place[f]
		out[n] = c.firm(r.Firms[at])
		for _, facet := range r.Facets {
			for _, v := range facet.Of(at) {
				out[n].Facets = append(out[n].Facets, search.Facet{ID: facet.ID, Value: facet.Values[v].ID})
			}
		}
	}
	return out
}

func (c *catalogue) firm(e *roster.Entry) search.Document {
	f := e.Firm
	shown := shownFirm{Status: e.Status, Number: string(f.Number)}
	d := search.Document{Name: e.Name(), Title: e.Name(), URL: url(address.Firm(f.Number)), Exact: asTyped(string(f.Number)),
		Facts: c.value("status_", e.Status)}
	switch {
	case f.Removed():
		d.Shown = shown
		return d
	case f.Withheld():
		shown.Certificates = c.certificates(f.Certificates)
		d.Exact, d.Shown = asTyped(append(d.Exact, numbersOf(shown.Certificates)...)...), shown
		return d
	}
	if shown.Partly = e.Status == string(timeline.Valid) && len(e.Suspended) > 0; shown.Partly {
		suspended := string(timeline.Suspended)
		d.Facts, d.Facets = slices.Concat(d.Facts, c.value("status_", suspended)), []search.Facet{{ID: "status", Value: suspended}}
	}
	shown.State, shown.Certificates = string(f.State), c.certificates(f.Held())
	d.Sub, d.Facts = c.stateName(f.State), slices.Concat(d.Facts, c.state(f.State))
	for _, s := range e.Scope {
		d.Facts = append(d.Facts, c.scope(s)...)
	}
	d.Exact = asTyped(append(append(d.Exact, string(f.LEI), f.RegistryNumber, unlabelled(f.RegistryNumber)), numbersOf(shown.Certificates)...)...)
	if strings.Contains(f.RegistryNumber, " ") {
		d.Facts = append(d.Facts, f.RegistryNumber) // to be found by its parts
	}
	d.Others, shown.Names = further(f.Names)
	if f.Tombstone != nil {
		d.Body, shown.Retired = f.Tombstone.Note, string(f.Tombstone.Reason)
	}
	d.Shown = shown
	return d
}

// scope is what a scope is called, first in the language of the tree.
func (c *catalogue) scope(id string) []string {
	if titles := c.scopes[id]; len(titles) > 0 {
		return titles
	}
	return []string{id}
}

// certificates are their numbers and statuses, whoever has them now.
func (c *catalogue) certificates(list []*model.Certificate) [][2]string {
	var out [][2]string
	for _, cert := range list {
		status := string(timeline.CertificateOn(cert, c.AsOf, date.Date{}).Status)
		if cert.Holder.Removed() {
			status = roster.Removed
		}
		out = append(out, [2]string{string(cert.Number), status})
	}
	return out
}

func numbersOf(certificates [][2]string) []string {
	var out []string
	for _, c := range certificates {
		out = append(out, c[0])
	}
	return out
}

// asTyped are numbers as they are printed, and without what may stand between their letters and digits, each once.
func asTyped(numbers ...string) []string {
	var out []string
	for _, n := range numbers {
		out = append(out, n, strings.Map(letterOrDigit, n))
	}
	return unique(out)
}

// unlabelled is the number of a company register without the name of the register before it: 681402779 for ACN 681 402 779.
func unlabelled(number string) string {
	words := strings.Fields(number)
	for len(words) > 1 && !strings.ContainsFunc(words[0], unicode.IsDigit) {
		words = words[1:]
	}
	return strings.Join(words, "")
}

func letterOrDigit(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

// further lists further names, with their kinds beside them.
func further(list []model.Name) (names []string, shown [][2]string) {
	for i := range list {
		names = append(names, list[i].Name)
		shown = append(shown, [2]string{string(list[i].Kind), list[i].Name})
	}
	return unique(names), shown
}

// accredited is what pages call an accreditation that is valid.
const accredited = "accredited"

// inspectors lists the inspectors in the order of their numbers.
func (c *catalogue) inspectors() []search.Document {
	var out []search.Document
	for _, i := range c.Corpus.Inspectors {
		st := timeline.AccreditationOn(i, c.AsOf, date.Date{})
		status := string(st.Status)
		if st.Status == timeline.Valid {
			status = accredited
		}
		d := search.Document{Name: i.Name, Title: i.Name, Sub: c.stateName(i.State), URL: url(address.Inspector(i.Number)),
			Exact: asTyped(string(i.Number)), Facts: slices.Concat(c.value("status_", status), c.state(i.State)),
			Facets: []search.Facet{{ID: "status", Value: status}, {ID: "state", Value: string(i.State)}}}
		for _, s := range st.Scope {
			d.Facts = append(d.Facts, c.scope(s)...)
			d.Facets = append(d.Facets, search.Facet{ID: "scope", Value: s})
		}
		shown := shownFirm{Status: status, Number: string(i.Number), State: string(i.State)}
		d.Others, shown.Names = further(i.Names)
		if i.Tombstone != nil {
			d.Body, shown.Retired = i.Tombstone.Note, string(i.Tombstone.Reason)
		}
		d.Shown = shown
		out = append(out, d)
	}
	return out
}

// firmName is the name that pages show: of one whose particulars are withheld its number.
func (c *catalogue) firmName(n ident.FirmNumber) string {
	if f := c.firmOf[n]; f != nil && !f.Withheld() {
		return f.Name
	}
	return string(n)
}
