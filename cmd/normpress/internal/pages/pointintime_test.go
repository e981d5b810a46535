package pages

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	memory "normpress/cmd/normpress/internal/source"
	"normpress/cmd/normpress/internal/timeline"
)

// ratified are the days on which a text of the constitution of the United States became the text in force. The last two
// are editorial: the text was mended and its marks were changed.
var ratified = strings.Fields(`1789-03-04 1791-12-15 1795-02-07 1804-06-15 1865-12-06 1868-07-09 1870-02-03 1913-02-03 1913-04-08
	1919-01-16 1920-08-18 1933-01-23 1933-12-05 1951-02-27 1961-03-29 1964-01-23 1967-02-10 1971-07-01 1992-05-07 2020-12-30 2021-01-02`)

// constitution is an instrument of those texts.
func constitution(t *testing.T) *model.Corpus {
	t.Helper()
	const folder = "content/instruments/constitution/"
	files := map[string]string{folder + "instrument.md": "---\ntitle: Constitution\nshort_title: Constitution\nkind: convention\nlanguages: [en]\n---\n"}
	for n, on := range ratified {
		head := fmt.Sprintf("short_title: Text %d\nlegal_value: consolidated\ndate: %s\nentry_into_force: %s\n", n+1, on, on)
		if n > 0 {
			head += fmt.Sprintf("previous: rev-%02d\n", n)
		}
		if n+1 < len(ratified) {
			head += fmt.Sprintf("status: superseded\nsuperseded_by: rev-%02d\n", n+2)
		} else {
			head += "status: in-force\n"
		}
		rev := fmt.Sprintf("%srev-%02d/", folder, n+1)
		files[rev+"revision.md"] = "---\n" + head + "---\n"
		files[rev+"en.md"] = constitutionText(t, n, on)
	}
	corpus, found := load.Load(memory.Memory(files))
	if errors, _ := found.Count(); errors > 0 {
		t.Fatal(found)
	}
	return corpus
}

// constitutionText is the real text where it is at hand, which it must be in CI.
func constitutionText(t *testing.T, n int, on string) string {
	t.Helper()
	name := fmt.Sprintf("rev-%02d-%s.md", n+1, on)
	if n >= 19 {
		name = fmt.Sprintf("rev-%02d-editorial-%s.md", n+1, on)
	}
	b, err := os.ReadFile("../../../../../shared/corpora/us-constitution/" + name)
	if err == nil {
		return string(b)
	}
	if os.Getenv("CI") == "true" {
		t.Fatal(err)
	}
	return "## Article I\n\nAll legislative Powers herein granted shall be vested in a Congress.\n"
}

func TestConstitutionOnAnyDate(t *testing.T) {
	corpus := constitution(t)
	i := corpus.Instruments[0]
	inForce := func(on date.Date) string {
		if r := timeline.InForce(i, on); r != nil {
			return r.ID
		}
		return ""
	}
	before := ""
	for n, on := range ratified {
		day, err := date.Parse(on)
		if err != nil {
			t.Fatal(err)
		}
		now := fmt.Sprintf("rev-%02d", n+1)
		for d, want := range map[date.Date]string{day.AddDays(-1): before, day: now, day.AddDays(1): now} {
			if got := inForce(d); got != want {
				t.Errorf("in force on %s: %q, not %q", d, got, want)
			}
		}
		before = now
	}
	pages := map[string]Page{}
	for _, job := range newSite(Input{Corpus: corpus, Language: "en", BasePath: "/", AsOf: date.Of(1970, 1, 1)}).pointsInTime(i) {
		p := job()
		pages[p.Path] = p
	}
	if len(pages) != len(ratified)+1 {
		t.Errorf("%d pages", len(pages))
	}
	list := view(t, pages["/instruments/constitution/on/"])
	for n, on := range ratified {
		want := fmt.Sprintf(`"url":"/instruments/constitution/on/%s/","from":"%s",`, on, on)
		when := "past"
		if n+1 < len(ratified) {
			next, _ := date.Parse(ratified[n+1])
			want += fmt.Sprintf(`"to":"%s",`, next.AddDays(-1))
		}
		if n == 16 {
			when = "present" // on 1 January 1970
		} else if n > 16 {
			when = "ahead"
		}
		want += fmt.Sprintf(`"when":"%s","in_force":{"url":"/instruments/constitution/rev-%02d/","short_title":"Text %d"`, when, n+1, n+1)
		for name, page := range map[string]string{"the list": list, on: view(t, pages["/instruments/constitution/on/"+on+"/"])} {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not have %s:\n%.600s", name, want, page)
			}
		}
	}
	last := view(t, pages["/instruments/constitution/on/1967-02-10/"])
	if strings.Count(last[strings.Index(last, `"texts"`):strings.Index(last, `"previous"`)], `"short_title"`) != 17 {
		t.Errorf("not all 17 texts published by 1967 are listed: %s", last)
	}
}

const adopted = "content/instruments/pact/adopted/revision.md"

// own gives the adopted text of the small site provisions with dates of their own.
func own(entries string) [3]string {
	return [3]string{adopted, "previous: draft\n", "previous: draft\nprovisions:\n" + entries}
}

