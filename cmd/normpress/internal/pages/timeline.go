package pages

import (
	"time"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// timelineView is the life of an instrument at a glance, with a choice of any date.
type timelineView struct {
	Action string `json:"action"` // the page that leads to any date
	Spans  []span `json:"spans"`
	AsOf   int    `json:"as_of"` // where the date that the site speaks for lies, in thousandths of the time drawn
}

// span is a run of days with one text in force or, where texts do not bind, one newest text.
type span struct {
	URL   string    `json:"url"` // of its first period
	From  string    `json:"from"`
	To    string    `json:"to,omitempty"` // last day
	When  string    `json:"when"`
	Text  *textThen `json:"text,omitempty"`
	X     int       `json:"x"` // in thousandths of the time drawn
	Width int       `json:"width"`
	days  date.Range
}

// timeline is nil for an instrument of which nothing is dated.
func (s *site) timeline(i *model.Instrument) *timelineView {
	periods := timeline.InstrumentPeriods(i)
	if len(periods) < 2 {
		return nil
	}
	v := timelineView{Action: s.at(address.On(i))}
	var before *model.Revision
	for n := 1; n < len(periods); n++ {
		p := &periods[n]
		text := p.InForce
		if i.Kind == model.Norms {
			text = p.Newest
		}
		if n > 1 && text == before {
			v.Spans[len(v.Spans)-1].days.To = p.To
			continue
		}
		before = text
		v.Spans = append(v.Spans, span{URL: s.at(address.Point(i, p.From)), Text: s.textThen(p, text), days: p.Range})
	}
	v.draw(s)
	return &v
}

// draw places the spans. What goes on is drawn for a tenth longer than all before.
func (v *timelineView) draw(s *site) {
	first, last := v.Spans[0].days.From, v.Spans[len(v.Spans)-1].days.From
	if s.AsOf.After(last) {
		last = s.AsOf
	}
	whole := max(daysBetween(first, last), 10) * 11 / 10
	at := func(d date.Date) int { return min(max(daysBetween(first, d)*1000/whole, 0), 1000) }
	for n := range v.Spans {
		p := &v.Spans[n]
		p.From, p.To, p.When, p.X = p.days.From.String(), lastDay(p.days), s.when(p.days), at(p.days.From)
		p.Width = 1000 - p.X
		if !p.days.To.IsZero() {
			p.Width = at(p.days.To) - p.X
		}
	}
	v.AsOf = at(s.AsOf)
}

func daysBetween(from, to date.Date) int { return int(to.Time().Sub(from.Time()) / (24 * time.Hour)) }
