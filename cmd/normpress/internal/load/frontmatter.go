package load

import (
	"bytes"

	"normpress/cmd/normpress/internal/diag"
)

// markdown is a Markdown file taken apart.
type markdown struct {
	matter   document // the front matter
	has      bool     // whether there is front matter
	body     []byte
	bodyLine int // the line of the file on which the body begins
}

// split takes a Markdown file apart. Front matter begins on the first line of the file with three hyphens alone, and
// ends with the next such line. When that is missing there is neither front matter nor body, and a finding says so.
func split(file string, data []byte) (markdown, diag.Findings) {
	data = withoutMark(data)
	if !isFence(line(data)) {
		return markdown{body: data, bodyLine: 1}, nil
	}
	start := len(line(data))
	n := 2
	for rest := data[start:]; len(rest) > 0; n++ {
		l := line(rest)
		if isFence(l) {
			matter := data[start : len(data)-len(rest)]
			return markdown{document{file: file, data: matter, above: 1}, true, rest[len(l):], n + 1}, nil
		}
		rest = rest[len(l):]
	}
	return markdown{}, diag.Findings{frontMatter.At(diag.Pos{File: file, Line: 1, Col: 1}, "add a line of three hyphens below the last key", "the front matter that begins here does not end")}
}

// line is the first line with its end.
func line(data []byte) []byte {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return data[:i+1]
	}
	return data
}

// isFence says whether a line is three hyphens; white space behind them cannot be seen and is let pass.
func isFence(line []byte) bool {
	return bytes.Equal(bytes.TrimRight(line, " \t\r\n"), []byte("---"))
}

// withoutMark drops the mark of byte order that some editors write before UTF-8.
func withoutMark(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\ufeff")) }
