package load

import (
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// typeCheck looks at what a type.yaml says of the fields of the schema.
type typeCheck struct {
	*model.RecordType
	paths    []string // of all fields
	findings diag.Findings
}

func checkType(t *model.RecordType) diag.Findings {
	c := &typeCheck{RecordType: t, paths: fieldPaths(t.Fields, "")}
	c.key()
	c.path(&t.Place, "date", t.Date, dates)
	for i, path := range t.Columns {
		c.path(&t.Place, item("columns", i), path, nil)
	}
	for i, path := range t.Sort {
		c.path(&t.Place, item("sort", i), strings.TrimPrefix(path, "-"), single)
	}
	for i, path := range t.Facets {
		c.path(&t.Place, item("facets", i), path, single)
	}
	for _, m := range braces.FindAllStringSubmatch(t.Name, -1) {
		c.path(&t.Place, "name", m[1], single)
	}
	for i := range t.Rules {
		c.rule(&t.Rules[i])
	}
	for i := range t.Views {
		c.view(&t.Views[i])
	}
	return c.findings
}

func item(key string, i int) string { return fmt.Sprintf("%s[%d]", key, i) }

// fieldPaths lists the paths of all fields. That of a list is its items' too.
func fieldPaths(fields []*model.Field, before string) (paths []string) {
	for _, f := range fields {
		paths = append(paths, before+f.Name)
		inner := f
		for inner.Item != nil {
			inner = inner.Item
		}
		paths = append(paths, fieldPaths(inner.Fields, before+f.Name+".")...)
	}
	return paths
}

// key asks that every record has one key.
func (c *typeCheck) key() {
	fields := c.Fields
	for name := range strings.SplitSeq(c.Key, ".") {
		f := model.FieldNamed(fields, name)
		switch {
		case f == nil:
			c.path(&c.Place, "key", c.Key, single)
			return
		case !f.Required:
			c.say(recordPath, c.At("key"), `add it to "required" in schema.json`, "%s is the key, and a record need not have it", c.Key)
			return
		case f.Kind == model.ListValue:
			c.say(recordPath, c.At("key"), "take a field that a record has once", "%s is a list and cannot be the key", c.Key)
			return
		}
		fields = f.Fields
	}
	c.path(&c.Place, "key", c.Key, single)
}

func (c *typeCheck) say(rule *diag.Rule, at diag.Pos, hint, format string, args ...any) {
	c.findings = append(c.findings, rule.At(at, hint, format, args...))
}

// wanted is what a path must lead to: what it is called, and whether a field is that.
type wanted struct {
	what string
	is   func(f *model.Field) bool
}

var (
	single = &wanted{"a single value", func(f *model.Field) bool { return f.Kind != model.ObjectValue }}
	dates  = &wanted{"a date", func(f *model.Field) bool { return f.Format == "date" }}
	whole  = &wanted{"a whole number", func(f *model.Field) bool { return f.Kind == model.IntegerValue }}
	number = &wanted{"a number", func(f *model.Field) bool { return f.Kind == model.IntegerValue || f.Kind == model.NumberValue }}
	ranked = &wanted{"a date or a number", func(f *model.Field) bool { return dates.is(f) || number.is(f) }}
)

// path looks up a path that a key names; "" is not given.
func (c *typeCheck) path(p *model.Place, key, path string, want *wanted) {
	if path == "" {
		return
	}
	f := c.Field(path)
	if f == nil {
		c.say(recordPath, p.At(key), diag.DidYouMean(path, c.paths), "schema.json has no field %q", path)
		return
	}
	for f.Item != nil {
		f = f.Item
	}
	if want != nil && !want.is(f) {
		c.say(recordPath, p.At(key), "name a field that is", "the field %s is not %s", path, want.what)
	}
}

// rule asks that a rule has one form.
func (c *typeCheck) rule(r *model.RecordRule) {
	forms := 0
	for _, given := range []bool{len(r.Order) > 0, len(r.Unique) > 0, r.Total != ""} {
		if given {
			forms++
		}
	}
	switch {
	case forms != 1:
		c.say(recordViewKeys, r.Pos(), "give each rule an item of its own", "a rule has either order, or unique, or total with of")
	case (r.Total == "") != (r.Of == ""):
		c.say(recordViewKeys, r.Pos(), "write {total: path of the sum, of: path of what is added up}", "total and of belong together")
	case len(r.Order) == 1:
		c.say(recordViewKeys, r.At("order"), "name two or more fields", "a single field is in no order")
	}
	for i, path := range r.Order {
		c.path(&r.Place, item("order", i), path, ranked)
	}
	for i, path := range r.Unique {
		c.path(&r.Place, item("unique", i), path, single)
	}
	c.path(&r.Place, "total", r.Total, whole)
	c.path(&r.Place, "of", r.Of, whole)
}

// viewNeeds are the keys without which a view of a kind shows nothing.
var viewNeeds = map[model.RecordViewKind][]string{
	model.Series:     {"by", "over", "fields"},
	model.SideBySide: {"by", "fields"},
	model.Tables:     {"rows"},
	model.Due:        {"due"},
	model.Periods:    {"from"},
	model.Chart:      {"rows"},
	model.Treaty:     {"treaty", "needed"},
	model.Penalties:  {"fields"},
}

// view asks that a view has what its kind shows.
func (c *typeCheck) view(v *model.RecordView) {
	for _, key := range viewNeeds[v.Kind] {
		if !v.Has(key) {
			c.say(recordViewKeys, v.Pos(), "add `"+key+": …` to the view", "the view %s needs %s", v.Kind, key)
		}
	}
	for i, path := range v.Fields {
		c.path(&v.Place, item("fields", i), path, nil)
	}
	for _, p := range []struct {
		key, path string
		want      *wanted
	}{{"by", v.By, single}, {"over", v.Over, single}, {"rows", v.Rows, single}, {"columns", v.Columns, single}, {"sum", v.Sum, number},
		{"from", v.From, dates}, {"to", v.To, dates}, {"then", v.Then, dates}, {"due", v.Due, dates}, {"done", v.Done, dates}} {
		c.path(&v.Place, p.key, p.path, p.want)
	}
}
