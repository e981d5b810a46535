package norm

import (
	"bytes"
	"html"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// prose makes words with marks of a block's inline nodes.
func (c *converter) prose(n ast.Node) *model.Prose {
	b := builder{c: c, words: c.words[:0], source: c.places[:0], next: -1, cell: n.Kind() == extast.KindTableCell}
	if n.IsRaw() {
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			b.text(line.Start, line.Value(c.source.data), true)
		}
	} else {
		b.children(n)
	}
	c.words, c.places = b.words, b.source
	p := c.proses.put(model.Prose{Words: c.keep(bytes.TrimRight(b.words, " \n")), Marks: b.marks, Source: c.origins.keep(b.source)})
	for i := range p.Marks {
		p.Marks[i].From, p.Marks[i].To = min(p.Marks[i].From, len(p.Words)), min(p.Marks[i].To, len(p.Words))
	}
	if b.directed && len(p.Source) > 0 {
		c.checkDirection(p.Words, p.Source[0].Pos)
	}
	return p
}

// gap is the white space between what was written and what comes next.
type gap uint8

const (
	noGap gap = iota
	lineGap
	spaceGap
)

// builder writes words. White space is held back until the next word, so that it falls outside of marks.
type builder struct {
	c        *converter
	words    []byte
	marks    []model.Mark
	source   []model.Origin
	gap      gap
	opened   int  // marks from here on have no beginning yet
	next     int  // offset at which the source goes on without a break
	cell     bool // in a table, where \| is a |
	directed bool // there are signs that change the direction of the text
}

func (b *builder) children(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		b.node(child)
	}
}

func (b *builder) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		b.text(n.Segment.Start, n.Segment.Value(b.c.source.data), n.IsRaw())
		if n.HardLineBreak() {
			b.lineBreak()
		} else if n.SoftLineBreak() {
			b.gap = max(b.gap, lineGap)
		}
	case *ast.Emphasis:
		b.emphasis(n)
	case *ast.CodeSpan:
		b.mark(model.MarkCode, "", n)
	case *ast.Link:
		b.mark(model.MarkLink, string(n.Destination), n)
	case *ast.Image:
		b.mark(model.MarkImage, string(n.Destination), n)
	case *bracket:
		b.text(n.segment.Start, n.segment.Value(b.c.source.data), true)
	case *noteRef:
		b.note(n)
	}
}

// emphasis marks its words; emphasis within strong or the other way round, on all words, marks a defined term.
func (b *builder) emphasis(n *ast.Emphasis) {
	if inner, ok := n.FirstChild().(*ast.Emphasis); ok && n.ChildCount() == 1 && inner.Level != n.Level {
		b.mark(model.MarkTerm, "", inner)
		return
	}
	kind := model.MarkEmphasis
	if n.Level == 2 {
		kind = model.MarkStrong
	}
	b.mark(kind, "", n)
}

func (b *builder) mark(kind model.MarkKind, target string, n ast.Node) {
	i := len(b.marks)
	b.marks = append(b.marks, model.Mark{Kind: kind, Target: target})
	b.children(n)
	if b.opened <= i { // nothing was written
		b.begin()
	}
	b.marks[i].To = len(b.words)
}

// begin gives the marks that wait for a word their beginning.
func (b *builder) begin() {
	for ; b.opened < len(b.marks); b.opened++ {
		b.marks[b.opened].From = len(b.words)
	}
}

func (b *builder) note(n *noteRef) {
	if !b.c.source.notes[n.label] {
		b.c.source.report(ruleNoteUndefined, n.Pos(), "write [^"+n.label+"]: at the start of a later block", "note %q is not written", n.label)
		b.write(n.Pos(), []byte("[^"+n.label+"]"))
		return
	}
	b.c.used[n.label] = true
	b.begin()
	b.marks = append(b.marks, model.Mark{Kind: model.MarkNote, From: len(b.words), To: len(b.words), Target: n.label})
	b.opened = len(b.marks)
}

func (b *builder) lineBreak() {
	b.gap = noGap
	if len(b.words) > 0 {
		b.words = append(bytes.TrimRight(b.words, " "), '\n')
	}
}

