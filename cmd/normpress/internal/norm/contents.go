package norm

import (
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// contents fills the body of one provision that has a heading, or of the text itself.
type contents struct {
	*tree
	owner    *model.Provision // nil for the text itself
	body     *[]model.Block
	leaf     bool // text without a number is a paragraph
	preamble bool
	emphatic bool // only recitals that begin with emphasis are recitals
	intro    int  // events before the first numbered paragraph
	count    int  // paragraphs or recitals without a number
	loose    *model.Provision
	stack    []frame // the owner, and the numbered provisions that are open
}

// frame is a provision that is being filled. Its blocks move to its body when it is complete.
type frame struct {
	provision *model.Provision
	blocks    []model.Block
}

func (c *contents) push(p *model.Provision) {
	n := len(c.stack)
	if n == cap(c.stack) {
		c.stack = append(c.stack, frame{provision: p})
		return
	}
	c.stack = c.stack[:n+1]
	c.stack[n] = frame{p, c.stack[n].blocks[:0]}
}

// pop completes the provisions deeper than the depth.
func (c *contents) pop(depth int) {
	for n := len(c.stack) - 1; n > depth; n-- {
		f := c.stack[n]
		f.provision.Body = c.blocks.keep(f.blocks)
		c.stack = c.stack[:n]
	}
}

// fill puts the items where the search finds that they belong.
func (t *tree) fill(c *contents, items []item) {
	items, last := lastNotes(items)
	es := events(items)
	ds := search(es, c.preamble, &t.made)
	for i := range es {
		if es[i].number != nil && ds[i].depth == 1 && !ds[i].words && ds[i].reading.class.isParagraph(es[i].number.form) {
			c.intro = i + 1
			break
		}
	}
	for i := range items {
		c.emphatic = c.emphatic || c.preamble && emphatic(&items[i])
	}
	c.stack = t.frames[:0]
	c.push(c.owner)
	numbered := c.intro > 0
	for i := range es {
		c.leaf = c.leaf && !numbered
		c.add(&es[i], ds[i])
	}
	c.pop(0)
	*c.body = append(*c.body, c.stack[0].blocks...)
	t.frames = c.stack
	for i := range last {
		*c.body = append(*c.body, last[i].block)
	}
	t.checkEmptyLast(c)
}

// lastNotes parts the notes at the end, which belong to no number, from the items before them.
func lastNotes(items []item) (before, last []item) {
	n := len(items)
	for n > 0 && items[n-1].block.Kind == model.BlockNote {
		n--
	}
	return items[:n], items[n:]
}

func emphatic(it *item) bool {
	p := it.block.Prose
	return p != nil && it.numbers == nil && len(p.Marks) > 0 && p.Marks[0].Kind == model.MarkEmphasis && strings.Trim(p.Words[:p.Marks[0].From], "[［【 ") == ""
}

// add puts one event into the tree.
func (c *contents) add(e *event, d decision) {
	switch {
	case e.number != nil && !d.words:
		c.number(e, d)
	case e.number != nil:
		restore(e)
		c.prose(e, d)
	case e.text:
		c.prose(e, d)
	default:
		*c.at(d.depth) = append(*c.at(d.depth), e.item.block)
	}
}

// at is the body that blocks go to behind the number at the depth.
func (c *contents) at(depth int) *[]model.Block {
	c.pop(depth)
	if len(c.stack) == 1 && c.loose != nil {
		return &c.loose.Body
	}
	return &c.stack[len(c.stack)-1].blocks
}

// number adds a numbered provision, with the words behind its number.
func (c *contents) number(e *event, d decision) {
	isParagraph := d.reading.class.isParagraph(e.number.form)
	if d.depth == 1 && isParagraph {
		c.loose = nil
	}
	body := c.at(d.depth - 1)
	parent := c.stack[len(c.stack)-1].provision
	if len(c.stack) == 1 && c.loose != nil {
		parent = c.loose
	}
	p := c.provisions.put(model.Provision{Number: e.number.printed, Parent: parent, Pos: e.number.pos})
	level := c.kind(p, parent, isParagraph)
	p.EID = c.id(eidOf(parent), ident.Step{Element: p.Kind.Element(), Number: eIDNumber(e.number.printed, d.reading, level, c.readings[parent].class)})
	*body = append(*body, model.Block{Kind: model.BlockProvision, Pos: p.Pos, Provision: p})
	c.readings[p] = d.reading
	c.push(p)
	if e.last {
		setHint(p, e.item.hint)
		if b := e.item.block; b.Kind != 0 && (b.Prose == nil || b.Prose.Words != "" || len(b.Prose.Marks) > 0) {
			f := &c.stack[len(c.stack)-1]
			f.blocks = append(f.blocks, b)
		}
	}
}

func setHint(p *model.Provision, h *hint) {
	if h != nil {
		p.Was, p.WasPos = h.was, h.pos
	}
}

func eidOf(p *model.Provision) ident.EID {
	if p == nil {
		return ""
	}
	return p.EID
}

// kind sets the kind of a numbered provision by what it stands in.
func (c *contents) kind(p, parent *model.Provision, isParagraph bool) level {
	switch {
	case parent == c.owner && c.preamble:
		p.Kind = model.Recital
	case parent == c.owner && isParagraph:
		p.Kind = model.Paragraph
	case parent == c.owner || parent.Kind == model.Paragraph || parent.Kind == model.Recital:
		p.Kind = model.Subparagraph
		return levelLetter
	default:
		p.Kind = model.Point
		return levelPoint
	}
	return levelParagraph
}

// prose adds text without a number.
func (c *contents) prose(e *event, d decision) {
	if d.depth == 0 && d.fresh && c.opens(e) {
		c.loose = nil
		body := c.at(0)
		c.count++
		kind := model.Paragraph
		if c.preamble {
			kind = model.Recital
		}
		p := c.provisions.put(model.Provision{Kind: kind, Parent: c.owner, Pos: e.item.block.Pos})
		p.EID = c.id(eidOf(c.owner), ident.Step{Element: kind.Element(), Number: strconv.Itoa(c.count)})
		*body = append(*body, model.Block{Kind: model.BlockProvision, Pos: p.Pos, Provision: p})
		c.loose = p
	} else if d.depth == 0 && d.fresh {
		c.loose = nil
	}
	body := c.at(d.depth)
	*body = append(*body, e.item.block)
}

// opens says whether text without a number directly under the heading is a provision.
func (c *contents) opens(e *event) bool {
	if c.preamble {
		return c.intro == 0 && (!c.emphatic || emphatic(e.item))
	}
	return c.leaf
}

// restore puts back before the words what was taken for a number.
func restore(e *event) {
	b := &e.item.block
	head := e.number.printed
	if b.Prose == nil || b.Prose.Words == "" {
		b.Kind, b.Prose = model.BlockProse, &model.Prose{Words: head, Source: []model.Origin{{Pos: e.number.pos}}}
		b.Pos = e.number.pos
		return
	}
	shift := len(head) + 1
	p := &model.Prose{Words: head + " " + b.Prose.Words, Source: []model.Origin{{Pos: e.number.pos}}}
	for _, o := range b.Prose.Source {
		p.Source = append(p.Source, model.Origin{At: o.At + shift, Pos: o.Pos})
	}
	for _, m := range b.Prose.Marks {
		m.From, m.To = m.From+shift, m.To+shift
		p.Marks = append(p.Marks, m)
	}
	b.Prose, b.Pos, b.Kind = p, e.number.pos, model.BlockProse
}
