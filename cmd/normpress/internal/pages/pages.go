// Package pages turns the corpus and what was derived from it into pages: for each a path, a layout and a view that
// holds all that the layout needs.
package pages

import (
	"iter"
	"math"
	"runtime"
	"slices"
	"sync"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/statistics"
)

// Page is one page of the site. Its output depends on these fields, the layouts and the site's options alone.
type Page struct {
	Path     string // below the root of its language, with a slash at both ends: /register/firms/F-0007/
	Kind     string // names the layout
	Of       string // names the site's own layout for pages of this kind that are of one type, layouts/KIND/OF.html, where there is one
	Title    string // empty where the layout has the words
	Language string // BCP 47; of the interface around the page
	View     any    // goes to the layout as JSON
	Body     string // HTML: the text that the page is about
}

// Input is what pages are made of.
type Input struct {
	Corpus       *model.Corpus
	Cites        map[*model.Text]*cite.Index
	Comparers    map[*model.Instrument]*compare.Comparer
	AllPairs     int              // up to so many revisions of an instrument, every pair of them has a page of its own
	DatedPages   int              // up to so many firms, each of them has a page for the end of every month and for every event
	Language     ident.Language   // of these pages
	Interface    []ident.Language // all languages of the interface, first that at the root of the site; only Language where it is empty
	Words        model.Words      // of the interface in that language, or at the root where it has none
	Texts        *Texts           // what the trees of a site share; of its own where it is nil
	Statistics   []*statistics.Table
	RecordTables map[*model.RecordType][]*records.Table
	Origin       string    // scheme and host of the site's address: https://portal.example
	BasePath     string    // path of the site's address, with a slash at both ends
	AsOf         date.Date // the date that statuses speak for
}

// All makes every page of a language, in the order of their kinds.
func All(in Input) []Page { return slices.Concat(slices.Collect(Parts(in, math.MaxInt))...) }

// Parts makes the same pages, so many at a time.
func Parts(in Input, size int) iter.Seq[[]Page] {
	s := newSite(in)
	var jobs []func() Page
	lists := []func() []func() Page{s.instruments, s.partyTexts}
	if s.isWhole() {
		lists = []func() []func() Page{s.front, s.newPages, s.instruments, s.anything, s.pack, s.register, s.decisions, s.records, s.states, s.partyTexts, s.statistics, s.guide, s.search}
	}
	for _, list := range lists {
		jobs = append(jobs, list()...)
	}
	return func(yield func([]Page) bool) {
		for part := range slices.Chunk(jobs, size) {
			if !yield(run(part)) {
				return
			}
		}
	}
}

// run does the jobs on all processors and keeps their order.
func run(jobs []func() Page) []Page {
	out := make([]Page, len(jobs))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				out[i] = jobs[i]()
				jobs[i] = nil // what only this page needed can go
			}
		})
	}
	for i := range jobs {
		next <- i
	}
	close(next)
	workers.Wait()
	return out
}

// link is a place to go to.
type link struct {
	URL   string `json:"url"`
	Title string `json:"title"`
	Lang  string `json:"lang,omitempty"` // of the title, where that is not the language of the page
}

// crumbs leads from the home page to the page: the section of the site, which the layout names in the language of the
// interface, and what is between that and the page.
type crumbs struct {
	Section string `json:"section,omitempty"`
	Crumbs  []link `json:"crumbs,omitempty"`
}
