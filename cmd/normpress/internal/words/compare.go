package words

import (
	"math"
	"strings"
)

// Compare finds what changed between two texts. It is exact for all but very large texts that differ much, and made to
// be read: what is left of a sentence between two changes is kept only where it helps the reader. Comparing the new text
// with the old one gives the inverse.
func Compare(old, new *Text) Difference {
	if old.s == new.s {
		return Difference{}
	}
	if precedes(old, new) {
		return compare(old.withoutSigns(), new.withoutSigns())
	}
	d := compare(new.withoutSigns(), old.withoutSigns())
	d.mirror()
	return d
}

// precedes decides which of two texts is compared with the other, whatever the order in which they are given.
func precedes(a, b *Text) bool {
	if len(a.s) != len(b.s) {
		return len(a.s) < len(b.s)
	}
	return strings.Compare(a.s, b.s) < 0
}

// comparison is the work on two texts.
type comparison struct {
	a, b   *Text
	x, y   []int32 // symbols of the tokens between what both texts begin and end with: equal for equal tokens
	x0, y0 int     // the places of the first of them
	both   []bool  // by symbol, whether both texts have it
	budget int     // steps that exact comparisons may still take
	coarse bool
	olds   []found // scratch
	news   []found
	equal  runs // what both have in common
}

func compare(a, b *Text) Difference {
	var d Difference
	c := &comparison{a: a, b: b}
	if !c.inTables(&d) {
		c.equal = make(runs, 0, 16)
		changes := c.changed()
		d.add(c, changes)
		d.Moved = c.moved(changes)
	}
	flagBrackets(d.Edits, a, b)
	return d
}

// add appends the edits of a comparison.
func (d *Difference) add(c *comparison, changes []change) {
	d.Edits = append(d.Edits, c.edits(changes)...)
	d.Coarse = d.Coarse || c.coarse
	for _, p := range changes {
		d.Deleted += c.a.words(p.a0, p.a1)
		d.Inserted += c.b.words(p.b0, p.b1)
	}
}

// changed finds the changes of words.
func (c *comparison) changed() []change {
	a, b := c.a, c.b
	n, m := len(a.tokens), len(b.tokens)
	for c.x0 < min(n, m) && a.tokens[c.x0].hash == b.tokens[c.x0].hash {
		c.x0++
	}
	c.y0 = c.x0
	for n > c.x0 && m > c.y0 && a.tokens[n-1].hash == b.tokens[m-1].hash {
		n, m = n-1, m-1
	}
	n, m = c.retreat(n, m)
	c.equal.add(0, 0, c.x0)
	if n > c.x0 && m > c.y0 {
		c.intern(n, m)
		c.budget = largeBudget
		if len(c.x)+len(c.y) <= exactTokens {
			c.budget = math.MaxInt
		}
		c.region(0, len(c.x), 0, len(c.y))
	}
	c.equal.add(n, m, len(a.tokens)-n)
	c.verify()
	return c.readable()
}

// intern gives the tokens up to n and m symbols.
func (c *comparison) intern(n, m int) {
	size := 16
	for size < 2*(n-c.x0+m-c.y0) {
		size *= 2
	}
	slab := make([]int32, n-c.x0+m-c.y0)
	c.x, c.y = slab[:n-c.x0], slab[n-c.x0:]
	s := symbols{slots: make([]slot, size)}
	for i := range c.x {
		c.x[i] = s.of(c.a.tokens[c.x0+i].hash)
	}
	c.both = make([]bool, s.count+int32(len(c.y)))
	known := s.count
	for j := range c.y {
		c.y[j] = s.of(c.b.tokens[c.y0+j].hash)
		c.both[c.y[j]] = c.y[j] < known
	}
}

// symbols numbers hashes in the order in which they come.
type symbols struct {
	slots []slot
	count int32
}

type slot struct {
	hash   uint64
	symbol int32 // plus one; 0 where the slot is free
}

func (s *symbols) of(hash uint64) int32 {
	for i := hash; ; i++ {
		p := &s.slots[i&uint64(len(s.slots)-1)]
		if p.symbol == 0 {
			s.count++
			*p = slot{hash, s.count}
		}
		if p.hash == hash {
			return p.symbol - 1
		}
	}
}

// verify takes apart the runs whose tokens have equal hashes and are not equal.
func (c *comparison) verify() {
	for i, r := range c.equal {
		if !c.same(r) {
			kept := append(runs(nil), c.equal[:i]...)
			for _, r := range c.equal[i:] {
				for k := range r.n {
					if c.a.token(r.a+k) == c.b.token(r.b+k) {
						kept.add(r.a+k, r.b+k, 1)
					}
				}
			}
			c.equal = kept
			return
		}
	}
}

// same says whether the tokens of a run are the same, byte for byte. Mostly their layout is as well.
func (c *comparison) same(r run) bool {
	if c.a.stretch(r.a, r.a+r.n) == c.b.stretch(r.b, r.b+r.n) {
		return true
	}
	for k := range r.n {
		if c.a.token(r.a+k) != c.b.token(r.b+k) {
			return false
		}
	}
	return true
}

// stretch returns the bytes from a token up to before another, without the layout around them.
func (t *Text) stretch(from, to int) string {
	return t.s[t.tokens[from].From:t.tokens[to-1].To]
}
