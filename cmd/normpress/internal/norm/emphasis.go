package norm

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// emphasis bounds the runs of * and _ in a paragraph, as goldmark looks at each pair of them.
type emphasis struct{ parser.InlineParser }

// CloseBlock begins to count anew.
func (emphasis) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) { sourceOf(pc).runs = 0 }

// Parse reads a run. Runs of four and more are no emphasis but a blank to fill in: ______.
func (e emphasis) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	run := 1
	for run < len(line) && line[run] == line[0] {
		run++
	}
	s := sourceOf(pc)
	s.runs++
	if s.runs == mostDelimiters+1 {
		s.report(ruleTooLong, segment.Start, "begin a new paragraph after an empty line", "the paragraph has more than %d runs of * and _: the rest is plain text", mostDelimiters)
	}
	if run > 3 || s.runs > mostDelimiters {
		block.Advance(run)
		return ast.NewTextSegment(segment.WithStop(segment.Start + run))
	}
	return e.InlineParser.Parse(parent, block, pc)
}
