package ident

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

func TestCitationString(t *testing.T) {
	article := Cited{Unit: UnitArticle, Number: "5"}
	paragraph := Cited{Unit: UnitParagraph, Number: "2"}
	point := Cited{Unit: UnitPoint, Number: "a"}
	tests := []struct {
		citation   Citation
		en, fr, es string
	}{
		{Citation{article}, "article 5", "article 5", "artículo 5"},
		{Citation{article, paragraph}, "article 5, paragraph 2", "article 5, paragraphe 2", "artículo 5, párrafo 2"},
		{Citation{article, paragraph, point}, "article 5, paragraph 2 (a)", "article 5, paragraphe 2 a)", "artículo 5, párrafo 2 a)"},
		{Citation{article, point}, "article 5 (a)", "article 5 a)", "artículo 5 a)"},
		{Citation{article, paragraph, point, {Unit: UnitPoint, Number: "ii"}},
			"article 5, paragraph 2 (a) (ii)", "article 5, paragraphe 2 a) ii)", "artículo 5, párrafo 2 a) ii)"},
		{Citation{{Unit: UnitArticle, Number: "5 bis"}, {Unit: UnitParagraph, Number: "2 ter"}, {Unit: UnitPoint, Number: "a bis"}},
			"article 5 bis, paragraph 2 ter (a bis)", "article 5 bis, paragraphe 2 ter a bis)", "artículo 5 bis, párrafo 2 ter a bis)"},
		{Citation{{Unit: UnitAnnex, Number: "I"}, article}, "Annex I, article 5", "annexe I, article 5", "anexo I, artículo 5"},
		{Citation{{Unit: UnitAnnex}, paragraph}, "Annex, paragraph 2", "annexe, paragraphe 2", "anexo, párrafo 2"},
		{Citation{{Unit: UnitPreamble}, {Unit: UnitRecital, Number: "3", Counted: true}},
			"preamble, third recital", "préambule, troisième considérant", "preámbulo, tercer considerando"},
		{Citation{{Unit: UnitPreamble}, {Unit: UnitRecital, Number: "21", Counted: true}},
			"preamble, 21st recital", "préambule, 21e considérant", "preámbulo, 21.º considerando"},
		{Citation{article, {Unit: UnitParagraph, Number: "2", Counted: true}, point},
			"article 5, second paragraph (a)", "article 5, deuxième paragraphe a)", "artículo 5, segundo párrafo a)"},
		{Citation{{Unit: UnitPart, Number: "II"}, {Unit: UnitSection, Number: "1", Counted: true}},
			"Part II, first section", "partie II, première section", "parte II, primera sección"},
		{Citation{{Unit: UnitPreamble}, {Unit: UnitRecital, Number: "13", Counted: true}},
			"preamble, thirteenth recital", "préambule, treizième considérant", "preámbulo, decimotercer considerando"},
		{Citation{{Unit: UnitSection, Number: "13", Counted: true}}, "thirteenth section", "treizième section", "decimotercera sección"},
		{Citation{{Unit: UnitSection, Heading: "Terms, in alphabetical order (a)"}, paragraph, point},
			"“Terms, in alphabetical order (a)”, paragraph 2 (a)", "«\u00a0Terms, in alphabetical order (a)\u00a0», paragraphe 2 a)",
			"«Terms, in alphabetical order (a)», párrafo 2 a)"},
		{Citation{{Unit: UnitAnnex, Number: "I"}, {Unit: UnitSection, Heading: "Rest"}, point}, "Annex I, “Rest” (a)", "annexe I, «\u00a0Rest\u00a0» a)", "anexo I, «Rest» a)"},
		{Citation{{Unit: UnitArticle, Label: "§", Number: "45a"}, paragraph}, "§ 45a, paragraph 2", "§ 45a, paragraphe 2", "§ 45a, párrafo 2"},
		{Citation{{Unit: UnitArticle, Label: "Principle", Number: "3"}}, "Principle 3", "Principle 3", "Principle 3"},
		{Citation{{Unit: UnitAnnex, Label: "Schedule", Number: "A"}}, "Schedule A", "Schedule A", "Schedule A"},
	}
	for _, test := range tests {
		for lang, want := range map[Language]string{"en": test.en, "fr": test.fr, "es": test.es} {
			if got := test.citation.String(lang); got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
			if got, err := ParseCitation(want, lang); err != nil || !slices.Equal(got, test.citation) {
				t.Errorf("%s: %q was read as %+v, %v", lang, want, got, err)
			}
		}
	}
}

