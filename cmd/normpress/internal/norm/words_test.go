package norm

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"normpress/cmd/normpress/internal/model"
)

// flat writes everything that a tree holds in the order of the text. targets says whether addresses of links count,
// which stand in the source and not in the text of the page.
type flat struct {
	strings.Builder
	targets bool
}

func flatten(t *model.Text, targets bool) string {
	f := flat{targets: targets}
	f.prose(&t.Heading)
	f.blocks(t.Body)
	return f.String()
}

func (f *flat) say(s string) { f.WriteString(s + " ") }

func (f *flat) blocks(blocks []model.Block) {
	for _, b := range blocks {
		if b.Provision != nil {
			f.say(b.Provision.Designation())
			f.prose(&b.Provision.Heading)
			f.blocks(b.Provision.Body)
		}
		if b.Prose != nil {
			f.prose(b.Prose)
		}
		for _, item := range b.Items {
			f.blocks(item)
		}
		f.blocks(b.Blocks)
		if b.Table != nil {
			for _, row := range append([][]model.Prose{b.Table.Head}, b.Table.Rows...) {
				for i := range row {
					f.prose(&row[i])
				}
			}
		}
		if f.targets {
			f.say(b.CodeLanguage)
		}
		f.say(b.Code)
		if b.Note != nil {
			label, _, _ := strings.Cut(b.Note.Label, "~")
			f.say(label)
			f.blocks(b.Note.Blocks)
		}
	}
}

func (f *flat) prose(p *model.Prose) {
	done := 0
	for i := 0; i <= len(p.Words); i++ {
		for _, m := range p.Marks {
			if m.To == i && (m.Kind == model.MarkNote || f.targets && m.Target != "") {
				f.WriteString(p.Words[done:i])
				f.WriteString(m.Target)
				done = i
			}
		}
	}
	f.say(p.Words[done:])
}

// letters keeps letters and digits, which nothing may lose or move.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

// tokens are the words as a reader tells them apart.
func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
}

var (
	altText     = regexp.MustCompile(`<img [^>]*alt="([^"]*)">`)
	tag         = regexp.MustCompile(`<[^>]*>`)
	commentForm = regexp.MustCompile(`(?s)<!--.*?(-->|$)`)
)

func pageText(page string) string {
	page = altText.ReplaceAllString(page, "$1")
	page = strings.ReplaceAll(page, "<br>", " ")
	return html.UnescapeString(tag.ReplaceAllString(page, ""))
}

func render(t testing.TB, blocks []model.Block) string {
	t.Helper()
	var b bytes.Buffer
	r := &Renderer{}
	if err := r.Blocks(&b, blocks); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sameWords compares two texts by their letters and says where they part.
func sameWords(t *testing.T, what, got, want string) {
	t.Helper()
	g, w := []rune(lettersOf(got)), []rune(lettersOf(want))
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s: words part at letter %d:\n got …%s\nwant …%s", what, i, near(g, i), near(w, i))
		}
	}
}

func near(s []rune, i int) string { return string(s[max(0, min(i, len(s))-30):min(len(s), i+30)]) }

// checkWords holds a text against its source and against its page.
func checkWords(t *testing.T, files []File, o Options) *model.Text {
	t.Helper()
	text, _ := ParseText(files, o)
	var source strings.Builder
	for _, f := range files {
		source.WriteString(html.UnescapeString(string(commentForm.ReplaceAll(f.Data, nil))))
		source.WriteString("\n")
	}
	sameWords(t, files[0].Name+": tree", flatten(text, true), source.String())
	sameWords(t, files[0].Name+": page", text.Heading.Words+pageText(render(t, text.Body)), flatten(text, false))
	return text
}

func TestWordsOfCorpora(t *testing.T) {
	for _, f := range readAll(t, corpora+"/german-law/*/rev-*.md", corpora+"/us-constitution/*.md", corpora+"/udhr/*.md", corpora+"/cc-by-sa/*.md") {
		text := checkWords(t, []File{f}, Options{Language: "en"})
		if got, want := wordsOf(flatten(text, true)), wordsOf(string(f.Data)); !slices.Equal(got, want) {
			i := 0
			for got[i] == want[i] {
				i++
			}
			t.Errorf("%s: words are joined or torn: got %q, want %q", f.Name, got[i:i+5], want[i:i+5])
		}
	}
}
