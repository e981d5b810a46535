package export

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// registerDates are the register as a whole at the end of each month and on the date that the site speaks for, what
// changed in each month, the whole life of the register for the reader's browser, and all its events.
func (in Input) registerDates() []File {
	months := &monthly{in: in, history: timeline.NewHistory(in.Corpus)}
	sheets := func(path func(format string) string, on date.Date) []File {
		return []File{
			{path("csv"), func() []byte { return registerTable(months.then(on)) }},
			{path("json"), func() []byte { return compact(registerSheet(months.then(on))) }},
		}
	}
	files := append([]File{
		{address.RegisterPeriods, func() []byte { return in.registerLives(months.history) }},
		{address.RegisterEvents, func() []byte { return lines(in.allEvents()) }},
	}, sheets(address.RegisterLatest, in.AsOf)...)
	for _, on := range months.history.MonthEnds(in.AsOf) {
		files = append(files, sheets(func(format string) string { return address.RegisterFile(on, format) }, on)...)
		for _, format := range []string{"csv", "json"} {
			files = append(files, File{address.RegisterChangesFile(on, format), func() []byte { return Difference(months.difference(on), format) }})
		}
	}
	return files
}

// monthly works registers out for files that are made one after another: it remembers the last ones, as those of a
// month and of the month before are asked for again.
type monthly struct {
	in      Input
	history *timeline.History
	last    [2]registerThen
}

func (m *monthly) then(on date.Date) registerThen {
	if n := slices.IndexFunc(m.last[:], func(r registerThen) bool { return r.True.On == on }); n >= 0 {
		return m.last[n]
	}
	m.last[0] = m.last[1]
	m.last[1] = newRegisterThen(m.in.Corpus, m.history.On(on, date.Date{}), m.history.On(on, on), m.in.AsOf)
	return m.last[1]
}

// difference is what changed in the month that ends on the day.
func (m *monthly) difference(end date.Date) timeline.Difference {
	before := m.then(end.StartOfMonth().AddDays(-1))
	return m.history.Between(before.True, m.then(end).True)
}

// registerThen is the register on a day by what is known, beside what it said itself.
type registerThen struct {
	True    timeline.Register
	Said    timeline.Register // by what had been published on that day
	KnownBy date.Date
	Removed []string // numbers of records that were removed by law, on whatever day
	Scopes  []string // of the vocabulary
}

func newRegisterThen(c *model.Corpus, is, said timeline.Register, knownBy date.Date) registerThen {
	r := registerThen{True: is, Said: said, KnownBy: knownBy, Removed: removedNumbers(c)}
	for _, t := range c.Scopes {
		r.Scopes = append(r.Scopes, t.ID)
	}
	return r
}

func removedNumbers(c *model.Corpus) []string {
	out := []string{}
	for _, f := range c.Firms {
		if !f.Removed() {
			continue
		}
		out = append(out, string(f.Number))
		for _, c := range f.Certificates {
			out = append(out, string(c.Number))
		}
	}
	return out
}

// pairs are the entries by what is true, each with what the register said of it where that differs; an entry that it
// did not have then is nil.
func (r *registerThen) pairs(each func(e *timeline.Entry, said *timeline.Entry, otherwise bool)) {
	then := map[string]*timeline.Entry{}
	for n := range r.Said.Entries {
		then[r.Said.Entries[n].Key()] = &r.Said.Entries[n]
	}
	for n := range r.True.Entries {
		e := &r.True.Entries[n]
		s := then[e.Key()]
		each(e, s, s == nil || !s.Same(e))
	}
}

// saidFields are the fields that the tables give twice: as they were, and as the register had them.
var saidFields = []timeline.Field{timeline.FieldStatus, timeline.FieldSince, timeline.FieldUntil, timeline.FieldScope, timeline.FieldSuspended,
	timeline.FieldConditions, timeline.FieldUnderAppeal, timeline.FieldAccreditation}

