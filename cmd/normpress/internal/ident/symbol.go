package ident

import (
	"fmt"
	"strings"
)

// Symbol is a document symbol as the United Nations writes them: `A/AC.291/22/Rev.2`.
type Symbol struct {
	Base     string   // the document: A/AC.291/22
	Suffixes []string // what it is of the document, outermost last: Rev.2, Add.1, Corr.1, Amend.1
}

var symbolSuffixes = []string{"Rev.", "Add.", "Corr.", "Amend."}

// ParseSymbol reads a document symbol.
func ParseSymbol(s string) (Symbol, error) {
	parts := strings.Split(s, "/")
	if len(parts) < 2 || !isWord(strings.ReplaceAll(s, "/", ""), isSymbolRune) {
		return Symbol{}, fmt.Errorf("%q is not a document symbol, such as A/AC.291/22/Rev.2", s)
	}
	end := len(parts)
	for end > 1 && isSuffix(parts[end-1]) {
		end--
	}
	for _, p := range parts {
		if p == "" {
			return Symbol{}, fmt.Errorf("%q is not a document symbol: there is nothing between two slashes", s)
		}
	}
	return Symbol{strings.Join(parts[:end], "/"), parts[end:]}, nil
}

func isSuffix(part string) bool {
	for _, s := range symbolSuffixes {
		if n, ok := strings.CutPrefix(part, s); ok && isWord(n, func(r rune) bool { return r >= '0' && r <= '9' }) {
			return true
		}
	}
	return false
}

func isSymbolRune(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || strings.ContainsRune(".-()*", r)
}

func (s Symbol) String() string {
	if s.IsZero() {
		return ""
	}
	return strings.Join(append([]string{s.Base}, s.Suffixes...), "/")
}

// IsZero says whether no symbol is given.
func (s Symbol) IsZero() bool { return s.Base == "" }

// MarshalText writes the symbol as String does.
func (s Symbol) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the symbol as ParseSymbol does.
func (s *Symbol) UnmarshalText(b []byte) (err error) {
	*s, err = ParseSymbol(string(b))
	return err
}
