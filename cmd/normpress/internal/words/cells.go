package words

// inTables compares texts that both have tables: the rows of these first, then cell by cell, and what stands between them
// as ever. It does nothing where no table is in both.
func (c *comparison) inTables(d *Difference) bool {
	p, q := c.a.tables(), c.b.tables()
	if len(p) == 0 || len(q) == 0 {
		return false
	}
	tables := coupledTables(p, q)
	if len(tables) == 0 {
		return false
	}
	w := &pieces{whole: c, d: d}
	old, new := Span{c.a.from, c.a.from}, Span{c.b.from, c.b.from}
	for _, t := range tables {
		old.To, new.To = p[t.a].From, q[t.b].From
		w.compare(old, new)
		w.table(&p[t.a], &q[t.b])
		old.From, new.From = p[t.a].To, q[t.b].To
	}
	old.To, new.To = c.a.to, c.b.to
	w.compare(old, new)
	d.Moved = c.moved(w.changes)
	return true
}

// pieces is the work on two texts piece by piece.
type pieces struct {
	whole   *comparison
	d       *Difference
	changes []change // of the whole
}

// compare compares two pieces.
func (w *pieces) compare(old, new Span) {
	if w.whole.a.s[old.From:old.To] == w.whole.b.s[new.From:new.To] {
		return
	}
	c := &comparison{a: w.whole.a.part(old), b: w.whole.b.part(new)}
	w.add(c, c.changed())
}

// replace deletes a piece and inserts the other.
func (w *pieces) replace(old, new Span) {
	c := &comparison{a: w.whole.a.part(old), b: w.whole.b.part(new)}
	var changes []change
	if all := (change{0, len(c.a.tokens), 0, len(c.b.tokens)}); all.a1 > 0 || all.b1 > 0 {
		changes = append(changes, all)
	}
	w.add(c, changes)
}

func (w *pieces) add(c *comparison, changes []change) {
	w.d.add(c, changes)
	i, _ := w.whole.a.tokensOf(Span{c.a.from, c.a.from})
	j, _ := w.whole.b.tokensOf(Span{c.b.from, c.b.from})
	for _, r := range c.equal {
		w.whole.equal.add(r.a+i, r.b+j, r.n)
	}
	for _, p := range changes {
		w.changes = append(w.changes, change{p.a0 + i, p.a1 + i, p.b0 + j, p.b1 + j})
	}
}

// table compares two tables, those with too many rows to tell which are the same as if they were prose.
func (w *pieces) table(p, q *table) {
	rows := coupledRows(p, q)
	if len(rows) == 0 {
		w.compare(p.Span, q.Span)
		return
	}
	columns := w.whole.coupledColumns(p, q, rows)
	w.sequence(p.spans(), q.spans(), rows, func(i, j int) {
		x, y := &p.rows[i], &q.rows[j]
		if len(columns) == 0 || len(x.cells) != len(p.rows[0].cells) || len(y.cells) != len(q.rows[0].cells) {
			w.compare(x.Span, y.Span)
			return
		}
		w.sequence(x.cells, y.cells, columns, func(i, j int) { w.compare(x.cells[i], y.cells[j]) })
	})
}

func (t *table) spans() []Span {
	out := make([]Span, len(t.rows))
	for i := range t.rows {
		out[i] = t.rows[i].Span
	}
	return out
}

// sequence compares rows or cells: couples with each, and what lies between couples is deleted and inserted with the line
// end or tab before it, or behind it where the edit would touch the one before.
func (w *pieces) sequence(olds, news []Span, couples []couple, each func(i, j int)) {
	i, j := 0, 0
	for k, p := range append(couples[:len(couples):len(couples)], couple{len(olds), len(news)}) {
		if i < p.a || j < p.b {
			if i > 0 && j > 0 && (k == len(couples) || !w.touches(olds[i-1], news[j-1])) {
				w.replace(Span{olds[i-1].To, olds[p.a-1].To}, Span{news[j-1].To, news[p.b-1].To})
			} else {
				w.replace(Span{olds[i].From, olds[p.a].From}, Span{news[j].From, news[p.b].From})
			}
		}
		if k < len(couples) {
			each(p.a, p.b)
		}
		i, j = p.a+1, p.b+1
	}
}

// touches says whether the last edit ends where these do.
func (w *pieces) touches(old, new Span) bool {
	n := len(w.d.Edits)
	return n > 0 && w.d.Edits[n-1].Old.To == old.To && w.d.Edits[n-1].New.To == new.To
}
