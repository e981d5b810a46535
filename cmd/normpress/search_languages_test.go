package main

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tongues is the address of a small portal in six languages.
var tongues = sync.OnceValues(func() (string, error) { return serveArchives("testdata/site.txtar", "testdata/tongues.txtar") })

// inTongues is what readers of each language type.
var inTongues = []struct {
	root, lang, word, citation string
	state                      string // of the firm, in its language
}{
	{"", "en", "mechanism", "article 2, paragraph 2 (a)", "Kenya"},
	{"/fr", "fr", "mécanismes", "article 2, paragraphe 2 a)", "Kenya"},
	{"/es", "es", "mecanismos", "artículo 2, párrafo 2 a)", "Kenya"},
	{"/ru", "ru", "механизма", "статья 2, пункт 2 a)", "Кения"},
	{"/ar", "ar", "آلية", "المادة 2، الفقرة 2 (أ)", "كينيا"},
	{"/zh", "zh", "停止机制", "第二条第2款(a)项", "肯尼亚"},
}

// In every language words, citations, names and choices lead to pages of the same language, which exist.
func TestSearchInLanguages(t *testing.T) {
	at, err := tongues()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range inTongues {
		t.Run(c.lang, func(t *testing.T) {
			p := open(t, at+c.root+"/search/?q="+url.QueryEscape(c.word))
			p.await(linksSeen + `.includes("` + c.root + `/instruments/pact/adopted/art_1/")`)
			p.walks(at, c.root)
			p.await(`document.querySelector('#results a[href$="/art_1/"]').closest("h3").lang === ""`)

			p = open(t, at+c.root+"/search/?q=meridian&status=suspended")
			p.await(linksSeen + ` === "` + c.root + `/register/firms/F-0001/"`)
			p.await(`document.querySelector("#results .sub").textContent === "` + c.state + `"`)

			p = open(t, at+c.root+"/search/?q=mishaps")
			p.await(linksSeen + `.includes("` + c.root + `/instruments/code/2024/art_1/")`)
			p.walks(at, c.root)
			hit := `document.querySelector('#results a[href="` + c.root + `/instruments/code/2024/art_1/"]').closest("li")`
			if c.root == "" {
				p.await(hit + `.querySelector("[lang]") === null`)
			} else {
				p.await(hit + `.querySelector("h3").lang === "en"`)
				p.await(hit + `.querySelector(".quiet").textContent.endsWith(" · English")`)
			}

			p = open(t, at+c.root+"/search/")
			p.do(chromedp.SendKeys("#search-q", c.citation, chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
			p.await(`location.pathname + location.hash === "` + c.root + `/instruments/pact/adopted/art_2/#art_2__para_2__point_a"`)
		})
	}
}

// A hit in another language that was asked for leads to the page of its text.
func TestSearchInAnotherLanguage(t *testing.T) {
	at, err := tongues()
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, at+"/fr/search/?lang=ru&q="+url.QueryEscape("механизм"))
	p.await(linksSeen + `.includes("/ru/instruments/pact/adopted/art_1/")`)
	p = open(t, at+"/ar/search/?q=tools&instrument=pact&revision=draft")
	p.await(linksSeen + `.includes("/ar/instruments/pact/draft/art_1/")`)
	p.walks(at, "/ar")
}

// walks checks that every link of the results leads to a page of the tree, and to a place on it.
func (p *tab) walks(at, root string) {
	p.Helper()
	for _, link := range strings.Fields(p.eval(linksSeen)) {
		path, fragment, _ := strings.Cut(link, "#")
		answer, err := http.Get(at + path)
		if err != nil {
			p.Fatal(err)
		}
		page, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		inTree := strings.HasPrefix(path, root+"/") && (root != "" || strings.Contains(string(page), `<html lang="en"`))
		if err != nil || answer.StatusCode != http.StatusOK || !inTree || !strings.Contains(string(page), ` id="`+fragment) {
			p.Errorf("a result leads to %s", link)
		}
	}
}
