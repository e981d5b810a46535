package language

import (
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/hungarian"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/romanian"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"github.com/blevesearch/snowballstem/turkish"
)

// stemmers are those of Snowball, by language.
var stemmers = map[string]func(*snowballstem.Env) bool{
	"ar": arabic.Stem, "da": danish.Stem, "de": german.Stem, "en": english.Stem, "es": spanish.Stem, "fi": finnish.Stem,
	"fr": french.Stem, "hu": hungarian.Stem, "it": italian.Stem, "nb": norwegian.Stem, "nl": dutch.Stem, "nn": norwegian.Stem,
	"no": norwegian.Stem, "pt": portuguese.Stem, "ro": romanian.Stem, "ru": russian.Stem, "sv": swedish.Stem, "tr": turkish.Stem,
}

// Stem is what the forms of a word have in common, folded. The language is a BCP 47 tag; the word is a Token's Lower, as
// stemmers tell endings by their accents. Chinese words become simplified ones. In other languages, and where a word has
// a figure, it is the folded word itself.
func Stem(lang, word string) string {
	lang = base(lang)
	if lang == "zh" {
		return simplify(Fold(word))
	}
	stem := stemmers[lang]
	if stem == nil || strings.ContainsFunc(word, unicode.IsNumber) {
		return foldWord(word)
	}
	switch lang {
	case "ru":
		word = strings.ReplaceAll(word, "ё", "е")
	case "ar":
		word = withoutAnd(word)
	case "fr":
		word = singular(word)
	}
	env := snowballstem.NewEnv(word)
	stem(env)
	if s := foldWord(env.Current()); s != "" {
		return s
	}
	return foldWord(word)
}

// withoutAnd takes "and" off an Arabic word with an article, which the stemmer takes off other words only.
func withoutAnd(word string) string {
	for _, and := range []string{"و", "ف"} {
		rest := strings.TrimPrefix(word, and)
		if rest != word && (strings.HasPrefix(rest, "ال") || strings.HasPrefix(rest, "بال") || strings.HasPrefix(rest, "لل")) {
			return rest
		}
	}
	return word
}

// singular takes the s off a French participle such as "suspendus", which the stemmer leaves; those in -lus, -fus and -tus
// have their s in the feminine too, or may have.
func singular(word string) string {
	stem, ok := strings.CutSuffix(word, "us")
	if !ok || len(stem) < 3 || strings.ContainsAny(stem[len(stem)-1:], "lft") {
		return word
	}
	return stem + "u"
}

func base(lang string) string {
	lang, _, _ = strings.Cut(lang, "-")
	return lang
}
