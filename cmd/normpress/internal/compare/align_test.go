package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// parse reads a text written in the test.
func parse(tb testing.TB, text string) *model.Text {
	tb.Helper()
	t, _ := norm.ParseText([]norm.File{{Name: "en.md", Data: []byte(text), FirstLine: 1}}, norm.Options{Language: "en"})
	return t
}

// changes writes what is not plainly unchanged, one alignment a line.
func changes(as []Alignment) string {
	var out []string
	for _, a := range as {
		if a.Kind != 0 || len(a.Old) != 1 || len(a.New) != 1 {
			out = append(out, fmt.Sprintf("%s: %s -> %s", a.Kind, listed(a.Old), listed(a.New)))
		}
	}
	return strings.Join(out, "\n")
}

func listed(ps []*model.Provision) string {
	var out []string
	for _, p := range ps {
		out = append(out, string(p.EID))
	}
	return strings.Join(out, "+")
}

const (
	scope   = "This Convention applies to every firm that develops, brokers or uses an offensive cyber capability for another."
	halt    = "Every automated tool shall have a halt mechanism that stops it at once and records the time at which it was stopped."
	audit   = "The firm shall keep an audit record of each offensive action and shall preserve it for ten years after its end."
	inspect = "An accredited inspector may visit the premises of a firm on seven days' notice and examine all records there."
	redress = "Those who suffer damage may bring a claim before the courts of the State in which the damage arose."
	review  = "The Conference of the Parties reviews the operation of this Convention every fifth year in open session."
)

// aligned aligns two texts and holds what comes out to what is wanted, to all of both texts, and to its mirror.
func aligned(t *testing.T, old, new, want string) {
	t.Helper()
	a, b := parse(t, old), parse(t, new)
	as := Align(a, b)
	if got := changes(as); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	whole(t, as, a, b)
	mirror(t, as, Align(b, a))
}

func TestAlign(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"the same", "## Article 1\n\n1. " + scope + "\n\n2. " + halt, "## Article 1\n\n1. " + scope + "\n\n2. " + halt, ""},
		{"inserted and renumbered", "## Article 1\n\n" + scope + "\n\n## Article 2\n\n" + audit, "## Article 1\n\n" + scope + "\n\n## Article 2\n\n" + halt + "\n\n## Article 3\n\n" + audit,
			"inserted:  -> art_2\ninserted:  -> art_2__para_1\nrenumbered: art_2 -> art_3"},
		{"bracketing a number changes nothing", "## Article 1\n\n1. " + scope + "\n\n2. " + halt, "## Article 1\n\n1. " + scope + "\n\n[2. " + halt + "]", ""},
		{"a number used again", "## Article 1\n\n" + scope + "\n\n## Article 2\n\n" + audit, "## Article 1\n\n" + scope + "\n\n## Article 2\n\n" + redress,
			"repealed: art_2 -> \nrepealed: art_2__para_1 -> \ninserted:  -> art_2\ninserted:  -> art_2__para_1"},
		{"a short point between others", "## Article 1\n\n1. The list has:\n\n(a) hospitals;\n\n(b) fishing vessels;\n\n(c) dams.", "## Article 1\n\n1. The list has:\n\n(a) hospitals;\n\n(b) power stations;\n\n(c) dams.", ""},
		{"moved to another article", "## Article 1\n\n1. " + scope + "\n\n2. " + halt + "\n\n## Article 2\n\n1. " + audit + "\n\n2. " + review,
			"## Article 1\n\n1. " + scope + "\n\n## Article 2\n\n1. " + audit + "\n\n2. " + review + "\n\n3. " + halt, "moved: art_1__para_2 -> art_2__para_3"},
		{"the lighter of two is moved", "## Article 1\n\n" + scope + " " + halt + "\n\n## Article 2\n\n" + audit, "## Article 2\n\n" + audit + "\n\n## Article 1\n\n" + scope + " " + halt, "moved: art_2 -> art_2"},
		{"a point that became a paragraph", "## Article 1\n\n1. " + scope + "\n\n(a) " + halt + "\n\n(b) " + audit + "\n\n2. " + review, "## Article 1\n\n1. " + scope + "\n\n(a) " + halt + "\n\n2. " + review + "\n\n3. " + audit,
			"moved: art_1__para_1__point_b -> art_1__para_3"},
		{"split", "## Article 1\n\n1. " + scope + " " + halt + "\n\n2. " + audit, "## Article 1\n\n1. " + scope + "\n\n2. " + halt + "\n\n3. " + audit,
			"split: art_1__para_1 -> art_1__para_1+art_1__para_2\nrenumbered: art_1__para_2 -> art_1__para_3"},
		{"joined", "## Article 1\n\n1. " + scope + "\n\n2. " + halt + "\n\n3. " + audit, "## Article 1\n\n1. " + scope + " " + halt + "\n\n2. " + audit,
			"joined: art_1__para_1+art_1__para_2 -> art_1__para_1\nrenumbered: art_1__para_3 -> art_1__para_2"},
		{"into introductory words and points", "## Article 1\n\n1. Every firm shall at all times and in each State keep an audit record of each action for ten years, and give notice to the authority of every incident within three days.\n\n2. " + review,
			"## Article 1\n\n1. Every firm shall at all times and in each State:\n\n(a) keep an audit record of each action for ten years; and\n\n(b) give notice to the authority of every incident within three days.\n\n2. " + review,
			"split: art_1__para_1 -> art_1__para_1+art_1__para_1__point_a+art_1__para_1__point_b"},
		{"an article split in two", "## Article 1\n\n1. " + scope + "\n\n2. " + halt + "\n\n3. " + audit + "\n\n4. " + inspect, "## Article 1\n\n1. " + scope + "\n\n2. " + halt + "\n\n## Article 2\n\n1. " + audit + "\n\n2. " + inspect,
			"split: art_1 -> art_1+art_2\nrenumbered: art_1__para_3 -> art_2__para_1\nrenumbered: art_1__para_4 -> art_2__para_2"},
		{"a division put around articles moves nothing", "## Article 1\n\n" + scope + "\n\n## Article 2\n\n" + halt, "## Part I\n\n### Article 1\n\n" + scope + "\n\n## Part II\n\n### Article 2\n\n" + halt, "inserted:  -> part_I\ninserted:  -> part_II"},
		{"from one division to another", "## Part I\n\n### Article 1\n\n" + scope + "\n\n### Article 2\n\n" + halt + "\n\n## Part II\n\n### Article 3\n\n" + audit + "\n\n### Article 4\n\n" + review,
			"## Part I\n\n### Article 1\n\n" + scope + "\n\n## Part II\n\n### Article 2\n\n" + audit + "\n\n### Article 3\n\n" + review + "\n\n### Article 4\n\n" + halt,
			"renumbered: art_3 -> art_2\nrenumbered: art_4 -> art_3\nmoved: art_2 -> art_4"},
		{"an article that loses its title", "## Article 1 — Scope\n\n" + scope + "\n\n## Article 2 — Halting\n\n" + halt, "## Article 1\n\n" + scope + "\n\n## Article 2 — Halting\n\n" + halt, ""},
		{"unrelated", "## Article 1\n\n" + scope + "\n\n" + halt, "## Article 1\n\n" + redress + "\n\n" + inspect,
			"repealed: art_1 -> \nrepealed: art_1__para_1 -> \nrepealed: art_1__para_2 -> \ninserted:  -> art_1\ninserted:  -> art_1__para_1\ninserted:  -> art_1__para_2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			aligned(t, c.old, c.new, c.want)
		})
	}
}

// whole checks that an alignment has every provision of both texts once, and keeps the order of the new one.
func whole(t *testing.T, as []Alignment, old, new *model.Text) {
	t.Helper()
	var olds, news []*model.Provision
	for _, a := range as {
		olds, news = append(olds, a.Old...), append(news, a.New...)
	}
	for _, side := range []struct {
		name string
		got  []*model.Provision
		text *model.Text
	}{{"old", olds, old}, {"new", news, new}} {
		seen := map[*model.Provision]int{}
		for _, p := range side.got {
			seen[p]++
		}
		for p := range model.All(side.text.Body) {
			if seen[p] != 1 {
				t.Errorf("%s provision %s occurs %d times", side.name, p.EID, seen[p])
			}
		}
	}
	position := map[*model.Provision]int{}
	for p := range model.All(new.Body) {
		position[p] = len(position)
	}
	last := -1
	for _, a := range as {
		if len(a.New) > 0 {
			if position[a.New[0]] < last {
				t.Errorf("%s stands behind what follows on it", a.New[0].EID)
			}
			last = position[a.New[0]]
		}
	}
}

// mirror checks that two alignments say the same of two texts in both directions.
func mirror(t *testing.T, as, back []Alignment) {
	t.Helper()
	forward, backward := lines(as, false), lines(back, true)
	if !slices.Equal(forward, backward) {
		for _, l := range forward {
			if !slices.Contains(backward, l) {
				t.Errorf("the other way round there is no %q", l)
			}
		}
	}
}

func lines(as []Alignment, turn bool) []string {
	var out []string
	for _, a := range as {
		if turn {
			a = Alignment{a.New, a.Old, turned(a.Kind)}
		}
		out = append(out, fmt.Sprintf("%s: %s -> %s", a.Kind, listed(a.Old), listed(a.New)))
	}
	slices.Sort(out)
	return out
}

// revisions makes revisions of texts written in the test.
func revisions(tb testing.TB, texts ...string) *model.Instrument {
	i := &model.Instrument{ID: "x"}
	for n, text := range texts {
		i.Revisions = append(i.Revisions, &model.Revision{ID: fmt.Sprint("rev-", n+1), Texts: []*model.Text{parse(tb, text)}})
	}
	return i
}

func TestLineage(t *testing.T) {
	const whole = "## Article 1\n\n1. " + scope + " " + halt + "\n\n2. " + audit + "\n\n(a) firms;\n\n(b) brokers."
	const parts = "## Article 1\n\n1. " + scope + "\n\n2. " + halt + "\n\n3. " + audit + "\n\n(a) firms;\n\n(b) brokers."
	for _, c := range []struct {
		name  string
		texts []string
		want  string // from the first to the last
		wids  string // of the last
	}{
		{"a split lasts", []string{whole, parts, parts + "\n\n## Article 2\n\n" + review},
			"split: art_1__para_1 -> art_1__para_1+art_1__para_2\nrenumbered: art_1__para_2 -> art_1__para_3\ninserted:  -> art_2\ninserted:  -> art_2__para_1",
			"art_1 art_1__para_1@rev-2 art_1__para_1 art_1__para_2 art_1__para_2__point_a art_1__para_2__point_b art_2 art_2__para_1"},
		{"a split that is undone is none", []string{whole, parts, whole}, "",
			"art_1 art_1__para_1 art_1__para_2 art_1__para_2__point_a art_1__para_2__point_b"},
		{"what comes back is the same", []string{whole, "## Article 1\n\n1. " + scope + " " + halt, whole}, "",
			"art_1 art_1__para_1 art_1__para_2 art_1__para_2__point_a art_1__para_2__point_b"},
		{"a join lasts", []string{parts, whole, whole}, "joined: art_1__para_1+art_1__para_2 -> art_1__para_1\nrenumbered: art_1__para_3 -> art_1__para_2",
			"art_1 art_1__para_2 art_1__para_3 art_1__para_3__point_a art_1__para_3__point_b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := revisions(t, c.texts...)
			l := Identify(i)
			old, new := i.Revisions[0].Texts[0], i.Revisions[len(i.Revisions)-1].Texts[0]
			as := l.Align(old, new)
			if got := changes(as); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			var wids []string
			for p := range model.All(new.Body) {
				wids = append(wids, string(p.WID))
			}
			if got := strings.Join(wids, " "); got != c.wids {
				t.Errorf("got\n%s\nwant\n%s", got, c.wids)
			}
			mirror(t, as, l.Align(new, old))
		})
	}
}
