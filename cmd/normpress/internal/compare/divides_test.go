package compare

import "testing"

// Words that only stand apart or together now are not split or joined.
func TestAlignRuns(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"closing words get a number", "## Article 1\n\n1. " + scope + "\n\n2. Firms shall:\n\n(a) " + halt + "\n\n(b) " + audit + "\n\n" + review, "## Article 1\n\n1. " + scope + "\n\n2. Firms shall:\n\n(a) " + halt + "\n\n(b) " + audit + "\n\n3. " + review,
			"renumbered: art_1__para_2 -> art_1__para_2+art_1__para_3"},
		{"paragraphs before a new section", "## Article 1\n\n" + scope + "\n\n" + halt + "\n\n" + audit, "## Article 1\n\n" + scope + "\n\n" + halt + "\n\n### Section 1\n\n" + audit,
			"unchanged: art_1+art_1__para_1+art_1__para_2 -> art_1\ninserted:  -> art_1__sec_1"},
		{"a number is put before the words that introduce a list", "## Article 1\n\nThe treaty is executed by a law that settles\n\n1. " + halt + "\n\n2. " + audit + "\n\n3. " + redress, "## Article 1\n\n1. The treaty is executed by a law that settles\n\n(a) " + halt + "\n\n(b) " + audit + "\n\n(c) " + redress + "\n\n2. " + review,
			"unchanged: art_1 -> art_1+art_1__para_1\nrenumbered: art_1__para_1 -> art_1__para_1__point_a\nrenumbered: art_1__para_2 -> art_1__para_1__point_b\nrenumbered: art_1__para_3 -> art_1__para_1__point_c\ninserted:  -> art_1__para_2"},
		{"introductory words and one point", "## Article 1\n\n1. A firm shall not use a component which it knows was obtained by unlawful access to the systems of another.\n\n2. " + review, "## Article 1\n\n1. A firm shall not use a component which it knows:\n\n(a) was obtained by unlawful access to the systems of another; or\n\n(b) contains functions that are not documented.\n\n2. " + review,
			"unchanged: art_1__para_1 -> art_1__para_1+art_1__para_1__point_a\ninserted:  -> art_1__para_1__point_b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			aligned(t, c.old, c.new, c.want)
		})
	}
}
