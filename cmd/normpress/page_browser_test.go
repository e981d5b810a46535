package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/spf13/afero"
)

// copied keeps what a page copies, as a browser without a screen has no clipboard that could be read.
const copied = `navigator.clipboard.writeText = async (text) => { document.body.dataset.copied = text; }, ""`

// What is copied is the citation of the very paragraph that the address names, with selected words where the reader asks.
func TestCopyCitation(t *testing.T) {
	p := open(t, site(t)+"/instruments/pact/adopted/art_2/#art_2__para_2__point_a")
	p.do(chromedp.Click("details.cite summary"))
	p.eval(copied)
	const of = "Pact on Halt Mechanisms, Adopted text, article 2, paragraph 2 (a) (20 November 2023), available at https://small.example/instruments/pact/adopted/art_2/#art_2__para_2__point_a"
	p.do(chromedp.Click("[data-copy=words]"))
	p.await(`document.querySelector(".cite [role=status]").textContent === "Copied."`)
	if got := p.eval(`document.body.dataset.copied`); got != of {
		t.Errorf("the citation is %q, want %q", got, of)
	}
	p.do(chromedp.Click("[data-copy=entry]"))
	p.await(`document.body.dataset.copied.startsWith("@misc{instruments:pact:adopted:art_2__para_2__point_a,")`)
	p.do(chromedp.Click("[data-copy=passage]"))
	p.await(`document.querySelector(".cite [role=status]").textContent === "Select words of the text first."`)
	p.eval(`getSelection().selectAllChildren(document.querySelector("#art_2__para_1 > p")), ""`)
	p.await(`document.querySelector(".cite .place").textContent === "article 2, paragraph 1"`)
	p.do(chromedp.Click("[data-copy=passage]"))
	p.await(`document.body.dataset.copied.startsWith("Every tool shall have a halt mechanism.\n\nPact on Halt Mechanisms, Adopted text, article 2, paragraph 1 (")`)
}

// The keys of a page are shown by one of them and by a link, and single characters can be switched off for good.
func TestKeyboardHelp(t *testing.T) {
	p := open(t, site(t)+"/instruments/pact/compare/draft...adopted/")
	p.await(`document.body.dataset.keys?.includes("next")`)
	p.eval(`localStorage.clear(), ""`) // what other tests chose
	p.do(chromedp.KeyEvent("?"))
	p.await(`document.querySelector("dialog")?.open`)
	shown := `[...document.querySelectorAll("dialog [data-key]")].filter((e) => !e.hidden).map((e) => e.dataset.key).join(" ")`
	if got, want := p.eval(shown), "help search next previous"; got != want {
		t.Errorf("the keys are %q, want %q", got, want)
	}
	p.do(chromedp.Click("dialog .single-keys"), chromedp.KeyEvent(kb.Escape))
	p.await(`!document.querySelector("dialog").open && !document.querySelector("#view-keys").checked`)
	p.do(chromedp.KeyEvent("/"), chromedp.KeyEvent("?"))
	p.await(`document.activeElement.type !== "search" && !document.querySelector("dialog").open`)
	p.do(chromedp.Click("a.keyboard"))
	p.await(`document.querySelector("dialog").open`)
	p.do(chromedp.Click("dialog .single-keys"), chromedp.Click("dialog .close"), chromedp.KeyEvent("/"))
	p.await(`document.activeElement.id === "site-search"`)
}

// Every key that a script acts on has a line on the page of keys.
func TestKeysAreTold(t *testing.T) {
	b, err := os.ReadFile("../../static/js/site/keys.ts")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(b), "const keys = {")
	table, _, _ = strings.Cut(table, "}")
	layout, err := os.ReadFile("../../layouts/keyboard.html")
	if err != nil {
		t.Fatal(err)
	}
	var told, acts []string
	for _, m := range regexp.MustCompile(`(\w+): ("[^"]+")`).FindAllStringSubmatch(table, -1) {
		acts = append(acts, m[1]+" "+m[2])
	}
	for _, m := range regexp.MustCompile(`"name" "(\w+)" "key" ("[^"]+")`).FindAllStringSubmatch(string(layout), -1) {
		told = append(told, m[1]+" "+m[2])
	}
	for _, key := range acts {
		if !slices.Contains(told, key) {
			t.Errorf("layouts/keyboard.html does not tell of %s: %q", key, told)
		}
	}
	if len(acts) < 4 {
		t.Errorf("keys.ts has only the keys %q", acts)
	}
}

