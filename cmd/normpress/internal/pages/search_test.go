package pages

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Names are grouped by their first letter without accents, whatever stands before it, and by script where that has no alphabet.
func TestLetterOf(t *testing.T) {
	for name, want := range map[string]string{
		"Árbol": "a A", "«øst»": "o O", "zebra": "z Z", "’t Hooft": "t T", "3 Rivers": "0-9 0–9", "٣ أنهار": "0-9 0–9", "...": "other …",
		"": "other …", "Ёлка": "u0435 Е", "Северный мост": "u0441 С", "أمن": "u0627 ا", "إيقاف": "u0627 ا", "株式会社霜月解析": "hani 汉", "シモツキ": "hira あ",
		"한국": "hang 한", "Ωmega": "u03c9 Ω", "हिन्दी": "u0939 ह",
	} {
		if l := letterOf(name); l.ID+" "+l.Title != want {
			t.Errorf("%q is under %q, want %q", name, l.ID+" "+l.Title, want)
		}
	}
}

// Letters come in the order of the script of the page, then of others, digits and signs last.
func TestLettersInOrder(t *testing.T) {
	names := []string{"1", "!", "汉字", "امن", "яма", "арка", "zebra", "apple"}
	for lang, want := range map[string]string{"en": "a z u0430 u044f u0627 hani 0-9 other", "ru": "u0430 u044f a z u0627 hani 0-9 other",
		"ar": "u0627 a z u0430 u044f hani 0-9 other", "zh-Hans": "hani a z u0430 u044f u0627 0-9 other"} {
		var letters []letter
		for _, n := range names {
			letters = append(letters, letterOf(n))
		}
		slices.SortFunc(letters, func(a, b letter) int { return a.compare(b, scriptOf(ident.Language(lang))) })
		var got []string
		for _, l := range letters {
			got = append(got, l.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", lang, strings.Join(got, " "), want)
		}
	}
}

// All names stand on the page of the search, in the order of its language, with former names beside the present one.
func TestSearchPage(t *testing.T) {
	page := made(t, "2026-11-22")["en/search/"]
	v := viewOf[searchView](t, page)
	var got []string
	for _, g := range v.Groups {
		for _, e := range g.Entries {
			got = append(got, fmt.Sprintf("%s: %s (%s %s) %s", g.ID, e.Title, e.Kind, listed(e), e.URL))
		}
	}
	for _, want := range []string{"m: Meridian Lattice Ltd (firm Kenya) /register/firms/F-0001/",
		"h: halt mechanism (term article 1, first paragraph, Halt Pact) /instruments/pact/adopted/art_1/#art_1__para_1",
		"d: Duty (provision article 2, Halt Pact) /instruments/pact/adopted/art_2/", "k: Kenya (state ) /states/KE/"} {
		if !slices.Contains(got, want) {
			t.Errorf("the page lacks %q:\n%s", want, strings.Join(got, "\n"))
		}
	}
	if !slices.IsSortedFunc(got, func(a, b string) int { return strings.Compare(a[:1], b[:1]) }) {
		t.Errorf("the letters are not in order:\n%s", strings.Join(got, "\n"))
	}
	if r := v.Instruments[0].Revisions; len(r) != 2 || r[1] != (searchedRevision{"adopted", "Adopted text", "in-force", "2024-06-01", ""}) {
		t.Errorf("the revisions are %v", r)
	}
}

// Where there are more names than a page holds, each letter has pages, on which every name stands once; a register with
// too many firms has lists of its own. What the register does not show is nowhere.
func TestSearchLetters(t *testing.T) {
	s := manyDecisions(1200)
	entries, letters := map[string]int{}, 0
	for _, page := range run(s.search()) {
		if page.Kind == "search" {
			v := viewOf[searchView](t, page)
			if letters = len(v.Letters); len(v.Groups) > 0 || v.Letters[0].URL != "/search/a-z/a/" || len(v.Firms) != 3 {
				t.Errorf("the page of the search has %d groups and leads to %v and %v", len(v.Groups), v.Letters, v.Firms)
			}
			continue
		}
		v := viewOf[struct {
			Entries []searchEntry
			Pages   []link
			Page    int
		}](t, page)
		if v.Pages[v.Page-1].URL != page.Path || len(v.Entries) > entriesPerPage {
			t.Errorf("%s: page %d of %v, %d entries", page.Path, v.Page, v.Pages, len(v.Entries))
		}
		for _, e := range v.Entries {
			entries[e.URL]++
		}
	}
	if letters != 2 || len(entries) != 1200+1 { // and a State
		t.Errorf("%d letters with %d entries", letters, len(entries))
	}
	for url, n := range entries {
		if n != 1 || strings.Contains(url, "/firms/") {
			t.Errorf("%s stands there %d times", url, n)
		}
	}
}

// manyDecisions is a site of so many decisions, half as many firms, and one of these confidential.
func manyDecisions(n int) *site {
	c := &model.Corpus{}
	for i := range n {
		number := ident.DecisionNumber(fmt.Sprintf("EB-2025-%04d", i))
		c.Decisions = append(c.Decisions, &model.Decision{Number: number, Title: fmt.Sprintf("Árbol %04d", i), Date: date.Of(2025, 1, 1)})
		if i%2 == 0 {
			c.Firms = append(c.Firms, &model.Firm{Number: ident.FirmNumber(fmt.Sprintf("F-%04d", i)), Name: fmt.Sprintf("%c %04d", 'A'+i%4, i), State: "KE", Confidential: i == 0})
		}
	}
	return newSite(Input{Corpus: c, Language: "en", BasePath: "/", AsOf: date.Of(2026, 11, 22)})
}

// A firm that the register does not show is not among the names, nor under any that it had.
func TestSearchWithheld(t *testing.T) {
	c := &model.Corpus{Firms: []*model.Firm{{Number: "F-0001", Name: "Secret", State: "KE", Confidential: true, Names: []model.Name{{Name: "Hidden"}}},
		{Number: "F-0002", Name: "Open", State: "KE", Names: []model.Name{{Name: "Öppen", Kind: "former"}}}}}
	var got []string
	for _, e := range newSite(Input{Corpus: c, Language: "en", BasePath: "/", AsOf: date.Of(2026, 11, 22)}).searchEntries() {
		got = append(got, e.Title+": "+listed(e))
	}
	if want := []string{"Open: Kenya", "Öppen: Open", "Kenya: "}; !slices.Equal(got, want) {
		t.Errorf("the names are %q, want %q", got, want)
	}
}

// listed is what stands beside a name.
func listed(e searchEntry) string {
	if e.Cited == "" {
		return e.Sub
	}
	return e.Cited + ", " + e.Sub
}
