package main

import (
	"context"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/afero"
	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/date"
)

// statesSite is the site of testdata/states.txtar on 22 November 2026.
var statesSite = sync.OnceValues(func() (afero.Fs, error) {
	dir, err := os.MkdirTemp("", "normpress-states")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	for _, archive := range []string{"testdata/site.txtar", "testdata/states.txtar"} {
		a, err := txtar.ParseFile(archive)
		if err != nil {
			return nil, err
		}
		if archive == "testdata/site.txtar" { // both have a configuration
			a.Files = slices.DeleteFunc(a.Files, func(f txtar.File) bool { return f.Name == "hugo.yaml" })
		}
		if err := txtar.Write(a, dir); err != nil {
			return nil, err
		}
	}
	day := date.Of(2026, 11, 22)
	p := readPortal(dir, dates{asOf: day, known: day})
	defer p.close()
	files := afero.NewMemMapFs()
	found, err := p.render(context.Background(), "https://small.example/", files)
	append(p.found, found...).Print(os.Stderr)
	return files, err
})

// inEveryLanguage are the languages of that site, with the path of each tree.
var inEveryLanguage = map[string]string{"en": "/", "ar": "/ar/", "zh": "/zh/", "fr": "/fr/", "ru": "/ru/", "es": "/es/"}

// A page of a text says by words what the text is and what it is worth, in every language: what a reader takes for the law
// in force must not be a draft.
func TestStatesOfTexts(t *testing.T) {
	tests := []struct {
		text string   // below /instruments/
		says []string // words of the interface
		not  []string
	}{
		{"treaty/zero", []string{"status_earlier-draft", "value_draft", "superseded_by", "newer_exists"}, []string{"superseded_on", "status_in-force"}},
		{"treaty/one", []string{"status_superseded", "value_authentic", "superseded_on", "superseded_by", "newer_exists"}, []string{"value_draft", "in_force_since"}},
		{"treaty/two", []string{"status_in-force", "value_consolidated", "in_force_since", "newer_exists"}, []string{"value_authentic", "superseded_on"}},
		{"treaty/three", []string{"status_adopted-not-in-force", "value_authentic", "not_in_force_yet", "newer_exists", "in_force_is"}, []string{"in_force_since"}},
		{"treaty/four", []string{"status_draft", "value_draft", "in_force_is"}, []string{"newer_exists", "in_force_since"}},
		{"plan/first", []string{"status_withdrawn", "value_draft", "withdrawn_text"}, []string{"in_force_since", "superseded_on"}},
		{"plan/next", []string{"status_upcoming", "value_draft"}, []string{"in_force_since"}},
		{"norms/2025", []string{"status_adopted", "value_authentic", "not_binding"}, []string{"not_in_force_yet", "in_force_since"}},
	}
	for lang := range inEveryLanguage {
		if lang == "fr" { // where some are translations
			continue
		}
		for _, test := range tests {
			for _, page := range []string{"/", "/art_1/"} {
				mustSay(t, lang, "instruments/"+test.text+page, "notice", test.says, test.not)
			}
		}
	}
	for _, page := range []string{"/", "/art_1/"} {
		mustSay(t, "fr", "instruments/treaty/zero"+page, "notice", []string{"status_earlier-draft", "value_translation"}, []string{"value_draft", "stale_translation"})
		mustSay(t, "fr", "instruments/treaty/two"+page, "notice", []string{"status_in-force", "value_translation", "stale_translation"}, []string{"value_consolidated"})
		mustSay(t, "fr", "instruments/treaty/one"+page, "notice", []string{"status_superseded", "value_authentic"}, nil)
	}
}

