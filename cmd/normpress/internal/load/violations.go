package load

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// english is the language of what the validator says where this package has no words of its own.
var english = message.NewPrinter(language.English)

// violations finds where a record is not as its schema says.
func (d *decoder) violations(v *model.Value, f *recordFolder) {
	err, ok := f.schema.Validate(plain(v)).(*jsonschema.ValidationError)
	if !ok {
		return
	}
	for _, leaf := range leaves(err) {
		at, key := within(v, leaf.InstanceLocation)
		b := breach{at, key, fieldAt(f.Fields, leaf.InstanceLocation), f.Fields, d.add}
		b.say(leaf.ErrorKind)
	}
}

// leaves are the single faults in what the validator found. Where one of several forms would have done, the fault is
// that none does.
func leaves(e *jsonschema.ValidationError) (out []*jsonschema.ValidationError) {
	switch e.ErrorKind.(type) {
	case *kind.AnyOf, *kind.OneOf, *kind.Not, *kind.PropertyNames:
		return []*jsonschema.ValidationError{e}
	}
	if len(e.Causes) == 0 {
		return []*jsonschema.ValidationError{e}
	}
	for _, c := range e.Causes {
		out = append(out, leaves(c)...)
	}
	return out
}

// within finds the value at a place, or the nearest around it, and the last name on the way.
func within(v *model.Value, location []string) (*model.Value, string) {
	key := "the record"
	for _, step := range location {
		next := v.Get(step)
		if next != nil {
			key = step
		} else if i, err := strconv.Atoi(step); err == nil && v.Kind == model.ListValue && i < len(v.Values) {
			next = v.Values[i]
		}
		if next == nil {
			return v, key
		}
		v = next
	}
	return v, key
}

// fieldAt is the field of the values at a place; nil is that of the record itself.
func fieldAt(fields []*model.Field, location []string) (f *model.Field) {
	for _, step := range location {
		if f != nil && f.Kind == model.ListValue {
			f = f.Item
		} else {
			f = model.FieldNamed(fields, step)
		}
		if f == nil {
			return nil
		}
		fields = f.Fields
	}
	return f
}

// breach is a place at which a record is not as its schema says.
type breach struct {
	value  *model.Value
	key    string
	field  *model.Field   // nil for the record itself
	fields []*model.Field // of the record
	found  func(diag.Finding)
}

func (b *breach) add(rule *diag.Rule, hint, format string, args ...any) {
	b.found(rule.At(b.value.Pos, hint, format, args...))
}

// say finds one fault, in the words of the format.
func (b *breach) say(fault jsonschema.ErrorKind) {
	switch k := fault.(type) {
	case *kind.Type:
		b.wrongKind(k.Want)
	case *kind.Enum:
		b.add(wrongValue, diag.DidYouMean(b.value.Text, texts(k.Want)), "%s cannot be %q", b.key, b.value.Text)
	case *kind.Const:
		b.add(wrongValue, fmt.Sprintf("write %v", k.Want), "%s cannot be %q", b.key, b.value.Text)
	case *kind.Required:
		b.missing(k.Missing, "")
	case *kind.DependentRequired:
		b.missing(k.Missing, ", as "+k.Prop+" is given")
	case *kind.Format: // regex, in schemas; in records formats are looked at where texts are read
		b.add(wrongValue, "write it as the guide of Go's package regexp says, without what looks ahead or behind", "%s: %q is not a regular expression", b.key, b.value.Text)
	case *kind.AdditionalProperties: // found where keys are read
	case *kind.Pattern:
		b.add(wrongValue, b.like("write it so that it fits the pattern "+k.Want), "%s: %q does not have the form that the schema asks for", b.key, b.value.Text)
	default:
		if !b.beyond(fault) && !b.size(fault) {
			b.other(fault)
		}
	}
}

// like is a hint with an example of the field, or else the given one.
func (b *breach) like(hint string) string {
	if b.field != nil && b.field.Example != "" {
		return "write for example `" + b.key + ": " + b.field.Example + "`"
	}
	return hint
}

func texts(values []any) []string {
	var out []string
	for _, v := range values {
		out = append(out, fmt.Sprint(v))
	}
	return out
}

// missing finds keys that are missing. Those that every record has were found where keys are read.
func (b *breach) missing(keys []string, why string) {
	for _, key := range keys {
		if !slices.ContainsFunc(b.siblings(), func(f *model.Field) bool { return f.Name == key && f.Required }) {
			b.add(missingKey, "add `"+key+": …`", "the key %s is missing%s", key, why)
		}
	}
}

