package norm

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// noteBlock is the place where a note is written.
type noteBlock struct {
	ast.BaseBlock
	label string
}

var (
	kindNoteBlock = ast.NewNodeKind("NoteBlock")
	kindNoteRef   = ast.NewNodeKind("NoteRef")
)

// Kind names the node.
func (*noteBlock) Kind() ast.NodeKind { return kindNoteBlock }

// Dump prints the node for debugging.
func (n *noteBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteRef is the sign of a note in the text.
type noteRef struct {
	ast.BaseInline
	label string
}

// Kind names the node.
func (*noteRef) Kind() ast.NodeKind { return kindNoteRef }

// Dump prints the node for debugging.
func (n *noteRef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteBlocks reads notes. A note begins a block of the text itself, or follows on another note.
type noteBlocks struct{}

// Trigger is the byte that begins a note.
func (noteBlocks) Trigger() []byte { return []byte{'['} }

// Open begins a note: `[^1]: words`.
func (noteBlocks) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if last := pc.LastOpenedBlock().Node; !isTop(parent) || last != nil && ast.IsParagraph(last) && !inNote(last) {
		return nil, parser.NoChildren
	}
	line, _ := reader.PeekLine()
	start := len(line) - len(bytes.TrimLeft(line, " "))
	label := noteLabel(line[start:])
	end := start + len(label) + len("[^]")
	if label == "" || end >= len(line) || line[end] != ':' {
		return nil, parser.NoChildren
	}
	reader.Advance(end + 1)
	sourceOf(pc).notes[label] = true
	n := &noteBlock{label: label}
	if util.IsBlank(line[end+1:]) {
		return n, parser.NoChildren
	}
	return n, parser.HasChildren
}

func inNote(n ast.Node) bool {
	_, ok := n.Parent().(*noteBlock)
	return ok
}

// noteLabel reads the label of `[^1]` at the head of the text, "" when there is none.
func noteLabel(line []byte) string {
	const longest = 40
	rest, ok := bytes.CutPrefix(line, []byte("[^"))
	if !ok {
		return ""
	}
	end := bytes.IndexByte(rest[:min(len(rest), longest)], ']')
	if end <= 0 || bytes.ContainsAny(rest[:end], " \t\n[^\\`*<>&\"") {
		return ""
	}
	return string(rest[:end])
}

// Continue goes on while the text is indented by four spaces.
func (noteBlocks) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) || dedent(reader) {
		return parser.Continue | parser.HasChildren
	}
	return parser.Close
}

// Close has nothing to do.
func (noteBlocks) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph is true for the paragraph of the note before.
func (noteBlocks) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine is false: an indented line goes on with the block above.
func (noteBlocks) CanAcceptIndentedLine() bool { return false }
