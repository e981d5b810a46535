package main

import (
	"context"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/rogpeppe/go-internal/txtar"
)

// recordViews is the address of the small site with records that have views.
var recordViews = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "normpress-records")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	for _, archive := range []string{"testdata/site.txtar", "testdata/recordviews.txtar"} {
		a, err := txtar.ParseFile(archive)
		if err != nil {
			return "", err
		}
		if err := txtar.Write(a, dir); err != nil {
			return "", err
		}
	}
	return serveFolder(dir)
})

// onDay opens a page of records on a day of the reader's calendar.
func onDay(t *testing.T, path, day string) *tab {
	t.Helper()
	url, err := recordViews()
	if err != nil {
		t.Fatal(err)
	}
	return open(t, url+path, chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(`Date = class extends Date { constructor(...of) { super(...(of.length ? of : ["` + day + `T09:00:00Z"])); } }`).Do(ctx)
		return err
	}))
}

// dated is what a section says: the counts, and of each row its first words and its status.
const dated = `(id => {
	const text = (e) => e.innerText.replace(/\s+/g, " ").trim();
	const section = document.getElementById(id);
	return [...section.querySelectorAll(".counts li")].map(text).join(", ") + "; " +
		[...section.querySelectorAll("tbody tr")].map(r => text(r.cells[0]) + " " + text(r.querySelector(".status").parentElement)).join(", ");
})`

// What fell due, began or ended since the site was made is marked, and counted again.
func TestDueAndRunningLater(t *testing.T) {
	for day, want := range map[string][2]string{
		"2026-11-20": {
			"Due within 90 days 1, Due later 2, Done 1; d2 Due within 90 days, d3 Due later, d4 Due later, d1 Done 5 October 2026 (late)",
			"Running 2, Lies ahead 1; p1 Running, p2 Running, p3 Lies ahead",
		},
		"2026-12-24": {
			"Overdue 1, Due within 90 days 1, Due later 1, Done 1; d2 Overdue (changed since this page was made), d3 Due within 90 days (changed since this page was made), d4 Due later, d1 Done 5 October 2026 (late)",
			"Running 2, Following period 1; p1 Running, p2 Following period (changed since this page was made), p3 Running (changed since this page was made)",
		},
		"2027-12-24": {
			"Overdue 2, Due later 1, Done 1; d2 Overdue (changed since this page was made), d3 Overdue (changed since this page was made), d4 Due later, d1 Done 5 October 2026 (late)",
			"Running 1, Over 2; p1 Running, p2 Over (changed since this page was made), p3 Over (changed since this page was made)",
		},
	} {
		p := onDay(t, "/records/duties/", day)
		for n, id := range []string{"view-1", "view-2"} {
			if got := p.eval(dated + `("` + id + `")`); got != want[n] {
				t.Errorf("on %s: %s\nnot: %s", day, got, want[n])
			}
		}
	}
}

// besides is what stands beside each other: the names of the columns, and the rows, those that differ with a sign.
const besides = `[...document.querySelectorAll(".beside tr")].filter(r => !r.hidden).map(r =>
	[...r.cells].filter(c => !c.hidden).map(c => c.innerText.replace(/differs|Not stated/g, "").replace(/\s+/g, " ").trim()).join("|")).join("; ")`

// Readers choose what stands beside each other; rows that differ are marked anew, and the choice has an address.
func TestSideBySide(t *testing.T) {
	p := onDay(t, "/records/regimes/", "2026-11-22")
	check := func(search, want string) {
		t.Helper()
		if got := p.eval(besides); got != want {
			t.Errorf("%s\nnot: %s", got, want)
		}
		if got := p.eval(`location.search`); got != search {
			t.Errorf("the address ends with %s, not %s", got, search)
		}
	}
	check("", "state|France|Kenya|Norway; Months ≠|24|12|12; Screening|yes|yes|yes; Fee ≠|none|–|none")
	p.do(chromedp.Click(`input[value=FR]`))
	check("?view-1=KE,NO", "state|Kenya|Norway; Months|12|12; Screening|yes|yes; Fee ≠|–|none")
	p.do(chromedp.Click(`input[name=differing]`))
	check("?view-1=KE,NO&view-1-only=1", "state|Kenya|Norway; Fee ≠|–|none")
	p = onDay(t, "/records/regimes/?view-1=FR,NO&other=1", "2026-11-22")
	check("?view-1=FR,NO&other=1", "state|France|Norway; Months ≠|24|12; Screening|yes|yes; Fee|none|none")
	if got := p.eval(`[...document.querySelectorAll(".side-choice :checked")].map(b => b.value).join()`); got != "FR,NO" {
		t.Errorf("chosen are %s", got)
	}
}
