package catalogue

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/statistics"
)

// guide lists the pages of the guide, and each of their sections.
func (c *catalogue) guide() []search.Document {
	var out []search.Document
	for _, g := range c.Corpus.Guide {
		out = append(out, c.guidePage(g)...)
	}
	return out
}

// guidePage is a page up to its first heading, then what stands below each heading.
func (c *catalogue) guidePage(g *model.GuidePage) []search.Document {
	at := url(address.GuidePage(g.Name))
	out := []search.Document{{Name: g.Title, Title: g.Title, Body: g.Summary, URL: at}}
	slugs := norm.Slugs{}
	from := 0
	end := func(to int) {
		last := &out[len(out)-1]
		last.Body = paragraphs(last.Body, plain(g.Body[from:to]))
		from = to + 1
	}
	for n := range g.Body {
		if b := &g.Body[n]; b.Kind == model.BlockHeading {
			end(n)
			name := oneLine(b.Prose.Words)
			d := search.Document{Name: name, Title: name, Sub: g.Title, Context: g.Title, URL: at}
			if slug := slugs.Of(b.Prose.Words); slug != "" {
				d.URL += "#" + slug
			}
			out = append(out, d)
		}
	}
	end(len(g.Body))
	return out
}

// states lists the States that have a page, by their names in every language.
func (c *catalogue) states() []search.Document {
	var out []search.Document
	for _, st := range c.Corpus.States() {
		name, names := c.stateName(st), c.state(st)
		out = append(out, search.Document{Name: name, Title: name, Others: names[min(1, len(names)):], URL: url(address.State(st)),
			Facets: []search.Facet{{ID: "state", Value: string(st)}}, Shown: shownStatus{State: string(st)}})
	}
	return out
}

// lists are the pages of the types of records, of what bodies decided, and the tables of numbers.
func (c *catalogue) lists() []search.Document {
	var out []search.Document
	for _, t := range c.Corpus.RecordTypes {
		d := search.Document{Name: t.Title, Others: unique([]string{t.One}), Title: t.Title, URL: url(address.RecordType(t.ID)),
			Facets: []search.Facet{{ID: "type", Value: t.ID}}}
		d.Body = c.recordTypeText(t)
		out = append(out, d)
	}
	decided := map[string]bool{}
	for _, d := range c.Corpus.Decisions {
		decided[d.DecidedBy] = true
	}
	for _, b := range c.Corpus.Bodies {
		if decided[b.ID] {
			out = append(out, search.Document{Name: b.Title, Title: b.Title, Sub: c.words().Say("all_decisions"), Body: c.own(b.Text, b.Translations[c.Language].Text),
				URL: url(address.DecisionsBy(string(decisions.Body), b.ID)), Facets: []search.Facet{{ID: "body", Value: b.ID}}})
		}
	}
	for _, t := range c.Statistics {
		out = append(out, c.table(t))
	}
	return out
}

// own is a text as this tree has it: one that is not translated belongs to the root alone.
func (c *catalogue) own(text, translated string) string {
	if c.isRoot() {
		return text
	}
	return translated
}

// recordTypeText is what the page of a type of records says above these.
func (c *catalogue) recordTypeText(t *model.RecordType) string {
	texts := []string{c.own(t.Text, t.Translations[c.Language].Text)}
	for _, v := range t.Views {
		texts = append(texts, c.own(v.Title, ""), c.own(v.Text, ""))
	}
	return paragraphs(texts...)
}

// table is a table of numbers by the words in it.
func (c *catalogue) table(t *statistics.Table) search.Document {
	d := search.Document{Name: t.Title, Title: t.Title, Sub: c.words().Say("section_statistics"), URL: url(address.Statistics) + "#" + t.Name}
	texts := []string{t.Rule}
	for _, l := range t.Columns {
		texts = append(texts, l.Title)
	}
	if !t.Over { // else the rows are days
		for i := range t.Rows {
			texts = append(texts, t.Rows[i].Title)
		}
	}
	d.Body = paragraphs(unique(texts)...)
	return d
}
