package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/roster"
)

// manyFirms is the address of the small site with 120 firms more: 90 in Kenya of which one in three is withdrawn, 30 in
// Senegal that end in 2099, and some whose names, numbers and records are unlike others.
var manyFirms = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "normpress-firms")
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
	for n := range 120 {
		state, until, last := "KE", "2098-01-01", ""
		switch {
		case n >= 90:
			state, until = "SN", "2099-01-01"
		case n%3 == 0:
			last = "\n      - {date: 2025-10-20, kind: withdrawn}"
		}
		fmt.Fprintf(&b, "- number: F-%04d\n  name: Harbour Works %03d Ltd\n  state: %s\n  registered: 2024-07-01\n"+
			"  certificates:\n  - number: C-2024-%04d\n    standard: pact@adopted\n    inspector: I-01\n    scope: [red-team]\n    events:\n"+
			"      - {date: 2024-07-01, kind: issued, until: %s}%s\n", 1000+n, n, state, 1000+n, until, last)
	}
	b.WriteString(unlikeFirms)
	if err := os.WriteFile(filepath.Join(dir, "data/register/firms/many.yaml"), []byte(b.String()), 0o644); err != nil {
		return "", err
	}
	return serveFolder(dir)
})

const unlikeFirms = `
- number: F-2001
  name: Société Générale d’Épreuves S.A.
  names:
    - {name: Anciens Essais Réunis, kind: former, until: 2025-01-01}
  state: FR
  registered: 2024-07-01
  registry_number: RCS 552 120 222
  lei: 999900SMTKKS6E3T1266
- number: F-2002
  name: 株式会社霜月解析
  names:
    - {name: Shimotsuki Kaiseki Co., kind: transliteration, lang: en}
    - {name: しもつきかいせき, kind: script, lang: ja}
  state: JP
  registered: 2024-07-01
- number: F-2003
  name: Secret Name Ltd
  state: US
  registered: 2024-07-01
  confidential: true
  certificates:
  - number: C-2024-2003
    standard: pact@adopted
    inspector: I-01
    scope: [red-team]
    events:
      - {date: 2024-07-01, kind: issued, until: 2098-01-01}
- number: F-2004
  name: Removed Name Ltd
  state: US
  registered: 2024-07-01
  tombstone: {date: 2025-01-01, reason: removed-by-law}
- number: F-2005
  name: Северный мост
  state: KZ
  registered: 2024-07-01
`

func firmsSite(t *testing.T) string {
	t.Helper()
	url, err := manyFirms()
	if err != nil {
		t.Fatal(err)
	}
	return url
}

const (
	firmsShown = `[...document.querySelectorAll(".firms tbody tr")].map(r => r.cells[1].textContent).join(" ")`
	firmsSay   = `document.getElementById("firm-count").textContent`
	notBusy    = `!document.querySelector("[aria-busy]")`
)

// A visitor who asks for nothing gets the first firms, and nothing of the data of the others.
func TestFirmsFirst(t *testing.T) {
	p := open(t, firmsSite(t)+"/register/firms/")
	if got := p.eval(firmsSay); got != "The first 50 of 126 firms, in the order of their names." {
		t.Errorf("the page says %q", got)
	}
	if got := p.eval(`performance.getEntriesByType("resource").map(r => r.name).filter(n => n.includes("/data/")).join()`); got != "" {
		t.Errorf("got %s", got)
	}
	if got := p.eval(`document.querySelector("#firm-pages").textContent`); got != "Page 1 of 3Next page" {
		t.Errorf("the pages are %q", got)
	}
}

