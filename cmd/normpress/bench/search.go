package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// searching builds the index of 100,000 firms and of the provisions of real texts, and one by Pagefind of the same
// documents, and asks both in a browser. The firms are made up; a firm's page has what its document has. Pagefind searches
// without its worker, which a site whose scripts obey Trusted Types does not allow, and so without the script of the
// worker; it is asked on a page in the language of the query, which is how it chooses its index.
//
// The provisions are those of the newest revision of each text beside the repository, about 3,800. Pagefind has an index
// for each language and asks the one of the page: where a query is in another language than English it looks through a
// few hundred provisions, and finds no firm, whose pages are English here.
//
// Queries are made by lot, and by hand where words stand in other forms than in the texts. Of each kind those with even
// numbers are for tuning, and those with odd ones are published.
var searching = benchmark{"search", "searching 100,000 firms and the provisions of real texts in a browser: index, bytes, time and ranking, beside Pagefind", runSearch}

// searchOptions are the flags of the benchmark.
type searchOptions struct {
	size float64 // share of the firms
	tune bool    // the queries for tuning
	keep string  // a folder in which Pagefind's work is kept and found again; "" for none
	only string  // "ours" asks us alone
	kind string  // of queries; "" for all
	rank bool    // only ask how well they are answered
	show bool    // print the queries whose first ten are not the best
}

// searchFlags are those of the command.
func searchFlags() *searchOptions {
	var o searchOptions
	flag.Float64Var(&o.size, "size", 1, "search: share of 100,000 firms")
	flag.BoolVar(&o.tune, "tune", false, "search: the queries for tuning in the place of those that are published")
	flag.StringVar(&o.keep, "keep", "", "search: folder in which Pagefind's index is kept and found again")
	flag.StringVar(&o.only, "side", "", "search: ours, to leave out Pagefind")
	flag.StringVar(&o.kind, "kind", "", "search: only queries of kinds with this in their name, such as headings")
	flag.BoolVar(&o.rank, "rank", false, "search: only ask how well queries are answered, not what that costs")
	flag.BoolVar(&o.show, "show", false, "search: with -tune, show queries that could be answered better, to the standard error")
	return &o
}

// searchSide is a search engine with its index.
type searchSide struct {
	name    string
	peer    bool
	missing string // why it cannot be measured; "" when it can
	folder  string // that is served
	script  string // of the page on which queries are typed
	built   indexCost
	client  int // bytes of scripts, compressed
	url     string
}

func runSearch(e *env, t *table) error {
	lib, err := e.searchLibrary()
	if err != nil {
		return err
	}
	ours, err := e.ourSearch()
	if err != nil {
		return err
	}
	peer := e.pagefind(lib)
	indexRows(t, lib, ours, peer)
	b, err := startBrowser()
	if err != nil {
		return err
	}
	if b == nil {
		t.add(row{name: "search: queries", detail: "not asked, as chromium is not installed"})
		return nil
	}
	defer b.close()
	sides := []*searchSide{ours}
	if peer.missing == "" {
		sides = append(sides, peer)
	}
	for _, s := range sides {
		defer s.serve()()
	}
	return e.askAll(t, b, lib, sides)
}

// askAll asks all queries of both sides, kind by kind.
func (e *env) askAll(t *table, b *searchBrowser, lib *library, sides []*searchSide) error {
	most := 1000
	if e.tiny {
		most = 1
	}
	all := make([]searchFigures, len(sides))
	for _, class := range lib.queries(e.search.tune, most) {
		if !strings.Contains(class.name, e.search.kind) {
			continue
		}
		both := make([]searchFigures, len(sides))
		for i, s := range sides {
			var err error
			if both[i], err = e.ask(b, s, class); err != nil {
				return fmt.Errorf("%s, %s: %w", s.name, class.name, err)
			}
			all[i].add(both[i])
		}
		classRow(t, class, both)
	}
	if !e.search.rank {
		costRows(t, all)
	}
	return nil
}

// indexRows are the figures of the two indexes.
func indexRows(t *table, lib *library, ours, peer *searchSide) {
	detail := fmt.Sprintf("%d firms, %d provisions", len(lib.firms), len(lib.provisions))
	name := peer.name
	if peer.missing != "" {
		name, detail = "", detail+"; Pagefind not measured: "+peer.missing
	}
	a, b := ours.built, peer.built
	t.add(row{name: "search: documents", figure: float64(lib.size()), detail: detail})
	t.add(row{name: "search: index built", figure: a.Wall, unit: "s", peer: name, other: b.Wall, target: atMost(20),
		detail: fmt.Sprintf("processor %.1f s and %.1f s; Pagefind reads pages", a.Processor, b.Processor)})
	t.add(row{name: "search: memory of the build", figure: a.Memory / 1e6, unit: "MB", peer: name, other: b.Memory / 1e6, target: atMost(512),
		detail: fmt.Sprintf("largest resident size, ours with the documents, which have %.0f MB", a.Documents/1e6)})
	t.add(row{name: "search: size of the index", figure: a.Bytes / 1e6, unit: "MB", peer: name, other: b.Bytes / 1e6, target: atMost(13)})
	t.add(row{name: "search: files of the index", figure: a.Files, unit: "files", peer: name, other: b.Files, target: atMost(6000)})
	t.add(row{name: "search: files as before, ten pages changed", figure: 100 * a.Unchanged, unit: "%", peer: name, other: 100 * b.Unchanged, target: atLeast(95)})
	t.add(row{name: "search: client, compressed", figure: kB(ours.client), unit: "kB", peer: name, other: kB(peer.client), target: atMost(10),
		detail: "all scripts of our page, with its view; Pagefind's script and program without a view"})
}

// indexCost is what an index took to build, in seconds and bytes, and what it is.
type indexCost struct {
	Wall, Processor, Memory, Bytes, Files float64
	Documents                             float64 // bytes of what ours is built of
	Unchanged                             float64 // share of files that were there before ten pages were changed
}

// weigh counts the files below the folder for which counts says so.
func (c *indexCost) weigh(folder string, counts func(name string) bool) error {
	return filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !counts(d.Name()) {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		c.Files++
		c.Bytes += float64(info.Size())
		return nil
	})
}

// unchanged is the share of files in the new folder that stand in the old one with the same bytes.
func unchanged(old, new string, counts func(name string) bool) (float64, error) {
	all, same := 0, 0
	err := filepath.WalkDir(new, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !counts(d.Name()) {
			return err
		}
		rel, err := filepath.Rel(new, path)
		if err != nil {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		all++
		if before, err := os.ReadFile(filepath.Join(old, rel)); err == nil && slices.Equal(before, b) {
			same++
		}
		return nil
	})
	return float64(same) / float64(max(1, all)), err
}
