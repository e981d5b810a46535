package pages

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
)

// recordTypeRow is a type of records as lists of types show it.
type recordTypeRow struct {
	ID       string `json:"id"`
	URL      string `json:"url"`
	Title    string `json:"title"`
	One      string `json:"one"`
	Text     string `json:"text"`
	TextLang string `json:"text_lang,omitempty"` // of these words, where that is not the language of the page
	Number   int    `json:"number"`              // of the records that are shown
	Withheld bool   `json:"withheld,omitempty"`
	Kept     int    `json:"kept,omitempty"` // number of records that tell of a firm whose particulars are kept back
}

// recordColumn is a column of a list of records.
type recordColumn struct {
	Title string `json:"title"`
	End   bool   `json:"end,omitempty"` // numbers stand at the end of their cells
}

// recordFacet is a field by which a list can be narrowed, with the values that its records have.
type recordFacet struct {
	Name   string       `json:"name"` // in the address
	Title  string       `json:"title"`
	Values []facetValue `json:"values"`
}

// facetValue is a value with the number of records that have it.
type facetValue struct {
	Value  string `json:"value"`
	Title  string `json:"title"`
	Lang   string `json:"lang,omitempty"` // of the title, where that is not the language of the page
	Number int    `json:"number"`
}

// recordRow is a record as lists show it.
type recordRow struct {
	link
	Cells  []valueView `json:"cells"`
	Facets [][]string  `json:"facets,omitempty"` // its values by facet
}

type recordsView struct {
	crumbs
	Type    recordTypeRow  `json:"type"`
	Columns []recordColumn `json:"columns,omitempty"`
	Facets  []recordFacet  `json:"facets,omitempty"`
	Rows    []recordRow    `json:"rows,omitempty"`
	Views   []any          `json:"views,omitempty"` // each an object whose kind names its partial, record-view-KIND.html
}

// records makes the list of types, a page for each type, and one for each record of a type that is not withheld.
func (s *site) records() []func() Page {
	jobs := []func() Page{s.recordsHome}
	for _, t := range s.Corpus.RecordTypes {
		jobs = append(jobs, func() Page { return s.recordList(t) })
		if t.Withheld {
			continue
		}
		for _, r := range t.Records {
			jobs = append(jobs, func() Page { return s.recordPage(r) })
		}
	}
	return jobs
}

func (s *site) recordsHome() Page {
	v := struct {
		crumbs
		Types []recordTypeRow `json:"types"`
	}{}
	for _, t := range s.Corpus.RecordTypes {
		v.Types = append(v.Types, s.recordTypeRow(t))
	}
	return Page{Path: address.Records, Kind: "records-home", Language: string(s.Language), View: v}
}

func (s *site) recordTypeRow(t *model.RecordType) recordTypeRow {
	row := recordTypeRow{ID: t.ID, URL: s.at(address.RecordType(t.ID)), Title: t.Title, One: t.One, Text: t.Text,
		Withheld: t.Withheld, Kept: t.Kept}
	if t.Translations[s.Language].Text == "" {
		row.TextLang = s.ofRecords()
	}
	if !t.Withheld {
		row.Number = len(t.Records)
	}
	return row
}

func (s *site) recordList(t *model.RecordType) Page {
	v := recordsView{crumbs: crumbs{Section: "records"}, Type: s.recordTypeRow(t), Views: s.recordViews(t)}
	if !t.Withheld {
		s.recordRows(&v, t)
	}
	return Page{Path: address.RecordType(t.ID), Kind: "records", Of: t.ID, Title: t.Title, Language: string(s.Language), View: v}
}

// recordRows fills in what a list of records shows.
func (s *site) recordRows(v *recordsView, t *model.RecordType) {
	columns := slices.DeleteFunc(slices.Clone(t.Columns), func(path string) bool { return t.Name == "{"+path+"}" || t.Name == "" && t.Key == path })
	for _, path := range columns {
		f := t.Field(path)
		number := f.Kind == model.IntegerValue || f.Kind == model.NumberValue || f.Format == "money"
		v.Columns = append(v.Columns, recordColumn{f.Title, number})
	}
	for _, r := range t.Records {
		row := recordRow{link: s.recordLink(r)}
		for _, path := range columns {
			row.Cells = append(row.Cells, s.cell(t.Field(path), r.Value.At(path)))
		}
		for _, path := range t.Facets {
			row.Facets = append(row.Facets, facetValues(t.Field(path), r.Value.At(path)))
		}
		v.Rows = append(v.Rows, row)
	}
	for n, path := range t.Facets {
		v.Facets = append(v.Facets, s.recordFacet(t, path, v.Rows, n))
	}
}

// cell shows the values at a path, each once.
func (s *site) cell(f *model.Field, values []*model.Value) valueView {
	for f.Item != nil {
		f = f.Item
	}
	var seen []string
	list := valueView{Kind: "list"}
	for _, v := range values {
		if v.Text != "" && slices.Contains(seen, v.Text) {
			continue
		}
		seen = append(seen, v.Text)
		list.Items = append(list.Items, s.value(f, v))
	}
	switch len(list.Items) {
	case 0:
		return valueView{}
	case 1:
		return list.Items[0]
	}
	return list
}

// facetValues are the values by which a record is found, each once; of a date the year.
func facetValues(f *model.Field, values []*model.Value) []string {
	out := []string{}
	for _, v := range values {
		text := v.Text
		if f.Format == "date" && len(text) > 4 {
			text = text[:4]
		}
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// recordFacet counts the rows by the values of their nth facet. Values stand in the order of the schema where that
// names them, else by their words.
func (s *site) recordFacet(t *model.RecordType, path string, rows []recordRow, n int) recordFacet {
	f := t.Field(path)
	out := recordFacet{Name: path, Title: f.Title}
	for f.Item != nil {
		f = f.Item
	}
	counts := map[string]int{}
	for _, row := range rows {
		for _, value := range row.Facets[n] {
			if counts[value]++; counts[value] == 1 {
				out.Values = append(out.Values, s.facetValue(f, value))
			}
		}
	}
	for i := range out.Values {
		out.Values[i].Number = counts[out.Values[i].Value]
	}
	place := func(v facetValue) int {
		return slices.IndexFunc(f.Options, func(o model.Option) bool { return o.Value == v.Value })
	}
	words := collate.New(language.Make(string(s.Language)), collate.Numeric)
	slices.SortStableFunc(out.Values, func(a, b facetValue) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), words.CompareString(a.Title, b.Title))
	})
	return out
}

func (s *site) facetValue(f *model.Field, value string) facetValue {
	out := facetValue{Value: value}
	switch {
	case f.Format == "date":
		out.Title = value // a year
	case f.Kind == model.YesNoValue: // the layout has the words
	default:
		v := &model.Value{Kind: f.Kind, Text: value}
		out.Title, out.Lang = s.words(f, v), s.value(f, v).Lang
	}
	return out
}