// The address says what is shown, and going back leads to what was shown before.
func TestFirmsNarrow(t *testing.T) {
	for query, want := range map[string]struct{ say, first, pages string }{
		"?state=SN":                       {"Found: 30 of 126 firms.", "F-1090", ""},
		"?state=KE&state=SN&status=valid": {"Found: 90 of 126 firms.", "F-1001", "Page 1 of 2Next page"},
		"?status=withdrawn&page=1":        {"Found: 30 of 126 firms.", "F-1000", ""},
		"?status=valid&page=2&sort=-name": {"Found: 91 of 126 firms.", "F-1061", "Previous pagePage 2 of 2"},
		"?sort=-until":                    {"Found: 126 of 126 firms.", "F-1090", "Page 1 of 3Next page"},
		"?sort=number":                    {"Found: 126 of 126 firms.", "F-0001", "Page 1 of 3Next page"},
		"?sort=nonsense&page=-3":          {"Found: 126 of 126 firms.", "F-2001", ""},
		"?q=harbour+works+11":             {"Found: 21 of 126 firms.", "F-1011", ""},
		"?q=SOCIETE+generale":             {"Found: 1 of 126 firms.", "F-2001", ""},
		"?q=essais+reunis":                {"Found: 1 of 126 firms.", "F-2001", ""},
		"?q=999900smtkks":                 {"Found: 1 of 126 firms.", "F-2001", ""},
		"?q=シモツキ":                         {"Found: 1 of 126 firms.", "F-2002", ""},
		"?q=shimotsuki":                   {"Found: 1 of 126 firms.", "F-2002", ""},
		"?q=c-2024-1003":                  {"Found: 1 of 126 firms.", "F-1003", ""},
		"?q=secret+name":                  {"No record fits. Some records are confirmed by their number alone and do not show a name.", "", ""},
		"?q=removed+name":                 {"No record fits. Some records are confirmed by their number alone and do not show a name.", "", ""},
		"?q=F-2003":                       {"Found: 1 of 126 firms.", "F-2003", ""},
	} {
		p := open(t, firmsSite(t)+"/register/firms/"+query)
		p.await(notBusy + ` && /^(Found|No record)/.test(` + firmsSay + `)`)
		first, _, _ := strings.Cut(p.eval(firmsShown), " ")
		if got := p.eval(firmsSay); got != want.say || first != want.first && !strings.Contains(query, "nonsense") {
			t.Errorf("%s: %q, the first is %s; want %q, %s", query, got, first, want.say, want.first)
		}
		if got := p.eval(`document.querySelector("#firm-pages:not([hidden])")?.textContent ?? ""`); want.pages != "" && got != want.pages {
			t.Errorf("%s: the pages are %q, want %q", query, got, want.pages)
		}
	}
}

// Choices narrow the list by keyboard or pointer; each facet counts with the choices in the others.
func TestFirmsChoices(t *testing.T) {
	p := open(t, firmsSite(t)+"/register/firms/")
	box := func(facet, value string) string {
		return fmt.Sprintf(`document.querySelector('[data-facet="%s"] [data-value="%s"]')`, facet, value)
	}
	numberOf := func(facet, value string) string { return p.eval(box(facet, value) + `.querySelector("b").textContent`) }
	p.do(chromedp.Evaluate(box("state", "KE")+`.querySelector("input").click()`, nil))
	p.await(firmsSay + ` === "Found: 91 of 126 firms."`)
	if got := numberOf("status", "withdrawn") + " " + numberOf("state", "SN"); got != "30 30" {
		t.Errorf("withdrawn in Kenya, and Senegal: %s", got)
	}
	p.do(chromedp.Evaluate(box("status", "withdrawn")+`.querySelector("input").click()`, nil))
	p.await(firmsSay + ` === "Found: 30 of 126 firms."`)
	if got := p.eval(`location.search`); got != "?status=withdrawn&state=KE" {
		t.Errorf("the address is %q", got)
	}
	if got := p.eval(box("state", "SN") + `.hidden + ""`); got != "true" {
		t.Error("Senegal has no withdrawn firm and is a choice all the same")
	}
	p.do(chromedp.Evaluate(`document.querySelector("#firm-chosen button").click()`, nil))
	p.await(firmsSay + ` === "Found: 91 of 126 firms."`)
	p.do(chromedp.Evaluate(`history.back()`, nil))
	p.await(firmsSay + ` === "Found: 30 of 126 firms."`)
	p.do(chromedp.Evaluate(`history.go(-2)`, nil))
	p.await(firmsSay + ` === "Found: 126 of 126 firms."`)
	p.do(chromedp.SendKeys("#firm-text", "epreuves"))
	p.await(firmsSay + ` === "Found: 1 of 126 firms." && location.search === "?q=epreuves"`)
}

