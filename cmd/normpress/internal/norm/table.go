package norm

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"normpress/cmd/normpress/internal/model"
)

// tables finds tables in paragraphs: a row, a line of dashes, and rows. Unlike goldmark's own it keeps every cell of
// a row that is longer than the head.
type tables struct{}

// Transform puts a table in the place of the lines that are one.
func (tables) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	data := reader.Source()
	lines := node.Lines()
	for i := 1; i < lines.Len(); i++ {
		above, line := lines.At(i-1), lines.At(i)
		columns := delimiters(line.Value(data))
		if columns == nil || bytes.IndexByte(above.Value(data), '|') < 0 && len(columns) > 1 {
			continue
		}
		table := extast.NewTable()
		table.Alignments = columns
		table.SetPos(above.Start)
		table.AppendChild(table, tableRow(above, data))
		for _, l := range lines.Sliced(i+1, lines.Len()) {
			table.AppendChild(table, tableRow(l, data))
		}
		node.Parent().InsertAfter(node.Parent(), node, table)
		lines.SetSliced(0, i-1)
		if lines.Len() == 0 {
			node.Parent().RemoveChild(node.Parent(), node)
		}
		return
	}
}

// delimiters reads the line of dashes, nil when the line is none.
func delimiters(line []byte) []extast.Alignment {
	v := bytes.TrimSpace(line)
	if len(v) == 0 || bytes.IndexByte(v, '|') < 0 || len(bytes.Trim(v, "|:- \t")) > 0 {
		return nil
	}
	v = bytes.TrimSuffix(bytes.TrimPrefix(v, []byte("|")), []byte("|"))
	var columns []extast.Alignment
	for cell := range bytes.SplitSeq(v, []byte("|")) {
		cell = bytes.TrimSpace(cell)
		left, right := bytes.HasPrefix(cell, []byte(":")), bytes.HasSuffix(cell, []byte(":"))
		if dashes := bytes.Trim(cell, ":"); len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return nil
		}
		columns = append(columns, alignment(left, right))
	}
	return columns
}

func alignment(left, right bool) extast.Alignment {
	switch {
	case left && right:
		return extast.AlignCenter
	case left:
		return extast.AlignLeft
	case right:
		return extast.AlignRight
	}
	return extast.AlignNone
}

// tableRow cuts a line at each | that has no backslash before it.
func tableRow(line text.Segment, data []byte) ast.Node {
	line = line.TrimLeftSpace(data)
	line = line.TrimRightSpace(data)
	row := extast.NewTableRow(nil)
	row.SetPos(line.Start)
	start, stop := line.Start, line.Stop
	if start < stop && data[start] == '|' {
		start++
	}
	if start < stop && data[stop-1] == '|' && data[stop-2] != '\\' {
		stop--
	}
	for start <= stop {
		end := start
		for end < stop && (data[end] != '|' || data[end-1] == '\\') {
			end++
		}
		cell := extast.NewTableCell()
		cell.SetPos(start)
		segment := text.NewSegment(start, end)
		segment = segment.TrimLeftSpace(data)
		segment = segment.TrimRightSpace(data)
		cell.Lines().Append(segment)
		row.AppendChild(row, cell)
		start = end + 1
	}
	return row
}

// table makes the model's table. Short rows are filled up with empty cells, and the head where a row is longer.
func (c *converter) table(n *extast.Table) *model.Table {
	out := &model.Table{}
	for _, a := range n.Alignments {
		out.Align = append(out.Align, alignments[a])
	}
	head := true
	columns, width := 0, 0
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []model.Prose
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, *c.prose(cell))
		}
		if head {
			columns = max(len(cells), len(n.Alignments))
			out.Head, width, head = cells, columns, false
			c.checkRow(row, len(cells), len(n.Alignments), "the head of the table has %d cells, the line below it %d")
			continue
		}
		c.checkRow(row, len(cells), columns, "the row has %d cells, the head of the table %d")
		out.Rows, width = append(out.Rows, cells), max(width, len(cells))
	}
	fill(out, width)
	return out
}

func (c *converter) checkRow(row ast.Node, got, want int, format string) {
	if got != want {
		c.source.report(ruleTableRow, row.Pos(), `a | that belongs to the words of a cell is written \|`, format, got, want)
	}
}

func fill(t *model.Table, width int) {
	for len(t.Head) < width {
		t.Head = append(t.Head, model.Prose{})
	}
	for len(t.Align) < width {
		t.Align = append(t.Align, model.AlignNone)
	}
	for i := range t.Rows {
		for len(t.Rows[i]) < width {
			t.Rows[i] = append(t.Rows[i], model.Prose{})
		}
	}
}

var alignments = map[extast.Alignment]model.Align{
	extast.AlignLeft: model.AlignStart, extast.AlignCenter: model.AlignCentre, extast.AlignRight: model.AlignEnd,
}
