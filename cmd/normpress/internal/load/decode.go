package load

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/diag"
)

// decoder reads the nodes of one document into structs of the model, strictly: keys are those of the `yaml` tags, and
// values are taken as they are written, so that NO stays a State, 0123 keeps its zero and a date is no time stamp.
// What cannot be read is a finding and leaves its field empty; the rest of the record is read all the same.
type decoder struct {
	document
	plans    *plans
	findings diag.Findings
	errors   int // among the findings
}

func (d *decoder) add(f diag.Finding) {
	d.findings = append(d.findings, f)
	if f.Severity == diag.Error {
		d.errors++
	}
}

// placer is what embeds model.Place.
type placer interface {
	SetPos(diag.Pos)
	SetKey(key string, line, col int)
	SetUnread()
}

// field is a key of a struct.
type field struct {
	key      string
	index    int
	required bool
}

// plan is the keys of a struct.
type plan struct {
	fields []field
	keys   []string
}

// plans keeps the plan of each struct type for one run.
type plans struct{ byType sync.Map }

func (p *plans) of(t reflect.Type) *plan {
	if known, ok := p.byType.Load(t); ok {
		return known.(*plan)
	}
	made := &plan{}
	for i := range t.NumField() {
		key, option, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if key != "" {
			made.fields = append(made.fields, field{key, i, option == "required"})
			made.keys = append(made.keys, key)
		}
	}
	p.byType.Store(t, made)
	return made
}

func (p *plan) field(key string) (field, bool) {
	i := slices.Index(p.keys, key)
	if i < 0 {
		return field{}, false
	}
	return p.fields[i], true
}

// value reads a node into v, which is the value of the key f or an item of it.
func (d *decoder) value(n *yaml.Node, v reflect.Value, f field) {
	key := f.key
	if n.Kind == yaml.AliasNode {
		return // refused already
	}
	if isEmpty(n) {
		hint := d.forExample(key, v)
		if !f.required {
			hint = "leave the key out, or " + hint
		}
		d.add(emptyValue.At(d.of(n), hint, "%s has no value", key))
		return
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	_, isText := v.Addr().Interface().(encoding.TextUnmarshaler)
	switch kind := v.Kind(); {
	case isText || kind != reflect.Struct && kind != reflect.Slice && kind != reflect.Map:
		d.scalar(n, v, key)
	case kind == reflect.Slice:
		d.list(n, v, key)
	case n.Kind == yaml.MappingNode && kind == reflect.Struct:
		d.record(n, v)
	case n.Kind == yaml.MappingNode:
		d.table(n, v, key)
	case kind == reflect.Struct:
		d.is(n, yaml.MappingNode, key, "its keys are "+strings.Join(d.plans.of(v.Type()).keys, ", "))
	default:
		d.is(n, yaml.MappingNode, key, "write each name and value on a line of its own below it, as `name: value`")
	}
}

// list reads a sequence into the slice v.
func (d *decoder) list(n *yaml.Node, v reflect.Value, key string) {
	if n.Kind != yaml.SequenceNode {
		d.is(n, yaml.SequenceNode, key, "write "+key+": "+bracketed(n, d.plans.example(key, v.Type())))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		if v.Index(i).Kind() == reflect.Pointer {
			v.Index(i).Set(reflect.New(v.Type().Elem().Elem())) // also where the item is empty
		}
		d.value(item, v.Index(i), field{key: key, required: true})
	}
}

func (d *decoder) forExample(key string, v reflect.Value) string {
	return "write for example `" + key + ": " + d.plans.example(key, v.Type()) + "`"
}

// isEmpty says whether nothing, or a YAML null, stands in the place of a value.
func isEmpty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (n.Tag == "!!null" || strings.TrimSpace(n.Value) == "")
}

func bracketed(n *yaml.Node, example string) string {
	if n.Kind == yaml.ScalarNode && len(n.Value) < 40 {
		return "[" + n.Value + "]"
	}
	return example
}

