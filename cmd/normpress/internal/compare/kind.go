package compare

import (
	"fmt"
	"strings"
)

// Kind says what became of the provisions of a change. Kinds combine: a provision can be moved, renumbered and
// substituted at once. No kind at all means unchanged.
type Kind uint8

// The kinds of changes, after the types of textual modification of Akoma Ntoso. Moved means that the provision stands
// under another provision or in another order among those that stayed; what only counts on because of others before it
// is Renumbered. Split is one provision that became several, Joined several that became one.
const (
	Substituted Kind = 1 << iota // its words changed
	Inserted
	Repealed
	Moved
	Renumbered
	Split
	Joined
)

var kindNames = [...]string{"substituted", "inserted", "repealed", "moved", "renumbered", "split", "joined"}

// KindNames lists the names of all kinds.
func KindNames() []string { return kindNames[:] }

// Has says whether all of the kinds are among these.
func (k Kind) Has(kinds Kind) bool { return k&kinds == kinds }

// Names lists the kinds in English, in a fixed order; none for unchanged.
func (k Kind) Names() []string {
	var out []string
	for i, name := range kindNames {
		if k&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return out
}

// String names the kinds, "moved and substituted"; "unchanged" where there is none.
func (k Kind) String() string {
	names := k.Names()
	if len(names) == 0 {
		return "unchanged"
	}
	return strings.Join(names, " and ")
}

// kindNamed is the kind with that name.
func kindNamed(name string) (Kind, error) {
	for i, known := range kindNames {
		if name == known {
			return 1 << i, nil
		}
	}
	return 0, fmt.Errorf("there is no kind of change %q", name)
}
