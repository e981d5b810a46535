package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/rogpeppe/go-internal/txtar"
)

// manyDecisions is the address of the small site with 350 decisions more, which are too many to stand in the list's page:
// every second imposes a fine, every third of these in yen, every seventh of all found nothing, and one is annulled.
var manyDecisions = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "normpress-decisions")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	a, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		return "", err
	}
	if err := txtar.Write(a, dir); err != nil {
		return "", err
	}
	var b strings.Builder
	for n := range 350 {
		outcome, sanctions, more := "breach", "", "finality: final"
		if n%7 == 0 {
			outcome = "no-breach"
		}
		if currency := "EUR"; n%2 == 0 {
			if n%3 == 0 {
				currency = "JPY"
			}
			sanctions = fmt.Sprintf("  sanctions: [{kind: fine, amount: %d, currency: %s}]\n", (n+1)*100_000, currency)
		}
		if n == 348 {
			more = "finality: annulled\n  annulled_by: MM-2025-350"
		}
		if n == 349 {
			more = "finality: final\n  appeal_of: MM-2025-349\n  appeal_outcome: annulled"
		}
		fmt.Fprintf(&b, "- number: MM-2025-%03d\n  title: Board v. Épreuve %d\n  body: board\n  date: 2025-%02d-%02d\n  respondents: [F-0001]\n"+
			"  conduct: {from: 2025-01-02, to: 2025-01-03}\n  findings: [{provision: pact@adopted#art_2__para_1, outcome: %s}]\n%s  %s\n  summary: Case of the kind %d.\n",
			n+1, n+1, 2+n/28%10, 1+n%28, outcome, sanctions, more, n%5)
	}
	if err := os.WriteFile(filepath.Join(dir, "content/decisions/many.yaml"), []byte(b.String()), 0o644); err != nil {
		return "", err
	}
	return serveFolder(dir)
})

const (
	said      = "document.getElementById('decisions-count').textContent"
	rowsShown = "document.querySelectorAll('#decisions-list tbody tr').length"
)

// option finds the box of an option by what stands beside it.
func option(title string) string {
	return fmt.Sprintf("[...document.querySelectorAll('#decisions-facets label')].find((l) => l.children[1].textContent === %q)", title)
}

func TestDecisionsNarrowed(t *testing.T) {
	url, err := manyDecisions()
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, url+"/decisions/")
	p.await(said + " === 'The newest 100 of 351 decisions are shown here. All are in the lists below.'")
	p.await("document.querySelectorAll('#decisions-facets details').length === 0") // nothing is loaded yet
	p.do(chromedp.Focus("#decisions-q"))
	p.await(option("fine") + ".children[2].textContent === '176'") // 175, and that of the small site
	p.do(chromedp.Evaluate(option("fine")+".querySelector('input').click()", nil))
	p.await(said + " === 'Found: 176 of 351 decisions.'")
	p.await("location.search === '?sanction=fine'")
	p.await(rowsShown + " === 50")
	p.await(option("no breach") + ".children[2].textContent === '25'")
	p.do(chromedp.Evaluate(option("no breach")+".querySelector('input').click()", nil))
	p.await(said + " === 'Found: 25 of 351 decisions.'")
	p.await(option("suspension") + ".children[2].textContent === '0'")
	p.do(chromedp.NavigateBack())
	p.await(said + " === 'Found: 176 of 351 decisions.'")
	p.await("!" + option("no breach") + ".querySelector('input').checked")
	p.do(chromedp.Evaluate("document.querySelector('#decisions-form [type=reset]').click()", nil))
	p.await("location.search === ''")
	p.await(said + " === 'The newest 100 of 351 decisions are shown here. All are in the lists below.'")
}

// What the address says is shown, words are found whatever their accents, and pages are turned.
func TestDecisionsByAddress(t *testing.T) {
	url, err := manyDecisions()
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, url+"/decisions/?q=epreuve+12&sort=oldest")
	p.await(said + " === 'Found: 14 of 351 decisions.'") // 12, 112, 120 to 129, 212 and 312
	p.await("document.querySelector('#decisions-list tbody a').textContent === 'MM-2025-012'")
	p = open(t, url+"/decisions/?sort=amount&page=2")
	p.await(said + " === 'Found: 351 of 351 decisions.'")
	p.await("document.getElementById('decisions-pages').textContent.includes('Page 2 of 8')")
	p.do(chromedp.Evaluate("document.querySelector('#decisions-pages button').click()", nil))
	p.await("location.search === '?sort=amount'")
	// the largest in euros that counts: that of 349 was annulled, that of 343 is in yen
	p.await("document.querySelector('#decisions-list tbody a').textContent === 'MM-2025-347'")
	p = open(t, url+"/decisions/?finality=annulled")
	p.await("document.querySelector('#decisions-list tbody').textContent.includes('breach (annulled)')")
	p = open(t, url+"/decisions/?body=nobody")
	p.await(said + " === 'Found: 0 of 351 decisions. No decision fits all of this.'")
}

// TestDecisionsAlike holds that rows made in the browser say what the page says without scripts.
func TestDecisionsAlike(t *testing.T) {
	const cells = "[...document.querySelectorAll('#decisions-list tbody tr')].map((tr) => [...tr.cells].filter((_, i) => i !== 4).map((c) => c.textContent.trim().replace(/\\s+/g, ' ')).join('|')).join('\\n')"
	p := open(t, site(t)+"/decisions/")
	p.await("document.querySelectorAll('#decisions-facets details').length > 5")
	page := p.eval(cells)
	p = open(t, site(t)+"/decisions/?q=EB-")
	p.await(said + ".startsWith('Found')")
	if made := p.eval(cells); made != page || made == "" {
		t.Errorf("the page says\n%s\nthe browser\n%s", page, made)
	}
}
