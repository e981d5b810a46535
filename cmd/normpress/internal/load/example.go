package load

import (
	"reflect"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
)

// example is a value that a key of the type could have, as YAML on one line.
func (p *plans) example(key string, t reflect.Type) string {
	if s, ok := examples[t]; ok {
		return s
	}
	if named, ok := reflect.Zero(t).Interface().(interface{ Values() []string }); ok {
		return named.Values()[0]
	}
	switch t.Kind() {
	case reflect.Slice:
		return "[" + p.example(key, t.Elem()) + "]"
	case reflect.Struct, reflect.Pointer:
		return p.blank(t)
	case reflect.Map:
		return "{name: value}"
	case reflect.Bool:
		return "true"
	case reflect.Int, reflect.Int64:
		return "1"
	}
	if s, ok := exampleTexts[key]; ok {
		return s
	}
	return "…"
}

// blank is a value of the type for somebody to fill in, as YAML on one line: a hint to add what is missing must not
// propose a fact. A record has its required keys.
func (p *plans) blank(t reflect.Type) string {
	if s, ok := blanks[t]; ok {
		return s
	}
	switch t.Kind() {
	case reflect.Pointer:
		return p.blank(t.Elem())
	case reflect.Slice:
		return "[" + p.blank(t.Elem()) + "]"
	case reflect.Struct:
		var parts []string
		for _, f := range p.of(t).fields {
			if f.required {
				parts = append(parts, f.key+": "+p.blank(t.Field(f.index).Type))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "…"
}

// choice says behind a blank what can be written there, "" where any text can.
func choice(t reflect.Type) string {
	if named, ok := reflect.Zero(t).Interface().(interface{ Values() []string }); ok {
		return ", one of: " + strings.Join(named.Values(), ", ")
	}
	return choices[t]
}

var choices = map[reflect.Type]string{
	reflect.TypeFor[ident.State]():        " with two capitals, such as KE",
	reflect.TypeFor[[]ident.Language]():   " with codes, such as en",
	reflect.TypeFor[ident.RevisionRef]():  ", such as convention@adopted",
	reflect.TypeFor[ident.ProvisionRef](): ", such as convention@adopted#art_5__para_2",
	reflect.TypeFor[ident.EID]():          ", such as art_5__para_2",
}

var blanks = map[reflect.Type]string{
	reflect.TypeFor[date.Date]():               "YYYY-MM-DD",
	reflect.TypeFor[ident.FirmNumber]():        "F-NNNN",
	reflect.TypeFor[ident.InspectorNumber]():   "I-NN",
	reflect.TypeFor[ident.CertificateNumber](): "C-YYYY-NNNN",
	reflect.TypeFor[ident.DecisionNumber]():    "EB-YYYY-NNN",
	reflect.TypeFor[ident.RevisionRef]():       "…",
	reflect.TypeFor[ident.ProvisionRef]():      "…",
}

var examples = map[reflect.Type]string{
	reflect.TypeFor[date.Date]():               "2025-09-15",
	reflect.TypeFor[ident.FirmNumber]():        "F-0007",
	reflect.TypeFor[ident.InspectorNumber]():   "I-02",
	reflect.TypeFor[ident.CertificateNumber](): "C-2024-0007",
	reflect.TypeFor[ident.DecisionNumber]():    "EB-2025-004",
	reflect.TypeFor[ident.State]():             "KE",
	reflect.TypeFor[ident.Currency]():          "EUR",
	reflect.TypeFor[ident.Language]():          "en",
	reflect.TypeFor[ident.LEI]():               "5493001KJTIIGC8Y1R12",
	reflect.TypeFor[ident.Symbol]():            "A/AC.291/22/Rev.2",
	reflect.TypeFor[ident.RevisionRef]():       "convention@adopted",
	reflect.TypeFor[ident.ProvisionRef]():      "convention@adopted#art_5__para_2",
	reflect.TypeFor[ident.EID]():               "art_5__para_2",
	reflect.TypeFor[uri]():                     "https://example.org/",
}

// exampleTexts are examples of keys whose value is free text.
var exampleTexts = map[string]string{
	"title": "Convention on Private Cyber Capabilities", "short_title": "Rev.1", "name": "Meridian Lattice Ltd",
	"scope": "red-team", "body": "enforcement-board", "id": "red-team", "previous": "zero-draft",
	"summary": "The firm disabled the halt mechanism of a tool in the field.",
	"baseURL": "https://norms.example.org/",
}
