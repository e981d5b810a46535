package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/compare/truth"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// alignment edits real texts so that it is known what became of every provision, and looks how much of it is found: in
// the easy set provisions are inserted, deleted, moved and renumbered, in the hard set they are split and joined as well,
// numbers are used again, and near-duplicates and boilerplate inserted.
var alignment = benchmark{"alignment", "what is found of what was done to every provision of real texts (F1 is 1 when all of it is and nothing else), and how fast", runAlignment}

// editedText is a text to be edited, and one in the same language from which inserted text is taken.
type editedText struct {
	language   string
	text, from *model.Text
}

func runAlignment(e *env, t *table) error {
	texts := e.editedTexts()
	if len(texts) == 0 {
		return fmt.Errorf("no texts to be edited")
	}
	for _, hard := range []bool{false, true} {
		alignmentScores(e, t, texts, hard)
	}
	alignmentLanguages(e, t, texts)
	unrelatedTexts(t, texts)
	return alignmentSpeed(e, t)
}

// editedTexts reads the sample and what there is of the texts beside the repository.
func (e *env) editedTexts() (out []editedText) {
	content, corpora := filepath.Join(e.root, "content/instruments"), filepath.Join(e.root, "../shared/corpora")
	for _, f := range [][3]string{
		{"en", content + "/convention/adopted/en", content + "/code-of-conduct/2026/en.md"}, {"en", content + "/code-of-conduct/2026/en.md", corpora + "/us-constitution/rev-21-editorial-2021-01-02.md"},
		{"en", corpora + "/us-constitution/rev-19-1992-05-07.md", corpora + "/udhr/en.md"}, {"en", corpora + "/udhr/en.md", corpora + "/us-constitution/rev-19-1992-05-07.md"},
		{"de", corpora + "/german-law/tkg-2004/rev-10-2012-12-30.md", corpora + "/german-law/grundgesetz/rev-05-2018-11-08.md"}, {"de", corpora + "/german-law/grundgesetz/rev-05-2018-11-08.md", corpora + "/german-law/tkg-2004/rev-10-2012-12-30.md"},
		{"fr", corpora + "/cc-by-sa/fr-4.0.md", corpora + "/udhr/fr.md"}, {"fr", corpora + "/udhr/fr.md", corpora + "/cc-by-sa/fr-4.0.md"},
		{"es", corpora + "/cc-by-sa/es-4.0.md", corpora + "/udhr/es.md"}, {"es", corpora + "/udhr/es.md", corpora + "/cc-by-sa/es-4.0.md"},
		{"ru", corpora + "/cc-by-sa/ru-4.0.md", corpora + "/udhr/ru.md"}, {"ru", corpora + "/udhr/ru.md", corpora + "/cc-by-sa/ru-4.0.md"},
		{"ar", corpora + "/cc-by-sa/ar-4.0.md", corpora + "/udhr/ar.md"}, {"ar", corpora + "/udhr/ar.md", corpora + "/cc-by-sa/ar-4.0.md"},
		{"zh", corpora + "/cc-by-sa/zh-Hans-4.0.md", corpora + "/udhr/zh-Hans.md"}, {"zh", corpora + "/udhr/zh-Hans.md", corpora + "/cc-by-sa/zh-Hans-4.0.md"},
	} {
		text, from := readText(f[0], f[1]), readText(f[0], f[2])
		if text != nil && from != nil {
			out = append(out, editedText{f[0], text, from})
		}
	}
	return out
}

// readText reads a text that is one file or a folder of them, nil where it is not here.
func readText(language, name string) *model.Text {
	if _, err := os.Stat(name); err != nil {
		return nil
	}
	set := textSet{}
	if err := set.readText(name); err != nil {
		return nil
	}
	t, _ := norm.ParseText(set.texts[0], norm.Options{Language: ident.Language(language)})
	return t
}

// score edits a text with some seeds and adds what was found.
func (x editedText) score(s truth.Scores, seeds int, share float64, hard bool) {
	for seed := range seeds {
		edited := truth.Edit(x.text, truth.Options{Seed: uint64(seed), Share: share, Hard: hard, Donor: x.from})
		s.Add(edited.Truth, links(compare.Align(x.text, edited.Text)))
	}
}

func links(as []compare.Alignment) []truth.Link {
	out := make([]truth.Link, len(as))
	for i, a := range as {
		out[i] = truth.Link{Old: ids(a.Old), New: ids(a.New), Moved: a.Kind.Has(compare.Moved), Renumbered: a.Kind.Has(compare.Renumbered)}
	}
	return out
}

func ids(ps []*model.Provision) (out []ident.EID) {
	for _, p := range ps {
		out = append(out, p.EID)
	}
	return out
}

