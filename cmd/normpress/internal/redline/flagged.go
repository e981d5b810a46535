package redline

import (
	"iter"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/words"
)

var flagWords = []struct {
	flag words.Flags
	text string
}{{words.Brackets, "brackets changed"}, {words.Numbers, "number changed"}, {words.Dates, "date changed"}, {words.Modals, "modal verb changed"},
	{words.Negations, "negation changed"}}

// flagged says what readers look for first in a change, with what it was and is: "number changed: 40 → 30". What is
// wholly new or gone changes nothing, nor does what only follows a renumbering, nor a note of the editors.
func (m *maker) flagged(c *compare.Change) []string {
	if len(c.Old) == 0 || len(c.New) == 0 || c.Flags() == 0 {
		return nil
	}
	old, new := words.New(c.OldWords(), m.old), words.New(c.NewWords(), m.new)
	found := map[words.Flags][]string{}
	for i, flags := range binding(c) {
		e := &c.Edits[i]
		was, is := signsIn(old, e.Old, flags), signsIn(new, e.New, flags)
		for _, f := range flagWords {
			if flags.Has(f.flag) && !(f.flag == words.Numbers && flags.Has(words.Dates) && len(was[f.flag])+len(is[f.flag]) == 0) {
				found[f.flag] = append(found[f.flag], detail(was[f.flag], is[f.flag]))
			}
		}
	}
	var out []string
	for _, f := range flagWords {
		if list := found[f.flag]; len(list) > 0 && (f.flag != words.Brackets || signs(c) == "") { // signs says so already
			out = append(out, strings.TrimSuffix(f.text+": "+several(list), ": "))
		}
	}
	return out
}

// binding yields the edits that do not only follow a renumbering, by their index, with their flags. Of an edit that
// reaches into a note of the editors those count that are in other lines.
func binding(c *compare.Change) iter.Seq2[int, words.Flags] {
	flags, noted := make([]words.Flags, len(c.Edits)), make([]bool, len(c.Edits))
	for _, l := range c.Lines() {
		for _, r := range l.Runs {
			if r.Edit >= 0 && l.Kind == compare.SegmentNote {
				noted[r.Edit] = true
			} else if r.Edit >= 0 {
				flags[r.Edit] |= r.Flags
			}
		}
	}
	return func(yield func(int, words.Flags) bool) {
		for i := range c.Edits {
			if !noted[i] {
				flags[i] = c.Edits[i].Flags
			}
			if flags[i] != 0 && !slices.Contains(c.Consequential, i) && !yield(i, flags[i]) {
				return
			}
		}
	}
}

// signsIn are the numbers, dates and verbs that an edit touches, by their flag. A number in a date is none of its own.
func signsIn(t *words.Text, at words.Span, flags words.Flags) map[words.Flags][]string {
	out := map[words.Flags][]string{}
	list := t.Signs(at, flags|words.Dates)
	for _, s := range list {
		inDate := func(d words.Sign) bool { return d.Flag == words.Dates && d.From <= s.From && s.To <= d.To }
		if flags.Has(s.Flag) && !(s.Flag == words.Numbers && slices.ContainsFunc(list, inDate)) {
			out[s.Flag] = append(out[s.Flag], strings.Join(strings.Fields(t.String()[s.From:s.To]), " "))
		}
	}
	return out
}

// detail is what of two lists the other does not have.
func detail(was, is []string) string {
	is = slices.Clone(is)
	var gone []string
	for _, w := range was {
		if i := slices.IndexFunc(is, func(s string) bool { return strings.EqualFold(s, w) }); i >= 0 {
			is = slices.Delete(is, i, i+1)
		} else {
			gone = append(gone, w)
		}
	}
	switch {
	case len(gone) > 0 && len(is) > 0:
		return listed(gone) + " → " + listed(is)
	case len(gone) > 0:
		return listed(gone) + " deleted"
	case len(is) > 0:
		return listed(is) + " added"
	}
	return ""
}

// most is how many details of one kind are given.
const most = 4

func listed(list []string) string {
	if len(list) > most {
		list = append(slices.Clone(list[:most]), "…")
	}
	return strings.Join(list, ", ")
}

// several lists details, each once.
func several(list []string) string {
	var out []string
	for _, s := range list {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if len(out) > most {
		out = append(out[:most], "…")
	}
	return strings.Join(out, "; ")
}
