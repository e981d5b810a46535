package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/timeline"
)

// entriesPerPage is up to how many names from A to Z stand on one page. Beyond it each letter has a page of its own.
const entriesPerPage = 500

// searchView is the page on which the reader's browser searches. Without script it leads to all names from A to Z.
type searchView struct {
	Languages   []string                     `json:"languages,omitempty"` // of texts, other than that of the page
	Roots       map[string]string            `json:"roots"`               // by language of texts, where their pages begin
	Instruments []searchedInstrument         `json:"instruments,omitempty"`
	Names       map[string]map[string]string `json:"names"` // by facet, what its values are called; "one" has what a record of a type is
	Letters     []letterLink                 `json:"letters"`
	Groups      []letterGroup                `json:"groups,omitempty"` // where all entries stand on this page
	Firms       []firmFacetValue             `json:"firms,omitempty"`  // by letter, where the register has too many to name
}

type searchedInstrument struct {
	ID        string             `json:"id"`
	Title     string             `json:"title"`
	Revisions []searchedRevision `json:"revisions"` // from the first to the newest
}

type searchedRevision struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Status string `json:"status"`
	From   string `json:"from,omitempty"` // since when it is in force
	Lang   string `json:"lang,omitempty"` // of the text that this tree shows, where it is another
}

// letterLink leads to what begins with a letter.
type letterLink struct {
	link
	ID     string `json:"id"`
	Number int    `json:"number"`
}

// letterGroup is what begins with a letter; it stands at "a-z-ID".
type letterGroup struct {
	letter
	Entries []searchEntry `json:"entries"`
}

// search makes the page of the search, and those of the letters.
func (s *site) search() []func() Page {
	groups := s.letterGroups()
	total := 0
	for _, g := range groups {
		total += len(g.Entries)
	}
	links := s.letterLinks(groups, total > entriesPerPage)
	if total <= entriesPerPage {
		return []func() Page{func() Page { return s.searchPage(links, groups) }}
	}
	jobs := []func() Page{func() Page { return s.searchPage(links, nil) }}
	for _, g := range groups {
		for n := range (len(g.Entries) + entriesPerPage - 1) / entriesPerPage {
			jobs = append(jobs, func() Page { return s.letterPage(g, n, links) })
		}
	}
	return jobs
}

func (s *site) letterLinks(groups []letterGroup, pages bool) []letterLink {
	out := []letterLink{}
	for _, g := range groups {
		to := "#a-z-" + g.ID
		if pages {
			to = s.at(address.SearchLetter(g.ID, 1))
		}
		out = append(out, letterLink{link{URL: to, Title: g.Title}, g.ID, len(g.Entries)})
	}
	return out
}

func (s *site) searchPage(links []letterLink, groups []letterGroup) Page {
	v := searchView{Letters: links, Groups: groups, Roots: map[string]string{}, Names: s.facetNames(), Firms: s.firmLetters()}
	for _, i := range s.Corpus.Instruments {
		v.Instruments = append(v.Instruments, s.searched(i))
		for _, lang := range i.Languages {
			v.Roots[string(lang)] = s.in(lang, "/")
		}
	}
	for lang := range v.Roots {
		if lang != string(s.Language) {
			v.Languages = append(v.Languages, lang)
		}
	}
	slices.Sort(v.Languages)
	return Page{Path: address.Search, Kind: "search", Language: string(s.Language), View: v}
}

func (s *site) searched(i *model.Instrument) searchedInstrument {
	out := searchedInstrument{ID: i.ID, Title: i.ShortTitle, Revisions: []searchedRevision{}}
	for _, r := range i.Revisions {
		row := searchedRevision{ID: r.ID, Title: r.ShortTitle, Status: s.state(r)}
		if row.Status == string(model.InForce) {
			row.From = r.EntryIntoForce.String()
		}
		if t := s.text(r); t != nil && t.Language != s.Language {
			row.Lang = string(t.Language)
		}
		out.Revisions = append(out.Revisions, row)
	}
	return out
}

