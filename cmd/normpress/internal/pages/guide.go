package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
)

type guideView struct {
	crumbs
	Summary string `json:"summary,omitempty"`
	Pages   []link `json:"pages"` // all pages of the guide
}

func (s *site) guide() []func() Page {
	var all []link
	var jobs []func() Page
	for _, g := range s.Corpus.Guide {
		all = append(all, link{URL: s.at(address.GuidePage(g.Name)), Title: g.Title, Lang: s.ofRecords()})
	}
	for _, g := range s.Corpus.Guide {
		jobs = append(jobs, func() Page { return s.guidePage(g, all) })
	}
	return append(jobs, func() Page {
		type entry struct {
			link
			Summary string `json:"summary"`
		}
		v := struct {
			crumbs
			Pages []entry `json:"pages"`
		}{}
		for n, g := range s.Corpus.Guide {
			v.Pages = append(v.Pages, entry{all[n], g.Summary})
		}
		return Page{Path: address.Guide, Kind: "guide", Language: string(s.Language), View: v}
	})
}

func (s *site) guidePage(g *model.GuidePage, all []link) Page {
	v := guideView{crumbs: crumbs{Section: "guide"}, Summary: g.Summary, Pages: all}
	return Page{Path: address.GuidePage(g.Name), Kind: "guide-page", Title: g.Title, Language: string(s.Language), View: v,
		Body: s.page(g.Body, 2)}
}
