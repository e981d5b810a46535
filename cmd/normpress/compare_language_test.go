package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The language of real texts is found in their words alone. ar-2.5 is the licence of Argentina, in Spanish.
func TestLanguageWritten(t *testing.T) {
	const corpora = "../../../shared/corpora/"
	tried := 0
	for pattern, want := range map[string]string{
		"udhr/en.md": "en", "udhr/fr.md": "fr", "udhr/es.md": "es", "udhr/ru.md": "ru", "udhr/ar.md": "ar", "udhr/zh-Hans.md": "zh",
		"cc-by-sa/en-[123]*.md": "en", "cc-by-sa/ar-2.5.md": "es", "cc-by-sa/ar-4.0.md": "ar", "cc-by-sa/es-4.0.md": "es",
		"cc-by-sa/fr-4.0.md": "fr", "cc-by-sa/ru-4.0.md": "ru", "cc-by-sa/zh-Hans-4.0.md": "zh",
		"us-constitution/*.md": "en", "german-law/*/*.md": "de",
	} {
		names, err := filepath.Glob(corpora + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			tried++
			if got := languageWritten(string(data)); got != want {
				t.Errorf("%s: got %q, want %q", name, got, want)
			}
		}
	}
	if _, err := os.Stat(corpora); err == nil && tried < 40 {
		t.Errorf("only %d texts were found", tried)
	}
}

func TestLanguageWrittenShort(t *testing.T) {
	for text, want := range map[string]string{
		"":              "",
		"## Article 1":  "",
		"A tool stops.": "",
		"la la la":      "",
		"### Article 1\n\nEvery tool shall have the means to stop.": "en",
		"## § 1\n\nDie Frist ist der Behörde mitzuteilen.":          "de",
		"## Artículo 1\n\nEl Estado y las autoridades del mismo.":   "es",
		"## Article 2\n\nLes États et les firmes du secteur.":       "fr",
		"## 第一条\n\n人人生而自由。(Article 1)":                              "zh",
		"## Стаття 1\n\nУсі люди народжуються вільними і рівними.":  "",
	} {
		if got := languageWritten(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestLanguageNamed(t *testing.T) {
	for name, want := range map[string]string{
		"de.md": "de certain", "x/en/01.md": "en certain", "zh-Hans.md": "zh-Hans certain", "x/en-3.0.md": "en", "x/zh-Hans-4.0.md": "zh-Hans",
		"x/draft.md": "", "-": "", "x/it.md": "it certain", "x/it-2.md": "", "x/rev-05-2018.md": "", "x/fr_2.md": "fr", "x/de-facto.md": "de",
	} {
		lang, certain := languageNamed(name)
		if certain {
			lang += " certain"
		}
		if lang != want {
			t.Errorf("%s: got %q, want %q", name, lang, want)
		}
	}
}

func TestLanguageSaid(t *testing.T) {
	for text, want := range map[string]string{
		"---\ntitle: A\nlang: fr\n---\nText": "fr", "---\nlanguage: \"zh-Hans\"\n---\n": "zh-Hans", "---\nlang: xx\n---\n": "",
		"lang: fr\n": "", "---\nlang: fr\n": "", "": "", "---\r\nlang: de\r\n---\r\n": "de", "---\ntitle: A\n---\nlang: fr\n": "",
	} {
		if got := languageSaid([]byte(strings.Clone(text))); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
