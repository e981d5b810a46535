package load

import (
	"encoding"
	"fmt"
	"net/url"
	"reflect"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// recordFile is what was read from a file of records.
type recordFile struct {
	records  []*model.Record
	findings diag.Findings
}

// recordFile reads the records of a file: one, a list, or one in front matter with a text below it.
func (r *reader) recordFile(f *recordFolder, p place) recordFile {
	if p.role == recordPage {
		return r.recordPage(f, p)
	}
	data, _, findings := r.site.Text(p.path)
	if len(findings) > 0 {
		return unreadRecord(f, p, findings)
	}
	d := decoder{document: document{file: p.path, data: withoutMark(data)}, plans: r.plans}
	top, findings := d.parse()
	d.findings = findings
	if top == nil || isEmpty(top) || top.Kind == yaml.SequenceNode && len(top.Content) == 0 {
		if len(findings) == 0 {
			d.add(noRecord.At(diag.Pos{File: p.path}, "write a record, or delete the file", "the file holds no record"))
		}
		return unreadRecord(f, p, d.findings)
	}
	nodes := []*yaml.Node{top}
	if top.Kind == yaml.SequenceNode {
		nodes = top.Content
	}
	var out recordFile
	for _, n := range nodes {
		out.records = append(out.records, d.recordOf(f, n, len(findings) > 0))
	}
	out.findings = d.findings
	return out
}

// recordPage reads a record in Markdown.
func (r *reader) recordPage(f *recordFolder, p place) recordFile {
	md, findings := r.markdown(p.path)
	if len(findings) > 0 {
		return unreadRecord(f, p, findings)
	}
	at := diag.Pos{File: p.path, Line: 1, Col: 1}
	d := decoder{document: md.matter, plans: r.plans}
	top, found := d.parse()
	d.findings = found
	if !md.has || top == nil || isEmpty(top) {
		if len(found) == 0 {
			d.add(frontMatter.At(at, "begin the file with a line of three hyphens, the keys of the record and another such line", "the file has no front matter"))
		}
		return unreadRecord(f, p, d.findings)
	}
	rec := d.recordOf(f, top, len(found) > 0)
	rec.SetPos(at)
	rec.Text = strings.TrimSpace(string(md.body))
	rec.Body, rec.Notes, findings = norm.ParsePage(norm.File{Name: p.path, Data: md.body, FirstLine: md.bodyLine})
	return recordFile{[]*model.Record{rec}, append(d.findings, findings...)}
}

// unreadRecord stands for the records that a file may hold.
func unreadRecord(f *recordFolder, p place, findings diag.Findings) recordFile {
	rec := &model.Record{Type: f.RecordType, Value: &model.Value{Pos: p.at(), Kind: model.ObjectValue}}
	rec.SetPos(p.at())
	rec.SetUnread()
	return recordFile{[]*model.Record{rec}, findings}
}

// recordOf reads a node as a record.
func (d *decoder) recordOf(f *recordFolder, n *yaml.Node, unread bool) *model.Record {
	rec := &model.Record{Type: f.RecordType, Value: &model.Value{Pos: d.of(n), Kind: model.ObjectValue}}
	rec.SetPos(d.of(n))
	before := d.errors
	if n.Kind == yaml.AliasNode || !d.is(n, yaml.MappingNode, "the record", "write its keys, each on a line of its own, as `key: value`") {
		rec.SetUnread()
		return rec
	}
	rec.Value = d.object(n, f.Fields)
	d.violations(rec.Value, f)
	d.name(rec)
	if unread || d.errors > before {
		rec.SetUnread()
	}
	return rec
}

// object reads the keys of a mapping that the fields name. A required key that was misspelt is not missing.
func (d *decoder) object(n *yaml.Node, fields []*model.Field) *model.Value {
	v := &model.Value{Pos: d.of(n), Kind: model.ObjectValue}
	var names []string
	for _, f := range fields {
		names = append(names, f.Name)
	}
	meant, given := map[string]bool{}, map[string]int{}
	for key, value := range d.pairs(n, given) {
		f := model.FieldNamed(fields, key.Value)
		if f == nil {
			meant[diag.Nearest(key.Value, names)] = true
			d.unknown(n, key, value, names)
			continue
		}
		if isEmpty(value) {
			d.add(emptyValue.At(d.of(value), "leave the key out, or write a value"+example(f), "%s has no value", f.Name))
			continue
		}
		if read := d.typed(value, f); read != nil {
			v.Keys, v.Values = append(v.Keys, f.Name), append(v.Values, read)
		}
	}
	for _, f := range fields {
		if f.Required && given[f.Name] == 0 && !meant[f.Name] {
			d.add(missingKey.At(d.of(n), fmt.Sprintf("add `%s: …`%s", f.Name, example(f)), "the key %s is missing", f.Name))
		}
	}
	return v
}

// example says what a field can be, "" where any text can.
func example(f *model.Field) string {
	switch t := textFormats[f.Format]; {
	case len(f.Options) > 0:
		return ", one of: " + strings.Join(optionValues(f), ", ")
	case f.Example != "":
		return ", such as " + f.Example
	case t != nil && examples[t] != "":
		return ", such as " + examples[t]
	}
	return ""
}

// typed reads a value as the field wants it, as far as it is that; whether it is what the schema asks for is asked
// later. A nil field wants nothing.
func (d *decoder) typed(n *yaml.Node, f *model.Field) *model.Value {
	v := &model.Value{Pos: d.of(n)}
	switch {
	case n.Kind == yaml.AliasNode:
		return nil // refused already
	case n.Kind == yaml.SequenceNode:
		v.Kind = model.ListValue
		for _, item := range n.Content {
			d.item(v, item, f)
		}
	case n.Kind == yaml.MappingNode && f.Kind == model.ObjectValue:
		return d.object(n, f.Fields)
	case n.Kind == yaml.MappingNode:
		v.Kind = model.ObjectValue // where none belongs
	default:
		v.Text = strings.TrimRight(n.Value, "\n") // of a block scalar
		v.Kind = d.kind(n, v.Text, f)
		d.text(n, v, f)
	}
	return v
}

// item reads an item of a list.
func (d *decoder) item(list *model.Value, n *yaml.Node, f *model.Field) {
	if f.Kind != model.ListValue || f.Item == nil {
		return // where no list belongs
	}
	if isEmpty(n) {
		d.add(emptyValue.At(d.of(n), "leave the item out, or write a value"+example(f.Item), "an item of %s has no value", f.Name))
		return
	}
	if v := d.typed(n, f.Item); v != nil {
		list.Values = append(list.Values, v)
	}
}

var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)

