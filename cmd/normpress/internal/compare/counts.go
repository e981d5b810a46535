package compare

import (
	"slices"

	"normpress/cmd/normpress/internal/words"
)

// Counts sums a comparison up. Changes count once per kind that they have; what was inserted or repealed as a part of
// something else does not count on its own, its words do. Edits count by what they change: not those of provisions that
// are wholly new or gone, nor those that only follow a renumbering.
type Counts struct {
	Unchanged     int `json:"unchanged"`
	Substituted   int `json:"substituted"`
	Inserted      int `json:"inserted"`
	Repealed      int `json:"repealed"`
	Moved         int `json:"moved"`
	Renumbered    int `json:"renumbered"`
	Split         int `json:"split"`
	Joined        int `json:"joined"`
	Markup        int `json:"markup"`        // provisions in which nothing but markup or spacing changed
	Consequential int `json:"consequential"` // provisions in which nothing but cross-references changed, after a renumbering
	WordsDeleted  int `json:"words_deleted"`
	WordsInserted int `json:"words_inserted"`
	Numbers       int `json:"numbers"` // edits that change a number, and so on
	Dates         int `json:"dates"`
	Modals        int `json:"modals"`
	Negations     int `json:"negations"`
	Brackets      int `json:"brackets"`
}

// Empty says whether nothing differs at all.
func (c *Comparison) Empty() bool {
	for i := range c.Changes {
		if c.Changes[i].Changed() {
			return false
		}
	}
	return true
}

func (c *Comparison) count() {
	n := Counts{}
	for i := range c.Changes {
		ch := &c.Changes[i]
		n.WordsDeleted += ch.Deleted
		n.WordsInserted += ch.Inserted
		for j := range ch.Edits {
			if len(ch.Old) > 0 && len(ch.New) > 0 && !slices.Contains(ch.Consequential, j) {
				n.flags(ch.Edits[j].Flags)
			}
		}
		if ch.Within < 0 {
			n.kinds(ch)
		}
	}
	c.Counts = n
}

func (n *Counts) kinds(c *Change) {
	switch {
	case !c.Changed():
		n.Unchanged++
		return
	case c.Kind == 0:
		n.Markup++
		return
	case c.OnlyConsequential():
		n.Consequential++
	}
	for i, to := range n.byKind() {
		if c.Kind&(1<<i) != 0 {
			*to++
		}
	}
}

// byKind are the numbers of the kinds, in the order of their bits.
func (n *Counts) byKind() [7]*int {
	return [...]*int{&n.Substituted, &n.Inserted, &n.Repealed, &n.Moved, &n.Renumbered, &n.Split, &n.Joined}
}

func (n *Counts) flags(f words.Flags) {
	for i, to := range n.byFlag() {
		if f&(1<<i) != 0 {
			*to++
		}
	}
}

// byFlag are the numbers of the flags, in the order of their bits.
func (n *Counts) byFlag() [5]*int {
	return [...]*int{&n.Numbers, &n.Dates, &n.Modals, &n.Negations, &n.Brackets}
}

// Total is what a change comes to in words, with all that was inserted or repealed as a part of it.
type Total struct{ Deleted, Inserted, Phrases int }

// Totals are those of the changes that are no part of another, by their index.
func (c *Comparison) Totals() []Total {
	out := make([]Total, len(c.Changes))
	for i := range c.Changes {
		ch, whole := &c.Changes[i], i
		for c.Changes[whole].Within >= 0 {
			whole = c.Changes[whole].Within
		}
		t := &out[whole]
		t.Deleted += ch.Deleted
		t.Inserted += ch.Inserted
		t.Phrases += len(ch.Phrases)
	}
	return out
}
