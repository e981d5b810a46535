package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/search/language"
)

// site is a small site of made-up texts and names.
func site(firms, articles int) Input {
	r := rand.New(rand.NewPCG(1, 2))
	words := make([]string, 3000)
	for i := range words {
		var b strings.Builder
		for range 3 + r.IntN(8) {
			b.WriteRune(rune('a' + r.IntN(26)))
		}
		words[i] = b.String()
	}
	often := rand.NewZipf(r, 1.2, 4, uint64(len(words)-1))
	prose := func(n int) string {
		var out []string
		for range n {
			out = append(out, words[often.Uint64()])
		}
		return strings.Join(out, " ")
	}
	register := Collection{Kind: "firm"}
	for i := range firms {
		number, state := fmt.Sprintf("F-%04d", i), fmt.Sprintf("S%d", r.IntN(40))
		register.Documents = append(register.Documents, Document{Name: prose(3), Title: number, URL: "register/firms/" + number + "/",
			Exact: []string{number}, Facts: []string{"Land " + state}, Facets: []Facet{{"state", state}, {"status", "valid"}}})
	}
	text := Collection{Kind: "provision", Language: "en", Instrument: "x"}
	for i := range articles {
		text.Documents = append(text.Documents, Document{Name: prose(3), Body: prose(60), Title: fmt.Sprintf("article %d", i+1),
			URL: fmt.Sprintf("instruments/x/1/art_%d/", i+1), Exact: []string{fmt.Sprintf("§%d", i+1)}})
	}
	return Input{Collections: []Collection{text, register}}
}

func TestEveryWordIsFound(t *testing.T) {
	in := site(300, 200)
	x := read(t, Build(in))
	terms := x.terms()
	if x.entry.Total != 500 {
		t.Errorf("the entry counts %d documents, not 500", x.entry.Total)
	}
	for i, c := range in.Collections {
		for n, d := range c.Documents {
			doc := x.entry.Collections[i].Base + n
			for _, word := range wordsOf(d) {
				if !slices.ContainsFunc(terms[word].lexemes, func(l readLexeme) bool { return slices.Contains(l.docs, doc) }) {
					t.Fatalf("%q is not found in %s %s", word, c.Kind, d.Title)
				}
			}
			if got := x.record(doc); got[0] != d.URL || got[1] != d.Title || got[3] != d.Body {
				t.Fatalf("the record of %s %s is %q", c.Kind, d.Title, got)
			}
		}
	}
}

func wordsOf(d Document) []string {
	var out []string
	for _, s := range slices.Concat([]string{d.Name, d.Body}, d.Facts) {
		for tok := range language.Tokens(s) {
			out = append(out, tok.Word)
		}
	}
	for _, f := range d.Facets {
		out = append(out, f.ID+":"+strings.ToLower(f.Value))
	}
	return append(out, strings.ToLower(d.Exact[0]))
}

// TestPhrasesStandInOrder holds that the places of words that follow each other follow each other, and that no phrase
// goes from the name to the text.
func TestPhrasesStandInOrder(t *testing.T) {
	terms := read(t, Build(Input{Collections: []Collection{{Kind: "provision", Language: "en", Documents: []Document{
		{Name: "Use of force", Body: "Force shall not be used. A/RES/1 of force.", Title: "article 1", URL: "x"}}}}})).terms()
	for word, want := range map[string][]int{"use": {0}, "of": {1, 19}, "force": {2, 11, 20}, "shall": {12}, "res": {17}, "a/res/1": nil} {
		if got := terms[word].places[0]; !slices.Equal(got, want) {
			t.Errorf("%s stands at %v, not at %v", word, got, want)
		}
	}
}

