package pages

import (
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// target makes an address of what links and references name: `#eId` in the same text, `instrument@revision#eId`, or
// an address as it stands. Where the provision is on the page at hand, the fragment alone leads there.
func (s *site) target(e edition, on *model.Provision, as string) string {
	if fragment, ok := strings.CutPrefix(as, "#"); ok {
		p := s.provisions[e.text][ident.EID(fragment)]
		if p == nil || on == nil || address.PageOf(p) == on {
			return as
		}
		return s.textAt(e, address.Provision(e.revision.Ref(), p))
	}
	if ref, err := ident.ParseProvisionRef(as); err == nil {
		return s.provisionURL(ref)
	}
	if ref, err := ident.ParseRevisionRef(as); err == nil {
		return s.revisionURL(ref)
	}
	return as
}

// provisionURL is the address of a provision of any revision, in the text that is shown of it.
func (s *site) provisionURL(ref ident.ProvisionRef) string {
	t, p := s.provision(ref)
	if p == nil {
		return s.revisionURL(ref.RevisionRef)
	}
	return s.textAt(edition{s.revisions[ref.RevisionRef], t}, address.Provision(ref.RevisionRef, p))
}

// revisionURL is the address of a revision.
func (s *site) revisionURL(ref ident.RevisionRef) string {
	return s.textAt(edition{s.revisions[ref], s.lead(ref)}, address.Revision(ref))
}
