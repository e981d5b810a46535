package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// periodRow is a period of an instrument as lists show it.
type periodRow struct {
	URL     string      `json:"url,omitempty"`  // "" for the time before there was anything
	From    string      `json:"from,omitempty"` // first day
	To      string      `json:"to,omitempty"`   // last day, "" where none is known
	When    string      `json:"when"`           // past, present or ahead of the date that the site speaks for
	InForce *textThen   `json:"in_force,omitempty"`
	Newest  *textThen   `json:"newest,omitempty"`
	Changes []changeRow `json:"changes,omitempty"` // on the first day
}

// textThen is a text as it was in a period.
type textThen struct {
	URL        string `json:"url"`
	ShortTitle string `json:"short_title"`
	Symbol     string `json:"symbol,omitempty"`
	Date       string `json:"date"`
	LegalValue string `json:"legal_value"`
	State      string `json:"state"`
	Now        string `json:"now,omitempty"` // its state on the date that the site speaks for, where it differs
	Published  string `json:"published"`
	Late       bool   `json:"late,omitempty"` // it was published only after the period began
}

// changeRow is what happened to a text or a provision.
type changeRow struct {
	URL   string    `json:"url"`
	Title string    `json:"title"`
	Text  string    `json:"text,omitempty"` // that the provision belongs to
	Kind  string    `json:"kind"`
	By    *textThen `json:"by,omitempty"` // what replaced it
}

// provisionThen is a provision that was not in a period what its text was.
type provisionThen struct {
	URL   string `json:"url"`
	Title string `json:"title"`
	Text  string `json:"text"`
	State string `json:"state"`
}

type pointsInTimeView struct {
	crumbs
	Binding bool        `json:"binding"`
	Action  string      `json:"action"`  // the page that leads to any date
	Periods []periodRow `json:"periods"` // the newest first
}

type pointInTimeView struct {
	crumbs
	Binding    bool            `json:"binding"`
	Action     string          `json:"action"`
	Period     periodRow       `json:"period"`
	Adopted    []textThen      `json:"adopted,omitempty"`    // by then, and published only later
	Texts      []textThen      `json:"texts,omitempty"`      // published by then, the newest first
	Provisions []provisionThen `json:"provisions,omitempty"` // of texts adopted or in force then
	Present    *link           `json:"present,omitempty"`    // the period of the date that the site speaks for, where it is another
	Previous   *periodRow      `json:"previous,omitempty"`
	Next       *periodRow      `json:"next,omitempty"`
}

// pointsInTime makes the pages on what was in force and published on any date.
func (s *site) pointsInTime(i *model.Instrument) []func() Page {
	periods := timeline.InstrumentPeriods(i)
	if len(periods) < 2 {
		return nil
	}
	rows := s.periodRows(i, periods)
	jobs := []func() Page{func() Page { return s.pointsInTimePage(i, rows) }}
	for n := 1; n < len(periods); n++ {
		jobs = append(jobs, func() Page { return s.pointInTimePage(i, periods, rows, n) })
	}
	return jobs
}

func (s *site) pointsInTimePage(i *model.Instrument, rows []periodRow) Page {
	v := pointsInTimeView{s.instrumentCrumbs(i), i.Kind != model.Norms, s.at(address.On(i)), slices.Clone(rows)}
	slices.Reverse(v.Periods)
	return Page{Path: address.On(i), Kind: "points-in-time", Title: i.ShortTitle, Language: string(s.Language), View: v}
}

func (s *site) pointInTimePage(i *model.Instrument, periods []timeline.InstrumentPeriod, rows []periodRow, n int) Page {
	p := &periods[n]
	v := pointInTimeView{crumbs: s.instrumentCrumbs(i), Binding: i.Kind != model.Norms, Action: s.at(address.On(i)), Period: rows[n],
		Provisions: s.provisionsThen(p)}
	for _, t := range slices.Backward(p.Texts) {
		switch then := s.textThen(p, t.Revision); {
		case t.Published:
			v.Texts = append(v.Texts, *then)
		case t.Revision != p.InForce:
			v.Adopted = append(v.Adopted, *then)
		}
	}
	if n > 1 {
		v.Previous = &rows[n-1]
	}
	if n+1 < len(rows) {
		v.Next = &rows[n+1]
	}
	if now := slices.IndexFunc(rows, func(r periodRow) bool { return r.When == "present" }); now > 0 && now != n {
		v.Present = &link{URL: rows[now].URL, Title: rows[now].From}
	}
	return Page{Path: address.Point(i, p.From), Kind: "point-in-time", Title: i.ShortTitle, Language: string(s.Language), View: v}
}

