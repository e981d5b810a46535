package language

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// inflection says how a language makes forms of a word.
type inflection struct {
	most      int        // of forms for a stem, so that the files in which a browser looks them up stay small
	prefixes  []string   // written with the word, the longest first; the stemmer takes them off
	before    []string   // what is offered before the forms, the commonest first; nil for nothing
	paradigms [][]string // endings that change places with each other, the commonest first
}

// paradigms reads lines of endings, _ for none.
func paradigms(lines ...string) [][]string {
	var out [][]string
	for _, line := range lines {
		endings := strings.Fields(line)
		for i, e := range endings {
			endings[i] = strings.Trim(e, "_")
		}
		out = append(out, endings)
	}
	return out
}

// forms gives what the paradigms make of a word, with the place of the form among them. same says whether a word has the
// stem of that one.
func (i *inflection) forms(word string, same func(string) bool) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		bases, longest := make([]string, len(i.paradigms)), 0
		for n, p := range i.paradigms {
			if bases[n] = baseOf(word, p, same); bases[n] != "" {
				longest = max(longest, len(word)-len(bases[n]))
			}
		}
		for n, p := range i.paradigms {
			if bases[n] == "" || bases[n] == word && longest > 1 {
				continue // a word with an ending takes no other: there is no "suspensioned"
			}
			for place, ending := range p {
				if bases[n]+ending == word {
					place = -len(i.before) // other prefixes are likelier than other endings
				}
				for before, prefix := range i.offered() {
					if !yield(place+before, prefix+bases[n]+ending) {
						return
					}
				}
			}
		}
	}
}

func (i *inflection) offered() []string {
	if i.before == nil {
		return []string{""}
	}
	return i.before
}

// baseOf is the word without the longest ending of the paradigm with which it is a form of the same word as the first
// one; "" where there is none.
func baseOf(word string, endings []string, same func(string) bool) string {
	best := ""
	for _, e := range endings {
		base, ok := strings.CutSuffix(word, e)
		if ok && utf8.RuneCountInString(base) >= shortestBase && (best == "" || len(base) < len(best)) && same(base+endings[0]) {
			best = base
		}
	}
	return best
}

// inflections have what is regular in the languages, as their grammars teach it: what a stemmer does not take to the stem
// of the word is left out.
var inflections = map[string]*inflection{
	"en": {most: 8, paradigms: paradigms(
		"_ s ed ing er ers", "_ es ed ing", "e es ed ing er ers", "y ies ied ying", "ion ions or ors ive ory al", "_ ly", "le ly", "al ally",
		"ic ical ically", "_ ness", "_ ment ments", "_ ive", "_ ity", "e ity", "e al", "ent ence ents ences ency", "ant ance ants ances", "able ability",
		"ize ized izes izing ization", "ise ised ises ising isation", "t ts ted ting tion tions tor tors tted tting",
		"te tes ted ting tion tions tor tors tory", "l ls led ling lled lling", "le les led ling", "r rs red ring rred rring", "re res red ring")},
	"fr": {most: 8, paradigms: paradigms(
		"_ s", "_ s e es", "é er ée e és ées ent ation es ant ations era eront ait aient", "ion ions", "al ale aux ales", "el elle els elles",
		"if ive ifs ives", "en enne ens ennes", "er ère ers ères", "eux euse euses", "eur eurs euse euses", "teur trice teurs trices",
		"ir it i issent ie is ies issant ira iront", "re _ u ue us ues ent ant ra ront", "e ement", "ète et ètes ets", "ement ements er")},
	"es": {most: 8, paradigms: paradigms(
		"_ s", "_ es", "o a os as", "ón ones", "z ces", "or ora ores oras", "ar ado a an ada ados adas ación ará arán ó aron ando e en aba",
		"er e en ido ida idos idas erá erán a an ió ieron iendo ía", "ir e en ido ida idos idas irá irán a an ió ieron iendo ía",
		"ación aciones ar ado", "o a amente", "_ mente", "és esa eses esas", "ín ines", "imiento imientos er ido")},
	"ru": {most: 12, paradigms: paradigms(
		"_ а ы ов у ом е ам ами ах", "_ а и ов у ом е ам ами ах", "а ы у е ой _ ам ами ах", "а и у е ой _ ам ами ах", "я и ю е ей ь ям ями ях",
		"ь и я ю ем ей е ям ями ях", "ь и ью ей ям ями ях", "ия ии ию ией ий иям иями иях", "ие ия ии ию ием ий иям иями иях",
		"о а у ом е _ ам ами ах", "е я ю ем ей ям ями ях", "й я и ю е м ев ям ями ях", "ый ого ая ой ое ые ых ым ую ому ом ыми о ы",
		"ий ого ая ой ое ие их им ую ому ом ими о и", "ий его яя ей ее ие их им юю ему ем ими", "щий щего щая щей щее щие щих щим щую щему щем щими",
		"ть т л ла ли ет ют ло", "ить ит ят ил или ила ило", "ать ает ают ал али ала ало")},
	"ar": {
		most:      12,
		prefixes:  strings.Fields("وبال فبال ولل فلل وال بال كال فال ال لل و ف ب ك ل"),
		before:    []string{"", "ال", "وال", "و", "لل", "بال", "ل", "ب"},
		paradigms: paradigms("_ ة ات ين ا ي ها ه هم ون ان ية")},
	"de": {most: 8, paradigms: paradigms(
		"_ e en s es er em n", "ung ungen", "en t et te ten ung ungen end ende er ens", "_ er ern", "e en n", "_ keit keiten", "_ s",
		"isch ische ischen ischer isches", "end ende enden ender endes")},
	"it": {most: 8, paradigms: paradigms("o a i e", "e i", "are ato ata ati ate a ano erà", "one oni", "ione ioni")},
	"pt": {most: 8, paradigms: paradigms("_ s", "_ es", "o a os as", "ão ões", "l is", "ar ado ada ados adas a am ará")},
	"nl": {most: 8, paradigms: paradigms("_ en e s", "_ ende end")},
	"sv": {most: 8, paradigms: paradigms("_ en ar er s et arna erna", "a ade at ar as")},
}

// inflectionOf is empty for a language of which no endings are known.
func inflectionOf(lang string) *inflection {
	if i := inflections[lang]; i != nil {
		return i
	}
	return &inflection{}
}

// core is a word without the longest prefix that can be taken off it.
func (i *inflection) core(word string, same func(string) bool) string {
	for _, p := range i.prefixes {
		if core, ok := strings.CutPrefix(word, p); ok && same(core) {
			return core
		}
	}
	return word
}
