package redline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/compare"
)

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
