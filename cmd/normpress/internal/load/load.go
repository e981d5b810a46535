// Package load reads a site's files into the model, in parallel, and says of everything that it cannot read where it
// stands and how to mend it. The format is described in content/guide/format.md.
//
// A record with findings is loaded as far as it could be read and says that it is unread, so that one mistake does not
// make others of all that refer to the record; whoever builds from it asks first whether there were errors.
package load

import (
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

// Load reads a site's content and data. Both results are the same for the same files, however they were read.
func Load(s *source.Site) (*model.Corpus, diag.Findings) {
	content, findings := s.Files("content")
	data, more := s.Files("data")
	all, unexpected := places(append(content, data...))
	findings = append(append(findings, more...), unexpected...)

	r := &reader{site: s, plans: &plans{}}
	read := parallel(all, r.file)
	c := &model.Corpus{}
	for i := range read {
		findings = append(findings, read[i].findings...)
		read[i].into(c)
	}
	instruments, more := r.instruments(read)
	c.Instruments = instruments
	findings = append(findings, more...)
	c.RecordTypes, more = r.recordTypes(all)
	findings = append(findings, more...)
	sortRecords(c)
	succeed(c)
	return c, append(findings, numbersTwice(c)...).Sorted()
}

// reader reads the files of one site.
type reader struct {
	site  *source.Site
	plans *plans
}

// result is what was read from one file: the list that the file's role says.
type result struct {
	place
	instrument *model.Instrument
	revision   *model.Revision
	firms      []*model.Firm
	inspectors []*model.Inspector
	decisions  []*model.Decision
	terms      []*model.Term
	guide      *model.GuidePage
	findings   diag.Findings
}

// file reads one file. Texts and the records of declared types are left for later, as how they are read depends on their
// instrument or schema.
func (r *reader) file(p place) result {
	res := result{place: p}
	switch p.role {
	case instrumentFile:
		res.instrument = &model.Instrument{ID: p.instrument}
		res.instrument.Intro, _, res.findings = r.page(p.path, res.instrument)
	case revisionFile:
		res.revision = &model.Revision{ID: p.revision}
		res.revision.Note, _, res.findings = r.page(p.path, res.revision)
	case decisionFile:
		d := &model.Decision{}
		d.Body, d.Notes, res.findings = r.page(p.path, d)
		res.decisions = []*model.Decision{d}
	case guideFile:
		res.guide = &model.GuidePage{Name: baseName(p.path)}
		res.guide.Body, res.guide.Notes, res.findings = r.page(p.path, res.guide)
	case decisionList:
		res.decisions, res.findings = records[model.Decision](r, p.path)
	case firmList:
		res.firms, res.findings = records[model.Firm](r, p.path)
	case inspectorList:
		res.inspectors, res.findings = records[model.Inspector](r, p.path)
	case scopeList, bodyList:
		res.terms, res.findings = records[model.Term](r, p.path)
	}
	return res
}

// record is a pointer to a struct of the model.
type record[T any] interface {
	*T
	placer
}

// records reads a YAML file that holds one record or a list of them. Where it could not be read as a whole, none of
// them is taken as read, and an empty one stands for those that nobody knows of.
func records[T any, R record[T]](r *reader, name string) ([]*T, diag.Findings) {
	out, whole, findings := listed[T, R](r, name)
	if whole {
		return out, findings
	}
	unknown := new(T)
	R(unknown).SetPos(diag.Pos{File: name})
	out = append(out, unknown)
	for _, rec := range out {
		R(rec).SetUnread()
	}
	return out, findings
}

// listed reads the records of a file, and says whether the file could be read as a whole.
func listed[T any, R record[T]](r *reader, name string) (out []*T, whole bool, findings diag.Findings) {
	data, _, findings := r.site.Text(name)
	if len(findings) > 0 {
		return nil, false, findings
	}
	d := decoder{document: document{file: name, data: withoutMark(data)}, plans: r.plans}
	top, findings := d.parse()
	if len(findings) == 0 && (top == nil || isEmpty(top) || top.Kind == yaml.SequenceNode && len(top.Content) == 0) {
		return nil, false, diag.Findings{noRecord.At(diag.Pos{File: name}, "write a record, or delete the file", "the file holds no record")}
	}
	d.findings = findings
	if top == nil {
		return nil, false, d.findings
	}
	nodes := []*yaml.Node{top}
	if top.Kind == yaml.SequenceNode {
		nodes = top.Content
	}
	for _, n := range nodes {
		if n.Kind != yaml.AliasNode && d.is(n, yaml.MappingNode, "the item", "write its keys, each on a line of its own, as `key: value`") {
			out = append(out, new(T))
			d.record(n, reflect.ValueOf(out[len(out)-1]).Elem())
		}
	}
	return out, len(findings) == 0 && len(out) == len(nodes), d.findings
}

// parallel applies f to each item, on all processors, and returns the results in the order of the items.
func parallel[T, R any](items []T, f func(T) R) []R {
	out := make([]R, len(items))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(items)); i = next.Add(1) - 1 {
				out[i] = f(items[i])
			}
		})
	}
	wg.Wait()
	return out
}
