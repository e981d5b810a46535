package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/source"
)

// render makes 10,000 pages of a register and of the sample's texts twice: by package engine, and by the plain hugo
// command from one content file per page, with the same layouts and settings. Both are processes of their own, measured
// from start to end, and begin with pages that are ready: ours reads them from one file, hugo from its content files.
// On disk, ours renders to memory and publishes from there, as a build does. Both write to a folder that is new.
var render = benchmark{"render", "10,000 pages made by us, against the plain hugo command on the same pages, layouts and settings", runRender}

// renderCommand is the first argument of the process that renders for us; the file of pages and the output folder
// follow, the latter empty to stay in memory.
const renderCommand = "render-pages"

func runRender(e *env, t *table) error {
	list, err := e.pages()
	if err != nil {
		return err
	}
	file, site := filepath.Join(e.temp, "pages.json"), filepath.Join(e.temp, "hugo-site")
	if err := writePages(file, list); err != nil {
		return err
	}
	c := &contest{env: e, table: t, pages: len(list), file: file, site: site}
	if c.hugo, c.why = e.hugo(); c.why == nil {
		if err := writeHugoSite(site, list); err != nil {
			return err
		}
	}
	if err := c.run("disk", e.rounds(3)); err != nil {
		return err
	}
	return c.run("memory", e.rounds(2))
}

// pages are those of the sample portal with many firms.
func (e *env) pages() ([]engine.Page, error) {
	files, err := e.site(e.size(firmsForPages), false)
	if err != nil {
		return nil, err
	}
	p := &portal{site: source.Memory(files)}
	p.load()
	p.check()
	p.identify()
	p.cite()
	p.paginate()
	return p.pages, p.sound()
}

func writePages(file string, list []engine.Page) error {
	b, err := json.Marshal(list)
	if err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o644)
}

// renderPages is the process that renders for us.
func renderPages(args []string) error {
	b, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	var raw []struct {
		engine.Page
		View json.RawMessage
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	list := make([]engine.Page, len(raw))
	for i, r := range raw {
		list[i] = r.Page
		list[i].View = r.View
	}
	files := afero.NewMemMapFs()
	if err := renderTo(files, list); err != nil || args[1] == "" {
		return err
	}
	return swap(files, args[1])
}
