package words

import (
	"strconv"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/ident"
)

// lexicon is what is known of the words of a language.
type lexicon struct {
	elisions      bool
	bytesPerToken int
	entries       []entry         // the first is for words that are not known
	slots         []knownWord     // the numbers of the entries, by the hash of the words in small letters
	compounds     map[string]bool // two characters that make one word
	lemmas        uint64
	countsAll     bool // whether the word for one counts whatever follows it
	unitsFirst    bool
}

// entry is what is known of a word.
type entry struct {
	role    role
	value   int      // of a numeral; -2 for a half
	phrases []phrase // that begin with it
}

// knownWord is a slot of a hash table; free where the number is 0.
type knownWord struct {
	hash   uint64
	number uint16
}

type role uint8

const (
	common   role = 1 << iota // readers pass over it
	month                     // names one
	numeral                   // a number as a word
	compound                  // the first character of one
	decisive                  // a modal verb by itself
	one                       // means one, or is an article or pronoun
	counted                   // what a word for one counts before
)

// phrase is a modal verb or a negation, by the numbers of its words. Forms of one word have the same lemma.
type phrase struct {
	words []uint16
	flag  Flags
	lemma uint64
}

// lexiconOf returns what is known of a language, by its first subtag.
func lexiconOf(lang ident.Language) *lexicon {
	base, _, _ := strings.Cut(string(lang), "-")
	if l := lexicons[base]; l != nil {
		return l
	}
	return lexicons[""]
}

var lexicons = func() map[string]*lexicon {
	out := map[string]*lexicon{}
	for lang, v := range vocabularies {
		out[lang] = v.lexicon(lang)
	}
	out["zh"].bytesPerToken = 3
	return out
}()

func (v vocabulary) lexicon(lang string) *lexicon {
	l := &lexicon{elisions: v.elisions, unitsFirst: v.unitsFirst, bytesPerToken: 5, entries: make([]entry, 1), slots: make([]knownWord, lexiconSlots),
		compounds: map[string]bool{}}
	for r, list := range map[role]string{common: v.common, month: v.months, one: ones[lang].forms, counted: ones[lang].counted} {
		for _, word := range strings.Fields(list) {
			for _, n := range l.words(word) {
				l.entries[n].role |= r
			}
		}
	}
	for _, word := range strings.Fields(v.compounds) {
		l.addCompound(word)
	}
	l.countsAll = ones[lang].counted == ""
	l.addNumerals(numerals[lang])
	l.addPhrases(v.modals, Modals)
	l.addPhrases(v.negations, Negations)
	l.addPhrases(idioms[lang], idiom)
	return l
}

func (l *lexicon) addNumerals(list string) {
	for group := range strings.SplitSeq(list, ",") {
		fields := strings.Fields(group)
		for i, word := range fields {
			if i == 0 {
				continue
			}
			e := &l.entries[l.words(word)[0]]
			e.role |= numeral
			e.value, _ = strconv.Atoi(fields[0])
		}
	}
}

func (l *lexicon) addCompound(word string) {
	l.compounds[word] = true
	l.entries[l.words(word)[0]].role |= compound
}

func (l *lexicon) addPhrases(list string, flag Flags) {
	for group := range strings.SplitSeq(list, ",") {
		l.lemmas++
		for form := range strings.SplitSeq(group, "|") {
			form = strings.TrimSpace(form)
			words := l.words(form)
			if len(words) == 0 {
				continue
			}
			first := &l.entries[words[0]]
			first.phrases = append(first.phrases, phrase{words, flag, l.lemmas})
			if flag == Modals && len(words) == 1 {
				first.role |= decisive
			}
			if len(words) == 2 && flag != idiom && kindOf([]rune(form)[0]) == ideograph {
				l.addCompound(form)
			}
		}
	}
}

// words numbers the words of a phrase, which may end with an elision.
func (l *lexicon) words(s string) []uint16 {
	p := splitter{s: s, lexicon: l}
	if strings.HasSuffix(s, "'") {
		p.s += "a"
	}
	p.split()
	var out []uint16
	for _, t := range p.tokens {
		if t.From == len(s) {
			break
		}
		w := l.find(foldedHash(p.s[t.From:t.To]))
		if w.number == 0 {
			*w = knownWord{foldedHash(p.s[t.From:t.To]), uint16(len(l.entries))}
			l.entries = append(l.entries, entry{})
		}
		out = append(out, w.number)
	}
	return out
}

// lexiconSlots is more than twice the number of words in the largest lexicon.
const lexiconSlots = 2048

// find returns the slot of a word, which is free when the word is not known.
func (l *lexicon) find(hash uint64) *knownWord {
	for i := hash; ; i++ {
		if w := &l.slots[i%lexiconSlots]; w.number == 0 || w.hash == hash {
			return w
		}
	}
}

// foldedHash is the hash of a word in small letters, as entries are found by.
func foldedHash(s string) uint64 {
	h := uint64(fnvOffset)
	for _, r := range s {
		if r = fold(r); r >= 0 {
			h = (h ^ uint64(r)) * fnvPrime
		}
	}
	return mix(h)
}

func (l *lexicon) isCompound(s string) bool { return len(s) < 9 && l.compounds[s] }

// fold writes words alike that differ in capitals, in the form of the apostrophe, or in Arabic vowel signs and tatweel,
// for which it returns -1.
func fold(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r | 0x20
	case r < 0x80, r >= 0x430 && r <= 0x44F, r >= 0x620 && r <= 0x63F, r >= 0x641 && r <= 0x64A, r >= 0x4E00 && r <= 0x9FFF:
		return r
	case r == '’':
		return '\''
	case r >= 0x64B && r <= 0x652, r == 0x640:
		return -1
	}
	return unicode.ToLower(r)
}
