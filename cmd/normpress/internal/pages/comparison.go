package pages

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/redline"
)

// pair is two revisions of an instrument in one language, the older first.
type pair struct {
	old, new edition
}

// comparePath is the address of all comparisons of an instrument.
func comparePath(i *model.Instrument) string { return instrumentPath(i) + "compare/" }

// pairPath is the address of the comparison of two revisions, the older first.
func pairPath(old, new ident.RevisionRef) string {
	return "/instruments/" + old.Instrument + "/compare/" + old.Revision + "..." + new.Revision + "/"
}

func (p pair) path() string { return pairPath(p.old.revision.Ref(), p.new.revision.Ref()) }

func (p pair) language() ident.Language { return p.new.text.Language }

// comparisons makes the pages that compare the revisions of an instrument: pairs of revisions, and pairs of wordings of
// an article, which stand at the address of the first revisions that have them.
func (s *site) comparisons(i *model.Instrument) []func() Page {
	if len(i.Revisions) < 2 {
		return nil
	}
	jobs := []func() Page{func() Page { return s.comparisonList(i) }}
	articles := s.articlePairs(i)
	for _, p := range everyPair(i) {
		compared := sync.OnceValue(func() *compare.Comparison { return s.compared(p) })
		if s.hasPair[p.key()] {
			jobs = append(jobs, func() Page { return s.comparisonPage(p, compared()) }, func() Page { return s.reversedPage(p) })
		}
		for _, w := range articles[p] {
			jobs = append(jobs, func() Page { return s.articleComparison(w, compared()) })
		}
	}
	return append(jobs, s.histories(i)...)
}

// everyPair lists the pairs of revisions in every language that both have.
func everyPair(i *model.Instrument) []pair {
	var out []pair
	for b, r := range i.Revisions {
		for _, older := range i.Revisions[:b] {
			for _, t := range r.Texts {
				if old := older.Text(t.Language); old != nil {
					out = append(out, pair{edition{older, old}, edition{r, t}})
				}
			}
		}
	}
	return out
}

// key names a pair whatever the language.
func (p pair) key() [2]*model.Revision {
	return [2]*model.Revision{p.old.revision, p.new.revision}
}

// pairs lists the pairs of revisions that have a page of their own.
func (s *site) pairs(i *model.Instrument) []pair {
	return slices.DeleteFunc(everyPair(i), func(p pair) bool { return !s.hasPair[p.key()] })
}

// paired finds the pairs of revisions that have a page. An instrument of many revisions has pages for those that follow
// each other, and for each with the newest and with the one that was adopted.
func (s *site) paired(i *model.Instrument) {
	last, adopted := len(i.Revisions)-1, firstAdopted(i)
	for b, new := range i.Revisions {
		for a, old := range i.Revisions[:b] {
			if len(i.Revisions) <= s.AllPairs || b == a+1 || b == last || old == adopted || new == adopted {
				s.hasPair[[2]*model.Revision{old, new}] = true
			}
		}
	}
}

// firstAdopted is the first revision of the instrument that is no draft, nil when there is none.
func firstAdopted(i *model.Instrument) *model.Revision {
	for _, r := range i.Revisions {
		if !r.Adoption.IsZero() || r.Status != model.Draft && r.Status != model.Withdrawn {
			return r
		}
	}
	return nil
}

// compared is the comparison of a pair. Those of revisions that follow each other are kept, as many pages ask for them.
func (s *site) compared(p pair) *compare.Comparison {
	i := p.new.revision.Instrument
	if slices.Index(i.Revisions, p.new.revision) != slices.Index(i.Revisions, p.old.revision)+1 {
		return s.compare(p)
	}
	once, _ := s.steps.LoadOrStore(p, sync.OnceValue(func() *compare.Comparison { return s.compare(p) }))
	return once.(func() *compare.Comparison)()
}

func (s *site) compare(p pair) *compare.Comparison {
	c := s.Comparers[p.new.revision.Instrument].Compare(p.old.text, p.new.text)
	c.Old, c.New = side(p.old), side(p.new)
	return c
}

