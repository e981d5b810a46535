package norm

import (
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
)

// ruleCases has for every rule texts that break it, with what is found, and texts that keep it (want "").
var ruleCases = []struct {
	rule, text, want, hint string
}{
	{"utf-8", "ab\n\xe9t\xe9", `a.md:2:1: error: byte 0xE9 is not UTF-8 [utf-8]`, "save the file as UTF-8"},
	{"utf-8", "été\uFFFD", "", ""},
	{"control-character", "a\x00b", `a.md:1:2: error: control character U+0000 cannot be published [control-character]`, "delete the character"},
	{"control-character", "a\rb", `a.md:1:2: error: control character U+000D cannot be published [control-character]`, "delete the character"},
	{"control-character", "a\tb\r\nc", "", ""},
	{"bidi-control", "ab \u202Ecd", "a.md:1:1: error: U+202E overrides the direction of the text [bidi-control]", "delete it: the direction follows from the letters"},
	{"bidi-control", "## Art. 1 \u2067cd", "a.md:1:4: error: an isolate is not closed by U+2069 [bidi-control]", "isolates begin with U+2066 to U+2068 and end with U+2069 in the same paragraph"},
	{"bidi-control", "a&#x2069;b", "a.md:1:1: error: a U+2069 closes an isolate that is not open [bidi-control]", "isolates begin with U+2066 to U+2068 and end with U+2069 in the same paragraph"},
	{"bidi-control", "```\n\u202A\n```", "a.md:1:1: error: U+202A overrides the direction of the text [bidi-control]", "delete it: the direction follows from the letters"},
	{"bidi-control", "a \u2067b\u2069 \u200Fc", "", ""},
	{"raw-html", "a <b>c", `a.md:1:3: warning: <b> is shown as it stands: HTML is not part of the format [raw-html]`, `write \< where the sign itself is meant`},
	{"raw-html", "<div class=\"x\">", `a.md:1:1: warning: <div class="x"> is shown as it stands: HTML is not part of the format [raw-html]`, `write \< where the sign itself is meant`},
	{"raw-html", "a < b, \\<b>, `<b>`", "", ""},
	{"comment-unpublished", "a\n<!-- for the chair -->", "a.md:2:1: warning: the comment is not published [comment-unpublished]", ""},
	{"comment-unpublished", "1. a\n<!-- was: none -->", "", ""},
	{"comment-open", "a\n\n<!-- b\n\nc", "a.md:3:1: error: the comment is not closed: nothing below it is published [comment-open]", "close it with -->"},
	{"comment-open", "a\n\n<!-- b\n\nc --> d", "", ""},
	{"was-hint", "## Art. 1\n<!-- was: article 7 -->\n", `a.md:2:1: error: "article 7" is neither an eId nor none [was-hint]`, "write <!-- was: art_7 -->, or <!-- was: none --> for a new provision"},
	{"was-hint", "words\n<!-- was: art_7 -->\n", "a.md:2:1: error: the hint has no heading or number above it [was-hint]", "put it directly below the heading or the numbered block that it is about"},
	{"was-hint", "> 1. words\n> <!-- was: art_7 -->\n", "a.md:2:3: error: the hint has no heading or number above it [was-hint]", "put it directly below the heading or the numbered block that it is about"},
	{"was-hint", "1. a\n<!-- as: art_7 -->\n", `a.md:2:1: error: "as" is not the beginning of a hint [was-hint]`, `did you mean "was"?`},
	{"was-hint", "## Art. 1\n<!-- was: art_7 -->\n\n1. a\n<!--was:none-->", "", ""},
	{"unsafe-link", "[a](javascript:alert) b", "a.md:1:1: error: javascript:alert is not an address that a text may link to [unsafe-link]", "write https://… or a relative path"},
	{"unsafe-link", "[a](//evil.example)", "a.md:1:1: error: //evil.example is not an address that a text may link to [unsafe-link]", "write https://… or a relative path"},
	{"unsafe-link", "[a](https://un.org) [b](#art_5) [c](convention@adopted#art_5) [shall](a) [d](../a.pdf) [e](mailto:a@b.org)", "", ""},
	{"link-form", `[a](https://un.org "UN")`, "a.md:1:1: warning: what looks like a link is shown as it stands [link-form]", "write [words](https://…) without spaces or a title"},
	{"link-form", "## [Article 5](https://un.org) — Scope\n\na", "a.md:1:5: warning: the link on the number of a heading is not published [link-form]", "put it on the title, or into the text below"},
	{"link-form", "[a](https://un.org) [b](or c)\n\n## Article 1 — [Scope](../a/)\n\na", "", ""},
	{"remote-image", "![a](https://un.org/a.png)", "a.md:1:1: error: the image https://un.org/a.png is not a file of the site [remote-image]", "keep the image beside the text and name it by a relative path"},
	{"remote-image", "![a](a.png)", "", ""},
	{"note-undefined", "a[^1]", `a.md:1:2: error: note "1" is not written [note-undefined]`, "write [^1]: at the start of a later block"},
	{"note-undefined", "a[^1]\n\n[^1]: b", "", ""},
	{"note-twice", "a[^1]\n\n[^1]: b\n\n[^1]: c", `a.md:5:1: error: note "1" is written already, at a.md:3:1 [note-twice]`, "give it a label of its own"},
	{"note-twice", "a[^1][^2]\n\n[^1]: b\n[^2]: c", "", ""},
	{"note-unused", "a\n\n[^1]: b", `a.md:3:1: warning: nothing refers to note "1" [note-unused]`, "refer to it with [^1] in the text"},
	{"note-unused", "| a[^1] |\n| - |\n\n[^1]: b", "", ""},
	{"code-open", "a\n\n```json\n{}", "a.md:3:1: error: the code that begins here is not closed [code-open]", "end it with a line of three backticks"},
	{"code-open", "```json\n{}\n```", "", ""},
	{"code-language", "```json title=a\n{}\n```", `a.md:1:9: warning: "title=a" behind the language is not published [code-language]`, ""},
	{"code-language", "```json\n{}\n```", "", ""},
	{"table-row", "| a | b |\n| - | - |\n| c |", "a.md:3:1: warning: the row has 1 cells, the head of the table 2 [table-row]", `a | that belongs to the words of a cell is written \|`},
	{"table-row", "| a |\n| - | - |\n| c | d |", "a.md:1:1: warning: the head of the table has 1 cells, the line below it 2 [table-row]", `a | that belongs to the words of a cell is written \|`},
	{"table-row", "| a | b |\n| - | - |\n| c | d \\| e |", "", ""},
	{"too-long", "1. " + strings.Repeat("words *and* ", 3000), "a.md:1:4: warning: the paragraph has more than 32768 bytes: markup in it is not read [too-long]", "begin a new paragraph after an empty line"},
	{"too-long", strings.Repeat("*a* ", 101) + "b", "a.md:1:401: warning: the paragraph has more than 200 runs of * and _: the rest is plain text [too-long]", "begin a new paragraph after an empty line"},
	{"too-long", strings.Repeat("*a* ", 90) + "b", "", ""},
	{"too-deep", strings.Repeat("> ", 30) + "a", "a.md:1:49: warning: nested more than 24 deep: what is deeper is plain text [too-deep]", ""},
	{"too-deep", strings.Repeat("> ", 20) + "a", "", ""},
	{"heading-label", "## Artikle 5\n\na", `a.md:1:1: warning: "Artikle" is not a known label of a heading [heading-label]`, `did you mean "Article"?`},
	{"heading-label", "## Rule 5 — Speed\n\na", `a.md:1:1: warning: "Rule" is not a known label of a heading [heading-label]`, "declare it in labels of instrument.md: `Rule: article`"},
	{"heading-label", "## Agenda 2030\n\na\n\n## Final provisions\n\nb", "", ""},
	{"heading-unmarked", "Article 5 — Scope\n\na", `a.md:1:1: warning: "Article 5 — Scope" looks like a heading [heading-unmarked]`, "write ### Article 5 — Scope"},
	{"heading-unmarked", "**Article 5**\n\na", `a.md:1:1: warning: "Article 5" looks like a heading [heading-unmarked]`, "write ### Article 5"},
	{"heading-unmarked", "Article 5 – Définitions.\n\na", `a.md:1:1: warning: "Article 5 – Définitions." looks like a heading [heading-unmarked]`, "write ### Article 5 – Définitions."},
	{"heading-unmarked", "##Article 5\n\na", `a.md:1:1: warning: a space is missing behind ## [heading-unmarked]`, "write ## Article 5"},
	{"heading-unmarked", "Article 5\n=====\n\na", `a.md:1:1: warning: "Article 5 =====" looks like a heading [heading-unmarked]`, "write ## Article 5"},
	{"heading-unmarked", "Article 5 applies.\n\nSection 3 firms are out\n\nPart of it", "", ""},
	{"heading-level", "## Part I\n\n#### Article 1\n\na", "a.md:3:1: warning: the heading jumps from ## to #### [heading-level]", "write ###"},
	{"heading-level", "## Part I\n\n## Article 1\n\na", "a.md:3:1: warning: Article 1 stands on the same level as Part I, which it belongs to [heading-level]", "write ###"},
	{"heading-level", "# Title\n\n## Part I\n\n### Article 1\n\na\n\n## Final\n\nb\n\n## Annex I\n\nc", "", ""},
	{"heading-rank", "## Article 1\n\n### Part I\n\na", "a.md:3:1: warning: Part I stands within Article 1 [heading-rank]", "the number of # says what belongs to what"},
	{"heading-rank", "## Part I\n\n### Chapter 1\n\n#### Section 1\n\n##### Article 1\n\na", "", ""},
	{"empty-provision", "## Article 1\n\n1.\n\n2. a", "a.md:3:1: warning: paragraph 1. has no words [empty-provision]", "write its words behind it, or delete it"},
	{"empty-provision", "## Article 1\n\n## Article 2\n\na", "a.md:1:1: warning: Article 1 has no words [empty-provision]", "write its words behind it, or delete it"},
	{"empty-provision", "## Article 1\n\n1. (a) b", "", ""},
	{"empty-text", "", "a.md: error: the text is empty [empty-text]", "write the text below the front matter"},
	{"empty-text", "a", "", ""},
	{"number-repeated", "1. a\n\n1. b", "a.md:3:1: warning: 1. comes twice, first in line 1 [number-repeated]", "a second wording of it takes bis, ter and so on: 1 bis"},
	{"number-repeated", "1. a\n\n1 bis. b\n\n1. Alt. c", "", ""},
	{"number-skipped", "1. a\n\n3. b", "a.md:3:1: warning: 3. stands behind 1.: a number is missing [number-skipped]", "check whether the number before it was lost or deleted on purpose"},
	{"number-skipped", "(a) a\n\n[(e) b]", "a.md:3:1: warning: [(e) stands behind (a): 3 numbers are missing [number-skipped]", "the number stands in brackets: check whether the one before it was deleted on purpose"},
	{"number-skipped", "1. a\n\n3 bis. b", "a.md:3:1: warning: 3 bis. is inserted behind 1., which does not come before it [number-skipped]", "check whether the number before it was lost or deleted on purpose"},
	{"number-skipped", "(b) a\n\n(c) b", "a.md:1:1: warning: the list begins with (b) [number-skipped]", "check whether the numbers before it were lost"},
	{"number-skipped", "## Article 1\n\na\n\n## Article 3\n\nb", "a.md:5:1: warning: Article 3 stands behind Article 1: a number is missing [number-skipped]", "check whether the number before it was lost or deleted on purpose"},
	{"number-skipped", "1. a:\n\n(a) b\n\n(b) c\n\n2. d\n\n2 bis. e\n\n3. f", "", ""},
	{"number-order", "1. a\n\n2. b\n\n3. c\n\n2 bis. d", "a.md:7:1: warning: 2 bis. stands behind 3. [number-order]", "move it, or number it anew"},
	{"number-order", "1. a\n\n2. b\n\n1. c\n\n2. d", "a.md:5:1: warning: the numbers begin again with 1. behind 2. [number-order]", "go on with the numbers before: para_1~2 is no lasting name for it"},
	{"number-order", "1. a\n\n1 bis. b\n\n2. c", "", ""},
}

