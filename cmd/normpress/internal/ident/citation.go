package ident

import (
	"slices"
	"strconv"
	"strings"
)

// Citation is the way in which the United Nations cites a provision, from the outermost unit named to the innermost:
// "article 5, paragraph 2 (a)".
type Citation []Cited

// Cited is one unit of a citation.
type Cited struct {
	Unit    Unit
	Label   string // as printed where the text has a word of its own: "Regulation", "§", "第…编"; "" for the usual word
	Number  string // as printed, without outer punctuation: "5 bis", "II", "a"; "" for the only one of its kind
	Counted bool   // the number is not printed but counts the unit among its siblings: "second paragraph"
	Heading string // of a section that has neither label nor number, by which it is cited
}

// Unit is the kind of unit that a citation names.
type Unit uint8

// The units of citations. UnitPoint is every enumerated item below a paragraph: (a), (i).
const (
	UnitPreamble Unit = iota + 1
	UnitAnnex
	UnitPart
	UnitChapter
	UnitSection
	UnitArticle
	UnitRecital
	UnitParagraph
	UnitPoint
)

// String writes the citation as the United Nations does in the language; languages without a form of their own are
// written as English.
func (c Citation) String(lang Language) string {
	f := citationFormOf(lang)
	var parts []string
	for i, u := range c {
		if u.Unit == UnitPoint && i > 0 {
			parts[len(parts)-1] += f.point(u.Number)
		} else {
			parts = append(parts, f.unit(u, slices.ContainsFunc(c[i+1:], Cited.isNoPoint)))
		}
		if u.Unit == UnitPoint && (i == len(c)-1 || c[i+1].Unit != UnitPoint) {
			parts[len(parts)-1] += f.behindPoints
		}
	}
	if f.inwards {
		slices.Reverse(parts)
	}
	return strings.Join(parts, f.join)
}

// isWrong says whether a unit lacks the number that it needs, or whether its number or label is none.
func (u Cited) isWrong() bool {
	if u.Heading != "" {
		return false
	}
	mayLack := u.Unit == UnitPreamble || u.Unit == UnitAnnex
	return u.Number == "" && !mayLack || u.Number != "" && (u.Unit == UnitPreamble || !areWords(u.Number)) || u.Label != "" && !areWords(u.Label)
}

// areWords says whether s is one or more words with single spaces between them.
func areWords(s string) bool {
	for w := range strings.SplitSeq(s, " ") {
		if !isWord(w, func(r rune) bool { return isNumberRune(r) || r == '.' || r == '§' }) {
			return false
		}
	}
	return true
}

// word is the word of the unit, before its number.
func word(words *[UnitPoint + 1]string, u Cited) string {
	if u.Label != "" {
		return u.Label
	}
	word, _, _ := strings.Cut(words[u.Unit], "#")
	return strings.TrimSpace(word)
}

func (u Cited) isNoPoint() bool { return u.Unit != UnitPoint }

// unit writes one unit; outer says whether smaller ones stand with it.
func (f *citationForm) unit(u Cited, outer bool) string {
	words := f.words
	if outer && f.genitive != nil {
		words = f.genitive
	}
	switch pattern := words[u.Unit]; {
	case u.Heading != "":
		return f.opens + u.Heading + f.closes
	case u.Unit == UnitPoint:
		return strings.TrimLeft(f.point(u.Number), " ")
	case u.Counted && f.counted != "":
		return strings.NewReplacer("*", strings.TrimSuffix(pattern, " #"), "#", f.ordinal(u, outer)).Replace(f.counted)
	case u.Counted && f.ordinals != nil:
		return strings.Replace(pattern, "#", f.ordinal(u, outer), 1)
	case u.Number == "":
		return word(words, u)
	case strings.Contains(u.Label, "…"):
		return strings.Replace(u.Label, "…", u.Number, 1)
	case u.Label != "":
		return u.Label + " " + u.Number
	default:
		return strings.Replace(pattern, "#", u.Number, 1)
	}
}

func (f *citationForm) point(number string) string {
	return strings.Replace(f.words[UnitPoint], "#", number, 1)
}

// ordinal writes the count of a unit that has no number: in words as far as the language has them here, then in figures.
func (f *citationForm) ordinal(u Cited, outer bool) string {
	n, err := strconv.Atoi(u.Number)
	word := u.Number
	switch {
	case err == nil && n >= 1 && n <= len(f.ordinals):
		word = f.ordinals[n-1]
	case err == nil && f.figures != nil:
		word = f.figures(n)
	}
	feminine := slices.Contains(f.feminine, u.Unit)
	switch {
	case outer && f.toGenitive != nil:
		return f.toGenitive(word, feminine)
	case feminine:
		return f.toFeminine(word)
	}
	return word
}
