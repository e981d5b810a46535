package pages

import (
	"encoding/json"
	"strings"
	"testing"
)

const (
	visitType   = "data/records/visits/type.yaml"
	visitSchema = "data/records/visits/schema.json"
	visitList   = "data/records/visits/list.yaml"
)

// withVisits adds a type of records to the small site of the tests.
var withVisits = [][3]string{
	{visitType, "", `{title: Visits, one: Visit, text: x, key: id, name: "{of}, {year}", date: on, columns: [of, cost, parts.state], facets: [kind, on]}`},
	{visitSchema, "", `{"type": "object", "required": ["id", "of"], "properties": {
		"id": {"type": "string", "title": "Number"}, "of": {"type": "string", "title": "Firm", "format": "firm"},
		"year": {"type": "integer", "title": "Year"}, "on": {"type": "string", "title": "Day", "format": "date"},
		"kind": {"type": "string", "enum": ["b", "a"], "x-titles": {"a": "Announced", "b": "By surprise"}},
		"size": {"type": "number", "x-unit": "kB"}, "far": {"type": "boolean"}, "note": {"type": "string", "format": "markdown"},
		"cost": {"type": "object", "title": "Cost", "format": "money", "required": ["amount", "currency"],
			"properties": {"amount": {"type": "integer"}, "currency": {"type": "string", "format": "currency"}}},
		"parts": {"type": "array", "items": {"type": "object", "properties": {"state": {"type": "string", "format": "state"}, "no": {"type": "integer"}}}},
		"provisions": {"type": "array", "items": {"type": "string", "format": "provision"}},
		"codes": {"type": "array", "items": {"type": "string"}}, "after": {"type": "string", "format": "visits"}}}`},
	{visitList, "", `
- {id: V-1, of: F-0001, year: 2025, on: 2025-03-01, kind: a, size: 12345.50, far: true, note: "so *far*", cost: {amount: -125050, currency: EUR},
   parts: [{state: NO, no: 2}, {state: KE}, {state: NO}], provisions: [pact@draft#art_1__para_1], codes: [x, "2"], after: V-10}
- {id: V-10, of: F-0001, year: 2026, on: 2026-03-01, kind: b}
- {id: V-9, of: F-0001}
`},
}

// A record is shown with titles, names and words for codes and numbers, and all that it refers to leads there.
func TestRecordPage(t *testing.T) {
	pages := made(t, "2026-11-22", withVisits...)
	got := view(t, pages["en/records/visits/V-1/"])
	for _, want := range []string{
		`"title":"Meridian Lattice Ltd, 2025"`, `{"name":"of","title":"Firm","value":{"kind":"link","text":"Meridian Lattice Ltd","url":"/register/firms/F-0001/"}}`,
		`"value":{"kind":"date","text":"2025-03-01"}`, `"value":{"kind":"text","text":"Announced"}`, `"value":{"kind":"number","text":"12,345.50` + "\u00a0" + `kB"}`,
		`"value":{"kind":"yes"}`, `"value":{"kind":"number","text":"−EUR 1,250.50"}`, `<em>far</em>`,
		`"value":{"kind":"table","titles":["state","no"],"rows":[[{"kind":"link","text":"Norway","url":"/states/NO/"},{"kind":"number","text":"2"}],[{"kind":"link","text":"Kenya","url":"/states/KE/"},{"kind":""}],`,
		`{"kind":"link","text":"article 1, paragraph 1, Halt Pact, Draft","url":"/instruments/pact/draft/art_1/#art_1__para_1"}`,
		`"value":{"kind":"list","items":[{"kind":"text","text":"x"},{"kind":"text","text":"2"}]}`,
		`{"kind":"link","text":"Meridian Lattice Ltd, 2026","url":"/records/visits/V-10/"}`,
	} {
		if !strings.Contains(strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(got), want) {
			t.Errorf("there is no %s in\n%s", want, got)
		}
	}
}

// A list has the records by their keys, with each value of a cell once, and counts what it can be narrowed by.
func TestRecordList(t *testing.T) {
	var v recordsView
	if err := json.Unmarshal([]byte(view(t, made(t, "2026-11-22", withVisits...)["en/records/visits/"])), &v); err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, r := range v.Rows {
		titles = append(titles, r.URL)
	}
	if got := strings.Join(titles, " "); got != "/records/visits/V-1/ /records/visits/V-9/ /records/visits/V-10/" {
		t.Errorf("the rows are %s", got)
	}
	if cell := v.Rows[0].Cells[2]; len(cell.Items) != 2 || cell.Items[0].Text != "Norway" || cell.Items[1].Text != "Kenya" {
		t.Errorf("the States are %v", cell)
	}
	facets, _ := json.Marshal(v.Facets)
	want := `[{"name":"kind","title":"kind","values":[{"value":"b","title":"By surprise","number":1},{"value":"a","title":"Announced","number":1}]},` +
		`{"name":"on","title":"Day","values":[{"value":"2025","title":"2025","number":1},{"value":"2026","title":"2026","number":1}]}]`
	if string(facets) != want {
		t.Errorf("got  %s\nwant %s", facets, want)
	}
}

// What records refer to says so: also the article of a later text, which continues the provision that was meant.
func TestRecordsAbout(t *testing.T) {
	pages := made(t, "2026-11-22", withVisits...)
	about := `{"url":"/records/visits/V-1/","title":"Meridian Lattice Ltd, 2025","type":"Visit","date":"2025-03-01"}`
	for path, has := range map[string]bool{
		"en/register/firms/F-0001/": true, "en/instruments/pact/draft/art_1/": true, "en/instruments/pact/adopted/art_2/": true, "en/states/NO/": true,
		"en/records/visits/V-10/": true, "en/records/visits/V-9/": false, "en/instruments/pact/adopted/art_1/": false,
	} {
		if got := strings.Contains(view(t, pages[path]), about); got != has {
			t.Errorf("that %s has the record is %v", path, got)
		}
	}
}

// Of records that are withheld, or tell of a firm that is, there is nothing but their number.
func TestRecordsWithheld(t *testing.T) {
	secret := [3]string{firm, "name: Meridian Lattice Ltd", "name: Meridian Lattice Ltd\nconfidential: true"}
	withheld := [3]string{visitType, "columns:", "withheld: true, columns:"}
	plain := [3]string{visitSchema, `"format": "visits"`, `"pattern": "V"`}
	for name, edits := range map[string][][3]string{"a firm": {secret}, "the type": {withheld, plain}} {
		pages := made(t, "2026-11-22", append(withVisits[:3:3], edits...)...)
		for path, p := range pages {
			if strings.HasPrefix(path, "en/records/visits/V") || strings.Contains(view(t, p)+p.Body, "/records/visits/V") {
				t.Errorf("%s withheld: %s tells of a record", name, path)
			}
		}
		if list := view(t, pages["en/records/visits/"]); strings.Contains(list, `"kept":3`) != (name == "a firm") || strings.Contains(list, `"rows"`) {
			t.Errorf("%s withheld: the list is %s", name, list)
		}
	}
}
