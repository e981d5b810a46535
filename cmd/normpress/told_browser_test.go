package main

import (
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// toldLists are the pages on which a script makes or narrows a list, with the part that tells what came of it, and what
// is typed, or done, before it does.
var toldLists = []struct{ page, part, typed, done string }{
	{page: "/fr/register/firms/", part: "#firm-count", typed: "#firm-text"},
	{page: "/fr/register/firms/check/", part: "#check-message", done: `document.querySelector("#check-list").value = "F-0009", document.querySelector(".firm-check button").click()`},
	{page: "/fr/decisions/", part: "#decisions-count", typed: "#decisions-q"},
	{page: "/fr/records/exercises/", part: ".records-filter [role=status]", typed: ".records-filter [name=q]"},
	{page: "/fr/register/on/?date=2026-06-30", part: "#said"},
	{page: "/fr/register/changes/?from=2026-01-31&to=2026-06-30", part: "#said"},
	{page: "/fr/register/firms/F-0009/on/?date=2026-06-30", part: "#result"},
	{page: "/fr/pack/?b=convention@adopted&p=art_6", part: "#pack-said"},
	{page: "/fr/pack/", part: "#pack-message", done: `document.querySelector(".pack-form button").click()`},
	{page: "/fr/compare/?a=convention@rev-2%23art_5&b=convention@adopted%23art_5", part: "#compare-said"},
	{page: "/fr/compare/?a=convention@nowhere&b=convention@adopted", part: "#compare-message"},
	{page: "/fr/search/", part: "#search-said", typed: "#search-q"},
}

// What a script makes of a list is told to those who do not see it: in a part that the page has from the beginning, in
// the language of the page, and once where much is typed.
func TestListsTell(t *testing.T) {
	for _, l := range toldLists {
		t.Run(l.page, func(t *testing.T) {
			t.Parallel()
			part := `document.querySelector(` + strconv.Quote(l.part) + `)`
			p := open(t, sampleAddress(t)+l.page, emulation.SetScriptExecutionDisabled(true))
			if got := p.eval(part + `?.role + " " + ` + part + `?.closest("[lang]").lang`); got != "status fr" {
				t.Fatalf("without script the part is %q", got)
			}
			before := p.eval(part + `.textContent`)
			p.do(emulation.SetScriptExecutionDisabled(false), chromedp.Reload())
			if l.typed != "" {
				p.do(chromedp.Evaluate(`window.told = []; new MutationObserver(() => told.push(`+part+`.textContent)).observe(`+part+`, { childList: true, characterData: true, subtree: true })`, nil),
					chromedp.SendKeys(l.typed, "article"))
			}
			if l.done != "" {
				p.do(chromedp.Evaluate(l.done, nil))
			}
			p.await(part + `.textContent.trim() !== "" && ` + part + `.textContent !== ` + strconv.Quote(before))
			if l.typed == "" {
				return
			}
			var told []string
			p.do(chromedp.Evaluate(`new Promise((done) => setTimeout(() => done(told), 1500))`, &told, promised))
			if len(told) > 2 { // that it is looked for, and what was found
				t.Errorf("while %s is typed into it is told: %q", l.typed, told)
			}
		})
	}
}
