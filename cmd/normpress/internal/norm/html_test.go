package norm

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/model"
)

// overlays are marks that a page lays over the words "one two three four".
var overlays = []struct {
	name      string
	own, more []model.Mark
	want      string
}{
	{"within", []model.Mark{{Kind: model.MarkStrong, From: 0, To: 7}}, []model.Mark{{Kind: model.MarkUse, From: 4, To: 7, Target: "#d"}},
		`<strong>one <a href="#d" class="term">two</a></strong> three four`},
	{"around", []model.Mark{{Kind: model.MarkEmphasis, From: 4, To: 7}}, []model.Mark{{Kind: model.MarkReference, From: 0, To: 13, Target: "#art_1"}},
		`<a href="#art_1" class="reference">one <em>two</em> three</a> four`},
	{"overlapping in part", []model.Mark{{Kind: model.MarkEmphasis, From: 0, To: 7}}, []model.Mark{{Kind: model.MarkReference, From: 4, To: 13, Target: "#art_1"}},
		`<em>one <a href="#art_1" class="reference">two</a></em><a href="#art_1" class="reference"> three</a> four`},
	{"link within a link", []model.Mark{{Kind: model.MarkLink, From: 0, To: 13, Target: "https://un.org"}}, []model.Mark{{Kind: model.MarkUse, From: 4, To: 7, Target: "#d"}},
		`<a href="https://un.org">one two three</a> four`},
	{"unsafe", nil, []model.Mark{{Kind: model.MarkReference, From: 0, To: 3, Target: "javascript:alert(1)"}},
		`<span class="reference">one</span> two three four`},
	{"note at the end of emphasis", []model.Mark{{Kind: model.MarkEmphasis, From: 0, To: 3}, {Kind: model.MarkNote, From: 3, To: 3, Target: "1"}}, nil,
		`<em>one</em><sup class="noteref"><a role="doc-noteref" id="noteref-1" href="#note-1">1</a></sup> two three four`},
	{"out of the words", nil, []model.Mark{{Kind: model.MarkStrong, From: 14, To: 99}}, `one two three <strong>four</strong>`},
}

func TestOverlay(t *testing.T) {
	for _, c := range overlays {
		var b strings.Builder
		marks := slices.Concat(c.own, c.more)
		slices.SortStableFunc(marks, func(a, b model.Mark) int {
			return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To-b.From, a.To-a.From))
		})
		r := &Renderer{Marks: func(*model.Prose) []model.Mark { return marks }}
		if err := r.Blocks(&b, []model.Block{{Kind: model.BlockProse, Prose: &model.Prose{Words: "one two three four", Marks: c.own}}}); err != nil {
			t.Fatal(err)
		}
		if want := "<p>" + c.want + "</p>\n"; b.String() != want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, b.String(), want)
		}
	}
}

func TestSafe(t *testing.T) {
	for _, good := range []string{"https://un.org/a?b=c:d", "http://un.org", "mailto:a@b.org", "#art_5", "../a/", "a.pdf", "/register/", "?a:b", ""} {
		if !safe(good) {
			t.Errorf("%q is safe", good)
		}
	}
	for _, bad := range []string{"//host", "javascript:x", "JavaScript:x", "data:text/html,x", "blob:x", "vbscript:x", "\\\\host", "java\nscript:x", " javascript:x", "a b", "https://un.org/\u202Ex"} {
		if safe(bad) {
			t.Errorf("%q is not safe", bad)
		}
	}
}

func TestRenderer(t *testing.T) {
	text, _ := ParseText([]File{{"a.md", []byte("## Part I\n\n### Article 1 — T <i>\n\n1. See [this](convention@adopted#art_5).\n"), 1}}, Options{Language: "en"})
	part := text.Body[0].Provision
	part.WID = "part_I@zero"
	var b strings.Builder
	r := &Renderer{HeadingLevel: 3, Address: func(target string) string { return "/instruments/" + strings.Replace(target, "@", "/", 1) },
		Cite: func(*model.Provision) string { return "itself" }}
	if err := r.Provision(&b, part); err != nil {
		t.Fatal(err)
	}
	const want = `<section class="part" id="part_I" data-wid="part_I@zero">
<h3><span class="num">Part I</span></h3>
<section class="article" id="art_1">
<h4><span class="num">Article 1</span> <span class="title">T &lt;i&gt;</span></h4>
<div class="paragraph" id="art_1__para_1"><a class="num" href="#art_1__para_1" title="itself">1.</a> <p>See <a href="/instruments/convention/adopted#art_5">this</a>.</p>
</div>
</section>
</section>
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

// A provision without number refers to itself where it can be cited.
func TestUnnumbered(t *testing.T) {
	text, _ := ParseText([]File{{"a.md", []byte("## Preamble\n\nThe Parties,\n\n*Aware* of it,\n"), 1}}, Options{Language: "en"})
	for _, cited := range []bool{false, true} {
		r, link := &Renderer{}, ""
		if cited {
			r.Cite, link = func(p *model.Provision) string { return "<" + string(p.EID) + ">" }, `<a class="at" href="#preamble__rec_1" aria-label="&lt;preamble__rec_1&gt;"></a>`
		}
		var b strings.Builder
		if err := r.Blocks(&b, text.Body); err != nil {
			t.Fatal(err)
		}
		if want := `id="preamble__rec_1">` + link + `<p><em>Aware</em> of it,`; !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}

func TestQuoted(t *testing.T) {
	text, _ := ParseText([]File{{"a.md", []byte("1. a[^1]\n\n[^1]: b"), 1}}, Options{Language: "en"})
	var b strings.Builder
	if err := (&Renderer{Quoted: true}).Blocks(&b, text.Body); err != nil {
		t.Fatal(err)
	}
	const want = `<div class="paragraph"><span class="num">1.</span> <p>a<sup class="noteref">1</sup></p>
</div>
<div class="note" role="doc-footnote"><span class="num">1</span> <p>b</p>
</div>
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func TestNotes(t *testing.T) {
	_, notes, _ := ParsePage(File{"a.md", []byte("a[^1]\n\n[^1]: b"), 1})
	var b strings.Builder
	if err := (&Renderer{}).Notes(&b, notes); err != nil {
		t.Fatal(err)
	}
	const want = `<section class="notes" role="doc-endnotes">
<div class="note" role="doc-footnote" id="note-1"><span class="num"><a role="doc-backlink" href="#noteref-1">1</a></span> <p>b</p>
</div>
</section>
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func TestPage(t *testing.T) {
	blocks, _, findings := ParsePage(File{"a.md", []byte("# Title\n\n## A b\n\n### A b\n\n3. three\n4. four\n   1. one\n\n- a\n+ b\n"), 1})
	const want = `<h2 id="title">Title</h2>
<h2 id="a-b">A b</h2>
<h3 id="a-b-2">A b</h3>
<ol start="3">
<li>three</li>
<li>four
<ol>
<li>one</li>
</ol>
</li>
</ol>
<ul>
<li>a</li>
</ul>
<ul>
<li>b</li>
</ul>
`
	if got := render(t, blocks); got != want || len(findings) > 0 {
		t.Errorf("got\n%s%v", got, findings)
	}
}

func TestStylesheet(t *testing.T) {
	var b strings.Builder
	if err := Stylesheet(&b); err != nil {
		t.Fatal(err)
	}
	light, dark, ok := strings.Cut(b.String(), "@media (prefers-color-scheme: dark) {\n")
	for _, css := range []string{light, dark} {
		if !ok || !strings.Contains(css, "pre .s2 { color: #") || strings.Contains(css, "background") {
			t.Errorf("got\n%s", css)
		}
	}
}
