package words

// A word weighs 16, and an edit costs about as much as two and a half words, so that an edit is divided only for the
// sake of more than one word that both sides have in common.
const (
	wordWeight     = 16
	decisiveWeight = 24 // of modal verbs, on which a sentence depends
	commonWeight   = 4
	markWeight     = 1
	bracketWeight  = 12      // of a mark beside a bracket, so that the bracket is not torn out with it
	objectWeight   = 1 << 24 // more than all words of a text

	anchorWeight = 8 * wordWeight // of a run that is kept whatever lies beside it
	refineCells  = 1 << 18        // pairs of tokens up to which a region is divided anew
	markCells    = 1 << 10        // the same where nothing but punctuation may be in common
)

// weight says how much a token counts for readers.
func (t *Text) weight(i int) int {
	switch p := &t.tokens[i]; p.Class {
	case Word:
		switch r := t.lexicon.entries[p.known].role; {
		case r&decisive != 0:
			return decisiveWeight
		case r&common != 0:
			return commonWeight
		}
		return wordWeight
	case Number:
		return wordWeight
	case Ideograph:
		return wordWeight / 2
	case Object:
		return objectWeight
	}
	if t.hasSign(i) || t.hasSign(i+1) {
		return bracketWeight
	}
	return markWeight
}

func (c *comparison) weightOf(r run) int {
	sum := 0
	for i := r.a; i < r.a+r.n; i++ {
		sum += c.a.weight(i)
	}
	return sum
}

// refine adds the runs found in a region. Between those that are long enough to be kept it looks again, for a division
// into edits that reads best among those that are about as short.
func (c *comparison) refine(found runs, x0, x1, y0, y1 int) {
	a, b := c.x0+x0, c.y0+y0
	var between runs
	for _, r := range append(found, run{c.x0 + x1, c.y0 + y1, 0}) {
		if r.n > 0 && c.weightOf(r) < anchorWeight {
			between = append(between, r)
			continue
		}
		c.divide(between, a, r.a, b, r.b)
		c.equal.add(r.a, r.b, r.n)
		a, b, between = r.a+r.n, r.b+r.n, between[:0]
	}
}

// divide adds the best runs of the part a0 to a1 and b0 to b1, of which the given are the longest.
func (c *comparison) divide(found runs, a0, a1, b0, b1 int) {
	cells := (a1 - a0 + 1) * (b1 - b0 + 1)
	if a0 == a1 || b0 == b1 || len(found) == 0 && cells > markCells {
		return
	}
	if cells > refineCells {
		for _, r := range found {
			c.equal.add(r.a, r.b, r.n)
		}
		return
	}
	d := newDivision(c, a0, a1, b0, b1)
	d.fill()
	d.trace()
}

// division looks for the cheapest way to make one part the other: deleting or inserting a token costs its weight, and
// each edit what it costs to cut the texts where it begins and ends.
type division struct {
	c              *comparison
	a0, b0, n, m   int
	x, y           []int32
	weights        []int // of the tokens of a, then of those of b
	cuts           []int // before each token of a and at the end, then the same of b
	inside, beside []int // the least cost up to here, within an edit and after equal tokens, by place in b
	steps          []uint8
}

// How the least cost of a pair of places was reached.
const (
	opened  = 1 << iota // an edit begins here
	closed              // an edit ends here
	deleted             // within an edit, the last token was deleted rather than inserted
)

const unreachable = 1 << 60

func newDivision(c *comparison, a0, a1, b0, b1 int) *division {
	n, m := a1-a0, b1-b0
	slab := make([]int, 2*(n+m+2)+2*(m+1))
	d := &division{c: c, a0: a0, b0: b0, n: n, m: m, x: c.x[a0-c.x0 : a1-c.x0], y: c.y[b0-c.y0 : b1-c.y0],
		weights: slab[:n+m], cuts: slab[n+m : 2*(n+m)+2], steps: make([]uint8, (n+1)*(m+1))}
	slab = slab[2*(n+m)+2:]
	d.inside, d.beside = slab[:m+1], slab[m+1:2*(m+1)]
	for i := range n {
		d.weights[i] = c.a.weight(a0 + i)
	}
	for j := range m {
		d.weights[n+j] = c.b.weight(b0 + j)
	}
	for i := range n + 1 {
		d.cuts[i] = c.a.cut(a0 + i)
	}
	for j := range m + 1 {
		d.cuts[n+1+j] = c.b.cut(b0 + j)
	}
	return d
}

func (d *division) fill() {
	for j := range d.inside {
		d.inside[j], d.beside[j] = unreachable, unreachable
	}
	for i := 0; i <= d.n; i++ {
		d.row(i)
	}
}

// row works out the costs at place i of a for all places of b. leave is the least cost of standing outside an edit at
// the pair of places before, enter that of standing within one.
func (d *division) row(i int) {
	cuts, weights := d.cuts[d.n+1:], d.weights[d.n:]
	steps := d.steps[i*(d.m+1) : (i+1)*(d.m+1)]
	weight, symbol := 0, int32(-1)
	if i > 0 {
		weight, symbol = d.weights[i-1], d.x[i-1]
	}
	leave, entered := unreachable, unreachable
	for j := 0; j <= d.m; j++ {
		var step uint8
		within := d.inside[j] + weight
		if i == 0 {
			within = unreachable
		}
		if within < unreachable {
			step = deleted
		}
		if j > 0 && entered+weights[j-1] < within {
			within, step = entered+weights[j-1], 0
		}
		after := unreachable
		if j > 0 && d.y[j-1] == symbol {
			after = leave
		}
		if i == 0 && j == 0 {
			after = 0
		}
		leave = d.beside[j] // of the row above, for the next place
		cut := d.cuts[i] + cuts[j]
		if after+cut < within {
			step |= opened
		}
		if within+cut < after {
			step |= closed
		}
		d.beside[j] = min(after, within+cut)
		d.inside[j] = min(within, after+cut)
		entered = d.inside[j]
		steps[j] = step
	}
}

// trace follows the steps back from the end and adds the runs of equal tokens.
func (d *division) trace() {
	var back []run
	i, j, inside := d.n, d.m, false
	for i > 0 || j > 0 {
		step := d.steps[i*(d.m+1)+j]
		switch {
		case inside && step&opened != 0:
			inside = false
		case !inside && step&closed != 0:
			inside = true
		}
		switch {
		case !inside:
			i, j = i-1, j-1
			back = append(back, run{d.a0 + i, d.b0 + j, 1})
		case step&deleted != 0:
			i--
		default:
			j--
		}
	}
	for k := len(back) - 1; k >= 0; k-- {
		d.c.equal.add(back[k].a, back[k].b, 1)
	}
}
