package norm

import (
	"bytes"
)

// body strips front matter, as package load does.
func body(name string, data []byte) File {
	f := File{Name: name, Data: data, FirstLine: 1}
	if rest, ok := bytes.CutPrefix(data, []byte("---\n")); ok {
		if _, after, found := bytes.Cut(rest, []byte("\n---\n")); found {
			f.FirstLine += bytes.Count(data[:len(data)-len(after)], []byte("\n"))
			f.Data = after
		}
	}
	return f
}
