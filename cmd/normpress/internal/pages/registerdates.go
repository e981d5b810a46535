package pages

import (
	"slices"
	"strings"
	"sync"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/timeline"
)

// month is what changed in the register in a month.
type month struct {
	URL     string `json:"url"`
	From    string `json:"from"` // last day of the month before
	To      string `json:"to"`
	Added   int    `json:"added"`
	Changed int    `json:"changed"`
	Removed int    `json:"removed"`
}

// monthFiles is the register at the end of a month.
type monthFiles struct {
	Date    string `json:"date"`
	CSV     string `json:"csv"`
	JSON    string `json:"json"`
	Numbers []int  `json:"numbers"` // of its entries with each status that there is in any month
	Total   int    `json:"total"`

	of map[string]int
}

// entryChange is an entry of the register that differs between two days.
type entryChange struct {
	Certificate *link         `json:"certificate,omitempty"`
	Firm        link          `json:"firm"`
	Number      string        `json:"number"`
	Fields      []fieldChange `json:"fields"`
	Events      []event       `json:"events,omitempty"`
	Inspected   []event       `json:"inspected,omitempty"` // events of the inspector's accreditation
	Inspector   *link         `json:"inspector,omitempty"`
}

// fieldChange is a field that differs. Scopes are by their titles.
type fieldChange struct {
	Field  string `json:"field"`
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
}

// registerDates makes the pages on the register as a whole through time.
func (s *site) registerDates() []func() Page {
	ends := s.history.MonthEnds(s.AsOf)
	months := sync.OnceValues(func() ([]month, []monthFiles) { return s.months(ends) })
	jobs := []func() Page{func() Page { return s.registerOnPage(months) }, func() Page { return s.registerChangesPage(months) }}
	for _, end := range ends {
		jobs = append(jobs, func() Page { return s.monthPage(end) })
	}
	return jobs
}

// months sums up all months, the newest first. Each register is worked out once.
func (s *site) months(ends []date.Date) (changes []month, files []monthFiles) {
	var before timeline.Register
	for _, end := range ends {
		now := s.history.On(end, date.Date{})
		before.On = end.StartOfMonth().AddDays(-1)
		changes = append(changes, s.month(end, s.history.Between(before, now)))
		files = append(files, s.monthFiles(now))
		before = now
	}
	slices.Reverse(changes)
	slices.Reverse(files)
	return changes, files
}

func (s *site) registerOnPage(months func() ([]month, []monthFiles)) Page {
	v := struct {
		crumbs
		Action   string       `json:"action"`
		Data     string       `json:"data"`
		Events   string       `json:"events"`
		Changes  string       `json:"changes"`
		Scopes   scopeNames   `json:"scopes,omitempty"`
		Statuses []string     `json:"statuses"`
		Months   []monthFiles `json:"months"` // the newest first, before them the date that the site speaks for
	}{crumbs: crumbs{Section: "register"}, Action: s.at(address.RegisterOn), Data: s.file(address.RegisterPeriods), Events: s.file(address.RegisterEvents), Changes: s.at(address.RegisterChanges), Scopes: s.scopeNames()}
	latest := s.monthFiles(s.history.On(s.AsOf, date.Date{}))
	latest.CSV, latest.JSON = s.file(address.RegisterLatest("csv")), s.file(address.RegisterLatest("json"))
	_, files := months()
	v.Months = append([]monthFiles{latest}, files...)
	v.Statuses = byStatus(v.Months)
	return Page{Path: address.RegisterOn, Kind: "register-on", Language: string(s.Language), View: v}
}

// scopeNames are titles of scopes.
type scopeNames map[string]string

// scopeNames are the titles of all scopes where the file that a browser gets has them in another language.
func (s *site) scopeNames() scopeNames {
	if s.ofRecords() == "" {
		return nil
	}
	out := scopeNames{}
	for _, scope := range s.Corpus.Scopes {
		out[scope.ID] = scope.Title
	}
	return out
}

func (s *site) monthFiles(r timeline.Register) monthFiles {
	m := monthFiles{Date: r.On.String(), CSV: s.file(address.RegisterFile(r.On, "csv")), JSON: s.file(address.RegisterFile(r.On, "json")), Total: len(r.Entries),
		of: map[string]int{}}
	for _, e := range r.Entries {
		m.of[string(e.Status)]++
	}
	return m
}

// byStatus fills the numbers of all months and says which statuses they are of.
func byStatus(months []monthFiles) []string {
	statuses := slices.DeleteFunc(roster.Statuses(), func(st string) bool {
		return !slices.ContainsFunc(months, func(m monthFiles) bool { return m.of[st] > 0 })
	})
	for n := range months {
		months[n].Numbers = make([]int, len(statuses))
		for k, st := range statuses {
			months[n].Numbers[k] = months[n].of[st]
		}
	}
	return statuses
}

