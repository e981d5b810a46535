package search

import (
	"slices"
	"strings"
	"unicode"
)

// row is a list of words, sorted and cut into files.
type row struct {
	names string
	first []string // what the words of each file begin with, as far as it tells them from those before
}

const (
	rowWords = 768
	rowLeast = 4 << 10
	rowMost  = 48 << 10
)

// cutRow cuts the words, so that each takes so many bytes, and adds what write makes of the words from, to as a file.
func cutRow(words []string, bytes func(i int) int, write func(from, to int) string) row {
	var r row
	cut := cutter{every: rowWords, least: rowLeast, most: rowMost}
	from, last := 0, ""
	for i, w := range words {
		stay := i > 0 && w == words[i-1]
		if cut.before(w, bytes(i), stay) {
			r.names += write(from, i)
			from, last = i, words[i-1]
		}
		if i == from {
			r.first = append(r.first, start(last, w))
		}
	}
	if len(words) > 0 {
		r.names += write(from, len(words))
	}
	return r
}

// backwards is the words of the dictionary from their ends. A misspelt word whose beginning is wrong is looked for in
// it; one whose end is wrong has its neighbours in the dictionary.
func backwards(sorted []*surface, files *fileSet) row {
	var words []string
	for _, s := range sorted {
		if isWord(s.word) {
			runes := []rune(s.word)
			slices.Reverse(runes)
			words = append(words, string(runes))
		}
	}
	slices.Sort(words)
	return cutRow(words, func(i int) int { return len(words[i]) + 1 }, func(from, to int) string {
		return files.add("b", []byte(strings.Join(words[from:to], "\n")))
	})
}

// shortestMended is how many letters a word has at least that may be a misspelt one.
const shortestMended = 4

func isWord(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsLetter(r) || unicode.Is(unicode.Han, r) {
			return false
		}
		n++
	}
	return n >= shortestMended
}

// formRow is the words that no text has, each with words for which it is searched: by the slot of the language.
func formRow(forms []form, files *fileSet) row {
	words := make([]string, len(forms))
	for i, f := range forms {
		words[i] = f.word
	}
	return cutRow(words, func(i int) int { return len(forms[i].word) + len(forms[i].is) + 8 }, func(from, to int) string {
		of := map[string]map[int][]string{}
		for _, f := range forms[from:to] {
			if of[f.word] == nil {
				of[f.word] = map[int][]string{}
			}
			of[f.word][f.slot] = append(of[f.word][f.slot], f.is)
		}
		return files.add("v", marshal(of))
	})
}
