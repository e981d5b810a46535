package portable

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/afero"
)

var update = flag.Bool("update", false, "write the golden file anew")

// example is the site of testdata/site.txtar, at the path /base/ of its host.
func example(t *testing.T) afero.Fs {
	t.Helper()
	a, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := afero.NewMemMapFs()
	for _, f := range a.Files {
		if err := afero.WriteFile(files, "/"+f.Name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// A site becomes that of testdata/portable.txtar.
func TestMake(t *testing.T) {
	files := example(t)
	if err := Make(files, Options{Base: "/base/", Policy: "default-src 'none'"}); err != nil {
		t.Fatal(err)
	}
	var a txtar.Archive
	err := afero.Walk(files, "/", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := afero.ReadFile(files, name)
		a.Files = append(a.Files, txtar.File{Name: strings.TrimPrefix(name, "/"), Data: b})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/portable.txtar"
	got := txtar.Format(&a)
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || !bytes.Equal(got, want) {
		t.Errorf("got %s\nwant %s\nerror %v", got, want, err)
	}
}

// The same files give the same archive.
func TestZip(t *testing.T) {
	at := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	var one, two bytes.Buffer
	for _, b := range []*bytes.Buffer{&one, &two} {
		if err := Zip(example(t), at, b); err != nil {
			t.Fatal(err)
		}
	}
	if one.Len() == 0 || !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Errorf("archives of %d and %d bytes differ", one.Len(), two.Len())
	}
}
