package cite

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/source"
)

// shares are what of the English links a language has, and which of its own English has not.
type shares struct {
	english, found, more int
	missing, surplus     []string
}

func (s *shares) recall() float64 { return float64(s.found) / float64(max(s.english, 1)) }

// compare counts the links of a text against those of the English one. A link is a place and a target.
func (s *shares) compare(english, other map[string]int) {
	for link, n := range english {
		s.english += n
		s.found += min(n, other[link])
		for range n - other[link] {
			s.missing = append(s.missing, link)
		}
	}
	for link, n := range other {
		s.more += max(n-english[link], 0)
		for range n - english[link] {
			s.surplus = append(s.surplus, link)
		}
	}
	slices.Sort(s.missing)
	slices.Sort(s.surplus)
}

// referenceLinks counts the references of a text by place and target.
func referenceLinks(x *Index) map[string]int {
	links := map[string]int{}
	for _, r := range x.References() {
		links[string(r.From)+" → "+r.Target]++
	}
	return links
}

// termLinks are the links that readers see from terms: by article and defining provision.
func termLinks(x *Index) map[string]int {
	links := map[string]int{}
	for _, d := range x.Terms() {
		for _, u := range d.Uses {
			if top := x.tree.byEID[u.In].top(); top != nil {
				links[fmt.Sprintf("%s → #%s", top.EID, d.By)] = 1
			}
		}
	}
	return links
}

// In every language the same provisions refer to the same provisions, and use the same terms, as in English.
func TestLanguagesAgree(t *testing.T) {
	site, _ := source.Folder("../../../..")
	corpus, _ := load.Load(site)
	references, terms := map[ident.Language]*shares{}, map[ident.Language]*shares{}
	languages := []ident.Language{"ar", "es", "fr", "ru", "zh"}
	for _, lang := range languages {
		references[lang], terms[lang] = &shares{}, &shares{}
	}
	eachTranslation(corpus, func(rev *model.Revision, english, text *model.Text) {
		e, _ := New(rev, english, corpus)
		x, found := New(rev, text, corpus)
		for _, f := range found.Without([]string{"term-unused"}) {
			t.Errorf("%s: %s: %v", rev.Ref(), text.Language, f)
		}
		references[text.Language].compare(referenceLinks(e), referenceLinks(x))
		terms[text.Language].compare(termLinks(e), termLinks(x))
	})
	t.Log("language  references: English  found  others   terms: English  found  others")
	for _, lang := range languages {
		r, d := references[lang], terms[lang]
		t.Logf("%-8s %20d %6d %7d %16d %6d %7d", lang, r.english, r.found, r.more, d.english, d.found, d.more)
		if r.english == 0 || r.recall() < 0.98 || r.more > 0 {
			t.Errorf("%s: of %d references %d are found\nmissing:\n%s\nothers:\n%s", lang, r.english, r.found, strings.Join(r.missing, "\n"), strings.Join(r.surplus, "\n"))
		}
		if d.english == 0 || d.recall() < 0.9 || d.more*20 > d.found {
			t.Errorf("%s: of %d uses of terms %d are found\nmissing:\n%s\nothers:\n%s", lang, d.english, d.found, strings.Join(d.missing, "\n"), strings.Join(d.surplus, "\n"))
		}
	}
}

// eachTranslation calls f for every text of the corpus in another language than English that has an English one beside it.
func eachTranslation(c *model.Corpus, f func(rev *model.Revision, english, text *model.Text)) {
	for _, i := range c.Instruments {
		for _, rev := range i.Revisions {
			n := slices.IndexFunc(rev.Texts, func(t *model.Text) bool { return t.Language == "en" })
			for _, text := range rev.Texts {
				if n >= 0 && text.Language != "en" {
					f(rev, rev.Texts[n], text)
				}
			}
		}
	}
}

// The Universal Declaration refers to none of its own provisions, in any language.
func TestDeclarationRefersToNothing(t *testing.T) {
	for _, lang := range []string{"ar", "en", "es", "fr", "ru", "zh-Hans"} {
		data, err := os.ReadFile("../../../../../shared/corpora/udhr/" + lang + ".md")
		if errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
			t.Skip("the corpora are not here")
		} else if err != nil {
			t.Fatal(err)
		}
		text, _ := norm.ParseText([]norm.File{{Name: lang, Data: data, FirstLine: 1}}, norm.Options{Language: ident.Language(lang)})
		x, found := New(revision(model.Norms, text.Heading.Words), text, nil)
		if len(text.Body) < 31 || len(x.References()) > 0 || len(found) > 0 {
			t.Errorf("%s: %d provisions, references %v, findings %v", lang, len(text.Body), x.References(), found)
		}
	}
}
