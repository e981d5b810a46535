package search

import (
	"cmp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/search/language"
)

// lexicon is all that the documents' words say.
type lexicon struct {
	slots    []string // languages
	surfaces map[string]*surface
	lexemes  map[lexemeKey]*lexeme
	lower    []map[string]bool // of each language the words, not folded
}

type lexemeKey struct {
	slot int
	stem string
}

// surface is a word as it stands in texts, folded.
type surface struct {
	word      string
	lexemes   []*lexeme
	last      int    // the document of the last position
	positions []byte // see addPositions
}

// lexeme is all words of a language with one stem.
type lexeme struct {
	lexemeKey
	postings []posting
	count    count // in the document that is being counted
}

type posting struct {
	doc    int32
	impact uint8
	named  bool // it stands in the name
}

func newLexicon(slots []string) *lexicon {
	x := &lexicon{slots, map[string]*surface{}, map[lexemeKey]*lexeme{}, make([]map[string]bool, len(slots))}
	for i := range slots {
		x.lower[i] = map[string]bool{}
	}
	return x
}

// add counts the words of a document. Documents come in the order of their numbers.
func (x *lexicon) add(doc int, slot int, words []occurrence) {
	var touched []*lexeme
	places := map[*surface][]int{}
	for _, o := range words {
		s := x.surface(o.surface)
		slot := slot
		if o.plain {
			slot = 0
		} else if slot > 0 && !x.lower[slot][o.lower] {
			x.lower[slot][strings.Clone(o.lower)] = true
		}
		l := x.lexeme(s, lexemeKey{slot, o.stem})
		if l.count == (count{}) {
			touched = append(touched, l)
		}
		l.count.add(o)
		if o.pos >= 0 {
			places[s] = append(places[s], o.pos)
		}
	}
	for _, l := range touched {
		l.postings = append(l.postings, posting{int32(doc), l.count.impact(), l.count.name > 0})
		l.count = count{}
	}
	for s, at := range places {
		s.addPositions(doc, at)
	}
}

func (x *lexicon) surface(word string) *surface {
	s := x.surfaces[word]
	if s == nil {
		s = &surface{word: strings.Clone(word)}
		x.surfaces[s.word] = s
	}
	return s
}

func (x *lexicon) lexeme(s *surface, key lexemeKey) *lexeme {
	for _, l := range s.lexemes { // nearly always the one
		if l.lexemeKey == key {
			return l
		}
	}
	l := x.lexemes[key]
	if l == nil {
		key.stem = strings.Clone(key.stem)
		l = &lexeme{lexemeKey: key}
		x.lexemes[key] = l
	}
	s.lexemes = append(s.lexemes, l)
	return l
}

// addPositions appends the document's distance from the last one, the count of places, and the distances of these.
func (s *surface) addPositions(doc int, at []int) {
	s.positions = number(s.positions, doc-s.last)
	s.positions = number(s.positions, len(at))
	before := 0
	for _, pos := range at {
		s.positions = number(s.positions, pos-before)
		before = pos
	}
	s.last = doc
}

// sorted lists the words in the order of the dictionary.
func (x *lexicon) sorted() []*surface {
	out := make([]*surface, 0, len(x.surfaces))
	for _, s := range x.surfaces {
		slices.SortFunc(s.lexemes, func(a, b *lexeme) int { return cmp.Or(a.slot-b.slot, strings.Compare(a.stem, b.stem)) })
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b *surface) int { return strings.Compare(a.key(), b.key()) })
	return out
}

// form is a word that no text has, and a word of the same stem that some text has.
type form struct {
	word, is string
	slot     int
}

// forms are the words that readers may type for words of the texts. Where a text of another language has such a word,
// the dictionary gets it; the others are returned, sorted.
func (x *lexicon) forms(sorted []*surface) []form {
	var out []form
	for slot, lang := range x.slots {
		if lang == "" {
			continue
		}
		of := map[*lexeme]string{}
		for _, s := range sorted {
			for _, l := range s.lexemes {
				if _, ok := of[l]; !ok && l.slot == slot {
					of[l] = s.word
				}
			}
		}
		for word, stem := range language.Forms(lang, sortedKeys(x.lower[slot])) {
			l := x.lexemes[lexemeKey{slot, stem}]
			if l == nil {
				continue
			}
			if s := x.surfaces[word]; s == nil {
				out = append(out, form{word, of[l], slot})
			} else if !slices.ContainsFunc(s.lexemes, func(l *lexeme) bool { return l.slot == slot }) {
				s.lexemes = append(s.lexemes, l)
			}
		}
	}
	slices.SortFunc(out, func(a, b form) int {
		return cmp.Or(strings.Compare(a.word, b.word), a.slot-b.slot, strings.Compare(a.is, b.is))
	})
	return slices.Compact(out)
}
