package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	esbuild "github.com/evanw/esbuild/pkg/api"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/search"
)

// library is what the finder of the tests looks through. The names of documents are their titles.
func library() search.Input {
	doc := func(title, name, body string, exact ...string) search.Document {
		d := search.Document{Title: title, Name: name, Body: body, Exact: exact, URL: title}
		if len(exact) > 0 {
			d.Shown = map[string]any{"key": exact[0]}
		}
		return d
	}
	moved := doc("art 2(1)", "", "The suspension of a certificate ends its use.", "§2.1", "§2.1.a", "§9.1~", "§9.1.a~")
	moved.URL = "instruments/pact/adopted/art_2/#art_2__para_1"
	moved.Shown = map[string]any{"key": "§2.1", "at": map[string]string{"§2.1.a": "art_2__para_1__point_a"},
		"runs": [][]any{{0, 0, "art_9/#art_9__para_1", "art 9(1)", []string{"§9.1"}}}}
	firm := func(number, name, state, status string, others ...string) search.Document {
		return search.Document{Title: number, Name: name, Others: others, Exact: []string{number, strings.ReplaceAll(number, "-", "")}, Facts: []string{state, status}, URL: number,
			Facets: []search.Facet{{ID: "state", Value: state}, {ID: "status", Value: status}}}
	}
	return search.Input{
		Collections: []search.Collection{
			{Kind: "provision", Language: "en", Instrument: "pact", Documents: []search.Document{
				doc("art 1", "Use of terms", "“Halt mechanism” means what ends an operation.", "§1"),
				doc("art 2", "Halt mechanisms", "Every tool shall have a halt mechanism. A firm shall not disable it.", "§2"),
				moved,
				doc("art 3", "Final clauses", "This Pact enters into force at once. It ends the operation.", "§3")}},
			{Kind: "provision", Language: "en", Instrument: "pact", Older: true, Documents: []search.Document{
				doc("old art 2", "Halt mechanisms", "Every tool should have a halting mechanism.", "§2")}},
			{Kind: "provision", Language: "fr", Instrument: "pact", Documents: []search.Document{
				doc("fr 1", "Emploi des termes", "L’expression « mécanisme d’arrêt » désigne ce qui met fin à une opération.", "§1"),
				doc("fr 2", "Mécanismes d’arrêt", "Tout outil est pourvu d’un mécanisme d’arrêt.", "§2")}},
			{Kind: "provision", Language: "ru", Instrument: "pact", Documents: []search.Document{doc("ru 2", "Механизмы остановки", "Каждый инструмент имеет механизм остановки.", "§2")}},
			{Kind: "provision", Language: "es", Instrument: "pact", Documents: []search.Document{doc("es 2", "Mecanismos de detención", "Toda herramienta tendrá un mecanismo.", "§2")}},
			{Kind: "provision", Language: "ar", Instrument: "pact", Documents: []search.Document{doc("ar 2", "آليات الإيقاف", "يكون لكل أداة آلية إيقاف في الاتفاقية.", "§2")}},
			{Kind: "provision", Language: "zh", Instrument: "pact", Documents: []search.Document{doc("zh 2", "停止机制", "每个工具应当具有停止机制。缔约国应当合作。", "§2")}},
			{Kind: "firm", Documents: []search.Document{
				firm("F-0001", "Électron Sécurité SARL", "France", "valid"),
				firm("F-0002", "Meridian Lattice Ltd", "Kenya", "suspended", "Meridian Holdings"),
				firm("F-0003", "Meridian", "Kenya", "valid"),
				firm("F-0004", "Łódź Hall Mechanics", "Poland", "suspended")}},
		},
		Instruments: []search.Instrument{{ID: "pact", Titles: map[ident.Language]string{"en": "Pact on Tools", "fr": "Pacte sur les outils"}, Current: 1,
			Revisions: []search.Revision{{ID: "rev-1", From: "2020-01-01", Until: "2022-01-01"},
				{ID: "adopted", From: "2022-01-01", Languages: []ident.Language{"en", "fr", "ru", "es", "ar", "zh"}}},
			Carried: map[ident.Language][][][2]int{"en": {{{0, 1}}, {{1, 1}}, {{0, 1}}, {{1, 1}}, {{0, 0}}}}}},
		Kinds:  []search.KindWords{{Kind: "firm", Words: []string{"firm", "firms", "company"}}, {Kind: "provision", Words: []string{"provision"}}},
		Fields: []search.KindWords{{Kind: "status", Words: []string{"status", "statut"}}, {Kind: "kind", Words: []string{"kind"}}, {Kind: "title", Words: []string{"title"}}, {Kind: "on", Words: []string{"on"}}, {Kind: "revision", Words: []string{"revision"}}},
	}
}

