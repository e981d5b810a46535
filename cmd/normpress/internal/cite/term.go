package cite

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Definition is a term that the text defines.
type Definition struct {
	Term       string    // as written where it is defined
	By         ident.EID // the provision that defines it
	Scope      ident.EID // the provision for which it is defined, "" for the whole text
	Prose      *model.Prose
	Start, End int // the term, byte offsets into Prose.Words
	Uses       []Use

	ids       []int  // the words of the term
	upper     []bool // which of them have a capital
	place     *node
	scope     *node
	short     bool  // an abbreviation, which is written as it is
	tentative bool  // stands in square brackets
	called    bool  // is the name that an instrument gives a body: “the Board”
	full      []int // of such a name, the words by which it goes on in full: Board of Appeal
	titled    bool  // stands in the quotation marks of Chinese titles: “《公约》”
	unique    bool  // of an Arabic term: there is one such thing, so that its name has an article
	either    bool  // is written with and without a capital: “firm” means a company (“the Firm”)
	verb      bool  // the text uses its word as a verb too: transfer
	written   writing
}

// Use is a place where a defined term is used.
type Use struct {
	In         ident.EID // the provision whose words use it
	Prose      *model.Prose
	Start, End int
}

// Terms returns the definitions in the order of the text, each with its uses.
func (x *Index) Terms() []*Definition { return x.terms }

// covers says whether the definition holds at the place.
func (d *Definition) covers(place *node) bool {
	return d.scope == nil || place != nil && place.isWithin(d.scope)
}

// overlaps says whether there is a place where both definitions hold.
func (d *Definition) overlaps(e *Definition) bool {
	return d.scope == nil || e.scope == nil || d.scope.isWithin(e.scope) || e.scope.isWithin(d.scope)
}