// is says whether the node is of the kind, and finds fault when it is not.
func (d *decoder) is(n *yaml.Node, kind yaml.Kind, key, hint string) bool {
	if n.Kind == kind {
		return true
	}
	d.add(wrongType.At(d.of(n), hint, "%s is %s, where %s belongs", key, kindNames[n.Kind], kindNames[kind]))
	return false
}

var kindNames = map[yaml.Kind]string{yaml.ScalarNode: "text", yaml.SequenceNode: "a list", yaml.MappingNode: "a record with keys"}

// record reads a mapping into the struct v, and notes there whether all of it could be read.
func (d *decoder) record(n *yaml.Node, v reflect.Value) {
	place, _ := v.Addr().Interface().(placer)
	before := d.errors
	if place != nil {
		place.SetPos(d.of(n))
	}
	d.keys(n, v, place)
	if place != nil && d.errors > before {
		place.SetUnread()
	}
}

// keys reads the keys of a mapping into the fields of the struct v. A required key that was misspelt is not missing.
func (d *decoder) keys(n *yaml.Node, v reflect.Value, place placer) {
	plan := d.plans.of(v.Type())
	meant := map[string]bool{}
	given := map[string]int{} // key to its line
	for key, value := range d.pairs(n, given) {
		f, ok := plan.field(key.Value)
		if !ok {
			meant[diag.Nearest(key.Value, plan.keys)] = true
			d.unknown(n, key, value, plan.keys)
			continue
		}
		if place != nil {
			d.places(place, f.key, value)
		}
		d.value(value, v.Field(f.index), f)
		if f.required && value.Kind == yaml.SequenceNode && len(value.Content) == 0 {
			d.add(emptyValue.At(d.of(value), d.forExample(f.key, v.Field(f.index)), "%s has no items", f.key))
		}
	}
	for _, f := range plan.fields {
		if given[f.key] == 0 && f.required && !meant[f.key] {
			t := v.Field(f.index).Type()
			d.add(missingKey.At(d.of(n), fmt.Sprintf("add `%s: %s`%s", f.key, d.plans.blank(t), choice(t)), "the key %s is missing", f.key))
		}
	}
}

// pairs yields the keys of a mapping with their values, each key once, and notes the line of each.
func (d *decoder) pairs(n *yaml.Node, given map[string]int) func(yield func(key, value *yaml.Node) bool) {
	return func(yield func(key, value *yaml.Node) bool) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" {
				continue // refused already
			}
			if line := given[key.Value]; line > 0 {
				d.add(duplicateKey.At(d.of(key), "remove one of the two", "the key %s is given twice, first in line %d", key.Value, line))
				continue
			}
			given[key.Value] = key.Line + d.above
			if !yield(key, value) {
				return
			}
		}
	}
}

// places notes where a value and, of a list, its items stand.
func (d *decoder) places(place placer, key string, value *yaml.Node) {
	place.SetKey(key, value.Line+d.above, value.Column)
	if value.Kind != yaml.SequenceNode {
		return
	}
	for i, item := range value.Content {
		place.SetKey(fmt.Sprintf("%s[%d]", key, i), item.Line+d.above, item.Column)
	}
}

func (d *decoder) unknown(n, key, value *yaml.Node, keys []string) {
	hint := diag.DidYouMean(key.Value, keys)
	if n.Style&yaml.FlowStyle != 0 && isEmpty(value) {
		hint = "put text that holds a comma in quotes"
	}
	d.add(unknownKey.At(d.of(key), hint, "the key %q is not known", key.Value))
}

// table reads a mapping whose keys are free into a map of texts.
func (d *decoder) table(n *yaml.Node, v reflect.Value, key string) {
	v.Set(reflect.MakeMap(v.Type()))
	for name, value := range d.pairs(n, map[string]int{}) {
		text := reflect.New(v.Type().Elem()).Elem()
		d.value(value, text, field{key: key, required: true})
		word := reflect.New(v.Type().Key()).Elem()
		d.scalar(name, word, key)
		v.SetMapIndex(word, text)
	}
}
