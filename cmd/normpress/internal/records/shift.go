package records

import "slices"

// A small number is protected by other tables that fit all that is published. They are found by shifting: one more here,
// one less there, so that every sum that is shown stays. Within one table a shift runs through rows and columns in turn: one
// more in a cell of this row, one less in the next cell of that column, and so on back to the first row. Where it runs
// from one row into another directly, the total of the one grows and that of the other shrinks, so every other table
// with the same totals must shift as well. Tables tied in no circle are shifted one after another.

// shift is a change of one number by one, or two shifts together; nil is a shift that cannot be.
type shift struct {
	cost int // of hiding those of its numbers that are shown
	cell *cell
	by   int
	and  [2]*shift
}

// stay is the shift that changes nothing.
var stay = &shift{}

// both does both shifts.
func both(a, b *shift) *shift {
	switch {
	case a == nil || b == nil:
		return nil
	case a == stay:
		return b
	case b == stay:
		return a
	}
	return &shift{cost: a.cost + b.cost, and: [2]*shift{a, b}}
}

func (s *shift) changes(out []*shift) []*shift {
	switch {
	case s == nil:
		return out
	case s.cell != nil:
		return append(out, s)
	}
	return s.and[1].changes(s.and[0].changes(out))
}

// do makes the changes, unless a number would be zero after them.
func (s *shift) do() bool {
	all := s.changes(nil)
	for _, c := range all {
		c.cell.other += c.by
	}
	if slices.ContainsFunc(all, func(c *shift) bool { return c.cell.other < 1 }) {
		for _, c := range all {
			c.cell.other -= c.by
		}
		return false
	}
	for _, c := range all {
		c.cell.chosen = true
	}
	return true
}

// search looks for one shift.
type search struct {
	*published
	open  bool // numbers that are shown may be chosen to be hidden
	known map[exchange][]*shift
}

// exchange is the growth of one total of a field at the cost of another in all tables but one.
type exchange struct {
	field *counts
	but   *crossed
	up    int
}

// protect finds the two other sets of tables for a small number: with as little as can be in its place, and with so much
// more that it can be as many numbers as the threshold says, the threshold among them. If it is open, whatever that takes
// is hidden.
func (p *published) protect(at place, open bool) bool {
	cells := p.cellsOf(func(*cell) bool { return true })
	for _, c := range cells {
		c.chosen = false
	}
	least := p.reach(at, 1, open, cells)
	most := max(p.threshold, least+p.threshold-1)
	if p.reach(at, most, open, cells) != most {
		return false
	}
	at.cell().needs = slices.DeleteFunc(cells, func(c *cell) bool { return !c.chosen })
	for _, c := range at.cell().needs {
		c.hidden = true
	}
	return true
}

// reach shifts until the number is what is wanted, or as near to it as can be.
func (p *published) reach(at place, wanted int, open bool, cells []*cell) int {
	for _, c := range cells {
		c.other = c.n
	}
	c := at.cell()
	for c.other != wanted {
		s := search{p, open, map[exchange][]*shift{}}
		if by := s.one(at, wanted > c.other); by == nil || !by.do() {
			break
		}
	}
	return c.other
}

// one finds the cheapest shift that makes a number larger or smaller by one.
func (s search) one(at place, larger bool) *shift {
	if at.crossed == nil {
		return s.exchangeAny(at.field, at.row, larger)
	}
	x, c := at.crossed, at.cell()
	g := &grid{search: s, table: x, rows: x.rows, columns: x.columns, straight: true, within: true, without: c}
	row, column := at.row, len(x.cells)+at.column
	if larger {
		return both(s.change(c, 1), g.paths(column)[row])
	}
	return both(s.change(c, -1), g.paths(row)[column])
}

// change makes one number larger or smaller by one. Zeros stay, and nothing becomes zero.
func (s search) change(c *cell, by int) *shift {
	if c.n == 0 || c.other+by < 1 || !c.hidden && !s.open {
		return nil
	}
	out := &shift{cell: c, by: by}
	if !c.hidden && !c.chosen {
		out.cost = s.weight(c)
	}
	return out
}

// exchangeAny lets a total grow or shrink at the cost of whichever other is cheapest.
func (s search) exchangeAny(f *counts, row int, larger bool) (best *shift) {
	for other := range f.cells {
		up, down := row, other
		if !larger {
			up, down = other, row
		}
		if by := s.exchanges(exchange{f, nil, up})[down]; by != nil && (best == nil || by.cost < best.cost) {
			best = by
		}
	}
	return best
}

// exchanges lists, for each total of a field, the cheapest shift that lets it shrink by one while another grows.
func (s search) exchanges(e exchange) []*shift {
	if known := s.known[e]; known != nil {
		return known
	}
	out := make([]*shift, len(e.field.cells))
	s.known[e] = out
	grow := s.change(e.field.cells[e.up], 1)
	if grow == nil {
		return out
	}
	for down, c := range e.field.cells {
		if down != e.up {
			out[down] = both(grow, s.change(c, -1))
		}
	}
	for _, x := range e.field.crossed {
		if x == e.but {
			continue
		}
		paths := newGrid(s, x, e.field).paths(e.up)
		for down := range out {
			out[down] = both(out[down], paths[down])
		}
	}
	return out
}

// grid is a table seen from one of its fields: lines are its rows, which are the values of that field, and behind them
// its columns.
type grid struct {
	search
	table         *crossed
	rows, columns *counts
	straight      bool  // the rows are the table's own
	within        bool  // totals of rows may change, as those of columns may
	without       *cell // that stays
}

func newGrid(s search, x *crossed, from *counts) *grid {
	if from == x.rows {
		return &grid{search: s, table: x, rows: x.rows, columns: x.columns, straight: true}
	}
	return &grid{search: s, table: x, rows: x.columns, columns: x.rows}
}

// paths finds the cheapest shifts from one line to each other (Dijkstra's algorithm).
func (g *grid) paths(from int) []*shift {
	n := len(g.rows.cells) + len(g.columns.cells)
	best, done := make([]*shift, n), make([]bool, n)
	best[from] = stay
	for {
		at := -1
		for i, b := range best {
			if !done[i] && b != nil && (at < 0 || b.cost < best[at].cost) {
				at = i
			}
		}
		if at < 0 {
			return best
		}
		done[at] = true
		for to := range best {
			if done[to] {
				continue
			}
			if step := g.step(at, to); step != nil && (best[to] == nil || best[at].cost+step.cost < best[to].cost) {
				best[to] = both(best[at], step)
			}
		}
	}
}

// step is the shift from a line to another: from a row to a column one more in their cell, from a column to a row one less,
// and between two of a kind what makes up for that in other tables.
func (g *grid) step(from, to int) *shift {
	rows := len(g.rows.cells)
	switch {
	case from < rows && to < rows:
		if !g.within {
			return nil
		}
		return g.exchanges(exchange{g.rows, g.table, to})[from]
	case from >= rows && to >= rows:
		return g.exchanges(exchange{g.columns, g.table, from - rows})[to-rows]
	}
	c := g.table.at(g.straight, min(from, to), max(from, to)-rows)
	switch {
	case c == g.without:
		return nil
	case from < rows:
		return g.change(c, 1)
	}
	return g.change(c, -1)
}
