package norm

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"normpress/cmd/normpress/internal/diag"
)

// source is one file while it is read. Its data are valid UTF-8 without carriage returns and control characters.
type source struct {
	name     string
	data     []byte
	legal    bool // numbered text is structure
	german   bool // "2 bis 5" is a range
	findings diag.Findings
	numbers  tracker
	numbered map[ast.Node][]placed // the numbers at the heads of paragraphs
	notes    map[string]bool       // labels of notes that are defined anywhere in the text
	open     []opener              // brackets of the paragraph
	runs     int                   // of * and _ in the paragraph
	plains   slab[plain]
	placed   slab[placed]
	cursor
}

// cursor turns offsets into lines and columns. It remembers where it was, as most questions go forward.
type cursor struct {
	start, line int // of the line that holds offset
	offset, col int
}

// at is the place of the byte at the offset.
func (s *source) at(offset int) diag.Pos {
	c := &s.cursor
	offset = min(offset, len(s.data))
	if offset < c.offset {
		c.back(s.data, offset)
	}
	if n := bytes.Count(s.data[c.offset:offset], []byte{'\n'}); n > 0 {
		c.line += n
		c.start = bytes.LastIndexByte(s.data[:offset], '\n') + 1
		c.offset, c.col = c.start, 1
	}
	c.col += utf8.RuneCount(s.data[c.offset:offset])
	c.offset = offset
	return diag.Pos{File: s.name, Line: c.line, Col: c.col}
}

// back goes to the head of the line that holds the offset.
func (c *cursor) back(data []byte, offset int) {
	c.line -= bytes.Count(data[offset:c.offset], []byte{'\n'})
	c.start = bytes.LastIndexByte(data[:offset], '\n') + 1
	c.offset, c.col = c.start, 1
}

func newSource(f File, legal, german bool) *source {
	s := &source{name: f.Name, legal: legal, german: german, numbered: make(map[ast.Node][]placed, len(f.Data)/256), cursor: cursor{line: max(1, f.FirstLine), col: 1}}
	s.data = s.clean(f.Data)
	return s
}

// report adds a finding at the offset.
func (s *source) report(r *diag.Rule, offset int, hint, format string, args ...any) {
	s.findings = append(s.findings, r.At(s.at(offset), hint, format, args...))
}

// clean replaces what cannot be published by U+FFFD and reports it. It copies the data only when something is wrong.
func (s *source) clean(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	}
	first := s.cursor
	s.data = data
	if !utf8.Valid(data) {
		data = s.repair(data)
		s.data, s.cursor = data, first
	}
	copied := false
	for i, c := range data {
		if c >= ' ' && c != 0x7F || c == '\n' || c == '\t' {
			continue
		}
		s.report(ruleControl, i, "delete the character", "control character U+%04X cannot be published", c)
		if !copied {
			data, copied = bytes.Clone(data), true
		}
		data[i] = ' '
	}
	s.cursor = first
	return data
}

// repair puts U+FFFD in the place of every byte that is not UTF-8.
func (s *source) repair(data []byte) []byte {
	var out []byte
	done, last := 0, -1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			if last < 0 || bytes.IndexByte(data[last:i], '\n') >= 0 { // one finding for each line
				s.report(ruleUTF8, i, "save the file as UTF-8", "byte 0x%02X is not UTF-8", data[i])
				last = i
			}
			out = append(append(out, data[done:i]...), "\uFFFD"...)
			done = i + 1
		}
		i += size
	}
	return append(out, data[done:]...)
}
