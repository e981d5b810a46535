package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// instrumentRow is an instrument as lists show it.
type instrumentRow struct {
	URL        string       `json:"url"`
	Title      string       `json:"title"`
	ShortTitle string       `json:"short_title"`
	Kind       string       `json:"kind"`
	InForce    *revisionRow `json:"in_force,omitempty"`
	Newest     *revisionRow `json:"newest,omitempty"`
	Revisions  int          `json:"revisions"`
}

type instrumentView struct {
	crumbs
	Instrument  instrumentRow `json:"instrument"`
	Symbol      string        `json:"symbol,omitempty"`
	Binding     bool          `json:"binding"`
	Revisions   []revisionRow `json:"revisions"` // the newest first
	Definitions *link         `json:"definitions,omitempty"`
	Comparisons string        `json:"comparisons,omitempty"`
	Timeline    *timelineView `json:"timeline,omitempty"`
}

// instruments makes the pages of all instruments and their texts.
func (s *site) instruments() []func() Page {
	var jobs []func() Page
	if s.isWhole() {
		jobs = append(jobs, s.instrumentList)
	}
	for _, i := range s.Corpus.Instruments {
		if s.isWhole() {
			jobs = append(jobs, s.aboutInstrument(i)...)
		}
		jobs = append(jobs, s.comparisons(i)...)
		for _, r := range i.Revisions {
			for _, e := range s.here(r) {
				jobs = append(jobs, func() Page { return s.revisionPage(e) })
				jobs = append(jobs, s.articlePages(e)...)
				jobs = append(jobs, s.lackingPages(e)...)
			}
			jobs = append(jobs, s.parallelPages(r)...)
		}
	}
	return jobs
}

// aboutInstrument makes the pages about an instrument that show no text.
func (s *site) aboutInstrument(i *model.Instrument) []func() Page {
	jobs := []func() Page{func() Page { return s.instrumentPage(i) }}
	if len(i.Revisions) > 1 {
		jobs = append(jobs, func() Page { return s.comparisonList(i) })
	}
	if s.definitionsOf(i) != nil {
		jobs = append(jobs, func() Page { return s.definitionsPage(i) })
	}
	jobs = append(jobs, s.pointsInTime(i)...)
	for _, r := range i.Revisions {
		if len(s.under[r.Ref()]) > 0 {
			jobs = append(jobs, s.certificatesUnder(r)...)
		}
	}
	return jobs
}

func (s *site) instrumentRow(i *model.Instrument) instrumentRow {
	row := instrumentRow{URL: s.at(address.Instrument(i)), Title: i.Title, ShortTitle: i.ShortTitle,
		Kind: string(i.Kind), Revisions: len(i.Revisions)}
	if r := timeline.InForce(i, s.AsOf); r != nil {
		in := s.row(r)
		row.InForce = &in
	}
	if r := timeline.Newest(i, s.AsOf); r != nil {
		newest := s.row(r)
		row.Newest = &newest
	}
	return row
}

func (s *site) instrumentList() Page {
	v := struct {
		crumbs
		Instruments []instrumentRow `json:"instruments"`
	}{}
	for _, i := range s.Corpus.Instruments {
		v.Instruments = append(v.Instruments, s.instrumentRow(i))
	}
	return Page{Path: address.Instruments, Kind: "instruments", Language: string(s.Language), View: v}
}

func (s *site) instrumentPage(i *model.Instrument) Page {
	v := instrumentView{crumbs: crumbs{Section: "instruments"}, Instrument: s.instrumentRow(i), Binding: i.Kind != model.Norms, Symbol: i.Symbol.String(),
		Timeline: s.timeline(i)}
	for n := len(i.Revisions) - 1; n >= 0; n-- {
		row := s.row(i.Revisions[n])
		row.Step = s.stepTo(i.Revisions[n])
		v.Revisions = append(v.Revisions, row)
	}
	if len(i.Revisions) > 1 {
		v.Comparisons = s.at(address.Comparisons(i))
	}
	if e := s.definitionsOf(i); e != nil {
		v.Definitions = &link{URL: s.at(address.Definitions(i)), Title: e.revision.ShortTitle}
	}
	return Page{Path: address.Instrument(i), Kind: "instrument", Title: i.Title, Language: string(s.Language), View: v,
		Body: s.page(i.Intro, 2)}
}

// definition is a defined term with the place that defines it and the places that use it.
type definition struct {
	Term     string `json:"term"`
	Text     string `json:"text"` // HTML of the words that define it
	URL      string `json:"url"`
	Citation string `json:"citation"`
	Scope    string `json:"scope,omitempty"` // citation of what it is limited to
	Uses     []link `json:"uses,omitempty"`
}

// definitionsOf is the text whose definitions stand for those of the instrument. It is nil when
// that defines nothing in any language.
func (s *site) definitionsOf(i *model.Instrument) *edition {
	r := timeline.Representative(i, s.AsOf)
	if r == nil || s.text(r) == nil {
		return nil
	}
	for _, t := range append([]*model.Text{s.text(r)}, r.Texts...) {
		if index := s.Cites[t]; index != nil && len(index.Terms()) > 0 {
			return &edition{r, t}
		}
	}
	return nil
}

func (s *site) definitionsLink(e edition) *link {
	of := s.definitionsOf(e.revision.Instrument)
	if of == nil {
		return nil
	}
	return &link{URL: s.at(address.Definitions(e.revision.Instrument)), Title: of.revision.ShortTitle}
}

func (s *site) definitionsPage(i *model.Instrument) Page {
	e := *s.definitionsOf(i)
	v := struct {
		crumbs
		Status status       `json:"status"`
		Terms  []definition `json:"terms"`
	}{crumbs: s.textCrumbs(e, nil), Status: s.status(e)}
	for _, d := range s.Cites[e.text].Terms() {
		v.Terms = append(v.Terms, s.definition(e, d))
	}
	return Page{Path: address.Definitions(i), Kind: "definitions", Title: i.ShortTitle,
		Language: string(s.Language), View: v}
}

func (s *site) definition(e edition, d *cite.Definition) definition {
	at := func(id ident.EID) link {
		p := s.provisions[e.text][id]
		return link{URL: s.textAt(e, address.Provision(e.revision.Ref(), p)), Title: citation(e.text, p)}
	}
	by := at(d.By)
	out := definition{Term: d.Term, Citation: by.Title, URL: by.URL, Text: s.definingText(e, d)}
	if d.Scope != "" {
		out.Scope = at(d.Scope).Title
	}
	seen := map[ident.EID]bool{}
	for _, u := range d.Uses {
		if u.In != "" && !seen[u.In] {
			seen[u.In] = true
			out.Uses = append(out.Uses, at(u.In))
		}
	}
	return out
}
