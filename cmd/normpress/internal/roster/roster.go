// Package roster is the list of firms as the public reads it: in the order of their names, with what the list can be
// narrowed by, what each is certified for on the date that the site speaks for, and what is known of the days after it.
package roster

import (
	"cmp"
	"slices"

	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// Roster is the list.
type Roster struct {
	AsOf   date.Date
	Firms  []*Entry // in the order of their names; those whose names are withheld last, in the order of their numbers
	Facets []*Facet // what the list can be narrowed by, the status first
}

// Entry is a firm in the list. Of one that is withheld there is the status on the date that the site speaks for, and
// nothing else.
type Entry struct {
	Firm     *model.Firm
	Group    string   // the letter or script that its name begins with, or a name of another group
	Standing          // on the date that the site speaks for
	Ahead    []Change // after that date, in their order
}

// Standing is what the certificates of a firm are worth together.
type Standing struct {
	Status    string    // one of Statuses
	Scope     []string  // that it is certified for
	Suspended []string  // scopes that are suspended
	Until     date.Date // first last day of the certificates that count, by all that is known; zero when none does or none ends
}

// Change is a standing that begins on a day ahead.
type Change struct {
	From date.Date
	Standing
}

// Removed is the status of a record that was removed by law.
const Removed = "removed"

// Statuses lists what the list can say of a firm, the best first.
func Statuses() []string {
	return []string{string(timeline.Valid), string(timeline.Suspended), string(timeline.Applied), string(timeline.Withdrawn),
		string(timeline.Expired), string(timeline.Refused), string(timeline.Transferred), string(timeline.None), Removed}
}

// New makes the list for readers of a language.
func New(c *model.Corpus, words model.Words, lang ident.Language, asOf date.Date) *Roster {
	r := &Roster{AsOf: asOf}
	for _, f := range c.Firms {
		r.Firms = append(r.Firms, newEntry(f, asOf))
	}
	sortByName(r.Firms, language.Make(string(lang)))
	r.Facets = facets(c, words, r.Firms, lang)
	return r
}

func newEntry(f *model.Firm, asOf date.Date) *Entry {
	e := &Entry{Firm: f, Group: group(f)}
	switch {
	case f.Removed():
		e.Status = Removed
		return e
	case f.Withheld():
		e.Status = string(timeline.FirmOn(f, asOf, date.Date{}).Overall)
		return e
	}
	var lives []timeline.Periods
	var days []date.Date
	for _, c := range f.Held() {
		life := timeline.FirmPeriods(f, c)
		lives = append(lives, life)
		for _, p := range life {
			if p.From.After(asOf) {
				days = append(days, p.From)
			}
		}
	}
	e.Standing = standingOn(f, lives, asOf)
	slices.SortFunc(days, date.Date.Compare)
	last := e.Standing
	for _, day := range slices.Compact(days) {
		if next := standingOn(f, lives, day); !next.same(last) {
			e.Ahead, last = append(e.Ahead, Change{day, next}), next
		}
	}
	return e
}

func standingOn(f *model.Firm, lives []timeline.Periods, day date.Date) Standing {
	out := Standing{Status: string(timeline.FirmOn(f, day, date.Date{}).Overall)}
	for _, life := range lives {
		st := life.On(day)
		out.Scope, out.Suspended = append(out.Scope, st.Scope...), append(out.Suspended, st.SuspendedScope...)
		if until := life.LastDay(day); !until.IsZero() && (out.Until.IsZero() || until.Before(out.Until)) {
			out.Until = until
		}
	}
	slices.Sort(out.Scope)
	slices.Sort(out.Suspended)
	out.Scope = slices.Compact(out.Scope)
	out.Suspended = slices.DeleteFunc(slices.Compact(out.Suspended), func(s string) bool { return slices.Contains(out.Scope, s) })
	return out
}

func (s Standing) same(t Standing) bool {
	return s.Status == t.Status && s.Until == t.Until && slices.Equal(s.Scope, t.Scope) && slices.Equal(s.Suspended, t.Suspended)
}

// Facet finds a facet by its ID.
func (r *Roster) Facet(id string) *Facet {
	return r.Facets[slices.IndexFunc(r.Facets, func(f *Facet) bool { return f.ID == id })]
}

// Name is the name that the list shows: the number where the name is withheld.
func (e *Entry) Name() string {
	if e.Firm.Withheld() {
		return string(e.Firm.Number)
	}
	return e.Firm.Name
}

// compareNumbers orders numbers of firms as numbers.
func compareNumbers(a, b *Entry) int {
	x, y := a.Firm.Number, b.Firm.Number
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
}
