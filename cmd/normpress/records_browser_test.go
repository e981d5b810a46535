package main

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/rogpeppe/go-internal/txtar"
)

// visits is a type of records that the small site of the tests gets.
const visits = `
-- data/records/visits/type.yaml --
{title: Visits, one: Visit, text: Visits to firms., key: id, name: "{title}", columns: [on, kind, of.state], facets: [kind, of.state, on, refused]}
-- data/records/visits/schema.json --
{"type": "object", "required": ["id", "title"], "properties": {
  "id": {"type": "string"}, "title": {"type": "string"}, "on": {"type": "string", "format": "date"}, "refused": {"type": "boolean"},
  "kind": {"type": "string", "enum": ["announced", "unannounced"], "x-titles": {"announced": "Announced"}},
  "of": {"type": "array", "items": {"type": "object", "properties": {"state": {"type": "string", "format": "state"}}}}}}
-- data/records/visits/list.yaml --
- {id: V-1, title: Spring Éclair, on: 2025-03-01, kind: announced, of: [{state: KE}, {state: NO}], refused: true}
- {id: V-2, title: Autumn, on: 2025-09-01, kind: unannounced, of: [{state: NO}]}
- {id: V-3, title: Winter, on: 2026-01-01, kind: announced}
`

var recordsSite = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "normpress-records")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	a, err := txtar.ParseFile(filepath.Join("testdata", "site.txtar"))
	if err != nil {
		return "", err
	}
	a.Files = append(a.Files, txtar.Parse([]byte(visits)).Files...)
	if err := txtar.Write(a, dir); err != nil {
		return "", err
	}
	return serveFolder(dir)
})

const (
	recordsShown = `[...document.querySelectorAll(".records-list tbody tr:not([hidden]) th")].map(h => h.textContent).join()`
	recordsSay   = `document.querySelector(".records-filter [role=status] b").textContent`
)

// A list is narrowed by what the address says, and by words without regard to accents and case.
func TestRecordsNarrow(t *testing.T) {
	url, err := recordsSite()
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"":                               "Spring Éclair,Autumn,Winter",
		"?kind=announced":                "Spring Éclair,Winter",
		"?of.state=NO":                   "Spring Éclair,Autumn",
		"?of.state=NO&kind=announced":    "Spring Éclair",
		"?on=2026":                       "Winter",
		"?refused=true":                  "Spring Éclair",
		"?q=ECLAIR":                      "Spring Éclair",
		"?q=norway+unannounced":          "Autumn",
		"?q=nothing":                     "",
		"?kind=nonsense&other=x":         "Spring Éclair,Autumn,Winter",
		"?on=2025&of.state=KE&q=e%CC%81": "Spring Éclair",
	} {
		p := open(t, url+"/records/visits/"+query)
		p.await(`!document.querySelector(".records-filter").hidden`)
		if got := p.eval(recordsShown); got != want {
			t.Errorf("%s shows %q, want %q", query, got, want)
		}
	}
}

// What is chosen stands in the address; the button shows all again.
func TestRecordsAddress(t *testing.T) {
	url, err := recordsSite()
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, url+"/records/visits/")
	p.do(chromedp.SetValue(`select[name="of.state"]`, "NO"), chromedp.Evaluate(`document.querySelector("select[name='of.state']").dispatchEvent(new Event("input", {bubbles: true}))`, nil),
		chromedp.SendKeys(`main input[name="q"]`, "aut"))
	p.await(`location.search === "?q=aut&of.state=NO"`)
	if shown, say := p.eval(recordsShown), p.eval(recordsSay); shown != "Autumn" || say != "1" {
		t.Errorf("shown are %q, and the page says %q", shown, say)
	}
	p.do(chromedp.Click(`button[type="reset"]`))
	p.await(`location.search === ""`)
	if say := p.eval(recordsSay); say != "3" {
		t.Errorf("the page says %q of all", say)
	}
}
