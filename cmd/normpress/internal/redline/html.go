package redline

import (
	"html"
	"slices"
	"strconv"
	"strings"
	"sync"

	"normpress/cmd/normpress/internal/compare"
)

// HTML writes comparisons as HTML: one markup that a style sheet shows inline or side by side. What both sides have
// stands once in it, changed words stand twice. In the place of words of the interface it writes <b data-w="KEY"></b>,
// which layouts replace by the words of the page's language. It is safe for concurrent use.
type HTML struct {
	written sync.Map // *compare.Wording to string: words that meet in several pairs are written once
}

// Names tells how a provision in the old or the new text is called.
type Names func(old bool, p *compare.Passage) Name

// Name is what a provision is called.
type Name struct {
	Address  string // where a link to it leads; "" for nowhere
	Short    string // within what is around it, where it has neither a number nor a heading
	Citation string // anywhere else; "" for the same
}

// Write returns the comparison as HTML.
func (h *HTML) Write(c *compare.Comparison, names Names) string {
	w := htmlWriter{HTML: h, names: names, above: shallowest(c)}
	for item := range Items(c) {
		w.item(item)
	}
	return w.String()
}

// Whole returns the comparison as HTML, inline and without ids, with what did not change in full.
func (h *HTML) Whole(c *compare.Comparison, names Names) string {
	w := htmlWriter{HTML: h, names: names, above: shallowest(c), whole: true}
	for row := range c.Rows() {
		if row.Shows == compare.ShowsAll && row.Lines == nil {
			row.Lines = row.Change.Lines()
		}
		w.item(Item{Row: row})
	}
	return w.String()
}

// shallowest is the least depth of what a comparison is about.
func shallowest(c *compare.Comparison) int {
	least := -1
	for i := range c.Changes {
		for _, p := range c.Changes[i].New {
			if least < 0 || p.Depth < least {
				least = p.Depth
			}
		}
	}
	return max(least, 0)
}

// Passage returns the words of one change alone, inline, as a revision shows in its margin what stood there before.
func (h *HTML) Passage(c *compare.Change) string {
	w := htmlWriter{HTML: h}
	w.lines(c, slices.DeleteFunc(c.Lines(), func(l compare.Line) bool { return l.Kind == compare.SegmentChildren }), both)
	return w.String()
}

// Words lists the keys of all words of the interface that HTML may write.
func Words() []string {
	out := []string{"deleted", "inserted", "deleted_moved", "inserted_moved", "moved_to", "shown_with", "unchanged", "coarse",
		"markup_deleted", "markup_inserted", "what_markup", "what_consequential", "what_punctuation", "was_changed", "was_inserted", "was_repealed", "was_elsewhere"}
	for _, kind := range compare.KindNames() {
		out = append(out, "what_"+kind)
	}
	for _, what := range compare.MarkupNames() {
		out = append(out, markupKey(what))
	}
	return out
}

func markupKey(what string) string { return "markup_" + strings.ReplaceAll(what, " ", "_") }

// Word is the sign for a word of the interface.
func Word(key string) string { return `<b data-w="` + key + `"></b>` }

// column says which words a copy of a changed line holds.
type column uint8

const (
	both column = iota
	newColumn
)

type htmlWriter struct {
	*HTML
	strings.Builder
	names Names
	above int  // depth at which the comparison begins
	whole bool // one copy, without ids
}

func (w *htmlWriter) raw(parts ...string) {
	for _, p := range parts {
		w.WriteString(p)
	}
}

func (w *htmlWriter) text(s string) { w.WriteString(html.EscapeString(s)) }

func (w *htmlWriter) item(i Item) {
	switch {
	case i.Folded > 0:
		w.folded(i)
	case i.Context:
		w.context(i)
	case w.whole && !i.Outside && i.Shows == compare.ShowsAway:
	case i.Shows == compare.ShowsAway:
		w.raw(`<p class="away`, w.depth(i.Depth), `"`)
		if !w.whole {
			w.raw(` id="`, html.EscapeString(away(&i.Change.Old[i.Which])), `"`)
		}
		w.raw(">")
		w.reference(true, &i.Change.Old[i.Which])
		w.raw(" ", Word("moved_to"), " ")
		w.destination(i)
		w.raw("</p>\n")
	case i.Shows == compare.ShowsRest && !w.whole && !touched(i.Lines):
	case i.Shows == compare.ShowsRest:
		w.raw(`<div class="change rest`, w.depth(i.Depth), `">`)
		w.sides(i.Change, i.Lines)
		w.raw("</div>\n")
	default:
		w.change(i)
	}
}

func (w *htmlWriter) depth(n int) string { return " d" + strconv.Itoa(min(max(n-w.above, 0), 6)) }

// name is what a provision is called within what is around it.
func (w *htmlWriter) name(old bool, p *compare.Passage) Name {
	var n Name
	if w.names != nil {
		n = w.names(old, p)
	}
	q := p.Provision()
	switch {
	case p.Designation != "":
		n.Short = p.Designation
	case q != nil && q.Heading.Words != "":
		n.Short = q.Heading.Words
	}
	if n.Citation == "" {
		n.Citation = n.Short
	}
	return n
}

func (w *htmlWriter) folded(i Item) {
	w.raw(`<p class="fold`, w.depth(i.Depth), `">`)
	w.reference(false, i.First)
	if i.Last != i.First {
		w.raw(" – ")
		w.reference(false, i.Last)
	}
	w.raw(" ", Word("unchanged"), "</p>\n")
}

// reference names a provision, with a link to it.
func (w *htmlWriter) reference(old bool, p *compare.Passage) {
	n := w.name(old, p)
	if w.whole {
		n.Address = ""
	}
	w.link(n.Address, n.Short)
}

func (w *htmlWriter) link(address, text string) {
	if address != "" {
		w.raw(`<a href="`, html.EscapeString(address), `">`)
		defer w.raw("</a>")
	}
	w.text(text)
}

// destination cites where a provision is now, in this comparison or outside of it.
func (w *htmlWriter) destination(i Item) {
	p := &i.Change.New[0]
	n := w.name(false, p)
	switch {
	case i.Outside:
	case w.whole:
		n.Address = ""
	default:
		n.Address = "#" + string(p.EID)
	}
	w.link(n.Address, n.Citation)
}

func (w *htmlWriter) context(i Item) {
	p := &i.Change.New[0]
	w.raw(`<p class="context`, w.depth(i.Depth), `" id="`, html.EscapeString(string(p.EID)), `">`)
	w.reference(false, p)
	if q := p.Provision(); q != nil && p.Designation != "" && q.Heading.Words != "" {
		w.raw(` <span class="title">`)
		w.text(q.Heading.Words)
		w.raw("</span>")
	}
	w.raw("</p>\n")
}
