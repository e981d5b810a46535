package source

import (
	"bytes"

	"normpress/cmd/normpress/internal/diag"
)

// conflicts finds the marks that git leaves where it could not merge two versions. A line of equals signs alone may
// underline a heading: it is a mark only in a file that has the others.
func conflicts(name string, data []byte) (findings diag.Findings) {
	if !hasLine(data, []byte("<<<<<<< ")) && !hasLine(data, []byte(">>>>>>> ")) {
		return nil
	}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if isMark(bytes.TrimRight(line, "\r\n")) {
			at := diag.Pos{File: name, Line: n, Col: 1}
			findings = append(findings, mergeConflict.At(at, "keep the version that holds, and delete the lines with the marks", "the merge is not finished: here stands %s", line[:7]))
		}
	}
	return findings
}

// hasLine says whether a line begins with the mark.
func hasLine(data, mark []byte) bool {
	return bytes.HasPrefix(data, mark) || bytes.Contains(data, append([]byte("\n"), mark...))
}

func isMark(line []byte) bool {
	for _, mark := range []string{"<<<<<<< ", "||||||| ", ">>>>>>> "} {
		if bytes.HasPrefix(line, []byte(mark)) {
			return true
		}
	}
	return bytes.Equal(line, []byte("======="))
}
