package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/afero"
)

// stageName is the folder in which the next site is put together. It stays there with the site before, so that the one
// after is made by what changed: to make ten thousand folders anew takes longer than all else.
func stageName(output string) string {
	return filepath.Join(filepath.Dir(output), "."+filepath.Base(output)+".normpress")
}

// asideName is where the site before stands for a moment where folders cannot be exchanged.
func asideName(output string) string { return stageName(output) + "-aside" }

// lockBeside keeps other processes from publishing to folders in the same place. The lock ends with the process.
func lockBeside(output string) (*os.File, error) {
	l, err := lock(filepath.Dir(output))
	if err != nil {
		return nil, fmt.Errorf("another process is publishing to this place: %w", err)
	}
	return l, nil
}

// recoverAside ends what a killed process began: a site that was put aside comes back when there is none in its place.
func recoverAside(output string) error {
	aside := asideName(output)
	if _, err := os.Lstat(aside); err != nil {
		return nil
	}
	if _, err := os.Lstat(output); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(aside, output)
	}
	return os.RemoveAll(aside)
}

// replace puts the stage in the output folder's place, and what was there into the stage's.
func replace(output string, exchange func(a, b string) error) error {
	stage, aside := stageName(output), asideName(output)
	if _, err := os.Lstat(output); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(stage, output)
	}
	if exchange(stage, output) == nil {
		return nil
	}
	if err := os.Rename(output, aside); err != nil {
		return err
	}
	if err := os.Rename(stage, output); err != nil {
		return errors.Join(err, os.Rename(aside, output))
	}
	return os.Rename(aside, stage)
}

// stage is a folder on its way to be the site of a plan.
type stage struct {
	*plan
	dir  string
	disk afero.Fs
}

// fill makes the folder hold the files of the plan and nothing else, whatever it holds. A file that did not change is
// linked to that of the site before. The two names share one file as long as there are both, and so no file is ever
// written to: it is removed, and another made in its place.
func (s *stage) fill() error {
	folders := s.manifest.folders()
	if err := s.clear(folders); err != nil {
		return err
	}
	for _, dir := range folders {
		if err := s.disk.MkdirAll(filepath.Join(s.dir, filepath.FromSlash(dir)), 0o755); err != nil {
			return err
		}
	}
	if err := parallel(len(s.same), s.fillFile); err != nil {
		return err
	}
	return s.write(filepath.Join(s.dir, ManifestName), s.manifest.bytes())
}

// clear removes what has no place in the site.
func (s *stage) clear(folders []string) error {
	err := filepath.WalkDir(s.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(s.dir, name)
		if err != nil {
			return err
		}
		if _, ok := slices.BinarySearch(folders, filepath.ToSlash(rel)); d.IsDir() && !ok {
			if err := os.RemoveAll(name); err != nil {
				return err
			}
			return fs.SkipDir
		}
		if !d.IsDir() && !s.manifest.has(filepath.ToSlash(rel)) {
			return os.Remove(name)
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func (s *stage) fillFile(i int) error {
	path := s.manifest.Files[i].Path
	name := filepath.Join(s.dir, filepath.FromSlash(path))
	current := filepath.Join(s.output, filepath.FromSlash(path))
	if s.same[i] {
		if sameFile(current, name) {
			return nil
		}
		if os.Remove(name); os.Link(current, name) == nil {
			return nil
		}
	}
	b, err := afero.ReadFile(s.files, "/"+path)
	if err != nil {
		return err
	}
	return s.write(name, b)
}

func sameFile(a, b string) bool {
	x, errX := os.Lstat(a)
	y, errY := os.Lstat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// write makes a file that shares its bytes with no other name.
func (s *stage) write(name string, b []byte) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := s.disk.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(b); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
