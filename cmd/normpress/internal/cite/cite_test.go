package cite

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

var update = flag.Bool("update", false, "write the golden files")

// sample reads a text of the site's own content.
func sample(t testing.TB, dir string) *model.Text {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("../../../../content/instruments", dir, "en", "*.md"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("there is no text in %s", dir)
	}
	var files []norm.File
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, norm.File{Name: filepath.Base(path), Data: data, FirstLine: 1})
	}
	text, _ := norm.ParseText(files, norm.Options{Language: "en"})
	return text
}

// Every reference and term of the adopted convention, to be read whenever it changes.
func TestSampleConvention(t *testing.T) {
	x, findings := New(revision(model.Convention, "Convention on Private Cyber Capabilities"), sample(t, "convention/adopted"), nil)
	var b strings.Builder
	for _, r := range x.References() {
		l := r.backlink()
		fmt.Fprintf(&b, "%s: %s → %s\n", r.From, l.Words, r.Target)
	}
	for _, d := range x.Terms() {
		fmt.Fprintf(&b, "%s: “%s” used %d times\n", d.By, d.Term, len(d.Uses))
	}
	for _, f := range findings {
		fmt.Fprintln(&b, f)
	}
	const golden = "testdata/convention-adopted.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("references or terms changed; compare with go test -update and git diff\n%s", b.String())
	}
}

func TestBacklinks(t *testing.T) {
	lines := strings.Replace(englishText, "SENTENCE", "Under articles 9 to 12, and under article 3 and [that one](#art_7), a firm may act.", 1)
	x, _ := New(revision(model.Convention, "Convention"), parse(t, "en", lines), nil)
	tests := []struct {
		to   ident.EID
		want string
	}{
		{"art_3", "art_2__para_3: “Under articles 9 to 12, and under [article 3] and that one, a firm may act.”"},
		{"art_7", "art_2__para_3: “Under articles 9 to 12, and under article 3 and [that one], a firm may act.”"},
		{"art_9", "art_2__para_3: “Under [articles 9] to 12, and under article 3 and that one, a firm may act.”"},
		{"art_10", "art_2__para_3: “Under articles 9 to [12], and under article 3 and that one, a firm may act.”"},
		{"art_12", "art_2__para_3: “Under articles 9 to [12], and under article 3 and that one, a firm may act.”"},
		{"art_1", ""},
		{"art_2", ""},
		{"art_99", ""},
	}
	for _, test := range tests {
		var got []string
		for _, l := range x.ReferredFrom(test.to) {
			got = append(got, fmt.Sprintf("%s: “%s[%s]%s”", l.From, l.Before, l.Words, l.After))
		}
		if s := strings.Join(got, "\n"); s != test.want {
			t.Errorf("%s\n got: %s\nwant: %s", test.to, s, test.want)
		}
	}
}

func TestContext(t *testing.T) {
	long := strings.Repeat("word ", 30)
	if got := lastWords(long + "end "); got != "…"+strings.Repeat(" word", 15)+" end " {
		t.Errorf("got %q", got)
	}
	if got := firstWords(" " + long); got != strings.Repeat(" word", 15)+" …" {
		t.Errorf("got %q", got)
	}
	if got := lastWords(strings.Repeat("字", 40)); got != "…"+strings.Repeat("字", 26) {
		t.Errorf("got %q", got)
	}
	if got := firstWords(strings.Repeat("字", 40)); got != strings.Repeat("字", 26)+"…" {
		t.Errorf("got %q", got)
	}
}

func TestMarks(t *testing.T) {
	tests := []struct{ words, want string }{
		{"Under article 5 a firm may act.", "reference 6-15 #art_5, use 18-22 #art_1__para_1__point_a"},
		{"*Under article 5* a firm.", "emphasis 0-15, reference 6-15 #art_5, use 18-22 #art_1__para_1__point_a"},
		{"Under *article* 5.", "reference 6-15 #art_5, emphasis 6-13"},
		{"*Under article* 5.", "emphasis 0-13"},
		{"Under [article 5](#art_7).", "link 6-15 #art_7"},
		{"Under `article 5`.", "code 6-15"},
		{"Under article[^1] 5.\n### Article 4\n[^1]: Note.", "note 13-13 1"},
		{"Under article 5[^1].\n### Article 4\n[^1]: Note.", "reference 6-15 #art_5, note 15-15 1"},
		{"A firm, a firm.", "use 2-6 #art_1__para_1__point_a"},
		{"“Widget” means a widget.", "term 3-9"},
		{"See:\n> Under article 5 a firm.", ""},
	}
	kinds := map[model.MarkKind]string{model.MarkEmphasis: "emphasis", model.MarkCode: "code", model.MarkLink: "link", model.MarkNote: "note",
		model.MarkTerm: "term", model.MarkReference: "reference", model.MarkUse: "use"}
	for _, test := range tests {
		text := parse(t, "en", strings.Replace(englishText, "SENTENCE", test.words, 1))
		x, _ := New(revision(model.Convention, "Convention"), text, nil)
		var got []string
		for p := range model.Proses(text.Find("art_2__para_3").Body) {
			for _, m := range x.Marks(p) {
				got = append(got, strings.TrimSpace(fmt.Sprintf("%s %d-%d %s", kinds[m.Kind], m.From, m.To, m.Target)))
			}
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%q\n got: %s\nwant: %s", test.words, s, test.want)
		}
	}
}

