package compare

import (
	"cmp"
	"slices"
)

// What a provision must have to be a part of another: words, and the share of its pairs of words that stand in what the
// other's own counterpart leaves unexplained; less where it stands within that counterpart or beside it.
const (
	leastPart    = 8
	contained    = 0.60
	containedFar = 0.58 // of what the words tell, where it would be all that is left of the provision
	beside       = 0.30
	leastBeside  = 0.15 // where nearly all of it stands in the provision as a whole, as what the counterpart has is alike:
	allOfIt      = 0.75
	verbatim     = 0.80 // at which it is no other provision's
	leastWhole   = 0.25 // share of a provision that must remain where only one part of it does
)

// divided finds what was split off from a provision and what was joined into one; when sure, only what stands word for
// word in a provision whose counterpart is in the same article.
func (m *matcher) divided(sure bool) {
	m.split(sure)
	m.turn()
	m.split(sure)
	m.turn()
}

// splitting is what is left of each provision of the one text to be explained by parts in the other.
type splitting struct {
	*matcher
	sure  bool
	rest  map[int32]*fingerprint
	parts map[int32][]part
}

type part struct {
	node   int32
	shared int
}

// split links provisions of the second text that are free to those of the first that they are parts of. Where these are
// free as well, their largest part goes with them.
func (m *matcher) split(sure bool) {
	s := &splitting{m, sure, map[int32]*fingerprint{}, map[int32][]part{}}
	for _, c := range s.candidates() {
		s.take(c)
	}
	var wholes []int32
	for i := range s.parts {
		wholes = append(wholes, i)
	}
	slices.Sort(wholes)
	for _, i := range wholes {
		for _, p := range s.parts[i] {
			m.b.closed[p.node] = false
		}
		m.settle(i, s.parts[i], len(m.own(m.a, i).shingles))
	}
	if !sure {
		m.splitUnits()
	}
}

// candidates lists pairs of a provision and a part, those first of which most is contained.
func (s *splitting) candidates() []candidate {
	ix, out := newIndex(len(s.a.nodes)), []candidate(nil)
	targets := s.leftTexts()
	if len(targets) == 0 {
		return nil
	}
	for i := int32(1); i < int32(len(s.a.nodes)); i++ {
		if s.a.closed[i] || !s.a.nodes[i].worded {
			continue
		}
		if rest := s.unexplained(i); rest != nil && len(rest.shingles) >= leastPart {
			s.rest[i] = rest
			ix.add(i, rest.shingles)
		}
	}
	ix.sort()
	for _, j := range targets {
		for _, i := range ix.sharing(s.own(s.b, j).shingles, func(int32) int { return 0 }) {
			if score, ok := s.rate(i, j); ok {
				out = append(out, candidate{score, link{i, j}})
			}
		}
	}
	slices.SortFunc(out, func(c, d candidate) int {
		return cmp.Or(cmp.Compare(d.score, c.score), cmp.Compare(c.a, d.a), cmp.Compare(c.b, d.b))
	})
	return out
}

// leftTexts lists the free nodes of the second text that can be parts.
func (s *splitting) leftTexts() (out []int32) {
	for j := int32(1); j < int32(len(s.b.nodes)); j++ {
		if s.b.free(j) && s.b.nodes[j].worded && s.own(s.b, j).words >= leastPart {
			out = append(out, j)
		}
	}
	return out
}

// unexplained is what is left of the words of a node without those that its counterpart has.
func (s *splitting) unexplained(i int32) *fingerprint {
	j := s.a.to[i]
	switch {
	case j < 0:
		return s.own(s.a, i)
	case s.a.nodes[i].raw == s.b.nodes[j].raw:
		return nil
	}
	return s.own(s.a, i).without(s.own(s.b, j))
}

// rate says how much of a node is contained in what is left of another, and whether that makes it a part.
func (s *splitting) rate(i, j int32) (float64, bool) {
	f, rest := s.own(s.b, j), s.rest[i]
	n := float64(len(f.shingles))
	pairs, words := float64(shared(f.shingles, rest.shingles))/n, s.census.contained(f, rest)
	near := s.near(i, j)
	unsure := doubt(f.words)
	if s.sure {
		return pairs, near && s.a.to[i] >= 0 && pairs >= verbatim
	}
	told := float64(s.census.rare(f.shingles, rest.shingles)) >= told*n && (near || s.a.to[i] >= 0 || s.census.contentIn(f, rest) >= containedFar)
	ok := pairs >= contained+unsure || words >= alike+unsure && told
	score := (pairs + words) / 2
	if near {
		score += bonus
	}
	return score, ok || near && (pairs >= beside || pairs >= leastBeside && s.entire(i, f))
}

// entire says whether nearly all of a part stands in a provision, what its counterpart explains included.
func (s *splitting) entire(i int32, f *fingerprint) bool {
	return float64(shared(f.shingles, s.own(s.a, i).shingles)) >= allOfIt*float64(len(f.shingles))
}

// near says whether a node of the second text stands within the counterpart of a node of the first, or beside it.
func (s *splitting) near(i, j int32) bool {
	k := s.a.to[i]
	if k < 0 {
		return false
	}
	a, b := &s.b.nodes[k], &s.b.nodes[j]
	return s.b.within(j, k) || a.next == j || b.next == k
}

// take takes a candidate as a part, unless others explain by now what it would.
func (s *splitting) take(c candidate) {
	if !s.b.free(c.b) {
		return
	}
	if _, ok := s.rate(c.a, c.b); !ok {
		return
	}
	f := s.own(s.b, c.b)
	s.parts[c.a] = append(s.parts[c.a], part{c.b, shared(f.shingles, s.rest[c.a].shingles)})
	s.rest[c.a] = s.rest[c.a].without(f)
	s.b.closed[c.b] = true
}

// settle links the parts that were found of a node, whose size is given in what they share with it. Where it is free and
// they are enough of it, the largest goes with it.
func (m *matcher) settle(i int32, parts []part, size int) {
	if m.a.free(i) {
		all, largest := 0, parts[0]
		for _, p := range parts {
			if all += p.shared; p.shared > largest.shared {
				largest = p
			}
		}
		if float64(all) < leastWhole*float64(size) {
			return
		}
		m.link(i, largest.node)
		m.enter(i, largest.node)
	}
	for _, p := range parts {
		if m.b.free(p.node) {
			m.parts = append(m.parts, link{i, p.node})
			m.b.closed[p.node] = true // a part is no whole
		}
	}
}
