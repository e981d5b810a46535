// Package engine renders pages with layouts. It is the one door to Hugo, which runs in process and in memory: what
// Hugo sees is made here, and nothing else of the machine is within its reach.
package engine

import (
	"context"
	"io/fs"
	"path"
	"slices"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
)

// Page is one page to be made.
type Page struct {
	// Path is the address below the root of the page's language: "/instruments/x/", or a file such as "/404.html".
	Path string
	// Kind names the layout, layouts/KIND.html, and is .Params.kind there. Names that mean something to Hugo (home,
	// page, 404) mean nothing more here.
	Kind string
	// Of names a layout for some pages of the kind, layouts/KIND/OF.html, which is used where there is one.
	Of    string
	Title string
	// Language is one of the site's languages; "" is the first of them.
	Language string
	// View is what the layout gets as .Params.view: what its JSON says, with the keys in their own case and whole
	// numbers as integers. It is an object, or null.
	View any
	// Body is HTML, which the layout gets as .Content. Nothing in it is a shortcode, a template or a divider to Hugo.
	Body string
}

// Language is a language of the interface.
type Language struct {
	Code string // BCP 47; in addresses (in small letters) and names of word files
	Name string // in the language itself, for a choice of languages
	RTL  bool   // written from right to left

	Title  string         // of the site in the language; that of the configuration if empty
	Params map[string]any // .Site.Params in the language, beside those of the configuration
}

// Config is what layouts may know of the site beside their page.
type Config struct {
	Title     string
	BaseURL   string         // https://host/ or https://host/path/
	Languages []Language     // the first stands at the root, the others below /CODE/; English when there is none
	Params    map[string]any // .Site.Params; Hugo reads these keys without regard to case
	Date      date.Date      // what `now` says in a layout
}

// Site is a site to be rendered.
type Site struct {
	Config   Config
	Files    afero.Fs // the site's own folder, only read: its layouts/, static/ and data/i18n/ win over Defaults
	Defaults fs.FS    // the layouts/, static/ and data/i18n/ that come with the program
	Pages    []Page   // of the function Render
}

// Render writes every page, through its layout, and every static file to out, which is at best in memory; the names of
// files begin with a slash there. What editors and designers can mend comes back as findings; when one of them is an
// error, out holds only part of the site. The error says that the context ended, or that files could not be read or
// written.
//
// The same site gives the same bytes, whatever the time, the environment and the machine. Renderings at the same time
// wait for each other, because Hugo keeps its clock in one place for the whole process.
func Render(ctx context.Context, s Site, out afero.Fs) (diag.Findings, error) {
	r, found, err := New(ctx, s, out)
	if errors, _ := found.Count(); errors > 0 || err != nil {
		return found, err
	}
	more, err := r.Render(ctx, s.Pages)
	return slices.Concat(found, more, r.Unused()).Sorted(), err
}

// Renderer renders the pages of a site in parts, so that not all of them are in memory at a time.
type Renderer struct {
	config  Config
	theme   *theme
	out     afero.Fs
	taken   map[string]string // what stands at a file's place, by its name
	wanted  map[string]bool   // layouts that pages have for themselves, if there are such
	scripts diag.Findings     // what was found in scripts
}

// New copies the static files of a site to out and bundles its scripts. The site's own pages are not looked at. What is
// found in scripts is told with the pages, like what is found in layouts, so that all comes together.
func New(ctx context.Context, s Site, out afero.Fs) (*Renderer, diag.Findings, error) {
	if len(s.Config.Languages) == 0 {
		s.Config.Languages = []Language{{Code: "en", Name: "English"}}
	}
	t, err := readTheme(s.Defaults, afero.NewIOFS(s.Files))
	if err != nil {
		return nil, nil, err
	}
	t.lendWords(s.Config)
	scripts, inScripts, err := t.bundle()
	if err != nil {
		return nil, nil, err
	}
	r := &Renderer{s.Config, t, out, map[string]string{}, map[string]bool{}, inScripts}
	for name := range t.static {
		r.taken[name] = "the static file " + path.Join(staticDir, name)
	}
	found := slices.Concat(s.Config.check(), t.checkWords(s.Config)).Sorted()
	if errors, _ := found.Count(); errors > 0 {
		return r, found, nil
	}
	return r, found, t.writeStatic(ctx, scripts, out)
}

// Render writes some pages, as the function Render does. No two pages of a site have one path, whether they are rendered
// together or not.
func (r *Renderer) Render(ctx context.Context, pages []Page) (diag.Findings, error) {
	entries, bad := r.entries(pages)
	found := slices.Concat(r.check(pages), bad)
	if errors, _ := found.Count(); errors > 0 {
		return slices.Concat(found, r.scripts).Sorted(), nil
	}
	built, err := build(ctx, r.config, r.theme, entries, r.out)
	return slices.Concat(found, r.scripts, built).Sorted(), err
}
