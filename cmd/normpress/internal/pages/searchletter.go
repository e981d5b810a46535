package pages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/roster"
)

// letter is what names are grouped by: a letter of an alphabet, without its accents, or a whole script that has too many.
type letter struct {
	ID    string `json:"id"` // of its page: "a", the number of the sign, or the name of a group
	Title string `json:"title"`
	sign  rune
}

var (
	digits = letter{ID: "0-9", Title: "0–9"}
	others = letter{ID: "other", Title: "…"}
)

// wholeScripts are those of which all names are one group, by a sign that stands for the script.
var wholeScripts = []struct {
	table *unicode.RangeTable
	letter
}{
	{unicode.Han, letter{"hani", "汉", '一'}},
	{unicode.Hiragana, letter{"hira", "あ", 'あ'}}, // names are folded to it from katakana
	{unicode.Hangul, letter{"hang", "한", '가'}},
}

// letterOf is the group of a name.
func letterOf(name string) letter {
	first, _ := utf8.DecodeRuneInString(roster.Fold(name))
	if !unicode.IsLetter(first) {
		if unicode.IsNumber(first) {
			return digits
		}
		return others
	}
	for _, s := range wholeScripts {
		if unicode.Is(s.table, first) {
			return s.letter
		}
	}
	l := letter{fmt.Sprintf("u%04x", first), string(unicode.ToUpper(first)), first}
	if first >= 'a' && first <= 'z' {
		l.ID = string(first)
	}
	return l
}

// compare orders letters: those of the script of the page first, then those of others by their numbers, digits and what
// has no letter last.
func (l letter) compare(m letter, first *unicode.RangeTable) int {
	rank := func(l letter) int {
		switch {
		case l.sign == 0:
			return 2 + slices.Index([]string{digits.ID, others.ID}, l.ID)
		case unicode.Is(first, l.sign):
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(rank(l), rank(m)), cmp.Compare(l.sign, m.sign))
}

// scriptOf is the script that a language of the United Nations is written in; Latin for any other.
func scriptOf(lang ident.Language) *unicode.RangeTable {
	base, _, _ := strings.Cut(string(lang), "-")
	switch base {
	case "ar":
		return unicode.Arabic
	case "ru":
		return unicode.Cyrillic
	case "zh":
		return unicode.Han
	}
	return unicode.Latin
}

// nameBegins is the name from its first letter or digit on, by which it is sorted.
func nameBegins(name string) string {
	return strings.TrimLeftFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}
