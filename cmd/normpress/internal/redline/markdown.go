package redline

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/compare"
)

// Markdown returns the comparison as Markdown of the GitHub flavour: ~~deleted~~ **inserted**.
func Markdown(c *compare.Comparison) string {
	var w markdownWriter
	w.paragraph("# Comparison of two texts")
	w.paragraph("- Old text: " + escaped(c.Old.Name+": "+About(c.Old)) + "\n- New text: " + escaped(c.New.Name+": "+About(c.New)))
	w.paragraph("- " + strings.Join(escapedAll(Summary(c)), "\n- "))
	if c.Empty() {
		return w.String()
	}
	onlyOld, onlyNew := legend(c)
	w.paragraph("Signs: " + strings.Join(append([]string{"~~" + onlyOld + "~~ **" + onlyNew + "**"}, escapedAll(signsOf(c))...), "; "))
	for e := range entries(c) {
		w.entry(&e)
	}
	return w.String()
}

type markdownWriter struct{ strings.Builder }

// paragraph writes what is set apart by an empty line.
func (w *markdownWriter) paragraph(s string) {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	w.WriteString(s + "\n")
}

func (w *markdownWriter) entry(e *entry) {
	if e.Folded > 0 {
		w.paragraph(escaped(e.Is + ": " + e.What))
		return
	}
	if head := e.head(); e.Change.Within < 0 && head != "" {
		w.head(e, head)
	}
	for _, l := range e.Lines {
		if s := markdownLine(e.Change, l); s != "" {
			w.paragraph(s)
		}
	}
	if len(e.Remarks) > 0 {
		w.paragraph("- " + strings.Join(escapedAll(e.Remarks), "\n- "))
	}
}

// head writes which provision it is and what became of it.
func (w *markdownWriter) head(e *entry, head string) {
	if e.What != "" {
		head += ": " + e.What
	}
	w.paragraph("## " + escaped(head))
	about := e.Facts
	if e.Title != "" {
		about = append([]string{e.Title}, about...)
	}
	if len(about) > 0 {
		w.paragraph(escaped(strings.Join(about, ", ")))
	}
}

// markdownLine is a line as a paragraph; code, whose lines Markdown would not leave alone, as HTML.
func markdownLine(c *compare.Change, l compare.Line) string {
	list := stretches(c, l)
	m := markdownWords{code: l.Kind == compare.SegmentCode, linked: slices.ContainsFunc(list, isAddress)}
	for i, s := range list {
		m.next = 0
		if i+1 < len(list) {
			m.next = edge(list[i+1])
		}
		m.stretch(s)
	}
	switch s := m.String(); {
	case l.Kind == compare.SegmentRule:
		return "---"
	case s == "":
		return ""
	case m.code:
		return "<pre>" + s + "</pre>"
	case l.Kind == compare.SegmentItem:
		return "- " + s
	case l.Kind == compare.SegmentQuote:
		return "> " + strings.ReplaceAll(s, "\n", "\n> ")
	default:
		return s
	}
}

// isAddress says whether there may be the address of a page or a mailbox in the words.
func isAddress(s stretch) bool {
	return strings.Contains(s.Text, "@") || strings.Contains(s.Text, "://") || strings.Contains(strings.ToLower(s.Text), "www.")
}

// edge is the first character that stands behind a delimiter, in Markdown, when the stretch follows: words that did
// not stay begin with a delimiter of their own or with space.
func edge(s stretch) rune {
	first := []rune(s.Text)[0]
	if s.Fate == compare.Stayed || isSpace(first) {
		return first
	}
	return '*'
}

// markdownWords are the words of a line.
type markdownWords struct {
	strings.Builder
	code   bool
	linked bool // there are addresses, which GitHub makes links of, delimiters beside them included
	last   rune // the last character, as written; 0 at the beginning of a line
	next   rune // the first character behind the stretch that is being written; 0 at the end
}

// delimiters of words that did not stay, and the elements that stand in their place where they would not be understood.
var delimiters = map[compare.Fate]struct{ sign, element string }{compare.Deleted: {"~~", "del"}, compare.Added: {"**", "ins"}}

func (m *markdownWords) stretch(s stretch) {
	if s.Fate == compare.Stayed {
		m.text(s.Text)
		return
	}
	if s.Fate == compare.Added && s.Phrase > 0 {
		m.text(arrow + strconv.Itoa(s.Phrase))
	}
	m.changed(s)
	if s.Fate == compare.Deleted && s.Phrase > 0 {
		m.text(arrow + strconv.Itoa(s.Phrase))
	}
	if s.consequential {
		m.text(follows)
	}
}

// changed writes words that did not stay. Space at their ends stands outside of the delimiters, as Markdown takes none
// beside space for one; where it would not understand them all the same, elements of HTML stand in their place.
func (m *markdownWords) changed(s stretch) {
	d := delimiters[s.Fate]
	core := strings.Trim(s.Text, " ")
	before, after, _ := strings.Cut(s.Text, core)
	if core == "" {
		before, core, after = "", s.Text, ""
	}
	behind := m.next
	if after != "" || s.consequential || s.Phrase > 0 && s.Fate == compare.Deleted {
		behind = '→'
	}
	m.text(before)
	if m.code || m.linked || m.last == rune(d.sign[0]) || strings.ContainsAny(core, "\n\t"+d.sign[:1]) || !flanks(m.last, []rune(core), behind) {
		m.raw("<" + d.element + ">")
		m.text(core)
		m.raw("</" + d.element + ">")
	} else {
		m.raw(d.sign)
		m.text(core)
		m.raw(d.sign)
	}
	m.text(after)
}

// flanks says whether delimiters before and behind the text are understood as such (CommonMark 0.31, section 6.2).
func flanks(before rune, text []rune, behind rune) bool {
	first, last := text[0], text[len(text)-1]
	opens := !isSpace(first) && (!isPunctuation(first) || before == 0 || isSpace(before) || isPunctuation(before))
	closes := !isSpace(last) && (!isPunctuation(last) || behind == 0 || isSpace(behind) || isPunctuation(behind))
	return opens && closes
}

func (m *markdownWords) raw(s string) {
	m.WriteString(s)
	m.last = rune(s[len(s)-1])
}

// text writes words so that they are read as they stand.
func (m *markdownWords) text(s string) {
	if m.code {
		m.WriteString(html.EscapeString(s))
		return
	}
	s = strings.ReplaceAll(s, "\t", " | ")
	for n, line := range strings.Split(s, "\n") {
		if n > 0 {
			m.WriteString("\\\n")
			m.last = 0
		}
		m.words(line)
	}
}

func (m *markdownWords) words(s string) {
	written := escaped(s)
	if m.last == 0 {
		s = strings.TrimLeft(s, " ")
		written = escapedStart(s)
	}
	if s == "" {
		return
	}
	m.WriteString(written)
	all := []rune(s)
	m.last = all[len(all)-1]
}
