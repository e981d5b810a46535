package words

import (
	"cmp"
	"slices"
	"strings"
)

// Span is a stretch of a string, from the byte offset From up to but not including To.
type Span struct{ From, To int }

// EditKind says whether words were edited or layout alone.
type EditKind uint8

// The kinds of edits. A Spacing edit has white space and marks of direction only.
const (
	Words EditKind = iota + 1
	Spacing
)

// Flags say what in an edit readers look for first.
type Flags uint8

// The flags of an edit: that numbers, dates, modal verbs ("shall", "may") or negations ("not", "without") differ between
// its sides. Brackets says that square brackets do, or that the words stand in brackets that came or went.
const (
	Numbers Flags = 1 << iota
	Dates
	Modals
	Negations
	Brackets
)

// Has says whether all of the flags are among these.
func (f Flags) Has(flags Flags) bool { return f&flags == flags }

// Edit replaces a stretch of the old text by one of the new text. Either may be empty.
type Edit struct {
	Old, New Span
	Kind     EditKind
	Flags    Flags
}

// Phrase is words that were deleted in one place and inserted in another.
type Phrase struct{ Old, New Span }

// Difference is what makes the old text the new one. Outside of its edits both are the same, byte for byte.
type Difference struct {
	Edits             []Edit   // in the order of the text; they do not overlap
	Moved             []Phrase // by their place in the old text; they lie within edits
	Coarse            bool     // the texts are so long and different that not all they have in common was looked for
	Deleted, Inserted int      // words, punctuation not counted
}

// Apply makes the new text of the old one, given what each edit inserts.
func (d Difference) Apply(old string, inserted func(Edit) string) string {
	var b strings.Builder
	done := 0
	for _, e := range d.Edits {
		b.WriteString(old[done:e.Old.From])
		b.WriteString(inserted(e))
		done = e.Old.To
	}
	b.WriteString(old[done:])
	return b.String()
}

// Inverse is the difference that makes the new text the old one.
func (d Difference) Inverse() Difference {
	d.Edits, d.Moved = slices.Clone(d.Edits), slices.Clone(d.Moved)
	d.mirror()
	return d
}

func (d *Difference) mirror() {
	d.Deleted, d.Inserted = d.Inserted, d.Deleted
	for i := range d.Edits {
		e := &d.Edits[i]
		e.Old, e.New = e.New, e.Old
	}
	for i := range d.Moved {
		m := &d.Moved[i]
		m.Old, m.New = m.New, m.Old
	}
	slices.SortFunc(d.Moved, func(a, b Phrase) int { return cmp.Compare(a.Old.From, b.Old.From) })
}
