package main

import (
	"fmt"
	"slices"
	"strings"

	"normpress"
	"normpress/cmd/normpress/internal/check"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/pages"
	views "normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/source"
	"normpress/cmd/normpress/internal/timeline"
)

// asOf is the date that statuses speak for in all benchmarks.
var asOf = date.Of(2026, 11, 22)

const baseURL = "https://portal.example/"

// threshold is the number under which tables of withheld records show none.
const threshold = 5

// portal is the way of a build, taken apart into its stages.
type portal struct {
	site      *source.Site
	corpus    *model.Corpus
	cites     map[*model.Text]*cite.Index
	comparers map[*model.Instrument]*compare.Comparer
	pages     []engine.Page
	found     diag.Findings
}

func (p *portal) load() {
	p.corpus, p.found = load.Load(p.site)
}

func (p *portal) check() {
	p.found = slices.Concat(p.found, check.Corpus(p.corpus))
}

func (p *portal) statuses() {
	p.found = slices.Concat(p.found, timeline.Check(p.corpus, asOf))
}

func (p *portal) identify() {
	p.comparers = map[*model.Instrument]*compare.Comparer{}
	for _, i := range p.corpus.Instruments {
		p.comparers[i] = compare.NewComparer(compare.Identify(i), nil)
	}
}

func (p *portal) cite() {
	p.cites = map[*model.Text]*cite.Index{}
	for _, i := range p.corpus.Instruments {
		for _, r := range i.Revisions {
			for _, t := range r.Texts {
				index, found := cite.New(r, t, p.corpus)
				p.cites[t], p.found = index, append(p.found, found...)
			}
		}
	}
}

func (p *portal) paginate() {
	list := pages.All(pages.Input{Corpus: p.corpus, Cites: p.cites, Comparers: p.comparers, AllPairs: 30, Language: "en",
		RecordTables: views.AllTables(p.corpus, threshold), BasePath: "/", AsOf: asOf})
	p.pages = make([]engine.Page, len(list))
	for i, page := range list {
		p.pages[i] = engine.Page(page)
	}
}

// sound is an error when something was found, as then other work was measured than was meant.
func (p *portal) sound() error {
	if errors, _ := p.found.Count(); errors > 0 {
		var b strings.Builder
		p.found.Sorted()[:1].Print(&b) // a builder takes everything
		return fmt.Errorf("the site has %d errors: %s", errors, b.String())
	}
	return nil
}

// engineSite is the pages with the layouts of the repository.
func engineSite(list []engine.Page) engine.Site {
	return engine.Site{
		Config: engine.Config{Title: "Portal", BaseURL: baseURL, Params: siteParams(), Date: asOf},
		Files:  source.Memory(nil).Fs(), Defaults: normpress.Defaults(), Pages: list,
	}
}

// siteParams is what layouts know of the site.
func siteParams() map[string]any {
	return map[string]any{"as_of": asOf.String(), "description": "A portal made for measuring.", "sample": true,
		"interface": []string{"en"}, "records_language": "en", "root": "/"}
}
