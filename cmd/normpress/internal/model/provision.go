package model

import (
	"iter"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
)

// Text is a revision in one language (FRBR expression).
type Text struct {
	Place
	Language       ident.Language
	Title          string     `yaml:"title"`
	LegalValue     LegalValue `yaml:"legal_value"`
	TranslationOf  string     `yaml:"translation_of"` // revision that was translated, where it is an older one
	SourceDocument string     `yaml:"source_document"`
	Heading        Prose      // the first heading, where it is the title of the text
	Body           []Block    // the whole text in its order
	Notes          []*Note
}

// Provision is any addressable unit of a text.
type Provision struct {
	Kind    Kind
	Label   string    // of the heading as printed, "Article"; "" where there is none; see Designation
	Number  string    // as printed, with its punctuation: "5 bis", "(a)", "[2 bis."; "" where there is none
	Opening string    // square brackets before the label or number of a heading, as printed: "["
	Closing string    // those that close behind its number: "]"
	Heading Prose     // the title behind label and number
	EID     ident.EID // place in this revision
	WID     ident.WID // lasting identity; set when the revisions of the instrument are known
	Was     string    // the editor's hint: EID in the previous revision, or "none"; "" where not given
	WasPos  diag.Pos
	Pos     diag.Pos // of the heading or the number
	Level   int      // of the heading in the source, 1 to 6; 0 for numbered text
	Body    []Block  // text before, between and after the provisions in it, and these
	Parent  *Provision
}

// Designation is the label and the number as printed, in their brackets: "Article 5 bis", "[Article 5 bis", "第五条之二",
// "PREMIÈRE PARTIE", "(a)". In a label, "…" is where the number stands; without it the number stands behind the label.
func (p *Provision) Designation() string { return p.Opening + p.name() + p.Closing }

func (p *Provision) name() string {
	before, after, around := strings.Cut(p.Label, "…")
	switch {
	case !around && p.Label != "" && p.Number != "":
		return p.Label + " " + p.Number
	case !around:
		return p.Label + p.Number
	}
	number, inserted := p.Number, ""
	if i := strings.Index(number, "之"); i >= 0 && before != "" {
		number, inserted = number[:i], number[i:]
	}
	return before + number + after + inserted
}

// Kind is the kind of a provision.
type Kind uint8

// The kinds of provisions. Preface is text before the preamble or the first heading.
const (
	Preface Kind = iota + 1
	Preamble
	Recital
	Part
	Chapter
	Section
	Article
	Paragraph
	Subparagraph
	Point
	Annex
)

var kinds = [...]struct{ name, element string }{
	Preface: {"preface", "preface"}, Preamble: {"preamble", "preamble"}, Recital: {"recital", "rec"},
	Part: {"part", "part"}, Chapter: {"chapter", "chp"}, Section: {"section", "sec"}, Article: {"article", "art"},
	Paragraph: {"paragraph", "para"}, Subparagraph: {"subparagraph", "point"}, Point: {"point", "point"},
	Annex: {"annex", "att"},
}

// String is the English name of the kind.
func (k Kind) String() string { return kinds[k].name }

// Element is the name that an eId has for the kind. What the United Nations calls a subparagraph, (a), is a point to
// Akoma Ntoso as are the levels below it.
func (k Kind) Element() string { return kinds[k].element }

// MarshalText writes the kind's English name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// KindNamed returns the kind with that English name, 0 when there is none.
func KindNamed(name string) Kind {
	for k, v := range kinds {
		if v.name == name && name != "" {
			return Kind(k)
		}
	}
	return 0
}

// BlockKind is the kind of a block.
type BlockKind uint8

// The kinds of blocks.
const (
	BlockProse     BlockKind = iota + 1 // a run of text: Prose
	BlockProvision                      // a provision within this one: Provision
	BlockList                           // an unnumbered list: Items
	BlockQuote                          // a quotation: Blocks
	BlockTable                          // Table
	BlockCode                           // code: Code and CodeLanguage
	BlockRule                           // a line across
	BlockNote                           // the place where a note is written: Note
	BlockHeading                        // a heading that is no provision, on guide pages: Prose, Level
)

