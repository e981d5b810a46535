package language

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
)

// mostSpellings bounds the spellings of a Chinese pair.
const mostSpellings = 8

// shortestBase is how many letters a word has at least before its ending.
const shortestBase = 2

// Forms gives forms that the words of the texts may have elsewhere, folded, each with its stem: for "suspension", where
// the texts have no other, "suspensions". A browser has no stemmers; it looks here for what a reader typed when no text
// has it. The words are Lower of the Tokens. A form that is one of them, folded, is not given.
func Forms(lang string, words []string) iter.Seq2[string, string] {
	lang = base(lang)
	most := inflectionOf(lang).most
	if lang == "zh" {
		most = mostSpellings
	}
	known := make(map[string]bool, len(words))
	for _, w := range words {
		known[foldWord(w)] = true
	}
	return func(yield func(string, string) bool) {
		for _, stem := range stemsOf(lang, words) {
			given := 0
			for _, c := range stem.candidates {
				folded := foldWord(c.word)
				if known[folded] || slices.Contains(stem.given, folded) || Stem(lang, c.word) != stem.word {
					continue
				}
				if stem.given = append(stem.given, folded); !yield(folded, stem.word) {
					return
				}
				if given++; given == most {
					break
				}
			}
		}
	}
}

// stemmed is a stem with the forms that it may have, the likeliest first.
type stemmed struct {
	word       string
	candidates []candidate
	given      []string
}

type candidate struct {
	word  string
	votes int // of the words of the texts, whose paradigms lead to it
	rank  int // among the forms of its paradigm
}

// stemsOf groups words by their stems, in the order in which these come first.
func stemsOf(lang string, words []string) []*stemmed {
	var out []*stemmed
	of := map[string]*stemmed{}
	for _, w := range words {
		if strings.ContainsFunc(w, unicode.IsNumber) {
			continue
		}
		stem := Stem(lang, w)
		s := of[stem]
		if s == nil {
			s = &stemmed{word: stem}
			of[stem] = s
			out = append(out, s)
		}
		s.vote(lang, w)
	}
	for _, s := range out {
		slices.SortStableFunc(s.candidates, func(a, b candidate) int { return cmp.Or(b.votes-a.votes, a.rank-b.rank) })
	}
	return out
}

// vote adds the forms that a word leads to.
func (s *stemmed) vote(lang, word string) {
	if lang == "zh" {
		for i, w := range spellings(s.word) {
			s.add(w, i)
		}
		return
	}
	i := inflectionOf(lang)
	same := func(w string) bool { return Stem(lang, w) == s.word }
	for rank, w := range i.forms(i.core(word, same), same) {
		s.add(w, rank)
	}
}

func (s *stemmed) add(word string, rank int) {
	i := slices.IndexFunc(s.candidates, func(c candidate) bool { return c.word == word })
	if i < 0 {
		s.candidates = append(s.candidates, candidate{word, 1, rank})
		return
	}
	c := &s.candidates[i]
	c.votes++
	c.rank = min(c.rank, rank)
}
