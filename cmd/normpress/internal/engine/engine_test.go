package engine

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/date"
)

var update = flag.Bool("update", false, "write the golden files anew")

type folder = map[string]string

func mapFS(files folder) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// siteOf makes a site of default files and pages, at https://e.org/ with nothing of its own.
func siteOf(defaults folder, pages ...Page) Site {
	return Site{Config: Config{Title: "Portal", BaseURL: "https://e.org/"}, Files: afero.FromIOFS{FS: fstest.MapFS{}}, Defaults: mapFS(defaults), Pages: pages}
}

func filesOf(t *testing.T, out afero.Fs) folder {
	t.Helper()
	files := folder{}
	err := afero.Walk(out, "/", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := afero.ReadFile(out, name)
		files[strings.TrimPrefix(filepath.ToSlash(name), "/")] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func mustRender(t *testing.T, s Site) folder {
	t.Helper()
	out := afero.NewMemMapFs()
	found, err := Render(t.Context(), s, out)
	if err != nil || len(found) > 0 {
		t.Fatalf("findings %v, error %v", found, err)
	}
	return filesOf(t, out)
}

// exampleSite is the site of testdata/site.txtar.
func exampleSite(t testing.TB) Site {
	a, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{}
	for _, f := range a.Files {
		all[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	site, _ := fs.Sub(all, "site")
	defaults, _ := fs.Sub(all, "defaults")
	view := struct {
		Items  []map[string]any `json:"items"`
		ByCode map[string]any   `json:"byCode"`
	}{
		Items:  []map[string]any{{"caseKept": "a < b", "amount": 12500000, "half": 0.5}, {"caseKept": nil, "amount": int64(9007199254740993)}},
		ByCode: map[string]any{"zh-Hans": 1, "Art_V": true, "a b": []int{1, 2}},
	}
	return Site{
		Config: Config{
			Title: "Portal & more", BaseURL: "https://e.org/portal/", Params: map[string]any{"owner": "<owner>"}, Date: date.Of(2026, 11, 22),
			Languages: []Language{{Code: "en", Name: "English"}, {Code: "fr", Name: "français"}, {Code: "ar", Name: "العربية", RTL: true}},
		},
		Files: afero.FromIOFS{FS: site}, Defaults: defaults,
		Pages: []Page{
			{Path: "/", Kind: "home", Title: "Home <b>"},
			{Path: "/", Kind: "home", Title: "Accueil", Language: "fr"},
			{Path: "/404.html", Kind: "404", Title: "Not found"},
			{Path: "/instruments/x/art_5bis__para_2/", Kind: "article", Title: "A {{ .Site }} & <script>", View: view, Body: "<p>{{< x >}} {{ .Site }}</p>"},
			{Path: "/instruments/x/art_5bis__para_2/", Kind: "article", Title: "A", Language: "fr", View: view, Body: "<p>é</p>"},
			{Path: "/instruments/x/compare/rev-1...rev-2/art_1@rev-1/", Kind: "article", Title: "A comparison", View: view, Body: "<p>c</p>"},
			{Path: "/instruments/X/第五条/é.a/", Kind: "article", Title: "第五条", View: &view},
		},
	}
}

func TestRender(t *testing.T) {
	out := afero.NewMemMapFs()
	found, err := Render(t.Context(), exampleSite(t), out)
	if err != nil {
		t.Fatal(err)
	}
	var a txtar.Archive
	for _, f := range found {
		a.Comment = fmt.Appendln(a.Comment, f)
	}
	files := filesOf(t, out)
	for _, name := range sortedKeys(files) {
		a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(strings.TrimRight(files[name], "\n") + "\n")})
	}
	got := txtar.Format(&a)
	const golden = "testdata/site.golden.txtar"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the site differs from %s; got:\n%s", golden, got)
	}
}

// A layout below the name of a kind is that of the pages of the kind that ask for it, and of no others.
func TestLayoutOfSomePages(t *testing.T) {
	s := siteOf(folder{"layouts/baseof.html": `{{ block "main" . }}{{ end }}`, "layouts/list.html": `{{ define "main" }}all{{ end }}`},
		Page{Path: "/x/", Kind: "list", Of: "x"}, Page{Path: "/y/", Kind: "list", Of: "y"}, Page{Path: "/z/", Kind: "list"})
	s.Files = afero.FromIOFS{FS: mapFS(folder{"layouts/list/x.html": `{{ define "main" }}own, of kind {{ .Params.kind }}{{ end }}`})}
	got := mustRender(t, s)
	want := folder{"x/index.html": "own, of kind list", "y/index.html": "all", "z/index.html": "all"}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s is %q, want %q", name, got[name], text)
		}
	}
}

