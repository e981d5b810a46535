package records

import (
	"net/netip"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// names are those of the register, folded, with the numbers of their records.
type names struct {
	whose map[string]string
	most  int // words in a name
}

func newNames(c *model.Corpus) *names {
	n := &names{whose: map[string]string{}}
	for _, f := range c.Firms {
		n.add("firm "+string(f.Number), f.Name, f.Names)
	}
	for _, i := range c.Inspectors {
		n.add("inspector "+string(i.Number), i.Name, i.Names)
	}
	return n
}

func (n *names) add(whose, name string, more []model.Name) {
	for _, m := range append([]model.Name{{Name: name}}, more...) {
		if words := folded(m.Name); len(words) > 0 {
			n.whose[strings.Join(words, " ")] = whose
			n.most = max(n.most, len(words))
		}
	}
}

// folded splits a text into words without capitals.
func folded(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// in finds a record of the register that a text names.
func (n *names) in(text string) string {
	words := folded(text)
	for i := range words {
		for k := i + 1; k <= min(len(words), i+n.most); k++ {
			if whose := n.whose[strings.Join(words[i:k], " ")]; whose != "" {
				return whose
			}
		}
	}
	return ""
}

// months are the names of months as dates have them in the official languages that are written with letters of the Latin
// or the Cyrillic alphabet.
const months = `(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|` +
	`aug|sept?|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|` +
	`enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|` +
	`января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)`

// signs are the forms of what identifies somebody or some day.
var signs = []struct {
	what string
	form *regexp.Regexp
}{
	{"an e-mail address", regexp.MustCompile(`[^\s@]+@[^\s@]+\.[^\s@]+`)},
	{"the address of a page", regexp.MustCompile(`(?i)\b[a-z][a-z0-9+.-]*://\S`)},
	{"the number of a certificate", regexp.MustCompile(`\bC-[0-9]{4}-[0-9]{4,}\b`)},
	{"the number of a firm", regexp.MustCompile(`\bF-[0-9]{4,}\b`)},
	{"the number of an inspector", regexp.MustCompile(`\bI-[0-9]{2,}\b`)},
	{"a date more exact than a month", regexp.MustCompile(`\b[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}\b|\b[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{2}|[0-9]{4})\b`)},
	{"a date more exact than a month", regexp.MustCompile(`(?i)(^|[^\pL0-9])[0-9]{1,2}(st|nd|rd|th|er|\.)?\s+(of |de )?` + months + `([^\pL]|$)`)},
	{"a date more exact than a month", regexp.MustCompile(`(?i)(^|[^\pL])` + months + `\.?\s+[0-9]{1,2}(st|nd|rd|th)?([^0-9]|$)`)},
	{"a date more exact than a month", regexp.MustCompile(`[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日`)},
	{"the name of a host", regexp.MustCompile(`(?i)\b([a-z0-9-]{2,}\.)+[a-z]{2,}\b`)},
}

// identifies finds in a record what says whom or when it is about.
func (n *names) identifies(r *model.Record) (findings diag.Findings) {
	const hint = "take it out of the record, or write the class that it belongs to"
	for l := range r.Leaves() {
		if l.Value.Kind != model.TextValue || len(l.Field.Options) > 0 {
			continue
		}
		if what := n.identified(l.Value.Text); what != "" {
			findings = append(findings, rowIdentifies.At(l.Value.Pos, hint, "%s holds %s", l.Path, what))
		}
	}
	if len(r.Body) > 0 {
		findings = append(findings, rowIdentifies.At(r.Pos(), "write the record as YAML, without a text", "the record has a text of its own"))
	}
	return findings
}

// identified says what in a text identifies, "" if nothing does.
func (n *names) identified(text string) string {
	if whose := n.in(text); whose != "" {
		return "the name of " + whose
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`,;()[]"'<>`, r) })
	switch {
	case slices.ContainsFunc(words, isIP):
		return "an IP address"
	case slices.ContainsFunc(words, isLEI):
		return "an LEI"
	}
	for _, s := range signs {
		if s.form.MatchString(text) {
			return s.what
		}
	}
	return ""
}

func isIP(word string) bool {
	word = strings.TrimRight(word, ".:")
	address, _, _ := strings.Cut(word, "/")
	if _, err := netip.ParseAddr(address); err == nil {
		return true
	}
	_, err := netip.ParseAddrPort(word)
	return err == nil
}

func isLEI(word string) bool {
	var lei ident.LEI
	return lei.UnmarshalText([]byte(strings.ToUpper(strings.Trim(word, ".:")))) == nil
}
