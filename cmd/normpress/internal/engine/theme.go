package engine

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

// The folders of a theme, in the site and in the defaults alike.
const (
	layoutsDir = "layouts"
	staticDir  = "static"
	wordsDir   = "data/i18n"
	english    = "en.yaml"
)

// baseLayout is the frame of all layouts.
const baseLayout = "baseof.html"

// theme is the layouts, words and static files of a site: the defaults, with the site's own files in their place.
type theme struct {
	layouts map[string][]byte    // by path below layouts/
	words   [5]map[string][]byte // by path below data/i18n/: the site's own, the defaults, both as lent, and English; merged word by word
	static  map[string]fs.FS     // by path below static/: where to read the file
}

func readTheme(defaults, site fs.FS) (*theme, error) {
	t := &theme{layouts: map[string][]byte{}, static: map[string]fs.FS{}}
	for i, source := range []fs.FS{site, defaults} {
		t.words[i] = map[string][]byte{}
		before := maps.Clone(t.static)
		err := errors.Join(
			eachFile(source, layoutsDir, func(name string) error { return readNew(t.layouts, source, layoutsDir, name) }),
			eachFile(source, wordsDir, func(name string) error { return readNew(t.words[i], source, wordsDir, name) }),
			eachFile(source, staticDir, func(name string) error {
				if before[name] == nil && before[twin(name)] == nil {
					t.static[name] = source
				}
				return nil
			}))
		if err != nil {
			return nil, err
		}
	}
	return t, nil
}

// readNew reads a file unless there is one of that name.
func readNew(files map[string][]byte, source fs.FS, dir, name string) error {
	if _, ok := files[name]; ok {
		return nil
	}
	b, err := fs.ReadFile(source, path.Join(dir, name))
	files[name] = b
	return err
}

// eachFile calls do with the path of every regular file below the folder, relative to it. Names that begin with a dot
// are left out, as they are an editor's or a system's own. A folder that does not exist has no files.
func eachFile(source fs.FS, dir string, do func(name string) error) error {
	if _, err := fs.Stat(source, dir); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fs.WalkDir(source, dir, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case !d.Type().IsRegular() || strings.HasPrefix(d.Name(), "."):
			return nil
		}
		return do(strings.TrimPrefix(p, dir+"/"))
	})
}

// writeStatic writes the static files, and the scripts in the place of their sources.
func (t *theme) writeStatic(ctx context.Context, scripts map[string][]byte, out afero.Fs) error {
	for name, source := range t.static {
		if isTypeScript(name) {
			continue
		}
		b, err := fs.ReadFile(source, path.Join(staticDir, name))
		if err != nil {
			return err
		}
		if err := write(ctx, out, name, forReaders(name, b)); err != nil {
			return err
		}
	}
	for name, b := range scripts {
		if err := write(ctx, out, name, b); err != nil {
			return err
		}
	}
	return nil
}

func write(ctx context.Context, out afero.Fs, name string, b []byte) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	name = "/" + name
	if err := out.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return afero.WriteFile(out, name, b, 0o644)
}

// kinds lists the kinds of pages that there are layouts for.
func (t *theme) kinds() []string {
	var kinds []string
	for name := range t.layouts {
		if isKind(name) {
			kinds = append(kinds, strings.TrimSuffix(name, ".html"))
		}
	}
	slices.Sort(kinds)
	return kinds
}

// isKind says whether a layout is that of a kind of pages, or below the name of a kind that of some of its pages.
func isKind(name string) bool {
	return strings.Count(name, "/") < 2 && !strings.HasPrefix(name, "_") && strings.HasSuffix(name, ".html") && path.Base(name) != baseLayout
}

// layout is the name of the layout of a page, without its ending.
func (t *theme) layout(p Page) string {
	if own := p.Kind + "/" + p.Of; p.Of != "" && t.layouts[own+".html"] != nil {
		return own
	}
	return p.Kind
}

// lendWords gives every language the words of its base language, fr-CA those of fr, beneath its own, and the first
// language those of English beneath all, so that a site in any language has an interface.
func (t *theme) lendWords(c Config) {
	for i, words := range t.words[:2] {
		lent := map[string][]byte{}
		for _, l := range c.Languages {
			base, _, regional := strings.Cut(l.Code, "-")
			if b, ok := words[base+".yaml"]; ok && regional {
				lent[l.Code+".yaml"] = b
			}
		}
		t.words[2+i] = lent
	}
	t.words[4] = map[string][]byte{}
	if first := c.Languages[0].Code + ".yaml"; first != english && t.words[1][english] != nil {
		t.words[4][first] = t.words[1][english]
	}
}

// checkWords finds languages whose interface would be in the site's first language.
func (t *theme) checkWords(c Config) diag.Findings {
	var found diag.Findings
	speaks := "en"
	for i, l := range c.Languages {
		name := l.Code + ".yaml"
		has := slices.ContainsFunc(t.words[:4], func(words map[string][]byte) bool { return words[name] != nil })
		if i == 0 && (has || t.words[4][name] == nil) {
			speaks = l.Code
		} else if !has {
			found = append(found, wordForeign.At(diag.Pos{File: path.Join(wordsDir, name)}, "write it with the keys of the built-in en.yaml",
				"there are no words of the interface in this language, so it speaks %s", speaks))
		}
	}
	return found
}