func TestCite(t *testing.T) {
	text := parse(t, "en", englishText)
	for id, want := range map[ident.EID]string{
		"preamble": "preamble", "preamble__rec_1": "preamble, first recital", "part_II": "Part II", "art_5": "article 5",
		"art_5bis": "article 5 bis", "art_2__para_2bis": "article 2, paragraph 2 bis", "art_5__para_2__point_a": "article 5, paragraph 2 (a)",
		"art_2__para_2__point_a__point_ii": "article 2, paragraph 2 (a) (ii)", "art_5bis__para_2": "article 5 bis, second paragraph",
		"art_5bis__para_2__point_a": "article 5 bis (a)", "att_I": "Annex I", "att_I__art_2__para_1": "Annex I, article 2, paragraph 1",
		"att_II__para_3__point_a": "Annex II, paragraph 3 (a)",
	} {
		p := text.Find(id)
		if p == nil {
			t.Fatalf("there is no %s", id)
		}
		got := Cite(p)
		if s := got.String("en"); s != want {
			t.Errorf("%s is cited as %q, not %q", id, s, want)
		}
		if back, err := ident.ParseCitation(want, "en"); err != nil || !slices.Equal(back, got) {
			t.Errorf("%q is read as %v, %v", want, back, err)
		}
	}
	norms := parse(t, "en", "### Norm 4\nWords.\n### Principle 3\n1. One.", "Norm", "Principle")
	if got := Cite(norms.Find("art_3__para_1")).String("en"); got != "Principle 3, paragraph 1" {
		t.Errorf("got %q", got)
	}
}

func TestCiteHeading(t *testing.T) {
	text := parse(t, "en", "# Licence\n\n## Legal Code\n\n### [Terms, “as is”]\n\n1. One:\n\n(a) a.\n\n## Section 2\n\n### Notice\n\nWords.\n\n## Annex I\n\n### Form\n\nWords.")
	for id, want := range map[ident.EID]string{
		"sec_1": "“Legal Code”", "sec_1__sec_1": "“Terms, ‘as is’”", "sec_1__sec_1__para_1__point_a": "“Terms, ‘as is’”, paragraph 1 (a)",
		"sec_2__sec_1": "section 2, “Notice”", "sec_2__sec_1__para_1": "section 2, “Notice”, first paragraph", "att_I__sec_1": "Annex I, “Form”",
	} {
		p := text.Find(id)
		if p == nil {
			t.Errorf("there is no %s", id)
			continue
		}
		if got := Cite(p).String("en"); got != want {
			t.Errorf("%s is cited as %q, not %q", id, got, want)
		}
		if back, err := ident.ParseCitation(want, "en"); err != nil || !slices.Equal(back, Cite(p)) {
			t.Errorf("%q is read as %+v, %v", want, back, err)
		}
	}
}

// wellFormed says what is wrong with the marks of a prose.
func wellFormed(p *model.Prose, marks []model.Mark) string {
	var open []model.Mark
	for i, m := range marks {
		if m.From < 0 || m.To > len(p.Words) || m.From > m.To {
			return fmt.Sprintf("mark %v lies outside the words", m)
		}
		if i > 0 && (marks[i-1].From > m.From || marks[i-1].From == m.From && marks[i-1].To < m.To) {
			return fmt.Sprintf("marks %v and %v are not in order", marks[i-1], m)
		}
		open = slices.DeleteFunc(open, func(o model.Mark) bool { return o.To <= m.From })
		for _, o := range open {
			if o.To < m.To {
				return fmt.Sprintf("marks %v and %v cross", o, m)
			}
		}
		open = append(open, m)
	}
	for _, m := range p.Marks {
		if !slices.Contains(marks, m) {
			return fmt.Sprintf("mark %v of the editor is lost", m)
		}
	}
	return ""
}

