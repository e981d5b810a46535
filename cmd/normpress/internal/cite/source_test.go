package cite

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

func TestForeignSources(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"General Assembly resolution 60/1, paragraph 2, and Security Council resolution 1540 (2004), paragraph 3", ""},
		{"the 2005 World Summit Outcome, paragraph 2", ""},
		{"document A/AC.291/22, paragraph 1", ""},
		{"the report of the Secretary-General (A/76/1), paras. 1 and 2", ""},
		{"the report, paragraph 2", ""},
		{"resolution No. 5, paragraph 2", ""},
		{"the Convention on Cybercrime (article 2) and the Charter (Article 2, paragraph 4)", ""},
		{"the Charter (see Article 2)", ""},
		{"CPCC/CONF/2021/2/Rev.1, article 2", ""},
		{"the Wassenaar Arrangement, paragraph 2", ""},
		{"where it takes a decision, paragraph 2 applies", "paragraph 2 → art_2__para_2"},
		{"the firm (article 5) and the broker (see article 9)", "article 5 → art_5 | article 9 → art_9"},
		{"firms and/or brokers, article 5", "article 5 → art_5"},
		{"the Convention (article 5)", "article 5 → art_5"},
		{"article 5 such Charter", ""},
		{"paragraph 1 above and article 37 of the Constitution", "paragraph 1 → art_2__para_1"},
		{"paragraph 1 of this article and article 37 of the Constitution", "paragraph 1 → art_2__para_1"},
		{"article 5 and article 37 of the Constitution", ""},
	} {
		checkEnglish(t, test.sentence, test.want)
	}
}

func TestBrackets(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"article 5, [paragraph 1] [paragraph 2]", "article 5 → art_5 | paragraph 1 → art_5__para_1 | paragraph 2 → art_5__para_2"},
		{"article 5, [paragraph 1]/[paragraph 2]", "article 5 → art_5 | paragraph 1 → art_5__para_1 | paragraph 2 → art_5__para_2"},
		{"article 5[, paragraph 1]", "article 5 → art_5 | paragraph 1 → art_5__para_1"},
		{"articles 5[, 7] and 9", "articles 5 → art_5 | 7 → art_7 | 9 → art_9"},
		{"articles 5 [and] 9", "articles 5 → art_5 | 9 → art_9"},
		{"article 7.1(b)", "article 7.1(b) → art_7__para_1__point_b"},
		{"article 5, paragraph 1 of article 7", "article 5 → art_5 | paragraph 1 of article 7 → art_7__para_1"},
		{"paragraph 2 (a), (ii)", "paragraph 2 (a), (ii) → art_2__para_2__point_a__point_ii"},
	} {
		checkEnglish(t, test.sentence, test.want)
	}
}

func checkEnglish(t *testing.T, sentence, want string) {
	t.Helper()
	check(t, "en", strings.Replace(englishText, "SENTENCE", sentence, 1), sentence, want)
}

// check reads a text of the convention and compares the links of a sentence in it, of which no finding is wanted.
func check(t *testing.T, lang ident.Language, lines, sentence, want string) {
	t.Helper()
	x, findings := New(revision(model.Convention, "Convention"), parse(t, lang, lines), nil)
	if got := links(x, sentence); got != want {
		t.Errorf("%s: %q\n got: %s\nwant: %s", lang, sentence, got, want)
	}
	if f := findings.Without([]string{"term-unused"}); len(f) > 0 {
		t.Errorf("%s: %q: %v", lang, sentence, f)
	}
}

// Words in an annex with articles of its own.
func TestFromAnnex(t *testing.T) {
	const lines = "### Article 1\nOne.\n### Article 2\n1. One.\n### Article 3\nThree.\n## Annex I\n### Article 1\nSENTENCE\n### Article 3\nThree.\n## Annex\nSENTENCE"
	for _, test := range []struct{ sentence, want string }{
		{"article 1 of the Convention", "article 1 → art_1 | article 1 → art_1"},
		{"article 3 of this Convention", "article 3 → art_3 | article 3 → art_3"},
		{"article 3", "article 3 → att_I__art_3 | article 3 → art_3"},
		{"article 2", "article 2 → art_2"},
		{"the annex", ""},
	} {
		check(t, "en", strings.ReplaceAll(lines, "SENTENCE", test.sentence), test.sentence, test.want)
	}
}

