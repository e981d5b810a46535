package source

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"normpress/cmd/normpress/internal/diag"
)

// File is one file of a site.
type File struct {
	Path string // from the site's folder, with slashes
	Size int64  // in bytes
}

// Files lists the files below a folder, in any depth, that have one of the endings, such as ".md"; without endings,
// all. They are sorted by path. A folder that does not exist has no files; "." is the whole site. The findings are
// about everything below the folder.
func (s *Site) Files(under string, endings ...string) ([]File, diag.Findings) {
	w := walk{site: s, endings: endings}
	w.folder(path.Clean(under), true)
	slices.SortFunc(w.files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return w.files, w.findings.Sorted()
}

// Has says whether there is a file or folder of that name.
func (s *Site) Has(name string) bool {
	_, err := fs.Lstat(s.files, name)
	return !errors.Is(err, fs.ErrNotExist)
}

type walk struct {
	site     *Site
	endings  []string
	files    []File
	findings diag.Findings
}

func (w *walk) add(f diag.Finding) { w.findings = append(w.findings, f) }

func (w *walk) folder(dir string, top bool) {
	entries, err := fs.ReadDir(w.site.files, dir)
	if top && errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		w.add(unreadable.At(diag.Pos{File: dir}, "ask for the right to read it", "the folder cannot be read: %s", reason(err)))
	}
	seen := map[string]string{} // folded name to the name that had it first
	for _, e := range entries {
		if isForeign(e.Name()) {
			continue
		}
		name := path.Join(dir, e.Name())
		if !isReadable(e.Name()) {
			w.add(fileName.At(diag.Pos{File: shown(name)}, "give it a name of letters, digits and hyphens", "the name %q has characters that cannot be shown", e.Name()))
			continue
		}
		if first, twice := seen[fold(e.Name())]; twice {
			w.add(sameName.At(diag.Pos{File: name}, "rename one of them", "the name is the same as %q to many computers", first))
		} else {
			seen[fold(e.Name())] = e.Name()
		}
		w.entry(name, e)
	}
}

func (w *walk) entry(name string, e fs.DirEntry) {
	at := diag.Pos{File: name}
	switch {
	case e.IsDir():
		w.folder(name, false)
	case !e.Type().IsRegular():
		w.add(notPlain.At(at, plainHint, "%s is not read", kindOf(e.Type())))
	case len(w.endings) > 0 && !slices.Contains(w.endings, path.Ext(name)):
	default:
		info, err := e.Info()
		if err != nil {
			w.add(unreadable.At(at, "ask for the right to read it", "the file cannot be read: %s", reason(err)))
			return
		}
		w.files = append(w.files, File{name, info.Size()})
	}
}

const plainHint = "put the file itself in this place"

func kindOf(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeSymlink != 0:
		return "a symbolic link"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeDir != 0:
		return "a folder"
	}
	return "a device or socket"
}

// isForeign says whether a name is one that git, the system or a text editor gives to files of its own.
func isForeign(name string) bool {
	return name[0] == '.' || strings.HasSuffix(name, "~") || len(name) > 1 && name[0] == '#' && name[len(name)-1] == '#'
}

// isReadable says whether a name can stand in a finding and in an address.
func isReadable(name string) bool { return utf8.ValidString(name) && shown(name) == name }

// shown puts a mark in the place of what cannot be shown.
func shown(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '\\' || !unicode.IsGraphic(r) {
			return utf8.RuneError
		}
		return r
	}, name)
}

// fold maps names to one that are the same where file systems ignore capitals or how accents are encoded.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }
