package pages

import (
	"html"
	"sync"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/redline"
)

// margins say, for the provisions of a text that differ from the revision before it, what stood there.
type margins map[*model.Provision]string

// aside writes what stands in the margin of a provision, nil where the text has no revision before it.
func (s *site) aside(e edition) func(*model.Provision) string {
	p := s.before(e.revision)
	if p == nil || p.new.text != e.text || s.Comparers[e.revision.Instrument] == nil {
		return nil
	}
	once, _ := s.marginsOf.LoadOrStore(e.text, sync.OnceValue(func() margins { return s.newMargins(*p) }))
	m := once.(func() margins)()
	return func(of *model.Provision) string {
		if m[of] == "" {
			return ""
		}
		return `<div class="margin">` + m[of] + "</div>\n"
	}
}

func (s *site) newMargins(p pair) margins {
	m, c := margins{}, s.compared(p)
	continued := map[*model.Provision]*model.Provision{} // from the old text to the new one
	for i := range c.Changes {
		if ch := &c.Changes[i]; len(ch.New) > 0 {
			for k := range ch.Old {
				continued[ch.Old[k].Provision()] = ch.New[0].Provision()
			}
		}
	}
	within := s.repealedWithin(c)
	var last *model.Provision
	for row := range c.Rows() {
		ch := row.Change
		if row.Shows != compare.ShowsAll || ch.Within >= 0 {
			continue
		}
		if len(ch.New) > 0 {
			last = ch.New[0].Provision()
			m[last] += s.margin(p, ch, "")
			continue
		}
		at := continued[ch.Old[0].Provision().Parent]
		if at == nil {
			at = last
		}
		m[at] += s.margin(p, ch, within[row.Index])
	}
	return m
}

// repealedWithin are the words of what was repealed as a part of another provision, by the index of that change.
func (s *site) repealedWithin(c *compare.Comparison) map[int]string {
	out := map[int]string{}
	for i := range c.Changes {
		ch := &c.Changes[i]
		if ch.Kind != compare.Repealed || ch.Within < 0 {
			continue
		}
		top := ch.Within
		for c.Changes[top].Within >= 0 {
			top = c.Changes[top].Within
		}
		out[top] += `<p class="quiet">` + html.EscapeString(ch.Old[0].Designation) + "</p>\n" + s.redline.Passage(ch)
	}
	return out
}

// margin is what the margin says of a change, "" where the words and the number are the same; within is what was repealed
// with it.
func (s *site) margin(p pair, ch *compare.Change, within string) string {
	since := " " + s.around(p.new, p.old.revision.ShortTitle)
	switch {
	case ch.Kind == compare.Inserted:
		return `<p class="was">` + redline.Word("was_inserted") + since + "</p>\n"
	case ch.Kind == compare.Repealed:
		return wasDetails("was_repealed", since, s.wasName(p, ch)+s.redline.Passage(ch)+within)
	case ch.Kind.Has(compare.Substituted) && ch.Deleted+ch.Inserted > 0:
		name := ""
		if renamed(ch) {
			name = s.wasName(p, ch)
		}
		return wasDetails("was_changed", since, name+s.redline.Passage(ch))
	case ch.Kind&(compare.Moved|compare.Renumbered|compare.Split|compare.Joined) != 0:
		return `<p class="was">` + s.Words.Say("label", "label", redline.Word("was_elsewhere")+since, "text", html.EscapeString(s.citedTogether(p.old.text, ch.Old))) + "</p>\n"
	}
	return ""
}

func renamed(ch *compare.Change) bool {
	return len(ch.Old) != 1 || len(ch.New) != 1 || ch.Old[0].Designation != ch.New[0].Designation
}

// wasName says what the old provisions were called.
func (s *site) wasName(p pair, ch *compare.Change) string {
	return `<p class="quiet">` + html.EscapeString(s.citedTogether(p.old.text, ch.Old)) + "</p>\n"
}

func wasDetails(key, since, inside string) string {
	return `<details class="was"><summary>` + redline.Word(key) + since + "</summary>\n" + inside + "</details>\n"
}
