package cite

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

func TestFindings(t *testing.T) {
	tests := []struct{ name, words, want string }{ // the words stand in article 2, paragraph 3, on line 33
		{"reference", "under article 5, paragraph 2 (a)", ""},
		{"no article", "under article 99",
			"text.md:33:10: warning: “article 99” leads nowhere: there is no article 99 [reference-nowhere]\nthe nearest is article 12"},
		{"no suffix", "under article 9 bis",
			"text.md:33:10: warning: “article 9 bis” leads nowhere: there is no article 9 bis [reference-nowhere]\nthe nearest is article 9"},
		{"no paragraph", "under article 5, paragraph 9",
			"text.md:33:10: warning: “article 5, paragraph 9” leads nowhere: article 5 has no paragraph 9 [reference-nowhere]\nthe nearest is article 5, paragraph 3"},
		{"no point", "under article 5, paragraph 1 (f)",
			"text.md:33:10: warning: “article 5, paragraph 1 (f)” leads nowhere: article 5, paragraph 1 has no (f) [reference-nowhere]\nthe nearest is article 5, paragraph 1 (c)"},
		{"no paragraph here", "under paragraph 9 above",
			"text.md:33:10: warning: “paragraph 9” leads nowhere: article 2 has no paragraph 9 [reference-nowhere]\nthe nearest is article 2, paragraph 3"},
		{"no annex", "in Annex IV",
			"text.md:33:7: warning: “Annex IV” leads nowhere: there is no annex IV [reference-nowhere]\nthe nearest is Annex II"},
		{"in a list", "under articles 5, 98 and 9",
			"text.md:33:22: warning: “98” leads nowhere: there is no article 98 [reference-nowhere]\nthe nearest is article 12"},
		{"other instrument", "under article 99 of the Charter", ""},
		{"unit that the text has not", "under section 99", ""},
		{"label that the text has not", "under regulation 99", ""},
		{"itself", "under paragraph 3",
			"text.md:33:10: warning: “paragraph 3” refers to the very paragraph that it stands in [reference-to-itself]\nwrite “this paragraph” if it is meant"},
		{"itself in a list", "under paragraphs 1 to 3", ""},
		{"its article", "under article 2", ""},
		{"backwards", "under articles 12 to 9",
			"text.md:33:25: warning: the range from article 12 to article 9 runs backwards [reference-reversed]\nwrite the lower number first"},
		{"forwards", "under articles 9 to 12", ""},
		{"link", "see [there](#art_5)", ""},
		{"link to nowhere", "see [there](#art_55)",
			"text.md:33:9: error: the link to #art_55 leads nowhere: there is no provision art_55 [link-nowhere]\ndid you mean \"#art_5\"?"},
		{"link far from everything", "see [there](#nothing)",
			"text.md:33:9: error: the link to #nothing leads nowhere: there is no provision nothing [link-nowhere]"},
		{"link to another instrument", "see [there](convention@adopted#art_5)", ""},
		{"link to a provision it has not", "see [there](convention@adopted#art_99)",
			"text.md:33:9: error: the link to convention@adopted#art_99 leads nowhere: there is no provision art_99 [link-nowhere]\ndid you mean \"#art_9\"?"},
		{"link to no revision", "see [there](convention@adoptd#art_5)",
			"text.md:33:9: error: the link to convention@adoptd#art_5 leads nowhere: instrument convention has no revision adoptd [link-nowhere]\ndid you mean \"adopted\"?"},
		{"link to no instrument", "see [there](konvention@adopted#art_5)",
			"text.md:33:9: error: the link to konvention@adopted#art_5 leads nowhere: there is no instrument konvention [link-nowhere]\ndid you mean \"convention\"?"},
		{"link elsewhere", "see [there](https://example.org/#art_99)", ""},
		{"unused", "“Widget” means a thing.",
			"text.md:33:5: warning: “Widget” is defined and not used [term-unused]\nuse the term, or leave its definition out"},
		{"used in another form", "“Widget” means a thing.\n4. It is widgeted.", ""},
		{"more of a definition", "The term “firm” includes a thing. The firm.", ""},
		{"twice", "“Firm” means a thing. The firm.",
			"text.md:33:5: warning: “Firm” is defined already in article 1 (a) [term-twice]\ndefine it once, or limit one definition: “for the purposes of this article”"},
		{"alternatives", "[“Firm” means a thing.]", ""},
		{"outside", "In this article, “Attack” means a use. The Attack.\n4. The Attack.\n### Article 4\nThe Attack.",
			"text.md:39:5: warning: “Attack” is used in article 4, first paragraph, and defined only for article 2 [term-outside]\n" +
				"define it for the whole text, or say what is meant here"},
		{"always with a capital", "In this article, “Attack” means a use.\n4. The Attack.\n### Article 4\nThe Attack of an Attack.", ""},
		{"outside in small letters", "In this article, “attack” means a use. The attack.\n### Article 4\nThe attack.", ""},
		{"not defined there", "“Tool”, as defined in article 5, is",
			"text.md:33:5: warning: “Tool” is not defined in article 5 [term-undefined]\nit is defined in article 1 (b)"},
		{"not defined at all", "a “Thing”, as defined in article 5, is",
			"text.md:33:7: warning: “Thing” is not defined in article 5 [term-undefined]\ndefine it there"},
		{"defined there", "“Tool”, as defined in article 1, is", ""},
		{"defined elsewhere", "“Thing”, as defined in article 5 of the Charter, is", ""},
	}
	seen := map[string]bool{}
	c, _ := corpus(t)
	for _, test := range tests {
		lines := strings.Replace(englishText, "SENTENCE", test.words, 1) + "The firm has a tool.\n"
		_, findings := New(c.Instruments[0].Revisions[1], parse(t, "en", lines), c)
		var got []string
		for _, f := range findings {
			seen[f.Rule] = true
			got = append(got, strings.TrimSpace(f.String()+"\n"+f.Hint))
		}
		if s := strings.Join(got, "\n"); s != test.want {
			t.Errorf("%s\n got: %s\nwant: %s", test.name, s, test.want)
		}
	}
	for _, r := range Rules {
		if !seen[r.Name] {
			t.Errorf("no test breaks rule %s", r.Name)
		}
	}
}

