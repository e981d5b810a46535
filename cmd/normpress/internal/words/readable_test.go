package words

import (
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

var readable = []struct {
	lang           ident.Language
	old, new, want string
}{
	// words
	{"en", "The State shall use the tool.", "The State may use the tool.",
		"The State [-shall-]{+may+} use the tool."},
	{"en", "The State shall not use tools.", "The State shall use tools.",
		"The State shall[- not-] use tools."},
	{"en", "within 72 hours of the incident", "within 24 hours of the incident",
		"within [-72-]{+24+} hours of the incident"},
	{"en", "Each Party shall adopt measures.", "Each State Party shall, as soon as possible, adopt effective measures.",
		"Each{+ State+} Party shall[- adopt-]{+, as soon as possible, adopt effective+} measures."},
	{"en", "Under article 1386-1 the sum is 1,000 units.", "Under article 1386-2 the sum is 1,050 units.",
		"Under article [-1386-1-]{+1386-2+} the sum is [-1,000-]{+1,050+} units."},
	{"en", "Annex 5a and § 11.2 apply to the firm.", "Annex 5b and § 11.2 apply to the firm.",
		"Annex [-5a-]{+5b+} and § 11.2 apply to the firm."},
	{"en", "a well-known tool of the firm's own", "a well-documented tool of the firm’s own",
		"a [-well-known-]{+well-documented+} tool of the [-firm's-]{+firm’s+} own"},
	// clauses and lines
	{"en", "tools, systems and services", "tools, networks, systems and services",
		"tools,{+ networks,+} systems and services"},
	{"en", "It applies to firms. It enters into force.", "It applies to firms. It binds brokers. It enters into force.",
		"It applies to firms.{+ It binds brokers.+} It enters into force."},
	{"en", "The firm:\nkeeps records;\nreports.", "The firm:\nkeeps records;\nkeeps keys;\nreports.",
		"The firm:\nkeeps records;{+\nkeeps keys;+}\nreports."},
	{"en", "use the tool and the network", "use the tool and the key and the network",
		"use the tool{+ and the key+} and the network"},
	// brackets
	{"en", "The firm [shall] [should] report.", "The firm shall report.",
		"The firm [-[-]shall[-] [should]-] report."},
	{"en", "A firm shall report.", "A firm [shall] [may] report.",
		"A firm {+[+}shall{+] [may]+} report."},
	{"en", "It ends [after a year];] and", "It ends [after a year] [of use];]",
		"It ends [after a year]{+ [of use]+};][- and-]"},
	{"en", "The firm [must] [should] report.", "The firm must report.",
		"The firm [-[-]must[-] [should]-] report."},
	{"en", "It can or the transfer of it.", "It can [or the transfer] of it.",
		"It can {+[+}or the transfer{+]+} of it."},
	{"en", "should", "[shall] [should]",
		"{+[shall] [+}should{+]+}"},
	{"en", "paragraphs [11] [21]", "paragraphs [11] [15] [21]",
		"paragraphs [11] {+[15] +}[21]"},
	{"en", "[fourteen] [thirty] days", "[seven] [fourteen] days",
		"{+[seven] +}[fourteen][- [thirty]-] days"},
	{"en", "within [fourteen days] [thirty days] of it", "within [seven days] [fourteen days] of it",
		"within {+[seven days] +}[fourteen days][- [thirty days]-] of it"},
	{"en", "of the [thirtieth] instrument", "of the [twentieth] [thirtieth] instrument",
		"of the {+[twentieth] +}[thirtieth] instrument"},
	{"en", "within [one year] [two years] of it", "within two years of it",
		"within [-[one year] [-]two years[-]-] of it"},
	{"en", "it should not be used", "it [is not to] [should not] be used",
		"it {+[is not to] [+}should not{+]+} be used"},
	{"en", "under article 30 bis. [The State", "under article 31. The State",
		"under article [-30 bis-]{+31+}. [-[-]The State"},
	{"en", "[5. The State acts.]", "5. The State acts.",
		"[-[-]5. The State acts.[-]-]"},
	{"en", "[shall take all measures] [should take measures]", "[should take measures]",
		"[-[shall take all measures] -][should take measures]"},
	{"en", "[[shall] [may] act]", "[may] act",
		"[-[[shall] -][may] act[-]-]"},
	{"fr", "Chaque État [doit] [devrait] agir.", "Chaque État doit agir.",
		"Chaque État [-[-]doit[-] [devrait]-] agir."},
	{"es", "El Estado deberá actuar.", "El Estado [deberá] [debería] actuar.",
		"El Estado {+[+}deberá{+] [debería]+} actuar."},
	{"ru", "в течение [тридцати] дней", "в течение [десяти] [тридцати] дней",
		"в течение {+[десяти] +}[тридцати] дней"},
	{"ar", "[يجب] [ينبغي] على الدولة أن تعمل", "يجب على الدولة أن تعمل",
		"[-[-]يجب[-] [ينبغي]-] على الدولة أن تعمل"},
	{"zh", "缔约国[应当][可以]采取措施。", "缔约国应当采取措施。",
		"缔约国[-[-]应当[-][可以]-]采取措施。"},
	{"de", "Der Staat soll handeln.", "Der Staat [muss] [soll] handeln.",
		"Der Staat {+[muss] [+}soll{+]+} handeln."},
	{"en", "The “firm” reports.", "The firm reports.",
		"The [-“firm”-]{+firm+} reports."},
	// no confetti
	{"en", "The Conference shall review the operation of this Convention after ten years.",
		"Any dispute about its meaning goes to the tribunal, the members of which it appoints.",
		"[-The Conference shall review the operation of this Convention after ten years.-]{+Any dispute about its meaning goes to the tribunal, the members of which it appoints.+}"},
	{"en", "the name of the firm and its seat", "the number of its licence and the date",
		"the [-name of the firm and its seat-]{+number of its licence and the date+}"},
	// what a provision begins and ends with
	{"en", "Section. 2. The Citizens of each State shall be entitled to all Privileges.",
		"Section. 2. All persons born or naturalized here are citizens of the Union, and no law abridges that.",
		"Section. 2. [-The Citizens of each State shall be entitled to all Privileges-]{+All persons born or naturalized here are citizens of the Union, and no law abridges that+}."},
	// capitals and hyphens
	{"en", "from two thirds of the States", "from two-thirds of the States",
		"from two[- -]{+-+}thirds of the States"},
	{"en", "a Member or Members from two thirds of the States", "a member or members from two-thirds of the states",
		"a [-Member or Members-]{+member or members+} from two[- -]{+-+}thirds of the [-States-]{+states+}"},
	{"en", "End users shall be named.", "End-user screening shall be named.",
		"[-End users-]{+End-user screening+} shall be named."},
	{"fr", "le sous-traitant agit", "le sous traitant agit",
		"le sous[---]{+ +}traitant agit"},
	{"de", "die Telekommunikations-Dienste", "die Telekommunikations-Anlagen",
		"die [-Telekommunikations-Dienste-]{+Telekommunikations-Anlagen+}"},
	// sentences
	{"en", "decisions shall be taken by a majority", "decisions on matters of substance shall, except where this Convention provides otherwise, be taken by a majority",
		"decisions{+ on matters of substance+} shall{+, except where this Convention provides otherwise,+} be taken by a majority"},
	{"de", "sowie die sonstigen nach Artikel 104a Abs. 4 in der bis zum 1. September 2006 geltenden Fassung geschaffenen Regelungen gelten fort.",
		"sowie die nach Absatz 3 für Seehäfen vom 20. Dezember 2001 in der bis zum 1. September 2006 geltenden Fassung geschaffenen Regelungen gelten bis zu ihrer Aufhebung fort. Die sonstigen nach Artikel 104a Absatz 4 in der bis zum 1. September 2006 geltenden Fassung geschaffenen Regelungen gelten fort.",
		"sowie die{+ nach Absatz 3 für Seehäfen vom 20. Dezember 2001 in der bis zum 1. September 2006 geltenden Fassung geschaffenen Regelungen gelten bis zu ihrer Aufhebung fort. Die+} sonstigen nach Artikel 104a [-Abs.-]{+Absatz+} 4 in der bis zum 1. September 2006 geltenden Fassung geschaffenen Regelungen gelten fort."},
	{"de", "Er gilt ab dem 1. Mai. Er endet am 3. Juni.", "Er gilt ab dem 1. Mai. Er ruht bis zum 2. Mai. Er endet am 3. Juni.",
		"Er gilt ab dem 1. Mai.{+ Er ruht bis zum 2. Mai.+} Er endet am 3. Juni."},
	{"fr", "Il agit. Il rend compte.", "Il agit. Il tient un registre. Il rend compte.",
		"Il agit.{+ Il tient un registre.+} Il rend compte."},
	// layout
	{"en", "Restrictions.\nThe licence", "Restrictions. The licence",
		"Restrictions.[~\n~ ~]The licence"},
	{"fr", "la loi ; le traité", "la loi\u202f; le traité",
		"la loi[~ ~\u202f~]; le traité"},
	{"en", "one\ttwo\tthree", "one\ttwo\tfour\tthree",
		"one\ttwo{+\tfour+}\tthree"},
	{"en", "A firm shall:\n\uFFFC\n\uFFFC\nwithout delay.", "A firm shall:\n\uFFFC\n\uFFFC\n\uFFFC\nat once.",
		"A firm shall:\n￼\n￼\n[-without delay.-]{+￼\nat once.+}"},
	// languages
	{"fr", "L'application de la loi incombe à l'État.", "L’application du traité incombe aux États.",
		"[-L'application de la loi incombe à l'État.-]{+L’application du traité incombe aux États.+}"},
	{"fr", "Les États doivent interdire l'usage d'outils.", "Les États peuvent interdire la vente d'outils.",
		"Les États [-doivent interdire l'usage-]{+peuvent interdire la vente+} d'outils."},
	{"es", "Los Estados deberán adoptar medidas.", "Los Estados podrán adoptar las medidas necesarias.",
		"Los Estados [-deberán adoptar medidas-]{+podrán adoptar las medidas necesarias+}."},
	{"ru", "Государство должно принять меры.", "Государство может принять необходимые меры.",
		"Государство [-должно принять-]{+может принять необходимые+} меры."},
	{"ar", "يجب على الدولة أن تتخذ التدابير.", "يجوز للدولة أن تتخذ التدابير اللازمة.",
		"[-يجب على الدولة-]{+يجوز للدولة+} أن تتخذ التدابير{+ اللازمة+}."},
	{"ar", "تَلْتَزِمُ الدول بالقانون", "تَلْتَزِمُ الدول الأطراف بالقانون",
		"تَلْتَزِمُ الدول{+ الأطراف+} بالقانون"},
	{"zh", "缔约国应当采取措施。", "缔约国应该采取有效措施。",
		"缔约国[-应当采取-]{+应该采取有效+}措施。"},
	{"zh", "公约自第三十日起生效。", "公约自第六十日起生效。",
		"公约自第[-三十-]{+六十+}日起生效。"},
	{"zh", "任何人不得使用该工具。", "任何人可以使用该工具。",
		"任何人[-不得-]{+可以+}使用该工具。"},
	{"de", "Der Anbieter muss den Kunden unterrichten.", "Der Anbieter soll den Endnutzer nicht unterrichten.",
		"Der Anbieter [-muss den Kunden-]{+soll den Endnutzer nicht+} unterrichten."},
}

func TestReadable(t *testing.T) {
	for _, c := range readable {
		d := checkExact(t, New(c.old, c.lang), New(c.new, c.lang))
		if got := redline(c.old, c.new, d); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.lang, got, c.want)
		}
	}
}
