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

func TestRules(t *testing.T) {
	site, tested := sound(t), map[string]bool{}
	for _, b := range slices.Concat(breakages, decisionBreakages, recordBreakages) {
		t.Run(b.rule, func(t *testing.T) {
			files := maps.Clone(site)
			for _, e := range b.edits {
				if n := strings.Count(files[e.file], e.old); n != 1 {
					t.Fatalf("%q stands %d times in %s", e.old, n, e.file)
				}
				files[e.file] = strings.Replace(files[e.file], e.old, e.new, 1)
			}
			got, loading := found(t, files)
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
