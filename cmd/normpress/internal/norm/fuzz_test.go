package norm

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// hostile are inputs that break naive parsers, as seeds and, made long, as tests of proportion.
var hostile = []string{
	"> ", "[a](", "[", "](", "*a **a ", "`", "a`b``", "- ", "1. ", "(a)\n\n", "(i)\n\n", "1. (a) (i) ", "[^1]", "[^1]: a\n\n", "<!-- ", "<!-- -->", "<a ",
	"| a ", "|-", "_", "***a***", "![", "[a](#b)", "# ", "######## ", "\\", "&amp;", "&", "```\n", "~~~", "\t", "    a\n\n", "第一条", "\u2066", "# Article 1\n\n",
	"## Part I\n\n### Article 1\n\n1. a\n\n", "x\n", ";\n(a) b", "\x00", "\xff", "\u202e", "*[a*](/b/)", "[a](/b/)*", "[[a](/b/)", "**a*", "a  \n", "1.1.1.1.1.1.1.1.1.1 ", "bis ", "- a\n    ",
}

func seeds(f *testing.F) {
	for _, h := range hostile {
		f.Add([]byte(h))
		f.Add([]byte("## Article 1\n\n1. " + strings.Repeat(h, 9)))
	}
	for _, name := range []string{"markup", "levels", "closing", "brackets", "headings", "hints", "notes", "german"} {
		f.Add(goldenText(f, name))
	}
}

func FuzzParseText(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		files := []File{{"a.md", data, 3}}
		text, findings := ParseText(files, Options{Language: "en"})
		again, findingsAgain := ParseText(files, Options{Language: "en"})
		if outline(text) != outline(again) || !slices.Equal(findings, findingsAgain) {
			t.Fatal("two readings differ")
		}
		checkTree(t, text, findings, data)
		page := render(t, text.Body)
		checkPage(t, page)
		sameWords(t, "page", text.Heading.Words+pageText(page), flatten(text, false))
		if !changed(data) && !slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule == ruleLinkForm.Name }) {
			sameWords(t, "tree", flatten(text, true), string(data))
		}
	})
}

// changed says whether a source holds what words are made of, or taken away, by the rules of the format: comments,
// references to characters, escapes, and what stands behind the language of code.
func changed(data []byte) bool {
	return bytes.Contains(data, []byte("<!--")) || bytes.ContainsAny(data, "&\\") || bytes.Contains(data, []byte("```")) ||
		bytes.Contains(data, []byte("~~~")) || !utf8.Valid(data)
}

func FuzzParsePage(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		blocks, _, findings := ParsePage(File{"a.md", data, 1})
		checkFindings(t, findings, data, 1)
		checkPage(t, render(t, blocks))
	})
}

func checkFindings(t *testing.T, findings diag.Findings, data []byte, first int) {
	last := first + bytes.Count(data, []byte("\n"))
	for _, f := range findings {
		if f.Line != 0 && (f.Line < first || f.Line > last || f.Col < 1) {
			t.Fatalf("%s is outside of the file, lines %d to %d", f, first, last)
		}
		if f.Text == "" || strings.HasSuffix(f.Text, ".") && !strings.Contains(f.Text, "stands") && !strings.Contains(f.Text, "begin") {
			t.Fatalf("%q ends with a full stop", f.Text)
		}
	}
}

func checkTree(t *testing.T, text *model.Text, findings diag.Findings, data []byte) {
	t.Helper()
	checkFindings(t, findings, data, 3)
	ids := map[ident.EID]bool{}
	for p := range model.All(text.Body) {
		if ids[p.EID] {
			t.Fatalf("two provisions are %s", p.EID)
		}
		ids[p.EID] = true
		if _, err := ident.ParseEID(string(p.EID)); err != nil {
			t.Fatal(err)
		}
		if p.Pos.Line < 3 {
			t.Fatalf("%s is at %s", p.EID, p.Pos)
		}
		for prose := range model.Proses(p.Body) {
			checkProse(t, prose)
		}
	}
}

func checkProse(t *testing.T, p *model.Prose) {
	t.Helper()
	if strings.Contains(p.Words, "  ") || strings.TrimSpace(p.Words) != p.Words && !strings.ContainsFunc(p.Words, func(r rune) bool { return r > 0x80 }) {
		t.Fatalf("white space in %q", p.Words)
	}
	for i, m := range p.Marks {
		if m.From < 0 || m.To < m.From || m.To > len(p.Words) || i > 0 && m.From < p.Marks[i-1].From {
			t.Fatalf("mark %v of %q", m, p.Words)
		}
	}
}

var (
	anyTag  = regexp.MustCompile(`<(/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>`)
	address = regexp.MustCompile(` (?:href|src)="([^"]*)"`)
	void    = []string{"br", "hr", "img"}
)

// checkPage holds a page against what HTML asks for: elements nest, nothing but ours is an element, and addresses are
// safe.
func checkPage(t *testing.T, page string) {
	t.Helper()
	if rest := anyTag.ReplaceAllString(page, ""); strings.ContainsAny(rest, "<>") {
		t.Fatalf("stray < or > in %q", rest)
	}
	var open []string
	for _, m := range anyTag.FindAllStringSubmatch(page, -1) {
		switch name := m[2]; {
		case slices.Contains(void, name):
		case m[1] == "":
			if name == "a" && slices.Contains(open, "a") {
				t.Fatal("a link within a link")
			}
			open = append(open, name)
		case len(open) == 0 || open[len(open)-1] != name:
			t.Fatalf("</%s> closes %v in\n%s", name, open, page)
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Fatalf("%v stay open", open)
	}
	for _, m := range address.FindAllStringSubmatch(page, -1) {
		low := strings.ToLower(m[1])
		if strings.HasPrefix(low, "javascript:") || strings.HasPrefix(low, "data:") || strings.HasPrefix(low, "blob:") || strings.HasPrefix(low, "//") {
			t.Fatalf("address %q", m[1])
		}
	}
}

// TestProportion reads long hostile inputs. Work that grows with the square of the size would take minutes and be
// stopped by the time limit of the test command.
func TestProportion(t *testing.T) {
	for _, h := range hostile {
		for _, head := range []string{"", "## Article 1\n\nText "} {
			data := []byte(head + strings.Repeat(h, 128<<10/len(h)))
			text, _ := ParseText([]File{{"a.md", data, 1}}, Options{Language: "en"})
			render(t, text.Body)
			ParsePage(File{"a.md", data, 1})
		}
	}
}
