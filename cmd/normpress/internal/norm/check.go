package norm

import (
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// checkPlace reports a heading that stands on another level than its kind has.
func (t *tree) checkPlace(d *division) {
	h, outer := d.heading, d.outer.heading
	depth := 1
	if outer != nil {
		depth = outer.level
	}
	switch {
	case outer != nil && h.level <= outer.level:
		t.report(ruleHeadingLevel, h.pos, "write "+strings.Repeat("#", min(6, outer.level+1)), "%s stands on the same level as %s, which it belongs to", h.name(), outer.name())
	case h.level > depth+1:
		t.report(ruleHeadingLevel, h.pos, "write "+strings.Repeat("#", depth+1), "the heading jumps from %s to %s", strings.Repeat("#", depth), strings.Repeat("#", h.level))
	}
	if outer != nil && h.label != "" && outer.label != "" && rank[h.kind] != 0 && rank[h.kind] < rank[outer.kind] {
		t.report(ruleHeadingRank, h.pos, "the number of # says what belongs to what", "%s stands within %s", h.name(), outer.name())
	}
}

// name is how findings call a heading.
func (h *heading) name() string {
	p := model.Provision{Label: h.label, Number: h.number}
	if name := strings.TrimLeft(p.Designation(), "[ "); name != "" {
		return name
	}
	return `"` + h.prose.Words + `"`
}

// checkLabel reports a heading that has a number behind a word that is no label.
func (t *tree) checkLabel(h *heading) {
	if h.label != "" || h.number != "" {
		return
	}
	words := strings.TrimLeft(h.prose.Words, "[ ")
	label := words[:len(words)-len(strings.TrimLeftFunc(words, isLabelRune))]
	s := headingScanner{words: words, pos: len(label), labels: t.labels}
	s.spaces()
	if label == "" || s.pos == len(label) || len(words)-s.pos == 0 || !s.readNumber() || s.reading.base > 999 {
		return
	}
	near := diag.Nearest(label, t.labels.known)
	if near == "" && s.reading.class != digit {
		return
	}
	hint := "declare it in labels of instrument.md: `" + label + ": article`"
	if near != "" {
		hint = diag.DidYouMean(label, t.labels.known)
	}
	t.report(ruleLabelUnknown, h.pos, hint, "%q is not a known label of a heading", label)
}

// checkHidden reports a line that looks like a heading and is not marked as one.
func (t *tree) checkHidden(it *item) {
	p := it.block.Prose
	if p == nil || it.numbers != nil || len(p.Words) > 120 || strings.Contains(p.Words, "\n") {
		return
	}
	words := strings.TrimLeft(p.Words, "[ ")
	hashes := len(words) - len(strings.TrimLeft(words, "#"))
	if hashes > 0 && hashes < 7 && len(words) > hashes && words[hashes] != ' ' {
		t.report(ruleHeadingHidden, it.block.Pos, "write "+words[:hashes]+" "+words[hashes:], "a space is missing behind %s", words[:hashes])
		return
	}
	h := heading{prose: &model.Prose{Words: p.Words}}
	h.split(t.labels)
	if h.label == "" || h.number == "" && h.kind != model.Preamble && h.kind != model.Annex || strings.ContainsAny(p.Words[len(p.Words)-1:], ".,;:") && h.title < len(p.Words) || runsOn(p.Words[h.title:], h) {
		return
	}
	t.report(ruleHeadingHidden, it.block.Pos, "write ### "+p.Words, "%q looks like a heading", p.Words)
}

// runsOn says whether the words behind a label and a number are those of a sentence: they begin with a small letter
// and nothing parts them from the number.
func runsOn(title string, h heading) bool {
	for _, r := range title {
		return unicode.IsLower(r) || !strings.ContainsAny(h.prose.Words[:h.title], separators) && unicode.Is(unicode.Arabic, r)
	}
	return false
}

// checkEmpty reports a provision that holds nothing.
func (t *tree) checkEmpty(p *model.Provision) {
	if len(p.Body) == 0 && p.Heading.Words == "" {
		t.report(ruleEmpty, p.Pos, "", "%s %s has no words", p.Kind, p.Designation())
	}
}

// checkEmptyLast reports the numbers of a provision behind which nothing stands.
func (t *tree) checkEmptyLast(c *contents) {
	for p := range model.All(*c.body) {
		t.checkEmpty(p)
	}
}

// checkNumbers compares each number with the one before it: articles through the whole text, others within what they
// belong to.
func (t *tree) checkNumbers() {
	t.sequence(t.text.Body)
	var articles []*model.Provision
	for p := range model.All(t.text.Body) {
		if p.Kind == model.Annex {
			t.list(articles)
			articles = nil
		}
		if p.Kind == model.Article && !t.labels.restarts[model.Article] {
			articles = append(articles, p)
		}
	}
	t.list(articles)
}

func (t *tree) sequence(blocks []model.Block) {
	var list []*model.Provision
	for p := range model.Provisions(blocks) {
		t.sequence(p.Body)
		if p.Kind == model.Article && !t.labels.restarts[model.Article] || t.readings[p].class == 0 {
			continue
		}
		if len(list) > 0 && !t.alike(list[0], p) {
			t.list(list)
			list = nil
		}
		list = append(list, p)
	}
	t.list(list)
}

func (t *tree) alike(a, b *model.Provision) bool {
	return a.Kind == b.Kind && t.readings[a].class == t.readings[b].class
}

// list reports numbers of one list that are missing, come again or go back.
func (t *tree) list(ps []*model.Provision) {
	var prev *model.Provision
	for _, p := range ps {
		r := t.readings[p]
		if r.class == 0 {
			continue
		}
		if prev == nil {
			if r.base > 1 {
				t.report(ruleNumberSkipped, p.Pos, "check whether the numbers before it were lost", "the list begins with %s", p.Designation())
			}
		} else {
			t.pair(prev, p, t.readings[prev], r)
		}
		prev = p
	}
}

func (t *tree) pair(prev, p *model.Provision, before, r reading) {
	switch {
	case r.follows(before) || r.class != before.class:
	case r == before:
		t.report(ruleNumberTwice, p.Pos, "number it "+`"bis"`+", or as the next one", "%s %s comes twice, first in line %d", p.Kind, p.Designation(), prev.Pos.Line)
	case r.base == before.base && r.suffix > before.suffix || r.base > before.base:
		t.report(ruleNumberSkipped, p.Pos, "", "%s follows on %s: a number is missing", p.Designation(), prev.Designation())
	default:
		t.report(ruleNumberOrder, p.Pos, "", "%s stands behind %s", p.Designation(), prev.Designation())
	}
}
