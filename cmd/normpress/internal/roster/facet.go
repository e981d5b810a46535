package roster

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// Facet is something that the list can be narrowed by. A firm can have several of its values, or none.
type Facet struct {
	ID     string // status, state, scope, inspector, standard or letter
	Values []Value
	of     [][]int // by place in the list: the values of each firm
}

// Value is a value of a facet that firms have.
type Value struct {
	ID    string
	Title string // "" where layouts have the words
}

// facets are all of them. A firm has the inspectors and standards of all its certificates, and the scopes that it is
// certified for.
func facets(c *model.Corpus, words model.Words, list []*Entry, lang ident.Language) []*Facet {
	tag := language.Make(string(lang))
	facet := func(id string, values []Value, of func(*Entry) []string) *Facet {
		return newFacet(id, values, list, of)
	}
	return []*Facet{
		facet("status", plain(Statuses()), func(e *Entry) []string { return []string{e.Status} }),
		facet("state", states(list, words, lang), func(e *Entry) []string { return known(e, string(e.Firm.State)) }),
		facet("scope", scopes(c), func(e *Entry) []string { return e.Scope }),
		facet("inspector", inspectors(c, tag), func(e *Entry) []string {
			return ofCertificates(e, func(c *model.Certificate) string { return string(c.Inspector) })
		}),
		facet("standard", standards(c, words), func(e *Entry) []string {
			return ofCertificates(e, func(c *model.Certificate) string { return c.Standard.String() })
		}),
		facet("letter", letters(list, tag), func(e *Entry) []string { return []string{e.Group} }),
	}
}

// known is the value of a firm that is not withheld.
func known(e *Entry, value string) []string {
	if e.Firm.Withheld() {
		return nil
	}
	return []string{value}
}

// ofCertificates lists what the certificates of a firm have, of those that were ever issued.
func ofCertificates(e *Entry, of func(*model.Certificate) string) []string {
	var out []string
	for _, c := range e.Firm.Held() {
		issued := slices.ContainsFunc(c.Events, func(ev *model.Event) bool { return ev.Kind == model.Issued })
		if v := of(c); issued && !e.Firm.Withheld() && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// newFacet keeps the values that firms have, in their order.
func newFacet(id string, values []Value, list []*Entry, of func(*Entry) []string) *Facet {
	has := map[string]bool{}
	for _, e := range list {
		for _, v := range of(e) {
			has[v] = true
		}
	}
	f := &Facet{ID: id, Values: slices.DeleteFunc(values, func(v Value) bool { return !has[v.ID] }), of: make([][]int, len(list))}
	at := map[string]int{}
	for i, v := range f.Values {
		at[v.ID] = i
	}
	for n, e := range list {
		for _, v := range of(e) {
			if i, ok := at[v]; ok {
				f.of[n] = append(f.of[n], i)
			}
		}
		slices.Sort(f.of[n])
	}
	return f
}

// Of lists the values of the firm at a place of the list, as places of Values.
func (f *Facet) Of(firm int) []int { return f.of[firm] }

// With lists the places of the firms that have a value.
func (f *Facet) With(value int) []int {
	var out []int
	for n, of := range f.of {
		if slices.Contains(of, value) {
			out = append(out, n)
		}
	}
	return out
}

// Counts is how many firms have each value.
func (f *Facet) Counts() []int {
	out := make([]int, len(f.Values))
	for _, of := range f.of {
		for _, v := range of {
			out[v]++
		}
	}
	return out
}

func plain(ids []string) []Value {
	var out []Value
	for _, id := range ids {
		out = append(out, Value{ID: id})
	}
	return out
}

func byTitle(values []Value, lang language.Tag) []Value {
	col := collate.New(lang)
	slices.SortFunc(values, func(a, b Value) int {
		return cmp.Or(col.CompareString(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return values
}

func states(list []*Entry, words model.Words, lang ident.Language) []Value {
	seen := map[ident.State]bool{}
	var out []Value
	for _, e := range list {
		if st := e.Firm.State; !e.Firm.Withheld() && !seen[st] {
			seen[st] = true
			out = append(out, Value{string(st), words.State(st, lang)})
		}
	}
	return byTitle(out, language.Make(string(lang)))
}

func scopes(c *model.Corpus) []Value {
	var out []Value
	for _, t := range c.Scopes {
		out = append(out, Value{t.ID, t.Title})
	}
	return out
}

func inspectors(c *model.Corpus, lang language.Tag) []Value {
	var out []Value
	for _, i := range c.Inspectors {
		out = append(out, Value{string(i.Number), i.Name})
	}
	return byTitle(out, lang)
}

// standards are the texts that certificates may be pinned to, the newest first.
func standards(c *model.Corpus, words model.Words) []Value {
	var all []*model.Revision
	for _, i := range c.Instruments {
		all = append(all, i.Revisions...)
	}
	slices.SortStableFunc(all, func(a, b *model.Revision) int {
		return timeline.RevisionPublished(b).Compare(timeline.RevisionPublished(a))
	})
	var out []Value
	for _, r := range all {
		out = append(out, Value{r.Ref().String(), words.Join("clause_comma", r.Instrument.ShortTitle, r.ShortTitle)})
	}
	return out
}

// letters are the groups of names: letters, digits, other scripts, and the names that are not shown.
func letters(list []*Entry, lang language.Tag) []Value {
	seen := map[string]bool{}
	for _, e := range list {
		seen[e.Group] = true
	}
	var groups []string
	for g := range seen {
		groups = append(groups, g)
	}
	rank := func(g string) int { return slices.Index([]string{Digits, Others, Withheld}, g) }
	slices.SortFunc(groups, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	var out []Value
	for _, g := range groups {
		out = append(out, Value{g, groupTitle(g, lang)})
	}
	return out
}
