// Package engine renders pages with layouts. It is the one door to Hugo, which runs in process and in memory: what
// Hugo sees is made here, and nothing else of the machine is within its reach.
package engine

import (
	"context"
	"io/fs"
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
	Pages    []Page
}

// Render writes every page, through its layout, and every static file to out, which is at best in memory; the names of
// files begin with a slash there. What editors and designers can mend comes back as findings; when one of them is an
// error, out holds only part of the site. The error says that the context ended, or that files could not be read or
// written.
//
// The same site gives the same bytes, whatever the time, the environment and the machine. Renderings at the same time
// wait for each other, because Hugo keeps its clock in one place for the whole process.
func Render(ctx context.Context, s Site, out afero.Fs) (diag.Findings, error) {
	if len(s.Config.Languages) == 0 {
		s.Config.Languages = []Language{{Code: "en", Name: "English"}}
	}
	t, err := readTheme(s.Defaults, afero.NewIOFS(s.Files))
	if err != nil {
		return nil, err
	}
	t.lendWords(s.Config)
	entries, bad := s.entries(t)
	found := slices.Concat(s.Config.check(), t.checkWords(s.Config), checkPages(s, t), bad)
	if errors, _ := found.Count(); errors > 0 {
		return found.Sorted(), nil
	}
	if err := t.copyStatic(ctx, out); err != nil {
		return found, err
	}
	built, err := build(ctx, s.Config, t, entries, out)
	return append(found, built...).Sorted(), err
}
