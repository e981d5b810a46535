package redline

import (
	"iter"
	"strings"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
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
		all, away := totals(c), false
		for item := range Items(c) {
			if p := item.Change; item.Context && provision(p).Level == 0 {
				continue // the citations of what is within say that it is
			}
			e := newEntry(item, ident.Language(c.Old.Language), ident.Language(c.New.Language))
			if e.What != "" && e.Change != nil && e.Shows == compare.ShowsAll {
				e.Facts = facts(all[item.Index])
			}
			if away && e.What == "" && e.Shows == compare.ShowsAll {
				e.What = what(e.Change) // so that it is not taken for what went away
			}
			away = e.Shows == compare.ShowsAway && item.Folded == 0
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
		e.Is, e.What = cited(&i.Change.New[i.Which], new), what(i.Change)+", together with "+cited(&i.Change.New[0], new)
		e.Lines = withNumber(&i.Change.New[i.Which], i.Lines)
	case i.Shows == compare.ShowsRest:
		e.Lines = i.Lines
	default:
		e.change(old, new)
	}
	return e
}

// withNumber puts the number of a new provision before its first line.
func withNumber(p *compare.Passage, lines []compare.Line) []compare.Line {
	if len(lines) == 0 || p.Designation == "" {
		return lines
	}
	first := lines[0]
	first.Runs = append([]compare.Run{{Fate: compare.Added, Text: p.Designation + " ", Edit: -1}}, first.Runs...)
	return append([]compare.Line{first}, lines[1:]...)
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
