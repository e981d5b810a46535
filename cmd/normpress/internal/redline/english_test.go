package redline

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

var update = flag.Bool("update", false, "write the golden files anew")

// renderings are the files that a golden file holds behind old.md and new.md.
var renderings = []struct {
	name  string
	write func(*compare.Comparison) string
}{
	{"plain.txt", Terminal{}.Write},
	{"wrapped.txt", Terminal{Width: 50}.Write},
	{"colour.txt", func(c *compare.Comparison) string {
		return strings.ReplaceAll(Terminal{Colour: true, Width: 70}.Write(c), "\x1b", "␛")
	}},
	{"comparison.md", Markdown},
	{"amendments.html", body(Amendments)},
	{"inline.html", body(Inline)},
	{"page.html", func(c *compare.Comparison) string { return new(HTML).Write(c, nil) }},
}

// body is what a document says, without what all documents have in common.
func body(f func(*compare.Comparison) string) func(*compare.Comparison) string {
	return func(c *compare.Comparison) string {
		_, s, _ := strings.Cut(f(c), "<body>\n")
		return strings.TrimSuffix(s, "</body>\n</html>\n")
	}
}

// TestGolden compares what is written of pairs of texts with golden files. The first line of a file is the language.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) { golden(t, name) })
	}
}

func golden(t *testing.T, name string) {
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lang := ident.Language(strings.TrimSpace(strings.SplitN(string(a.Comment), "\n", 2)[0]))
	c := compared(t, a.Files[0].Data, a.Files[1].Data, lang)
	want := map[string][]byte{}
	for _, f := range a.Files[2:] {
		want[f.Name] = f.Data
	}
	a.Files = a.Files[:2]
	for _, r := range renderings {
		got := []byte(r.write(c))
		a.Files = append(a.Files, txtar.File{Name: r.name, Data: got})
		if !*update && !bytes.Equal(got, want[r.name]) {
			t.Errorf("%s: got\n%s\nwant\n%s", r.name, got, want[r.name])
		}
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// compared compares two texts as the command does.
func compared(t *testing.T, old, new []byte, lang ident.Language) *compare.Comparison {
	t.Helper()
	references := func(text *model.Text) (out []compare.Reference) {
		index, _ := cite.New(nil, text, nil)
		for _, r := range index.References() {
			out = append(out, compare.Reference{Prose: r.Prose, From: r.Start, To: r.End, EID: ident.EID(strings.TrimPrefix(r.Target, "#"))})
		}
		return out
	}
	c := compare.NewComparer(nil, references).Compare(parsed(t, old, lang), parsed(t, new, lang))
	c.Old = compare.Side{Name: "old.md", Language: string(lang)}
	c.New = compare.Side{Name: "pact@adopted", Title: "Pact", ShortTitle: "Adopted text", Symbol: "A/1", Date: "2024-06-01", Language: string(lang)}
	return c
}

func parsed(t *testing.T, data []byte, lang ident.Language) *model.Text {
	t.Helper()
	text, found := norm.ParseText([]norm.File{{Name: "text.md", Data: data, FirstLine: 1}}, norm.Options{Language: lang})
	if errors, _ := found.Count(); errors > 0 {
		t.Fatal(found)
	}
	return text
}

// samples are the comparisons of each text of the sample convention with the one after it.
func samples(t *testing.T) []*compare.Comparison {
	t.Helper()
	var out []*compare.Comparison
	var before *model.Text
	comparer := compare.NewComparer(nil, nil)
	for _, name := range []string{"zero-draft", "rev-1", "rev-2", "adopted"} {
		files, err := filepath.Glob("../../../../content/instruments/convention/" + name + "/en/*.md")
		if err != nil || len(files) == 0 {
			t.Fatalf("no text of %s: %v", name, err)
		}
		var list []norm.File
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, norm.File{Name: f, Data: data, FirstLine: 1})
		}
		text, _ := norm.ParseText(list, norm.Options{Language: "en"})
		if before != nil {
			c := comparer.Compare(before, text)
			c.Old.Language, c.New.Language = "en", "en"
			out = append(out, c)
		}
		before = text
	}
	return out
}