func checkIndex(t *testing.T, text *model.Text, rev *model.Revision) {
	var before []string
	for p := range model.All(text.Body) {
		for prose := range model.Proses(p.Body) {
			before = append(before, prose.Words)
		}
	}
	x, _ := New(rev, text, nil)
	i := 0
	for p := range model.All(text.Body) {
		for prose := range model.Proses(p.Body) {
			if prose.Words != before[i] {
				t.Fatalf("the words of %s changed", p.EID)
			}
			if wrong := wellFormed(prose, x.Marks(prose)); wrong != "" {
				t.Fatalf("%s: %q: %s", p.EID, prose.Words, wrong)
			}
			i++
		}
	}
	for _, r := range x.References() {
		if r.Start < 0 || r.End > len(r.Prose.Words) || r.Start >= r.End {
			t.Fatalf("reference %+v lies outside its words", r)
		}
		if id, ok := strings.CutPrefix(r.Target, "#"); ok && text.Find(ident.EID(id)) == nil && r.Prose.Marks == nil {
			t.Fatalf("reference to %s leads nowhere", r.Target)
		}
	}
}

// Real texts are only read: whatever is in them, marks are well formed and recognised references lead somewhere.
func TestCorpora(t *testing.T) {
	for pattern, lang := range map[string]ident.Language{
		"udhr/en.md": "en", "udhr/fr.md": "fr", "udhr/es.md": "es", "udhr/ru.md": "ru", "udhr/ar.md": "ar", "udhr/zh-Hans.md": "zh-Hans",
		"us-constitution/rev-19-*.md": "en", "german-law/grundgesetz/rev-05-*.md": "de", "seabed-draft/draft-*.txt": "en", "cc-by-sa/en-4.0.md": "en",
	} {
		paths, _ := filepath.Glob(filepath.Join("../../../../../shared/corpora", pattern))
		if len(paths) == 0 && os.Getenv("CI") == "true" {
			t.Errorf("no text matches %s", pattern)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text, _ := norm.ParseText([]norm.File{{Name: path, Data: data, FirstLine: 1}}, norm.Options{Language: lang})
			checkIndex(t, text, revision(model.Convention, "Convention"))
		}
	}
}

func FuzzIndex(f *testing.F) {
	for _, s := range []string{"article 5, paragraph 2 (a), of this Convention", "articles 2 (c), 3, 5 (a) and 15 of the Charter", "*article* 5 “Firm” means `firm`",
		"paragraph 1 of paragraph 1 of article 1 of Annex I to", "§§ 5 Abs. 2 Satz 1 Nr. 3", "第五条第二款(a)项和第七条", "l’article 5 a) i)", "[article 5](#art_1)[^1]", "(((((((", "article [5",
		"for the purposes of article 2, “x” and “y” mean", "пункт 2 статьи 5", "المادة 5 من"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, lang := range []ident.Language{"en", "fr", "de", "ru", "zh"} {
			lines := "# Convention\n\n### Article 1\n\n" + s + "\n\n### Article 2\n\n1. " + s + "\n\n2. Two.\n\n## Annex I\n\n1. " + s
			text, _ := norm.ParseText([]norm.File{{Name: "text.md", Data: []byte(lines), FirstLine: 1}}, norm.Options{Language: lang})
			checkIndex(t, text, revision(model.Convention, "Convention"))
		}
	})
}

func BenchmarkNew(b *testing.B) {
	text := sample(b, "convention/adopted")
	size := 0
	for p := range model.All(text.Body) {
		for prose := range model.Proses(p.Body) {
			size += len(prose.Words)
		}
	}
	rev := revision(model.Convention, "Convention on Private Cyber Capabilities")
	b.SetBytes(int64(size))
	for b.Loop() {
		New(rev, text, nil)
	}
}

// A text of the size of a code of law, the sample twenty times.
func BenchmarkNewLarge(b *testing.B) {
	text := sample(b, "convention/adopted")
	size := 0
	for range 4 {
		text.Body = append(text.Body, text.Body...)
	}
	for p := range model.All(text.Body) {
		for prose := range model.Proses(p.Body) {
			size += len(prose.Words)
		}
	}
	rev := revision(model.Convention, "Convention on Private Cyber Capabilities")
	b.SetBytes(int64(size))
	for b.Loop() {
		New(rev, text, nil)
	}
}
