package catalogue

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/search"
)

// Fields lists what a reader may narrow a search by in the query itself, such as status:suspended.
func Fields() []string {
	return []string{"kind", "language", "instrument", "revision", "on", "status", "state", "scope", "inspector", "standard", "letter", "type",
		"year", "body", "outcome", "finality", "sanction", "importance", "title"}
}

// kindWords are the words for kinds of documents in every language.
func (c *catalogue) kindWords() []search.KindWords { return c.named("search_words_", Kinds()) }

// fieldWords are the words that may stand before a colon.
func (c *catalogue) fieldWords() []search.KindWords { return c.named("search_field_", Fields()) }

func (c *catalogue) named(half string, names []string) []search.KindWords {
	var out []search.KindWords
	for _, name := range names {
		words := []string{name}
		for _, lang := range c.languages {
			words = append(words, listed(c.Words[lang][half+name])...)
		}
		out = append(out, search.KindWords{Kind: name, Words: unique(words)})
	}
	return out
}

// listed are the words of the interface that are a list of words.
func listed(words string) []string {
	var out []string
	for w := range strings.SplitSeq(words, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// value is what a reader may call a value of a facet, in every language: in the forms that the words of the interface
// list or, where they list none, as they name it behind one of the halves of keys.
func (c *catalogue) value(half, name string) []string {
	out, known := c.valueWords[half+name]
	if known {
		return out
	}
	for _, lang := range c.languages {
		out = append(out, c.valueIn(lang, half, name)...)
	}
	out = unique(out)
	c.valueWords[half+name] = out
	return out
}

// valueIn is the same in one language.
func (c *catalogue) valueIn(lang ident.Language, half, name string) []string {
	if forms, ok := c.Words[lang]["search_value_"+name]; ok {
		return listed(forms)
	}
	return unique([]string{c.Words[lang][half+name]})
}

// inAll is a word of the interface in every language.
func (c *catalogue) inAll(key string) []string {
	var out []string
	for _, lang := range c.languages {
		out = append(out, c.Words[lang][key])
	}
	return unique(out)
}

// state is what a State is called in every language, by the United Nations, in common use and in short; first as the site does.
func (c *catalogue) state(st ident.State) []string {
	out, known := c.stateNames[st]
	if known {
		return out
	}
	out = append(out, c.stateName(st))
	for _, lang := range c.languages {
		out = append(out, c.Words[lang].State(st, lang), st.Name(language.Make(string(lang))))
		out = append(out, listed(c.Words[lang]["search_state_"+string(st)])...)
	}
	out = unique(out)
	c.stateNames[st] = out
	return out
}

// stateName is what the site calls a State.
func (c *catalogue) stateName(st ident.State) string { return c.words().State(st, c.Language) }

// unique drops what is empty, and repetitions.
func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
