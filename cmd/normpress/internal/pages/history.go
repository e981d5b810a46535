package pages

import (
	"slices"
	"sync"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// articlePair is two wordings of one provision.
type articlePair struct {
	Old       string `json:"old"` // citations
	New       string `json:"new"`
	OldURL    string `json:"old_url"`
	NewURL    string `json:"new_url"`
	Whole     string `json:"whole"`                // the comparison of the whole texts
	History   string `json:"history"`              // of the provision
	OldOthers []link `json:"old_others,omitempty"` // further revisions with the same words
	NewOthers []link `json:"new_others,omitempty"`
}

// articleURL is the address of the comparison of two wordings of a provision: the pair of the first revisions that have
// them, so that each pair of wordings stands on one page, whatever revisions it is met in.
func (s *site) articleURL(old, new *wording) string {
	return s.textAt(new.editions[0], articlePairPath(old, new))
}

func articlePairPath(old, new *wording) string {
	return address.Comparison(old.editions[0].revision.Ref(), new.editions[0].revision.Ref()) + string(new.provision.EID) + "/"
}

// amended is an article with the address of its own comparison, where it has one.
func (s *site) amended(p pair, article *model.Provision) amended {
	if article == nil {
		return amended{}
	}
	return amended{Name: title(article), Page: s.comparedArticle(p.new, p.old.revision, article),
		History: s.pairAt(p, address.History(p.new.revision.Instrument, article.WID))}
}

// comparedArticle is the address of the comparison of a provision with what it is in another revision; "" where the
// words are the same.
func (s *site) comparedArticle(e edition, other *model.Revision, p *model.Provision) string {
	revisions := e.revision.Instrument.Revisions
	a, b := slices.Index(revisions, e.revision), slices.Index(revisions, other)
	l := s.lives(e.revision.Instrument).byWID[p.WID]
	if l == nil {
		return ""
	}
	old, new := l.at(min(a, b)), l.at(max(a, b))
	if old < 0 || new < 0 || !l.compares(old, new) {
		return ""
	}
	return s.articleURL(&l.wordings[old], &l.wordings[new])
}

// histories makes the pages of the provisions of an instrument through all its revisions: of every article, and of what
// is within articles where something became of it.
func (s *site) histories(i *model.Instrument) []func() Page {
	var jobs []func() Page
	for _, l := range s.lives(i).list {
		if s.hasHistory(i, s.told(i), l) {
			jobs = append(jobs, func() Page { return s.historyPage(i, l) })
		}
	}
	return jobs
}

// hasHistory says whether a life, as a language tells it, has a page: that of a provision with a page, and that of one of
// which something became.
func (s *site) hasHistory(i *model.Instrument, lang ident.Language, l *life) bool {
	return l != nil && (l.hasPage() || s.changedWIDs(i, lang)[l.wid])
}

// changedWIDs are worked out once for each instrument and language.
func (s *site) changedWIDs(i *model.Instrument, lang ident.Language) map[ident.WID]bool {
	once, _ := s.changedOf.LoadOrStore(livesKey{i, lang}, sync.OnceValue(func() map[ident.WID]bool { return s.newChangedWIDs(i, lang) }))
	return once.(func() map[ident.WID]bool)()
}

// newChangedWIDs are the provisions of which something became in a step from one revision to the next, other than coming
// and going with what is around them.
func (s *site) newChangedWIDs(i *model.Instrument, lang ident.Language) map[ident.WID]bool {
	out := map[ident.WID]bool{}
	for n := 1; n < len(i.Revisions); n++ {
		old, new := i.Revisions[n-1], i.Revisions[n]
		p := pair{edition{old, old.Text(lang)}, edition{new, new.Text(lang)}}
		if p.old.text == nil || p.new.text == nil {
			continue
		}
		c := s.compared(p)
		for n := range c.Changes {
			if ch := &c.Changes[n]; ch.Kind != 0 && ch.Within < 0 {
				for _, side := range [][]compare.Passage{ch.Old, ch.New} {
					for k := range side {
						out[side[k].WID] = true
					}
				}
			}
		}
	}
	return out
}

// wordingPair is two wordings of one provision.
type wordingPair struct {
	of       *life
	old, new *wording
}

func (w wordingPair) pair() pair { return pair{w.old.editions[0], w.new.editions[0]} }

// articlePairs lists the pairs of wordings of every article of an instrument that have a page, by the revisions that
// they first stood in.
func (s *site) articlePairs(i *model.Instrument) map[[2]*model.Revision][]wordingPair {
	out := map[[2]*model.Revision][]wordingPair{}
	for _, l := range s.lives(i).list {
		if !l.hasPage() {
			continue
		}
		for _, w := range l.wordingPairs() {
			out[w.pair().key()] = append(out[w.pair().key()], w)
		}
	}
	return out
}

// articleComparison compares two wordings of a provision.
func (s *site) articleComparison(w wordingPair, whole *compare.Comparison) Page {
	p, l, old, new := w.pair(), w.of, w.old, w.new
	c := whole.Only(old.provision, new.provision)
	i := p.new.revision.Instrument
	v := comparisonView{crumbs: s.comparisonCrumbs(p), Sides: s.sides(p), Counts: c.Counts, Empty: c.Empty(), Changes: s.amendments(p, c)}
	v.elsewhere = s.elsewhere(i, articlePairPath(old, new), func(there ident.Language) bool {
		return s.livesIn(i, there).hasPair(l.wid, articlePairPath(old, new))
	})
	v.Article = &articlePair{Old: citation(p.old.text, old.provision), New: citation(p.new.text, new.provision),
		OldURL: s.pairAt(p, address.Provision(p.old.revision.Ref(), old.provision)),
		NewURL: s.pairAt(p, address.Provision(p.new.revision.Ref(), new.provision)),
		Whole:  s.comparedURL(p.old.revision, p.new.revision), History: s.pairAt(p, address.History(i, l.wid)),
		OldOthers: s.others(old), NewOthers: s.others(new)}
	v.Cite = s.citeComparison(p, articlePairPath(old, new), title(new.provision)+" – "+s.pairName(p))
	for n := range v.Changes {
		v.Changes[n].Page, v.Changes[n].History = "", "" // this page, and what it links to
	}
	body := s.redline.Write(c, s.names(p))
	v.Sides.Words = wordsIn(body)
	return Page{Path: articlePairPath(old, new), Kind: "comparison", Title: title(new.provision) + " – " + s.comparisonTitle(p),
		Language: string(s.Language), View: v, Body: body}
}

// others are the further revisions with a wording.
func (s *site) others(w *wording) []link {
	var out []link
	for _, e := range w.editions[1:] {
		out = append(out, link{URL: s.textAt(e, address.Revision(e.revision.Ref())), Title: e.revision.ShortTitle})
	}
	return out
}

type historyView struct {
	crumbs
	elsewhere
	Instrument link         `json:"instrument"`
	WID        string       `json:"wid"`
	Name       string       `json:"name,omitempty"`    // citation of the newest wording, in the language of the page
	Heading    string       `json:"heading,omitempty"` // of the newest wording, in the language of its text
	Wordings   []wordingRow `json:"wordings"`
	Pairs      []link       `json:"pairs"` // comparisons of any two wordings
	Decisions  []heldRow    `json:"decisions,omitempty"`
	TextLang   string       `json:"text_lang"`
	TextDir    string       `json:"text_dir"`
	Words      []string     `json:"words"`
}

// wordingRow is one wording of a provision, with what changed against the one before it.
type wordingRow struct {
	Revisions []revisionRow  `json:"revisions"`
	URL       string         `json:"url"`
	Citation  string         `json:"citation"`
	Kinds     []string       `json:"kinds,omitempty"` // of the change from the one before
	Parts     []link         `json:"parts,omitempty"` // what it was split into or joined from, besides itself
	Counts    compare.Counts `json:"counts"`
	Compare   string         `json:"compare,omitempty"` // comparison with the wording before
	Text      string         `json:"text"`              // HTML
	Gone      *revisionRow   `json:"gone,omitempty"`    // the revision behind it that does not have the provision
}

func (s *site) historyPage(i *model.Instrument, l *life) Page {
	lang, newest := s.told(i), &l.wordings[len(l.wordings)-1]
	v := historyView{Instrument: link{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}, WID: string(l.wid),
		Decisions: s.decisionsOn(i, newest.provision), TextLang: string(lang), TextDir: direction(lang)}
	v.Name, v.Heading = s.headed(newest.provision)
	v.crumbs = crumbs{"instruments", []link{v.Instrument}}
	v.elsewhere = s.elsewhere(i, address.History(i, l.wid), func(there ident.Language) bool {
		return s.hasHistory(i, there, s.livesIn(i, there).byWID[l.wid])
	})
	html := ""
	for k := range l.wordings {
		row := s.wordingRow(l, k)
		html += row.Text
		v.Wordings = append(v.Wordings, row)
	}
	if l.hasPage() {
		for _, w := range l.wordingPairs() {
			v.Pairs = append(v.Pairs, link{URL: s.articleURL(w.old, w.new), Title: s.pairName(w.pair())})
		}
	}
	v.Words = wordsIn(html)
	return Page{Path: address.History(i, l.wid), Kind: "history", Title: dashed(v.Name, v.Heading, i.ShortTitle), Language: string(s.Language), View: v}
}

func (s *site) wordingRow(l *life, k int) wordingRow {
	w := &l.wordings[k]
	e := w.editions[0]
	i := e.revision.Instrument
	row := wordingRow{URL: s.textAt(e, address.Provision(e.revision.Ref(), w.provision)), Citation: citation(e.text, w.provision)}
	for _, e := range w.editions {
		row.Revisions = append(row.Revisions, s.sideRow(e))
	}
	if next := w.last + 1; next < len(i.Revisions) && l.at(next) < 0 && i.Revisions[next].Text(e.text.Language) != nil {
		gone := s.row(i.Revisions[next])
		row.Gone = &gone
	}
	if k == 0 {
		row.Text = s.quoted(e, w.provision, 3)
		return row
	}
	old := &l.wordings[k-1]
	p := pair{old.editions[len(old.editions)-1], e}
	before := s.sameIn(p.old.text, l.wid)
	c := s.compared(p).Only(before, w.provision)
	row.Counts, row.Text = c.Counts, s.redline.Whole(c, s.names(p))
	if l.hasPage() {
		row.Compare = s.articleURL(old, w)
	}
	for n := range c.Changes {
		if ch := &c.Changes[n]; slices.ContainsFunc(ch.New, func(q compare.Passage) bool { return q.WID == l.wid }) {
			row.Kinds, row.Parts = ch.Kind.Names(), s.otherParts(p, ch, l.wid)
		}
	}
	return row
}

// otherParts are the other provisions of a split or join.
func (s *site) otherParts(p pair, ch *compare.Change, wid ident.WID) []link {
	var out []link
	for _, of := range []struct {
		e  edition
		ps []compare.Passage
	}{{p.old, ch.Old}, {p.new, ch.New}} {
		for i := range of.ps {
			if of.ps[i].WID != wid {
				out = append(out, link{URL: s.textAt(of.e, address.Provision(of.e.revision.Ref(), of.ps[i].Provision())), Title: s.citedTogether(of.e.text, of.ps[i:i+1]), Lang: s.ofText(of.e)})
			}
		}
	}
	return out
}
