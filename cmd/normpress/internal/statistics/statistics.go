package statistics

import (
	"cmp"
	"slices"
	"strconv"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Input is what is counted.
type Input struct {
	Corpus   *model.Corpus
	Words    model.Words    // of the interface
	Language ident.Language // of the interface
	AsOf     date.Date      // the date that statuses speak for
}

// Sections lists the sections that tables belong to, in the order of All.
func Sections() []string { return []string{"register", "decisions", "instruments", "records"} }

// All counts everything, section by section. A table in which nothing is counted is left out.
func All(in Input) []*Table {
	tables := slices.Concat(in.register(), in.decisions(), []*Table{in.texts(), in.records()})
	return slices.DeleteFunc(tables, func(t *Table) bool { return len(t.Rows) == 0 })
}

// table begins a table that has rows and columns and counts nothing yet. Its title and its rule are words of the
// interface by its name.
func (in Input) table(section, name string, rows, columns []Label) *Table {
	t := &Table{Name: name, Section: section, Title: in.Words.Say("stat_" + name), Rule: in.Words.Say("rule_" + name), Columns: columns}
	for _, l := range rows {
		t.Rows = append(t.Rows, Row{Label: l, Cells: make([]int64, len(columns))})
	}
	return t
}

// named labels names of the format with the words of the interface that begin so.
func (in Input) named(half string, ids ...string) []Label {
	var out []Label
	for _, id := range ids {
		out = append(out, Label{id, in.Words.Say(half + id)})
	}
	return out
}

// one is the column of a table that has no other.
func (in Input) one() []Label { return []Label{{"number", in.Words.Say("stat_number")}} }

// years labels the years from the first to the last of the days.
func years(days []date.Date) []Label {
	if len(days) == 0 {
		return nil
	}
	first, last := slices.MinFunc(days, date.Date.Compare), slices.MaxFunc(days, date.Date.Compare)
	var out []Label
	for y := first.Year(); y <= last.Year(); y++ {
		out = append(out, Label{strconv.Itoa(y), strconv.Itoa(y)})
	}
	return out
}

func year(d date.Date) string { return strconv.Itoa(d.Year()) }

// terms labels the terms of a vocabulary.
func terms(list []*model.Term) []Label {
	var out []Label
	for _, t := range list {
		out = append(out, Label{t.ID, t.Title})
	}
	return out
}

// states labels States, in the order of their names.
func (in Input) states(codes map[ident.State]bool) []Label {
	var out []Label
	for code := range codes {
		out = append(out, Label{string(code), in.Words.State(code, in.Language)})
	}
	col := collate.New(language.Make(string(in.Language)))
	slices.SortFunc(out, func(a, b Label) int { return cmp.Or(col.CompareString(a.Title, b.Title), cmp.Compare(a.ID, b.ID)) })
	return out
}