// spoken is a library with titles in two languages, and a text and a decision in one.
func spoken() search.Input {
	in := library()
	in.Collections = append(in.Collections,
		search.Collection{Kind: "provision", Language: "en", Instrument: "code", Documents: []search.Document{{Title: "code 1", Name: "Reports", Body: "Each firm reports mishaps.", Exact: []string{"§1"}}}},
		search.Collection{Kind: "instrument", Language: "en", Documents: []search.Document{{Title: "the Pact", Name: "Pact on Tools"}}},
		search.Collection{Kind: "instrument", Language: "fr", Documents: []search.Document{{Title: "le Pacte", Name: "Pacte sur les outils"}}},
		search.Collection{Kind: "decision", Language: "en", Documents: []search.Document{{Title: "EB-1", Name: "A broker of outils", Body: "The broker had no halt mechanism."}}})
	in.Instruments = append(in.Instruments, search.Instrument{ID: "code", Titles: map[ident.Language]string{"en": "Code of Conduct"}, Revisions: []search.Revision{{ID: "2024", Languages: []ident.Language{"en"}}}})
	return in
}

// What the language of the page lacks is searched in that in which it is shown there. A word that no text of the page's
// language has is searched in those that have it.
func TestFinderLanguages(t *testing.T) {
	s, url := newShelf(t)
	s.fill(search.Build(spoken()))
	p := open(t, url)
	for _, c := range []struct {
		lang, query, options string
		want                 reply
	}{
		{"fr", "outil", "{}", reply{All: "le Pacte, EB-1, fr 2", Searched: "fr,en"}},
		{"en", "outils", "{}", reply{All: "EB-1", Searched: "en", Elsewhere: "fr"}},
		{"fr", "broker", "{}", reply{All: "EB-1", Searched: "en"}},
		{"fr", "mishaps", "{}", reply{All: "code 1", Searched: "en"}},
		{"fr", "halt mechanism", "{}", reply{All: "art 2, art 1, EB-1", Searched: "en", Older: 1}},
		{"fr", "article 1", "{}", reply{All: "fr 1, code 1", Jumps: "fr 1, code 1", Searched: "fr,en"}},
		{"fr", "outil", `{languages: ["fr"]}`, reply{All: "le Pacte, fr 2", Searched: "fr", Elsewhere: "en"}},
		{"ar", "F-0002", "{}", reply{All: "F-0002", Jumps: "F-0002", Searched: "ar,en"}},
		{"ar", "آلية", "{}", reply{All: "ar 2", Searched: "ar,en"}},
	} {
		if got := p.ask(c.lang, c.query, c.options); got != c.want {
			t.Errorf("%s %s %s:\n got %+v\nwant %+v", c.lang, c.query, c.options, got, c.want)
		}
	}
}

// finderPage gives a page the finder, and what asks it.
const finderPage = `import { countsOf } from "./search/filters";
import { Finder } from "./search/find";
import { part } from "./search/part";
import { parse } from "./search/query";
let finder;
window.ask = async (lang, text, options = {}, typing = false) => {
  finder ||= await Finder.open("/search/index/");
  const a = await finder.find(parse(text, typing, finder.fields, (await part("cite")).citations), { language: lang, ...options });
  await finder.load(a.hits);
  const titles = (hits) => hits.map((h) => (h.record?.title ?? "unread " + h.id) + (h.point ? "#" + h.point : "") + (h.revision ? "@" + h.revision : "")).join(", ");
  const facets = options.count ? [...await countsOf(finder, options.count, a)].sort().join(" ") : "";
  return JSON.stringify({ all: titles(a.hits.filter((h) => h.all)), some: titles(a.hits.filter((h) => !h.all)), jumps: titles(a.jumps), instead: a.instead.join("; "),
    unknown: a.unknown.join(), searched: a.searched.join(), elsewhere: a.languages.join(), older: a.older, failed: finder.failed.length, facets });
};`

// reply is what the page says that was found.
type reply struct {
	All, Some, Jumps, Instead, Unknown, Searched, Elsewhere, Facets string
	Older, Failed                                                   int
}

// shelf serves an index, of which files can be lost.
type shelf struct {
	mu      sync.Mutex
	files   map[string][]byte
	scripts map[string][]byte
}

func (s *shelf) fill(files []search.File) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files = map[string][]byte{}
	for _, f := range files {
		s.files[f.Path] = f.Bytes
	}
}

