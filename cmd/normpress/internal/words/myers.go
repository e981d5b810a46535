package words

// run is a stretch of n tokens that are equal from a on in one text and from b on in the other.
type run struct{ a, b, n int }

// runs are the runs of a comparison in their order.
type runs []run

// add appends a run, to the one before it where nothing lies between.
func (c *runs) add(a, b, n int) {
	if n == 0 {
		return
	}
	if last := len(*c) - 1; last >= 0 {
		if r := &(*c)[last]; r.a+r.n == a && r.b+r.n == b {
			r.n += n
			return
		}
	}
	*c = append(*c, run{a, b, n})
}

// myers finds a longest common subsequence of two sequences of symbols in linear space, after Eugene W. Myers, "An O(ND)
// Difference Algorithm and Its Variations", Algorithmica 1 (1986). The symbols of x and y stand at placeX and placeY in
// the texts.
type myers struct {
	x, y              []int32
	placeX, placeY    []int32
	forward, backward []int32 // how far the paths got on each diagonal
	zero              int     // the index of diagonal 0
	budget            *int    // steps that may still be made
	found             runs
}

func newMyers(x, y, placeX, placeY []int32, budget *int) *myers {
	size := len(x) + len(y) + 3
	v := make([]int32, 2*size)
	return &myers{x: x, y: y, placeX: placeX, placeY: placeY, forward: v[:size], backward: v[size:], zero: len(y) + 1, budget: budget}
}

// compare finds what x[x0:x1] and y[y0:y1] have in common, or gives up when the budget is spent.
func (m *myers) compare(x0, x1, y0, y1 int) bool {
	for x0 < x1 && y0 < y1 && m.x[x0] == m.y[y0] {
		m.equal(x0, y0)
		x0, y0 = x0+1, y0+1
	}
	end := x1
	for x0 < x1 && y0 < y1 && m.x[x1-1] == m.y[y1-1] {
		x1, y1 = x1-1, y1-1
	}
	if x0 < x1 && y0 < y1 {
		x, y, ok := m.middle(x0, x1, y0, y1)
		if !ok || !m.compare(x0, x, y0, y) || !m.compare(x, x1, y, y1) {
			return false
		}
	}
	for ; x1 < end; x1, y1 = x1+1, y1+1 {
		m.equal(x1, y1)
	}
	return true
}

func (m *myers) equal(x, y int) { m.found.add(int(m.placeX[x]), int(m.placeY[y]), 1) }

// bounds are the diagonals that a front has reached and those that exist. A diagonal is x minus y.
type bounds struct{ low, high, lowest, highest int }

// widen takes in one more diagonal on either side, or leaves one out where the edge was reached. outside is what no
// path beats.
func (b *bounds) widen(v []int32, zero int, outside int32) {
	if b.low > b.lowest {
		b.low--
		v[zero+b.low-1] = outside
	} else {
		b.low++
	}
	if b.high < b.highest {
		b.high++
		v[zero+b.high+1] = outside
	} else {
		b.high--
	}
}

func (b *bounds) hold(k int) bool { return b.low <= k && k <= b.high }

// middle finds a point on a shortest path, where the front from the beginning meets the one from the end.
func (m *myers) middle(x0, x1, y0, y1 int) (x, y int, ok bool) {
	const infinite = 1<<31 - 1
	start, end := x0-y0, x1-y1
	odd := (start-end)&1 != 0
	f, b := bounds{start, start, x0 - y1, x1 - y0}, bounds{end, end, x0 - y1, x1 - y0}
	m.forward[m.zero+start], m.backward[m.zero+end] = int32(x0), int32(x1)
	for *m.budget > 0 {
		f.widen(m.forward, m.zero, -1)
		for k := f.high; k >= f.low; k -= 2 {
			x := m.ahead(k, x1, y1)
			if odd && b.hold(k) && int(m.backward[m.zero+k]) <= x {
				return x, x - k, true
			}
		}
		b.widen(m.backward, m.zero, infinite)
		for k := b.high; k >= b.low; k -= 2 {
			x := m.back(k, x0, y0)
			if !odd && f.hold(k) && x <= int(m.forward[m.zero+k]) {
				return x, x - k, true
			}
		}
		*m.budget -= (f.high-f.low+b.high-b.low)/2 + 2
	}
	return 0, 0, false
}

// ahead takes the front from the beginning one edit further on the diagonal.
func (m *myers) ahead(k, x1, y1 int) int {
	v := m.forward[m.zero+k-1 : m.zero+k+2]
	x := int(max(v[0]+1, v[2]))
	for x < x1 && x-k < y1 && m.x[x] == m.y[x-k] {
		x++
	}
	v[1] = int32(x)
	return x
}

// back takes the front from the end one edit further on the diagonal.
func (m *myers) back(k, x0, y0 int) int {
	v := m.backward[m.zero+k-1 : m.zero+k+2]
	x := int(min(v[0], v[2]-1))
	for x > x0 && x-k > y0 && m.x[x-1] == m.y[x-k-1] {
		x--
	}
	v[1] = int32(x)
	return x
}
