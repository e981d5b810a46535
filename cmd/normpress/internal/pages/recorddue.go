package pages

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// dueView is what is due and what was done. The reader's browser marks what fell due since the page was made.
type dueView struct {
	viewHead
	Counts []count  `json:"counts"` // of the states that rows have
	Rows   []dueRow `json:"rows"`
	Soon   int      `json:"soon"` // days within which something is due soon
}

type dueRow struct {
	Record link   `json:"record"`
	Type   string `json:"type"`            // of the record
	Title  string `json:"title"`           // what is to be done
	Facts  []link `json:"facts,omitempty"` // who is to do it, and the like
	State  string `json:"state"`
	Due    string `json:"due"`
	Done   string `json:"done,omitempty"`
	Late   bool   `json:"late,omitempty"` // it was done after its day
}

func (s *site) dueView(head viewHead, t *model.RecordType, v *model.RecordView) dueView {
	out := dueView{viewHead: head, Rows: s.dueRows(t, v), Soon: records.SoonDays}
	out.Counts = counts(out.Rows, func(r dueRow) string { return r.State }, records.DueState("").Values())
	return out
}

// dueRows lists what is due, what is most urgent first, and what was done after it, the latest first.
func (s *site) dueRows(t *model.RecordType, v *model.RecordView) []dueRow {
	var rows, done []dueRow
	for _, e := range records.DueEntries(t, v) {
		row := dueRow{Record: s.recordLink(e.Record), Type: t.One, State: string(e.On(s.AsOf)), Due: e.Due.String(), Done: e.Done.String(), Late: e.Late()}
		row.Title, row.Facts = s.entryWords(e.Entry, t, v.Due, v.Done)
		if row.State == string(records.IsDone) {
			done = append(done, row)
			continue
		}
		row.Done, row.Late = "", false // what is done later is not done yet
		rows = append(rows, row)
	}
	slices.Reverse(done)
	return append(rows, done...)
}

// due lists what is overdue or due soon in all records.
func (s *site) due() []dueRow {
	var out []dueRow
	for _, t := range s.Corpus.RecordTypes {
		if v := t.View(model.Due); v != nil && !t.Withheld {
			for _, row := range s.dueRows(t, v) {
				if row.State == string(records.Overdue) || row.State == string(records.DueSoon) {
					out = append(out, row)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b dueRow) int { return cmp.Compare(a.Due, b.Due) })
	return out
}

// entryWords names what a date is of. A record goes by its title. An item of a list goes by its first text, with its other
// short values as facts.
func (s *site) entryWords(e records.Entry, t *model.RecordType, dates ...string) (title string, facts []link) {
	if e.Whole() {
		return s.recordTitle(e.Record), nil
	}
	for _, f := range e.Fields {
		v := e.Value.Get(f.Name)
		if v == nil || v.Kind == model.ObjectValue || v.Kind == model.ListValue || f.Format == "date" {
			continue
		}
		shown := s.value(f, v)
		switch {
		case title == "" && shown.Kind == "text":
			title = shown.Text
		case shown.Kind == "text" || shown.Kind == "link" || shown.Kind == "number":
			facts = append(facts, link{URL: shown.URL, Title: shown.Text, Lang: shown.Lang})
		}
	}
	return title, facts
}