func TestRules(t *testing.T) {
	for _, c := range ruleCases {
		text, findings := ParseText([]File{{"a.md", []byte(c.text), 1}}, Options{Language: "en"})
		var got diag.Findings
		for _, f := range findings {
			if f.Rule == c.rule {
				got = append(got, f)
			}
		}
		switch {
		case c.want == "" && len(got) > 0:
			t.Errorf("%q keeps %s, but: %v", c.text, c.rule, got)
		case c.want != "" && (len(got) != 1 || got[0].String() != c.want || got[0].Hint != c.hint):
			t.Errorf("%.80q\n got %q\nwant %q, hint %q\n%s", c.text, got, c.want, c.hint, outline(text))
		}
	}
}

// TestRulesComplete asks that every rule has a text that breaks it and one that keeps it, here or in TestLabels.
func TestRulesComplete(t *testing.T) {
	for _, r := range Rules {
		breaks, keeps := r == ruleLabels, r == ruleLabels
		for _, c := range ruleCases {
			breaks = breaks || c.rule == r.Name && c.want != ""
			keeps = keeps || c.rule == r.Name && c.want == ""
		}
		if !breaks || !keeps || r.Explain == "" {
			t.Errorf("%s: breaks %v, keeps %v, explains %q", r.Name, breaks, keeps, r.Explain)
		}
	}
	names := map[string]bool{}
	for _, r := range Rules {
		if names[r.Name] {
			t.Errorf("two rules are called %s", r.Name)
		}
		names[r.Name] = true
	}
}

func TestLabels(t *testing.T) {
	at := diag.Pos{File: "instrument.md", Line: 7, Col: 3}
	for _, c := range []struct {
		labels map[string]string
		want   []string
	}{
		{map[string]string{"Principle": "artcle"}, []string{`instrument.md:7:3: error: label "Principle" names "artcle", which is not the kind of a heading [labels] | did you mean "article"?`}},
		{map[string]string{"Principle": "article restart"}, []string{`instrument.md:7:3: error: label "Principle" names "article restart", which is not the kind of a heading [labels] | one of: preamble, part, chapter, section, article, annex`}},
		{map[string]string{"1st": "article"}, []string{`instrument.md:7:3: error: "1st" cannot be the label of a heading [labels] | write a word, such as Principle: article`}},
		{map[string]string{"Principle": "article", "Rule": "section restarts"}, nil},
	} {
		_, findings := ParseText([]File{{"a.md", []byte("a"), 1}}, Options{Language: ident.Language("en"), Labels: c.labels, LabelsPos: at})
		var got []string
		for _, f := range findings {
			got = append(got, f.String()+" | "+f.Hint)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v:\n got %q\nwant %q", c.labels, got, c.want)
		}
	}
}
