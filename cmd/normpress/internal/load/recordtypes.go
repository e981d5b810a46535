package load

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// recordFolder is a type of records with the files of its folder.
type recordFolder struct {
	*model.RecordType
	typeFile, schemaFile string // "" where there is none
	records              []place
	schema               *jsonschema.Schema
	findings             diag.Findings
}

// recordTypes puts together the types of records whose files are there, and reads their records.
func (r *reader) recordTypes(all []place) ([]*model.RecordType, diag.Findings) {
	folders := recordFolders(all)
	var ids []string
	for _, f := range folders {
		ids = append(ids, f.ID)
	}
	out := make([]*model.RecordType, len(folders))
	var findings diag.Findings
	for i, found := range parallel(folders, func(f *recordFolder) diag.Findings { return r.recordType(f, ids) }) {
		out[i] = folders[i].RecordType
		findings = append(findings, found...)
	}
	slices.SortStableFunc(out, func(a, b *model.RecordType) int {
		return cmp.Or(byOrder(a.Order, b.Order), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return out, findings
}

// recordFolders groups the files below data/records by type.
func recordFolders(all []place) (folders []*recordFolder) {
	for _, p := range all {
		if p.recordType == "" {
			continue
		}
		i := slices.IndexFunc(folders, func(f *recordFolder) bool { return f.ID == p.recordType })
		if i < 0 {
			i = len(folders)
			folders = append(folders, &recordFolder{RecordType: &model.RecordType{ID: p.recordType}})
		}
		switch f := folders[i]; p.role {
		case recordTypeFile:
			f.typeFile = p.path
		case recordSchema:
			f.schemaFile = p.path
		default:
			f.records = append(f.records, p)
		}
	}
	return folders
}

// recordType reads a type, and its records where the type could be read.
func (r *reader) recordType(f *recordFolder, ids []string) diag.Findings {
	r.typeFile(f)
	r.schemaFile(f, ids)
	if f.schema != nil {
		f.findings = append(f.findings, checkType(f.RecordType)...)
	}
	if errors, _ := f.findings.Count(); errors > 0 {
		f.SetUnread()
		return f.findings
	}
	for _, read := range parallel(f.records, func(p place) recordFile { return r.recordFile(f, p) }) {
		f.Records = append(f.Records, read.records...)
		f.findings = append(f.findings, read.findings...)
	}
	slices.SortStableFunc(f.Records, f.order)
	return append(f.findings, keysTwice(f.RecordType)...)
}

func (f *recordFolder) fail(found ...diag.Finding) {
	f.findings = append(f.findings, found...)
	f.SetUnread()
}

func (f *recordFolder) missing(file string) {
	at := diag.Pos{File: "data/records/" + f.ID}
	f.fail(missingFile.At(at, "add one, as the guide's page on records shows", "the folder has no %s", file))
}

// typeFile reads type.yaml.
func (r *reader) typeFile(f *recordFolder) {
	f.SetPos(diag.Pos{File: "data/records/" + f.ID})
	if f.typeFile == "" {
		f.missing("type.yaml")
		return
	}
	f.SetPos(diag.Pos{File: f.typeFile})
	data, _, findings := r.site.Text(f.typeFile)
	if len(findings) > 0 {
		f.fail(findings...)
		return
	}
	d := decoder{document: document{file: f.typeFile, data: withoutMark(data)}, plans: r.plans}
	top, findings := d.parse()
	d.findings = findings
	switch {
	case top == nil && len(findings) == 0 || top != nil && isEmpty(top):
		d.add(noRecord.At(f.Pos(), "write its keys: `"+strings.Trim(r.plans.blank(reflect.TypeFor[model.RecordType]()), "{}")+"`", "the file holds no keys"))
	case top != nil && d.is(top, yaml.MappingNode, "the file", "write each key on a line of its own, as `key: value`"):
		d.record(top, reflect.ValueOf(f.RecordType).Elem())
	}
	f.findings = append(f.findings, d.findings...)
	if errors, _ := d.findings.Count(); errors > 0 {
		f.SetUnread()
	}
}

// schemaFile reads schema.json.
func (r *reader) schemaFile(f *recordFolder, ids []string) {
	if f.schemaFile == "" {
		f.missing("schema.json")
		return
	}
	data, _, findings := r.site.Text(f.schemaFile)
	if len(findings) > 0 {
		f.fail(findings...)
		return
	}
	f.Schema = withoutMark(data)
	root, findings := readJSON(f.schemaFile, f.Schema)
	if root == nil || len(findings) > 0 {
		f.fail(findings...)
		return
	}
	s := &schemaReader{root: root, types: ids}
	if kind := root.Get("type"); kind == nil || kind.Text != "object" {
		f.fail(schemaField.At(root.Pos, `write {"type": "object", "properties": {…}}`, "the schema is not that of an object"))
		return
	}
	s.keywords(root)
	if n := s.resolve(root); n != nil {
		f.Fields = s.fields(n, "the record", 0)
	}
	if errors, _ := s.findings.Count(); errors == 0 {
		f.schema, findings = compile(root)
		s.findings = append(s.findings, findings...)
	}
	f.findings = append(f.findings, s.findings...)
	if errors, _ := s.findings.Count(); errors > 0 {
		f.SetUnread()
	}
}

// keysTwice finds keys that two records of a type have. Those that differ only in capitals are the same to some
// servers and disks.
func keysTwice(t *model.RecordType) (findings diag.Findings) {
	first := map[string]*model.Record{}
	for _, rec := range t.Records {
		key := strings.ToLower(rec.Key)
		if before := first[key]; before != nil && key != "" {
			findings = append(findings, numberTwice.At(keyPlace(rec), "choose another, which no record ever had", "%s is already the %s of a record in %s", rec.Key, t.Key, keyPlace(before)))
			continue
		}
		first[key] = rec
	}
	return findings
}

// keyPlace is where the key of a record stands.
func keyPlace(rec *model.Record) diag.Pos {
	if at := rec.Value.At(rec.Type.Key); len(at) > 0 {
		return at[0].Pos
	}
	return rec.Pos()
}

// isKey says whether a text can be the key of a record.
var isKey = regexp.MustCompile(`^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`).MatchString

var braces = regexp.MustCompile(`\{([^{}]*)\}`)

// name gives a record its key, title and date from its values.
func (d *decoder) name(rec *model.Record) {
	t := rec.Type
	rec.Key = rec.Value.One(t.Key)
	if rec.Key != "" && !isKey(rec.Key) {
		d.add(recordKey.At(keyPlace(rec), slugHintOf(rec.Key), "the key %q cannot be part of an address", rec.Key))
		rec.Key = ""
	}
	rec.Title = rec.Key
	if t.Name != "" {
		rec.Title = braces.ReplaceAllStringFunc(t.Name, func(path string) string {
			var parts []string
			for _, v := range rec.Value.At(strings.Trim(path, "{}")) {
				parts = append(parts, v.Text)
			}
			return strings.Join(parts, ", ")
		})
	}
	if t.Date != "" {
		rec.Date, _ = date.Parse(rec.Value.One(t.Date)) // a wrong one was found where it was read
	}
}

func slugHintOf(key string) string {
	words := strings.FieldsFunc(key, func(r rune) bool { return !isKey(string(r)) })
	if len(words) == 0 {
		return "use letters a to z, digits and hyphens"
	}
	return "write " + strings.Join(words, "-")
}