func TestRenderIsReproducible(t *testing.T) {
	s := exampleSite(t)
	for i := range 60 {
		s.Pages = append(s.Pages, Page{Path: fmt.Sprintf("/more/%d/", i), Kind: "article", Title: fmt.Sprint(i), View: map[string]any{"items": []any{}}})
	}
	var all []folder
	for _, processors := range []int{1, 2, 7} {
		before := runtime.GOMAXPROCS(processors)
		out := afero.NewMemMapFs()
		if _, err := Render(t.Context(), s, out); err != nil {
			t.Fatal(err)
		}
		all = append(all, filesOf(t, out))
		runtime.GOMAXPROCS(before)
	}
	for i, files := range all {
		if !maps.Equal(files, all[0]) {
			t.Errorf("rendering %d differs from the first", i)
		}
	}
}

func TestRenderTakesNothingFromItsSurroundings(t *testing.T) {
	plain := mustRender(t, siteOf(folder{"layouts/a.html": "{{ site.Title }} {{ .Permalink }} {{ hugo.Environment }}"}, Page{Path: "/x/", Kind: "a"}))
	t.Setenv("HUGO_TITLE", "from the environment")
	t.Setenv("HUGO_BASEURL", "https://evil.example/")
	t.Setenv("HUGO_ENVIRONMENT", "evil")
	hostile := `
title: from the file
baseURL: https://evil.example/
security: {exec: {allow: ['.*']}, funcs: {getenv: ['.*']}, http: {urls: ['.*'], methods: ['.*']}}
module: {imports: [{path: github.com/evil/theme}], mounts: [{source: /etc, target: static}]}
`
	s := siteOf(folder{"layouts/a.html": "{{ site.Title }} {{ .Permalink }} {{ hugo.Environment }}"}, Page{Path: "/x/", Kind: "a"})
	files := afero.NewMemMapFs()
	for _, name := range []string{"hugo.yaml", "config.yaml", "config/_default/hugo.yaml", "content/x.md", "content/_content.gotmpl", "themes/a/hugo.yaml", "go.mod", "package.json", "archetypes/a.md", "assets/a.css"} {
		if err := afero.WriteFile(files, "/"+name, []byte(hostile), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	before := filesOf(t, files)
	s.Files = files
	if got := mustRender(t, s); !maps.Equal(got, plain) {
		t.Errorf("got %v, want %v", got, plain)
	}
	if after := filesOf(t, files); !maps.Equal(after, before) {
		t.Errorf("the site's folder was changed: %v", sortedKeys(after))
	}
}

func TestRenderingsAtTheSameTime(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			s := siteOf(folder{"layouts/a.html": "{{ now.Year }}"}, Page{Path: "/x/", Kind: "a"})
			s.Config.Date = date.Of(2000+i, 1, 1)
			out := afero.NewMemMapFs()
			found, err := Render(context.Background(), s, out)
			b, _ := afero.ReadFile(out, "/x/index.html")
			if got, want := string(b), fmt.Sprint(2000+i); got != want || err != nil || len(found) > 0 {
				t.Errorf("got %q, want %q; findings %v, error %v", got, want, found, err)
			}
		})
	}
	wg.Wait()
}

func TestRenderEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s := siteOf(folder{"layouts/a.html": "a"}, Page{Path: "/x/", Kind: "a"})
	out := afero.NewMemMapFs()
	if found, err := Render(ctx, s, out); err != context.Canceled || len(found) > 0 {
		t.Errorf("findings %v, error %v", found, err)
	}
	if files := filesOf(t, out); len(files) > 0 {
		t.Errorf("wrote %v", sortedKeys(files))
	}
}

func TestRenderReportsThatItCannotWrite(t *testing.T) {
	s := siteOf(folder{"layouts/a.html": "a"}, Page{Path: "/x/", Kind: "a"})
	_, err := Render(t.Context(), s, afero.NewReadOnlyFs(afero.NewMemMapFs()))
	if err == nil || !strings.Contains(err.Error(), "operation not permitted") {
		t.Errorf("got %v", err)
	}
}

func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		"<p>x</p>", "{{< x >}}", "{{% x %}}", "{{</* x */>}}", "{{ .Site }}", "{{{<", "a<!--more-->b", "HAHAHUGOSHORTCODE-1s0-HBHB",
		"---\ntitle: x\n---\n", "+++\n", "{\"title\": 1}\n\nx", "# more\n", "{{<!--more-->", "\ufeffx", "<pre>\r\n\t</pre>", ":smile:", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if strings.Contains(body, "__h") {
			return
		}
		s := siteOf(folder{"layouts/a.html": "[{{ .Content }}]"}, Page{Path: "/x/", Kind: "a", Body: body})
		got := html.UnescapeString(strings.ReplaceAll(mustRender(t, s)["x/index.html"], "<!-- more-->", "<!--more-->"))
		if want := html.UnescapeString("[" + strings.ReplaceAll(body, "<!-- more-->", "<!--more-->") + "]"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func sortedKeys(m folder) []string { return slices.Sorted(maps.Keys(m)) }
