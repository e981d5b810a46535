package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/compare/truth"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// law is a statute that is amended again and again, written with the paragraphs of real ones. At each step 3 % of the
// articles change. Of ten of these, eight are changed within and two are new, as in the statutes that it is made of. In
// those that are changed, package truth replaces words, and inserts, deletes and moves paragraphs and sometimes articles.
type law struct {
	articles []section
	quarry   *quarry
	step     uint64
}

// section is an article: its paragraphs are numbered by their order.
type section struct {
	number     string // "12", "12a"
	heading    string
	paragraphs []string
}

// headed gives an article a heading of the first long words in it that have a capital.
func headed(s section) section {
	var out []string
	for _, w := range strings.FieldsFunc(s.paragraphs[0], func(r rune) bool { return !unicode.IsLetter(r) }) {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) && len(w) > 5 && len(out) < 3 {
			out = append(out, w)
		}
	}
	s.heading = strings.Join(out, " ")
	return s
}

// enact makes the first revision.
func enact(q *quarry, articles int) (*law, error) {
	l := &law{quarry: q}
	for i := range articles {
		s, err := q.section(fmt.Sprint(i + 1))
		if err != nil {
			return nil, err
		}
		l.articles = append(l.articles, s)
	}
	return l, nil
}

// amend makes the next revision.
func (l *law) amend() error {
	l.step++
	r := rand.New(rand.NewPCG(l.step, 11))
	amended := max(2, 3*len(l.articles)/100)
	added := amended / 5
	if err := l.change(r.Perm(len(l.articles))[:amended-added]); err != nil {
		return err
	}
	for range added {
		at := r.IntN(len(l.articles))
		s, err := l.quarry.section(l.free(l.articles[at].number))
		if err != nil {
			return err
		}
		l.articles = slices.Insert(l.articles, at+1, s)
	}
	return nil
}

// change lets package truth edit some articles as if they were the whole text, and puts them back.
func (l *law) change(places []int) error {
	slices.Sort(places)
	var chosen []section
	for _, at := range places {
		chosen = append(chosen, l.articles[at])
	}
	before, err := l.quarry.parse(chosen)
	if err != nil {
		return err
	}
	edited := truth.Edit(before, truth.Options{Seed: l.step, Share: 0.1})
	now := make(map[int][]section, len(places)) // by the place in the law
	at, was := places[0], placesOf(before, places, edited.Truth)
	for p := range articlesOf(edited.Text) {
		s := section{paragraphs: paragraphsOf(p)}
		if place, known := was[p.EID]; known {
			at, s.number, s.heading = place, l.articles[place].number, l.articles[place].heading
		} else {
			s = headed(s)
		}
		now[at] = append(now[at], s)
	}
	var out []section
	for i := range l.articles {
		if !slices.Contains(places, i) {
			out = append(out, l.articles[i])
		}
		for _, s := range now[i] {
			if s.number == "" {
				s.number = l.free(l.articles[i].number)
			}
			out = append(out, s)
		}
	}
	l.articles = out
	return nil
}

// placesOf tells the place of what was in the law before, and stays where it was, by its new eId.
func placesOf(before *model.Text, places []int, links []truth.Link) map[ident.EID]int {
	old := map[ident.EID]int{}
	for p := range articlesOf(before) {
		old[p.EID] = places[len(old)]
	}
	out := map[ident.EID]int{}
	for _, k := range links {
		if len(k.Old) == 1 && len(k.New) == 1 && !k.Moved {
			if place, article := old[k.Old[0]]; article {
				out[k.New[0]] = place
			}
		}
	}
	return out
}

// free is a number that was not given yet for what is inserted behind an article: 12a behind 12.
func (l *law) free(number string) string {
	digits := strings.TrimRightFunc(number, unicode.IsLetter)
	for letter := 'a'; ; letter++ {
		if out := digits + string(letter); letter == 'z' || !slices.ContainsFunc(l.articles, func(s section) bool { return s.number == out }) {
			return out
		}
	}
}

