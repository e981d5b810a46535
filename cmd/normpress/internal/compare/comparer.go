package compare

import (
	"slices"
	"sync"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// Reference is a place in a text that names a provision of the same text.
type Reference struct {
	Prose    *model.Prose
	From, To int // byte offsets into Prose.Words
	EID      ident.EID
}

// Comparer compares texts pair by pair, and does what repeats itself once: texts are taken apart once, and words that
// meet in several pairs are compared once. It is safe for concurrent use.
type Comparer struct {
	lineage    *Lineage
	references func(*model.Text) []Reference
	mu         sync.Mutex
	texts      map[*model.Text]*outline
	splits     splits
	wordings   map[meeting]*Wording
}

// meeting is a pair of runs of words, which a comparer has once each, with their markup.
type meeting struct {
	old, new         *words.Text
	oldMark, newMark uint64
}

// splits are runs of words that were taken apart. What stands in many revisions is taken apart once, and known to be the
// same without reading it.
type splits map[spelling]*words.Text

type spelling struct {
	words    string
	language ident.Language
}

func (k splits) split(s string, lang ident.Language) *words.Text {
	t := k[spelling{s, lang}]
	if t == nil {
		t = words.New(s, lang)
		k[spelling{s, lang}] = t
	}
	return t
}

// NewComparer makes a comparer of the texts of an instrument, or, where the lineage is nil, of texts that have none.
// The references, which may be nil, tell what only follows a renumbering.
func NewComparer(l *Lineage, references func(*model.Text) []Reference) *Comparer {
	return &Comparer{lineage: l, references: references, texts: map[*model.Text]*outline{}, splits: splits{}, wordings: map[meeting]*Wording{}}
}

// Compare compares two texts, in either order. The changes stand in the order of the new text; what was repealed
// stands behind what stood before it in the old one.
func (c *Comparer) Compare(old, new *model.Text) *Comparison {
	var aligned []Alignment
	if c.lineage != nil {
		aligned = c.lineage.Align(old, new)
	} else {
		aligned = Align(old, new)
	}
	return c.compare(c.outline(old), c.outline(new), aligned)
}

// CompareProvisions compares one provision of a text with any provision of another, each with all in it.
func (c *Comparer) CompareProvisions(oldText *model.Text, old *model.Provision, newText *model.Text, new *model.Provision) *Comparison {
	o := &model.Text{Language: oldText.Language, Body: []model.Block{{Kind: model.BlockProvision, Provision: old}}}
	n := &model.Text{Language: newText.Language, Body: []model.Block{{Kind: model.BlockProvision, Provision: new}}}
	return c.compare(c.newOutline(o), c.newOutline(n), Align(o, n))
}

func (c *Comparer) compare(before, after *outline, aligned []Alignment) *Comparison {
	out := &Comparison{Changes: make([]Change, 0, len(aligned)+1)}
	if before.titled() || after.titled() {
		out.Changes = append(out.Changes, c.change(before.title(), after.title(), ofTitle(before, after)))
	}
	for _, a := range aligned {
		out.Changes = append(out.Changes, c.change(before.of(a.Old), after.of(a.New), a.Kind))
	}
	places := newPlaces(out.Changes, before, after)
	places.enclose()
	if c.references != nil {
		places.markConsequential(c.references(before.text), c.references(after.text))
	}
	out.count()
	out.Editorial = !out.Empty() && before.letters == after.letters
	return out
}

// ofTitle is what became of the title: one text may have none.
func ofTitle(before, after *outline) Kind {
	switch {
	case !before.titled():
		return Inserted
	case !after.titled():
		return Repealed
	}
	return 0
}

// change compares the words of what was aligned.
func (c *Comparer) change(old, new []Passage, kind Kind) Change {
	out := Change{Kind: kind, Old: reading(old), New: reading(new), Within: -1, Wording: unchanged}
	switch {
	case len(old) == 1 && len(new) == 1 && old[0].Words == new[0].Words && slices.Equal(old[0].marks, new[0].marks) && slices.Equal(old[0].segments, new[0].segments):
	default:
		out.Wording = c.wording(old, new)
	}
	if len(old) > 0 && len(new) > 0 && (out.worded() || renamed(&out)) {
		out.Kind |= Substituted
	}
	return out
}

// reading puts what has no words but those of the provisions within it behind these, so that their words follow on each
// other as they are read.
func reading(ps []Passage) []Passage {
	if len(ps) > 1 {
		slices.SortStableFunc(ps, func(a, b Passage) int { return empty(a) - empty(b) })
	}
	return ps
}

func empty(p Passage) int {
	if p.Words == ChildMark {
		return 1
	}
	return 0
}

// worded says whether words differ, rather than spaces.
func (c *Change) worded() bool {
	return slices.ContainsFunc(c.Edits, func(e Edit) bool { return !e.Spacing })
}

// renamed says whether what is printed as label and number differs where the number itself does not: its brackets, its
// label.
func renamed(c *Change) bool {
	return len(c.Old) == 1 && len(c.New) == 1 && c.Kind&(Moved|Renumbered) == 0 && c.Old[0].Designation != c.New[0].Designation
}

func (c *Comparer) wording(old, new []Passage) *Wording {
	o, n := c.side(old), c.side(new)
	key := meeting{o.words, n.words, o.markup(), n.markup()}
	c.mu.Lock()
	known := c.wordings[key]
	c.mu.Unlock()
	if known != nil {
		return known
	}
	w := newWording(o, n)
	c.mu.Lock()
	c.wordings[key] = w
	c.mu.Unlock()
	return w
}

// side is one of the sides of a change, with the words that the comparer has for it.
func (c *Comparer) side(ps []Passage) side {
	if len(ps) == 1 {
		return sideOf(ps)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return joinedSide(ps, c.splits)
}

func (c *Comparer) outline(t *model.Text) *outline {
	c.mu.Lock()
	defer c.mu.Unlock()
	o := c.texts[t]
	if o == nil {
		o = newOutline(t, c.splits)
		c.texts[t] = o
	}
	return o
}

// newOutline is an outline that is not kept.
func (c *Comparer) newOutline(t *model.Text) *outline {
	c.mu.Lock()
	defer c.mu.Unlock()
	return newOutline(t, c.splits)
}
