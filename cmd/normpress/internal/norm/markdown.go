package norm

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Bounds that keep the work in proportion to the size of a file, whatever it holds. Beyond them words stay, as plain
// text, and a finding says so.
const (
	longestParagraph = 32 << 10 // bytes in which markup is looked for
	mostDelimiters   = 200      // runs of * and _ in a paragraph
	deepest          = 24       // quotations, lists and items within each other
)

// The parsers are made once and serve all files at a time: what belongs to one file is in its source.
var (
	legalParser = sync.OnceValue(func() parser.Parser { return newParser(true) })
	pageParser  = sync.OnceValue(func() parser.Parser { return newParser(false) })
)

var sourceKey = parser.NewContextKey()

// sourceOf is the file that is being parsed.
func sourceOf(pc parser.Context) *source { return pc.Get(sourceKey).(*source) }

// parse reads the file into goldmark's tree.
func (s *source) parse() ast.Node {
	p := pageParser()
	if s.legal {
		p = legalParser()
	}
	pc := parser.NewContext()
	pc.Set(sourceKey, s)
	return p.Parse(text.NewReader(s.data), parser.WithContext(pc))
}

// newParser puts the dialect together: only the constructs that it has, and ours in the place of CommonMark's ordered
// lists, link references and HTML.
func newParser(legal bool) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(blockParsers(legal)...),
		parser.WithParagraphTransformers(util.Prioritized(tables{}, 100)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(brackets{}, 200),
			util.Prioritized(angles{}, 300),
			util.Prioritized(emphasis{parser.NewEmphasisParser()}, 400),
		),
	)
}

func blockParsers(legal bool) []util.PrioritizedValue {
	bullets := "-*"
	if !legal {
		bullets = "-*+0123456789"
	}
	plain := paragraphs{parser.NewParagraphParser()}
	ps := []util.PrioritizedValue{
		util.Prioritized(parser.NewThematicBreakParser(), 100),
		util.Prioritized(capped{parser.NewListParser(), bullets}, 200),
		util.Prioritized(capped{parser.NewListItemParser(), bullets}, 300),
		util.Prioritized(headings{parser.NewATXHeadingParser()}, 400),
		util.Prioritized(fences{parser.NewFencedCodeBlockParser()}, 500),
		util.Prioritized(capped{parser.NewBlockquoteParser(), ">"}, 600),
		util.Prioritized(comments{}, 700),
		util.Prioritized(noteBlocks{}, 800),
		util.Prioritized(indents{}, 900),
		util.Prioritized(plain, 1100),
	}
	if legal {
		ps = append(ps, util.Prioritized(numbered{plain}, 1000))
	}
	return ps
}

// headings tells the numbers that a new list of them may begin.
type headings struct{ parser.BlockParser }

// Open reads a heading as goldmark does.
func (h headings) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	node, state := h.BlockParser.Open(parent, reader, pc)
	if node != nil {
		sourceOf(pc).numbers.reset()
	}
	return node, state
}

// capped is a parser of containers that stops at a depth.
type capped struct {
	parser.BlockParser
	trigger string
}

// Trigger lists the bytes that begin the container.
func (c capped) Trigger() []byte { return []byte(c.trigger) }

// Open refuses a container that would be too deep; its signs stay words.
func (c capped) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) < deepest {
		return c.BlockParser.Open(parent, reader, pc)
	}
	root := pc.OpenedBlocks()[0].Node
	if _, told := root.AttributeString("deep"); !told {
		_, segment := reader.Position()
		sourceOf(pc).report(ruleTooDeep, segment.Start, "", "nested more than %d deep: what is deeper is plain text", deepest)
		root.SetAttributeString("deep", true)
	}
	return nil, parser.NoChildren
}

// indents is a container for text that is indented by four spaces and more, which is code to CommonMark.
type indents struct{}

// Trigger is empty: any character may follow the spaces.
func (indents) Trigger() []byte { return nil }

// Open takes the spaces.
func (indents) Open(parent ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	if _, nested := parent.(*indent); nested || !dedent(reader) {
		return nil, parser.NoChildren
	}
	return &indent{}, parser.HasChildren
}

// Continue goes on while the text is indented.
func (indents) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) || dedent(reader) {
		return parser.Continue | parser.HasChildren
	}
	return parser.Close
}

// Close has nothing to do.
func (indents) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph is false: an indented line goes on with the paragraph above.
func (indents) CanInterruptParagraph() bool { return false }

// CanAcceptIndentedLine is what the parser is for.
func (indents) CanAcceptIndentedLine() bool { return true }

func dedent(reader text.Reader) bool {
	line, _ := reader.PeekLine()
	width, bytes := util.IndentWidth(line, reader.LineOffset())
	if width < 4 {
		return false
	}
	reader.Advance(bytes)
	return true
}

// indent holds indented blocks.
type indent struct{ ast.BaseBlock }

var kindIndent = ast.NewNodeKind("Indent")

// Kind names the node.
func (*indent) Kind() ast.NodeKind { return kindIndent }

// Dump prints the node for debugging.
func (n *indent) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