func (s *site) registerChangesPage(months func() ([]month, []monthFiles)) Page {
	v := struct {
		crumbs
		Action string     `json:"action"`
		Data   string     `json:"data"`
		From   string     `json:"from,omitempty"` // the end of the last month that is over
		Months []month    `json:"months"`         // the newest first
		Scopes scopeNames `json:"scopes,omitempty"`
	}{crumbs: crumbs{Section: "register"}, Action: s.at(address.RegisterChanges), Data: s.file(address.RegisterPeriods), Months: []month{}, Scopes: s.scopeNames()}
	changes, _ := months()
	v.Months = append(v.Months, changes...)
	if len(v.Months) > 0 {
		v.From = v.Months[0].To
	}
	return Page{Path: address.RegisterChanges, Kind: "register-changes", Language: string(s.Language), View: v}
}

// inMonth is what changed in the month that ends on the day.
func (s *site) inMonth(end date.Date) timeline.Difference {
	return s.history.Between(s.history.On(end.StartOfMonth().AddDays(-1), date.Date{}), s.history.On(end, date.Date{}))
}

func (s *site) month(end date.Date, d timeline.Difference) month {
	return month{s.at(address.RegisterChangesTo(end)), d.From.On.String(), end.String(), len(d.Added), len(d.Changed), len(d.Removed)}
}

func (s *site) monthPage(end date.Date) Page {
	d := s.inMonth(end)
	v := struct {
		crumbs
		Month   month         `json:"month"`
		Added   []entryChange `json:"added,omitempty"`
		Changed []entryChange `json:"changed,omitempty"`
		Removed []entryChange `json:"removed,omitempty"`
		Erased  []link        `json:"erased,omitempty"` // records whose names and particulars the law removed
		Shown   int           `json:"shown"`            // of each at most
		CSV     string        `json:"csv"`
		JSON    string        `json:"json"`
		Earlier *link         `json:"previous,omitempty"`
		Later   *link         `json:"next,omitempty"`
	}{crumbs: crumbs{"register", nil}, Month: s.month(end, d), Added: s.entryChanges(d.Added), Changed: s.entryChanges(d.Changed), Removed: s.entryChanges(d.Removed),
		Shown: changesShown, CSV: s.file(address.RegisterChangesFile(end, "csv")), JSON: s.file(address.RegisterChangesFile(end, "json"))}
	for _, f := range d.Erased {
		v.Erased = append(v.Erased, s.firmLink(f.Number))
	}
	if before := end.StartOfMonth().AddDays(-1); !before.Before(s.history.First()) {
		v.Earlier = &link{URL: s.at(address.RegisterChangesTo(before)), Title: before.String()}
	}
	if next := end.AddDays(1).EndOfMonth(); !next.After(s.AsOf) {
		v.Later = &link{URL: s.at(address.RegisterChangesTo(next)), Title: next.String()}
	}
	return Page{Path: address.RegisterChangesTo(end), Kind: "register-changes-month", Language: string(s.Language), View: v}
}

// changesShown is the number of changes of a kind that a page shows; its files have all.
const changesShown = 500

func (s *site) entryChanges(list []timeline.EntryChange) []entryChange {
	var out []entryChange
	for n := range list[:min(len(list), changesShown)] {
		out = append(out, s.entryChange(&list[n]))
	}
	return out
}

func (s *site) entryChange(c *timeline.EntryChange) entryChange {
	e := c.After
	if e == nil {
		e = c.Before
	}
	out := entryChange{Firm: s.firmLink(e.Firm.Number), Number: string(e.Firm.Number)}
	if e.Certificate != nil {
		out.Certificate = &link{URL: s.at(address.Certificate(e.Certificate.Number)), Title: string(e.Certificate.Number)}
	}
	for _, f := range c.Fields {
		out.Fields = append(out.Fields, fieldChange{string(f.Field), s.fieldValue(f.Field, f.Before), s.fieldValue(f.Field, f.After)})
	}
	for _, e := range c.Events {
		out.Events = append(out.Events, s.event(e))
	}
	for _, a := range c.Accreditation {
		l := s.inspectorLink(e.Certificate.Inspector)
		out.Inspected, out.Inspector = append(out.Inspected, s.event(a)), &l
	}
	return out
}

// fieldValue is a value as readers see it; statuses, dates and "yes" are left to the layout.
func (s *site) fieldValue(f timeline.Field, value string) string {
	switch f {
	case timeline.FieldHolder:
		return s.firmLink(ident.FirmNumber(value)).Title
	case timeline.FieldScope, timeline.FieldSuspended:
		return s.Words.Join("list_comma", s.scopeTitles(strings.Fields(value))...)
	case timeline.FieldConditions:
		return strings.ReplaceAll(value, "\n", " · ")
	}
	return value
}
