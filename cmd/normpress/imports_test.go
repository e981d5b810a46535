package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport is the direction in which the packages depend on each other: for each, which of ours it may import.
var mayImport = map[string]string{
	"diag":       "",
	"date":       "",
	"ident":      "date",
	"model":      "date ident diag",
	"source":     "date diag",
	"norm":       "model ident diag",
	"load":       "source norm model ident diag date",
	"check":      "model ident diag date words",
	"timeline":   "model ident diag date",
	"address":    "model ident date",
	"words":      "ident",
	"feed":       "date",
	"chart":      "",
	"bibtex":     "",
	"card":       "",
	"compare":    "model ident words",
	"truth":      "model ident", // within compare, for its tests and the benchmarks
	"records":    "model ident diag date",
	"cite":       "model ident diag date",
	"redline":    "compare words model ident cite",
	"statistics": "model ident date timeline decisions",
	"roster":     "model ident date timeline",
	"decisions":  "model date ident cite address",
	"catalogue":  "norm model ident date timeline roster records decisions cite address search statistics",
	"pages":      "norm model ident diag date timeline compare cite words redline address roster chart bibtex feed news records decisions statistics",
	"export":     "model ident diag date timeline address roster decisions statistics feed news records",
	"news":       "model ident date timeline address decisions cite feed records",
	"language":   "", // within search
	"search":     "date ident search/language",
	"engine":     "date diag",
	"publish":    "diag",
	"headers":    "",
	"portable":   "",
	"preview":    "diag headers",
	"chromium":   "date",
}

// onlyImporter names the one package that may import a library; a package below the library counts as well. The
// benchmarks may, to measure against it.
var onlyImporter = map[string]string{
	"github.com/gohugoio/hugo":                 "engine",
	"github.com/evanw/esbuild":                 "engine",
	"github.com/yuin/goldmark":                 "norm",
	"github.com/alecthomas/chroma/v2":          "norm",
	"go.yaml.in/yaml":                          "load",
	"github.com/santhosh-tekuri/jsonschema/v6": "load",
	"github.com/go-git/go-git/v5":              "source",
	"github.com/fsnotify/fsnotify":             "preview",
	"github.com/chromedp/chromedp":             "chromium",
	"github.com/chromedp/cdproto":              "chromium",
	"github.com/spf13/cobra":                   "main",
	"golang.org/x/image":                       "card",
	"golang.org/x/term":                        "main",
	"github.com/rivo/uniseg":                   "redline",
	"github.com/blevesearch/snowballstem":      "language",
	"github.com/bep/golocales":                 "model",
}

const ours = "normpress/cmd/normpress/internal/"

func TestImports(t *testing.T) {
	seen := map[string]bool{}
	eachImport(t, func(pkg, file, imported string) {
		seen[pkg] = true
		for library, only := range onlyImporter {
			if (imported == library || strings.HasPrefix(imported, library+"/")) && pkg != only && pkg != "bench" {
				t.Errorf("%s imports %s, which only package %s may", file, imported, only)
			}
		}
		name, mine := strings.CutPrefix(imported, ours)
		if !mine || pkg == "main" || pkg == "bench" {
			return
		}
		allowed, known := mayImport[pkg]
		if !known {
			t.Errorf("%s: package %s is not in the table of what may import what", file, pkg)
		} else if !slices.Contains(strings.Fields(allowed), name) {
			t.Errorf("%s imports %s; package %s may import of ours: %s", file, name, pkg, allowed)
		}
	})
	for pkg := range mayImport {
		if !seen[pkg] {
			t.Errorf("package %s is in the table and has no files", pkg)
		}
	}
}

// eachImport calls f for every import of the program's files, tests apart.
func eachImport(t *testing.T, f func(pkg, file, imported string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := filepath.Base(filepath.Dir(path))
		if filepath.Dir(path) == "." {
			pkg = "main"
		}
		for _, i := range parsed.Imports {
			f(pkg, path, strings.Trim(i.Path.Value, `"`))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
