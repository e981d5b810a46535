package pages

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/timeline"
)

// change is an event of the register.
type change struct {
	Date  string `json:"date"`
	Kind  string `json:"kind"`
	Title string `json:"title"`
	URL   string `json:"url"`
	Of    *link  `json:"of,omitempty"` // the instrument or firm that it is about
}

// front makes the home page, that for addresses that lead nowhere, and that on keys.
func (s *site) front() []func() Page {
	return []func() Page{s.homePage, func() Page {
		return Page{Path: "/404.html", Kind: "404", Language: string(s.Language), View: crumbs{}}
	}, func() Page {
		return Page{Path: address.Keyboard, Kind: "keyboard", Language: string(s.Language), View: crumbs{}}
	}}
}

func (s *site) homePage() Page {
	v := struct {
		crumbs
		Instruments []instrumentRow `json:"instruments"`
		Firms       []count         `json:"firms"`
		Total       int             `json:"firm_total"`
		Decisions   []decisionRow   `json:"decisions"`
		Finality    []count         `json:"finality"`
		Due         dueView         `json:"due"`
		Latest      []newsRow       `json:"latest"`
	}{Total: len(s.Corpus.Firms), Due: dueView{Rows: s.due(), Soon: records.SoonDays}}
	for _, i := range s.Corpus.Instruments {
		v.Instruments = append(v.Instruments, s.instrumentRow(i))
	}
	v.Firms = s.firmCounts()
	for _, d := range s.Corpus.Decisions {
		v.Decisions = append(v.Decisions, s.decisionRow(d))
	}
	v.Finality = counts(v.Decisions, func(d decisionRow) string { return d.Finality }, model.Finality("").Values())
	slices.SortStableFunc(v.Decisions, func(a, b decisionRow) int { return cmp.Compare(b.Date, a.Date) })
	v.Decisions = v.Decisions[:min(len(v.Decisions), 5)]
	v.Latest = s.news()
	v.Latest = v.Latest[:min(len(v.Latest), 12)]
	return Page{Path: "/", Kind: "home", Language: string(s.Language), View: v}
}

// latest is the n newest changes, the newest first.
func latest(all []change, n int) []change {
	slices.SortStableFunc(all, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(a.URL, b.URL), cmp.Compare(a.Kind, b.Kind))
	})
	return all[:min(len(all), n)]
}

func (s *site) registerChanges() []change {
	var out []change
	for _, c := range s.certificates {
		if withheld(c.Holder) {
			continue
		}
		for _, e := range c.Events {
			if timeline.Published(e).After(s.AsOf) || e.Date.After(s.AsOf) {
				continue
			}
			of := s.firmLink(timeline.CertificateOn(c, e.Date, date.Date{}).Holder(c).Number)
			out = append(out, change{timeline.Published(e).String(), string(e.Kind), string(c.Number), s.at(address.Certificate(c.Number)), &of})
		}
	}
	return out
}
