package records

import (
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// Entry is what a date in a record is of: the record itself, or an item of a list in it.
type Entry struct {
	Record *model.Record
	Fields []*model.Field // of the value
	Value  *model.Value   // an object: that of the record, or the one that the date stands in
	path   string         // of the value in the record, "" for the record's own
}

// entries are those that have a value at the path.
func entries(t *model.RecordType, path string) []Entry {
	within, name := splitPath(path)
	fields := t.Fields
	if f := field(t, within); f != nil {
		fields = f.Fields
	}
	var out []Entry
	for _, r := range t.Records {
		at := []*model.Value{r.Value}
		if within != "" {
			at = r.Value.At(within)
		}
		for _, v := range at {
			if v.Get(name) != nil {
				out = append(out, Entry{r, fields, v, within})
			}
		}
	}
	return out
}

// splitPath splits a path before its last name.
func splitPath(path string) (within, name string) {
	i := strings.LastIndex(path, ".")
	return path[:max(i, 0)], path[i+1:]
}

// Whole says whether the entry is the record itself.
func (e Entry) Whole() bool { return e.path == "" }

// Date is the date at a path of the type: the entry's own where it has one there, else the record's; zero if there is
// none.
func (e Entry) Date(path string) date.Date {
	if path == "" {
		return date.Date{}
	}
	if within, name := splitPath(path); within == e.path {
		return dateAt(e.Value, name)
	}
	return dateAt(e.Record.Value, path)
}
