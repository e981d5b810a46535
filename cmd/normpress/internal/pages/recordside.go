package pages

import (
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// sideView is records beside each other: for each field a row, for each record a column.
type sideView struct {
	viewHead
	By      string       `json:"by"` // title of the field that names the columns
	Columns []sideColumn `json:"columns"`
	Rows    []sideRow    `json:"rows"`
}

type sideColumn struct {
	link
	Key string `json:"key"` // of the record; names the column in the address
}

type sideRow struct {
	Title   string      `json:"title"`
	Differs bool        `json:"differs,omitempty"`
	Cells   []valueView `json:"cells"`
}

func (s *site) sideView(head viewHead, t *model.RecordType, v *model.RecordView) sideView {
	out := sideView{viewHead: head, By: pathTitle(t, v.By), Columns: []sideColumn{}}
	count := map[string]int{}
	for _, r := range t.Records {
		count[r.Value.One(v.By)]++
	}
	for _, r := range t.Records {
		column := sideColumn{s.category(t, v.By, r.Value.One(v.By)), r.Key}
		if column.URL = s.recordURL(r); count[r.Value.One(v.By)] > 1 {
			column.Title += " (" + r.Key + ")"
		}
		out.Columns = append(out.Columns, column)
	}
	for _, path := range v.Fields {
		row := sideRow{Title: pathTitle(t, path), Differs: records.Differ(t.Records, path)}
		for _, r := range t.Records {
			row.Cells = append(row.Cells, s.cell(t.Field(path), r.Value.At(path)))
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
