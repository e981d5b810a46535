// Package publish puts a rendered site in the place of the one before, all at once or not at all.
//
// The files are staged in a folder beside the output folder, and then the two change places. Whatever happens before,
// the output folder is as it was; what a killed build left behind is removed by the next one.
package publish

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/afero"
)

// Stats counts the files of a site that was published.
type Stats struct {
	Written   int // new, or with other bytes than before
	Unchanged int
	Removed   int // of the site before
}

// Swap puts the files in the place of what is in the output folder, which it makes where there is none. The folder gets
// a manifest beside the files. Files that did not change keep their times of modification.
//
// On an error the output folder is what it was. Swap refuses a folder that Check would refuse for what is in it, and
// one that another process is publishing to.
func Swap(files afero.Fs, output string) (Stats, error) {
	return swap(files, output, afero.NewOsFs(), exchange)
}

// swap writes to the disk and exchanges folders by the means given, so that tests can make them fail.
func swap(files afero.Fs, output string, disk afero.Fs, exchange func(a, b string) error) (Stats, error) {
	output, err := filepath.Abs(output)
	if err != nil {
		return Stats{}, err
	}
	if err := recoverOutput(output); err != nil {
		return Stats{}, err
	}
	if found := checkContents(output); len(found) > 0 {
		return Stats{}, fmt.Errorf("%s: %s", output, found[0].Text)
	}
	plan, err := newPlan(files, output)
	if err != nil || plan.changesNothing() {
		return plan.stats, err
	}
	stage, err := newStage(output, disk)
	if err != nil {
		return Stats{}, err
	}
	defer stage.remove() // of the site before, when all went well
	if err := plan.fill(stage); err != nil {
		return Stats{}, fmt.Errorf("the site was not published: %w", err)
	}
	if err := replace(stage.dir, output, exchange); err != nil {
		return Stats{}, fmt.Errorf("the site was not published: %w", err)
	}
	return plan.stats, nil
}

// plan says which files of a site have to be written and which are in the output folder already.
type plan struct {
	files    afero.Fs
	output   string
	manifest manifest
	same     []bool // by index into the manifest's files
	stats    Stats
}

func newPlan(files afero.Fs, output string) (*plan, error) {
	names, err := fileNames(files)
	if err != nil {
		return &plan{}, err
	}
	old, _ := readManifest(output)
	p := &plan{files: files, output: output, same: make([]bool, len(names)), manifest: manifest{Files: make([]file, len(names))}}
	err = parallel(len(names), func(i int) error {
		b, err := afero.ReadFile(files, "/"+names[i])
		p.manifest.Files[i] = describe(names[i], b)
		p.same[i] = err == nil && sameOnDisk(filepath.Join(output, filepath.FromSlash(names[i])), b)
		return err
	})
	for i := range names {
		if p.same[i] {
			p.stats.Unchanged++
		} else {
			p.stats.Written++
		}
	}
	for _, f := range old.Files {
		if _, still := slices.BinarySearch(names, f.Path); !still {
			p.stats.Removed++
		}
	}
	return p, err
}

// changesNothing says whether the output folder is the site already.
func (p *plan) changesNothing() bool {
	return p.stats.Written+p.stats.Removed == 0 && sameOnDisk(filepath.Join(p.output, ManifestName), p.manifest.bytes())
}

// fill writes the site into the stage. A file that did not change is linked: the two names of it are one file only
// until the site before is removed, and neither is ever written to.
func (p *plan) fill(s *stage) error {
	for _, dir := range p.manifest.folders() {
		if err := s.disk.MkdirAll(filepath.Join(s.dir, filepath.FromSlash(dir)), 0o755); err != nil {
			return err
		}
	}
	err := parallel(len(p.same), func(i int) error {
		name := filepath.FromSlash(p.manifest.Files[i].Path)
		to := filepath.Join(s.dir, name)
		if p.same[i] && os.Link(filepath.Join(p.output, name), to) == nil {
			return nil
		}
		b, err := afero.ReadFile(p.files, "/"+p.manifest.Files[i].Path)
		if err != nil {
			return err
		}
		return write(s.disk, to, b)
	})
	if err != nil {
		return err
	}
	return write(s.disk, filepath.Join(s.dir, ManifestName), p.manifest.bytes())
}

// write makes a file that must not exist.
func write(disk afero.Fs, name string, b []byte) error {
	f, err := disk.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(b); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// fileNames lists the files of a site in order, with slashes and without one at the front.
func fileNames(files afero.Fs) ([]string, error) {
	var names []string
	err := afero.Walk(files, "/", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		names = append(names, strings.TrimPrefix(filepath.ToSlash(name), "/"))
		return nil
	})
	if slices.Contains(names, ManifestName) {
		return nil, fmt.Errorf("a file of the site is called %s, which is the name of the manifest", ManifestName)
	}
	slices.Sort(names)
	return names, err
}
