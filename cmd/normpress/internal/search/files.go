package search

import (
	"bytes"
	"path"
	"strconv"
)

// Folder is where the index stands, below the site's root.
const Folder = "/search/index/"

// ending is that of all files of the index. They are compressed, and no host should do more to them.
const ending = ".bin"

// fileSet is the files of the index.
type fileSet struct {
	files []File
	place map[string]int // of the files, by name
}

// add adds a file by the name that its content gives it, which is returned.
func (s *fileSet) add(folder string, content []byte) string {
	packed := deflated(content)
	for salt := []byte(nil); ; salt = append(salt, 0) { // two contents have one name once in a long while
		name := contentName(append(salt, content...))
		if s.put(folder+"/"+name+ending, packed) {
			return name
		}
	}
}

// put adds a compressed file, unless another content has the name.
func (s *fileSet) put(name string, packed []byte) bool {
	name = path.Join(Folder, name)
	if n, ok := s.place[name]; ok {
		return bytes.Equal(s.files[n].Bytes, packed)
	}
	s.place[name] = len(s.files)
	s.files = append(s.files, File{name, packed})
	return true
}

// addFolder adds files that have the name of their folder, which their contents give it, and numbers.
func (s *fileSet) addFolder(folder string, contents [][]byte) string {
	packed := make([][]byte, len(contents))
	for i, b := range contents {
		packed[i] = deflated(b)
	}
	for salt := []byte(nil); ; salt = append(salt, 0) {
		name, put := contentName(append(contents, salt)...), true
		for i, b := range packed {
			put = put && s.put(folder+"/"+name+"/"+strconv.Itoa(i)+ending, b)
		}
		if put {
			return name
		}
	}
}
