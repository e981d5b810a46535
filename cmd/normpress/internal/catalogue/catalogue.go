// Package catalogue lists what can be found on a site as documents for its search: the provisions of all texts, and the
// records as pages show them.
package catalogue

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/statistics"
)

// Input is what a site has.
type Input struct {
	Corpus     *model.Corpus // as it is public
	Cites      map[*model.Text]*cite.Index
	Language   ident.Language                 // of the interface at the root of the site
	Words      map[ident.Language]model.Words // of the interface, in every language in which readers may ask
	Statistics []*statistics.Table
	AsOf       date.Date // the date that statuses speak for
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

// New lists everything that can be found. The order of the documents lasts from build to build as far as it can.
func New(in Input) search.Input {
	c := newCatalogue(in)
	out := search.Input{Kinds: c.kindWords(), Fields: c.fieldWords()}
	add := func(kind string, lang ident.Language, documents []search.Document) {
		if len(documents) > 0 {
			out.Collections = append(out.Collections, search.Collection{Kind: kind, Language: lang, Documents: documents})
		}
	}
	for _, i := range in.Corpus.Instruments {
		about, texts := c.texts(i)
		out.Instruments = append(out.Instruments, about)
		out.Collections = append(out.Collections, texts...)
	}
	add(instruments, in.Language, c.instruments())
	for _, lang := range c.textLanguages() {
		add(revisions, lang, c.revisions(lang))
	}
	add(decided, in.Language, c.decisions())
	add(recorded, in.Language, c.records())
	add(guide, in.Language, c.guide())
	add(lists, in.Language, c.lists())
	add(states, "", c.states())
	add(inspectors, "", c.inspectors())
	add(firms, "", c.firms())
	return out
}

// catalogue is the input with what is looked up in it.
type catalogue struct {
	Input
	languages  []ident.Language // of Words
	firmOf     map[ident.FirmNumber]*model.Firm
	inspector  map[ident.InspectorNumber]*model.Inspector
	decisionOf map[ident.DecisionNumber]*model.Decision
	scopes     map[string]string // titles
	bodies     map[string]string
	stateNames map[ident.State][]string
	valueWords map[string][]string
}

func newCatalogue(in Input) *catalogue {
	c := &catalogue{Input: in, firmOf: map[ident.FirmNumber]*model.Firm{}, inspector: map[ident.InspectorNumber]*model.Inspector{},
		decisionOf: map[ident.DecisionNumber]*model.Decision{}, scopes: titles(in.Corpus.Scopes), bodies: titles(in.Corpus.Bodies),
		stateNames: map[ident.State][]string{}, valueWords: map[string][]string{}}
	for lang := range in.Words {
		c.languages = append(c.languages, lang)
	}
	slices.Sort(c.languages)
	for _, f := range in.Corpus.Firms {
		c.firmOf[f.Number] = f
	}
	for _, i := range in.Corpus.Inspectors {
		c.inspector[i.Number] = i
	}
	for _, d := range in.Corpus.Decisions {
		c.decisionOf[d.Number] = d
	}
	return c
}

func titles(terms []*model.Term) map[string]string {
	out := map[string]string{}
	for _, t := range terms {
		out[t.ID] = t.Title
	}
	return out
}

// words are those of the interface at the root of the site.
func (c *catalogue) words() model.Words { return c.Words[c.Language] }

// url is a path as documents have it: below the root of the site, without a slash in front.
func (c *catalogue) url(lang ident.Language, path string) string {
	return strings.TrimPrefix(address.In(lang, c.Language, path), "/")
}

// oneLine is words without line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
