package compare

import (
	"slices"

	"normpress/cmd/normpress/internal/model"
)

// Markup is markup that only one side has around words that both have: emphasis, a link, the sign of a note, or what a
// run of words is (a paragraph, an item of a list).
type Markup struct {
	What     string // "emphasis", "link", "list item"
	Words    string // that it is around
	Target   string // of a link or a note
	Inserted bool   // the new side has it, not the old one
}

var markNames = [...]string{model.MarkEmphasis: "emphasis", model.MarkStrong: "strong emphasis", model.MarkCode: "code", model.MarkLink: "link",
	model.MarkNote: "note", model.MarkTerm: "definition", model.MarkImage: "image"}

// MarkupNames lists all that What can be.
func MarkupNames() []string {
	out := slices.Clone(markNames[model.MarkEmphasis:])
	for k := SegmentHeading; k <= SegmentRule; k++ {
		if k != SegmentParagraph {
			out = append(out, k.String())
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(out)))
}

// markup lists what markup differs. What is around words that were inserted or deleted is left out: it came and went
// with them.
func markup(old, new side, edits []Edit) []Markup {
	if old.words.String() == "" || new.words.String() == "" {
		return nil
	}
	a, b := formats(old, edits, false), formats(new, edits, true)
	return append(lacking(a, b, false), lacking(b, a, true)...)
}

// format is markup around words that both sides have. From and to count the bytes that both have before it.
type format struct {
	what, target string
	from, to     int
}

// found is a format with the words that it is around.
type found struct {
	format
	words string
}

// lacking lists the formats that the others do not have.
func lacking(of, others []found, inserted bool) []Markup {
	known := map[format]bool{}
	for _, f := range others {
		known[f.format] = true
	}
	var out []Markup
	for _, f := range of {
		if !known[f.format] {
			out = append(out, Markup{What: f.what, Words: f.words, Target: f.target, Inserted: inserted})
		}
	}
	return out
}

// formats lists the markup of a side that is around words which both sides have.
func formats(s side, edits []Edit, new bool) []found {
	c, text := common{edits, new}, s.words.String()
	var out []found
	add := func(what, target string, from, to int) {
		a, startsIn := c.offset(from)
		b, endsIn := c.offset(to)
		if startsIn && endsIn && (b > a || from == to) {
			out = append(out, found{format{what, target, a, b}, text[from:to]})
		}
	}
	for _, m := range s.marks {
		add(markNames[m.Kind], m.Target, m.From, m.To)
	}
	for i, g := range s.segments {
		end := len(text)
		if i+1 < len(s.segments) {
			end = s.segments[i+1].at - 1
		}
		if g.kind != SegmentParagraph && g.kind != SegmentChildren && end > g.at {
			add(g.kind.String(), "", g.at, end)
		}
	}
	return out
}

// common turns offsets into the words of one side into offsets into what both sides have.
type common struct {
	edits []Edit
	new   bool
}

// offset says false for an offset within words that only this side has.
func (c common) offset(at int) (int, bool) {
	gone := 0
	for i := range c.edits {
		span := c.edits[i].Old
		if c.new {
			span = c.edits[i].New
		}
		if at <= span.From {
			break
		}
		if at < span.To {
			return 0, false
		}
		gone += span.To - span.From
	}
	return at - gone, true
}
