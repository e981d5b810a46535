package compare

import (
	"strings"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// ChildMark stands in the words of a passage where provisions within it stand, once for those that follow each other.
const ChildMark = "\uFFFC"

// Passage is a provision as a comparison sees it: where it is, what it is called, and its own words, those of the
// provisions within it apart. The passages of a text, in its order, are the whole text.
type Passage struct {
	EID         ident.EID
	WID         ident.WID
	Kind        model.Kind
	Position    int    // among the passages of its text, from 0
	Depth       int    // provisions around it
	Slot        int    // which of the child marks of the passage around it stands for it, from 0
	Designation string // label and number as printed
	Size        int    // of Words, in bytes
	Words       string // heading and blocks, "\n" between them, "\t" between cells, ChildMark for provisions within

	provision *model.Provision
	split     *words.Text // Words
	segments  []segment   // what Words is made of, in its order
	marks     []model.Mark
	slots     []int // for each provision directly within, which child mark stands for it
	proses    []proseAt
	language  ident.Language
}

// proseAt says where in the words of a passage a run of words of the model begins.
type proseAt struct {
	prose *model.Prose
	at    int
}

// Provision is the provision in the model; nil for a passage that was read from JSON.
func (p *Passage) Provision() *model.Provision { return p.provision }

// SegmentKind is what a part of the words of a passage is.
type SegmentKind uint8

// The kinds of segments.
const (
	SegmentHeading SegmentKind = iota + 1
	SegmentParagraph
	SegmentItem // of an unnumbered list
	SegmentQuote
	SegmentRow // of a table
	SegmentCode
	SegmentNote
	SegmentRule
	SegmentChildren // the place of provisions within
	SegmentNumber   // the designation of a further provision, where a comparison shows several at once
)

var segmentNames = [...]string{"", "heading", "paragraph", "list item", "quotation", "table row", "code", "note", "rule", "provisions", "number"}

// String is the English name of the kind.
func (k SegmentKind) String() string { return segmentNames[k] }

type segment struct {
	kind SegmentKind
	at   int // offset in the words
}

// Passages lists the passages of a text: its title, where it has one, and every provision in the order of the text.
func Passages(t *model.Text) []Passage { return passages(t, splits{}) }

func passages(t *model.Text, known splits) []Passage {
	var out []Passage
	if len(t.Heading.Words) > 0 || len(loose(t.Body)) > 0 {
		out = append(out, newPassage(&model.Provision{Heading: t.Heading, Body: loose(t.Body)}, t.Language, known))
	}
	return placed(appendPassages(out, t.Body, 0, t.Language, known))
}

// placed gives the passages their positions, and tells each for which of the child marks around it it stands.
func placed(ps []Passage) []Passage {
	var around []*Passage
	next := map[*Passage]int{}
	for i := range ps {
		p := &ps[i]
		p.Position = i
		around = append(around[:p.Depth], p)
		if p.Depth == 0 {
			continue
		}
		up := around[p.Depth-1]
		if n := next[up]; n < len(up.slots) {
			p.Slot = up.slots[n]
		}
		next[up]++
	}
	return ps
}

// loose are the blocks of a text that stand in no provision.
func loose(blocks []model.Block) []model.Block {
	var out []model.Block
	for _, b := range blocks {
		if b.Provision == nil {
			out = append(out, b)
		}
	}
	return out
}

func appendPassages(out []Passage, blocks []model.Block, depth int, lang ident.Language, known splits) []Passage {
	for p := range model.Provisions(blocks) {
		passage := newPassage(p, lang, known)
		passage.Depth = depth
		out = append(out, passage)
		out = appendPassages(out, p.Body, depth+1, lang, known)
	}
	return out
}

func newPassage(p *model.Provision, lang ident.Language, known splits) Passage {
	r := reader{}
	if p.Heading.Words != "" || len(p.Heading.Marks) > 0 {
		r.begin(SegmentHeading)
		r.prose(&p.Heading)
	}
	r.blocks(p.Body, SegmentParagraph)
	split := known.split(r.text.String(), lang)
	s := split.String()
	return Passage{EID: p.EID, WID: p.WID, Kind: p.Kind, Designation: p.Designation(), Size: len(s), Words: s,
		provision: p, split: split, segments: r.segments, marks: r.marks, slots: r.slots, proses: r.proses, language: lang}
}

// reader puts the own words of a provision together.
type reader struct {
	text     strings.Builder
	segments []segment
	marks    []model.Mark
	slots    []int
	children int // child marks so far
	proses   []proseAt
}

func (r *reader) begin(kind SegmentKind) {
	if len(r.segments) > 0 {
		r.text.WriteByte('\n')
	}
	r.segments = append(r.segments, segment{kind, r.text.Len()})
}

func (r *reader) prose(p *model.Prose) {
	at := r.text.Len()
	r.proses = append(r.proses, proseAt{p, at})
	r.text.WriteString(p.Words)
	for _, m := range p.Marks {
		m.From, m.To = m.From+at, m.To+at
		r.marks = append(r.marks, m)
	}
}

// blocks reads blocks; as is what a run of words among them is.
func (r *reader) blocks(blocks []model.Block, as SegmentKind) {
	for i := range blocks {
		r.block(&blocks[i], as)
	}
}

func (r *reader) block(b *model.Block, as SegmentKind) {
	switch b.Kind {
	case model.BlockProse, model.BlockHeading:
		r.begin(as)
		r.prose(b.Prose)
	case model.BlockProvision:
		if n := len(r.segments); n == 0 || r.segments[n-1].kind != SegmentChildren {
			r.begin(SegmentChildren)
			r.text.WriteString(ChildMark)
			r.children++
		}
		r.slots = append(r.slots, r.children-1)
	case model.BlockList:
		for _, item := range b.Items {
			r.blocks(item, SegmentItem)
		}
	case model.BlockQuote:
		r.blocks(b.Blocks, SegmentQuote)
	case model.BlockTable:
		r.row(b.Table.Head)
		for _, row := range b.Table.Rows {
			r.row(row)
		}
	case model.BlockCode:
		r.begin(SegmentCode)
		r.text.WriteString(b.Code)
	case model.BlockRule:
		r.begin(SegmentRule)
	case model.BlockNote:
		r.blocks(b.Note.Blocks, SegmentNote)
	}
}

func (r *reader) row(cells []model.Prose) {
	r.begin(SegmentRow)
	for i := range cells {
		if i > 0 {
			r.text.WriteByte('\t')
		}
		r.prose(&cells[i])
	}
}
