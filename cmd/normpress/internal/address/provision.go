package address

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// HasPage says whether a provision has a page of its own: articles wherever they stand, preamble and annexes.
func HasPage(p *model.Provision) bool {
	return p.Kind == model.Article || p.Kind == model.Preamble || p.Kind == model.Annex
}

// PageOf is the innermost provision around p, or p itself, that has a page; nil when there is none.
func PageOf(p *model.Provision) *model.Provision {
	for p != nil && !HasPage(p) {
		p = p.Parent
	}
	return p
}

// Provision is the address of a provision: on the page of its article where it has one, else in the whole text.
func Provision(r ident.RevisionRef, p *model.Provision) string {
	page := PageOf(p)
	if page == nil {
		return Revision(r) + "#" + string(p.EID)
	}
	path := Revision(r) + string(page.EID) + "/"
	if page != p {
		path += "#" + string(p.EID)
	}
	return path
}

// Parallel is the address of a provision in all languages beside each other, by its place in the revision.
func Parallel(r ident.RevisionRef, id ident.EID) string {
	return Revision(r) + string(id) + "/languages/"
}