// siblings are the fields of the object at hand.
func (b *breach) siblings() []*model.Field {
	if b.field == nil {
		return b.fields
	}
	return b.field.Fields
}

// wrongKind says what stands where a value of another kind belongs.
func (b *breach) wrongKind(want []string) {
	text := b.value.Text
	switch b.value.Kind {
	case model.ObjectValue, model.ListValue:
		b.add(wrongType, b.like("write what belongs there"), "%s is %s, where %s belongs", b.key, valueKinds[b.value.Kind], valueKinds[model.FieldKind(want[0])])
		return
	}
	switch model.FieldKind(want[0]) {
	case model.IntegerValue:
		b.add(wrongValue, b.wholeHint(), "%s: %q is not a whole number", b.key, text)
	case model.NumberValue:
		b.add(wrongValue, "write digits, and a point before decimals, such as 12.5", "%s: %q is not a number", b.key, text)
	case model.YesNoValue:
		b.add(wrongValue, "write true or false", "%s cannot be %q", b.key, text)
	case model.ListValue:
		b.add(wrongType, "write "+b.key+": ["+text+"]", "%s is text, where a list belongs", b.key)
	default:
		b.add(wrongType, b.keysHint(), "%s is text, where a record with keys belongs", b.key)
	}
}

func (b *breach) wholeHint() string {
	if b.key == "amount" {
		return "write minor units, such as 12550 for 125.50"
	}
	return b.like("write digits only, such as 12500000")
}

func (b *breach) keysHint() string {
	hint := "its keys are "
	for i, f := range b.siblings() {
		if i > 0 {
			hint += ", "
		}
		hint += f.Name
	}
	return hint
}

var valueKinds = map[model.FieldKind]string{model.TextValue: "text", model.ListValue: "a list", model.ObjectValue: "a record with keys",
	model.IntegerValue: "a whole number", model.NumberValue: "a number", model.YesNoValue: "true or false"}

// beyond finds numbers beyond what the schema allows.
func (b *breach) beyond(fault jsonschema.ErrorKind) bool {
	say := func(how string, limit *big.Rat) bool {
		f, _ := limit.Float64()
		b.add(wrongValue, "write "+how+" "+strconv.FormatFloat(f, 'f', -1, 64), "%s cannot be %s", b.key, b.value.Text)
		return true
	}
	switch k := fault.(type) {
	case *kind.Minimum:
		return say("at least", k.Want)
	case *kind.Maximum:
		return say("at most", k.Want)
	case *kind.ExclusiveMinimum:
		return say("more than", k.Want)
	case *kind.ExclusiveMaximum:
		return say("less than", k.Want)
	case *kind.MultipleOf:
		return say("a multiple of", k.Want)
	}
	return false
}

// size finds texts and lists that are too long or too short.
func (b *breach) size(fault jsonschema.ErrorKind) bool {
	say := func(got, want int, what, how string) bool {
		if got == 1 {
			what = strings.TrimSuffix(what, "s")
		}
		b.add(recordForm, fmt.Sprintf("write %s %d", how, want), "%s has %d %s", b.key, got, what)
		return true
	}
	switch k := fault.(type) {
	case *kind.MinLength:
		return say(k.Got, k.Want, "characters", "at least")
	case *kind.MaxLength:
		return say(k.Got, k.Want, "characters", "at most")
	case *kind.MinItems:
		return say(k.Got, k.Want, "items", "at least")
	case *kind.MaxItems:
		return say(k.Got, k.Want, "items", "at most")
	case *kind.MinProperties:
		return say(k.Got, k.Want, "keys", "at least")
	case *kind.MaxProperties:
		return say(k.Got, k.Want, "keys", "at most")
	case *kind.UniqueItems:
		list := b.value
		b.value = list.Values[k.Duplicates[1]]
		b.add(recordForm, "name it once", "this stands twice in %s", b.key)
		return true
	}
	return false
}

// other finds what the schema says in ways that have no words here.
func (b *breach) other(fault jsonschema.ErrorKind) {
	switch fault.(type) {
	case *kind.AnyOf, *kind.OneOf:
		b.add(recordForm, "compare it with the forms in schema.json", "%s has none, or more than one, of the forms that the schema has for it", b.key)
	case *kind.Not, *kind.FalseSchema:
		b.add(recordForm, "compare it with what schema.json says under not, else and then", "%s cannot be this by the schema", b.key)
	default:
		b.add(recordForm, "compare it with schema.json", "%s: %s", b.key, fault.LocalizedString(english))
	}
}
