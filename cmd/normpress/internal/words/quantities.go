package words

import (
	"regexp"
	"strconv"
	"strings"
)

// Quantity is a number in a text: in figures, or in words or Han numerals.
type Quantity struct {
	Span
	Value   string // the same however it is written: "180", "50000", "0.5"
	Figures bool
}

// Quantities returns the numbers of the text, first those in figures. Figures that stand for a month in a date are none,
// as other languages have its name.
func (t *Text) Quantities() []Quantity {
	var out []Quantity
	for _, at := range numbersInFigures.FindAllStringIndex(t.s, -1) {
		if strings.HasPrefix(t.s[at[1]:], "月") {
			continue
		}
		for _, value := range plain(t.s[at[0]:at[1]]) {
			out = append(out, Quantity{Span{at[0], at[1]}, value, true})
		}
	}
	return append(out, t.numerals()...)
}

// numerals are the numbers in words and in Han numerals. Parts with hyphens between them, as in twenty-one, are one.
func (t *Text) numerals() []Quantity {
	var out []Quantity
	last, value := -1, 0 // where the one before ends
	for i := 0; i < len(t.tokens); i++ {
		end, n := t.quantity(i)
		if end == 0 || t.tokens[i].Class == Number || end < len(t.tokens) && t.token(end) == "月" {
			continue
		}
		joined, ok := joinNumeral(value, n)
		if ok && last >= 0 && last == i-1 && t.token(last) == "-" {
			out, n = out[:len(out)-1], joined
		}
		out = append(out, Quantity{Span{t.tokens[i].From, t.tokens[end-1].To}, strconv.Itoa(n), false})
		last, value, i = end, n, end-1
	}
	return out
}

var (
	numbersInFigures = regexp.MustCompile(`\p{Nd}+(?:[.,٬٫’ \x{A0}\x{2009}\x{202F}]\p{Nd}+)*`)
	grouped          = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:[^0-9][0-9]{3})+$`)
	decimal          = regexp.MustCompile(`^([0-9]+)[.,٫]([0-9]+)$`)
)

// plain writes figures in one way, whatever the digits and the signs between them. What is no one number is several.
func plain(s string) []string {
	s = strings.Map(func(r rune) rune {
		if d := digitValue(r); d >= 0 {
			return rune('0' + d)
		}
		return r
	}, s)
	parts := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	switch {
	case len(parts) == 1 || grouped.MatchString(s):
		parts = []string{strings.Join(parts, "")}
	case decimal.MatchString(s):
		return []string{decimal.ReplaceAllString(s, "$1.$2")}
	}
	for i := range parts {
		if n, ok := figures(parts[i]); ok {
			parts[i] = strconv.Itoa(n)
		}
	}
	return parts
}
