package language

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "plain": "plain", "Écoles": "ecoles", "STRASSE Straße": "strasse strasse", "Łódź": "lodz", "Ærø": "aero", "ΟΔΟΣ ὁδός": "οδοσ οδοσ",
		"ё й": "е и", "المادّة": "الماده", "أإآٱ": "اااا", "على": "علي", "مـادة": "ماده", "٥٫٢": "5٫2", "۱۲۳": "123", "５．２": "5.2", "EB‑2025–004": "eb-2025-004",
		"d’Ivoire": "d'ivoire", "A\u00adb\u200f": "ab", "İ": "i", "½": "1⁄2", "한국": "\u1112\u1161\u11ab\u1100\u116e\u11a8", "\xff": "\uFFFD",
	} {
		if got := Fold(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestTokens(t *testing.T) {
	for s, want := range map[string]string{
		"":                             "",
		"The firm’s audit.":            "the firm s audit",
		"l'application":                "l application",
		"cross-border and/or":          "cross border and or",
		"EB-2025-004, v2.1":            "[eb-2025-004] eb 2025 004 [v2.1] v2 1",
		"A/AC.291/22/Rev.2*":           "[a/ac.291/22/rev.2] a ac 291 22 rev 2",
		"(5.2) -5- 5..2":               "[5.2] 5 2 5 5 2",
		"有效证书 第5条":                     "有效 效证 证书 第 5 条",
		"の":                            "の",
		"المادّة ٥":                    "الماده 5",
		"ʼn \u0301 \u200f":             "n",
		"½":                            "12",
		"\u202bالمادة\u202c 10\u00a0%": "الماده 10",
	} {
		var got []string
		for token := range Tokens(s) {
			word := token.Word
			if token.Whole {
				word = "[" + word + "]"
			}
			got = append(got, word)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
	for token := range Tokens("l’Été") {
		if token.From > 0 && (token != Token{Word: "ete", Lower: "été", From: 4, To: 9}) {
			t.Errorf("got %+v", token)
		}
	}
}

// A folded text is folded, tokens stand in the text in its order, and a token is its own only token.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"l’application EB‑2025‑004", "第5条有效", "المادّة ٥", "½ ﷺ \u0301a", "\xff\u200fa/1", "ㅎ한국\uffa0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if folded := Fold(s); Fold(folded) != folded {
			t.Errorf("%q is folded to %q, and that to %q", s, folded, Fold(folded))
		}
		last := 0
		for token := range Tokens(s) {
			if token.From < last || token.To > len(s) || token.From >= token.To || token.Word == "" || !utf8.ValidString(token.Word) {
				t.Fatalf("%q: got %+v", s, token)
			}
			last = token.From
		}
	})
}

func TestStem(t *testing.T) {
	for _, one := range []string{
		"en suspension suspensions", "en firm firms", "en certified certifies certify", "fr suspendue suspendues suspendus", "fr autorisé autorisée autorisées autoriser",
		"es autorización autorizaciones autorizado", "ru статья статьи статье статьёй", "ru приостановление приостановления", "ar المادة والمادة للمادة مادة", "ar الشركات شركة",
		"zh 条款 條款", "zh-Hant 台灣 臺灣 台湾", "de Zulassung zulassungen", "pt-BR autorizada autorizadas",
	} {
		words := strings.Fields(one)
		want := Stem(words[0], strings.ToLower(words[1]))
		for _, w := range words[2:] {
			if got := Stem(words[0], w); got != want {
				t.Errorf("%s has the stem %s, %s has %s", words[1], want, w, got)
			}
		}
	}
	for _, c := range [][3]string{{"", "firms", "firms"}, {"xx", "Été", "ete"}, {"en", "45as", "45as"}, {"en", "", ""}, {"fr", "été", "ete"}} {
		if got := Stem(c[0], c[1]); got != c[2] {
			t.Errorf("%s in %q: got %q, want %q", c[1], c[0], got, c[2])
		}
	}
}

func TestForms(t *testing.T) {
	for words, want := range map[string]string{
		"en suspension": "suspensions suspensive",
		"fr autorisé":   "autoriser autorisee autorises autorisees autorisation autorisations",
		"ru статья":     "статьи статью статье статьеи статьям статьями статьях",
		"ar الشركة":     "شركه والشركه وشركه للشركه بالشركه بشركه",
		"zh 条款":         "條款",
		"de Zulassung":  "zulassungen",
		"xx word":       "", "en 45a": "", "en EB-2025-004": "",
	} {
		lang, word, _ := strings.Cut(words, " ")
		var got []string
		for form, stem := range Forms(lang, []string{strings.ToLower(word)}) {
			if stem != Stem(lang, strings.ToLower(word)) {
				t.Errorf("%s: the form %s has the stem %s", words, form, stem)
			}
			got = append(got, form)
		}
		for _, form := range strings.Fields(want) {
			if !slices.Contains(got, form) {
				t.Errorf("%s: got %v, which has no %s", words, got, form)
			}
		}
		if want == "" && got != nil {
			t.Errorf("%s: got %v", words, got)
		}
	}
}

// Forms are new, each once for a stem, not too many, and the same each time.
func TestFormsOfTexts(t *testing.T) {
	for lang := range texts {
		known, _ := halves(t, lang)
		x := indexOf(lang, known)
		count, seen := map[string]int{}, map[string]bool{}
		var before string
		for range 2 {
			var all strings.Builder
			clear(count)
			clear(seen)
			for form, stem := range Forms(lang, x.words) {
				if x.surfaces[form] || !x.stems[stem] || seen[form+" "+stem] || Fold(form) != form {
					t.Errorf("%s: the form %q of %q", lang, form, stem)
				}
				seen[form+" "+stem] = true
				if count[stem]++; count[stem] > 12 {
					t.Errorf("%s: %s has %d forms", lang, stem, count[stem])
				}
				fmt.Fprintln(&all, form, stem)
			}
			if before != "" && all.String() != before {
				t.Errorf("%s: the forms are others the second time", lang)
			}
			before = all.String()
		}
	}
}
