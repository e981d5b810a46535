package redline

import (
	"iter"
	"slices"
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
	arrow   string // between the citations
}

// head names the provision, under both its numbers where they differ.
func (e *entry) head() string {
	if e.Was == "" || e.Is == "" {
		return e.Was + e.Is
	}
	return e.Was + e.arrow + e.Is
}

// entries are what there is to show of a comparison.
func entries(c *compare.Comparison) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		all, away := c.Totals(), false
		m := maker{ident.Language(c.Old.Language), ident.Language(c.New.Language), c.Relation}
		for item := range Items(c) {
			if item.Context && provision(item.Change).Level == 0 {
				continue // the citations of what is within say that it is
			}
			e := m.entry(item)
			if e.What != "" && e.Change != nil && e.Shows == compare.ShowsAll {
				e.Facts = m.facts(e.Change, all[item.Index])
			}
			if away && e.What == "" && e.Shows == compare.ShowsAll {
				e.What = what(e.Change, c.Relation) // so that it is not taken for what went away
			}
			away = e.Shows == compare.ShowsAway && item.Folded == 0
			if !yield(e) {
				return
			}
		}
	}
}

// maker makes entries.
type maker struct {
	old, new ident.Language
	relation compare.Relation
}

func (m *maker) entry(i Item) entry {
	e := entry{Item: i, arrow: " → "}
	away := "moved away, to "
	if m.relation == compare.Separate {
		e.arrow, away = " corresponds to ", "corresponds to "
	}
	switch {
	case i.Folded > 0:
		e.Is, e.What = m.folded(i), m.unchanged()
	case i.Context:
		e.Is, e.Title = cited(&i.Change.New[0], m.new), title(i.Change)
	case i.Shows == compare.ShowsAway:
		e.Was, e.What = cited(&i.Change.Old[i.Which], m.old), away+citedAll(i.Change.New, m.new)
	case i.Shows == compare.ShowsAgain:
		e.Is, e.What = cited(&i.Change.New[i.Which], m.new), what(i.Change, m.relation)+", together with "+cited(&i.Change.New[0], m.new)
		e.Lines = withNumber(&i.Change.New[i.Which], i.Lines)
	case i.Shows == compare.ShowsRest:
		e.Lines = i.Lines
	default:
		m.change(&e)
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

func (m *maker) unchanged() string {
	if m.relation == compare.Separate {
		return "in the same words"
	}
	return "unchanged"
}

// folded cites the first and the last of provisions in which nothing changed, with what they were before.
func (m *maker) folded(i Item) string {
	is, was := fromTo(i.First, i.Last, m.new), fromTo(i.Was[0], i.Was[1], m.old)
	if was == is || m.old != m.new {
		return is
	}
	first := cited(i.Was[0], m.old)
	if siblings(i.Was[0], i.First) {
		first = relative(i.Was[0], i.First, m.old)
	}
	if i.First == i.Last {
		return is + " (was " + first + ")"
	}
	return is + " (was " + first + " – " + relative(i.Was[1], i.Was[0], m.old) + ")"
}

// siblings says whether two citations differ in their last unit alone.
func siblings(a, b *compare.Passage) bool {
	if a.Provision() == nil || b.Provision() == nil {
		return false
	}
	c, d := cite.Cite(a.Provision()), cite.Cite(b.Provision())
	return len(c) == len(d) && len(c) > 0 && slices.Equal(c[:len(c)-1], d[:len(d)-1])
}

// fromTo cites a range.
func fromTo(first, last *compare.Passage, lang ident.Language) string {
	if first == last {
		return cited(first, lang)
	}
	return cited(first, lang) + " – " + relative(last, first, lang)
}

// relative is a citation without what it has in common with another one before it.
func relative(p, before *compare.Passage, lang ident.Language) string {
	if p.Provision() == nil || before.Provision() == nil {
		return cited(p, lang)
	}
	c, known := cite.Cite(p.Provision()), cite.Cite(before.Provision())
	n := 0
	for n < len(c)-1 && n < len(known)-1 && c[n] == known[n] {
		n++
	}
	if s := c[n:].String(lang); s != "" {
		return s
	}
	return cited(p, lang)
}

// change says what became of a provision.
func (m *maker) change(e *entry) {
	c := e.Change
	e.Was, e.Is = citedAll(c.Old, m.old), citedAll(c.New, m.new)
	if e.Was == e.Is {
		e.Was = ""
	}
	if c.Within < 0 {
		e.What = what(c, m.relation)
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

// title is the heading of a provision, where the citation is not made of it.
func title(c *compare.Change) string {
	p := provision(c)
	if p == nil {
		return ""
	}
	if cited := cite.Cite(p); len(cited) > 0 && cited[len(cited)-1].Heading != "" {
		return ""
	}
	return p.Heading.Words
}