// Block is one item of a text's body. Kind says which fields are set.
type Block struct {
	Kind         BlockKind
	Pos          diag.Pos
	Prose        *Prose
	Provision    *Provision
	Items        [][]Block
	First        int // of an ordered list, which only pages have: the number of its first item; 0 for other lists
	Blocks       []Block
	Table        *Table
	Code         string
	CodeLanguage string
	Note         *Note
	Level        int
}

// Table is a table with a head of one row.
type Table struct {
	Align []Align // per column
	Head  []Prose
	Rows  [][]Prose
}

// Align is the alignment of a column.
type Align uint8

// The alignments of a column.
const (
	AlignNone Align = iota
	AlignStart
	AlignCentre
	AlignEnd
)

// Note is a footnote.
type Note struct {
	Label  string // as written: [^1] has "1"
	Pos    diag.Pos
	Blocks []Block
}

// Prose is a run of words, apart from their markup. Words has single spaces, and "\n" where a line break is meant.
type Prose struct {
	Words  string
	Marks  []Mark   // properly nested: by From, the longer first
	Source []Origin // where the words stand in the source, by At
}

// Origin says that the words from offset At on, up to the next Origin, stand in the source from Pos on.
type Origin struct {
	At  int
	Pos diag.Pos
}

// MarkKind is the kind of a mark.
type MarkKind uint8

// The kinds of marks. MarkNote is empty (From == To) and points to a note; MarkImage likewise points to an image whose
// description are the words that it covers.
const (
	MarkEmphasis MarkKind = iota + 1
	MarkStrong
	MarkCode
	MarkLink      // Target is the address as written
	MarkNote      // Target is the note's label
	MarkTerm      // the place where the editor says that a term is defined
	MarkImage     // Target is the address
	MarkReference // set by package cite: Target is the address of the provision
	MarkUse       // set by package cite: the use of a defined term; Target is the address of its definition
)

// Mark is markup of the words from From to To (byte offsets into Words).
type Mark struct {
	Kind     MarkKind
	From, To int
	Target   string
}

// At returns the place in the source of the byte at the offset.
func (p *Prose) At(offset int) diag.Pos {
	pos := diag.Pos{}
	for _, o := range p.Source {
		if o.At > offset {
			break
		}
		pos = o.Pos
		if pos.Line > 0 {
			pos.Col += len([]rune(p.Words[o.At:offset]))
		}
	}
	return pos
}

// Provisions yields the provisions directly within the blocks.
func Provisions(blocks []Block) iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) { provisions(blocks, yield) }
}

func provisions(blocks []Block, yield func(*Provision) bool) bool {
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == BlockProvision && !yield(b.Provision) {
			return false
		}
	}
	return true
}

// All yields every provision of the blocks in the order of the text, each before those in it.
func All(blocks []Block) iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) { all(blocks, yield) }
}

func all(blocks []Block, yield func(*Provision) bool) bool {
	for p := range Provisions(blocks) {
		if !yield(p) || !all(p.Body, yield) {
			return false
		}
	}
	return true
}

// Proses yields every run of words in the blocks in the order of the text, without those of provisions in them.
func Proses(blocks []Block) iter.Seq[*Prose] {
	return func(yield func(*Prose) bool) { proses(blocks, yield) }
}

func proses(blocks []Block, yield func(*Prose) bool) bool {
	for i := range blocks {
		b := &blocks[i]
		if b.Prose != nil && !yield(b.Prose) || !proses(b.Blocks, yield) {
			return false
		}
		for _, item := range b.Items {
			if !proses(item, yield) {
				return false
			}
		}
		if b.Table != nil {
			for _, row := range append([][]Prose{b.Table.Head}, b.Table.Rows...) {
				for j := range row {
					if !yield(&row[j]) {
						return false
					}
				}
			}
		}
		if b.Note != nil && !proses(b.Note.Blocks, yield) {
			return false
		}
	}
	return true
}

// Find returns the provision with the eId, nil when there is none.
func (t *Text) Find(id ident.EID) *Provision {
	for p := range All(t.Body) {
		if p.EID == id {
			return p
		}
	}
	return nil
}
