package timeline

import (
	"flag"
	"maps"
	"os"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/check"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/source"
)

var update = flag.Bool("update", false, "write what is found into the files of testdata")

// unread are mistakes by which a value, a record or a file cannot be read. All that is found of each site by reading,
// checking and deriving stands in testdata/unread.txt: the mistake, and nothing that follows from it.
var unread = []struct {
	name  string
	edits []edit
}{
	{"a firm's file with a syntax error", []edit{{firm1, "name: Harrowfen Ltd", `name: "Harrowfen Ltd`}}},
	{"a firm's number", []edit{{firm1, "number: F-0001", "number: F-1"}}},
	{"a firm's number that is misspelt", []edit{{firm1, "number: F-0001", "nubmer: F-0001"}}},
	{"a firm's file without a record", []edit{{firm1, "*", ""}}},
	{"a firm's file with a conflict", []edit{{firm1, "state: GB", "<<<<<<< HEAD\nstate: GB\n=======\nstate: IE\n>>>>>>> branch"}}},
	{"an inspector's file with a syntax error", []edit{{inspectors, "state: NL", "state: [NL"}}},
	{"a certificate's number", []edit{{firm1, "number: C-2024-0001", "number: C–2024–0001"}}},
	{"the date of a firm", []edit{{firm1, "registered: 2024-06-12", "registered: 2024-13-40"}}},
	{"the date of an event", []edit{{firm1, "{date: 2024-09-16", "{date: 2024-13-40"}}},
	{"the kind of an event", []edit{{firm1, "kind: suspended, scope", "kind: suspendet, scope"}}},
	{"a scope", []edit{{firm1, "scope: [red-team, training]", "scope: [redteam, training]"}}},
	{"the scope of an inspector", []edit{{inspectors, "scope: [red-team, training, brokerage]", "scope: [redteam, training, brokerage]"}}},
	{"all decisions in a file with a syntax error", []edit{{decisions, "title: Secretariat v. Harrowfen Ltd\n", "title: Secretariat: Harrowfen Ltd\n"}}},
	{"a decision's number", []edit{{decisions, "number: EB-2025-002", "number: EB-2025"}}},
	{"a decision's date", []edit{{decisions, "date: 2025-05-27", "date: 27.5.2025"}}},
	{"an appeal's date", []edit{{decisions, "date: 2025-10-14", "date: 2025-14-10"}}},
	{"the kind of a sanction", []edit{{decisions, "{kind: withdrawal,", "{kind: withdrawel,"}}},
	{"an amount", []edit{{decisions, "amount: 12500000", "amount: 125000.00"}}},
	{"a currency", []edit{{decisions, "currency: EUR", "currency: EUX"}}},
	{"a sanction's certificate", []edit{{decisions, "certificate: C-2024-0001", "certificate: C–2024–0001"}}},
	{"respondents", []edit{{decisions, "respondents: [F-0001, F-0002]", "respondents: [f-0001, F-0002]"}}},
	{"an unread value beside an unknown firm", []edit{{decisions, "respondents: [F-0001, F-0002]", "respondents: [F-0001, F-0020]"}, {decisions, "amount: 12500000", "amount: 1.2"}}},
	{"the status of a revision", []edit{{adoptedMD, "status: in-force", "status: Draft"}}},
	{"the date of a revision", []edit{{draftMD, "date: 2021", "date: 21"}}},
	{"the languages of an instrument", []edit{{"content/instruments/convention/instrument.md", "[en, fr]", "[english, fr]"}}},
	{"front matter that does not end", []edit{{adoptedMD, "suspended: {from: 2026-03-01}}\n---", "suspended: {from: 2026-03-01}}"}}},
	{"a text with a conflict", []edit{{"content/instruments/convention/adopted/en.md", "There is a register.", "<<<<<<< HEAD\nThere is a register.\n=======\nThere is one register.\n>>>>>>> branch"}}},
	{"a part of a text with a conflict", []edit{
		{"content/instruments/code/2024/en.md", "*", "-"},
		{"content/instruments/code/2024/en/01.md", "*", "## Article 1 — Care\n\nThe firm takes care.\n\n>>>>>>> branch\n"},
		{"content/instruments/code/2024/en/02.md", "*", "## Article 2 — Truth\n\nThe firm is true.\n"}}},
	{"a text that is not UTF-8", []edit{{"content/instruments/convention/adopted/fr.md", "Soin", "So\xeen"}}},
	{"a vocabulary with a syntax error", []edit{{"data/vocabulary/scopes.yaml", "title: Training,", "title: [Training,"}}},
	{"a vocabulary without a term's name", []edit{{"data/vocabulary/bodies.yaml", "id: appeals-panel", "id: [appeals-panel]"}}},
	{"a vocabulary that is missing", []edit{{"data/vocabulary/scopes.yaml", "*", "-"}}},
	{"bodies that are missing", []edit{{"data/vocabulary/bodies.yaml", "*", "-"}}},
	{"an empty certificate", []edit{{firm3, "certificates:\n", "certificates:\n  -\n"}}},
	{"an empty event", []edit{{firm3, "events:\n", "events:\n      -\n"}}},
	{"a misspelt key for certificates", []edit{{firm1, "certificates:", "certificats:"}}},
	{"two revisions without a previous one", []edit{{adoptedMD, "previous: draft\n", ""}}},
}

// apply makes the edit; "*" stands for the whole file, and "-" in its place takes the file away.
func (e edit) apply(t *testing.T, files map[string]string) {
	t.Helper()
	switch {
	case e.old == "*" && e.new == "-":
		delete(files, e.file)
	case e.old == "*":
		files[e.file] = e.new
	case strings.Count(files[e.file], e.old) == 0:
		t.Fatalf("%q does not stand in %s", e.old, e.file)
	default:
		files[e.file] = strings.Replace(files[e.file], e.old, e.new, 1)
	}
}

func TestUnread(t *testing.T) {
	const golden = "testdata/unread.txt"
	var b strings.Builder
	site := soundSite(t)
	for _, u := range unread {
		files := maps.Clone(site)
		for _, e := range u.edits {
			e.apply(t, files)
		}
		c, found := load.Load(source.Memory(files))
		found = append(append(found, check.Corpus(c)...), Check(c, day("2026-11-22"))...)
		b.WriteString("== " + u.name + "\n")
		if err := found.Sorted().Print(&b); err != nil {
			t.Fatal(err)
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || b.String() != string(want) {
		t.Errorf("got %v\n%s\nwant\n%s", err, b.String(), want)
	}
}
