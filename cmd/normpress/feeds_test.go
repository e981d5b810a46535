package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

const (
	atomSpace = "http://www.w3.org/2005/Atom"
	goneSpace = "http://purl.org/atompub/tombstones/1.0"
)

// element is an element of XML with all that is in it.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []element  `xml:",any"`
}

func (e *element) all(space, name string) []element {
	return slices.DeleteFunc(slices.Clone(e.Children), func(c element) bool { return c.XMLName != xml.Name{Space: space, Local: name} })
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// one is the text of the only child of a name; there must be just one.
func (e *element) one(t *testing.T, file, name string) string {
	t.Helper()
	found := e.all(atomSpace, name)
	if len(found) != 1 {
		t.Errorf("%s: %d elements %s in %s", file, len(found), name, e.XMLName.Local)
		return ""
	}
	return found[0].Text
}

// entryOf is what both formats say of an entry.
type entryOf struct{ id, url, title, text, published, updated string }

// readAtom checks a feed against what RFC 4287 says that a feed must have (4.1.1, 4.1.2, 4.2.6, 4.2.7) and RFC 6721 of
// tombstones, and returns its entries and the ids of those that are gone.
func readAtom(t *testing.T, file, text string) (entries []entryOf, gone []string) {
	t.Helper()
	var f element
	d := xml.NewDecoder(strings.NewReader(text))
	if err := d.Decode(&f); err != nil || f.XMLName != (xml.Name{Space: atomSpace, Local: "feed"}) {
		t.Fatalf("%s: %v, %v", file, f.XMLName, err)
	}
	if _, err := d.Token(); err != nil && !errors.Is(err, io.EOF) {
		t.Errorf("%s: more than a feed: %v", file, err)
	}
	isTagURI(t, file, f.one(t, file, "id"))
	isInstant(t, file, f.one(t, file, "updated"))
	if f.one(t, file, "title") == "" || len(f.all(atomSpace, "author")) != 1 || f.attr("lang") == "" {
		t.Errorf("%s: no title, author or language", file)
	}
	if self := linkOf(&f, "self", "application/atom+xml"); self != "https://portal.example"+file {
		t.Errorf("%s: its own link is %q", file, self)
	}
	seen := map[string]bool{}
	for _, e := range f.all(atomSpace, "entry") {
		read := entryOf{e.one(t, file, "id"), linkOf(&e, "alternate", "text/html"), e.one(t, file, "title"), e.one(t, file, "content"), e.one(t, file, "published"), e.one(t, file, "updated")}
		isTagURI(t, file, read.id)
		isInstant(t, file, read.updated)
		isInstant(t, file, read.published)
		isAddress(t, file, read.url)
		if seen[read.id] || read.title == "" || read.published > read.updated {
			t.Errorf("%s: %+v comes twice, has no title, or was updated before it was published", file, read)
		}
		seen[read.id] = true
		entries = append(entries, read)
	}
	for _, g := range f.all(goneSpace, "deleted-entry") {
		isTagURI(t, file, g.attr("ref"))
		isInstant(t, file, g.attr("when"))
		if seen[g.attr("ref")] {
			t.Errorf("%s: %s is gone and there", file, g.attr("ref"))
		}
		gone = append(gone, g.attr("ref"))
	}
	return entries, gone
}

func linkOf(e *element, rel, kind string) string {
	found := ""
	for _, l := range e.all(atomSpace, "link") {
		if l.attr("rel") == rel && l.attr("type") == kind {
			found += l.attr("href")
		}
	}
	return found
}

var tagForm = regexp.MustCompile(`^tag:[a-z0-9.-]+,\d{4}(-\d\d-\d\d)?:[!-~]+$`)

func isTagURI(t *testing.T, file, id string) {
	t.Helper()
	if !tagForm.MatchString(id) {
		t.Errorf("%s: %q is not a tag by RFC 4151", file, id)
	}
}

func isInstant(t *testing.T, file, s string) {
	t.Helper()
	if at, err := time.Parse(time.RFC3339, s); err != nil || at.Year() < 2000 || s > "2026-11-22T23:59:59Z" {
		t.Errorf("%s: %q is not a time by RFC 3339 that has come", file, s)
	}
}

func isAddress(t *testing.T, file, s string) {
	t.Helper()
	if u, err := url.Parse(s); err != nil || u.Scheme != "https" || u.Host != "portal.example" {
		t.Errorf("%s: %q is no absolute address of the portal", file, s)
	}
}

// readJSON checks a feed against what JSON Feed 1.1 requires, and returns its entries and the ids of those that are gone.
func readJSON(t *testing.T, file, text string) (entries []entryOf, gone []string) {
	t.Helper()
	var f struct {
		Version, Title, Language string
		Home                     string `json:"home_page_url"`
		Self                     string `json:"feed_url"`
		Items                    []struct {
			ID, URL, Title string
			Text           string `json:"content_text"`
			Published      string `json:"date_published"`
			Updated        string `json:"date_modified"`
		}
		Own struct{ Deleted []struct{ ID, When string } } `json:"_normpress"`
	}
	if err := json.Unmarshal([]byte(text), &f); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if f.Version != "https://jsonfeed.org/version/1.1" || f.Title == "" || f.Language == "" || f.Self != "https://portal.example"+file || f.Items == nil {
		t.Errorf("%s: %+v", file, f)
	}
	isAddress(t, file, f.Home)
	for _, i := range f.Items {
		entries = append(entries, entryOf{i.ID, i.URL, i.Title, i.Text, i.Published, i.Updated})
	}
	for _, g := range f.Own.Deleted {
		isInstant(t, file, g.When)
		gone = append(gone, g.ID)
	}
	return entries, gone
}

// Every feed of the sample is what the standards ask for, both formats say the same, and an event is the same entry with
// the same id in every feed.
func TestSampleFeeds(t *testing.T) {
	pages, known, feeds := samplePages(t), map[string]entryOf{}, 0
	files := map[string]string{}
	var trees []*tree
	for _, lang := range samplePortal().config.Interface() {
		trees = append(trees, samplePortal().tree(lang))
	}
	for _, in := range trees {
		for _, f := range in.files("https://portal.example/", trees) {
			if name := path.Base(f.Path); name == "feed.xml" || name == "feed.json" {
				files[f.Path] = string(f.Bytes())
			}
		}
	}
	for file, text := range files {
		if path.Base(file) != "feed.xml" {
			continue
		}
		feeds++
		page := strings.TrimSuffix(file, "feed.xml")
		if pages[page] == nil || !announces(pages, page) {
			t.Errorf("%s: no page leads to it", file)
		}
		entries, gone := readAtom(t, file, text)
		inJSON, goneInJSON := readJSON(t, page+"feed.json", files[page+"feed.json"])
		if !slices.Equal(entries, inJSON) || !slices.Equal(gone, goneInJSON) {
			t.Errorf("%s: Atom and JSON Feed differ", file)
		}
		if !slices.IsSortedFunc(entries, func(a, b entryOf) int { return strings.Compare(b.updated, a.updated) }) {
			t.Errorf("%s: the newest are not the first", file)
		}
		for _, e := range entries {
			if before, ok := known[e.id]; ok && before != e {
				t.Errorf("%s: %+v is elsewhere %+v", file, e, before)
			}
			known[e.id] = e
			if at := strings.TrimPrefix(e.url, "https://portal.example"); pages[strings.SplitN(at, "#", 2)[0]] == nil {
				t.Errorf("%s: %s leads nowhere", file, e.url)
			}
		}
	}
	if feeds < 6*70 || len(known) < 6*300 {
		t.Errorf("%d feeds with %d entries", feeds, len(known))
	}
	for page := range pages {
		if pages[page] != nil && announces(pages, page) && files[page+"feed.xml"] == "" {
			t.Errorf("%s: it announces a feed that is not there", page)
		}
	}
}

// announces says whether the head of a page names both its feeds.
func announces(pages map[string]*html.Node, page string) bool {
	found := 0
	for n := range pages[page].Descendants() {
		if n.Data == "link" && attr(n, "rel") == "alternate" && (attr(n, "href") == page+"feed.xml" || attr(n, "href") == page+"feed.json") {
			found++
		}
	}
	return found == 2
}

// Of what the register withholds no feed tells more than a number.
func TestFeedsWithhold(t *testing.T) {
	corpus, gone := samplePortal().corpus.Public(), 0
	files := sampleFiles("en", corpus)
	for _, f := range corpus.Firms {
		if !f.Withheld() {
			continue
		}
		entries, refs := readAtom(t, "/register/firms/"+string(f.Number)+"/feed.xml", files["/register/firms/"+string(f.Number)+"/feed.xml"])
		gone += len(refs)
		if len(refs) > 0 && !f.Removed() || len(entries) > 1 || len(entries) == 1 && (!f.Removed() || entries[0].title != string(f.Number)+": The name and the particulars in this record were removed by law") {
			t.Errorf("%s: %+v, %d gone", f.Number, entries, len(refs))
		}
		for file, text := range files {
			if base := path.Base(file); base != "feed.xml" && base != "feed.json" {
				continue
			}
			for _, c := range f.Certificates {
				for _, e := range c.Events {
					if strings.Contains(text, string(c.Number)+"/"+string(e.Kind)) || strings.Contains(text, string(c.Number)+" (") {
						t.Errorf("%s tells of %s", file, c.Number)
					}
				}
			}
		}
	}
	if gone != 4 {
		t.Errorf("%d entries of removed records are gone, not one for the record and three for its events", gone)
	}
}

// An entry keeps its id and its words whatever other firms, decisions, instruments and records there are.
func TestFeedIDsLast(t *testing.T) {
	whole := samplePortal().corpus.Public()
	all := entriesByID(t, whole)
	random := rand.New(rand.NewPCG(4, 2))
	for range 5 {
		part := *whole
		part.Firms = some(random, whole.Firms)
		part.Inspectors = slices.Clone(whole.Inspectors)
		slices.Reverse(part.Inspectors)
		part.Decisions = some(random, whole.Decisions)
		part.RecordTypes = some(random, whole.RecordTypes)
		kept := entriesByID(t, &part)
		for id, e := range kept {
			if before, ok := all[id]; !ok || before != e {
				t.Errorf("with fewer records there is %+v, not %+v", e, before)
			}
		}
		if len(kept) < 50 {
			t.Errorf("only %d entries", len(kept))
		}
	}
}

// some keeps about half of the list, in another order.
func some[T any](random *rand.Rand, list []T) []T {
	var out []T
	for _, i := range random.Perm(len(list)) {
		if random.IntN(2) == 0 {
			out = append(out, list[i])
		}
	}
	return out
}

// entriesByID are the days and pages of the entries of all whole feeds.
func entriesByID(t *testing.T, c *model.Corpus) map[string][3]string {
	out := map[string][3]string{}
	for file, text := range sampleFiles("en", c) {
		if path.Base(file) != "feed.xml" || file == "/feed.xml" {
			continue
		}
		entries, gone := readAtom(t, file, text)
		for _, e := range entries {
			out[e.id] = [3]string{e.url, e.published, e.updated}
		}
		for _, id := range gone {
			out[id] = [3]string{"gone"}
		}
	}
	return out
}

var wordKey = regexp.MustCompile(`\b(stat|rule|event|turned|feed|finality|stands|tombstone|status|fine|outcome|appeal|instrument)_[a-z-]+`)

// What is written without a layout has all its words in every language.
func TestWordsWithoutLayouts(t *testing.T) {
	c := samplePortal().corpus.Public()
	for _, lang := range slices.Sorted(maps.Keys(pluralForms)) {
		in := sampleInput(ident.Language(lang), c)
		text := fmt.Sprint(func() (titles []string) {
			for _, table := range in.Statistics {
				titles = append(titles, table.Title, table.Rule)
				for _, l := range table.Columns {
					titles = append(titles, l.Title)
				}
				for _, r := range table.Rows {
					titles = append(titles, r.Title)
				}
			}
			return titles
		}())
		for file, feed := range sampleFiles(ident.Language(lang), c) {
			if path.Base(file) == "feed.xml" {
				entries, _ := readAtom(t, file, feed)
				for _, e := range entries {
					text += e.title + "\n" + e.text + "\n"
				}
			}
		}
		for _, key := range slices.Compact(slices.Sorted(slices.Values(wordKey.FindAllString(text, -1)))) {
			t.Errorf("%s lacks the word %s", lang, key)
		}
	}
}
