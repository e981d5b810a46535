package main

import (
	_ "embed"
	"strings"
)

//go:embed testdata/search/words.txt
var searchWordsText string

// searchWords are the words that the firms are made of, by key.
var searchWords = keyedWords(searchWordsText)

// keyedWords reads lines of a key, a colon and words.
func keyedWords(text string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(text) {
		key, list, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(list) {
			out[key] = append(out[key], strings.ReplaceAll(word, "_", " "))
		}
	}
	return out
}
