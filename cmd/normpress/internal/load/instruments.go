package load

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// text is the files of one text, in the order in which they are read.
type text struct {
	revision *model.Revision
	language ident.Language
	files    []place
}

// shelf puts instruments together from their files.
type shelf struct {
	instruments map[string]*model.Instrument
	revisions   map[ident.RevisionRef]*model.Revision
	findings    diag.Findings
}

// instruments puts together the instruments whose files were read, and reads their texts.
func (r *reader) instruments(read []result) ([]*model.Instrument, diag.Findings) {
	s := &shelf{instruments: map[string]*model.Instrument{}, revisions: map[ident.RevisionRef]*model.Revision{}}
	for _, res := range read {
		if res.instrument != nil {
			s.instruments[res.instrument.ID] = res.instrument
		}
		if res.revision != nil {
			s.revisions[ident.RevisionRef{Instrument: res.place.instrument, Revision: res.revision.ID}] = res.revision
		}
	}
	var out []*model.Instrument
	for _, res := range read {
		if i := s.instrument(res.place); i != nil && !slices.Contains(out, i) {
			out = append(out, i)
		}
		s.link(res.place)
	}
	for _, t := range parallel(s.texts(read), r.text) {
		if t.text != nil {
			t.revision.Texts = append(t.revision.Texts, t.text)
		}
		if t.text == nil || t.text.Unread() {
			t.revision.SetUnread()
		}
		s.findings = append(s.findings, t.findings...)
	}
	for _, i := range out {
		s.findings = append(s.findings, arrange(i)...)
	}
	return out, s.findings
}

// instrument is the instrument that a file belongs to. Where its own file is missing, an empty one stands in, so that
// what belongs to it is read all the same.
func (s *shelf) instrument(p place) *model.Instrument {
	if p.instrument == "" || s.instruments[p.instrument] != nil {
		return s.instruments[p.instrument]
	}
	i := &model.Instrument{ID: p.instrument}
	i.SetPos(s.missing("content/instruments/"+p.instrument, "instrument.md"))
	i.SetUnread()
	s.instruments[p.instrument] = i
	return i
}

// link gives the revision that a file belongs to to its instrument.
func (s *shelf) link(p place) {
	if p.revision == "" {
		return
	}
	ref := ident.RevisionRef{Instrument: p.instrument, Revision: p.revision}
	rev := s.revisions[ref]
	if rev == nil {
		rev = &model.Revision{ID: p.revision}
		rev.SetPos(s.missing("content/instruments/"+p.instrument+"/"+p.revision, "revision.md"))
		rev.SetUnread()
		s.revisions[ref] = rev
	}
	if rev.Instrument == nil {
		rev.Instrument = s.instruments[p.instrument]
		rev.Instrument.Revisions = append(rev.Instrument.Revisions, rev)
	}
}

func (s *shelf) missing(folder, file string) diag.Pos {
	at := diag.Pos{File: folder}
	s.findings = append(s.findings, missingFile.At(at, "add one, as the guide's page on the format shows", "the folder has no %s", file))
	return at
}

// texts groups the files of texts, in the order of their paths.
func (s *shelf) texts(read []result) []text {
	var out []text
	for _, res := range read {
		p := res.place
		if p.role != textFile {
			continue
		}
		rev := s.revisions[ident.RevisionRef{Instrument: p.instrument, Revision: p.revision}]
		i := slices.IndexFunc(out, func(t text) bool { return t.revision == rev && t.language == p.language })
		switch {
		case i < 0:
			out = append(out, text{rev, p.language, []place{p}})
		case out[i].files[0].part != p.part:
			s.findings = append(s.findings, textTwice.At(p.at(), "keep one of the two", "the text stands in %s already", out[i].files[0].path))
		default:
			s.inOrder(out[i].files[len(out[i].files)-1], p)
			out[i].files = append(out[i].files, p)
		}
	}
	return out
}

// inOrder finds parts whose numbers count otherwise than their names sort: 10 stands before 2.
func (s *shelf) inOrder(before, after place) {
	a, b := leadingDigits(before.path), leadingDigits(after.path)
	if a != "" && b != "" && len(strings.TrimLeft(a, "0")) > len(strings.TrimLeft(b, "0")) {
		s.findings = append(s.findings, partOrder.At(after.at(), "give the numbers as many digits each: "+strings.Repeat("0", max(len(a)-len(b), 1))+path.Base(after.path), "the file is read after %s", path.Base(before.path)))
	}
}

func leadingDigits(name string) string {
	base := path.Base(name)
	return base[:len(base)-len(strings.TrimLeft(base, "0123456789"))]
}

// readText is a text as it was read.
type readText struct {
	revision *model.Revision
	text     *model.Text
	findings diag.Findings
}

// text reads the files of a text as one. It is nil when none of them can be read.
func (r *reader) text(t text) readText {
	head := &model.Text{}
	head.SetPos(diag.Pos{File: t.files[0].path, Line: 1, Col: 1})
	var findings diag.Findings
	var files []norm.File
	for i, p := range t.files {
		md, more := r.markdown(p.path)
		findings = append(findings, more...)
		if len(more) > 0 {
			head.SetUnread()
			continue
		}
		if md.has {
			findings = append(findings, r.head(t, i, md.matter, head)...)
		}
		files = append(files, norm.File{Name: p.path, Data: md.body, FirstLine: md.bodyLine})
	}
	if len(files) == 0 {
		return readText{t.revision, nil, findings}
	}
	inst := t.revision.Instrument
	missing := len(files) < len(t.files)
	body, more := norm.ParseText(files, norm.Options{Language: t.language, Labels: inst.Labels, LabelsPos: inst.At("labels")})
	body.Place, body.Language = head.Place, t.language
	body.Title, body.LegalValue, body.TranslationOf, body.SourceDocument = head.Title, head.LegalValue, head.TranslationOf, head.SourceDocument
	if missing {
		more = slices.DeleteFunc(more, isWarning) // most ask about numbers that stand in the missing part
	}
	return readText{t.revision, body, append(findings, more...)}
}

func isWarning(f diag.Finding) bool { return f.Severity == diag.Warning }

// head reads the front matter of file i of a text, which only the first has.
func (r *reader) head(t text, i int, matter document, head *model.Text) diag.Findings {
	if i == 0 {
		return r.matter(matter, head)
	}
	at := diag.Pos{File: matter.file, Line: 1, Col: 1}
	return diag.Findings{frontMatter.At(at, "move it to "+t.files[0].path, "only the first file of a text has front matter")}
}

// arrange puts the revisions of an instrument and their texts in order.
func arrange(i *model.Instrument) diag.Findings {
	rank := func(t *model.Text) int {
		if n := slices.Index(i.Languages, t.Language); n >= 0 {
			return n
		}
		return len(i.Languages)
	}
	for _, r := range i.Revisions {
		slices.SortStableFunc(r.Texts, func(a, b *model.Text) int {
			return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Language, b.Language))
		})
	}
	revisions, findings := inSequence(i)
	i.Revisions = revisions
	return findings
}
