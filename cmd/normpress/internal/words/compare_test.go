package words

import (
	"fmt"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

func TestEqual(t *testing.T) {
	a := New("The firm shall halt.", "en")
	if d := Compare(a, New("The firm shall halt.", "en")); d.Edits != nil || d.Moved != nil || d.Deleted != 0 || d.Inserted != 0 || d.Coarse {
		t.Errorf("a text differs from itself: %+v", d)
	}
}

func TestEmpty(t *testing.T) {
	empty, text := New("", "en"), New(" The firm ", "en")
	if d := checkExact(t, empty, text); len(d.Edits) != 1 || d.Inserted != 2 {
		t.Errorf("got %+v", d)
	}
	if d := checkExact(t, empty, New(" \n", "en")); len(d.Edits) != 1 || d.Edits[0].Kind != Spacing {
		t.Errorf("got %+v", d)
	}
}

// Tokens that have the same hash and are not the same are not lost.
func TestCollision(t *testing.T) {
	a, b := New("the old firm shall halt old tools", "en"), New("the new firm shall halt new tools", "en")
	for i := range b.tokens {
		if b.token(i) == "new" {
			b.tokens[i].hash = a.tokens[1].hash
		}
	}
	d := checkExact(t, a, b)
	if got := redline(a.s, b.s, d); got != "the [-old-]{+new+} firm shall halt [-old-]{+new+} tools" {
		t.Errorf("got %s", got)
	}
}

func TestMoved(t *testing.T) {
	a := New("On request, the firm shall without delay inform the competent authority. It keeps records of all it did. It pays the fee in advance of each year.", "en")
	b := New("It keeps records of all it did. It pays the fee in advance of each year. The firm informs, in writing, the board, and shall without delay inform the competent authority on request.", "en")
	d := checkExact(t, a, b)
	if len(d.Moved) != 1 || a.s[d.Moved[0].Old.From:d.Moved[0].Old.To] != "shall without delay inform the competent authority" {
		t.Errorf("%s: %+v", redline(a.s, b.s, d), d.Moved)
	}
	if d.Deleted != 11 || d.Inserted != 17 {
		t.Errorf("%s: deleted %d, inserted %d", redline(a.s, b.s, d), d.Deleted, d.Inserted)
	}
}

// Names and stock phrases stand in many places and do not move.
func TestNotMoved(t *testing.T) {
	for _, c := range []struct {
		lang     ident.Language
		old, new string
	}{
		{"en", "Reports go to the Conference of the Parties each year, and the registry keeps all of these for later readers.",
			"The registry holds what came in, for later readers, and now and then writes letters to the Conference of the Parties"},
		{"de", "Die Meldung geht an das Bundesamt für Sicherheit in der Informationstechnik. Wer meldet, haftet dafür allein und zahlt.",
			"Wer meldet, haftet selbst und zahlt alles. Ein Bericht wird erstellt vom Bundesamt für Sicherheit in der Informationstechnik"},
	} {
		a, b := New(c.old, c.lang), New(c.new, c.lang)
		if d := checkExact(t, a, b); len(d.Moved) != 0 {
			t.Errorf("%s: %+v", redline(c.old, c.new, d), d.Moved)
		}
	}
}

// lines makes n sentences with words of their own.
func lines(n int, word string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("The %s%d of the State number %d shall be %s in the %d.", word, i, i%7, word, i%100)
	}
	return out
}

func TestLarge(t *testing.T) {
	old := lines(3_000, "tool")
	changed := append([]string{"New."}, old...)
	changed[1700] = "Something else altogether stands here."
	a, b := New(strings.Join(old, " "), "en"), New(strings.Join(changed, " "), "en")
	if d := checkExact(t, a, b); d.Coarse || len(d.Edits) != 2 {
		t.Errorf("%d edits, coarse: %t", len(d.Edits), d.Coarse)
	}
	d := checkExact(t, New(sentencesOf(20_000, 1), "en"), New(sentencesOf(20_000, 2), "en"))
	if !d.Coarse || d.Deleted < 15_000 || len(d.Edits) < 20 {
		t.Errorf("%d edits, coarse: %t, deleted %d", len(d.Edits), d.Coarse, d.Deleted)
	}
}

// sentencesOf makes n words, some far more frequent than others, and the same sentence in every thousand.
func sentencesOf(n int, seed uint64) string {
	var b strings.Builder
	for i := range n {
		seed = seed*6364136223846793005 + 1442695040888963407
		r := float64(seed>>40) / (1 << 24)
		fmt.Fprintf(&b, "w%d ", int(5000*r*r*r))
		if i%1000 == 0 {
			fmt.Fprintf(&b, "\nThis is the sentence with the number %d, which stands in both texts and in the same order.\n", i)
		}
	}
	return b.String()
}
