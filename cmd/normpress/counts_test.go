package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/spf13/afero"

	"normpress"
	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/ident"
)

// counting is a layout that says every word that differs by number, with all numbers of the view, and all its dates.
const counting = `{{ define "main" }}
{{ range $key := .Params.view.keys }}{{ range $.Params.view.numbers }}[{{ $key }} {{ . }}: {{ i18n $key . }}]
{{ end }}{{ end }}{{ range .Params.view.dates }}[{{ . }}: {{ partial "day.html" . }}]
{{ end }}{{ end }}`

var (
	countedNumbers = []int{0, 1, 2, 3, 5, 11, 21, 100}
	countedDays    = []string{"2026-01-01", "2026-02-02", "2026-03-03", "2026-04-11", "2026-05-21", "2026-06-01", "2026-07-31", "2026-08-08",
		"2026-09-09", "2026-10-10", "2026-11-22", "2026-12-12"}
)

// Every word that differs by number, and every month, reads as testdata/counts says for each language. UPDATE=1 writes
// these files anew.
func TestCounts(t *testing.T) {
	out := afero.NewMemMapFs()
	found, err := engine.Render(t.Context(), countingSite(t), out)
	if err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	for lang := range pluralForms {
		page, err := afero.ReadFile(out, strings.TrimPrefix("/"+lang, "/en")+"/counts/index.html")
		if err != nil {
			t.Fatal(err)
		}
		var lines strings.Builder
		for line := range strings.Lines(string(page)) {
			if strings.HasPrefix(line, "[") {
				lines.WriteString(strings.Trim(line, "[]\n") + "\n")
			}
		}
		checkCounts(t, filepath.Join("testdata", "counts", lang+".txt"), lines.String())
	}
}

func checkCounts(t *testing.T, name, got string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	wanted, lines := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range max(len(wanted), len(lines)) {
		if a, b := lineAt(lines, i), lineAt(wanted, i); a != b {
			t.Errorf("%s:%d: got %q, want %q", name, i+1, a, b)
		}
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// countingSite has one page in each language, with the built-in words.
func countingSite(t *testing.T) engine.Site {
	t.Helper()
	var keys []string
	for key, word := range wordFile(t, "en") {
		if _, plural := word.(map[string]any); plural {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	s := engine.Site{Defaults: normpress.Defaults(), Files: afero.FromIOFS{FS: fstest.MapFS{
		"layouts/counts.html": {Data: []byte(counting)}, "layouts/baseof.html": {Data: []byte(`{{ block "main" . }}{{ end }}`)}}},
		Config: engine.Config{Title: "Counts", BaseURL: "https://e.org/"}}
	for _, lang := range slices.SortedFunc(maps.Keys(pluralForms), englishFirst) {
		s.Config.Languages = append(s.Config.Languages, engineLanguage(ident.Language(lang)))
		s.Pages = append(s.Pages, engine.Page{Path: "/counts/", Kind: "counts", Language: lang,
			View: map[string]any{"keys": keys, "numbers": countedNumbers, "dates": countedDays}})
	}
	return s
}

func englishFirst(a, b string) int {
	return strings.Compare(strings.TrimPrefix(a, "en"), strings.TrimPrefix(b, "en"))
}