// quarry hands out paragraphs of real texts and, when these are used up, the same with every second word changed.
type quarry struct {
	language ident.Language
	all      []string
	next     int
	pass     uint64
}

// newQuarry reads statutes or, where these are not beside the repository, the sample convention.
func (e *env) newQuarry() (*quarry, error) {
	statutes, sample := filepath.Join(e.root, "../shared/corpora/german-law"), filepath.Join(e.root, "content/instruments/convention/adopted/en")
	set := textSet{language: "de"}
	if err := set.read([]string{statutes + "/tkg-2004/rev-11*.md", statutes + "/grundgesetz/rev-05*.md"}); err != nil {
		return nil, err
	}
	if len(set.texts) == 0 {
		set.language = "en"
		if err := set.read([]string{sample}); err != nil {
			return nil, err
		}
	}
	q := &quarry{language: set.language}
	for _, files := range set.texts {
		t, _ := norm.ParseText(files, norm.Options{Language: set.language})
		for p := range model.All(t.Body) {
			q.all = append(q.all, paragraphsIn(p.Body)...)
		}
	}
	if len(q.all) == 0 {
		return nil, errors.New("there are no texts to make a statute of")
	}
	return q, nil
}

// paragraphsIn are the runs of words of some length that mean the same in Markdown.
func paragraphsIn(blocks []model.Block) (out []string) {
	for prose := range model.Proses(blocks) {
		if len(prose.Words) >= 60 && !strings.ContainsAny(prose.Words, "*_[]<>|`\\~#\n") {
			out = append(out, prose.Words)
		}
	}
	return out
}

// section takes as many paragraphs as give an article of 400 bytes on average.
func (q *quarry) section(number string) (section, error) {
	s, size := section{number: number}, 0
	for size < 120 {
		if q.next == len(q.all) {
			if err := q.reword(); err != nil {
				return s, err
			}
		}
		p := q.all[q.next]
		s.paragraphs, size, q.next = append(s.paragraphs, p), size+len(p), q.next+1
	}
	return headed(s), nil
}

// reword lets package truth make other paragraphs of those that are used up.
func (q *quarry) reword() error {
	t, err := q.parse([]section{{number: "1", paragraphs: q.all}})
	if err != nil {
		return err
	}
	q.pass++
	q.all, q.next = nil, 0
	for p := range articlesOf(truth.Edit(t, truth.Options{Seed: q.pass, Share: 0.5}).Text) {
		q.all = append(q.all, paragraphsOf(p)...)
	}
	return nil
}

// parse reads a law and sees that all its articles are understood.
func (q *quarry) parse(articles []section) (*model.Text, error) {
	t := parseRevision(markdownOf(articles), q.language)
	n := 0
	for range articlesOf(t) {
		n++
	}
	if n != len(articles) {
		return nil, fmt.Errorf("of %d articles %d are understood", len(articles), n)
	}
	return t, nil
}

func parseRevision(data []byte, lang ident.Language) *model.Text {
	t, _ := norm.ParseText([]norm.File{{Name: "law.md", Data: data, FirstLine: 1}}, norm.Options{Language: lang})
	return t
}

// markdownOf writes a law, one line a paragraph, as editors of legal Markdown do.
func markdownOf(articles []section) []byte {
	var b strings.Builder
	b.WriteString("# A law\n")
	for _, s := range articles {
		fmt.Fprintf(&b, "\n## Article %s — %s\n", s.number, s.heading)
		for i, p := range s.paragraphs {
			fmt.Fprintf(&b, "\n(%d) %s\n", i+1, p)
		}
	}
	return []byte(b.String())
}

// articlesOf yields the articles of a text that has them at its top.
func articlesOf(t *model.Text) func(yield func(*model.Provision) bool) {
	return func(yield func(*model.Provision) bool) {
		for p := range model.Provisions(t.Body) {
			if p.Kind == model.Article && !yield(p) {
				return
			}
		}
	}
}

func paragraphsOf(article *model.Provision) (out []string) {
	for p := range model.All(article.Body) {
		for prose := range model.Proses(p.Body) {
			out = append(out, prose.Words)
		}
	}
	return out
}
