package norm

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// TestGuideExamples parses the texts in the guide to the format, which are right and have the tree that is in testdata.
func TestGuideExamples(t *testing.T) {
	guide, err := os.ReadFile(content + "/guide/format.md")
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, m := range regexp.MustCompile("(?s)```markdown\n(.*?)```\n").FindAllSubmatch(guide, -1) {
		text, findings := ParseText([]File{{"format.md", m[1], 1}}, Options{Language: "en"})
		if len(findings) > 0 {
			t.Errorf("an example has findings: %v", findings)
		}
		got.WriteString(outline(text) + "\n")
	}
	const name = "testdata/guide.golden"
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil || got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s%v", got.String(), want, err)
	}
	blocks, _, findings := ParsePage(body("format.md", guide))
	if len(findings) > 0 {
		t.Errorf("the guide has findings: %v", findings)
	}
	checkPage(t, render(t, blocks))
}

func TestWordsOfContent(t *testing.T) {
	texts := readAll(t, content+"/instruments/*/*/[a-z][a-z].md", content+"/instruments/*/*/[a-z][a-z]/*.md")
	for _, f := range texts {
		text := checkWords(t, []File{f}, Options{Language: "en"})
		checkPage(t, render(t, text.Body))
	}
}

// TestSeabed reads a live negotiating text: 1,600 brackets that do not balance, inserted and deleted numbers. Its
// headings are lines of plain text.
func TestSeabed(t *testing.T) {
	f := readAll(t, corpora+"/seabed-draft/draft*.txt")[0]
	line := regexp.MustCompile(`(?m)^(Part|Section|Regulation|Annex) ([0-9IVX]+(?: bis| ter| quat\w*)*)\. `)
	marks := map[string]string{"Part": "##", "Section": "###", "Regulation": "####", "Annex": "##"}
	f.Data = line.ReplaceAllFunc(f.Data, func(m []byte) []byte {
		kind, _, _ := strings.Cut(string(m), " ")
		return []byte(marks[kind] + " " + string(m))
	})
	text := checkWords(t, []File{f}, Options{Language: "en", Labels: map[string]string{"Regulation": "article"}})
	checkPage(t, render(t, text.Body))
	count := map[model.Kind]int{}
	for p := range model.All(text.Body) {
		count[p.Kind]++
	}
	if count[model.Article] < 100 || count[model.Paragraph] < 400 || count[model.Subparagraph] < 500 || count[model.Point] < 100 {
		t.Errorf("provisions: %v", count)
	}
}

// TestDeclaration asks for the same articles in six languages, "premier" and 第一条 included.
func TestDeclaration(t *testing.T) {
	articles := func(f File) (ids []ident.EID) {
		text, _ := ParseText([]File{f}, Options{Language: "en"})
		for p := range model.All(text.Body) {
			if p.Kind == model.Article {
				ids = append(ids, p.EID)
			}
		}
		return ids
	}
	want := articles(readAll(t, corpora+"/udhr/en.md")[0])
	all := readAll(t, corpora+"/udhr/*.md")
	if len(all) != 6 {
		t.Fatalf("%d files", len(all))
	}
	for _, f := range all {
		if got := articles(f); len(got) != 30 || !slices.Equal(got, want) {
			t.Errorf("%s: %v", f.Name, got)
		}
	}
}

// TestGermanParagraphs holds the sections of a German act against the headings of its source.
func TestGermanParagraphs(t *testing.T) {
	sections := regexp.MustCompile(`(?m)^#+ § ([0-9]+[a-z]?)`)
	for _, f := range readAll(t, corpora+"/german-law/tkg-2004/rev-*.md") {
		text, findings := ParseText([]File{f}, Options{Language: "de"})
		var got, want []ident.EID
		for p := range model.All(text.Body) {
			if p.Kind == model.Article {
				got = append(got, p.EID)
			}
		}
		for _, m := range sections.FindAllSubmatch(f.Data, -1) {
			want = append(want, ident.EID("art_"+string(m[1])))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d articles, want %d", f.Name, len(got), len(want))
		}
		if errors, warnings := findings.Count(); errors > 0 || warnings > 12 {
			t.Errorf("%s: %v", f.Name, findings)
		}
	}
}
