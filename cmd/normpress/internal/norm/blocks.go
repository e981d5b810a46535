package norm

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// converter makes blocks of the model from goldmark's nodes. One serves all files of a text.
type converter struct {
	source  *source
	first   int // of the items of the file
	notes   []*model.Note
	written map[string]*model.Note // by label
	used    map[string]bool        // labels of notes that are referred to

	text    strings.Builder // the words of the file, one prose behind the other
	proses  slab[model.Prose]
	origins slab[model.Origin]
	words   []byte         // of the prose at hand, and
	places  []model.Origin // where they stand
}

func newConverter() *converter {
	return &converter{written: map[string]*model.Note{}, used: map[string]bool{}}
}

// read goes on to the next file.
func (c *converter) read(s *source) {
	c.source = s
	c.text.Reset()
	c.text.Grow(len(s.data))
}

// keep returns the words as a part of the file's.
func (c *converter) keep(words []byte) string {
	start := c.text.Len()
	c.text.Write(words)
	return c.text.String()[start:]
}

// item is one block of the text itself, before it is known where it belongs.
type item struct {
	block   model.Block
	numbers []placed // at the head of the block
	heading *heading
	indent  int // columns before the block
	hint    *hint
}

// hint is what the editor says that a provision continues.
type hint struct {
	was string
	pos diag.Pos
}

// items appends the blocks of a file.
func (c *converter) items(out []item, root ast.Node) []item {
	c.first = len(out)
	out = slices.Grow(out, root.ChildCount())
	c.proses.reserve(root.ChildCount())
	c.origins.reserve(root.ChildCount())
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		out = c.item(out, n)
	}
	return out
}

func (c *converter) item(out []item, n ast.Node) []item {
	switch n := n.(type) {
	case *indent:
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			out = c.item(out, child)
		}
		return out
	case *comment:
		if was, isHint := c.source.was(n); isHint {
			c.attach(out, was, c.source.at(n.Pos()))
		}
		return out
	case *ast.Heading:
		return append(out, item{heading: &heading{level: n.Level, prose: c.prose(n), pos: c.source.at(n.Pos())}})
	}
	numbers := c.source.numbered[n]
	for i := range numbers {
		numbers[i].pos = c.source.at(numbers[i].at)
	}
	block, ok := c.block(n)
	if !ok && numbers == nil {
		return out
	}
	it := item{block: block, numbers: numbers, indent: block.Pos.Col - 1}
	if numbers != nil {
		it.indent = numbers[0].pos.Col - 1
	}
	return append(out, it)
}

// attach gives the hint to the block above, which must be a heading or have a number.
func (c *converter) attach(items []item, was string, pos diag.Pos) {
	if was == "" {
		return
	}
	var last *item
	if len(items) > c.first { // a hint does not reach into the file before
		last = &items[len(items)-1]
	}
	const mend = "put it directly below the heading or the numbered block that it is about"
	switch {
	case last == nil || last.heading == nil && last.numbers == nil:
		c.source.findings = append(c.source.findings, ruleWas.At(pos, mend, "the hint has no heading or number above it"))
	case last.hint != nil:
		c.source.findings = append(c.source.findings, ruleWas.At(pos, mend, "the provision has a hint already, in line %d", last.hint.pos.Line))
	default:
		last.hint = &hint{was, pos}
	}
}

// blocks makes the blocks within a container.
func (c *converter) blocks(parent ast.Node) []model.Block {
	var out []model.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *indent:
			out = append(out, c.blocks(n)...)
		case *comment:
			if was, isHint := c.source.was(n); isHint {
				c.attach(nil, was, c.source.at(n.Pos()))
			}
		default:
			if b, ok := c.block(n); ok {
				out = append(out, b)
			}
		}
	}
	return out
}

// block makes one block. It is false where nothing is left to publish, as of a paragraph that is a comment.
func (c *converter) block(n ast.Node) (model.Block, bool) {
	pos := c.source.at(c.start(n))
	switch n := n.(type) {
	case *ast.FencedCodeBlock:
		return c.code(n), true
	case *ast.ThematicBreak:
		return model.Block{Kind: model.BlockRule, Pos: pos}, true
	case *ast.Blockquote:
		return model.Block{Kind: model.BlockQuote, Pos: pos, Blocks: c.blocks(n)}, true
	case *ast.List:
		return c.list(n, pos), true
	case *extast.Table:
		return model.Block{Kind: model.BlockTable, Pos: pos, Table: c.table(n)}, true
	case *noteBlock:
		return c.noteBlock(n, pos), true
	case *ast.Heading:
		return model.Block{Kind: model.BlockHeading, Pos: pos, Prose: c.prose(n), Level: n.Level}, true
	}
	p := c.prose(n)
	if c.source.numbered[n] != nil && len(p.Source) > 0 {
		pos = p.Source[0].Pos
	}
	return model.Block{Kind: model.BlockProse, Pos: pos, Prose: p}, p.Words != "" || len(p.Marks) > 0
}

// start is the offset at which a block begins, its number included.
func (c *converter) start(n ast.Node) int {
	if numbers := c.source.numbered[n]; numbers != nil {
		return numbers[0].at
	}
	return n.Pos()
}

func (c *converter) list(n *ast.List, pos diag.Pos) model.Block {
	b := model.Block{Kind: model.BlockList, Pos: pos}
	if n.IsOrdered() {
		b.First = max(1, n.Start)
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		b.Items = append(b.Items, c.blocks(child))
	}
	return b
}

func (c *converter) noteBlock(n *noteBlock, pos diag.Pos) model.Block {
	note := &model.Note{Label: n.label, Pos: pos, Blocks: c.blocks(n)}
	if first := c.written[n.label]; first != nil {
		c.source.findings = append(c.source.findings, ruleNoteTwice.At(pos, "give it a label of its own", "note %q is written already, at %s", n.label, first.Pos))
		note.Label += "~" + strconv.Itoa(len(c.notes)+1)
	} else {
		c.written[n.label] = note
	}
	c.notes = append(c.notes, note)
	return model.Block{Kind: model.BlockNote, Pos: pos, Note: note}
}

// unused reports the notes that nothing refers to.
func (c *converter) unused() (out diag.Findings) {
	for _, n := range c.notes {
		if c.written[n.Label] == n && !c.used[n.Label] {
			out = append(out, ruleNoteUnused.At(n.Pos, "refer to it with [^"+n.Label+"] in the text", "nothing refers to note %q", n.Label))
		}
	}
	return out
}
