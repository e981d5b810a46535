// Package truth makes of a text an edited one of which it is known what became of every provision, to measure
// comparisons by. Only tests and benchmarks use it.
package truth

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Options say how a text is edited. The same options make the same edits.
type Options struct {
	Seed  uint64
	Share float64     // of the words of every provision that are replaced, deleted or joined by others, from 0 to 1
	Hard  bool        // splits, joins, near-duplicates, boilerplate, numbers used again, points that become paragraphs
	Donor *model.Text // in the same language: inserted text is taken from here; without it, it is made of loose words
}

// Link is what became of provisions: none and one (inserted), one and none (repealed), one and one, or several.
type Link struct {
	Old, New          []ident.EID
	Moved, Renumbered bool
}

// Edited is a text after its edits.
type Edited struct {
	Text  *model.Text
	Truth []Link // all provisions of both texts, each once
}

// Edit edits a text, which is left as it is.
func Edit(t *model.Text, o Options) *Edited {
	e := newEditor(t, o)
	e.easy()
	if o.Hard {
		e.hard()
	}
	e.reword(e.root)
	if o.Hard {
		e.decoys()
	}
	e.number()
	out := &Edited{Text: &model.Text{Language: t.Language, Title: t.Title, Heading: t.Heading}}
	out.Text.Body = write(e.root, nil)
	out.Truth = e.truth(t)
	return out
}

// truth lists what became of every provision.
func (e *editor) truth(t *model.Text) []Link {
	seen := map[*model.Provision]bool{}
	var out []Link
	for _, g := range e.groups() {
		l := Link{Moved: g[0].moved}
		for _, it := range g {
			l.New = append(l.New, it.n.EID)
		}
		for _, p := range g[0].from {
			l.Old, seen[p] = append(l.Old, p.EID), true
		}
		if len(g[0].from) > 0 && !l.Moved {
			l.Renumbered = !keeps(g)
		}
		out = append(out, l)
	}
	for p := range model.All(t.Body) {
		if !seen[p] {
			out = append(out, Link{Old: []ident.EID{p.EID}})
		}
	}
	return out
}

// groups lists the new provisions, those that were split off together with the one they were split off from.
func (e *editor) groups() [][]*item {
	var out [][]*item
	at := map[*item]int{}
	for it := range e.items() {
		whole := it
		if it.part != nil {
			whole = it.part
		}
		if k, ok := at[whole]; ok {
			out[k] = append(out[k], it)
			continue
		}
		at[whole] = len(out)
		out = append(out, []*item{it})
	}
	return out
}

// keeps says whether any provision of a group has the number of one that it continues.
func keeps(g []*item) bool {
	for _, p := range g[0].from {
		for _, it := range g {
			if !renumbered(p, it.n) {
				return true
			}
		}
	}
	return false
}

func renumbered(a, b *model.Provision) bool {
	return a.Kind.Element() != b.Kind.Element() || ident.CleanNumber(a.Number) != ident.CleanNumber(b.Number)
}
