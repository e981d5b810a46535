// Package catalogue lists what can be found on a site as documents for its search: the provisions of all texts, and the
// records as pages show them.
package catalogue

import (
	"maps"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/statistics"
)

// Input is what a site has.
type Input struct {
	Trees []Tree // of pages, that at the root of the site first
	Cites map[*model.Text]*cite.Index
	Words map[ident.Language]model.Words // of the interface, in every language in which readers may ask
	AsOf  date.Date                      // the date that statuses speak for
}

// Tree is the portal as it is called in a language of the interface.
type Tree struct {
	Language   ident.Language
	Corpus     *model.Corpus // as it is public, with titles in the language
	Statistics []*statistics.Table
}

// Kinds lists the kinds of documents, in the order in which readers are offered them.
func Kinds() []string {
	return []string{provisions, definitions, instruments, revisions, firms, inspectors, decided, recorded, states, guide, lists}
}

// The kinds of documents.
const (
	provisions  = "provision"
	definitions = "definition"
	instruments = "instrument"
	revisions   = "revision"
	firms       = "firm" // and their certificates, by number
	inspectors  = "inspector"
	decided     = "decision"
	recorded    = "record"
	states      = "state"
	guide       = "guide"
	lists       = "page" // lists and tables
)

// New lists everything that can be found. What has titles in several languages is a document in each; what is written in
// one is in that of the root. The order of the documents lasts from build to build as far as it can.
func New(in Input) search.Input {
	trees := newCatalogues(in)
	c := trees[0]
	out := search.Input{Kinds: c.kindWords(), Fields: c.fieldWords()}
	add := func(kind string, lang ident.Language, documents []search.Document) {
		if len(documents) > 0 {
			out.Collections = append(out.Collections, search.Collection{Kind: kind, Language: lang, Documents: documents})
		}
	}
	for _, i := range c.Corpus.Instruments {
		about, texts := c.texts(i)
		out.Instruments = append(out.Instruments, about)
		out.Collections = append(out.Collections, texts...)
	}
	for _, c := range trees {
		add(instruments, c.Language, c.instruments())
	}
	for _, lang := range c.titleLanguages() {
		add(revisions, lang, c.in(lang).revisions(lang))
	}
	add(decided, c.Language, c.decisions())
	add(recorded, c.Language, c.records())
	add(guide, c.Language, c.guide())
	for _, c := range trees {
		add(lists, c.Language, c.lists())
	}
	add(states, "", c.states())
	add(inspectors, "", c.inspectors())
	add(firms, "", c.firms())
	return out
}

// catalogue is a tree with what is looked up in it.
type catalogue struct {
	Input
	Tree
	all        []*catalogue     // of all trees
	languages  []ident.Language // of Words
	firmOf     map[ident.FirmNumber]*model.Firm
	inspector  map[ident.InspectorNumber]*model.Inspector
	decisionOf map[ident.DecisionNumber]*model.Decision
	scopes     map[string][]string // titles in all languages, first that of this tree
	bodies     map[string][]string
	stateNames map[ident.State][]string
	valueWords map[string][]string
}

func newCatalogues(in Input) []*catalogue {
	out := make([]*catalogue, len(in.Trees))
	for n, t := range in.Trees {
		out[n] = newCatalogue(in, t)
		out[n].all = out
	}
	return out
}

func newCatalogue(in Input, t Tree) *catalogue {
	c := &catalogue{Input: in, Tree: t, languages: slices.Sorted(maps.Keys(in.Words)),
		firmOf: map[ident.FirmNumber]*model.Firm{}, inspector: map[ident.InspectorNumber]*model.Inspector{}, decisionOf: map[ident.DecisionNumber]*model.Decision{},
		scopes: map[string][]string{}, bodies: map[string][]string{}, stateNames: map[ident.State][]string{}, valueWords: map[string][]string{}}
	for _, t := range append([]Tree{t}, in.Trees...) {
		addTitles(c.scopes, t.Corpus.Scopes)
		addTitles(c.bodies, t.Corpus.Bodies)
	}
	for _, f := range t.Corpus.Firms {
		c.firmOf[f.Number] = f
	}
	for _, i := range t.Corpus.Inspectors {
		c.inspector[i.Number] = i
	}
	for _, d := range t.Corpus.Decisions {
		c.decisionOf[d.Number] = d
	}
	return c
}

func addTitles(to map[string][]string, terms []*model.Term) {
	for _, t := range terms {
		to[t.ID] = unique(append(to[t.ID], t.Title))
	}
}

// in is the catalogue of the tree in a language, that of the root where there is none.
func (c *catalogue) in(lang ident.Language) *catalogue {
	for _, in := range c.all {
		if in.Language == lang {
			return in
		}
	}
	return c.all[0]
}

// isRoot says whether the tree stands at the root of the site, in the language in which records are written.
func (c *catalogue) isRoot() bool { return c == c.all[0] }

// words are those of the interface in the language of the tree.
func (c *catalogue) words() model.Words { return c.Words[c.Language] }

// url is a path as documents have it: below the root of a tree, without a slash in front.
func url(path string) string { return strings.TrimPrefix(path, "/") }

// oneLine is words without line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
