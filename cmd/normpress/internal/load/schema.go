package load

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// schemaAddress is what a schema without an $id is called; nothing is ever loaded from there.
const schemaAddress = "https://schema.invalid/schema.json"

// compile makes a validator of a schema, which the findings say nothing of yet.
func compile(root *model.Value) (*jsonschema.Schema, diag.Findings) {
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.UseLoader(alone{})
	err := c.AddResource(schemaAddress, plain(root))
	if err == nil {
		var s *jsonschema.Schema
		if s, err = c.Compile(schemaAddress); err == nil {
			return s, nil
		}
	}
	return nil, schemaFindings(root, err)
}

// alone keeps a schema from referring to anything outside of its own file.
type alone struct{}

var errAlone = errors.New("a schema stands alone")

func (alone) Load(string) (any, error) { return nil, errAlone }

// schemaFindings says why a schema does not compile.
func schemaFindings(root *model.Value, err error) (findings diag.Findings) {
	if invalid, ok := errors.AsType[*jsonschema.SchemaValidationError](err); ok {
		if why, ok := errors.AsType[*jsonschema.ValidationError](invalid.Err); ok {
			for _, leaf := range leaves(why) {
				at, key := within(root, leaf.InstanceLocation)
				b := breach{value: at, key: key, found: func(f diag.Finding) {
					f.Rule, f.Severity = schemaInvalid.Name, schemaInvalid.Severity
					findings = append(findings, f)
				}}
				b.say(leaf.ErrorKind)
			}
			return findings
		}
	}
	text, hint := err.Error(), "compare it with the example in the guide"
	if outside, ok := errors.AsType[*jsonschema.LoadURLError](err); ok {
		text, hint = "the schema refers to "+outside.URL+", which is not in this file", "put what it needs into $defs, and refer to it as #/$defs/NAME"
	}
	return diag.Findings{schemaInvalid.At(root.Pos, hint, "%s", text)}
}

// schemaReader makes the fields of a type from its schema.
type schemaReader struct {
	root     *model.Value
	types    []string // of records, whose names are formats too
	findings diag.Findings
}

// node is a schema with the schemas that it refers to by $ref, the nearest first.
type node []*model.Value

func (n node) get(key string) *model.Value {
	for _, v := range n {
		if found := v.Get(key); found != nil {
			return found
		}
	}
	return nil
}

func (n node) text(key string) string {
	if v := n.get(key); v != nil {
		return v.Text
	}
	return ""
}

func (s *schemaReader) say(rule *diag.Rule, at diag.Pos, hint, format string, args ...any) {
	s.findings = append(s.findings, rule.At(at, hint, format, args...))
}

// resolve follows $ref. It is nil where one leads nowhere.
func (s *schemaReader) resolve(v *model.Value) node {
	n := node{v}
	for ref := v.Get("$ref"); ref != nil; ref = v.Get("$ref") {
		path, local := strings.CutPrefix(ref.Text, "#/")
		v = s.root
		for name := range strings.SplitSeq(path, "/") {
			v = v.Get(strings.NewReplacer("~1", "/", "~0", "~").Replace(name))
		}
		if !local || v == nil || slices.Contains(n, v) {
			s.say(schemaField, ref.Pos, s.nearestDef(ref.Text), "$ref %q leads nowhere in this file", ref.Text)
			return nil
		}
		n = append(n, v)
	}
	return n
}

func (s *schemaReader) nearestDef(ref string) string {
	var all []string
	if defs := s.root.Get("$defs"); defs != nil {
		for _, name := range defs.Keys {
			all = append(all, "#/$defs/"+name)
		}
	}
	if len(all) == 0 {
		return "put it into $defs, and refer to it as #/$defs/NAME"
	}
	return diag.DidYouMean(ref, all)
}

// fields reads the properties of an object.
func (s *schemaReader) fields(n node, name string, depth int) (fields []*model.Field) {
	properties := n.get("properties")
	if properties == nil || properties.Kind != model.ObjectValue || len(properties.Keys) == 0 {
		s.say(schemaField, n[0].Pos, `add "properties" with each key that it can have`, "%s has no properties", name)
		return nil
	}
	var required []string
	for _, item := range n.get("required").Items() {
		required = append(required, item.Text)
		if !slices.Contains(properties.Keys, item.Text) {
			s.say(schemaField, item.Pos, diag.DidYouMean(item.Text, properties.Keys), "%q is required of %s and is none of its properties", item.Text, name)
		}
	}
	for i, key := range properties.Keys {
		if f := s.field(key, properties.Values[i], depth+1); f != nil {
			f.Required = slices.Contains(required, key)
			fields = append(fields, f)
		}
	}
	return fields
}

var fieldKinds = []string{"string", "integer", "number", "boolean", "object", "array"}

