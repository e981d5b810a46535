package decisions

import (
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

func sample(t *testing.T) *model.Corpus {
	t.Helper()
	site, _ := source.Folder("../../../..")
	defer site.Close()
	c, _ := load.Load(site)
	if len(c.Decisions) == 0 {
		t.Fatal("there are no decisions")
	}
	for _, i := range c.Instruments {
		compare.Identify(i)
	}
	return c
}

// TestFacets holds that every value by which a decision is found is an option that has it, and has words.
func TestFacets(t *testing.T) {
	c := sample(t)
	x := New(c)
	for _, f := range Facets() {
		n := map[string]int{}
		for _, d := range c.Decisions {
			for _, v := range x.Values(f, d) {
				n[v]++
			}
		}
		for _, o := range x.Options(f, c.Decisions, "en", model.Words{"clause_comma": "{{ .first }}, {{ .last }}"}) {
			if n[o.ID] == 0 || o.Title == "" || strings.HasPrefix(o.Title, ", ") {
				t.Errorf("%s: %+v", f, o)
			}
			delete(n, o.ID)
		}
		if len(n) > 0 {
			t.Errorf("%s: no options for %v", f, n)
		}
	}
}

// TestOrderOfOptions holds that provisions stand as in their texts and years from the newest.
func TestOrderOfOptions(t *testing.T) {
	c := sample(t)
	x := New(c)
	titles := func(f Facet) (out []string) {
		for _, o := range x.Options(f, c.Decisions, "en", model.Words{"clause_comma": "{{ .first }}, {{ .last }}"}) {
			out = append(out, o.Title)
		}
		return out
	}
	if got := titles(Year); !slices.Equal(got, []string{"2026", "2025", "2024"}) {
		t.Errorf("years %v", got)
	}
	provisions := titles(Provision)
	for _, pair := range [][2]string{{"Convention on Private Cyber Capabilities, article 5", "Convention on Private Cyber Capabilities, article 6"},
		{"Convention on Private Cyber Capabilities, article 27", "Code of Conduct for Firms, article 8"}} {
		if n := slices.Index(provisions, pair[0]); n < 0 || n > slices.Index(provisions, pair[1]) {
			t.Errorf("%s stands behind %s in %v", pair[0], pair[1], provisions)
		}
	}
}

// A decision against a firm whose particulars are withheld is found by its number alone.
func TestWithheldRespondent(t *testing.T) {
	c := sample(t)
	f := c.Firms[0]
	f.Confidential = true
	d := &model.Decision{Number: "EB-2026-900", Respondents: append(c.Decisions[0].Respondents[:0:0], f.Number)}
	c.Decisions = []*model.Decision{d}
	x := New(c)
	if got := x.Values(State, d); len(got) > 0 {
		t.Errorf("State %v", got)
	}
	if got := x.Title(Respondent, string(f.Number), "en", nil); got != string(f.Number) {
		t.Errorf("called %q", got)
	}
}
