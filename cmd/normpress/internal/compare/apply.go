package compare

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// Prove applies the comparison to the old text and its inverse to the new one. The error says where what comes out is
// not, word for word and in order, the other text.
func Prove(c *Comparison, old, new *model.Text) error {
	before, after := Passages(old), Passages(new)
	if err := makes(before, c, after); err != nil {
		return fmt.Errorf("applied to the old text, it does not make the new one: %w", err)
	}
	if err := makes(after, c.Inverse(), before); err != nil {
		return fmt.Errorf("its inverse, applied to the new text, does not make the old one: %w", err)
	}
	return nil
}

// makes says how what a comparison makes of the one text differs from the other.
func makes(from []Passage, c *Comparison, want []Passage) error {
	got, err := Apply(from, c)
	if err != nil {
		return err
	}
	if len(got) != len(want) {
		return fmt.Errorf("it has %d provisions, not %d", len(got), len(want))
	}
	for i := range got {
		g, w := &got[i], &want[i]
		if g.EID != w.EID || g.Designation != w.Designation || g.Kind != w.Kind || g.Depth != w.Depth || g.Slot != w.Slot || g.Words != w.Words {
			return fmt.Errorf("%s says %q, not %q", w.EID, g.Words, w.Words)
		}
	}
	return nil
}

// Apply makes the new text out of the old one, passage by passage. It takes nothing but the comparison's own edits, so
// that what it makes proves the comparison. An error says where the comparison is not of this text.
func Apply(old []Passage, c *Comparison) ([]Passage, error) {
	size := 0
	for i := range c.Changes {
		size += len(c.Changes[i].New)
	}
	out, placed := make([]Passage, size), make([]bool, size)
	for i := range c.Changes {
		made, err := c.Changes[i].apply(old)
		if err != nil {
			return nil, err
		}
		for _, p := range made {
			if p.Position < 0 || p.Position >= size || placed[p.Position] {
				return nil, fmt.Errorf("two passages at place %d of the new text, or none such", p.Position)
			}
			out[p.Position], placed[p.Position] = p, true
		}
	}
	return out, nil
}

// apply makes the new passages of a change.
func (c *Change) apply(old []Passage) ([]Passage, error) {
	was := make([]Passage, len(c.Old))
	for i := range c.Old {
		at := c.Old[i].Position
		if at < 0 || at >= len(old) || old[at].EID != c.Old[i].EID {
			return nil, fmt.Errorf("%s is not at place %d of the old text", c.Old[i].EID, at)
		}
		was[i] = old[at]
	}
	text, err := splice(joined(was), c.Edits)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.name(), err)
	}
	out := slices.Clone(c.New)
	for i := range out {
		n := c.New[i].Size
		if n > len(text) || i+1 == len(out) && n != len(text) {
			return nil, fmt.Errorf("%s: the words are of another length", c.name())
		}
		out[i].Words, text = text[:n], strings.TrimPrefix(text[n:], "\n")
	}
	return out, nil
}

func (c *Change) name() string {
	if len(c.New) > 0 {
		return string(c.New[0].EID)
	}
	return string(c.Old[0].EID)
}

// splice puts what was inserted in the place of what was deleted.
func splice(old string, edits []Edit) (string, error) {
	var b strings.Builder
	done := 0
	for _, e := range edits {
		if e.Old.From < done || e.Old.To > len(old) || old[e.Old.From:e.Old.To] != e.Deleted {
			return "", fmt.Errorf("the old text does not have %q at byte %d", e.Deleted, e.Old.From)
		}
		b.WriteString(old[done:e.Old.From])
		b.WriteString(e.Inserted)
		done = e.Old.To
	}
	b.WriteString(old[done:])
	return b.String(), nil
}

// Inverse is the comparison from the new text to the old one.
func (c *Comparison) Inverse() *Comparison {
	out := &Comparison{Old: c.New, New: c.Old, Relation: c.Relation, Changes: make([]Change, len(c.Changes)), Editorial: c.Editorial}
	order := backwards(c.Changes)
	at := make([]int, len(order))
	for i, from := range order {
		at[from] = i
	}
	for i, from := range order {
		out.Changes[i] = c.Changes[from].inverse()
		if w := c.Changes[from].Within; w >= 0 {
			out.Changes[i].Within = at[w]
		}
	}
	out.count()
	return out
}

// backwards is the order of the changes in the old text, as a comparison from the new text would list them: what was
// inserted stands behind what stood before it in the new text.
func backwards(changes []Change) []int {
	keys := make([][2]int, len(changes))
	before, n := make([]int, 0, len(changes)), 0
	for i := range changes {
		for j := range changes[i].New {
			for len(before) <= changes[i].New[j].Position {
				before = append(before, -1)
			}
			before[changes[i].New[j].Position] = i
		}
	}
	last := -1
	for _, i := range before {
		if i < 0 {
			continue
		}
		if len(changes[i].Old) > 0 {
			last = changes[i].Old[0].Position
		} else if keys[i] == [2]int{} {
			n++
			keys[i] = [2]int{last, n}
		}
	}
	order := make([]int, len(changes))
	for i := range changes {
		order[i] = i
		if len(changes[i].Old) > 0 {
			keys[i] = [2]int{changes[i].Old[0].Position, 0}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return slices.Compare(keys[a][:], keys[b][:]) })
	return order
}

func (c *Change) inverse() Change {
	out := Change{Kind: turned(c.Kind), Old: c.New, New: c.Old, Within: -1, Consequential: c.Consequential, Wording: c.Wording.inverse()}
	return out
}

func (w *Wording) inverse() *Wording {
	out := &Wording{Deleted: w.Inserted, Inserted: w.Deleted, Coarse: w.Coarse}
	for _, e := range w.Edits {
		e.Old, e.New, e.Deleted, e.Inserted = e.New, e.Old, e.Inserted, e.Deleted
		out.Edits = append(out.Edits, e)
	}
	for _, p := range w.Phrases {
		out.Phrases = append(out.Phrases, words.Phrase{Old: p.New, New: p.Old})
	}
	slices.SortFunc(out.Phrases, func(a, b words.Phrase) int { return a.Old.From - b.Old.From })
	for _, inserted := range []bool{true, false} {
		for _, m := range w.Markup {
			if m.Inserted == inserted {
				m.Inserted = !inserted
				out.Markup = append(out.Markup, m)
			}
		}
	}
	return out
}
