package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// misspell makes one mistake in a word of five to seven letters or two in one of eight and more, in one word of the text
// or, where it has more than three, in two. Text without such a word gives "".
func misspell(r *rand.Rand, text string) string {
	words := strings.Fields(text)
	var long []int
	for i, w := range words {
		if utf8.RuneCountInString(w) >= 5 && isWordOf(w, unicode.Latin) {
			long = append(long, i)
		}
	}
	if len(long) == 0 {
		return ""
	}
	r.Shuffle(len(long), func(i, j int) { long[i], long[j] = long[j], long[i] })
	count := 1
	if len(words) > 3 {
		count = min(2, len(long))
	}
	for _, i := range long[:count] {
		words[i] = mistype(r, words[i])
	}
	return strings.Join(words, " ")
}

func mistype(r *rand.Rand, word string) string {
	for {
		letters := []rune(strings.ToLower(word))
		mistake(r, &letters)
		if utf8.RuneCountInString(word) >= 8 {
			mistake(r, &letters)
		}
		if string(letters) != strings.ToLower(word) {
			return string(letters)
		}
	}
}

// mistake exchanges two neighbours, leaves a letter out, puts one in or takes a wrong one.
func mistake(r *rand.Rand, letters *[]rune) {
	l := *letters
	at, wrong := r.IntN(len(l)-1), rune("aeiounrstlcdm"[r.IntN(13)])
	switch r.IntN(4) {
	case 0:
		l[at], l[at+1] = l[at+1], l[at]
	case 1:
		l = append(l[:at], l[at+1:]...)
	case 2:
		l = append(l[:at], append([]rune{wrong}, l[at:]...)...)
	default:
		l[at] = wrong
	}
	*letters = l
}

func isWordOf(s string, script *unicode.RangeTable) bool {
	for _, r := range s {
		if !unicode.Is(script, r) {
			return false
		}
	}
	return s != ""
}
