package language

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

// cited is what the browser takes for a citation: the text, and the keys that it may mean.
type cited struct {
	Text string
	Keys []string
	Sure bool
}

const cite = `(texts) => texts.map((s) => (mayCite(s) ? citations(s) : []).map((c) => ({ Text: s.slice(c.from, c.to), Keys: c.keys, Sure: c.sure })))`

func TestCitations(t *testing.T) {
	keys := map[string]string{ // citations, those of one key between bars, and the first key of each
		"article 5, paragraph 2 (a)|art 5.2.a|art. 5(2)(a)|5(2)(a)|Article 5 (2) (a)|paragraph 2 (a) of article 5|art. 5, par. 2, al. a)|" +
			"artículo 5, párrafo 2 a)|el apartado a) del párrafo 2 del artículo 5|l'alinéa a) du paragraphe 2 de l'article 5|point (a) of paragraph 2 of article 5|" +
			"статья 5, пункт 2 (a)|пункт 2 (a) статьи 5|подпункт а пункта 2 статьи 5|第五条第二款(a)项|第５条第２款（ａ）项|المادة 5، الفقرة 2 (أ)|الفقرة 2 (أ) من المادة 5|للفقرة ٢ (أ) من المادة ٥|" +
			"§ 5 Abs. 2 lit. a|第5条第二款第（一）项": "§5.2.a",
		"5.2|para 2 of article 5|§ 5 Abs. 2|§5(2)|ст. 5 п. 2|ч. 2 ст. 5|article 5, second paragraph|５（２）|第五條第二款":        "§5.2",
		"5|§ 5|§§ 5|Art. 5|article 5|第5条|第五条|المادة ٥|المادة الخامسة|статье 5|пятая статья|Regulation 5|Norm 5":         "§5",
		"5 bis|5bis|Article 5 bis|art. 5bis|المادة 5 مكررا":                                                             "§5bis",
		"article premier, paragraphe 2 a)|article 1er, paragraphe 2 a)":                                                 "§1.2.a",
		"Annex I, article 3|article 3 of Annex I|annexe I, article 3|статья 3 приложения I|المادة 3 من المرفق I|附件I第3条": "§annex-i.3",
		"附件一第三条|annex 1, art. 3":                                                "§annex-1.3",
		"Part II|partie II|parte II|часть II|الجزء II|第II部分|part ii":            "§part-ii",
		"Part II, section 1|section 1|first section|première section|sección 1": "§section-1",
		"preamble paragraph 3|third recital|preamble, third recital|troisième considérant|tercer considerando|3-й пункт преамбулы|序言第3段|الفقرة 3 من الديباجة": "§preamble.3",
		"第十二条第（二）项": "§12.b", "第一百零五条": "§105", "第二十一条第三款": "§21.3", "annex|Annex|المرفق": "§annex", "Annex, paragraph 2": "§annex.2",
		"article XII": "§xii", "Schedule A|Appendix A": "§annex-a", "point (i) of paragraph 2 (b) of article 5": "§5.2.b.i",
	}
	for texts, want := range keys {
		all := strings.Split(texts, "|")
		for i, got := range inBrowser[[][]cited](t, cite, all) {
			if len(got) != 1 || got[0].Keys[0] != want || !strings.HasSuffix(all[i], got[0].Text) {
				t.Errorf("%s: got %v, want %s", all[i], got, want)
			}
		}
	}
	others := []string{"article", "5 firms", "part of the text", "the 5", "annexation", "1.5.2027", "2027-05-01", "A/AC.291/22", "EB-2025-004", "paragraph 2",
		"point a", "article à supprimer", "5 % of", "article 5/6", "", "((((", "the first firm", "seven articles", "статус 5", "cosec 5"}
	for i, got := range inBrowser[[][]cited](t, cite, others) {
		if len(got) > 0 {
			t.Errorf("%q: got %v", others[i], got)
		}
	}
}

