package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

type firmOnView struct {
	crumbs
	Firm      link        `json:"firm"`
	Number    string      `json:"number"`
	Action    string      `json:"action"`
	Status    string      `json:"status,omitempty"` // removed or confidential
	Tombstone *tombstone  `json:"tombstone,omitempty"`
	Rows      []then      `json:"rows,omitempty"`   // the newest first
	Scopes    []scopeName `json:"scopes,omitempty"` // that any certificate of the firm ever had
}

type scopeName struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type firmOnDateView struct {
	crumbs
	Firm      link           `json:"firm"`
	Number    string         `json:"number"`
	Action    string         `json:"action"`
	Status    string         `json:"status,omitempty"`
	Tombstone *tombstone     `json:"tombstone,omitempty"`
	Date      string         `json:"date"`
	Then      then           `json:"then"`
	Decisions []decisionThen `json:"decisions,omitempty"`
	Previous  *link          `json:"previous,omitempty"`
	Next      *link          `json:"next,omitempty"`
}

// decisionThen is a decision that concerned the firm by a day.
type decisionThen struct {
	link
	Date      string `json:"date"`
	Published string `json:"published,omitempty"` // where that was after the day
	Annulled  bool   `json:"annulled,omitempty"`  // today
}

// firmDates makes the pages on a firm's status on any date.
func (s *site) firmDates(f *model.Firm) []func() Page {
	if removed(f) {
		return s.removedDates(f)
	}
	rows := s.firmThen(f)
	jobs := []func() Page{func() Page { return s.firmOnPage(f, rows) }}
	if !s.dated() {
		return jobs
	}
	var days []date.Date
	for _, r := range rows {
		days = append(days, s.ownDays(r.days)...)
	}
	for n := range days {
		jobs = append(jobs, func() Page { return s.firmOnDatePage(f, rows, days, n) })
	}
	return jobs
}

// removedDates are pages that say of the ends of months, from the opening of the record on, that it was removed.
func (s *site) removedDates(f *model.Firm) []func() Page {
	jobs := []func() Page{func() Page { return s.firmOnPage(f, nil) }}
	if s.dated() {
		for _, day := range timeline.MonthEnds(f.Registered, s.AsOf) {
			if day != day.EndOfMonth() {
				continue
			}
			jobs = append(jobs, func() Page { return s.removedOnDatePage(f, day) })
		}
	}
	return jobs
}

// dated says whether each firm has pages for dates.
func (s *site) dated() bool { return len(s.Corpus.Firms) <= s.DatedPages }

func (s *site) firmOnPage(f *model.Firm, rows []then) Page {
	v := firmOnView{crumbs: s.firmCrumbs(f), Firm: s.firmLink(f.Number), Number: string(f.Number), Action: s.at(address.FirmOn(f.Number)),
		Status: keptBack(f), Tombstone: s.tombstone(f.Tombstone), Rows: slices.Clone(rows)}
	slices.Reverse(v.Rows)
	if !withheld(f) {
		v.Scopes = s.scopesOf(f)
	}
	return Page{Path: address.FirmOn(f.Number), Kind: "firm-on", Title: s.firmName(f), Language: string(s.Language), View: v}
}

// keptBack says why no particulars are shown, "" where they are.
func keptBack(f *model.Firm) string {
	switch {
	case removed(f):
		return "removed"
	case f.Confidential:
		return "confidential"
	}
	return ""
}

func (s *site) firmCrumbs(f *model.Firm) crumbs {
	return crumbs{"register", []link{s.firmLink(f.Number)}}
}

func (s *site) scopesOf(f *model.Firm) []scopeName {
	var out []scopeName
	for _, c := range f.Held() {
		for _, id := range lanesOf(c, timeline.FirmPeriods(f, c)) {
			if !slices.ContainsFunc(out, func(n scopeName) bool { return n.ID == id }) {
				out = append(out, scopeName{id, s.scopeTitles([]string{id})[0]})
			}
		}
	}
	return out
}

func (s *site) firmOnDatePage(f *model.Firm, rows []then, days []date.Date, n int) Page {
	day := days[n]
	row := slices.IndexFunc(rows, func(r then) bool { return r.days.Contains(day) })
	v := firmOnDateView{crumbs: s.firmCrumbs(f), Firm: s.firmLink(f.Number), Number: string(f.Number), Action: s.at(address.FirmOn(f.Number)),
		Status: keptBack(f), Date: day.String(), Then: rows[row]}
	if f.Tombstone != nil && !day.Before(f.Tombstone.Date) {
		v.Tombstone = s.tombstone(f.Tombstone)
	}
	if !withheld(f) {
		v.Decisions = s.decisionsThen(f, day)
	}
	s.answer(&v.Then, f, day)
	neighbour := func(n int) *link {
		if n < 0 || n >= len(days) {
			return nil
		}
		return &link{URL: s.at(address.FirmOnDate(f.Number, days[n])), Title: days[n].String()}
	}
	v.Previous, v.Next = neighbour(n-1), neighbour(n+1)
	return Page{Path: address.FirmOnDate(f.Number, day), Kind: "firm-on-date", Title: s.firmName(f), Language: string(s.Language), View: v}
}

func (s *site) removedOnDatePage(f *model.Firm, day date.Date) Page {
	v := firmOnDateView{crumbs: s.firmCrumbs(f), Firm: s.firmLink(f.Number), Number: string(f.Number), Action: s.at(address.FirmOn(f.Number)),
		Status: keptBack(f), Tombstone: s.tombstone(f.Tombstone), Date: day.String()}
	return Page{Path: address.FirmOnDate(f.Number, day), Kind: "firm-on-date", Title: s.firmName(f), Language: string(s.Language), View: v}
}

// decisionsThen are the decisions that concern the firm by a day, the newest first.
func (s *site) decisionsThen(f *model.Firm, day date.Date) []decisionThen {
	var out []decisionThen
	for _, d := range s.against[f.Number] {
		if d.Date.After(day) {
			continue
		}
		row := decisionThen{link: s.decisionLink(d.Number), Date: d.Date.String(), Annulled: d.Finality == model.Annulled}
		if d.Published.After(day) {
			row.Published = d.Published.String()
		}
		out = append(out, row)
	}
	slices.Reverse(out)
	return out
}
