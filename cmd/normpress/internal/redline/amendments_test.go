package redline

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/compare"
)

// cells are the texts of the table's rows that have four cells.
func cells(t *testing.T, document string) [][4]string {
	t.Helper()
	top, err := html.Parse(strings.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	var out [][4]string
	for n := range top.Descendants() {
		if n.Data == "script" || n.Data == "link" || n.Data == "img" {
			t.Errorf("the document has a <%s>", n.Data)
		}
		if n.Data != "tr" || n.Parent.Data != "tbody" {
			continue
		}
		var row []string
		for c := range n.ChildNodes() {
			row = append(row, textOf(c))
		}
		if len(row) == 4 {
			out = append(out, [4]string(row))
		}
	}
	return out
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && d.Parent.Data != "sup":
			b.WriteString(d.Data)
		case d.Data == "p" || d.Data == "br":
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// Each text stands in its column of the table, whole, with the number before it.
func TestAmendmentsColumns(t *testing.T) {
	for _, c := range samples(t) {
		rows := cells(t, Amendments(c))
		for e := range entries(c) {
			if e.Change == nil || e.Context {
				continue
			}
			row := rows[0]
			rows = rows[1:]
			if e.Shows != compare.ShowsAll || len(e.Change.Edits) == 0 || len(e.Change.Old) > 1 || len(e.Change.New) > 1 {
				continue
			}
			for i, words := range []string{e.Change.OldWords(), e.Change.NewWords()} {
				if strings.Contains(e.Change.OldWords()+e.Change.NewWords(), compare.ChildMark) {
					continue // what stands behind provisions within comes in a later row
				}
				got := strings.NewReplacer("¶", "", "|", "").Replace(row[1+i])
				if want := solid(words); !strings.HasSuffix(solid(got), want) {
					t.Errorf("%s: column %d is %q, want %q", row[0], i, row[1+i], words)
				}
			}
		}
		if len(rows) > 0 {
			t.Errorf("there are %d rows more", len(rows))
		}
	}
}
