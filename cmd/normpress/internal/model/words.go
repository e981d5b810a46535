package model

import "strings"

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
