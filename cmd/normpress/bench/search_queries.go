package main

import (
	_ "embed"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"normpress/cmd/normpress/internal/ident"
)

// searchQuery is what a reader types, and how well documents answer it: 3 what was meant, 2 and 1 what is near it.
type searchQuery struct {
	text     string
	language ident.Language // of the page on which it is typed
	grades   map[string]int // by address
}

// queryClass is queries of one kind.
type queryClass struct {
	name    string
	target  float64 // the least nDCG of the first ten; 0 for none
	quoted  bool    // the queries are exact phrases
	queries []searchQuery
}

// queries makes all queries and keeps those with even numbers, by which ranking is tuned, or those with odd ones, which
// are published.
func (l *library) queries(tune bool, most int) []queryClass {
	a := l.archive()
	all := []queryClass{
		{"citations", 0.995, false, a.citations()},
		{"names without accents", 0.99, false, a.plainNames()},
		{"exact names", 0.999, false, a.exactNames()},
		{"headings", 0.90, false, a.headings("en", "de")},
		{"misspelt headings", 0.90, false, a.misspeltHeadings()},
		{"misspelt names", 0.90, false, a.misspeltNames()},
		{"phrases", 0, true, a.phrases(300, "en", "de")},
		{"half-remembered", 0, false, a.halfRemembered()},
		{"facts", 0, false, a.facts()},
	}
	forms := l.formQueries()
	for _, lang := range []ident.Language{"ar", "zh", "ru", "fr", "es"} {
		name := map[ident.Language]string{"ar": "Arabic", "zh": "Chinese", "ru": "Russian", "fr": "French", "es": "Spanish"}[lang]
		all = append(all, queryClass{name + " headings, forms", 0, false, append(a.headings(lang), forms[lang]...)},
			queryClass{name + " phrases", 0, true, a.phrases(60, lang)})
	}
	var out []queryClass
	for _, c := range all {
		var half []searchQuery
		for i, q := range c.queries {
			if (i%2 == 0) == tune && len(half) < most {
				half = append(half, q)
			}
		}
		if c.queries = half; len(half) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// archive finds documents by what queries are made of.
type archive struct {
	*library
	names map[string]map[string]int // addresses and grades by folded name of a firm
	plain []string                  // the plain words of every provision, those of its heading in front
}

func (l *library) archive() *archive {
	a := &archive{l, map[string]map[string]int{}, nil}
	for i := range l.provisions {
		a.plain = append(a.plain, plainWords(l.provisions[i].Name)+"|"+plainWords(l.provisions[i].Body))
	}
	for i := range l.firms {
		f := &l.firms[i]
		a.name(f.name, f.url(), 3)
		if f.former != "" {
			a.name(f.former, f.url(), 2)
		}
	}
	return a
}

func (a *archive) name(name, url string, grade int) {
	key := unaccented(name)
	if a.names[key] == nil {
		a.names[key] = map[string]int{}
	}
	a.names[key][url] = max(grade, a.names[key][url])
}

var letters = strings.NewReplacer("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ı", "i")

// unaccented is text as it is typed on a keyboard without accents, in small letters.
func unaccented(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return letters.Replace(b.String())
}

// shuffled yields up to so many of the numbers below n, in an order that is always the same for the seed.
func shuffled(seed uint64, n int) []int { return rand.New(rand.NewPCG(seed, 7)).Perm(n) }

// firmQueries makes queries of firms drawn by lot, as long as text gives some.
func (a *archive) firmQueries(seed uint64, most int, text func(f *firmDoc) string) (out []searchQuery) {
	for _, i := range shuffled(seed, len(a.firms)) {
		if len(out) == most {
			break
		}
		f := &a.firms[i]
		if t := text(f); t != "" {
			out = append(out, searchQuery{t, "en", a.names[unaccented(f.name)]})
		}
	}
	return out
}

func (a *archive) exactNames() []searchQuery {
	return a.firmQueries(1, 400, func(f *firmDoc) string { return f.name })
}

// plainNames are names with accents, typed without.
func (a *archive) plainNames() []searchQuery {
	return a.firmQueries(2, 400, func(f *firmDoc) string {
		plain := unaccented(f.name)
		latin := strings.IndexFunc(plain, func(r rune) bool { return r > unicode.MaxLatin1 }) < 0
		if !latin || plain == strings.ToLower(f.name) {
			return ""
		}
		return plain
	})
}

func (a *archive) misspeltNames() []searchQuery {
	random := rand.New(rand.NewPCG(3, 7))
	return a.firmQueries(3, 300, func(f *firmDoc) string { return misspell(random, f.name) })
}

// headings are those of provisions, of two words at least.
func (a *archive) headings(languages ...ident.Language) (out []searchQuery) {
	seen := map[string]bool{}
	for _, i := range shuffled(4, len(a.provisions)) {
		p := &a.provisions[i]
		words := strings.Fields(p.Name)
		if !slices.Contains(languages, p.text.language) || seen[p.Name] || len(words) > 12 || len(words) < 2 && p.text.language != "zh" || p.Name == "" {
			continue
		}
		seen[p.Name] = true
		if out = append(out, searchQuery{p.Name, p.text.language, a.headed(p)}); len(out) == 400 {
			break
		}
	}
	return out
}

// headed is the documents with the heading.
func (a *archive) headed(like *provisionDoc) map[string]int {
	grades := map[string]int{}
	for i := range a.provisions {
		if p := &a.provisions[i]; p.text.language == like.text.language && strings.EqualFold(p.Name, like.Name) {
			grades[p.URL] = 3
		}
	}
	return grades
}

func (a *archive) misspeltHeadings() (out []searchQuery) {
	random := rand.New(rand.NewPCG(5, 7))
	for _, q := range a.headings("en", "de") {
		if q.text = misspell(random, q.text); q.text != "" && len(out) < 300 {
			out = append(out, q)
		}
	}
	return out
}

//go:embed testdata/search/forms.txt
var formQueriesText string

// formQueries are those in testdata: words in other forms than the texts have.
func (l *library) formQueries() map[ident.Language][]searchQuery {
	out := map[ident.Language][]searchQuery{}
	for line := range strings.Lines(formQueriesText) {
		where, text, ok := strings.Cut(strings.TrimSpace(line), ": ")
		lang, number, _ := strings.Cut(where, " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		q := searchQuery{text, ident.Language(lang), map[string]int{}}
		for i := range l.provisions {
			p := &l.provisions[i]
			if p.text.instrument != "udhr" || p.text.language != q.language {
				continue
			}
			if key := citationKey(p.eid) + "."; strings.HasPrefix(key, "§"+number+".") {
				q.grades[p.URL] = 3
			}
		}
		if len(q.grades) > 0 {
			out[q.language] = append(out[q.language], q)
		}
	}
	return out
}
