package cite

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// others are the other instruments of the corpus, each with the revision that a text of rev refers to.
func others(rev *model.Revision, c *model.Corpus) []*instrument {
	if c == nil || rev == nil {
		return nil
	}
	var list []*instrument
	for _, i := range c.Instruments {
		if i == rev.Instrument || len(i.Revisions) == 0 {
			continue
		}
		if r := asOf(i, rev.Date); len(r.Texts) > 0 {
			list = append(list, &instrument{revision: r})
		}
	}
	return list
}

// asOf is the revision of an instrument that a text of the day refers to: the last that was adopted by then, else the
// last draft, else the first revision.
func asOf(i *model.Instrument, day date.Date) *model.Revision {
	last := i.Revisions[0]
	for _, r := range i.Revisions {
		if !day.IsZero() && r.Date.After(day) || r.Status == model.Withdrawn {
			continue
		}
		if r.Status != model.Draft || last.Status == model.Draft {
			last = r
		}
	}
	return last
}
