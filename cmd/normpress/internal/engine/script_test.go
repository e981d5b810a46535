package engine

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/spf13/afero"

	"normpress"
)

// siteWith makes a site of static files, by their names below static/, and one page.
func siteWith(static folder) Site {
	files := folder{"layouts/a.html": "a"}
	for name, text := range static {
		files["static/"+name] = text
	}
	return siteOf(files, Page{Path: "/x/", Kind: "a"})
}

func TestScripts(t *testing.T) {
	for name, test := range map[string]struct{ static, want folder }{
		"a script": {
			folder{"js/a.ts": "const word: string = 'é'; // a comment\nconsole.log(word)", "js/b.js": "as  it  is"},
			folder{"js/a.js": "\"use strict\";(()=>{console.log(\"é\");})();\n", "js/b.js": "as  it  is"},
		},
		"modules": {
			folder{
				"js/a.ts":        `import { one } from "./part/one"; import { two } from "./part/two.ts"; import type { T } from "./part/types"; console.log(one, two as T)`,
				"js/part/one.ts": "/*! a licence */ export const one = 1; export const unused = 3",
				"js/part/two.ts": `import { one } from "../part/one.ts"; export const two = one + 1`,
				"js/types.d.ts":  "declare const x: number", "js/part/types.ts": "export type T = number",
			},
			folder{"js/a.js": "\"use strict\";(()=>{var t=2;console.log(1,t);})();\n"},
		},
		"a module as it is needed": {
			folder{"js/a.ts": `document.onclick = () => import("./part/one.ts").then(m => m.go())`, "js/part/one.ts": "export const go = () => {}"},
			folder{"js/a.js": "\"use strict\";(()=>{var m=Object.defineProperty;var p=(o,c,t)=>()=>{if(t)throw t[0];try{return o&&(c=o(o=0)),c}catch(n){throw t=[n],n}};var r=(o,c)=>{for(var t in c)m(o,t,{get:c[t],enumerable:!0})};var e={};r(e,{go:()=>g});var g,i=p(()=>{\"use strict\";g=()=>{}});document.onclick=()=>Promise.resolve().then(()=>(i(),e)).then(o=>o.go());})();\n"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			test.want["x/index.html"] = "a"
			if got := mustRender(t, siteWith(test.static)); !maps.Equal(got, test.want) {
				t.Errorf("got\n%q\nwant\n%q", got, test.want)
			}
		})
	}
}

