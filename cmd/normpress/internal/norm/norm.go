// Package norm reads legal Markdown, the dialect described in content/guide/format.md, into a tree of provisions, and
// writes that tree as HTML.
package norm

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// File is one file of a text, without its front matter.
type File struct {
	Name      string // as findings show it
	Data      []byte
	FirstLine int // the line of the file at which Data begins, counted from 1
}

// Options say how a text is to be read.
type Options struct {
	Language  ident.Language
	Labels    map[string]string // labels of headings beside the usual ones, as an instrument declares them
	LabelsPos diag.Pos          // where it does
}

// ParseText reads a text, whose files follow on each other. The text has its heading, body and notes and every
// provision its EID, but no WID. It is complete whatever the findings are.
func ParseText(files []File, o Options) (*model.Text, diag.Findings) {
	labels, findings := newLabels(o)
	german := strings.HasPrefix(string(o.Language), "de")
	notes := map[string]bool{}
	sources, roots := make([]*source, len(files)), make([]ast.Node, len(files))
	for i, f := range files {
		sources[i] = newSource(f, true, german)
		sources[i].notes = notes
		roots[i] = sources[i].parse()
	}
	c := newConverter()
	var items []item
	for i, s := range sources {
		c.read(s)
		items = c.items(items, roots[i])
	}
	t := &tree{labels: labels, text: &model.Text{Language: o.Language}}
	t.build(items)
	for _, s := range sources {
		findings = append(findings, s.findings...)
	}
	findings = append(append(findings, t.findings...), c.unused()...)
	t.text.Notes = c.notes
	if len(t.text.Body) == 0 && len(files) > 0 {
		findings = append(findings, ruleEmptyText.At(diag.Pos{File: files[0].Name}, "write the text below the front matter", "the text is empty"))
	}
	return t.text, findings.Sorted()
}

// ParsePage reads ordinary Markdown, of a guide page, a decision or an introduction, in which numbers are lists and
// headings are headings.
func ParsePage(f File) ([]model.Block, []*model.Note, diag.Findings) {
	s := newSource(f, false, false)
	s.notes = map[string]bool{}
	root := s.parse()
	c := newConverter()
	c.read(s)
	blocks := c.blocks(root)
	return blocks, c.notes, append(s.findings, c.unused()...).Sorted()
}
