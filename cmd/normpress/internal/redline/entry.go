package redline

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/words"
)

// entry is one thing that a rendering in English words shows: which provision, what became of it, and its words. The
// terminal, Markdown and the table of amendments differ only in how they write it.
type entry struct {
	Item
	Was, Is string // citations of the provision in the two texts; "" where it is not there, or where both are one
	Title   string // its heading, where its words are not shown
	What    string // "substituted, renumbered"; "" for a part of something inserted or repealed
	Facts   []string
	Remarks []string
	Lines   []compare.Line
}

// head names the provision, under both its numbers where they differ.
func (e *entry) head() string {
	if e.Was == "" || e.Is == "" {
		return e.Was + e.Is
	}
	return e.Was + " → " + e.Is
}

// entries are what there is to show of a comparison.
func entries(c *compare.Comparison) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		all := totals(c)
		for item := range Items(c) {
			if p := item.Change; item.Context && provision(p).Level == 0 {
				continue // the citations of what is within say that it is
			}
			e := newEntry(item, ident.Language(c.Old.Language), ident.Language(c.New.Language))
			if e.What != "" && e.Change != nil && e.Shows == compare.ShowsAll {
				e.Facts = facts(all[item.Index])
			}
			if !yield(e) {
				return
			}
		}
	}
}

func newEntry(i Item, old, new ident.Language) entry {
	e := entry{Item: i}
	switch {
	case i.Folded > 0:
		e.Is, e.What = cited(i.First, new), "unchanged"
		if i.Last != i.First {
			e.Is += " – " + cited(i.Last, new)
		}
	case i.Context:
		e.Is, e.Title = cited(&i.Change.New[0], new), title(i.Change)
	case i.Shows == compare.ShowsAway:
		e.Was, e.What = cited(&i.Change.Old[i.Which], old), "moved away, to "+cited(&i.Change.New[0], new)
	case i.Shows == compare.ShowsAgain:
		e.Is, e.What = cited(&i.Change.New[i.Which], new), "shown with "+cited(&i.Change.New[0], new)
	case i.Shows == compare.ShowsRest:
		e.Lines = i.Lines
	default:
		e.change(old, new)
	}
	return e
}

// change says what became of a provision.
func (e *entry) change(old, new ident.Language) {
	c := e.Change
	e.Was, e.Is = citedAll(c.Old, old), citedAll(c.New, new)
	if e.Was == e.Is {
		e.Was = ""
	}
	if c.Within < 0 {
		e.What = what(c)
	}
	e.Remarks = remarks(c)
	e.Lines = numbered(c, e.Row.Lines)
	if len(e.Lines) == 0 {
		e.Title = title(c)
	}
}

// cited is the citation of a passage; what citations have no form for is named by its kind.
func cited(p *compare.Passage, lang ident.Language) string {
	q := p.Provision()
	switch {
	case p.Kind == 0:
		return "title"
	case q == nil:
		return string(p.EID)
	}
	if s := cite.Cite(q).String(lang); s != "" {
		return s
	}
	return p.Kind.String()
}

func citedAll(ps []compare.Passage, lang ident.Language) string {
	var list []string
	for i := range ps {
		list = append(list, cited(&ps[i], lang))
	}
	return strings.Join(list, " and ")
}

func title(c *compare.Change) string {
	if p := provision(c); p != nil {
		return p.Heading.Words
	}
	return ""
}

// what names the kinds of a change.
func what(c *compare.Change) string {
	names := c.Kind.Names()
	if c.OnlyConsequential() {
		names = append(names, "only follows a renumbering")
	}
	if len(names) > 0 {
		return strings.Join(names, ", ")
	}
	if len(c.Edits) > 0 {
		names = append(names, "spacing")
	}
	if len(c.Markup) > 0 {
		names = append(names, "markup")
	}
	return "only " + strings.Join(names, " and ") + " changed"
}

// total is what a change comes to, with all that was inserted or repealed as a part of it.
type total struct {
	deleted, inserted, phrases int
	flags                      words.Flags
}

// totals are those of the changes, by their index.
func totals(c *compare.Comparison) []total {
	out := make([]total, len(c.Changes))
	for i := range c.Changes {
		ch, whole := &c.Changes[i], i
		for c.Changes[whole].Within >= 0 {
			whole = c.Changes[whole].Within
		}
		t := &out[whole]
		t.deleted += ch.Deleted
		t.inserted += ch.Inserted
		t.phrases += len(ch.Phrases)
		t.flags |= ch.Flags()
	}
	return out
}

