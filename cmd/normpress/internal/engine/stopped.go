package engine

import (
	"context"
	"errors"
	"time"

	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

// Hugo stops at the tenth page that cannot be rendered, and says nothing of those behind it. When more pages wait by then
// than its workers take, it waits for workers that are gone, and never ends.

var errStopped = errors.New("hugo stopped at the tenth error")

// patience is how long Hugo has to end once it has stopped: its workers have one page each to finish.
const patience = 5 * time.Second

// finish builds the sites. What Hugo leaves behind when it does not end stays until the program does.
func finish(sites *hugolib.HugoSites) error {
	built := make(chan error, 1)
	go func() { built <- sites.Build(hugolib.BuildCfg{NoBuildLock: true}) }()
	select {
	case err := <-built:
		return err
	case <-sites.Done():
	}
	select {
	case <-built:
	case <-time.After(patience):
	}
	return errStopped
}

// atOnce is fewer pages than Hugo stops after.
const atOnce = 9

// buildUntilError finds what is wrong with the layouts of pages of which ten or more cannot be rendered. It renders few
// pages at a time: one with each layout first, then all, until there are errors.
func buildUntilError(ctx context.Context, c Config, t *theme, pages *entries) (diag.Findings, error) {
	var found diag.Findings
	for _, some := range [][]*entry{pages.oneOfEach(), pages.all()} {
		for len(some) > 0 {
			n := min(atOnce, len(some))
			more, err := buildAll(ctx, c, t, pages.only(c, some[:n]), afero.NewMemMapFs())
			if found = append(found, more...); err != nil {
				return found, err
			}
			some = some[n:]
		}
		if errors, _ := found.Count(); errors > 0 {
			return found, nil
		}
	}
	return found, errStopped
}

// all are the pages in the order of their languages.
func (m *entries) all() []*entry {
	var out []*entry
	for _, lang := range m.languages {
		for _, e := range m.byLanguage[lang] {
			if e, ok := e.(*entry); ok {
				out = append(out, e)
			}
		}
	}
	return out
}

// oneOfEach is the first page with each layout.
func (m *entries) oneOfEach() []*entry {
	seen := map[string]bool{}
	var out []*entry
	for _, e := range m.all() {
		if !seen[e.layout] {
			seen[e.layout] = true
			out = append(out, e)
		}
	}
	return out
}

// only are some of the pages.
func (m *entries) only(c Config, some []*entry) *entries {
	out := &entries{byLanguage: map[string][]any{}, paths: m.paths, languages: m.languages}
	homes := map[string]bool{}
	for _, e := range some {
		l, _ := c.language(e.page.Language)
		out.byLanguage[l.key()] = append(out.byLanguage[l.key()], e)
		homes[l.key()] = homes[l.key()] || e.page.Path == "/"
	}
	out.addHomes(homes)
	return out
}
