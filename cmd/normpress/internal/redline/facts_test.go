package redline

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/compare"
)

// What the terminal says of small changes, without the head of the comparison.
func TestFacts(t *testing.T) {
	for name, test := range map[string]struct {
		relation       compare.Relation
		old, new, want string
	}{
		"number": {0, "## Article 1\n\nWithin 40 days, 2 reports.", "## Article 1\n\nWithin 30 days, 2 reports and 1 copy.",
			"article 1\n  article 1, first paragraph: substituted, 4 words added, 1 word deleted, number changed: 40 → 30; 1 added\n    Within [-40-]{+30+} days, 2 reports{+ and 1 copy+}.\n"},
		"date": {0, "## Article 1\n\nIt ends on 1 June 2024.", "## Article 1\n\nIt ends on 1 July 2024.",
			"article 1\n  article 1, first paragraph: substituted, 1 word added, 1 word deleted, date changed: 1 June 2024 → 1 July 2024\n    It ends on 1 [-June-]{+July+} 2024.\n"},
		"new words are no change": {0, "## Article 1\n\nA firm reports.", "## Article 1\n\nA firm reports.\n\n## Article 2\n\nIt shall not do so in 3 days.",
			"article 1: unchanged\n\narticle 2: inserted, 8 words added\n  {+Article 2+}\n    {+It shall not do so in 3 days.+}\n"},
		"note of the editors": {0, "## Article 1\n\nA firm reports.[^1]\n\n[^1]: It shall be 3 days.", "## Article 1\n\nA firm reports.[^1]\n\n[^1]: It may be 4 days.",
			"article 1: substituted, 3 words added, 3 words deleted\n  article 1, first paragraph: unchanged\n  note: It [-shall be 3-]{+may be 4+} days.\n"},
		"signs": {0, "## Article 1\n\n1. [All] firms; and\n\n2. Brokers, others.\n\n3. More.", "## Article 1\n\n1. All firms; and\n\n2. Brokers; others.\n\n3. [More];",
			"article 1\n  article 1, paragraph 1: only brackets changed\n    1. [-[-]All[-]-] firms; and\n  article 1, paragraph 2: only punctuation changed\n    2. Brokers[-,-]{+;+} others.\n  article 1, paragraph 3: only punctuation and brackets changed\n    3. {+[+}More[-.-]{+];+}\n"},
		"bracket of a number": {0, "## Article 1\n\n[1. All firms report.]\n\n2. B.", "## Article 1\n\n1. All firms report.]\n\n2. B.",
			"article 1\n  article 1, paragraph 1: only brackets changed\n    [-[-]1. All firms report.]\n  article 1, paragraph 2: unchanged\n"},
		"draft": {compare.Drafted, "## Article 1\n\nA firm reports.\n\n## Article 2\n\nIt stops.", "## Article 1\n\nA firm reports.",
			"article 1: unchanged\n\narticle 2: deleted, 2 words deleted\n  [-Article 2-]\n    [-It stops.-]\n"},
		"separate": {compare.Separate, "## Article 1\n\nA firm reports.\n\n## Article 2\n\nIt stops.", "## Article 1\n\nA firm reports.",
			"article 1: in the same words\n\narticle 2: only in the first, 2 words\n  [-Article 2-]\n    [-It stops.-]\n"},
		"counted anew": {0, "## Article 1\n\nA firm reports.\n\nIt stops at once.\n\nIt keeps records.", "## Article 1\n\nA new beginning of it.\n\nA firm reports.\n\nIt stops at once.\n\nIt keeps records.",
			"article 1\n  article 1, first paragraph: inserted, 5 words added\n    {+A new beginning of it.+}\n  article 1, second paragraph – fourth paragraph (was first paragraph – third paragraph): unchanged\n"},
		"title": {0, "# Old title\n\n## Article 1\n\nA firm reports.", "## Article 1\n\nA firm reports.",
			"\ntitle: repealed, 2 words deleted\n  [-Old title-]\narticle 1: unchanged\n"},
	} {
		c := compared(t, []byte(test.old), []byte(test.new), "en")
		c.Relation = test.relation
		text := Terminal{}.Write(c)
		_, text, _ = strings.Cut(text, "signs: ")
		_, text, _ = strings.Cut(text, "\n")
		if text = strings.TrimPrefix(text, "\n"); text != strings.TrimPrefix(test.want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", name, text, test.want)
		}
	}
}

// The head of a comparison of two texts of their own counts what corresponds.
func TestSummarySeparate(t *testing.T) {
	c := compared(t, []byte("## Article 1\n\n1. A firm reports.\n\n2. It stops within 3 days."), []byte("## Article 1\n\n1. A firm reports.\n\n2. It stops within 4 days.\n\n3. More."), "en")
	c.Relation = compare.Separate
	want := "provisions: 1 corresponding in other words, 2 corresponding in the same words, 1 only in the second\n" +
		"words: 1 only in the first, 2 only in the second\nedits: 1 of numbers"
	if got := strings.Join(Summary(c), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	c.Old.Language, c.New.Language = "de", "en"
	if got, want := Summary(c)[0], "the texts are in two languages, German and English: their words are not the same, and that is no change"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
