package catalogue

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/source"
	"normpress/cmd/normpress/internal/statistics"
)

const (
	root    = "../../../.."
	corpora = "../../../../../shared/corpora"
)

// read is the input of a site that was loaded.
func read(t testing.TB, site *source.Site, asOf string) Input {
	t.Helper()
	corpus, found := load.Load(site)
	if errors, _ := found.Count(); errors > 0 {
		t.Fatal(found)
	}
	return input(t, corpus, asOf)
}

// input is that of a corpus, in the languages of the interface.
func input(t testing.TB, corpus *model.Corpus, asOf string) Input {
	t.Helper()
	in := Input{Cites: map[*model.Text]*cite.Index{}, Words: map[ident.Language]model.Words{}, AsOf: day(t, asOf)}
	for _, lang := range []ident.Language{"ar", "en", "es", "fr", "ru", "zh"} {
		in.Words[lang] = load.Words(normpress.Defaults(), normpress.Defaults(), lang)
	}
	for _, i := range corpus.Instruments {
		compare.Identify(i)
		for _, r := range i.Revisions {
			for _, text := range r.Texts {
				in.Cites[text], _ = cite.New(r, text, corpus)
			}
		}
	}
	for _, lang := range []ident.Language{"en", "fr"} {
		tree := Tree{Language: lang, Corpus: corpus.Public().In(lang)}
		tree.Statistics = statistics.All(statistics.Input{Corpus: tree.Corpus, Words: in.Words[lang], Language: lang, AsOf: in.AsOf})
		in.Trees = append(in.Trees, tree)
	}
	return in
}

func day(t testing.TB, s string) date.Date {
	t.Helper()
	d, err := date.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sample is the site of this repository.
func sample(t testing.TB) Input {
	t.Helper()
	site, found := source.Folder(root)
	if site == nil {
		t.Fatal(found)
	}
	t.Cleanup(func() { site.Close() })
	return read(t, site, "2026-11-22")
}

// small is the small site of the tests.
func small(t testing.TB, more map[string]string) Input {
	t.Helper()
	archive, err := txtar.ParseFile("../../testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	for name, data := range more {
		files[name] = data
	}
	return read(t, source.Memory(files), "2026-01-15")
}

// instrument is made of texts that follow on each other.
func instrument(lang ident.Language, texts ...string) *model.Instrument {
	i := &model.Instrument{ID: "x", Title: "The Texts", ShortTitle: "Texts", Kind: model.Convention, Languages: []ident.Language{lang}}
	for n, data := range texts {
		text, _ := norm.ParseText([]norm.File{{Name: "text.md", Data: []byte(data), FirstLine: 1}}, norm.Options{Language: lang})
		r := &model.Revision{ID: "rev-" + strconv.Itoa(n+1), ShortTitle: "Rev." + strconv.Itoa(n+1), Instrument: i, Status: model.Draft, LegalValue: model.ValueDraft,
			Date: date.Of(2000+n, 1, 1), Texts: []*model.Text{text}}
		if n > 0 {
			r.Previous = i.Revisions[n-1].ID
		}
		i.Revisions = append(i.Revisions, r)
	}
	return i
}

// third are third-party texts by a pattern of their files, in their order, as revisions of one instrument; none where
// the folder beside the repository is not there.
func third(t testing.TB, lang ident.Language, pattern string) *model.Instrument {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(corpora, pattern))
	if err != nil || len(paths) == 0 && os.Getenv("CI") == "true" {
		t.Fatalf("no text matches %s (%v)", pattern, err)
	}
	var texts []string
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return instrument(lang, texts...)
}

// collections are those of a kind.
func collections(in search.Input, kind string, older bool) []search.Document {
	var out []search.Document
	for _, c := range in.Collections {
		if c.Kind == kind && c.Older == older {
			out = append(out, c.Documents...)
		}
	}
	return out
}
