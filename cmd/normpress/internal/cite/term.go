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
}

// Use is a place where a defined term is used.
type Use struct {
	In         ident.EID // the provision whose words use it
	Prose      *model.Prose
	Start, End int
}

// Terms returns the definitions in the order of the text.
func (x *Index) Terms() []*Definition { return x.terms }
