package compare

import (
	"slices"

	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// Line is a heading, a paragraph, an item of a list, a row of a table with what changed in it.
type Line struct {
	Kind SegmentKind
	Runs []Run
}

// Run is a run of words that has one fate and one markup.
type Run struct {
	Fate   Fate
	Text   string
	Edit   int              // index of the edit; -1 for words that stayed
	Phrase int              // number of the moved phrase, from 1; 0 for none
	Flags  words.Flags      // what of its edit's flags these words are: the modal verb that changed
	Marks  []model.MarkKind // emphasis, strong emphasis and code, the outer first
}

// Fate says what became of words.
type Fate uint8

// The fates of words.
const (
	Stayed Fate = iota
	Deleted
	Added
)

// LineEnd stands in a run for a line break that was deleted or inserted.
const LineEnd = "¶"

// parts are the lines of one of the new provisions of the change, apart where provisions within it stand.
func (c *Change) parts(which int) [][]Line {
	out := [][]Line{nil}
	for _, l := range c.portion(which) {
		switch {
		case l.Kind != SegmentChildren:
			out[len(out)-1] = append(out[len(out)-1], l)
		case len(c.New) == 0 || slices.ContainsFunc(l.Runs, func(r Run) bool { return r.Fate != Deleted }):
			out = append(out, nil)
		}
	}
	return out
}

// portion are the lines that belong to one of the new provisions: those from its number on, up to the next one's.
func (c *Change) portion(which int) []Line {
	lines := c.Lines()
	if len(c.New) < 2 {
		return lines
	}
	from, n := 0, 0
	for i, l := range lines {
		if l.Kind != SegmentNumber || l.Runs[0].Fate != Added {
			continue
		}
		if n == which {
			return lines[from:i]
		}
		n, from = n+1, i+1
	}
	return lines[from:]
}

// Lines are the words of the change, line by line, with what was deleted and inserted in its place.
func (c *Change) Lines() []Line {
	w := writer{old: sideOf(c.Old), new: sideOf(c.New), phrases: c.Phrases}
	w.oldBreaks, w.newBreaks = breaks(c.Old, w.old), breaks(c.New, w.new)
	done := 0
	for i := range c.Edits {
		e := &c.Edits[i]
		w.run(Stayed, -1, words.Span{From: done, To: e.New.From})
		w.edit(i, e)
		done = e.New.To
	}
	w.run(Stayed, -1, words.Span{From: done, To: len(w.new.words.String())})
	return slices.DeleteFunc(w.lines, func(l Line) bool { return len(l.Runs) == 0 && l.Kind != SegmentRule && l.Kind != SegmentNumber })
}
