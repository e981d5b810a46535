package words

// change replaces tokens of one text by tokens of the other.
type change struct{ a0, a1, b0, b1 int }

// readable turns what both texts have in common into the changes between, and joins, slides and widens these.
func (c *comparison) readable() []change {
	changes := c.replaceAll(c.swallow(c.changes()))
	for i := range changes {
		low, high := change{a1: -1, b1: -1}, change{a0: len(c.a.tokens) + 1, b0: len(c.b.tokens) + 1}
		if i > 0 {
			low = changes[i-1]
		}
		if i+1 < len(changes) {
			high = changes[i+1]
		}
		c.slide(&changes[i], low, high)
	}
	return c.widen(c.splitAtHalves(changes))
}

// changes are what lies between the runs that both texts have in common.
func (c *comparison) changes() []change {
	out := make([]change, 0, len(c.equal)+2)
	a, b := 0, 0
	for _, r := range append(c.equal, run{len(c.a.tokens), len(c.b.tokens), 0}) {
		if a < r.a || b < r.b {
			out = append(out, change{a, r.a, b, r.b})
		}
		a, b = r.a+r.n, r.b+r.n
	}
	return out
}

// The most tokens of an equal run between two changes that is swallowed, and its most weight in percent of the lighter
// of the two changes, or of both.
const (
	swallowTokens = 12
	swallowOfLess = 12
	swallowOfBoth = 5
)

// swallow joins changes that have little between them. Each of the equal runs is held against the changes as they were,
// as else one large change would take in all that follows.
func (c *comparison) swallow(changes []change) []change {
	out := changes[:0]
	for i := 0; i < len(changes); {
		j := i + 1
		for j < len(changes) && c.joins(changes[j-1], changes[j]) {
			j++
		}
		first, last := changes[i], changes[j-1]
		out = c.appendTrimmed(out, change{first.a0, last.a1, first.b0, last.b1})
		i = j
	}
	return out
}

// joins says whether what lies between two changes is not worth keeping.
func (c *comparison) joins(p, q change) bool {
	if q.a0-p.a1 > swallowTokens || c.isAlternative(run{p.a1, p.b1, q.a0 - p.a1}) {
		return false
	}
	between := c.weightOf(run{p.a1, p.b1, q.a0 - p.a1})
	u, v := c.weightOfChange(p), c.weightOfChange(q)
	return 100*between <= swallowOfLess*min(u, v) || 100*between <= swallowOfBoth*(u+v)
}

// weightOfChange is the weight of the heavier side.
func (c *comparison) weightOfChange(p change) int {
	deleted, inserted := 0, 0
	for i := p.a0; i < p.a1; i++ {
		deleted += c.a.weight(i)
	}
	for j := p.b0; j < p.b1; j++ {
		inserted += c.b.weight(j)
	}
	return max(deleted, inserted) % objectWeight
}

// slide moves what was deleted or inserted alone to where it begins and ends at the strongest boundaries. The equal
// tokens that it passes are the same before and behind it.
func (c *comparison) slide(p *change, low, high change) {
	switch {
	case p.a0 == p.a1:
		by := slideBy(c.b, p.b0, p.b1, c.a, p.a0, low.b1, high.b0)
		*p = change{p.a0 + by, p.a1 + by, p.b0 + by, p.b1 + by}
	case p.b0 == p.b1:
		by := slideBy(c.a, p.a0, p.a1, c.b, p.b0, low.a1, high.a0)
		*p = change{p.a0 + by, p.a1 + by, p.b0 + by, p.b1 + by}
	}
}

// slideBy finds the best place for the tokens from..to of t, which stand at a place of the other text, between low and
// high, where they leave at least a token to what is beside them. Of places equally good it takes the last, so that what
// was added to a list is its end.
func slideBy(t *Text, from, to int, other *Text, place, low, high int) int {
	cost := func(by int) int {
		return 4*(t.cut(from+by)+t.cut(to+by)+2*other.cut(place+by)) + t.phraseCost(from+by, to+by)
	}
	best, least := 0, cost(0)
	for by := -1; from+by > low && t.equalTokens(from+by, to+by); by-- {
		if k := cost(by); k < least {
			best, least = by, k
		}
	}
	for by := 1; to+by < high && t.equalTokens(from+by-1, to+by-1); by++ {
		if k := cost(by); k <= least {
			best, least = by, k
		}
	}
	return best
}

// phraseCost prefers phrases that begin with a small word, as "of the State", to those that end with one.
func (t *Text) phraseCost(from, to int) int {
	cost := 0
	if t.weight(from) != commonWeight {
		cost++
	}
	if t.weight(to-1) == commonWeight {
		cost++
	}
	return cost
}

func (t *Text) equalTokens(i, j int) bool {
	return t.tokens[i].hash == t.tokens[j].hash && t.token(i) == t.token(j)
}
