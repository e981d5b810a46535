package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/norm"
)

// textSet is texts of one kind. A text is one or several files.
type textSet struct {
	name     string
	language ident.Language
	texts    [][]norm.File
	bytes    int
}

// textSets reads the texts of the sample and, where the folder shared/corpora stands beside the repository, the statutes
// and declarations in it.
func (e *env) textSets() ([]textSet, error) {
	content, corpora := filepath.Join(e.root, "content"), filepath.Join(e.root, "../shared/corpora")
	sets := []textSet{
		{name: "sample texts", language: "en"}, {name: "German statutes", language: "de"}, {name: "US Constitution", language: "en"},
		{name: "declaration in six languages", language: "en"}, {name: "licences in six languages", language: "en"},
	}
	patterns := [][]string{
		{content + "/instruments/*/*/en.md", content + "/instruments/*/*/en"}, {corpora + "/german-law/*/*.md"},
		{corpora + "/us-constitution/*.md"}, {corpora + "/udhr/*.md"}, {corpora + "/cc-by-sa/*.md"},
	}
	var found []textSet
	for i, set := range sets {
		if err := set.read(patterns[i]); err != nil {
			return nil, err
		}
		if set.bytes > 0 {
			found = append(found, set)
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s holds no texts", content)
	}
	return found, nil
}

func (s *textSet) read(patterns []string) error {
	for _, p := range patterns {
		names, err := filepath.Glob(p)
		if err != nil {
			return err
		}
		for _, name := range names {
			if err := s.readText(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// readText reads a text that is one file, or a folder of them.
func (s *textSet) readText(name string) error {
	files := []string{name}
	if filepath.Ext(name) == "" {
		var err error
		if files, err = filepath.Glob(name + "/*.md"); err != nil {
			return err
		}
	}
	var text []norm.File
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		data = withoutFrontMatter(data)
		s.bytes += len(data)
		text = append(text, norm.File{Name: filepath.Base(f), Data: data, FirstLine: 1})
	}
	s.texts = append(s.texts, text)
	return nil
}

func withoutFrontMatter(data []byte) []byte {
	if rest, ok := bytes.CutPrefix(data, []byte("---\n")); ok {
		if _, body, ok := bytes.Cut(rest, []byte("\n---\n")); ok {
			return body
		}
	}
	return data
}
