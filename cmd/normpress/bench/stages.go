package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/publish"
	"normpress/cmd/normpress/internal/source"
)

// stages builds a portal of 10,000 pages from files on disk to files on disk and says what each stage takes, once. Files
// are read apart from loading here, which a build does at once.
var stages = benchmark{"stages", "where the time of a build of 10,000 pages goes, stage by stage", runStages}

// firmsForPages gives 10,000 pages with those of their certificates.
const firmsForPages = 5000

func runStages(e *env, t *table) error {
	dir := filepath.Join(e.temp, "site")
	files, err := e.site(e.size(firmsForPages), false)
	if err != nil {
		return err
	}
	if err := writeFiles(dir, files); err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	list, err := buildStages(dir, filepath.Join(e.temp, "public"))
	if err == nil {
		addStages(t, list)
	}
	return err
}

// stage is a part of a build with what it took.
type stage struct {
	name string
	cost cost
}

// addStages prints each stage and its share of the whole.
func addStages(t *table, list []stage) {
	var whole cost
	for _, s := range list {
		whole.wall, whole.cpu = whole.wall+s.cost.wall, whole.cpu+s.cost.cpu
	}
	for _, s := range append(list, stage{"all", whole}) {
		t.add(row{name: "stages: " + s.name, figure: s.cost.wall.Seconds() * 1000, unit: "ms",
			detail: fmt.Sprintf("%4.1f %% of the time; processor %v", 100*s.cost.wall.Seconds()/whole.wall.Seconds(), ms(s.cost))})
	}
}

// buildStages builds the site in a folder, and removes it again.
func buildStages(dir, public string) (list []stage, err error) {
	p := &portal{}
	files := afero.NewMemMapFs()
	do := func(name string, f func() error) {
		if err == nil {
			list = append(list, stage{name, lap(func() { err = f() })})
		}
	}
	plain := func(f func()) func() error { return func() error { f(); return nil } }
	do("read files", func() error { return p.read(dir) })
	do("load", plain(p.load))
	do("check", plain(p.check))
	do("check of statuses", plain(p.statuses))
	do("identities", plain(p.identify))
	do("citations and terms", plain(p.cite))
	if err == nil {
		err = p.sound()
	}
	do("pages", plain(p.paginate))
	do("render in memory", func() error { return renderTo(files, p.pages) })
	do("publish", func() error { return swap(files, public) })
	os.RemoveAll(public) // in the run's own folder, which is removed as a whole in the end
	return list, err
}

// read brings the site into memory.
func (p *portal) read(dir string) error {
	folder, found := source.Folder(dir)
	if len(found) > 0 {
		return fmt.Errorf("%v", found)
	}
	defer folder.Close()
	names, _ := folder.Files(".")
	files := map[string]string{}
	for _, f := range names {
		data, _, _ := folder.Text(f.Path)
		files[f.Path] = string(data)
	}
	p.site = source.Memory(files)
	return nil
}

// renderTo makes the files of the pages. Anything found is an error, as then other work was measured than was meant.
func renderTo(out afero.Fs, list []engine.Page) error {
	found, err := engine.Render(context.Background(), engineSite(list), out)
	if err == nil && len(found) > 0 {
		err = fmt.Errorf("%d findings: %s", len(found), found[0])
	}
	return err
}

func swap(files afero.Fs, public string) error {
	_, err := publish.Swap(files, public)
	return err
}
