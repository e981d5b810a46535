package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/search"
)

// addDocuments reads the Akoma Ntoso documents beside the repository.
func (l *library) addDocuments(e *env) error {
	names, err := filepath.Glob(filepath.Join(e.root, "../shared/corpora/akoma-ntoso/examples-final-namespace/*.xml"))
	if err != nil || e.search.size == 0 {
		return err
	}
	for _, name := range names {
		id := strings.ToLower(strings.TrimSuffix(filepath.Base(name), ".xml"))
		t := &searchedText{instrument: "akn-" + id, short: id, language: "en", title: strings.ReplaceAll(id, "_", " ")}
		if strings.HasPrefix(id, "uy_") || strings.HasPrefix(id, "cl_") {
			t.language = "es"
		}
		if strings.HasPrefix(id, "it_") {
			t.language = "it"
		}
		if err := l.addDocument(t, name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func (l *library) addDocument(t *searchedText, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	units, err := unitsOf(xml.NewDecoder(f))
	if err != nil {
		return err
	}
	c := search.Collection{Kind: "provision", Language: t.language, Instrument: t.instrument}
	var docs []provisionDoc
	for i, u := range units {
		if body := oneLineOf(u.body.String()); body != "" {
			c.Documents = append(c.Documents, search.Document{Name: oneLineOf(u.heading.String()), Context: u.context, Body: body,
				Title: strings.TrimSpace(u.element + " " + oneLineOf(u.number.String())), Sub: t.short,
				URL: fmt.Sprintf("%s/%s/%s_%d.html", t.instrument, t.language, u.element, i)})
			docs = append(docs, provisionDoc{text: t})
		}
	}
	if len(docs) > 0 {
		l.addText(t, t.title, c, docs)
	}
	return nil
}

// unit is an article, section or paragraph of a document, or a speech.
type unit struct {
	element               string
	number, heading, body strings.Builder
	context               string
}

var unitElements = []string{"article", "section", "subsection", "paragraph", "speech", "recital"}

// unitsOf collects the words of each unit, without those of the units in it.
func unitsOf(d *xml.Decoder) (units []*unit, err error) {
	var open []*unit // the units around what is read
	var path []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return units, nil
		}
		if err != nil {
			return nil, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			path = append(path, x.Name.Local)
			if slices.Contains(unitElements, x.Name.Local) {
				u := &unit{element: x.Name.Local}
				if len(open) > 0 {
					u.context = strings.TrimSpace(open[len(open)-1].context + " " + oneLineOf(open[len(open)-1].heading.String()))
				}
				units, open = append(units, u), append(open, u)
			}
		case xml.EndElement:
			path = path[:len(path)-1]
			if slices.Contains(unitElements, x.Name.Local) {
				open = open[:len(open)-1]
			}
		case xml.CharData:
			if len(open) > 0 && !slices.Contains(path, "meta") {
				open[len(open)-1].take(path, string(x))
			}
		}
	}
}

func (u *unit) take(path []string, words string) {
	to := &u.body
	switch {
	case slices.Contains(path[len(path)-min(2, len(path)):], "num"):
		to = &u.number
	case slices.Contains(path[len(path)-min(3, len(path)):], "heading"):
		to = &u.heading
	}
	to.WriteString(words + " ")
}
