package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
)

type articleView struct {
	crumbs
	Status       status       `json:"status"`
	Citation     string       `json:"citation"`
	Label        string       `json:"label"`
	Heading      string       `json:"heading"`
	EID          string       `json:"eid"`
	WID          string       `json:"wid"`
	Whole        string       `json:"whole"` // address of the article in the whole text
	Previous     *link        `json:"previous,omitempty"`
	Next         *link        `json:"next,omitempty"`
	Revisions    []sibling    `json:"revisions"`
	Texts        []textLink   `json:"texts,omitempty"`    // the same provision in all languages, where there are several
	Parallel     string       `json:"parallel,omitempty"` // these beside each other
	ReferredFrom []reference  `json:"referred_from,omitempty"`
	Decisions    []heldRow    `json:"decisions,omitempty"`
	Records      []recordLink `json:"records,omitempty"`   // that refer to it, in any revision
	OwnDates     []ownDates   `json:"own_dates,omitempty"` // of the provision, those around it and those in it
	History      string       `json:"history,omitempty"`
	Cite         *citing      `json:"cite"`
	Words        []string     `json:"words"` // of the interface, that stand in the text by their keys
}

// reference is a place that refers to the provision of the page.
type reference struct {
	URL  string `json:"url"`
	From string `json:"from"` // citation of the provision that refers
	To   string `json:"to"`   // citation of the very provision referred to
}

// heldRow is what a decision held of the provision of the page.
type heldRow struct {
	decisionRow
	Citation    string `json:"citation"`
	ProvisionAt string `json:"provision_url"`
	Revision    string `json:"revision"`
	Outcome     string `json:"outcome"`
	Note        string `json:"note,omitempty"`
}

// articlePages makes a page for each article, the preamble and the annexes.
func (s *site) articlePages(e edition) []func() Page {
	list := pagesOf(e.text)
	jobs := make([]func() Page, len(list))
	for n, p := range list {
		jobs[n] = func() Page {
			page, v := s.articlePage(e, p)
			if n > 0 {
				v.Previous = s.neighbour(e, list[n-1])
			}
			if n+1 < len(list) {
				v.Next = s.neighbour(e, list[n+1])
			}
			page.View = v
			return page
		}
	}
	return jobs
}

// pagesOf lists the provisions of a text that have a page of their own.
func pagesOf(t *model.Text) []*model.Provision {
	var out []*model.Provision
	for p := range model.All(t.Body) {
		if address.HasPage(p) {
			out = append(out, p)
		}
	}
	return out
}

// lackingPages stand in for the provisions that a translation lacks: pages with the text that has them.
func (s *site) lackingPages(e edition) []func() Page {
	first := edition{e.revision, e.revision.Texts[0]}
	if first == e || !s.isWhole() || e.text.TranslationOf != "" {
		return nil
	}
	var jobs []func() Page
	for _, p := range pagesOf(first.text) {
		if s.provisions[e.text][p.EID] == nil {
			jobs = append(jobs, func() Page {
				page, v := s.articlePage(first, p)
				page.View = v
				return page
			})
		}
	}
	return jobs
}

func (s *site) neighbour(e edition, p *model.Provision) *link {
	return &link{URL: s.textAt(e, address.Provision(e.revision.Ref(), p)), Title: title(p)}
}

func (s *site) articlePage(e edition, p *model.Provision) (Page, articleView) {
	r := e.revision
	v := articleView{crumbs: s.textCrumbs(e, p), Status: s.status(e), Citation: citation(e.text, p), Label: p.Designation(),
		Heading: p.Heading.Words, EID: string(p.EID), WID: string(p.WID),
		Whole:     s.textAt(e, address.Revision(r.Ref())+"#"+string(p.EID)),
		Revisions: s.siblings(e, p), Texts: s.texts(e, p), Parallel: s.parallelURL(e, p), ReferredFrom: s.referredFrom(e, p),
		Decisions: s.decisionsOn(r.Instrument, p), Records: s.recordsOn(r.Instrument, p), OwnDates: s.ownDates(e, p)}
	v.Cite = s.citeText(e, p)
	if s.isTold(r.Instrument, p.WID) {
		v.History = s.textAt(e, address.History(r.Instrument, p.WID))
	}
	v.Status.Original = s.original(e.text.Language, address.Provision(r.Ref(), p))
	body := s.provisionHTML(e, p)
	v.Words = wordsIn(body)
	return Page{Path: address.Provision(r.Ref(), p), Kind: "article",
		Title:    title(p) + " – " + r.Instrument.ShortTitle + " – " + r.ShortTitle,
		Language: string(s.Language), Body: body}, v
}

// referredFrom lists what refers to the provision or to one in it, in the order of the text.
func (s *site) referredFrom(e edition, p *model.Provision) []reference {
	index := s.Cites[e.text]
	if index == nil {
		return nil
	}
	var out []reference
	for _, q := range within(p) {
		for _, b := range index.ReferredFrom(q.EID) {
			from := s.provisions[e.text][b.From]
			if from == nil || address.PageOf(from) == p {
				continue // a reference within the article is no news on its page
			}
			out = append(out, reference{s.textAt(e, address.Provision(e.revision.Ref(), from)), citation(e.text, from), citation(e.text, q)})
		}
	}
	return out
}

// within lists the provision and all that are in it and have no page of their own.
func within(p *model.Provision) []*model.Provision {
	out := []*model.Provision{p}
	for q := range model.All(p.Body) {
		if address.PageOf(q) == p {
			out = append(out, q)
		}
	}
	return out
}

// decisionsOn lists what was held of the provision, or of one in it, in any revision of the instrument.
func (s *site) decisionsOn(i *model.Instrument, p *model.Provision) []heldRow {
	var out []heldRow
	for _, q := range within(p) {
		for _, a := range s.applied[provisionKey{i.ID, q.WID}] {
			t, held := s.provision(a.holding.Provision)
			out = append(out, heldRow{s.decisionRow(a.decision), citation(t, held), s.provisionURL(a.holding.Provision),
				s.revisions[a.holding.Provision.RevisionRef].ShortTitle, string(a.holding.Outcome), a.holding.Note})
		}
	}
	return out
}
