package compare

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// The least similarity of two provisions, from 0 to 1, at which one continues the other. Where the numbers agree less
// is needed than where they differ.
const (
	likelySameNumber  = 0.20
	likelyOtherNumber = 0.45
	sameNumberBonus   = 0.10
)

// commonShingle is the number of provisions from which on a pair of words that they share says nothing.
const commonShingle = 64

type pair struct{ old, new *model.Provision }

// matcher pairs provisions of two revisions, each at most once.
type matcher struct {
	step
	old, new []*model.Provision
	oldPrint []fingerprint
	newPrint []fingerprint
	pairs    []pair
}

// match pairs the old provisions with the new ones that continue them, of those that are still free.
func (s step) match(old, new []*model.Provision) []pair {
	old = slices.DeleteFunc(old, func(p *model.Provision) bool { return s.taken[p] })
	new = slices.DeleteFunc(new, func(p *model.Provision) bool { return s.decided[p] })
	if len(old) == 0 || len(new) == 0 {
		return nil
	}
	m := &matcher{step: s, old: old, new: new, oldPrint: fingerprints(old), newPrint: fingerprints(new)}
	m.byWords()
	m.bySimilarity()
	return m.pairs
}

func (m *matcher) pair(i, j int) { m.pairs = append(m.pairs, m.take(m.old[i], m.new[j])) }

func (m *matcher) free(i, j int) bool { return !m.taken[m.old[i]] && !m.decided[m.new[j]] }

// byWords pairs provisions of one kind whose words are the same, where no other on either side has these words.
func (m *matcher) byWords() {
	olds, news := unique(m.old, m.oldPrint), unique(m.new, m.newPrint)
	for j, p := range m.newPrint {
		k := wordsKey{m.new[j].Kind, p.hash}
		if i, ok := olds[k]; ok && i >= 0 && news[k] == j && len(p.shingles) > 0 {
			m.pair(i, j)
		}
	}
}

type wordsKey struct {
	kind model.Kind
	hash uint64
}

// unique maps the words of each provision to its index, or to -1 where several have them.
func unique(ps []*model.Provision, prints []fingerprint) map[wordsKey]int {
	out := map[wordsKey]int{}
	for i, p := range prints {
		k := wordsKey{ps[i].Kind, p.hash}
		if _, several := out[k]; several {
			out[k] = -1
		} else {
			out[k] = i
		}
	}
	return out
}

type candidate struct {
	old, new int
	score    float64
}

// bySimilarity pairs the rest, the most similar first. Ties go to the earlier provisions.
func (m *matcher) bySimilarity() {
	cs := m.candidates()
	slices.SortFunc(cs, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
	})
	for _, c := range cs {
		if m.free(c.old, c.new) {
			m.pair(c.old, c.new)
		}
	}
}

// candidates lists the pairs that are similar enough. Only provisions that share a rare pair of words, or the number,
// are looked at.
func (m *matcher) candidates() []candidate {
	holders := map[uint64][]int{}
	byID := map[ident.EID]int{}
	for i := range m.old {
		if m.taken[m.old[i]] {
			continue
		}
		byID[m.old[i].EID] = i
		for _, s := range m.oldPrint[i].shingles {
			holders[s] = append(holders[s], i)
		}
	}
	var out []candidate
	for j := range m.new {
		if m.decided[m.new[j]] {
			continue
		}
		near := map[int]bool{}
		if i, ok := byID[m.new[j].EID]; ok {
			near[i] = true
		}
		for _, s := range m.newPrint[j].shingles {
			if is := holders[s]; len(is) <= commonShingle {
				for _, i := range is {
					near[i] = true
				}
			}
		}
		for i := range near {
			if c, ok := m.rate(i, j); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

func (m *matcher) rate(i, j int) (candidate, bool) {
	if m.old[i].Kind != m.new[j].Kind {
		return candidate{}, false
	}
	c := candidate{i, j, similarity(m.oldPrint[i], m.newPrint[j])}
	if m.old[i].EID.LastStep() == m.new[j].EID.LastStep() {
		ok := c.score >= likelySameNumber
		c.score += sameNumberBonus
		return c, ok
	}
	return c, c.score >= likelyOtherNumber
}
