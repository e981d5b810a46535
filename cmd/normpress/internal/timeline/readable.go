package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/model"
)

// readable is the part of the corpus that was read in full, without the records that name a scope which the
// vocabulary lacks: nobody knows which scope they mean. How long a revision is in force depends on the others, so that
// an instrument is left out as a whole.
func readable(c *model.Corpus) *model.Corpus {
	read := c.Read()
	read.Instruments = slices.DeleteFunc(read.Instruments, func(i *model.Instrument) bool {
		return len(i.Revisions) < len(c.Instrument(i.ID).Revisions)
	})
	var ids []string
	for _, t := range c.Scopes {
		ids = append(ids, t.ID)
	}
	if len(ids) == 0 || slices.Contains(ids, "") {
		return read // the vocabulary itself is missing or could not be read
	}
	strange := func(scope string) bool { return !slices.Contains(ids, scope) }
	odd := func(r record) bool {
		return slices.ContainsFunc(r.scope, strange) ||
			slices.ContainsFunc(r.events, func(e *model.Event) bool { return slices.ContainsFunc(e.Scope, strange) })
	}
	read.Inspectors = slices.DeleteFunc(read.Inspectors, func(i *model.Inspector) bool { return odd(accreditationRecord(i)) })
	read.Firms = slices.DeleteFunc(read.Firms, func(f *model.Firm) bool {
		return slices.ContainsFunc(f.Certificates, func(c *model.Certificate) bool { return odd(certificateRecord(c)) })
	})
	return read
}