// kind is the kind of a scalar: that which the field wants, if it can be read so.
func (d *decoder) kind(n *yaml.Node, text string, f *model.Field) model.FieldKind {
	switch {
	case f.Kind == model.IntegerValue && decimal.MatchString(text) && !strings.Contains(text, "."),
		f.Kind == model.NumberValue && decimal.MatchString(text):
		if digits := strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(text), "0"); len(digits) > 15 {
			d.add(wrongValue.At(d.of(n), "write a number of at most 15 digits", "%s: %s has more digits than readers of JSON keep", f.Name, text))
		}
		return f.Kind
	case f.Kind == model.YesNoValue && (text == "true" || text == "false"):
		return f.Kind
	}
	return model.TextValue
}

// text looks at what a text is by its format, and reads Markdown.
func (d *decoder) text(n *yaml.Node, v *model.Value, f *model.Field) {
	if v.Kind != model.TextValue || f.Kind != model.TextValue {
		return
	}
	d.comment(n)
	t := textFormats[f.Format]
	switch {
	case f.Format == "markdown":
		d.markdown(n, v)
	case t == nil && f.Format != "" && !isKey(v.Text):
		d.add(wrongValue.At(v.Pos, slugHintOf(v.Text), "%s: %q is not the key of a record of %s", f.Name, v.Text, f.Format))
	case t != nil && t != plainText:
		into := reflect.New(t)
		if err := into.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(v.Text)); err != nil {
			d.add(wrongValue.At(v.Pos, d.valueHint(v.Text, into.Elem(), f.Name), "%s: %s", f.Name, err))
		}
	}
}

// markdown reads a text as Markdown. Its places are exact where it is written as a block below a bar, or on one line.
func (d *decoder) markdown(n *yaml.Node, v *model.Value) {
	file := norm.File{Name: d.file, Data: []byte(n.Value), FirstLine: v.Pos.Line}
	indent := v.Pos.Col - 1
	switch {
	case n.Style&yaml.LiteralStyle != 0:
		file.FirstLine++
		indent = d.indent(n.Line)
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		indent++
	}
	blocks, notes, findings := norm.ParsePage(file)
	v.Blocks, v.Notes = blocks, notes
	for p := range model.Proses(blocks) {
		for i := range p.Source {
			p.Source[i].Pos.Col += indent
		}
	}
	for _, f := range findings {
		f.Col += indent
		d.add(f)
	}
}

// indent is the indentation of the first line with words below a line of the document.
func (d *decoder) indent(line int) int {
	for _, l := range strings.Split(string(d.data), "\n")[line:] {
		if words := strings.TrimLeft(l, " "); strings.TrimSpace(words) != "" {
			return len(l) - len(words)
		}
	}
	return 0
}

var plainText = reflect.TypeFor[string]()

// textFormats are the formats that a text can have beside the names of types of records, each with the type that reads
// it, or that of plain text where any word can stand that others are asked about.
var textFormats = map[string]reflect.Type{
	"date": reflect.TypeFor[date.Date](), "firm": reflect.TypeFor[ident.FirmNumber](),
	"certificate": reflect.TypeFor[ident.CertificateNumber](), "inspector": reflect.TypeFor[ident.InspectorNumber](),
	"decision": reflect.TypeFor[ident.DecisionNumber](), "provision": reflect.TypeFor[ident.ProvisionRef](),
	"revision": reflect.TypeFor[ident.RevisionRef](), "state": reflect.TypeFor[ident.State](),
	"currency": reflect.TypeFor[ident.Currency](), "lei": reflect.TypeFor[ident.LEI](), "uri": reflect.TypeFor[uri](),
	"instrument": plainText, "scope": plainText, "body": plainText, "markdown": plainText,
}

// uri is an address on the web or of mail.
type uri string

// UnmarshalText reads an https, http or mailto address.
func (u *uri) UnmarshalText(b []byte) error {
	a, err := url.Parse(string(b))
	if err != nil || a.Scheme != "mailto" && (a.Host == "" || a.Scheme != "https" && a.Scheme != "http") || a.User != nil {
		return fmt.Errorf("%q is not an address such as https://example.org/", b)
	}
	*u = uri(b)
	return nil
}
