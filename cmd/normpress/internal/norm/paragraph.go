package norm

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"normpress/cmd/normpress/internal/diag"
)

// paragraphs reads running text. It takes what no other parser takes, so that no line is lost.
type paragraphs struct{ parser.BlockParser }

// CanAcceptIndentedLine is true, as there is no indented code.
func (paragraphs) CanAcceptIndentedLine() bool { return true }

// Open begins a paragraph and remembers its number.
func (p paragraphs) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	node, state := p.BlockParser.Open(parent, reader, pc)
	if s := sourceOf(pc); node != nil && s.legal && isTop(parent) {
		text := bytes.TrimLeft(line, " \t")
		if m, ok := scanMarker(text, s.german, &s.numbers); ok {
			s.numbers.add(m)
			s.numbered[node] = s.placed.keep([]placed{{marker: m, at: segment.Stop - len(text)}})
		}
	}
	return node, state
}

// Close takes the numbers off the head of the paragraph, so that inline markup is looked for behind them only.
func (p paragraphs) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	if node.Parent() == nil {
		return
	}
	s := sourceOf(pc)
	found := s.numbered[node]
	if found != nil {
		found = s.cut(node, found)
	}
	lines := node.Lines()
	if lines.Len() > 0 && lines.At(lines.Len()-1).Stop-lines.At(0).Start > longestParagraph {
		s.report(ruleTooLong, lines.At(0).Start, "begin a new paragraph after an empty line", "the paragraph has more than %d bytes: markup in it is not read", longestParagraph)
		node = s.plain(node)
	} else if !s.hasMarkup(lines) {
		node = s.plain(node)
	}
	if found != nil {
		s.numbered[node] = found
	}
}

// plain puts a paragraph in which no markup is looked for in the place of the node.
func (s *source) plain(node ast.Node) ast.Node {
	p := &s.plains.take(1)[0]
	p.SetPos(node.Pos())
	p.SetLines(node.Lines())
	node.Parent().ReplaceChild(node.Parent(), node, p)
	return p
}

// hasMarkup says whether the lines hold a sign that may be markup, or end with a line break.
func (s *source) hasMarkup(lines *text.Segments) bool {
	for i := range lines.Len() {
		line := lines.At(i)
		v := line.Value(s.data)
		for _, c := range v {
			if markup[c] {
				return true
			}
		}
		if bytes.HasSuffix(v, []byte("  \n")) {
			return true
		}
	}
	return false
}

// markup are the bytes that begin inline markup, and those that words outside of code are written with.
var markup = [256]bool{'`': true, '*': true, '_': true, '[': true, ']': true, '!': true, '<': true, '\\': true, '&': true}

// placed is a number with its place in the source.
type placed struct {
	marker
	at  int
	pos diag.Pos
}

// mostNumbers is how many numbers one block can have: `1. (a) (i)`.
const mostNumbers = 3

// cut takes the number that the paragraph began with off its first line, and those that begin lists within it.
func (s *source) cut(node ast.Node, found []placed) []placed {
	line := node.Lines().At(0)
	for {
		last := found[len(found)-1]
		line = line.WithStart(min(last.at+last.size, line.Stop))
		m, ok := scanMarker(line.Value(s.data), s.german, nil)
		if len(found) == mostNumbers || !ok || !opensWithin(last.marker, m) {
			break
		}
		found = append(found, placed{marker: m, at: line.Start})
	}
	if len(bytes.TrimSpace(line.Value(s.data))) == 0 {
		node.Lines().SetSliced(1, node.Lines().Len())
	} else {
		node.Lines().Set(0, line)
	}
	return found
}

// opensWithin says whether the second of two numbers at the head of a block begins a list within the first.
func opensWithin(outer, inner marker) bool {
	if inner.form != parens && inner.form != half || inner.weak || outer.weak {
		return false
	}
	for _, r := range inner.readings {
		if r.first() && (inner.form != outer.form || r.class != outer.readings[0].class) {
			return true
		}
	}
	return false
}

// isTop says whether a node holds the text itself, not a quotation, list or note within it.
func isTop(n ast.Node) bool {
	if _, ok := n.(*indent); ok {
		n = n.Parent()
	}
	return n != nil && n.Kind() == ast.KindDocument
}

// plain is a paragraph in which no markup is looked for.
type plain struct{ ast.BaseBlock }

var kindPlain = ast.NewNodeKind("Plain")

// Kind names the node.
func (*plain) Kind() ast.NodeKind { return kindPlain }

