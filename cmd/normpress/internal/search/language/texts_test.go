package language

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// corpora is the folder of real texts beside the repository.
const corpora = "../../../../../../shared/corpora/"

// texts are real texts by language.
var texts = map[string][]string{
	"ar": {"udhr/ar.md", "cc-by-sa/ar-2.5.md", "cc-by-sa/ar-4.0.md"},
	"de": {"german-law/grundgesetz/rev-01-2012-08-02.md", "german-law/tkg-2004/rev-01-2012-08-02.md"},
	"en": {"udhr/en.md", "cc-by-sa/en-1.0.md", "cc-by-sa/en-4.0.md", "us-constitution/rev-21-editorial-2021-01-02.md",
		"seabed-draft/draft-exploitation-regulations-2025-12-23.txt"},
	"es": {"udhr/es.md", "cc-by-sa/es-4.0.md"},
	"fr": {"udhr/fr.md", "cc-by-sa/fr-4.0.md"},
	"ru": {"udhr/ru.md", "cc-by-sa/ru-4.0.md"},
	"zh": {"udhr/zh-Hans.md", "cc-by-sa/zh-Hans-4.0.md"},
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.FromSlash(corpora + name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// halves are the words of every second paragraph of the texts, and of the others.
func halves(t *testing.T, lang string) (known, asked []Token) {
	for _, name := range texts[lang] {
		for i, line := range regexp.MustCompile(`\n\s*\n`).Split(read(t, name), -1) {
			for token := range Tokens(line) {
				if i%2 == 0 {
					known = append(known, token)
				} else {
					asked = append(asked, token)
				}
			}
		}
	}
	return known, asked
}

// index is what the index knows of the words of texts.
type index struct {
	words           []string // not folded
	surfaces, stems map[string]bool
}

func indexOf(lang string, tokens []Token) index {
	x := index{surfaces: map[string]bool{}, stems: map[string]bool{}}
	seen := map[string]bool{}
	for _, k := range tokens {
		if !seen[k.Lower] {
			seen[k.Lower] = true
			x.words = append(x.words, k.Lower)
			x.surfaces[k.Word], x.stems[Stem(lang, k.Lower)] = true, true
		}
	}
	return x
}

// A browser knows the words of the texts and their forms. Of the words of one half of the texts that have the stem of a
// word in the other half it finds so many of a hundred at least.
var closure = map[string]int{"ar": 88, "de": 96, "en": 95, "es": 90, "fr": 94, "ru": 88, "zh": 100}

func TestClosure(t *testing.T) {
	for lang, least := range closure {
		known, asked := halves(t, lang)
		x := indexOf(lang, known)
		forms := map[string][]string{}
		for form, stem := range Forms(lang, x.words) {
			forms[form] = append(forms[form], stem)
		}
		all, found, unseen, formed := 0, 0, 0, 0
		for _, w := range indexOf(lang, asked).words {
			stem := Stem(lang, w)
			if !x.stems[stem] {
				continue
			}
			all++
			if x.surfaces[Fold(w)] {
				found++
				continue
			}
			if unseen++; slices.Contains(forms[Fold(w)], stem) {
				found++
				formed++
			}
		}
		t.Logf("%s: %d stems, %d forms; of %d words %.1f %% found, %d of %d that no text has", lang, len(x.stems), len(forms), all,
			100*float64(found)/float64(all), formed, unseen)
		if found*100 < all*least {
			t.Errorf("%s: only %d of %d words are found", lang, found, all)
		}
	}
}
