package pages

import (
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// viewHead is what the views of records have in common. Kind names their partial: record-view-KIND.html.
type viewHead struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"` // on the page
	Title string `json:"title,omitempty"`
	Text  string `json:"text,omitempty"`
}

// recordViews are the ways in which the records of a type are shown beyond their list and pages.
func (s *site) recordViews(t *model.RecordType) []any {
	var out []any
	tables := s.RecordTables[t]
	for i := range t.Views {
		v := &t.Views[i]
		head := viewHead{string(v.Kind), "view-" + strconv.Itoa(i+1), v.Title, v.Text}
		switch v.Kind {
		case model.Series:
			out = append(out, s.seriesView(head, t, v))
		case model.SideBySide:
			out = append(out, s.sideView(head, t, v))
		case model.Tables, model.Chart:
			out = append(out, s.tableView(head, tables[0]))
			tables = tables[1:]
		case model.Due:
			out = append(out, s.dueView(head, t, v))
		case model.Periods:
			out = append(out, s.periodsView(head, t, v))
		case model.Treaty:
			out = append(out, s.treatyView(t, v))
		}
	}
	return out
}

// pathTitle names the field at a path, with those that it is in.
func pathTitle(t *model.RecordType, path string) string {
	var titles []string
	names := strings.Split(path, ".")
	for i := range names {
		if f := t.Field(strings.Join(names[:i+1], ".")); f != nil {
			titles = append(titles, f.Title)
		}
	}
	return strings.Join(titles, ": ")
}

// category is a value of a field as readers know it, without an address; "" is the value of records that give none.
func (s *site) category(t *model.RecordType, path, value string) link {
	if value == "" {
		return link{Title: s.Words.Say("not_stated")}
	}
	f := t.Field(path)
	for f.Item != nil {
		f = f.Item
	}
	v := &model.Value{Kind: f.Kind, Text: value}
	if f.Kind == model.YesNoValue {
		return link{Title: s.Words.Say("said_" + s.value(f, v).Kind)}
	}
	return link{Title: s.words(f, v), Lang: s.value(f, v).Lang}
}