func side(e edition) compare.Side {
	return compare.Side{Name: e.revision.Ref().String(), Title: fullTitle(e), ShortTitle: e.revision.ShortTitle,
		Symbol: e.revision.Symbol.String(), Date: e.revision.Date.String(), Language: string(e.text.Language)}
}

// names lead from a comparison to its two texts, and name what has no number there.
func (s *site) names(p pair) redline.Names {
	return func(old bool, at *compare.Passage) redline.Name {
		e, q := p.new, at.Provision()
		if old {
			e = p.old
		}
		if at.EID == "" {
			return redline.Name{Address: s.url(e.text.Language, revisionPath(e.revision.Ref())), Short: fullTitle(e)}
		}
		name := redline.Name{Address: s.url(e.text.Language, provisionPath(e.revision.Ref(), q)), Short: title(q), Citation: citation(e.text, q)}
		if c := cite.Cite(q); len(c) > 0 {
			name.Short = c[len(c)-1:].String(e.text.Language)
		}
		return name
	}
}

// sides is what every page of a comparison says first: which texts it compares, the older first.
type sides struct {
	Instrument link        `json:"instrument"`
	Title      string      `json:"instrument_title"`
	Old        revisionRow `json:"old"`
	New        revisionRow `json:"new"`
	TextLang   string      `json:"text_lang"`
	TextDir    string      `json:"text_dir"`
	Words      []string    `json:"words"` // of the interface, that stand in the body by their keys
}

type comparisonView struct {
	crumbs
	Sides     sides          `json:"sides"`
	Counts    compare.Counts `json:"counts"`
	Editorial bool           `json:"editorial"`
	Empty     bool           `json:"empty"`
	Changes   []amended      `json:"changes"`
	Others    []link         `json:"others"`            // comparisons of the newer with other revisions
	Article   *articlePair   `json:"article,omitempty"` // where only one provision is compared
}

// amended is an article, or a text between articles, with the changes in it.
type amended struct {
	Name    string      `json:"name,omitempty"` // "Article 5 – Halt mechanisms"; "" for what is in no article
	Page    string      `json:"page,omitempty"` // the comparison of the article alone
	History string      `json:"history,omitempty"`
	Changes []amendment `json:"changes"`
}

// amendment is a change as the list of changes shows it.
type amendment struct {
	URL      string   `json:"url"`
	Kinds    []string `json:"kinds"`
	Old      string   `json:"old,omitempty"` // citations, where they differ
	New      string   `json:"new,omitempty"`
	Deleted  int      `json:"deleted"`
	Inserted int      `json:"inserted"`
	Flags    []string `json:"flags,omitempty"`
}

func (s *site) sides(p pair) sides {
	i, status := p.new.revision.Instrument, s.status(p.new)
	return sides{Instrument: link{s.url("", instrumentPath(i)), i.ShortTitle}, Title: status.Title,
		Old: s.sideRow(p.old), New: s.sideRow(p.new), TextLang: status.TextLang, TextDir: status.TextDir}
}

func (s *site) sideRow(e edition) revisionRow {
	row := s.row(e.revision)
	row.URL = s.url(e.text.Language, revisionPath(e.revision.Ref()))
	return row
}

func (s *site) comparisonPage(p pair, c *compare.Comparison) Page {
	v := comparisonView{crumbs: s.comparisonCrumbs(p), Sides: s.sides(p), Counts: c.Counts, Editorial: c.Editorial, Empty: c.Empty(),
		Changes: s.amendments(p, c), Others: s.comparedWith(p)}
	body := s.redline.Write(c, s.names(p))
	v.Sides.Words = wordsIn(body)
	return Page{Path: p.path(), Kind: "comparison", Title: comparisonTitle(p), Language: string(p.language()), View: v, Body: body}
}

func comparisonTitle(p pair) string {
	return p.old.revision.ShortTitle + " → " + p.new.revision.ShortTitle + " – " + p.new.revision.Instrument.ShortTitle
}

