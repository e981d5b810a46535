package compare

// The least similarity of two provisions, from 0 to 1, at which they go together, by what speaks for it besides their
// words: nothing, a neighbour that goes with a neighbour, the same number, or two of these. A number alone never
// decides.
const (
	likely          = 0.45
	likelyNeighbour = 0.325
	likelyNumber    = 0.20
	likelyFar       = 0.52 // of what the words tell, where one stands in another article: a phrase is not enough

	alike          = 0.40 // the same of words by their weight, where some of the pairs are rare
	alikeNeighbour = 0.35
	alikePlace     = 0.30
	told           = 0.05 // share of pairs of words that are in common and rare

	bonus = 0.10 // for the same number, and for neighbours

	chapeau       = 0.8  // what the likeness of words counts when one of the two has others within it
	leastOwn      = 6    // words of its own from which on a provision with others within it can be told by them
	leastOwnPlace = 3    // and that where number or neighbours speak for it
	leastSame     = 6    // words from which on the same words in two places are no chance
	leastSound    = 24   // words from which on likeness is no chance
	phrase        = 0.30 // what is asked for beyond that of no words

	fewWords = 5 // at most in provisions that are linked though no word stayed, as all around them says so
)

// rule says how a list is matched.
type rule struct {
	numbers bool // the same number speaks for a pair
	within  bool // the lists stand within provisions that go together
	flat    bool // what is within the pairs is left for later
	alone   bool // neighbours say nothing
	loose   bool // what goes together may stand in any two articles
	kind    bool // only what is of the same kind goes together
	single  bool // they stand in the only article of each text
	kept    bool // little in common is enough, as the lists stand where they stood
}

// pairing matches a list of nodes of one text with a list of the other, each with at most one.
type pairing struct {
	*matcher
	rule
	as, bs []int32
	list   int32
	queue  queue
	made   []link
}

// pair links the free nodes of two lists that go together, and then what is within them.
func (m *matcher) pair(as, bs []int32, r rule) {
	as, bs = m.a.freeOf(as), m.b.freeOf(bs)
	if len(as) == 0 || len(bs) == 0 {
		return
	}
	m.lists++
	p := &pairing{matcher: m, rule: r, as: as, bs: bs, list: m.lists}
	m.a.enlist(as, p.list)
	m.b.enlist(bs, p.list)
	p.sameWords()
	p.similar()
	p.fill()
	p.uncross()
	for _, l := range p.made {
		if !r.flat {
			m.enter(l.a, l.b)
		}
	}
}

func (h *half) freeOf(list []int32) []int32 {
	out := make([]int32, 0, len(list))
	for _, i := range list {
		if h.free(i) {
			out = append(out, i)
		}
	}
	return out
}

func (h *half) enlist(list []int32, number int32) {
	for _, i := range list {
		h.listed[i] = number
	}
}

// open says whether both nodes are in the lists and still free.
func (p *pairing) open(i, j int32) bool {
	return p.a.listed[i] == p.list && p.b.listed[j] == p.list && p.a.free(i) && p.b.free(j) && p.fitting(i, j)
}

// fitting says whether the nodes are of classes that can go together. Words go with words: a paragraph that becomes an
// article is linked to the paragraph within it.
func (p *pairing) fitting(i, j int32) bool {
	a, b := &p.a.nodes[i], &p.b.nodes[j]
	if p.kind {
		return a.p.Kind == b.p.Kind
	}
	return a.class == b.class || a.worded == b.worded
}

func (p *pairing) join(i, j int32) {
	p.link(i, j)
	p.made = append(p.made, link{i, j})
}

// sameWords links nodes whose words, with all that is within them, no other in the lists has.
func (p *pairing) sameWords() {
	as, bs := p.unique(p.a, p.as), p.unique(p.b, p.bs)
	for _, j := range p.bs {
		f := p.all(p.b, j)
		i, ok := as[f.hash]
		if ok && i >= 0 && bs[f.hash] == j && (p.within || f.words >= leastSame) && p.open(i, j) {
			p.join(i, j)
		}
	}
}

// unique maps the words of each node to it, or to -1 where several have them.
func (p *pairing) unique(h *half, list []int32) map[uint64]int32 {
	out := make(map[uint64]int32, len(list))
	for _, i := range list {
		f := p.all(h, i)
		if f.words == 0 {
			continue
		}
		if _, several := out[f.hash]; several {
			i = -1
		}
		out[f.hash] = i
	}
	return out
}

// similar links the rest, the most similar first. Where two are linked, their neighbours are looked at again.
func (p *pairing) similar() {
	for _, l := range p.made {
		p.around(l.a, l.b)
	}
	p.candidates(func(i, j int32) { p.consider(i, j) })
	for len(p.queue) > 0 {
		c := p.queue.pop()
		if !p.open(c.a, c.b) {
			continue
		}
		p.join(c.a, c.b)
		p.around(c.a, c.b)
	}
}