var sharesReworded = []float64{0, 0.1, 0.2, 0.4}

// alignmentTargets are the least F1 of each sort, in the easy and the hard set.
var alignmentTargets = map[string][2]float64{
	"links": {0.999, 0.999}, "moved": {0.98, 0.99}, "renumbered": {0.98, 0.98}, "split": {0, 0.97}, "joined": {0, 0.99},
	"inserted": {0.98, 0.98}, "repealed": {0.98, 0.98},
}

func alignmentScores(e *env, t *table, texts []editedText, hard bool) {
	set, column := "easy", 0
	if hard {
		set, column = "hard", 1
	}
	all, byShare := truth.Scores{}, map[float64]truth.Scores{}
	for _, share := range sharesReworded {
		byShare[share] = truth.Scores{}
		for _, x := range texts {
			x.score(byShare[share], e.rounds(6), share, hard)
		}
		all.Sum(byShare[share])
	}
	for _, sort := range truth.Sorts {
		if alignmentTargets[sort][column] == 0 {
			continue
		}
		var shares []string
		for _, share := range sharesReworded {
			shares = append(shares, fmt.Sprintf("%.0f %% %.4f", 100*share, byShare[share][sort].F1()))
		}
		s := all[sort]
		t.add(row{name: "alignment: " + set + ", " + sort, figure: s.F1(), unit: "F1", target: atLeast(alignmentTargets[sort][column]),
			detail: fmt.Sprintf("precision %.4f, recall %.4f; by share reworded: %s", s.Precision(), s.Recall(), strings.Join(shares, ", "))})
	}
}

// alignmentLanguages shows links and moves by language.
func alignmentLanguages(e *env, t *table, texts []editedText) {
	scores, languages := map[string]truth.Scores{}, []string(nil)
	for _, x := range texts {
		if scores[x.language] == nil {
			scores[x.language] = truth.Scores{}
			languages = append(languages, x.language)
		}
		for _, share := range sharesReworded {
			x.score(scores[x.language], e.rounds(3), share, true)
		}
	}
	for _, l := range languages {
		s := scores[l]
		t.add(row{name: "alignment: hard, links, " + l, figure: s["links"].F1(), unit: "F1", target: atLeast(0.99),
			detail: fmt.Sprintf("moved %.4f, split %.4f, joined %.4f", s["moved"].F1(), s["split"].F1(), s["joined"].F1())})
	}
}

// unrelatedTexts counts the links between texts that have nothing to do with each other.
func unrelatedTexts(t *table, texts []editedText) {
	wrong, provisions := 0, 0
	for _, x := range texts[1:] {
		for _, a := range compare.Align(x.text, x.from) {
			if provisions += len(a.Old); len(a.Old) > 0 && len(a.New) > 0 {
				wrong++
			}
		}
	}
	t.add(row{name: "alignment: unrelated", figure: float64(wrong), unit: "links", target: atMost(0.5),
		detail: fmt.Sprintf("%d links of %d provisions of texts on other subjects", wrong, provisions)})
}

// alignmentSpeed measures one step and all pairs of a chain.
func alignmentSpeed(e *env, t *table) error {
	names, _ := filepath.Glob(filepath.Join(e.root, "../shared/corpora/german-law/tkg-2004/rev-*.md"))
	if len(names) == 0 {
		names = []string{filepath.Join(e.root, "content/instruments/code-of-conduct/2024/en.md"), filepath.Join(e.root, "content/instruments/code-of-conduct/2026/en.md")}
	}
	i := &model.Instrument{}
	for _, n := range names {
		i.Revisions = append(i.Revisions, &model.Revision{ID: filepath.Base(n), Texts: []*model.Text{readText("de", n)}})
	}
	var lineage *compare.Lineage
	pairs := 0
	costs, err := alternate(e.rounds(5),
		here(func() error { lineage = compare.Identify(i); return nil }),
		here(func() error { pairs = alignPairs(lineage, i); return nil }))
	if err != nil {
		return err
	}
	t.add(row{name: "alignment: a chain", figure: costs[0].cpu.Seconds() * 1000, unit: "ms", target: atMost(60),
		detail: fmt.Sprintf("%d revisions of one statute, processor time", len(i.Revisions))})
	t.add(row{name: "alignment: a pair", figure: costs[1].cpu.Seconds() * 1000 / float64(pairs), unit: "ms",
		detail: fmt.Sprintf("all %d pairs in %v", pairs, costs[1].cpu.Round(time.Millisecond))})
	return nil
}

func alignPairs(l *compare.Lineage, i *model.Instrument) (n int) {
	for _, a := range i.Revisions {
		for _, b := range i.Revisions {
			l.Align(a.Texts[0], b.Texts[0])
			n++
		}
	}
	return n
}