func (s *site) comparisonCrumbs(p pair) crumbs {
	i := p.new.revision.Instrument
	return crumbs{"instruments", []link{{s.url("", instrumentPath(i)), i.ShortTitle},
		{s.url("", comparePath(i)), p.old.revision.ShortTitle + " → " + p.new.revision.ShortTitle}}}
}

// wordsIn lists the keys of the words of the interface for which there are signs in HTML.
func wordsIn(html string) []string {
	var out []string
	for _, key := range redline.Words() {
		if strings.Contains(html, redline.Word(key)) {
			out = append(out, key)
		}
	}
	return out
}

// amendments lists the changes article by article, those left out that are but a part of another.
func (s *site) amendments(p pair, c *compare.Comparison) []amended {
	out := []amended{}
	deleted, inserted := inAll(c)
	var article *model.Provision
	for i := range c.Changes {
		ch := &c.Changes[i]
		if !ch.Changed() || ch.Within >= 0 {
			continue
		}
		row := amendment{URL: "#" + redline.AnchorIn(c, ch), Kinds: whatBecame(ch), Deleted: deleted[i], Inserted: inserted[i],
			Flags: flagged(ch), Old: cited(p.old.text, ch.Old), New: cited(p.new.text, ch.New)}
		if row.Old == row.New {
			row.Old = ""
		}
		if in := s.articleOf(p, ch); len(out) == 0 || in != article {
			article = in
			out = append(out, s.amended(p, article))
		}
		out[len(out)-1].Changes = append(out[len(out)-1].Changes, row)
	}
	return out
}

// flagged names what changed in provisions that were there before and after.
func flagged(ch *compare.Change) []string {
	if len(ch.Old) == 0 || len(ch.New) == 0 {
		return nil
	}
	return ch.Flags().Names()
}

// whatBecame names what became of a change, more exactly than by its kinds where only signs changed.
func whatBecame(ch *compare.Change) []string {
	kinds := ch.Kind.Names()
	switch {
	case ch.OnlyConsequential():
		kinds[0] = "consequential" // which is Substituted, the first of all kinds
	case ch.Kind == 0:
		return []string{"markup"}
	case ch.Kind.Has(compare.Substituted) && ch.Deleted+ch.Inserted == 0:
		kinds[0] = "punctuation"
	}
	return kinds
}

// articleOf is the article that a change is in, as it is in the new text where it still is; nil for none.
func (s *site) articleOf(p pair, ch *compare.Change) *model.Provision {
	if len(ch.New) > 0 {
		return pageOf(ch.New[0].Provision())
	}
	article := pageOf(ch.Old[0].Provision())
	if article != nil {
		if now := s.sameIn(p.new.text, article.WID); now != nil {
			return now
		}
	}
	return article
}

// inAll counts, for each change, the words deleted and inserted in it and in what is but a part of it.
func inAll(c *compare.Comparison) (deleted, inserted []int) {
	deleted, inserted = make([]int, len(c.Changes)), make([]int, len(c.Changes))
	for i := range c.Changes {
		for at := i; at >= 0; at = c.Changes[at].Within {
			deleted[at] += c.Changes[i].Deleted
			inserted[at] += c.Changes[i].Inserted
		}
	}
	return deleted, inserted
}

// cited names provisions of a text: "article 5, paragraph 2 (a)".
func cited(t *model.Text, ps []compare.Passage) string {
	var out []string
	for i := range ps {
		name := t.Heading.Words
		if p := ps[i].Provision(); ps[i].EID != "" {
			if name = citation(t, p); name == "" {
				name = title(p)
			}
		}
		out = append(out, name)
	}
	return strings.Join(out, "; ")
}

// comparedWith lists the comparisons of both revisions of the pair with others.
func (s *site) comparedWith(p pair) []link {
	var out []link
	for _, q := range s.pairs(p.new.revision.Instrument) {
		shares := q.old.revision == p.old.revision || q.new.revision == p.new.revision
		if q != p && q.language() == p.language() && shares {
			out = append(out, link{s.url(q.language(), q.path()), q.old.revision.ShortTitle + " → " + q.new.revision.ShortTitle})
		}
	}
	return out
}

