package main

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"normpress"
	"normpress/cmd/normpress/internal/catalogue"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/redline"
	"normpress/cmd/normpress/internal/timeline"
)

// pluralForms are the categories of whole numbers that each language tells apart (Unicode CLDR, plural rules).
var pluralForms = map[string][]string{
	"ar": {"few", "many", "one", "other", "two", "zero"}, "en": {"one", "other"}, "es": {"many", "one", "other"},
	"fr": {"many", "one", "other"}, "ru": {"few", "many", "one", "other"}, "zh": {"other"},
}

// arabicWords are the categories for which Arabic says the number in the noun itself.
var arabicWords = []string{"zero", "one", "two"}

// wordFile is a file of words: a string, or strings by plural category, by key.
func wordFile(t *testing.T, lang string) map[string]any {
	t.Helper()
	b, err := fs.ReadFile(normpress.Defaults(), "data/i18n/"+lang+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := yaml.Unmarshal(b, &m); err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	return m
}

var placeholder = regexp.MustCompile(`{{.*?}}`)

// Every language has the words that English has, and each has the plurals that the language needs.
func TestWordFiles(t *testing.T) {
	files, err := fs.Glob(normpress.Defaults(), "data/i18n/*")
	if err != nil || len(files) != len(pluralForms) {
		t.Errorf("word files %v, but plural forms of %d languages (%v)", files, len(pluralForms), err)
	}
	en := wordFile(t, "en")
	for lang, forms := range pluralForms {
		other := wordFile(t, lang)
		for key := range other {
			if en[key] == nil {
				t.Errorf("%s: %s is not in en.yaml", lang, key)
			}
		}
		for key, word := range en {
			switch word := word.(type) {
			case string:
				checkWord(t, lang, key, other[key], word)
			case map[string]any:
				checkPlural(t, lang, key, other[key], word["other"], forms)
			}
		}
	}
}

func checkPlural(t *testing.T, lang, key string, value, en any, forms []string) {
	t.Helper()
	plural, _ := value.(map[string]any)
	if got := slices.Sorted(maps.Keys(plural)); !slices.Equal(got, forms) {
		t.Errorf("%s: %s has the plurals %v, want %v", lang, key, got, forms)
	}
	for form, word := range plural {
		if lang == "ar" && slices.Contains(arabicWords, form) {
			checkWord(t, lang, key+"."+form, word, "")
			continue
		}
		checkWord(t, lang, key+"."+form, word, en)
	}
}

func checkWord(t *testing.T, lang, key string, value, en any) {
	t.Helper()
	word, _ := value.(string)
	english, _ := en.(string)
	if word == "" || word != strings.TrimSpace(word) {
		t.Errorf("%s: %s is %#v", lang, key, value)
	}
	got, want := placeholder.FindAllString(word, -1), placeholder.FindAllString(english, -1)
	slices.Sort(got) // each language has an order of words of its own
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s: %s has the placeholders %q, want %q", lang, key, got, want)
	}
}