// A reference to another instrument of the site that leads nowhere says where it was looked for.
func TestFindingElsewhere(t *testing.T) {
	c, code := corpus(t)
	_, findings := New(code, parse(t, "en", strings.Replace(codeText, "SENTENCE", "article 5, paragraph 9, of the Convention", 1)), c)
	want := "“article 5, paragraph 9” leads nowhere: article 5 in convention@adopted has no paragraph 9"
	if len(findings) != 1 || findings[0].Text != want {
		t.Errorf("got %v, want %s", findings, want)
	}
}

// Links reach here from any source, not only from the format.
func TestLinkOfTheWrongForm(t *testing.T) {
	c, code := corpus(t)
	prose := &model.Prose{Words: "there", Marks: []model.Mark{{Kind: model.MarkLink, To: 5, Target: "convention#art_5"}}}
	_, findings := New(code, &model.Text{Language: "en", Body: []model.Block{{Kind: model.BlockProse, Prose: prose}}}, c)
	want := `the link to convention#art_5 leads nowhere: "convention" is not a revision of the form instrument@revision, such as convention@adopted`
	if len(findings) != 1 || findings[0].Text != want {
		t.Errorf("got %v, want %s", findings, want)
	}
}

func TestRules(t *testing.T) {
	for _, r := range Rules {
		if r.Severity == diag.Error && r != linkNowhere || !strings.HasSuffix(r.Explain, ".") {
			t.Errorf("rule %s: only a link that an editor wrote can be an error", r.Name)
		}
	}
}

func TestNilCorpusAndRevision(t *testing.T) {
	text := parse(t, "en", strings.Replace(englishText, "SENTENCE", "article 5 of the Convention, [x](convention@adopted#art_99)", 1))
	for _, rev := range []*model.Revision{nil, {}, revision("", "")} {
		if _, findings := New(rev, text, nil); len(findings.Without([]string{"term-unused"})) != 0 {
			t.Errorf("got %v", findings)
		}
	}
}
