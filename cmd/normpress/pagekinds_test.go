package main

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/publish"
)

// builtSample are the files of the portal of this repository, built once for all tests.
var builtSample = sync.OnceValues(func() (afero.Fs, error) {
	p, files := samplePortal(), afero.NewMemMapFs()
	found, err := p.found, error(nil)
	if len(found) == 0 {
		found, err = p.render(context.Background(), "https://portal.example/", files)
	}
	if err != nil || len(found) > 0 {
		found.Print(os.Stderr)
		return nil, errors.Join(err, errors.New("the sample has findings"))
	}
	return files, nil
})

// publishedSample is a folder with those files, for programs that read a site from the disk; removeSample does away with it.
var publishedSample = sync.OnceValues(func() (string, error) {
	files, err := builtSample()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "normpress-sample")
	if err != nil {
		return "", err
	}
	removeSample = func() { os.RemoveAll(dir) }
	site := filepath.Join(dir, "site")
	_, err = publish.Swap(files, site)
	return site, err
})

var removeSample = func() {}

// sampleFolder is the folder of the published sample.
func sampleFolder(t *testing.T) string {
	t.Helper()
	dir, err := publishedSample()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// kindPage is an example of a kind of pages.
type kindPage struct {
	Kind string // as the class of its body says, without "kind-"
	Path string // in the address: "/", "/register/firms/" or "/404.html"
	Lang string // of its interface
}

var (
	kindOf = regexp.MustCompile(`<body class="kind-([a-z0-9-]+)[ "]`)
	langOf = regexp.MustCompile(`<html lang="([A-Za-z0-9-]+)"`)
)

// pageKinds are the largest page of every kind in every language of a site's interface, of the site in a folder, in the
// order of their kinds and languages. As the pages themselves say of what kind they are, no kind can be forgotten.
func pageKinds(t *testing.T, dir string) []kindPage {
	t.Helper()
	return pageKindsUpTo(t, dir, math.MaxInt)
}

// pageKindsUpTo are the largest that have no more than so many bytes, or the smallest of a kind whose pages are all larger.
func pageKindsUpTo(t *testing.T, dir string, limit int) []kindPage {
	t.Helper()
	largest, size := map[[2]string]string{}, map[[2]string]int{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".html" {
			return err
		}
		page, err := os.ReadFile(name)
		kind, lang := kindOf.FindSubmatch(page), langOf.FindSubmatch(page)
		if kind == nil || lang == nil {
			t.Fatalf("%s tells no kind or no language", name)
		}
		key := [2]string{string(kind[1]), string(lang[1])}
		n, known := len(page), size[key]
		if known == 0 || (n <= limit && n > known) || (known > limit && n < known) {
			largest[key], size[key] = name, n
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var out []kindPage
	for _, key := range slices.SortedFunc(maps.Keys(largest), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		path := strings.TrimPrefix(filepath.ToSlash(largest[key]), filepath.ToSlash(dir))
		out = append(out, kindPage{Kind: key[0], Path: strings.TrimSuffix(path, "index.html"), Lang: key[1]})
	}
	return out
}

// oneOfEach leaves one page of every kind, that in the site's first language, English, where there is one.
func oneOfEach(pages []kindPage) []kindPage {
	var out []kindPage
	for _, p := range pages {
		i := slices.IndexFunc(out, func(o kindPage) bool { return o.Kind == p.Kind })
		switch {
		case i < 0:
			out = append(out, p)
		case p.Lang == "en":
			out[i] = p
		}
	}
	return out
}

// Every layout that is one of a kind of pages has an example in the sample, apart from that of names by letter, which
// only portals have whose names are too many for one page.
func TestPageKinds(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range oneOfEach(pageKinds(t, sampleFolder(t))) {
		seen[p.Kind] = true
	}
	layouts, err := filepath.Glob("../../layouts/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range layouts {
		if kind := strings.TrimSuffix(filepath.Base(name), ".html"); kind != "baseof" && kind != "search-letter" && !seen[kind] {
			t.Errorf("the sample has no page of the kind %s", kind)
		}
	}
}
