package norm

import (
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// tree builds the provisions of a text.
type tree struct {
	labels    *labels
	text      *model.Text
	findings  diag.Findings
	ids       map[ident.EID]int // how often an EID was wanted
	readings  map[*model.Provision]reading
	misplaced map[[2]model.Kind]bool // kinds of headings that were found within another kind
}

// division is a heading with what stands below it. The root has no provision.
type division struct {
	provision *model.Provision
	heading   *heading
	items     []item
	within    []*division
	outer     *division
}

func (t *tree) report(r *diag.Rule, pos diag.Pos, hint, format string, args ...any) {
	t.findings = append(t.findings, r.At(pos, hint, format, args...))
}

// build makes the text of its items.
func (t *tree) build(items []item) {
	t.ids, t.readings, t.misplaced = map[ident.EID]int{}, map[*model.Provision]reading{}, map[[2]model.Kind]bool{}
	root := t.divide(items)
	if len(root.within) > 0 && len(root.items) > 0 {
		preface := &model.Provision{Kind: model.Preface, EID: t.id("", ident.Step{Element: model.Preface.Element()}), Pos: itemPos(root.items[0])}
		t.text.Body = append(t.text.Body, model.Block{Kind: model.BlockProvision, Pos: preface.Pos, Provision: preface})
		t.fill(&contents{tree: t, owner: preface, body: &preface.Body}, root.items)
	} else {
		t.fill(&contents{tree: t, body: &t.text.Body, leaf: true}, root.items)
	}
	for _, d := range root.within {
		t.division(d, &t.text.Body)
	}
	t.checkNumbers()
}

func itemPos(it item) diag.Pos {
	if it.numbers != nil {
		return it.numbers[0].pos
	}
	return it.block.Pos
}

// divide sorts the items below their headings.
func (t *tree) divide(items []item) *division {
	root := &division{}
	current := root
	start := 0
	for i := range items {
		it := &items[i]
		h := it.heading
		if h == nil {
			t.checkHidden(it)
			current.items = items[start : i+1]
			continue
		}
		start = i + 1
		h.split(t.labels)
		if h.level == 1 && h.label == "" && h.number == "" && t.text.Heading.Words == "" && len(root.within) == 0 && len(root.items) == 0 {
			t.text.Heading = *h.prose
			continue
		}
		t.checkLabel(h)
		current = t.place(current, root, h)
		setHint(current.provision, it.hint)
	}
	return root
}

// place finds the division that a heading belongs to and adds one for the heading.
func (t *tree) place(current, root *division, h *heading) *division {
	outer := current
	for outer != root && !outer.holds(h) {
		outer = outer.outer
	}
	d := &division{outer: outer, heading: h}
	d.provision = &model.Provision{Kind: h.kind, Label: h.label, Number: h.number, Heading: cutProse(h.prose, h.title), Pos: h.pos,
		Level: h.level, Parent: outer.provision}
	outer.within = append(outer.within, d)
	t.readings[d.provision] = h.reading
	t.checkPlace(d)
	return d
}

// rank orders the kinds of headings from the outermost to the innermost.
var rank = map[model.Kind]int{model.Part: 1, model.Chapter: 2, model.Section: 3, model.Article: 4}

// holds says whether the heading belongs to the division: by the level at which it is written, but articles hold no
// articles, nothing holds a preamble, and only an annex holds annexes. Of two headings on one level the second belongs to the first
// where its kind is lower, as the text would be torn apart otherwise.
func (d *division) holds(h *heading) bool {
	switch of := d.heading; {
	case h.kind == model.Preamble || h.kind == model.Annex && of.kind != model.Annex:
		return false
	case h.kind == model.Article && of.kind == model.Article:
		return false
	case h.level == of.level:
		return h.label != "" && of.label != "" && of.kind != model.Preamble && rank[h.kind] > rank[of.kind]
	default:
		return h.level > of.level
	}
}

// division fills the provision of a heading and appends it to the body around it.
func (t *tree) division(d *division, body *[]model.Block) {
	p := d.provision
	p.EID = t.headingID(d)
	*body = append(*body, model.Block{Kind: model.BlockProvision, Pos: p.Pos, Provision: p})
	leaf := len(d.within) == 0
	t.fill(&contents{tree: t, owner: p, body: &p.Body, leaf: leaf && p.Kind != model.Preamble, preamble: p.Kind == model.Preamble}, d.items)
	for _, inner := range d.within {
		t.division(inner, &p.Body)
	}
	t.checkEmpty(p)
}

// headingID makes the EID of a heading's provision. Articles stand at the top, or behind their annex, unless their
// numbers begin again in every part.
func (t *tree) headingID(d *division) ident.EID {
	p := d.provision
	step := ident.Step{Element: p.Kind.Element(), Number: headingNumber(d.heading)}
	var context ident.EID
	if p.Parent != nil {
		context = p.Parent.EID
	}
	if p.Kind == model.Article && !t.labels.restarts[model.Article] {
		context = ""
		for outer := p.Parent; outer != nil; outer = outer.Parent {
			if outer.Kind == model.Annex {
				context = outer.EID
				break
			}
		}
	}
	if step.Number == "" && p.Kind != model.Preamble && (p.Kind != model.Annex || d.siblings() > 1) {
		step.Number = strconv.Itoa(d.ordinal())
	}
	return t.id(context, step)
}

// ordinal counts the division among those of its kind around it that have no number.
func (d *division) ordinal() int {
	n := 0
	for _, o := range d.outer.within {
		if o.heading.kind == d.heading.kind && o.heading.number == "" {
			n++
		}
		if o == d {
			break
		}
	}
	return n
}

func (d *division) siblings() int {
	n := 0
	for _, o := range d.outer.within {
		if o.heading.kind == d.heading.kind {
			n++
		}
	}
	return n
}

// headingNumber is the number of a heading in an EID.
func headingNumber(h *heading) string {
	r := h.reading
	switch r.class {
	case 0:
		return ""
	case han, arabic:
		base := strconv.Itoa(r.base)
		if romanKinds[h.kind] && r.class == han {
			base = strings.ToUpper(roman(r.base))
		}
		return base + suffixName(r.suffix)
	}
	number := ident.CleanNumber(strings.Map(foldDigit, h.number))
	if i := strings.IndexFunc(number, func(c rune) bool { return c >= 0x80 }); i > 0 { // a suffix in another script
		number = strings.TrimRight(number[:i], "-") + suffixName(r.suffix)
	}
	return number
}

// id makes an EID that no provision has yet: the second art_5 is art_5~2.
func (t *tree) id(context ident.EID, step ident.Step) ident.EID {
	id := context.Join(step)
	n := t.ids[id]
	t.ids[id]++
	for n > 0 {
		n++
		again := ident.EID(string(id) + "~" + strconv.Itoa(n))
		if step.Number == "" {
			again = ident.EID(string(id) + "_" + strconv.Itoa(n))
		}
		if t.ids[again] == 0 {
			t.ids[again] = 1
			return again
		}
	}
	return id
}

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
	stack    []*model.Provision
}

