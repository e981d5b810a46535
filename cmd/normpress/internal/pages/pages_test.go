package pages

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	memory "normpress/cmd/normpress/internal/source"
)

// english are the words that pages ask for where no layout does.
var english = model.Words{"clause_comma": "{{ .first }}, {{ .last }}"}

// made makes the pages of the small site of the tests, with edits: file, old words, new words. It returns them by path.
func made(t *testing.T, asOf string, edits ...[3]string) map[string]Page {
	t.Helper()
	archive, err := txtar.ParseFile("../../testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	for _, e := range edits {
		if e[1] != "" && !strings.Contains(files[e[0]], e[1]) {
			t.Fatalf("%s does not have %q", e[0], e[1])
		}
		files[e[0]] = strings.Replace(files[e[0]], e[1], e[2], 1)
	}
	corpus, found := load.Load(memory.Memory(files))
	if len(found) > 0 {
		t.Fatal(found)
	}
	in := Input{Corpus: corpus.Public(), Cites: map[*model.Text]*cite.Index{}, Comparers: map[*model.Instrument]*compare.Comparer{}, AllPairs: 30, DatedPages: 200, Language: "en", Words: english, BasePath: "/"}
	if in.AsOf, err = date.Parse(asOf); err != nil {
		t.Fatal(err)
	}
	for _, i := range corpus.Instruments {
		in.Comparers[i] = compare.NewComparer(compare.Identify(i), nil)
		for _, r := range i.Revisions {
			for _, text := range r.Texts {
				in.Cites[text], _ = cite.New(r, text, corpus)
			}
		}
	}
	pages := map[string]Page{}
	for _, p := range All(in) {
		if _, twice := pages[p.Language+p.Path]; twice {
			t.Errorf("%s is made twice", p.Path)
		}
		pages[p.Language+p.Path] = p
	}
	return pages
}

