package pages

import (
	"slices"
	"strings"
	"sync"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/redline"
)

// comparisons makes the pages that compare the revisions of an instrument: pairs of revisions, and pairs of wordings of
// an article, which stand at the address of the first revisions that have them.
func (s *site) comparisons(i *model.Instrument) []func() Page {
	if len(i.Revisions) < 2 {
		return nil
	}
	var jobs []func() Page
	articles := s.articlePairs(i)
	for _, p := range s.everyPair(i) {
		compared := sync.OnceValue(func() *compare.Comparison { return s.compared(p) })
		if s.hasPair[p.key()] {
			jobs = append(jobs, func() Page { return s.comparisonPage(p, compared()) }, func() Page { return s.reversedPage(p) })
		}
		of := articles[p.key()]
		wordings := compared
		if len(of) > 0 && of[0].pair() != p { // the history is told in another language
			wordings = sync.OnceValue(func() *compare.Comparison { return s.compared(of[0].pair()) })
		}
		for _, w := range of {
			jobs = append(jobs, func() Page { return s.articleComparison(w, wordings()) })
		}
	}
	return append(jobs, s.histories(i)...)
}

// names lead from a comparison to its two texts, and name what has no number there.
func (s *site) names(p pair) redline.Names {
	return func(old bool, at *compare.Passage) redline.Name {
		e, q := p.new, at.Provision()
		if old {
			e = p.old
		}
		if at.EID == "" {
			return redline.Name{Address: s.textAt(e, address.Revision(e.revision.Ref())), Short: fullTitle(e)}
		}
		name := redline.Name{Address: s.textAt(e, address.Provision(e.revision.Ref(), q)), Short: title(q), Citation: citation(e.text, q)}
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
	elsewhere
	Sides     sides          `json:"sides"`
	Counts    compare.Counts `json:"counts"`
	Editorial bool           `json:"editorial"`
	Empty     bool           `json:"empty"`
	Changes   []amended      `json:"changes"`
	Others    []link         `json:"others"`            // comparisons beside this one
	Pack      string         `json:"pack"`              // where provisions of the two are chosen to be printed
	All       string         `json:"all"`               // all comparisons of the instrument
	Article   *articlePair   `json:"article,omitempty"` // where only one provision is compared
	Cite      *citing        `json:"cite"`
}

func (s *site) sides(p pair) sides {
	i, status := p.new.revision.Instrument, s.status(p.new)
	return sides{Instrument: link{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}, Title: status.Title,
		Old: s.sideRow(p.old), New: s.sideRow(p.new), TextLang: status.TextLang, TextDir: status.TextDir}
}

func (s *site) sideRow(e edition) revisionRow {
	row := s.row(e.revision)
	row.URL, row.LegalValue, row.Stale = s.textAt(e, address.Revision(e.revision.Ref())), legalValue(e), s.stale(e)
	return row
}

func (s *site) comparisonPage(p pair, c *compare.Comparison) Page {
	v := comparisonView{crumbs: s.comparisonCrumbs(p), Sides: s.sides(p), Counts: c.Counts, Editorial: c.Editorial, Empty: c.Empty(),
		Changes: s.amendments(p, c), Others: s.comparedWith(p),
		All: s.at(address.Comparisons(p.new.revision.Instrument)), Pack: s.packOf(&p.old, p.new)}
	v.Original, v.Cite = s.original(p.language(), p.path()), s.citeComparison(p, p.path(), s.pairName(p))
	body := s.redline.Write(c, s.names(p))
	v.Sides.Words = wordsIn(body)
	return Page{Path: p.path(), Kind: "comparison", Title: s.comparisonTitle(p), Language: string(s.Language), View: v, Body: body}
}

func (s *site) comparisonTitle(p pair) string {
	return s.pairName(p) + " – " + p.new.revision.Instrument.ShortTitle
}

// pairName names both revisions, with an arrow in the direction in which the page is read.
func (s *site) pairName(p pair) string {
	arrow := " → "
	if s.Language.RightToLeft() {
		arrow = " ← "
	}
	return p.old.revision.ShortTitle + arrow + p.new.revision.ShortTitle
}

func (s *site) comparisonCrumbs(p pair) crumbs {
	i := p.new.revision.Instrument
	return crumbs{"instruments", []link{{URL: s.at(address.Instrument(i)), Title: i.ShortTitle},
		{URL: s.at(address.Comparisons(i)), Title: s.pairName(p)}}}
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

// comparedWith lists the comparisons beside this one: with one of the two texts, and the revision before or after the
// other.
func (s *site) comparedWith(p pair) []link {
	revisions := p.new.revision.Instrument.Revisions
	a, b := slices.Index(revisions, p.old.revision), slices.Index(revisions, p.new.revision)
	var out []link
	for _, q := range [][2]int{{a - 1, b}, {a + 1, b}, {a, b - 1}, {a, b + 1}} {
		if q[0] < 0 || q[1] >= len(revisions) || q[0] >= q[1] {
			continue
		}
		old, new := revisions[q[0]], revisions[q[1]]
		if beside := s.pairOf(old, new); beside != nil && s.hasPair[beside.key()] {
			out = append(out, link{URL: s.pairAt(p, beside.path()), Title: s.pairName(*beside)})
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
	}{s.comparisonCrumbs(p), s.sides(p), link{URL: s.pairAt(p, p.path()), Title: s.comparisonTitle(p)}}
	return Page{Path: address.Comparison(p.new.revision.Ref(), p.old.revision.Ref()), Kind: "comparison-reversed", Title: s.comparisonTitle(p),
		Language: string(s.Language), View: v}
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
	}{crumbs: crumbs{"instruments", []link{{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}}},
		Instrument: link{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}, Any: s.at(address.Anything)}
	for _, p := range s.pairs(i) {
		row := s.step(p)
		for _, t := range p.new.revision.Texts {
			if t.Language != p.language() && p.old.revision.Text(t.Language) != nil {
				row.Languages = append(row.Languages, link{URL: s.in(t.Language, p.path()), Title: string(t.Language)})
			}
		}
		v.Steps = append(v.Steps, row)
	}
	return Page{Path: address.Comparisons(i), Kind: "comparisons", Title: i.ShortTitle, Language: string(s.Language), View: v}
}

func (s *site) step(p pair) step {
	c := s.compared(p)
	return step{URL: s.pairAt(p, p.path()), Old: p.old.revision.ShortTitle, New: p.new.revision.ShortTitle,
		Counts: c.Counts, Editorial: c.Editorial, Empty: c.Empty()}
}

// stepTo is what changed in a revision against the one before it, nil where there is none.
func (s *site) stepTo(r *model.Revision) *step {
	p := s.before(r)
	if p == nil {
		return nil
	}
	step := s.step(*p)
	return &step
}
