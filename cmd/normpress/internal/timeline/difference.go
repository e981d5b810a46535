package timeline

import (
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// Difference is what differs between two registers. Each list is in the order of the register.
type Difference struct {
	From, To Register
	Added    []EntryChange
	Changed  []EntryChange
	Erased   []*model.Firm // whose names and particulars the law removed between the two days
	Removed  []EntryChange // from a later register to an earlier one
}

// EntryChange is an entry that differs, with the events behind that.
type EntryChange struct {
	Before, After *Entry // nil where the register has no such entry
	Fields        []FieldChange
	Events        []*model.Event // of the certificate, in their order; for the end of a validity, the event that set it
	Accreditation []*model.Event // of the inspector, where the standing of its accreditation differs
}

// FieldChange is a field of an entry that differs.
type FieldChange struct {
	Field         Field
	Before, After string // lists of scopes joined by a space, of conditions by a line end
}

// Field is a part of an entry that can change.
type Field string

// The parts of an entry that can change.
const (
	FieldHolder        Field = "holder" // of one and the same certificate
	FieldStatus        Field = "status"
	FieldScope         Field = "scope"
	FieldSuspended     Field = "suspended"
	FieldConditions    Field = "conditions"
	FieldSince         Field = "since"
	FieldUntil         Field = "until"
	FieldUnderAppeal   Field = "under-appeal"
	FieldAccreditation Field = "accreditation"
	FieldRetired       Field = "retired"
)

// Fields lists the parts of an entry that can change, in the order in which they are shown.
func Fields() []Field {
	return []Field{FieldHolder, FieldStatus, FieldScope, FieldSuspended, FieldConditions, FieldSince, FieldUntil, FieldUnderAppeal, FieldAccreditation, FieldRetired}
}

// Value is the text of a field, "" where the entry has none.
func (e *Entry) Value(f Field) string {
	switch f {
	case FieldHolder:
		return string(e.Firm.Number)
	case FieldStatus:
		return string(e.Status)
	case FieldScope:
		return strings.Join(e.Scope, " ")
	case FieldSuspended:
		return strings.Join(e.SuspendedScope, " ")
	case FieldConditions:
		return strings.Join(e.Conditions, "\n")
	case FieldSince:
		return e.Since.String()
	case FieldUntil:
		return e.Until.String()
	case FieldUnderAppeal:
		return yes(e.UnderAppeal)
	case FieldAccreditation:
		return string(e.Accreditation)
	case FieldRetired:
		return yes(e.Retired)
	}
	panic("a field that no entry has: " + strconv.Quote(string(f)))
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// Same says whether two entries agree in all fields that can change.
func (e *Entry) Same(o *Entry) bool {
	return e.Firm == o.Firm && e.Status == o.Status && e.Since == o.Since && e.Until == o.Until && e.UnderAppeal == o.UnderAppeal &&
		e.Accreditation == o.Accreditation && e.Retired == o.Retired && slices.Equal(e.Scope, o.Scope) &&
		slices.Equal(e.SuspendedScope, o.SuspendedScope) && slices.Equal(e.Conditions, o.Conditions)
}

// Between says what differs between two registers of the history, from one to the other.
func (h *History) Between(from, to Register) Difference {
	d := Difference{From: from, To: to}
	for n := range h.firms {
		if f := h.firms[n].firm; f.Removed() && f.Tombstone.Date.After(from.On) && !f.Tombstone.Date.After(to.On) {
			d.Erased = append(d.Erased, f)
		}
	}
	before := map[string]*Entry{}
	for n := range from.Entries {
		before[from.Entries[n].Key()] = &from.Entries[n]
	}
	for n := range to.Entries {
		b := &to.Entries[n]
		a := before[b.Key()]
		delete(before, b.Key())
		switch {
		case a == nil:
			d.Added = append(d.Added, h.change(&d, a, b))
		case !a.Same(b):
			d.Changed = append(d.Changed, h.change(&d, a, b))
		}
	}
	for n := range from.Entries {
		if a := &from.Entries[n]; before[a.Key()] != nil {
			d.Removed = append(d.Removed, h.change(&d, a, nil))
		}
	}
	return d
}

func (h *History) change(d *Difference, a, b *Entry) EntryChange {
	c := EntryChange{Before: a, After: b}
	for _, f := range Fields() {
		if f == FieldHolder && (a == nil || b == nil) {
			continue
		}
		if was, is := value(a, f), value(b, f); was != is {
			c.Fields = append(c.Fields, FieldChange{f, was, is})
		}
	}
	c.Events, c.Accreditation = behind(d, a, b), h.accreditationBehind(d, &c)
	return c
}

func value(e *Entry, f Field) string {
	if e == nil {
		return ""
	}
	return e.Value(f)
}

// behind lists the events of the certificate that count, or were announced, in one register and not in the other.
func behind(d *Difference, a, b *Entry) []*model.Event {
	e := b
	if e == nil {
		e = a
	}
	if e.Certificate == nil || e.Firm.Withheld() {
		return nil
	}
	out := d.between(certificateRecord(e.Certificate))
	if b != nil && b.Status == Expired && (a == nil || a.Status != Expired) && !slices.Contains(out, b.By) {
		out = append(out, b.By)
	}
	return out
}

func (d *Difference) between(r record) []*model.Event {
	var out []*model.Event
	for _, e := range r.known(date.Date{}) {
		if d.From.counts(e) != d.To.counts(e) || d.From.foresees(e) != d.To.foresees(e) {
			out = append(out, e)
		}
	}
	return out
}

// counts says whether an event has taken effect in the register.
func (r *Register) counts(e *model.Event) bool {
	return !e.Date.After(r.On) && (r.KnownBy.IsZero() || !Published(e).After(r.KnownBy))
}

// foresees says whether an event was announced in the register and lies ahead.
func (r *Register) foresees(e *model.Event) bool {
	return foreseen(e, r.On, r.KnownBy)
}

func (h *History) accreditationBehind(d *Difference, c *EntryChange) []*model.Event {
	if c.Before == nil || c.After == nil || c.Before.Accreditation == c.After.Accreditation || c.After.Certificate == nil {
		return nil
	}
	i := h.inspectors[c.After.Certificate.Inspector]
	if i == nil {
		return nil
	}
	return d.between(accreditationRecord(i))
}
