package model

import (
	"strings"

	"github.com/bep/golocales"
	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
)

// Words are the words of the interface in one language, by key, as data/i18n has them. Layouts ask the engine for
// words; what is written without a layout, such as drawings and feeds, asks here. Words that differ by number are left
// out.
type Words map[string]string

// Say returns the word of a key, with the values in place of their names: pairs of a name and a value, where the word
// has `{{ .name }}`. A key that has no word speaks for itself.
func (w Words) Say(key string, pairs ...string) string {
	word, ok := w[key]
	if !ok {
		return key
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		word = strings.ReplaceAll(word, "{{ ."+pairs[i]+" }}", pairs[i+1])
	}
	return word
}

// Join puts words one behind the other by a word for two, "first" and "last".
func (w Words) Join(key string, words ...string) string {
	out := ""
	for i, word := range words {
		if i > 0 {
			word = w.Say(key, "first", out, "last", word)
		}
		out = word
	}
	return out
}

// State is the name of a State: the one that the words give it, as the United Nations and sites do for some, else the
// one in common use in the language.
func (w Words) State(st ident.State, lang ident.Language) string {
	if name, ok := w["state_name_"+string(st)]; ok {
		return name
	}
	return st.Name(language.Make(string(lang)))
}

// Day is a date in words, as pages have it; "" for none.
func (w Words) Day(d date.Date, lang ident.Language) string {
	if d.IsZero() {
		return ""
	}
	day, key := d.Time(), "date_format"
	if day.Day() == 1 {
		key = "date_format_first"
	}
	months := w.months(lang)
	if w[key] == "" || months == nil {
		return d.String()
	}
	return strings.ReplaceAll(day.Format(w[key]), day.Month().String(), months[day.Month()-1])
}

// months are the names of the months in dates: those that the words give, else those in common use in the language.
func (w Words) months(lang ident.Language) []string {
	if names := strings.Split(w["months"], ", "); len(names) == 12 {
		return names
	}
	if l := golocales.New(string(lang)); l != nil {
		return l.MonthsWide()
	}
	return nil
}
