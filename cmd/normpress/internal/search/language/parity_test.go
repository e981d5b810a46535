package language

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// taken is what a text is taken apart into: of each token the word, the text that it stands for, and "whole" for a whole.
type taken struct {
	Fold   string
	Tokens [][3]string
}

const takeApart = `(texts) => texts.map((s) => ({ Fold: fold(s), Tokens: tokens(s).map((t) => [t.word, s.slice(t.from, t.to), t.whole ? "whole" : ""]) }))`

func takenApart(s string) taken {
	out := taken{Fold: Fold(s)}
	for t := range Tokens(s) {
		whole := ""
		if t.Whole {
			whole = "whole"
		}
		out.Tokens = append(out.Tokens, [3]string{t.Word, s[t.From:t.To], whole})
	}
	return out
}

func checkParity(t *testing.T, texts []string) {
	t.Helper()
	different := 0
	for i, got := range inBrowser[[]taken](t, takeApart, texts) {
		if want := takenApart(texts[i]); got.Fold != want.Fold || !slices.Equal(got.Tokens, want.Tokens) {
			if different++; different <= 20 {
				t.Errorf("%q: the browser has %q, the index %q", texts[i], got, want)
			}
		}
	}
}

// Every run of characters without white space, of the real texts and of the sample, is taken apart in the browser as it
// is for the index.
func TestParityOfTexts(t *testing.T) {
	seen := map[string]bool{}
	var runs []string
	for _, root := range []string{corpora, "../../../../../content", "../../../../../data"} {
		err := filepath.WalkDir(filepath.FromSlash(root), func(path string, d fs.DirEntry, err error) error {
			ext := filepath.Ext(path)
			if err != nil || d.IsDir() || !slices.Contains([]string{".md", ".txt", ".csv", ".yaml", ".xml"}, ext) {
				return err
			}
			b, err := os.ReadFile(path)
			for run := range strings.FieldsSeq(strings.ToValidUTF8(string(b), "")) {
				if !seen[run] {
					seen[run] = true
					runs = append(runs, run)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(runs) < 20000 {
		t.Errorf("there are only %d different runs", len(runs))
	}
	checkParity(t, runs)
}

// changed is a mark of the Ahom script that has other properties since Unicode 16.
const changed = '\U0001171e'

// Every character that Unicode assigns, of long rows some, is taken apart in the browser as it is for the index: alone, in
// a word, and in a symbol.
func TestParityOfCharacters(t *testing.T) {
	var texts []string
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if r == changed {
			continue
		}
		long := unicode.In(r, unicode.Hangul, unicode.Han, unicode.Tangut, unicode.Khitan_Small_Script, unicode.Co)
		if unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cf, unicode.Cc, unicode.Co) && (!long || r%61 == 0) {
			c := string(r)
			texts = append(texts, c+" n"+c+"1/"+c+" 有"+c)
		}
	}
	checkParity(t, texts)
}

func TestParityOfAwkward(t *testing.T) {
	checkParity(t, []string{
		"", " ", "a\u0301\u0323b", "\u0301a", "ΟΔΟΣ οδος", "İstanbul ISPARTA ısparta", "straße STRASSE ẞ", "Łódź Ærø Þór ĳ ŉ", "l’application d'Ivoire O‘Brien oʻzbek",
		"المادّة ٱلْمَادَّة مــادة أإآ ى ة ﷲ ﷺ ٥٫٢", "می‌خواهم ۱۲۳", "A/AC.291/22/Rev.2* EB‑2025‑004 5.2 5..2 -5- 1–2 a/b/c/ ／Ａ／１", "\u202bالمادة\u202c 5\u200f", "第５条、「有效」 ｶﾞガか\u3099 々〇ー",
		"㌀ ½ 1½ ① Ⅳ x² ™ №5 ﬁn ǆ", "हिन्दी ไทยภาษา ខ្មែរ မြန်မာ 한국어 ﾡ", "🏳️‍🌈 a🏳b 𝔘𝔫𝔦 𝟙𝟚", "a\u00adb\u200bc\ufeffd", "x_y_1 __init__ a._-b1",
	})
}
