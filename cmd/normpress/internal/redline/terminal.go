package redline

import (
	"strconv"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/compare"
)

// Terminal says how a comparison is written for a terminal.
type Terminal struct {
	Width  int  // in columns; 0 leaves long lines to the terminal
	Colour bool // red and struck through, green and underlined; else [-deleted-]{+inserted+}
}

// Write returns the comparison as text.
func (t Terminal) Write(c *compare.Comparison) string {
	w := terminalWriter{Terminal: t}
	w.line("", piece{"old  ", dim}, piece{c.Old.Name, bold}, piece{"  " + About(c.Old), plain})
	w.line("", piece{"new  ", dim}, piece{c.New.Name, bold}, piece{"  " + About(c.New), plain})
	w.WriteByte('\n')
	for _, s := range Summary(c) {
		w.line("", piece{s, plain})
	}
	if c.Empty() {
		return w.String()
	}
	w.legend(c)
	for e := range entries(c) {
		w.entry(c, &e)
	}
	return w.String()
}

type terminalWriter struct {
	Terminal
	strings.Builder
	code string // the attributes that the terminal has
}

// legend explains the signs that the comparison has.
func (w *terminalWriter) legend(c *compare.Comparison) {
	signs := []piece{{"signs: ", dim}}
	onlyOld, onlyNew := legend(c)
	signs = append(signs, w.stretch(stretch{Run: compare.Run{Fate: compare.Deleted, Text: onlyOld}})...)
	signs = append(signs, piece{" ", plain})
	signs = append(signs, w.stretch(stretch{Run: compare.Run{Fate: compare.Added, Text: onlyNew}})...)
	for _, s := range signsOf(c) {
		signs = append(signs, piece{"  " + s, dim})
	}
	w.line("", signs...)
}

// signsOf explains the signs behind and before words that the comparison has.
func signsOf(c *compare.Comparison) []string {
	var phrases, consequential, breaks bool
	for i := range c.Changes {
		ch := &c.Changes[i]
		phrases = phrases || len(ch.Phrases) > 0
		consequential = consequential || len(ch.Consequential) > 0
		for _, e := range ch.Edits {
			breaks = breaks || e.Spacing && strings.Contains(e.Deleted, "\n") != strings.Contains(e.Inserted, "\n")
		}
	}
	var out []string
	if phrases {
		out = append(out, arrow+"1 words moved within the provision, from one "+arrow+"1 to the other")
	}
	if consequential {
		out = append(out, follows+" only follows a renumbering")
	}
	if breaks {
		out = append(out, compare.LineEnd+" the end of a line")
	}
	return out
}

// The signs behind deleted and before inserted words.
const (
	arrow   = "→"
	follows = "*"
)

func (w *terminalWriter) entry(c *compare.Comparison, e *entry) {
	indent := strings.Repeat("  ", min(e.Depth, 5))
	if e.Folded > 0 {
		w.line(indent, piece{e.Is + ": " + e.What, dim})
		return
	}
	if e.Change.Within < 0 && e.head() != "" {
		w.head(indent, e)
	}
	for _, l := range e.Lines {
		if pieces := w.words(e.Change, l); len(pieces) > 0 {
			w.line(indent+"  ", pieces...)
		}
	}
	for _, r := range e.Remarks {
		w.line(indent+"  ", piece{"(" + r + ")", dim})
	}
}

// head writes which provision it is and what became of it.
func (w *terminalWriter) head(indent string, e *entry) {
	if e.Depth == 0 {
		w.WriteByte('\n')
	}
	pieces := []piece{{e.head(), bold}}
	if e.What != "" {
		pieces = append(pieces, piece{": " + strings.Join(append([]string{e.What}, e.Facts...), ", "), plain})
	}
	if e.Title != "" {
		pieces = append(pieces, piece{"  " + e.Title, dim})
	}
	w.line(indent, pieces...)
}

// words are the words of a line with the signs of what became of them.
func (w *terminalWriter) words(c *compare.Change, l compare.Line) []piece {
	var out []piece
	if sign, ok := map[compare.SegmentKind]string{compare.SegmentItem: "- ", compare.SegmentQuote: "> ", compare.SegmentNote: "note: ", compare.SegmentRule: "———"}[l.Kind]; ok {
		out = append(out, piece{sign, dim})
	}
	for _, s := range stretches(c, l) {
		out = append(out, w.stretch(s)...)
	}
	return out
}

func (w *terminalWriter) stretch(s stretch) []piece {
	text := visible(s.Text)
	phrase := ""
	if s.Phrase > 0 {
		phrase = arrow + strconv.Itoa(s.Phrase)
	}
	var out []piece
	add := func(text string, st style) {
		if text != "" {
			out = append(out, piece{text, st})
		}
	}
	switch {
	case s.Fate == compare.Deleted && w.Colour:
		add(text, deleted)
		add(phrase, closing)
	case s.Fate == compare.Deleted:
		add("[-", opening)
		add(text, plain)
		add("-]"+phrase, closing)
	case s.Fate == compare.Added && w.Colour:
		add(phrase, opening)
		add(text, inserted)
	case s.Fate == compare.Added:
		add(phrase+"{+", opening)
		add(text, plain)
		add("+}", closing)
	default:
		add(text, plain)
	}
	if s.consequential {
		add(follows, closing)
	}
	return out
}

// visible shows what a terminal would obey instead of showing it, and the cells of a table apart.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r < 0x20:
			return '␀' + r
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		}
		return r
	}, strings.ReplaceAll(s, "\t", " | "))
}
