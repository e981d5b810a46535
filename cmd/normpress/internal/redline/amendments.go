package redline

import (
	_ "embed"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
)

//go:embed amendments.gohtml
var documentText string

var documentTemplate = template.Must(template.New("document").Parse(documentText))

// document is a printable HTML document that needs no other file.
type document struct {
	*compare.Comparison
	Inline   bool // deleted and inserted words in one text, else the two texts beside each other
	AboutOld string
	AboutNew string
	Summary  []string
	OnlyOld  string // what words stand for that one side has
	OnlyNew  string
	Signs    []string
	Rows     []documentRow
}

// documentRow is an entry in the document.
type documentRow struct {
	entry
	Head             string
	Facts            string
	Indent           int
	OldText, NewText template.HTML // beside each other
	BothText         template.HTML // inline
	OldLang, NewLang string
	OldDir, NewDir   string
}

// Amendments returns the comparison as a printable HTML document: a table of the provisions that changed, with the old
// text, the new text and the kind of change.
func Amendments(c *compare.Comparison) string { return newDocument(c, false) }

// Inline returns the comparison as the same document with deleted and inserted words in one text.
func Inline(c *compare.Comparison) string { return newDocument(c, true) }

func newDocument(c *compare.Comparison, inline bool) string {
	d := document{Comparison: c, Inline: inline, AboutOld: About(c.Old), AboutNew: About(c.New), Summary: Summary(c), Signs: signsOf(c)}
	d.OnlyOld, d.OnlyNew = legend(c)
	if !c.Empty() {
		for e := range entries(c) {
			d.Rows = append(d.Rows, newDocumentRow(c, e, inline))
		}
	}
	var b strings.Builder
	if err := documentTemplate.Execute(&b, d); err != nil {
		panic(err) // the template is ours, and a builder takes all that is written
	}
	return b.String()
}

func newDocumentRow(c *compare.Comparison, e entry, inline bool) documentRow {
	r := documentRow{entry: e, Facts: strings.Join(e.Facts, ", "), Indent: min(e.Depth, 5), OldLang: c.Old.Language, NewLang: c.New.Language,
		OldDir: direction(c.Old.Language), NewDir: direction(c.New.Language)}
	if e.Folded > 0 || e.Change.Within < 0 {
		r.Head = e.head()
	}
	if inline {
		r.BothText = documentLines(e, compare.Deleted, compare.Added)
	} else {
		r.OldText, r.NewText = documentLines(e, compare.Deleted), documentLines(e, compare.Added)
	}
	return r
}

func direction(lang string) string {
	if ident.Language(lang).RightToLeft() {
		return "rtl"
	}
	return "ltr"
}

// documentLines are the lines of an entry with the words that stayed and those of the fates.
func documentLines(e entry, fates ...compare.Fate) template.HTML {
	if e.Change == nil {
		return ""
	}
	w := htmlWriter{}
	for _, l := range e.Lines {
		other := func(r compare.Run) bool { return r.Fate != compare.Stayed && !slices.Contains(fates, r.Fate) }
		was := len(l.Runs)
		if l.Runs = slices.DeleteFunc(slices.Clone(l.Runs), other); len(l.Runs) > 0 || was == 0 {
			w.documentLine(e.Change, l)
		}
	}
	return template.HTML(w.String())
}

// documentLine writes a line without the words of the interface that a page of the site has in it.
func (w *htmlWriter) documentLine(c *compare.Change, l compare.Line) {
	element, class := elementOf(l.Kind)
	if element == "hr" {
		w.raw("<hr>\n")
		return
	}
	w.raw("<", element)
	if class != "" {
		w.raw(` class="`, class, `"`)
	}
	w.raw(">")
	for _, s := range stretches(c, l) {
		w.documentStretch(s)
	}
	w.raw("</", element, ">\n")
}

// documentElements hold words that did not stay.
var documentElements = map[compare.Fate]string{compare.Deleted: "del", compare.Added: "ins"}

func (w *htmlWriter) documentStretch(s stretch) {
	element := documentElements[s.Fate]
	if element != "" {
		w.raw("<", element, ">")
	}
	for _, r := range s.runs {
		w.marked(r)
	}
	if element != "" {
		w.raw("</", element, ">")
	}
	if s.Phrase > 0 {
		w.raw("<sup>", arrow, strconv.Itoa(s.Phrase), "</sup>")
	}
	if s.consequential {
		w.raw("<sup>", follows, "</sup>")
	}
}
