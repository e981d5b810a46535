package pages

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// parties adds parties to the pact of the small site of the tests.
func parties(records string) [][3]string {
	return [][3]string{
		{"data/records/parties/type.yaml", "", "title: Parties\none: Party\ntext: Who is bound\nkey: state\ncolumns: [state]\n" +
			"views: [{kind: treaty, treaty: pact, needed: 1, months: 3, effect: month}]\n"},
		{"data/records/parties/schema.json", "", `{"type": "object", "title": "Party", "required": ["state"], "properties": {
"state": {"type": "string", "title": "State", "format": "state"},
"signed": {"type": "string", "title": "Signed", "format": "date"},
"consent": {"type": "object", "title": "Consent", "properties": {
  "kind": {"type": "string", "title": "Kind"}, "deposited": {"type": "string", "title": "Deposited", "format": "date"}}},
"statements": {"type": "array", "title": "Statements", "items": {"type": "object", "title": "Statement", "properties": {
  "kind": {"type": "string", "title": "Kind"}, "text": {"type": "string", "title": "Text"},
  "provisions": {"type": "array", "title": "Provisions", "items": {"type": "string", "title": "Provision", "format": "provision"}},
  "made": {"type": "string", "title": "Made", "format": "date"}, "withdrawn": {"type": "string", "title": "Withdrawn", "format": "date"},
  "to": {"type": "string", "title": "To", "format": "state"}}}}}}`},
		{"data/records/parties/all.yaml", "", records},
	}
}

const twoParties = `
- state: KE
  consent: {kind: ratification, deposited: 2024-03-10}
  statements:
    - {kind: reservation, provisions: [pact@adopted#art_2__para_1], text: Kenya reserves, made: 2024-03-10}
    - {kind: reservation, provisions: [pact@adopted#art_3], text: Kenya gave this up, made: 2024-03-10, withdrawn: 2025-01-01}
    - {kind: interpretative-declaration, text: Kenya understands, made: 2024-03-10}
- state: NZ
  consent: {kind: accession, deposited: 2026-10-01}
  statements: [{kind: objection, text: New Zealand objects, made: 2026-10-01, to: KE}]
`

