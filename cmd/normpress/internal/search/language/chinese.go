package language

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed simplified.txt
var simplifiedText string

// scripts says for each Chinese character that has another in the other script what that is.
type scripts struct {
	simplified  map[rune]rune
	traditional map[rune][]rune // the usual one first
}

var chinese = sync.OnceValue(func() scripts {
	t := scripts{map[rune]rune{}, map[rune][]rune{}}
	for line := range strings.Lines(simplifiedText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		simple, size := utf8.DecodeRuneInString(line)
		for _, r := range strings.TrimSpace(line[size:]) {
			t.traditional[simple] = append(t.traditional[simple], r)
			if r != simple {
				t.simplified[r] = simple
			}
		}
	}
	return t
})

// simplify writes each character as simplified Chinese does.
func simplify(s string) string {
	table := chinese()
	return strings.Map(func(r rune) rune {
		if simple, ok := table.simplified[r]; ok {
			return simple
		}
		return r
	}, s)
}

// spellings lists the ways to write a simplified word with traditional characters, the usual ones first, and in the end
// with its own.
func spellings(simple string) []string {
	out := []string{""}
	for _, r := range simple {
		var longer []string
		for _, c := range append(slices.Clone(chinese().traditional[r]), r) {
			for _, s := range out {
				longer = append(longer, s+string(c))
			}
		}
		out = longer
	}
	return out
}
