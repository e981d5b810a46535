package catalogue

import (
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/search"
)

// decidedBy are the facets of decisions that a search can be narrowed by.
var decidedBy = []decisions.Facet{decisions.Body, decisions.Year, decisions.Outcome, decisions.Finality, decisions.Sanction, decisions.State, decisions.Importance}

// decisions lists the decisions in the order of their numbers.
func (c *catalogue) decisions() []search.Document {
	index := decisions.New(c.Corpus)
	var out []search.Document
	for _, d := range c.Corpus.Decisions {
		out = append(out, c.decision(index, d))
	}
	return out
}

func (c *catalogue) decision(index *decisions.Index, d *model.Decision) search.Document {
	out := search.Document{Name: d.Title, Title: d.Title, Sub: string(d.Number), URL: url(address.Decision(d.Number)),
		Exact: unique(append(asTyped(string(d.Number)), d.SameAs)), Body: decisionText(d), Context: c.cited(index, d),
		Shown: shownStatus{Status: string(d.Finality), Date: d.Date.String()}}
	for _, n := range d.Respondents {
		out.Facts = append(out.Facts, c.firmName(n), string(n))
		if f := c.firmOf[n]; f != nil && !f.Withheld() {
			names, _ := further(f.Names)
			out.Facts = append(append(out.Facts, names...), c.state(f.State)...)
		}
	}
	for _, f := range decidedBy {
		for _, v := range index.Values(f, d) {
			out.Facets = append(out.Facets, search.Facet{ID: string(f), Value: v})
			out.Facts = append(out.Facts, c.valueOf(index, f, v)...)
		}
	}
	out.Facts = unique(out.Facts)
	out.Facets = append(out.Facets, search.Facet{ID: "status", Value: string(d.Finality)}) // as readers call it
	return out
}

// valueOf is what a reader may call a value of a facet of decisions.
func (c *catalogue) valueOf(index *decisions.Index, f decisions.Facet, v string) []string {
	switch f {
	case decisions.State:
		return nil // the respondents' are there
	case decisions.Importance:
		return nil // its words are sentences about cases
	case decisions.Finality:
		return append(c.inAll("status_"+v), c.value("status_", v)...)
	case decisions.Outcome, decisions.Sanction:
		return c.value(string(f)+"_", v)
	}
	var out []string
	for _, c := range c.all {
		out = append(out, index.Title(f, v, c.Language, c.words()))
	}
	return append(out, c.bodies[v]...)
}

// cited is the citations of the provisions that the decision is about.
func (c *catalogue) cited(index *decisions.Index, d *model.Decision) string {
	var out []string
	for i := range d.Findings {
		out = append(out, index.Cited(d.Findings[i].Provision, c.Language, c.words()))
	}
	return strings.Join(unique(out), "\n")
}

// decisionText is all that the page of a decision says in words.
func decisionText(d *model.Decision) string {
	out := []string{d.Summary}
	for i := range d.Findings {
		out = append(out, d.Findings[i].Note)
	}
	for i := range d.Sanctions {
		out = append(out, d.Sanctions[i].Note)
	}
	out = append(out, plain(d.Body))
	if d.Redress != nil {
		out = append(out, d.Redress.Who, d.Redress.How)
	}
	if d.Reply != nil {
		out = append(out, d.Reply.Text)
	}
	for i := range d.Corrections {
		out = append(out, d.Corrections[i].Text)
	}
	return paragraphs(append(out, d.Sources...)...)
}

// paragraphs puts texts one below the other, without those that are empty.
func paragraphs(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, "\n")
}

// year is the year of a day, "" for none.
func year(d date.Date) string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(d.Year())
}
