package records

import (
	"maps"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

const ruling = "content/decisions/one.yaml"

// penaltySite is the site of the schedule with edits: old words of the decision and new ones.
func penaltySite(t *testing.T, edits ...string) *model.Corpus {
	t.Helper()
	a, err := txtar.ParseFile("testdata/penalties.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	files = maps.Clone(files)
	for i := 0; i < len(edits); i += 2 {
		if n := strings.Count(files[ruling], edits[i]); n != 1 {
			t.Fatalf("%q stands %d times in the decision", edits[i], n)
		}
		files[ruling] = strings.Replace(files[ruling], edits[i], edits[i+1], 1)
	}
	c, found := load.Load(source.Memory(files))
	if n, _ := found.Count(); n > 0 {
		t.Fatal(found)
	}
	for _, i := range c.Instruments {
		compare.Identify(i)
	}
	return c
}

func only(*model.Decision, *model.Sanction) ident.FirmNumber { return "F-0001" }

// TestPenaltyRules holds the rules against sanctions on both sides of the limits.
func TestPenaltyRules(t *testing.T) {
	const (
		hint     = "\n  hint: mend the sanction or the gravity of the breaches; where the decision is right, say in a note why it departs from the range\n"
		suspends = "from: 2025-03-31, to: 2025-09-29}"
	)
	for _, c := range []struct {
		name  string
		edits []string
		want  string
	}{
		{"six months to the day and four per cent", nil, ""},
		{"a day longer", []string{"2025-09-29", "2025-09-30"},
			ruling + ":10:72: warning: the suspension in EB-2025-001 lies above the range for a serious breach, 1 to 6 months [sanction-out-of-range]" + hint},
		{"one month, of which there is no 31st day", []string{"2025-09-29", "2025-04-29"}, ""},
		{"a day less than a month", []string{"2025-09-29", "2025-04-28"},
			ruling + ":10:72: warning: the suspension in EB-2025-001 lies below the range for a serious breach, 1 to 6 months [sanction-out-of-range]" + hint},
		{"a hundredth more", []string{"amount: 400,", "amount: 401,"},
			ruling + ":11:26: warning: the fine in EB-2025-001 is 4.01 per cent of the turnover and lies above the range for a serious breach, 0.5 to 4 per-cent-of-turnover [sanction-out-of-range]" + hint},
		{"half a per cent", []string{"amount: 400,", "amount: 50,"}, ""},
		{"a hundredth less", []string{"amount: 400,", "amount: 49,"},
			ruling + ":11:26: warning: the fine in EB-2025-001 is 0.49 per cent of the turnover and lies below the range for a serious breach, 0.5 to 4 per-cent-of-turnover [sanction-out-of-range]" + hint},
		{"no turnover", []string{", turnover: {amount: 10000, year: 2024}", ""}, ""},
		{"no last day", []string{suspends, "from: 2025-03-31}"}, ""},
		{"on repetition", []string{"kind: suspension", "kind: withdrawal"}, ""},
		{"a minor breach of what is named", []string{"art_1__para_1, outcome: breach, gravity: serious", "art_1__para_2, outcome: breach, gravity: minor", "amount: 400,", "amount: 50,"},
			ruling + ":10:12: warning: the suspension in EB-2025-001 is a measure that is not available for a minor breach [sanction-out-of-range]" + hint},
		{"the gravest breach decides", []string{"gravity: serious}", "gravity: serious}\n  - {provision: convention@adopted#art_1__para_2, outcome: breach, gravity: very-serious}", "amount: 400,", "amount: 1000,"}, ""},
		{"a gravity whose one class names another provision", []string{"art_1__para_1, outcome: breach, gravity: serious", "art_2, outcome: breach, gravity: serious"}, ""},
		{"a class", []string{"gravity: serious}", "gravity: serious, class: duties}"}, ""},
		{"a class that is not there", []string{"gravity: serious}", "gravity: serious, class: dutys}"},
			ruling + ":8:93: error: EB-2025-001 names the class \"dutys\", which no schedule of penalties has [breach-class]\n  hint: did you mean \"duties\"?\n"},
		{"a class of another gravity", []string{"gravity: serious}", "gravity: serious, class: harm}"},
			ruling + ":8:93: error: the class \"harm\" is of very-serious breaches, but the gravity of the breach of convention@adopted#art_1__para_1 found in EB-2025-001 is \"serious\" [breach-class]\n  hint: write the class and the gravity that the decision finds\n"},
		{"a class of what is no breach", []string{"breach, gravity: serious", "no-breach, class: duties"},
			ruling + ":8:78: error: EB-2025-001 gives a class to convention@adopted#art_1__para_1, of which its finding is \"no-breach\" [breach-class]\n  hint: take the class away, or write outcome: breach\n"},
		{"no breach", []string{"breach, gravity: serious", "no-breach"}, ""},
		{"no gravity", []string{", gravity: serious", ""},
			ruling + ":8:60: warning: the breach of convention@adopted#art_1__para_1 found in EB-2025-001 has no gravity [breach-ungraded]\n  hint: add gravity: minor, serious or very-serious, as the decision says\n"},
	} {
		var b strings.Builder
		for _, f := range CheckPenalties(penaltySite(t, c.edits...), only).Sorted() {
			b.WriteString(f.String() + "\n  hint: " + f.Hint + "\n")
		}
		if b.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, b.String(), c.want)
		}
	}
}

