package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// strength says how strong the boundary is that lies between two tokens.
type strength uint8

const (
	withinCompound strength = iota // between the characters of one word or number
	noBoundary
	comma
	clauseEnd
	sentenceEnd
	lineEnd
	alternative // a square bracket
)

// cutCost is what it costs to begin or end an edit at a boundary, on one of the two sides.
var cutCost = [...]int{withinCompound: 3 * wordWeight, noBoundary: 10, comma: 9, clauseEnd: 8, sentenceEnd: 7, lineEnd: 6, alternative: 2}

// cut is the cost of cutting the text before a token.
func (t *Text) cut(i int) int { return cutCost[t.boundary(i)] }

// boundary looks at the place before a token, which may be the end of the text.
func (t *Text) boundary(i int) strength {
	if i == 0 || i == len(t.tokens) {
		return lineEnd
	}
	last, next := &t.tokens[i-1], &t.tokens[i]
	if last.To < next.From {
		if gap := t.s[last.To:next.From]; gap != " " {
			switch {
			case strings.ContainsAny(gap, "[]"):
				return alternative
			case strings.ContainsAny(gap, signs):
				return withinCompound
			case strings.ContainsAny(gap, "\n\t"):
				return lineEnd
			}
		}
	}
	switch {
	case last.Class == Punctuation:
		p := punctuationStrength(t.s[last.From:last.To])
		if p == sentenceEnd && t.token(i-1) == "." && !t.endsSentence(i-1) {
			return noBoundary
		}
		return p
	case last.Class != Ideograph || next.Class != Ideograph:
	case t.is(i-1, compound) && t.lexicon.isCompound(t.s[last.From:next.To]), t.is(i-1, numeral) && t.is(i, numeral):
		return withinCompound
	}
	return noBoundary
}

// endsSentence says whether the point ends a sentence, rather than an abbreviation, the day of a date or the number of a
// provision: what follows does not begin with a small letter or a figure, and no month follows a figure.
func (t *Text) endsSentence(point int) bool {
	next := &t.tokens[point+1]
	if next.Class == Number || t.figure(point-1) && (t.is(point+1, month) || t.boundary(point-1) == lineEnd) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.s[next.From:])
	return !unicode.IsLower(r)
}

func punctuationStrength(s string) strength {
	switch s {
	case ".", "!", "?", "。", "！", "？", "؟", "．":
		return sentenceEnd
	case ";", ":", "；", "：", "؛":
		return clauseEnd
	case ",", "，", "、", "،":
		return comma
	}
	return noBoundary
}
