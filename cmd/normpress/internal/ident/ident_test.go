package ident

import (
	"encoding"
	"testing"

	"golang.org/x/text/language"
)

func TestCleanNumber(t *testing.T) {
	for printed, want := range map[string]string{
		"5": "5", "5 bis": "5bis", "[2 bis.]": "2bis", "11.2 bis": "11-2bis", "(a)": "a", "(a bis)": "abis", "(a) bis": "abis",
		"1. bis": "1bis", "1.bis": "1bis", "(iv)": "iv", "IV": "IV", "1.1.2": "1-1-2", "§ 123a": "123a", "": "", "—": "",
		"(a": "a", "[(c)": "c", "44 ter": "44ter", "１": "１",
	} {
		if got := CleanNumber(printed); got != want {
			t.Errorf("%q: got %q, want %q", printed, got, want)
		}
	}
}

func TestEID(t *testing.T) {
	id := EID("").Join(Step{"art", "5"}).Join(Step{"para", "2"}).Join(Step{"point", "a"})
	if id != "art_5__para_2__point_a" || id.Parent() != "art_5__para_2" || EID("art_5").Parent() != "" || id.LastStep() != "point_a" {
		t.Errorf("got %s in %s, ends with %s", id, id.Parent(), id.LastStep())
	}
	if got := EID("preamble").Join(Step{"rec", "3"}); got != "preamble__rec_3" {
		t.Errorf("got %s", got)
	}
	if steps := id.Steps(); len(steps) != 3 || steps[1] != (Step{"para", "2"}) || EID("").Steps() != nil {
		t.Errorf("got %v", steps)
	}
	for _, bad := range []string{"", "Art_5", "art_", "art_5__", "art 5", "art_5 bis", "5"} {
		if _, err := ParseEID(bad); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}

func FuzzParseEID(f *testing.F) {
	f.Add("art_5__para_2__point_a")
	f.Add("att_I__art_2bis")
	f.Add("__")
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ParseEID(s)
		if err != nil {
			return
		}
		var again EID
		for _, step := range id.Steps() {
			again = again.Join(step)
		}
		if again != id || string(id) != s {
			t.Errorf("%q came back as %q", s, again)
		}
	})
}

func TestRefs(t *testing.T) {
	p, err := ParseProvisionRef("convention@rev-1#art_5__para_2")
	if err != nil || p.Instrument != "convention" || p.Revision != "rev-1" || p.EID != "art_5__para_2" || p.String() != "convention@rev-1#art_5__para_2" {
		t.Errorf("got %v, %v", p, err)
	}
	for bad, want := range map[string]string{
		"convention":             `"convention" is not a provision of the form instrument@revision#eId, such as convention@adopted#art_5__para_2`,
		"convention@rev-1":       `"convention@rev-1" is not a provision of the form instrument@revision#eId, such as convention@adopted#art_5__para_2`,
		"convention@rev-1#Art 5": `"Art 5" is not an eId such as art_5__para_2__point_a`,
	} {
		if _, err := ParseProvisionRef(bad); err == nil || err.Error() != want {
			t.Errorf("%s: got %v", bad, err)
		}
	}
	_, err = ParseRevisionRef("Convention@x")
	if want := `"Convention@x" is not a revision of the form instrument@revision, such as convention@adopted`; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

func TestIsSlug(t *testing.T) {
	for s, want := range map[string]bool{"rev-1": true, "2024": true, "": false, "-a": false, "a-": false, "a--b": false, "Rev": false, "é": false, "a/b": false} {
		if got := IsSlug(s); got != want {
			t.Errorf("%q: got %v", s, got)
		}
	}
}

func TestSymbol(t *testing.T) {
	for _, s := range []string{"A/AC.291/22/Rev.2", "CPCC/CONF/2021/5", "A/79/460/Add.1/Corr.2", "ISBA/31/C/CRP.2", "A/79/L.5*"} {
		got, err := ParseSymbol(s)
		if err != nil || got.String() != s {
			t.Errorf("%s: got %v, %v", s, got, err)
		}
	}
	if s, _ := ParseSymbol("A/79/460/Add.1/Corr.2"); s.Base != "A/79/460" || len(s.Suffixes) != 2 {
		t.Errorf("got %+v", s)
	}
	for bad, want := range map[string]string{
		"Rev.2":  `"Rev.2" is not a document symbol, such as A/AC.291/22/Rev.2`,
		"A//2":   `"A//2" is not a document symbol: there is nothing between two slashes`,
		"A/x y":  `"A/x y" is not a document symbol, such as A/AC.291/22/Rev.2`,
		"A/291/": `"A/291/" is not a document symbol: there is nothing between two slashes`,
	} {
		if _, err := ParseSymbol(bad); err == nil || err.Error() != want {
			t.Errorf("%s: got %v", bad, err)
		}
	}
	if got := (Symbol{}).String(); got != "" {
		t.Errorf("no symbol is written %q", got)
	}
}

func FuzzParseSymbol(f *testing.F) {
	f.Add("A/AC.291/22/Rev.2")
	f.Add("/Rev.1")
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := ParseSymbol(s); err == nil && got.String() != s {
			t.Errorf("%q came back as %q", s, got)
		}
	})
}

