package words

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
)

// redline writes a difference as it is read: [-deleted-]{+inserted+}, and what differs in layout alone as [~old~new~].
func redline(old, new string, d Difference) string {
	var b strings.Builder
	done := 0
	for _, e := range d.Edits {
		b.WriteString(old[done:e.Old.From])
		removed, added := old[e.Old.From:e.Old.To], new[e.New.From:e.New.To]
		switch {
		case e.Kind == Spacing:
			b.WriteString("[~" + removed + "~" + added + "~]")
		default:
			if removed != "" {
				b.WriteString("[-" + removed + "-]")
			}
			if added != "" {
				b.WriteString("{+" + added + "+}")
			}
		}
		done = e.Old.To
	}
	b.WriteString(old[done:])
	return b.String()
}

// checkExact proves a difference: it makes the new text of the old one and its inverse the old of the new one, outside of
// its edits both are the same, and comparing in the other direction gives the inverse.
func checkExact(t testing.TB, old, new *Text) Difference {
	t.Helper()
	d := Compare(old, new)
	applies(t, d, old.String(), new.String())
	applies(t, d.Inverse(), new.String(), old.String())
	if back := Compare(new, old); !reflect.DeepEqual(d.Inverse(), back) {
		t.Fatalf("%q to %q:\nthe inverse %+v\nis not what comparing gives the other way: %+v", old, new, d.Inverse(), back)
	}
	a, b := 0, 0
	for _, e := range d.Edits {
		if old.s[a:e.Old.From] != new.s[b:e.New.From] {
			t.Fatalf("%q to %q: outside of the edits %q is not %q", old, new, old.s[a:e.Old.From], new.s[b:e.New.From])
		}
		a, b = e.Old.To, e.New.To
		checkEdit(t, e, old.s, new.s)
	}
	if old.s[a:] != new.s[b:] {
		t.Fatalf("%q to %q: behind the edits %q is not %q", old, new, old.s[a:], new.s[b:])
	}
	checkMoved(t, d, old.s, new.s)
	if len(d.Edits) == 0 && old.s != new.s {
		t.Fatalf("no edits between %q and %q", old, new)
	}
	return d
}

func applies(t testing.TB, d Difference, from, to string) {
	t.Helper()
	if got := d.Apply(from, func(e Edit) string { return to[e.New.From:e.New.To] }); got != to {
		t.Fatalf("applied to %q:\n got %q\nwant %q", from, got, to)
	}
}

func checkEdit(t testing.TB, e Edit, old, new string) {
	t.Helper()
	removed, added := old[e.Old.From:e.Old.To], new[e.New.From:e.New.To]
	if removed == added {
		t.Fatalf("an edit from %q to itself", removed)
	}
	if blank := isBlank(removed) && isBlank(added); blank != (e.Kind == Spacing) {
		t.Fatalf("edit of %q to %q has the kind %d", removed, added, e.Kind)
	}
	for _, s := range []struct {
		text string
		span Span
	}{{old, e.Old}, {new, e.New}} {
		if cutsWord(s.text, s.span.From) || cutsWord(s.text, s.span.To) {
			t.Fatalf("edit of %q to %q cuts a word in %q", removed, added, near(s.text, s.span))
		}
	}
	if strings.Contains(removed, "\uFFFC") && strings.Contains(added, "\uFFFC") && strings.Count(old, "\uFFFC") == strings.Count(new, "\uFFFC") {
		t.Fatalf("edit of %q to %q holds an object on both sides", removed, added)
	}
}

func near(s string, span Span) string {
	return s[max(0, span.From-20):min(len(s), span.To+20)]
}

func isBlank(s string) bool { return len(New(s, "").tokens) == 0 }

// cutsWord says whether the characters on both sides of an offset belong to one word.
func cutsWord(s string, at int) bool {
	if at == 0 || at == len(s) {
		return false
	}
	before, size := utf8.DecodeLastRuneInString(s[:at])
	for end := at; unicode.IsMark(before); before, size = utf8.DecodeLastRuneInString(s[:end]) {
		end -= size
	}
	after, _ := utf8.DecodeRuneInString(s[at:])
	if unicode.IsMark(after) {
		return before != '\uFFFC' && !unicode.IsControl(before) && !isBlank(string(before))
	}
	return inWord(before) && inWord(after)
}

func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r)) && !unicode.In(r, oneByOne...) && r != 'ー'
}

func checkMoved(t testing.TB, d Difference, old, new string) {
	t.Helper()
	for _, m := range d.Moved {
		if a, b := words(old[m.Old.From:m.Old.To]), words(new[m.New.From:m.New.To]); a != b {
			t.Fatalf("moved phrase %q is not %q", a, b)
		}
		deleted, inserted := false, false
		for _, e := range d.Edits {
			deleted = deleted || e.Old.From <= m.Old.From && m.Old.To <= e.Old.To
			inserted = inserted || e.New.From <= m.New.From && m.New.To <= e.New.To
		}
		if !deleted || !inserted {
			t.Fatalf("moved phrase %q does not lie within edits", old[m.Old.From:m.Old.To])
		}
	}
}

// words are the tokens of a string without its layout.
func words(s string) string {
	t := New(s, "")
	out := ""
	for i := range t.tokens {
		out += t.token(i) + " "
	}
	return out
}

func FuzzCompare(f *testing.F) {
	for _, lang := range []string{"en", "fr", "zh", "ar", "ru"} {
		f.Add("The firm shall not use the tool.\n\uFFFC\n(a) x", "The firm may use the tool;\n(a) x\n\uFFFC", lang)
		f.Add("", " ", lang)
		f.Add("l'application de la loi\u00a0; 5 bis", "l’application du droit ; 5 ter", lang)
		f.Add("缔约国应当禁止使用。", "缔约国可以使用。", lang)
		f.Add("لا يجوز للدولة\u200f أن تستخدم", "يجوز للدولة \u200fأن تستخدم الأداة", lang)
		f.Add("\xff\xfe a\u0301 \u0301b\r\nc", "a\xff\u0301 b\nc \u200d", lang)
		f.Add("[must] [should] act [at once];] x", "must [[act] ] [ at] once;\r\n[x]", lang)
		f.Add("] a [\u00a0[b", "[]a][ b]", lang)
		f.Add("In:\na\tb\tc\n1\tx\tone\n2\ty\ttwo\nend", "a\tc\r\n1\tone\n[3]\t\n2\ttwo\n\nend", lang)
		f.Add("a b a b a b a c a", "b a c a b a a b", lang)
	}
	f.Fuzz(func(t *testing.T, old, new, lang string) {
		checkExact(t, New(old, ident.Language(lang)), New(new, ident.Language(lang)))
	})
}
