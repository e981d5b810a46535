// Package statistics counts the records of the corpus. A table is counted once, and what a page draws and lists and what
// a file says are that table.
package statistics

import (
	"cmp"
	"slices"
	"strconv"

	"normpress/cmd/normpress/internal/ident"
)

// Table is numbers of records by what they have in common.
type Table struct {
	Name     string // lasting, part of the address of its file: firms-by-status
	Section  string // of the site that the records are in: register, decisions, instruments, records
	Title    string
	Rule     string // what is counted, in words
	Over     bool   // rows are days: what is counted on one is counted on the next again, so that they are not added up
	Columns  []Label
	Rows     []Row
	Apart    bool           // columns are not added up: some of them do not count
	Currency ident.Currency // of amounts in its minor units; "" where records are counted
}

// Label names a row or a column.
type Label struct {
	ID    string // lasting: a name of the format, a code, a number, a year
	Title string // in the language of the interface
}

// Row is a row of a table with a cell for each column.
type Row struct {
	Label
	Cells   []int64
	Missing bool // the numbers are not published
}

// Total is the sum of a row.
func (r *Row) Total() int64 {
	sum := int64(0)
	for _, n := range r.Cells {
		sum += n
	}
	return sum
}

// ColumnTotal is the sum of a column.
func (t *Table) ColumnTotal(column int) int64 {
	sum := int64(0)
	for i := range t.Rows {
		sum += t.Rows[i].Cells[column]
	}
	return sum
}

// Total is the sum of all cells.
func (t *Table) Total() int64 {
	sum := int64(0)
	for i := range t.Rows {
		sum += t.Rows[i].Total()
	}
	return sum
}

// Exact writes a number of the table for machines: amounts in units of the currency with all decimals, after a point.
func (t *Table) Exact(n int64) string {
	scale := t.decimals()
	if scale == 0 {
		return strconv.FormatInt(n, 10)
	}
	digits := strconv.FormatInt(n, 10)
	for len(digits) <= scale {
		digits = "0" + digits
	}
	return digits[:len(digits)-scale] + "." + digits[len(digits)-scale:]
}

// Units is a number of the table as a drawing takes it: amounts in units of the currency.
func (t *Table) Units(n int64) float64 {
	units := float64(n)
	for range t.decimals() {
		units /= 10
	}
	return units
}

func (t *Table) decimals() int {
	if t.Currency == "" {
		return 0
	}
	return t.Currency.Decimals()
}

// add counts n in a cell, whose row and column are there.
func (t *Table) add(row, column string, n int64) {
	c := slices.IndexFunc(t.Columns, func(l Label) bool { return l.ID == column })
	for i := range t.Rows {
		if t.Rows[i].ID == row {
			t.Rows[i].Cells[c] += n
		}
	}
}

// used leaves out the columns in which nothing was counted, but the first where there is no other, and likewise the rows.
func (t *Table) used() {
	t.Rows = slices.DeleteFunc(t.Rows, func(r Row) bool { return !t.Over && !r.Missing && r.Total() == 0 })
	for c := len(t.Columns) - 1; c >= 0 && len(t.Columns) > 1; c-- {
		if t.ColumnTotal(c) != 0 {
			continue
		}
		t.Columns = slices.Delete(t.Columns, c, c+1)
		for i := range t.Rows {
			t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, c, c+1)
		}
	}
}

// byNumber puts the rows with the largest totals first; those of the same total keep their order. The row of what is
// withheld stays the last.
func (t *Table) byNumber() {
	slices.SortStableFunc(t.Rows, func(a, b Row) int {
		switch {
		case a.ID == withheld:
			return 1
		case b.ID == withheld:
			return -1
		}
		return cmp.Compare(b.Total(), a.Total())
	})
}

// RowTitle is the title of a row as a drawing has room for it: of days, the month.
func (t *Table) RowTitle(row int) string {
	const month = len("2026-11")
	if title := t.Rows[row].Title; !t.Over || len(title) < month {
		return title
	}
	return t.Rows[row].Title[:month]
}
