package redline

import (
	"fmt"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/compare"
)

// what names the kinds of a change.
func what(c *compare.Change, of compare.Relation) string {
	switch {
	case len(c.New) == 0:
		return gone[of]
	case len(c.Old) == 0:
		return come[of]
	case of == compare.Separate:
		return wording(c)
	}
	names := c.Kind.Names()
	if len(names) > 0 && names[0] == compare.Substituted.String() && signs(c) != "" {
		if names = names[1:]; len(names) > 0 {
			return strings.Join(names, ", ") + ", " + signs(c) + " changed"
		}
	}
	if c.OnlyConsequential() {
		names = append(names, "only follows a renumbering")
	}
	if len(names) > 0 {
		return strings.Join(names, ", ")
	}
	return wording(c)
}

// gone and come are what a provision is called that only one of the texts has.
var (
	gone = map[compare.Relation]string{compare.Amended: "repealed", compare.Drafted: "deleted", compare.Separate: "only in the first"}
	come = map[compare.Relation]string{compare.Amended: "inserted", compare.Drafted: "inserted", compare.Separate: "only in the second"}
)

// legend says what words stand for that only one side has.
func legend(c *compare.Comparison) (onlyOld, onlyNew string) {
	if c.Relation == compare.Separate {
		return gone[c.Relation], come[c.Relation]
	}
	return "deleted", "inserted"
}

// wording says how far the words of provisions that correspond are the same.
func wording(c *compare.Change) string {
	var names []string
	switch s := signs(c); {
	case s != "":
		names = append(names, s)
	case c.Kind.Has(compare.Substituted):
		return "in other words"
	case len(c.Edits) > 0:
		names = append(names, "spacing")
	}
	if len(c.Markup) > 0 {
		names = append(names, "markup")
	}
	switch p := provision(c); {
	case len(names) > 0:
	case p != nil && p.Level > 0 && p.Heading.Words != "":
		return "under the same heading"
	default:
		return "in the same words"
	}
	return "only " + strings.Join(names, " and ") + " changed"
}

// signs says what changed where no word did: punctuation, brackets or both, or the label; "" where words did.
func signs(c *compare.Change) string {
	if !c.Kind.Has(compare.Substituted) || c.Deleted+c.Inserted > 0 {
		return ""
	}
	var brackets, others bool
	note := func(was, is string) {
		brackets = brackets || strings.Trim(onlyBrackets(was), " ") != strings.Trim(onlyBrackets(is), " ")
		others = others || bare(was) != bare(is)
	}
	for _, e := range c.Edits {
		if !e.Spacing {
			note(e.Deleted, e.Inserted)
		}
	}
	was, is := number(c.Old), number(c.New)
	if !c.Kind.Has(compare.Renumbered) && !c.Kind.Has(compare.Moved) {
		if letters(was) != letters(is) {
			return "label"
		}
		note(was, is)
	}
	switch {
	case brackets && others:
		return "punctuation and brackets"
	case brackets:
		return "brackets"
	case others:
		return "punctuation"
	}
	return inner
}

// inner is said where nothing of a provision changed but that there are others in it now, or no more.
const inner = "the provisions in it"

func number(ps []compare.Passage) string {
	if len(ps) == 1 {
		return ps[0].Designation
	}
	return ""
}

const squareBrackets = "[]［］【】"

func isBracket(r rune) bool { return strings.ContainsRune(squareBrackets, r) }

// keep is what of a text is so.
func keep(s string, so func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if so(r) {
			return r
		}
		return -1
	}, s)
}

func onlyBrackets(s string) string { return keep(s, isBracket) }

// bare is a text without brackets, spaces and the places of other provisions.
func bare(s string) string {
	return keep(strings.ReplaceAll(s, compare.ChildMark, ""), func(r rune) bool { return !isBracket(r) && !unicode.IsSpace(r) })
}

func letters(s string) string {
	return keep(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// facts are what is to be known of a change at first sight.
func (m *maker) facts(c *compare.Change, t compare.Total) []string {
	added, deleted := " added", " deleted"
	switch {
	case m.relation != compare.Separate:
	case len(c.Old) == 0 || len(c.New) == 0:
		added, deleted = "", ""
	default:
		added, deleted = " of the second only", " of the first only"
	}
	var out []string
	if t.Inserted > 0 {
		out = append(out, count(t.Inserted, "word")+added)
	}
	if t.Deleted > 0 {
		out = append(out, count(t.Deleted, "word")+deleted)
	}
	out = append(out, m.flagged(c)...)
	if t.Phrases > 0 {
		out = append(out, count(t.Phrases, "phrase")+" moved")
	}
	return out
}

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
