// Package ident holds the identifiers of the field as types. Parse and String are inverses.
package ident

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// EID is the place of a provision in one revision, after the Akoma Ntoso naming convention (OASIS, LegalDocML
// version 1.0, section 5): `art_5__para_2__point_a`.
type EID string

// WID is the lasting identity of a provision: its EID in the first revision that had it, with `@revision` behind it
// where another provision had that EID first.
type WID string

// Step is one part of an EID: an element name and, unless the element is the only one of its kind, a number.
type Step struct {
	Element string // as in the naming convention: art, para, point, ...
	Number  string // cleaned, see CleanNumber; "" for elements that are not counted
}

// Join returns the EID of an element within the context of e, or at the top when e is empty.
func (e EID) Join(s Step) EID {
	outer, inner := "", ""
	if e != "" {
		outer = "__"
	}
	if s.Number != "" {
		inner = "_"
	}
	return EID(string(e) + outer + s.Element + inner + s.Number)
}

// Steps takes the EID apart.
func (e EID) Steps() []Step {
	if e == "" {
		return nil
	}
	parts := strings.Split(string(e), "__")
	steps := make([]Step, len(parts))
	for i, p := range parts {
		steps[i].Element, steps[i].Number, _ = strings.Cut(p, "_")
	}
	return steps
}

// Parent returns the EID of the context, "" at the top.
func (e EID) Parent() EID {
	if i := strings.LastIndex(string(e), "__"); i >= 0 {
		return e[:i]
	}
	return ""
}

// ParseEID reads an EID and refuses what the naming convention does not allow.
func ParseEID(s string) (EID, error) {
	if s == "" {
		return "", fmt.Errorf("an eId is empty")
	}
	for step := range strings.SplitSeq(s, "__") {
		element, number, numbered := strings.Cut(step, "_")
		if !isWord(element, isElementRune) || numbered && !isWord(number, isNumberRune) {
			return "", fmt.Errorf("%q is not an eId such as art_5__para_2__point_a", s)
		}
	}
	return EID(s), nil
}

func isWord(s string, ok func(rune) bool) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !ok(r) }) < 0
}

func isElementRune(r rune) bool { return r >= 'a' && r <= 'z' }

func isNumberRune(r rune) bool {
	return r == '-' || r == '~' || r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// CleanNumber makes of a number as printed the number of an eId: case kept, outer punctuation and white space
// dropped, inner separators turned to `-`: `11.2 bis` gives `11-2bis`, `[2 bis.]` gives `2bis`, `(a)` gives `a`.
func CleanNumber(printed string) string {
	if core := strings.Trim(printed, "()[]. "); isASCIIWord(core) {
		return core
	}
	var b strings.Builder
	separator := false
	for _, r := range printed {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if separator && b.Len() > 0 {
				b.WriteByte('-')
			}
			separator = false
			b.WriteRune(r)
		case unicode.IsSpace(r), isBracket(r):
			// `2 bis` and `(a) bis` are one number
		default:
			separator = true
		}
	}
	s := b.String()
	// a point that only closed the number before a suffix is no inner separator: `1. bis` is `1bis`
	for _, suffix := range Suffixes {
		if head, ok := strings.CutSuffix(s, "-"+suffix); ok {
			return head + suffix
		}
	}
	return s
}

// isASCIIWord says whether s is made of letters and digits of ASCII, as nearly all numbers are.
func isASCIIWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return true
}

func isBracket(r rune) bool { return strings.ContainsRune("()[]（）［］【】", r) }

// Suffixes are the Latin suffixes of inserted provisions, in their order.
var Suffixes = []string{"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"}

// LastStep returns the last part of the EID, such as `para_2`.
func (e EID) LastStep() string {
	if i := strings.LastIndex(string(e), "__"); i >= 0 {
		return string(e[i+2:])
	}
	return string(e)
}