func TestCitationOtherLanguages(t *testing.T) {
	c := Citation{{Unit: UnitArticle, Number: "5"}, {Unit: UnitParagraph, Number: "2"}, {Unit: UnitPoint, Number: "a"}}
	if got := (Citation{{Unit: UnitPart, Label: "第…编", Number: "一"}, {Unit: UnitArticle, Number: "五"}, {Unit: UnitParagraph, Number: "2", Counted: true}}).String("zh"); got != "第一编第五条第二款" {
		t.Errorf("got %q", got)
	}
	annex := Citation{{Unit: UnitAnnex, Number: "I"}, {Unit: UnitArticle, Number: "2"}}
	for lang, want := range map[Language][2]string{
		"ru":      {"пункт 2 a) статьи 5", "статья 2 приложения I"},
		"zh-Hans": {"第5条第2款(a)项", "附件I第2条"},
		"ar":      {"الفقرة 2 (a) من المادة 5", "المادة 2 من المرفق I"},
		"de":      {"article 5, paragraph 2 (a)", "Annex I, article 2"},
		"en-GB":   {"article 5, paragraph 2 (a)", "Annex I, article 2"},
	} {
		if got := [2]string{c.String(lang), annex.String(lang)}; got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

func TestParseCitationRefuses(t *testing.T) {
	for _, s := range []string{"", "article", " article 5", "Article 5, ", "article 5 ,paragraph 2", "article  5", "5",
		"(a)", "article 5, third", "article 5,", "“”", "“Rest", "“Rest” here", "“A”, "} {
		if c, err := ParseCitation(s, "en"); err == nil {
			t.Errorf("%q was read as %+v", s, c)
		}
	}
	_, err := ParseCitation("article 5 ", "fr")
	if want := `"article 5 " is not a citation such as "article 5, paragraphe 2 a)"`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	for lang, citations := range map[Language][]string{
		"ru": {"статьи 5", "статья", "пункт 2 статья 5", "пункт 2 (a) статьи 5", "статья  5", "«", "2-я пункт"},
		"zh": {"第条", "第5", "第5条 第2款", "第5条第2款(a)", "(a)项", "条5", "“"},
		"ar": {"المادة", "الفقرة 2 (أ من المادة 5", "«"},
	} {
		for _, s := range citations {
			if c, err := ParseCitation(s, lang); err == nil {
				t.Errorf("%s: %q was read as %+v", lang, s, c)
			}
		}
	}
}

// Every citation that can stand in a text is read back as it was.
func TestCitationInverse(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	for range 5000 {
		c := Citation{{Unit: Unit(1 + random.IntN(int(UnitParagraph)))}}
		c[0].Number = pick("1", "5 bis", "11.2 ter", "II", "45a", "12-3", "A")
		if c[0].Unit == UnitPreamble {
			c[0].Number = ""
		}
		if c[0].Unit == UnitArticle {
			c[0].Label = pick("", "Principle", "§", "Core Norm")
		}
		if random.IntN(2) == 0 {
			c = append(c, Cited{Unit: UnitParagraph, Number: strconv.Itoa(1 + random.IntN(40)), Counted: random.IntN(2) == 0})
		}
		for range random.IntN(4) {
			c = append(c, Cited{Unit: UnitPoint, Number: pick("a", "i", "iv", "b bis", "2", "AA", "é")})
		}
		for _, lang := range []Language{"ar", "en", "es", "fr", "ru", "zh"} {
			if got, err := ParseCitation(c.String(lang), lang); err != nil || !slices.Equal(got, told(c, lang)) {
				t.Fatalf("%s: %q was read as %+v, not %+v: %v", lang, c.String(lang), got, c, err)
			}
		}
	}
}

// told is the citation as its words tell it: Arabic and Russian have one word for a recital and a paragraph, and Arabic
// counts in figures from eleven on.
func told(c Citation, lang Language) Citation {
	if lang != "ar" && lang != "ru" {
		return c
	}
	c = slices.Clone(c)
	for i := range c {
		switch {
		case c[i].Unit == UnitRecital && (i == 0 || c[0].Unit != UnitPreamble):
			c[i].Unit = UnitParagraph
		case c[i].Unit == UnitParagraph && i == 1 && c[0].Unit == UnitPreamble:
			c[i].Unit = UnitRecital
		}
		c[i].Counted = c[i].Counted && (lang != "ar" || len(c[i].Number) == 1 || c[i].Number == "10")
	}
	return c
}

// The same provisions in the three languages that decline, or have units without spaces.
func TestCitationDeclined(t *testing.T) {
	for _, test := range []struct {
		citation   Citation
		ar, ru, zh string
	}{
		{Citation{{Unit: UnitArticle, Number: "5 bis"}, {Unit: UnitParagraph, Number: "2"}, {Unit: UnitPoint, Number: "a"}, {Unit: UnitPoint, Number: "i"}},
			"الفقرة 2 (a) (i) من المادة 5 bis", "пункт 2 a) i) статьи 5 bis", "第5 bis条第2款(a)(i)项"},
		{Citation{{Unit: UnitPreamble}, {Unit: UnitRecital, Number: "3", Counted: true}}, "الفقرة الثالثة من الديباجة", "3-й пункт преамбулы", "序言第三段"},
		{Citation{{Unit: UnitPart, Number: "II"}, {Unit: UnitSection, Number: "1"}, {Unit: UnitParagraph, Number: "21", Counted: true}},
			"", "21-й пункт раздела 1 части II", "第II部分第1节第二十一款"},
		{Citation{{Unit: UnitPart, Number: "1", Counted: true}, {Unit: UnitSection, Number: "2", Counted: true}, {Unit: UnitParagraph, Number: "4"}},
			"", "пункт 4 2-го раздела 1-й части", ""},
		{Citation{{Unit: UnitAnnex}, {Unit: UnitParagraph, Number: "2"}}, "الفقرة 2 من المرفق", "пункт 2 приложения", "附件第2款"},
		{Citation{{Unit: UnitAnnex, Number: "I"}, {Unit: UnitSection, Heading: "Из прочего (a)"}, {Unit: UnitPoint, Number: "b"}},
			"«Из прочего (a)» (b) من المرفق I", "«Из прочего (a)» b) приложения I", "附件I“Из прочего (a)”(b)项"},
		{Citation{{Unit: UnitArticle, Label: "Core Norm", Number: "5"}, {Unit: UnitParagraph, Number: "2"}},
			"الفقرة 2 من Core Norm 5", "пункт 2 Core Norm 5", "Core Norm 5第2款"},
	} {
		for lang, want := range map[Language]string{"ar": test.ar, "ru": test.ru, "zh": test.zh} {
			if want == "" {
				continue
			}
			if got := test.citation.String(lang); got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
			if got, err := ParseCitation(want, lang); err != nil || !slices.Equal(got, test.citation) {
				t.Errorf("%s: %q was read as %+v, %v", lang, want, got, err)
			}
		}
	}
}

func FuzzCitation(f *testing.F) {
	for _, s := range []string{"article 5, paragraph 2 (a)", "préambule, troisième considérant", "artículo 5 bis a) ii)", "§ 5", "Annex", "(a)", ", , (", "“Rest, of all” (a)", "“, ”", "“”, “a”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, lang := range []Language{"en", "fr", "es", "ru", "zh", "ar"} {
			c, err := ParseCitation(s, lang)
			if err != nil {
				continue
			}
			if got := c.String(lang); got != s {
				t.Errorf("%s: %q came back as %q", lang, s, got)
			}
			if again, err := ParseCitation(c.String(lang), lang); err != nil || !slices.Equal(again, c) {
				t.Errorf("%s: %+v came back as %+v, %v", lang, c, again, err)
			}
		}
	})
}