// viewOf is what the layout gets of a page.
func viewOf[V any](t *testing.T, p Page) V {
	t.Helper()
	var v V
	if err := json.Unmarshal([]byte(view(t, p)), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// The text that binds a State marks the very provisions of reservations that stand, and no others.
func TestPartyText(t *testing.T) {
	page := made(t, "2026-11-22", parties(twoParties)...)["en/states/KE/pact/"]
	v := viewOf[partyTextView](t, page)
	if v.Party.Status != "bound" || v.Party.Since != "2024-06-01" || v.Unreserved {
		t.Errorf("Kenya is %s since %s, unreserved %v", v.Party.Status, v.Party.Since, v.Unreserved)
	}
	if len(v.Marked) != 1 || v.Marked[0].URL != "#art_2__para_1" || v.Marked[0].Statements[0].Objections[0].By.Title != "New Zealand" {
		t.Errorf("marked: %+v", v.Marked)
	}
	if len(v.General) != 1 || v.General[0].Text[0] != "Kenya understands" {
		t.Errorf("on the whole: %+v", v.General)
	}
	_, behind, _ := strings.Cut(page.Body, `id="art_2__para_1"`)
	if !strings.HasPrefix(behind[strings.Index(behind, ">")+1:], `<a class="num" href="#art_2__para_1">1.</a> <b data-marked="0"></b><p>`) {
		t.Errorf("the note does not stand between number and words: %s", behind)
	}
}

// Before a reservation is withdrawn it stands, and before the treaty enters into force there is no text that binds.
func TestPartyTextThroughTime(t *testing.T) {
	v := viewOf[partyTextView](t, made(t, "2024-12-31", parties(twoParties)...)["en/states/KE/pact/"])
	if len(v.Marked) != 2 || v.Marked[1].URL != "#art_3" {
		t.Errorf("marked on the day before the withdrawal: %+v", v.Marked)
	}
	for asOf, want := range map[string]string{"2024-03-09": "none", "2024-05-31": "consented"} {
		page := made(t, asOf, parties(twoParties)...)["en/states/KE/pact/"]
		if got := viewOf[partyTextView](t, page).Party.Status; got != want || page.Body != "" {
			t.Errorf("on %s Kenya is %s, with a text of %d bytes", asOf, got, len(page.Body))
		}
	}
	page := made(t, "2026-11-22", parties(twoParties)...)["en/states/NZ/pact/"]
	if v := viewOf[partyTextView](t, page); v.Party.Status != "consented" || v.Party.From != "2027-01-01" || page.Body != "" {
		t.Errorf("New Zealand: %+v", v.Party)
	}
}

// A State that only a firm with withheld particulars is of is named nowhere, and such a firm is counted nowhere.
func TestStatesOfWithheldFirms(t *testing.T) {
	moved := [3]string{firm, "state: KE", "state: IS"}
	hidden := [3]string{firm, "state: KE", "state: IS\nconfidential: true"}
	if made(t, "2026-11-22", moved)["en/states/IS/"].Path == "" {
		t.Error("a State of a firm has no page")
	}
	if made(t, "2026-11-22", hidden)["en/states/IS/"].Path != "" {
		t.Error("the State of a confidential firm has a page")
	}
	pages := made(t, "2026-11-22", [3]string{firm, "state: KE", "state: KE\nconfidential: true"})
	v := viewOf[stateView](t, pages["en/states/KE/"])
	if v.State.Firms != 0 || len(v.Firms) != 0 || v.State.Decisions != 0 || len(v.Decisions) != 0 {
		t.Errorf("Kenya counts a confidential firm: %+v", v)
	}
}

func TestTreatyStatus(t *testing.T) {
	page := made(t, "2026-11-22", parties(twoParties)...)["en/records/parties/"]
	v := viewOf[struct{ Views []treatyView }](t, page).Views
	if len(v) != 1 || v[0].Parties != 1 || v[0].Count != 2 || v[0].Force != "2024-06-01" || v[0].Reached != "2024-03-10" || v[0].Ahead {
		t.Fatalf("status: %+v", v)
	}
	var names []string
	for _, r := range v[0].Rows {
		names = append(names, r.Name+" "+r.Status)
	}
	if want := []string{"Kenya bound", "New Zealand consented"}; !slices.Equal(names, want) {
		t.Errorf("rows %v, want %v", names, want)
	}
	total := 0
	for _, c := range v[0].Statuses {
		total += c.Number
	}
	if total != len(v[0].Rows) {
		t.Errorf("statuses count %d of %d rows", total, len(v[0].Rows))
	}
}

// What is said of reservations tells those that were never made from those that were withdrawn.
func TestReservationsNamed(t *testing.T) {
	for state, want := range map[string]struct {
		unreserved bool
		gone       int
	}{"KE": {false, 1}, "NZ": {true, 0}} {
		v := viewOf[partyTextView](t, made(t, "2027-02-01", parties(twoParties)...)["en/states/"+state+"/pact/"])
		if v.Unreserved != want.unreserved || len(v.Gone) != want.gone {
			t.Errorf("%s: unreserved %v, withdrawn %+v", state, v.Unreserved, v.Gone)
		}
	}
}

// Provisional application that has begun is named to States that the treaty does not bind, and to no others.
func TestProvisionalApplication(t *testing.T) {
	edits := append(parties(twoParties), [3]string{"content/instruments/pact/adopted/revision.md", "status: in-force",
		"status: in-force\nprovisions: [{provision: art_3, applies_provisionally: 2024-02-01}]"})
	for asOf, want := range map[string]string{"2024-01-31": "", "2024-02-15": "art_3", "2026-11-22": "art_3", "2027-01-01": ""} {
		p := viewOf[partyTextView](t, made(t, asOf, edits...)["en/states/NZ/pact/"]).Party.Provisional
		if len(p) == 0 && want == "" {
			continue
		}
		if len(p) != 1 || !strings.HasSuffix(p[0].Provision.URL, want+"/") || p[0].From != "2024-02-01" {
			t.Errorf("on %s: %+v, want %q", asOf, p, want)
		}
	}
}