// registerTable writes the register as CSV: a row for each certificate, and for each firm that has none.
func registerTable(r registerThen) []byte {
	head := []string{"on", "known_by", "certificate", "firm", "confidential", "retired", "standard", "inspector", "status", "since", "until", "scope", "suspended_scope",
		"conditions", "under_appeal", "accreditation", "said_status", "said_since", "said_until", "said_scope", "said_suspended_scope",
		"said_conditions", "said_under_appeal", "said_accreditation", "said_firm"}
	var rows [][]string
	r.pairs(func(e, said *timeline.Entry, otherwise bool) {
		row := []string{r.True.On.String(), r.KnownBy.String(), "", string(e.Firm.Number), yes(e.Firm.Withheld()), yes(e.Retired), "", ""}
		if e.Certificate != nil {
			row[2] = string(e.Certificate.Number)
			if !e.Firm.Withheld() {
				row[6], row[7] = e.Certificate.Standard.String(), string(e.Certificate.Inspector)
			}
		}
		row = append(row, fieldCells(e)...)
		switch {
		case !otherwise:
			row = append(row, make([]string, len(saidFields)+1)...)
		case said == nil:
			row = append(append(row, string(timeline.None)), make([]string, len(saidFields))...)
		default:
			row = append(append(row, fieldCells(said)...), string(said.Firm.Number))
		}
		rows = append(rows, row)
	})
	return table(head, rows)
}

func fieldCells(e *timeline.Entry) []string {
	var out []string
	for _, f := range saidFields {
		switch f {
		case timeline.FieldScope:
			out = append(out, several(e.Scope))
		case timeline.FieldSuspended:
			out = append(out, several(e.SuspendedScope))
		case timeline.FieldConditions:
			out = append(out, several(e.Conditions))
		default:
			out = append(out, e.Value(f))
		}
	}
	return out
}

// sheet is the register on a day as compact JSON: columns by name, each entry as a list without what is empty at its
// end, scopes by their place in a list.
type sheet struct {
	On      date.Date        `json:"on"`
	KnownBy date.Date        `json:"known_by"`
	Columns []string         `json:"columns"`
	Scopes  []string         `json:"scopes"`
	Entries map[string][]any `json:"entries"` // by number of the certificate or, of a firm that has none, of the firm
	Said    map[string][]any `json:"said"`    // what the register itself said on that day, where it differs; nothing where it had no such entry
	Removed []string         `json:"removed"`
}

// registerSheet is the register as JSON.
func registerSheet(r registerThen) any {
	out := sheet{On: r.True.On, KnownBy: r.KnownBy, Scopes: r.Scopes, Removed: r.Removed, Entries: map[string][]any{}, Said: map[string][]any{},
		Columns: []string{"firm", "status", "since", "until", "scope", "suspended_scope", "conditions", "under_appeal", "accreditation", "retired", "confidential"}}
	r.pairs(func(e, said *timeline.Entry, otherwise bool) {
		out.Entries[e.Key()] = r.cells(e)
		if otherwise {
			out.Said[e.Key()] = []any{}
			if said != nil {
				out.Said[e.Key()] = r.cells(said)
			}
		}
	})
	return out
}

func (r *registerThen) cells(e *timeline.Entry) []any {
	accreditation := e.Accreditation
	if accreditation == timeline.Valid {
		accreditation = ""
	}
	return trimmed([]any{string(e.Firm.Number), string(e.Status), e.Since.String(), e.Until.String(), places(e.Scope, r.Scopes),
		places(e.SuspendedScope, r.Scopes), texts(e.Conditions), flag(e.UnderAppeal), string(accreditation), flag(e.Retired), flag(e.Firm.Withheld())})
}

// places are those of values in a list.
func places(values, list []string) []int {
	out := []int{}
	for _, v := range values {
		out = append(out, slices.Index(list, v))
	}
	return out
}

func texts(list []string) []string { return append([]string{}, list...) }

func flag(is bool) int {
	if is {
		return 1
	}
	return 0
}

// trimmed takes empty cells from the end of a row.
func trimmed(row []any) []any {
	for n := len(row); n > 0; n-- {
		switch v := row[n-1].(type) {
		case string:
			if v != "" {
				return row[:n]
			}
		case int:
			if v != 0 {
				return row[:n]
			}
		case []int:
			if len(v) > 0 {
				return row[:n]
			}
		case []string:
			if len(v) > 0 {
				return row[:n]
			}
		}
	}
	return row[:0]
}
