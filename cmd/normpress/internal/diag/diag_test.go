package diag

import (
	"slices"
	"strings"
	"testing"
)

var (
	lost  = &Rule{Name: "word-lost", Severity: Error, Explain: "No word is lost."}
	loose = &Rule{Name: "loose-end", Severity: Warning, Explain: "Ends are tied."}
)

func TestPosString(t *testing.T) {
	for want, p := range map[string]Pos{
		"a.md":     {File: "a.md"},
		"a.md:3":   {File: "a.md", Line: 3},
		"a.md:3:7": {File: "a.md", Line: 3, Col: 7},
	} {
		if got := p.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestFindingsAreSortedAndPrinted(t *testing.T) {
	fs := Findings{
		loose.At(Pos{"b.md", 1, 1}, "", "the end is loose"),
		lost.At(Pos{"a.md", 10, 2}, "write it again", "the word %q is lost", "shall"),
		lost.At(Pos{"a.md", 9, 40}, "", "the word %q is lost", "may"),
		lost.At(Pos{"a.md", 9, 40}, "", "the word %q is lost", "may"),
	}
	var b strings.Builder
	if err := fs.Sorted().Print(&b); err != nil {
		t.Fatal(err)
	}
	want := `a.md:9:40: error: the word "may" is lost [word-lost]
a.md:10:2: error: the word "shall" is lost [word-lost]
  hint: write it again
b.md:1:1: warning: the end is loose [loose-end]
2 errors, 1 warning
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestFindingsAsJSON(t *testing.T) {
	var b strings.Builder
	fs := Findings{lost.At(Pos{"a.md", 9, 40}, "<b>", "lost")}
	if err := fs.JSON(&b); err != nil {
		t.Fatal(err)
	}
	want := `{
  "findings": [
    {
      "file": "a.md",
      "line": 9,
      "col": 40,
      "severity": "error",
      "rule": "word-lost",
      "text": "lost",
      "hint": "<b>"
    }
  ],
  "errors": 1,
  "warnings": 0
}
`
	if b.String() != want {
		t.Errorf("got %s", b.String())
	}
	b.Reset()
	if err := Findings(nil).JSON(&b); err != nil || !strings.Contains(b.String(), `"findings": [],`) {
		t.Errorf("no findings give %s, %v", b.String(), err)
	}
}

func TestErrorsCannotBeSilenced(t *testing.T) {
	fs := Findings{lost.At(Pos{}, "", "a"), loose.At(Pos{}, "", "b")}
	if got := fs.Without([]string{"word-lost", "loose-end"}); !slices.Equal(got, fs[:1]) {
		t.Errorf("got %v", got)
	}
	if got := fs.Without(nil); !slices.Equal(got, fs) {
		t.Errorf("got %v", got)
	}
	if got := (Findings{}).Summary(); got != "no findings" {
		t.Errorf("got %q", got)
	}
}

func TestNearest(t *testing.T) {
	kinds := []string{"issued", "suspended", "reinstated", "withdrawn", "id"}
	for word, want := range map[string]string{
		"suspend": "suspended", "Issued": "issued", "isuse": "issued", "withdrwan": "withdrawn", "di": "id", "banana": "", "x": "",
	} {
		if got := Nearest(word, kinds); got != want {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	for _, c := range []struct {
		word       string
		candidates []string
		want       string
	}{
		{"sope", []string{"scope", "name"}, `did you mean "scope"?`},
		{"zzz", []string{"scope", "name"}, "one of: scope, name"},
		{"zzz", nil, ""},
		{"zzz", strings.Fields("a b c d e f g h i j k l m"), "one of: a, b, c, d, e, f, g, h, i, j, k, l, …"},
	} {
		if got := DidYouMean(c.word, c.candidates); got != c.want {
			t.Errorf("%s: got %q, want %q", c.word, got, c.want)
		}
	}
}

func FuzzNearest(f *testing.F) {
	f.Add("suspend", "suspended")
	f.Add("", "x")
	f.Add("\xff", "ü")
	f.Fuzz(func(t *testing.T, word, candidate string) {
		if got := Nearest(word, []string{candidate}); got != "" && got != candidate {
			t.Errorf("%q is none of the candidates", got)
		}
		if candidate != "" && Nearest(candidate, []string{candidate}) != candidate {
			t.Errorf("%q is not nearest to itself", candidate)
		}
	})
}
