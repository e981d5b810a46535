package compare

import "testing"

// What stands where it stood needs little in common, what stands elsewhere much.
func TestAlignPlaces(t *testing.T) {
	const others = "\n\n## Article 7\n\n1. " + inspect + "\n\n2. " + redress + "\n\n3. " + review + "\n\n4. " + scope
	for _, c := range []struct{ name, old, new, want string }{
		{"the same number with little in common", "## Article 1\n\n1. " + audit + "\n\n2. The Committee shall hear the firm concerned and give reasons for its decision." + others,
			"## Article 1\n\n1. " + audit + "\n\n2. Before it decides, the Committee notifies the operator, hears it orally where it so asks and publishes its reasons in every official language." + others, ""},
		{"the same number with nothing in common", "## Article 1\n\n1. " + audit + "\n\n2. The Committee shall hear the firm concerned and give reasons for its decision." + others,
			"## Article 1\n\n1. " + audit + "\n\n2. Seals may be shown on premises that were certified within twelve months." + others,
			"repealed: art_1__para_2 -> \ninserted:  -> art_1__para_2"},
		{"the same number and beginning", "## Article 1\n\n1. " + audit + "\n\n2. Entries may be exchanged in the following form:" + others,
			"## Article 1\n\n1. " + audit + "\n\n2. Entries should be exchanged in the following form, which includes a digest of each record, the hour of its making and the name of its keeper:" + others, ""},
		{"a definition told by its term", "## Article 1\n\n1. Terms:\n\n(a) “original author” means the entity who created the work;\n\n(b) “broker” means a person that arranges a transfer." + others,
			"## Article 1\n\n1. Terms:\n\n(a) “distribute” means to make copies available to the public through sale;\n\n(b) “original author” means, in the case of a performance, the singers, musicians and others who declaim or interpret it;\n\n(c) “broker” means a person that arranges a transfer." + others,
			"inserted:  -> art_1__para_1__point_a\nrenumbered: art_1__para_1__point_a -> art_1__para_1__point_b\nrenumbered: art_1__para_1__point_b -> art_1__para_1__point_c"},
		{"a stock phrase in another article", "## Article 1\n\n1. " + audit + "\n\n2. A person who has suffered damage may bring a claim directly against the provider of the security." + others,
			"## Article 1\n\n1. " + audit + others + "\n\n5. Payments out of the fund are made on condition that a person who has suffered damage has exhausted every remedy.",
			"repealed: art_1__para_2 -> \ninserted:  -> art_7__para_5"},
		{"words of the paragraph itself are no move from elsewhere", "## Article 1\n\n1. " + audit + "\n\n2. Due diligence should be carried out before a capability is transferred or used for the first time." + "\n\n## Article 2\n\n1. A firm should test a capability before it is used or transferred for the first time.\n\n2. " + halt + others,
			"## Article 1\n\n1. " + audit + "\n\n2. Due diligence shall be carried out:\n\n(a) before a capability is transferred or used for the first time; and\n\n(b) once in every twenty-four months." + "\n\n## Article 2\n\n1. A firm shall not employ a capability until it has passed a test in isolation.\n\n2. " + halt + others,
			"unchanged: art_1__para_2 -> art_1__para_2+art_1__para_2__point_a\ninserted:  -> art_1__para_2__point_b"},
		{"a long paragraph leaves an article without a title", "## Article 1\n\n1. " + scope + " " + halt + " " + audit + "\n\n2. The flag of the organisation is blue with a white wheel in its middle." + "\n\n## Article 2\n\n1. The seat of the organisation and of its bodies is in the city of Geneva." + others,
			"## Article 1\n\n1. The flag of the organisation is blue with a white wheel in its middle." + "\n\n## Article 2\n\n1. The seat of the organisation and of its bodies is in the city of Geneva.\n\n2. " + scope + " " + halt + " " + audit + others,
			"renumbered: art_1__para_2 -> art_1__para_1\nmoved: art_1__para_1 -> art_2__para_2"},
		{"a chapter that is subdivided", "## Chapter 1 — Rights of way\n\n### Article 1\n\n" + scope + "\n\n### Article 2\n\n" + halt + "\n\n## Chapter 2 — Review\n\n### Article 3\n\n" + review,
			"## Chapter 1 — Rights of way and shared use\n\n### Section 1 — Ways\n\n#### Article 1\n\n" + scope + "\n\n#### Article 2\n\n" + halt + "\n\n### Section 2 — Shared use\n\n#### Article 2 bis\n\n" + redress + "\n\n## Chapter 2 — Review\n\n### Article 3\n\n" + review,
			"inserted:  -> chp_1__sec_1\ninserted:  -> chp_1__sec_2\ninserted:  -> art_2bis\ninserted:  -> art_2bis__para_1"},
		{"one article of another instrument", "## Article 9 — Halt mechanisms\n\n1. Every tool shall have a halt mechanism.\n\n2. A halt mechanism shall:\n\n(a) be activated of itself where communication between the tool and the operator is lost; and\n\n(b) record its activation, and the state reached, in the audit record.",
			"## Article 11 — Halt mechanisms\n\n1. Every capability shall have a halt mechanism which:\n\n(a) works apart from the functions that it stops;\n\n(b) takes effect of itself where contact with the operator is lost for ten minutes; and\n\n(c) records each activation and who caused it.",
			"renumbered: art_9 -> art_11\ninserted:  -> art_11__para_1__point_a\nmoved: art_9__para_2__point_a -> art_11__para_1__point_b\nmoved: art_9__para_2__point_b -> art_11__para_1__point_c\nrepealed: art_9__para_2 -> "},
		{"an article of which a note remains", "## Article 1\n\n" + scope + "\n\n## Article 2\n\n" + halt + "\n\n## Article 3\n\n" + review, "## Article 1\n\n" + scope + "\n\n## Article 2 — (repealed)\n\n## Article 3\n\n" + review,
			"repealed: art_2__para_1 -> "},
		{"the same title in another place", "## Article 1 — Halt mechanisms\n\n1. A firm shall not disable or circumvent a halt mechanism.\n\n2. " + audit + "\n\n## Article 2 — Review\n\n" + review,
			"## Article 1 — Seals\n\n" + inspect + "\n\n## Article 2 — Halt mechanisms\n\n1. No person may ever switch off, delay or circumvent a halt mechanism, or instruct another to do so.\n\n## Article 3 — Review\n\n" + review,
			"inserted:  -> art_1\ninserted:  -> art_1__para_1\nrenumbered: art_1 -> art_2\nrepealed: art_1__para_2 -> \nrenumbered: art_2 -> art_3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			aligned(t, c.old, c.new, c.want)
		})
	}
}
