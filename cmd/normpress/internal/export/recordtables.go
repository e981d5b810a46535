package export

import (
	"encoding/json"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/records"
)

// recordTableFile is a table of numbers made from records: static/schema/record-table-1.json. A number that is
// suppressed is null.
type recordTableFile struct {
	Schema       string        `json:"$schema"`
	Type         recordType    `json:"type"`
	Title        string        `json:"title"`
	AsOf         date.Date     `json:"as_of"`
	Unit         string        `json:"unit,omitempty"`       // of what is added up
	Below        int           `json:"below,omitempty"`      // from one to under this, numbers are suppressed
	Suppressed   *int          `json:"suppressed,omitempty"` // how many are
	Kept         bool          `json:"kept,omitempty"`       // there are too few records for the table
	Rows         *tableAxis    `json:"rows,omitempty"`
	Columns      *tableAxis    `json:"columns,omitempty"`
	Numbers      [][]tableCell `json:"numbers,omitempty"` // by row and column
	RowTotals    []tableCell   `json:"row_totals,omitempty"`
	ColumnTotals []tableCell   `json:"column_totals,omitempty"`
	Total        *tableCell    `json:"total,omitempty"`
}

// tableAxis is the field that rows or columns go by, with its values. The value "" is that of records that give none.
type tableAxis struct {
	Field  string          `json:"field"`
	Title  string          `json:"title"`
	Values []tableCategory `json:"values"`
}

type tableCategory struct {
	Value string `json:"value"`
	Title string `json:"title"`
}

type tableCell struct{ records.Number }

// MarshalJSON writes the number with all its digits, or null where it is suppressed.
func (c tableCell) MarshalJSON() ([]byte, error) {
	if c.Hidden {
		return []byte("null"), nil
	}
	return json.Marshal(json.Number(c.Text))
}

// recordTables are the tables of numbers that pages of records show, as JSON and as CSV.
func (in Input) recordTables() []File {
	var out []File
	for _, rt := range in.Corpus.RecordTypes {
		for _, t := range in.RecordTables[rt] {
			at := address.RecordTable(rt.ID, t.Name)
			out = append(out, File{at + ".json", func() []byte { return indented(in.recordTableFile(t)) }},
				File{at + ".csv", func() []byte { return in.recordTableCSV(t) }})
		}
	}
	return out
}

func (in Input) recordTableFile(t *records.Table) recordTableFile {
	f := recordTableFile{Schema: in.absolute("/schema/record-table-1.json"), Type: in.recordType(t.Type), Title: t.View.Title, AsOf: in.AsOf,
		Unit: t.Unit, Below: t.Below, Kept: t.Kept}
	if t.Below > 0 {
		n := t.Hidden()
		f.Suppressed = &n
	}
	if t.Kept {
		f.Suppressed = nil
		return f
	}
	f.Rows, f.RowTotals, f.Total = axis(t, t.View.Rows, t.Rows), tableCells(t.Sums), &tableCell{t.Total}
	if t.Columns != nil {
		f.Columns, f.ColumnTotals = axis(t, t.View.Columns, t.Columns), tableCells(t.Feet)
		for _, row := range t.Cells {
			f.Numbers = append(f.Numbers, tableCells(row))
		}
	}
	return f
}

func axis(t *records.Table, path string, values []records.Category) *tableAxis {
	out := &tableAxis{Field: path, Title: path}
	if f := t.Type.Field(path); f != nil {
		out.Title = f.Title
	}
	for _, c := range values {
		out.Values = append(out.Values, tableCategory(c))
	}
	return out
}

func tableCells(numbers []records.Number) []tableCell {
	out := make([]tableCell, len(numbers))
	for i, n := range numbers {
		out[i] = tableCell{n}
	}
	return out
}

// recordTableCSV writes a table by RFC 4180: a row for each value with its title, a column for each value, and totals. Where
// a number is suppressed it says so. A table that is not shown has no rows.
func (in Input) recordTableCSV(t *records.Table) []byte {
	head := []string{t.View.Rows, "title"}
	for _, c := range t.Columns {
		head = append(head, c.Value)
	}
	head = append(head, "total")
	var rows [][]string
	for i, c := range t.Rows {
		row := []string{c.Value, c.Title}
		if t.Columns != nil {
			row = appendNumbers(row, t.Cells[i]...)
		}
		rows = append(rows, appendNumbers(row, t.Sums[i]))
	}
	if !t.Kept {
		rows = append(rows, appendNumbers(appendNumbers([]string{"total", in.Words.Say("total")}, t.Feet...), t.Total))
	}
	return table(head, rows)
}

func appendNumbers(row []string, numbers ...records.Number) []string {
	for _, n := range numbers {
		if n.Hidden {
			n.Text = "suppressed"
		}
		row = append(row, n.Text)
	}
	return row
}