func (s *site) instrumentCrumbs(i *model.Instrument) crumbs {
	return crumbs{"instruments", []link{{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}}}
}

func (s *site) periodRows(i *model.Instrument, periods []timeline.InstrumentPeriod) []periodRow {
	rows := make([]periodRow, len(periods))
	for n := range periods {
		p := &periods[n]
		rows[n] = periodRow{From: p.From.String(), To: lastDay(p.Range), When: s.when(p.Range),
			InForce: s.textThen(p, p.InForce), Newest: s.textThen(p, p.Newest)}
		if n > 0 {
			rows[n].URL = s.at(address.Point(i, p.From))
			rows[n].Changes = s.changesThen(&periods[n-1], p)
		}
	}
	return rows
}

// when says where the days lie, seen from the date that the site speaks for.
func (s *site) when(days date.Range) string {
	switch {
	case days.From.After(s.AsOf):
		return "ahead"
	case days.Contains(s.AsOf):
		return "present"
	}
	return "past"
}

func (s *site) textThen(p *timeline.InstrumentPeriod, r *model.Revision) *textThen {
	if r == nil {
		return nil
	}
	out := textThen{URL: s.revisionURL(r.Ref()), ShortTitle: r.ShortTitle, Symbol: r.Symbol.String(), Date: r.Date.String(), LegalValue: legalValue(edition{r, s.text(r)}),
		State: timeline.StateName(r, timeline.RevisionStateOn(r, p.From)), Now: s.state(r)}
	if out.Now == out.State {
		out.Now = ""
	}
	published := timeline.RevisionPublished(r)
	out.Published, out.Late = published.String(), published.After(p.From)
	return &out
}

func (s *site) changesThen(before, p *timeline.InstrumentPeriod) []changeRow {
	var out []changeRow
	for _, c := range timeline.Changes(before, p) {
		if c.Provision != "" {
			url, title := s.provisionIn(c.Revision, c.Provision)
			out = append(out, changeRow{URL: url, Title: title, Text: c.Revision.ShortTitle, Kind: timeline.ProvisionState(c.Kind).Name()})
			continue
		}
		row := changeRow{URL: s.revisionURL(c.Revision.Ref()), Title: c.Revision.ShortTitle, Kind: string(c.Kind)}
		if c.Kind != timeline.ChangePublished {
			row.Kind = timeline.StateName(c.Revision, model.RevisionStatus(c.Kind))
		}
		if c.Kind == timeline.ChangeKind(model.Superseded) {
			row.By = s.textThen(p, c.Revision.Instrument.Revision(c.Revision.SupersededBy))
		}
		out = append(out, row)
	}
	return out
}

// provisionIn is the address and the name of a provision of a revision.
func (s *site) provisionIn(r *model.Revision, id ident.EID) (url, title string) {
	ref := ident.ProvisionRef{RevisionRef: r.Ref(), EID: id}
	t, p := s.provision(ref)
	if p == nil {
		return s.provisionURL(ref), string(id)
	}
	return s.provisionURL(ref), provisionTitle(t, p)
}

// provisionsThen lists the provisions with dates of their own that were something else than their text.
func (s *site) provisionsThen(p *timeline.InstrumentPeriod) []provisionThen {
	var out []provisionThen
	for _, own := range p.Provisions {
		if own.State == timeline.ProvisionState(timeline.RevisionStateOn(own.Revision, p.From)) {
			continue
		}
		url, title := s.provisionIn(own.Revision, own.Provision)
		out = append(out, provisionThen{url, title, own.Revision.ShortTitle, own.State.Name()})
	}
	return out
}
