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
	for kind, to := range map[Kind]*int{Substituted: &n.Substituted, Inserted: &n.Inserted, Repealed: &n.Repealed,
		Moved: &n.Moved, Renumbered: &n.Renumbered, Split: &n.Split, Joined: &n.Joined} {
		if c.Kind.Has(kind) {
			*to++
		}
	}
}

func (n *Counts) flags(f words.Flags) {
	for flag, to := range map[words.Flags]*int{words.Numbers: &n.Numbers, words.Dates: &n.Dates, words.Modals: &n.Modals, words.Negations: &n.Negations} {
		if f&flag != 0 {
			*to++
		}
	}
}
