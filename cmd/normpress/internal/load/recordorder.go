package load

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// order compares records of a type by its sort paths, then by their keys.
func (f *recordFolder) order(a, b *model.Record) int {
	for _, path := range f.Sort {
		path, descends := strings.CutPrefix(path, "-")
		x, y := a.Value.One(path), b.Value.One(path)
		if c := f.compare(path, x, y); c != 0 {
			if descends && x != "" && y != "" {
				return -c
			}
			return c
		}
	}
	return byNumber(a.Key, b.Key)
}

// compare orders two values of a field: numbers by what they count, one of several values by its place among them, and
// texts as keys are. What is not given, "", stands last.
func (f *recordFolder) compare(path, x, y string) int {
	if x == "" || y == "" {
		return cmp.Compare(y, x)
	}
	field := f.Field(path)
	for field.Item != nil {
		field = field.Item
	}
	switch {
	case field.Kind == model.IntegerValue || field.Kind == model.NumberValue:
		p, wrong := strconv.ParseFloat(x, 64)
		q, too := strconv.ParseFloat(y, 64)
		if wrong == nil && too == nil { // what is no number was found where it was read
			return cmp.Compare(p, q)
		}
	case len(field.Options) > 0:
		at := func(value string) int {
			return slices.IndexFunc(field.Options, func(o model.Option) bool { return o.Value == value })
		}
		return cmp.Compare(at(x), at(y))
	}
	return byNumber(x, y)
}
