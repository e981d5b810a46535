package pages

import (
	"fmt"
	"slices"
	"sync"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// pair is two revisions of an instrument in one language, the older first.
type pair struct {
	old, new edition
}

func (p pair) path() string { return address.Comparison(p.old.revision.Ref(), p.new.revision.Ref()) }

func (p pair) language() ident.Language { return p.new.text.Language }

// everyPair lists the pairs of revisions that have a language in common.
func (s *site) everyPair(i *model.Instrument) []pair {
	var out []pair
	for b, r := range i.Revisions {
		for _, older := range i.Revisions[:b] {
			if p := s.pairOf(older, r); p != nil {
				out = append(out, *p)
			}
		}
	}
	return out
}

// pairOf is two revisions, the older first, in the language in which this tree compares them; nil where there is none.
func (s *site) pairOf(old, new *model.Revision) *pair {
	lang := s.common(old, new)
	if lang == "" {
		return nil
	}
	return &pair{edition{old, old.Text(lang)}, edition{new, new.Text(lang)}}
}

// pairAt is the address of a page about a pair.
func (s *site) pairAt(p pair, path string) string { return s.textAt(p.new, path) }

// key names a pair whatever the language.
func (p pair) key() [2]*model.Revision {
	return [2]*model.Revision{p.old.revision, p.new.revision}
}

// pairs lists the pairs of revisions that have a page of their own.
func (s *site) pairs(i *model.Instrument) []pair {
	return slices.DeleteFunc(s.everyPair(i), func(p pair) bool { return !s.hasPair[p.key()] })
}

// paired finds the pairs of revisions that have a page. An instrument of many revisions has pages for those that follow
// each other, and for each with the newest and with the one that was adopted.
func (s *site) paired(i *model.Instrument) {
	last, adopted := len(i.Revisions)-1, firstAdopted(i)
	for b, new := range i.Revisions {
		for a, old := range i.Revisions[:b] {
			if len(i.Revisions) <= s.AllPairs || b == a+1 || b == last || old == adopted || new == adopted {
				s.hasPair[[2]*model.Revision{old, new}] = true
			}
		}
	}
}

// firstAdopted is the first revision of the instrument that is no draft, nil when there is none.
func firstAdopted(i *model.Instrument) *model.Revision {
	for _, r := range i.Revisions {
		if !r.Adoption.IsZero() || r.Status != model.Draft && r.Status != model.Withdrawn {
			return r
		}
	}
	return nil
}

// compared is the comparison of a pair. Those of revisions that follow each other are kept, as many pages ask for them.
func (s *site) compared(p pair) *compare.Comparison {
	i := p.new.revision.Instrument
	if slices.Index(i.Revisions, p.new.revision) != slices.Index(i.Revisions, p.old.revision)+1 {
		return s.named(s.compare(p), p)
	}
	once, _ := s.Texts.steps.LoadOrStore([2]*model.Text{p.old.text, p.new.text}, sync.OnceValue(func() *compare.Comparison { return s.compare(p) }))
	return s.named(once.(func() *compare.Comparison)(), p)
}

func (s *site) compare(p pair) *compare.Comparison {
	return s.Comparers[p.new.revision.Instrument].Compare(p.old.text, p.new.text)
}

// named is the comparison with the names that its sides have in this tree.
func (s *site) named(c *compare.Comparison, p pair) *compare.Comparison {
	named := *c
	named.Old, named.New = side(p.old), side(p.new)
	return &named
}

func side(e edition) compare.Side {
	return compare.Side{Name: e.revision.Ref().String(), Title: fullTitle(e), ShortTitle: e.revision.ShortTitle,
		Symbol: e.revision.Symbol.String(), Date: e.revision.Date.String(), Language: string(e.text.Language)}
}

// before is the pair of a revision with the one before it, nil where there is none.
func (s *site) before(r *model.Revision) *pair {
	n := slices.Index(r.Instrument.Revisions, r)
	if n < 1 {
		return nil
	}
	return s.pairOf(r.Instrument.Revisions[n-1], r)
}

// comparedURL is the address of the comparison of two revisions, "" where they are one or have no language in common.
func (s *site) comparedURL(a, b *model.Revision) string {
	i := a.Instrument
	if slices.Index(i.Revisions, a) > slices.Index(i.Revisions, b) {
		a, b = b, a
	}
	p := s.pairOf(a, b)
	if a == b || p == nil {
		return ""
	}
	lang := p.language()
	if !s.hasPair[[2]*model.Revision{a, b}] {
		there := s.at(fmt.Sprintf("/compare/?a=%s&b=%s", a.Ref(), b.Ref()))
		if a.Texts[0].Language != lang {
			there += "&la=" + string(lang)
		}
		if b.Texts[0].Language != lang {
			there += "&lb=" + string(lang)
		}
		return there
	}
	return s.pairAt(*p, p.path())
}
