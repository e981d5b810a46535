package catalogue

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/search"
)

// of makes the input of a search of revisions of one text in English.
func of(t *testing.T, texts ...string) search.Input {
	t.Helper()
	return New(input(t, &model.Corpus{Instruments: []*model.Instrument{instrument("en", texts...)}}, "2026-11-22"))
}

const first = `# The Convention

The Parties,

## Preamble

Recalling the Charter,

## Part II — Firms

### Article 4 bis — Halting

1. A firm halts:

(a) at once[^1]; and

(b) for good.

2. It reports.

### Article 5 — Words

It speaks.

It listens.

## Annex I — Ranges

### Section 2 — Fines

3. Up to ten.

[^1]: Within a second.
`

func TestDocuments(t *testing.T) {
	var got []search.Document
	for _, d := range collections(of(t, first), provisions, false) {
		d.Shown = nil
		got = append(got, d)
	}
	at := func(s string) string { return "instruments/x/rev-1/" + s }
	want := []search.Document{
		{Name: "The Convention", Title: "The Convention", Body: "The Parties,", URL: at("")},
		{Title: "preamble", Exact: []string{"§preamble"}, Name: "", URL: at("preamble/")},
		{Title: "preamble, first recital", Exact: []string{"§preamble.1"}, Body: "Recalling the Charter,", URL: at("preamble/#preamble__rec_1")},
		{Name: "Firms", Title: "Part II", Sub: "Firms", Exact: []string{"§part-ii"}, URL: at("#part_II")},
		{Name: "Halting", Title: "article 4 bis", Sub: "Halting", Context: "Firms", Exact: []string{"§4bis"}, URL: at("art_4bis/")},
		{Title: "article 4 bis, paragraph 1", Sub: "Halting", Context: "Firms\nHalting", Body: "A firm halts:\n(a) at once; and\n(b) for good.\nWithin a second.",
			Exact: []string{"§4bis.1", "§4bis.1.a", "§4bis.1.b"}, URL: at("art_4bis/#art_4bis__para_1")},
		{Title: "article 4 bis, paragraph 2", Sub: "Halting", Context: "Firms\nHalting", Body: "It reports.", Exact: []string{"§4bis.2"}, URL: at("art_4bis/#art_4bis__para_2")},
		{Name: "Words", Title: "article 5", Sub: "Words", Context: "Firms", Body: "It speaks.\nIt listens.", Exact: []string{"§5"}, URL: at("art_5/")},
		{Name: "Ranges", Title: "Annex I", Sub: "Ranges", Exact: []string{"§annex-i"}, URL: at("att_I/")},
		{Name: "Fines", Title: "Annex I, section 2", Sub: "Fines", Context: "Ranges", Exact: []string{"§annex-i.section-2", "§annex-i.2"}, URL: at("att_I/#att_I__sec_2")},
		{Title: "Annex I, section 2, paragraph 3", Sub: "Fines", Context: "Ranges\nFines", Body: "Up to ten.", Exact: []string{"§annex-i.section-2.3", "§annex-i.2.3"},
			URL: at("att_I/#att_I__sec_2__para_3")},
	}
	for n := range max(len(got), len(want)) {
		if n >= len(got) || n >= len(want) || !reflect.DeepEqual(got[n], want[n]) {
			t.Fatalf("document %d:\n got %+v\nwant %+v", n, nth(got, n), nth(want, n))
		}
	}
}

func nth(list []search.Document, n int) any {
	if n < len(list) {
		return list[n]
	}
	return "none"
}

// A text that revisions share is one document, found by its number in each of them.
func TestRevisions(t *testing.T) {
	second := strings.NewReplacer("### Article 5 — Words", "### Article 5 — Signs\n\nIt is said in signs that a firm of honour never hides.\n\n### Article 6 — Words\n<!-- was: art_5 -->",
		"for good.", "for ever and a day.").Replace(first)
	in := of(t, first, second)
	i := in.Instruments[0]
	if i.Current != 1 || i.Revisions[0].ID != "rev-1" || i.Revisions[1].From != "" {
		t.Errorf("got %+v", i)
	}
	current, older := collections(in, provisions, false), collections(in, provisions, true)
	if got, want := len(i.Carried["en"]), len(current)+len(older); got != want {
		t.Fatalf("%d documents are carried, of %d", got, want)
	}
	for n, d := range current {
		switch carried := i.Carried["en"][n]; d.Title {
		case "article 6":
			want := shownProvision{Key: "§6", Runs: []shownRun{{0, 0, "art_5/", "article 5", []string{"§5"}}}}
			if !slices.Equal(d.Exact, []string{"§6", "§5~"}) || !reflect.DeepEqual(d.Shown, want) || carried[0] != [2]int{0, 1} || d.URL != "instruments/x/rev-2/art_6/" {
				t.Errorf("renumbered: %v %+v %v %s", d.Exact, d.Shown, carried, d.URL)
			}
		case "article 5":
			if !slices.Equal(d.Exact, []string{"§5"}) || carried[0] != [2]int{1, 1} {
				t.Errorf("new: %v %v", d.Exact, carried)
			}
		case "article 4 bis, paragraph 1":
			want := shownProvision{Key: "§4bis.1", At: map[string]ident.EID{"§4bis.1.a": "art_4bis__para_1__point_a", "§4bis.1.b": "art_4bis__para_1__point_b"}}
			if !reflect.DeepEqual(d.Shown, want) || carried[0] != [2]int{1, 1} {
				t.Errorf("reworded: %+v %v", d.Shown, carried)
			}
		default:
			if s, _ := d.Shown.(shownProvision); !reflect.DeepEqual(carried, [][2]int{{0, 1}}) || len(s.Runs)+len(s.At) > 0 {
				t.Errorf("%s is carried by %v", d.Title, carried)
			}
		}
	}
	if len(older) != 1 || older[0].Title != "article 4 bis, paragraph 1" || older[0].URL != "instruments/x/rev-1/art_4bis/#art_4bis__para_1" {
		t.Errorf("older: %+v", older)
	}
}

