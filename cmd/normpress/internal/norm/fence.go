package norm

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"normpress/cmd/normpress/internal/model"
)

// fences reads code between lines of backticks and reports code that is never closed.
type fences struct{ parser.BlockParser }

// Continue remembers that the closing line was found: goldmark's parser closes the block at no other.
func (f fences) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	state := f.BlockParser.Continue(node, reader, pc)
	if state&parser.Close != 0 {
		node.SetAttributeString("closed", true)
	}
	return state
}

// Close reports code that runs to the end of the file or of its container.
func (f fences) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	if _, closed := node.AttributeString("closed"); !closed {
		sourceOf(pc).report(ruleFenceOpen, node.Pos(), "end it with a line of three backticks", "the code that begins here is not closed")
	}
	f.BlockParser.Close(node, reader, pc)
}

// code makes the model's block of code.
func (c *converter) code(n *ast.FencedCodeBlock) model.Block {
	var b bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(c.source.data))
	}
	block := model.Block{Kind: model.BlockCode, Pos: c.source.at(n.Pos()), Code: b.String()}
	if n.Info != nil {
		info := n.Info.Segment.Value(c.source.data)
		language, more, _ := bytes.Cut(info, []byte(" "))
		block.CodeLanguage = string(language)
		if more = bytes.TrimSpace(more); len(more) > 0 {
			c.source.report(ruleFenceInfo, n.Info.Segment.Stop-len(more), "", "%q behind the language is not published", more)
		}
	}
	c.checkDirection(block.Code, block.Pos)
	return block
}
