package load

import (
	"path"
	"reflect"
	"strings"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

func baseName(name string) string { return strings.TrimSuffix(path.Base(name), path.Ext(name)) }

// markdown reads a Markdown file and takes it apart.
func (r *reader) markdown(name string) (markdown, diag.Findings) {
	data, _, findings := r.site.Text(name)
	if len(findings) > 0 {
		return markdown{}, findings
	}
	return split(name, data)
}

// page reads a Markdown file that must have front matter: the keys into the record, which is a pointer to a struct,
// and the body into blocks and notes.
func (r *reader) page(name string, record placer) ([]model.Block, []*model.Note, diag.Findings) {
	at := diag.Pos{File: name, Line: 1, Col: 1}
	record.SetPos(at)
	md, findings := r.markdown(name)
	if len(findings) > 0 {
		record.SetUnread()
		return nil, nil, findings
	}
	if !md.has {
		record.SetUnread()
		hint := "begin the file with a line of three hyphens, the keys and another such line, such as `" + strings.Trim(r.plans.blank(reflect.TypeOf(record).Elem()), "{}") + "`"
		findings = diag.Findings{frontMatter.At(at, hint, "the file has no front matter")}
	} else {
		findings = r.matter(md.matter, record)
	}
	blocks, notes, more := norm.ParsePage(norm.File{Name: name, Data: md.body, FirstLine: md.bodyLine})
	return blocks, notes, append(findings, more...)
}

// matter reads front matter into the record.
func (r *reader) matter(doc document, record placer) diag.Findings {
	d := decoder{document: doc, plans: r.plans}
	top, findings := d.parse()
	for _, f := range findings {
		d.add(f)
	}
	empty := top == nil || isEmpty(top)
	switch {
	case empty && len(findings) == 0:
		d.add(frontMatter.At(diag.Pos{File: doc.file, Line: 1, Col: 1}, "write its keys between the lines of three hyphens", "the front matter is empty"))
	case !empty && d.is(top, yaml.MappingNode, "the front matter", "write each key on a line of its own, as `key: value`"):
		d.record(top, reflect.ValueOf(record).Elem())
	}
	if d.errors > 0 {
		record.SetUnread()
	}
	return d.findings
}
