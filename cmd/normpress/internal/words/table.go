package words

import (
	"slices"
	"strings"
)

// table is lines one after the other that have cells; a line of it is a row.
type table struct {
	Span
	rows []row
}

type row struct {
	Span
	cells  []Span
	hashes []uint64 // of its tokens, sorted
	label  uint64   // stands for the words of the first cell; 0 where it has none
}

// tables finds the tables of a text: a tab stands between cells and a line end between rows.
func (t *Text) tables() []table {
	var out []table
	if !strings.Contains(t.s, "\t") {
		return nil
	}
	from, within := 0, false
	for line := range strings.Lines(t.s) {
		s := Span{from, from + len(strings.TrimSuffix(line, "\n"))}
		from += len(line)
		if !strings.Contains(line, "\t") {
			within = false
			continue
		}
		if !within {
			out, within = append(out, table{Span: s}), true
		}
		last := &out[len(out)-1]
		last.To, last.rows = s.To, append(last.rows, t.row(s))
	}
	return out
}

func (t *Text) row(s Span) row {
	r := row{Span: s, hashes: t.sortedHashes(s)}
	from := s.From
	for cell := range strings.SplitSeq(t.s[s.From:s.To], "\t") {
		r.cells = append(r.cells, Span{from, from + len(cell)})
		from += len(cell) + 1
	}
	if i, j := t.tokensOf(r.cells[0]); i < j {
		r.label = t.hashOf(i, j)
	}
	return r
}

func (t *Text) sortedHashes(s Span) []uint64 {
	from, to := t.tokensOf(s)
	var out []uint64
	for i := from; i < to; i++ {
		if t.tokens[i].Class.IsWord() {
			out = append(out, t.tokens[i].hash)
		}
	}
	slices.Sort(out)
	return out
}

// likeness is how much of two sets of words is in both, in thousandths. Two empty ones are alike.
func likeness(p, q []uint64) int {
	if len(p)+len(q) == 0 {
		return 1000
	}
	i, j, n := 0, 0, 0
	for i < len(p) && j < len(q) {
		switch {
		case p[i] == q[j]:
			i, j, n = i+1, j+1, n+1
		case p[i] < q[j]:
			i++
		default:
			j++
		}
	}
	return 2000 * n / (len(p) + len(q))
}

// couple is two things that belong together, by their places in two lists.
type couple struct{ a, b int }

// tableCells is the number of pairs of rows up to which tables are compared row by row: those of a thousand.
const tableCells = 1 << 20

// coupled finds the couples of two lists in their order that have the highest score in all. What scores nothing is never
// a couple.
func coupled(n, m int, score func(i, j int) int) []couple {
	if n*m > tableCells {
		return nil
	}
	width := m + 1
	best, scores := make([]int, (n+1)*width), make([]int, n*m)
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			s := score(i, j)
			scores[i*m+j] = s
			b := max(best[(i+1)*width+j], best[i*width+j+1])
			if s > 0 {
				b = max(b, best[(i+1)*width+j+1]+s)
			}
			best[i*width+j] = b
		}
	}
	var out []couple
	for i, j := 0, 0; i < n && j < m; {
		b := best[i*width+j]
		switch {
		case scores[i*m+j] > 0 && b == best[(i+1)*width+j+1]+scores[i*m+j]:
			out = append(out, couple{i, j})
			i, j = i+1, j+1
		case b == best[(i+1)*width+j]:
			i++
		default:
			j++
		}
	}
	return out
}

// The likeness from which rows with other labels, and tables where one side has more of them, are taken for the same.
const (
	sameRow   = 500
	sameTable = 300
)

// coupledTables finds which tables are the same. Where both texts have as many, each is.
func coupledTables(p, q []table) []couple {
	return coupled(len(p), len(q), func(i, j int) int {
		s := likeness(p[i].hashes(), q[j].hashes())
		switch {
		case len(p) == len(q) && i == j:
			return s + 1000
		case s < sameTable:
			return 0
		}
		return s
	})
}

func (t *table) hashes() []uint64 {
	var out []uint64
	for i := range t.rows {
		out = append(out, t.rows[i].hashes...)
	}
	slices.Sort(out)
	return out
}

// coupledRows finds which rows are the same: those with the same first cell, then those that are alike. The first rows
// are the headings of the columns.
func coupledRows(p, q *table) []couple {
	return coupled(len(p.rows), len(q.rows), func(i, j int) int {
		s := likeness(p.rows[i].hashes, q.rows[j].hashes)
		switch {
		case p.rows[i].label != 0 && p.rows[i].label == q.rows[j].label:
			return s + 2000
		case i == 0 && j == 0:
			return s + 500
		case s < sameRow:
			return 0
		}
		return s
	})
}

// coupledColumns finds which columns are the same, by their headings and then by their cells. In tables with as many
// columns they stay, unless the headings tell otherwise.
func (c *comparison) coupledColumns(p, q *table, rows []couple) []couple {
	n, m := len(p.rows[0].cells), len(q.rows[0].cells)
	return coupled(n, m, func(i, j int) int {
		score, of := 0, 0
		for _, r := range rows {
			x, y := p.rows[r.a].cells, q.rows[r.b].cells
			if len(x) != n || len(y) != m {
				continue
			}
			weight := 1
			if r.a == 0 && r.b == 0 {
				weight = 2 * len(rows)
			}
			score += weight * likeness(c.a.sortedHashes(x[i]), c.b.sortedHashes(y[j]))
			of += weight
		}
		score /= max(of, 1)
		switch {
		case n == m && i == j:
			return score + 300
		case score < sameTable:
			return 0
		}
		return score
	})
}
