package compare

import (
	"cmp"
	"slices"
)

// order marks what was moved: what stands under something else than it did, and of what stands under the same, all
// outside the heaviest part of it that kept its order. What was not moved and has another number is renumbered.
func (g *groups) order() {
	rows := make([][]place, len(g.list))
	for i := int32(1); i < int32(len(g.a.nodes)); i++ {
		q := g.ofA[i]
		if at := &g.list[q]; len(at.b) == 0 || at.a[0] != i {
			continue
		}
		row, i, j := g.stays(q)
		if row < 0 {
			g.list[q].kind |= Moved
		} else {
			rows[row] = append(rows[row], place{q, i, j, g.weight(i, j)})
		}
	}
	for _, row := range rows {
		for _, p := range outOfOrder(row) {
			g.list[p.group].kind |= Moved
		}
	}
	for k := range g.list[1:] {
		if q := &g.list[k+1]; len(q.a) > 0 && len(q.b) > 0 && !q.kind.Has(Moved) && !g.keepsNumber(q) {
			q.kind |= Renumbered
		}
	}
}

// weight is how much speaks for it that others moved around two nodes: the length of both, twice where the number is the
// same.
func (g *groups) weight(i, j int32) int64 {
	a, b := &g.a.nodes[i], &g.b.nodes[j]
	weight := int64(a.size) + int64(b.size) + 1
	if sameNumber(a, b) {
		weight *= 2
	}
	return weight
}

// stays finds the row in which a group stays, with one node of each text that does; without any, the row is -1.
func (g *groups) stays(q int32) (row, i, j int32) {
	for _, i := range g.list[q].a {
		for _, j := range g.list[q].b {
			if row := g.row(i, j); row >= 0 {
				return row, i, j
			}
		}
	}
	return -1, 0, 0
}

// keepsNumber says whether any provision of a group keeps its number. Where runs of words only stand apart now, all keep
// theirs that have one.
func (g *groups) keepsNumber(q *group) bool {
	kept := 0
	for _, i := range q.a {
		for _, j := range q.b {
			if !renumbered(&g.a.nodes[i], &g.b.nodes[j]) {
				kept++
			}
		}
	}
	if len(q.a)+len(q.b) > 2 && !q.kind.Has(Split) && !q.kind.Has(Joined) {
		return kept >= max(g.a.printed(q.a), g.b.printed(q.b))
	}
	return kept > 0
}

// printed is the number of nodes with numbers, without those within another of the list.
func (t *tree) printed(nodes []int32) (n int) {
	for _, i := range nodes {
		if t.nodes[i].p.Number != "" && !t.within(i, nodes[0]) {
			n++
		}
	}
	return n
}

// row is the group within which two nodes keep their order or do not; -1 where they stand under different things.
// Nothing is moved by headings that are put around it or taken away: articles that stay in their order are not moved
// unless from one division to another that was there before, and paragraphs are not while they stay in their article.
func (g *groups) row(i, j int32) int32 {
	a, b := g.a.nodes[i].parent, g.b.nodes[j].parent
	if g.ofA[a] == g.ofB[b] {
		return g.ofA[a]
	}
	over, under := g.goneFrom(a), g.comeTo(b)
	switch {
	case g.ofA[over] == g.ofB[b], g.ofA[a] == g.ofB[under], g.ofA[over] == g.ofB[under] && g.headed(i, j):
		return g.ofA[over]
	case !g.headed(i, j) || over == a && under == b:
		return -1
	}
	for ; over > 0; over = g.a.nodes[over].parent {
		for d := under; d >= 0; d = g.b.nodes[d].parent {
			if g.ofA[over] == g.ofB[d] {
				return g.ofA[over]
			}
		}
	}
	return 0
}

func (g *groups) headed(i, j int32) bool {
	return g.a.nodes[i].class != numbered && g.b.nodes[j].class != numbered
}

// goneFrom is the nearest around a node of the first text, itself included, that is no heading that was taken away.
func (g *groups) goneFrom(i int32) int32 {
	for g.a.nodes[i].class != numbered && g.b.unheaded(g.list[g.ofA[i]].b) {
		i = g.a.nodes[i].parent
	}
	return i
}

// comeTo is the nearest around a node of the second text, itself included, that is no heading that was put there.
func (g *groups) comeTo(j int32) int32 {
	for g.b.nodes[j].class != numbered && g.a.unheaded(g.list[g.ofB[j]].a) {
		j = g.b.nodes[j].parent
	}
	return j
}

// unheaded says whether none of the nodes is a heading.
func (t *tree) unheaded(nodes []int32) bool {
	return !slices.ContainsFunc(nodes, func(i int32) bool { return t.nodes[i].class != numbered })
}

// place is where a group stands in a row.
type place struct {
	group    int32
	from, at int32 // nodes of the first and the second text
	weight   int64
}

// outOfOrder are the places outside the heaviest increasing part of a row.
func outOfOrder(row []place) []place {
	slices.SortFunc(row, func(p, q place) int { return cmp.Compare(p.from, q.from) })
	if slices.IsSortedFunc(row, func(p, q place) int { return cmp.Compare(p.at, q.at) }) {
		return nil
	}
	ranks := make([]int, len(row)) // positions in the second text
	byAt := make([]int, len(row))
	for k := range row {
		byAt[k] = k
	}
	slices.SortFunc(byAt, func(k, l int) int { return cmp.Compare(row[k].at, row[l].at) })
	for r, k := range byAt {
		ranks[k] = r
	}
	best := newHeaviest(len(row))
	last := make([]int, len(row)) // the place before each in its heaviest part, -1 for none
	for k, p := range row {
		end, weight := best.before(ranks[k])
		last[k] = end
		best.put(ranks[k], k, weight+p.weight)
	}
	top, _ := best.before(len(row))
	stays := make([]bool, len(row))
	for ; top >= 0; top = last[top] {
		stays[top] = true
	}
	var out []place
	for k, p := range row {
		if !stays[k] {
			out = append(out, p)
		}
	}
	return out
}

// heaviest is a Fenwick tree of the heaviest increasing parts by the rank at which they end: the place of each end, and
// its weight.
type heaviest struct {
	end    []int
	weight []int64
}

func newHeaviest(n int) *heaviest {
	h := &heaviest{make([]int, n+1), make([]int64, n+1)}
	for i := range h.end {
		h.end[i] = -1
	}
	return h
}

// put notes the weight of a part that ends at a rank.
func (h *heaviest) put(rank, end int, weight int64) {
	for i := rank + 1; i < len(h.end); i += i & -i {
		if weight > h.weight[i] {
			h.end[i], h.weight[i] = end, weight
		}
	}
}

// before is the end of the heaviest part below a rank with its weight, -1 for none.
func (h *heaviest) before(rank int) (end int, weight int64) {
	end = -1
	for i := rank; i > 0; i -= i & -i {
		if h.weight[i] > weight {
			end, weight = h.end[i], h.weight[i]
		}
	}
	return end, weight
}