// A site's own file wins over the default one, whichever of the two languages each is in.
func TestOwnScripts(t *testing.T) {
	s := siteWith(folder{
		"js/a.ts": `import { one } from "./part/one.ts"; console.log(one)`, "js/part/one.ts": "export const one = 'default'",
		"js/b.ts": "console.log('default')", "js/c.js": "default",
	})
	s.Files = afero.FromIOFS{FS: mapFS(folder{"static/js/part/one.ts": "export const one = 'own'", "static/js/b.js": "own", "static/js/c.ts": "console.log('own')"})}
	want := folder{"js/a.js": "\"use strict\";(()=>{console.log(\"own\");})();\n", "js/b.js": "own", "js/c.js": "\"use strict\";(()=>{console.log(\"own\");})();\n", "x/index.html": "a"}
	if got := mustRender(t, s); !maps.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestScriptFindings(t *testing.T) {
	const byPlace = ` [script-import] (import a TypeScript file below static/js/ by its place, such as "./search/fold.ts")`
	const inQuotes = ` [script-import] (import by a name in quotation marks: import { fold } from "./search/fold.ts")`
	for name, test := range map[string]struct {
		static folder
		want   []string
	}{
		"mistakes in several files": {
			static: folder{"js/a.ts": "import './part/b.ts'\nconst é = ;", "js/part/b.ts": "\n  let x: number = 1 2", "js/c.ts": "const a = 1\na = 2\nimport './part/b'"},
			want: []string{
				`static/js/a.ts:2:11: error: unexpected ";" [script-invalid]`,
				`static/js/c.ts:2:1: error: cannot assign to "a" because it is a constant [script-invalid] (the symbol "a" was declared a constant here: static/js/c.ts:1:7)`,
				`static/js/part/b.ts:2:21: error: expected ";" but found "2" [script-invalid]`,
			},
		},
		"after characters of several bytes": {
			static: folder{"js/a.ts": `const word = "第五条"; const = 1`},
			want:   []string{`static/js/a.ts:1:27: error: expected identifier but found "=" [script-invalid]`},
		},
		"what a module does not export": {
			static: folder{"js/a.ts": `import { fold } from "./part/b.ts"; fold()`, "js/part/b.ts": "export const folds = 1"},
			want:   []string{`static/js/a.ts:1:10: error: no matching export in "static/js/part/b.ts" for import "fold" [script-invalid] (did you mean to import "folds" instead?)`},
		},
		"warnings": {
			static: folder{"js/a.ts": "console.log(typeof document === 'undefned')\nconsole.log(Date.now() === -0)"},
			want: []string{
				`static/js/a.ts:1:33: warning: the "typeof" operator will never evaluate to "undefned" [script-warning]`,
				`static/js/a.ts:2:28: warning: comparison with -0 using the "===" operator will also match 0 [script-warning] (floating-point equality is defined such that 0 and -0 are equal, so "x === -0" returns true for both 0 and -0. You need to use "Object.is(x, -0)" instead to test for -0)`,
			},
		},
		"imports from elsewhere": {
			static: folder{"js/a.ts": strings.Join([]string{
				`import "/etc/passwd"`, `import "../../../x"`, `import "react"`, `import "https://example.org/x.ts"`, `import "data:text/javascript,1"`,
				`import "file:///etc/passwd"`, `export * from "../.."`, `import "node:fs"`, `import x from "../css/a.css"; x()`, `import "./part"`, `import "./part/on"`, `import("./part/two.ts")`,
			}, "\n"), "js/part/one.ts": "", "css/a.css": ""},
			want: []string{
				`static/js/a.ts:1:8: error: "/etc/passwd" is not a file of the site` + byPlace,
				`static/js/a.ts:2:8: error: "../../../x" leads out of static/` + byPlace,
				`static/js/a.ts:3:8: error: "react" is not a file of the site` + byPlace,
				`static/js/a.ts:4:8: error: "https://example.org/x.ts" is not a file of the site` + byPlace,
				`static/js/a.ts:5:8: error: "data:text/javascript,1" is not a file of the site` + byPlace,
				`static/js/a.ts:6:8: error: "file:///etc/passwd" is not a file of the site` + byPlace,
				`static/js/a.ts:7:15: error: "../.." leads out of static/` + byPlace,
				`static/js/a.ts:8:8: error: "node:fs" is not a file of the site` + byPlace,
				`static/js/a.ts:9:15: error: there is no TypeScript file static/css/a.css [script-import] (did you mean "static/js/a.ts"?)`,
				`static/js/a.ts:10:8: error: there is no TypeScript file static/js/part.ts [script-import] (did you mean "static/js/a.ts"?)`,
				`static/js/a.ts:11:8: error: there is no TypeScript file static/js/part/on.ts [script-import] (did you mean "static/js/part/one.ts"?)`,
				`static/js/a.ts:12:8: error: there is no TypeScript file static/js/part/two.ts [script-import] (did you mean "static/js/part/one.ts"?)`,
			},
		},
		"imports that are open": {
			static: folder{"js/a.ts": "import './part/b.ts'", "js/part/b.ts": strings.Join([]string{
				"declare const x: string, require: any", "import('./' + x)", "import(`../../../../../../etc/${x}`)", "import(x)", "require('./' + x)", "require('./b.ts')", "try { require(x) } catch {}",
			}, "\n")},
			want: []string{
				`static/js/part/b.ts:2:1: error: what is imported here is not known before the script runs` + inQuotes,
				`static/js/part/b.ts:3:1: error: what is imported here is not known before the script runs` + inQuotes,
				`static/js/part/b.ts:4:1: error: what is imported here is not known before the script runs` + inQuotes,
				`static/js/part/b.ts:5:1: error: require is not known in browsers` + inQuotes,
				`static/js/part/b.ts:6:1: error: require is not known in browsers` + inQuotes,
				`static/js/part/b.ts:7:7: error: require is not known in browsers` + inQuotes,
			},
		},
		"a script in both languages": {
			static: folder{"js/search.ts": "", "js/search.js": "", "js/part/b.ts": "", "js/part/b.js": ""},
			want:   []string{`static/js/search.ts: error: this script and static/js/search.js would both be published as /js/search.js [script-twice] (remove one of them)`},
		},
		"TypeScript elsewhere": {
			static: folder{"a.ts": "", "lib/b.ts": ""},
			want: []string{
				`static/a.ts: error: a TypeScript file is not published as it is, and no script from here [script-place] (move it to static/js/, or into a folder there if it is a module of a script)`,
				`static/lib/b.ts: error: a TypeScript file is not published as it is, and no script from here [script-place] (move it to static/js/, or into a folder there if it is a module of a script)`,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := Render(t.Context(), siteWith(test.static), afero.NewMemMapFs())
			if err != nil {
				t.Fatal(err)
			}
			if got := lines(found); !slices.Equal(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

// What is wrong in scripts and in layouts is told in one run.
func TestScriptsAndLayouts(t *testing.T) {
	s := siteOf(folder{"layouts/a.html": "{{ .Title.x }}", "static/js/a.ts": "let a b"}, Page{Path: "/x/", Kind: "a"}, Page{Path: "y", Kind: "a"})
	got, err := Render(t.Context(), s, afero.NewMemMapFs())
	want := []string{
		`static/js/a.ts:1:7: error: expected ";" but found "b" [script-invalid]`,
		`y: error: a page cannot have the path "y" [page-path] (paths look like "/instruments/x/" or "/404.html")`,
	}
	if err != nil || !slices.Equal(lines(got), want) {
		t.Errorf("got %q, error %v", lines(got), err)
	}
	s.Pages = s.Pages[:1]
	got, err = Render(t.Context(), s, afero.NewMemMapFs())
	want = []string{`layouts/a.html:1:9: error: executing "a.html" at <.Title.x>: can't evaluate field x in type string [layout-invalid] (seen on the page /x/)`, want[0]}
	if err != nil || !slices.Equal(lines(got), want) {
		t.Errorf("got %q, error %v", lines(got), err)
	}
}

func TestScriptsAreReproducible(t *testing.T) {
	static := folder{"js/a.ts": "", "js/b.ts": ""}
	for _, m := range strings.Split("abcdefghijklmnopq", "") {
		static["js/part/"+m+".ts"] = "export const name" + m + " = (x: string) => x + '" + m + "'; export default class { #f = 1; f() { return this.#f } }"
		static["js/a.ts"] += "import C" + m + ", { name" + m + " } from './part/" + m + "'; console.log(name" + m + "('x'), C" + m + ");\n"
		static["js/b.ts"] += "import('./part/" + m + ".ts');\n"
	}
	first := mustRender(t, siteWith(static))
	for _, processors := range []int{1, 2, 7} {
		before := runtime.GOMAXPROCS(processors)
		got := mustRender(t, siteWith(static))
		runtime.GOMAXPROCS(before)
		if !maps.Equal(got, first) {
			t.Errorf("with %d processors the scripts differ", processors)
		}
	}
}

// brokenFile is a file system of which one file cannot be read.
type brokenFile struct {
	fstest.MapFS
	name string
}

var errBroken = errors.New("the disk is on fire")

func (b brokenFile) ReadFile(name string) ([]byte, error) {
	if name == b.name {
		return nil, errBroken
	}
	return b.MapFS.ReadFile(name)
}

func TestScriptThatCannotBeRead(t *testing.T) {
	s := siteWith(nil)
	s.Defaults = brokenFile{mapFS(folder{"layouts/a.html": "a", "static/js/a.ts": "import './part/b.ts'", "static/js/part/b.ts": ""}), "static/js/part/b.ts"}
	if found, err := Render(t.Context(), s, afero.NewMemMapFs()); !errors.Is(err, errBroken) || len(found) > 0 {
		t.Errorf("findings %v, error %v", found, err)
	}
}

// esbuild has no file but those of the theme, even where it would not have asked.
func TestScriptsReadNoFileOfTheMachine(t *testing.T) {
	got, err := script{"js/a.ts", map[string]fs.FS{}}.load(api.OnLoadArgs{Path: "/etc/passwd", Namespace: "file"})
	if err != nil || got.Contents != nil || len(got.Errors) != 1 || got.Errors[0].Text != `"/etc/passwd" is not a file of the site` {
		t.Errorf("got %+v, error %v", got, err)
	}
}

// TestDefaultScripts makes sure that the program holds every module that its scripts may import.
func TestDefaultScripts(t *testing.T) {
	root := os.DirFS(filepath.Join("..", "..", "..", ".."))
	err := fs.WalkDir(root, staticDir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isTypeScript(name) {
			return err
		}
		_, err = fs.Stat(normpress.Defaults(), name)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
