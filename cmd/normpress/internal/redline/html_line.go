package redline

import (
	"html"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// line writes a line with the words of the column.
func (w *htmlWriter) line(c *compare.Change, l compare.Line, of column) {
	runs := l.Runs
	if of == newColumn {
		runs = slices.DeleteFunc(slices.Clone(runs), func(r compare.Run) bool { return r.Fate == compare.Deleted })
	}
	if len(runs) == 0 && l.Kind != compare.SegmentRule {
		return
	}
	element, class := elementOf(l.Kind)
	w.raw("<", element)
	if class != "" {
		w.raw(` class="`, class, `"`)
	}
	w.raw(">")
	w.allRuns(c, runs)
	if element != "hr" {
		w.raw("</", element, ">")
	}
	w.raw("\n")
}

// allRuns writes the runs of a line.
func (w *htmlWriter) allRuns(c *compare.Change, runs []compare.Run) {
	for i := 0; i < len(runs); {
		n := i + 1
		for n < len(runs) && runs[n].Fate == runs[i].Fate && runs[n].Edit == runs[i].Edit && runs[n].Phrase == runs[i].Phrase {
			n++
		}
		w.runs(c, runs[i:n])
		i = n
	}
}

func elementOf(k compare.SegmentKind) (element, class string) {
	switch k {
	case compare.SegmentCode:
		return "pre", ""
	case compare.SegmentRule:
		return "hr", ""
	case compare.SegmentParagraph:
		return "p", ""
	case compare.SegmentNumber:
		return "p", "num"
	}
	return "p", strings.ReplaceAll(k.String(), " ", "-")
}

// runs writes runs of one fate and edit.
func (w *htmlWriter) runs(c *compare.Change, runs []compare.Run) {
	switch r := &runs[0]; r.Fate {
	case compare.Deleted:
		w.raw("<del", w.classes(c, r), ">", Word(sign("deleted", r)))
		defer w.raw("</del>")
	case compare.Added:
		w.raw("<ins", w.classes(c, r), ">", Word(sign("inserted", r)))
		defer w.raw("</ins>")
	}
	for _, r := range runs {
		w.marked(r)
	}
}

// marked writes the words of a run with their emphasis, and with a mark where they are a modal verb, negation, number or
// date that changed.
func (w *htmlWriter) marked(r compare.Run) {
	if class := flagsOf(r.Flags); class != "" {
		w.raw(`<mark class="`, class, `">`)
		defer w.raw("</mark>")
	}
	for _, m := range r.Marks {
		w.raw("<", markElement(m), ">")
	}
	w.WriteString(strings.NewReplacer("\n", "<br>", "\t", ` <span class="cell">|</span> `, compare.ChildMark, "").Replace(html.EscapeString(r.Text)))
	for _, m := range slices.Backward(r.Marks) {
		w.raw("</", markElement(m), ">")
	}
}

// sign is the key of the word that says what became of a run.
func sign(what string, r *compare.Run) string {
	if r.Phrase > 0 {
		return what + "_moved"
	}
	return what
}

// flagsOf are the classes of flags.
func flagsOf(f words.Flags) string { return strings.Join(f.Names(), " ") }

// classes say what a style sheet may show of the edit that a run belongs to.
func (w *htmlWriter) classes(c *compare.Change, r *compare.Run) string {
	var list []string
	if r.Phrase > 0 {
		list = append(list, "phrase")
	}
	if r.Edit >= 0 {
		if slices.Contains(c.Consequential, r.Edit) {
			list = append(list, "consequential")
		}
	}
	if len(list) == 0 {
		return ""
	}
	return ` class="` + strings.Join(list, " ") + `"`
}

func markElement(m model.MarkKind) string {
	switch m {
	case model.MarkStrong:
		return "strong"
	case model.MarkCode:
		return "code"
	}
	return "em"
}
