package cite

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

const codeText = `
# Code
### Article 1
Words.
### Article 2
1. One.
2. Two.
3. SENTENCE
### Article 5
1. One.
`

// a corpus with a convention in two revisions, a code of conduct and norms.
func corpus(t *testing.T) (*model.Corpus, *model.Revision) {
	conv := revision(model.Convention, "Convention on Private Cyber Capabilities")
	draft := &model.Revision{ID: "rev-1", Instrument: conv.Instrument, Status: model.Draft, Date: date.Of(2021, 1, 1)}
	conv.Date = date.Of(2023, 1, 1)
	later := &model.Revision{ID: "amended", Instrument: conv.Instrument, Status: model.Adopted, Date: date.Of(2030, 1, 1)}
	conv.Instrument.Revisions = []*model.Revision{draft, conv, later}
	for _, r := range conv.Instrument.Revisions {
		r.Texts = []*model.Text{parse(t, "en", strings.Replace(englishText, "SENTENCE", "Words.", 1))}
	}
	code := revision(model.CodeOfConduct, "Code of Conduct for Firms")
	code.Date = date.Of(2024, 1, 1)
	return &model.Corpus{Instruments: []*model.Instrument{conv.Instrument, code.Instrument}}, code
}

func TestOtherInstruments(t *testing.T) {
	tests := []struct{ sentence, want string }{
		{"article 9 of the Convention", "article 9 → convention@adopted#art_9"},
		{"articles 5 and 9 of the Convention", "articles 5 → convention@adopted#art_5 | 9 → convention@adopted#art_9"},
		{"articles 9 to 12 of the Convention", "articles 9 → convention@adopted#art_9 | 12 → convention@adopted#art_12"},
		{"article 5, paragraph 2 (a), of the Convention", "article 5, paragraph 2 (a) → convention@adopted#art_5__para_2__point_a"},
		{"article 9 of the Convention on Private Cyber Capabilities", "article 9 → convention@adopted#art_9"},
		{"Annex II to the Convention", "Annex II → convention@adopted#att_II"},
		{"Part II of the Convention", "Part II → convention@adopted#part_II"},
		{"Article 5 applies, as does article 9 of the Convention", "Article 5 → art_5 | article 9 → convention@adopted#art_9"},
		{"article 5 of this Code", "article 5 → art_5"},
		{"article 5 of the present Code", "article 5 → art_5"},
		{"article 5 of the Code of Conduct", "article 5 → art_5"},
		{"article 5", "article 5 → art_5"},
		{"paragraph 1 above", "paragraph 1 → art_2__para_1"},
		{"paragraph 1 and article 9 of the Convention", "article 9 → convention@adopted#art_9"},
		{"article 5 of the Vienna Convention", ""},
		{"article 5 of the Convention on the Law of the Sea", ""},
		{"article 5 of this Convention", ""},
		{"article 5 of that Convention", ""},
		{"article 5 of the Protocol", ""},
		{"article 5 of the Code of Criminal Procedure", ""},
		{"article 5 of the Penal Code", ""},
		{"article 99 of the Convention", ""},
		{"the Convention, article 5", ""},
	}
	c, code := corpus(t)
	for _, test := range tests {
		x, _ := New(code, parse(t, "en", strings.Replace(codeText, "SENTENCE", test.sentence, 1)), c)
		if got := links(x, test.sentence); got != test.want {
			t.Errorf("%q\n got: %s\nwant: %s", test.sentence, got, test.want)
		}
	}
}

// Two conventions in the corpus: "the Convention" is no longer clear, a title is.
func TestSeveralInstrumentsOfOneKind(t *testing.T) {
	c, code := corpus(t)
	second := revision(model.Convention, "Convention on Something Else")
	second.Texts = []*model.Text{parse(t, "en", codeText)}
	c.Instruments = append(c.Instruments, second.Instrument)
	text := parse(t, "en", strings.Replace(codeText, "SENTENCE",
		"article 5 of the Convention and article 5 of the Convention on Private Cyber Capabilities", 1))
	x, _ := New(code, text, c)
	want := "article 5 → convention@adopted#art_5"
	if got := links(x, ""); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What a text calls itself is this instrument, whatever its kind.
func TestSelf(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"regulation 5 of these Regulations", "regulation 5 → art_5"},
		{"regulations 1 and 5", "regulations 1 → art_1 | 5 → art_5"},
		{"regulation [5]", "regulation [5] → art_5"},
		{"regulation 5, paragraph 1", "regulation 5, paragraph 1 → art_5__para_1"},
		{"paragraph 1 of this regulation", "paragraph 1 → art_2__para_1"},
		{"article 5 of the Convention", ""},
		{"article 5", ""},
		{"regulation 5 of the Exploration Regulations", ""},
		{"section 5 of the standard clauses", ""},
	} {
		rev := revision(model.Standard, "Mining Code")
		rev.Instrument.Self = "these Regulations"
		lines := strings.ReplaceAll(strings.Replace(codeText, "SENTENCE", test.sentence, 1), "Article", "Regulation")
		x, _ := New(rev, parse(t, "en", lines, "Regulation"), nil)
		if got := links(x, test.sentence); got != test.want {
			t.Errorf("%q\n got: %s\nwant: %s", test.sentence, got, test.want)
		}
	}
}
