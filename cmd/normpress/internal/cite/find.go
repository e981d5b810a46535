package cite

import (
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Find is the first provision of a text that Named means, nil for none.
func Find(t *model.Text, name string) *model.Provision {
	isNamed := Named(name)
	for p := range model.All(t.Body) {
		if isNamed(p) {
			return p
		}
	}
	return nil
}

// Named says of provisions whether a name means them: their eId, or their citation in any of the six languages of the
// United Nations, such as "article 5, paragraph 2 (a)", whatever the language of the text.
func Named(name string) func(*model.Provision) bool {
	first, size := utf8.DecodeRuneInString(name)
	small := string(unicode.ToLower(first)) + name[size:]
	cited := map[string]bool{}
	for _, lang := range ident.CitationLanguages() {
		for _, s := range []string{name, small} {
			if c, err := ident.ParseCitation(s, lang); err == nil {
				cited[c.String("en")] = true
			}
		}
	}
	return func(p *model.Provision) bool {
		return string(p.EID) == name || len(cited) > 0 && cited[Cite(p).String("en")]
	}
}