// Several keys, and citations among words.
func TestCitationsInText(t *testing.T) {
	for text, want := range map[string]string{
		"suspension under article 5, paragraph 2, of the Convention": "article 5, paragraph 2: §5.2 §v.2 sure",
		"articles 5 and 6":                          "articles 5: §5 §v sure",
		"article 5, article 6":                      "article 5: §5 §v sure; article 6: §6 §vi sure",
		"根据第五条的规定":                                  "第五条: §5 §v sure",
		"version 1.2":                               "1.2: §1.2 §1-2",
		"standard 9001":                             "standard 9001: §9001",
		"article 11.2 ter":                          "article 11.2 ter: §11.2ter §11-2ter sure",
		"section 5(2)":                              "section 5(2): §section-5.2 §5.2 §section-v.2 §v.2 sure",
		"annex 1":                                   "annex 1: §annex-1 §annex-i sure",
		"annexe I, section 2, paragraphe 3":         "annexe I, section 2, paragraphe 3: §annex-i.section-2.3 §annex-i.2.3 §annex-1.section-ii.3 §annex-1.ii.3 sure",
		"firms of annex A that (a) trade, (b) sell": "annex A: §annex-a sure",
	} {
		var said []string
		for _, c := range inBrowser[[][]cited](t, cite, []string{text})[0] {
			one := c.Text + ": " + strings.Join(c.Keys, " ")
			if c.Sure {
				one += " sure"
			}
			said = append(said, one)
		}
		if got := strings.Join(said, "; "); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// Every citation that the house writes leads to its key, in every language.
func TestCitationsOfTheHouse(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var texts, keys []string
	for range 1500 {
		c, key := citation(random)
		for _, lang := range []ident.Language{"ar", "en", "es", "fr", "ru", "zh"} {
			texts, keys = append(texts, c.String(lang)), append(keys, key)
		}
	}
	wrong := 0
	for i, got := range inBrowser[[][]cited](t, cite, texts) {
		if len(got) == 1 && slices.Contains(got[0].Keys, keys[i]) && got[0].Text == texts[i] {
			continue
		}
		if wrong++; wrong <= 20 {
			t.Errorf("%s: got %v, want %s", texts[i], got, keys[i])
		}
	}
}

// citation makes a citation and its key.
func citation(random *rand.Rand) (ident.Citation, string) {
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	key := func(number string) string { return strings.ToLower(ident.CleanNumber(number)) }
	article := ident.Cited{Unit: ident.UnitArticle, Number: pick("1", "5 bis", "11.2 ter", "II", "45a", "12-3", "105"), Label: pick("", "", "§")}
	var c ident.Citation
	var path []string
	switch random.IntN(6) {
	case 0:
		c, path = ident.Citation{{Unit: ident.UnitPreamble}, {Unit: ident.UnitRecital, Number: strconv.Itoa(1 + random.IntN(30)), Counted: true}}, []string{"preamble"}
		return c, "§preamble." + c[1].Number
	case 1:
		n := pick("I", "A", "2", "")
		c, path = ident.Citation{{Unit: ident.UnitAnnex, Number: n}, article}, []string{strings.TrimSuffix("annex-"+key(n), "-"), key(article.Number)}
	case 2:
		n := pick("II", "1", "3")
		c, path = ident.Citation{{Unit: ident.UnitPart, Number: "IV"}, {Unit: ident.UnitSection, Number: n, Counted: n == "3"}}, []string{"section-" + key(n)}
	case 3:
		c, path = ident.Citation{{Unit: ident.UnitChapter, Number: "III"}}, []string{"chapter-iii"}
	default:
		article.Label = pick("", "§", "Principle")
		c, path = ident.Citation{article}, []string{key(article.Number)}
	}
	if random.IntN(2) == 0 {
		n := strconv.Itoa(1 + random.IntN(40))
		c, path = append(c, ident.Cited{Unit: ident.UnitParagraph, Number: n, Counted: random.IntN(3) == 0}), append(path, n)
	}
	for range random.IntN(3) {
		n := pick("a", "i", "iv", "b bis", "2", "AA")
		c, path = append(c, ident.Cited{Unit: ident.UnitPoint, Number: n}), append(path, key(n))
	}
	return c, "§" + strings.Join(path, ".")
}
