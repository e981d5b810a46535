package search

import "path"

// Folder is where the index stands, below the site's root.
const Folder = "/search/index/"

// ending is that of all files of the index. They are compressed, and no host should do more to them.
const ending = ".bin"

// fileSet is the files of the index.
type fileSet struct {
	files []File
	has   map[string]bool
}

// add adds a file by the name that its content gives it, which is returned.
func (s *fileSet) add(folder string, content []byte) string {
	name := contentName(content)
	s.put(folder+"/"+name+ending, content)
	return name
}

// put adds a file, once.
func (s *fileSet) put(name string, content []byte) {
	if name = path.Join(Folder, name); !s.has[name] {
		s.has[name] = true
		s.files = append(s.files, File{name, deflated(content)})
	}
}
