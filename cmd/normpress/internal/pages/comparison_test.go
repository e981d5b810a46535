package pages

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/model"
)

const (
	pairPage    = "en/instruments/pact/compare/draft...adopted/"
	articlePage = "en/instruments/pact/compare/draft...adopted/art_2/"
)

func TestComparisonPages(t *testing.T) {
	pages := made(t, "2026-11-22")
	for _, c := range []struct{ page, has string }{
		{pairPage, `"old":{"url":"/instruments/pact/draft/","short_title":"Draft"`},
		{pairPage, `"new":{"url":"/instruments/pact/adopted/","short_title":"Adopted text"`},
		{pairPage, `{"name":"Article 2 – Duty","page":"/instruments/pact/compare/draft...adopted/art_2/","history":"/instruments/pact/history/art_1/","changes":[{"url":"#art_2","kinds":["renumbered"],"old":"article 1","new":"article 2"`},
		{pairPage, `{"url":"#art_2__para_1","kinds":["substituted"],"old":"article 1, paragraph 1","new":"article 2, paragraph 1","deleted":1,"inserted":0,"flags":["modals","brackets"]}`},
		{articlePage, `"article":{"old":"article 1","new":"article 2","old_url":"/instruments/pact/draft/art_1/","new_url":"/instruments/pact/adopted/art_2/","whole":"/instruments/pact/compare/draft...adopted/","history":"/instruments/pact/history/art_1/"}`},
		{"en/instruments/pact/compare/adopted...draft/", `"to":{"url":"/instruments/pact/compare/draft...adopted/","title":"Draft → Adopted text – Halt Pact"}`},
		{"en/instruments/pact/compare/", `"steps":[{"url":"/instruments/pact/compare/draft...adopted/","old":"Draft","new":"Adopted text","counts":{`},
		{"en/instruments/pact/history/art_1/", `"kinds":["renumbered"],"counts":`},
		{"en/instruments/pact/history/art_1/", `"compare":"/instruments/pact/compare/draft...adopted/art_2/"`},
		{"en/instruments/pact/adopted/", `"compare":"/instruments/pact/compare/draft...adopted/"`},
		{"en/instruments/pact/adopted/art_2/", `"compare":"/instruments/pact/compare/draft...adopted/art_2/"`},
		{"en/instruments/pact/", `"step":{"url":"/instruments/pact/compare/draft...adopted/"`},
	} {
		if v := view(t, pages[c.page]); !strings.Contains(v, c.has) {
			t.Errorf("the view of %s does not have\n%s\nbut is\n%s", c.page, c.has, v)
		}
	}
	if title := pages[pairPage].Title; title != "Draft → Adopted text – Halt Pact" {
		t.Errorf("the title is %q", title)
	}
}

// The margin of a text tells what its predecessor said, and nothing where that said the same or there was none.
func TestMargins(t *testing.T) {
	pages := made(t, "2026-11-22")
	body := pages["en/instruments/pact/adopted/"].Body
	want := `<details class="was"><summary><b data-w="was_changed"></b> Draft</summary>`
	if !strings.Contains(between(body, `id="art_2__para_1"`, `id="art_2__para_2"`), want) {
		t.Errorf("article 2, paragraph 1, does not show its old words in\n%s", body)
	}
	if strings.Contains(pages["en/instruments/pact/draft/"].Body, `class="margin"`) {
		t.Error("the first text has something in its margin")
	}
}

func between(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}

// With more revisions than the limit, those are compared that follow each other, and each with the newest and with the
// one that was adopted.
func TestPairsBeyondTheLimit(t *testing.T) {
	i := &model.Instrument{}
	for _, status := range []model.RevisionStatus{"draft", "draft", "adopted", "in-force", "in-force", "in-force"} {
		i.Revisions = append(i.Revisions, &model.Revision{ID: fmt.Sprint(len(i.Revisions)), Status: status})
	}
	for _, c := range []struct {
		limit int
		want  string
	}{
		{6, "0-1 0-2 0-3 0-4 0-5 1-2 1-3 1-4 1-5 2-3 2-4 2-5 3-4 3-5 4-5"},
		{5, "0-1 0-2 0-5 1-2 1-5 2-3 2-4 2-5 3-4 3-5 4-5"},
	} {
		s := &site{Input: Input{AllPairs: c.limit}, hasPair: map[[2]*model.Revision]bool{}}
		s.paired(i)
		var got []string
		for p := range s.hasPair {
			got = append(got, p[0].ID+"-"+p[1].ID)
		}
		slices.Sort(got)
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("up to %d: got %s, want %s", c.limit, g, c.want)
		}
	}
}
