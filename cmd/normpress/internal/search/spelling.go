package search

import (
	"math/bits"
	"slices"
	"unicode"
)

// row is a list of words, sorted and cut into files.
type row struct {
	folder      string
	least, most int
	names       string
	first       []string // of each file
}

// write writes the words, each with what belongs to it.
func (r *row) write(words []string, of func(i int) []byte, files *fileSet) {
	cut := cutter{least: r.least, most: r.most}
	var b []byte
	var before, last string
	end := func() {
		if len(b) > 0 {
			r.names += files.add(r.folder, b)
			b, last, before = nil, before, ""
		}
	}
	for i, w := range words {
		more := of(i)
		if cut.before(w, len(w)-sharedPrefix(before, w)+2+len(more), w == before) {
			end()
		}
		if before == "" {
			r.first = append(r.first, start(last, w))
		}
		b = append(follows(b, before, w), more...)
		before = w
	}
	end()
}

// backwards is the words of the dictionary from their ends, each with about how often it is found. A misspelt word
// whose beginning is wrong is looked for in it; one whose end is wrong has its neighbours in the dictionary.
func backwards(sorted []*surface, files *fileSet) row {
	var words []string
	often := map[string]int{}
	for _, s := range sorted {
		if !isWord(s.word) {
			continue
		}
		runes := []rune(s.word)
		slices.Reverse(runes)
		w := string(runes)
		words = append(words, w)
		for _, l := range s.lexemes {
			often[w] += len(l.postings)
		}
	}
	slices.Sort(words)
	r := row{folder: "b", least: 8 << 10, most: 16 << 10}
	r.write(words, func(i int) []byte { return number(nil, bits.Len(uint(often[words[i]]))) }, files)
	return r
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

// formRow is the words that no text has, each with the slot of its language and what differs in the word for which it
// is searched. Forms of several words follow each other.
func formRow(forms []form, files *fileSet) row {
	words := make([]string, len(forms))
	for i, f := range forms {
		words[i] = f.word
	}
	r := row{folder: "v", least: 12 << 10, most: 24 << 10}
	r.write(words, func(i int) []byte { return follows(number(nil, forms[i].slot), forms[i].word, forms[i].is) }, files)
	return r
}
