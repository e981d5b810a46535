package cite

import (
	"slices"
	"strings"
)

// trie finds terms by their words.
type trie struct {
	first []int // by word, the node of terms that begin with it, 0 for none
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
	if id := tokens[0].id; id < 0 || t.first[id] == 0 {
		return 0, 0
	}
	at := 0
	for n, token := range tokens {
		next, ok := t.next[edge{at, token.id}]
		if !ok {
			break
		}
		if at = next; len(t.ends[at].terms)+len(t.ends[at].bent) > 0 {
			length, node = n+1, at
		}
	}
	return length, node
}

// find returns the terms of which the words are a form.
func (t *trie) find(ids []int) []*Definition {
	at := 0
	for _, id := range ids {
		next, ok := t.next[edge{at, id}]
		if !ok {
			return nil
		}
		at = next
	}
	return t.ends[at].terms
}

func newTrie(terms []*Definition, words *vocabulary, plurals bool) *trie {
	t := &trie{next: map[edge]int{}, ends: make([]end, 1)}
	for _, d := range terms {
		t.add(d.ids, func(e *end) *[]*Definition { return &e.terms }, d)
		if !plurals {
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
	t.first = make([]int, len(words.meaning))
	for e, node := range t.next {
		if e.node == 0 && e.id > 0 {
			t.first[e.id] = node
		}
	}
	return t
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
