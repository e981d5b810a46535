package main

import (
	"bytes"
	"compress/flate"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	searchSays = `document.querySelector("#results .found, #results .warn")?.textContent.replace(/[\u2068\u2069]/g, "")`
	firstHit   = `document.querySelector("#results li a")?.textContent`
	groupsSeen = `[...document.querySelectorAll("#results h2")].map((h) => h.textContent).join(", ")`
	marksSeen  = `[...document.querySelector("#results li").querySelectorAll("mark")].map((m) => m.textContent).join(" ")`
	linksSeen  = `[...document.querySelectorAll("#results li a")].map((a) => a.getAttribute("href")).join(" ")`
)

// What was typed is found, grouped by kind, with its words marked; a kind alone is a step away, and Back leads back.
func TestSearch(t *testing.T) {
	p := open(t, site(t)+"/search/")
	p.do(chromedp.SendKeys("#search-q", "halt mechanism", chromedp.ByQuery))
	p.await(`location.search === "?q=halt+mechanism"`)
	p.await(searchSays + `?.startsWith("Results for “halt mechanism”")`)
	p.await(`document.getElementById("a-z").hidden`)
	p.await(firstHit + ` === "halt mechanism"`)
	if got := p.eval(marksSeen); got != "halt mechanism halt mechanism" {
		t.Errorf("marked: %q", got)
	}
	if got := p.eval(`document.getElementById("search-said").textContent`); got != "" {
		t.Errorf("while typing it is said: %q", got)
	}
	p.await(`document.getElementById("search-said").textContent.startsWith("Results for")`)
	p.do(chromedp.KeyEvent(kb.Enter))
	p.await(`document.querySelector('#results a[href="/search/?q=halt+mechanism&kind=provision"]') !== null`)
	p.do(chromedp.Click(`#results a[href="/search/?q=halt+mechanism&kind=provision"]`, chromedp.ByQuery))
	p.await(groupsSeen + `.startsWith("Provisions")`)
	p.await(`document.activeElement.matches("#results .found")`)
	p.do(chromedp.KeyEvent(kb.ArrowDown))
	p.await(`document.activeElement === document.querySelector("#results a")`)
	p.do(chromedp.NavigateBack())
	p.await(`location.search === "?q=halt+mechanism"`)
	p.await(groupsSeen + `.startsWith("Defined terms")`)
	p.do(chromedp.NavigateForward())
	p.await(groupsSeen + `.startsWith("Provisions")`)
	p.do(chromedp.NavigateBack(), chromedp.NavigateBack())
	p.await(`location.search === "" && document.getElementById("search-q").value === "" && !document.getElementById("a-z").hidden`)
}

