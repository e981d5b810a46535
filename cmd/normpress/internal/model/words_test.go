package model

import (
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
)

func TestDay(t *testing.T) {
	french := Words{"date_format": "2 January 2006", "date_format_first": "2er January 2006"}
	for _, c := range []struct {
		day   string
		lang  ident.Language
		words Words
		want  string
	}{
		{"2026-08-17", "fr", french, "17 août 2026"},
		{"2026-05-01", "fr", french, "1er mai 2026"},
		{"2026-11-15", "ru", Words{"date_format": "2 January 2006 года"}, "15 ноября 2026 года"},
		{"2026-11-15", "zh-Hans", Words{"date_format": "2006年1月2日"}, "2026年11月15日"},
		{"2026-02-15", "ar", Words{"date_format": "2 January 2006", "months": "a, شباط/فبراير, c, d, e, f, g, h, i, j, k, l"}, "15 شباط/فبراير 2026"},
		{"2026-11-15", "tlh", french, "2026-11-15"},
		{"2026-11-15", "fr", nil, "2026-11-15"},
	} {
		day, err := date.Parse(c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.words.Day(day, c.lang); got != c.want {
			t.Errorf("%s in %s: got %q, want %q", c.day, c.lang, got, c.want)
		}
	}
	if got := french.Day(date.Date{}, "fr"); got != "" {
		t.Errorf("no date is %q", got)
	}
}
