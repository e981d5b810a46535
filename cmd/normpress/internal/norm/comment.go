package norm

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
)

// comment is a block or a piece of a line that is not published.
type comment struct {
	ast.BaseBlock
	words  []byte
	closed bool
}

var kindComment = ast.NewNodeKind("Comment")

// Kind names the node.
func (*comment) Kind() ast.NodeKind { return kindComment }

// IsRaw is true: there is no markup in a comment.
func (*comment) IsRaw() bool { return true }

// Dump prints the node for debugging.
func (n *comment) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// comments reads comments that begin a line.
type comments struct{}

// Trigger is the byte that begins a comment.
func (comments) Trigger() []byte { return []byte{'<'} }

// Open begins a comment. One that ends before the end of its line is left to the inline parser.
func (comments) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	line = bytes.TrimLeft(line, " \t")
	rest, ok := bytes.CutPrefix(line, []byte("<!--"))
	if !ok {
		return nil, parser.NoChildren
	}
	n := &comment{}
	if end := bytes.Index(rest, []byte("-->")); end >= 0 {
		if len(bytes.TrimSpace(rest[end+3:])) > 0 {
			return nil, parser.NoChildren
		}
		rest, n.closed = rest[:end], true
	}
	n.words = rest
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// Continue goes on to the line that closes the comment; what stands behind the close is text again.
func (comments) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*comment)
	if n.closed {
		return parser.Close
	}
	line, _ := reader.PeekLine()
	end := bytes.Index(line, []byte("-->"))
	if end < 0 {
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	}
	n.closed = true
	reader.Advance(end + 3)
	if len(bytes.TrimSpace(line[end+3:])) == 0 {
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	}
	return parser.Close
}

// Close reports a comment that the end of the file closes.
func (comments) Close(node ast.Node, _ text.Reader, pc parser.Context) {
	if !node.(*comment).closed {
		sourceOf(pc).report(ruleCommentOpen, node.Pos(), "close it with -->", "the comment is not closed: nothing below it is published")
	}
}

// CanInterruptParagraph is true: a hint stands directly below its provision.
func (comments) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine is false; the spaces are taken by then.
func (comments) CanAcceptIndentedLine() bool { return false }

// was reads the hint in a comment: an eId, or "none". hint is false for other comments.
func (s *source) was(n *comment) (was string, hint bool) {
	key, value, ok := strings.Cut(strings.TrimSpace(string(n.words)), ":")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	if !ok || diag.Nearest(key, []string{"was"}) == "" {
		if n.closed {
			s.report(ruleComment, n.Pos(), "", "the comment is not published")
		}
		return "", false
	}
	if key != "was" {
		s.report(ruleWas, n.Pos(), diag.DidYouMean(key, []string{"was"}), "%q is not the beginning of a hint", key)
		return "", true
	}
	if _, err := ident.ParseEID(value); err != nil && value != "none" {
		s.report(ruleWas, n.Pos(), "write <!-- was: art_7 -->, or <!-- was: none --> for a new provision", "%q is neither an eId nor none", value)
		return "", true
	}
	return value, true
}

// angles reads comments within a line and reports HTML, which stays text.
type angles struct{}

// Trigger is the byte that begins both.
func (angles) Trigger() []byte { return []byte{'<'} }

// Parse takes a comment.
func (angles) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if rest, ok := bytes.CutPrefix(line, []byte("<!--")); ok {
		if end := bytes.Index(rest, []byte("-->")); end >= 0 {
			block.Advance(len("<!---->") + end)
			sourceOf(pc).report(ruleComment, segment.Start, "a hint for identity stands on a line of its own", "the comment is not published")
			return ast.NewTextSegment(segment.WithStop(segment.Start))
		}
	}
	if tag := htmlTag(line); tag != "" {
		sourceOf(pc).report(ruleHTML, segment.Start, `write \< where the sign itself is meant`, "%s is shown as it stands: HTML is not part of the format", tag)
	}
	return nil
}

// htmlTag returns the tag at the head of the text, "" when there is none.
func htmlTag(line []byte) string {
	const longest = 80
	name := bytes.TrimPrefix(line[1:], []byte("/"))
	if len(name) == 0 || (name[0]|0x20 < 'a' || name[0]|0x20 > 'z') && name[0] != '!' && name[0] != '?' {
		return ""
	}
	end := bytes.IndexByte(line[:min(len(line), longest)], '>')
	if end < 0 {
		return ""
	}
	return string(line[:end+1])
}
