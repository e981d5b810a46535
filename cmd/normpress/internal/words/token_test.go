package words

import (
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		lang    ident.Language
		s, want string
	}{
		{"en", "The firm's tools, e.g. 5a.", "The|firm's|tools|,|e|.|g|.|5a|."},
		{"en", "articles 1386-1, 12.5, 1,000 and 11.2.", "articles|1386-1|,|12.5|,|1,000|and|11.2|."},
		{"en", "a well-known (C4) 5-a", "a|well|-|known|(|C4|)|5|-|a"},
		{"en", "States' rights", "States|'|rights"},
		{"fr", "l'application d’un traité aujourd'hui", "l'|application|d’|un|traité|aujourd'hui"},
		{"fr", "« l’ » 1er", "«|l|’|»|1er"},
		{"it", "dell'Unione", "dell'Unione"},
		{"de", "§ 5 Abs. 1 Telekommunikationsgesetz­en", "§|5|Abs|.|1|Telekommunikationsgesetz­en"},
		{"ru", "не может", "не|может"},
		{"ar", "تَلْتَزِمُ الدولـــة ١٢٫٥", "تَلْتَزِمُ|الدولـــة|١٢٫٥"},
		{"zh", "第5条：国家，不得。", "第|5|条|：|国|家|，|不|得|。"},
		{"ja", "コーヒーを", "コ|ー|ヒ|ー|を"},
		{"th", "น้ำ", "น้ำ"},
		{"km", "ក្ក", "ក្ក"},
		{"ko", "한국 말", "한국|말"},
		{"en", "e\u0301a \u0301b", "e\u0301a| \u0301|b"},
		{"en", "👩\u200d⚖️🇰🇪🇫🇷", "👩\u200d⚖️|🇰🇪|🇫🇷"},
		{"ar", "\u0600١٢ \u0600条", "\u0600١٢|\u0600条"},
		{"en", "a\uFFFC\u0301\uFFFC b", "a|\uFFFC|\u0301|\uFFFC|b"},
		{"en", "a\uFFFC\uFFFC b", "a|\uFFFC|\uFFFC|b"},
		{"en", "\u200fa\u200e \u2066b\u2069", "a|b"},
		{"en", "a\xffb\xe2\x80", "a|\xff|b|\xe2|\x80"},
		{"en", " \u00a0\n\t", ""},
	} {
		x := New(c.s, c.lang)
		var got []string
		for _, k := range x.Tokens() {
			got = append(got, c.s[k.From:k.To])
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: got %q, want %q", c.lang, strings.Join(got, "|"), c.want)
		}
	}
}

func TestClasses(t *testing.T) {
	var got []Class
	for _, k := range New("Article 5, 条\uFFFC", "zh").Tokens() {
		got = append(got, k.Class)
	}
	if want := []Class{Word, Number, Punctuation, Ideograph, Object}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Fingerprints are the same in every run, and do not see layout.
func TestFingerprints(t *testing.T) {
	a, b := New("The firm shall, at once, halt.", "en"), New("The firm\nshall,\u00a0at once, halt. ", "en")
	if a.Hash() != b.Hash() || !slices.Equal(a.Shingles(), b.Shingles()) {
		t.Error("texts that differ in white space alone have different fingerprints")
	}
	if c := New("The firm shall at once, halt.", "en"); a.Hash() == c.Hash() || !slices.Equal(a.Shingles(), c.Shingles()) {
		t.Error("punctuation counts in the hash, and not in the pairs of words")
	}
	if n := len(New("one two one two one", "en").Shingles()); n != 2 {
		t.Errorf("%d pairs of words", n)
	}
	if got, want := a.Hash(), uint64(1019297704726889974); got != want {
		t.Errorf("hash %d, want %d", got, want)
	}
}
