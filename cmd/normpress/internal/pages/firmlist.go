package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/roster"
)

// firstFirms is how many rows the list has before script turns its pages.
const firstFirms = 50

// listedFirm is a firm as lists show it.
type listedFirm struct {
	URL          string   `json:"url"`
	Number       string   `json:"number"`
	Name         string   `json:"name"`
	Names        []name   `json:"names,omitempty"` // in other scripts
	State        string   `json:"state,omitempty"`
	Status       string   `json:"status"`
	Scope        []string `json:"scope,omitempty"`     // titles of the scopes that it is certified for
	Suspended    []string `json:"suspended,omitempty"` // titles of the scopes that are suspended
	Until        string   `json:"until,omitempty"`
	Retired      string   `json:"retired,omitempty"` // why
	Confidential bool     `json:"confidential,omitempty"`
}

// firmFacet is what the list of firms can be narrowed by, with the numbers of firms.
type firmFacet struct {
	ID     string           `json:"id"`
	Values []firmFacetValue `json:"values"`
}

type firmFacetValue struct {
	ID     string `json:"id"`
	Title  string `json:"title,omitempty"` // empty where the layout has the words
	Number int    `json:"number"`
	URL    string `json:"url"` // of a page that answers without script
}

// firmLists makes the list of firms and what it leads to.
func (s *site) firmLists() []func() Page {
	jobs := []func() Page{s.firmList, s.firmsCheck}
	for _, f := range s.roster.Facets {
		for value := range f.Values {
			firms := f.With(value)
			for page := range pagesFor(len(firms)) {
				jobs = append(jobs, func() Page { return s.firmsBy(f, value, page, firms) })
			}
		}
	}
	return jobs
}

func (s *site) firmList() Page {
	v := struct {
		crumbs
		Firms  []listedFirm `json:"firms"` // the first of them
		Total  int          `json:"total"`
		Counts []count      `json:"counts"`
		Facets []firmFacet  `json:"facets"`
		Titles facetTitles  `json:"titles,omitempty"`
	}{crumbs: crumbs{Section: "register"}, Firms: []listedFirm{}, Total: len(s.roster.Firms), Counts: s.firmCounts(), Titles: s.facetTitles()}
	for _, e := range s.roster.Firms[:min(firstFirms, len(s.roster.Firms))] {
		v.Firms = append(v.Firms, s.listedFirm(e))
	}
	for _, f := range s.roster.Facets {
		v.Facets = append(v.Facets, s.facet(f))
	}
	return Page{Path: address.Firms, Kind: "firms", Language: string(s.Language), View: v}
}

// facetTitles are what rows of the list call values of its facets, by facet and value.
type facetTitles map[string]map[string]string

// facetTitles are the titles of States and scopes where the files that a browser gets have them in another language.
func (s *site) facetTitles() facetTitles {
	if s.ofRecords() == "" {
		return nil
	}
	out := facetTitles{}
	for _, id := range []string{"state", "scope"} {
		out[id] = map[string]string{}
		for _, v := range s.roster.Facet(id).Values {
			out[id][v.ID] = v.Title
		}
	}
	return out
}

// firmCounts counts the firms of the register by their status.
func (s *site) firmCounts() []count {
	f := s.roster.Facet("status")
	var out []count
	for i, n := range f.Counts() {
		out = append(out, count{f.Values[i].ID, n})
	}
	return out
}

func (s *site) facet(f *roster.Facet) firmFacet {
	out := firmFacet{ID: f.ID, Values: []firmFacetValue{}}
	for i, n := range f.Counts() {
		v := f.Values[i]
		out.Values = append(out.Values, firmFacetValue{v.ID, v.Title, n, s.at(address.FirmsBy(f.ID, v.ID, 1))})
	}
	return out
}

// firmsBy is a page of the firms that have a value of a facet.
func (s *site) firmsBy(f *roster.Facet, value, page int, firms []int) Page {
	v := struct {
		crumbs
		Facet string         `json:"facet"`
		Value firmFacetValue `json:"value"`
		Page  int            `json:"page"`
		Pages []link         `json:"pages"`
		Firms []listedFirm   `json:"firms"`
	}{crumbs: crumbs{Section: "register"}, Facet: f.ID, Value: s.facet(f).Values[value], Page: page + 1}
	for n := range pagesFor(len(firms)) {
		v.Pages = append(v.Pages, link{URL: s.at(address.FirmsBy(f.ID, v.Value.ID, n+1))})
	}
	for _, at := range firms[page*rowsPerPage : min((page+1)*rowsPerPage, len(firms))] {
		v.Firms = append(v.Firms, s.listedFirm(s.roster.Firms[at]))
	}
	return Page{Path: address.FirmsBy(f.ID, v.Value.ID, page+1), Kind: "firms-by", Language: string(s.Language), View: v}
}

// firmsCheck is the page on which the reader's browser looks a list of names and numbers up.
func (s *site) firmsCheck() Page {
	v := struct {
		crumbs
		Titles facetTitles `json:"titles,omitempty"`
	}{crumbs{Section: "register"}, s.facetTitles()}
	return Page{Path: address.FirmsCheck, Kind: "firms-check", Language: string(s.Language), View: v}
}

func (s *site) listedFirm(e *roster.Entry) listedFirm {
	f := e.Firm
	row := listedFirm{URL: s.at(address.Firm(f.Number)), Number: string(f.Number), Name: e.Name(), Status: e.Status}
	if f.Withheld() {
		row.Confidential = !f.Removed()
		return row
	}
	row.State, row.Until = s.stateName(f.State), e.Until.String()
	row.Scope, row.Suspended = s.scopeTitles(e.Scope), s.scopeTitles(e.Suspended)
	for _, n := range names(f.Names) {
		if n.Kind == "script" {
			row.Names = append(row.Names, n)
		}
	}
	if f.Tombstone != nil {
		row.Retired = string(f.Tombstone.Reason)
	}
	return row
}
