// Package redline shows a comparison: as HTML, on the terminal, as Markdown and as a table of amendments. All of them go
// the same way through it, Items.
package redline

import (
	"iter"

	"normpress/cmd/normpress/internal/compare"
)

// Item is one thing to show: a row of the comparison, or a fold of rows in which nothing changed.
type Item struct {
	compare.Row
	Context bool // nothing changed in it, but something within
	Folded  int  // provisions in which nothing changed, from First to Last; 0 for a row
	First   *compare.Passage
	Last    *compare.Passage
	Was     [2]*compare.Passage // the first and the last of them in the old text
}

// Items goes through a comparison. What did not change is folded; where something around a change did not, it comes
// as context.
func Items(c *compare.Comparison) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		var f fold
		rows := plan(c)
		for i := range rows {
			r := &rows[i]
			if r.Shows == compare.ShowsAll && !r.Change.Changed() && !r.context {
				f.add(r)
				continue
			}
			if f.count > 0 && !yield(f.item()) {
				return
			}
			f = fold{}
			if !yield(Item{Row: r.Row, Context: r.context}) {
				return
			}
		}
		if f.count > 0 {
			yield(f.item())
		}
	}
}

type planned struct {
	compare.Row
	context bool
}

// plan lists the rows and finds those that are around others that are shown.
func plan(c *compare.Comparison) []planned {
	var rows []planned
	var around []int // the last row at each depth
	for r := range c.Rows() {
		around = append(around[:min(r.Depth, len(around))], len(rows))
		rows = append(rows, planned{Row: r})
		if r.Shows == compare.ShowsAll && !r.Change.Changed() {
			continue
		}
		for _, up := range around[:len(around)-1] {
			rows[up].context = rows[up].Shows == compare.ShowsAll && !rows[up].Change.Changed()
		}
	}
	return rows
}

// fold gathers rows in which nothing changed.
type fold struct {
	count       int
	depth       int
	first, last *compare.Passage
	was         [2]*compare.Passage
}

func (f *fold) add(r *planned) {
	p, was := &r.Change.New[0], &r.Change.Old[0]
	if f.count == 0 {
		f.depth, f.first, f.was[0] = r.Depth, p, was
	}
	if r.Depth <= f.depth {
		f.depth, f.last, f.was[1] = r.Depth, p, was
	}
	f.count++
}

func (f *fold) item() Item {
	return Item{Row: compare.Row{Depth: f.depth}, Folded: f.count, First: f.first, Last: f.last, Was: f.was}
}