// What lapses after the site was made has lapsed in the reader's browser.
func TestFirmsLater(t *testing.T) {
	later := `Date.now = () => Date.parse("2098-06-01")`
	p := open(t, firmsSite(t)+"/register/firms/")
	p.do(chromedp.Evaluate(later, nil), chromedp.Evaluate(`history.replaceState(null, "", "?status=expired"); dispatchEvent(new Event("popstate"))`, nil))
	p.await(firmsSay + ` === "Found: 61 of 126 firms."`)
	if got := p.eval(`document.getElementById("firm-date").textContent`); got != "Statuses are those of 1 June 2098, by what the register knew on 22 November 2026." {
		t.Errorf("the page says %q", got)
	}
	p.do(chromedp.Evaluate(`history.replaceState(null, "", "?q=F-2003"); dispatchEvent(new Event("popstate"))`, nil))
	p.await(firmsSay + ` === "Found: 1 of 126 firms."`)
	if got := p.eval(`document.querySelector(".firms tbody tr").cells[3].textContent`); got != "Valid (22 November 2026)" {
		t.Errorf("the status of the confidential record is %q", got)
	}
}

// The browser folds every letter as the program does.
func TestFoldParity(t *testing.T) {
	p := open(t, firmsSite(t)+"/register/firms/")
	p.module("firmsData", "firms/data.ts")
	var all []string
	for _, block := range [][2]rune{{0x20, 0x24F}, {0x1E00, 0x1EFF}, {0x370, 0x58F}, {0x5D0, 0x6FF}, {0x900, 0x97F}, {0x2000, 0x206F}, {0x3041, 0x30FF},
		{0x4E00, 0x4F00}, {0xAC00, 0xAD00}, {0xFB00, 0xFB06}, {0xFE80, 0xFEFC}, {0xFF01, 0xFF9D}} {
		for r := block[0]; r <= block[1]; r++ {
			all = append(all, "a"+string(r)+"Σ b")
		}
	}
	input, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	p.do(chromedp.Evaluate(string(input)+`.map(firmsData.fold)`, &got))
	for n, s := range all {
		if want := roster.Fold(s); got[n] != want {
			t.Errorf("%q is folded to %q in the browser, and to %q by the program", s, got[n], want)
		}
	}
}

