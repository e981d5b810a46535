package search

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/search/language"
)

// format is the number of the index's format. A page made for another one says that it must be loaded again.
const format = 2

// entry is the one file of the index with a lasting name: it leads to all others. Names of files stand one behind the
// other, nameLen letters each.
type entry struct {
	Format      int               `json:"format"`
	Total       int               `json:"total"`
	Slots       []string          `json:"slots"` // languages
	Collections []entryCollection `json:"collections"`
	Instruments []Instrument      `json:"instruments"`
	Kinds       []KindWords       `json:"kinds"`
	Fields      []KindWords       `json:"fields"`
	Little      []string          `json:"little"`
	Terms       [2]string         `json:"terms"` // names of the files, and the words that these begin with, a line each
	Forms       [2]string         `json:"forms"`
	Backwards   [2]string         `json:"backwards"`
	Facets      map[string]string `json:"facets"`
	Carried     string            `json:"carried,omitempty"` // the file that says which revisions have which texts
}

// entryCollection is a collection as the entry has it.
type entryCollection struct {
	Kind       string `json:"kind"`
	Language   string `json:"language"`
	Instrument string `json:"instrument,omitempty"`
	Older      bool   `json:"older,omitempty"`
	Base       int    `json:"base"`
	Count      int    `json:"count"`
	Per        int    `json:"per"`
	Folders    string `json:"folders"`
}

// newEntry has what is known before the documents are read. Its lists are never null.
func newEntry(in *Input, slots []string) *entry {
	return &entry{Format: format, Slots: slots, Collections: []entryCollection{},
		Instruments: append([]Instrument{}, in.Instruments...), Kinds: append([]KindWords{}, in.Kinds...), Fields: append([]KindWords{}, in.Fields...), Little: language.Little}
}

func (e *entry) add(p place, files *fileSet) {
	e.Total += len(p.Documents)
	e.Collections = append(e.Collections, entryCollection{p.Kind, string(p.Language), p.Instrument, p.Older, p.base, len(p.Documents), p.per, p.records(files)})
}

// carried writes which revisions have which texts, for searches in other revisions than the current ones.
func (e *entry) carried(in *Input, files *fileSet) {
	type carried struct {
		Instrument string                          `json:"instrument"`
		Runs       map[ident.Language][][][2]int   `json:"runs"`
		Own        map[ident.Language][][]OwnDates `json:"own,omitempty"`
	}
	var all []carried
	for _, i := range in.Instruments {
		if len(i.Carried) > 0 {
			all = append(all, carried{i.ID, i.Carried, i.Own})
		}
	}
	if len(all) > 0 {
		e.Carried = files.add("c", marshal(all))
	}
}
