package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/afero"
)

// stage is the folder beside the output folder in which a site is put together. It is locked as long as its process
// lives, however that ends.
type stage struct {
	dir  string
	disk afero.Fs
	lock *os.File
}

// stagePrefix is how the names of an output folder's stages begin, which stand beside it.
func stagePrefix(output string) string { return "." + filepath.Base(output) + ".normpress-stage-" }

// asideName is where the site before stands for a moment where folders cannot be exchanged.
func asideName(output string) string {
	return filepath.Join(filepath.Dir(output), "."+filepath.Base(output)+".normpress-aside")
}

func newStage(output string, disk afero.Fs) (*stage, error) {
	if err := os.MkdirAll(filepath.Dir(output), 0o755); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(filepath.Dir(output), stagePrefix(output)+"*")
	if err != nil {
		return nil, err
	}
	s := &stage{dir: dir, disk: disk}
	if s.lock, err = lock(dir); err != nil {
		os.RemoveAll(dir)
		return nil, err
	}
	return s, os.Chmod(dir, 0o755)
}

// remove removes what is in the stage's place, and gives up the lock.
func (s *stage) remove() {
	os.RemoveAll(s.dir) // what stays is removed by the next build
	s.lock.Close()
}

// recoverOutput ends what a killed process began: a site that was put aside comes back when there is none in its place,
// and stages are removed. It is an error when the process is not dead.
func recoverOutput(output string) error {
	beside, err := os.ReadDir(filepath.Dir(output))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, d := range beside {
		if strings.HasPrefix(d.Name(), stagePrefix(output)) {
			err = errors.Join(err, removeStale(filepath.Join(filepath.Dir(output), d.Name())))
		}
	}
	if err != nil {
		return err
	}
	return recoverAside(output)
}

func removeStale(dir string) error {
	l, err := lock(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("another process is publishing to this folder: %w", err)
	}
	defer l.Close()
	return os.RemoveAll(dir)
}

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
func replace(dir, output string, exchange func(a, b string) error) error {
	if _, err := os.Lstat(output); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(dir, output)
	}
	if err := exchange(dir, output); err == nil {
		return nil
	}
	aside := asideName(output)
	if err := os.Rename(output, aside); err != nil {
		return err
	}
	if err := os.Rename(dir, output); err != nil {
		return errors.Join(err, os.Rename(aside, output))
	}
	os.RemoveAll(aside) // what stays is removed by the next build
	return nil
}
