package check

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var textChecks = []check{
	{err("revision-empty", "A revision has a text in at least one language."), emptyRevisions},
	{err("language-without-text", "Each language that a revision lists has a text."), missingTexts},
	{err("text-not-listed", "Each text is in a language that its revision lists, and its instrument too."), unlistedTexts},
	{warn("provisions-differ", "A revision has the same provisions in all its languages."), provisionsDiffer},
	{warn("parts-differ", "A provision has the same heading, passages, tables and notes in all its languages."), partsDiffer},
	{warn("brackets-differ", "A provision has as many square brackets in all its languages."), bracketsDiffer},
	{warn("figures-differ", "A provision has the same numbers in all its languages. Those in words and in Han numerals are understood."), figuresDiffer},
}

func emptyRevisions(x *index, found report) {
	for _, r := range x.revisions {
		if len(r.Texts) == 0 {
			found(r.Pos(), fmt.Sprintf("add content/instruments/%s/%s/en.md", r.Instrument.ID, r.ID), "%s has no text", r.Ref())
		}
	}
}

// languages are those that the revision lists, or else its instrument.
func languages(r *model.Revision) []ident.Language {
	if len(r.Languages) == 0 {
		return r.Instrument.Languages
	}
	return r.Languages
}

func missingTexts(x *index, found report) {
	for _, r := range x.revisions {
		for i, l := range languages(r) {
			if len(r.Texts) > 0 && r.Text(l) == nil {
				found(r.At(item("languages", i)), fmt.Sprintf("add content/instruments/%s/%s/%s.md, or list only the languages that it has", r.Instrument.ID, r.ID, l), "%s lists the language %q, but has no text in it", r.Ref(), l)
			}
		}
	}
}

func unlistedTexts(x *index, found report) {
	for _, r := range x.revisions {
		for i, l := range r.Languages {
			if !slices.Contains(r.Instrument.Languages, l) {
				found(r.At(item("languages", i)), "add it to the languages of the instrument", "%s lists the language %q, which %s does not", r.Ref(), l, r.Instrument.ID)
			}
		}
		for _, t := range r.Texts {
			if !slices.Contains(languages(r), t.Language) {
				found(t.Pos(), fmt.Sprintf("write languages: [%s, %s]", list(languages(r)), t.Language), "%s has a text in %q, which it does not list", r.Ref(), t.Language)
			}
		}
	}
}

// provisionsDiffer compares the provisions of each text with those of its base.
func provisionsDiffer(x *index, found report) {
	x.eachTranslation(func(base, other edition) { compare(base, other, found) })
}

// eachTranslation calls for each text with the first of its revision or, for the translation of another revision, with
// the first of that one.
func (x *index) eachTranslation(call func(base, other edition)) {
	for _, r := range x.revisions {
		for _, t := range r.Texts {
			base := r
			if t.TranslationOf != "" {
				base = r.Instrument.Revision(t.TranslationOf)
			}
			if base != nil && len(base.Texts) > 0 && base.Texts[0] != t {
				call(edition{base, base.Texts[0]}, edition{r, t})
			}
		}
	}
}

// edition is a text of a revision.
type edition struct {
	*model.Revision
	text *model.Text
}

func (e edition) String() string { return fmt.Sprintf("%s in %q", e.Ref(), e.text.Language) }

// compare reports the provisions of the base that the other lacks, in the place after which they are missing, and
// those that it has beyond. Of provisions within each other only the outermost is reported.
func compare(base, other edition, found report) {
	have, want := places(other.text), places(base.text)
	after := other.text.Pos()
	for p := range model.All(base.text.Body) {
		if pos, ok := have[p.EID]; ok {
			after = pos
		} else if outermost(p, have) {
			found(after, fmt.Sprintf("it stands in %s; add it, or mend the number of the one that takes its place", p.Pos), "the text of %s lacks %s, which %s has", other, p.EID, base)
		}
	}
	for p := range model.All(other.text.Body) {
		if _, ok := want[p.EID]; !ok && outermost(p, want) {
			found(p.Pos, "take it away, mend its number, or add it to the other", "the text of %s has %s, which %s lacks", other, p.EID, base)
		}
	}
}

func places(t *model.Text) map[ident.EID]diag.Pos {
	m := map[ident.EID]diag.Pos{}
	for p := range model.All(t.Body) {
		first(m, p.EID, p.Pos)
	}
	return m
}

// outermost says whether the provision around p, if any, is among those of the other text.
func outermost(p *model.Provision, others map[ident.EID]diag.Pos) bool {
	if p.Parent == nil {
		return true
	}
	_, ok := others[p.Parent.EID]
	return ok
}
