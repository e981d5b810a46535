package redline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
)

// numbered puts what is printed as label and number before the lines of a change. Where no words changed there are
// lines only when the citations, which have no brackets, could hide that the printed number did: the number, and how the
// words behind it begin.
func numbered(c *compare.Change, lines []compare.Line) []compare.Line {
	number := designation(c)
	lines = together(lines)
	if len(c.Edits) == 0 {
		if !hidden(c) {
			return nil
		}
		if words := beginning(provision(c)); words != "" {
			number = append(number, compare.Run{Text: " " + words, Edit: -1})
		}
		return []compare.Line{{Kind: compare.SegmentParagraph, Runs: number}}
	}
	p := provision(c)
	headed := p != nil && p.Level > 0 || len(lines) == 0 || lines[0].Kind == compare.SegmentCode || lines[0].Kind == compare.SegmentRule
	switch {
	case len(number) == 0 || headed && len(number) == 1 && number[0].Fate == compare.Stayed:
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

// beginning is how the words of a provision begin, or those of the first provision in it.
func beginning(p *model.Provision) string {
	if p == nil {
		return ""
	}
	if p.Heading.Words != "" {
		return p.Heading.Words
	}
	for i := range p.Body {
		b := &p.Body[i]
		words := beginning(b.Provision)
		for prose := range model.Proses(p.Body[i : i+1]) {
			words = cmp.Or(words, prose.Words)
		}
		if words != "" {
			return cut(words)
		}
	}
	return ""
}

// cut is the beginning of long words.
func cut(s string) string {
	const most = 16
	if f := strings.Fields(s); len(f) > most {
		return strings.Join(f[:most], " ") + " …"
	}
	return s
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
	switch {
	case was == is:
		add(compare.Stayed, is)
	case bare(was) == bare(is) && was != "":
		return bracketed(was, is)
	default:
		add(compare.Deleted, was)
		add(compare.Added, is)
	}
	return out
}

// bracketed are the runs of numbers that differ in brackets and spaces alone.
func bracketed(was, is string) []compare.Run {
	var out []compare.Run
	add := func(fate compare.Fate, r rune) {
		if n := len(out); n > 0 && out[n-1].Fate == fate {
			out[n-1].Text += string(r)
			return
		}
		out = append(out, compare.Run{Fate: fate, Text: string(r), Edit: -1})
	}
	loose := func(r rune) bool { return isBracket(r) || unicode.IsSpace(r) }
	a, b := []rune(was), []rune(is)
	for len(a)+len(b) > 0 {
		switch {
		case len(a) > 0 && len(b) > 0 && a[0] == b[0]:
			add(compare.Stayed, a[0])
			a, b = a[1:], b[1:]
		case len(a) > 0 && loose(a[0]):
			add(compare.Deleted, a[0])
			a = a[1:]
		default:
			add(compare.Added, b[0])
			b = b[1:]
		}
	}
	return out
}
