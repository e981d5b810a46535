package words

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

var update = flag.Bool("update", false, "write the golden files anew")

// corpora are third-party texts in a folder beside the repository, content is that of the sample site.
const (
	corpora = "../../../../../shared/corpora"
	content = "../../../../content/instruments"
)

// chains are texts that follow on each other.
var chains = []struct {
	lang  ident.Language
	texts []string // patterns of files or, for texts of several files, folders
}{
	{"de", []string{corpora + "/german-law/tkg-2004/rev-*.md"}},
	{"de", []string{corpora + "/german-law/grundgesetz/rev-*.md"}},
	{"en", []string{corpora + "/us-constitution/*.md"}},
	{"en", []string{corpora + "/cc-by-sa/en-[123]*.md"}},
	{"ar", []string{corpora + "/cc-by-sa/ar-*.md"}},
	{"en", []string{content + "/convention/zero-draft/en", content + "/convention/rev-1/en", content + "/convention/rev-2/en", content + "/convention/adopted/en"}},
}

// pair is a provision in two texts.
type pair struct {
	name     string
	old, new *Text
}

// realPairs pairs the provisions that changed between any two texts of the chains by their eIds, each pair of words once.
// Provisions that share few pairs of words are others under an old number.
func realPairs(tb testing.TB) []pair {
	tb.Helper()
	var out []pair
	for _, c := range chains {
		var texts []map[ident.EID]*Text
		var order [][]ident.EID
		for _, p := range c.texts {
			names, _ := filepath.Glob(p)
			for _, name := range names {
				m, ids := provisions(tb, name, c.lang)
				texts, order = append(texts, m), append(order, ids)
			}
		}
		seen := map[string]bool{}
		for i := range texts {
			for j := i + 1; j < len(texts); j++ {
				for _, id := range order[i] {
					a, b := texts[i][id], texts[j][id]
					if b == nil || a.s == b.s || seen[a.s+"\x00"+b.s] || !related(a, b) {
						continue
					}
					seen[a.s+"\x00"+b.s] = true
					out = append(out, pair{fmt.Sprintf("%s %d %d %s", filepath.Base(filepath.Dir(c.texts[0])), i+1, j+1, id), a, b})
				}
			}
		}
	}
	return out
}

func related(a, b *Text) bool {
	p, q := a.Shingles(), b.Shingles()
	in := map[uint64]bool{}
	for _, s := range p {
		in[s] = true
	}
	n := 0
	for _, s := range q {
		if in[s] {
			n++
		}
	}
	return n > 0 && 10*2*n >= 2*(len(p)+len(q))
}

func provisions(tb testing.TB, name string, lang ident.Language) (map[ident.EID]*Text, []ident.EID) {
	names := []string{name}
	if filepath.Ext(name) == "" {
		names, _ = filepath.Glob(name + "/*.md")
	}
	var files []norm.File
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			tb.Fatal(err)
		}
		if rest, ok := bytes.CutPrefix(data, []byte("---\n")); ok {
			_, data, _ = bytes.Cut(rest, []byte("\n---\n"))
		}
		files = append(files, norm.File{Name: n, Data: data, FirstLine: 1})
	}
	text, _ := norm.ParseText(files, norm.Options{Language: lang})
	out := map[ident.EID]*Text{}
	var order []ident.EID
	for p := range model.All(text.Body) {
		lines := []string{p.Heading.Words}
		for i := range p.Body {
			if p.Body[i].Provision != nil {
				lines = append(lines, "\uFFFC")
				continue
			}
			for w := range model.Proses(p.Body[i : i+1]) {
				lines = append(lines, w.Words)
			}
		}
		out[p.EID] = New(strings.TrimSpace(strings.Join(lines, "\n")), lang)
		order = append(order, p.EID)
	}
	return out, order
}

// lcs is the length of the longest common subsequence of the tokens.
func lcs(a, b *Text) int {
	row := make([]int, len(b.tokens)+1)
	for i := range a.tokens {
		diagonal := 0
		for j := range b.tokens {
			up := row[j+1]
			if a.tokens[i].hash == b.tokens[j].hash {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = up
		}
	}
	return row[len(b.tokens)]
}

// touched counts the tokens within edits of words, and the islands: runs of one or two tokens between two edits of words. Brackets
// that were opened or lifted around words that stay are edits beside which nothing is an island.
func touched(d Difference, a, b *Text) (tokens, islands int) {
	last := -1
	for _, e := range d.Edits {
		if e.Kind == Spacing {
			continue
		}
		tokens += within(a, e.Old) + within(b, e.New)
		if !hasWords(a, e.Old) && !hasWords(b, e.New) {
			last = -1
			continue
		}
		if between := (Span{last, e.Old.From}); last >= 0 && !strings.Contains(a.s[last:e.Old.From], "\uFFFC") && within(a, between) <= 2 {
			islands++
		}
		last = e.Old.To
	}
	return tokens, islands
}

func hasWords(t *Text, s Span) bool { return t.words(t.tokensOf(s)) > 0 }

func within(t *Text, s Span) int {
	n := 0
	for _, k := range t.tokens {
		if k.From >= s.From && k.To <= s.To {
			n++
		}
	}
	return n
}

// TestRealPairs proves the comparison on real texts, and that what it leaves can be read.
func TestRealPairs(t *testing.T) {
	pairs := realPairs(t)
	sum, optimum, islands, changed := 0, 0, 0, 0
	for _, p := range pairs {
		d := checkExact(t, p.old, p.new)
		n, k := touched(d, p.old, p.new)
		best := len(p.old.tokens) + len(p.new.tokens) - 2*lcs(p.old, p.new)
		sum, optimum, islands = sum+n, optimum+best, islands+k
		if n > 0 {
			changed++
		}
	}
	if share := float64(sum) / float64(optimum); share > 1.15 {
		t.Errorf("the edits touch %.3f times the tokens that must change", share)
	}
	if share := float64(islands) / float64(changed); share > 0.08 {
		t.Errorf("%.3f islands of one or two tokens per changed provision", share)
	}
}
