package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/pages"
	"normpress/cmd/normpress/internal/source"
)

// distinctWords counts how many different pairs of words are compared, against what differs in all pairs of revisions:
// with a memory, a further revision costs what is new in it.
func distinctWords(e *env, t *table) error {
	whole, err := e.lawChain(max(20, e.size(500)), max(4, e.size(80)))
	if err != nil {
		return err
	}
	all := whole.parse()
	for n := max(2, len(whole.data)/16); n <= len(whole.data); n *= 2 {
		i := *all
		i.Revisions = i.Revisions[:n]
		met, distinct := 0, map[*compare.Wording]bool{}
		compareAll(&i, func(c *compare.Comparison) {
			for k := range c.Changes {
				if w := c.Changes[k].Wording; len(w.Edits)+len(w.Markup) > 0 {
					met++
					distinct[w] = true
				}
			}
		})
		r := row{name: fmt.Sprintf("compare: distinct words, %d revisions", n), figure: float64(len(distinct)), unit: "pairs",
			peer: "changes in all comparisons", other: float64(met),
			detail: fmt.Sprintf("%.3g for each of %d comparisons, which have %.0f changes each", perPair(len(distinct), n), n*(n-1)/2, perPair(met, n))}
		if n >= 20 {
			r.target = ratioAtMost(0.1)
		}
		t.add(r)
	}
	return nil
}

func perPair(n, revisions int) float64 { return float64(n) / float64(revisions*(revisions-1)/2) }

// siteGrowth says by what a site grows with the comparisons of a law.
func siteGrowth(e *env, t *table) error {
	most := e.size(40)
	c, err := e.lawChain(max(20, e.size(300)), max(4, most))
	if err != nil {
		return err
	}
	for n := max(2, len(c.data)/8); n <= len(c.data); n *= 2 {
		if err := c.grow(t, n); err != nil {
			return err
		}
	}
	return nil
}

// grow measures the pages of the first revisions, all pairs of which have a page.
func (c *lawChain) grow(t *table, revisions int) error {
	p := &portal{site: source.Memory(c.site(revisions))}
	p.load()
	if err := p.sound(); err != nil {
		return err
	}
	p.identify()
	p.cite()
	changed := 0
	compareAll(p.corpus.Instruments[0], func(found *compare.Comparison) { changed += changedArticles(found) })
	count, size, text := 0, 0, 0
	for _, page := range pages.All(pages.Input{Corpus: p.corpus, Cites: p.cites, Comparers: p.comparers, AllPairs: revisions, Language: "en", BasePath: "/", AsOf: asOf}) {
		if strings.Contains(page.Path, "/compare/") {
			view, err := json.Marshal(page.View)
			if err != nil {
				return err
			}
			count, size = count+1, size+len(view)+len(page.Body)
		}
	}
	for _, data := range c.data[:revisions] {
		text += len(data) * (revisions - 1) / 2
	}
	t.add(row{name: fmt.Sprintf("compare: pages of %d revisions", revisions), figure: float64(size) / 1e6, unit: "MB",
		peer: "every text in every pair", other: float64(text) / 1e6,
		detail: fmt.Sprintf("%d pages; %.1f kB for each of %d articles changed between two revisions", count, float64(size)/1e3/float64(changed), changed)})
	return nil
}

// changedArticles counts the articles in which a comparison finds anything.
func changedArticles(c *compare.Comparison) int {
	in := map[string]bool{}
	for k := range c.Changes {
		if ch := &c.Changes[k]; ch.Changed() {
			side := ch.New
			if len(side) == 0 {
				side = ch.Old
			}
			article, _, _ := strings.Cut(string(side[0].EID), "__")
			in[article] = true
		}
	}
	return len(in)
}

// site is the files of a portal that has nothing but the law.
func (c *lawChain) site(revisions int) map[string]string {
	const folder = "content/instruments/law/"
	files := map[string]string{"hugo.yaml": "title: Laws\nbaseURL: https://portal.example/\n",
		folder + "instrument.md": fmt.Sprintf("---\ntitle: A law\nshort_title: Law\nkind: convention\nlanguages: [%s]\n---\n", c.language)}
	for i, data := range c.data[:revisions] {
		here, previous := fmt.Sprintf("%sr%02d/", folder, i), ""
		if i > 0 {
			previous = fmt.Sprintf("previous: r%02d\n", i-1)
		}
		files[here+"revision.md"] = fmt.Sprintf("---\nshort_title: Revision %d\nstatus: draft\nlegal_value: draft\ndate: %d-01-01\n%slanguages: [%s]\n---\n",
			i, 1970+i, previous, c.language)
		files[here+string(c.language)+".md"] = string(data)
	}
	return files
}
