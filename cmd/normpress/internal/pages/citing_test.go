package pages

import (
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// sampleIn is the sample in a language.
func sampleIn(t *testing.T, lang ident.Language) *site {
	t.Helper()
	in := sampleSite(t, unchanged).Input
	in.Corpus, in.Language, in.Interface = in.Corpus.In(lang), lang, []ident.Language{"en", lang}
	return newSite(in)
}

// A citation is shown in the language of the page, and its entry has the place, the organization and the language of what
// is cited.
func TestEntryIsOfOneLanguage(t *testing.T) {
	s := sampleIn(t, "ru")
	r := s.Corpus.Revision(ident.RevisionRef{Instrument: "convention", Revision: "rev-1"})
	text := s.citeText(edition{r, r.Texts[0]}, s.provisions[r.Texts[0]]["art_5"])
	decision := s.citeDecision(s.decisionOf["EB-2025-002"])
	firm := s.citeFirm(s.firms["F-0001"])
	for _, c := range []struct {
		name, shown, want string
		entry             *citing
	}{
		{"text", "статья 5", "note = {article 5} langid = {english}", text},
		{"decision", "", "organization = {{Enforcement Board}} langid = {english}", decision},
		{"firm", "", "langid = {russian}", firm},
	} {
		var got []string
		for line := range strings.Lines(c.entry.BibTeX) {
			line = strings.TrimRight(strings.TrimSpace(line), ",")
			if strings.HasPrefix(line, "note") || strings.HasPrefix(line, "organization") || strings.HasPrefix(line, "langid") {
				got = append(got, line)
			}
		}
		if strings.Join(got, " ") != c.want || c.entry.Place != c.shown {
			t.Errorf("%s: got %q and %q, want %q and %q", c.name, got, c.entry.Place, c.want, c.shown)
		}
	}
	if by := s.bodies["enforcement-board"]; by == nil || !slices.Contains(decision.Of, by.Title) || by.Title == by.Original().Title {
		t.Errorf("the decision is cited with %q", decision.Of)
	}
	for _, kind := range s.Corpus.RecordTypes {
		for _, record := range kind.Records {
			checkRecordCitation(t, s, record)
		}
	}
}

// checkRecordCitation holds that the entry of a record says its kind in the language that it names.
func checkRecordCitation(t *testing.T, s *site, r *model.Record) {
	t.Helper()
	one, lang := r.Type.One, "russian"
	if s.titleLang(r) != "" {
		one, lang = r.Type.Original().One, "english"
	}
	if c := s.citeRecord(r, "Title"); !strings.Contains(c.BibTeX, "howpublished = {"+one+"}") || !strings.Contains(c.BibTeX, "langid = {"+lang+"}") || c.Of[1] != r.Type.One {
		t.Errorf("%s: %s, of %q", r.Key, c.BibTeX, c.Of)
	}
}
