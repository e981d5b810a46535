package cite

import (
	"strings"
	"unicode/utf8"
)

// lastWords returns the last whole words of s, at most as many bytes as a backlink shows.
func lastWords(s string) string {
	if len(s) <= contextBytes {
		return s
	}
	cut := len(s) - contextBytes
	if i := strings.IndexAny(s[cut:], " \n"); i >= 0 {
		return "…" + s[cut+i:]
	}
	for !utf8.RuneStart(s[cut]) {
		cut++
	}
	return "…" + s[cut:]
}

// firstWords returns the first whole words of s, at most as many bytes as a backlink shows.
func firstWords(s string) string {
	if len(s) <= contextBytes {
		return s
	}
	cut := contextBytes
	if i := strings.LastIndexAny(s[:cut], " \n"); i >= 0 {
		return s[:i+1] + "…"
	}
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
