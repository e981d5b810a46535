package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/ident"
)

// languageSaid is the language that front matter says; "" where it says none.
func languageSaid(data []byte) string {
	matter, _, closed := strings.Cut(strings.TrimPrefix(string(data), "---"), "\n---")
	if m := languageKey.FindStringSubmatch(matter); closed && m != nil && len(matter)+len("---") < len(data) && isTag(m[1]) {
		return m[1]
	}
	return ""
}

var languageKey = regexp.MustCompile(`(?m)^lang(?:uage)?: *["']?([A-Za-z-]+)["']?\s*$`)

// languageNamed is the language in the name of a file: for certain where it is all of the name or the folder's, de.md or
// de/01.md, and else where the name begins with it, as en-3.0.md does; "" where there is none.
func languageNamed(name string) (lang string, certain bool) {
	path, err := filepath.Abs(name)
	if err != nil || name == "-" {
		return "", false
	}
	base := strings.TrimSuffix(filepath.Base(path), ".md")
	for _, tag := range []string{base, filepath.Base(filepath.Dir(path))} {
		if isTag(tag) {
			return tag, true
		}
	}
	parts := strings.FieldsFunc(base, func(r rune) bool { return r == '-' || r == '_' || r == '.' })
	for n := min(len(parts), 3); n > 0; n-- {
		if tag := strings.Join(parts[:n], "-"); isKnown(tag) {
			return tag, false
		}
	}
	return "", false
}

// isTag says whether a name is the tag of a language, with its two letters first.
func isTag(s string) bool {
	var l ident.Language
	return len(base(s)) == 2 && l.UnmarshalText([]byte(s)) == nil
}

// isKnown says whether a name is the tag of a language that texts can be told to be in.
func isKnown(s string) bool {
	_, known := shortWords[base(s)]
	return known && isTag(s)
}

// base is the language of a tag without script and region.
func base(tag string) string { return strings.SplitN(tag, "-", 2)[0] }

// shortWords are words that are frequent in legal texts of a language, and the labels of their headings. Languages with
// a script that none of the others has are known by that.
var shortWords = map[string]string{
	"en": " the of and to shall should may be by which or any not that with for this article chapter annex section ",
	"fr": " le la les des du et ou dans est une pour par que au aux sur il qui ne pas l d article premier chapitre annexe titre ",
	"es": " el la los las del y o en por para que una un con se su al no artículo capítulo anexo sección título ",
	"de": " der die das den dem des und oder ist nicht mit von zu zur im eine einer wird artikel abschnitt anlage teil kapitel ",
	"ru": "", "ar": "", "zh": "",
}

// scripts are those that tell a language, with the letters in them that only other languages have.
var scripts = []struct {
	language string
	letters  *unicode.RangeTable
	others   string
	weight   int // Latin letters that are worth one of them
}{
	{"ru", unicode.Cyrillic, "іїєґўђјљњћџ", 1},
	{"ar", unicode.Arabic, "پچژگ", 1},
	{"zh", unicode.Han, "", 4},
}

// languageWritten is the language that a text is written in, by its letters and its short words; "" where they do not
// tell for certain.
func languageWritten(text string) string {
	latin, others, count := 0, 0, make([]int, len(scripts))
	for _, r := range text {
		if unicode.Is(unicode.Latin, r) {
			latin++
			continue
		}
		for i, s := range scripts {
			if unicode.Is(s.letters, r) {
				count[i]++
			}
			if strings.ContainsRune(s.others, r) {
				others++
			}
		}
	}
	for i, s := range scripts {
		if count[i]*s.weight > latin {
			if 100*others > count[i] {
				return ""
			}
			return s.language
		}
	}
	return languageOfWords(text)
}

// languageOfWords tells languages with Latin letters apart.
func languageOfWords(text string) string {
	found := map[string]int{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for lang, words := range shortWords {
			if strings.Contains(words, " "+word+" ") {
				found[lang]++
			}
		}
	}
	const least = 3
	best, second := "", 0
	for lang, n := range found {
		if n > found[best] {
			best, second = lang, found[best]
		} else if n > second && lang != best {
			second = n
		}
	}
	if found[best] < least || 2*found[best] < 3*second {
		return ""
	}
	return best
}
