package catalogue

import (
	"cmp"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/pages"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/search"
)

// made are the pages of a site by their languages and their addresses as documents have them.
func made(in Input) map[ident.Language]map[string]pages.Page {
	out := map[ident.Language]map[string]pages.Page{}
	root := in.Trees[0]
	from := pages.Input{Cites: in.Cites, BasePath: "/", AsOf: in.AsOf}
	for _, t := range in.Trees {
		from.Interface = append(from.Interface, t.Language)
	}
	trees := slices.Clone(in.Trees)
	for _, lang := range []ident.Language{"ar", "es", "ru", "zh", "zh-Hans"} { // of texts alone
		trees = append(trees, Tree{lang, root.Corpus, root.Statistics})
	}
	for _, t := range trees {
		from.Comparers = map[*model.Instrument]*compare.Comparer{}
		for _, i := range t.Corpus.Instruments {
			from.Comparers[i] = compare.NewComparer(compare.Identify(i), nil)
		}
		from.Corpus, from.Language, from.Words, from.Statistics, from.RecordTables = t.Corpus, t.Language, in.Words[root.Language], t.Statistics, records.AllTables(t.Corpus, 5)
		out[t.Language] = map[string]pages.Page{}
		for _, p := range pages.All(from) {
			out[t.Language][url(p.Path)] = p
		}
	}
	return out
}

var ids = regexp.MustCompile(` id="([^"]*)"`)

// Every document leads to a page of the site and, with a fragment, to a place on it; and it is called as that page is.
func TestAddresses(t *testing.T) {
	in := sample(t)
	spoken := &model.Instrument{ID: "spoken", Title: "Declaration", ShortTitle: "Declaration", Kind: model.Norms}
	r := &model.Revision{ID: "first", ShortTitle: "First", Instrument: spoken, Status: model.Adopted, LegalValue: model.ValueAuthentic, Date: day(t, "1948-12-10")}
	spoken.Revisions = []*model.Revision{r}
	for _, lang := range []ident.Language{"en", "fr", "zh-Hans"} {
		for _, from := range third(t, lang, "udhr/"+string(lang)+".md").Revisions {
			r.Texts, spoken.Languages = append(r.Texts, from.Texts...), append(spoken.Languages, lang)
		}
	}
	in.Trees[0].Corpus.Instruments = append(in.Trees[0].Corpus.Instruments, spoken)
	in = input(t, in.Trees[0].Corpus, "2026-11-22")
	all, out := made(in), New(in)
	revisions := map[string][]search.Revision{}
	for _, i := range out.Instruments {
		revisions[i.ID] = i.Revisions
	}
	for _, c := range out.Collections {
		all := all[cmp.Or(c.Language, in.Trees[0].Language)]
		for _, d := range c.Documents {
			path, fragment, _ := strings.Cut(d.URL, "#")
			page, ok := all[path]
			if !ok {
				t.Errorf("%s %q leads to %s, where there is no page", c.Kind, d.Title, d.URL)
				continue
			}
			if fragment != "" && page.Kind != "statistics" {
				checkFragment(t, page, d, fragment)
			}
			if at, isText := d.Shown.(shownProvision); isText {
				for _, id := range at.At {
					checkFragment(t, page, d, string(id))
				}
				for _, run := range at.Runs {
					folder, _, _ := strings.Cut(d.URL, "/"+c.Instrument+"/")
					path, _, _ := strings.Cut(folder+"/"+c.Instrument+"/"+revisions[c.Instrument][run.from].ID+"/"+run.below, "#")
					if _, ok := all[path]; !ok {
						t.Errorf("%q stands at %s in another revision, where there is no page", d.Title, path)
					}
				}
			}
			if fragment == "" && slices.Contains([]string{firms, inspectors, recorded, states, instruments, guide}, c.Kind) && page.Title != d.Title && !strings.HasPrefix(page.Title, d.Title+" – ") {
				t.Errorf("%s %q leads to the page %q", c.Kind, d.Title, page.Title)
			}
		}
	}
}

func checkFragment(t *testing.T, page pages.Page, d search.Document, fragment string) {
	t.Helper()
	for _, m := range ids.FindAllStringSubmatch(page.Body, -1) {
		if html.UnescapeString(m[1]) == fragment {
			return
		}
	}
	t.Errorf("%q leads to %s, and there is no %q on that page", d.Title, d.URL, fragment)
}

