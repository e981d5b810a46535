package load

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/source"
)

var update = flag.Bool("update", false, "write what is found into the files of testdata")

const wantFile = "want"

// site is the site in a txtar archive, with what is to be found in it.
func site(a *txtar.Archive) (*source.Site, string) {
	files, want := map[string]string{}, ""
	for _, f := range a.Files {
		if f.Name == wantFile {
			want = string(f.Data)
			continue
		}
		// txtar has no way to write these
		files[f.Name] = strings.NewReplacer("<BOM>", "\ufeff", "<CR>", "\r", "<TAB>", "\t", "<U+202E>", "\u202e").Replace(string(f.Data))
	}
	return source.Memory(files), want
}

func printed(t *testing.T, findings diag.Findings) string {
	t.Helper()
	var b strings.Builder
	if err := findings.Print(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestSites loads each site of testdata and compares what is found. An archive with a hugo.yaml is a test of Config.
func TestSites(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no sites", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			s, want := site(a)
			_, findings := Load(s)
			if s.Has(configFile) {
				_, more := Config(s)
				findings = append(findings, more...).Sorted()
			}
			got := printed(t, ours(findings))
			if got == want {
				return
			}
			if !*update {
				t.Errorf("got\n%swant\n%s", got, want)
				return
			}
			rewrite(t, name, a, got)
		})
	}
}

// ours leaves out what is found in the texts, which has tests of its own where texts are parsed.
func ours(findings diag.Findings) diag.Findings {
	rules := map[string]bool{}
	for _, r := range append(slices.Clone(Rules), source.Rules...) {
		rules[r.Name] = true
	}
	return slices.DeleteFunc(findings, func(f diag.Finding) bool { return !rules[f.Rule] })
}

func rewrite(t *testing.T, name string, a *txtar.Archive, got string) {
	t.Helper()
	var files []txtar.File
	for _, f := range a.Files {
		if f.Name != wantFile {
			files = append(files, f)
		}
	}
	a.Files = append(files, txtar.File{Name: wantFile, Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestRules asks that every rule is found by one of the sites of testdata, or here, and that a sound site has none.
func TestRules(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.txtar")
	var all strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	for _, r := range Rules {
		if r != unknownRule && !strings.Contains(all.String(), "["+r.Name+"]") {
			t.Errorf("no site breaks the rule %s", r.Name)
		}
	}
}
