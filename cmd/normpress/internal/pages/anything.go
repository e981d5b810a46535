package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

type anythingView struct {
	crumbs
	Instruments []instrumentChoice `json:"instruments"`
	Chosen      chosenTexts        `json:"chosen"`
	Example     string             `json:"example"` // what to give the command, to compare provisions of this site
}

// chosenTexts are the addresses of the texts that the form begins with: the newest of an instrument and the one before it.
type chosenTexts struct {
	A string `json:"a"`
	B string `json:"b"`
}

// instrumentChoice is an instrument with its texts, the newest first.
type instrumentChoice struct {
	Title string       `json:"title"`
	Pages string       `json:"pages,omitempty"` // address of its comparisons that have pages
	Texts []textChoice `json:"texts"`
}

type textChoice struct {
	revisionRow
	Ref        string `json:"ref"`
	Lang       string `json:"lang"`
	Dir        string `json:"dir"`
	Translated bool   `json:"translated,omitempty"` // it is not in the first language of its revision
}

func (s *site) anything() []func() Page {
	return []func() Page{func() Page {
		v := anythingView{crumbs: crumbs{Section: "instruments"}, Example: s.comparedExample()}
		for _, i := range s.Corpus.Instruments {
			choice := s.choice(i)
			v.Instruments = append(v.Instruments, choice)
			if v.Chosen.A == "" {
				v.Chosen = choice.newest()
			}
		}
		return Page{Path: address.Anything, Kind: "compare", Language: string(s.Language), View: v}
	}}
}

func (s *site) choice(i *model.Instrument) instrumentChoice {
	out := instrumentChoice{Title: i.ShortTitle, Texts: []textChoice{}}
	if len(i.Revisions) > 1 {
		out.Pages = s.at(address.Comparisons(i))
	}
	for _, r := range slices.Backward(i.Revisions) {
		for _, t := range s.ownFirst(r) {
			text := textChoice{s.sideRow(edition{r, t}), r.Ref().String(), string(t.Language), direction(t.Language), t != r.Texts[0]}
			text.URL = s.in(t.Language, address.Revision(r.Ref())) // in the tree that shows this very text
			out.Texts = append(out.Texts, text)
		}
	}
	return out
}

// newest are the newest text and that of the revision before it, in the same language where there is one.
func (c *instrumentChoice) newest() chosenTexts {
	before := slices.IndexFunc(c.Texts, func(t textChoice) bool { return t.Ref != c.Texts[0].Ref })
	if before < 0 {
		return chosenTexts{}
	}
	first, second := c.Texts[0], c.Texts[before]
	for _, t := range c.Texts[before:] {
		if t.Ref == second.Ref && t.Lang == first.Lang {
			second = t
		}
	}
	return chosenTexts{second.URL, first.URL}
}

// comparedExample names the first article of the oldest text of the first instrument and of the newest of the last.
func (s *site) comparedExample() string {
	var texts []*model.Revision
	for _, i := range s.Corpus.Instruments {
		texts = append(texts, i.Revisions...)
	}
	if len(texts) == 0 {
		return ""
	}
	return firstArticle(texts[0]) + " " + firstArticle(texts[len(texts)-1])
}

// firstArticle names the first article of a revision, or the whole where it has none.
func firstArticle(r *model.Revision) string {
	for _, t := range r.Texts {
		for p := range model.All(t.Body) {
			if p.Kind == model.Article {
				return ident.ProvisionRef{RevisionRef: r.Ref(), EID: p.EID}.String()
			}
		}
	}
	return r.Ref().String()
}