// Points that define terms are found one by one, and the terms by their names.
func TestDefinitions(t *testing.T) {
	in := of(t, "# C\n\n### Article 1 — Use of terms\n\nFor the purposes of this Convention:\n\n(a) “Firm” means a legal person;\n\n(b) “Tool” means:\n\n(i) software; or\n\n(ii) hardware.\n")
	terms := collections(in, definitions, false)
	if len(terms) != 2 || terms[1].Name != "Tool" || terms[1].Body != "“Tool” means:\n(i) software; or\n(ii) hardware." || terms[1].URL != "instruments/x/rev-1/art_1/#art_1__para_1__point_b" || terms[1].Sub != "article 1 (b)" {
		t.Errorf("got %+v", terms)
	}
	var titles []string
	for _, d := range collections(in, provisions, false) {
		titles = append(titles, d.Title+": "+strings.Join(d.Exact, " "))
	}
	if want := []string{"C: ", "article 1: §1", "article 1 (a): §1.a", "article 1 (b): §1.b §1.b.i §1.b.ii"}; !slices.Equal(titles, want) {
		t.Errorf("got %q, want %q", titles, want)
	}
}

// An article without a heading leaves no gap among those around a paragraph.
func TestContext(t *testing.T) {
	in := of(t, "# C\n\n## Part I — Firms\n\n### Article 1\n\n1. One.\n\n2. Two.\n")
	for _, d := range collections(in, provisions, false)[2:] {
		if d.Context != "Firms" {
			t.Errorf("%s stands below %q", d.Title, d.Context)
		}
	}
}

// Paragraphs without numbers that are many words together are found one by one.
func TestLongArticles(t *testing.T) {
	long := strings.Repeat("It is said and said again. ", 80)
	in := of(t, "# C\n\n### Article 1\n\n"+long+"\n\n"+long+"\n\n### Article 2\n\nShort.\n\nShort, too.\n")
	var titles []string
	for _, d := range collections(in, provisions, false) {
		titles = append(titles, d.Title)
	}
	if want := []string{"C", "article 1", "article 1, first paragraph", "article 1, second paragraph", "article 2"}; !slices.Equal(titles, want) {
		t.Errorf("got %q, want %q", titles, want)
	}
}

func TestKeys(t *testing.T) {
	text := func(lang ident.Language, data string) map[ident.EID]*model.Provision {
		out := map[ident.EID]*model.Provision{}
		for p := range model.All(instrument(lang, data).Revisions[0].Texts[0].Body) {
			out[p.EID] = p
		}
		return out
	}
	english := text("en", "# C\n\n## Part II\n\n### Section 1\n\n7. Seven.\n\n### Article I\n\n#### Section 8\n\n1. One.\n\n### Article 11.2 bis\n\nWords.\n\n(a) Ay:\n\n(i) Aye.\n\n## Annex\n\n1. One.\n")
	for id, want := range map[ident.EID][]string{
		"part_II": {"§part-ii"}, "part_II__sec_1": {"§section-1"}, "part_II__sec_1__para_7": {"§section-1.7", "§7"}, "art_I": {"§i"},
		"art_I__sec_8__para_1": {"§i.section-8.1", "§i.8.1"}, "art_11-2bis": {"§11-2bis"}, "art_11-2bis__para_1": nil,
		"art_11-2bis__para_1__point_a__point_i": {"§11-2bis.a.i"}, "att": {"§annex"}, "att__para_1": {"§annex.1"},
	} {
		checkKeys(t, english, id, want)
	}
	chinese := text("zh", "# 公约\n\n## 第二部分 总则\n\n### 第十二条 定义\n\n1. 一。\n\n(a) 二。\n")
	for id, want := range map[ident.EID][]string{"part_II": {"§part-ii"}, "art_12": {"§12"}, "art_12__para_1__point_a": {"§12.1.a"}} {
		checkKeys(t, chinese, id, want)
	}
}

func checkKeys(t *testing.T, all map[ident.EID]*model.Provision, id ident.EID, want []string) {
	t.Helper()
	if p := all[id]; p == nil {
		t.Errorf("there is no %s", id)
	} else if got := keys(p); !slices.Equal(got, want) {
		t.Errorf("%s: got %q, want %q", id, got, want)
	}
}
