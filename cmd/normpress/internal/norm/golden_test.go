package norm

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads the texts in testdata: files ending with .md are the text, "language" and "labels" are options, and
// "tree", "findings" and "html" are what comes of it.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no golden files")
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { golden(t, name) })
	}
}

func golden(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var files []File
	o := Options{Language: "en", LabelsPos: diag.Pos{File: "instrument.md", Line: 2}}
	want := map[string]string{}
	out := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		switch {
		case strings.HasSuffix(f.Name, ".md"):
			files = append(files, File{f.Name, f.Data, 1})
		case f.Name == "language":
			o.Language = ident.Language(strings.TrimSpace(string(f.Data)))
		case f.Name == "labels":
			o.Labels = map[string]string{}
			for line := range strings.Lines(string(f.Data)) {
				label, kind, _ := strings.Cut(strings.TrimSpace(line), ": ")
				o.Labels[label] = kind
			}
		default:
			want[f.Name] = string(f.Data)
			continue
		}
		out.Files = append(out.Files, f)
	}
	text, findings := ParseText(files, o)
	checkWords(t, files, o)
	got := []txtar.File{{Name: "tree", Data: []byte(outline(text))}, {Name: "findings", Data: []byte(listing(findings))}}
	if _, ok := want["html"]; ok || strings.Contains(string(archive.Comment), "html") {
		got = append(got, txtar.File{Name: "html", Data: []byte(render(t, text.Body))})
	}
	if *update {
		out.Files = append(out.Files, got...)
		if err := os.WriteFile(name, txtar.Format(out), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, f := range got {
		if string(f.Data) != want[f.Name] {
			t.Errorf("%s of %s:\n%s\nwant:\n%s", f.Name, name, f.Data, want[f.Name])
		}
	}
}

func listing(findings diag.Findings) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintln(&b, f)
		if f.Hint != "" {
			fmt.Fprintln(&b, "  hint: "+f.Hint)
		}
	}
	return b.String()
}

// goldenText returns the text of a golden file.
func goldenText(tb testing.TB, name string) []byte {
	archive, err := txtar.ParseFile("testdata/" + name + ".txtar")
	if err != nil {
		tb.Fatal(err)
	}
	return archive.Files[0].Data
}
