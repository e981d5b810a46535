package check

import (
	"fmt"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var firmChecks = []check{
	{err("lei-twice", "A Legal Entity Identifier belongs to one firm."), leiTwice},
	{warn("firm-name-twice", "No two firms of a State have the same name."), nameTwice},
	{err("former-name-until", "A former name says until when it was used."), formerNames},
	{err("registered-late", "A firm is registered before the first event of its certificates."), registeredLate},
	{err("tombstone-date", "A record is retired after it was opened."), tombstoneDates},
	{err("tombstone-successor", "A record retired by a merger names its successor."), successors},
	{err("lineage", "A firm is not its own parent, predecessor or successor, not even through others."), lineages},
	{err("transfer-to-itself", "A certificate is transferred to another firm."), transfers},
}

func leiTwice(x *index, found report) {
	holders := map[ident.LEI]*model.Firm{}
	for _, f := range x.Firms {
		if f.LEI == "" {
			continue
		}
		if before := holders[f.LEI]; before != nil {
			found(f.At("lei"), "an identifier belongs to one legal entity: look it up", "the LEI %s of %s is that of %s", f.LEI, f.Number, before.Number)
		}
		first(holders, f.LEI, f)
	}
}

func nameTwice(x *index, found report) {
	type name struct {
		state ident.State
		name  string
	}
	holders := map[name]*model.Firm{}
	for _, f := range x.Firms {
		n := name{f.State, f.Name}
		if before := holders[n]; before != nil && f.Tombstone == nil && before.Tombstone == nil {
			found(f.At("name"), "if they are one firm keep one record, else add what tells them apart", "%s has the same name and State as %s", f.Number, before.Number)
		}
		if f.Tombstone == nil {
			first(holders, n, f)
		}
	}
}

func formerNames(x *index, found report) {
	names := func(list []model.Name) {
		for i := range list {
			if n := &list[i]; n.Kind == "former" && n.Until.IsZero() {
				found(n.At("name"), "add its last day: until: 2025-02-01", "the former name %q has no end", n.Name)
			}
		}
	}
	for _, f := range x.Firms {
		names(f.Names)
	}
	for _, i := range x.Inspectors {
		names(i.Names)
	}
}

func registeredLate(x *index, found report) {
	for _, f := range x.Firms {
		for _, c := range f.Certificates {
			if len(c.Events) > 0 && c.Events[0].Date.Before(f.Registered) {
				found(f.At("registered"), fmt.Sprintf("write registered: %s or earlier", c.Events[0].Date),
					"%s is registered on %s, after the first event of %s on %s", f.Number, f.Registered, c.Number, c.Events[0].Date)
				break
			}
		}
	}
}

func tombstoneDates(x *index, found report) {
	for _, f := range x.Firms {
		if f.Tombstone != nil && f.Tombstone.Date.Before(f.Registered) {
			found(f.Tombstone.At("date"), "mend one of the two dates", "%s is retired on %s, before it is registered on %s", f.Number, f.Tombstone.Date, f.Registered)
		}
	}
}

func successors(x *index, found report) {
	look := func(number string, t *model.Tombstone) {
		switch {
		case t == nil:
		case t.Reason == "merged" && t.Successor == "":
			found(t.At("reason"), "add the number of the record that continues it as successor", "%s is merged into a successor that is not named", number)
		case t.Successor == number:
			found(t.At("successor"), "name the record that continues it", "%s is its own successor", number)
		}
	}
	for _, f := range x.Firms {
		look(string(f.Number), f.Tombstone)
	}
	for _, i := range x.Inspectors {
		look(string(i.Number), i.Tombstone)
	}
}

// lineages follows parents, predecessors and successors, each for itself.
func lineages(x *index, found report) {
	parent := func(f *model.Firm) []ident.FirmNumber { return []ident.FirmNumber{f.Parent} }
	predecessors := func(f *model.Firm) []ident.FirmNumber { return f.Predecessors }
	successor := func(f *model.Firm) []ident.FirmNumber {
		if f.Tombstone == nil || f.Tombstone.Successor == string(f.Number) {
			return nil
		}
		return []ident.FirmNumber{ident.FirmNumber(f.Tombstone.Successor)}
	}
	for _, f := range x.Firms {
		if way := x.wayBack(f, parent); way != nil {
			found(f.At("parent"), "take one of them away", "%s is its own parent: %s", f.Number, chain(f.Number, way))
		}
		if way := x.wayBack(f, predecessors); way != nil {
			found(f.At("predecessors"), "take one of them away", "%s is its own predecessor: %s", f.Number, chain(f.Number, way))
		}
		if way := x.wayBack(f, successor); way != nil {
			found(f.Tombstone.At("successor"), "take one of them away", "%s is its own successor: %s", f.Number, chain(f.Number, way))
		}
	}
}

// wayBack returns the firms from f, along the relation, to f again, nil when no way leads back.
func (x *index) wayBack(f *model.Firm, relation func(*model.Firm) []ident.FirmNumber) []ident.FirmNumber {
	return cycle(f.Number, func(n ident.FirmNumber) []ident.FirmNumber {
		if g := x.firms[n]; g != nil {
			return relation(g)
		}
		return nil
	})
}

func transfers(x *index, found report) {
	for _, c := range x.held {
		for _, e := range c.Events {
			if e.To != "" && e.To == c.Holder.Number {
				found(e.At("to"), "name the firm that continues it", "%s is transferred to %s, which holds it", c.Number, e.To)
			}
		}
	}
}
