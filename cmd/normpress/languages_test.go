package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/ident"
)

// Words that tell English from a language with the same letters.
var (
	englishWord  = regexp.MustCompile(`\b(the|of|and|by|for|with|that|was|is|from|which|have|not|its|their|to)\b`)
	latinWords   = regexp.MustCompile(`(?:[\p{Latin}\d][\p{Latin}\d'’./()-]*[\s,;:–·]+){3,}\p{Latin}`)
	ownScript    = map[string]*regexp.Regexp{"ar": regexp.MustCompile(`\p{Arabic}{2}`), "zh": regexp.MustCompile(`\p{Han}{2}`), "ru": regexp.MustCompile(`\p{Cyrillic}{2}`)}
	webAddress   = regexp.MustCompile(`https?://\S+`)
	wordsInLatin = []string{"fr", "es"}
)

// isForeign says whether words cannot be in the language that the page claims for them: four Latin words in a row under
// another script, that script under English, or two different English words under French or Spanish.
func isForeign(lang, words string) bool {
	switch {
	case ownScript[lang] != nil:
		return latinWords.MatchString(words)
	case slices.Contains(wordsInLatin, lang):
		found := englishWord.FindAllString(words, -1)
		slices.Sort(found)
		return len(slices.Compact(found)) > 1
	}
	for _, script := range ownScript {
		if lang == "en" && script.MatchString(words) {
			return true
		}
	}
	return false
}

// Attributes whose words are read out or shown. That of a cell on a narrow screen repeats the heading of its column.
var spokenAttributes = []string{"title", "aria-label", "alt", "placeholder"}

// foreignWords lists the words of a page that are in another language than they say; names are left out of them.
func foreignWords(page *html.Node, tree string, names *strings.Replacer) []string {
	var out []string
	check := func(n *html.Node, lang, words string) {
		if words = strings.Join(strings.Fields(names.Replace(webAddress.ReplaceAllString(words, "–"))), " "); isForeign(lang, words) {
			out = append(out, fmt.Sprintf("<%s> as %s: %s", n.Data, lang, words))
		}
	}
	var walk func(n *html.Node, lang string)
	walk = func(n *html.Node, lang string) {
		if own := attr(n, "lang"); own != "" {
			lang, _, _ = strings.Cut(strings.ToLower(own), "-")
		}
		switch {
		case n.Type == html.TextNode:
			check(n.Parent, lang, n.Data)
		case slices.Contains([]string{"head", "script", "style", "template", "code", "pre", "text"}, n.Data):
			return // no place for a language, words of no language, and those of drawings, whose description has them whole
		}
		for _, key := range spokenAttributes {
			if words := attr(n, key); isForeign(tree, words) { // a hint is in the language of the page, wherever it stands
				check(n, lang, words)
			}
		}
		for c := range n.ChildNodes() {
			walk(c, lang)
		}
	}
	walk(page, "")
	return out
}

// properNames are names of firms and inspectors, and what languages call themselves, which are the same in all languages.
func properNames(p *portal) *strings.Replacer {
	var pairs []string
	leave := func(name string) { pairs = append(pairs, name, "–") }
	for _, f := range p.corpus.Firms {
		leave(f.Name)
		for i := range f.Names {
			leave(f.Names[i].Name)
		}
	}
	for _, i := range p.corpus.Inspectors {
		leave(i.Name)
	}
	for lang := range ownScript {
		leave(p.wordsIn("en").Say("language_" + lang))
	}
	return strings.NewReplacer(pairs...)
}

// On a page of every kind in every language of the interface, each passage says in which language it is.
func TestPassagesSayTheirLanguage(t *testing.T) {
	p := samplePortal()
	dir, names, tongues := sampleFolder(t), properNames(p), p.config.Interface()
	for _, k := range pageKinds(t, dir) {
		if !slices.Contains(tongues, ident.Language(k.Lang)) {
			continue
		}
		name := filepath.Join(dir, filepath.FromSlash(k.Path))
		if !strings.HasSuffix(name, ".html") {
			name = filepath.Join(name, "index.html")
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		page, err := html.Parse(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range foreignWords(page, k.Lang, names) {
			t.Errorf("%s: %s", k.Path, words)
		}
	}
}

// What is found and what is not.
func TestForeignWords(t *testing.T) {
	for page, want := range map[string]string{
		`<html lang="ar"><p>A decision of the Board</p>`:                        `<p> as ar: A decision of the Board`,
		`<html lang="ar"><p lang="en">A decision of the Board</p>`:              ``,
		`<html lang="ru"><a title="All decisions of the Board">Решение</a>`:     `<a> as ru: All decisions of the Board`,
		`<html lang="fr"><p>The breach was minor.</p>`:                          ``,
		`<html lang="fr"><p>Guidance for firms of the Secretariat</p>`:          `<p> as fr: Guidance for firms of the Secretariat`,
		`<html lang="zh"><p lang="en">企业</p>`:                                   `<p> as en: 企业`,
		`<html lang="zh"><p>企业 Fjellvik Kodeverksted AS, 2024 and later</p>`:    ``,
		`<html lang="zh"><code>normpress compare OLD NEW</code>`:                ``,
		`<html lang="es"><p lang="en"><a href="/">of the</a> <b>by the</b></p>`: ``,
	} {
		parsed, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(foreignWords(parsed, page[len(`<html lang="`):len(`<html lang="ar`)], strings.NewReplacer("Fjellvik Kodeverksted AS", "–")), "\n"); got != want {
			t.Errorf("%s\n got %s\nwant %s", page, got, want)
		}
	}
}
