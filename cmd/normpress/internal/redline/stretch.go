package redline

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/compare"
)

// stretch is neighbouring runs of one fate, in one edit and phrase.
type stretch struct {
	compare.Run   // of the first; Text is that of all
	runs          []compare.Run
	consequential bool // the new words of an edit that only follows a renumbering
}

// stretches are those of a line, without the marks for provisions within.
func stretches(c *compare.Change, l compare.Line) []stretch {
	var out []stretch
	for i, r := range l.Runs {
		if l.Kind == compare.SegmentCode && i == len(l.Runs)-1 {
			r.Text = strings.TrimSuffix(r.Text, "\n") // with which all code ends
		}
		if r.Text = strings.ReplaceAll(r.Text, compare.ChildMark, ""); r.Text == "" {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Fate == r.Fate && sameEdit(&out[n-1].Run, &r) && out[n-1].Phrase == r.Phrase {
			out[n-1].Text += r.Text
			out[n-1].runs = append(out[n-1].runs, r)
			continue
		}
		s := stretch{Run: r, runs: []compare.Run{r}}
		s.consequential = r.Fate == compare.Added && slices.Contains(c.Consequential, r.Edit)
		out = append(out, s)
	}
	return out
}

// sameEdit says whether runs belong to one edit. The number of a provision, which no edit has, goes with the words
// behind it.
func sameEdit(a, b *compare.Run) bool { return a.Edit == b.Edit || a.Edit < 0 || b.Edit < 0 }
