package check

import (
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var valueChecks = []check{
	{err("unknown-record", "A record of a declared type that is referred to is there."), unknownRecords},
	{err("withheld-record", "No record refers to one of a type whose records are withheld."), withheldRecords},
}

// eachValue calls for every value of the format in the records of declared types that were read in full.
func (x *index) eachValue(format string, call func(at diag.Pos, text string)) {
	x.eachRecord(func(r *model.Record) {
		for l := range r.Leaves() {
			if l.Field.Format == format {
				call(l.Value.Pos, l.Value.Text)
			}
		}
	})
}

// eachRecord calls for every record of a declared type that was read in full.
func (x *index) eachRecord(call func(r *model.Record)) {
	for _, t := range x.RecordTypes {
		for _, r := range t.Records {
			if !t.Unread() && !r.Unread() {
				call(r)
			}
		}
	}
}

func unknownRecords(x *index, found report) {
	for _, t := range x.RecordTypes {
		keys := numbers(t.Records, func(r *model.Record) string { return r.Key })
		records := x.records[t.ID]
		x.eachValue(t.ID, func(at diag.Pos, key string) {
			if !known(records, key) {
				found(at, diag.DidYouMean(key, keys), "there is no record %q of %s", key, t.ID)
			}
		})
	}
}

func withheldRecords(x *index, found report) {
	for _, t := range x.RecordTypes {
		if t.Withheld {
			x.eachValue(t.ID, func(at diag.Pos, key string) {
				found(at, "leave it out, or say in words what it is about", "the records of %s are withheld, and %q names one", t.ID, key)
			})
		}
	}
}

// provisionValues calls for every provision that a record of a declared type names.
func (x *index) provisionValues(call func(at diag.Pos, ref ident.ProvisionRef)) {
	x.eachValue("provision", func(at diag.Pos, text string) {
		if ref, err := ident.ParseProvisionRef(text); err == nil {
			call(at, ref)
		}
	})
}

// revisionValues looks at the instruments and revisions that records of declared types name.
func (x *index) revisionValues(found report) {
	x.provisionValues(func(at diag.Pos, ref ident.ProvisionRef) { x.revision(ref.RevisionRef, at, found) })
	x.eachValue("revision", func(at diag.Pos, text string) {
		if ref, err := ident.ParseRevisionRef(text); err == nil {
			x.revision(ref, at, found)
		}
	})
	x.eachValue("instrument", func(at diag.Pos, id string) {
		if x.Instrument(id) == nil {
			x.revision(ident.RevisionRef{Instrument: id}, at, found)
		}
	})
}

func (x *index) indexRecords() {
	x.records = map[string]map[string]*model.Record{}
	for _, t := range x.RecordTypes {
		keys := map[string]*model.Record{}
		if t.Unread() {
			keys[""] = nil // it may hold any
		}
		for _, r := range t.Records {
			first(keys, r.Key, r)
		}
		x.records[t.ID] = keys
	}
}
