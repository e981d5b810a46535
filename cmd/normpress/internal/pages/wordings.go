package pages

import (
	"crypto/sha256"
	"slices"
	"sync"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// wording is what a provision said, word by word and with its number, in revisions that follow each other.
type wording struct {
	first, last int // of the instrument's revisions, by index
	editions    []edition
	provision   *model.Provision  // in the first of them
	printed     [sha256.Size]byte // stands for its words and numbers
}

// life is a provision through the revisions of an instrument, in one language.
type life struct {
	wid      ident.WID
	wordings []wording
}

// lives are the provisions of an instrument in one language, in the order in which they first came.
type lives struct {
	list  []*life
	byWID map[ident.WID]*life
}

// livesKey names the lives of an instrument in a language.
type livesKey struct {
	instrument *model.Instrument
	language   ident.Language
}

// lives are those in the language in which this tree tells them.
func (s *site) lives(i *model.Instrument) *lives { return s.livesIn(i, s.told(i)) }

// livesIn are worked out once for each instrument and language.
func (s *site) livesIn(i *model.Instrument, lang ident.Language) *lives {
	once, _ := s.livesOf.LoadOrStore(livesKey{i, lang}, sync.OnceValue(func() *lives { return livesOf(i, lang) }))
	return once.(func() *lives)()
}

// isTold says whether a provision with a page of its own has a history.
func (s *site) isTold(i *model.Instrument, wid ident.WID) bool {
	return len(i.Revisions) > 1 && s.lives(i).byWID[wid] != nil
}

func livesOf(i *model.Instrument, lang ident.Language) *lives {
	out := &lives{byWID: map[ident.WID]*life{}}
	for n, r := range i.Revisions {
		t := r.Text(lang)
		if t == nil {
			continue
		}
		for p := range model.All(t.Body) {
			l := out.byWID[p.WID]
			if l == nil {
				l = &life{wid: p.WID}
				out.byWID[p.WID] = l
				out.list = append(out.list, l)
			}
			l.add(n, edition{r, t}, p)
		}
	}
	return out
}

func (l *life) add(n int, e edition, p *model.Provision) {
	printed := sha256.Sum256([]byte(compare.Printed(p)))
	if k := len(l.wordings) - 1; k >= 0 && l.wordings[k].last == n-1 && l.wordings[k].printed == printed {
		l.wordings[k].last = n
		l.wordings[k].editions = append(l.wordings[k].editions, e)
		return
	}
	l.wordings = append(l.wordings, wording{n, n, []edition{e}, p, printed})
}

// at is the index of the wording in a revision, by the revision's index; -1 where the provision is not in it.
func (l *life) at(n int) int {
	return slices.IndexFunc(l.wordings, func(w wording) bool { return w.first <= n && n <= w.last })
}

// hasPage says whether the provision has a page of its own in any revision.
func (l *life) hasPage() bool {
	for k := range l.wordings {
		if address.HasPage(l.wordings[k].provision) {
			return true
		}
	}
	return false
}

// hasPair says whether two wordings of a provision are compared at a path.
func (l *lives) hasPair(wid ident.WID, path string) bool {
	of := l.byWID[wid]
	return of != nil && of.hasPage() && slices.ContainsFunc(of.wordingPairs(), func(w wordingPair) bool { return articlePairPath(w.old, w.new) == path })
}

// allWordings is the number of wordings of a provision up to which each is compared with each. Beyond it, each is
// compared with the next and with the last.
const allWordings = 12

// compares says whether two wordings, the earlier first, are compared with each other.
func (l *life) compares(a, b int) bool {
	last := len(l.wordings) - 1
	return a < b && (last < allWordings || b == a+1 || b == last)
}

// wordingPairs lists the wordings that are compared with each other.
func (l *life) wordingPairs() []wordingPair {
	var out []wordingPair
	for a := range l.wordings {
		for b := a + 1; b < len(l.wordings); b++ {
			if l.compares(a, b) {
				out = append(out, wordingPair{l, &l.wordings[a], &l.wordings[b]})
			}
		}
	}
	return out
}
