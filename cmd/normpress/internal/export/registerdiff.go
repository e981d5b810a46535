package export

import (
	"cmp"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// Register writes the register on a day in a format: csv or json. Where that was asked of all that is known, which was
// known by the day asOf, it has beside it what the register itself said on that day.
func Register(c *model.Corpus, r timeline.Register, asOf date.Date, format string) []byte {
	said := r
	if r.KnownBy.IsZero() {
		said = timeline.RegisterOn(c, r.On, r.On)
	}
	then := newRegisterThen(c, r, said, cmp.Or(r.KnownBy, asOf))
	if format == "json" {
		return compact(registerSheet(then))
	}
	return registerTable(then)
}

// differenceLine is an entry that differs between two registers.
type differenceLine struct {
	Change        string      `json:"change"` // added, changed, removed or, by law, erased
	Certificate   string      `json:"certificate,omitempty"`
	Firm          string      `json:"firm"`
	Fields        []fieldLine `json:"fields"`
	Events        []eventLine `json:"events,omitempty"`
	Accreditation []eventLine `json:"accreditation_events,omitempty"`
}

type fieldLine struct {
	Field  timeline.Field `json:"field"`
	Before string         `json:"before,omitempty"`
	After  string         `json:"after,omitempty"`
}

// Difference writes what differs between two registers: as JSON, or as CSV with a row for each field.
func Difference(d timeline.Difference, format string) []byte {
	all := differenceLines(d)
	if format == "json" {
		return indented(struct {
			From    date.Date        `json:"from"`
			To      date.Date        `json:"to"`
			KnownBy *date.Date       `json:"known_by,omitempty"`
			Changes []differenceLine `json:"changes"`
		}{d.From.On, d.To.On, day(d.To.KnownBy), all})
	}
	var rows [][]string
	for _, l := range all {
		var events []string
		for _, e := range append(l.Events, l.Accreditation...) {
			events = append(events, e.Date.String()+" "+strings.TrimSpace(string(e.Kind)+" "+string(e.Decision)))
		}
		for _, f := range l.Fields {
			rows = append(rows, []string{l.Change, l.Certificate, l.Firm, string(f.Field), f.Before, f.After, several(events)})
		}
	}
	return table([]string{"change", "certificate", "firm", "field", "before", "after", "events"}, rows)
}

func differenceLines(d timeline.Difference) []differenceLine {
	out := []differenceLine{}
	for _, part := range []struct {
		change string
		list   []timeline.EntryChange
	}{{"added", d.Added}, {"changed", d.Changed}, {"removed", d.Removed}} {
		for n := range part.list {
			c := &part.list[n]
			e := c.After
			if e == nil {
				e = c.Before
			}
			l := differenceLine{Change: part.change, Firm: string(e.Firm.Number), Events: eventLines(c.Events), Accreditation: eventLines(c.Accreditation)}
			if e.Certificate != nil {
				l.Certificate = string(e.Certificate.Number)
			}
			for _, f := range c.Fields {
				l.Fields = append(l.Fields, fieldLine(f))
			}
			out = append(out, l)
		}
	}
	for _, f := range d.Erased {
		out = append(out, differenceLine{Change: "erased", Firm: string(f.Number), Fields: []fieldLine{{timeline.FieldRetired, "", "yes"}}})
	}
	return out
}

// eventLines leaves out to which firm a certificate was transferred, as that firm may be withheld.
func eventLines(events []*model.Event) []eventLine {
	var out []eventLine
	for _, e := range events {
		out = append(out, eventLine{Date: e.Date, Published: day(e.Published), Kind: e.Kind, Until: day(e.Until), Scope: e.Scope,
			Decision: e.Decision, Reason: e.Reason, Outcome: e.Outcome, Planned: e.Planned})
	}
	return out
}
