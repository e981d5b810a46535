package norm

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ordinals are number words in headings. The languages' forms of one number stand together.
var ordinals = index(
	"one first único única unique unico unica premier première primero primera primer первая первый первое первого erster erste erstes الأول الأولى",
	"two second deuxième seconde second segundo segunda вторая второй второе zweiter zweite zweites الثاني الثانية",
	"three third troisième tercero tercera tercer третья третий третье dritter dritte drittes الثالث الثالثة",
	"four fourth quatrième cuarto cuarta четвертая четвёртая четвертый четвертое vierter vierte viertes الرابع الرابعة",
	"five fifth cinquième quinto quinta пятая пятый пятое fünfter fünfte fünftes الخامس الخامسة",
	"six sixth sixième sexto sexta шестая шестой шестое sechster sechste sechstes السادس السادسة",
	"seven seventh septième séptimo séptima седьмая седьмой седьмое siebter siebte siebtes siebenter السابع السابعة",
	"eight eighth huitième octavo octava восьмая восьмой восьмое achter achte achtes الثامن الثامنة",
	"nine ninth neuvième noveno novena девятая девятый девятое neunter neunte neuntes التاسع التاسعة",
	"ten tenth dixième décimo décima десятая десятый десятое zehnter zehnte zehntes العاشر العاشرة",
	"eleven eleventh onzième undécimo undécima одиннадцатая elfter elfte elftes",
	"twelve twelfth douzième duodécimo duodécima двенадцатая zwölfter zwölfte zwölftes",
)

func index(lines ...string) map[string]int {
	out := map[string]int{}
	for i, line := range lines {
		for _, word := range strings.Fields(line) {
			out[word] = i + 1
		}
	}
	return out
}

// Arabic ordinals from eleven on are made of two words: a unit and ten, or a unit, "and" and tens.
var (
	arabicUnits = map[string]int{"الحادي": 1, "الحادية": 1}
	arabicTens  = map[string]int{"العشرون": 20, "العشرين": 20, "الثلاثون": 30, "الثلاثين": 30, "الأربعون": 40, "الأربعين": 40,
		"الخمسون": 50, "الخمسين": 50, "الستون": 60, "الستين": 60, "السبعون": 70, "السبعين": 70, "الثمانون": 80, "الثمانين": 80,
		"التسعون": 90, "التسعين": 90}
)

// ordinal reads a number word at the head of the words and returns its size in bytes.
func ordinal(words string) (reading, int) {
	first := wordAt(words)
	low := strings.Map(dropArabicMarks, strings.ToLower(first))
	n := ordinals[low] + arabicUnits[low]
	if n == 0 {
		n = arabicTens[low]
	}
	if n == 0 {
		return reading{}, 0
	}
	size := len(first)
	if second := wordAt(strings.TrimPrefix(words[size:], " ")); second != "" && n < 20 {
		bare := strings.Map(dropArabicMarks, second)
		switch {
		case bare == "عشر" || bare == "عشرة":
			n, size = n+10, size+1+len(second)
		case arabicTens[strings.TrimPrefix(bare, "و")] > 0 && strings.HasPrefix(bare, "و"):
			n, size = n+arabicTens[strings.TrimPrefix(bare, "و")], size+1+len(second)
		}
	}
	if arabicUnits[low] > 0 && size == len(first) {
		return reading{}, 0
	}
	return reading{class: han, base: n}, size
}

func wordAt(words string) string {
	for i, r := range words {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return words[:i]
		}
	}
	if !utf8.ValidString(words) {
		return ""
	}
	return words
}
