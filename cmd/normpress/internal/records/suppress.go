package records

import (
	"cmp"
	"slices"
	"strconv"
)

// Small numbers are hidden by the threshold rule for tables of counts, with secondary suppression (Hundepool et al.,
// Statistical Disclosure Control, 2012, chapter 4; Cox, Network Models for Complementary Cell Suppression, Journal of
// the American Statistical Association 90, 1995):
//
//   - Each count of at least one and under the threshold is hidden, in cells and in totals alike.
//   - A zero is shown: there is nobody whom it could identify. So it is never hidden to protect others either, and
//     readers know that what is hidden is at least one.
//   - The number of all records is known. If it is under the threshold nothing is shown.
//   - Further counts are hidden until each hidden count under the threshold can, by all that is published of the type, be
//     as many different numbers as the threshold says, the threshold or more among them. That is shown for each by two
//     other sets of tables which fit all that is published: one with the least of those numbers in its place, and one
//     with the greatest.
//   - A table for which there are no such others is not shown at all.

// published is what tables publish of the records of a type: their numbers by one field, and by two.
type published struct {
	threshold int
	all       int // records
	fields    []*counts
	crossed   []*crossed
}

// counts are the numbers of records by the values of one field.
type counts struct {
	path    string
	cells   []*cell
	crossed []*crossed // with another field
}

// crossed are the numbers of records by the values of two fields.
type crossed struct {
	rows, columns *counts
	cells         [][]*cell
}

// cell is one number.
type cell struct {
	n      int
	total  bool // it is the sum of others
	hidden bool
	chosen bool    // it would have to be hidden as well
	other  int     // what it is in another set of tables
	needs  []*cell // hidden numbers that protect it, itself among them
}

// place is where a number stands: in a row of the numbers by one field, or also in a column of those by two.
type place struct {
	field       *counts
	crossed     *crossed // nil for a number by one field
	row, column int
}

func (p place) cell() *cell {
	if p.crossed == nil {
		return p.field.cells[p.row]
	}
	return p.crossed.cells[p.row][p.column]
}

// suppress hides numbers of tables that count the records of one type.
func suppress(tables []*Table, records, threshold int) {
	for _, t := range tables {
		t.Below, t.Kept = threshold, t.Several || records < threshold
	}
	for {
		p := newPublished(tables, records, threshold)
		if failed, ok := p.hide(); !ok {
			keep(tables, failed)
			continue
		}
		p.spare()
		for _, t := range tables {
			p.mark(t)
		}
		return
	}
}

// keep withholds the tables with a number that cannot be protected. If it is a total, that of the last fields crossed
// goes, which leaves one reason less to hide it.
func keep(tables []*Table, failed place) {
	x := failed.crossed
	if n := len(failed.field.crossed); x == nil && n > 0 {
		x = failed.field.crossed[n-1]
	}
	for _, t := range tables {
		t.Kept = t.Kept || x != nil && x.of(t) || x == nil && t.Columns == nil && t.View.Rows == failed.field.path
	}
}

// newPublished takes the numbers of the tables together. A table that would close a circle of fields is kept: what three
// fields say of each other two by two is more than what their totals say.
func newPublished(tables []*Table, records, threshold int) *published {
	p, tied := &published{threshold: threshold, all: records}, newTies()
	for _, t := range tables {
		if t.Kept {
			continue
		}
		if t.Columns != nil && !tied.tie(t.View.Rows, t.View.Columns) {
			t.Kept = true
			continue
		}
		rows := p.field(t.View.Rows, t.Sums)
		if t.Columns != nil && !slices.ContainsFunc(p.crossed, func(x *crossed) bool { return x.of(t) }) {
			x := &crossed{rows: rows, columns: p.field(t.View.Columns, t.Feet)}
			for _, row := range t.Cells {
				x.cells = append(x.cells, p.cells(row, false))
			}
			p.crossed = append(p.crossed, x)
			x.rows.crossed, x.columns.crossed = append(x.rows.crossed, x), append(x.columns.crossed, x)
		}
	}
	return p
}