// So does a comparison of both its texts, and the page of a period of all that are in it.
func TestStatesOfComparedTexts(t *testing.T) {
	for lang := range inEveryLanguage {
		mustSay(t, lang, "instruments/treaty/compare/one...three/", "sides-head", []string{"status_superseded", "status_adopted-not-in-force", "value_short_authentic"}, nil)
		mustSay(t, lang, "instruments/treaty/compare/one...four/", "sides-head", []string{"status_superseded", "status_draft", "value_short_authentic", "value_short_draft"}, nil)
		mustSay(t, lang, "instruments/plan/compare/first...next/", "sides-head", []string{"status_withdrawn", "status_upcoming", "value_short_draft"}, nil)
		mustSay(t, lang, "instruments/treaty/on/2024-06-01/", "notice", []string{"period_past"}, nil)
		mustSay(t, lang, "instruments/treaty/on/2024-06-01/", "then", []string{"status_in-force"}, nil)
		mustSay(t, lang, "instruments/treaty/on/2023-02-10/", "then", []string{"status_adopted-not-in-force", "value_short_authentic", "status_superseded"}, nil)
		mustSay(t, lang, "instruments/treaty/on/2022-01-10/", "then", []string{"status_draft", "status_earlier-draft"}, nil)
		mustSay(t, lang, "instruments/treaty/on/2026-09-10/", "then", []string{"status_in-force", "status_draft"}, nil)
		mustSay(t, lang, "instruments/plan/on/2027-01-10/", "notice", []string{"period_ahead"}, nil)
		if lang != "fr" {
			mustSay(t, lang, "instruments/treaty/compare/zero...two/", "sides-head", []string{"status_earlier-draft", "status_in-force", "value_short_draft", "value_short_consolidated"}, nil)
			mustSay(t, lang, "instruments/treaty/on/2024-06-01/", "then", []string{"value_short_consolidated"}, nil)
		}
	}
	mustSay(t, "fr", "instruments/treaty/compare/zero...two/", "sides-head", []string{"status_earlier-draft", "status_in-force", "value_short_translation", "stale_translation"}, []string{"value_short_consolidated"})
	mustSay(t, "fr", "instruments/treaty/on/2024-06-01/", "then", []string{"value_short_translation"}, []string{"value_short_consolidated"})
}

// mustSay fails unless the elements of a class on a page say these words of the interface, and not those. Where words of a
// language are within others, only what is said is looked at.
func mustSay(t *testing.T, lang, page, class string, says, not []string) {
	t.Helper()
	path := inEveryLanguage[lang] + page
	said := wordsOfClass(t, path, class)
	file := wordFile(t, lang)
	for _, key := range says {
		if !containsWord(said, file[key]) {
			t.Errorf("%s does not say %s (%v), but: %s", path, key, file[key], said)
		}
	}
	for _, key := range not {
		if (lang == "en" || lang == "fr") && containsWord(said, file[key]) {
			t.Errorf("%s says %s (%v): %s", path, key, file[key], said)
		}
	}
}

// containsWord says whether a page says a word of the interface, around what is put into it.
func containsWord(said string, word any) bool {
	text, _ := word.(string)
	for _, part := range placeholder.Split(text, -1) {
		if !strings.Contains(said, strings.Join(strings.Fields(part), " ")) {
			return false
		}
	}
	return text != ""
}

// wordsOfClass are the words of the elements of a class on a page.
func wordsOfClass(t *testing.T, path, class string) string {
	t.Helper()
	var out strings.Builder
	for n := range statesPage(t, path).Descendants() {
		if strings.Contains(" "+attr(n, "class")+" ", " "+class+" ") {
			out.WriteString(words(n) + " ")
		}
	}
	return out.String()
}

// statesPage is a page of that site.
func statesPage(t *testing.T, path string) *html.Node {
	t.Helper()
	files, err := statesSite()
	if err != nil {
		t.Fatal(err)
	}
	f, err := files.Open(path + "index.html")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	page, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// Every page but the first and that for addresses that lead nowhere says where it is, from the home page of its language on,
// and the links there lead to pages.
func TestCrumbs(t *testing.T) {
	files, err := statesSite()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := parseSite(files)
	if err != nil {
		t.Fatal(err)
	}
	for address, page := range pages {
		if page == nil || strings.HasSuffix(address, "/404.html") {
			continue
		}
		lang := attr(elementOf(page, "html", ""), "lang")
		crumbs := elementOf(page, "nav", "crumbs")
		if home := inEveryLanguage[lang]; crumbs == nil {
			if address != home {
				t.Errorf("%s (%s) does not say where it is", address, attr(elementOf(page, "body", ""), "class"))
			}
		} else {
			checkCrumbs(t, address, home, crumbs, pages)
		}
	}
}

// checkCrumbs fails unless the links begin with the home page, go further down with each, and lead to pages.
func checkCrumbs(t *testing.T, address, home string, crumbs *html.Node, pages map[string]*html.Node) {
	t.Helper()
	n := 0
	for a := range crumbs.Descendants() {
		if a.Data != "a" {
			continue
		}
		to, _, _ := strings.Cut(attr(a, "href"), "#")
		if pages[to] == nil || words(a) == "" || n == 0 && to != home || n == 1 && !strings.HasPrefix(to, home) {
			t.Errorf("%s: step %d of its path leads to %q, %q", address, n, to, words(a))
		}
		n++
	}
	if n == 0 {
		t.Errorf("%s: its path has %d steps", address, n)
	}
}

// elementOf is the first element of a name and a class on a page, nil where there is none.
func elementOf(page *html.Node, name, class string) *html.Node {
	for n := range page.Descendants() {
		if n.Data == name && n.Type == html.ElementNode && (class == "" || attr(n, "class") == class) {
			return n
		}
	}
	return nil
}
