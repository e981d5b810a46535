package words

import "strings"

// date finds where the date ends that begins at a token; 0 where none begins. A date is a day and a month by its name, in
// either order, with or without the year; year, month and day in figures; or 年, 月 and 日 behind their numbers.
func (t *Text) date(i int) int {
	p := &t.tokens[i]
	switch {
	case p.Class == Number && isNumericDate(t.token(i)):
		return i + 1
	case p.Class == Number, t.numeral(i):
		if t.numeral(i-1) || i > 0 && t.month(i-1) {
			return 0
		}
		return max(t.dayAndMonth(i), t.hanDate(i))
	case p.Class == Word && t.month(i):
		return t.monthAndDay(i)
	}
	return 0
}

// isNumericDate says whether a number has the form 2024-03-01 or 01.03.2024.
func isNumericDate(s string) bool {
	for _, c := range "-." {
		parts := strings.Split(s, string(c))
		if len(parts) == 3 && len(parts[1]) <= 2 && (len(parts[0]) == 4 && len(parts[2]) <= 2 || len(parts[2]) == 4 && len(parts[0]) <= 2) {
			return true
		}
	}
	return false
}

func (t *Text) month(i int) bool {
	return i < len(t.tokens) && t.tokens[i].Class == Word && t.lexicon.months[lower(t.token(i))]
}

func (t *Text) number(i int) bool { return i < len(t.tokens) && t.tokens[i].Class == Number }

// dayAndMonth reads "1 January 2024", "1. Januar", "1 de enero de 2024", "1st day of January".
func (t *Text) dayAndMonth(i int) int {
	i++
	for range 2 {
		if i < len(t.tokens) && !t.month(i) && (t.token(i) == "." || t.token(i) == "de" || t.token(i) == "of" || t.token(i) == "day") {
			i++
		}
	}
	if !t.month(i) {
		return 0
	}
	return t.year(i + 1)
}

// monthAndDay reads "January 1, 2024", "January 2024".
func (t *Text) monthAndDay(i int) int {
	end := t.year(i + 1)
	if end == i+1 {
		return 0
	}
	return t.year(end)
}

// year goes on over a number, if one follows, with a comma or "de" before it.
func (t *Text) year(i int) int {
	for k := i; k < min(i+2, len(t.tokens)); k++ {
		if t.number(k) {
			return k + 1
		}
		if s := t.token(k); s != "," && s != "de" && s != "del" && s != "/" && !t.month(k) {
			break
		}
	}
	return i
}

const hanNumerals = "〇零一二三四五六七八九十百千"

// numeral says whether the token is a Chinese numeral.
func (t *Text) numeral(i int) bool {
	return i >= 0 && i < len(t.tokens) && t.tokens[i].Class == Ideograph && strings.Contains(hanNumerals, t.token(i))
}

// hanDate reads 2024年3月1日, 一九九〇年一月, 3月1日, 2024年.
func (t *Text) hanDate(i int) int {
	end, units := 0, 0
	for {
		start := i
		for t.number(i) || t.numeral(i) {
			i++
		}
		if i == start || i == len(t.tokens) || !strings.Contains("年月日", t.token(i)) {
			break
		}
		if t.token(i) == "年" && (t.tokens[i-1].To-t.tokens[start].From == 4 || i-start == 4) {
			units++ // a year of four figures is a date by itself
		}
		i++
		units++
		end = i
	}
	if units < 2 {
		return 0
	}
	return end
}
