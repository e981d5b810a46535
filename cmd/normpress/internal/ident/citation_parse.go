package ident

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseCitation reads what String writes in the six languages of the United Nations, and nothing else. Where a language
// writes two citations in one way it reads the usual one, such as a recital in a preamble.
func ParseCitation(s string, lang Language) (Citation, error) {
	f := citationFormOf(lang)
	c := f.read(f, s)
	if len(c) > 1 && c[0].Unit == UnitPreamble && c[1].Unit == UnitParagraph && f.words[UnitParagraph] == f.words[UnitRecital] {
		c[1].Unit = UnitRecital
	}
	if len(c) == 0 || slices.ContainsFunc(c, Cited.isWrong) || c.String(lang) != s {
		return nil, fmt.Errorf("%q is not a citation such as %q", s, citationExample.String(lang))
	}
	return c, nil
}

var citationExample = Citation{{Unit: UnitArticle, Number: "5"}, {Unit: UnitParagraph, Number: "2"}, {Unit: UnitPoint, Number: "a"}}

// readJoined reads units with a comma, or in Arabic "of", between them. A heading may have one in it.
func readJoined(f *citationForm, s string) (c Citation) {
	for s != "" {
		heading := 0
		if strings.HasPrefix(s, f.opens) {
			heading = max(strings.Index(s, f.closes), 0)
		}
		part, rest := s, ""
		if end := strings.Index(s[heading:], f.join); end >= 0 {
			part, rest = s[:heading+end], s[heading+end+len(f.join):]
		}
		c, s = f.beside(c, f.parse(part)), rest
	}
	return c
}

// beside puts a unit with its points behind or, where the innermost comes first, before those that were read.
func (f *citationForm) beside(c, more Citation) Citation {
	if f.inwards {
		return append(more, c...)
	}
	return append(c, more...)
}

var (
	suffixPattern = `(?: (?:` + strings.Join(Suffixes, "|") + `))?`
	labelled      = `[§\p{L}]+(?: \p{L}+)*? (?:\d[^ ()]*|[IVXLC]+|\p{L})` + suffixPattern // a label and a number
	russianUnit   = regexp.MustCompile(`^(?:«.*?»|\d+-(?:й|я|го) \p{L}+|преамбул[аы]|` + labelled + `|приложени[ея])(?: [^ ()]+` + suffixPattern + `\))*(?: |$)`)
	chineseUnit   = regexp.MustCompile(`^(?:(“.*?”)|(序言)|(附件)(` + hanNumber + `?)|(第)(` + hanNumber + `)(部分|\p{Han})|([A-Za-z§].*?) (\d[0-9A-Za-z.-]*` + suffixPattern + `|[IVXLC]+\b|[A-Z]\b))((?:\([^()]*\))*)项?`)
)

// hanNumber is a number in Chinese, in figures or in numerals.
const hanNumber = `(?:[0-9A-Za-z][0-9A-Za-z. -]*|[〇零一二三四五六七八九十百之]+)`

// readRussian reads units that stand one behind the other, the outer ones in the genitive.
func readRussian(f *citationForm, s string) (c Citation) {
	for s != "" {
		part := russianUnit.FindString(s)
		if part == "" {
			return nil
		}
		c, s = f.beside(c, f.parse(strings.TrimSuffix(part, " "))), s[len(part):]
	}
	return c
}

// readChinese reads units that stand one behind the other without spaces.
func readChinese(f *citationForm, s string) (c Citation) {
	for s != "" {
		m := chineseUnit.FindStringSubmatch(s)
		if m == nil {
			return nil
		}
		c = append(c, f.chinese(m))
		for point := range strings.SplitSeq(strings.Trim(m[10], "()"), ")(") {
			if point != "" {
				c = append(c, Cited{Unit: UnitPoint, Number: point})
			}
		}
		s = s[len(m[0]):]
	}
	return c
}

// chinese is the unit that the groups of chineseUnit hold.
func (f *citationForm) chinese(m []string) Cited {
	switch {
	case m[1] != "":
		return Cited{Unit: UnitSection, Heading: strings.TrimSuffix(strings.TrimPrefix(m[1], f.opens), f.closes)}
	case m[2] != "":
		return Cited{Unit: UnitPreamble}
	case m[3] != "":
		return Cited{Unit: UnitAnnex, Number: m[4]}
	case m[5] == "":
		return Cited{Unit: f.unitOf(m[8]), Label: m[8], Number: m[9]}
	}
	for unit := UnitPart; unit < UnitPoint; unit++ {
		if f.words[unit] != "第#"+m[7] {
			continue
		}
		if n := f.count(m[6], unit); n != "" && m[6][0] >= utf8.RuneSelf && unit >= UnitRecital {
			return Cited{Unit: unit, Number: n, Counted: true}
		}
		return Cited{Unit: unit, Number: m[6]}
	}
	return Cited{Unit: UnitPart, Label: "第…" + m[7], Number: m[6]}
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
		switch {
		case unit == UnitRecital && f.words[UnitRecital] == f.words[UnitParagraph]:
		case f.counted != "" && f.isWordOf(unit, number):
			return Cited{Unit: unit, Number: f.count(words[0], unit), Counted: true}
		case f.isWordOf(unit, words[0]):
			if n := f.count(number, unit); n != "" && f.counted == "" {
				return Cited{Unit: unit, Number: n, Counted: true}
			}
			return Cited{Unit: unit, Number: number}
		}
	}
	label := 1
	for label < len(words)-1 && !startsNumber(words[label]) {
		label++
	}
	return Cited{Unit: f.unitOf(words[0]), Label: strings.Join(words[:label], " "), Number: strings.Join(words[label:], " ")}
}

// isWordOf says whether the word is that for the unit, also as one around others.
func (f *citationForm) isWordOf(unit Unit, word string) bool {
	return strings.TrimSuffix(f.words[unit], " #") == word || f.genitive != nil && strings.TrimSuffix(f.genitive[unit], " #") == word
}

// unitOf is the unit that a printed label is for.
func (f *citationForm) unitOf(label string) Unit {
	if u, ok := otherLabels[label]; ok {
		return u
	}
	return UnitArticle
}

// count is the number that an ordinal stands for, "" where it is none.
func (f *citationForm) count(ordinal string, unit Unit) string {
	figures := ordinal[:len(ordinal)-len(strings.TrimLeft(ordinal, "0123456789"))]
	if n, err := strconv.Atoi(figures); err == nil && n > len(f.ordinals) && f.figures != nil {
		return figures
	}
	const most = 99 // that Chinese has in numerals
	for n := 1; n <= max(len(f.ordinals), most); n++ {
		number := strconv.Itoa(n)
		if n > len(f.ordinals) && f.figures == nil {
			break
		}
		for _, outer := range []bool{false, true} {
			if f.ordinal(Cited{Unit: unit, Number: number}, outer) == ordinal {
				return number
			}
		}
	}
	return ""
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