// French sets a narrow no-break space before double punctuation.
func TestFrenchSpaces(t *testing.T) {
	b, err := fs.ReadFile(normpress.Defaults(), "data/i18n/fr.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(b), "\n")
	for _, line := range regexp.MustCompile(`(?m)^.*([^\x{202F}][;!?]|[^\x{202F}]:").*$`).FindAllString(text, -1) {
		t.Errorf("no narrow no-break space: %s", line)
	}
}

// values are what can follow the first half of a key that layouts put together.
var values = map[string][]string{
	"appeal_":          model.AppealOutcome("").Values(),
	"change_":          model.EventKind("").Values(),
	"event_":           slices.Concat(model.EventKind("").Values(), model.AccreditationKind("").Values()),
	"diff_":            {"added", "changed", "removed"},
	"field_":           append(fieldNames(), "yes"),
	"final_":           {"upheld", "varied"},
	"finality_":        model.Finality("").Values(),
	"facet_":           facetNames(),
	"found_":           model.Finality("").Values(),
	"gravity_":         model.Gravity("").Values(),
	"importance_":      model.Importance("").Values(),
	"imposed_":         append(model.Finality("").Values(), string(decisions.Replaced)),
	"limit_":           {"per-cent-of-turnover", "months", "years"},
	"range_":           {"per-cent-of-turnover", "months", "years"},
	"range_for_":       model.Gravity("").Values(),
	"result_":          model.AppealResult("").Values(),
	"today_":           {"same", "renumbered"},
	"verdict_":         records.Verdict("").Values(),
	"inspector_":       {string(timeline.None), string(timeline.Suspended), string(timeline.Withdrawn), string(timeline.Expired), "scope-reduced"},
	"instrument_":      model.InstrumentKind("").Values(),
	"in_language_":     {"ar", "en", "es", "fr", "ru", "zh", "zh-Hans", "de"},
	"language_":        {"ar", "en", "es", "fr", "ru", "zh", "zh-Hans"},
	"letter_":          {"other", "withheld"},
	"measure_":         {"market-denial", "conditions"},
	"name_":            model.NameKind("").Values(),
	"outcome_":         model.Outcome("").Values(),
	"own_":             ownFacts,
	"redline_":         redline.Words(),
	"redline_what_":    slices.Concat(compare.KindNames(), []string{"markup", "punctuation", "consequential", "unchanged"}),
	"flag_":            []string{"brackets", "numbers", "dates", "modals", "negations"},
	"sanction_":        model.SanctionKind("").Values(),
	"search_kind_":     catalogue.Kinds(),
	"search_facet_":    catalogue.Fields(),
	"section_":         {"instruments", "register", "decisions", "records", "states", "guide", "new"},
	"copy_":            {"words", "address", "entry", "passage"},
	"key_":             {"help", "search", "next", "previous", "results", "clear"},
	"due_":             records.DueState("").Values(),
	"run_":             records.PeriodState("").Values(),
	"series_":          records.ChangeKind("").Values(),
	"consent_":         records.ConsentKind("").Values(),
	"party_":           records.PartyStatus("").Values(),
	"party_act_":       records.ConsentKind("").Values(),
	"party_is_":        records.PartyStatus("").Values(),
	"statement_":       records.StatementKind("").Values(),
	"statement_made_":  {"consent", "signature"},
	"statement_means_": records.StatementKind("").Values(),
	"stands_":          {string(model.OpenToAppeal), string(model.UnderAppeal), string(model.Annulled)},
	"status_":          slices.Concat(model.RevisionStatus("").Values(), certificateStatuses, model.Finality("").Values(), provisionStates, []string{"upcoming", "earlier-draft", "accredited", "removed"}),
	"tombstone_":       model.TombstoneReason("").Values(),
	"turned_":          slices.Concat(provisionStates, []string{"published", "adopted", "in-force", "superseded", "withdrawn", "earlier-draft", "suspended", "reinstated"}),
	"value_":           model.LegalValue("").Values(),
	"value_short_":     model.LegalValue("").Values(),
}

// facetNames are the facets of decisions.
func facetNames() (names []string) {
	for _, f := range decisions.Facets() {
		names = append(names, string(f))
	}
	return names
}

var certificateStatuses = []string{string(timeline.None), string(timeline.Applied), string(timeline.Valid), string(timeline.Suspended),
	string(timeline.Withdrawn), string(timeline.Expired), string(timeline.Refused), string(timeline.Transferred)}

// fieldNames are the parts of an entry of the register that can change.
func fieldNames() []string {
	var out []string
	for _, f := range timeline.Fields() {
		out = append(out, string(f))
	}
	return out
}

// provisionStates are the states that provisions with dates of their own have and texts or certificates have not.
var provisionStates = []string{"adopted-not-in-force", string(timeline.AppliesProvisionally), string(timeline.Ceased)}

// ownFacts are the dates of provisions' own, as the day of the reader makes of them.
var ownFacts = []string{"force", "force_ahead", "provisional", "provisional_ahead", "provisional_over", "suspended", "suspended_open",
	"suspended_ahead", "suspended_ahead_open", "suspended_over", "ceases", "ceases_ahead"}

var (
	asked   = regexp.MustCompile(`\bi18n ("[^"]*"|\([^()]*(\([^()]*\)[^()]*)*\))`)
	literal = regexp.MustCompile(`"([^"]*)"`)
)

// English has every word that a layout asks for.
func TestWordsOfLayouts(t *testing.T) {
	en, put := wordFile(t, "en"), map[string]bool{}
	err := fs.WalkDir(normpress.Defaults(), "layouts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(normpress.Defaults(), name)
		calls := asked.FindAllString(string(b), -1)
		if n := strings.Count(string(b), "i18n "); n != len(calls) {
			t.Errorf("%s asks for %d words, of which this test can read %d", name, n, len(calls))
		}
		for _, call := range calls {
			for _, key := range literal.FindAllStringSubmatch(call, -1) {
				put[key[1]] = true
				if en[key[1]] == nil && values[key[1]] == nil {
					t.Errorf("%s: %s asks for %q, which is neither in en.yaml nor the first half of a known key", name, call, key[1])
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for half, all := range values {
		if !put[half] {
			t.Errorf("no layout asks for words that begin with %s", half)
		}
		for _, value := range all {
			if en[half+value] == nil {
				t.Errorf("en.yaml lacks %s%s", half, value)
			}
		}
	}
}
