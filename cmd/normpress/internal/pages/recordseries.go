package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// seriesView is groups of records over time.
type seriesView struct {
	viewHead
	Groups []seriesGroup `json:"groups"`
	Open   bool          `json:"open,omitempty"` // they are few enough to be shown at once
}

// seriesGroup is the records of one group: for each field a row, for each moment a column.
type seriesGroup struct {
	ID      string      `json:"id"` // on the page
	link                // what it is about
	Moments []link      `json:"moments"` // with the address of the record, "" where there is none
	Rows    []seriesRow `json:"rows"`
}

type seriesRow struct {
	Title string       `json:"title"`
	Cells []seriesCell `json:"cells"`
}

// seriesCell is the value of a field in a record, with what changed since the record before. A cell without a record has
// no value.
type seriesCell struct {
	Value      valueView `json:"value"`
	Change     string    `json:"change,omitempty"`
	Difference string    `json:"difference,omitempty"`
	None       bool      `json:"none,omitempty"` // there is no record
}

func (s *site) seriesView(head viewHead, t *model.RecordType, v *model.RecordView) seriesView {
	out := seriesView{viewHead: head, Groups: []seriesGroup{}}
	for _, g := range records.Groups(t, v) {
		out.Groups = append(out.Groups, s.seriesGroup(head, t, v, g))
	}
	out.Open = len(out.Groups)*len(v.Fields) <= openRows
	return out
}

// openRows is the number of rows up to which all groups of a series are shown at once.
const openRows = 40

func (s *site) seriesGroup(head viewHead, t *model.RecordType, v *model.RecordView, g records.Group) seriesGroup {
	out := seriesGroup{ID: head.ID + "-" + slug(g.Value), link: s.category(t, v.By, g.Value)}
	out.URL = s.referred(innerField(t, v.By).Format, g.Value).URL
	for _, m := range g.Moments {
		moment := s.category(t, v.Over, m.Value)
		if m.Record != nil {
			moment.URL = s.recordURL(m.Record)
		}
		out.Moments = append(out.Moments, moment)
	}
	for _, path := range v.Fields {
		row := seriesRow{Title: pathTitle(t, path)}
		given := false
		var before *model.Record
		for _, m := range g.Moments {
			row.Cells = append(row.Cells, s.seriesCell(t, path, before, m.Record))
			if m.Record != nil {
				before = m.Record
				given = given || len(m.Record.Value.At(path)) > 0
			}
		}
		if given {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

func (s *site) seriesCell(t *model.RecordType, path string, before, now *model.Record) seriesCell {
	if now == nil {
		return seriesCell{None: true}
	}
	out := seriesCell{Value: s.cell(t.Field(path), now.Value.At(path))}
	if before != nil {
		kind, difference := records.Change(path, before, now)
		out.Change = string(kind)
		if difference != "" {
			out.Difference = difference[:len(difference)-len(unsigned(difference))] + s.number(unsigned(difference), "")
		}
	}
	return out
}

// unsigned is a difference without its sign, a plus or a true minus.
func unsigned(difference string) string {
	for i, r := range difference {
		if r >= '0' && r <= '9' {
			return difference[i:]
		}
	}
	return ""
}

func innerField(t *model.RecordType, path string) *model.Field {
	f := t.Field(path)
	for f.Item != nil {
		f = f.Item
	}
	return f
}

// slug makes a value part of an id.
func slug(value string) string {
	out := []rune(value)
	for i, r := range out {
		if r <= ' ' || r == '"' || r == '#' || r == '%' {
			out[i] = '-'
		}
	}
	return string(out)
}

// seriesAbout is the groups of all series about one thing: a firm, a State or another record.
func (s *site) seriesAbout(about referent) []seriesAbout {
	var out []seriesAbout
	for _, t := range s.Corpus.RecordTypes {
		for i := range t.Views {
			v := &t.Views[i]
			if v.Kind != model.Series || t.Withheld || innerField(t, v.By).Format != about.format {
				continue
			}
			all := records.Groups(t, v)
			if n := slices.IndexFunc(all, func(g records.Group) bool { return g.Value == about.id }); n >= 0 {
				out = append(out, seriesAbout{link{URL: s.at(address.RecordType(t.ID)), Title: t.Title}, s.seriesGroup(viewHead{ID: "series-" + t.ID}, t, v, all[n])})
			}
		}
	}
	return out
}

// seriesAbout is a group on the page of what it is about, with the type of its records.
type seriesAbout struct {
	Type  link        `json:"type"`
	Group seriesGroup `json:"group"`
}
