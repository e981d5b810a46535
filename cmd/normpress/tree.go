package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"normpress"
	"normpress/cmd/normpress/internal/catalogue"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/export"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/pages"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/statistics"
)

// tree is the portal in one language, with what its pages and files say in it.
type tree struct {
	*portal
	language ident.Language
	corpus   *model.Corpus // as it is public, with titles in the language
	words    model.Words
	numbers  []*statistics.Table
	tables   map[*model.RecordType][]*records.Table
	only     func(pages.Page) bool // which pages are rendered; nil for all
}

// tree makes ready what the pages in a language say. A language that only texts are in has the words of the root.
func (p *portal) tree(lang ident.Language) *tree {
	t := &tree{portal: p, language: lang, corpus: p.corpus.Public().In(lang), words: p.wordsIn(lang)}
	if !t.isWhole() {
		t.words = p.wordsIn(p.config.Language())
	}
	t.numbers = statistics.All(statistics.Input{Corpus: t.corpus, Words: t.words, Language: lang, AsOf: p.asOf})
	t.tables = records.AllTables(t.corpus, p.config.SuppressBelow())
	return t
}

// isWhole says whether the interface exists in the language.
func (t *tree) isWhole() bool { return slices.Contains(t.config.Interface(), t.language) }

// partSize is the number of pages that are rendered together: enough to keep Hugo busy, and few enough for the memory.
const partSize = 4000

func (t *tree) renderPages(ctx context.Context, r *engine.Renderer, texts *pages.Texts, baseURL string) (found diag.Findings, err error) {
	in := pages.Input{Corpus: t.corpus, Cites: t.cites, Comparers: t.comparers(), AllPairs: t.config.AllPairs(), DatedPages: t.config.DatedPages(),
		Language: t.language, Interface: t.config.Interface(), Words: t.words, Texts: texts, Statistics: t.numbers, RecordTables: t.tables,
		Origin: origin(baseURL), BasePath: basePath(baseURL), AsOf: t.asOf}
	for part := range pages.Parts(in, partSize) {
		part = slices.DeleteFunc(part, func(page pages.Page) bool { return t.only != nil && !t.only(page) })
		made := make([]engine.Page, len(part))
		for i, page := range part {
			made[i] = engine.Page(page)
		}
		more, err := r.Render(ctx, made)
		if found = append(found, more...); err != nil {
			return found, err
		}
	}
	return found, nil
}

// files are those beside the pages: in the language at the root all, in others what readers of the pages need.
func (t *tree) files(baseURL string, all []*tree) []export.File {
	in := t.told(baseURL)
	switch {
	case t.language == t.config.Language():
		return append(export.Files(in), index(all)...)
	case t.isWhole():
		root := all[0].told(baseURL)
		in.Tree, in.Root = strings.ToLower(string(t.language))+"/", &root
		return export.Files(in)
	}
	return nil
}

func (t *tree) told(baseURL string) export.Input {
	title, _ := t.config.In(t.language)
	return export.Input{Corpus: t.corpus, Title: title, Language: t.language, Words: t.words, Statistics: t.numbers, RecordTables: t.tables,
		BaseURL: withSlash(baseURL), AsOf: t.asOf}
}

// index makes the files that the reader's browser searches, for the pages of all trees.
func index(all []*tree) []export.File {
	root := all[0]
	in := catalogue.Input{Cites: root.cites, Words: map[ident.Language]model.Words{}, AsOf: root.asOf}
	for _, lang := range load.WordLanguages(normpress.Defaults()) {
		in.Words[lang] = root.wordsIn(lang)
	}
	for _, t := range all {
		if t.isWhole() {
			in.Trees, in.Words[t.language] = append(in.Trees, catalogue.Tree{Language: t.language, Corpus: t.corpus, Statistics: t.numbers}), t.words
		}
	}
	var out []export.File
	for _, f := range search.Build(catalogue.New(in)) {
		out = append(out, export.File{Path: f.Path, Bytes: func() []byte { return f.Bytes }})
	}
	return out
}

// wordsIn are the words of the interface in a language.
func (p *portal) wordsIn(lang ident.Language) model.Words {
	return load.Words(afero.NewIOFS(p.site.Fs()), normpress.Defaults(), lang)
}

// comparers are those of the instruments, by these as they are called in the language.
func (t *tree) comparers() map[*model.Instrument]*compare.Comparer {
	out := map[*model.Instrument]*compare.Comparer{}
	for n, i := range t.portal.corpus.Instruments {
		out[t.corpus.Instruments[n]] = t.compare[i]
	}
	return out
}
