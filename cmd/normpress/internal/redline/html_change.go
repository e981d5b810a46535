package redline

import (
	"html"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
)

// change writes a change, or what one of the provisions of a split or join has of it: what it is, then its words.
func (w *htmlWriter) change(i Item) {
	c := i.Change
	w.raw(`<div class="change`, w.depth(i.Depth))
	for _, kind := range c.Kind.Names() {
		w.raw(" ", kind)
	}
	if c.OnlyConsequential() {
		w.raw(" consequential")
	}
	if c.OnlySigns() {
		w.raw(" signs")
	}
	w.raw(`"`)
	if !w.whole {
		w.raw(` id="`, html.EscapeString(anchor(c, i.Which)), `"`)
	}
	w.raw(">")
	var heading []compare.Line
	lines := i.Lines
	if len(lines) > 0 && lines[0].Kind == compare.SegmentHeading {
		heading, lines = lines[:1], lines[1:]
	}
	w.head(i, heading)
	w.raw(w.remembered(c, lines))
	if i.Shows == compare.ShowsAll {
		w.remarks(c)
	}
	w.raw("</div>\n")
}

// anchor is the id of one of the provisions of a change.
func anchor(c *compare.Change, which int) string {
	if which > 0 && which < len(c.New) {
		return string(c.New[which].EID)
	}
	return Anchor(c)
}

// remembered is what sides writes, once for all comparisons in which the same words meet.
func (w *htmlWriter) remembered(c *compare.Change, lines []compare.Line) string {
	alone := len(c.Old) == 1 && len(c.New) == 1 && len(c.Consequential) == 0 && !w.whole
	if known, ok := w.written.Load(c.Wording); alone && ok {
		return known.(string)
	}
	s := htmlWriter{HTML: w.HTML, whole: w.whole}
	s.sides(c, lines)
	if alone {
		w.written.Store(c.Wording, s.String())
	}
	return s.String()
}

// AnchorIn is the id of the place where a comparison shows a change.
func AnchorIn(c *compare.Comparison, ch *compare.Change) string {
	if p := c.Away(ch); p != nil {
		return away(p)
	}
	return Anchor(ch)
}

// away is the id of the place that a provision left.
func away(p *compare.Passage) string { return "away-" + string(p.EID) }

// Anchor is the id of a change in its comparison: the eId in the new text, or for what was repealed "old-" and the eId
// in the old one. The title of the whole has no eId.
func Anchor(c *compare.Change) string {
	switch {
	case len(c.New) == 0:
		return "old-" + string(c.Old[0].EID)
	case c.New[0].EID == "":
		return "title"
	}
	return string(c.New[0].EID)
}

// head writes what the provision is called, with its heading, and what became of it.
func (w *htmlWriter) head(i Item, heading []compare.Line) {
	c := i.Change
	element, p := "p", provision(c)
	if i.Shows == compare.ShowsAgain {
		p = c.New[i.Which].Provision()
	}
	if p != nil && p.Level > 0 {
		element = "h3"
	}
	w.raw("<", element, ` class="head">`)
	switch {
	case i.Shows == compare.ShowsAgain:
		w.raw(`<ins class="num">`, Word("inserted"))
		w.reference(false, &c.New[i.Which])
		w.raw("</ins>")
	case len(heading) == 0 || designated(c):
		w.designations(c)
	}
	switch {
	case len(heading) > 0:
		w.raw(` <span class="title">`)
		w.allRuns(c, heading[0].Runs)
		w.raw("</span>")
	case p != nil && p.Heading.Words != "" && p.Designation() != "":
		w.raw(` <span class="title">`)
		w.text(p.Heading.Words)
		w.raw("</span>")
	}
	if c.Within < 0 && c.Changed() {
		w.kinds(i)
	}
	w.raw("</", element, ">\n")
}

// kinds writes what became of the provision, and with which other one.
func (w *htmlWriter) kinds(i Item) {
	w.raw(` <span class="kinds">`)
	for n, kind := range kinds(i.Change) {
		if n > 0 {
			w.raw(", ")
		}
		w.raw(Word(kind))
	}
	if i.Shows == compare.ShowsAgain {
		w.raw(" ", Word("shown_with"), " ")
		w.destination(i)
	}
	w.raw("</span>")
}

