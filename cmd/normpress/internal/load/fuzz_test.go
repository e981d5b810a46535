package load

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

// inside asks that findings stand in the file: on a line that it has, at most one behind the last character.
func inside(t *testing.T, data []byte, findings diag.Findings) {
	t.Helper()
	lines := bytes.Split(data, []byte("\n"))
	for _, f := range findings {
		if f.Line < 1 || f.Line > len(lines) || f.Col < 1 || f.Col > utf8.RuneCount(lines[f.Line-1])+1 {
			t.Errorf("%v stands outside the file", f)
		}
		if f.Text == "" || f.Hint == "" {
			t.Errorf("%v does not say how to mend it", f)
		}
	}
}

func seeds(f *testing.F, ending string) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(data).Files {
			if filepath.Ext(file.Name) == ending {
				f.Add(file.Data)
			}
		}
	}
}

func FuzzRecord(f *testing.F) {
	seeds(f, ".yaml")
	f.Add([]byte("a: |\n  \u2028x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !utf8.Valid(data) {
			return // refused before
		}
		data = withoutMark(data)
		for _, to := range []any{&model.Firm{}, &model.Decision{}, &model.Instrument{}, &model.Config{}} {
			d := decoder{document: document{file: "f.yaml", data: data}, plans: &plans{}}
			top, findings := d.parse()
			if top != nil {
				d.value(top, reflect.ValueOf(to).Elem(), field{key: "the file", required: true})
			}
			inside(t, data, append(findings, d.findings...))
		}
	})
}

func FuzzSplit(f *testing.F) {
	seeds(f, ".md")
	f.Add([]byte("---"))
	f.Add([]byte("---\r\na: b\r\n---\r\nbody"))
	f.Fuzz(func(t *testing.T, data []byte) {
		md, findings := split("f.md", data)
		inside(t, data, findings)
		if len(findings) > 0 {
			return
		}
		// nothing but the lines of three hyphens is lost, and the body's line is true
		whole := withoutMark(data)
		if !bytes.HasSuffix(whole, md.body) || md.bodyLine != 1+bytes.Count(whole[:len(whole)-len(md.body)], []byte("\n")) {
			if len(md.body) > 0 {
				t.Errorf("%q: body %q from line %d", data, md.body, md.bodyLine)
			}
		}
		if md.has && !bytes.Contains(whole, md.matter.data) {
			t.Errorf("%q: front matter %q", data, md.matter.data)
		}
	})
}

// FuzzSchema reads any bytes as the schema and as a record of a declared type.
func FuzzSchema(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		files := map[string][]byte{}
		for _, file := range a.Files {
			files[file.Name] = file.Data
		}
		for file, schema := range files {
			if folder, ok := strings.CutSuffix(file, "schema.json"); ok {
				for other, record := range files {
					if strings.HasPrefix(other, folder) {
						f.Add(schema, record)
					}
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, schema, record []byte) {
		const of = "data/records/x/"
		files := map[string]string{of + "schema.json": string(schema), of + "a.yaml": string(record),
			of + "type.yaml": "{title: T, one: t, text: x, key: id, name: \"{id}\", columns: [id], rules: [{unique: [id]}]}"}
		c, findings := Load(source.Memory(files))
		for _, found := range findings {
			if found.Text == "" || found.Hint == "" && found.Severity == diag.Error {
				t.Errorf("%v does not say how to mend it", found)
			}
			if text, ok := files[found.File]; ok && found.Line > 0 {
				inside(t, []byte(text), diag.Findings{found})
			}
		}
		errors, _ := findings.Count()
		for _, kind := range c.Read().RecordTypes {
			for _, rec := range kind.Records {
				if errors == 0 && (rec.Key == "" || rec.Title != rec.Key) {
					t.Errorf("a record was read with the key %q and the title %q", rec.Key, rec.Title)
				}
				for l := range rec.Leaves() {
					if l.Field == nil || kind.Field(l.Path) == nil {
						t.Errorf("no field is behind %q", l.Path)
					}
				}
			}
		}
	})
}
