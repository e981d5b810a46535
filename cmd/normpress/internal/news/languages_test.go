package news

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/model"
)

// signs are the words of English that stand between others.
var signs = model.Words{"label": "{{ .label }}: {{ .text }}", "list_comma": "{{ .first }}, {{ .last }}", "clause_comma": "{{ .first }}, {{ .last }}", "brackets": "{{ .text }} ({{ .more }})"}

// with are the signs and further words.
func with(words model.Words) model.Words {
	out := maps.Clone(signs)
	maps.Copy(out, words)
	return out
}

// What the records say in words is told in their language in the feeds of all others, with its language; what the portal
// says of them stands in that of the feed, with dates in words.
func TestFeedsInAnotherLanguage(t *testing.T) {
	c, english := newsCorpus(), with(model.Words{"date_format": "2 January 2006", "date_format_first": "2 January 2006", "body": "Decided by"})
	kind := &model.RecordType{ID: "visits", One: "Visit", Name: "{place}", Date: "on", Columns: []string{"on"},
		Fields: []*model.Field{{Name: "place", Title: "Place", Kind: model.TextValue}, {Name: "on", Title: "Held on", Kind: model.TextValue, Format: "date"}}}
	kind.Records = []*model.Record{{Type: kind, Key: "V-1", Date: may(8), Value: &model.Value{Kind: model.ObjectValue, Keys: []string{"place", "on"}, Values: []*model.Value{
		{Kind: model.TextValue, Text: "Town hall"}, {Kind: model.TextValue, Text: "2026-05-08"}}}}}
	c.RecordTypes = []*model.RecordType{kind}
	root := Input{Corpus: c, Title: "Portal", Language: "en", BaseURL: "https://e.org/", AsOf: may(10), Words: english}
	french := root
	french.Language, french.Tree, french.Root = "fr", "fr/", &root
	french.Words = with(model.Words{"label": "{{ .label }} : {{ .text }}", "date_format": "2 January 2006", "date_format_first": "2er January 2006", "body": "Organe", "feed_decision_published": "publiée"})
	var got []string
	for _, topic := range Feeds(french) {
		if topic.Path != "/" {
			continue
		}
		for _, e := range topic.Feed().Entries {
			if strings.HasSuffix(e.ID, "EB-2026-001/published") || strings.HasSuffix(e.ID, "EB-2026-001/reply") || strings.Contains(e.Title, "C-2026-0001") || e.Tags[0] == "record" {
				got = append(got, strings.Join([]string{e.TitleIn, e.Title, e.TextIn, strings.ReplaceAll(e.Text, "\n", " / ")}, " | "))
			}
		}
	}
	want := []string{
		" | EB-2026-001, \u2068Board v. Open Ltd\u2069 : publiée | en | Decided by: Board / Open Ltd erred",
		"en | Visit Town hall: Held on | en | Held on: 8 May 2026",
		" | EB-2026-001, \u2068Board v. Open Ltd\u2069 : reply | en | Open Ltd replies",
		" | C-2026-0001 (Open Ltd) : event_suspended |  | feed_effect : 3 mai 2026 / decision : EB-2026-001 (stands_annulled) / feed_reason : \u2068One\u2069 / standard : @ /  / feed_effect : 3 mai 2026 / feed_reason : \u2068Two\u2069 / standard : @",
		" | C-2026-0001 (Open Ltd) : event_issued |  | feed_effect : 2 mai 2026 / scope : Alpha / feed_until : 30 mai 2026 / standard : @",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Where a language runs from right to left, numbers and the names behind them are set apart from its words.
func TestFeedsFromRightToLeft(t *testing.T) {
	in := Input{Corpus: newsCorpus(), Title: "Portal", Language: "ar", Tree: "ar/", BaseURL: "https://e.org/", AsOf: may(10), Words: with(model.Words{"direction": "rtl", "clause_comma": "{{ .first }}، {{ .last }}"})}
	var got []string
	for _, e := range Entries(in) {
		got = append(got, e.Title)
	}
	for _, want := range []string{"\u2066F-0001 (Open Ltd)\u2069: feed_registered", "\u2066EB-2026-001\u2069، \u2068Board v. Open Ltd\u2069: reply"} {
		if !slices.Contains(got, want) {
			t.Errorf("no entry %q in %q", want, got)
		}
	}
}
