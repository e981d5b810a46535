package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/search"
)

// firmDoc is a firm of the library.
type firmDoc struct {
	number, name, former, lei, registry string
	state                               ident.State
	status                              string
	scopes                              []string
}

// vendors are the words of the names of a real register, each as often as it stands there; none where the register is
// not beside the repository.
func (e *env) vendors() ([]string, error) {
	f, err := os.Open(filepath.Join(e.root, "../shared/corpora/cmvp-register/register.csv"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for _, row := range rows[1:] {
		names[row[1]] = true
	}
	var words []string
	for name := range names {
		for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if len(word) > 2 {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return words, nil
}

// namer makes names. Some words are in many of them and most in few, as in life.
type namer struct {
	*rand.Rand
	vendors []string
	rare    []string
	rank    *rand.Zipf
}

func newNamer(vendors []string) *namer {
	r := rand.New(rand.NewPCG(15, 115000))
	if len(vendors) == 0 {
		vendors = searchWords["trades"]
	}
	n := &namer{Rand: r, vendors: vendors}
	for range 60_000 {
		n.rare = append(n.rare, n.rareWord())
	}
	n.rank = rand.NewZipf(r, 1.07, 40, uint64(len(n.rare)-1))
	return n
}

var (
	onsets = strings.Fields("b br c ch d dr f fl g gr h j k kr l m n p pl qu r s sh st t tr v w y z")
	nuclei = strings.Fields("a e i o u a e i o u ai ea ei ia io ou ue y")
	codas  = strings.Fields("- - - - l n r s t x m nd rk st ng ck ll v th ss")
)

// rareWord is two or three syllables, seldom four.
func (n *namer) rareWord() string {
	var b strings.Builder
	for range 2 + n.IntN(2) + n.IntN(6)/5 {
		b.WriteString(n.pick(onsets) + n.pick(nuclei) + strings.Trim(n.pick(codas), "-"))
	}
	word := []rune(b.String())
	word[0] = unicode.ToUpper(word[0])
	return string(word)
}

func (n *namer) pick(list []string) string { return list[n.IntN(len(list))] }

func (n *namer) word(key string) string { return n.pick(searchWords[key]) }

func (n *namer) one() string { return n.rare[n.rank.Uint64()] }

// name is a name of one of many kinds.
func (n *namer) name() string {
	switch k := n.IntN(100); {
	case k < 35:
		return n.one() + " " + n.word("trades") + " " + n.word("legal")
	case k < 50:
		return n.one() + " " + n.pick(n.vendors) + " " + n.word("trades") + " " + n.word("legal")
	case k < 60:
		return n.pick(n.vendors) + " " + n.one() + " " + n.word("legal")
	case k < 67:
		return n.one() + " & " + n.one() + " " + n.word("legal")
	case k < 72:
		return n.one() + "-" + n.one() + " " + n.word("trades")
	case k < 84:
		return n.one() + " " + n.word("accented") + " " + n.word("legal")
	case k < 88:
		return n.word("cyrillicforms") + " «" + n.word("cyrillic") + " " + n.word("cyrillic") + "»"
	case k < 92:
		return n.word("arabicforms") + " " + n.word("arabic") + " " + n.word("arabic")
	case k < 96:
		return n.word("han") + n.word("hannames") + n.word("hannames") + n.word("hannames") + n.word("hantrades") + n.word("hanforms")
	case k < 98:
		return n.word("kana") + n.word("kana") + n.word("kana")
	case k < 99:
		return n.word("hangul") + " " + n.word("hangul") + " " + n.word("hangul")
	}
	return n.word("greek") + " " + n.word("greek") + " Α.Ε."
}

// makeFirms draws firms. The first of them are the same however many there are.
func makeFirms(vendors []string, count int) []firmDoc {
	n := newNamer(vendors)
	states := searchWords["states"]
	state := rand.NewZipf(n.Rand, 1.2, 12, uint64(len(states)-1))
	firms := make([]firmDoc, count)
	for i := range firms {
		f := firmDoc{number: fmt.Sprintf("F-%06d", 100001+i), name: n.name(), lei: someLEI(n.Rand), status: n.word("statuses"),
			state: ident.State(states[state.Uint64()]), registry: fmt.Sprintf("%s%07d", n.pick([]string{"HRB ", "PVT-", "", "SC"}), n.IntN(1e7))}
		if n.IntN(10) == 0 {
			f.former = n.name()
		}
		for _, s := range searchWords["scopes"] {
			if n.IntN(4) == 0 {
				f.scopes = append(f.scopes, s)
			}
		}
		firms[i] = f
	}
	return firms
}

func (f *firmDoc) url() string { return "firms/" + f.number + ".html" }

// document has the State and the status in six languages as facts, as the site's catalogue does.
func (f *firmDoc) document(names stateNames) search.Document {
	d := search.Document{Name: f.name, Exact: []string{f.number, f.lei, f.registry}, URL: f.url(), Title: f.name,
		Sub: names.of(f.state)[0], Facts: slices.Concat(names.of(f.state), searchWords[f.status], f.scopes),
		Facets: []search.Facet{{ID: "status", Value: f.status}, {ID: "state", Value: string(f.state)}}}
	if f.former != "" {
		d.Others = []string{f.former}
	}
	for _, s := range f.scopes {
		d.Facets = append(d.Facets, search.Facet{ID: "scope", Value: s})
	}
	return d
}

// stateNames are the names of States in the six languages, the English one first, each name once.
type stateNames map[ident.State][]string

func (n stateNames) of(s ident.State) []string {
	if n[s] == nil {
		for _, lang := range []language.Tag{language.English, language.Arabic, language.Chinese, language.French, language.Russian, language.Spanish} {
			if name := s.Name(lang); !slices.Contains(n[s], name) {
				n[s] = append(n[s], name)
			}
		}
	}
	return n[s]
}