// Each line of a list gets an answer; names that are withheld are not confirmed.
func TestFirmsCheck(t *testing.T) {
	p := open(t, firmsSite(t)+"/register/firms/check/")
	lines := []struct{ asked, want string }{
		{"Harbour Works 001 Ltd", "certified|F-1001"},
		{"HARBOUR  works 001 ltd.", "certified|F-1001"},
		{"Harbour Works 000 Ltd", "listed, not certified|F-1000"},
		{"Meridian Lattice Ltd", "suspended|F-0001"},
		{"f-1001", "certified (found by: Number)|F-1001"},
		{"F-9999", "not listed|"},
		{"999900SMTKKS6E3T1266", "listed, not certified (found by: LEI)|F-2001"},
		{"9999 00SM TKKS 6E3T 1266", "listed, not certified (found by: LEI)|F-2001"},
		{"999900SMTKKS6E3T1267", "not an LEI: its check digits are wrong|"},
		{"RCS 552120222", "listed, not certified (found by: Number in the company register)|F-2001"},
		{"Anciens essais reunis", "listed, not certified (found by: Former name “Anciens Essais Réunis”)|F-2001"},
		{"Societe Generale d'Epreuves", "not listed under these words; did you mean|F-2001"},
		{"Sosiété Générale d’Épreuve SA", "not listed under these words; did you mean|F-2001"},
		{"霜月解析", "not listed under these words; did you mean|F-2002"},
		{"Shimotsuki Kaiseki GmbH", "not listed under these words; did you mean (found by: Transliteration “Shimotsuki Kaiseki Co.”)|F-2002"},
		{"シモツキカイセキ", "listed, not certified (found by: Name in its script “しもつきかいせき”)|F-2002"},
		{"Severnyi Most", "not listed under these words; did you mean|F-2005"},
		{"Secret Name Ltd", "not listed|"},
		{"F-2003", "certified (found by: Number)|F-2003"},
		{"Removed Name Ltd", "not listed|"},
		{"F-2004", "record removed by law (found by: Number)|F-2004"},
		{"C-2024-1001", "number of a certificate; its own page says what it is worth (found by: Certificate “C-2024-1001”)|F-1001"},
		{"Quite another firm", "not listed|"},
	}
	var asked []string
	for _, l := range lines {
		asked = append(asked, l.asked)
	}
	text, err := json.Marshal(strings.Join(asked, "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.Evaluate(`document.getElementById("check-list").value = `+string(text)+`; document.querySelector(".firm-check button").click()`, nil))
	p.await(`!document.getElementById("check-results").hidden`)
	rows := strings.Split(p.eval(`[...document.querySelectorAll(".check tbody tr:not(.more)")].map(r => [0, 1, 3].map(n => r.cells[n].textContent).join("|")).join("\n")`), "\n")
	if len(rows) != len(lines) {
		t.Fatalf("%d rows for %d lines:\n%s", len(rows), len(lines), strings.Join(rows, "\n"))
	}
	for n, l := range lines {
		if want := l.asked + "|" + l.want; rows[n] != want {
			t.Errorf("got  %q\nwant %q", rows[n], want)
		}
	}
	if got := p.eval(`performance.getEntriesByType("resource").map(r => new URL(r.name).pathname).filter(n => !/^\/(css|js|register\/firms\/data)\/|^\/icon/.test(n)).join()`); got != "" {
		t.Errorf("the page asked for %s", got)
	}
}

// A table is read from a file, and the result is saved as one, by the browser alone.
func TestFirmsCheckFiles(t *testing.T) {
	dir := t.TempDir()
	list := filepath.Join(dir, "list.csv")
	if err := os.WriteFile(list, []byte("id;Firm name\r\n1;\"Harbour Works 001 Ltd\"\r\n2;Soci\xe9t\xe9 G\xe9n\xe9rale d'\xc9preuves S.A.\r\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	p := open(t, firmsSite(t)+"/register/firms/check/",
		cdpbrowser.SetDownloadBehavior(cdpbrowser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(dir))
	p.do(chromedp.SetUploadFiles("#check-file", []string{list}))
	p.await(`document.getElementById("check-list").value === "Harbour Works 001 Ltd\nSociété Générale d'Épreuves S.A."`)
	p.do(chromedp.Evaluate(`document.querySelector(".firm-check button").click()`, nil))
	p.await(`!document.getElementById("check-results").hidden`)
	p.do(chromedp.Evaluate(`document.getElementById("check-save").click()`, nil))
	saved := filepath.Join(dir, "register-check.csv")
	var got []byte
	for range 100 { // the browser writes when it can
		if got, _ = os.ReadFile(saved); len(got) > 0 {
			break
		}
		time.Sleep(25 * time.Millisecond)
	}
	want := "\ufeffAsked for,Result,Firm,Number,Status,Certified for,Valid until (first to end)\r\n" +
		"Harbour Works 001 Ltd,certified,Harbour Works 001 Ltd,F-1001,Valid,Red-team operations,2098-01-01\r\n" +
		"Société Générale d'Épreuves S.A.,\"listed, not certified\",Société Générale d’Épreuves S.A.,F-2001,Not certified,,\r\n"
	if !strings.HasPrefix(string(got), want) {
		t.Errorf("saved:\n%s\nwant:\n%s", got, want)
	}
}
