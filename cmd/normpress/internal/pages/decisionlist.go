package pages

import (
	"slices"
	"strconv"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
)

// decisionsShown is the number of decisions on a page of a list.
const decisionsShown = 100

// decisionsInPage is the number of decisions up to which the list holds the data that it is narrowed down by. Beyond it
// that is a file, which is loaded when a reader begins to.
const decisionsInPage = 300

// facetView is a facet with its values, each with the number of decisions that have it.
type facetView struct {
	ID      string        `json:"id"`
	Options []facetOption `json:"options"`
}

type facetOption struct {
	link
	Number int `json:"number"`
}

func (s *site) decisionList() Page {
	v := struct {
		crumbs
		Decisions []decisionRow   `json:"decisions"` // the newest
		Total     int             `json:"total"`
		Counts    []count         `json:"counts"`
		Facets    []facetView     `json:"facets"`
		Totals    []fineTotal     `json:"totals,omitempty"`
		Data      *decisions.Data `json:"data,omitempty"`
		DataURL   string          `json:"data_url"`
	}{Decisions: []decisionRow{}, Total: len(s.Corpus.Decisions), Totals: s.fineTotals(s.Corpus.Decisions, ""),
		DataURL: s.at(address.DecisionIndex)}
	newest := decisions.Newest(s.Corpus)
	for _, d := range newest[:min(len(newest), decisionsShown)] {
		v.Decisions = append(v.Decisions, s.decisionRow(d))
	}
	v.Counts = counts(newest, func(d *model.Decision) string { return string(d.Finality) }, model.Finality("").Values())
	for _, f := range decisions.Facets() {
		if f.HasPages() {
			v.Facets = append(v.Facets, s.decisionFacet(f))
		}
	}
	if len(newest) <= decisionsInPage {
		data := s.judged.NewData(s.Language, s.Words)
		v.Data = &data
	}
	return Page{Path: address.Decisions, Kind: "decisions", Language: string(s.Language), View: v}
}

func (s *site) decisionFacet(f decisions.Facet) facetView {
	out, having := facetView{ID: string(f), Options: []facetOption{}}, s.decisionsHaving(f)
	for _, o := range s.judged.Options(f, s.Corpus.Decisions, s.Language, s.Words) {
		out.Options = append(out.Options, facetOption{link{URL: s.at(address.DecisionsBy(string(f), o.ID)), Title: o.Title}, len(having[o.ID])})
	}
	return out
}

// decisionsHaving lists the decisions by their values of a facet, the newest first.
func (s *site) decisionsHaving(f decisions.Facet) map[string][]*model.Decision {
	out := map[string][]*model.Decision{}
	for _, d := range decisions.Newest(s.Corpus) {
		for _, v := range s.judged.Values(f, d) {
			out[v] = append(out[v], d)
		}
	}
	return out
}

// decisionsBy makes the pages of the decisions with one value of a facet.
func (s *site) decisionsBy() []func() Page {
	var jobs []func() Page
	for _, f := range decisions.Facets() {
		if !f.HasPages() {
			continue
		}
		having := s.decisionsHaving(f)
		for _, o := range s.judged.Options(f, s.Corpus.Decisions, s.Language, s.Words) {
			list := having[o.ID]
			for n := range (len(list) + decisionsShown - 1) / decisionsShown {
				jobs = append(jobs, func() Page { return s.decisionsByPage(f, o, list, n) })
			}
		}
	}
	return jobs
}

// decisionsByPage is one page of a list, n from 0.
func (s *site) decisionsByPage(f decisions.Facet, o decisions.Option, list []*model.Decision, n int) Page {
	path := func(n int) string {
		if n == 0 {
			return address.DecisionsBy(string(f), o.ID)
		}
		return address.DecisionsBy(string(f), o.ID) + strconv.Itoa(n+1) + "/"
	}
	v := struct {
		crumbs
		Facet     string        `json:"facet"`
		Title     string        `json:"title"`
		Decisions []decisionRow `json:"decisions"`
		Total     int           `json:"total"`
		Counts    []count       `json:"counts"`
		Totals    []fineTotal   `json:"totals,omitempty"` // of all pages
		Number    int           `json:"number"`           // of the page, from 1
		Pages     int           `json:"pages"`
		Previous  string        `json:"previous,omitempty"`
		Next      string        `json:"next,omitempty"`
	}{crumbs: crumbs{Section: "decisions"}, Facet: string(f), Title: o.Title, Total: len(list), Totals: s.fineTotals(list, ""), Number: n + 1}
	v.Counts = counts(list, func(d *model.Decision) string { return string(d.Finality) }, model.Finality("").Values())
	pages := slices.Collect(slices.Chunk(list, decisionsShown))
	for _, d := range pages[n] {
		v.Decisions = append(v.Decisions, s.decisionRow(d))
	}
	if v.Pages = len(pages); n > 0 {
		v.Previous = s.at(path(n - 1))
	}
	if n+1 < v.Pages {
		v.Next = s.at(path(n + 1))
	}
	return Page{Path: path(n), Kind: "decisions-by", Title: o.Title, Language: string(s.Language), View: v}
}
