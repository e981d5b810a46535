package search

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/search/language"
)

// field is the part of a document that a word stands in.
type field uint8

const (
	nameField field = iota
	contextField
	bodyField
	factField
	exactField
	fields
)

// occurrence is a word of a document.
type occurrence struct {
	surface string // folded
	lower   string // not folded
	stem    string
	plain   bool // of no language: the stem is the surface
	field   field
	pos     int     // among the words of the document, -1 where no phrase can have it
	weight  float64 // of one occurrence
}

// fieldGap keeps the words of two fields from forming a phrase.
const fieldGap = 8

// reader takes the words out of documents of one language.
type reader struct {
	stem func(word string) string
	out  []occurrence
	pos  int
	// facts are the words of facts, which many documents share
	facts map[string][]occurrence
}

func newReader(lang string) *reader {
	return &reader{stem: stemmer(lang), facts: map[string][]occurrence{}}
}

// read lists the words of a document.
func (r *reader) read(d *Document) []occurrence {
	r.out, r.pos = nil, 0
	r.prose(d.Name, nameField)
	for _, name := range d.Others {
		r.prose(name, nameField)
	}
	r.prose(d.Body, bodyField)
	r.context(d.Context)
	for _, fact := range d.Facts {
		r.fact(fact)
	}
	for _, exact := range d.Exact {
		r.plain(language.Fold(exact), exactField)
	}
	for _, f := range d.Facets {
		r.plain(facetTerm(f), factField)
	}
	return r.out
}

// facetTerm is how the dictionary has the value of a facet, and how a reader may type it.
func facetTerm(f Facet) string { return f.ID + ":" + language.Fold(f.Value) }

// prose takes the words out of a text that phrases are looked for in.
func (r *reader) prose(s string, f field) {
	from := len(r.out)
	for t := range language.Tokens(s) {
		pos := r.pos
		if t.Whole { // its parts follow, and stand in the text's order
			pos = -1
		} else {
			r.pos++
		}
		r.out = append(r.out, occurrence{surface: t.Word, lower: t.Lower, stem: r.stem(t.Lower), field: f, pos: pos})
	}
	r.pos += fieldGap
	weigh(r.out[from:])
}

func (r *reader) context(s string) {
	from := len(r.out)
	for t := range language.Tokens(s) {
		r.out = append(r.out, occurrence{surface: t.Word, lower: t.Lower, stem: r.stem(t.Lower), field: contextField, pos: -1})
	}
	weigh(r.out[from:])
}

func (r *reader) fact(s string) {
	words, ok := r.facts[s]
	if !ok {
		from := len(r.out)
		for t := range language.Tokens(s) {
			r.plain(t.Word, factField)
		}
		r.facts[s] = slices.Clone(r.out[from:])
		return
	}
	r.out = append(r.out, words...)
}

func (r *reader) plain(word string, f field) {
	if word = strings.TrimSpace(word); word != "" {
		r.out = append(r.out, occurrence{surface: word, lower: word, stem: word, plain: true, field: f, pos: -1})
		weigh(r.out[len(r.out)-1:])
	}
}

// stemmer remembers the stems of a language.
func stemmer(lang string) func(string) string {
	if lang == "" {
		return func(word string) string { return language.Fold(word) }
	}
	known := map[string]string{}
	return func(word string) string {
		stem, ok := known[word]
		if !ok {
			stem = language.Stem(lang, word)
			known[strings.Clone(word)] = stem
		}
		return stem
	}
}

// batch is how many documents are read together.
const batch = 256

// readAll reads the documents of a collection on all processors and gives their words in order.
func readAll(c *Collection, each func(n int, words []occurrence)) {
	type read struct {
		from  int
		words chan [][]occurrence
	}
	queue := make(chan read, readers)
	jobs := make(chan read)
	for range readers {
		go func() {
			r := newReader(string(c.Language))
			for job := range jobs {
				var out [][]occurrence
				for i := job.from; i < min(job.from+batch, len(c.Documents)); i++ {
					out = append(out, r.read(&c.Documents[i]))
				}
				job.words <- out
			}
		}()
	}
	go func() {
		for from := 0; from < len(c.Documents); from += batch {
			job := read{from, make(chan [][]occurrence, 1)}
			queue <- job
			jobs <- job
		}
		close(queue)
		close(jobs)
	}()
	for job := range queue {
		for i, words := range <-job.words {
			each(job.from+i, words)
		}
	}
}

// languages lists the languages of the collections: the place of each is its slot. The first is that of names.
func languages(in *Input) []string {
	out := []string{""}
	for _, c := range in.Collections {
		if lang := string(c.Language); !slices.Contains(out, lang) {
			out = append(out, lang)
		}
	}
	slices.Sort(out)
	return out
}
