package cite

import (
	"slices"
	"strings"
)

// trie finds terms by their words.
type trie struct {
	words *vocabulary
	stem  stemmer
	first []bool // by word, whether a term can begin with it
	next  map[edge]int
	ends  []end // by node
}

type edge struct{ node, id int }

// end is what ends at a node of the trie.
type end struct {
	terms []*Definition // terms, or plurals of terms
	bent  []*Definition // terms of which the words are another form: "transferred" of "transfer"
}

func (t *trie) add(ids []int, to func(*end) *[]*Definition, d *Definition) {
	at := 0
	for _, id := range ids {
		next, ok := t.next[edge{at, id}]
		if !ok {
			next = len(t.ends)
			t.ends = append(t.ends, end{})
			t.next[edge{at, id}] = next
		}
		at = next
	}
	list := to(&t.ends[at])
	*list = append(*list, d)
}

// longest finds the longest of the terms that begin with the tokens: how many they are, and the node where it ends.
func (t *trie) longest(tokens []token) (length, node int) {
	if len(tokens) == 0 || tokens[0].id < 0 || !t.first[tokens[0].id] {
		return 0, 0
	}
	return t.from(0, tokens)
}

// from finds the longest of the terms that go on from the node with the tokens.
func (t *trie) from(at int, tokens []token) (length, node int) {
	if len(tokens) == 0 {
		return 0, 0
	}
	for _, stem := range t.words.stems(tokens[0].id, t.stem) {
		next, ok := t.next[edge{at, stem}]
		if !ok {
			continue
		}
		n, last := t.from(next, tokens[1:])
		if n == 0 && len(t.ends[next].terms)+len(t.ends[next].bent) > 0 {
			last = next
		}
		if last > 0 && n+1 > length {
			length, node = n+1, last
		}
	}
	return length, node
}

// find returns the terms of which the words are a form.
func (t *trie) find(ids []int) []*Definition {
	at := 0
	for _, id := range ids {
		next, ok := t.next[edge{at, t.words.stems(id, t.stem)[0]}]
		if !ok {
			return nil
		}
		at = next
	}
	return t.ends[at].terms
}

func newTrie(terms []*Definition, words *vocabulary, g *grammar) *trie {
	t := &trie{next: map[edge]int{}, ends: make([]end, 1), words: words, stem: g.stem}
	for _, d := range terms {
		for _, ids := range d.stems(words, g) {
			t.add(ids, func(e *end) *[]*Definition { return &e.terms }, d)
		}
		if !g.plurals {
			continue
		}
		last := words.word(d.ids[len(d.ids)-1])
		for _, form := range pluralForms(last) {
			t.add(d.ending(words, form), func(e *end) *[]*Definition { return &e.terms }, d)
		}
		for _, form := range bentForms(last) {
			t.add(d.ending(words, form), func(e *end) *[]*Definition { return &e.bent }, d)
		}
	}
	t.first = make([]bool, len(words.meaning))
	for id := range t.first {
		t.first[id] = slices.ContainsFunc(words.stems(id, t.stem), func(stem int) bool { return t.next[edge{0, stem}] > 0 })
	}
	return t
}

// stems are the words of the term as the trie has them, in Arabic also with a plural of the first.
func (d *Definition) stems(words *vocabulary, g *grammar) [][]int {
	var ids []int
	for _, id := range d.ids {
		ids = append(ids, words.stems(id, g.stem)[0])
	}
	out := [][]int{ids}
	if g.prefixes {
		for _, plural := range brokenPlurals(words.word(d.ids[0])) {
			out = append(out, slices.Concat([]int{words.id([]byte(plural))}, ids[1:]))
		}
	}
	return out
}

// ending is the term with another last word.
func (d *Definition) ending(words *vocabulary, last string) []int {
	ids := slices.Clone(d.ids)
	ids[len(ids)-1] = words.id([]byte(last))
	return ids
}

// pluralForms are the regular English plurals of a noun: firms, bodies, branches. Irregular ones are not known.
func pluralForms(word string) []string {
	stem, isY := strings.CutSuffix(word, "y")
	switch {
	case word == "" || strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		return nil
	case isY && stem != "" && !strings.ContainsRune("aeiou", rune(stem[len(stem)-1])):
		return []string{stem + "ies"}
	case strings.HasSuffix(word, "ss"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"), strings.HasSuffix(word, "z"):
		return []string{word + "es"}
	}
	return []string{word + "s"}
}

// bentForms are English verb forms of a word, and its singular. They show that a term is used, but are not marked.
func bentForms(word string) []string {
	stem := strings.TrimSuffix(word, "e")
	if stem == "" {
		return nil
	}
	last := stem[len(stem)-1:]
	forms := []string{stem + "ed", stem + "ing", stem + last + "ed", stem + last + "ing", stem + "er", stem + "ers", stem + "or", stem + "ors"}
	if singular, ok := strings.CutSuffix(word, "s"); ok && singular != "" {
		forms = append(forms, singular)
	}
	return slices.DeleteFunc(forms, func(f string) bool { return f == word })
}
