package redline

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"normpress/cmd/normpress/internal/compare"
)

// About says of a side which text it is, so that nobody reads a comparison with another: its title, revision, symbol,
// date and language.
func About(s compare.Side) string {
	var parts []string
	guessed := ""
	if s.Guessed {
		guessed = "by its words"
	}
	for _, p := range []string{s.ShortTitle, s.Symbol, s.Date, languageName(s.Language), guessed} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if s.Title == "" {
		return strings.Join(parts, ", ")
	}
	return s.Title + " (" + strings.Join(parts, ", ") + ")"
}

func languageName(tag string) string { return display.English.Languages().Name(language.Make(tag)) }

// Summary sums a comparison up in English sentences.
func Summary(c *compare.Comparison) []string {
	if c.Empty() {
		return []string{"no difference: the two texts are the same, with their markup"}
	}
	var out []string
	if was, is := languageName(c.Old.Language), languageName(c.New.Language); was != is {
		out = append(out, fmt.Sprintf("the texts are in two languages, %s and %s: their words are not the same, and that is no change", was, is))
	}
	if c.Editorial {
		out = append(out, "no word differs: only "+strings.Join(editorial(c), ", ")+" changed")
	}
	n := &c.Counts
	out = append(out, counted("provisions: ", provisions(c)))
	if c.Relation == compare.Separate {
		out = append(out, counted("words: ", []tally{{n.WordsDeleted, gone[c.Relation]}, {n.WordsInserted, come[c.Relation]}}))
	} else {
		out = append(out, counted("words: ", []tally{{n.WordsInserted, "added"}, {n.WordsDeleted, "deleted"}}))
	}
	out = append(out, counted("edits: ", []tally{{n.Numbers, "of numbers"}, {n.Dates, "of dates"}, {n.Modals, "of modal verbs"}, {n.Negations, "of negations"},
		{n.Brackets, "of brackets"}}))
	if n.Consequential > 0 {
		out = append(out, fmt.Sprintf("of those substituted, only following a renumbering: %d", n.Consequential))
	}
	if signs := onlySigns(c); signs > 0 && c.Relation != compare.Separate {
		out = append(out, fmt.Sprintf("of those substituted, only in punctuation, brackets or label: %d", signs))
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// provisions counts them by what became of them; of two texts that stand side by side, by whether both have them.
func provisions(c *compare.Comparison) []tally {
	n := &c.Counts
	if c.Relation == compare.Separate {
		other, same := 0, 0
		for i := range c.Changes {
			switch ch := &c.Changes[i]; {
			case len(ch.Old) == 0 || len(ch.New) == 0:
			case ch.Kind.Has(compare.Substituted):
				other++
			default:
				same++
			}
		}
		return []tally{{other, "corresponding in other words"}, {same, "corresponding in the same words"}, {n.Repealed, gone[c.Relation]}, {n.Inserted, come[c.Relation]}}
	}
	return []tally{{n.Substituted, "substituted"}, {n.Inserted, come[c.Relation]}, {n.Repealed, gone[c.Relation]},
		{n.Moved, "moved"}, {n.Renumbered, "renumbered"}, {n.Split, "split"}, {n.Joined, "joined"},
		{n.Markup, "changed in markup or spacing only"}, {n.Unchanged, "unchanged"}}
}

// onlySigns counts the provisions that were substituted without a word.
func onlySigns(c *compare.Comparison) int {
	n := 0
	for i := range c.Changes {
		if s := signs(&c.Changes[i]); s != "" && s != inner {
			n++
		}
	}
	return n
}

type tally struct {
	n    int
	what string
}

// counted lists what there is any of; "" when there is nothing.
func counted(of string, list []tally) string {
	var parts []string
	for _, t := range list {
		if t.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", t.n, t.what))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return of + strings.Join(parts, ", ")
}

// editorial names what changed in a comparison in which no word did.
func editorial(c *compare.Comparison) []string {
	var punctuation, spacing, markup, division bool
	for i := range c.Changes {
		ch := &c.Changes[i]
		for _, e := range ch.Edits {
			spacing = spacing || e.Spacing
			punctuation = punctuation || !e.Spacing && ch.Kind == compare.Substituted
		}
		markup = markup || len(ch.Markup) > 0
		division = division || ch.Kind&^compare.Substituted != 0
		punctuation = punctuation || ch.Kind.Has(compare.Substituted) && len(ch.Edits) == 0
	}
	var out []string
	for _, t := range []struct {
		is   bool
		name string
	}{{punctuation, "punctuation"}, {spacing, "spacing"}, {markup, "markup"}, {division, "the division into provisions"}} {
		if t.is {
			out = append(out, t.name)
		}
	}
	return out
}