func (s *shelf) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch b, ok := s.files[r.URL.Path]; {
	case ok:
		w.Write(b)
	case r.URL.Path == "/":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, shelfPage)
	case s.scripts[r.URL.Path] != nil:
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		w.Write(s.scripts[r.URL.Path])
	default:
		http.NotFound(w, r)
	}
}

// shelfPage has what the scripts of the search look for on their page.
const shelfPage = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><form id="search" data-words='{"lang": "en", "revisions": {}}'></form>
<template id="search-cite"><script src="/search-cite.js"></script></template><template id="search-more"><script src="/search-more.js"></script></template>
<script src="/finder.js" data-writing="{}"></script>`

// newShelf serves the index and the finder of the built-in theme.
func newShelf(t *testing.T) (*shelf, string) {
	t.Helper()
	dir, err := filepath.Abs("../../static/js")
	if err != nil {
		t.Fatal(err)
	}
	s := &shelf{scripts: map[string][]byte{}}
	for name, source := range map[string]string{"finder": finderPage, "search-cite": `import "./search-cite"`, "search-more": `import "./search-more"`} {
		built := esbuild.Build(esbuild.BuildOptions{Stdin: &esbuild.StdinOptions{Contents: source, ResolveDir: dir, Loader: esbuild.LoaderJS},
			Bundle: true, Format: esbuild.FormatIIFE, Target: esbuild.ES2022, Charset: esbuild.CharsetUTF8})
		if len(built.Errors) > 0 {
			t.Fatalf("%+v", built.Errors)
		}
		s.scripts["/"+name+".js"] = built.OutputFiles[0].Contents
	}
	s.fill(search.Build(library()))
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return s, server.URL
}

// ask is what the finder of the page finds.
func (p *tab) ask(lang, query, options string) (a reply) {
	p.Helper()
	quoted, _ := json.Marshal(query) // a text is always JSON
	var out string
	p.do(chromedp.Evaluate(fmt.Sprintf("ask(%q, %s, %s)", lang, quoted, options), &out, func(e *runtime.EvaluateParams) *runtime.EvaluateParams {
		return e.WithAwaitPromise(true)
	}))
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		p.Fatal(err)
	}
	return a
}

func TestFinder(t *testing.T) {
	_, url := newShelf(t)
	p := open(t, url)
	for _, c := range []struct {
		lang, query, options string
		want                 reply
	}{
		{"en", "halt mechanism", "{}", reply{All: "art 2, art 1", Searched: "en", Older: 1}},
		{"en", "HALTED mechanisms", "{}", reply{All: "art 2, art 1", Searched: "en", Older: 1}},
		{"en", "the halt of a mechanism", "{}", reply{All: "art 2, art 1", Searched: "en", Older: 1}},
		{"en", "of the", "{}", reply{All: "art 2(1)", Some: "art 1, art 3", Searched: "en"}},
		{"en", "suspensions", "{}", reply{All: "art 2(1)", Searched: "en"}},
		{"en", `"shall not disable"`, "{}", reply{All: "art 2", Searched: "en"}},
		{"en", `"not shall disable"`, "{}", reply{Searched: "en"}},
		{"en", `"halting mechanism"`, "{}", reply{Searched: "en", Older: 1}},
		{"en", "halt mechanism -disable", "{}", reply{All: "art 1", Searched: "en", Older: 1}},
		{"en", "halt mechanism -disabling", "{}", reply{All: "art 1", Searched: "en", Older: 1}},
		{"en", `ends -"ends an operation"`, "{}", reply{All: "art 2(1), art 3", Searched: "en"}},
		{"en", "title:mechanisms", "{}", reply{All: "art 2", Searched: "en", Older: 1}},
		{"en", "suspention", "{}", reply{All: "art 2(1)", Instead: "suspention,suspension", Searched: "en"}},
		{"en", "nuspension", "{}", reply{All: "art 2(1)", Instead: "nuspension,suspension", Searched: "en"}},
		{"en", "suspens", "{}", reply{All: "art 2(1)", Instead: "suspens,suspension", Searched: "en"}},
		{"en", "xyzzy", "{}", reply{Unknown: "xyzzy", Searched: "en"}},
		{"en", "tool xyzzy", "{}", reply{All: "art 2", Unknown: "xyzzy", Searched: "en", Older: 1}},
		{"en", "clauses suspension", "{}", reply{Some: "art 3, art 2(1)", Searched: "en"}},
		{"en", "article 2", "{}", reply{All: "art 2", Jumps: "art 2", Searched: "en", Older: 1}},
		{"en", "art. 2(1)(a) of the Pact", "{}", reply{All: "art 2(1)#art_2__para_1__point_a", Some: "art 3", Jumps: "art 2(1)#art_2__para_1__point_a", Searched: "en"}},
		{"en", "article 2, paragraph 7", "{}", reply{All: "art 2", Jumps: "art 2", Unknown: "2.7", Searched: "en"}},
		{"en", "article 9, paragraph 1", "{}", reply{Unknown: "9.1", Searched: "en", Older: 1}},
		{"en", "article 9, paragraph 1 (a)", `{revision: "rev-1"}`, reply{All: "art 2(1)#art_9__para_1__point_a@rev-1", Jumps: "art 2(1)#art_9__para_1__point_a@rev-1", Searched: "en"}},
		{"en", "article 2, paragraph 1", `{revision: "rev-1"}`, reply{All: "old art 2@rev-1", Jumps: "old art 2@rev-1", Unknown: "2.1", Searched: "en"}},
		{"en", "article 9, paragraph 1 on:2021-05-01", "{}", reply{All: "art 2(1)@rev-1", Jumps: "art 2(1)@rev-1", Searched: "en"}},
		{"en", "article 9, paragraph 1", "{older: true}", reply{All: "art 2(1)@rev-1", Jumps: "art 2(1)@rev-1", Searched: "en"}},
		{"en", "halt mechanism revision:rev-1", "{}", reply{All: "old art 2@rev-1, art 1@rev-1", Searched: "en"}},
		{"en", "halt mechanism on:2021-05-01", "{}", reply{All: "old art 2@rev-1, art 1@rev-1", Searched: "en"}},
		{"en", "hall on:2021-05-01", "{}", reply{Searched: "en"}},
		{"en", "halt mechanism", `{older: true}`, reply{All: "art 2, old art 2, art 1", Searched: "en"}},
		{"fr", "mécanismes d'arrêt", "{}", reply{All: "fr 2, fr 1", Searched: "fr"}},
		{"fr", "operations", "{}", reply{All: "fr 1", Searched: "fr"}},
		{"en", "outil", "{}", reply{All: "fr 2", Searched: "fr"}},
		{"de", "halt", "{}", reply{All: "art 2, art 1", Searched: "en", Older: 1}},
		{"ru", "механизмов", "{}", reply{All: "ru 2", Searched: "ru"}},
		{"es", "mecanismos", "{}", reply{All: "es 2", Searched: "es"}},
		{"ar", "آلية", "{}", reply{All: "ar 2", Searched: "ar"}},
		{"ar", "المادة 2", "{}", reply{All: "ar 2", Jumps: "ar 2", Searched: "ar"}},
		{"zh", "停止机制", "{}", reply{All: "zh 2", Searched: "zh"}},
		{"zh", "締約國", "{}", reply{All: "zh 2", Searched: "zh"}},
		{"zh", "第二条", "{}", reply{All: "zh 2", Jumps: "zh 2", Searched: "zh"}},
		{"en", "meridian", "{}", reply{All: "F-0003, F-0002", Searched: "en"}},
		{"en", "electron securite", "{}", reply{All: "F-0001", Searched: "en"}},
		{"en", "Lodz hall", "{}", reply{All: "F-0004", Searched: "en"}},
		{"en", "F-0002", "{}", reply{All: "F-0002", Jumps: "F-0002", Searched: "en"}},
		{"en", "F 0002", "{}", reply{All: "F-0002", Jumps: "F-0002", Searched: "en"}},
		{"en", "F-0099", "{}", reply{Unknown: "F-0099", Searched: "en"}},
		{"en", "suspended firms in Kenya", "{}", reply{All: "F-0002", Some: "F-0003, F-0004, art 2", Searched: "en"}},
		{"en", "firms en Kenya", "{}", reply{All: "F-0002, F-0003", Some: "art 2", Searched: "en"}},
		{"en", "status:suspended", "{}", reply{All: "F-0002, F-0004", Searched: "en"}},
		{"en", "meridian -status:suspended", "{}", reply{All: "F-0003", Searched: "en"}},
		{"en", "meridian", `{facets: {status: "suspended"}}`, reply{All: "F-0002", Searched: "en"}},
		{"en", "meridian", `{count: "status"}`, reply{All: "F-0003, F-0002", Searched: "en", Facets: "suspended,1 valid,1"}},
		{"en", "kind:firm hall", "{}", reply{All: "F-0004", Searched: "en"}},
		{"en", "halt -kind:provision", "{}", reply{Instead: "", Searched: "en"}},
		{"en", "firms", "{}", reply{All: "F-0001, F-0002, F-0003, F-0004, art 2", Searched: "en"}},
		{"en", "", "{}", reply{Searched: "en"}},
	} {
		if got := p.ask(c.lang, c.query, c.options); got != c.want {
			t.Errorf("%s %s %s:\n got %+v\nwant %+v", c.lang, c.query, c.options, got, c.want)
		}
	}
}

// TestFinderTyping holds that the last word is completed while it is being typed, and only then.
func TestFinderTyping(t *testing.T) {
	_, url := newShelf(t)
	p := open(t, url)
	if got := p.ask("en", "halt mech", "{}, true").All; got != "art 2, art 1" {
		t.Errorf("while typing it finds %q", got)
	}
	if got := p.ask("en", "mech halt", "{}, true"); got.Instead != "mech,mechanism, mechanisms, mechanics" {
		t.Errorf("of a word before the last it finds %+v", got)
	}
}

// TestFinderHostile holds that no query does harm: it has an answer, in time.
func TestFinderHostile(t *testing.T) {
	_, url := newShelf(t)
	p := open(t, url)
	for _, query := range []string{
		strings.Repeat("halt mechanism ", 700), strings.Repeat("a", 10000), strings.Repeat(`"`, 5000), strings.Repeat("(", 10000), strings.Repeat("art. 2 ", 1500),
		"the of and", "\x00\x01\x7f\u202e\u2066halt", "<script>alert(1)</script>", "halt механизмы 停止 آلية mécanisme", "__proto__ constructor hasOwnProperty", "status:__proto__",
		"toString:valueOf", "-", "--", `-""`, "§", "§§§ 2.", "第", "\xed\xa0\x80", "on:9999-99-99", "halt -halt", "ﷺ ﬁ Å", strings.Repeat("x-", 3000), "'; DROP TABLE",
	} {
		p.ask("en", query, "{}")
	}
	if got := p.ask("en", "<b>halt</b> mechanism", "{}"); !strings.HasPrefix(got.All, "art 2") {
		t.Errorf("with markup around a word it finds %+v", got)
	}
}

