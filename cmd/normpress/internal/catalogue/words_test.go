package catalogue

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

var (
	numbersOfNotes = regexp.MustCompile(`<sup class="noteref">.*?</sup>|(<div class="note"[^>]*>)<span class="num">.*?</span>`)
	altText        = regexp.MustCompile(`<img [^>]*alt="([^"]*)">`)
	blockEnd       = regexp.MustCompile(`</(p|li|h[1-6]|td|th|div|section|pre)>|<br>|<(p|ul|ol)>`)
	tag            = regexp.MustCompile(`<[^>]*>`)
)

// pageWords are the words of a text as its page has them, without the numbers of notes.
func pageWords(t *testing.T, text *model.Text) []string {
	t.Helper()
	var b strings.Builder
	if err := (&norm.Renderer{}).Blocks(&b, text.Body); err != nil {
		t.Fatal(err)
	}
	page := altText.ReplaceAllString(numbersOfNotes.ReplaceAllString(b.String(), ""), "$1")
	page = tag.ReplaceAllString(blockEnd.ReplaceAllString(page, "$0 "), "")
	return wordsOf(text.Heading.Words + " " + html.UnescapeString(page))
}

// wordsOf are the words in the order of the alphabet.
func wordsOf(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	slices.Sort(words)
	return words
}

// checkWords holds that every word of every revision stands in one of the wordings that it carries, once.
func checkWords(t *testing.T, in Input) {
	t.Helper()
	c := newCatalogues(in)[0]
	for _, i := range in.Trees[0].Corpus.Instruments {
		for _, lang := range languagesOf(i) {
			editions := editionsIn(i, lang)
			all := c.wordings(editions)
			for _, e := range editions {
				var got strings.Builder
				for _, w := range all {
					if s := w.at(e.place); s != nil {
						got.WriteString(w.in[0].unit.name + " " + w.in[0].unit.body.String() + " ")
						if p := s.unit.provision; p != nil {
							got.WriteString(p.Designation() + " ") // is in the title and the keys
						}
					}
				}
				sameWords(t, i.ID+" "+string(lang)+" "+e.revision.ID, wordsOf(got.String()), pageWords(t, e.text))
			}
		}
	}
}

func sameWords(t *testing.T, what string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	n := map[string]int{}
	for _, w := range want {
		n[w]++
	}
	for _, w := range got {
		n[w]--
	}
	shown := 0
	for _, w := range slices.Concat(want, got) {
		if n[w] != 0 && shown < 5 {
			t.Errorf("%s: %q is there %d times too few", what, w, n[w])
			n[w] = 0
			shown++
		}
	}
}

func TestWordsOfSample(t *testing.T) { checkWords(t, sample(t)) }

func TestWordsOfThirdParties(t *testing.T) {
	for _, of := range []struct {
		lang    ident.Language
		pattern string
	}{
		{"en", "udhr/en.md"}, {"fr", "udhr/fr.md"}, {"es", "udhr/es.md"}, {"ru", "udhr/ru.md"}, {"ar", "udhr/ar.md"}, {"zh-Hans", "udhr/zh-Hans.md"},
		{"en", "us-constitution/*.md"}, {"en", "cc-by-sa/en-*.md"}, {"ar", "cc-by-sa/ar-*.md"}, {"fr", "cc-by-sa/fr-*.md"}, {"ru", "cc-by-sa/ru-*.md"},
		{"zh-Hans", "cc-by-sa/zh-*.md"}, {"en", "seabed-draft/draft-*.txt"}, {"de", "german-law/tkg-2004/rev-0[12]*.md"}, {"de", "german-law/grundgesetz/rev-0[12]*.md"},
	} {
		i := third(t, of.lang, of.pattern)
		checkWords(t, input(t, &model.Corpus{Instruments: []*model.Instrument{i}}, "2026-11-22"))
	}
}