// consider puts a pair that is likely enough into the queue.
func (p *pairing) consider(i, j int32) {
	if !p.open(i, j) {
		return
	}
	if score, ok := p.rate(i, j); ok {
		p.queue.push(candidate{score, link{i, j}})
	}
}

// around considers the neighbours of a pair.
func (p *pairing) around(i, j int32) {
	a, b := &p.a.nodes[i], &p.b.nodes[j]
	if a.prev >= 0 && b.prev >= 0 {
		p.consider(a.prev, b.prev)
	}
	if a.next >= 0 && b.next >= 0 {
		p.consider(a.next, b.next)
	}
}

// rate says how much speaks for a pair, and whether that is enough.
func (p *pairing) rate(i, j int32) (float64, bool) {
	same := p.numbers && sameNumber(&p.a.nodes[i], &p.b.nodes[j])
	near := p.neighbours(i, j)
	if p.kept {
		return p.rateKept(i, j, same, near)
	}
	least := leastOwn
	if same || near > 0 {
		least = leastOwnPlace
	}
	pairs := p.measure(i, j, least, similarity)
	if pairs < told && !same && near < 2 && !(near > 0 && p.sameTitle(i, j)) {
		return 0, false // single words alone are never enough here
	}
	words := p.measure(i, j, least, p.census.alike)
	ok := p.enough(i, j, pairs, words, same, near)
	if ok && p.loose && p.far(i, j) {
		ok = p.measure(i, j, leastOwnPlace, p.census.content) >= likelyFar
	}
	score := (pairs + words) / 2
	if kin := p.kin(i, j); kin >= 0 {
		score = (score + kin) / 2
		ok = ok || same && near > 0 && kin >= leastKin
	}
	return score + bonuses(same, near), ok
}

// bonuses is what the same number and neighbours add to the likeness of two nodes.
func bonuses(same bool, near int) (sum float64) {
	if same {
		sum += bonus
	}
	if near > 0 {
		sum += bonus
	}
	return sum
}

// enough says whether what two nodes have in common, pairs of words and words, is enough to link them.
func (p *pairing) enough(i, j int32, pairs, words float64, same bool, near int) bool {
	switch {
	case p.kind:
		return pairs >= likely
	case (same || near > 0) && p.sameTitle(i, j), same && p.empty(i, j):
		return true
	case same && near > 0 || near == 2:
		return pairs >= likelyNumber || words >= alikePlace
	case same:
		return pairs >= likelyNumber
	case near > 0:
		return pairs >= likelyNeighbour || words >= alikeNeighbour && p.told(i, j)
	}
	n := min(p.all(p.a, i).words, p.all(p.b, j).words)
	if !p.within && n < leastSame {
		return false
	}
	unsure := doubt(n)
	return pairs >= likely+unsure || words >= alike+unsure/2 && p.told(i, j)
}

// told says whether pairs of words that are rare are among those that two nodes have in common.
func (p *pairing) told(i, j int32) bool { return p.measure(i, j, leastOwn, p.census.telling) >= told }

// doubt is what is asked for beyond that of a few words that may come from anywhere: they may be a phrase.
func doubt(words int) float64 { return max(0, phrase*float64(leastSound-words)/leastSound) }

// empty says whether there is nothing in either node.
func (p *pairing) empty(i, j int32) bool { return p.all(p.a, i).words+p.all(p.b, j).words == 0 }

// measure compares two nodes with all that is within them or, where that is more, their own words, if these are enough.
func (p *pairing) measure(i, j int32, least int, how func(f, g *fingerprint) float64) float64 {
	f, g := p.all(p.a, i), p.all(p.b, j)
	if f.hash == g.hash && f.words == g.words && f.words > 0 {
		return 1
	}
	m := how(f, g)
	own, other := p.own(p.a, i), p.own(p.b, j)
	switch {
	case own == f && other == g || min(own.words, other.words) < least:
	case own == f || other == g:
		m = max(m, chapeau*how(own, other)) // what is within the one would be lost
	default:
		m = max(m, how(own, other))
	}
	return m
}

// sameTitle says whether two articles have a title, and the same.
func (p *pairing) sameTitle(i, j int32) bool {
	a, b := &p.a.nodes[i], &p.b.nodes[j]
	return a.class == unit && b.class == unit && a.p.Heading.Words != "" && a.p.Heading.Words == b.p.Heading.Words
}

// neighbours is the number of sides on which the neighbours of two nodes go with each other, or both have none.
func (p *pairing) neighbours(i, j int32) int {
	a, b := &p.a.nodes[i], &p.b.nodes[j]
	if a.class != b.class || p.alone {
		return 0
	}
	ends := a.class != numbered || p.a.to[a.parent] == b.parent
	n := 0
	for _, side := range [2]link{{a.prev, b.prev}, {a.next, b.next}} {
		if side.a < 0 && side.b < 0 && ends || side.a >= 0 && side.b >= 0 && p.a.to[side.a] == side.b {
			n++
		}
	}
	return n
}
