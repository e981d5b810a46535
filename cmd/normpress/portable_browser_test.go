package main

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/spf13/afero"
	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/publish"
)

// portableSample is a folder with the sample as a portable site, below a folder that removePortable does away with.
var portableSample = sync.OnceValues(func() (string, error) {
	hosted, err := builtSample()
	if err != nil {
		return "", err
	}
	files := afero.NewMemMapFs()
	err = afero.Walk(hosted, "/", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := afero.ReadFile(hosted, name)
		if err != nil {
			return err
		}
		return afero.WriteFile(files, name, b, 0o644)
	})
	if err != nil {
		return "", err
	}
	if err := samplePortal().makePortable("https://portal.example/", files); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "normpress-portable")
	if err != nil {
		return "", err
	}
	removePortable = func() { os.RemoveAll(dir) }
	site := filepath.Join(dir, "a b", "site")
	_, err = publish.Swap(files, site)
	return site, err
})

var removePortable = func() {}

func portableFolder(t *testing.T) string {
	t.Helper()
	dir, err := portableSample()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// inFolder is the address of a file of the portable sample without a server.
func inFolder(t *testing.T, file string) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(portableFolder(t))}
	return u.String() + file
}

// Every link of every page of a portable site leads to a file of it, or out of it. Feeds are those of whole trees, to which
// the texts in other languages link as well.
func TestPortableLinks(t *testing.T) {
	dir := portableFolder(t)
	files, pages := map[string]bool{}, []string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			name = strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(dir))
			files[name] = true
			if path.Ext(name) == ".html" {
				pages = append(pages, name)
			}
		}
		return err
	})
	if err != nil || len(pages) < 1000 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, name := range pages {
		f, err := os.Open(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range linksOf(f) {
			if strings.Contains(link, "/feed.") {
				continue
			}
			if u, err := url.Parse(link); err != nil || u.Host == "" && u.Path != "" && !files[path.Join(path.Dir(name), u.Path)] {
				t.Errorf("%s: %q leads to no file", name, link)
			}
		}
		f.Close()
	}
}

// linksOf are the addresses in a page.
func linksOf(f *os.File) (out []string) {
	z := html.NewTokenizer(f)
	for z.Next() != html.ErrorToken {
		t := z.Token()
		if t.Type == html.StartTagToken && t.Data == "noscript" {
			z.NextIsNotRawText()
		}
		for _, a := range t.Attr {
			if a.Key == "href" || a.Key == "src" || a.Key == "action" || a.Key == "cite" {
				out = append(out, a.Val)
			}
		}
	}
	return out
}

// Every kind of page opens from a folder without a word in the console.
func TestPortablePages(t *testing.T) {
	dir := portableFolder(t)
	for _, page := range oneOfEach(pageKinds(t, dir)) {
		file := page.Path
		if strings.HasSuffix(file, "/") {
			file += "index.html"
		}
		t.Run(page.Kind, func(t *testing.T) { visit(t, inFolder(t, file)) })
	}
}

// portablePlaces are what a reader does with scripts, and what the page says then; then a link that it made is followed.
var portablePlaces = []struct{ name, page, says, follow string }{
	{"search", "/search/index.html?q=article+5", `document.querySelector("#results .hits a").textContent.includes("5")`, `#results .hits a`},
	{"search in French", "/fr/search/index.html?q=inspecteur", `document.documentElement.lang === "fr" && document.querySelector("#results .hits a").getAttribute("href").includes("fr/")`, `#results .hits a`},
	{"changes", "/search/index.html?q=inspector&instrument=convention&old=rev-2&new=adopted", `document.querySelectorAll("#results .hits li").length > 0`, `#results .hits a`},
	{"firms", "/register/firms/index.html?status=suspended", `document.getElementById("firm-count").textContent.startsWith("Found: ")`, `#firms tbody a`},
	{"firms in French", "/fr/register/firms/index.html?status=suspended", `document.querySelectorAll("#firms tbody tr .status-suspended").length === document.querySelectorAll("#firms tbody tr").length`, `#firms tbody a`},
	{"decisions", "/decisions/index.html?year=2025", `document.querySelectorAll("#decisions-list tbody tr").length > 0 && document.querySelectorAll("#decisions-facets details").length > 0`, `#decisions-list tbody a`},
	{"register", "/register/on/index.html?date=2025-06-30", `document.querySelectorAll("#result tbody tr").length > 5`, `#result tbody a`},
	{"comparison", "/compare/index.html?a=convention@adopted%23art_12&b=code-of-conduct@2026%23art_9", `document.querySelectorAll("#compare-text .change").length > 0`, `#compare-sides a`},
	{"comparison in French", "/fr/compare/index.html?a=convention@rev-2&b=convention@adopted", `document.querySelectorAll("#compare-text .change").length > 0`, `#compare-text a`},
}

// What needs scripts and data works from a folder, and also below a path of a server.
func TestPortableScripts(t *testing.T) {
	server := httptest.NewServer(http.StripPrefix("/any/path", http.FileServer(http.Dir(portableFolder(t)))))
	defer server.Close()
	for _, c := range portablePlaces {
		if _, err := os.Stat(portableFolder(t) + strings.Split(c.page, "?")[0]); err != nil {
			continue // the sample has only texts in that language
		}
		for at, address := range map[string]string{"folder": inFolder(t, c.page), "server": server.URL + "/any/path" + c.page} {
			t.Run(c.name+" in a "+at, func(t *testing.T) {
				p := visit(t, address)
				p.await(`(() => { try { return ` + c.says + ` } catch { return false } })()`)
				was := p.eval(`location.pathname`)
				p.eval(`document.querySelector("` + c.follow + `").click(), ""`)
				p.await(`location.pathname !== ` + strconv.Quote(was) + ` && Boolean(document.querySelector("main h1"))`)
			})
		}
	}
}
