package main

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// shows is whether an element is on the screen.
const shows = `(selector) => document.querySelector(selector).getClientRects().length > 0`

// A comparison is shown inline at first, side by side where that is chosen, and the same way the next time.
func TestComparisonViews(t *testing.T) {
	address := site(t) + "/instruments/pact/compare/draft...adopted/"
	p := open(t, address)
	p.await(`!(` + shows + `)(".redline .after:not(.only)") && (` + shows + `)(".redline .both del")`)
	p.do(chromedp.Click("#view-side"))
	p.await(`(` + shows + `)(".redline .after:not(.only)") && (` + shows + `)(".columns-head")`)
	p.do(chromedp.Reload())
	p.await(`document.querySelector("#view-side").checked && (` + shows + `)(".redline .after:not(.only)")`)
	p.do(chromedp.Click("#view-table"))
	p.await(`!(` + shows + `)(".redline .fold")`)
	p.do(chromedp.Click("#view-inline"))
	p.await(`!(` + shows + `)(".redline .after:not(.only)")`)
}

// The keys n and p go from change to change, unless they are off; links do so as well.
func TestComparisonKeys(t *testing.T) {
	p := open(t, site(t)+"/instruments/pact/compare/draft...adopted/")
	p.await(`(` + shows + `)(".views .keys")`)
	for _, step := range []struct{ key, at string }{
		{"n", "0"}, {"n", "1"}, {"n", "2"}, {"p", "1"}, {"p", "0"}, {"p", "0"},
	} {
		p.do(chromedp.KeyEvent(step.key))
		p.await(`String([...document.querySelectorAll(".redline .change")].findIndex((c) => c.classList.contains("here") && c === document.activeElement)) === "` + step.at + `"`)
	}
	p.do(chromedp.KeyEvent(kb.Tab))
	p.do(chromedp.Click("#view-keys"), chromedp.KeyEvent("n")) // they are off
	p.await(atChange("0"))
	p.do(chromedp.Click(".steps [rel=next]"))
	p.await(atChange("1"))
	p.await(`document.querySelector(".steps bdi").textContent.startsWith("2 / ")`)
	p.do(chromedp.Click(".steps [rel=prev]"))
	p.await(atChange("0"))
	p.do(chromedp.Click("#view-keys")) // as it is for the other tests
}

// atChange is whether the reader was led to a change.
func atChange(n string) string {
	return `String([...document.querySelectorAll(".redline .change")].findIndex((c) => c.classList.contains("here"))) === "` + n + `"`
}

// The address of a pair the other way round leads to the comparison.
func TestComparisonReversed(t *testing.T) {
	p := open(t, site(t)+"/instruments/pact/compare/adopted...draft/")
	p.await(`location.pathname.endsWith("/compare/draft...adopted/")`)
}