// TestFinderLostFiles holds that a file of the index that is gone or cut off leaves the rest, whatever file it is.
func TestFinderLostFiles(t *testing.T) {
	s, url := newShelf(t)
	whole := search.Build(library())
	for _, harm := range []struct {
		name string
		do   func([]byte) []byte
	}{
		{"gone", func([]byte) []byte { return nil }},
		{"cut off", func(b []byte) []byte { return b[:len(b)/2] }},
		{"empty", func([]byte) []byte { return []byte{} }},
	} {
		for _, folder := range []string{"t", "p", "w", "r", "v", "b", "c"} {
			var files []search.File
			for _, f := range whole {
				if strings.HasPrefix(f.Path, search.Folder+folder+"/") {
					f.Bytes = harm.do(f.Bytes)
				}
				if f.Bytes != nil {
					files = append(files, f)
				}
			}
			s.fill(files)
			p := open(t, url)
			got := p.ask("en", `halt mechanism suspentions "halt mechanism" on:2021-05-01`, "{}")
			lost := slices.ContainsFunc(whole, func(f search.File) bool { return strings.HasPrefix(f.Path, search.Folder+folder+"/") })
			if lost && folder != "p" && got.Failed == 0 {
				t.Errorf("with files of %s %s nothing is said to have failed: %+v", folder, harm.name, got)
			}
			p.mu.Lock()
			p.reports = slices.DeleteFunc(p.reports, func(r string) bool { return strings.Contains(r, "404") }) // which the browser tells of itself
			p.mu.Unlock()
		}
	}
}

// TestFinderNewIndex holds that a page that stays open over a change of the site goes on with the new index.
func TestFinderNewIndex(t *testing.T) {
	s, url := newShelf(t)
	p := open(t, url)
	if got := p.ask("en", "xyzzy", "{}").Unknown; got != "xyzzy" {
		t.Errorf("it does not find %q", got)
	}
	changed := library()
	changed.Collections[0].Documents[3].Name, changed.Collections[0].Documents[3].Body = "Halted clauses", "It was halted."
	s.fill(search.Build(changed))
	if got := p.ask("en", "halt", "{}"); got.All != "art 2, art 3, art 1" || got.Failed != 0 {
		t.Errorf("after the change it finds %+v", got)
	}
	p.mu.Lock()
	p.reports = nil // that files are gone the browser tells of itself
	p.mu.Unlock()
}
