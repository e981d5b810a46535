package export

import (
	"bytes"
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// registerLife is the register through time, from which the reader's browser works out what it was on any day, and what
// differs between any two. Words and lists that come again stand once, and rows name their places.
type registerLife struct {
	AsOf       date.Date                         `json:"as_of"`
	First      date.Date                         `json:"first"`
	Scopes     []scopeLine                       `json:"scopes"`
	Statuses   []string                          `json:"statuses"`
	Conditions []string                          `json:"conditions"`
	Kinds      []string                          `json:"kinds"`      // of events
	Inspectors map[ident.InspectorNumber][][]any `json:"inspectors"` // the events of their accreditations
	Entries    []lifeRow                         `json:"entries"`
}

type scopeLine struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// lifeRow is an entry through time. A period is a row: the first day, then the places of status, first day of the
// status, last day of validity, scopes, suspended scopes, conditions, whether under appeal, the place of the
// accreditation's status and whether retired, without what is empty at its end; of a day from which on there is no
// such entry there is the day alone. An event is its day, the day of its publication, the place of its kind, and its
// decision.
type lifeRow struct {
	Firm        ident.FirmNumber        `json:"firm"`
	Name        string                  `json:"name,omitempty"`
	Certificate ident.CertificateNumber `json:"certificate,omitempty"`
	Inspector   ident.InspectorNumber   `json:"inspector,omitempty"`
	True        [][]any                 `json:"true"`
	Said        [][]any                 `json:"said,omitempty"` // where the register said otherwise on any day
	Events      [][]any                 `json:"events,omitempty"`
}

func (in Input) registerLives(h *timeline.History) []byte {
	out := registerLife{AsOf: in.AsOf, First: h.First(), Statuses: []string{""}, Kinds: eventKinds(), Inspectors: map[ident.InspectorNumber][][]any{}, Conditions: []string{}, Entries: []lifeRow{}}
	for _, t := range in.Corpus.Scopes {
		out.Scopes = append(out.Scopes, scopeLine{t.ID, t.Title})
	}
	said := map[string]timeline.EntryLife{}
	for _, l := range h.Lives(true) {
		said[string(l.Firm.Number)+" "+l.Key()] = l
	}
	for _, i := range in.Corpus.Inspectors {
		for _, e := range i.Events {
			out.Inspectors[i.Number] = append(out.Inspectors[i.Number], eventRow(e.Date, e.Published, string(e.Kind), e.Decision, out.Kinds))
		}
	}
	tables := lifeTables{&out, map[string]int{}}
	for _, l := range h.Lives(false) {
		row := lifeRow{Firm: l.Firm.Number, True: tables.periods(l), Said: tables.periods(said[string(l.Firm.Number)+" "+l.Key()])}
		if slices.EqualFunc(row.True, row.Said, func(a, b []any) bool { return bytes.Equal(compact(a), compact(b)) }) {
			row.Said = nil
		}
		if l.Certificate != nil {
			row.Certificate = l.Certificate.Number
		}
		if !l.Firm.Withheld() {
			row.Name = l.Firm.Name
			if c := l.Certificate; c != nil {
				row.Inspector = c.Inspector
				for _, e := range c.Events {
					row.Events = append(row.Events, eventRow(e.Date, e.Published, string(e.Kind), e.Decision, out.Kinds))
				}
			}
		}
		out.Entries = append(out.Entries, row)
	}
	return compact(out)
}

// lifeTables gives what comes again its place.
type lifeTables struct {
	*registerLife
	conditions map[string]int
}

func (t lifeTables) periods(l timeline.EntryLife) [][]any {
	out := [][]any{}
	for _, p := range l.Periods {
		row := []any{p.From.String()}
		if e := p.Entry; e != nil {
			row = trimmed(append(row, t.status(e.Status), e.Since.String(), e.Until.String(), t.scopes(e.Scope), t.scopes(e.SuspendedScope),
				t.condition(e.Conditions), flag(e.UnderAppeal), t.status(e.Accreditation), flag(e.Retired)))
		}
		out = append(out, row)
	}
	return out
}

func (t lifeTables) status(s timeline.Status) int {
	n := slices.Index(t.Statuses, string(s))
	if n < 0 {
		n = len(t.Statuses)
		t.Statuses = append(t.Statuses, string(s))
	}
	return n
}

func (t lifeTables) scopes(ids []string) []int {
	out := []int{}
	for _, id := range ids {
		out = append(out, slices.IndexFunc(t.Scopes, func(s scopeLine) bool { return s.ID == id }))
	}
	return out
}

func (t lifeTables) condition(texts []string) []int {
	out := []int{}
	for _, text := range texts {
		n, ok := t.conditions[text]
		if !ok {
			n = len(t.Conditions)
			t.conditions[text] = n
			t.Conditions = append(t.Conditions, text)
		}
		out = append(out, n)
	}
	return out
}

// eventKinds are those of certificates and of accreditations.
func eventKinds() []string { return append(model.EventKind("").Values(), string(model.Accredited)) }

func eventRow(on, published date.Date, kind string, decision ident.DecisionNumber, kinds []string) []any {
	if published == on {
		published = date.Date{}
	}
	return trimmed([]any{on.String(), published.String(), slices.Index(kinds, kind), string(decision)})
}

// registerEvent is an event of a certificate or an accreditation, on a line of its own.
type registerEvent struct {
	Certificate ident.CertificateNumber `json:"certificate,omitempty"`
	Firm        ident.FirmNumber        `json:"firm,omitempty"`
	Inspector   ident.InspectorNumber   `json:"inspector,omitempty"`
	eventLine
}

// allEvents are the events of the whole register in the order of their dates.
func (in Input) allEvents() []registerEvent {
	var out []registerEvent
	for _, c := range in.certificateLines() {
		for _, e := range c.Events {
			out = append(out, registerEvent{Certificate: c.Number, Firm: c.Firm, eventLine: e})
		}
	}
	for _, i := range in.Corpus.Inspectors {
		for _, e := range i.Events {
			out = append(out, registerEvent{Inspector: i.Number, eventLine: eventLine{Date: e.Date, Published: day(e.Published),
				Kind: model.EventKind(e.Kind), Until: day(e.Until), Scope: e.Scope, Decision: e.Decision, Reason: e.Reason, Planned: e.Planned}})
		}
	}
	slices.SortStableFunc(out, func(a, b registerEvent) int { return a.Date.Compare(b.Date) })
	return out
}
