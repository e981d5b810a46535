package ident

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
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
			continue
		}
		parts = append(parts, f.unit(u))
	}
	if f.genitive != nil {
		for i, u := range c[:max(0, len(parts)-1)] {
			parts[i] = strings.Replace(parts[i], word(f.words, u), word(f.genitive, u), 1)
		}
	}
	if f.inwards {
		slices.Reverse(parts)
	}
	return strings.Join(parts, f.join)
}

// ParseCitation reads what String writes in English, French and Spanish, and nothing else.
func ParseCitation(s string, lang Language) (Citation, error) {
	f := citationFormOf(lang)
	var c Citation
	for s := s; s != ""; {
		part, rest := f.cut(s)
		c, s = append(c, f.parse(part)...), rest
	}
	if len(c) == 0 || f.inwards || slices.ContainsFunc(c, Cited.isWrong) || c.String(lang) != s {
		return nil, fmt.Errorf("%q is not a citation such as %q", s, citationExample.String(lang))
	}
	return c, nil
}

var citationExample = Citation{{Unit: UnitArticle, Number: "5"}, {Unit: UnitParagraph, Number: "2"}, {Unit: UnitPoint, Number: "a"}}

// cut takes the first unit off, with the points behind it. A heading may have commas in it.
func (f *citationForm) cut(s string) (part, rest string) {
	heading := 0
	if strings.HasPrefix(s, f.opens) {
		heading = max(strings.Index(s, f.closes), 0)
	}
	if end := strings.Index(s[heading:], ", "); end >= 0 {
		return s[:heading+end], s[heading+end+len(", "):]
	}
	return s, ""
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

// unit writes one unit.
func (f *citationForm) unit(u Cited) string {
	switch pattern := f.words[u.Unit]; {
	case u.Heading != "":
		return f.opens + u.Heading + f.closes
	case u.Unit == UnitPoint:
		return strings.TrimLeft(f.point(u.Number), " ")
	case u.Counted && f.figures != nil:
		return f.ordinal(u) + " " + strings.TrimSuffix(pattern, " #")
	case u.Number == "":
		return word(f.words, u)
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

// ordinal writes the count of a unit that has no number: in words up to twenty, then in figures.
func (f *citationForm) ordinal(u Cited) string {
	n, err := strconv.Atoi(u.Number)
	word := u.Number
	switch {
	case err == nil && n >= 1 && n <= len(f.ordinals):
		word = f.ordinals[n-1]
	case err == nil:
		word = f.figures(n)
	}
	if slices.Contains(f.feminine, u.Unit) {
		return f.toFeminine(word)
	}
	return word
}

// parse reads a unit and the points behind it. What it makes of anything else does not matter: it is written again
// and compared.
func (f *citationForm) parse(part string) Citation {
	words := strings.Split(part, " ")
	var points Citation
	for len(words) > 1 {
		point, n := f.lastPoint(words)
		if n == 0 {
			break
		}
		points = append(Citation{{Unit: UnitPoint, Number: point}}, points...)
		words = words[:len(words)-n]
	}
	return append(Citation{f.parseUnit(words)}, points...)
}

// lastPoint takes the point that the words end with: "(a)", "(a bis)", in French and Spanish "a)", "a bis)". It
// returns how many words that are, 0 when there is none.
func (f *citationForm) lastPoint(words []string) (string, int) {
	before, after, _ := strings.Cut(strings.TrimPrefix(f.words[UnitPoint], " "), "#")
	for n := 1; n <= 2 && n < len(words); n++ {
		s := strings.Join(words[len(words)-n:], " ")
		number := strings.TrimSuffix(strings.TrimPrefix(s, before), after)
		whole := s == before+number+after
		if whole && (n == 2 || !slices.Contains(Suffixes, number)) {
			return number, n
		}
	}
	return "", 0
}

// parseUnit reads a unit: a heading, an ordinal and its word, a known word and a number, or the printed label and a number.
func (f *citationForm) parseUnit(words []string) Cited {
	if heading, ok := strings.CutPrefix(strings.Join(words, " "), f.opens); ok {
		return Cited{Unit: UnitSection, Heading: strings.TrimSuffix(heading, f.closes)}
	}
	number := strings.Join(words[1:], " ")
	for unit := UnitPreamble; unit < UnitPoint; unit++ {
		switch strings.TrimSuffix(f.words[unit], " #") {
		case number:
			return Cited{Unit: unit, Number: f.count(words[0], unit), Counted: true}
		case words[0]:
			return Cited{Unit: unit, Number: number}
		}
	}
	unit := UnitArticle
	if u, ok := otherLabels[words[0]]; ok {
		unit = u
	}
	label := 1
	for label < len(words)-1 && !startsNumber(words[label]) {
		label++
	}
	return Cited{Unit: unit, Label: strings.Join(words[:label], " "), Number: strings.Join(words[label:], " ")}
}

// count is the number that an ordinal stands for.
func (f *citationForm) count(ordinal string, unit Unit) string {
	for n := 1; n <= len(f.ordinals); n++ {
		if number := strconv.Itoa(n); f.ordinal(Cited{Unit: unit, Number: number}) == ordinal {
			return number
		}
	}
	return ordinal[:len(ordinal)-len(strings.TrimLeft(ordinal, "0123456789"))]
}

// startsNumber says whether a word behind a label begins its number: "5", "II", "A".
func startsNumber(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return unicode.IsDigit(r) || size == len(word) || strings.Trim(word, "IVXLC") == ""
}

// otherLabels are printed words for units that are not articles.
var otherLabels = map[string]Unit{
	"Schedule": UnitAnnex, "Appendix": UnitAnnex, "Title": UnitPart, "Book": UnitPart, "Subsection": UnitSection,
}
