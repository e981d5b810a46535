package words

import (
	"fmt"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

// Tables stand here with a bar for the tab between cells.
func TestTables(t *testing.T) {
	for _, c := range []struct {
		lang           ident.Language
		old, new, want string
	}{
		{"en", "Step|Minor|Serious|Grave\nTwo|Up to 3 months|Up to 6 months|Up to 12 months",
			"Step|Minor|Serious|Grave\nTwo|Up to 6 months|Up to 12 months|Up to 24 months",
			"Step|Minor|Serious|Grave\nTwo|Up to [-3-]{+6+} months|Up to [-6-]{+12+} months|Up to [-12-]{+24+} months"},
		{"en", "As follows:\nStep|Minor|By\nFour|Not available|Authority\nFine|Up to 2|Authority\nIt applies.",
			"As follows here:\nStep|Minor|By\nFour|Available|Board\n[Five]|[On repetition]|Board\nFine|Up to [2] [4]|Authority\nIt applies.",
			"As follows{+ here+}:\nStep|Minor|By\nFour|[-Not available-]{+Available+}|[-Authority-]{+Board+}\n{+[Five]|[On repetition]|Board\n+}Fine|Up to {+[+}2{+] [4]+}|Authority\nIt applies."},
		{"en", "a|b\n1|one tool", "a|b\n1|one tool\n2|two tools", "a|b\n1|one tool{+\n2|two tools+}"},
		{"en", "a|b\n1|one tool\n2|two tools\n3|three", "a|b\n2|two tools\n3|four", "a|b[-\n1|one tool-]\n2|two tools\n3|[-three-]{+four+}"},
		{"en", "a|b|c\n1|x|one\n2|y|two", "a|c\n1|one\n2|two", "a[-|b-]|c\n1[-|x-]|one\n2[-|y-]|two"},
		{"en", "b|c\nx|one\ny|two", "a|b|c\n1|x|one\n2|y|two", "{+a|+}b|c\n{+1|+}x|one\n{+2|+}y|two"},
		{"en", "Name|Sum|Term\nA|one|two", "Name|Term\nB|two", "Name[-|Sum-]|Term\n[-A|one|two-]{+B|two+}"},
		{"en", "a|b|c\n1||three\n2|two|", "a|b|c\n1|x|three\n2||two", "a|b|c\n1|{+x+}|three\n2|[-two-]|{+two+}"},
		{"en", "Term|Limit\nA report|48 hours", "Term|Limit\nA full report|72 hours", "Term|Limit\nA{+ full+} report|[-48-]{+72+} hours"},
		{"en", "A table:\nx|y", "No table", "[-A table:\nx|y-]{+No table+}"},
		{"fr", "Étape|Mesure\nUn|Avertissement\nDeux|Amende", "Étape|Mesure\nUn|Avertissement écrit\nDeux|Amende",
			"Étape|Mesure\nUn|Avertissement{+ écrit+}\nDeux|Amende"},
		{"ar", "الخطوة|المدة\nالأولى|ثلاثة أشهر", "الخطوة|المدة\nالأولى|ستة أشهر", "الخطوة|المدة\nالأولى|[-ثلاثة-]{+ستة+} أشهر"},
		{"zh", "步骤|期限\n一|三个月\n二|六个月", "步骤|期限\n一|六个月\n二|十二个月", "步骤|期限\n一|[-三-]{+六+}个月\n二|[-六-]{+十二+}个月"},
	} {
		tabs := strings.NewReplacer("|", "\t")
		old, new := tabs.Replace(c.old), tabs.Replace(c.new)
		d := checkExact(t, New(old, c.lang), New(new, c.lang))
		if got := redline(old, new, d); got != tabs.Replace(c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.lang, strings.ReplaceAll(got, "\t", "|"), c.want)
		}
	}
}

// What moved between the cells of a table is found.
func TestMovedBetweenCells(t *testing.T) {
	old := "Step\tMeasure\nOne\tthe firm shall report the incident at once\nTwo\tfine"
	new := "Step\tMeasure\nOne\twarning\nTwo\tfine, and the firm shall report the incident at once"
	d := checkExact(t, New(old, "en"), New(new, "en"))
	if len(d.Moved) != 1 || old[d.Moved[0].Old.From:d.Moved[0].Old.To] != "the firm shall report the incident at once" {
		t.Errorf("%s: %+v", redline(old, new, d), d.Moved)
	}
}

// A table with very many rows is compared as well, and so are brackets without end.
func TestLargeTable(t *testing.T) {
	var old, new strings.Builder
	for i := range 1_500 {
		fmt.Fprintf(&old, "%d\tthe sum of the year\t%d euros\n", i, i%97)
		fmt.Fprintf(&new, "%d\tthe sum of the year\t%d euros\n", i, (i+i/1000)%97)
	}
	if d := checkExact(t, New(old.String(), "en"), New(new.String(), "en")); len(d.Edits) != 500 {
		t.Errorf("%d edits", len(d.Edits))
	}
	checkExact(t, New(strings.Repeat("[", 50_000)+"a", "en"), New(strings.Repeat("] [", 20_000)+"a b", "en"))
}
