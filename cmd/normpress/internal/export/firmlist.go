package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/roster"
)

// firmsPerFile is how many firms a file of names has. A reader's browser gets those files whose firms it shows, and all
// of them to search for words.
const firmsPerFile = 1000

// firmIndex is what the reader's browser narrows the list of firms with: numbers for every firm, in the order of the list.
type firmIndex struct {
	AsOf    date.Date   `json:"as_of"`
	Total   int         `json:"total"`
	PerFile int         `json:"per_file"`
	Names   []string    `json:"names"`   // files with the names, so many firms in each
	Numbers string      `json:"numbers"` // file with the other numbers that firms go by
	Facets  []firmFacet `json:"facets"`
	// Standings are those that the firms have, each once. Now has the place of that of each firm; Until the last day
	// of validity, in days after AsOf, -1 where there is none.
	Standings []firmStanding `json:"standings"`
	Now       []int          `json:"now"`
	Until     []int          `json:"until"`
	// Ahead has, by place in the list, what is known of the days after AsOf: from which day on, the standing, the last
	// day. Of the firms that are not in it, those with a last day are expired afterwards.
	Ahead map[int][][3]int `json:"ahead,omitempty"`
}

// firmFacet is a facet that does not change with the days. Of has the place in Sets of the values of each firm.
type firmFacet struct {
	ID     string      `json:"id"`
	Values [][2]string `json:"values"` // ID and title
	Sets   [][]int     `json:"sets"`
	Of     []int       `json:"of"`
}

// firmStanding is what certificates are worth together. The scopes are places in the values of the facet of scopes.
type firmStanding struct {
	Status    string `json:"status"`
	Scope     []int  `json:"scope,omitempty"`
	Suspended []int  `json:"suspended,omitempty"`
}

type firmNames struct {
	Number       string     `json:"number"`
	Name         string     `json:"name,omitempty"`
	Names        []firmName `json:"names,omitempty"`
	Retired      string     `json:"retired,omitempty"`
	Confidential bool       `json:"confidential,omitempty"`
}

type firmName struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
	Lang string `json:"lang,omitempty"`
}

// firmNumbers are numbers of firms, in the order of the list; "" where there is none.
type firmNumbers struct {
	LEI          []string   `json:"lei"`
	Registry     []string   `json:"registry"`
	Certificates [][]string `json:"certificates"`
}

// firmList makes the files from which the reader's browser narrows and searches the list of firms. All but the index
// are named by their content, so that a browser never mixes those of two builds.
func (in Input) firmList() []File {
	r := roster.New(in.Corpus, in.Words, in.Language, in.AsOf)
	index := newFirmIndex(r)
	var out []File
	add := func(kind string, v any) string {
		b := compact(v)
		sum := sha256.Sum256(b)
		name := fmt.Sprintf("%s-%s.json", kind, hex.EncodeToString(sum[:6]))
		out = append(out, File{address.Firms + "data/" + name, func() []byte { return b }})
		return name
	}
	for from := 0; from < len(r.Firms); from += firmsPerFile {
		var names []firmNames
		for _, e := range r.Firms[from:min(from+firmsPerFile, len(r.Firms))] {
			names = append(names, newFirmNames(e.Firm))
		}
		index.Names = append(index.Names, add(fmt.Sprint("names-", from/firmsPerFile+1), names))
	}
	index.Numbers = add("numbers", newFirmNumbers(r))
	return append(out, File{address.Firms + "data/index.json", func() []byte { return compact(index) }})
}

// compact is JSON without white space.
func compact(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // of our own types, which have nothing that JSON cannot say
	}
	return append(b, '\n')
}
