// Package bibtex writes an entry of a bibliography for BibLaTeX, whose program biber reads UTF-8.
package bibtex

import "strings"

// Entry is something to cite. Empty fields are left out.
type Entry struct {
	Path         string // of the page below the site's root, of which the key is made: it lasts as long as the address
	Title        string
	Organization string // that made it
	Symbol       string // its number or document symbol
	Note         string // the place in it
	Date         string // ISO 8601
	URL          string
	Language     string // BCP 47
}

// String writes the entry, a field on a line.
func (e Entry) String() string {
	var b strings.Builder
	b.WriteString("@misc{" + Key(e.Path))
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	title := Escape(e.Title)
	if title != "" {
		title = "{" + title + "}" // its capitals stay
	}
	organization := Escape(e.Organization)
	if organization != "" {
		organization = "{" + organization + "}" // "and" in a name tells no two names apart
	}
	field("title", title)
	field("organization", organization)
	field("howpublished", Escape(e.Symbol))
	field("note", Escape(e.Note))
	field("date", e.Date)
	field("url", urls.Replace(e.URL))
	language, _, _ := strings.Cut(e.Language, "-")
	field("langid", babel[language])
	b.WriteString("\n}")
	return b.String()
}

// babel are the names of languages.
var babel = map[string]string{"ar": "arabic", "en": "english", "es": "spanish", "fr": "french", "ru": "russian", "zh": "chinese"}

// Key makes a key of a path: "/instruments/pact/adopted/art_5/" is "instruments:pact:adopted:art_5". Two paths never have
// the same one.
func Key(path string) string {
	var b strings.Builder
	for _, c := range []byte(strings.Trim(path, "/")) {
		switch {
		case c == '/':
			b.WriteByte(':')
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._", c) >= 0:
			b.WriteByte(c)
		default:
			const hex = "0123456789abcdef"
			b.Write([]byte{'+', hex[c>>4], hex[c&15]})
		}
	}
	if b.Len() == 0 {
		return "home"
	}
	return b.String()
}

// Escape writes words so that TeX prints them as they are.
func Escape(words string) string { return special.Replace(words) }

var special = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\{`, `}`, `\}`, `$`, `\$`, `&`, `\&`, `%`, `\%`, `#`, `\#`, `_`, `\_`,
	`~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`, "\n", " ",
)

// urls are verbatim, and braces must not end them.
var urls = strings.NewReplacer("{", "%7B", "}", "%7D")
