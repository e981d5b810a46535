package pages

import (
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// periodsView is what runs on the date that the site speaks for, what follows on what ran, what lies ahead and what is
// over. The reader's browser marks what turned since the page was made.
type periodsView struct {
	viewHead
	Counts []count     `json:"counts"` // of the states that rows have
	Titles []string    `json:"titles"` // of the columns that the list of records has besides the days
	Then   bool        `json:"then"`   // something can follow
	Rows   []runRow `json:"rows"`
}

type runRow struct {
	Record link        `json:"record"`
	Cells  []valueView `json:"cells"`
	State  string      `json:"state"`
	From   string      `json:"from"`
	To     string      `json:"to,omitempty"` // "" until further notice
	Then   string      `json:"then,omitempty"`
}

func (s *site) periodsView(head viewHead, t *model.RecordType, v *model.RecordView) periodsView {
	out := periodsView{viewHead: head, Then: v.Then != "", Rows: []runRow{}}
	var shown []string
	for _, path := range t.Columns {
		if path != v.From && path != v.To && path != v.Then && path != t.Key {
			shown, out.Titles = append(shown, path), append(out.Titles, t.Field(path).Title)
		}
	}
	for _, p := range records.PeriodEntries(t, v, s.AsOf) {
		out.Rows = append(out.Rows, s.runRow(t, p, shown))
	}
	out.Counts = counts(out.Rows, func(r runRow) string { return r.State }, records.PeriodState("").Values())
	return out
}

func (s *site) runRow(t *model.RecordType, p records.Period, shown []string) runRow {
	row := runRow{Record: link{s.recordURL(p.Record), s.recordTitle(p.Record)}, State: string(p.On(s.AsOf)), From: p.From.String(), To: p.To.String(), Then: p.Then.String()}
	for _, path := range shown {
		row.Cells = append(row.Cells, s.cell(t.Field(path), p.Record.Value.At(path)))
	}
	return row
}

// runningAbout lists the periods that run on the date that the site speaks for, or are followed by something that does, in
// records about one thing.
func (s *site) runningAbout(about referent) []runRow {
	var out []runRow
	for _, t := range s.Corpus.RecordTypes {
		v := t.View(model.Periods)
		if v == nil || t.Withheld {
			continue
		}
		of := map[*model.Record]bool{}
		for _, r := range s.about[about] {
			of[r] = true
		}
		for _, p := range records.PeriodEntries(t, v, s.AsOf) {
			if state := p.On(s.AsOf); of[p.Record] && (state == records.Running || state == records.Cooling) {
				out = append(out, s.runRow(t, p, nil))
			}
		}
	}
	return out
}
