// Package compare says which provision of one revision continues which of another.
package compare

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Identify gives every provision of the instrument its lasting identity (wId), from the first revision to the newest.
// A provision that continues one of the previous revision takes its wId: because the editor says so (`was:`), because
// its words are the same, or because they are similar, more so than those of any other; its number alone never
// decides. All others are new, and their wId is their eId, with `@revision` behind it where that was given before.
func Identify(i *model.Instrument) {
	given := map[ident.WID]bool{}
	var before []model.Block
	for _, r := range i.Revisions {
		if len(r.Texts) == 0 {
			continue
		}
		lead := r.Texts[0]
		inherit(before, lead.Body)
		for p := range model.All(lead.Body) {
			if p.WID == "" {
				p.WID = ident.WID(p.EID)
				if given[p.WID] {
					p.WID += ident.WID("@" + r.ID)
				}
			}
			given[p.WID] = true
		}
		share(lead, r.Texts[1:])
		before = lead.Body
	}
}

// share carries the identities over to the other languages: the numbers are the same in all.
func share(lead *model.Text, others []*model.Text) {
	if len(others) == 0 {
		return
	}
	wids := map[ident.EID]ident.WID{}
	for p := range model.All(lead.Body) {
		wids[p.EID] = p.WID
	}
	for _, t := range others {
		for p := range model.All(t.Body) {
			if p.WID = wids[p.EID]; p.WID == "" {
				p.WID = ident.WID(string(p.EID) + "@" + string(t.Language))
			}
		}
	}
}

// step is the passage from one revision to the next.
type step struct {
	taken   map[*model.Provision]bool // old provisions that one of the new continues
	decided map[*model.Provision]bool // new provisions of which it is known what they continue, or that they are new
}

// inherit hands the identities of the old provisions on to the new ones that continue them: first where the editor
// says so, then the divisions and articles, wherever they stand, then what is in each pair.
func inherit(old, new []model.Block) {
	s := step{map[*model.Provision]bool{}, map[*model.Provision]bool{}}
	pairs := s.hinted(old, new)
	pairs = append(pairs, s.match(headed(old), headed(new))...)
	for _, p := range pairs {
		s.within(p)
	}
}

// within hands on the identities of what is in a pair.
func (s step) within(p pair) {
	for _, q := range s.match(numbered(p.old), numbered(p.new)) {
		s.within(q)
	}
}

// take records that the new provision continues the old one.
func (s step) take(old, new *model.Provision) pair {
	s.taken[old], s.decided[new] = true, true
	new.WID = old.WID
	return pair{old, new}
}

// hinted pairs what the editor has paired. A hint that leads nowhere, or to what another has claimed, is a finding of
// package check and makes its provision a new one.
func (s step) hinted(old, new []model.Block) []pair {
	at := map[ident.EID]*model.Provision{}
	for p := range model.All(old) {
		at[p.EID] = p
	}
	var pairs []pair
	for p := range model.All(new) {
		if p.Was == "" {
			continue
		}
		if before := at[ident.EID(p.Was)]; before != nil && !s.taken[before] {
			pairs = append(pairs, s.take(before, p))
		}
		s.decided[p] = true
	}
	return pairs
}

// headed lists the provisions down to articles, each before those in it.
func headed(blocks []model.Block) []*model.Provision {
	var out []*model.Provision
	for p := range model.Provisions(blocks) {
		if p.Level > 0 || p.Kind == model.Preface || p.Kind == model.Preamble {
			out = append(append(out, p), headed(p.Body)...)
		}
	}
	return out
}

func numbered(of *model.Provision) []*model.Provision {
	var out []*model.Provision
	for p := range model.Provisions(of.Body) {
		if p.Level == 0 {
			out = append(out, p)
		}
	}
	return out
}
