package compare

import (
	"cmp"
	"iter"
	"slices"
)

// Row is a change, or a part of it, at its place in a rendering.
type Row struct {
	Change  *Change
	Index   int // of the change
	Depth   int
	Shows   Shows
	Outside bool   // for ShowsAway: it went to where this comparison does not go
	Which   int    // the provision among those of the new side, for ShowsAway among those of the old
	Lines   []Line // of what is shown; none for what is unchanged
}

// Shows says what a row shows of its change.
type Shows uint8

// What a row shows.
const (
	ShowsAll   Shows = iota // from the beginning up to the provisions within
	ShowsRest               // what stands behind the provisions within
	ShowsAway               // at the old place of what was moved, that it is elsewhere now
	ShowsAgain              // at its own place, a further provision of a split or join
)

// Rows yields the comparison as every rendering shows it: in the order of the new text, with what was repealed, and a
// sign where something was moved from, at the place that it had.
func (c *Comparison) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		w := walker{yield: yield}
		for _, s := range c.stops() {
			if !w.visit(c, s) {
				return
			}
		}
		w.leave(0)
	}
}

// stop is a place on the walk.
type stop struct {
	at, after int // position in the new text, and for what stands there no longer its old position + 1
	index     int
	depth     int
	slot      int
	shows     Shows
	which     int
}

// stops lists the places on the walk in their order.
func (c *Comparison) stops() []stop {
	var out []stop
	for i := range c.Changes {
		ch := &c.Changes[i]
		first := true
		for n := range ch.New {
			if !c.shows(true, &ch.New[n]) {
				continue
			}
			s := stop{ch.New[n].Position, 0, i, ch.New[n].Depth, ch.New[n].Slot, ShowsAll, n}
			if !first {
				s.shows = ShowsAgain
			}
			first = false
			out = append(out, s)
		}
	}
	out = append(out, c.gone()...)
	slices.SortStableFunc(out, func(a, b stop) int { return cmp.Or(a.at-b.at, a.after-b.after) })
	return out
}

// walker yields rows. It keeps what is still to come of the provisions around the place where it is.
type walker struct {
	yield   func(Row) bool
	pending []pending
	stopped bool
}

// pending is what stands behind the provisions within a provision.
type pending struct {
	row   Row
	parts [][]Line
	slot  int // up to which they were yielded
}

func (w *walker) visit(c *Comparison, s stop) bool {
	w.leave(s.depth)
	if n := len(w.pending); n > 0 && s.after == 0 {
		w.reach(&w.pending[n-1], s.slot)
	}
	row := Row{Change: &c.Changes[s.index], Index: s.index, Depth: s.depth, Shows: s.shows, Which: s.which}
	row.Outside = s.shows == ShowsAway && !c.shows(true, &row.Change.New[0])
	if s.shows != ShowsAway && row.Change.Changed() {
		parts := row.Change.parts(s.which)
		row.Lines = parts[0]
		if len(parts) > 1 {
			w.send(row)
			row.Shows = ShowsRest
			w.pending = append(w.pending, pending{row, parts[1:], 0})
			return !w.stopped
		}
	}
	w.send(row)
	return !w.stopped
}

func (w *walker) send(r Row) {
	if !w.stopped {
		w.stopped = !w.yield(r)
	}
}

// leave yields what is to come of all provisions that do not hold what is at the depth.
func (w *walker) leave(depth int) {
	for n := len(w.pending) - 1; n >= 0 && w.pending[n].row.Depth >= depth; n-- {
		w.reach(&w.pending[n], len(w.pending[n].parts))
		w.pending = w.pending[:n]
	}
}

// reach yields the parts of what is pending up to a slot.
func (w *walker) reach(p *pending, slot int) {
	for ; p.slot < min(slot, len(p.parts)); p.slot++ {
		if p.row.Lines = p.parts[p.slot]; len(p.row.Lines) > 0 {
			w.send(p.row)
		}
	}
}
