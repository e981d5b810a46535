// Package publish puts a rendered site in the place of the one before, all at once or not at all.
//
// The files are put together in a folder beside the output folder, and then the two change places. Until that moment
// the output folder is as it was, whatever happens.
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
// a manifest beside the files. Files that did not change keep their times of modification. The site before stays in a
// hidden folder beside the output folder, where files that both have take no room.
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
	if err := os.MkdirAll(filepath.Dir(output), 0o755); err != nil {
		return Stats{}, err
	}
	lock, err := lockBeside(output)
	if err != nil {
		return Stats{}, err
	}
	defer lock.Close()
	if err := recoverAside(output); err != nil {
		return Stats{}, err
	}
	if found := checkContents(output); len(found) > 0 {
		return Stats{}, fmt.Errorf("%s: %s", output, found[0].Text)
	}
	p, err := newPlan(files, output)
	if err != nil || p.changesNothing() {
		return p.stats, err
	}
	if err = (&stage{p, stageName(output), disk}).fill(); err == nil {
		err = replace(output, exchange)
	}
	if err != nil {
		return Stats{}, fmt.Errorf("the site was not published: %w", err)
	}
	return p.stats, nil
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