// field reads a property, or the items of one.
func (s *schemaReader) field(name string, v *model.Value, depth int) *model.Field {
	if v.Kind != model.ObjectValue {
		s.say(schemaField, v.Pos, `write {"type": "string"}`, "%s is not described", name)
		return nil
	}
	s.keywords(v)
	n := s.resolve(v)
	if n == nil {
		return nil
	}
	f := &model.Field{Pos: v.Pos, Name: name, Title: n.text("title"), Text: n.text("description"), Format: n.text("format"),
		Pattern: n.text("pattern"), Unit: n.text("x-unit")}
	if f.Title == "" {
		f.Title = name
	}
	if examples := n.get("examples").Items(); len(examples) > 0 {
		f.Example = examples[0].Text
	}
	kind := n.get("type")
	switch {
	case kind == nil:
		s.say(schemaField, v.Pos, `add "type": one of `+strings.Join(fieldKinds, ", "), "%s has no type", name)
		return nil
	case kind.Kind != model.TextValue || !slices.Contains(fieldKinds, kind.Text):
		s.say(schemaField, kind.Pos, diag.DidYouMean(kind.Text, fieldKinds), "the type of %s is not one that a field can have", name)
		return nil
	case depth > 16:
		s.say(schemaField, v.Pos, "a field cannot hold itself", "%s is nested too deeply", name)
		return nil
	}
	f.Kind = model.FieldKind(kind.Text)
	s.options(f, n)
	s.inner(f, n, depth)
	s.format(f, n)
	return f
}

// inner reads what an object or a list holds.
func (s *schemaReader) inner(f *model.Field, n node, depth int) {
	switch f.Kind {
	case model.ObjectValue:
		f.Fields = s.fields(n, f.Name, depth)
	case model.ListValue:
		items := n.get("items")
		if items == nil {
			s.say(schemaField, n[0].Pos, `add "items": {"type": "string"}`, "the list %s does not say what its items are", f.Name)
			return
		}
		f.Item = s.field(f.Name, items, depth+1)
	}
}

// options reads the values of an enum with their titles.
func (s *schemaReader) options(f *model.Field, n node) {
	titles := n.get("x-titles")
	for _, v := range n.get("enum").Items() {
		o := model.Option{Value: v.Text, Title: v.Text}
		if title := titles.Get(v.Text); title != nil {
			o.Title = title.Text
		}
		f.Options = append(f.Options, o)
	}
	if titles == nil {
		return
	}
	for i, value := range titles.Keys {
		if !slices.ContainsFunc(f.Options, func(o model.Option) bool { return o.Value == value }) {
			s.say(schemaField, titles.Values[i].Pos, cmp.Or(diag.DidYouMean(value, optionValues(f)), `add "enum" with all values`), "%q has a title and is none of the values of %s", value, f.Name)
		}
	}
}

func optionValues(f *model.Field) []string {
	var out []string
	for _, o := range f.Options {
		out = append(out, o.Value)
	}
	return out
}

// format looks at what a field is said to be.
func (s *schemaReader) format(f *model.Field, n node) {
	switch {
	case f.Format == "":
	case f.Format == "money":
		s.money(f, n)
	case !slices.Contains(s.formats(), f.Format):
		s.say(schemaField, n.get("format").Pos, diag.DidYouMean(f.Format, s.formats()), "there is no format %q, nor a type of records with that name", f.Format)
	case f.Kind != model.TextValue:
		s.say(schemaField, n.get("format").Pos, `a format is that of a text: "type": "string"`, "%s is no text and cannot have the format %s", f.Name, f.Format)
	}
}

// formats are all formats that a text can have.
func (s *schemaReader) formats() []string {
	return slices.Concat(slices.Sorted(maps.Keys(textFormats)), s.types)
}

func (s *schemaReader) money(f *model.Field, n node) {
	fits := func(name string, kind model.FieldKind, format string) bool {
		return slices.ContainsFunc(f.Fields, func(f *model.Field) bool {
			return f.Name == name && f.Kind == kind && f.Format == format && f.Required
		})
	}
	if f.Kind != model.ObjectValue || !fits("amount", model.IntegerValue, "") || !fits("currency", model.TextValue, "currency") {
		s.say(schemaField, n.get("format").Pos, `money is {"type": "object", "required": ["amount", "currency"], "properties": {"amount": {"type": "integer"}, "currency": {"type": "string", "format": "currency"}}}`,
			"%s is said to be money and has no whole amount with its currency", f.Name)
	}
}

// keywords finds words of a schema that mean nothing.
func (s *schemaReader) keywords(v *model.Value) {
	for i, key := range v.Keys {
		if !slices.Contains(schemaKeywords, key) {
			s.say(schemaKeyword, v.Values[i].Pos, diag.DidYouMean(key, schemaKeywords), "the keyword %q means nothing", key)
		}
	}
}

// schemaKeywords are the keywords of JSON Schema, draft 2020-12 (core, applicators, validation, meta-data, format), and
// the two that this format adds.
var schemaKeywords = strings.Fields(`title description type format enum const examples default x-titles x-unit properties
	required items $ref additionalProperties minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength
	maxLength pattern minItems maxItems uniqueItems contains minContains maxContains minProperties maxProperties
	dependentRequired dependentSchemas propertyNames patternProperties prefixItems allOf anyOf oneOf not if then else
	unevaluatedProperties unevaluatedItems deprecated readOnly writeOnly $schema $id $defs $comment $anchor`)
