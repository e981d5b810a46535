package words

import (
	"fmt"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

// Numbers have one value in figures of all scripts, in words and in Han numerals; * marks figures.
func TestQuantities(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "within 180 days, or twenty-one months, of 15 June 2023; EUR 50,000 or 0.5 per cent", "180* 15* 2023* 50000* 0.5* 21"},
		{"fr", "dans les 180 jours, vingt et un mois ou 50\u202f000 euros, soit 0,5 %", "180* 50000* 0.5* 21"},
		{"fr", "cent quatre-vingts jours, quatre-vingt-dix jours, deux tiers", "180 90 2"},
		{"en", "2023-05-26, version 1.2.3, forty-eight hours", "2023* 5* 26* 1* 2* 3* 48"},
		{"es", "en un plazo de ciento ochenta días, 50.000 euros", "50000* 180"},
		{"ru", "в течение 30 дней и 1\u00a0000\u00a0000 евро или 50 000, 2023 180", "30* 1000000* 50000* 2023* 180*"},
		{"ar", "خلال ١٨٠ يوما و50,000 يورو", "180* 50000*"},
		{"ar", "كل اثني عشر شهرا، خمسة وعشرين يوما، مائة وثلاثين ساعة، أحد عشر عضوا، أول عشرة أيام", "12 25 130 11 1 10"},
		{"ar", "اليوم التسعين بعد سنتين، المادة الحادية والعشرون، المادتان الثالثة والرابعة، أحد الأطراف", "90 2 21 3"},
		{"zh", "自2023年6月15日起一百八十天，第十二条第3款，50,000欧元", "2023* 15* 3* 50000* 180 12"},
	} {
		var got []string
		for _, q := range New(c.text, ident.Language(c.lang)).Quantities() {
			sign := ""
			if q.Figures {
				sign = "*"
			}
			got = append(got, fmt.Sprint(q.Value, sign))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q has %s, want %s", c.lang, c.text, s, c.want)
		}
	}
}
