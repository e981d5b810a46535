package compare

import (
	"normpress/cmd/normpress/internal/words"
)

// Comparison is all that differs between two texts, and all that does not: from the old text and it follows the new
// one (Apply), and the other way round (Inverse). It holds facts only; every rendering is made from it.
type Comparison struct {
	Old, New  Side
	Changes   []Change // every passage of both sides once, in the order of the new text; see Comparer.Compare
	Counts    Counts
	Relation  Relation
	only      *pairOf // where it is part of a comparison
	Editorial bool    // there are changes, and yet every letter and figure of the two texts is the same, in the same order
}

// Relation says how the two texts belong together, and so what a change is to be called. Nothing is repealed that was
// never law, nor between two texts of which neither continues the other.
type Relation uint8

// The relations of two texts.
const (
	Amended  Relation = iota // both are law, the new one as it was amended
	Drafted                  // one of them at least is a draft
	Separate                 // two texts of their own, side by side
)

// Side names one of the two texts.
type Side struct {
	Name       string // what it was asked for by: "convention@rev-1", a file's name
	Title      string // of the text
	ShortTitle string // of the revision
	Symbol     string
	Date       string // YYYY-MM-DD; "" for a file
	Language   string // BCP 47
	Guessed    bool   // the language was found out by the words
}

// Change is what became of one or several passages. Old is empty for what was inserted, New for what was repealed; a
// split has one and several, a join several and one.
type Change struct {
	Kind          Kind
	Old, New      []Passage
	Within        int   // the change, by its index, of which this is but a part, as what is around it was inserted or repealed as a whole; -1 for none
	Consequential []int // the edits, by their index, that only follow a renumbering: a cross-reference with its new number
	*Wording
}

// Wording is how the words of a change differ. It is shared between all comparisons in which the same words meet.
type Wording struct {
	Edits    []Edit
	Phrases  []words.Phrase // deleted in one place and inserted in another; they lie within edits
	Markup   []Markup
	Deleted  int  // words
	Inserted int  // words
	Coarse   bool // too long for an exact comparison
}

// Edit is a replacement of some of the words by others. Outside of the edits the words of both sides are the same,
// byte by byte.
type Edit struct {
	Old, New words.Span // in the words of the sides; see Change.OldWords
	Deleted  string
	Inserted string
	Spacing  bool // only spaces and line breaks differ
	Flags    words.Flags
}

// unchanged is the wording of passages whose words are the same.
var unchanged = &Wording{}

// OldWords are the words on the old side: those of the passages, with a line break between them.
func (c *Change) OldWords() string { return joined(c.Old) }

// NewWords are the words on the new side, likewise.
func (c *Change) NewWords() string { return joined(c.New) }

func joined(ps []Passage) string {
	if len(ps) == 1 {
		return ps[0].Words
	}
	out := ""
	for i := range ps {
		if i > 0 {
			out += "\n"
		}
		out += ps[i].Words
	}
	return out
}

// Changed says whether anything of the passages changed: place, number, words or markup.
func (c *Change) Changed() bool {
	return c.Kind != 0 || len(c.Markup) > 0 || len(c.Edits) > 0
}

// OnlyConsequential says whether of the words nothing but numbers in cross-references changed, which follow a
// renumbering, and the provision stayed where it was.
func (c *Change) OnlyConsequential() bool {
	return c.Kind&^Renumbered == Substituted && len(c.Consequential) > 0 && len(c.Consequential) == len(c.Edits)
}

// OnlySigns says whether no word of a provision changed that stayed: punctuation, brackets, spaces or markup alone.
func (c *Change) OnlySigns() bool {
	return c.Kind&^Substituted == 0 && c.Changed() && c.Deleted+c.Inserted == 0
}

// Flags are those of all edits.
func (c *Change) Flags() words.Flags {
	var all words.Flags
	for i := range c.Edits {
		all |= c.Edits[i].Flags
	}
	return all
}
