package words

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		lang           ident.Language
		old, new, want string
	}{
		{"en", "The State shall act.", "The State may act.", "modals"},
		{"en", "The State shall act.", "The State shall not act.", "negations"},
		{"en", "The State Shall act.", "The State shall act.", ""},
		{"en", "The tool is to be used here.", "The tool is used here.", "modals"},
		{"en", "The tool is to be used here.", "The tool is always to be used here.", "modals"},
		{"en", "It applies without delay.", "It applies with delay.", "negations"},
		{"en", "It applies to a firm.", "It applies to a broker.", ""},
		{"en", "within 72 hours", "within 24 hours", "numbers"},
		{"en", "within thirty days", "within sixty days", "numbers"},
		{"en", "by 1 January 2024 at", "by 1 January 2025 at", "numbers dates"},
		{"en", "by January 1, 2024 at", "by March 1, 2024 at", "dates"},
		{"en", "on 2024-03-01 at", "on 2024-03-02 at", "numbers dates"},
		{"en", "of 3 May or later", "or later", "numbers dates"},
		{"en", "may march on", "may move on", ""},
		{"en", "the fortieth instrument", "the thirtieth instrument", "numbers"},
		{"en", "the ninety-eighth session", "the ninety-ninth session", "numbers"},
		{"en", "the first session", "the second session", "numbers"},
		{"en", "within one year of it", "within two years of it", "numbers"},
		{"en", "within [one year] [two years] of it", "within two years of it", "numbers brackets"},
		{"en", "they inform one another", "they inform the other", ""},
		{"en", "it concerns one of them", "it concerns any of them", ""},
		{"en", "this is the one that counts", "this is what counts", ""},
		{"en", "a third party", "another party", ""},
		{"en", "rights of third parties", "rights of others", ""},
		{"en", "by a majority of two thirds", "by a majority of three fifths", "numbers"},
		{"en", "within thirty days", "within 30 days", ""},
		{"en", "within thirty days", "within thirty (30) days", ""},
		{"en", "within thirty (30) days", "within thirty (40) days", "numbers"},
		{"en", "a hundred and twenty days", "120 days", ""},
		{"en", "a sum of two thousand five hundred euros", "a sum of 2500 euros", ""},
		{"en", "on the 30th day", "on the thirtieth day", ""},
		{"en", "within twenty-one days", "within twenty-two days", "numbers"},
		{"en", "It acts immediately.", "It acts without delay.", ""},
		{"en", "It acts without delay.", "It acts without undue delay.", ""},
		{"en", "within ten days", "not later than ten days", ""},
		{"en", "not less than ten days", "less than ten days", "negations"},
		{"en", "if it applies", "whether or not it applies", ""},
		{"en", "it applies", "without prejudice to article 3 it applies", "numbers"},
		{"en", "the tool is to be used", "the tool should be used", "modals"},
		{"en", "the tool is not to be used", "the tool should not be used", "modals"},
		{"en", "it [is not to] [should not] be used", "it should not be used", "modals brackets"},
		{"en", "They act.", "They [cannot] act.", "modals negations brackets"},
		{"en", "It can act.", "It cannot act.", "negations"},
		{"en", "It cannot act.", "It may not act.", "modals"},
		{"en", "Nothing in it applies.", "All in it applies.", "negations"},
		{"en", "it [shall] act", "it shall act", "brackets"},
		{"en", "it [shall [promptly] act]", "it shall [at once] act", "brackets"},
		{"en", "(a) it acts", "a) it acts", ""},
		{"fr", "sans délai", "immédiatement", ""},
		{"fr", "dans un délai de trente jours", "dans un délai de 30 jours", ""},
		{"fr", "quatre-vingt-dix jours", "90 jours", ""},
		{"fr", "un an après", "deux ans après", "numbers"},
		{"fr", "une partie", "la partie", ""},
		{"fr", "le trentième instrument", "le quarantième instrument", "numbers"},
		{"fr", "Il n'est pas tenu d'agir.", "Il ne doit pas agir.", "modals"},
		{"es", "sin demora y sin perjuicio de ello", "de inmediato", ""},
		{"es", "treinta y cinco días", "35 días", ""},
		{"es", "el vigésimo día", "el trigésimo día", "numbers"},
		{"ru", "в течение десяти дней", "не позднее десяти дней", ""},
		{"ru", "права третьих лиц", "права других лиц", ""},
		{"ru", "в течение двадцати пяти дней", "в течение 25 дней", ""},
		{"ar", "فورا", "دون تأخير", ""},
		{"ar", "خلال ٣٠ يوما", "خلال 30 يوما", ""},
		{"ar", "خلال ثلاثين يوما", "خلال أربعين يوما", "numbers"},
		{"zh", "在三十日内", "在30日内", ""},
		{"zh", "在十日内", "不迟于十日", ""},
		{"zh", "第三方", "其他方", ""},
		{"de", "nicht später als zehn Tage", "binnen zehn Tagen", ""},
		{"de", "binnen zehn Tagen", "binnen 10 Tagen", ""},
		{"de", "ein Jahr danach", "zwei Jahre danach", "numbers"},
		{"de", "eine Frist", "die Frist", ""},
		{"de", "Er ist nicht zu nennen.", "Er darf nicht genannt werden.", "modals"},
		{"de", "der vierzehnte Tag", "der zwanzigste Tag", "numbers"},
		{"fr", "L'État doit agir.", "L'État peut agir.", "modals"},
		{"fr", "Il agit ici.", "Il n'agit pas ici.", "negations"},
		{"fr", "le 1er janvier 2024", "le 1er février 2024", "dates"},
		{"es", "El Estado deberá actuar.", "El Estado podrá actuar.", "modals"},
		{"es", "el 3 de enero de 2024", "el 3 de enero de 2025", "numbers dates"},
		{"es", "con permiso", "sin permiso", "negations"},
		{"ru", "Государство может применять меры.", "Государство не может применять меры.", "modals negations"},
		{"ru", "до 1 января 2024 года", "до 1 марта 2024 года", "dates"},
		{"ar", "يجب على الدولة", "يجوز على الدولة", "modals"},
		{"ar", "يَجِبُ على الدولة", "يجب على الدولة", ""},
		{"ar", "تعمل الدولة", "لا تعمل الدولة", "negations"},
		{"ar", "في ١ يناير ٢٠٢٤", "في ١ مارس ٢٠٢٤", "dates"},
		{"zh", "国家应当采取措施", "国家可以采取措施", "modals"},
		{"zh", "国家应当采取措施", "国家不得采取措施", "modals negations"},
		{"zh", "许可证", "认可证", ""},
		{"zh", "自2024年3月1日起", "自2024年4月1日起", "numbers dates"},
		{"zh", "三十日内", "六十日内", "numbers"},
		{"zh", "一般规定", "统一规定", ""},
		{"de", "Er muss handeln.", "Er darf handeln.", "modals"},
		{"de", "Er soll handeln.", "Er soll nicht handeln.", "negations"},
		{"de", "bis zum 1. Januar 2024 gilt", "bis zum 1. Februar 2024 gilt", "dates"},
		{"de", "bis zum 01.01.2024 gilt", "bis zum 01.02.2024 gilt", "numbers dates"},
		{"sw", "shall not 5", "may 6", "numbers"},
	} {
		d := checkExact(t, New(c.old, c.lang), New(c.new, c.lang))
		var got Flags
		for _, e := range d.Edits {
			got |= e.Flags
		}
		if got := strings.Join(got.Names(), " "); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.lang, redline(c.old, c.new, d), got, c.want)
		}
	}
}
