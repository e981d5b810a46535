package words

import (
	"math"
	"strings"
)

// number finds the number that begins at a token: where it ends, 0 where none begins, and what it stands for, which is the
// same for a numeral as for its figures.
func (t *Text) number(i int) (end int, key uint64) {
	switch end, n := t.quantity(i); {
	case end == 0:
		return 0, 0
	case n == notWhole:
		return end, t.hashOf(i, end)
	default:
		return end, keyOf(n)
	}
}

// notWhole stands for figures that are no whole number, or have signs between them.
const notWhole = math.MinInt

// quantity finds the number that begins at a token: where it ends, 0 where none begins, and its value. A Chinese numeral
// is a number where it has several characters, or stands behind 第 or before what it counts.
func (t *Text) quantity(i int) (end, n int) {
	k := &t.tokens[i]
	switch {
	case k.Class == Number:
		if n, ok := figures(t.token(i)); ok {
			return i + 1, n
		}
		return i + 1, notWhole
	case !t.is(i, numeral) && !t.countsOne(i):
		return 0, 0
	case k.Class == Word:
		return t.numeral(i)
	case t.hanNumeral(i - 1):
		return 0, 0
	}
	end = i + 1
	for t.hanNumeral(end) {
		end++
	}
	if end > i+1 || i > 0 && t.token(i-1) == "第" || end < len(t.tokens) && strings.Contains("年月日天条款项章节编个名人次倍分", t.token(end)) {
		return end, t.hanValue(i, end)
	}
	return 0, 0
}

func keyOf(n int) uint64 { return mix(uint64(n) ^ fnvOffset) }

func (t *Text) value(i int) int { return t.lexicon.entries[t.tokens[i].known].value }

// figures reads a number of digits only, or with the ending of an English ordinal.
func figures(s string) (n int, ok bool) {
	if len(s) > 2 && strings.Contains("st nd rd th", s[len(s)-2:]) {
		s = s[:len(s)-2]
	}
	if len(s) > 15 {
		return 0, false
	}
	for _, r := range s {
		d := digitValue(r)
		if d < 0 {
			return 0, false
		}
		n = 10*n + d
	}
	return n, true
}

// digitValue knows the digits of Latin and both Arabic scripts; -1 for any other character.
func digitValue(r rune) int {
	for _, zero := range [...]rune{'0', 0x660, 0x6F0, 0xFF10} {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// countsOne says whether a word for one that is an article or pronoun as well is a number.
func (t *Text) countsOne(i int) bool {
	if !t.is(i, one) || i+1 >= len(t.tokens) {
		return false
	}
	next := t.lexicon.entries[t.tokens[i+1].known].role
	switch {
	case next&(numeral|counted) != 0:
		return true
	case t.lexicon.countsAll:
		return t.tokens[i+1].Class == Word && next&(common|decisive) == 0 && !(i > 0 && t.is(i-1, common) && isThe(t.token(i-1)))
	}
	return false
}

func isThe(s string) bool {
	switch strings.ToLower(s) {
	case "the", "this", "that":
		return true
	}
	return false
}

// numeral reads a number in words as far as they make one: twenty-one, two hundred and fifty, quatre-vingt-dix.
func (t *Text) numeral(i int) (end, n int) {
	total, group, scale := 0, 0, 1<<40
	for end = i; end < len(t.tokens); {
		next := end
		if end > i && t.isAnd(end) && end+1 < len(t.tokens) {
			next++
		}
		v := t.value(next)
		if t.is(next, one) {
			v = 1
		}
		if t.tokens[next].Class != Word || v == 0 || end > i && v < 0 {
			break
		}
		joined, ok := joinNumeral(group, v)
		if t.lexicon.unitsFirst && t.tensAfterUnits(next, v, group%100) {
			joined, ok = group+v, true
		}
		switch {
		case v >= 1000 && v < scale:
			total, group, scale = total+max(group, 1)*v, 0, v
		case ok && v < 1000:
			group = joined
		default:
			return end, total + group
		}
		end = next + 1
		if v < 0 {
			break
		}
	}
	return max(end, i+1), total + group
}

// tensAfterUnits says whether Arabic tens belong to the units before them: اثني عشر, خمسة وعشرين; not in أول عشرة أيام.
func (t *Text) tensAfterUnits(i, tens, units int) bool {
	if units == 0 || units > 9 || tens%10 != 0 || tens > 90 {
		return false
	}
	return tens == 10 && (units > 1 || t.is(i-1, one)) || strings.HasPrefix(t.token(i), "و")
}

// isAnd says whether a word joins two parts of a number.
func (t *Text) isAnd(i int) bool {
	switch t.token(i) {
	case "and", "et", "y", "und", "و":
		return true
	}
	return false
}

// joinNumeral adds a part to a number below a thousand; not ok where they do not make one.
func joinNumeral(group, v int) (int, bool) {
	rest := group % 100
	switch {
	case group == 0 || v < 0:
		return v, group == 0
	case v == 100:
		return group * 100, group < 10
	case v == 20 && rest == 4: // quatre-vingts
		return group + 76, true
	case v >= 20:
		return group + v, rest == 0 && v < 100
	case v >= 10:
		return group + v, rest == 0 || rest == 60 || rest == 80
	}
	return group + v, group%10 == 0 && (rest == 0 || rest >= 20)
}

// hanValue reads 三十五, or digit by digit 一九九〇.
func (t *Text) hanValue(from, to int) int {
	total, group, digit, scaled := 0, 0, 0, false
	for i := from; i < to; i++ {
		switch v := t.value(i); {
		case v < 10:
			digit = 10*digit + v
		case v < 10_000:
			group, digit, scaled = group+max(digit, 1)*v, 0, true
		default:
			total, group, digit, scaled = (total+group+digit)*v, 0, 0, true
		}
	}
	if !scaled {
		return digit
	}
	return total + group + digit
}

// repeated says whether a number in figures stands in brackets behind the same number in words, as in thirty (30).
func (t *Text) repeated(i int, key uint64, before found) bool {
	return before.flag == Numbers && before.key == key && before.to == i-1 && before.to > 0 && t.token(i-1) == "("
}
