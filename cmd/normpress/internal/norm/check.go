package norm

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	case h.level > depth+1 && !d.outer.opensWithWords():
		t.report(ruleHeadingLevel, h.pos, "write "+strings.Repeat("#", depth+1), "the heading jumps from %s to %s", strings.Repeat("#", depth), strings.Repeat("#", h.level))
	}
	if pair := [2]model.Kind{h.kind, d.outerKind()}; outer != nil && h.label != "" && outer.label != "" && rank[h.kind] != 0 && rank[h.kind] < rank[outer.kind] && !t.misplaced[pair] {
		t.misplaced[pair] = true // a text that is made that way need be told once
		t.report(ruleHeadingRank, h.pos, "the number of # says what belongs to what", "%s stands within %s", h.name(), outer.name())
	}
}

// opensWithWords says whether a preamble or, in the text itself, a preface stands before the divisions, which may then
// be written on any level.
func (d *division) opensWithWords() bool {
	return d.within[0].heading.kind == model.Preamble || d.heading == nil && len(d.items) > 0
}

func (d *division) outerKind() model.Kind {
	if d.outer.heading == nil {
		return 0
	}
	return d.outer.heading.kind
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
	known := t.labels.known()
	near := diag.Nearest(label, known)
	if near == "" && s.reading.class != digit {
		return
	}
	hint := "declare it in labels of instrument.md: `" + label + ": article`"
	if near != "" {
		hint = diag.DidYouMean(label, known)
	}
	t.report(ruleLabelUnknown, h.pos, hint, "%q is not a known label of a heading", label)
}

// longestHeading bounds, in bytes, what may be a heading that is not marked as one.
const longestHeading = 160

// checkLinks reports links on the label or the number of a heading, which have no place in the tree.
func (t *tree) checkLinks(h *heading) {
	for _, m := range h.prose.Marks {
		if m.From < h.title && (m.Kind == model.MarkLink || m.Kind == model.MarkImage) {
			t.report(ruleLinkForm, h.prose.At(m.From), "put it on the title, or into the text below", "the link on the number of a heading is not published")
		}
	}
}

// checkHidden reports a line that looks like a heading and is not marked as one.
func (t *tree) checkHidden(it *item) {
	p := it.block.Prose
	if p == nil || it.numbers != nil || len(p.Words) > longestHeading || strings.Contains(p.Words, "\n") {
		return
	}
	hashes := len(p.Words) - len(strings.TrimLeft(p.Words, "#"))
	if hashes > 0 && hashes < 7 && len(p.Words) > hashes && p.Words[hashes] != ' ' {
		t.report(ruleHeadingHidden, it.block.Pos, "write "+p.Words[:hashes]+" "+p.Words[hashes:], "a space is missing behind %s", p.Words[:hashes])
		return
	}
	if line := strings.TrimRight(p.Words, "="); len(line) < len(p.Words)-2 && line != "" {
		t.report(ruleHeadingHidden, it.block.Pos, "write ## "+strings.TrimSpace(line), "%q looks like a heading", p.Words)
		return
	}
	if t.looksLikeHeading(p.Words) {
		t.report(ruleHeadingHidden, it.block.Pos, "write ### "+p.Words, "%q looks like a heading", p.Words)
	}
}

// looksLikeHeading says whether words are a label, a number and a title, and not a sentence: a sentence goes on behind
// the number without a sign between, and begins with a small letter or ends with a full stop.
func (t *tree) looksLikeHeading(words string) bool {
	h := heading{prose: &model.Prose{Words: words}}
	h.split(t.labels)
	title := words[h.title:]
	switch {
	case h.label == "" || h.number == "" && (h.kind != model.Preamble && h.kind != model.Annex || title != ""):
		return false
	case title == "":
		return true
	case strings.ContainsAny(words[len(words)-1:], ",;:"):
		return false
	}
	parted := strings.ContainsFunc(words[:h.title], func(r rune) bool { return r != '.' && strings.ContainsRune(separators, r) })
	first, _ := utf8.DecodeRuneInString(title)
	full := strings.HasSuffix(title, ".") || strings.HasSuffix(title, "。")
	return parted && !unicode.IsLower(first) || !full && (unicode.IsUpper(first) || unicode.Is(unicode.Han, first))
}