// What the register keeps back is in no document, in no form.
func TestWithheldNamesAreNowhere(t *testing.T) {
	for reason, wanted := range map[string]string{
		"confidential: true": "F-0001 suspended F0001 C-2024-0001 C20240001",
		"tombstone: {date: 2025-05-01, reason: removed-by-law, note: Secret note}": "F-0001 removed F0001",
	} {
		in := small(t, nil)
		f := in.Trees[0].Corpus.Firms[0]
		f.Name, f.RegistryNumber, f.LEI, f.State = "Hidden Name Ltd", "SECRET-77", "5493001KJTIIGC8Y1R12", "FJ"
		f.Names = []model.Name{{Name: "Old Hidden", Kind: "trading"}}
		if reason == "confidential: true" {
			f.Confidential = true
		} else {
			f.Tombstone = &model.Tombstone{Date: day(t, "2025-05-01"), Reason: "removed-by-law", Note: "Secret note"}
		}
		in.Trees[0].Corpus = in.Trees[0].Corpus.Public()
		out := New(in)
		all := fmt.Sprintf("%+v", out.Collections)
		for _, secret := range []string{"Hidden", "SECRET", "5493001KJTIIGC8Y1R12", "Fiji", "{ID:state Value:FJ}", "Secret note"} {
			if strings.Contains(all, secret) {
				t.Errorf("%s: a document has %q", reason, secret)
			}
		}
		d := collections(out, firms, false)[0]
		shown := d.Shown.(shownFirm)
		if got := strings.Join(slices.Concat([]string{d.Title, shown.Status}, d.Exact[1:]), " "); got != wanted || d.Exact[0] != d.Title {
			t.Errorf("%s: got %s, want %s", reason, got, wanted)
		}
	}
}

// The withheld firms and types of the sample are withheld.
func TestWithheldInSample(t *testing.T) {
	in := sample(t)
	out := New(in)
	all := fmt.Sprintf("%+v", out.Collections)
	withheld := 0
	for _, f := range in.Trees[0].Corpus.Firms {
		if !f.Withheld() {
			continue
		}
		withheld++
		for _, secret := range []string{f.Name, string(f.LEI), f.RegistryNumber} {
			if secret != "" && strings.Contains(all, secret) {
				t.Errorf("a document has %q", secret)
			}
		}
	}
	kept := 0
	for _, typ := range in.Trees[0].Corpus.RecordTypes {
		if typ.Withheld {
			kept++
			for _, d := range collections(out, recorded, false) {
				if slices.Contains(d.Facets, search.Facet{ID: "type", Value: typ.ID}) {
					t.Errorf("a record of %s is a document", typ.ID)
				}
			}
		}
	}
	if withheld == 0 || kept == 0 {
		t.Errorf("the sample has %d withheld firms and %d withheld types", withheld, kept)
	}
}

// Statuses and States are found by words of six languages. The same input gives the same documents.
func TestFacts(t *testing.T) {
	in := sample(t)
	out := New(in)
	if again := New(in); fmt.Sprintf("%+v", out) != fmt.Sprintf("%+v", again) {
		t.Error("the documents differ from one time to the next")
	}
	for _, d := range collections(out, firms, false) {
		facts := strings.Join(d.Facts, "\n")
		for _, word := range []string{"Kenya", "肯尼亚", "Кения", "كينيا", "Kenia"} {
			if d.URL == "register/firms/F-0007/" && !strings.Contains(facts, word) {
				t.Errorf("%s is not found by %s", d.Title, word)
			}
		}
	}
	for _, status := range []string{"valid", "suspended", "withdrawn", "expired"} {
		if got := newCatalogues(in)[0].value("status_", status); len(got) < 10 {
			t.Errorf("%s has the words %q alone", status, got)
		}
	}
}

// Kinds and facets have words in six languages.
func TestKindsAndFields(t *testing.T) {
	out := New(small(t, nil))
	words := map[string][]string{}
	for _, k := range slices.Concat(out.Kinds, out.Fields) {
		words[k.Kind] = append(words[k.Kind], k.Words...)
	}
	for kind, some := range map[string][]string{"firm": {"firms", "entreprises", "empresas", "компании", "شركات", "企业"}, "status": {"status", "statut", "状态"}} {
		for _, w := range some {
			if !slices.Contains(words[kind], w) {
				t.Errorf("%s does not mean %s", w, kind)
			}
		}
	}
	for _, name := range slices.Concat(Kinds(), Fields()) {
		if len(words[name]) < 4 {
			t.Errorf("%s has the words %q alone", name, words[name])
		}
	}
}
