package records

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// Category is a row or a column of a table: one value of a field.
type Category struct {
	Value string // as records give it, "" for those that give none
	Title string // as the schema calls it; the value if it does not
}

// categories lists the values of a field: those that the schema offers in its order, whether a record has them or not,
// or else those that records have, in the order of their numbers and letters. Records that give none come last.
func categories(t *model.RecordType, path string) []Category {
	var out []Category
	if f := field(t, path); f != nil {
		for _, o := range f.Options {
			out = append(out, Category{o.Value, o.Title})
		}
	}
	offered := len(out)
	missing := false
	for _, r := range t.Records {
		for _, v := range valuesAt(r, path) {
			switch {
			case v == "":
				missing = true
			case !slices.ContainsFunc(out, func(c Category) bool { return c.Value == v }):
				out = append(out, Category{v, v})
			}
		}
	}
	slices.SortFunc(out[offered:], func(a, b Category) int { return natural(a.Value, b.Value) })
	if missing {
		out = append(out, Category{})
	}
	return out
}

// field is the field at a path, or that of its items where it is a list.
func field(t *model.RecordType, path string) *model.Field {
	f := t.Field(path)
	for f != nil && f.Item != nil {
		f = f.Item
	}
	return f
}

// valuesAt are the different values of a record at a path, or one empty value.
func valuesAt(r *model.Record, path string) []string {
	var out []string
	for _, v := range r.Value.At(path) {
		if !slices.Contains(out, v.Text) {
			out = append(out, v.Text)
		}
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

// natural orders texts by letters, and by their numbers where both have one in the same place.
func natural(a, b string) int {
	for a != "" && b != "" {
		n, m := leadingDigits(a), leadingDigits(b)
		if n == "" || m == "" {
			if a[0] != b[0] {
				return strings.Compare(a[:1], b[:1])
			}
			a, b = a[1:], b[1:]
			continue
		}
		x, y := strings.TrimLeft(n, "0"), strings.TrimLeft(m, "0")
		if len(x) != len(y) {
			return len(x) - len(y)
		}
		if x != y {
			return strings.Compare(x, y)
		}
		a, b = a[len(n):], b[len(m):]
	}
	return len(a) - len(b)
}

func leadingDigits(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
}
