package redline

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/compare"
)

// Of every change that a page shows, what stays visible of the left copy is the old words and what stays of the right
// copy the new ones, as the style sheet hides them.
func TestHTMLSides(t *testing.T) {
	for _, c := range samples(t) {
		top, err := html.Parse(strings.NewReader(new(HTML).Write(c, nil)))
		if err != nil {
			t.Fatal(err)
		}
		old, new := map[string]string{}, map[string]string{}
		for n := range top.Descendants() {
			switch id := changeOf(n); {
			case id == "": // what stands behind the provisions within another
			case hasClass(n, "both"):
				old[id] += wordsWithout(n, "ins")
			case hasClass(n, "after"):
				new[id] += wordsWithout(n, "del")
			}
		}
		for i := range c.Changes {
			ch := &c.Changes[i]
			if len(ch.Old) > 1 || len(ch.New) > 1 || !touched(ch.Lines()) || holdsOthers(ch.Old) != holdsOthers(ch.New) {
				continue // they have numbers among their words, or are shown in other parts than those of one side
			}
			id := Anchor(ch)
			if got, want := old[id], bodyOf(ch.Old); got != want && old[id]+new[id] != "" {
				t.Errorf("%s shows of the old words\n%q, want\n%q", id, got, want)
			}
			if got, want := new[id], bodyOf(ch.New); got != want && old[id]+new[id] != "" {
				t.Errorf("%s shows of the new words\n%q, want\n%q", id, got, want)
			}
		}
	}
}

func holdsOthers(ps []compare.Passage) bool {
	return len(ps) == 1 && strings.Contains(ps[0].Words, compare.ChildMark)
}

// changeOf is the id of the change that an element is in.
func changeOf(n *html.Node) string {
	for a := range n.Ancestors() {
		if hasClass(a, "change") {
			for _, attr := range a.Attr {
				if attr.Key == "id" {
					return attr.Val
				}
			}
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	for _, attr := range n.Attr {
		if attr.Key == "class" {
			return slices.Contains(strings.Fields(attr.Val), class)
		}
	}
	return false
}

// wordsWithout are the letters and signs of an element, without those in elements of the name.
func wordsWithout(n *html.Node, name string) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Data == name {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	walk(n)
	return squeezed(b.String())
}

func squeezed(s string) string {
	s = strings.NewReplacer("|", "", "¶", "", compare.ChildMark, "").Replace(s)
	return strings.Join(strings.Fields(s), "")
}

// bodyOf are the words of a provision without its heading, which stands with the number, and up to the provisions
// within it.
func bodyOf(ps []compare.Passage) string {
	if len(ps) == 0 {
		return ""
	}
	words := ps[0].Words
	if heading := ps[0].Provision().Heading.Words; heading != "" {
		words = strings.TrimPrefix(words, heading)
	}
	words, _, _ = strings.Cut(words, compare.ChildMark)
	return squeezed(words)
}

// What the margin of a text shows of a change has all of its old and new words.
func TestHTMLPassage(t *testing.T) {
	var h HTML
	for _, c := range samples(t) {
		for i := range c.Changes {
			ch := &c.Changes[i]
			if len(ch.Old) != 1 || len(ch.New) != 1 || !touched(ch.Lines()) {
				continue
			}
			top, err := html.Parse(strings.NewReader(h.Passage(ch)))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := wordsWithout(top, "ins"), squeezed(ch.OldWords()); got != want {
				t.Errorf("%s shows of the old words\n%q, want\n%q", Anchor(ch), got, want)
			}
			if got, want := wordsWithout(top, "del"), squeezed(ch.NewWords()); got != want {
				t.Errorf("%s shows of the new words\n%q, want\n%q", Anchor(ch), got, want)
			}
		}
	}
}

// The words of the interface that a page asks for are all known.
func TestHTMLWords(t *testing.T) {
	known := Words()
	for _, c := range samples(t) {
		page := new(HTML).Write(c, nil)
		for _, part := range strings.Split(page, `<b data-w="`)[1:] {
			if key, _, _ := strings.Cut(part, `"`); !slices.Contains(known, key) {
				t.Errorf("the page asks for the word %q, which is not listed", key)
			}
		}
	}
}
