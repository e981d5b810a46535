package export

import (
	"bytes"
	"encoding/csv"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/statistics"
)

// statistics are the tables of numbers that the page of statistics shows.
func (in Input) statistics() []File {
	var out []File
	for _, t := range in.Statistics {
		out = append(out, File{address.Table(t.Name), func() []byte { return tableCSV(t) }})
	}
	return out
}

// tableCSV writes a table by RFC 4180: for each row its lasting name, its title and its numbers, amounts in units of
// the currency with a decimal point. The columns go by their lasting names. Cells of rows that are not published are
// empty.
func tableCSV(t *statistics.Table) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	head := []string{"id", "title"}
	for _, c := range t.Columns {
		head = append(head, c.ID)
	}
	w.Write(head) // what is written to a buffer does not fail
	for i := range t.Rows {
		r := &t.Rows[i]
		record := []string{r.ID, r.Title}
		for _, n := range r.Cells {
			if r.Missing {
				record = append(record, "")
			} else {
				record = append(record, t.Exact(n))
			}
		}
		w.Write(record)
	}
	w.Flush()
	return b.Bytes()
}
