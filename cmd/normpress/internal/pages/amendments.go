package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/redline"
)

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

// amendments lists the changes article by article, those left out that are but a part of another.
func (s *site) amendments(p pair, c *compare.Comparison) []amended {
	out := []amended{}
	totals := c.Totals()
	var article *model.Provision
	for i := range c.Changes {
		ch := &c.Changes[i]
		if !ch.Changed() || ch.Within >= 0 {
			continue
		}
		row := amendment{URL: "#" + redline.AnchorIn(c, ch), Kinds: whatBecame(ch), Deleted: totals[i].Deleted, Inserted: totals[i].Inserted,
			Flags: flagged(ch), Old: s.citedTogether(p.old.text, ch.Old), New: s.citedTogether(p.new.text, ch.New)}
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
		return address.PageOf(ch.New[0].Provision())
	}
	article := address.PageOf(ch.Old[0].Provision())
	if article != nil {
		if now := s.sameIn(p.new.text, article.WID); now != nil {
			return now
		}
	}
	return article
}

// citedTogether names provisions of a text: "article 5, paragraph 2 (a)".
func (s *site) citedTogether(t *model.Text, ps []compare.Passage) string {
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
	return s.Words.Join("clauses", out...)
}
