package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
)

// lexicon is what is known of the words of a language.
type lexicon struct {
	elisions      bool
	bytesPerToken int
	common        map[string]bool     // words that readers pass over
	compounds     map[string]bool     // two characters that make one word
	phrases       map[string][]phrase // modal verbs and negations, by their first word
	months        map[string]bool
}

// phrase is a modal verb or a negation. Forms of one word have the same lemma.
type phrase struct {
	words []string
	flag  Flags
	lemma string
}

// vocabulary is a lexicon as it is written down: words apart by spaces, phrases by commas, forms of one word by strokes.
type vocabulary struct {
	common, compounds, modals, negations, months string
	elisions                                     bool
}

// lexiconOf returns what is known of a language, by its first subtag.
func lexiconOf(lang ident.Language) *lexicon {
	base, _, _ := strings.Cut(string(lang), "-")
	if l := lexicons[base]; l != nil {
		return l
	}
	return lexicons[""]
}

var lexicons = func() map[string]*lexicon {
	out := map[string]*lexicon{}
	for lang, v := range vocabularies {
		l := &lexicon{elisions: v.elisions, bytesPerToken: 5, common: set(v.common), compounds: set(v.compounds),
			months: set(v.months), phrases: map[string][]phrase{}}
		if lang == "zh" {
			l.bytesPerToken = 3
		}
		l.addPhrases(v.modals, Modals)
		l.addPhrases(v.negations, Negations)
		out[lang] = l
	}
	return out
}()

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, word := range strings.Fields(list) {
		out[word] = true
	}
	return out
}

func (l *lexicon) addPhrases(list string, flag Flags) {
	for group := range strings.SplitSeq(list, ",") {
		forms := strings.Split(group, "|")
		for _, form := range forms {
			words := phraseWords(strings.TrimSpace(form))
			if len(words) == 0 {
				continue
			}
			l.phrases[words[0]] = append(l.phrases[words[0]], phrase{words, flag, strings.TrimSpace(forms[0])})
			if len(words) == 2 && kindOf([]rune(words[0])[0]) == ideograph {
				l.compounds[form] = true
			}
		}
	}
}

// phraseWords splits a phrase as a text is split.
func phraseWords(s string) []string {
	p := splitter{s: s}
	p.split()
	var out []string
	for _, t := range p.tokens {
		out = append(out, s[t.From:t.To])
	}
	return out
}

func (l *lexicon) isCompound(s string) bool { return len(s) < 9 && l.compounds[s] }

// longestCommon is the size of the longest common word, in bytes.
const longestCommon = 10

// isCommon says whether readers pass over the word.
func (l *lexicon) isCommon(word string) bool {
	if len(word) > longestCommon {
		return false
	}
	return l.common[word] || word != "" && !isLower(word) && l.common[lower(word)]
}

func isLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsUpper(r)
}

// lower is the word in small letters, with the plain apostrophe and without Arabic vowel signs and tatweel.
func lower(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] >= 'A' && s[i] <= 'Z' {
			return strings.Map(fold, s)
		}
	}
	return s
}

func fold(r rune) rune {
	switch {
	case r == '’':
		return '\''
	case r >= 0x64B && r <= 0x652, r == 0x640:
		return -1
	}
	return unicode.ToLower(r)
}
