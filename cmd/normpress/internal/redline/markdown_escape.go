package redline

import (
	"strings"
	"unicode"
)

// special are the characters that mean something within a line of Markdown, on GitHub too.
const special = "\\`*_[]<>~|&#$"

// escaped writes words so that Markdown reads them as they stand, within a line.
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(special, r) {
			b.WriteByte('\\')
		}
		if unicode.IsControl(r) {
			r = unicode.ReplacementChar
		}
		b.WriteRune(r)
	}
	return b.String()
}

func escapedAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = escaped(s)
	}
	return out
}

// escapedStart is escaped for words at the beginning of a line, where a hyphen, a number with a full stop and others
// begin a list, a heading or a rule.
func escapedStart(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && strings.ContainsRune(".)", rune(s[digits])) {
		return s[:digits] + "\\" + s[digits:digits+1] + escaped(s[digits+1:])
	}
	if s != "" && strings.ContainsRune("-+=:", rune(s[0])) {
		return "\\" + s[:1] + escaped(s[1:])
	}
	return escaped(s)
}

func isSpace(r rune) bool { return unicode.IsSpace(r) }

// isPunctuation is what CommonMark calls punctuation: symbols as well.
func isPunctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
