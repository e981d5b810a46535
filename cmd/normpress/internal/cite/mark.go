package cite

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/model"
)

// merge lays found marks among the marks of the editor; both are sorted. One that would cross a mark, or stand in or
// around a link, code, an image or a note, is left out, and so is one that overlaps another found before.
func merge(made, laid []model.Mark) []model.Mark {
	out := slices.Clone(made)
	var open []model.Mark // of the editor's, those that are not closed where the found mark begins
	k, end := 0, 0
	for _, m := range laid {
		for ; k < len(made) && made[k].From <= m.From; k++ {
			open = append(closed(open, made[k].From), made[k])
		}
		open = closed(open, m.From)
		if m.From >= end && fits(m, open, made[k:]) {
			out = append(out, m)
			end = m.To
		}
	}
	slices.SortStableFunc(out, func(a, b model.Mark) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
	return out
}

// closed drops the marks that end at or before the offset.
func closed(open []model.Mark, at int) []model.Mark {
	return slices.DeleteFunc(open, func(m model.Mark) bool { return m.To <= at })
}

// fits says whether a found mark can stand within the open marks and around those that follow.
func fits(m model.Mark, open, following []model.Mark) bool {
	for _, o := range open {
		if isOpaque(o) || o.To < m.To && o.From < m.From {
			return false
		}
	}
	for _, f := range following {
		if f.From >= m.To {
			break
		}
		if isOpaque(f) || f.To > m.To {
			return false
		}
	}
	return true
}

// isOpaque says whether no link may stand in or around the mark.
func isOpaque(m model.Mark) bool {
	switch m.Kind {
	case model.MarkLink, model.MarkCode, model.MarkNote, model.MarkImage:
		return true
	}
	return false
}
