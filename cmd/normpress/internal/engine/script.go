package engine

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"normpress/cmd/normpress/internal/diag"
)

// Scripts are the TypeScript files that stand in this folder itself: static/js/NAME.ts is published as /js/NAME.js,
// together with what it imports. TypeScript files in the folders below are modules of scripts.
const scriptsDir = "js"

func isTypeScript(name string) bool { return strings.HasSuffix(name, ".ts") }

// isScript says whether a file below static/ is bundled. Files of declarations hold nothing that could be run.
func isScript(name string) bool {
	return path.Dir(name) == scriptsDir && isTypeScript(name) && !strings.HasSuffix(name, ".d.ts")
}

// published is the name of a script in the site.
func published(name string) string { return strings.TrimSuffix(name, ".ts") + ".js" }

// twin is the other file below static/ that would be published at the address of a script, "" for all other files.
func twin(name string) string {
	source := strings.TrimSuffix(name, ".js") + ".ts"
	switch {
	case isScript(name):
		return published(name)
	case strings.HasSuffix(name, ".js") && isScript(source):
		return source
	}
	return ""
}

// script is one that esbuild is bundling. It is a plugin of esbuild that answers for every import, so that esbuild
// itself never looks for a file.
type script struct {
	name   string
	static map[string]fs.FS
}

// bundle makes the scripts of a theme, by their published name. An error says that a file could not be read.
func (t *theme) bundle() (map[string][]byte, diag.Findings, error) {
	made, found := map[string][]byte{}, t.checkScripts()
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(t.static)) {
		if !isScript(name) {
			continue
		}
		result := script{name, t.static}.build()
		more, err := scriptFindings(result)
		found, errs = append(found, more...), append(errs, err)
		for _, f := range result.OutputFiles {
			made[published(name)] = f.Contents
		}
	}
	return made, found.Sorted(), errors.Join(errs...)
}

// checkScripts finds what would be published twice or not at all.
func (t *theme) checkScripts() diag.Findings {
	var found diag.Findings
	for name := range t.static {
		pos := diag.Pos{File: path.Join(staticDir, name)}
		if isTypeScript(name) && !strings.HasPrefix(name, scriptsDir+"/") {
			found = append(found, scriptPlace.At(pos, "move it to static/js/, or into a folder there if it is a module of a script", "a TypeScript file is not published as it is, and no script from here"))
		}
		if isScript(name) && t.static[twin(name)] != nil {
			found = append(found, scriptTwice.At(pos, "remove one of them", "this script and static/%s would both be published as /%s", twin(name), published(name)))
		}
	}
	return found
}

// inStatic is the namespace of the files below static/ in esbuild. What is in none it takes for files of the machine.
const inStatic = "in-static"

// build bundles one script. esbuild is given a text that imports it, not its name, as it would look for that on the
// disk. A function around all (IIFE) keeps the names of a script from those of others on the page.
func (s script) build() api.BuildResult {
	return api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: `import "script"`},
		Bundle: true, Format: api.FormatIIFE, Platform: api.PlatformBrowser, Target: scriptTarget, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		LegalComments: api.LegalCommentsNone, Sourcemap: api.SourceMapNone, TsconfigRaw: strict, LogLevel: api.LogLevelSilent,
		Plugins: []api.Plugin{{Name: inStatic, Setup: func(b api.PluginBuild) {
			b.OnResolve(api.OnResolveOptions{Filter: ".*"}, s.resolve)
			b.OnLoad(api.OnLoadOptions{Filter: ".*"}, s.load)
		}}},
	})
}

// scriptTarget is the language that browsers of the last years read. Modules are strict, and stay so in a bundle.
const (
	scriptTarget = api.ES2022
	strict       = `{"compilerOptions": {"alwaysStrict": true}}`
)

// resolve finds the file of an import: with its ending or without it, and only among the TypeScript files of the theme.
func (s script) resolve(a api.OnResolveArgs) (api.OnResolveResult, error) {
	if a.Namespace != inStatic {
		return api.OnResolveResult{Path: s.name, Namespace: inStatic}, nil
	}
	name := path.Join(path.Dir(a.Importer), a.Path)
	switch {
	case !strings.HasPrefix(a.Path, "./") && !strings.HasPrefix(a.Path, "../"):
		return api.OnResolveResult{Errors: []api.Message{foreign(a.Path)}}, nil
	case !fs.ValidPath(name):
		return api.OnResolveResult{Errors: []api.Message{{Text: strconv.Quote(a.Path) + " leads out of static/", Detail: byPlace}}}, nil
	}
	for _, file := range []string{name, name + ".ts"} {
		if isTypeScript(file) && s.static[file] != nil {
			return api.OnResolveResult{Path: file, Namespace: inStatic}, nil
		}
	}
	return api.OnResolveResult{Errors: []api.Message{s.missing(name)}}, nil
}

func foreign(name string) api.Message {
	return api.Message{Text: strconv.Quote(name) + " is not a file of the site", Detail: byPlace}
}

func (s script) missing(name string) api.Message {
	var modules []string
	for module := range s.static {
		if isTypeScript(module) {
			modules = append(modules, path.Join(staticDir, module))
		}
	}
	slices.Sort(modules)
	name = path.Join(staticDir, name)
	if path.Ext(name) == "" {
		name += ".ts"
	}
	return api.Message{Text: "there is no TypeScript file " + name, Detail: hint(diag.DidYouMean(name, modules))}
}

// load reads a file of the theme. Where it has an import that is open, the file is refused before esbuild reads it for
// bundling: for import("./" + name) esbuild would ask no plugin and look through folders of the machine.
func (s script) load(a api.OnLoadArgs) (api.OnLoadResult, error) {
	if a.Namespace != inStatic {
		return api.OnLoadResult{Errors: []api.Message{foreign(a.Path)}}, nil
	}
	b, err := fs.ReadFile(s.static[a.Path], path.Join(staticDir, a.Path))
	if err != nil {
		return api.OnLoadResult{}, err
	}
	text := string(b)
	return api.OnLoadResult{Contents: &text, Loader: api.LoaderTS, Errors: openImports(a.Path, text)}, nil
}

// openImport has, by esbuild's names for its messages on them, what is said of imports that are no names of files in
// quotation marks. With modules as the format esbuild speaks of every call of require.
var openImport = map[string]string{
	"unsupported-dynamic-import": "what is imported here is not known before the script runs",
	"unsupported-require-call":   "require is not known in browsers",
}

func openImports(name, text string) []api.Message {
	read := api.Transform(text, api.TransformOptions{
		Loader: api.LoaderTS, Format: api.FormatESModule, Target: scriptTarget, MinifySyntax: true, TsconfigRaw: strict, LogLevel: api.LogLevelSilent,
		LogOverride: map[string]api.LogLevel{"unsupported-dynamic-import": api.LogLevelError, "unsupported-require-call": api.LogLevelError},
	})
	var found []api.Message
	for _, m := range read.Errors {
		if text, open := openImport[m.ID]; open {
			m.Location.File, m.Location.Namespace = name, inStatic
			found = append(found, api.Message{Text: text, Detail: inQuotes, Location: m.Location})
		}
	}
	return found
}
