package words

import "strings"

func (t *Text) hanNumeral(i int) bool { return t.is(i, numeral) && t.tokens[i].Class == Ideograph }

// date finds where the date ends that begins at a token; 0 where none begins. A date is a day and a month by its name, in
// either order, with or without the year, or month and year; year, month and day in figures; or 年, 月 and 日 behind their
// numbers.
func (t *Text) date(i int) int {
	switch {
	case t.is(i, month):
		if t.dayBefore(i) {
			return 0
		}
		if end := t.year(i + 1); end > i+1 {
			return t.year(end)
		}
	case t.figure(i) && isNumericDate(t.token(i)):
		return i + 1
	case t.figure(i) || t.hanNumeral(i):
		return max(t.dayAndMonth(i), t.hanDate(i))
	}
	return 0
}

func (t *Text) figure(i int) bool { return i >= 0 && i < len(t.tokens) && t.tokens[i].Class == Number }

// isNumericDate says whether a number has the form 2024-03-01 or 01.03.2024.
func isNumericDate(s string) bool {
	sign := byte('.')
	if strings.IndexByte(s, '-') >= 0 {
		sign = '-'
	}
	i, j := strings.IndexByte(s, sign), strings.LastIndexByte(s, sign)
	if i < 0 || j-i < 2 || j-i > 3 {
		return false
	}
	last := len(s) - j - 1
	return i == 4 && last >= 1 && last <= 2 || (i == 1 || i == 2) && last == 4
}

// dayAndMonth reads "1 January 2024", "1. Januar", "1 de enero de 2024", "1st day of January".
func (t *Text) dayAndMonth(i int) int {
	for k := i + 1; k < min(i+4, len(t.tokens)); k++ {
		if t.is(k, month) {
			return t.year(k + 1)
		}
		if !joinsDate(t.token(k)) {
			break
		}
	}
	return 0
}

// dayBefore says whether the month behind the day belongs to a date that began with it.
func (t *Text) dayBefore(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		if t.figure(k) {
			return true
		}
		if !joinsDate(t.token(k)) {
			break
		}
	}
	return false
}

func joinsDate(s string) bool {
	switch s {
	case ".", ",", "de", "del", "of", "day":
		return true
	}
	return false
}

// year goes on over a number, with "de" or a comma before it, if one follows. Two Arabic names of one month may stand
// together.
func (t *Text) year(i int) int {
	for k := i; k < min(i+3, len(t.tokens)); k++ {
		if t.figure(k) {
			return k + 1
		}
		if s := t.token(k); !joinsDate(s) && s != "/" && !t.is(k, month) {
			break
		}
	}
	return i
}

// hanDate reads 2024年3月1日, 一九九〇年一月, 3月1日, 2024年. Three years, 三年, are no date.
func (t *Text) hanDate(i int) int {
	if t.hanNumeral(i - 1) {
		return 0
	}
	end, units := 0, 0
	for {
		start := i
		for t.figure(i) || t.hanNumeral(i) {
			i++
		}
		if i == start || i == len(t.tokens) || !strings.Contains("年月日", t.token(i)) {
			break
		}
		if t.token(i) == "年" && (t.tokens[i-1].To-t.tokens[start].From == 4 || i-start == 4) {
			units++
		}
		i, units, end = i+1, units+1, i+1
	}
	if units < 2 {
		return 0
	}
	return end
}
