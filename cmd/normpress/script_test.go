package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

func TestMain(m *testing.M) {
	testscript.Main(withBrowser{m}, map[string]func(){"normpress": main})
}

// TestScript runs the scripts in testdata/script: the real command on small sites. With -update, what they compare
// whole outputs with is written anew.
func TestScript(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"site":    func(ts *testscript.TestScript, _ bool, args []string) { writeSite(ts, archive, args[0]) },
			"replace": replace,
			"fill":    fill,
			"same":    same,
		},
	})
}

// writeSite writes the small site of the tests: `site DIR`.
func writeSite(ts *testscript.TestScript, a *txtar.Archive, dir string) {
	ts.Check(txtar.Write(a, ts.MkAbs(dir)))
}

// replace replaces words in a file, which must have them: `replace FILE OLD NEW`. OLD and NEW are Go strings without
// their quotes, so that any byte can be written.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	file := ts.MkAbs(args[0])
	text, err := os.ReadFile(file)
	ts.Check(err)
	from, to := unquote(ts, args[1]), unquote(ts, args[2])
	if !bytes.Contains(text, from) {
		ts.Fatalf("%s does not have %q", args[0], from)
	}
	ts.Check(os.WriteFile(file, bytes.ReplaceAll(text, from, to), 0o644))
}

func unquote(ts *testscript.TestScript, s string) []byte {
	out, err := strconv.Unquote(`"` + s + `"`)
	ts.Check(err)
	return []byte(out)
}

// fill makes a file of so many bytes of words: `fill FILE BYTES`.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte("words "), n/6+1)[:n], 0o644))
}

// same compares two folders file by file, byte by byte: `same A B`.
func same(ts *testscript.TestScript, _ bool, args []string) {
	a, b := files(ts, args[0]), files(ts, args[1])
	for name, bytesA := range a {
		bytesB, ok := b[name]
		if !ok || !bytes.Equal(bytesA, bytesB) {
			ts.Fatalf("%s differs between %s and %s", name, args[0], args[1])
		}
	}
	if len(a) != len(b) || len(a) == 0 {
		ts.Fatalf("%s has %d files, %s has %d", args[0], len(a), args[1], len(b))
	}
}

func files(ts *testscript.TestScript, dir string) map[string][]byte {
	out := map[string][]byte{}
	root := ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(root, path)
		out[name], err = os.ReadFile(path)
		return err
	}))
	return out
}