// IsRaw is true: the words stay as they are.
func (*plain) IsRaw() bool { return true }

// Dump prints the node for debugging.
func (n *plain) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// numbered begins a paragraph at a line of running text whose number follows on the one before.
type numbered struct{ paragraphs }

// CanInterruptParagraph is what the parser is for.
func (numbered) CanInterruptParagraph() bool { return true }

// Open begins the paragraph where the line above ended and the number follows.
func (n numbered) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	s, last := sourceOf(pc), pc.LastOpenedBlock().Node
	if last == nil || !ast.IsParagraph(last) || !isTop(parent) {
		return nil, parser.NoChildren
	}
	line, _ := reader.PeekLine()
	m, ok := scanMarker(bytes.TrimLeft(line, " \t"), s.german, &s.numbers)
	if !ok {
		return nil, parser.NoChildren
	}
	segment := last.Lines().At(last.Lines().Len() - 1)
	end := ending(string(segment.Value(s.data)))
	if end == 0 || !s.numbers.follows(m, end == ':') {
		return nil, parser.NoChildren
	}
	return n.paragraphs.Open(parent, reader, pc)
}

// ending returns the punctuation with which a line leaves room for a new provision: one of ; , . : or 0. The words
// "and" and "or" may stand behind it. An abbreviation such as "No." ends nothing.
func ending(line string) rune {
	line = strings.TrimRight(line, " \t\n)]”»\"’）】")
	for _, and := range conjunctions {
		if head, ok := strings.CutSuffix(line, and); ok {
			line = strings.TrimRight(head, " ")
			break
		}
	}
	line = strings.TrimRight(line, "*_]")
	r, size := utf8.DecodeLastRuneInString(line)
	switch r {
	case ';', '؛', '；':
		return ';'
	case ',', '،', '，', '、':
		return ','
	case ':', '：':
		return ':'
	case '.', '。':
		if r == '.' && abbreviated(line[:len(line)-size]) {
			return 0
		}
		return '.'
	}
	return 0
}

var conjunctions = []string{" and", " or", " and/or", " et", " ou", " y", " o", " e", " u", " и", " или", " und", " oder", " sowie", " و", " أو", " 或", " 和"}

// abbreviations stand before a number that is referred to.
const abbreviations = " no nr nos art arts para paras par abs ziff vol p pp s n núm párr ст п пп ч sec ch reg cf "

func abbreviated(head string) bool {
	start := strings.LastIndexFunc(head, func(r rune) bool { return !unicode.IsLetter(r) }) + 1
	return len(head)-start < 8 && start < len(head) && strings.Contains(abbreviations, " "+strings.ToLower(head[start:])+" ")
}

// tracker knows the last number of every style since the last heading.
type tracker struct {
	styles []style
	last   []reading
}

func (t *tracker) reset() { t.styles, t.last = t.styles[:0], t.last[:0] }

// add remembers a number in the ways that its neighbours allow: (i) is no letter where no (h) came
// before it, and so (b) still goes on with the (a) before that.
func (t *tracker) add(m marker) {
	likely := false
	for _, r := range m.readings {
		likely = likely || t.fits(style{r.class, m.form}, r)
	}
	for _, r := range m.readings {
		if s := (style{r.class, m.form}); !likely || t.fits(s, r) {
			t.set(s, r)
		}
	}
}

// fits says whether the number begins a list or is the next one of its style.
func (t *tracker) fits(s style, r reading) bool {
	return r.first() || t.next(s, r)
}

func (t *tracker) next(s style, r reading) bool {
	for i, known := range t.styles {
		inserted := r.suffix > 0 && s.form != bare && known.class == s.class // 2 bis - after 2.
		if (known == s || inserted) && r.follows(t.last[i]) {
			return true
		}
	}
	return false
}

// repeats says whether the last number of its style was the same, inserted numbers behind it included.
func (t *tracker) repeats(s style, r reading) bool {
	for i, known := range t.styles {
		if known == s && t.last[i].base == r.base {
			return true
		}
	}
	return false
}

func (t *tracker) set(s style, r reading) {
	for i := range t.styles {
		if t.styles[i] == s {
			t.last[i] = r
			return
		}
	}
	t.styles, t.last = append(t.styles, s), append(t.last, r)
}

// follows says whether the number goes on with a list, or begins one behind a colon.
func (t *tracker) follows(m marker, colon bool) bool {
	for _, r := range m.readings {
		if colon && r.first() && !m.weak {
			return true
		}
		if t.next(style{r.class, m.form}, r) {
			return true
		}
	}
	return false
}
