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
