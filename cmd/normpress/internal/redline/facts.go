package redline

import (
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/words"
)

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