// reversedPage stands at the address of a pair the other way round, and leads to the comparison.
func (s *site) reversedPage(p pair) Page {
	v := struct {
		crumbs
		Sides sides `json:"sides"`
		To    link  `json:"to"`
	}{s.comparisonCrumbs(p), s.sides(p), link{s.url(p.language(), p.path()), comparisonTitle(p)}}
	return Page{Path: pairPath(p.new.revision.Ref(), p.old.revision.Ref()), Kind: "comparison-reversed", Title: comparisonTitle(p),
		Language: string(p.language()), View: v}
}

// step is what changed from one revision to a later one, in numbers.
type step struct {
	URL       string         `json:"url"`
	Old       string         `json:"old"`
	New       string         `json:"new"`
	Counts    compare.Counts `json:"counts"`
	Editorial bool           `json:"editorial"`
	Empty     bool           `json:"empty"`
	Languages []link         `json:"languages,omitempty"` // the same comparison in other languages
}

// comparisonList is the page of all comparisons of an instrument.
func (s *site) comparisonList(i *model.Instrument) Page {
	v := struct {
		crumbs
		Instrument link   `json:"instrument"`
		Steps      []step `json:"steps"`
		Any        string `json:"any"` // page that compares what has no page
	}{crumbs: crumbs{"instruments", []link{{s.url("", instrumentPath(i)), i.ShortTitle}}},
		Instrument: link{s.url("", instrumentPath(i)), i.ShortTitle}, Any: s.url("", "/compare/")}
	for _, p := range s.pairs(i) {
		n := len(v.Steps)
		if n > 0 && v.Steps[n-1].Old == p.old.revision.ShortTitle && v.Steps[n-1].New == p.new.revision.ShortTitle {
			v.Steps[n-1].Languages = append(v.Steps[n-1].Languages, link{s.url(p.language(), p.path()), string(p.language())})
			continue
		}
		v.Steps = append(v.Steps, s.step(p))
	}
	return Page{Path: comparePath(i), Kind: "comparisons", Title: i.ShortTitle, Language: string(s.Language), View: v}
}

func (s *site) step(p pair) step {
	c := s.compared(p)
	return step{URL: s.url(p.language(), p.path()), Old: p.old.revision.ShortTitle, New: p.new.revision.ShortTitle,
		Counts: c.Counts, Editorial: c.Editorial, Empty: c.Empty()}
}

// stepTo is what changed in a text against the revision before it, nil for the first.
func (s *site) stepTo(e edition) *step {
	p := s.before(e.revision, e.text.Language)
	if p == nil {
		return nil
	}
	step := s.step(*p)
	return &step
}

// before is the pair of a revision with the one before it, in a language or else in the first that both have; nil
// where there is none.
func (s *site) before(r *model.Revision, lang ident.Language) *pair {
	n := slices.Index(r.Instrument.Revisions, r)
	if n < 1 {
		return nil
	}
	older := r.Instrument.Revisions[n-1]
	for _, t := range r.Texts {
		if old := older.Text(t.Language); old != nil && (lang == "" || lang == t.Language) {
			return &pair{edition{older, old}, edition{r, t}}
		}
	}
	return nil
}

// comparedURL is the address of the comparison of two revisions in a language, "" where they have no page.
func (s *site) comparedURL(a, b *model.Revision, lang ident.Language) string {
	i := a.Instrument
	if slices.Index(i.Revisions, a) > slices.Index(i.Revisions, b) {
		a, b = b, a
	}
	if a == b || a.Text(lang) == nil || b.Text(lang) == nil {
		return ""
	}
	if !s.hasPair[[2]*model.Revision{a, b}] {
		address := s.url("", fmt.Sprintf("/compare/?a=%s&b=%s", a.Ref(), b.Ref()))
		if a.Texts[0].Language != lang {
			address += "&la=" + string(lang)
		}
		if b.Texts[0].Language != lang {
			address += "&lb=" + string(lang)
		}
		return address
	}
	return s.url(lang, pairPath(a.Ref(), b.Ref()))
}
