package cite

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/model"
)

const englishText = `
# Convention
## Preamble
*Recalling* the Charter,
## Part I
### Article 1
For the purposes of this Convention:
(a) “Firm” means a legal person;
(b) “Tool” means software.
### Article 2
1. One.
2. Two:
(a) first;
(i) first;
(ii) second;
(b) second.
2 bis. Two bis.
3. SENTENCE
(a) first; and
(b) second.
### Article 3
1. One.
2. Two.
### Article 5
1. One:
(a) first;
(b) second;
(c) third.
2. Two:
(a) first.
3. Three.
### Article 5 bis
First.
Second:
(a) point.
## Part II
### Article 7
1. One:
(a) first;
(b) second.
2. Two.
### Article 9
1. One.
### Article 10
Words.
### Article 11
Words.
### Article 12
Words.
## Annex I
### Article 1
Words.
### Article 2
1. In the annex.
2. Two.
## Annex II
1. One.
2. Two.
3. Three:
(a) first.
`

func TestEnglishReferences(t *testing.T) {
	tests := []struct{ sentence, want string }{
		{"under article 5", "article 5 → art_5"},
		{"Article 5 bis applies.", "Article 5 bis → art_5bis"},
		{"ARTICLE 5 APPLIES", "ARTICLE 5 → art_5"},
		{"articles 9 and 10", "articles 9 → art_9 | 10 → art_10"},
		{"articles 2 (b), 3, 5 (a) and 7", "articles 2 (b) → art_2 | 3 → art_3 | 5 (a) → art_5 | 7 → art_7"},
		{"articles 1 (b), 3, 5 bis (a) and 7", "articles 1 (b) → art_1__para_1__point_b | 3 → art_3 | 5 bis (a) → art_5bis__para_2__point_a | 7 → art_7"},
		{"articles 9 to 12", "articles 9 → art_9 | 12 → art_12"},
		{"(arts. 9-10)", "arts. 9 → art_9 | 10 → art_10"},
		{"art. 5", "art. 5 → art_5"},
		{"paragraph 1", "paragraph 1 → art_2__para_1"},
		{"paragraphs 1 and 2 above", "paragraphs 1 → art_2__para_1 | 2 → art_2__para_2"},
		{"paragraph 2 bis", "paragraph 2 bis → art_2__para_2bis"},
		{"paragraph 1 (a) of article 5", "paragraph 1 (a) of article 5 → art_5__para_1__point_a"},
		{"article 5, paragraph 2 (a)", "article 5, paragraph 2 (a) → art_5__para_2__point_a"},
		{"article 5, paragraph 2 (a), of this Convention", "article 5, paragraph 2 (a) → art_5__para_2__point_a"},
		{"article 7 (1) (b)", "article 7 (1) (b) → art_7__para_1__point_b"},
		{"article 7(1)(b)", "article 7(1)(b) → art_7__para_1__point_b"},
		{"subparagraph (a)", "subparagraph (a) → art_2__para_3__point_a"},
		{"subparagraphs (a) to (b) of paragraph 2", "subparagraphs (a) → art_2__para_2__point_a | (b) → art_2__para_2__point_b | paragraph 2 → art_2__para_2"},
		{"sub-paragraph (b)", "sub-paragraph (b) → art_2__para_3__point_b"},
		{"the preceding article", "preceding article → art_1"},
		{"the following article", "following article → art_3"},
		{"the preceding paragraph", "preceding paragraph → art_2__para_2bis"},
		{"this article", ""},
		{"paragraph 1 of this article", "paragraph 1 → art_2__para_1"},
		{"paragraph 1 of the preceding article", "paragraph 1 of the preceding article → art_1"},
		{"Annex I", "Annex I → att_I"},
		{"annex II, paragraph 3", "annex II, paragraph 3 → att_II__para_3"},
		{"Annex I, article 2", "Annex I, article 2 → att_I__art_2"},
		{"article 2 of Annex I", "article 2 of Annex I → att_I__art_2"},
		{"Annex I to this Convention", "Annex I → att_I"},
		{"the Annexes", ""},
		{"Part II", "Part II → part_II"},
		{"Parts I and II", "Parts I → part_I | II → part_II"},
		{"articles 5 and 9 of the Convention", "articles 5 → art_5 | 9 → art_9"},
		{"articles 5 and 9 of the Convention on Private Cyber Capabilities", "articles 5 → art_5 | 9 → art_9"},
		{"article 51 of the Charter of the United Nations", ""},
		{"article 5 of the Charter of the United Nations", ""},
		{"article 5 of the Constitution", ""},
		{"articles 5 and 9 of the Vienna Convention", ""},
		{"article 5, paragraph 2, and article 7 of the Charter", ""},
		{"article 5 of the Convention on the Law of the Sea", ""},
		{"article 5 of that Convention", ""},
		{"article 9 of Annex III to the Statute", ""},
		{"including Article 5 thereof", ""},
		{"and in particular its article 5", ""},
		{"the Charter of the United Nations, Article 5", ""},
		{"the Covenant’s article 5", ""},
		{"article 5 TFEU", ""},
		{"GDPR article 5", ""},
		{"regulation [45]", ""},
		{"article [9]", "article [9] → art_9"},
		{"article [5 bis]", "article [5 bis] → art_5bis"},
		{"article 5, 30 days after that", "article 5 → art_5"},
		{"article 5 or 9", "article 5 → art_5 | 9 → art_9"},
		{"article 5 and 9 members", "article 5 → art_5"},
		{"under paragraph 1, (a) firms and (b) brokers", "paragraph 1 → art_2__para_1"},
		{"article 5, paragraph 1 (a), (b) or (c) above", "article 5 → art_5 | paragraph 1 (a) → art_5__para_1__point_a | (b) → art_5__para_1__point_b | (c) → art_5__para_1__point_c"},
		{"articles 5, paragraph 2, and 7", "articles 5, paragraph 2 → art_5__para_2 | 7 → art_7"},
		{"articles 5 and 7, paragraph 2, of this Convention", "articles 5 → art_5 | 7, paragraph 2 → art_7__para_2"},
		{"paragraphs 1 and 2 of article 5", "paragraphs 1 → art_5__para_1 | 2 → art_5__para_2 | article 5 → art_5"},
		{"paragraph 1 of articles 5 and 7", "articles 5 → art_5 | 7 → art_7"},
		{"the preamble", "preamble → preamble"},
		{"the preamble to the Charter", ""},
		{"articles of association", ""},
		{"paragraph 2 (a) (i) and (b)", "paragraph 2 (a) (i) → art_2__para_2__point_a__point_i | (b) → art_2__para_2__point_b"},
		// more of the same, inside sentences
		{"in accordance with article 5, paragraph 2 (a), and with article 9", "article 5, paragraph 2 (a) → art_5__para_2__point_a | article 9 → art_9"},
		{"subject to articles 5, 7 and 9 to 12", "articles 5 → art_5 | 7 → art_7 | 9 → art_9 | 12 → art_12"},
		{"pursuant to article 5 States Parties shall", "article 5 → art_5"},
		{"provided that paragraph 2 does not apply", "paragraph 2 → art_2__para_2"},
		{"article 5, subparagraph (a)", "article 5, subparagraph (a) → art_5"},
		{"article 5, paragraph 1, subparagraph (b)", "article 5, paragraph 1, subparagraph (b) → art_5__para_1__point_b"},
		{"subparagraph (b) of paragraph 1 of article 5", "subparagraph (b) of paragraph 1 of article 5 → art_5__para_1__point_b"},
		{"point (ii) of paragraph 2 (a)", "point (ii) of paragraph 2 (a) → art_2__para_2__point_a__point_ii"},
		{"paragraphs 1, 2 and 2 bis", "paragraphs 1 → art_2__para_1 | 2 → art_2__para_2 | 2 bis → art_2__para_2bis"},
		{"paragraphs 1-2 bis", "paragraphs 1 → art_2__para_1 | 2 bis → art_2__para_2bis"},
		{"paragraph 2.bis", "paragraph 2.bis → art_2__para_2bis"},
		{"paragraph 2bis", "paragraph 2bis → art_2__para_2bis"},
		{"article 5, paragraph 1 (b) and (c)", "article 5 → art_5 | paragraph 1 (b) → art_5__para_1__point_b | (c) → art_5__para_1__point_c"},
		{"article 5 (1), (2) and (3)", "article 5 (1) → art_5__para_1 | (2) → art_5__para_2 | (3) → art_5__para_3"},
		{"Article 5.2", "Article 5.2 → art_5__para_2"},
		{"article 5 hereof", "article 5 → art_5"},
		{"articles 5 and 7, respectively", "articles 5 → art_5 | 7 → art_7"},
		{"paragraph 1 of this article and paragraph 2 of article 5", "paragraph 1 → art_2__para_1 | paragraph 2 of article 5 → art_5__para_2"},
		{"paragraph 1 above and paragraph 2 of article 5", "paragraph 1 → art_2__para_1 | paragraph 2 of article 5 → art_5__para_2"},
		{"Part II of this Convention", "Part II → part_II"},
		{"in articles 5 and 9 of this Convention and article 51 of the Charter", "articles 5 → art_5 | 9 → art_9"},
		{"under article 5 of this instrument", "article 5 → art_5"},
		{"article 5 [and article 7]", "article 5 → art_5 | article 7 → art_7"},
		{"article [5][7]", "article [5] → art_5"},
		{"ARTICLES 5 AND 7 APPLY", "ARTICLES 5 → art_5 | 7 → art_7"},
		{"article 5\u00a0bis", "article 5\u00a0bis → art_5bis"},

		// traps
		{"article 37 of the Constitution", ""},
		{"articles 5, 7 and 9 of the Rome Statute", ""},
		{"articles 5 and 7 of, and Annex I to, the Charter", ""},
		{"article 5 of the said Convention", ""},
		{"article 5 of a convention", ""},
		{"article 5 of its Statute", ""},
		{"article 5 of Regulation (EU) 2016/679", ""},
		{"Article 5 of Directive 2013/40/EU", ""},
		{"article 5 of the Convention of 1982", ""},
		{"article 5 of the Convention for the Suppression of Terrorism", ""},
		{"article 5 of the Convention’s first protocol", ""},
		{"article 5 of the Additional Protocol", ""},
		{"paragraph 2 of the decision", ""},
		{"paragraph 2 of resolution 70/237", ""},
		{"paragraph 2 of General Assembly resolution 70/237", ""},
		{"paragraph 1 (a) of that article", ""},
		{"paragraph 1 of the same article", ""},
		{"paragraph 1 of each article", ""},
		{"article 5 of Annex III to the Convention on the Law of the Sea", ""},
		{"Part II of the Covenant", ""},
		{"Annex I to the Chicago Convention", ""},
		{"Annex I of that Agreement", ""},
		{"Article 51 thereof", ""},
		{"paragraph 2 thereof", ""},
		{"the Vienna Convention, article 5", ""},
		{"the Charter’s article 5", ""},
		{"whose article 5", ""},
		{"ECHR article 5", ""},
		{"article 5 ECHR", ""},
		{"Article 5 GDPR", ""},
		{"article 5, paragraph 1, TFEU", ""},
		{"Covenant article 5", ""},
		{"article 5 under the Charter", ""},
		{"article 5 in the Covenant", ""},
		{"a paragraph of 5 lines", ""},
		{"took part in 7 cases", ""},
		{"in part 7 days later", ""},
		{"an annex", ""},
		{"the article", ""},
		{"the articles of agreement", ""},
		{"those paragraphs", ""},
		{"that paragraph", ""},
		{"particle 5", ""},
		{"articles5", ""},
		{"genuine article (a) first", ""},
		{"the Annex", ""},
		{"section 5", ""},
		{"chapter VII of the Charter", ""},
		{"Regulation 5", ""},
		{"point of order", ""},
		{"items 5 and 6 of the agenda", ""},
		{"article 5 (a", "article 5 → art_5"},
		{"article (", ""},
		{"article", ""},
		{"of article", ""},
		{"articles and", ""},
		{"paragraph [", ""},
		{"article 99999999999999999999", ""},
	}
	for _, test := range tests {
		text := parse(t, "en", strings.Replace(englishText, "SENTENCE", test.sentence, 1))
		x, _ := New(revision(model.Convention, "Convention on Private Cyber Capabilities"), text, nil)
		if got := links(x, test.sentence); got != test.want {
			t.Errorf("%q\n got: %s\nwant: %s", test.sentence, got, test.want)
		}
	}
}
