package ident

import (
	"fmt"
	"slices"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// State is the ISO 3166-1 alpha-2 code of a State.
type State string

// UnmarshalText reads a code such as KE.
func (s *State) UnmarshalText(b []byte) error {
	r, err := language.ParseRegion(string(b))
	if err != nil || !r.IsCountry() || r.Canonicalize().String() != string(b) {
		return fmt.Errorf("%q is not the ISO 3166-1 code of a State, such as KE", b)
	}
	*s = State(b)
	return nil
}

// Name returns the State's usual name in the language, from the Unicode CLDR data.
func (s State) Name(lang language.Tag) string {
	r, err := language.ParseRegion(string(s))
	if err != nil {
		return string(s)
	}
	namer := display.Regions(lang)
	if namer == nil {
		namer = display.Regions(language.English)
	}
	return namer.Name(r)
}

// Currency is an ISO 4217 code.
type Currency string

// UnmarshalText reads a code such as EUR.
func (c *Currency) UnmarshalText(b []byte) error {
	u, err := currency.ParseISO(string(b))
	if err != nil || u.String() != string(b) {
		return fmt.Errorf("%q is not an ISO 4217 currency code, such as EUR", b)
	}
	*c = Currency(b)
	return nil
}

// Decimals returns how many decimals the minor unit of the currency has: 2 for EUR, 0 for JPY, 3 for KWD.
func (c Currency) Decimals() int {
	u, err := currency.ParseISO(string(c))
	if err != nil {
		return 2
	}
	scale, _ := currency.Standard.Rounding(u)
	return scale
}

// Language is a BCP 47 language tag in its canonical form.
type Language string

// UnmarshalText reads a tag such as fr or zh-Hans.
func (l *Language) UnmarshalText(b []byte) error {
	t, err := language.Parse(string(b))
	if err != nil || t.String() != string(b) {
		return fmt.Errorf("%q is not a BCP 47 language tag, such as fr or zh-Hans", b)
	}
	*l = Language(b)
	return nil
}

// RightToLeft says whether the language is written from right to left in its usual script.
func (l Language) RightToLeft() bool {
	script, _ := language.Make(string(l)).Script()
	return slices.Contains([]string{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"}, script.String())
}

// LEI is a Legal Entity Identifier (ISO 17442-1): 18 letters and digits and two check digits.
type LEI string

// UnmarshalText reads an LEI and verifies its check digits: with A=10 to Z=35 the number modulo 97 is 1.
func (l *LEI) UnmarshalText(b []byte) error {
	if len(b) != 20 {
		return fmt.Errorf("%q is not an LEI: it has %d characters, not 20", b, len(b))
	}
	rest := 0
	for i, c := range b {
		switch {
		case c >= '0' && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		case c >= 'A' && c <= 'Z' && i < 18:
			rest = (rest*100 + int(c-'A') + 10) % 97
		default:
			return fmt.Errorf("%q is not an LEI: %q cannot stand at place %d", b, c, i+1)
		}
	}
	if rest != 1 {
		return fmt.Errorf("%q is not an LEI: its check digits are wrong", b)
	}
	*l = LEI(b)
	return nil
}
