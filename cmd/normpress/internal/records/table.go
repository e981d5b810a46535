package records

import (
	"math/big"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// Table is a table of numbers made from the records of a type.
type Table struct {
	Type    *model.RecordType
	View    *model.RecordView
	Name    string     // last part of its address, unique among the tables of the type
	Unit    string     // of the numbers, "" where records are counted
	Rows    []Category // values of the field View.Rows
	Columns []Category // values of the field View.Columns, none for a table of one column
	Cells   [][]Number // by row and column; none for a table of one column
	Sums    []Number   // of rows, or the only column
	Feet    []Number   // totals of columns
	Total   Number
	// Several says that a record can have several of the values, and then counts once for each.
	Several bool
	// Below is the threshold under which numbers are hidden, 0 where the records are shown and nothing is hidden.
	Below int
	// Kept says that the records are too few for any number of the table to be shown: it has neither rows nor numbers.
	Kept bool
}

// Tables makes the tables of a type, those that are drawn among them, in the order of its views. Where the records of the
// type are withheld, numbers under the threshold are hidden, and as many others as it takes so that nobody can work them
// out from all the tables of the type together.
func Tables(t *model.RecordType, threshold int) []*Table {
	var out []*Table
	names := map[string]bool{}
	for i := range t.Views {
		if v := &t.Views[i]; v.Kind == model.Tables || v.Kind == model.Chart {
			out = append(out, newTable(t, v, uniqueName(v, len(out)+1, names)))
		}
	}
	if t.Withheld {
		suppress(out, len(t.Records), threshold)
	}
	return out
}

// uniqueName makes an address of a view's title, or of its place among the tables if the title has no Latin letters.
func uniqueName(v *model.RecordView, place int, used map[string]bool) string {
	words := strings.FieldsFunc(strings.ToLower(v.Title), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	name := strings.Join(words, "-")
	if name == "" || name == "schema" || name == "records" || name == "feed" || used[name] {
		name = strings.Trim(name+"-"+string(v.Kind)+"-"+strconv.Itoa(place), "-")
	}
	used[name] = true
	return name
}

func newTable(t *model.RecordType, v *model.RecordView, name string) *Table {
	s := newSummand(t, v.Sum)
	out := &Table{Type: t, View: v, Name: name, Unit: s.unit, Rows: categories(t, v.Rows)}
	if v.Columns != "" {
		out.Columns = categories(t, v.Columns)
	}
	c := newCounter(len(out.Rows), len(out.Columns))
	rows, columns := places(out.Rows), places(out.Columns)
	for _, r := range t.Records {
		at := valuesAt(r, v.Rows)
		across := []string{""}
		if v.Columns != "" {
			across = valuesAt(r, v.Columns)
		}
		out.Several = out.Several || len(at)*len(across) > 1
		for _, row := range at {
			for _, column := range across {
				c.add(rows[row], columns[column], s.of(r))
			}
		}
	}
	out.fill(c, s)
	return out
}

func places(list []Category) map[string]int {
	out := map[string]int{}
	for i, c := range list {
		out[c.Value] = i
	}
	return out
}

// counter adds up. What has no columns has one.
type counter struct {
	cells      [][]*big.Rat
	rows, feet []*big.Rat
	total      *big.Rat
}

func newCounter(rows, columns int) *counter {
	c := &counter{rows: zeros(rows), feet: zeros(max(columns, 1)), total: new(big.Rat)}
	for range rows {
		c.cells = append(c.cells, zeros(max(columns, 1)))
	}
	return c
}

func zeros(n int) []*big.Rat {
	out := make([]*big.Rat, n)
	for i := range out {
		out[i] = new(big.Rat)
	}
	return out
}

func (c *counter) add(row, column int, n *big.Rat) {
	for _, sum := range []*big.Rat{c.cells[row][column], c.rows[row], c.feet[column], c.total} {
		sum.Add(sum, n)
	}
}

func (t *Table) fill(c *counter, s summand) {
	t.Total, t.Sums = s.number(c.total), s.numbers(c.rows)
	if t.Columns == nil {
		return
	}
	t.Feet = s.numbers(c.feet)
	for _, row := range c.cells {
		t.Cells = append(t.Cells, s.numbers(row))
	}
}

func (s summand) numbers(list []*big.Rat) []Number {
	out := make([]Number, len(list))
	for i, n := range list {
		out[i] = s.number(n)
	}
	return out
}

// Hidden counts the numbers of the table that are hidden, totals among them.
func (t *Table) Hidden() int {
	n := 0
	for _, row := range append([][]Number{t.Sums, t.Feet, {t.Total}}, t.Cells...) {
		for _, number := range row {
			if number.Hidden {
				n++
			}
		}
	}
	return n
}

// AllTables makes the tables of all types. What is published of a type is decided for all its tables together, so they
// are made once.
func AllTables(c *model.Corpus, threshold int) map[*model.RecordType][]*Table {
	out := map[*model.RecordType][]*Table{}
	for _, t := range c.RecordTypes {
		out[t] = Tables(t, threshold)
	}
	return out
}
