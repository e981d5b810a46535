package pages

import (
	"cmp"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/bibtex"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// citing is how a page is cited: from the whole to the part, as the United Nations does, and as an entry of a
// bibliography.
type citing struct {
	Of     []string `json:"of"`
	Lang   string   `json:"lang,omitempty"`  // of the first of these, where that is not the language of the page
	Place  string   `json:"place,omitempty"` // citation of the provision
	Date   string   `json:"date"`
	URL    string   `json:"url"` // absolute
	BibTeX string   `json:"bibtex"`
}

// citing makes the citation of the page at a path in the tree of a language, whose title is in another. What it is of is
// that title, then numbers and names, which may be empty.
func (s *site) citing(lang, title ident.Language, path, organization, place, date string, of ...string) *citing {
	here := address.In(lang, s.Interface[0], path)
	c := &citing{Place: place, Date: date, URL: s.Origin + s.in(lang, path)}
	for _, part := range append(of, organization) {
		if part != "" {
			c.Of = append(c.Of, part)
		}
	}
	c.BibTeX = bibtex.Entry{Path: here, Title: of[0], Organization: organization, Symbol: cmp.Or(of[1:]...), Note: place, Date: date, URL: c.URL, Language: string(title)}.String()
	return c
}

// in says in which language the title is that a citation begins with.
func (c *citing) in(lang string) *citing {
	c.Lang = lang
	return c
}

// citeText cites a text or, where a provision is given, that. A text that stands in another language around it is cited
// at its place among those of its own.
func (s *site) citeText(e edition, p *model.Provision) *citing {
	r := e.revision
	path, place := address.Revision(r.Ref()), ""
	if p != nil {
		path, place = address.Provision(r.Ref(), p), s.cited(p)
	}
	return s.citing(e.text.Language, e.text.Language, path, "", place, r.Date.String(), fullTitle(e), cmp.Or(r.Symbol.String(), r.ShortTitle)).in(s.ofText(e))
}

// citeComparison cites a comparison, which the portal made.
func (s *site) citeComparison(p pair, path, name string) *citing {
	return s.citing(p.language(), p.language(), path, "", "", s.AsOf.String(), name, p.new.revision.Instrument.ShortTitle)
}

func (s *site) citeDecision(d *model.Decision) *citing {
	by := d.DecidedBy
	if b := s.bodies[by]; b != nil {
		by = b.Title
	}
	return s.citing(s.Language, s.Interface[0], address.Decision(d.Number), by, "", d.Date.String(), d.Title, string(d.Number)).in(s.ofRecords())
}

// citeFirm and those below cite what the site says of a record on its date. Records are in the language of the root.
func (s *site) citeFirm(f *model.Firm) *citing {
	name := s.firmName(f)
	number := string(f.Number)
	if name == number {
		number = ""
	}
	return s.citing(s.Language, s.Interface[0], address.Firm(f.Number), "", "", s.AsOf.String(), name, number)
}

func (s *site) citeCertificate(c *model.Certificate) *citing {
	return s.citing(s.Language, s.Interface[0], address.Certificate(c.Number), "", "", s.AsOf.String(), string(c.Number), s.shown[c].Holder.Title)
}

func (s *site) citeRecord(r *model.Record, title string) *citing {
	return s.citing(s.Language, s.Interface[0], address.Record(r.Type.ID, r.Key), "", "", cmp.Or(r.Date, s.AsOf).String(), title, r.Type.One).in(s.titleLang(r))
}
