package words

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// movedWords is the least number of words that count as a phrase that moved. A phrase has at least as many tokens.
const movedWords = 5

// seedHolders is the number of places from which on a beginning of a phrase is too common to be looked at.
const seedHolders = 16

// moved finds phrases that were deleted in one place and inserted in another, the longest first.
func (c *comparison) moved(changes []change) []Phrase {
	if !c.mayMove(changes) {
		return nil
	}
	candidates := c.movedCandidates(changes)
	slices.SortFunc(candidates, func(p, q run) int {
		return cmp.Or(cmp.Compare(q.n, p.n), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	if len(candidates) == 0 {
		return nil
	}
	goneA, goneB := map[int]bool{}, map[int]bool{}
	var out []Phrase
	for _, r := range candidates {
		r = free(r, goneA, goneB)
		if c.a.words(r.a, r.a+r.n) < movedWords || c.a.isStock(r.a, r.a+r.n) {
			continue
		}
		for k := range r.n {
			goneA[r.a+k], goneB[r.b+k] = true, true
		}
		out = append(out, c.phrase(r))
	}
	slices.SortFunc(out, func(p, q Phrase) int { return cmp.Compare(p.Old.From, q.Old.From) })
	return out
}

// mayMove says whether enough was both deleted and inserted.
func (c *comparison) mayMove(changes []change) bool {
	deleted, inserted := false, false
	for _, p := range changes {
		deleted = deleted || p.a1-p.a0 >= movedWords
		inserted = inserted || p.b1-p.b0 >= movedWords
	}
	return deleted && inserted
}

// movedCandidates lists the longest runs of tokens that stand in something deleted and in something inserted, without
// those that stayed where they were within what is replaced as a whole.
func (c *comparison) movedCandidates(changes []change) []run {
	deleted := c.seeds(changes)
	var out []run
	for _, p := range changes {
		for j := p.b0; j+movedWords <= p.b1; j++ {
			for _, q := range deleted.rare(seed(c.b, j)) {
				before := q.at > q.from && j > p.b0 && c.equalAt(q.at-1, j-1)
				if before && deleted.isRare(seed(c.b, j-1)) || c.stayed(q.at, j) {
					continue
				}
				out = append(out, c.extend(q, j, p))
			}
		}
	}
	return out
}

// extend is the longest run through a token of a and one of b within two changes.
func (c *comparison) extend(q place, j int, p change) run {
	r := run{q.at, j, movedWords}
	for r.a > q.from && r.b > p.b0 && c.equalAt(r.a-1, r.b-1) && c.goesOn(r.a, r.b) {
		r = run{r.a - 1, r.b - 1, r.n + 1}
	}
	for r.a+r.n < q.to && r.b+r.n < p.b1 && c.equalAt(r.a+r.n, r.b+r.n) && c.goesOn(r.a+r.n, r.b+r.n) {
		r.n++
	}
	for k := range r.n {
		if !c.equalAt(r.a+k, r.b+k) || k > 0 && !c.goesOn(r.a+k, r.b+k) {
			r.n = k // the seeds had the same hash by accident, or signs differ between their words
			break
		}
	}
	return r
}

// place is that of a token in what a change deletes.
type place struct{ at, from, to int }

// seedTable finds the places where the beginning of a phrase stands among what was deleted: a hash table whose chains
// are lists of indices, plus one.
type seedTable struct {
	heads, next []int32
	hashes      []uint64
	places      []place
	found       []place
}

func (c *comparison) seeds(changes []change) *seedTable {
	n := 0
	for _, p := range changes {
		n += max(0, p.a1-p.a0-movedWords+1)
	}
	size := 16
	for size < n {
		size *= 2
	}
	t := &seedTable{heads: make([]int32, size), next: make([]int32, 0, n), hashes: make([]uint64, 0, n), places: make([]place, 0, n)}
	for _, p := range changes {
		for i := p.a0; i+movedWords <= p.a1; i++ {
			h := seed(c.a, i)
			head := &t.heads[h&uint64(size-1)]
			t.next, t.hashes, t.places = append(t.next, *head), append(t.hashes, h), append(t.places, place{i, p.a0, p.a1})
			*head = int32(len(t.places))
		}
	}
	return t
}

// isRare says whether a seed has few places, though it has some.
func (t *seedTable) isRare(h uint64) bool {
	n := 0
	for i := t.heads[h&uint64(len(t.heads)-1)]; i > 0 && n <= seedHolders; i = t.next[i-1] {
		if t.hashes[i-1] == h {
			n++
		}
	}
	return n > 0 && n <= seedHolders
}

// rare lists the places of a seed, none where it is too common. The list is good until the next call.
func (t *seedTable) rare(h uint64) []place {
	t.found = t.found[:0]
	for i := t.heads[h&uint64(len(t.heads)-1)]; i > 0; i = t.next[i-1] {
		if t.hashes[i-1] == h {
			t.found = append(t.found, t.places[i-1])
		}
		if len(t.found) > seedHolders {
			return nil
		}
	}
	return t.found
}

func (c *comparison) equalAt(i, j int) bool {
	return c.a.tokens[i].hash == c.b.tokens[j].hash && c.a.token(i) == c.b.token(j)
}

// stayed says whether the two tokens are the same place of both texts.
func (c *comparison) stayed(i, j int) bool {
	k, found := slices.BinarySearchFunc(c.equal, i, func(r run, i int) int { return cmp.Compare(r.a, i) })
	if !found {
		k--
	}
	return k >= 0 && i < c.equal[k].a+c.equal[k].n && i-c.equal[k].a == j-c.equal[k].b
}

// free is the first part of a run that no longer phrase has taken.
func free(r run, goneA, goneB map[int]bool) run {
	for r.n > 0 && (goneA[r.a] || goneB[r.b]) {
		r = run{r.a + 1, r.b + 1, r.n - 1}
	}
	for k := range r.n {
		if goneA[r.a+k] || goneB[r.b+k] {
			return run{r.a, r.b, k}
		}
	}
	return r
}

// seed is a hash of the tokens with which a phrase may begin.
func seed(t *Text, i int) uint64 {
	h := uint64(fnvOffset)
	for k := range movedWords {
		h = mix(h ^ t.tokens[i+k].hash)
	}
	return h
}

func (t *Text) span(from, to int) Span { return Span{t.tokens[from].From, t.tokens[to-1].To} }

// goesOn says whether a run of equal tokens goes on from one token to the next with the same signs between.
func (c *comparison) goesOn(i, j int) bool {
	return c.a.gap(i) == c.b.gap(j) || signsIn(c.a.gap(i)) == signsIn(c.b.gap(j))
}

// phrase is a run with the brackets at its ends that belong to it.
func (c *comparison) phrase(r run) Phrase {
	p := Phrase{c.a.span(r.a, r.a+r.n), c.b.span(r.b, r.b+r.n)}
	s := c.a.s[p.Old.From:p.Old.To]
	if unpaired("["+s) < unpaired(s) && strings.HasSuffix(c.a.s[:p.Old.From], "[") && strings.HasSuffix(c.b.s[:p.New.From], "[") {
		p.Old.From, p.New.From = p.Old.From-1, p.New.From-1
	}
	if unpaired(s+"]") < unpaired(s) && strings.HasPrefix(c.a.s[p.Old.To:], "]") && strings.HasPrefix(c.b.s[p.New.To:], "]") {
		p.Old.To, p.New.To = p.Old.To+1, p.New.To+1
	}
	return p
}

// isStock says whether tokens are a name, or a short phrase of which half are names or very common words: those stand in
// many places and do not move.
func (t *Text) isStock(from, to int) bool {
	words, stock := 0, 0
	for i := from; i < to; i++ {
		if !t.tokens[i].Class.IsWord() {
			continue
		}
		words++
		if r, _ := utf8.DecodeRuneInString(t.token(i)); t.is(i, common) || unicode.IsUpper(r) {
			stock++
		}
	}
	return stock == words || words <= movedWords && 2*stock >= words
}