// designated says whether a provision of the change has a label or number.
func designated(c *compare.Change) bool {
	return slices.ContainsFunc(slices.Concat(c.Old, c.New), func(p compare.Passage) bool { return p.Designation != "" })
}

// kinds are the keys of the words for what became of the change.
func kinds(c *compare.Change) []string {
	names := c.Kind.Names()
	if len(names) == 0 {
		return []string{"what_markup"}
	}
	for i := range names {
		names[i] = "what_" + names[i]
	}
	switch { // instead of Substituted, the first of all kinds
	case c.OnlyConsequential():
		names[0] = "what_consequential"
	case c.Kind.Has(compare.Substituted) && c.Deleted+c.Inserted == 0:
		names[0] = "what_punctuation"
	}
	return names
}

func provision(c *compare.Change) *model.Provision {
	if len(c.New) > 0 {
		return c.New[0].Provision()
	}
	return c.Old[0].Provision()
}

// designations writes the numbers of both sides, or of the one that there is, or that both have.
func (w *htmlWriter) designations(c *compare.Change) {
	same := len(c.Old) == 1 && len(c.New) == 1 && c.Old[0].Designation == c.New[0].Designation
	if len(c.Old) > 0 && !same {
		w.raw(`<del class="num">`, Word("deleted"))
		w.list(true, c.Old)
		w.raw("</del> ")
	}
	switch {
	case same:
		w.raw(`<span class="num">`)
		w.list(false, c.New)
		w.raw("</span>")
	case len(c.New) > 0:
		w.raw(`<ins class="num">`, Word("inserted"))
		w.list(false, c.New)
		w.raw("</ins>")
	}
}

func (w *htmlWriter) list(old bool, ps []compare.Passage) {
	for i := range ps {
		if i > 0 {
			w.raw(", ")
		}
		w.reference(old, &ps[i])
	}
}

// sides writes the words of a change, twice where a style sheet may show them side by side.
func (w *htmlWriter) sides(c *compare.Change, lines []compare.Line) {
	if len(lines) == 0 || !w.whole && !touched(lines) {
		return
	}
	if w.whole {
		w.copy("whole", c, lines, both)
		return
	}
	w.raw(`<div class="sides">`)
	if len(c.Old) > 0 {
		w.copy("both", c, lines, both)
	}
	if len(c.New) > 0 {
		class := "after"
		if len(c.Old) == 0 {
			class = "after only"
		}
		w.copy(class, c, lines, newColumn)
	}
	w.raw("</div>\n")
}

// touched says whether anything changed in the lines.
func touched(lines []compare.Line) bool {
	return slices.ContainsFunc(lines, func(l compare.Line) bool {
		return slices.ContainsFunc(l.Runs, func(r compare.Run) bool { return r.Fate != compare.Stayed })
	})
}

func (w *htmlWriter) copy(class string, c *compare.Change, lines []compare.Line, of column) {
	w.raw(`<div class="`, class, `">`)
	w.lines(c, lines, of)
	w.raw("</div>")
}

// remarks says what else is to be known of a change.
func (w *htmlWriter) remarks(c *compare.Change) {
	if c.Coarse {
		w.raw(`<p class="remark">`, Word("coarse"), "</p>\n")
	}
	for _, m := range c.Markup {
		sign := "markup_deleted"
		if m.Inserted {
			sign = "markup_inserted"
		}
		w.raw(`<p class="remark">`, Word(sign), " ", Word(markupKey(m.What)))
		if m.Words != "" {
			w.raw(" <q>")
			w.text(shortened(m.Words))
			w.raw("</q>")
		}
		if m.Target != "" {
			w.raw(" <code>")
			w.text(m.Target)
			w.raw("</code>")
		}
		w.raw("</p>\n")
	}
}

// shortened is the beginning and the end of long words.
func shortened(s string) string {
	f := strings.Fields(s)
	if len(f) <= 12 {
		return strings.Join(f, " ")
	}
	return strings.Join(f[:6], " ") + " … " + strings.Join(f[len(f)-5:], " ")
}
