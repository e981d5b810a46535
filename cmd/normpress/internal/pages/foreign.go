package pages

import (
	"html"

	"normpress/cmd/normpress/internal/ident"
)

// foreign is the language of a passage where that is not the language of the page, else "".
func (s *site) foreign(lang ident.Language) string {
	if lang == s.Language {
		return ""
	}
	return string(lang)
}

// ofRecords is the language of the records where that is not the language of the page: records are written in that of
// the root.
func (s *site) ofRecords() string { return s.foreign(s.Interface[0]) }

// ofText is the language of a text where that is not the language of the page.
func (s *site) ofText(e edition) string { return s.foreign(e.text.Language) }

// around is words of the page as HTML inside a text, with their language where the text has another.
func (s *site) around(e edition, words string) string {
	if s.ofText(e) == "" {
		return html.EscapeString(words)
	}
	return `<span lang="` + string(s.Language) + `" dir="` + direction(s.Language) + `">` + html.EscapeString(words) + "</span>"
}
