package check

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/source"
)

// edit replaces a text that stands once in a file of the sound site.
type edit struct{ file, old, new string }

type breakage struct {
	rule  string
	edits []edit
	want  string // all that is found, as printed
}

// sound reads the site in which nothing is to be found.
func sound(t *testing.T) map[string]string {
	t.Helper()
	a, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// found loads the site and returns what is found as printed, and what loading found.
func found(t *testing.T, files map[string]string) (string, diag.Findings) {
	t.Helper()
	c, loading := load.Load(source.Memory(files))
	var b strings.Builder
	for _, f := range Corpus(c).Sorted() {
		b.WriteString(f.String() + "\n")
		if f.Hint != "" {
			b.WriteString("  hint: " + f.Hint + "\n")
		}
	}
	return b.String(), loading
}

func TestSoundSite(t *testing.T) {
	got, loading := found(t, sound(t))
	if got != "" || len(loading) > 0 {
		t.Errorf("found in a sound site:\n%s%s", got, loading)
	}
}

// TestSuccessor holds that a decision can be against whoever had the certificate by its day: the firm that received it,
// or the one that gave it away.
func TestSuccessor(t *testing.T) {
	const respondents, three = "respondents: [F-0001, F-0002]", "respondents: [F-0001, F-0002, F-0003]"
	for _, c := range []struct{ respondents, sanction string }{
		{respondents, "{kind: conditions, certificate: C-2024-0003}"},
		{respondents, "{kind: conditions, certificate: C-2024-0003, firm: F-0002}"},
		{three, "{kind: conditions, certificate: C-2024-0003, firm: F-0003}"},
	} {
		files := edited(t, sound(t), edit{decisions, respondents, c.respondents}, edit{decisions, "{kind: naming, firm: F-0001}", c.sanction}, onTransferred)
		if got, loading := found(t, files); got != "" || len(loading) > 0 {
			t.Errorf("%s, %s: found\n%s%s", c.respondents, c.sanction, got, loading)
		}
	}
}

// edited is the site after the edits.
func edited(t *testing.T, site map[string]string, edits ...edit) map[string]string {
	t.Helper()
	files := maps.Clone(site)
	for _, e := range edits {
		if n := strings.Count(files[e.file], e.old); n != 1 {
			t.Fatalf("%q stands %d times in %s", e.old, n, e.file)
		}
		files[e.file] = strings.Replace(files[e.file], e.old, e.new, 1)
	}
	return files
}

func TestRules(t *testing.T) {
	site, tested := sound(t), map[string]bool{}
	for _, b := range slices.Concat(breakages, decisionBreakages, recordBreakages, translationBreakages) {
		t.Run(b.rule, func(t *testing.T) {
			got, loading := found(t, edited(t, site, b.edits...))
			if want := strings.TrimPrefix(b.want, "\n"); got != want {
				t.Errorf("got:\n%swant:\n%s", got, want)
			}
			if n, _ := loading.Count(); n > 0 {
				t.Errorf("loading found %v", loading)
			}
		})
		tested[b.rule] = true
	}
	for _, r := range Rules {
		if !tested[r.Name] {
			t.Errorf("no test breaks the rule %s", r.Name)
		}
	}
}

// TestRepository holds that the portal of this repository is sound.
func TestRepository(t *testing.T) {
	site, _ := source.Folder("../../../..")
	c, _ := load.Load(site)
	if len(c.Firms) == 0 || len(c.Decisions) == 0 || len(c.Instruments) == 0 {
		t.Fatal("the register, the decisions or the instruments are not there")
	}
	for _, f := range Corpus(c).Sorted() {
		t.Errorf("%s\n  hint: %s", f, f.Hint)
	}
}