func TestNumbersAndCodes(t *testing.T) {
	for _, c := range []struct {
		to        encoding.TextUnmarshaler
		good, bad string
		want      string
	}{
		{new(FirmNumber), "F-0007", "F-7", `"F-7" is not the number of a firm, such as F-0007`},
		{new(InspectorNumber), "I-02", "I2", `"I2" is not the number of an inspector, such as I-02`},
		{new(CertificateNumber), "C-2024-0007", "C-24-7", `"C-24-7" is not the number of a certificate, such as C-2024-0007`},
		{new(DecisionNumber), "EB-2025-004", "eb-2025-4", `"eb-2025-4" is not the number of a decision, such as EB-2025-004`},
		{new(State), "NO", "XX", `"XX" is not the ISO 3166-1 code of a State, such as KE`},
		{new(State), "KE", "ke", `"ke" is not the ISO 3166-1 code of a State, such as KE`},
		{new(State), "GB", "UK", `"UK" is not the ISO 3166-1 code of a State, such as KE`},
		{new(State), "CI", "EU", `"EU" is not the ISO 3166-1 code of a State, such as KE`},
		{new(Currency), "EUR", "EURO", `"EURO" is not an ISO 4217 currency code, such as EUR`},
		{new(Language), "zh-Hans", "zh_Hans", `"zh_Hans" is not a BCP 47 language tag, such as fr or zh-Hans`},
		{new(LEI), "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R13", `"5493001KJTIIGC8Y1R13" is not an LEI: its check digits are wrong`},
		{new(LEI), "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R1", `"5493001KJTIIGC8Y1R1" is not an LEI: it has 19 characters, not 20`},
		{new(LEI), "5493001KJTIIGC8Y1R12", "5493001kJTIIGC8Y1R12", `"5493001kJTIIGC8Y1R12" is not an LEI: 'k' cannot stand at place 8`},
	} {
		if err := c.to.UnmarshalText([]byte(c.good)); err != nil {
			t.Errorf("%s: %v", c.good, err)
		}
		if err := c.to.UnmarshalText([]byte(c.bad)); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.bad, err, c.want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for l, want := range map[Language]bool{"ar": true, "fa": true, "he": true, "uz-Arab": true, "en": false, "zh-Hans": false, "az": false} {
		if got := l.RightToLeft(); got != want {
			t.Errorf("%s: got %v", l, got)
		}
	}
}

func TestNames(t *testing.T) {
	if got := State("CI").Name(language.French); got != "Côte d’Ivoire" {
		t.Errorf("got %q", got)
	}
	for c, want := range map[Currency]int{"EUR": 2, "JPY": 0, "KWD": 3} {
		if got := c.Decimals(); got != want {
			t.Errorf("%s has %d decimals, want %d", c, got, want)
		}
	}
}
