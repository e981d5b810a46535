package load

import (
	"testing"
	"testing/fstest"

	"normpress/cmd/normpress/internal/ident"
)

func TestWords(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	defaults := fstest.MapFS{
		"data/i18n/en.yaml": file("a: a\nb: b\nc: c {{ .name }} and {{ .name }}\nn: {one: one, other: many}"),
		"data/i18n/fr.yaml": file("a: un\nb: deux"), "data/i18n/ru.yaml": file("a: [")}
	site := fstest.MapFS{"data/i18n/fr.yaml": file("b: bis"), "data/i18n/fr-CA.yaml": file("a: une")}
	for lang, want := range map[ident.Language][4]string{
		"en":    {"a", "b", "c x and x", "n"},
		"fr":    {"un", "bis", "c x and x", "n"},
		"fr-CA": {"une", "bis", "c x and x", "n"},
		"ru":    {"a", "b", "c x and x", "n"},
		"de":    {"a", "b", "c x and x", "n"},
	} {
		w := Words(site, defaults, lang)
		if got := [4]string{w.Say("a"), w.Say("b"), w.Say("c", "name", "x"), w.Say("n")}; got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
