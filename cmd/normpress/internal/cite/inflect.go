package cite

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// stemmer returns what a word may be a form of: first what it is by itself, as the words of a term are compared, then what
// it is without endings or prefixes that other words may have as a part of them.
type stemmer func(word string) []string

// stems are the numbers of what the word with the number may be a form of. In a language that does not inflect, or
// whose forms are not known, that is the word itself.
func (v *vocabulary) stems(id int, of stemmer) []int {
	if of == nil || id <= 0 {
		return []int{id}
	}
	if stems, ok := v.stemmed[id]; ok {
		return stems
	}
	var out []int
	for _, s := range of(v.words[id]) {
		out = append(out, v.id([]byte(s)))
	}
	v.stemmed[id] = out
	return out
}

// shortestStem is how many letters must be left of a word.
const shortestStem = 3

// frenchStem drops the ending of a plural: finaux, capacités.
func frenchStem(word string) []string {
	if stem, ok := strings.CutSuffix(word, "aux"); ok && len(stem) >= shortestStem && !strings.HasSuffix(stem, "e") {
		return []string{stem + "al"}
	}
	return []string{cutEnding(word, "s", "x")}
}

// spanishStem drops the ending of a plural and the accent that it takes away: operaciones, operación.
func spanishStem(word string) []string {
	stem := cutEnding(word, "es", "s", "e")
	if before, ok := strings.CutSuffix(stem, "n"); ok {
		for accented, plain := range map[string]string{"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"} {
			if head, ok := strings.CutSuffix(before, accented); ok {
				return []string{head + plain + "n"}
			}
		}
	}
	return []string{stem}
}

// russianEndings are those of nouns and adjectives in all cases, the longer first.
var russianEndings = strings.Fields("иями ями ами ией иям иях ием ого его ому ему ыми ими ов ев ей ой ий ый ия ие ии ию ью " +
	"ам ям ах ях ом ем ым им ых их ую юю ая яя ое ее ые а я о е и ы у ю ь й")

func russianStem(word string) []string {
	return []string{cutEnding(strings.ReplaceAll(word, "ё", "е"), russianEndings...)}
}

// cutEnding drops the first of the endings that the word has, if enough is left.
func cutEnding(word string, endings ...string) string {
	for _, ending := range endings {
		if stem, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(stem) >= shortestStem {
			return stem
		}
	}
	return word
}

// arabicEndings are those of feminine nouns, of duals and sound plurals, some with pronouns.
var arabicEndings = strings.Fields("اتها اتهم اته ات تها تهم ته تين تان ين ون ان ة ي و ا")

// arabicPronouns end nouns and verbs; behind three letters it is too often a verb: نقلها, "transfers it".
var arabicPronouns = strings.Fields("ها هم ه")

// arabicStem drops the article and the feminine ending, and as a guess prepositions and "and" before the word and the
// endings behind it.
func arabicStem(word string) []string {
	plain := strings.TrimSuffix(withoutArticle(word), "ة")
	out := []string{plain}
	for _, base := range arabicBases(word) {
		out = append(out, base)
		for i, ending := range slices.Concat(arabicPronouns, arabicEndings) {
			shortest := shortestStem
			if i < len(arabicPronouns) {
				shortest++
			}
			if stem, ok := strings.CutSuffix(base, ending); ok && utf8.RuneCountInString(stem) >= shortest {
				out = append(out, stem)
			}
		}
	}
	slices.Sort(out[1:])
	return append(out[:1], slices.DeleteFunc(slices.Compact(out[1:]), func(s string) bool { return s == plain })...)
}

// arabicBases are the word without the article and without what may be a preposition or "and".
func arabicBases(word string) []string {
	bases := []string{withoutArticle(word)}
	for range 2 { // وبالشركة
		for _, base := range bases {
			first, size := utf8.DecodeRuneInString(base)
			if rest := base[size:]; strings.ContainsRune("وفبكل", first) && utf8.RuneCountInString(rest) >= shortestStem {
				bases = append(bases, withoutArticle(rest))
			}
		}
	}
	return bases
}

// withoutArticle drops the article, also where "to" has swallowed its first letter: للشركة.
func withoutArticle(word string) string {
	for _, article := range []string{arabicArticle, "لل"} {
		if rest, ok := strings.CutPrefix(word, article); ok && utf8.RuneCountInString(rest) >= shortestStem {
			return rest
		}
	}
	return word
}

// isDefinite says whether an Arabic word has an article.
func isDefinite(word string) bool {
	word = strings.TrimLeft(word, "وفبك")
	return strings.HasPrefix(word, arabicArticle) || strings.HasPrefix(word, "لل")
}

// isThe says whether an Arabic word is the term, which has an article, in the singular.
func isThe(word, term string) bool {
	return isDefinite(word) && slices.Contains(arabicBases(word), withoutArticle(term))
}

// isRelation says whether an Arabic word is an adjective of relation with an article: الجوي, "of the air".
func isRelation(word string) bool {
	return word != "التي" && word != "الذي" && strings.HasPrefix(word, arabicArticle) && (strings.HasSuffix(word, "ي") || strings.HasSuffix(word, "ية"))
}

// brokenPlurals are the stems that an Arabic noun has in plurals made within the word, by its pattern: حادث, حوادث. Most
// of the patterns give no word for most nouns.
func brokenPlurals(word string) []string {
	base := withoutArticle(word)
	r := []rune(base)
	switch {
	case strings.HasSuffix(base, "اة"): // أداة, أدوات
		return []string{strings.TrimSuffix(base, "اة") + "و"}
	case strings.HasSuffix(base, "ة"):
	case len(r) == 3: // عمل, أعمال
		return []string{"أ" + string(r[:2]) + "ا" + string(r[2:])}
	case len(r) == 4 && r[1] == 'ا': // حادث, حوادث
		return []string{string(r[:1]) + "وا" + string(r[2:])}
	case len(r) == 5 && r[0] == 'ت' && r[3] == 'ي': // ترخيص, تراخيص
		return []string{string(r[:2]) + "ا" + string(r[2:])}
	case len(r) == 5 && r[3] == 'ا': // سمسار, سماسرة
		return []string{string(r[:2]) + "ا" + string(r[2:3]) + string(r[4:])}
	}
	return nil
}
