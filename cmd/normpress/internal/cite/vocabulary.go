package cite

import (
	"strings"

	"normpress/cmd/normpress/internal/ident"
)

// vocabulary gives every word of a text a number, and says what the grammar of the language makes of it.
type vocabulary struct {
	ids     map[string]int
	words   []string        // by id
	meaning []meaning       // by id
	stemmed map[int][]int   // stems by word
	usual   map[unit]string // the label of each unit that the language uses most
}

// meaning is what a word does in a reference. The zero meaning is that of all other words.
type meaning struct {
	class    class
	unit     unit
	label    string // of a unit: the one word for all its forms
	plural   bool
	either   bool // the form of one is also that of several: статьи
	short    bool // an abbreviation, with a full stop behind it
	noun     bool // names instruments: Convention, Charter
	document bool // names other texts that have paragraphs: report, resolution
}

// class is what a word does in a reference.
type class uint8

const (
	unitWord    class = iota + 1
	andWord           // and, or
	toWord            // to, through: the range from 5 to 8
	ofWord            // of: what follows is larger
	theWord           // the
	thisWord          // this, the present
	thatWord          // that, the same: something named before
	ownerWord         // its, their, whose: something named before
	placeWord         // above, below: in this text
	thereWord         // thereof: of something named before
	beforeWord        // the preceding article
	afterWord         // the following article
	suffixWord        // bis, ter
	ordinalWord       // premier: 1
	belowWord         // behind the word for a unit: a smaller one, الفقرة الفرعية
	measureWord       // days, per cent: the number before it is no provision
	goingOnWord       // words that can follow a complete reference
)

// unit is a kind of unit that references name. The larger comes first.
type unit uint8

const (
	noUnit unit = iota
	preamble
	annex
	part
	chapter
	section
	article
	subsection // a section within an article
	paragraph
	sentence // no provision; named to be more exact
	point
)

// usualWords is how many different words a text of some length has, to make room for.
const usualWords = 2048

func newVocabulary(lang ident.Language) *vocabulary {
	v := &vocabulary{ids: make(map[string]int, usualWords), words: make([]string, 1, usualWords), meaning: make([]meaning, 1, usualWords), stemmed: map[int][]int{}, usual: map[unit]string{}}
	v.ids[""] = 0
	g := grammarOf(lang)
	for c := unitWord; c <= goingOnWord; c++ {
		for w := range strings.FieldsSeq(g.words[c]) {
			v.mean(w).class = c
		}
	}
	for w := range strings.FieldsSeq(g.nouns) {
		v.mean(w).noun = true
	}
	for w := range strings.FieldsSeq(g.documents) {
		v.mean(w).document = true
	}
	for _, f := range g.units {
		if g.prefixes {
			f.singular, f.plural = withPrefixes(f.singular), withPrefixes(f.plural)
		}
		v.addUnit(f)
		if label := f.label(); v.usual[f.unit] == "" {
			v.usual[f.unit] = label
		}
	}
	for w := range strings.FieldsSeq(g.either) {
		v.mean(w).either = true
	}
	return v
}

func (v *vocabulary) addUnit(f unitForms) {
	for i, forms := range []string{f.plural, f.singular} {
		for w := range strings.FieldsSeq(forms) {
			w, short := strings.CutSuffix(w, ".")
			m := v.mean(w)
			m.class, m.unit, m.label, m.plural, m.short = unitWord, f.unit, f.label(), i == 0, short
		}
	}
}

// label is the one word that stands for all forms.
func (f unitForms) label() string {
	label, _, _ := strings.Cut(strings.TrimSuffix(f.singular, "."), " ")
	return label
}

const arabicArticle = "ال"

// withPrefixes adds to Arabic words the forms that are written with a preposition before the article: بالمادة, للمادة.
func withPrefixes(forms string) string {
	for w := range strings.FieldsSeq(forms) {
		if bare, ok := strings.CutPrefix(w, arabicArticle); ok {
			forms += " ب" + w + " ك" + w + " لل" + bare
		}
	}
	return forms
}

// id is the number of a word in small letters.
func (v *vocabulary) id(word []byte) int {
	if id, ok := v.ids[string(word)]; ok {
		return id
	}
	return v.add(string(word))
}

func (v *vocabulary) add(word string) int {
	id := len(v.meaning)
	v.ids[word] = id
	v.words = append(v.words, word)
	v.meaning = append(v.meaning, meaning{})
	return id
}

// word is the word with the number, "" for a sign.
func (v *vocabulary) word(id int) string {
	if id < 0 {
		return ""
	}
	return v.words[id]
}

// mean returns the meaning of a word, to be set.
func (v *vocabulary) mean(word string) *meaning { return &v.meaning[v.id([]byte(word))] }

// of is the meaning of a token.
func (v *vocabulary) of(t token) meaning {
	if t.id < 0 {
		return v.sign(t)
	}
	return v.meaning[t.id]
}

// sign is the meaning of a character that is no letter. The sign § stands once for one provision, twice for several.
func (v *vocabulary) sign(t token) meaning {
	if t.is('§') {
		return meaning{class: unitWord, unit: article, label: "§"}
	}
	return meaning{}
}
