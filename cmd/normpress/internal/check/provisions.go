package check

import (
	"fmt"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// What is wrong with the dates that provisions have of their own, whatever the dates of the others.
var provisionChecks = []check{
	{err("provision-date-missing", "A provision that is listed with dates of its own has at least one."), missingOwnDates},
	{err("provision-date-twice", "A provision enters into force, applies provisionally and ceases once, and its suspensions do not overlap."), ownDatesTwice},
	{err("provision-date-order", "The dates of a provision are not before the adoption of its text, and what begins first stands before what ends it."), ownDateOrder},
}

// eachOwn calls for every entry of every revision.
func (x *index) eachOwn(call func(r *model.Revision, d *model.ProvisionDates)) {
	for _, r := range x.revisions {
		for i := range r.Provisions {
			call(r, &r.Provisions[i])
		}
	}
}

// ownDates lists the dates of an entry that are given, apart from its suspension.
func ownDates(d *model.ProvisionDates) []dated {
	var out []dated
	for _, o := range []dated{{"applies_provisionally", d.AppliesProvisionally}, {"entry_into_force", d.EntryIntoForce}, {"ceases", d.Ceases}} {
		if !o.date.IsZero() {
			out = append(out, o)
		}
	}
	return out
}

func missingOwnDates(x *index, found report) {
	x.eachOwn(func(r *model.Revision, d *model.ProvisionDates) {
		if len(ownDates(d)) == 0 && d.Suspended == nil {
			found(d.Pos(), "add entry_into_force, applies_provisionally, suspended or ceases, such as {provision: "+string(d.Provision)+", entry_into_force: YYYY-MM-DD}, or take it away",
				"%s is listed in %s with no date of its own", d.Provision, r.Ref())
		}
	})
}

// ownDate names one date of one provision of one revision.
type ownDate struct {
	revision  *model.Revision
	provision ident.EID
	key       string
}

func ownDatesTwice(x *index, found report) {
	given := map[ownDate]diag.Pos{}
	suspended := map[ownDate][]*model.Period{}
	x.eachOwn(func(r *model.Revision, d *model.ProvisionDates) {
		for _, o := range ownDates(d) {
			key := ownDate{r, d.Provision, o.key}
			if before, again := given[key]; again {
				found(d.At(o.key), "keep one of the two", "%q of %s is given already in %s", o.key, d.Provision, before)
			}
			first(given, key, d.At(o.key))
		}
		if d.Suspended == nil {
			return
		}
		key := ownDate{r, d.Provision, "suspended"}
		for _, s := range suspended[key] {
			if s.Days().Overlaps(d.Suspended.Days()) {
				found(d.At("suspended"), "join the two, or mend their dates", "this suspension of %s overlaps with that in %s", d.Provision, s.Pos())
			}
		}
		suspended[key] = append(suspended[key], d.Suspended)
	})
}

func ownDateOrder(x *index, found report) {
	x.eachOwn(func(r *model.Revision, d *model.ProvisionDates) {
		key, adopted := adoption(r)
		early := func(pos diag.Pos, what string, day date.Date) {
			if before(day, adopted) {
				found(pos, "mend one of the two dates", "%s %s, before %s %s of %s", what, day, key, adopted, r.Ref())
			}
		}
		own := ownDates(d)
		for i, o := range own {
			early(d.At(o.key), fmt.Sprintf("%q of %s is", o.key, d.Provision), o.date)
			if i > 0 && !own[i-1].date.Before(o.date) {
				found(d.At(o.key), "mend one of the two dates", "%q of %s is %s, not after %s %s", o.key, d.Provision, o.date, own[i-1].key, own[i-1].date)
			}
		}
		if s := d.Suspended; s != nil {
			early(s.At("from"), fmt.Sprintf("the suspension of %s begins on", d.Provision), s.From)
			if before(s.To, s.From) {
				found(s.At("to"), "mend one of the two dates", "the suspension of %s ends on %s, before it begins on %s", d.Provision, s.To, s.From)
			}
		}
	})
}

// adoption is the first date of a revision from which a provision of it can have effect, with its key.
func adoption(r *model.Revision) (string, date.Date) {
	for _, d := range []dated{{"adoption", r.Adoption}, {"signature", r.Signature}} {
		if !d.date.IsZero() {
			return d.key, d.date
		}
	}
	return "date", r.Date
}