func TestStemsAndForms(t *testing.T) {
	x := read(t, Build(Input{Collections: []Collection{
		{Kind: "provision", Language: "en", Documents: []Document{{Body: "The suspension was lifted."}, {Body: "Two inspections."}}},
		{Kind: "firm", Documents: []Document{{Name: "Inspection Works"}}},
	}}))
	var forms map[string]map[int][]string
	if err := json.Unmarshal(x.files["v/"+x.entry.Forms[0]], &forms); err != nil {
		t.Fatal(err)
	}
	if got := forms["suspensions"][slices.Index(x.entry.Slots, "en")]; !slices.Equal(got, []string{"suspension"}) {
		t.Errorf("suspensions stands for %q, not for suspension", got)
	}
	var languages []string
	for _, l := range x.terms()["inspection"].lexemes {
		languages = append(languages, l.language)
	}
	if !slices.Equal(languages, []string{"", "en"}) {
		t.Errorf("inspection is a name, and a form of inspections, but is found in %q", languages)
	}
}

func TestBackwards(t *testing.T) {
	x := read(t, Build(Input{Collections: []Collection{{Kind: "firm", Documents: []Document{{Name: "Élan Ltd 2000 条约 Werke"}}}}}))
	if got := string(x.files["b/"+x.entry.Backwards[0]]); got != "ekrew\nnale" {
		t.Errorf("backwards stand %q", got)
	}
}

// TestImpact holds that of two names with a word the shorter says more of it, and that a name says more than a text.
func TestImpact(t *testing.T) {
	of := func(d Document) uint8 {
		r := newReader("")
		var c count
		for _, o := range r.read(&d) {
			if o.surface == "force" {
				c.add(o)
			}
		}
		return c.impact()
	}
	order := []Document{
		{Exact: []string{"Force"}},
		{Name: "Force"},
		{Name: "Use of force", Others: []string{"another name with force"}},
		{Name: "Use of force in times of peace and of war"},
		{Body: "The use of force."},
		{Body: "The use of force" + strings.Repeat(" is in no case more than what is needed, and in no place but where it is", 3)},
		{Context: "Use of force in times of peace and of war and of neither"},
	}
	for i, d := range order[1:] {
		if more, less := of(order[i]), of(d); more <= less {
			t.Errorf("force says %d of %+v and %d of %+v", more, order[i], less, d)
		}
	}
}

func TestSameBytes(t *testing.T) {
	a, b := Build(site(300, 100)), Build(site(300, 100))
	if !slices.EqualFunc(a, b, func(a, b File) bool { return a.Path == b.Path && bytes.Equal(a.Bytes, b.Bytes) }) {
		t.Error("the same documents give different files")
	}
}

// TestFewFilesChange holds that what is edited changes its own files: after ten edits and one more firm nearly all
// records are as before, and most of the dictionary though the site has few words.
func TestFewFilesChange(t *testing.T) {
	const firms = 20000
	before := map[string]bool{}
	for _, f := range Build(site(firms, 800)) {
		before[f.Path] = true
	}
	edited := site(firms, 800)
	texts, register := &edited.Collections[0], &edited.Collections[1]
	for i := range 5 {
		texts.Documents[i*150].Body += " amended"
		register.Documents[i*3000].Name += " amended"
	}
	register.Documents = append(register.Documents, Document{Name: "newly registered", Title: "F-new", URL: "x"})
	var records, other [2]int
	for _, f := range Build(edited) {
		count := &other
		if strings.HasPrefix(f.Path, Folder+"r/") {
			count = &records
		}
		count[0]++
		if before[f.Path] {
			count[1]++
		}
	}
	if records[1] < records[0]*9/10 || other[1] < other[0]/2 {
		t.Errorf("of %d files of records %d are as before, of %d others %d", records[0], records[1], other[0], other[1])
	}
}

func TestEmptySite(t *testing.T) {
	x := read(t, Build(Input{Collections: []Collection{{Kind: "firm"}}}))
	if x.entry.Total != 0 || x.entry.Terms[0] != "" {
		t.Errorf("a site without documents has %d, and terms in %q", x.entry.Total, x.entry.Terms[0])
	}
}

func TestRooms(t *testing.T) {
	last := 0
	for n := range 5000 {
		size := room(n)
		if size < n || size < last || size%recordsPerFile != 0 {
			t.Fatalf("%d documents have room for %d, one less for %d", n, size, last)
		}
		last = size
	}
}