// field finds the numbers by one field, or notes them.
func (p *published) field(path string, numbers []Number) *counts {
	for _, f := range p.fields {
		if f.path == path {
			return f
		}
	}
	f := &counts{path: path, cells: p.cells(numbers, true)}
	p.fields = append(p.fields, f)
	return f
}

func (p *published) cells(numbers []Number, total bool) []*cell {
	out := make([]*cell, len(numbers))
	for i, number := range numbers {
		n, _ := strconv.Atoi(number.Text) // records were counted
		out[i] = &cell{n: n, total: total, hidden: n > 0 && n < p.threshold}
	}
	return out
}

// of says whether the table shows these numbers, whichever field it has in its rows.
func (x *crossed) of(t *Table) bool {
	return t.View.Rows == x.rows.path && t.View.Columns == x.columns.path ||
		t.View.Rows == x.columns.path && t.View.Columns == x.rows.path
}

// places lists where the numbers stand that fit, in the order of the tables.
func (p *published) places(fit func(*cell) bool) []place {
	var out []place
	add := func(at place) {
		if fit(at.cell()) {
			out = append(out, at)
		}
	}
	for _, f := range p.fields {
		for row := range f.cells {
			add(place{field: f, row: row})
		}
	}
	for _, x := range p.crossed {
		for row := range x.cells {
			for column := range x.cells[row] {
				add(place{x.rows, x, row, column})
			}
		}
	}
	return out
}

func (p *published) cellsOf(fit func(*cell) bool) []*cell {
	var out []*cell
	for _, at := range p.places(fit) {
		out = append(out, at.cell())
	}
	return out
}

func (p *published) small(c *cell) bool { return c.n > 0 && c.n < p.threshold }

// hide hides whatever it takes to protect every small number. It returns the first that cannot be protected.
func (p *published) hide() (failed place, ok bool) {
	for _, at := range p.places(p.small) {
		if !p.protect(at, true) {
			return at, false
		}
	}
	return place{}, true
}

// spare shows again what need not be hidden, the largest numbers first.
func (p *published) spare() {
	small := p.places(p.small)
	large := p.cellsOf(func(c *cell) bool { return c.hidden && !p.small(c) })
	slices.SortStableFunc(large, func(a, b *cell) int { return cmp.Compare(p.weight(b), p.weight(a)) })
	for _, c := range large {
		c.hidden = false
		c.hidden = slices.ContainsFunc(small, func(at place) bool {
			return slices.Contains(at.cell().needs, c) && !p.protect(at, false)
		})
	}
}

// weight is what it costs to hide a number: few are hidden rather than small ones, and a total rather not.
func (p *published) weight(c *cell) int {
	if c.total {
		return 3*(p.all+1) + c.n
	}
	return p.all + 1 + c.n
}

// mark hides numbers of a table.
func (p *published) mark(t *Table) {
	if t.Kept {
		t.Rows, t.Columns, t.Cells, t.Sums, t.Feet, t.Total = nil, nil, nil, nil, nil, Number{Hidden: true}
		return
	}
	hide(t.Sums, p.field(t.View.Rows, nil).cells)
	if t.Columns == nil {
		return
	}
	hide(t.Feet, p.field(t.View.Columns, nil).cells)
	i := slices.IndexFunc(p.crossed, func(x *crossed) bool { return x.of(t) })
	x := p.crossed[i]
	for row := range t.Cells {
		cells := make([]*cell, len(t.Cells[row]))
		for column := range cells {
			cells[column] = x.at(x.rows.path == t.View.Rows, row, column)
		}
		hide(t.Cells[row], cells)
	}
}

func hide(numbers []Number, cells []*cell) {
	for i, c := range cells {
		if c.hidden {
			numbers[i] = Number{Hidden: true}
		}
	}
}

// at is the cell in a row and a column, or the other way round.
func (x *crossed) at(straight bool, row, column int) *cell {
	if straight {
		return x.cells[row][column]
	}
	return x.cells[column][row]
}
