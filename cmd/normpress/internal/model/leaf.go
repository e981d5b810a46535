package model

import (
	"iter"
	"slices"
)

// Leaf is a single value in a record, with the field that says what it is.
type Leaf struct {
	Path  string // of the field, as RecordType.Field takes it
	Field *Field
	Value *Value
}

// Leaves yields the single values of a record in the order of its schema: texts, numbers, yes and no, at any depth.
func (r *Record) Leaves() iter.Seq[Leaf] {
	return func(yield func(Leaf) bool) { leaves("", r.Type.Fields, r.Value, yield) }
}

// HasText says whether records of the type have a text of their own.
func (t *RecordType) HasText() bool {
	return slices.ContainsFunc(t.Records, func(r *Record) bool { return r.Text != "" })
}

func leaves(before string, fields []*Field, v *Value, yield func(Leaf) bool) bool {
	for _, f := range fields {
		if inner := v.Get(f.Name); inner != nil && !leavesOf(before+f.Name, f, inner, yield) {
			return false
		}
	}
	return true
}

func leavesOf(path string, f *Field, v *Value, yield func(Leaf) bool) bool {
	switch v.Kind {
	case ObjectValue:
		return leaves(path+".", f.Fields, v, yield)
	case ListValue:
		for _, item := range v.Values {
			if f.Item != nil && !leavesOf(path, f.Item, item, yield) {
				return false
			}
		}
		return true
	}
	return yield(Leaf{path, f, v})
}
