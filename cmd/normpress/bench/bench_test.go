package main

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// TestMain lets the test program stand in for the processes that render and compare.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == renderCommand {
		exit(renderPages(os.Args[2:]))
	}
	if len(os.Args) > 1 && os.Args[1] == compareCommand {
		exit(compareRevisions(os.Args[2:]))
	}
	if len(os.Args) > 1 && os.Args[1] == indexCommand {
		exit(buildIndex(os.Args[2:]))
	}
	os.Exit(m.Run())
}

// TestBenchmarks runs every benchmark on a small size, without the hugo command, which takes long to build.
func TestBenchmarks(t *testing.T) {
	root, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range benchmarks {
		t.Run(b.name, func(t *testing.T) {
			var out strings.Builder
			e := &env{root: root, temp: t.TempDir(), tiny: true, hugo: func() (string, error) { return "", errors.New("not asked for") }}
			if err := b.run(e, &table{out: &out}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(out.String()) {
				if !strings.HasPrefix(line, b.name+": ") {
					t.Errorf("the row does not begin with the name of its benchmark: %s", line)
				}
			}
			if out.Len() == 0 {
				t.Error("no row")
			}
		})
	}
}

// TestHugoSite writes what the plain command would get.
func TestHugoSite(t *testing.T) {
	root, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	list, err := (&env{root: root, tiny: true}).pages()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := writeHugoSite(dir, list[:10]); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"hugo.json", "layouts/baseof.html", "layouts/kind-firm.html", "i18n/en.yaml", "content/_index.html", "content/p1.html"} {
		if _, err := os.Stat(dir + "/" + name); err != nil {
			t.Error(err)
		}
	}
}

func TestVerdict(t *testing.T) {
	for _, c := range []struct {
		row  row
		want string
	}{
		{row{figure: 25, target: atLeast(20)}, "met"},
		{row{figure: 15, target: atLeast(20)}, "MISSED"},
		{row{figure: 1.9, target: atMost(2)}, "met"},
		{row{figure: 2, target: atMost(2)}, "met"},
		{row{figure: 2.1, target: atMost(2)}, "MISSED"},
		{row{figure: 5, other: 4, target: ratioAtMost(1.3)}, "met"},
		{row{figure: 6, other: 4, target: ratioAtMost(1.3)}, "MISSED"},
		{row{figure: 6, target: ratioAtMost(1.3)}, "unknown"},
		{row{figure: 6}, "-"},
	} {
		if got := c.row.verdict(); got != c.want {
			t.Errorf("%+v: got %s, want %s", c.row, got, c.want)
		}
	}
}

func TestChoose(t *testing.T) {
	if got, err := choose("parser"); err != nil || len(got) != 1 || got[0].name != "parser" {
		t.Errorf("got %d benchmarks, %v", len(got), err)
	}
	_, err := choose("parsr")
	if want := "bench: error: there is no benchmark \"parsr\"\nhint: did you mean \"parser\"?"; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}
