package roster

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"normpress/cmd/normpress/internal/model"
)

// The groups of names that begin with no letter. The others are small letters of the Latin script, and the four letters
// of ISO 15924 for other scripts.
const (
	Digits   = "0-9"
	Withheld = "withheld" // names that the register does not show
	Others   = "other"
)

// sortByName puts the firms in the order in which the language sorts names.
func sortByName(list []*Entry, lang language.Tag) {
	col, buf := collate.New(lang), &collate.Buffer{}
	keys := map[*Entry][]byte{}
	for _, e := range list {
		keys[e] = bytes.Clone(col.KeyFromString(buf, strings.TrimLeftFunc(e.Name(), isSign)))
		buf.Reset()
	}
	slices.SortFunc(list, func(a, b *Entry) int {
		switch x, y := a.Firm.Withheld(), b.Firm.Withheld(); {
		case x != y && x:
			return 1
		case x != y:
			return -1
		case x:
			return compareNumbers(a, b)
		}
		return cmp.Or(bytes.Compare(keys[a], keys[b]), compareNumbers(a, b))
	})
}

// isSign says of quotation marks and the like, behind which a name begins.
func isSign(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

func group(f *model.Firm) string {
	if f.Withheld() {
		return Withheld
	}
	switch first, _ := utf8.DecodeRuneInString(Fold(f.Name)); {
	case first >= 'a' && first <= 'z':
		return string(first)
	case unicode.IsNumber(first):
		return Digits
	default: // that of no name is of no script
		return scriptOf(first)
	}
}

// scriptOf is the small form of the ISO 15924 letters of a sign's script. Chinese and Japanese characters are one group,
// as a name may mix them.
func scriptOf(r rune) string {
	for _, s := range scripts {
		if unicode.Is(s.table, r) {
			return s.code
		}
	}
	return Others
}

var scripts = []struct {
	code  string
	table *unicode.RangeTable
}{
	{"arab", unicode.Arabic}, {"armn", unicode.Armenian}, {"beng", unicode.Bengali}, {"cyrl", unicode.Cyrillic}, {"deva", unicode.Devanagari},
	{"ethi", unicode.Ethiopic}, {"geor", unicode.Georgian}, {"grek", unicode.Greek}, {"hang", unicode.Hangul}, {"hani", unicode.Han},
	{"hebr", unicode.Hebrew}, {"hira", unicode.Hiragana}, {"khmr", unicode.Khmer}, {"mymr", unicode.Myanmar}, {"sinh", unicode.Sinhala},
	{"taml", unicode.Tamil}, {"thai", unicode.Thai},
}

// groupTitle is the name of a group in a language; "" for groups that layouts name.
func groupTitle(group string, lang language.Tag) string {
	switch {
	case group == Withheld || group == Others:
		return ""
	case len(group) == 4:
		return display.Scripts(lang).Name(language.MustParseScript(strings.ToUpper(group[:1]) + group[1:]))
	}
	return strings.ToUpper(group)
}