func TestMeasure(t *testing.T) {
	c := penaltySite(t)
	s, d := Penalties(c), c.Decisions[0]
	if a, ok := s.For(&d.Findings[0]); !ok || a.Class != nil || len(a.Ranges) != 4 {
		t.Errorf("a breach of which the decision names no class falls in %+v", a)
	}
	classed := penaltySite(t, "gravity: serious}", "gravity: serious, class: duties}")
	if a, ok := Penalties(classed).For(&classed.Decisions[0].Findings[0]); !ok || a.Class == nil || a.Class.Key != "duties" {
		t.Errorf("the breach falls in %+v", a)
	}
	m, ok := s.Measure(d, &d.Sanctions[1], "F-0001")
	if !ok || m.Verdict != Within || m.Share.FloatString(2) != "4.00" || m.Gravity != model.Serious {
		t.Errorf("the fine is %+v", m)
	}
	if _, ok := s.Measure(d, &model.Sanction{Kind: "naming"}, "F-0001"); ok {
		t.Error("naming has a range")
	}
	other := penaltySite(t, "art_1__para_1, outcome: breach", "art_2, outcome: breach")
	if a, ok := Penalties(other).For(&other.Decisions[0].Findings[0]); !ok || a.Class != nil {
		t.Errorf("a breach that no class names falls in %+v", a)
	}
	var none *Schedule
	if _, ok := none.For(&d.Findings[0]); ok {
		t.Error("where there is no schedule, a breach has ranges")
	}
}

// TestSchedule holds that the portal of this repository has a range for every breach of the Convention that it shows.
func TestSchedule(t *testing.T) {
	site, _ := source.Folder("../../../..")
	defer site.Close()
	c, _ := load.Load(site)
	for _, i := range c.Instruments {
		compare.Identify(i)
	}
	s := Penalties(c)
	for _, d := range c.Decisions {
		for i := range d.Findings {
			if h := &d.Findings[i]; h.Outcome == model.Breach {
				a, ok := s.For(h)
				if !ok {
					t.Errorf("%s: no range for %s", d.Number, h.Provision)
				}
				if h.Class == "" && a.Class != nil || h.Class != "" && (a.Class == nil || a.Class.Key != h.Class) {
					t.Errorf("%s: %s is shown in the class %v, but the decision names %q", d.Number, h.Provision, a.Class, h.Class)
				}
				if h.Class == "aggravated" && d.Number != "EB-2025-005" {
					t.Errorf("%s: loss of life or disruption was found by one decision alone", d.Number)
				}
			}
		}
	}
}
