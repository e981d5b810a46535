package main

import (
	"fmt"
	"os"
	"path/filepath"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// lawChain is the revisions of a law, in memory and on disk.
type lawChain struct {
	articles int
	language ident.Language
	data     [][]byte
	files    []string
}

// lawChain makes a law and amends it.
func (e *env) lawChain(articles, revisions int) (*lawChain, error) {
	q, err := e.newQuarry()
	if err != nil {
		return nil, err
	}
	l, err := enact(q, articles)
	if err != nil {
		return nil, err
	}
	c := &lawChain{articles: articles, language: q.language, data: [][]byte{markdownOf(l.articles)}}
	for len(c.data) < revisions {
		if err := l.amend(); err != nil {
			return nil, err
		}
		c.data = append(c.data, markdownOf(l.articles))
	}
	return c, nil
}

// write puts the revisions into a folder, in which they are found again by their names.
func (c *lawChain) write(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for i, data := range c.data {
		name := filepath.Join(folder, fmt.Sprintf("%02d.md", i))
		if err := os.WriteFile(name, data, 0o644); err != nil {
			return err
		}
		c.files = append(c.files, name)
	}
	return nil
}

func (c *lawChain) bytes() (n int) {
	for _, data := range c.data {
		n += len(data)
	}
	return n
}

func (c *lawChain) parse() *model.Instrument { return c.parsed(c.data) }

func (c *lawChain) parsed(revisions [][]byte) *model.Instrument {
	i := &model.Instrument{ID: "law"}
	for k, data := range revisions {
		i.Revisions = append(i.Revisions, &model.Revision{ID: fmt.Sprintf("r%02d", k), Instrument: i, Texts: []*model.Text{parseRevision(data, c.language)}})
	}
	return i
}

// compareAll compares every revision with every later one, as a build does: it knows which provision continues which,
// and keeps nothing of a comparison but its counts.
func compareAll(i *model.Instrument, see func(*compare.Comparison)) {
	comparer := compare.NewComparer(compare.Identify(i), nil)
	for b, new := range i.Revisions {
		for _, old := range i.Revisions[:b] {
			see(comparer.Compare(old.Texts[0], new.Texts[0]))
		}
	}
}

// filePairs are every revision with every later one; of many only each so-manieth.
func (c *lawChain) filePairs(each int) (out [][2]string) {
	for b, n := 0, 0; b < len(c.files); b++ {
		for a := range b {
			if n%each == each/2 {
				out = append(out, [2]string{c.files[a], c.files[b]})
			}
			n++
		}
	}
	return out
}