// checkEmpty reports a provision that holds nothing.
func (t *tree) checkEmpty(p *model.Provision) {
	if len(p.Body) == 0 && p.Heading.Words == "" {
		name := p.Designation()
		if p.Label == "" {
			name = p.Kind.String() + " " + name
		}
		t.report(ruleEmpty, p.Pos, "write its words behind it, or delete it", "%s has no words", name)
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
	return a.Kind == b.Kind && t.counted(a).class == t.counted(b).class
}

// counted is how a number counts beside others: article 2 and article two are one.
func (t *tree) counted(p *model.Provision) reading {
	r := t.readings[p]
	if r.class == han {
		r.class = digit
	}
	return r
}

// list reports numbers of one list that are missing, come again or go back.
func (t *tree) list(ps []*model.Provision) {
	var seen map[reading]*model.Provision // made when a number does not follow, which is rare
	start := 0                            // of the numbers that have not begun again
	for i, p := range ps {
		r := t.counted(p)
		switch {
		case i == 0:
			if r.base > 1 {
				t.report(ruleNumberSkipped, p.Pos, "check whether the numbers before it were lost", "the list begins with %s", p.Designation())
			}
		case r.first() && t.counted(ps[i-1]) != r:
			t.report(ruleNumberOrder, p.Pos, "go on with the numbers before: "+string(p.EID)+" is no lasting name for it", "the numbers begin again with %s behind %s", p.Designation(), ps[i-1].Designation())
			seen, start = nil, i
		case seen == nil && r.follows(t.counted(ps[i-1])):
			continue
		default:
			if seen == nil {
				seen = t.firsts(ps[start:i])
			}
			t.pair(ps[i-1], p, seen[r])
		}
		if seen != nil && seen[r] == nil {
			seen[r] = p
		}
	}
}

// firsts maps every number to the first provision that has it.
func (t *tree) firsts(ps []*model.Provision) map[reading]*model.Provision {
	out := map[reading]*model.Provision{}
	for _, p := range ps {
		if r := t.counted(p); out[r] == nil {
			out[r] = p
		}
	}
	return out
}

// pair reports what is wrong with a number that stands behind another. first is the provision that has it already.
func (t *tree) pair(prev, p, first *model.Provision) {
	before, r := t.counted(prev), t.counted(p)
	switch {
	case first != nil:
		t.report(ruleNumberTwice, p.Pos, "a second wording of it takes bis, ter and so on: "+again(p), "%s comes twice, first in line %d", p.Designation(), first.Pos.Line)
	case r.follows(before):
	case r.base > before.base && r.suffix == 0 && r.base-before.base == 2:
		t.report(ruleNumberSkipped, p.Pos, skippedHint(p), "%s stands behind %s: a number is missing", p.Designation(), prev.Designation())
	case r.base > before.base && r.suffix == 0:
		t.report(ruleNumberSkipped, p.Pos, skippedHint(p), "%s stands behind %s: %d numbers are missing", p.Designation(), prev.Designation(), r.base-before.base-1)
	case r.base > before.base || r.base == before.base && r.suffix > before.suffix:
		t.report(ruleNumberSkipped, p.Pos, skippedHint(p), "%s is inserted behind %s, which does not come before it", p.Designation(), prev.Designation())
	default:
		t.report(ruleNumberOrder, p.Pos, "move it, or number it anew", "%s stands behind %s", p.Designation(), prev.Designation())
	}
}

// again is the number with "bis" behind it, as an example.
func again(p *model.Provision) string {
	number := strings.TrimRight(strings.TrimLeft(p.Number, "[（( "), ".)）] ")
	return number + " bis"
}

func skippedHint(p *model.Provision) string {
	if strings.ContainsAny(p.Designation(), "[") {
		return "the number stands in brackets: check whether the one before it was deleted on purpose"
	}
	return "check whether the number before it was lost or deleted on purpose"
}
