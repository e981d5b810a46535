package load

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
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
