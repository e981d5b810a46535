package cite

import (
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

func TestFind(t *testing.T) {
	text := parse(t, "fr", "## Article 5 – Devoir\n1. Un.\n2. Deux :\n    (a) a ;\n    (b) b.\n# Annexe I – Barème\n1. Un.")
	for name, want := range map[string]ident.EID{
		"art_5__para_2":              "art_5__para_2",
		"article 5, paragraph 2 (b)": "art_5__para_2__point_b",
		"Article 5, paragraph 2 (b)": "art_5__para_2__point_b",
		"article 5, paragraphe 2 b)": "art_5__para_2__point_b",
		"статья 5, пункт 2 b)":       "",
		"пункт 2 b) статьи 5":        "art_5__para_2__point_b",
		"第5条第2款(b)项":                 "art_5__para_2__point_b",
		"الفقرة 2 (b) من المادة 5":   "art_5__para_2__point_b",
		"artículo 5, párrafo 2 b)":   "art_5__para_2__point_b",
		"Annex I, paragraph 1":       "att_I__para_1",
		"article 5, paragraph 3":     "",
		"article":                    "",
		"":                           "",
	} {
		var got ident.EID
		if p := Find(text, name); p != nil {
			got = p.EID
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
