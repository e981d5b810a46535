package norm

import (
	"regexp"
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

	provisions slab[model.Provision]
	blocks     slab[model.Block]
	frames     []frame // to be used again
	made       made
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
	provisions := 0
	for i := range items {
		provisions += max(1, len(items[i].numbers))
	}
	t.ids, t.readings, t.misplaced = make(map[ident.EID]int, provisions), make(map[*model.Provision]reading, provisions), map[[2]model.Kind]bool{}
	t.provisions.reserve(provisions)
	t.blocks.reserve(provisions)
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
		t.checkLinks(h)
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
	d.provision = t.provisions.put(model.Provision{Kind: h.kind, Label: h.label, Number: h.number, Opening: h.opening, Closing: h.closing,
		Heading: cutProse(h.prose, h.title), Pos: h.pos,
		Level: h.level, Parent: outer.provision})
	outer.within = append(outer.within, d)
	t.readings[d.provision] = h.reading
	t.checkPlace(d)
	return d
}

// rank orders the kinds of headings from the outermost to the innermost.
var rank = map[model.Kind]int{model.Part: 1, model.Chapter: 2, model.Section: 3, model.Article: 4}

// holds says whether the heading belongs to the division: by the level at which it is written, but articles hold no
// articles, nothing holds a preamble, a preamble holds no numbers, and only an annex holds annexes. Of two headings on one level the second belongs to the first
// where its kind is lower, as the text would be torn apart otherwise.
func (d *division) holds(h *heading) bool {
	switch of := d.heading; {
	case h.kind == model.Preamble || h.kind == model.Annex && of.kind != model.Annex:
		return false
	case h.kind == model.Article && of.kind == model.Article || h.number != "" && d.inPreamble():
		return false
	case h.level == of.level:
		return h.label != "" && of.label != "" && of.kind != model.Preamble && rank[h.kind] > rank[of.kind]
	default:
		return h.level > of.level
	}
}

func (d *division) inPreamble() bool {
	for ; d.heading != nil; d = d.outer {
		if d.heading.kind == model.Preamble {
			return true
		}
	}
	return false
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

// ordinalEnding drops the letters of a French ordinal figure.
var ordinalEnding = regexp.MustCompile(`([0-9])(?:er|re)`)

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
	return ordinalEnding.ReplaceAllString(cleanNumber(h.number, r), "$1")
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
