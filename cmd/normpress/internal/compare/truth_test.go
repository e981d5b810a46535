package compare

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/compare/truth"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// facts are alignments as what became of provisions.
func facts(as []Alignment) []truth.Link {
	out := make([]truth.Link, len(as))
	for i, a := range as {
		out[i] = truth.Link{Old: ids(a.Old), New: ids(a.New), Moved: a.Kind.Has(Moved), Renumbered: a.Kind.Has(Renumbered)}
	}
	return out
}

func ids(ps []*model.Provision) (out []ident.EID) {
	for _, p := range ps {
		out = append(out, p.EID)
	}
	return out
}

// real are texts to be edited, each with another in its language from which inserted text is taken.
var real = []struct {
	name        string
	lang        ident.Language
	text, donor string
}{
	{"convention", "en", content + "/convention/adopted/en", content + "/code-of-conduct/2026/en.md"},
	{"declaration in English", "en", corpora + "/udhr/en.md", content + "/convention/adopted/en"},
	{"declaration in French", "fr", corpora + "/udhr/fr.md", corpora + "/cc-by-sa/fr-4.0.md"},
	{"declaration in Arabic", "ar", corpora + "/udhr/ar.md", corpora + "/cc-by-sa/ar-4.0.md"},
	{"licence in Chinese", "zh-Hans", corpora + "/cc-by-sa/zh-Hans-4.0.md", corpora + "/udhr/zh-Hans.md"},
	{"licence in Russian", "ru", corpora + "/cc-by-sa/ru-4.0.md", corpora + "/udhr/ru.md"},
	{"licence in Spanish", "es", corpora + "/cc-by-sa/es-4.0.md", corpora + "/udhr/es.md"},
	{"basic law", "de", corpora + "/german-law/grundgesetz/rev-05-2018-11-08.md", corpora + "/german-law/tkg-2004/rev-01-2012-08-02.md"},
}

// What was done to a text is found again, also where much was done to it. The floors are below what is reached, which
// the benchmark shows.
func TestTruth(t *testing.T) {
	for _, c := range []struct {
		hard                 bool
		share                float64
		links, moved, others float64
	}{
		{false, 0, 0.998, 0.95, 0.98}, {false, 0.2, 0.997, 0.95, 0.97}, {false, 0.4, 0.99, 0.94, 0.93},
		{true, 0, 0.996, 0.92, 0.95}, {true, 0.2, 0.993, 0.93, 0.94}, {true, 0.4, 0.985, 0.90, 0.85},
	} {
		t.Run(fmt.Sprintf("hard %v, %.0f %% reworded", c.hard, 100*c.share), func(t *testing.T) {
			scores := truth.Scores{}
			for _, r := range real {
				if _, err := os.Stat(r.text); err != nil {
					continue // the third-party texts are not in the repository
				}
				text, donor := readText(t, r.lang, r.text), readText(t, r.lang, r.donor)
				for seed := range uint64(2) {
					e := truth.Edit(text, truth.Options{Seed: seed, Share: c.share, Hard: c.hard, Donor: donor})
					as, back := Align(text, e.Text), Align(e.Text, text)
					scores.Add(e.Truth, facts(as))
					whole(t, as, text, e.Text)
					mirror(t, as, back)
				}
			}
			for _, sort := range truth.Sorts {
				least := c.others
				switch sort {
				case "links":
					least = c.links
				case "moved", "renumbered":
					least = c.moved
				}
				if !c.hard && (sort == "split" || sort == "joined") {
					continue // nothing was
				}
				if f := scores[sort].F1(); f < least {
					t.Errorf("%s: F1 is %.4f, less than %.3f: %+v", sort, f, least, scores[sort])
				}
			}
		})
	}
}

// Every pair of revisions says the same in both directions, with every provision once.
func TestAlignChains(t *testing.T) {
	for _, c := range chains {
		t.Run(c.name, func(t *testing.T) {
			i := readChain(t, c.lang, c.texts)
			l := Identify(i)
			for n, old := range i.Revisions {
				for _, new := range i.Revisions[n:] {
					as := l.Align(old.Texts[0], new.Texts[0])
					whole(t, as, old.Texts[0], new.Texts[0])
					mirror(t, as, l.Align(new.Texts[0], old.Texts[0]))
				}
				if n > 0 {
					before := i.Revisions[n-1].Texts[0]
					mirror(t, Align(before, old.Texts[0]), Align(old.Texts[0], before))
				}
			}
		})
	}
}