// facts are what is to be known of a change at first sight.
func facts(t total) []string {
	var out []string
	if t.inserted > 0 {
		out = append(out, count(t.inserted, "word")+" added")
	}
	if t.deleted > 0 {
		out = append(out, count(t.deleted, "word")+" deleted")
	}
	for _, f := range flagWords {
		if t.flags.Has(f.flag) {
			out = append(out, f.text)
		}
	}
	if t.phrases > 0 {
		out = append(out, count(t.phrases, "phrase")+" moved")
	}
	return out
}

var flagWords = []struct {
	flag words.Flags
	text string
}{{words.Numbers, "number changed"}, {words.Dates, "date changed"}, {words.Modals, "modal verb changed"}, {words.Negations, "negation changed"}}

// remarks are what the words of a change do not show.
func remarks(c *compare.Change) []string {
	var out []string
	if c.Coarse {
		out = append(out, "too long for an exact comparison: more is shown as changed than is")
	}
	for _, m := range c.Markup {
		what, s := "removed", m.What
		if m.Inserted {
			what = "added"
		}
		if m.Words != "" {
			s += " “" + shortened(m.Words) + "”"
		}
		if m.Target != "" {
			s += " to " + m.Target
		}
		out = append(out, what+": "+s)
	}
	return out
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// numbered puts what is printed as label and number before the lines of a change. Where no words changed there are
// lines only when the citations, which have no brackets, could hide that the printed number did.
func numbered(c *compare.Change, lines []compare.Line) []compare.Line {
	number := designation(c)
	lines = together(lines)
	if len(c.Edits) == 0 {
		if !hidden(c) {
			return nil
		}
		return []compare.Line{{Kind: compare.SegmentNumber, Runs: number}}
	}
	p := provision(c)
	headed := p != nil && p.Level > 0 || len(lines) == 0 || lines[0].Kind == compare.SegmentCode || lines[0].Kind == compare.SegmentRule
	switch {
	case len(number) == 0 || headed && number[0].Fate == compare.Stayed:
		return lines
	case headed:
		return append([]compare.Line{{Kind: compare.SegmentNumber, Runs: number}}, lines...)
	}
	lines = slices.Clone(lines)
	lines[0].Runs = slices.Concat(number, []compare.Run{between(number, lines[0].Runs)}, lines[0].Runs)
	return lines
}

// together puts the numbers that stand within the lines, of provisions that one became or that became one, before the
// words behind them.
func together(lines []compare.Line) []compare.Line {
	var out []compare.Line
	for _, l := range lines {
		if n := len(out); n > 0 && out[n-1].Kind == compare.SegmentNumber && l.Kind == compare.SegmentParagraph {
			number := out[n-1].Runs
			out[n-1] = compare.Line{Kind: l.Kind, Runs: slices.Concat(number, []compare.Run{between(number, l.Runs)}, l.Runs)}
			continue
		}
		out = append(out, l)
	}
	return out
}

// between is the space between a number and the words behind it. It came or went with them where all did, and in Chinese there
// is none.
func between(number, words []compare.Run) compare.Run {
	space := compare.Run{Text: " ", Edit: -1}
	if last, _ := utf8.DecodeLastRuneInString(number[len(number)-1].Text); last > unicode.MaxLatin1 {
		space.Text = "" // 一、
	}
	if len(number) == 1 && len(words) > 0 && number[0].Fate == words[0].Fate {
		space.Fate = words[0].Fate
	}
	return space
}

// hidden says whether the printed number changed, and is not that of the citation alone.
func hidden(c *compare.Change) bool {
	if len(c.Old) == 0 || len(c.New) == 0 {
		return true
	}
	was, is := c.Old[0].Designation, c.New[0].Designation
	return was != is && (!c.Kind.Has(compare.Renumbered) || strings.ContainsAny(was+is, "[]［］"))
}

// designation is what is printed as label and number, of the first provision on each side.
func designation(c *compare.Change) []compare.Run {
	var was, is string
	if len(c.Old) > 0 {
		was = c.Old[0].Designation
	}
	if len(c.New) > 0 {
		is = c.New[0].Designation
	}
	var out []compare.Run
	add := func(fate compare.Fate, text string) {
		if text != "" {
			out = append(out, compare.Run{Fate: fate, Text: text, Edit: -1})
		}
	}
	if was == is {
		add(compare.Stayed, is)
		return out
	}
	add(compare.Deleted, was)
	add(compare.Added, is)
	return out
}