// Dates of a provision's own stand on its page, on those around it and in it, and at the top of the whole text.
func TestOwnDatesOnPages(t *testing.T) {
	entries := own("  - {provision: art_2__para_2, entry_into_force: 2027-06-01}\n  - {provision: art_2, suspended: {from: 2025-03-01, to: 2025-09-01}}\n" +
		"  - {provision: art_3, applies_provisionally: 2024-01-01}\n  - {provision: art_1, suspended: {from: 2026-01-01}}\n")
	pages := made(t, "2026-11-22", entries)
	const (
		article1  = `{"url":"/instruments/pact/adopted/art_1/","title":"Article 1 – Use of terms","state":"suspended","facts":[{"kind":"suspended_open","from":"2026-01-01"}]}`
		article2  = `{"url":"/instruments/pact/adopted/art_2/","title":"Article 2 – Duty","state":"in-force","facts":[{"kind":"suspended_over","from":"2025-03-01","to":"2025-09-01"}]}`
		paragraph = `{"url":"/instruments/pact/adopted/art_2/#art_2__para_2","title":"article 2, paragraph 2","state":"adopted-not-in-force","facts":[{"kind":"force_ahead","from":"2027-06-01"}]}`
		article3  = `{"url":"/instruments/pact/adopted/art_3/","title":"Article 3 – Entry into force","state":"in-force","facts":[{"kind":"provisional_over","from":"2024-01-01","to":"2024-05-31"}]}`
	)
	for path, want := range map[string]string{
		"":       `"own_dates":[` + article1 + "," + article2 + "," + paragraph + "," + article3 + "]",
		"art_1/": `"own_dates":[` + article1 + "]",
		"art_2/": `"own_dates":[` + article2 + "," + paragraph + "]",
		"art_3/": `"own_dates":[` + article3 + "]",
	} {
		if got := view(t, pages["en/instruments/pact/adopted/"+path]); !strings.Contains(got, want) {
			t.Errorf("%s: %s\ndoes not have %s", path, got, want)
		}
	}
	if got := view(t, pages["en/instruments/pact/adopted/preamble/"]); strings.Contains(got, "own_dates") {
		t.Errorf("the preamble has dates of its own: %s", got)
	}
	for path, want := range map[string]string{
		"2024-01-01/": `{"url":"/instruments/pact/adopted/art_3/","title":"Article 3 – Entry into force","text":"Adopted text","kind":"applies-provisionally"}`,
		"2025-09-02/": `{"url":"/instruments/pact/adopted/art_2/","title":"Article 2 – Duty","text":"Adopted text","kind":"reinstated"}`,
		"2026-01-01/": `"provisions":[{"url":"/instruments/pact/adopted/art_2/#art_2__para_2","title":"article 2, paragraph 2","text":"Adopted text","state":"adopted-not-in-force"},` +
			`{"url":"/instruments/pact/adopted/art_1/","title":"Article 1 – Use of terms","text":"Adopted text","state":"suspended"}]`,
	} {
		if got := view(t, pages["en/instruments/pact/on/"+path]); !strings.Contains(got, want) {
			t.Errorf("%s: %s\ndoes not have %s", path, got, want)
		}
	}
}

// A fact is worded for the date that the site speaks for.
func TestOwnFacts(t *testing.T) {
	entries := own("  - {provision: art_2, applies_provisionally: 2024-01-01, entry_into_force: 2025-01-01, suspended: {from: 2025-03-01, to: 2025-09-01}, ceases: 2026-01-01}\n")
	for asOf, want := range map[string]string{
		"2023-12-31": "adopted-not-in-force provisional_ahead force_ahead suspended_ahead ceases_ahead",
		"2024-01-01": "applies-provisionally provisional force_ahead suspended_ahead ceases_ahead",
		"2025-01-01": "in-force provisional_over force suspended_ahead ceases_ahead",
		"2025-09-01": "suspended provisional_over force suspended ceases_ahead",
		"2025-09-02": "in-force provisional_over force suspended_over ceases_ahead",
		"2026-01-01": "ceased provisional_over force suspended_over ceases",
	} {
		page := made(t, asOf, entries)["en/instruments/pact/adopted/art_2/"].View.(articleView)
		got := page.OwnDates[0].State
		for _, f := range page.OwnDates[0].Facts {
			got += " " + f.Kind
		}
		if got != want {
			t.Errorf("as of %s: %s, not %s", asOf, got, want)
		}
	}
}

// An adopted text says when it enters into force; what a binding text is not yet, norms never become.
func TestAdoptedStates(t *testing.T) {
	norms := [3]string{"content/instruments/pact/instrument.md", "kind: convention", "kind: norms"}
	for want, edits := range map[string][][3]string{
		`"state":"adopted-not-in-force","legal_value":"authentic","date":"2023-11-20","adoption":"2023-11-20","entry_into_force":"2024-06-01"`: nil,
		`"state":"adopted","legal_value":"authentic"`: {norms},
	} {
		if got := view(t, made(t, "2024-01-01", edits...)["en/instruments/pact/adopted/"]); !strings.Contains(got, want) {
			t.Errorf("%s\ndoes not have %s", got, want)
		}
	}
}

// The spans of the drawing follow each other and fill it.
func TestTimelineDrawing(t *testing.T) {
	for _, asOf := range []string{"2020-01-01", "2024-01-01", "2026-11-22", "2090-01-01"} {
		v := made(t, asOf)["en/instruments/pact/"].View.(instrumentView).Timeline
		x := 0
		for _, s := range v.Spans {
			if s.X != x || s.Width < 1 {
				t.Errorf("as of %s: a span begins at %d, not %d, with width %d", asOf, s.X, x, s.Width)
			}
			x += s.Width
		}
		if share := v.Spans[0].Width; asOf == "2026-11-22" && share != 305 { // 458 of 1362 days, and a tenth more
			t.Errorf("the first span has the width %d", share)
		}
		if x != 1000 || v.AsOf < 0 || v.AsOf > 1000 || len(v.Spans) != 2 {
			t.Errorf("as of %s: %d spans up to %d, today at %d", asOf, len(v.Spans), x, v.AsOf)
		}
	}
}
