package main

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// openPack opens the page of packs and waits until it is done.
func openPack(t *testing.T, query string) *tab {
	t.Helper()
	p := open(t, site(t)+"/pack/"+query)
	p.await(`document.body.dataset.done === "true"`)
	return p
}

// A pack has a cover, contents, and every provision in both texts with what changed, and says on paper what it is.
func TestPack(t *testing.T) {
	p := openPack(t, "?b=pact@adopted&a=pact@draft&p=art_1&p=preamble")
	for expression, want := range map[string]string{
		`[...document.querySelectorAll(".pack-contents li")].map((e) => e.textContent).join("; ")`:                                      "Article 2 – Duty; Preamble",
		`[...document.querySelectorAll(".pack-unit > h2")].map((e) => e.textContent).join("; ")`:                                        "Article 2 – Duty; Preamble",
		`[...document.querySelectorAll("#pack-1 > h3")].map((e) => e.querySelector("strong")?.textContent ?? e.textContent).join("; ")`: "Adopted text; Draft; Changes from Draft to Adopted text",
		`[...document.querySelectorAll("#pack-1 .text:not(.redline) .heading")].map((e) => e.textContent.trim()).join("; ")`:            "Article 2 Duty; Article 1 Duty",
		`document.querySelector("#pack-1 .redline del:not(.num)").textContent.replace("deleted: ", "").trim()`:                          "[shall] [should]",
		`document.querySelector("#pack-2 .redline").textContent`:                                                                        "Nothing differs.",
		`document.documentElement.dataset.printEnd`:                                                                                     "Draft → Adopted text",
		`document.querySelector(".print-mark bdi").textContent`:                                                                         "https://small.example/pack/?b=pact@adopted&a=pact@draft&p=art_1&p=preamble",
		`String(document.querySelectorAll("#pack .text:not(.redline) :is([id], a)").length)`:                                            "0",
		`[...document.querySelectorAll("[name=p]:checked")].map((e) => e.value).join()`:                                                 "preamble,art_1",
	} {
		if got := p.eval(expression); got != want {
			t.Errorf("%s is %q, want %q", expression, got, want)
		}
	}
}

// Without a text to compare with, a pack is the provisions alone.
func TestPackAlone(t *testing.T) {
	p := openPack(t, "?b=pact@adopted&p=art_2")
	if got := p.eval(`document.querySelector("#pack").innerText`); strings.Contains(got, "Draft") || !strings.Contains(got, "third ratification") {
		t.Errorf("the pack is %q", got)
	}
	if got := p.eval(`document.documentElement.dataset.printEnd`); got != "Adopted text · In force" {
		t.Errorf("the head of the sheets is %q", got)
	}
}

// The form leads to the address of the pack, and offers to compare with texts of the same instrument.
func TestPackForm(t *testing.T) {
	p := openPack(t, "?b=pact@adopted")
	if got, want := p.eval(`[...document.querySelectorAll("[name=a] option:not([disabled])")].map((o) => o.value).join()`), ",pact@draft"; got != want {
		t.Errorf("texts to compare with are %q, want %q", got, want)
	}
	p.do(chromedp.Click(".pack-form button"))
	p.await(`document.querySelector("#pack-message").textContent === "Choose at least one provision."`)
	p.eval(`document.querySelector("[name=p]").id = "before", ""`)
	p.do(chromedp.SetValue("[name=a]", "pact@draft"))
	p.await(`!document.querySelector("#before")`) // what can be chosen is shown anew
	p.do(chromedp.Click(`[name=p][value="art_2"]`), chromedp.Click(".pack-form button"))
	p.await(`location.search === "?b=pact%40adopted&a=pact%40draft&p=art_2" && document.body.dataset.done === "true"`)
	p.await(`document.querySelector(".pack-unit h2")?.textContent === "Article 3 – Entry into force"`)
}

// What does not exist is told, and the rest is shown.
func TestPackUnknown(t *testing.T) {
	p := openPack(t, "?b=pact@adopted&p=art_2&p=art_99")
	if got, want := p.eval(`document.querySelector("#pack-message").textContent`), "There is no such provision in the text: art_99"; got != want {
		t.Errorf("the message is %q, want %q", got, want)
	}
	p.await(`document.querySelectorAll(".pack-unit").length === 1`)
	p = openPack(t, "?b=pact@adoptd&p=art_2")
	if got, want := p.eval(`document.querySelector("#pack-message").textContent`), "There is no text with this name: pact@adoptd"; got != want {
		t.Errorf("the message is %q, want %q", got, want)
	}
}

// Without scripts the page leads to what can be printed, and offers no form.
func TestPackWithoutScript(t *testing.T) {
	p := open(t, site(t)+"/pack/", emulation.SetScriptExecutionDisabled(true))
	var links, shown string
	p.do(chromedp.Evaluate(`[...document.querySelectorAll("main a")].map((a) => a.getAttribute("href")).join()`, &links),
		chromedp.Evaluate(`String((`+shows+`)(".pack-form"))`, &shown))
	if !strings.Contains(links, "/instruments/pact/adopted/,/instruments/pact/draft/,/instruments/pact/compare/") || shown != "false" {
		t.Errorf("links are %s, the form is shown: %s", links, shown)
	}
}
