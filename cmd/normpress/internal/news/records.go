package news

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// records tells of the records of declared types: each day on which, by the type's declaration, something happens to
// one, under the title of the field, in the language of the records. A record that names no such day is not told of, as
// nobody knows since when it is there.
func (n *news) records() {
	for r := range n.told.shownRecords() {
		about := n.aboutRecord(r)
		of := r.Type.One + " " + n.told.titleApart(r)
		for l := range r.Leaves() {
			day, err := date.Parse(l.Value.Text)
			if err != nil || !happens(r.Type, l) {
				continue
			}
			n.add(happening{about: about, Entry: feed.Entry{ID: n.tag(day, "records/"+r.Type.ID+"/"+r.Key+"/"+l.Path), URL: address.Record(r.Type.ID, r.Key),
				Title: n.told.line(of, n.told.foreign(titleOf(r.Type, l.Path))), TitleIn: n.toldIn(), TextIn: n.toldIn(), Published: day, Tags: []string{"record", r.Type.ID, l.Path}}},
				n.told.columns(r)...)
		}
	}
}

// titleOf is the title of a field within those that it is in.
func titleOf(t *model.RecordType, path string) string {
	var out []string
	for i, r := range path + "." {
		if r == '.' {
			out = append(out, t.Field(path[:i]).Title)
		}
	}
	return strings.Join(out, " – ")
}

// happens says whether a day in a record is one on which something happens: that of the record, those that a view shows
// as such and, of parties to a treaty, all.
func happens(t *model.RecordType, l model.Leaf) bool {
	if l.Field.Format != "date" {
		return false
	}
	paths := []string{t.Date}
	for _, v := range t.Views {
		if v.Kind == model.Treaty {
			return true
		}
		paths = append(paths, v.From, v.To, v.Then, v.Due, v.Done)
	}
	return slices.Contains(paths, l.Path)
}

// aboutRecord are the pages whose feeds tell of a record: its type's, and of what it refers to.
func (n *news) aboutRecord(r *model.Record) []string {
	about := []string{address.RecordType(r.Type.ID)}
	for l := range r.Leaves() {
		switch id := l.Value.Text; l.Field.Format {
		case "firm":
			about = append(about, n.aboutFirm(ident.FirmNumber(id))...)
		case "state":
			about = append(about, address.State(ident.State(id)))
		case "body":
			about = append(about, bodyAddress(id))
		case "instrument", "revision", "provision":
			instrument, _, _ := strings.Cut(id, "@")
			if i := n.Corpus.Instrument(instrument); i != nil {
				about = append(about, address.Instrument(i))
			}
		}
	}
	slices.Sort(about)
	return slices.Compact(about)
}

// columns are the values that lists show of a record, as lines.
func (n *news) columns(r *model.Record) []string {
	var out []string
	for _, path := range r.Type.Columns {
		var parts []string
		for l := range r.Leaves() {
			if l.Path == path && l.Field.Format != "markdown" {
				parts = append(parts, n.named(l))
			}
		}
		if f := r.Type.Field(path); f != nil {
			out = append(out, n.line(f.Title, n.Words.Join("list_comma", parts...)))
		}
	}
	return out
}

// named is a value in words: with the names of firms, States and the like for their numbers.
func (n *news) named(l model.Leaf) string {
	text := l.Value.Text
	for _, o := range l.Field.Options {
		if o.Value == text {
			return o.Title
		}
	}
	if l.Field.Kind == model.YesNoValue {
		return n.Words.Say(map[string]string{"true": "said_yes", "false": "said_no"}[text])
	}
	switch l.Field.Format {
	case "firm":
		return n.firmName(ident.FirmNumber(text))
	case "state":
		return n.Words.State(ident.State(text), n.Language)
	case "inspector":
		return n.inspectorName(ident.InspectorNumber(text))
	case "scope":
		return n.scopeTitles([]string{text})
	}
	if day, err := date.Parse(text); err == nil && l.Field.Format == "date" {
		return n.day(day)
	}
	if l.Field.Unit != "" {
		text += " " + l.Field.Unit
	}
	return text
}

// recordTitle is the title of a record with names for numbers, as its page has it.
func (n *news) recordTitle(r *model.Record) string {
	return records.Title(r, func(f *model.Field, v *model.Value) string { return n.named(model.Leaf{Field: f, Value: v}) })
}

// titleApart is the title of a record, set apart where it is more than names.
func (n *news) titleApart(r *model.Record) string {
	isName := func(f *model.Field, v *model.Value) bool {
		return slices.Contains([]string{"state", "firm", "inspector", "date"}, f.Format)
	}
	if records.IsNamed(r, isName) {
		return n.recordTitle(r)
	}
	return n.foreign(n.recordTitle(r))
}
