package pages

import (
	"slices"
	"strconv"
	"time"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// drawing is the life of a firm's certificates, a lane for each scope of each. Places are in per cent of the width,
// from the side at which the language begins to read.
type drawing struct {
	Lanes []lane `json:"lanes"`
	Years []tick `json:"years"`
	AsOf  string `json:"as_of"`
	Ahead bar    `json:"ahead"` // what lies after that
	End   string `json:"end"`   // where labels begin: 0 or 100
	Axis  int    `json:"axis"`  // how far below the top the years stand, in pixels
	Base  int    `json:"base"`  // where their names stand
	Total int    `json:"total"`
}

type lane struct {
	Certificate string `json:"certificate"`
	Scope       string `json:"scope"`
	Label       int    `json:"label"` // how far below the top its name stands, in pixels
	Bar         int    `json:"bar"`
	Spans       []bar  `json:"spans"`
}

// bar is a run of days with one state of a scope.
type bar struct {
	State string `json:"state"` // valid, suspended or applied
	From  string `json:"from"`
	To    string `json:"to,omitempty"` // last day
	When  string `json:"when"`
	Void  bool   `json:"annulled,omitempty"` // by a decision that was annulled later
	X     string `json:"x"`
	Width string `json:"width"`
	days  date.Range
	by    *model.Event // what suspended
}

type tick struct {
	Year int    `json:"year"`
	X    string `json:"x"`
}

const laneHeight = 40

// drawing is nil for a firm without certificates.
func (s *site) drawing(f *model.Firm) *drawing {
	var d drawing
	var first, last date.Date
	for _, c := range f.Held() {
		periods := timeline.FirmPeriods(f, c)
		for _, scope := range lanesOf(c, periods) {
			l := lane{Certificate: string(c.Number), Scope: s.scopeTitles([]string{scope})[0], Spans: s.bars(scope, c, periods)}
			if len(l.Spans) == 0 {
				continue
			}
			l.Label, l.Bar = len(d.Lanes)*laneHeight+14, len(d.Lanes)*laneHeight+19
			d.Lanes = append(d.Lanes, l)
			if from := l.Spans[0].days.From; first.IsZero() || from.Before(first) {
				first = from
			}
			if to := l.Spans[len(l.Spans)-1].days.To; to.After(last) {
				last = to
			}
		}
	}
	if len(d.Lanes) == 0 {
		return nil
	}
	if !last.After(s.AsOf) {
		last = s.AsOf.AddDays(daysBetween(first, s.AsOf)/20 + 1)
	}
	d.place(s, date.Range{From: first, To: last})
	return &d
}

// lanesOf lists the scopes that a certificate is applied for or ever had.
func lanesOf(c *model.Certificate, periods timeline.Periods) []string {
	out := slices.Clone(c.Scope)
	for _, p := range periods {
		for _, scope := range slices.Concat(p.Scope, p.SuspendedScope) {
			if !slices.Contains(out, scope) {
				out = append(out, scope)
			}
		}
	}
	return out
}

func (s *site) bars(scope string, c *model.Certificate, periods timeline.Periods) []bar {
	var out []bar
	for _, p := range periods {
		state, by := "", (*model.Event)(nil)
		switch {
		case p.Covers(scope):
			state = "valid"
		case slices.Contains(p.SuspendedScope, scope):
			state, by = "suspended", p.SuspendedBy[slices.Index(p.SuspendedScope, scope)]
		case p.Status == timeline.Applied && slices.Contains(c.Scope, scope):
			state = "applied"
		}
		if n := len(out) - 1; n >= 0 && out[n].State == state && out[n].days.To == p.From {
			out[n].days.To, out[n].by = p.To, by
		} else if state != "" {
			out = append(out, bar{State: state, days: p.Range, by: by})
		}
	}
	for n := range out {
		if b := &out[n]; b.by != nil {
			d := s.decisionOf[b.by.Decision]
			b.Void = d != nil && d.Finality == model.Annulled
			b.days.To = s.suspendedTo(c, b.by, periods, b.days)
		}
	}
	return out
}

// place works out where everything stands within the days drawn.
func (d *drawing) place(s *site, days date.Range) {
	whole := float64(daysBetween(days.From, days.To))
	at := func(day date.Date) float64 {
		if day.IsZero() || day.After(days.To) {
			day = days.To
		}
		return float64(daysBetween(days.From, day)) * 100 / whole
	}
	rtl := s.Language.RightToLeft()
	mirror := func(x, width float64) string {
		if rtl {
			x = 100 - x - width
		}
		return strconv.FormatFloat(x, 'f', 2, 64)
	}
	for n := range d.Lanes {
		for m := range d.Lanes[n].Spans {
			b := &d.Lanes[n].Spans[m]
			end := b.days.To
			if b.State == "suspended" && end.IsZero() {
				end = s.AsOf.AddDays(1)
			}
			x, width := at(b.days.From), at(end)-at(b.days.From)
			b.X, b.Width = mirror(x, width), strconv.FormatFloat(width, 'f', 2, 64)
			b.From, b.To, b.When = b.days.From.String(), lastDay(b.days), s.when(b.days)
		}
	}
	ahead := 100 - at(s.AsOf)
	d.AsOf, d.End, d.Ahead = mirror(at(s.AsOf), 0), mirror(0, 0), bar{X: mirror(at(s.AsOf), ahead), Width: strconv.FormatFloat(ahead, 'f', 2, 64)}
	step := (days.To.Year()-days.From.Year())/5 + 1
	for year := days.From.Year() + 1; year <= days.To.Year(); year += step {
		d.Years = append(d.Years, tick{year, mirror(at(date.Of(year, time.January, 1)), 0)})
	}
	d.Axis = len(d.Lanes) * laneHeight
	d.Base, d.Total = d.Axis+16, d.Axis+24
}
