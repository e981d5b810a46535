package pages

import (
	"strconv"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/chart"
	"normpress/cmd/normpress/internal/records"
)

// tableView is a table of numbers made from records, or a chart with its table.
type tableView struct {
	viewHead
	Counts    string     `json:"counts"`             // what is counted or added up
	RowsOf    string     `json:"rows_of"`            // title of the field that the rows go by
	ColumnsOf string     `json:"columns_of"`         // that of the columns, "" for a table of one column
	Columns   []link     `json:"columns,omitempty"`  // what stands above them, without address
	Rows      []tableRow `json:"rows,omitempty"`     // the last is the total
	Withheld  bool       `json:"withheld,omitempty"` // the records are
	Most      int        `json:"most,omitempty"`     // the greatest number that is suppressed for being small
	Hidden    int        `json:"hidden,omitempty"`   // numbers that are suppressed
	Kept      bool       `json:"kept,omitempty"`     // there are too few records for the table
	Several   bool       `json:"several,omitempty"`  // a record can count several times
	Chart     string     `json:"chart,omitempty"`    // SVG
	CSV       string     `json:"csv"`                // addresses
	JSON      string     `json:"json"`
}

type tableRow struct {
	link                  // what stands beside it, without address
	Numbers []tableNumber `json:"numbers"` // the last is the total
}

type tableNumber struct {
	Text   string `json:"text,omitempty"`
	Hidden bool   `json:"hidden,omitempty"`
}

func (s *site) tableView(head viewHead, t *records.Table) tableView {
	at := s.file(address.RecordTable(t.Type.ID, t.Name))
	v := tableView{viewHead: head, Counts: s.Words.Say("table_counts"), Withheld: t.Type.Withheld, Most: t.Below - 1, Hidden: t.Hidden(),
		Kept: t.Kept, Several: t.Several, CSV: at + ".csv", JSON: at + ".json"}
	if t.View.Sum != "" {
		v.Counts = s.Words.Say("table_adds", "field", pathTitle(t.Type, t.View.Sum)+unitIn(t))
	}
	if t.Kept {
		v.Hidden = 0
		return v
	}
	v.RowsOf = pathTitle(t.Type, t.View.Rows)
	if t.Columns != nil {
		v.ColumnsOf = pathTitle(t.Type, t.View.Columns)
	}
	for _, c := range t.Columns {
		v.Columns = append(v.Columns, s.category(t.Type, t.View.Columns, c.Value))
	}
	for i, c := range t.Rows {
		var cells []records.Number
		if t.Columns != nil {
			cells = t.Cells[i]
		}
		v.Rows = append(v.Rows, s.tableRow(s.category(t.Type, t.View.Rows, c.Value), cells, t.Sums[i]))
	}
	v.Rows = append(v.Rows, s.tableRow(link{Title: s.Words.Say("total")}, t.Feet, t.Total))
	if head.Kind == "chart" {
		v.Chart = chart.SVG(s.drawnTable(head, t, v))
	}
	return v
}

// unitIn is the unit of the numbers of a table, in brackets.
func unitIn(t *records.Table) string {
	if t.Unit == "" {
		return ""
	}
	return " (" + t.Unit + ")"
}

func (s *site) tableRow(head link, cells []records.Number, total records.Number) tableRow {
	row := tableRow{link: head}
	for _, n := range append(cells[:len(cells):len(cells)], total) {
		row.Numbers = append(row.Numbers, tableNumber{s.number(n.Text, ""), n.Hidden})
	}
	return row
}

// drawnTable is a table as a drawing, made of the numbers that the page shows and of no others.
func (s *site) drawnTable(head viewHead, t *records.Table, v tableView) chart.Chart {
	c := chart.Chart{ID: head.ID, Title: head.Title, Text: v.Counts, Unit: t.Unit, RTL: s.Language.RightToLeft()}
	for _, row := range v.Rows[:len(t.Rows)] {
		c.Labels = append(c.Labels, row.Title)
	}
	if t.Columns == nil {
		c.Series = []chart.Series{{Values: s.drawnNumbers(t.Sums)}}
		return c
	}
	c.Kind = chart.Stacked
	for n, head := range v.Columns {
		column := make([]records.Number, len(t.Rows))
		for i := range t.Rows {
			column[i] = t.Cells[i][n]
		}
		c.Series = append(c.Series, chart.Series{Name: head.Title, Values: s.drawnNumbers(column)})
	}
	return c
}

func (s *site) drawnNumbers(numbers []records.Number) []chart.Value {
	out := make([]chart.Value, len(numbers))
	for i, n := range numbers {
		number, err := strconv.ParseFloat(n.Text, 64)
		out[i] = chart.Value{Number: number, Text: s.number(n.Text, ""), Missing: n.Hidden || err != nil}
		if n.Hidden {
			out[i].Text = s.Words.Say("table_sign")
		}
	}
	return out
}
