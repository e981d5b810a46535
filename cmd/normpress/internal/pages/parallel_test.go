package pages

import (
	"slices"
	"strings"
	"testing"
)

const (
	pactMD      = "content/instruments/pact/instrument.md"
	pactAdopted = "content/instruments/pact/adopted/revision.md"
	pactFrench  = "content/instruments/pact/adopted/fr.md"
)

// inFrench makes the pact of the tests bilingual, with the French words of its article on the duty.
func inFrench(front, duty string) [][3]string {
	return [][3]string{{pactMD, "languages: [en]", "languages: [en, fr]"}, {pactFrench, "", front + `# Pacte relatif aux mécanismes d’arrêt

## Préambule

Les Parties,

## Article 1 — Emploi des termes

Aux fins du présent Pacte, « mécanisme d’arrêt » s’entend d’une fonction qui arrête un outil.

` + duty}}
}

// rowsOf are the rows of a page of languages: where each begins, and whether each text has it.
func rowsOf(t *testing.T, p Page) []string {
	t.Helper()
	v, ok := p.View.(parallelView)
	if !ok {
		t.Fatalf("%s is not a page of languages", p.Path)
	}
	var out []string
	for _, r := range v.Rows {
		line := r.EID
		for n, cell := range r.Cells {
			if cell != "" {
				line += " " + v.Columns[n].Lang
			}
		}
		out = append(out, line)
	}
	return out
}

const frenchDuty = `## Article 2 — Obligation

1. Tout outil est doté d’un mécanisme d’arrêt.

2. Le paragraphe 1 s’applique :

a) Aux entreprises ;

Il s’applique sans délai.

3. Rien d’autre.
`

// Units stand beside each other by their eId; what one language lacks or has beyond has a row of its own, in its place.
func TestParallelRows(t *testing.T) {
	pages := made(t, "2026-11-22", inFrench("", frenchDuty)...)
	page := pages["en/instruments/pact/adopted/art_2/languages/"]
	want := []string{"art_2 en fr", "art_2__para_1 en fr", "art_2__para_2 en fr", "art_2__para_2__point_a en fr", "art_2__para_2__point_b en",
		" fr", "art_2__para_3 fr"}
	if got := rowsOf(t, page); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	v := page.View.(parallelView)
	if got := v.Rows[1].Cells[1]; got != "<div class=\"paragraph\"><span class=\"num\">1.</span> <p>Tout outil est doté d’un mécanisme d’arrêt.</p>\n</div>\n" {
		t.Errorf("a paragraph is %q", got)
	}
	if got := v.Rows[5]; got.Cells[1] != "<p>Il s’applique sans délai.</p>\n" || !got.Rest {
		t.Errorf("words behind points are %+v", got)
	}
	if got := v.Rows[3]; got.Place.Title != "article 2, paragraph 2 (a)" || got.Depth != 1 || v.Rows[6].Place != (titled{Title: "article 2, paragraphe 3", Lang: "fr"}) {
		t.Errorf("the places are %+v and %+v", got.Place, v.Rows[6].Place)
	}
}

// A provision that one language lacks has a page all the same, in the place where the other has it.
func TestParallelPages(t *testing.T) {
	pages := made(t, "2026-11-22", inFrench("", frenchDuty)...)
	v := pages["en/instruments/pact/adopted/art_3/languages/"].View.(parallelView)
	if v.Columns[0].URL == "" || v.Columns[1].URL != "" || v.Previous.URL != "/instruments/pact/adopted/art_2/languages/" || v.Next != nil {
		t.Errorf("the columns are %+v, before stands %+v, behind %+v", v.Columns, v.Previous, v.Next)
	}
	if _, is := pages["en/instruments/pact/draft/art_1/languages/"]; is {
		t.Error("a revision with one text has a page of languages")
	}
	article := pages["en/instruments/pact/adopted/art_2/"].View.(articleView)
	if article.Parallel != "/instruments/pact/adopted/art_2/languages/" || article.Status.Equal != 2 {
		t.Errorf("the page of the article leads to %q and has %d equal texts", article.Parallel, article.Status.Equal)
	}
	whole := pages["en/instruments/pact/adopted/"].View.(revisionView)
	if whole.Parallel != "/instruments/pact/adopted/preamble/languages/" || len(whole.Texts) != 2 || whole.Texts[1].LegalValue != "authentic" {
		t.Errorf("the page of the text leads to %q and has the texts %+v", whole.Parallel, whole.Texts)
	}
}

// A translation of an older revision stands beside what its provisions became, and its column says which it renders.
func TestParallelOfOlderTranslation(t *testing.T) {
	edits := inFrench("---\nlegal_value: translation\ntranslation_of: draft\n---\n", "")
	edits[1][2] = `---
legal_value: translation
translation_of: draft
---
# Pacte

## Article 1 — Obligation

1. Tout outil [est] [devrait être] doté d’un mécanisme d’arrêt.

## Article 2 — Entrée en vigueur

Le présent Pacte entre en vigueur le jour de sa troisième ratification.
`
	pages := made(t, "2026-11-22", edits...)
	page := pages["en/instruments/pact/adopted/art_2/languages/"]
	want := []string{"art_2 en fr", "art_2__para_1 en fr", "art_2__para_2 en", "art_2__para_2__point_a en", "art_2__para_2__point_b en"}
	if got := rowsOf(t, page); !slices.Equal(got, want) {
		t.Errorf("rows %q, want %q", got, want)
	}
	column := page.View.(parallelView).Columns[1]
	if column.Stale == nil || column.Stale.URL != "/instruments/pact/draft/" || column.Stale.Title != "Draft" || column.URL != "/fr/instruments/pact/adopted/art_1/" {
		t.Errorf("the column is %+v", column)
	}
	texts := pages["en/instruments/pact/adopted/art_3/"].View.(articleView).Texts
	if len(texts) != 2 || texts[1].URL != "/fr/instruments/pact/adopted/art_2/" {
		t.Errorf("article 3 is in %+v", texts)
	}
	if n := pages["en/instruments/pact/adopted/art_1/"].View.(articleView).Status.Equal; n != 0 {
		t.Errorf("%d texts are equal although one is a translation", n)
	}
}

// What only one list has stands before what it is before there.
func TestWoven(t *testing.T) {
	got := woven([][]string{{"a", "b", "d"}, {"x", "a", "c", "d", "e"}, {"c", "y"}})
	if want := []string{"x", "a", "b", "c", "d", "e", "y"}; !slices.Equal(got, want) {
		t.Errorf("woven into %q, want %q", got, want)
	}
}