func TestBracketedHeading(t *testing.T) {
	const lines = "### Article 1\narticle 3 bis, and article 2, paragraph 2 bis\n### Article 2\n1. One.\n[2 bis. Two.]\n### [Article 3 bis — In brackets]\nWords."
	check(t, "en", lines, "article 3", "article 3 bis → art_3bis | article 2, paragraph 2 bis → art_2__para_2bis")
	if got := Cite(parse(t, "zh", "## 附件一\n一").Find("att_I")).String("zh"); got != "附件一" {
		t.Errorf("got %q", got)
	}
	text := parse(t, "en", lines)
	for id, want := range map[ident.EID]string{"art_3bis": "article 3 bis", "art_2__para_2bis": "article 2, paragraph 2 bis"} {
		if got := Cite(text.Find(id)).String("en"); got != want {
			t.Errorf("%s is cited as %q, not %q", id, got, want)
		}
	}
}

func TestNumbersOfOtherLanguages(t *testing.T) {
	const (
		french  = "### Article 1\n1. Un :\na) un ;\nb) deux :\ni) un ;\nii) deux.\n### Article 2\nDeux.\n### Article 3\nSENTENCE"
		russian = "### Статья 1\n1. Один.\n### Статья 2\n1. Один:\nа) один;\nб) два.\n### Статья 2 бис\nДва.\n### Статья 3\nSENTENCE"
		german  = "### § 1 Eins\n(1) Eins:\n1. erstens:\na) eins\nb) zwei\n2. zweitens\n### § 2 Zwei\n(1) SENTENCE\n1. erstens"
		chinese = "### 第一条 一\n一\n### 第二条 二\n一、一\n二、二\n### 第四条 四\n一、一\n（一）甲\n（二）乙\n二、SENTENCE\n## 附件一\n一"
		arabic  = "### المادة الأولى\nواحد\n### المادة 2\nSENTENCE\n### المادة 3\nواحد\n## المرفق الأول\nواحد"
	)
	for _, test := range []struct {
		lang                  ident.Language
		lines, sentence, want string
	}{
		{"fr", french, "l’article 2 dudit accord", ""},
		{"fr", french, "l’article 2 dudit traité", ""},
		{"fr", french, "le paragraphe 1 dudit article", ""},
		{"fr", french, "la résolution 60/1, paragraphe 2", ""},
		{"fr", french, "l’article 1, paragraphe 1, alinéa b), ii)", "article 1, paragraphe 1, alinéa b), ii) → art_1__para_1__point_b__point_ii"},
		{"ru", russian, "статью 2 бис", "статью 2 бис → art_2bis"},
		{"ru", russian, "статью 1, пункт 1 статьи 2", "статью 1 → art_1 | пункт 1 статьи 2 → art_2__para_1"},
		{"ru", russian, "пункт 1 б) статьи 2", "пункт 1 б) статьи 2 → art_2__para_1__point_b"},
		{"de", german, "§ 1 Abs. 1 S. 1 Nr. 1 lit. a", "§ 1 Abs. 1 S. 1 Nr. 1 lit. a → art_1__para_1__point_1__point_a"},
		{"de", german, "§ 1 Abs. 1 Nr. 1 Buchstabe b", "§ 1 Abs. 1 Nr. 1 Buchstabe b → art_1__para_1__point_1__point_b"},
		{"de", german, "§ 1 Abs. 1 Nr. 1 Buchstabe b, Nr. 2", "§ 1 Abs. 1 Nr. 1 Buchstabe b → art_1__para_1__point_1__point_b | Nr. 2 → art_1__para_1__point_2"},
		{"de", german, "§ 1 Abs. 1 des Artikel 10-Gesetzes", ""},
		{"zh", chinese, "本条第一款", "第一款 → art_4__para_1"},
		{"zh", chinese, "见第一条", "第一条 → art_1"},
		{"zh", chinese, "见第1条", "第1条 → art_1"},
		{"zh", chinese, "见第二条第一款", "第二条第一款 → art_2__para_1"},
		{"zh", chinese, "见附件一", "附件一 → att_I"},
		{"zh", chinese, "《宪章》附件一", ""},
		{"ar", arabic, "المواد 1 و2 و3", "المواد 1 → art_1 | 2 → art_2 | 3 → art_3"},
		{"ar", arabic, "في المرفق الأول", "المرفق الأول → att_I"},
		{"ar", arabic, "في المادة الأولى", "المادة الأولى → art_1"},
		{"ar", arabic, "في المادة الثالثة عشرة", ""},
	} {
		check(t, test.lang, strings.Replace(test.lines, "SENTENCE", test.sentence, 1), test.sentence, test.want)
	}
}
