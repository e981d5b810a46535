package export

import (
	"fmt"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/timeline"
)

// indexer fills the index.
type indexer struct {
	*firmIndex
	scopes map[string]int // places of the scopes in their facet
	seen   map[string]int // places of the standings
}

func newFirmIndex(r *roster.Roster) *firmIndex {
	x := indexer{&firmIndex{AsOf: r.AsOf, Total: len(r.Firms), PerFile: firmsPerFile, Names: []string{}, Standings: []firmStanding{},
		Now: []int{}, Until: []int{}, Ahead: map[int][][3]int{}}, map[string]int{}, map[string]int{}}
	for _, f := range r.Facets {
		switch f.ID {
		case "status": // it follows from the standings
		case "scope": // and so do these, but for their words
			x.Facets = append(x.Facets, newFirmFacet(f, 0))
			for i, v := range f.Values {
				x.scopes[v.ID] = i
			}
		default:
			x.Facets = append(x.Facets, newFirmFacet(f, len(r.Firms)))
		}
	}
	for n, e := range r.Firms {
		x.Now, x.Until = append(x.Now, x.standing(e.Standing)), append(x.Until, x.days(e.Until))
		if expires(e) {
			continue
		}
		for _, c := range e.Ahead {
			x.Ahead[n] = append(x.Ahead[n], [3]int{x.days(c.From), x.standing(c.Standing), x.days(c.Until)})
		}
	}
	return x.firmIndex
}

// expires says whether all that is known of the days ahead is that the certificates end with their last day.
func expires(e *roster.Entry) bool {
	return len(e.Ahead) == 1 && !e.Until.IsZero() && e.Ahead[0].From == e.Until.AddDays(1) &&
		e.Ahead[0].Status == string(timeline.Expired) && len(e.Ahead[0].Scope)+len(e.Ahead[0].Suspended) == 0
}

// standing is the place of a standing.
func (x indexer) standing(s roster.Standing) int {
	key := fmt.Sprint(s.Status, s.Scope, s.Suspended)
	at, ok := x.seen[key]
	if !ok {
		at = len(x.Standings)
		x.seen[key] = at
		x.Standings = append(x.Standings, firmStanding{s.Status, x.places(s.Scope), x.places(s.Suspended)})
	}
	return at
}

func (x indexer) places(scopes []string) []int {
	var out []int
	for _, s := range scopes {
		if at, ok := x.scopes[s]; ok {
			out = append(out, at)
		}
	}
	return out
}

// days is how many days after the date of the index a day is, -1 for none.
func (x indexer) days(day date.Date) int {
	if day.IsZero() {
		return -1
	}
	return int(day.Time().Sub(x.AsOf.Time()).Hours() / 24)
}

// newFirmFacet takes the facet over, with the values of so many firms.
func newFirmFacet(f *roster.Facet, firms int) firmFacet {
	out := firmFacet{ID: f.ID, Values: [][2]string{}, Sets: [][]int{}, Of: []int{}}
	for _, v := range f.Values {
		out.Values = append(out.Values, [2]string{v.ID, v.Title})
	}
	seen := map[string]int{}
	for n := range firms {
		set := f.Of(n)
		key := fmt.Sprint(set)
		at, ok := seen[key]
		if !ok {
			at = len(out.Sets)
			seen[key], out.Sets = at, append(out.Sets, append([]int{}, set...))
		}
		out.Of = append(out.Of, at)
	}
	return out
}

func newFirmNames(f *model.Firm) firmNames {
	out := firmNames{Number: string(f.Number)}
	if f.Withheld() {
		out.Confidential = !f.Removed()
		return out
	}
	out.Name = f.Name
	for _, n := range f.Names {
		out.Names = append(out.Names, firmName{n.Name, string(n.Kind), string(n.Lang)})
	}
	if f.Tombstone != nil {
		out.Retired = string(f.Tombstone.Reason)
	}
	return out
}

// newFirmNumbers has of records whose particulars are withheld the numbers of certificates alone, which their own pages
// show.
func newFirmNumbers(r *roster.Roster) firmNumbers {
	out := firmNumbers{LEI: []string{}, Registry: []string{}, Certificates: [][]string{}}
	for _, e := range r.Firms {
		lei, registry, certificates := string(e.Firm.LEI), e.Firm.RegistryNumber, []string{}
		for _, c := range e.Firm.Held() {
			certificates = append(certificates, string(c.Number))
		}
		if e.Firm.Withheld() {
			lei, registry = "", ""
		}
		out.LEI, out.Registry, out.Certificates = append(out.LEI, lei), append(out.Registry, registry), append(out.Certificates, certificates)
	}
	return out
}
