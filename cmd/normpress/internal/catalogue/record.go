package catalogue

import (
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/search"
)

// records lists the records of all types that are shown one by one, type by type, in the order of their keys in the files.
func (c *catalogue) records() []search.Document {
	var out []search.Document
	for _, t := range c.Corpus.RecordTypes {
		if t.Withheld {
			continue
		}
		for _, r := range t.Records {
			out = append(out, c.record(r))
		}
	}
	return out
}

func (c *catalogue) record(r *model.Record) search.Document {
	t := r.Type
	title := c.recordTitle(r)
	d := search.Document{Name: title, Title: title, Sub: t.One, Context: t.Title, URL: url(address.Record(t.ID, r.Key)),
		Facets: []search.Facet{{ID: "type", Value: t.ID}}, Shown: shownStatus{Date: r.Date.String(), Type: t.ID}, Facts: c.typeNames(t)}
	if strings.ContainsFunc(r.Key, unicode.IsDigit) && strings.ContainsFunc(r.Key, unicode.IsLetter) {
		d.Exact = []string{r.Key} // other keys are words, or numbers that everything has
	}
	if y := year(r.Date); y != "" {
		d.Facets = append(d.Facets, search.Facet{ID: "year", Value: y})
	}
	var texts []string
	for l := range r.Leaves() {
		if words, fact := c.leaf(l); fact {
			d.Facts = append(d.Facts, words...)
		} else if text := l.Value.Text; text != r.Key && text != title { // which stand above the text
			texts = append(texts, words...)
		}
		if f := (search.Facet{ID: "state", Value: l.Value.Text}); l.Field.Format == "state" && !has(d.Facets, f) {
			d.Facets = append(d.Facets, f)
		}
	}
	d.Body, d.Facts = paragraphs(append(texts, plain(r.Body))...), unique(d.Facts)
	return d
}

// typeNames are what a type of records is called in other languages than that of the records.
func (c *catalogue) typeNames(t *model.RecordType) []string {
	var out []string
	for _, lang := range c.all[1:] {
		if to, ok := t.Translations[lang.Language]; ok {
			out = append(out, to.Title, to.One)
		}
	}
	return unique(out)
}

func has(list []search.Facet, f search.Facet) bool {
	for _, g := range list {
		if g == f {
			return true
		}
	}
	return false
}

// leaf is a value in words, and whether these are a fact rather than a text: the names of what it refers to.
func (c *catalogue) leaf(l model.Leaf) (words []string, fact bool) {
	switch {
	case l.Value.Kind != model.TextValue || l.Field.Format == "date" || l.Field.Format == "uri":
		return nil, false
	case l.Field.Format == "markdown":
		return []string{plain(l.Value.Blocks)}, false
	case l.Field.Format == "state":
		return c.state(ident.State(l.Value.Text)), true
	case l.Field.Format != "" || len(l.Field.Options) > 0:
		words = []string{c.said(l.Field, l.Value)}
		switch id := l.Value.Text; l.Field.Format {
		case "firm", "inspector":
			words = append(words, id) // numbers that readers know
		case "scope":
			words = append(words, c.scope(id)...)
		case "body":
			words = append(words, c.bodies[id]...)
		}
		return words, true
	}
	return []string{l.Value.Text}, false
}

// recordTitle is the title of a record as its page has it.
func (c *catalogue) recordTitle(r *model.Record) string { return records.Title(r, c.said) }

// said is a single value in words: the title of an option, the name of what it refers to, or the value as it stands.
func (c *catalogue) said(f *model.Field, v *model.Value) string {
	for _, o := range f.Options {
		if o.Value == v.Text {
			return o.Title
		}
	}
	if name := c.referred(f.Format, v.Text); name != "" {
		return name
	}
	return v.Text
}

// referred is the name of what a value of a format refers to, "" where there is none.
func (c *catalogue) referred(format, id string) string {
	switch format {
	case "firm":
		return c.firmName(ident.FirmNumber(id))
	case "inspector":
		if i := c.inspector[ident.InspectorNumber(id)]; i != nil {
			return i.Name
		}
	case "decision":
		if d := c.decisionOf[ident.DecisionNumber(id)]; d != nil {
			return id + ", " + d.Title
		}
	case "state":
		return c.stateName(ident.State(id))
	case "scope":
		return c.scope(id)[0]
	case "body":
		if titles := c.bodies[id]; len(titles) > 0 {
			return titles[0]
		}
	case "instrument":
		if i := c.Corpus.Instrument(id); i != nil {
			return i.ShortTitle
		}
	case "revision", "provision":
		return c.referredText(id)
	default:
		if t := c.Corpus.RecordType(format); t != nil && !t.Withheld {
			if r := t.Record(id); r != nil {
				return r.Title
			}
		}
	}
	return ""
}

// referredText names a revision, or cites a provision of one.
func (c *catalogue) referredText(id string) string {
	revision, eid, _ := strings.Cut(id, "#")
	ref, err := ident.ParseRevisionRef(revision)
	r := c.Corpus.Revision(ref)
	if err != nil || r == nil {
		return ""
	}
	name := r.Instrument.ShortTitle + ", " + r.ShortTitle
	if len(r.Texts) > 0 && eid != "" {
		if p := r.Texts[0].Find(ident.EID(eid)); p != nil {
			return cite.Cite(p).String(r.Texts[0].Language) + ", " + name
		}
	}
	return name
}
