package model

import (
	"slices"

	"normpress/cmd/normpress/internal/ident"
)

// States lists the States that any record shown names, by their codes. A record whose particulars are withheld names none.
func (c *Corpus) States() []ident.State {
	found := map[ident.State]bool{}
	for _, f := range c.Firms {
		found[f.State] = found[f.State] || !f.Withheld()
	}
	for _, i := range c.Inspectors {
		found[i.State] = true
	}
	for _, t := range c.RecordTypes {
		if !t.Withheld {
			t.states(found)
		}
	}
	var out []ident.State
	for st, named := range found {
		if named {
			out = append(out, st)
		}
	}
	slices.Sort(out)
	return out
}

// states notes the States that the records of the type name.
func (t *RecordType) states(found map[ident.State]bool) {
	for _, r := range t.Records {
		for l := range r.Leaves() {
			if l.Field.Format == "state" {
				found[ident.State(l.Value.Text)] = true
			}
		}
	}
}