// text writes a piece of the source that begins at the offset, without its escapes unless it is raw.
func (b *builder) text(offset int, v []byte, raw bool) {
	for i := 0; i < len(v); {
		switch c := v[i]; {
		case c == ' ' || c == '\t' || c == '\n':
			b.gap = spaceGap
			if c == '\n' && raw {
				b.gap = lineGap
			}
			i++
		case c == '\\' && i+1 < len(v) && (!raw && util.IsPunct(v[i+1]) || raw && b.cell && v[i+1] == '|'):
			b.write(offset+i+1, v[i+1:i+2])
			i += 2
		case c == '&' && !raw:
			i += b.entity(offset+i, v[i:])
		default:
			end := i + 1
			for end < len(v) && !special[v[end]] {
				end++
			}
			b.write(offset+i, v[i:end])
			i = end
		}
	}
}

// special are the bytes that end a run of plain words.
var special = [256]bool{' ': true, '\t': true, '\n': true, '\\': true, '&': true}

// entity writes the character of a reference such as &sect; and returns the reference's length.
func (b *builder) entity(offset int, v []byte) int {
	const longest = 40
	end := bytes.IndexByte(v[:min(len(v), longest)], ';')
	if end > 0 {
		ref := string(v[:end+1])
		if s := html.UnescapeString(ref); s != ref && s[0] > ' ' && utf8.RuneCountInString(s) <= 2 {
			b.write(offset, []byte(s))
			b.next = -1
			return end + 1
		}
	}
	b.write(offset, v[:1])
	return 1
}

// write appends words that stand at the offset, behind the white space that was held back.
func (b *builder) write(offset int, v []byte) {
	jump := offset != b.next
	if b.gap != noGap && len(b.words) > 0 && b.words[len(b.words)-1] != '\n' && (b.gap == spaceGap || !tight(b.words, v)) {
		jump = jump && offset != b.next+1 // a single space keeps the words and the source in step
		b.words = append(b.words, ' ')
	}
	b.gap = noGap
	b.begin()
	if jump || len(b.source) == 0 {
		b.source = append(b.source, model.Origin{At: len(b.words), Pos: b.c.source.at(offset)})
	}
	b.words = append(b.words, v...)
	b.next = offset + len(v)
	b.directed = b.directed || hasDirection(v)
}

func hasDirection(v []byte) bool {
	for {
		i := bytes.IndexByte(v, 0xE2) // the first byte of all of them
		if i < 0 {
			return false
		}
		if r, _ := utf8.DecodeRune(v[i:]); isDirection(r) {
			return true
		}
		v = v[i+1:]
	}
}

// tight says whether a line break between two texts is no space, as in Chinese and Japanese.
func tight(before, after []byte) bool {
	l, _ := utf8.DecodeLastRune(before)
	r, _ := utf8.DecodeRune(after)
	return ideographic(l) && ideographic(r)
}

func ideographic(r rune) bool {
	return r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFF65)
}

// isDirection says whether a character embeds, overrides or isolates a direction (UAX 9).
func isDirection(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

// checkDirection reports directions that are overridden, and isolates that do not end with the words.
func (c *converter) checkDirection(words string, pos diag.Pos) {
	depth := 0
	for _, r := range words {
		switch {
		case r >= 0x202A && r <= 0x202E:
			c.source.findings = append(c.source.findings, ruleBidi.At(pos, "delete it: the direction follows from the letters", "U+%04X overrides the direction of the text", r))
		case r >= 0x2066 && r <= 0x2068:
			depth++
		case r == 0x2069:
			if depth--; depth < 0 {
				c.isolates(pos, "a U+2069 closes an isolate that is not open")
				return
			}
		}
	}
	if depth > 0 {
		c.isolates(pos, "an isolate is not closed by U+2069")
	}
}

func (c *converter) isolates(pos diag.Pos, text string) {
	c.source.findings = append(c.source.findings, ruleBidi.At(pos, "isolates begin with U+2066 to U+2068 and end with U+2069 in the same paragraph", "%s", text))
}

// cutProse returns the prose from the byte offset on. Signs of notes before it go to its beginning.
func cutProse(p *model.Prose, from int) model.Prose {
	out := model.Prose{Words: p.Words[from:]}
	if from > 0 && len(p.Source) > 0 && out.Words != "" {
		out.Source = append(out.Source, model.Origin{Pos: p.At(from)})
	}
	for _, o := range p.Source {
		if o.At >= from && (o.At > from || from == 0) {
			out.Source = append(out.Source, model.Origin{At: o.At - from, Pos: o.Pos})
		}
	}
	for _, m := range p.Marks {
		if m.To > from || m.To == from && m.From == from || m.Kind == model.MarkNote {
			m.From, m.To = max(0, m.From-from), max(0, m.To-from)
			out.Marks = append(out.Marks, m)
		}
	}
	return out
}
