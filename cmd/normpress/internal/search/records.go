package search

// records writes what is shown of the documents, some to a file and some files to a folder. The folder has a name made
// of its content, and the files in it their numbers, so that the entry of the index needs few names. It returns the
// names of the folders.
func (p place) records(files *fileSet) (names string) {
	var folder [][]byte
	end := func() {
		if len(folder) > 0 {
			names += files.addFolder("r", folder)
			folder = nil
		}
	}
	for from := 0; from < len(p.Documents); from += p.per {
		var list [][]any
		for _, d := range p.Documents[from:min(from+p.per, len(p.Documents))] {
			list = append(list, d.record())
		}
		if folder = append(folder, marshal(list)); len(folder) == filesPerFolder {
			end()
		}
	}
	end()
	return names
}

// record is what is shown of a document.
func (d *Document) record() []any {
	out := []any{d.URL, d.Title, d.Sub, d.Body}
	if d.Shown != nil {
		out = append(out, d.Shown)
	}
	return out
}
