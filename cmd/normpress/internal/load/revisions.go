package load

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// inSequence returns the revisions of an instrument from the first to the newest, as each names the one before it.
// Those that do not belong to the one sequence are found and follow by date.
func inSequence(i *model.Instrument) ([]*model.Revision, diag.Findings) {
	s := sequence{next: map[string]*model.Revision{}}
	for _, r := range i.Revisions {
		s.ids = append(s.ids, r.ID)
	}
	for _, r := range byDate(i.Revisions) {
		s.follow(i, r)
	}
	var out []*model.Revision
	for r := s.first; r != nil; r = s.next[r.ID] {
		out = append(out, r)
	}
	var rest []*model.Revision
	for _, r := range i.Revisions {
		if !slices.Contains(out, r) {
			rest = append(rest, r)
		}
	}
	rest = byDate(rest)
	s.circles(rest)
	return append(out, rest...), s.findings
}

func byDate(revisions []*model.Revision) []*model.Revision {
	return slices.SortedStableFunc(slices.Values(revisions), func(a, b *model.Revision) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	})
}

// sequence is the revisions of an instrument by the one before them. Nothing precedes the first, so that following
// it never leads into a circle.
type sequence struct {
	ids      []string
	first    *model.Revision
	next     map[string]*model.Revision
	findings diag.Findings
}

func (s *sequence) add(r *model.Revision, hint, format string, args ...any) {
	s.findings = append(s.findings, revisionOrder.At(r.At("previous"), hint, format, args...))
}

// follow notes which revision a revision follows.
func (s *sequence) follow(i *model.Instrument, r *model.Revision) {
	switch before := r.Previous; {
	case before == "" && r.Unread():
		// it may be that previous or its date could not be read
	case before == "" && s.first != nil:
		s.add(r, "name the folder of the revision before it, as `previous: "+newestBefore(i, r).ID+"`", "%s names no revision before it, and %s is the first already", r.ID, s.first.ID)
	case before == "":
		s.first = r
	case i.Revision(before) == nil:
		s.add(r, diag.DidYouMean(before, slices.DeleteFunc(slices.Clone(s.ids), func(id string) bool { return id == r.ID })), "there is no revision %s of %s", before, i.ID)
	case s.next[before] != nil:
		s.add(r, "a revision has one after it: name another as `previous`", "%s follows %s already", s.next[before].ID, before)
	default:
		s.next[before] = r
	}
}

// newestBefore is the revision before r by the order of their dates; r is not the first.
func newestBefore(i *model.Instrument, r *model.Revision) *model.Revision {
	all := byDate(i.Revisions)
	return all[slices.Index(all, r)-1]
}

// circles finds revisions that follow themselves, each circle once.
func (s *sequence) circles(rest []*model.Revision) {
	seen := map[*model.Revision]bool{}
	for _, r := range rest {
		var way []*model.Revision
		for at := r; at != nil && !seen[at]; at = s.next[at.ID] {
			seen[at] = true
			way = append(way, at)
			if s.next[at.ID] == r {
				s.add(r, "the first revision names none before it", "%s follows itself: %s", r.ID, names(way, r))
			}
		}
	}
}

// names writes a circle of revisions, from each to the one after it.
func names(way []*model.Revision, first *model.Revision) string {
	s := ""
	for _, r := range way {
		s += r.ID + " → "
	}
	return s + first.ID
}
