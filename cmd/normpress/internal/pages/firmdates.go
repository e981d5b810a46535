package pages

import (
	"reflect"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// then is what was true of a firm on a run of days, and what the register said on them where it differed.
type then struct {
	From      string     `json:"from"`
	To        string     `json:"to,omitempty"` // last day, "" where none is known
	When      string     `json:"when"`
	URL       string     `json:"url,omitempty"` // of the first day, where it has a page
	Standings []standing `json:"standings"`
	Otherwise bool       `json:"otherwise,omitempty"` // the register said something else
	Said      []standing `json:"said,omitempty"`
	Known     string     `json:"known,omitempty"`     // the day on which all of this was published
	Scope     []string   `json:"scope,omitempty"`     // ids of the scopes in force
	Suspended []string   `json:"suspended,omitempty"` // ids
	Retired   string     `json:"retired,omitempty"`   // why the record was retired on the first day
	MonthEnds []monthEnd `json:"month_ends,omitempty"`

	days date.Range
}

// monthEnd is the last day of a month within a run of days.
type monthEnd struct {
	Date string `json:"date"`
	URL  string `json:"url,omitempty"`
}

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

// ownDays are the first of a run of days and the ends of months in it, as far as they have come.
func (s *site) ownDays(days date.Range) []date.Date {
	if days.From.After(s.AsOf) {
		return nil
	}
	out := []date.Date{days.From}
	for d := days.From.EndOfMonth(); !d.After(s.AsOf) && days.Contains(d); d = d.AddDays(1).EndOfMonth() {
		if d != days.From {
			out = append(out, d)
		}
	}
	return out
}

// firmThen cuts a firm's time where an event takes effect or is published, a validity or an accreditation ends, or the
// record is retired.
func (s *site) firmThen(f *model.Firm) []then {
	days := s.firmDays(f)
	out := make([]then, len(days))
	for n, day := range days {
		r := &out[n]
		r.days.From = day
		if n+1 < len(days) {
			r.days.To = days[n+1]
		}
		r.From, r.To, r.When = day.String(), lastDay(r.days), s.when(r.days)
		on := day
		if r.When == "present" {
			on = s.AsOf // so that it says what the firm's page says
		}
		s.answer(r, f, on)
		s.datesWithin(r, f)
	}
	return out
}

// answer says what was true on a day, and what the register said where that differed.
func (s *site) answer(r *then, f *model.Firm, on date.Date) {
	r.Standings, r.Scope, r.Suspended = s.standings(f, on, truth), nil, nil
	for n := range r.Standings {
		r.Scope = append(r.Scope, r.Standings[n].scope...)
		r.Suspended = append(r.Suspended, r.Standings[n].suspended...)
	}
	if f.Tombstone != nil && f.Tombstone.Date == r.days.From {
		r.Retired = string(f.Tombstone.Reason)
	}
	r.Otherwise, r.Said, r.Known = false, nil, ""
	if on.Before(s.AsOf) && !withheld(f) {
		then := s.standings(f, on, said)
		if !reflect.DeepEqual(then, r.Standings) {
			r.Otherwise, r.Said, r.Known = true, then, s.knownSince(f, on).String()
		}
	}
}

// datesWithin gives the addresses of a run of days and of the ends of months in it.
func (s *site) datesWithin(r *then, f *model.Firm) {
	if s.dated() && !r.days.From.After(s.AsOf) {
		r.URL = s.url("", address.FirmOnDate(f.Number, r.days.From))
	}
	for n, d := range s.ownDays(r.days) {
		if n > 0 {
			end := monthEnd{Date: d.String()}
			if s.dated() {
				end.URL = s.url("", address.FirmOnDate(f.Number, d))
			}
			r.MonthEnds = append(r.MonthEnds, end)
		}
	}
}

// knownSince is the day on which the last of the events that had taken effect by a day was published: of those of the
// inspectors too where the register did not say what their accreditation was worth.
func (s *site) knownSince(f *model.Firm, on date.Date) date.Date {
	var known date.Date
	take := func(effect, published date.Date) {
		if !effect.After(on) && published.After(on) && published.After(known) {
			known = published
		}
	}
	for _, c := range f.Held() {
		for _, e := range c.Events {
			take(e.Date, timeline.Published(e))
		}
		st := timeline.CertificateStanding{Certificate: c, Standing: timeline.CertificateOn(c, on, date.Date{})}
		if i := s.inspectors[c.Inspector]; i != nil && s.backing(st, on, truth) != s.backing(st, on, said) {
			for _, e := range i.Events {
				take(e.Date, e.Published)
			}
		}
	}
	return known
}

// firmDays lists the days on which something about a firm changes, in order. Of a firm whose particulars are withheld
// only changes of status count.
func (s *site) firmDays(f *model.Firm) []date.Date {
	days := []date.Date{f.Registered}
	if f.Tombstone != nil {
		days = append(days, f.Tombstone.Date)
	}
	for _, c := range f.Held() {
		days = append(days, s.certificateDays(f, c)...)
	}
	slices.SortFunc(days, date.Date.Compare)
	return slices.DeleteFunc(slices.Compact(days), func(d date.Date) bool { return d.Before(f.Registered) })
}

func (s *site) certificateDays(f *model.Firm, c *model.Certificate) []date.Date {
	var days []date.Date
	periods := timeline.FirmPeriods(f, c)
	for n := 1; n < len(periods); n++ {
		if !withheld(c.Holder) || periods[n].Status != periods[n-1].Status {
			days = append(days, periods[n].From)
		}
	}
	if withheld(c.Holder) {
		return days
	}
	for _, e := range c.Events {
		if st := periods.On(e.Date); st.Status == timeline.None || st.Status == timeline.Transferred && st.By != e {
			continue // of another holder
		}
		days = append(days, e.Date)
		if p := timeline.Published(e); !p.After(s.AsOf) {
			days = append(days, p)
		}
	}
	for _, p := range timeline.CertificateSaid(c).Of(f, c)[1:] {
		if !p.From.After(s.AsOf) {
			days = append(days, p.From)
		}
	}
	return slices.Concat(days, s.orderedEnds(c, periods), s.backingDays(c, periods))
}

// backingDays are the days on which the accreditation behind a certificate that counts came to be worth another thing, or
// the register came to say so.
func (s *site) backingDays(c *model.Certificate, periods timeline.Periods) []date.Date {
	i := s.inspectors[c.Inspector]
	if i == nil {
		return nil
	}
	var days []date.Date
	add := func(accredited timeline.Periods, last date.Date) {
		for n := 1; n < len(accredited); n++ {
			day := accredited[n].From
			st := periods.On(day)
			counts := st.Status == timeline.Valid || st.Status == timeline.Suspended
			if counts && (last.IsZero() || !day.After(last)) && accredited[n].Backing(st.Scope) != accredited[n-1].Backing(st.Scope) {
				days = append(days, day)
			}
		}
	}
	add(timeline.AccreditationPeriods(i), date.Date{})
	add(timeline.AccreditationSaid(i), s.AsOf)
	return days
}

func (s *site) firmOnPage(f *model.Firm, rows []then) Page {
	v := firmOnView{crumbs: s.firmCrumbs(f), Firm: s.firmLink(f.Number), Number: string(f.Number), Action: s.url("", address.FirmOn(f.Number)),
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
	v := firmOnDateView{crumbs: s.firmCrumbs(f), Firm: s.firmLink(f.Number), Number: string(f.Number), Action: s.url("", address.FirmOn(f.Number)),
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
		return &link{s.url("", address.FirmOnDate(f.Number, days[n])), days[n].String()}
	}
	v.Previous, v.Next = neighbour(n-1), neighbour(n+1)
	return Page{Path: address.FirmOnDate(f.Number, day), Kind: "firm-on-date", Title: s.firmName(f), Language: string(s.Language), View: v}
}

func (s *site) removedOnDatePage(f *model.Firm, day date.Date) Page {
	v := firmOnDateView{crumbs: s.firmCrumbs(f), Firm: s.firmLink(f.Number), Number: string(f.Number), Action: s.url("", address.FirmOn(f.Number)),
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
