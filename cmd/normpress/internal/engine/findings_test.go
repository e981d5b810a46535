package engine

import (
	"maps"
	"slices"
	"testing"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

func TestFindings(t *testing.T) {
	x := Page{Path: "/x/", Kind: "a", Title: "t"}
	for name, test := range map[string]struct {
		files folder
		pages []Page
		base  string
		want  []string
	}{
		"layout does not parse": {
			files: folder{"layouts/a.html": "line\n  {{ nosuch 1 }}"},
			want:  []string{`layouts/a.html:2:1: error: function "nosuch" not defined [layout-invalid]`},
		},
		"partial fails": {
			files: folder{"layouts/a.html": `{{ partial "p.html" . }}`, "layouts/_partials/p.html": "\n\n {{ .Title.x }}"},
			want:  []string{`layouts/_partials/p.html:3:10: error: executing "_partials/p.html" at <.Title.x>: can't evaluate field x in type string [layout-invalid] (seen on the page /x/)`},
		},
		"several layouts fail": {
			files: folder{"layouts/a.html": `{{ .Title.x }}`, "layouts/b.html": `{{ .Title.y }}`},
			pages: []Page{x, {Path: "/y/", Kind: "b"}},
			want: []string{
				`layouts/a.html:1:9: error: executing "a.html" at <.Title.x>: can't evaluate field x in type string [layout-invalid] (seen on the page /x/)`,
				`layouts/b.html:1:9: error: executing "b.html" at <.Title.y>: can't evaluate field y in type string [layout-invalid] (seen on the page /y/)`,
			},
		},
		"layout of some pages fails": {
			files: folder{"layouts/a.html": "fine", "layouts/a/one.html": "\n{{ .Title.x }}"},
			pages: []Page{{Path: "/x/", Kind: "a", Of: "one", Title: "t"}},
			want:  []string{`layouts/a/one.html:2:9: error: executing "a/one.html" at <.Title.x>: can't evaluate field x in type string [layout-invalid] (seen on the page /x/)`},
		},
		"layout of no pages": {
			files: folder{"layouts/a.html": "fine", "layouts/a/oen.html": "x"},
			pages: []Page{{Path: "/x/", Kind: "a", Of: "one"}},
			want:  []string{`layouts/a/oen.html: warning: no page has this layout [layout-unused] (did you mean "a/one"?)`},
		},
		"template that is not defined": {
			files: folder{"layouts/a.html": "\n{{ template \"nope\" }}"},
			want:  []string{`layouts/a.html:2:12: error: no such template "nope" [layout-invalid]`},
		},
		"environment": {
			files: folder{"layouts/a.html": `{{ os.Getenv "HOME" }}`},
			want:  []string{`layouts/a.html:1:5: error: access denied: "HOME" is not whitelisted in policy "security.funcs.getenv" [layout-invalid] (seen on the page /x/)`},
		},
		"network": {
			files: folder{"layouts/a.html": `{{ resources.GetRemote "https://example.org/" }}`},
			want:  []string{`layouts/a.html:1:12: error: access denied: "https://example.org/" is not whitelisted in policy "security.http.urls" [layout-invalid] (seen on the page /x/)`},
		},
		"files of the machine": {
			files: folder{"layouts/a.html": `x{{ readFile "/etc/passwd" }}{{ readFile "../../etc/passwd" }}{{ if os.FileExists "/etc/passwd" }}{{ errorf "seen" }}{{ end }}`},
		},
		"warnings and errors of a layout": {
			files: folder{"layouts/a.html": `x{{ warnf "look out." }}{{ errorf "bad %s" "thing" }}`},
			want:  []string{`layouts: error: bad thing [layout-invalid]`, `layouts: warning: look out [layout-warning]`},
		},
		"word missing": {
			files: folder{"layouts/a.html": `x{{ i18n "hello" }}`, "data/i18n/en.yaml": "bye: Bye"},
			want:  []string{`data/i18n/en.yaml: error: the word "hello" is missing, but a layout asks for it [word-missing]`},
		},
		"words do not parse": {
			files: folder{"layouts/a.html": `x`, "data/i18n/en.yaml": "hello: 'x\nbye: y"},
			want:  []string{`data/i18n/en.yaml:1:8: error: could not find end character of single-quoted text [layout-invalid]`},
		},
		"layout missing": {
			files: folder{"layouts/artcle.html": "x", "layouts/all.html": "all", "layouts/baseof.html": "b"}, pages: []Page{{Path: "/x/", Kind: "article"}},
			want: []string{`layouts/article.html: error: this layout is missing, but the page /x/ needs it [layout-missing] (did you mean "artcle"?)`},
		},
		"layout makes nothing": {
			files: folder{"layouts/a.html": "{{ with .Params.view.x }}{{ . }}{{ end }}"},
			want:  []string{`x/index.html: error: the page was written 0 times, not once [page-written] (look for a condition around the whole layout)`},
		},
		"same path twice": {
			files: folder{"layouts/a.html": "x"}, pages: []Page{x, x},
			want: []string{`x/index.html: error: the page /x/ would overwrite the page /x/ [page-path]`},
		},
		"path of a static file": {
			files: folder{"layouts/a.html": "x", "static/x/index.html": "x"},
			want:  []string{`x/index.html: error: the page /x/ would overwrite the static file static/x/index.html [page-path]`},
		},
		"paths that are none": {
			files: folder{"layouts/a.html": "x"}, pages: []Page{{Path: "/../x/", Kind: "a"}, {Path: "x", Kind: "a"}, {Path: "/:year/", Kind: "a"}, {Path: "/a//b/", Kind: "a"}, {Path: "/.git/", Kind: "a"}, {Path: "", Kind: "a"}},
			want: []string{
				`../x/index.html: error: a page cannot have the path "/../x/" [page-path] (paths look like "/instruments/x/" or "/404.html")`,
				`.git/index.html: error: a page cannot have the path "/.git/" [page-path] (paths look like "/instruments/x/" or "/404.html")`,
				`:year/index.html: error: a page cannot have the path "/:year/" [page-path] (paths look like "/instruments/x/" or "/404.html")`,
				`a//b/index.html: error: a page cannot have the path "/a//b/" [page-path] (paths look like "/instruments/x/" or "/404.html")`,
				`index.html: error: a page cannot have the path "" [page-path] (paths look like "/instruments/x/" or "/404.html")`,
				`x: error: a page cannot have the path "x" [page-path] (paths look like "/instruments/x/" or "/404.html")`,
			},
		},
		"language unknown": {
			files: folder{"layouts/a.html": "x"}, pages: []Page{{Path: "/x/", Kind: "a", Language: "fr"}},
			want: []string{`x/index.html: error: the page /x/ is in "fr", which is not a language of the site [page-language]`},
		},
		"views that are no objects": {
			files: folder{"layouts/a.html": "x"}, pages: []Page{{Path: "/x/", Kind: "a", View: func() {}}, {Path: "/y/", Kind: "a", View: []int{1}}},
			want: []string{
				`x/index.html: error: what the layout should get cannot be written as a JSON object: json: unsupported type: func() [page-view]`,
				`y/index.html: error: what the layout should get cannot be written as a JSON object: json: cannot unmarshal array into Go value of type engine.view [page-view]`,
			},
		},
		"markers of Hugo": {
			files: folder{"layouts/a.html": "{{ .Content }}"}, pages: []Page{{Path: "/x/", Kind: "a", Body: "__hdeferred/x __hdeferred/"}},
			want: []string{`x/index.html: error: the page holds __hdeferred/ or __h_pp_l1_, which Hugo keeps for itself [page-text]`},
		},
		"no address": {
			files: folder{"layouts/a.html": "x"}, base: "e.org/portal",
			want: []string{`hugo.yaml: error: "e.org/portal" is not the address of a site [site-config] (such as "https://norms.example.org/")`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := siteOf(test.files, x)
			if test.pages != nil {
				s.Pages = test.pages
			}
			if test.base != "" {
				s.Config.BaseURL = test.base
			}
			found, err := Render(t.Context(), s, afero.NewMemMapFs())
			if err != nil {
				t.Fatal(err)
			}
			if got := lines(found); !slices.Equal(got, test.want) {
				t.Errorf("got\n%q\nwant\n%q", got, test.want)
			}
		})
	}
}

func TestForeignWords(t *testing.T) {
	s := siteOf(folder{"layouts/a.html": `{{ i18n "yes" }}{{ i18n "no" }}`, "data/i18n/en.yaml": "'yes': a\n'no': b", "data/i18n/fr.yaml": "'yes': oui"})
	for _, l := range []string{"en", "fr", "ru"} {
		s.Config.Languages = append(s.Config.Languages, Language{Code: l})
		s.Pages = append(s.Pages, Page{Path: "/x/", Kind: "a", Language: l})
	}
	out := afero.NewMemMapFs()
	found, err := Render(t.Context(), s, out)
	want := []string{
		`data/i18n/fr.yaml: warning: the word "no" is missing, but a layout asks for it [word-foreign]`,
		`data/i18n/ru.yaml: warning: there are no words of the interface in this language, so it speaks en [word-foreign] (write it with the keys of the built-in en.yaml)`,
	}
	if got := lines(found); err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, want %q, error %v", got, want, err)
	}
	if got, want := filesOf(t, out), (folder{"x/index.html": "ab", "fr/x/index.html": "ouib", "ru/x/index.html": "ab"}); !maps.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A site in a language without words speaks English, and one with some of them speaks English for the rest.
func TestFirstLanguageWithoutWords(t *testing.T) {
	for own, want := range map[string][]string{
		"":           {`data/i18n/de.yaml: warning: there are no words of the interface in this language, so it speaks en [word-foreign] (write it with the keys of the built-in en.yaml)`},
		"'no': nein": nil,
	} {
		s := siteOf(folder{"layouts/a.html": `{{ i18n "yes" }} {{ i18n "no" }}`, "data/i18n/en.yaml": "'yes': a\n'no': b"})
		page := "a b"
		if own != "" {
			s.Files, page = afero.FromIOFS{FS: mapFS(folder{"data/i18n/de.yaml": own})}, "a nein"
		}
		s.Config.Languages = []Language{{Code: "de"}}
		s.Pages = []Page{{Path: "/x/", Kind: "a"}}
		out := afero.NewMemMapFs()
		found, err := Render(t.Context(), s, out)
		if got := lines(found); err != nil || !slices.Equal(got, want) {
			t.Errorf("got %q, want %q, error %v", got, want, err)
		}
		if got := filesOf(t, out); got["x/index.html"] != page {
			t.Errorf("got %q, want %q", got, page)
		}
	}
}

func TestLentWords(t *testing.T) {
	s := siteOf(folder{"layouts/a.html": `{{ i18n "a" }}{{ i18n "b" }}{{ i18n "c" }}{{ i18n "d" }}{{ i18n "n" 2 }}`,
		"data/i18n/en.yaml": "a: a\nb: b\nc: c\nd: d\nn: {one: one, other: other}",
		"data/i18n/zh.yaml": "a: 甲\nb: 乙\nc: 丙\nn: {other: 二}", "data/i18n/zh-Hant.yaml": "b: 乙乙"})
	s.Files = afero.FromIOFS{FS: mapFS(folder{"data/i18n/zh.yaml": "c: 丙丙"})}
	for _, l := range []string{"en-GB", "zh-Hans", "zh-Hant"} {
		s.Config.Languages = append(s.Config.Languages, Language{Code: l})
		s.Pages = append(s.Pages, Page{Path: "/x/", Kind: "a", Language: l})
	}
	out := afero.NewMemMapFs()
	found, err := Render(t.Context(), s, out)
	want := []string{
		`data/i18n/zh-Hans.yaml: warning: the word "d" is missing, but a layout asks for it [word-foreign]`,
		`data/i18n/zh-Hant.yaml: warning: the word "d" is missing, but a layout asks for it [word-foreign]`,
	}
	if got := lines(found); err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, want %q, error %v", got, want, err)
	}
	pages := folder{"x/index.html": "abcdother", "zh-hans/x/index.html": "甲乙丙丙d二", "zh-hant/x/index.html": "甲乙乙丙丙d二"}
	if got := filesOf(t, out); !maps.Equal(got, pages) {
		t.Errorf("got %q, want %q", got, pages)
	}
}

// lines writes findings with their hints.
func lines(found diag.Findings) []string {
	var list []string
	for _, f := range found {
		line := f.String()
		if f.Hint != "" {
			line += " (" + f.Hint + ")"
		}
		list = append(list, line)
	}
	return list
}