// fill puts the items where the search finds that they belong.
func (t *tree) fill(c *contents, items []item) {
	es := events(items)
	ds := search(es, c.preamble)
	for i := range es {
		if es[i].number != nil && ds[i].depth == 1 && !ds[i].words && ds[i].reading.class.isParagraph() {
			c.intro = i + 1
			break
		}
	}
	for i := range items {
		c.emphatic = c.emphatic || c.preamble && emphatic(&items[i])
	}
	numbered := c.intro > 0
	for i := range es {
		c.leaf = c.leaf && !numbered
		c.add(&es[i], ds[i])
	}
	t.checkEmptyLast(c)
}

func emphatic(it *item) bool {
	p := it.block.Prose
	return p != nil && it.numbers == nil && len(p.Marks) > 0 && p.Marks[0].Kind == model.MarkEmphasis && p.Marks[0].From == 0
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
	c.stack = c.stack[:min(depth, len(c.stack))]
	switch {
	case len(c.stack) > 0:
		return &c.stack[len(c.stack)-1].Body
	case c.loose != nil:
		return &c.loose.Body
	}
	return c.body
}

// number adds a numbered provision, with the words behind its number.
func (c *contents) number(e *event, d decision) {
	if d.depth == 1 && d.reading.class.isParagraph() {
		c.loose = nil
	}
	body := c.at(d.depth - 1)
	parent := c.owner
	if len(c.stack) > 0 {
		parent = c.stack[len(c.stack)-1]
	} else if c.loose != nil {
		parent = c.loose
	}
	p := &model.Provision{Number: e.number.printed, Parent: parent, Pos: e.number.pos}
	level := c.kind(p, parent, d.reading.class)
	p.EID = c.id(eidOf(parent), ident.Step{Element: p.Kind.Element(), Number: eIDNumber(e.number.printed, d.reading, level, c.readings[parent].class)})
	*body = append(*body, model.Block{Kind: model.BlockProvision, Pos: p.Pos, Provision: p})
	c.readings[p] = d.reading
	c.stack = append(c.stack, p)
	if e.last {
		setHint(p, e.item.hint)
		if b := e.item.block; b.Kind != 0 && (b.Prose == nil || b.Prose.Words != "" || len(b.Prose.Marks) > 0) {
			p.Body = append(p.Body, b)
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
func (c *contents) kind(p, parent *model.Provision, class class) level {
	switch {
	case parent == c.owner && c.preamble:
		p.Kind = model.Recital
	case parent == c.owner && class.isParagraph():
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
		p := &model.Provision{Kind: kind, Parent: c.owner, Pos: e.item.block.Pos}
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
