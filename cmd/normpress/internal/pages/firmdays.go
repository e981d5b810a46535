package pages

import (
	"reflect"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
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
			r.Otherwise, r.Said, r.Known = true, s.withoutHindsight(then, on), s.knownSince(f, on).String()
		}
	}
}

// withoutHindsight takes out of standings what nobody could say on the day: that a decision was annulled later.
func (s *site) withoutHindsight(list []standing, on date.Date) []standing {
	for n := range list {
		st := &list[n]
		st.Overturned = false
		s.forget(st.Decision, on)
		for _, e := range st.Suspensions {
			s.forget(e.Decision, on)
		}
	}
	return list
}

// forget takes back that a decision is annulled, where it was not yet.
func (s *site) forget(r *ruling, on date.Date) {
	if r == nil || !r.Annulled {
		return
	}
	d := s.decisionOf[ident.DecisionNumber(r.Title)]
	if by := s.decisionOf[d.AnnulledBy]; by == nil || by.Date.After(on) {
		r.Annulled = false
	}
}

// datesWithin gives the addresses of a run of days and of the ends of months in it.
func (s *site) datesWithin(r *then, f *model.Firm) {
	if s.dated() && !r.days.From.After(s.AsOf) {
		r.URL = s.at(address.FirmOnDate(f.Number, r.days.From))
	}
	for n, d := range s.ownDays(r.days) {
		if n > 0 {
			end := monthEnd{Date: d.String()}
			if s.dated() {
				end.URL = s.at(address.FirmOnDate(f.Number, d))
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
