package compare

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// corpora are third-party texts in a folder beside the repository; who only clones that does not have them. content is
// the sample within it.
const (
	corpora = "../../../../../shared/corpora"
	content = "../../../../content/instruments"
)

// chains are texts that follow on each other: patterns of files or of folders of files, one text each.
var chains = []struct {
	name  string
	lang  ident.Language
	texts []string
}{
	{"telecommunications act", "de", []string{corpora + "/german-law/tkg-2004/rev-*.md"}},
	{"basic law", "de", []string{corpora + "/german-law/grundgesetz/rev-*.md"}},
	{"constitution", "en", []string{corpora + "/us-constitution/*.md"}},
	{"licence", "en", []string{corpora + "/cc-by-sa/en-*.md"}},
	{"licence in Arabic", "ar", []string{corpora + "/cc-by-sa/ar-*.md"}},
	{"declaration, one language to the other", "zh", []string{corpora + "/udhr/zh*.md", corpora + "/udhr/ru.md", corpora + "/udhr/fr.md", corpora + "/udhr/es.md"}},
	{"sample convention", "en", []string{content + "/convention/zero-draft/en*", content + "/convention/rev-1/en*", content + "/convention/rev-2/en*", content + "/convention/adopted/en*"}},
}

// chain reads the texts of a chain as revisions of one instrument.
func readChain(tb testing.TB, lang ident.Language, patterns []string) *model.Instrument {
	tb.Helper()
	if _, err := os.Stat(corpora); err != nil && strings.HasPrefix(patterns[0], corpora) && os.Getenv("CI") != "true" {
		tb.Skipf("the texts of %s are not here", corpora)
	}
	i := &model.Instrument{ID: "x"}
	for _, p := range patterns {
		names, _ := filepath.Glob(p)
		if len(names) == 0 {
			tb.Fatalf("no files match %s", p)
		}
		for _, name := range names {
			t := readText(tb, lang, name)
			i.Revisions = append(i.Revisions, &model.Revision{ID: fmt.Sprint("rev-", len(i.Revisions)+1), Texts: []*model.Text{t}})
		}
	}
	return i
}

func readText(tb testing.TB, lang ident.Language, name string) *model.Text {
	tb.Helper()
	names := []string{name}
	if inside, _ := filepath.Glob(name + "/*.md"); len(inside) > 0 {
		names = inside
	}
	var files []norm.File
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			tb.Fatal(err)
		}
		if rest, ok := bytes.CutPrefix(data, []byte("---\n")); ok {
			if _, body, ok := bytes.Cut(rest, []byte("\n---\n")); ok {
				data = body
			}
		}
		files = append(files, norm.File{Name: n, Data: data, FirstLine: 1})
	}
	t, _ := norm.ParseText(files, norm.Options{Language: lang})
	return t
}

// Every pair of revisions of every chain, in both directions: the comparison makes the new text of the old one, word for
// word and in order, its inverse the old one of the new, and it mirrors the comparison the other way round. Steps
// from one revision to the next do so as well after they went through JSON.
func TestProof(t *testing.T) {
	for _, c := range chains {
		t.Run(c.name, func(t *testing.T) {
			i := readChain(t, c.lang, c.texts)
			comparer := NewComparer(Identify(i), nil)
			for a, old := range i.Revisions {
				for b, new := range i.Revisions {
					if a > b {
						continue
					}
					name := fmt.Sprintf("%s...%s", old.ID, new.ID)
					prove(t, comparer, name, old.Texts[0], new.Texts[0])
					if b == a+1 || a == 0 && b == len(i.Revisions)-1 {
						proveJSON(t, name, comparer.Compare(old.Texts[0], new.Texts[0]), old.Texts[0], plain(Passages(new.Texts[0])))
					}
				}
			}
		})
	}
}

