package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// periodsView is what runs on the date that the site speaks for, what follows on what ran, what lies ahead and what is
// over. The reader's browser marks what turned since the page was made.
type periodsView struct {
	viewHead
	Counts []count  `json:"counts"` // of the states that rows have
	Titles []string `json:"titles"` // of the columns that the list of records has besides the days
	Then   string   `json:"then"`   // title of the last day of what can follow, "" if nothing can
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
	out := periodsView{viewHead: head, Then: thenTitle(t, v), Rows: []runRow{}}
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

// thenTitle is what a type calls the last day of what follows.
func thenTitle(t *model.RecordType, v *model.RecordView) string {
	if v.Then == "" {
		return ""
	}
	return t.Field(v.Then).Title
}

func (s *site) runRow(t *model.RecordType, p records.Period, shown []string) runRow {
	row := runRow{Record: s.recordLink(p.Record), State: string(p.On(s.AsOf)), From: p.From.String(), To: p.To.String(), Then: p.Then.String()}
	for _, path := range shown {
		row.Cells = append(row.Cells, s.cell(t.Field(path), p.Record.Value.At(path)))
	}
	return row
}

// runningAbout is the periods of a type that are about one thing.
type runningAbout struct {
	Type link     `json:"type"`
	Then string   `json:"then"` // title of the last day of what can follow, "" if nothing can
	Rows []runRow `json:"rows"`
}

// runningAbout lists, by type, the periods that run on the date that the site speaks for, or are followed by something
// that does, in records about one thing.
func (s *site) runningAbout(about referent) []runningAbout {
	of := map[*model.Record]bool{}
	for _, r := range s.about[about] {
		of[r] = true
	}
	var out []runningAbout
	for _, t := range s.Corpus.RecordTypes {
		v := t.View(model.Periods)
		if v == nil || t.Withheld {
			continue
		}
		group := runningAbout{Type: link{URL: s.at(address.RecordType(t.ID)), Title: t.Title}, Then: thenTitle(t, v)}
		for _, p := range records.PeriodEntries(t, v, s.AsOf) {
			if state := p.On(s.AsOf); of[p.Record] && (state == records.Running || state == records.Cooling) {
				group.Rows = append(group.Rows, s.runRow(t, p, nil))
			}
		}
		if len(group.Rows) > 0 {
			out = append(out, group)
		}
	}
	return out
}

// viewsAbout is what views of records show on the page of what the records are about.
type viewsAbout struct {
	Running []runningAbout `json:"running,omitempty"`
	Series  []seriesAbout  `json:"series,omitempty"`
}

func (s *site) viewsAbout(about referent) *viewsAbout {
	v := &viewsAbout{s.runningAbout(about), s.seriesAbout(about)}
	if v.Running == nil && v.Series == nil {
		return nil
	}
	return v
}
