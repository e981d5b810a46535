// Package search turns documents into an index that a browser searches from a static host: small files, named by their
// content, of which a query needs a few.
package search

import (
	"encoding/json"

	"normpress/cmd/normpress/internal/ident"
)

// Input is what can be found on a site.
type Input struct {
	Collections []Collection
	Instruments []Instrument
	Kinds       []KindWords
	Fields      []KindWords // the words that a reader may type before a colon, by facet; kind, language, instrument, revision and on among them
}

// Collection is a run of documents of one kind.
type Collection struct {
	Kind       string         // provision, definition, instrument, firm, inspector, decision, record, guide, ...
	Language   ident.Language // of the texts; "" for names and numbers, which belong to no language
	Instrument string         // id, of provisions and definitions
	Older      bool           // provisions as the instrument's current revision does not have them
	Documents  []Document     // in a lasting order: as far as it can be, new ones come last
}

// Document is one thing that can be found. Its name, context and body are prose in the language of its collection.
type Document struct {
	Name    string   // weighs most: a heading, a firm's name, a term
	Others  []string // further names, that weigh as much: former names, trading names
	Context string   // weighs little: the headings around a paragraph
	Body    string   // the text itself, of which excerpts are shown
	Exact   []string // found as a whole, whatever the language: citation keys, numbers, symbols, LEIs
	Facts   []string // words of any language that are true of it, never stemmed: the State's name in six languages
	Facets  []Facet  // what lists are narrowed by, at most one or several values of each

	URL   string // below the root of a language, without a slash in front, with its fragment: "instruments/x/rev/art_5/#art_5__para_2"
	Title string // what a result is called: "article 5, paragraph 2", a firm's name
	Sub   string // what stands beside it: the heading, the State
	Shown any    // more for the page of results, as JSON; nil for nothing
}

// Facet is a value of something that lists are narrowed by.
type Facet struct {
	ID    string // status, state, scope, year, type, ...
	Value string // "suspended", "KE", "2027"
}

// Instrument is what a search needs to know of an instrument beside its provisions.
type Instrument struct {
	ID        string                    `json:"id"`
	Titles    map[ident.Language]string `json:"titles"`    // full and short, as one text
	Current   int                       `json:"current"`   // place of the revision that is searched first: in force, else adopted, else the newest
	Revisions []Revision                `json:"revisions"` // from the first to the newest
	// Carried says for each language in which revisions each text stands: by the place of the document, those of the
	// current collection first and then those of the older one, runs of revisions from, to.
	Carried map[ident.Language][][][2]int `json:"-"`
	// Own says of the same texts, likewise, where they are in force on other days than their revisions: those days hold
	// instead. It leaves out languages without any.
	Own map[ident.Language][][]OwnDates `json:"-"`
}

// OwnDates are days on which a provision is in force in one of its revisions: a revision may have several, and the empty
// From alone where the provision is never.
type OwnDates struct {
	Revision    int
	From, Until string // the first day, and the first on which it no longer is; "" for none
}

// MarshalJSON writes them as a list.
func (o OwnDates) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{o.Revision, o.From, o.Until})
}

// Revision is a revision of an instrument.
type Revision struct {
	ID        string           `json:"id"`
	From      string           `json:"from,omitempty"`      // the first day on which it is in force, "" for none
	Until     string           `json:"until,omitempty"`     // the first day on which it no longer is
	Languages []ident.Language `json:"languages,omitempty"` // of its texts: where none is that of the reader, the first is shown
}

// KindWords are words that name a kind of documents, or a value of a facet, in any language: a query that has one is
// about those first.
type KindWords struct {
	Kind  string   `json:"kind"`
	Words []string `json:"words"` // "firm", "firms", "company"
}

// File is a file of the index.
type File struct {
	Path  string // below the site's root, with a slash in front
	Bytes []byte
}
