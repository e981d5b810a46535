package redline

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"

	"normpress/cmd/normpress/internal/compare"
)

var flavoured = goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(goldhtml.WithUnsafe()))

var (
	goneElement = regexp.MustCompile(`(?s)<del>(.*?)</del>`)
	newElement  = regexp.MustCompile(`(?s)<(?:strong|ins)>(.*?)</(?:strong|ins)>`)
	anyElement  = regexp.MustCompile(`</?(?:del|ins|strong|p|br|pre|li|ul|blockquote|a)(?: /| href="[^"]*")?>`)
)

// read is what a reader of the Markdown sees: all words, and those that were deleted and inserted.
func read(t *testing.T, markdown string) (all, gone, added string) {
	t.Helper()
	var b bytes.Buffer
	if err := flavoured.Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	words := func(s string) string {
		return strings.Join(strings.Fields(html.UnescapeString(anyElement.ReplaceAllString(s, ""))), " ")
	}
	parts := func(of *regexp.Regexp) string {
		var list []string
		for _, m := range of.FindAllStringSubmatch(b.String(), -1) {
			list = append(list, m[1])
		}
		return words(strings.Join(list, " "))
	}
	return words(b.String()), parts(goneElement), parts(newElement)
}

// expected is what a reader of a line is to see.
func expected(c *compare.Change, l compare.Line) (all, gone, added string) {
	var a, d, i []string
	for _, s := range stretches(c, l) {
		s.Phrase, s.consequential = 0, false
		a = append(a, s.Text)
		switch s.Fate {
		case compare.Deleted:
			d = append(d, s.Text)
		case compare.Added:
			i = append(i, s.Text)
		}
	}
	words := func(list []string, between string) string {
		return strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(list, between), "\t", " | ")), " ")
	}
	return words(a, ""), words(d, " "), words(i, " ")
}

// A reader of the Markdown sees every word, and sees the deleted and the inserted ones as such.
func TestMarkdownIsRead(t *testing.T) {
	for _, c := range samples(t) {
		for i := range c.Changes {
			ch := c.Changes[i]
			for _, l := range ch.Lines() {
				for n := range l.Runs {
					l.Runs[n].Phrase = 0
				}
				checkRead(t, &ch, l)
			}
		}
	}
}

func checkRead(t *testing.T, c *compare.Change, l compare.Line) {
	t.Helper()
	written := markdownLine(c, l)
	all, gone, added := read(t, written)
	wantAll, wantGone, wantAdded := expected(c, l)
	if all != wantAll || gone != wantGone || added != wantAdded {
		t.Errorf("%q is read as\n%q, want\n%q\ndeleted %q, want %q\ninserted %q, want %q", written, all, wantAll, gone, wantGone, added, wantAdded)
	}
}

// FuzzMarkdown asks the same of any words.
func FuzzMarkdown(f *testing.F) {
	for _, s := range [][4]string{
		{"The firm ", "should", "shall", " pay."}, {"", "1. *a*", "2) _b_", "# c"}, {"a", "(b)", "[c](d)", "e"},
		{"- ", "x ", " y", ""}, {"&amp; ", "<b>", "</b>", "~~ **"}, {"x", "\\", "`", "|"}, {"第五条", "，", "。", "条"},
		{"=", "=", "+", "+"}, {"a", "*", "~", "b"}, {"0", "0~", "0", "0"}, {" +", "", "", ""}, {"0", "0", "@0.0", "0"}, {"www.example.org ", "http://a.example/b", "a@b.example", "!"},
	} {
		f.Add(s[0], s[1], s[2], s[3])
	}
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		var l compare.Line
		l.Kind = compare.SegmentParagraph
		for i, text := range []string{a, b, c, d} {
			fate := [...]compare.Fate{compare.Stayed, compare.Deleted, compare.Added, compare.Stayed}[i]
			l.Runs = append(l.Runs, compare.Run{Fate: fate, Text: plainWords(text), Edit: [...]int{-1, 0, 0, -1}[i]})
		}
		checkRead(t, &compare.Change{Wording: &compare.Wording{}}, l)
	})
}

var spaces = regexp.MustCompile(`\s+`)

// plainWords are words as a text has them, with single spaces and without what its parser does not let through.
func plainWords(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == '\u007f' || r == '\uFFFD' || r == '\uFFFC' || r >= 0x80 && r < 0xa0 {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return spaces.ReplaceAllString(s, " ")
}
