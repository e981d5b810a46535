package ident

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// citationForm says how a language writes citations.
type citationForm struct {
	words        *[UnitPoint + 1]string // # stands for the number
	genitive     *[UnitPoint + 1]string // the words of the outer units, where the language declines them
	join         string
	inwards      bool   // the innermost unit comes first
	behindPoints string // what stands behind the last of several points
	counted      string // a unit that is counted: * stands for its word, # for the ordinal; "" where the ordinal stands as a number does
	ordinals     []string
	figures      func(n int) string // the ordinals behind those; nil where they are written as numbers
	feminine     []Unit
	toFeminine   func(ordinal string) string
	toGenitive   func(ordinal string, feminine bool) string
	opens        string // quotation marks around a heading
	closes       string
	read         func(f *citationForm, s string) Citation // takes a citation apart
}

func citationFormOf(lang Language) *citationForm {
	base, _, _ := strings.Cut(string(lang), "-")
	if f, ok := citationForms[base]; ok {
		return f
	}
	return citationForms["en"]
}

// CitationLanguages are those in which citations have a form of their own.
func CitationLanguages() []Language {
	var list []Language
	for _, lang := range slices.Sorted(maps.Keys(citationForms)) {
		list = append(list, Language(lang))
	}
	return list
}

// citationForms follow the editorial manuals of the United Nations in its six languages.
var citationForms = map[string]*citationForm{
	"en": {
		opens: "“", closes: "”",
		words: &[...]string{UnitPreamble: "preamble", UnitAnnex: "Annex #", UnitPart: "Part #", UnitChapter: "chapter #", UnitSection: "section #",
			UnitArticle: "article #", UnitRecital: "recital #", UnitParagraph: "paragraph #", UnitPoint: " (#)"},
		join: ", ", read: readJoined, counted: "# *",
		ordinals: []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
			"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
			"twentieth"},
		figures: englishOrdinal,
	},
	"fr": {
		opens: "«\u00a0", closes: "\u00a0»",
		words: &[...]string{UnitPreamble: "préambule", UnitAnnex: "annexe #", UnitPart: "partie #", UnitChapter: "chapitre #", UnitSection: "section #",
			UnitArticle: "article #", UnitRecital: "considérant #", UnitParagraph: "paragraphe #", UnitPoint: " #)"},
		join: ", ", read: readJoined, counted: "# *",
		ordinals: []string{"premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième",
			"neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième",
			"dix-huitième", "dix-neuvième", "vingtième"},
		figures:    func(n int) string { return strconv.Itoa(n) + "e" },
		feminine:   []Unit{UnitAnnex, UnitPart, UnitSection},
		toFeminine: func(ordinal string) string { return strings.Replace(ordinal, "premier", "première", 1) },
	},
	"es": {
		opens: "«", closes: "»",
		words: &[...]string{UnitPreamble: "preámbulo", UnitAnnex: "anexo #", UnitPart: "parte #", UnitChapter: "capítulo #", UnitSection: "sección #",
			UnitArticle: "artículo #", UnitRecital: "considerando #", UnitParagraph: "párrafo #", UnitPoint: " #)"},
		join: ", ", read: readJoined, counted: "# *",
		ordinals: []string{"primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo",
			"undécimo", "duodécimo", "decimotercer", "decimocuarto", "decimoquinto", "decimosexto", "decimoséptimo", "decimoctavo",
			"decimonoveno", "vigésimo"},
		figures:    func(n int) string { return strconv.Itoa(n) + ".º" },
		feminine:   []Unit{UnitPart, UnitSection},
		toFeminine: spanishFeminine,
	},
	"ru": {
		opens: "«", closes: "»",
		words: &[...]string{UnitPreamble: "преамбула", UnitAnnex: "приложение #", UnitPart: "часть #", UnitChapter: "глава #", UnitSection: "раздел #",
			UnitArticle: "статья #", UnitRecital: "пункт #", UnitParagraph: "пункт #", UnitPoint: " #)"},
		genitive: &[...]string{UnitPreamble: "преамбулы", UnitAnnex: "приложения #", UnitPart: "части #", UnitChapter: "главы #", UnitSection: "раздела #",
			UnitArticle: "статьи #", UnitRecital: "пункта #", UnitParagraph: "пункта #", UnitPoint: " #)"},
		join: " ", read: readRussian, inwards: true, counted: "# *",
		figures:    func(n int) string { return strconv.Itoa(n) + "-й" },
		feminine:   []Unit{UnitPart, UnitChapter, UnitArticle},
		toFeminine: func(ordinal string) string { return strings.Replace(ordinal, "-й", "-я", 1) },
		toGenitive: russianGenitive,
	},
	"zh": {
		opens: "“", closes: "”",
		words: &[...]string{UnitPreamble: "序言", UnitAnnex: "附件#", UnitPart: "第#部分", UnitChapter: "第#章", UnitSection: "第#节",
			UnitArticle: "第#条", UnitRecital: "第#段", UnitParagraph: "第#款", UnitPoint: "(#)"},
		behindPoints: "项", read: readChinese,
		ordinals: strings.Fields("一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十"),
		figures:  chineseNumeral,
	},
	"ar": {
		opens: "«", closes: "»",
		words: &[...]string{UnitPreamble: "الديباجة", UnitAnnex: "المرفق #", UnitPart: "الجزء #", UnitChapter: "الفصل #", UnitSection: "الفرع #",
			UnitArticle: "المادة #", UnitRecital: "الفقرة #", UnitParagraph: "الفقرة #", UnitPoint: " (#)"},
		join: " من ", read: readJoined, inwards: true,
		ordinals:   strings.Fields("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"),
		feminine:   []Unit{UnitArticle, UnitRecital, UnitParagraph},
		toFeminine: arabicFeminine,
	},
}

func englishOrdinal(n int) string {
	ending := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}

func spanishFeminine(ordinal string) string {
	if slices.Contains([]string{"primer", "tercer", "decimotercer"}, ordinal) {
		return ordinal + "a"
	}
	for _, ending := range []string{"o", "º"} {
		if stem, ok := strings.CutSuffix(ordinal, ending); ok {
			return stem + map[string]string{"o": "a", "º": "ª"}[ending]
		}
	}
	return ordinal
}

// russianGenitive writes an ordinal in figures as it stands in the genitive.
func russianGenitive(ordinal string, feminine bool) string {
	if feminine {
		return ordinal
	}
	return strings.Replace(ordinal, "-й", "-го", 1)
}

// chineseNumeral writes a number below a hundred.
func chineseNumeral(n int) string {
	digits := []rune("一二三四五六七八九")
	if n < 10 || n >= 100 {
		return strconv.Itoa(n)
	}
	out := string(digits[n/10-1]) + "十"
	if n%10 > 0 {
		out += string(digits[n%10-1])
	}
	return out
}

func arabicFeminine(ordinal string) string {
	switch {
	case ordinal == "الأول":
		return "الأولى"
	case strings.HasPrefix(ordinal, "ال"):
		return ordinal + "ة"
	}
	return ordinal
}
