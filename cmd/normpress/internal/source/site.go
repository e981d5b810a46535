// Package source gives a site's files, wherever they are kept, as a read-only file system with content hashes.
//
// Symbolic links are refused, within the site too: a file has one name, a walk cannot loop, and a git revision and a
// checked-out folder hold the same site. Files and folders that begin with a dot, end with ~ or stand between two #
// are those of editors and of git, not of the site, and are passed over.
package source

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

// Site is the files of one site. It may be used by several goroutines at once.
type Site struct {
	files fs.FS
	close func() error
}

// From makes a site of any file system, whose root is the site's folder.
func From(files fs.FS) *Site {
	return &Site{files: files, close: func() error { return nil }}
}

// Memory makes a site of files held in memory, by their path and content.
func Memory(files map[string]string) *Site {
	mem := afero.NewMemMapFs()
	for name, content := range files {
		if err := afero.WriteFile(mem, name, []byte(content), 0o644); err != nil {
			panic(err) // the memory file system refuses only what is read-only
		}
	}
	return From(afero.NewIOFS(mem))
}

// Folder opens the site in a folder. Nothing outside the folder is ever read. The site is nil when the folder cannot
// be one of a site; the findings then say why.
func Folder(dir string) (*Site, diag.Findings) {
	at := diag.Pos{File: filepath.ToSlash(filepath.Clean(dir))}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, diag.Findings{noSite.At(at, "name the folder that holds the folder content", "this is a file, not the folder of a site")}
	}
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, diag.Findings{noSite.At(at, startHint(dir), "there is no such folder")}
	} else if err != nil {
		return nil, diag.Findings{noSite.At(at, "ask for the right to read it", "the folder cannot be opened: %s", reason(err))}
	}
	s := &Site{files: root.FS(), close: root.Close}
	if findings := s.content(at, dir); len(findings) > 0 {
		root.Close()
		return nil, findings
	}
	return s, nil
}

// content asks that the folder at the place has a folder content.
func (s *Site) content(at diag.Pos, dir string) diag.Findings {
	if info, err := fs.Stat(s.files, "content"); err == nil && info.IsDir() {
		return nil
	}
	entries, err := fs.ReadDir(s.files, ".")
	if err != nil {
		return diag.Findings{noSite.At(at, "ask for the right to read it", "the folder cannot be read: %s", reason(err))}
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	switch {
	case len(entries) == 0:
		return diag.Findings{noSite.At(at, startHint(dir), "the folder is empty")}
	case diag.Nearest("content", names) != "":
		return diag.Findings{noSite.At(at, diag.DidYouMean("content", names), "there is no folder content in it")}
	}
	return diag.Findings{noSite.At(at, "name the folder that holds the folder content", "there is no folder content in it")}
}

func startHint(dir string) string { return "`normpress new site " + dir + "` starts a site there" }

// Fs is the site as a file system that cannot be written to.
func (s *Site) Fs() afero.Fs { return afero.FromIOFS{FS: s.files} }

// Close frees what the site holds open. A site is not used after it.
func (s *Site) Close() error { return s.close() }

// reason is what an error says without the path, which the finding names already.
func reason(err error) string {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err.Error()
	}
	return err.Error()
}