// A defined term shows its definition to the keyboard and to a mouse, stays under it, and goes with Escape.
func TestTermShowsDefinition(t *testing.T) {
	p := open(t, site(t)+"/instruments/pact/adopted/art_2/")
	isOpen := `document.querySelector("#definition")?.matches(":popover-open")`
	p.eval(`document.querySelector("a.term").focus({ focusVisible: true }), ""`)
	p.await(isOpen + ` && document.querySelector("a.term").getAttribute("aria-describedby") === "definition"`)
	if got := p.eval(`document.querySelector("#definition").textContent`); !strings.Contains(got, "means a function that stops a tool.") || !strings.HasSuffix(got, "To the definition") {
		t.Errorf("the definition is %q", got)
	}
	p.do(chromedp.KeyEvent(kb.Escape))
	p.await(`!document.querySelector("#definition").matches(":popover-open")`)
	const rest = `(on) => on.dispatchEvent(new PointerEvent("pointerenter", { pointerType: "mouse" }))`
	const leave = `(from) => from.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }))`
	p.eval(`(` + rest + `)(document.querySelector("a.term")), ""`)
	p.await(isOpen)
	p.eval(`(` + leave + `)(document.querySelector("a.term")), (` + rest + `)(document.querySelector("#definition")), ""`)
	p.do(chromedp.Sleep(500e6))
	p.await(isOpen)
	p.eval(`(` + leave + `)(document.querySelector("#definition")), ""`)
	p.await(`!document.querySelector("#definition").matches(":popover-open")`)
}

// An address that leads nowhere gets a page in its own language, with its words in the search box and the nearest page.
func TestMissingPage(t *testing.T) {
	files, err := statesSite()
	if err != nil {
		t.Fatal(err)
	}
	there := http.FileServer(afero.NewHttpFs(files))
	server := httptest.NewServer(underHeaders(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if info, err := files.Stat(r.URL.Path); err == nil && (!info.IsDir() || strings.HasSuffix(r.URL.Path, "/")) {
			there.ServeHTTP(w, r)
			return
		}
		page, _ := afero.ReadFile(files, "/404.html") // the one page that many hosts know
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write(page)
	})))
	defer server.Close()
	p := open(t, server.URL+"/fr/instruments/treaty/tow/art_1/")
	defer p.forgive("404")
	p.await(`document.querySelectorAll("#nearest a").length > 0`)
	if got, want := p.eval(`[document.documentElement.lang, document.querySelector("h1").textContent, document.querySelector("#missing").value].join("|")`), "fr|"+wordFile(t, "fr")["not_found"].(string)+"|instruments treaty tow art 1"; got != want {
		t.Errorf("the page says %q, want %q", got, want)
	}
	p.await(`document.querySelector("[role=status] #nearest a").getAttribute("href") === "/fr/instruments/treaty/two/art_1/"`)
	p.do(chromedp.Navigate(server.URL + "/instruments/treaty/one/art_99/"))
	p.await(`document.querySelector("#nearest a")?.getAttribute("href") === "/instruments/treaty/one/art_1/"`)
}

// The contents beside a text mark what is being read and move so that it is seen; the page stays where the reader put it.
func TestContentsFollow(t *testing.T) {
	p := open(t, sampleAddress(t)+"/instruments/convention/adopted/", emulation.SetDeviceMetricsOverride(1280, 720, 1, false))
	marked := `[...document.querySelectorAll(".contents [aria-current=location]")].map((a) => a.hash).join(" ")`
	seen := `((a, list) => a.top >= list.top && a.bottom <= list.bottom)(...[".contents [aria-current]", ".contents"].map((s) => document.querySelector(s).getBoundingClientRect()))`
	if got := p.eval(marked); got != "" {
		t.Errorf("before the text, %q is marked", got)
	}
	for _, id := range []string{"art_12", "art_40", "part_II"} {
		p.eval(`document.getElementById("` + id + `").scrollIntoView(), document.body.dataset.at = scrollY, ""`)
		p.await(marked + ` === "#` + id + `" && ` + seen + ` && String(scrollY) === document.body.dataset.at`)
	}
}
