package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

var recordRuleChecks = []check{
	{err("record-order", "Dates and numbers of a record that its type puts in an order do not descend."), recordOrder},
	{err("record-unique", "No two records of a type have the same values in the fields that the type says tell them apart."), recordUnique},
	{err("record-total", "A total of a record is the sum of what the type says it adds up."), recordTotal},
	{err("withheld-name", "No record of a declared type names a firm whose particulars the register keeps back."), withheldNames},
}

// eachRule calls for every rule of a type with each of its records.
func (x *index) eachRule(call func(rule *model.RecordRule, r *model.Record)) {
	for _, t := range x.RecordTypes {
		for i := range t.Rules {
			for _, r := range t.Records {
				call(&t.Rules[i], r)
			}
		}
	}
}

// grouped calls with the values at each of the paths, for every item of a list that all paths lead through on its own.
func grouped(v *model.Value, paths []string, call func(values [][]*model.Value)) {
	head, _, deeper := strings.Cut(paths[0], ".")
	inner := make([]string, len(paths))
	for i, p := range paths {
		before, after, more := strings.Cut(p, ".")
		deeper = deeper && more && before == head
		inner[i] = after
	}
	if deeper {
		for _, item := range v.Get(head).Items() {
			grouped(item, inner, call)
		}
		return
	}
	values := make([][]*model.Value, len(paths))
	for i, p := range paths {
		values[i] = v.At(p)
	}
	call(values)
}

func recordOrder(x *index, found report) {
	x.eachRule(func(rule *model.RecordRule, r *model.Record) {
		if len(rule.Order) == 0 {
			return
		}
		grouped(r.Value, rule.Order, func(values [][]*model.Value) {
			var last *model.Value
			lastPath := ""
			for i, list := range values {
				for _, v := range list {
					if last != nil && descends(last, v) {
						how := map[bool]string{true: "comes before", false: "is less than"}[v.Kind == model.TextValue]
						found(v.Pos, cmp.Or(rule.Hint, "correct one of the two"), "%s (%s) %s %s (%s)", rule.Order[i], v.Text, how, lastPath, last.Text)
					}
					last, lastPath = v, rule.Order[i]
				}
			}
		})
	})
}

// descends says whether b is less than a: as numbers, or as dates, which are written so that texts compare.
func descends(a, b *model.Value) bool {
	if a.Kind != b.Kind {
		return false
	}
	if a.Kind == model.TextValue {
		return b.Text < a.Text
	}
	x, _ := strconv.ParseFloat(a.Text, 64)
	y, _ := strconv.ParseFloat(b.Text, 64)
	return y < x
}

func recordUnique(x *index, found report) {
	for _, t := range x.RecordTypes {
		for i := range t.Rules {
			if rule := &t.Rules[i]; len(rule.Unique) > 0 {
				unique(t, rule, found)
			}
		}
	}
}

// unique finds the records of a type that have the same values. A record that lacks one of them is told apart by that.
func unique(t *model.RecordType, rule *model.RecordRule, found report) {
	first := map[string]*model.Record{}
	for _, r := range t.Records {
		var values []string
		for _, path := range rule.Unique {
			if list := texts(r.Value.At(path)); len(list) > 0 {
				values = append(values, strings.Join(list, ", "))
			}
		}
		if len(values) < len(rule.Unique) {
			continue
		}
		id := strings.Join(values, "\x00")
		if before := first[id]; before != nil {
			at := r.Value.At(rule.Unique[0])[0].Pos
			found(at, cmp.Or(rule.Hint, "correct one of the two, or join them"), "%s has the same %s (%s) as %s in %s", r.Key, strings.Join(rule.Unique, ", "), strings.Join(values, ", "), before.Key, before.Pos())
			continue
		}
		first[id] = r
	}
}

func texts(values []*model.Value) (out []string) {
	for _, v := range values {
		out = append(out, v.Text)
	}
	return out
}

func recordTotal(x *index, found report) {
	x.eachRule(func(rule *model.RecordRule, r *model.Record) {
		if rule.Total == "" {
			return
		}
		grouped(r.Value, []string{rule.Total, rule.Of}, func(values [][]*model.Value) {
			sum := int64(0)
			for _, v := range values[1] {
				n, _ := strconv.ParseInt(v.Text, 10, 64) // a whole number of at most 15 digits by the schema
				sum += n
			}
			for _, total := range values[0] {
				if n, _ := strconv.ParseInt(total.Text, 10, 64); n != sum {
					found(total.Pos, cmp.Or(rule.Hint, fmt.Sprintf("write %d, or correct what is added up", sum)), "%s is %d, and %s adds up to %d", rule.Total, n, rule.Of, sum)
				}
			}
		})
	})
}

// withheldNames looks for the names of firms whose particulars are kept back in the words of records.
func withheldNames(x *index, found report) {
	for _, f := range x.Firms {
		if !f.Withheld() {
			continue
		}
		names := []string{f.Name}
		for _, n := range f.Names {
			names = append(names, n.Name)
		}
		x.eachText(func(words string, at func(offset int) diag.Pos) {
			for _, name := range names {
				if i := strings.Index(words, name); i >= 0 && name != "" {
					found(at(i), "name the firm by its number, or not at all", "the name of %s stands here, whose particulars the register keeps back", f.Number)
					return
				}
			}
		})
	}
}

// eachText calls for the words of every record of a declared type, with where each of their bytes stands.
func (x *index) eachText(call func(words string, at func(offset int) diag.Pos)) {
	x.eachRecord(func(r *model.Record) {
		bodies := [][]model.Block{r.Body}
		for l := range r.Leaves() {
			if l.Value.Kind == model.TextValue && len(l.Value.Blocks) == 0 {
				call(l.Value.Text, func(int) diag.Pos { return l.Value.Pos })
			}
			bodies = append(bodies, l.Value.Blocks)
		}
		for p := range model.Proses(slices.Concat(bodies...)) {
			call(p.Words, p.At)
		}
	})
}
