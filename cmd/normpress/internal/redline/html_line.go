package redline

import (
	"html"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// lines writes lines with the words of the column, rows that follow each other as a table.
func (w *htmlWriter) lines(c *compare.Change, lines []compare.Line, of column) {
	for i := 0; i < len(lines); i++ {
		if lines[i].Kind != compare.SegmentRow {
			w.line(c, lines[i], of)
			continue
		}
		w.raw(`<div class="table" tabindex="0"><table>` + "\n")
		for ; i < len(lines) && lines[i].Kind == compare.SegmentRow; i++ {
			w.row(c, lines[i], of)
		}
		i--
		w.raw("</table></div>\n")
	}
}

// row writes a row of a table.
func (w *htmlWriter) row(c *compare.Change, l compare.Line, of column) {
	runs := shownIn(l.Runs, of)
	if len(runs) == 0 {
		return
	}
	w.raw("<tr>")
	for _, cell := range tableCells(runs) {
		w.raw("<td>")
		w.allRuns(c, cell)
		w.raw("</td>")
	}
	w.raw("</tr>\n")
}

// tableCells divides the runs of a row at the boundaries of its cells.
func tableCells(runs []compare.Run) [][]compare.Run {
	out := [][]compare.Run{nil}
	for _, r := range runs {
		for i, text := range strings.Split(r.Text, "\t") {
			if i > 0 {
				out = append(out, nil)
			}
			if r.Text = text; text != "" {
				out[len(out)-1] = append(out[len(out)-1], r)
			}
		}
	}
	return out
}

// shownIn are the runs that the column has.
func shownIn(runs []compare.Run, of column) []compare.Run {
	if of != newColumn {
		return runs
	}
	return slices.DeleteFunc(slices.Clone(runs), func(r compare.Run) bool { return r.Fate == compare.Deleted })
}

// line writes a line with the words of the column.
func (w *htmlWriter) line(c *compare.Change, l compare.Line, of column) {
	runs := shownIn(l.Runs, of)
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