// facetNames are the names of values that are not words of the interface.
func (s *site) facetNames() map[string]map[string]string {
	out := map[string]map[string]string{"state": {}, "scope": {}, "body": {}, "type": {}, "one": {}}
	for _, f := range s.roster.Facets {
		out[f.ID] = map[string]string{}
		for _, v := range f.Values {
			if v.Title != "" {
				out[f.ID][v.ID] = v.Title
			}
		}
	}
	for _, st := range s.Corpus.States() {
		out["state"][string(st)] = s.stateName(st)
	}
	for _, t := range s.Corpus.Scopes {
		out["scope"][t.ID] = t.Title
	}
	for _, t := range s.Corpus.Bodies {
		out["body"][t.ID] = t.Title
	}
	for _, t := range s.Corpus.RecordTypes {
		out["type"][t.ID], out["one"][t.ID] = t.Title, t.One
	}
	return out
}

// firmLetters leads to the firms by their letters, where they are too many to be named among all others.
func (s *site) firmLetters() []firmFacetValue {
	if len(s.roster.Firms) <= entriesPerPage {
		return nil
	}
	return s.facet(s.roster.Facet("letter")).Values
}

// letterPage is a page, counted from 0, of what begins with a letter.
func (s *site) letterPage(g letterGroup, n int, links []letterLink) Page {
	v := struct {
		elsewhere
		Letter  string        `json:"letter"`
		ID      string        `json:"id"`
		Letters []letterLink  `json:"letters"`
		Entries []searchEntry `json:"entries"`
		Pages   []link        `json:"pages"`
		Page    int           `json:"page"`
	}{s.everywhere(address.Search), g.Title, g.ID, links, g.Entries[n*entriesPerPage : min((n+1)*entriesPerPage, len(g.Entries))], nil, n + 1}
	for at := range (len(g.Entries) + entriesPerPage - 1) / entriesPerPage {
		v.Pages = append(v.Pages, link{URL: s.at(address.SearchLetter(g.ID, at+1))})
	}
	return Page{Path: address.SearchLetter(g.ID, n+1), Kind: "search-letter", Title: g.Title, Language: string(s.Language), View: v}
}

// letterGroups are all entries in the order of their language, by letter.
func (s *site) letterGroups() []letterGroup {
	entries := s.searchEntries()
	sortByName(entries, s.Language, func(e searchEntry) string { return nameBegins(e.Title) })
	at := map[string]int{}
	groups := []letterGroup{}
	for _, e := range entries {
		l := letterOf(e.Title)
		n, ok := at[l.ID]
		if !ok {
			n = len(groups)
			at[l.ID] = n
			groups = append(groups, letterGroup{letter: l})
		}
		groups[n].Entries = append(groups[n].Entries, e)
	}
	first := scriptOf(s.Language)
	slices.SortStableFunc(groups, func(a, b letterGroup) int { return a.compare(b.letter, first) })
	return groups
}

// editions are the texts of an instrument that have names in this tree: that which it shows, and those in languages
// without a whole tree.
func (s *site) editions(i *model.Instrument) []edition {
	current := timeline.Representative(i, s.AsOf)
	if current == nil {
		return nil
	}
	var out []edition
	for _, lang := range i.Languages {
		if lang != s.Language && slices.Contains(s.Interface, lang) {
			continue
		}
		if e := s.editionIn(i, current, lang); e != nil {
			out = append(out, *e)
		}
	}
	if t := s.text(current); t != nil && !slices.Contains(i.Languages, s.Language) && slices.Contains(s.Interface, t.Language) {
		out = append(out, edition{current, t})
	}
	return out
}

// editionIn is that of the revision or, where it has not the language, the newest that there is.
func (s *site) editionIn(i *model.Instrument, current *model.Revision, lang ident.Language) *edition {
	if t := current.Text(lang); t != nil {
		return &edition{current, t}
	}
	for _, r := range slices.Backward(i.Revisions) {
		if t := r.Text(lang); t != nil && s.isPublished(r) {
			return &edition{r, t}
		}
	}
	return nil
}

// namesOf are all names of a firm: its own, former and trading ones, and those in other scripts.
func namesOf(e *roster.Entry) []string {
	out := []string{e.Firm.Name}
	for _, n := range e.Firm.Names {
		if !slices.Contains(out, n.Name) {
			out = append(out, n.Name)
		}
	}
	return out
}
