// Package portable turns a finished site into one that works from a folder: opened without a server, from an unpacked
// archive, and below any path of a server.
//
// Its links lead from file to file, and beside each file that scripts get stands a script that hands over what is in it,
// because a page that is open without a server can load scripts and nothing else. static/js/site/data.ts knows both.
package portable

import (
	"bytes"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/spf13/afero"
)

// Options say what is known of the site.
type Options struct {
	Base   string // path of its address, with a slash at both ends
	Policy string // the security policy of its pages
}

// site is the site that is being changed.
type site struct {
	Options
	files   afero.Fs
	folders map[string]bool // by path, with a slash at both ends
}

// Make changes the files of a site, in their place.
func Make(files afero.Fs, o Options) error {
	s := &site{o, files, map[string]bool{}}
	names, err := s.list()
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := s.change(name); err != nil {
			return err
		}
	}
	return nil
}

// list lists the files by their names, which begin with a slash, and remembers the folders.
func (s *site) list() (names []string, err error) {
	return names, afero.Walk(s.files, "/", func(name string, info fs.FileInfo, err error) error {
		switch name = "/" + strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"); {
		case err != nil:
			return err
		case info.IsDir():
			s.folders[strings.TrimSuffix(name, "/")+"/"] = true
		default:
			names = append(names, name)
		}
		return nil
	})
}

// loaded are the files other than pages that scripts get, in the tree of any language.
var loaded = regexp.MustCompile(`/(search/index/.+\.bin|register/firms/data/[^/]+\.json|register/periods\.json|decisions/index\.json)$`)

// change changes a file as its kind needs it. The twin of a page is made of it as it was, because its links are
// those of the page that reads it.
func (s *site) change(name string) error {
	if loaded.MatchString(name) {
		return s.twin(name)
	}
	rewrite := map[string]func(name string, b []byte) []byte{".html": s.page, ".svg": s.page, ".css": s.style}[path.Ext(name)]
	if rewrite == nil {
		return nil
	}
	b, err := afero.ReadFile(s.files, name)
	if err != nil {
		return err
	}
	if isRead(name, b) {
		if err := s.pageTwin(name, b); err != nil {
			return err
		}
	}
	if changed := rewrite(name, b); !bytes.Equal(b, changed) {
		return afero.WriteFile(s.files, name, changed, 0o644)
	}
	return nil
}

// up leads from the folder of a file to the root of the site. It is never empty, so that no link can begin like a scheme.
func up(name string) string {
	if n := strings.Count(name, "/") - 1; n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// link is a reference in a file as it leads from file to file. What leads out of the site stays as it is.
func (s *site) link(from, ref string) string {
	end := strings.IndexAny(ref, "?#")
	if end < 0 {
		end = len(ref)
	}
	place, rest := ref[:end], ref[end:]
	switch u, err := url.Parse(ref); {
	case err != nil || u.Scheme != "" || u.Host != "" || place == "" || strings.HasPrefix(place, "//"):
		return ref
	case strings.HasPrefix(place, s.Base):
		place = strings.TrimPrefix(place, s.Base)
		return up(from) + s.file("/", place) + rest
	case strings.HasPrefix(place, "/"):
		return ref
	}
	return s.file(path.Dir(from), place) + rest
}

// file is a place, seen from a folder, with the name of the file that stands for a folder.
func (s *site) file(dir, place string) string {
	plain, err := url.PathUnescape(place)
	switch {
	case place == "" || strings.HasSuffix(place, "/"):
		return place + "index.html"
	case err == nil && s.folders[strings.TrimSuffix(path.Join(dir, plain), "/")+"/"]:
		return place + "/index.html"
	}
	return place
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')\s]+)`)

// style changes the addresses in a style sheet.
func (s *site) style(name string, b []byte) []byte {
	return cssURL.ReplaceAllFunc(b, func(found []byte) []byte {
		ref := cssURL.FindSubmatch(found)[1]
		return append(bytes.TrimSuffix(found, ref), s.link(name, string(ref))...)
	})
}
