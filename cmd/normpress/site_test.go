package main

import (
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/spf13/afero"
	"golang.org/x/net/html"
)

// sample are the pages of the portal of this repository, parsed once for all tests.
var sample = sync.OnceValues(func() (map[string]*html.Node, error) {
	files, err := builtSample()
	if err != nil {
		return nil, err
	}
	return parseSite(files)
})

// parseSite parses every page by its address; other files are nil.
func parseSite(files afero.Fs) (map[string]*html.Node, error) {
	pages := map[string]*html.Node{}
	return pages, afero.Walk(files, "/", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		address := "/" + strings.TrimSuffix(strings.TrimPrefix(name, "/"), "index.html")
		if !strings.HasSuffix(name, ".html") {
			pages[address] = nil
			return nil
		}
		f, err := files.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		pages[address], err = html.Parse(f)
		return err
	})
}

func samplePages(t *testing.T) map[string]*html.Node {
	t.Helper()
	pages, err := sample()
	if err != nil || len(pages) < 100 {
		t.Fatalf("the sample was not built: %d files, %v", len(pages), err)
	}
	return pages
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func ids(page *html.Node) map[string]int {
	out := map[string]int{}
	for n := range page.Descendants() {
		if id := attr(n, "id"); id != "" {
			out[id]++
		}
	}
	return out
}

// Every link within the sample leads to a page, and to an id on it.
func TestSampleLinks(t *testing.T) {
	pages := samplePages(t)
	known := map[string]map[string]int{}
	for address, page := range pages {
		if page != nil {
			known[address] = ids(page)
		}
	}
	for address, page := range pages {
		if page == nil {
			continue
		}
		for n := range page.Descendants() {
			link := attr(n, "href") + attr(n, "src") + attr(n, "action")
			if link == "" || n.Data == "link" && attr(n, "rel") == "canonical" {
				continue
			}
			u, err := url.Parse(link)
			if err != nil || u.Host != "" && u.Host != "portal.example" && n.Data != "a" {
				t.Errorf("%s: %q is no address, or another host's", address, link)
				continue
			}
			if u.Host != "" && u.Host != "portal.example" || u.Scheme == "mailto" {
				continue
			}
			to := address
			if u.Path != "" {
				to = u.Path
			}
			if !strings.HasPrefix(to, "/") {
				to = path.Join(address, to) + "/"
			}
			if _, ok := pages[to]; !ok {
				t.Errorf("%s: the link %s leads nowhere", address, link)
			} else if u.Fragment != "" && known[to][u.Fragment] == 0 {
				t.Errorf("%s: the link %s leads to no place on its page", address, link)
			}
		}
	}
}

// Ids are given once, there is one main heading, heading levels do not jump, and nothing is inline.
func TestSamplePages(t *testing.T) {
	for address, page := range samplePages(t) {
		if page == nil {
			continue
		}
		for id, n := range ids(page) {
			if n > 1 {
				t.Errorf("%s: the id %s is given %d times", address, id, n)
			}
		}
		level, mains := 0, 0
		for n := range page.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if attr(n, "style") != "" || n.Data == "style" || n.Data == "script" && attr(n, "src") == "" && attr(n, "type") != "application/ld+json" { // which is data
				t.Errorf("%s: inline style or script in <%s>", address, n.Data)
			}
			if slices.Contains([]string{"h1", "h2", "h3", "h4", "h5", "h6"}, n.Data) {
				l := int(n.Data[1] - '0')
				if l > level+1 && !within(n, "side") {
					t.Errorf("%s: heading %s follows h%d: %s", address, n.Data, level, words(n))
				}
				level = l
				if l == 1 {
					mains++
				}
			}
		}
		if mains != 1 {
			t.Errorf("%s: %d main headings", address, mains)
		}
	}
}

func within(n *html.Node, class string) bool {
	for a := range n.Ancestors() {
		if slices.Contains(strings.Fields(attr(a, "class")), class) {
			return true
		}
	}
	return false
}

func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case slices.Contains([]string{"th", "td", "sup", "a"}, d.Data) && attr(d, "class") == "":
			b.WriteByte(' ') // what stands beside each other there are different words
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// Every page of a text says what it shows and what that is worth, and an older one that a newer exists.
func TestSampleNotices(t *testing.T) {
	for address, page := range samplePages(t) {
		if page == nil || !strings.HasPrefix(address, "/instruments/") || strings.Count(address, "/") < 4 || strings.HasSuffix(address, "/definitions/") || strings.Contains(address, "/on/") || strings.HasSuffix(address, "/certificates/") ||
			strings.Contains(address, "/history/") || strings.Contains(address, "/compare/") {
			continue
		}
		text := words(page)
		older := strings.Contains(address, "draft/") || strings.Contains(address, "/rev-") || strings.Contains(address, "/2024/")
		if got := strings.Contains(text, "A newer text exists:"); got != older {
			t.Errorf("%s: warns of a newer text: %v", address, got)
		}
		if !strings.Contains(text, "A draft. It has no legal force.") && !strings.Contains(text, "The authentic text.") && !strings.Contains(text, "The texts in 6 languages are equally authentic.") {
			t.Errorf("%s does not say what it is worth", address)
		}
		if !strings.Contains(text, "are fictional") {
			t.Errorf("%s does not say that it is a sample", address)
		}
	}
}

// Every comparison names both texts, the older first, in its title, its heading and its head, with their states.
func TestSampleComparisons(t *testing.T) {
	titles := map[string]string{"zero-draft": "Zero draft", "rev-1": "Rev.1", "rev-2": "Rev.2", "adopted": "Adopted text"}
	states := map[string]string{"zero-draft": "Earlier draft", "rev-1": "Earlier draft", "rev-2": "Earlier draft", "adopted": "In force"}
	seen := 0
	for address, page := range samplePages(t) {
		pair := regexp.MustCompile(`^/instruments/convention/compare/([^/]+)\.\.\.([^/]+)/`).FindStringSubmatch(address)
		if pair == nil || page == nil || strings.Contains(words(page), "read from the older text to the newer one") {
			continue
		}
		seen++
		old, new := pair[1], pair[2]
		for n := range page.Descendants() {
			switch {
			case n.Data == "title" && !strings.Contains(words(n), titles[old]+" → "+titles[new]):
				t.Errorf("%s: the title is %q", address, words(n))
			case n.Data == "h1" && !strings.Contains(words(n), "hanges from "+titles[old]+" to "+titles[new]):
				t.Errorf("%s: the heading is %q", address, words(n))
			case attr(n, "class") == "side-old" && !strings.Contains(words(n), titles[old]) || attr(n, "class") == "side-new" && !strings.Contains(words(n), states[new]):
				t.Errorf("%s: the head says %q", address, words(n))
			}
		}
	}
	if seen < 100 {
		t.Errorf("the sample has %d comparisons", seen)
	}
}

// Every word of a text's source stands on the page of its revision, in order.
func TestSampleWords(t *testing.T) {
	pages := samplePages(t)
	sources, err := filepath.Glob("../../content/instruments/*/*/*")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no sources: %v", err)
	}
	for _, source := range sources {
		if name := filepath.Base(source); name == "revision.md" || !strings.HasPrefix(name, "en") {
			continue
		}
		page := pages["/instruments/"+strings.TrimPrefix(filepath.ToSlash(filepath.Dir(source)), "../../content/instruments/")+"/"]
		shown := tokens(words(page))
		for _, word := range tokens(readText(t, source)) {
			at := slices.Index(shown, word)
			if at < 0 {
				t.Errorf("%s: the word %q is not on the page, or not in its place", source, word)
				break
			}
			shown = shown[at+1:]
		}
	}
}

// readText reads a text, a file or a folder of files, without front matter and comments.
func readText(t *testing.T, source string) string {
	t.Helper()
	files := []string{source}
	if info, err := os.Stat(source); err == nil && info.IsDir() {
		files, _ = filepath.Glob(source + "/*.md")
	}
	var all strings.Builder
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if !strings.HasPrefix(line, "<!--") && !strings.HasPrefix(line, "```") {
				all.WriteString(line)
			}
		}
	}
	return all.String()
}

func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// Totals are computed from the rows on the page.
func TestSampleTotals(t *testing.T) {
	for _, address := range []string{"/register/firms/", "/register/certificates/", "/decisions/"} {
		page := samplePages(t)[address]
		rows, sum, total := 0, 0, 0
		for n := range page.Descendants() {
			if n.Data == "tr" && n.Parent.Data == "tbody" && !within(n, "totals") {
				rows++
			}
			if n.Data == "b" && within(n, "counts") {
				sum += total
				total = number(words(n))
			}
		}
		if rows == 0 || rows != total || sum != total {
			t.Errorf("%s: %d rows, numbers by status add up to %d, the total says %d", address, rows, sum, total)
		}
	}
}

func number(s string) int {
	n := 0
	for _, r := range s {
		n = n*10 + int(r-'0')
	}
	return n
}
