package words

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/ident"
)

// TestGolden compares the extracts in testdata: "language", "old" and "new" are given, "difference" is what comes of them.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no golden files")
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]string{}
		for _, f := range archive.Files {
			files[f.Name] = strings.TrimSpace(string(f.Data))
		}
		lang := ident.Language(files["language"])
		old, new := New(files["old"], lang), New(files["new"], lang)
		got := report(old, new, checkExact(t, old, new))
		if !*update {
			if got != files["difference"] {
				t.Errorf("%s:\n%s\nwant:\n%s", name, got, files["difference"])
			}
			continue
		}
		archive.Files = append(archive.Files[:3], txtar.File{Name: "difference", Data: []byte(got + "\n")})
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// report writes a difference with its flags and moved phrases.
func report(old, new *Text, d Difference) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\ndeleted %d, inserted %d words\n", redline(old.s, new.s, d), d.Deleted, d.Inserted)
	for _, e := range d.Edits {
		if e.Flags != 0 {
			fmt.Fprintf(&b, "%s: %q to %q\n", strings.Join(e.Flags.Names(), " "), old.s[e.Old.From:e.Old.To], new.s[e.New.From:e.New.To])
		}
	}
	for _, m := range d.Moved {
		fmt.Fprintf(&b, "moved: %q\n", old.s[m.Old.From:m.Old.To])
	}
	return strings.TrimSpace(b.String())
}