func prove(t *testing.T, comparer *Comparer, name string, old, new *model.Text) {
	t.Helper()
	c := comparer.Compare(old, new)
	before, after := plain(Passages(old)), plain(Passages(new))
	if got, err := Apply(Passages(old), c); err != nil || !slices.Equal(plain(got), after) {
		t.Errorf("%s: applied to the old text it does not make the new one: %v %s", name, err, firstDifference(plain(got), after))
	}
	if got, err := Apply(Passages(new), c.Inverse()); err != nil || !slices.Equal(plain(got), before) {
		t.Errorf("%s: the inverse does not make the old text: %v %s", name, err, firstDifference(plain(got), before))
	}
	if err := Prove(c, old, new); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if old == new && !c.Empty() {
		t.Errorf("%s: a text differs from itself", name)
	}
	back := comparer.Compare(new, old)
	if got, want := shape(c.Inverse()), shape(back); !slices.Equal(got, want) {
		t.Errorf("%s: the other way round is no mirror: %s", name, firstDifference(got, want))
	}
	proveRows(t, name, c)
}

// plain is what a text says, passage by passage.
func plain(ps []Passage) []string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = fmt.Sprintf("%s|%s|%s|%d|%d|%s|%s", p.EID, p.WID, p.Kind, p.Depth, p.Slot, p.Designation, p.Words)
	}
	return out
}

func firstDifference(got, want []string) string {
	for i := range max(len(got), len(want)) {
		g, w := "nothing", "nothing"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			return fmt.Sprintf("at %d\ngot  %.300s\nwant %.300s", i, g, w)
		}
	}
	return ""
}

// shape is a comparison without the order of its changes.
func shape(c *Comparison) []string {
	var out []string
	for i := range c.Changes {
		ch := &c.Changes[i]
		out = append(out, fmt.Sprintf("%s %v -> %v %v %v %v", ch.Kind, eids(ch.Old), eids(ch.New), ch.Edits, ch.Phrases, ch.Within >= 0))
	}
	slices.Sort(out)
	return out
}

func eids(ps []Passage) []ident.EID {
	var out []ident.EID
	for i := range ps {
		out = append(out, ps[i].EID)
	}
	slices.Sort(out)
	return out
}

func proveJSON(t *testing.T, name string, c *Comparison, old *model.Text, after []string) {
	t.Helper()
	b, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var read Comparison
	if err := json.Unmarshal(b, &read); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	again, err := json.Marshal(&read)
	if err != nil || !bytes.Equal(b, again) || !reflect.DeepEqual(c.Counts, read.Counts) {
		t.Errorf("%s: what was read from JSON is written otherwise", name)
	}
	if got, err := Apply(Passages(old), &read); err != nil || !slices.Equal(plain(got), after) {
		t.Errorf("%s: read from JSON it does not make the new text: %v %s", name, err, firstDifference(plain(got), after))
	}
}

// proveRows holds the walk to the words: what stayed and was inserted in the rows of a provision is all that it has in
// the new text, in its order, and what stayed and was deleted in those of a change is all of its old words; each change is
// shown once.
func proveRows(t *testing.T, name string, c *Comparison) {
	t.Helper()
	type part struct{ change, which int }
	old, new, seen := map[int]string{}, map[part]string{}, map[int]int{}
	for r := range c.Rows() {
		if r.Shows == ShowsAll {
			seen[r.Index]++
		}
		for _, l := range r.Lines {
			for _, run := range l.Runs {
				if run.Text == LineEnd || l.Kind == SegmentNumber {
					continue
				}
				if run.Fate != Added {
					old[r.Index] += run.Text + " "
				}
				if run.Fate != Deleted {
					new[part{r.Index, r.Which}] += run.Text + " "
				}
			}
		}
	}
	for i := range c.Changes {
		ch := &c.Changes[i]
		if seen[i] != 1 {
			t.Errorf("%s: %s is shown %d times", name, ch.name(), seen[i])
		}
		if !ch.Changed() {
			continue
		}
		got, want := squeeze(old[i]), squeeze(ch.OldWords())
		if len(ch.New) > 1 { // what stands behind the provisions within one comes later
			got, want = sorted(got), sorted(want)
		}
		if got != want {
			t.Errorf("%s: %s shows of the old words\n%q, want\n%q", name, ch.name(), got, want)
		}
		for k := range ch.New {
			if got, want := squeeze(new[part{i, k}]), squeeze(ch.New[k].Words); got != want {
				t.Errorf("%s: %s shows of the new words\n%q, want\n%q", name, ch.New[k].EID, got, want)
			}
		}
	}
}

// sorted puts the letters in order.
func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

// squeeze leaves out what is between words.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, ChildMark, "")), "")
}
