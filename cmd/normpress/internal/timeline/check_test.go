package timeline

import (
	"maps"
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

// soundSite reads the site in which nothing is to be found.
func soundSite(t *testing.T) map[string]string {
	t.Helper()
	a, err := txtar.ParseFile("../check/testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// foundIn loads the site and returns what is found as printed, and what loading found.
func foundIn(t *testing.T, files map[string]string) (string, diag.Findings) {
	t.Helper()
	c, loading := load.Load(source.Memory(files))
	var b strings.Builder
	for _, f := range Check(c, day("2026-11-22")).Sorted() {
		b.WriteString(f.String() + "\n")
		if f.Hint != "" {
			b.WriteString("  hint: " + f.Hint + "\n")
		}
	}
	return b.String(), loading
}

func TestSoundSite(t *testing.T) {
	got, loading := foundIn(t, soundSite(t))
	if got != "" || len(loading) > 0 {
		t.Errorf("found in a sound site:\n%s%s", got, loading)
	}
}

func TestRules(t *testing.T) {
	site, tested := soundSite(t), map[string]bool{}
	for _, b := range breakages {
		t.Run(b.rule, func(t *testing.T) {
			files := maps.Clone(site)
			for _, e := range b.edits {
				if n := strings.Count(files[e.file], e.old); n != 1 {
					t.Fatalf("%q stands %d times in %s", e.old, n, e.file)
				}
				files[e.file] = strings.Replace(files[e.file], e.old, e.new, 1)
			}
			got, loading := foundIn(t, files)
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
	for _, f := range Check(c, day("2026-11-22")).Sorted() {
		t.Errorf("%s\n  hint: %s", f, f.Hint)
	}
}

// TestSuspendedInPlaceOfWithdrawal holds that a judgment may give a certificate back and suspend it.
func TestSuspendedInPlaceOfWithdrawal(t *testing.T) {
	files := soundSite(t)
	const withdrawn = "kind: withdrawn, decision: EB-2025-002}\n"
	files[firm1] = strings.Replace(files[firm1], withdrawn, withdrawn+`      - {date: 2026-01-05, kind: reinstated, decision: AP-2025-001}
      - {date: 2026-01-05, kind: suspended, decision: AP-2025-001}
`, 1)
	if got, loading := foundIn(t, files); got != "" || len(loading) > 0 {
		t.Errorf("found %s%s", got, loading)
	}
}