// A citation or a number alone leads to what it names.
func TestSearchJumps(t *testing.T) {
	for query, want := range map[string]string{
		"article 2, paragraph 2 (b) agents": "",
		"article 2, paragraph 2 (b) pact":   "/instruments/pact/adopted/art_2/",
		"EB-2025-001":                       "/decisions/EB-2025-001/",
		"C-2024-0001":                       "/register/certificates/C-2024-0001/",
		"f-0001":                            "/register/firms/F-0001/",
	} {
		p := open(t, site(t)+"/search/")
		p.do(chromedp.SendKeys("#search-q", query, chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
		if want == "" {
			p.await(`document.querySelector("#results h2")?.textContent === "Straight to"`)
			p.await(`document.querySelector("#results li a")?.getAttribute("href").endsWith("#art_2__para_2__point_b")`)
			p.await(firstHit + ` === "article 2, paragraph 2 (b)"`)
			continue
		}
		p.await(`location.pathname === "` + want + `"`)
	}
}

// A citation leads where it led when it was asked for, and not where a later query of the same page does.
func TestSearchJumpsOfNow(t *testing.T) {
	p := open(t, site(t)+"/search/")
	p.eval(`(() => {
		const box = document.getElementById("search-q"), form = document.getElementById("search");
		box.value = "EB-2025-001";
		form.requestSubmit();
		box.value = "halt mechanism";
		form.dispatchEvent(new Event("change"));
		box.dispatchEvent(new Event("input", { bubbles: true }));
		return "";
	})()`)
	p.await(searchSays + `?.startsWith("Results for “halt mechanism”") && location.pathname === "/search/"`)
}

// A search is narrowed by what is chosen, and what is chosen is in the address.
func TestSearchNarrowed(t *testing.T) {
	p := open(t, site(t)+"/search/?q=meridian")
	p.await(groupsSeen + `.includes("Firms 1")`)
	p.do(chromedp.Click("#search-filters summary", chromedp.ByQuery))
	const option = `[...document.querySelector("[name=status]").options].map((o) => o.text).join(", ")`
	p.await(option + ` === "Any, Final (1), Suspended (1)"`)
	p.do(chromedp.SetValue("[name=status]", "suspended", chromedp.ByQuery),
		chromedp.Evaluate(`document.querySelector("[name=status]").dispatchEvent(new Event("change", { bubbles: true }))`, nil))
	p.await(`location.search === "?q=meridian&status=suspended"`)
	p.await(groupsSeen + ` === "Firms 1"`)
	p.await(`document.querySelector("#results .status").textContent === "Suspended"`)
	p.await(`document.title.startsWith("meridian · ")`)
	p = open(t, site(t)+"/search/?q=halt&kind=firm&status=suspended")
	p.await(searchSays + ` === "Nothing with “halt” fits what is chosen under “Narrow the search”."`)
	p.do(chromedp.Click("#results a", chromedp.ByQuery))
	p.await(`location.search === "?q=halt"`)
	p = open(t, site(t)+"/search/?kind=firm")
	p.await(searchSays + ` === "Results: 1"`)
	p = open(t, site(t)+"/search/?q=halt&on=2025-01-01")
	p.await(`document.querySelector('#results a[href="/register/on/?date=2025-01-01"]') !== null`)
	p = open(t, site(t)+"/search/?q=running+tools&instrument=pact&revision=draft")
	p.await(`document.querySelector("[name=revision]").value === "draft"`)
	p = open(t, site(t)+"/search/?q=halt+mechanism&instrument=pact&revision=draft")
	p.await(linksSeen + `.includes("/instruments/pact/draft/art_1/#art_1__para_1")`)
	p.await(`document.querySelector("#results .quiet:not(.found)").textContent === "Halt Pact · Draft · Earlier draft"`)
}

// Words are looked for in what changed between two revisions, by the page that compares them, and only there.
func TestSearchInChanges(t *testing.T) {
	address := site(t) + "/search/?instrument=code&old=2024&new=2025&q="
	p := open(t, address+"acting")
	p.await(searchSays + ` === "Changed provisions with “acting”: 1"`)
	p.await(`document.querySelector("#results li ins mark")?.textContent === "act"`)
	p = open(t, address+"mechanism")
	p.await(searchSays + ` === "Changed provisions with “mechanism”: 0"`)
	p = open(t, address+`"keeps+them+for"`)
	p.await(linksSeen + `.startsWith("/instruments/code/compare/2024...2025/#art_3")`)
	p = open(t, site(t)+"/search/?instrument=code&old=2025&new=2024&q=records")
	p.await(searchSays + `?.startsWith("Changed provisions with “records”: 1")`)
	p = open(t, address+"article+3")
	p.await(`[...document.querySelectorAll("#results li a")].every((a) => a.textContent.startsWith("Article 3"))`)
	p.await(`document.querySelector("#results li a") !== null`)
	p = open(t, address+"kind:firm")
	p.await(searchSays + ` === "Changes are searched for words, phrases or a citation: type one of them."`)
	p = open(t, address+"acting+-halt")
	p.await(`document.getElementById("results").textContent.includes("Whatever else was typed or chosen was passed over.")`)
	p = open(t, address+"acting&lang=ar")
	p.await(searchSays + ` === "These two revisions have no comparison of their own on this portal."`)
	p.forgive("404")
}

// What nothing has is said, and what was searched instead.
func TestSearchInstead(t *testing.T) {
	p := open(t, site(t)+"/search/?q=mechanizm")
	p.await(`document.getElementById("results").textContent.replace(/[\u2068\u2069]/g, "").includes("Nothing has “mechanizm”. Searched for “mechanism")`)
	p = open(t, site(t)+"/search/?q=%22mechanizm%22")
	p.await(searchSays + ` === 'Nothing has all of “"mechanizm"”.' && !document.getElementById("a-z").hidden`)
	p = open(t, site(t)+"/search/?q=آلية+إيقاف")
	p.await(`document.querySelector("#results li p[lang=ar][dir=auto] mark") !== null`)
	p = open(t, site(t)+"/search/?q="+strings.Repeat("halt+mechanism+", 700))
	p.await(`document.getElementById("results").textContent.includes("Only its beginning was searched for.")`)
}

// Every control is reached by keys, and nothing is made markup.
func TestSearchKeys(t *testing.T) {
	p := open(t, site(t)+"/search/?q=halt")
	p.await(`document.querySelectorAll("#results li a").length > 2`)
	p.do(input.DispatchKeyEvent(input.KeyDown).WithKey("/").WithText("/"))
	p.await(`document.activeElement.id === "search-q" && document.activeElement.value === "halt"`)
	p.do(chromedp.KeyEvent(kb.ArrowDown))
	p.await(`document.activeElement === document.querySelector("#results a")`)
	p.do(chromedp.KeyEvent(kb.ArrowUp))
	p.await(`document.activeElement.id === "search-q"`)
	p.do(chromedp.KeyEvent(kb.Escape))
	p.await(`location.search === "" && document.activeElement.value === "" && document.querySelector("#results").children.length === 0`)
	p.do(chromedp.SendKeys("#search-q", `<img src=x onerror=alert(1)> "<b>halt`, chromedp.ByQuery))
	p.await(`document.getElementById("results").textContent.includes("<img src=x")`)
}

// forgive takes back reports of the browser that a test has provoked.
func (p *tab) forgive(words string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.reports = slices.DeleteFunc(p.reports, func(r string) bool { return strings.Contains(r, words) })
}

// spoilt is the address of the site with other answers for some paths.
func spoilt(t *testing.T, other func(w http.ResponseWriter, path string) bool) string {
	to, err := url.Parse(site(t))
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(to)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !other(w, r.URL.Path) {
			proxy.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// A file that cannot be read is told in its place, and the rest works; so is an index that this page cannot read.
func TestSearchSpoilt(t *testing.T) {
	var broken atomic.Bool
	broken.Store(true)
	p := open(t, spoilt(t, func(w http.ResponseWriter, path string) bool {
		if strings.HasPrefix(path, "/search/index/r/") && broken.Load() {
			http.Error(w, "gone", http.StatusInternalServerError)
			return true
		}
		return false
	})+"/search/?q=halt")
	p.await(searchSays + ` === "A part of the index could not be read. Results may be missing."`)
	p.await(groupsSeen + ` === "" && !document.getElementById("a-z").hidden`)
	broken.Store(false)
	p.do(chromedp.KeyEvent("/"), chromedp.KeyEvent(kb.Enter))
	p.await(searchSays + `?.startsWith("Results for") && document.getElementById("a-z").hidden`)
	p.forgive("500")
	p = open(t, spoilt(t, func(w http.ResponseWriter, path string) bool {
		if path != "/search/index/entry.bin" {
			return false
		}
		var b bytes.Buffer
		f, _ := flate.NewWriter(&b, 9) // the level is one that there is
		f.Write([]byte(`{"format":99}`))
		f.Close()
		w.Write(b.Bytes())
		return true
	})+"/search/?q=halt")
	p.await(searchSays + ` === "This page is older than the index. Load it again."`)
	p = open(t, spoilt(t, func(w http.ResponseWriter, path string) bool {
		if path == "/search/index/entry.bin" {
			http.Error(w, "gone", http.StatusInternalServerError)
		}
		return path == "/search/index/entry.bin"
	})+"/search/?q=halt")
	p.await(searchSays + `?.startsWith("This could not be read.") && !document.getElementById("a-z").hidden`)
	p.forgive("500")
}

// Without script the page says what to do, and everything that has a name is there.
func TestSearchWithoutScript(t *testing.T) {
	p := open(t, site(t)+"/", emulation.SetScriptExecutionDisabled(true))
	p.do(chromedp.SendKeys("#site-search", "halt", chromedp.ByQuery), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible("#a-z", chromedp.ByQuery))
	var text string
	p.do(chromedp.Text("main", &text, chromedp.ByQuery))
	for _, want := range []string{"This search needs scripts.", "halt mechanism Defined term · article 1, first paragraph, Halt Pact", "Meridian Lattice Ltd Firm · Kenya",
		"Board v. Meridian Lattice Ltd Decision · EB-2025-001", "الإيقاف"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
}
