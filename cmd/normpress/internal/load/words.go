package load

import (
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Words reads the words of the interface in a language. A word that the site does not give is that of the defaults; one
// that the language does not have is that of its base language, fr for fr-CA, and else that of English. What is wrong with
// the files is for the engine to say.
func Words(site, defaults fs.FS, lang ident.Language) model.Words {
	words := model.Words{}
	base, _, _ := strings.Cut(string(lang), "-")
	addWords(words, defaults, "en")
	for _, name := range []string{base, string(lang)} {
		addWords(words, defaults, name)
		addWords(words, site, name)
	}
	return words
}

// WordLanguages lists the languages of which there are words of the interface, by their tags.
func WordLanguages(files fs.FS) []ident.Language {
	names, _ := fs.Glob(files, "data/i18n/*.yaml") // the pattern is well formed
	var out []ident.Language
	for _, name := range names {
		out = append(out, ident.Language(strings.TrimSuffix(path.Base(name), ".yaml")))
	}
	return out
}

func addWords(words model.Words, files fs.FS, lang string) {
	var read map[string]any
	if b, err := fs.ReadFile(files, path.Join("data/i18n", lang+".yaml")); err != nil || yaml.Unmarshal(b, &read) != nil {
		return
	}
	for key, word := range read {
		if text, ok := word.(string); ok {
			words[key] = text
		}
	}
}
