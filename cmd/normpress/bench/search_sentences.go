package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/ident"
)

// phrases are five to seven words that stand behind each other in a text, in Chinese six to ten characters.
func (a *archive) phrases(most int, languages ...ident.Language) (out []searchQuery) {
	random := rand.New(rand.NewPCG(6, 7))
	for _, i := range shuffled(6, len(a.provisions)) {
		p := &a.provisions[i]
		if !slices.Contains(languages, p.text.language) {
			continue
		}
		phrase := phraseOf(random, p)
		if phrase == "" {
			continue
		}
		if out = append(out, searchQuery{"\"" + phrase + "\"", p.text.language, a.having(p.text.language, phrase)}); len(out) == most {
			break
		}
	}
	return out
}

func phraseOf(r *rand.Rand, p *provisionDoc) string {
	words, count, between := strings.Fields(p.Body), 5+r.IntN(3), " "
	if p.text.language == "zh" {
		words, count, between = strings.Split(p.Body, ""), 6+r.IntN(5), ""
	}
	if len(words) < 2*count {
		return ""
	}
	from := r.IntN(len(words) - count)
	phrase := slices.Clone(words[from : from+count])
	for i, w := range phrase {
		if i == count-1 {
			w = strings.TrimRight(w, ",;.:")
		}
		if !isOnlyLetters(w) {
			return ""
		}
		phrase[i] = w
	}
	return strings.Join(phrase, between)
}

func isOnlyLetters(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) < 0
}

// having is the documents in the language that have the phrase.
func (a *archive) having(lang ident.Language, phrase string) map[string]int {
	grades, sought := map[string]int{}, plainWords(phrase)
	if lang == "zh" {
		sought = strings.TrimSpace(sought)
	}
	for i := range a.provisions {
		p := &a.provisions[i]
		if p.text.language == lang && strings.Contains(a.plain[i], sought) {
			grades[p.URL] = 3
		}
	}
	return grades
}

// plainWords is the words of a text in small letters with a space around each.
func plainWords(s string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	}), " ") + " "
}

// halfRemembered are four of the rarer words of an English paragraph, in other forms than it has.
func (a *archive) halfRemembered() (out []searchQuery) {
	frequency := map[string]int{}
	for i := range a.provisions {
		words := strings.Fields(plainWords(a.provisions[i].Body))
		slices.Sort(words)
		for _, w := range slices.Compact(words) {
			frequency[w]++
		}
	}
	random := rand.New(rand.NewPCG(8, 7))
	for _, i := range shuffled(8, len(a.provisions)) {
		p := &a.provisions[i]
		words := strings.Fields(plainWords(p.Body))
		if p.text.language != "en" || len(words) < 25 {
			continue
		}
		words = slices.DeleteFunc(words, func(w string) bool {
			return len(w) < 6 || strings.HasSuffix(w, "ly") || frequency[w] > len(a.provisions)/40 || !isWordOf(w, unicode.Latin)
		})
		slices.Sort(words)
		if words = slices.Compact(words); len(words) < 6 {
			continue
		}
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		if out = append(out, a.remembered(p, words[:4])); len(out) == 300 {
			break
		}
	}
	return out
}

// remembered grades the paragraph, and less so others with words of the same beginnings.
func (a *archive) remembered(source *provisionDoc, words []string) searchQuery {
	q := searchQuery{"", "en", map[string]int{}}
	var typed []string
	for _, w := range words {
		typed = append(typed, otherForm(w))
	}
	q.text = strings.Join(typed, " ")
	for i := range a.provisions {
		p := &a.provisions[i]
		if p.text.language != "en" {
			continue
		}
		all := !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(a.plain[i], " "+w[:max(5, len(w)-3)]) })
		switch {
		case p.Body == source.Body:
			q.grades[p.URL] = 3
		case all:
			q.grades[p.URL] = 1
		}
	}
	return q
}

// otherForm is another form of an English word.
func otherForm(w string) string {
	for _, ending := range [][2]string{{"ies", "y"}, {"ss", "sses"}, {"ing", "ed"}, {"ed", "ing"}, {"ity", "ities"}, {"s", ""}, {"y", "ies"}, {"e", "es"}} {
		if stem, ok := strings.CutSuffix(w, ending[0]); ok {
			return stem + ending[1]
		}
	}
	return w + "s"
}