// view is what the layout gets of a page, as JSON.
func view(t *testing.T, p Page) string {
	t.Helper()
	if p.Path == "" {
		t.Fatal("there is no such page")
	}
	b, err := json.Marshal(p.View)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

const firm = "data/register/firms/F-0001.yaml"

// What the register keeps back stands on no page, in no form.
func TestWithheldNamesAreNowhere(t *testing.T) {
	secret := [3]string{firm, "name: Meridian Lattice Ltd", "name: Hidden Name Ltd\nregistry_number: SECRET-77\nnames: [{name: Old Hidden, kind: trading}]\nconfidential: true"}
	decision := [3]string{"content/decisions/EB-2025-001.md", "title: Board v. Meridian Lattice Ltd", "title: Board v. a firm"}
	removed := [3]string{firm, "confidential: true", "tombstone: {date: 2026-01-01, reason: removed-by-law}"}
	for name, edits := range map[string][][3]string{"confidential": {secret, decision}, "removed": {secret, decision, removed}} {
		for path, p := range made(t, "2026-11-22", edits...) {
			whole := p.Title + p.Body + view(t, p)
			for _, word := range []string{"Hidden", "SECRET-77"} {
				if strings.Contains(whole, word) {
					t.Errorf("%s: %s tells %q", name, path, word)
				}
			}
		}
	}
}

// The validity of a confidential certificate is shown; of a removed one nothing is.
func TestWithheldStandings(t *testing.T) {
	confidential := [3]string{firm, "state: KE", "state: KE\nconfidential: true"}
	page := view(t, made(t, "2026-11-22", confidential)["en/register/certificates/C-2024-0001/"])
	if !strings.Contains(page, `"status":"suspended"`) || strings.Contains(page, "red-team") || strings.Contains(page, "Rift Valley") {
		t.Errorf("confidential: %s", page)
	}
	removed := [3]string{firm, "state: KE", "state: KE\ntombstone: {date: 2026-01-01, reason: removed-by-law}"}
	page = view(t, made(t, "2026-11-22", removed)["en/register/certificates/C-2024-0001/"])
	if !strings.Contains(page, `"status":"removed"`) || strings.Contains(page, "suspended") || strings.Contains(page, "2027") {
		t.Errorf("removed: %s", page)
	}
}

// The last day of validity is the day before whatever ends it, and none once it has ended.
func TestLastDay(t *testing.T) {
	planned := [3]string{firm, "reason: Halt mechanism disabled}", "reason: Halt mechanism disabled}\n      - {date: 2027-02-20, kind: withdrawn, planned: true, reason: Not reassessed}"}
	for _, c := range []struct {
		asOf  string
		edits [][3]string
		want  string
	}{
		{"2025-01-01", nil, `"until":"2027-11-03"`},
		{"2026-11-22", [][3]string{planned}, `"until":"2027-02-19"`},
		{"2027-02-20", [][3]string{planned}, `"status":"withdrawn","since":"2027-02-20"`},
		{"2027-11-04", nil, `"status":"expired","since":"2027-11-04"`},
	} {
		page := view(t, made(t, c.asOf, c.edits...)["en/register/certificates/"])
		page = strings.ReplaceAll(page, `,"inspector_status":"valid"`, "")
		if !strings.Contains(page, c.want) {
			t.Errorf("as of %s: %s does not have %s", c.asOf, page, c.want)
		}
	}
}

// A firm's page shows what a decision found of that firm, and not of another respondent.
func TestDecisionsConcernTheirFirm(t *testing.T) {
	const decision = "content/decisions/EB-2025-001.md"
	second := [3]string{"data/register/firms/F-0002.yaml", "", "number: F-0002\nname: Parent Ltd\nstate: KE\nregistered: 2024-08-20\n"}
	pages := made(t, "2026-11-22", second,
		[3]string{decision, "respondents: [F-0001]", "respondents: [F-0001, F-0002]"},
		[3]string{decision, "outcome: breach}", "outcome: breach, firm: F-0001}\n  - {provision: pact@adopted#art_2__para_2, outcome: breach, firm: F-0002}"},
		[3]string{decision, "currency: EUR}", "currency: EUR, firm: F-0002}\n  - {kind: market-denial, firm: F-0002, from: 2025-09-12, to: 2027-01-01}"})
	first, parent := view(t, pages["en/register/firms/F-0001/"]), view(t, pages["en/register/firms/F-0002/"])
	for page, want := range map[string][2]string{
		first:  {"article 2, paragraph 1,", "article 2, paragraph 2,"},
		parent: {"article 2, paragraph 2,", "article 2, paragraph 1,"},
	} {
		if !strings.Contains(page, want[0]) || strings.Contains(page, want[1]) {
			t.Errorf("%s\nshould have %q and not %q", page, want[0], want[1])
		}
	}
	if !strings.Contains(first, `"sanctions":["suspension"]`) || strings.Contains(first, "market-denial") {
		t.Errorf("the first firm has the sanctions of the other: %s", first)
	}
	if !strings.Contains(parent, `"measures":[{"kind":"market-denial","until":"2027-01-01"`) {
		t.Errorf("the market denial is not in force: %s", parent)
	}
}

// A finding of a decision that does not stand is marked wherever it is shown.
func TestEventsSayWhetherTheirDecisionStands(t *testing.T) {
	appealed := [3]string{"content/decisions/EB-2025-001.md", "finality: final", "finality: under-appeal"}
	page := view(t, made(t, "2026-11-22", appealed)["en/register/firms/F-0001/"])
	if !strings.Contains(page, `"finality":"under-appeal"`) {
		t.Errorf("%s", page)
	}
}

func TestMoney(t *testing.T) {
	for _, c := range []struct {
		minor    int64
		currency string
		lang     string
		want     string
	}{
		{12500000, "EUR", "en", "EUR 125,000.00"}, {12500005, "EUR", "fr", "EUR 125\u00a0000,05"}, {7, "EUR", "en", "EUR 0.07"},
		{500000, "JPY", "en", "JPY 500,000"}, {1234567, "KWD", "en", "KWD 1,234.567"}, {12500050, "EUR", "ar", "EUR 125,000.50"}, {5000000, "EUR", "ru", "EUR 50\u00a0000,00"}, {5000000, "EUR", "zh", "EUR 50,000.00"},
		{12500050, "EUR", "es", "EUR 125.000,50"},
	} {
		if got := money(c.minor, ident.Currency(c.currency), ident.Language(c.lang)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// What is called newer, newest or in force is so on the date that the site speaks for.
func TestNewerTexts(t *testing.T) {
	for asOf, want := range map[string][2]string{
		"2023-06-01": {`"state":"draft"`, `"newest":{"url":"/instruments/pact/draft/"`},
		"2024-01-01": {`"newer":{"url":"/instruments/pact/adopted/"`, `"newest":{"url":"/instruments/pact/adopted/"`},
	} {
		pages := made(t, asOf)
		if got := view(t, pages["en/instruments/pact/draft/"]); !strings.Contains(got, want[0]) || strings.Contains(got, `"newer"`) != strings.Contains(want[0], "newer") {
			t.Errorf("as of %s: %s", asOf, got)
		}
		if got := view(t, pages["en/instruments/"]); !strings.Contains(got, want[1]) {
			t.Errorf("as of %s: %s", asOf, got)
		}
	}
	withdrawn := [3]string{"content/instruments/pact/adopted/revision.md", "status: in-force", "status: withdrawn"}
	if got := view(t, made(t, "2026-11-22", withdrawn)["en/instruments/pact/draft/"]); strings.Contains(got, `"newer"`) {
		t.Errorf("a withdrawn text is called newer: %s", got)
	}
}
