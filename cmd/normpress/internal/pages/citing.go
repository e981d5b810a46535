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

// citing makes the citation of the page at a path in the tree of a language: of names and numbers, which may be empty, the
// whole first. The entry says these in the language of what is cited, which may be another than that of the page.
func (s *site) citing(lang ident.Language, path string, entry bibtex.Entry, of ...string) *citing {
	c := &citing{Date: entry.Date, URL: s.Origin + s.in(lang, path)}
	for _, part := range of {
		if part != "" {
			c.Of = append(c.Of, part)
		}
	}
	entry.Path, entry.URL, entry.Title = address.In(lang, s.Interface[0], path), c.URL, of[0]
	c.BibTeX = entry.String()
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
	path, shown := address.Revision(r.Ref()), ""
	entry := bibtex.Entry{Symbol: cmp.Or(r.Symbol.String(), r.ShortTitle), Date: r.Date.String(), Language: string(e.text.Language)}
	if p != nil {
		path, shown, entry.Note = address.Provision(r.Ref(), p), s.cited(p), citation(e.text, p)
	}
	c := s.citing(e.text.Language, path, entry, fullTitle(e), entry.Symbol).in(s.ofText(e))
	c.Place = shown
	return c
}

// citeComparison cites a comparison, which the portal made and names in the language of the page.
func (s *site) citeComparison(p pair, path, name string) *citing {
	title := p.new.revision.Instrument.ShortTitle
	return s.citing(p.language(), path, bibtex.Entry{Symbol: title, Date: s.AsOf.String(), Language: string(s.Language)}, name, title)
}

func (s *site) citeDecision(d *model.Decision) *citing {
	by, original := d.DecidedBy, d.DecidedBy
	if b := s.bodies[by]; b != nil {
		by, original = b.Title, b.Original().Title
	}
	return s.citing(s.Language, address.Decision(d.Number), bibtex.Entry{Organization: original, Symbol: string(d.Number), Date: d.Date.String(), Language: string(s.Interface[0])},
		d.Title, string(d.Number), by).in(s.ofRecords())
}

// citeFirm and citeCertificate cite what the site says of a record on its date, in the language of the page.
func (s *site) citeFirm(f *model.Firm) *citing {
	name := s.firmName(f)
	number := string(f.Number)
	if name == number {
		number = ""
	}
	return s.citing(s.Language, address.Firm(f.Number), bibtex.Entry{Symbol: number, Date: s.AsOf.String(), Language: string(s.Language)}, name, number)
}

func (s *site) citeCertificate(c *model.Certificate) *citing {
	holder := s.shown[c].Holder.Title
	return s.citing(s.Language, address.Certificate(c.Number), bibtex.Entry{Symbol: holder, Date: s.AsOf.String(), Language: string(s.Language)}, string(c.Number), holder)
}

// citeRecord cites a record in the language of its title: that of the page where it has nothing but names.
func (s *site) citeRecord(r *model.Record, title string) *citing {
	lang, one := s.Language, r.Type.One
	if s.titleLang(r) != "" {
		lang, one = s.Interface[0], r.Type.Original().One
	}
	return s.citing(s.Language, address.Record(r.Type.ID, r.Key), bibtex.Entry{Symbol: one, Date: cmp.Or(r.Date, s.AsOf).String(), Language: string(lang)},
		title, r.Type.One).in(s.titleLang(r))
}
