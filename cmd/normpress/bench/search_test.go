package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

// smallLibrary has the small texts and few firms.
func smallLibrary(t *testing.T) *library {
	t.Helper()
	root, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	lib, err := (&env{root: root}).searchLibrary()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// TestLibrary asks for every document once, at an address of its own, and for the same ones each time.
func TestLibrary(t *testing.T) {
	lib, again := smallLibrary(t), smallLibrary(t)
	pages, other := maps.Collect(lib.htmlPages()), maps.Collect(again.htmlPages())
	if len(pages) != lib.size() || len(lib.firms)+len(lib.provisions) != lib.size() {
		t.Errorf("%d documents have %d pages", lib.size(), len(pages))
	}
	if !maps.Equal(pages, other) {
		t.Error("the same seed gives other documents")
	}
	for _, want := range []string{`data-pagefind-filter="kind:firm"`, `<dt>State</dt>`} {
		if page := pages["firms/F-100001.html"]; !strings.Contains(page, want) {
			t.Errorf("%q is not in %s", want, page)
		}
	}
}

func TestTenDocumentsChange(t *testing.T) {
	lib := smallLibrary(t)
	before := maps.Collect(lib.htmlPages())
	lib.change()
	changed := 0
	for url, page := range lib.htmlPages() {
		if before[url] != page {
			changed++
		}
	}
	if changed != 10 {
		t.Errorf("%d pages changed", changed)
	}
}

// TestQueries asks for a best answer to every query, and that none is both for tuning and published.
func TestQueries(t *testing.T) {
	lib := smallLibrary(t)
	addresses := maps.Collect(lib.htmlPages())
	seen := map[string]string{}
	for half, tune := range map[string]bool{"tuning": true, "published": false} {
		for _, c := range lib.queries(tune, 1000) {
			for _, q := range c.queries {
				name := fmt.Sprintf("%s, %s: %s", c.name, q.language, q.text)
				if q.text == "" || !hasBest(q.grades) {
					t.Errorf("%s: no document is what it asks for", name)
				}
				for url := range q.grades {
					if addresses[url] == "" {
						t.Errorf("%s: no document is at %s", name, url)
					}
				}
				if other, ok := seen[name]; ok && other != half {
					t.Errorf("%s: in both halves", name)
				}
				seen[name] = half
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d queries", len(seen))
	}
}

func TestNDCG(t *testing.T) {
	grades := map[string]int{"a": 3, "b": 1}
	for _, c := range []struct {
		urls []string
		want string
	}{
		{[]string{"a", "b"}, "1.000"},
		{[]string{"a"}, "0.917"},
		{[]string{"a", "a"}, "0.917"},
		{[]string{"x", "a"}, "0.579"},
		{[]string{"b", "a"}, "0.710"},
		{nil, "0.000"},
		{[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a"}, "0.000"},
	} {
		if got := fmt.Sprintf("%.3f", ndcg(c.urls, grades)); got != c.want {
			t.Errorf("%v: got %s, want %s", c.urls, got, c.want)
		}
	}
}

func TestQuantile(t *testing.T) {
	list := []float64{5, 1, 4, 2, 3}
	for share, want := range map[float64]float64{0.5: 3, 0.95: 5, 0.2: 1} {
		if got := quantile(list, share); got != want {
			t.Errorf("%v: got %v, want %v", share, got, want)
		}
	}
	if quantile(nil, 0.5) != 0 {
		t.Error("no value has a median")
	}
}

// TestMisspell asks for another word of nearly the same length.
func TestMisspell(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		for word, mistakes := range map[string]int{"chain": 1, "maritime": 2} {
			got := misspell(r, word)
			if got == word || got == "" || max(len(got)-len(word), len(word)-len(got)) > mistakes {
				t.Fatalf("%s became %q", word, got)
			}
		}
	}
	for _, short := range []string{"the law", "北京华安", ""} {
		if got := misspell(r, short); got != "" {
			t.Errorf("%q became %q", short, got)
		}
	}
}

func TestWordsOfQueries(t *testing.T) {
	for in, want := range map[string]string{"Łódź Société GÖTTER": "lodz societe gotter", "Straße Þór": "strasse thor"} {
		if got := unaccented(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{"parties": "party", "losing": "losed", "duty": "duties", "duties": "duty", "penalty": "penalties", "systems": "system"} {
		if got := otherForm(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
	for in, want := range map[ident.EID]string{"art_5": "§5", "art_5__para_2": "§5.2", "art_II__para_3bis": "§ii.3bis", "art_5__para_2~2": "",
		"att_I__art_5": "", "preamble": ""} {
		if got := citationKey(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
	if got := keyedWords("# no\nlegal: Ltd Sdn._Bhd.\n")["legal"]; !slices.Equal(got, []string{"Ltd", "Sdn. Bhd."}) {
		t.Errorf("got %q", got)
	}
}
