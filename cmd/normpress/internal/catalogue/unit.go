package catalogue

import (
	"strings"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// unit is a part of a text that is a document: a division or an article with what stands directly in it, a numbered
// paragraph with its points, a recital. Paragraphs without numbers are units where they are many words together. What is
// found is small enough to be read, and large enough to be understood.
type unit struct {
	provision *model.Provision // nil for the text as a whole, with what stands before its first heading
	outer     *unit
	place     int    // in its text
	name      string // the heading
	body      strings.Builder
	lead      string             // numbers that the next line begins with
	inner     []*model.Provision // what it holds that is not a unit of its own: points
}

// wid is the lasting identity of the unit, "" for the text.
func (u *unit) wid() ident.WID {
	if u.provision == nil {
		return ""
	}
	return u.provision.WID
}

// context is the headings around the unit, the outermost first.
func (u *unit) context() string {
	if u.outer == nil || u.outer.provision == nil {
		return ""
	}
	return paragraphs(u.outer.context(), u.outer.name)
}

// under is the nearest heading: its own or one around it.
func (u *unit) under() string {
	for ; u != nil && u.provision != nil; u = u.outer {
		if u.name != "" {
			return u.name
		}
	}
	return ""
}

// divider divides a text into units.
type divider struct {
	terms    map[ident.EID]bool // the provisions that define a term
	dated    map[ident.WID]bool // those that have dates of their own in a revision, so that they are units
	whole    bool               // nothing is divided
	units    []*unit
	longOnes map[*model.Provision]bool // the answers of long
	cited    map[string]*unit          // by the label of a note, where it is first referred to
	notes    []written
}

// written is a note with the unit in which it is written.
type written struct {
	note *model.Note
	in   *unit
}

// divide lists the units of a text in their order. Every word of the text is in one of them, once: as its name, or in its
// body. A note stands in the unit that refers to it. Points that define terms are units, unless they are those of a
// numbered paragraph; points with dates of their own always are.
func divide(t *model.Text, terms map[ident.EID]bool, dated map[ident.WID]bool) []*unit {
	d := &divider{terms: terms, dated: dated, longOnes: map[*model.Provision]bool{}, cited: map[string]*unit{}}
	whole := &unit{name: oneLine(t.Heading.Words)}
	d.units = []*unit{whole}
	d.refer(whole, &t.Heading)
	d.blocks(whole, t.Body)
	for n := 0; n < len(d.notes); n++ { // notes may hold further ones
		u := d.notes[n].in
		if first := d.cited[d.notes[n].note.Label]; first != nil {
			u = first
		}
		d.blocks(u, d.notes[n].note.Blocks)
	}
	for n, u := range d.units {
		u.place = n
		u.end()
	}
	if whole.name == "" && whole.body.Len() == 0 {
		return d.units[1:]
	}
	return d.units
}

func (d *divider) blocks(u *unit, blocks []model.Block) {
	for i := range blocks {
		d.block(u, &blocks[i])
	}
}

func (d *divider) block(u *unit, b *model.Block) {
	switch b.Kind {
	case model.BlockProvision:
		d.provision(u, b.Provision)
	case model.BlockNote:
		d.notes = append(d.notes, written{b.Note, u})
	case model.BlockProse, model.BlockHeading:
		d.refer(u, b.Prose)
		u.line(b.Prose.Words)
	case model.BlockTable:
		d.row(u, b.Table.Head)
		for _, row := range b.Table.Rows {
			d.row(u, row)
		}
	case model.BlockCode:
		u.line(b.Code)
	}
	d.blocks(u, b.Blocks)
	for _, item := range b.Items {
		d.blocks(u, item)
	}
}

// row writes the cells of a table.
func (d *divider) row(u *unit, cells []model.Prose) {
	var words []string
	for i := range cells {
		d.refer(u, &cells[i])
		if cells[i].Words != "" {
			words = append(words, cells[i].Words)
		}
	}
	u.line(strings.Join(words, " | "))
}

// refer remembers the notes that the words of a unit refer to.
func (d *divider) refer(u *unit, p *model.Prose) {
	for _, m := range p.Marks {
		if m.Kind == model.MarkNote && d.cited[m.Target] == nil {
			d.cited[m.Target] = u
		}
	}
}

func (d *divider) provision(u *unit, p *model.Provision) {
	d.refer(u, &p.Heading)
	if !d.whole && d.isUnit(u, p) {
		own := &unit{provision: p, outer: u, name: oneLine(p.Heading.Words)}
		d.units = append(d.units, own)
		d.blocks(own, p.Body)
		return
	}
	if p.Number != "" {
		u.inner = append(u.inner, p)
	}
	u.number(p.Designation())
	u.line(p.Heading.Words)
	d.blocks(u, p.Body)
}

// isUnit says whether a provision directly within a unit is one as well.
func (d *divider) isUnit(u *unit, p *model.Provision) bool {
	within := u.provision
	if d.dated[p.WID] && p.Kind != model.Preface {
		return true
	}
	small := within != nil && (within.Level == 0 && within.Kind >= model.Paragraph && within.Kind <= model.Point || within.Kind == model.Recital)
	switch p.Kind {
	case model.Preface:
		return false
	case model.Subparagraph, model.Point:
		return p.Level > 0 || !small && d.terms[p.EID]
	case model.Paragraph:
		direct := p.Parent == within || p.Parent != nil && p.Parent.Kind == model.Preface
		return p.Level > 0 || !small && direct && (p.Number != "" || d.long(p.Parent))
	}
	return true
}

// longest is how many letters paragraphs without numbers have together at most, if they are to be one with what is around
// them: some 500 words.
const longest = 3000

// long says whether the paragraphs without numbers in a provision are too much to be read at once, so that each is a unit.
func (d *divider) long(p *model.Provision) bool {
	if p == nil {
		return false
	}
	long, known := d.longOnes[p]
	if !known {
		letters := 0
		for q := range model.Provisions(p.Body) {
			if q.Kind == model.Paragraph && q.Number == "" {
				letters += utf8.RuneCountInString(plain(q.Body))
			}
		}
		long = letters > longest
		d.longOnes[p] = long
	}
	return long
}

// number writes the number of what stands within the unit before its first words.
func (u *unit) number(designation string) {
	u.lead = strings.TrimSpace(u.lead + " " + designation)
}

// line writes words on a line of their own, behind the numbers before them.
func (u *unit) line(words string) {
	if words == "" {
		return
	}
	if u.body.Len() > 0 {
		u.body.WriteByte('\n')
	}
	if u.lead != "" {
		u.body.WriteString(u.lead + " ")
	}
	u.body.WriteString(words)
	u.lead = ""
}

// end writes the number that no words follow.
func (u *unit) end() {
	number := u.lead
	u.lead = ""
	u.line(number)
}