// Texts that have nothing to do with each other are not linked.
func TestAlignUnrelated(t *testing.T) {
	if _, err := os.Stat(corpora); err != nil && os.Getenv("CI") != "true" {
		t.Skipf("the texts of %s are not here", corpora)
	}
	for _, c := range []struct {
		lang     ident.Language
		old, new string
	}{
		{"en", corpora + "/udhr/en.md", content + "/convention/adopted/en"}, {"en", corpora + "/udhr/en.md", corpora + "/us-constitution/rev-21-editorial-2021-01-02.md"},
		{"fr", corpora + "/udhr/fr.md", corpora + "/cc-by-sa/fr-4.0.md"}, {"ar", corpora + "/udhr/ar.md", corpora + "/cc-by-sa/ar-4.0.md"},
		{"ru", corpora + "/udhr/ru.md", corpora + "/cc-by-sa/ru-4.0.md"}, {"es", corpora + "/udhr/es.md", corpora + "/cc-by-sa/es-4.0.md"},
	} {
		for _, a := range Align(readText(t, c.lang, c.old), readText(t, c.lang, c.new)) {
			if len(a.Old) > 0 && len(a.New) > 0 {
				t.Errorf("%s and %s: %s %s -> %s", c.old, c.new, a.Kind, listed(a.Old), listed(a.New))
			}
		}
	}
}

// expected are the articles of a statute that a list made by their numbers says were added, removed or modified.
func expected(t *testing.T, name string) map[string][]string {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, r := range rows[1:] {
		number := strings.TrimPrefix(strings.TrimPrefix(r[3], "Art"), "§")
		out[r[0]+"-"+r[1]] = append(out[r[0]+"-"+r[1]], number+" "+r[4])
	}
	return out
}

// disagreements are what the lists, which were made by numbers, have otherwise, with the reason.
var disagreements = []struct{ step, reason, want, got string }{
	{"telecommunications act 7-8", "a new § 66g was put before those from § 66g on, which were renumbered and have the same words",
		"66g modified, 66h modified, 66i modified, 66j modified, 66k modified, 66l modified, 66m added", "66g added"},
	{"telecommunications act 10-11", "§ 66g and §§ 77a to 77e have other subjects and other words than those that had these numbers",
		"66g modified, 77a modified, 77b modified, 77c modified, 77d modified, 77e modified",
		"66g removed, 66g added, 77a removed, 77b removed, 77c removed, 77d removed, 77e removed, 77a added, 77b added, 77c added, 77d added, 77e added"},
	{"telecommunications act 10-11", "only the rank of the heading in the source changed", "71 modified, 72 modified, 73 modified, 74 modified, 77 modified", ""},
	{"telecommunications act 10-11", "the old § 113b on the use of the data is § 113c now; what is § 113b now stood in § 113a, of which it was split off", "113b modified, 113c added", "113c modified"},
	{"basic law 4-5", "the words that close no. 10 are indented like its last letter", "", "73 modified"},
}

// TestExpectedChanges holds what became of articles against lists made by their numbers.
func TestExpectedChanges(t *testing.T) {
	for _, c := range chains[:2] {
		i := readChain(t, c.lang, c.texts)
		l := Identify(i)
		lists := expected(t, strings.TrimSuffix(c.texts[0], "rev-*.md")+"expected-changes.csv")
		for n := range i.Revisions[1:] {
			step := fmt.Sprintf("%d-%d", n+1, n+2)
			got := articles(l.Align(i.Revisions[n].Texts[0], i.Revisions[n+1].Texts[0]))
			want := lists[step]
			for _, d := range disagreements {
				if d.step == c.name+" "+step {
					want = append(leaving(want, d.want), apart(d.got)...)
				}
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s %s: got %v, not %v", c.name, step, leaving(got, strings.Join(want, ", ")), leaving(want, strings.Join(got, ", ")))
			}
		}
	}
}

func apart(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ", ")
}

func leaving(list []string, left string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(apart(left), s) })
}

// articles lists the articles in which anything changed, by their number.
func articles(as []Alignment) (out []string) {
	for _, a := range as {
		switch {
		case len(a.New) > 0 && a.New[0].Kind != model.Article || len(a.Old) > 0 && a.Old[0].Kind != model.Article:
		case len(a.Old) == 0:
			out = append(out, a.New[0].Number+" added")
		case len(a.New) == 0:
			out = append(out, a.Old[0].Number+" removed")
		case !SameWords(a.Old[0], a.New[0]):
			out = append(out, a.New[0].Number+" modified")
		}
	}
	return out
}
