package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// parallelView is a provision in all languages of its revision beside each other.
type parallelView struct {
	crumbs
	Status    status    `json:"status"`
	Provision titled    `json:"provision"` // leads to its own page
	Columns   []column  `json:"columns"`
	Rows      []unitRow `json:"rows"`
	Previous  *titled   `json:"previous,omitempty"`
	Next      *titled   `json:"next,omitempty"`
}

// titled is a provision as a text names it, with the language of that text where it is not the one around it.
type titled struct {
	URL   string `json:"url,omitempty"`
	Title string `json:"title"`
	Lang  string `json:"lang,omitempty"`
}

// column is a language with its text.
type column struct {
	textLink
	Dir   string `json:"dir"`
	Shown bool   `json:"shown"` // until the reader chooses
}

// parallelPages makes, for each provision that has a page in a text of the revision, one with all languages.
func (s *site) parallelPages(r *model.Revision) []func() Page {
	if !s.isWhole() || len(r.Texts) < 2 {
		return nil
	}
	all := s.parallelProvisions(r)
	jobs := make([]func() Page, len(all))
	for n, id := range all {
		jobs[n] = func() Page {
			page, v := s.parallelPage(r, id)
			if n > 0 {
				v.Previous = s.parallelNeighbour(r, all[n-1])
			}
			if n+1 < len(all) {
				v.Next = s.parallelNeighbour(r, all[n+1])
			}
			page.View = v
			return page
		}
	}
	return jobs
}

// parallelProvisions are the places of the provisions that have a page in a text of the revision itself.
func (s *site) parallelProvisions(r *model.Revision) []ident.EID {
	var lists [][]ident.EID
	for _, t := range r.Texts {
		if s.rendered(r, t) != nil {
			continue
		}
		var list []ident.EID
		for _, p := range pagesOf(t) {
			list = append(list, p.EID)
		}
		lists = append(lists, list)
	}
	return woven(lists)
}

// woven is one list of what is in several: in the order of the first, and what that lacks before what it stands before
// in the others, or at the end.
func woven[K comparable](lists [][]K) []K {
	var out []K
	for _, list := range lists {
		at := len(out)
		for _, k := range slices.Backward(list) {
			if i := slices.Index(out, k); i >= 0 {
				at = i
			} else {
				out = slices.Insert(out, at, k)
			}
		}
	}
	return out
}

// inText is a provision in one of its texts.
type inText struct {
	edition
	provision *model.Provision
}

// inAny finds a provision in the text that this tree shows, else in the first that has it.
func (s *site) inAny(r *model.Revision, id ident.EID) inText {
	for _, t := range s.ownFirst(r) {
		if p := s.placed(edition{r, t}, id); p != nil {
			return inText{edition{r, t}, p}
		}
	}
	return inText{}
}

// parallelURL is the address of the page with all languages of a provision, "" where its revision has one text or has
// it no more.
func (s *site) parallelURL(e edition, p *model.Provision) string {
	id := s.placeIn(e, p)
	if len(e.revision.Texts) < 2 || id == "" {
		return ""
	}
	return s.at(address.Parallel(e.revision.Ref(), id))
}

// firstParallel is the address of the first of these pages of a revision, "" where there is none.
func (s *site) firstParallel(r *model.Revision) string {
	if len(r.Texts) < 2 {
		return ""
	}
	all := s.parallelProvisions(r)
	if len(all) == 0 {
		return ""
	}
	return s.at(address.Parallel(r.Ref(), all[0]))
}

func (s *site) parallelNeighbour(r *model.Revision, id ident.EID) *titled {
	there := s.inAny(r, id)
	out := s.titled(there.text, title(there.provision))
	out.URL = s.at(address.Parallel(r.Ref(), id))
	return &out
}

// titled is a title in the language of a text.
func (s *site) titled(t *model.Text, title string) titled {
	if t.Language == s.Language {
		return titled{Title: title}
	}
	return titled{Title: title, Lang: string(t.Language)}
}

func (s *site) parallelPage(r *model.Revision, id ident.EID) (Page, parallelView) {
	at := s.inAny(r, id)
	name := title(at.provision)
	v := parallelView{crumbs: s.textCrumbs(at.edition, at.provision), Status: s.status(at.edition), Provision: s.titled(at.text, name)}
	v.Provision.URL = s.ownPage(at)
	v.Crumbs = append(v.Crumbs, link{URL: v.Provision.URL, Title: name})
	v.Status.LegalValue, v.Status.Stale, v.Status.TextLang = string(r.LegalValue), nil, string(s.Language) // the columns say these for themselves
	texts := s.ownFirst(r)
	for n, t := range texts {
		c := column{textLink: s.textLink(edition{r, t}), Dir: direction(t.Language), Shown: n < 2}
		if p := s.placed(edition{r, t}, id); p != nil {
			c.URL = s.in(t.Language, address.Provision(r.Ref(), p))
		}
		v.Columns = append(v.Columns, c)
	}
	v.Rows = s.parallelRows(r, texts, id)
	return Page{Path: address.Parallel(r.Ref(), id), Kind: "parallel",
		Title: name + " – " + r.Instrument.ShortTitle + " – " + r.ShortTitle, Language: string(s.Language)}, v
}

// ownPage is the address of the page of a provision: in this tree, or where only another one has it.
func (s *site) ownPage(at inText) string {
	path := address.Provision(at.revision.Ref(), at.provision)
	if at.text == s.text(at.revision) || at.text == at.revision.Texts[0] {
		return s.textAt(at.edition, path)
	}
	return s.in(at.text.Language, path)
}

// ownFirst are the texts of a revision, that which this tree shows before the others.
func (s *site) ownFirst(r *model.Revision) []*model.Text {
	own := s.text(r)
	if own == nil {
		return nil
	}
	others := slices.DeleteFunc(slices.Clone(r.Texts), func(t *model.Text) bool { return t == own })
	return append([]*model.Text{own}, others...)
}
