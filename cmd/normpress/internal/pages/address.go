package pages

import (
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// The lasting addresses of the portal, as the guide documents them.

func instrumentPath(i *model.Instrument) string { return "/instruments/" + i.ID + "/" }

func definitionsPath(i *model.Instrument) string { return instrumentPath(i) + "definitions/" }

// onPath is the address of the page that leads to any date. No revision has that name.
func onPath(i *model.Instrument) string { return instrumentPath(i) + "on/" }

// pointPath is the address of the period that begins on the day.
func pointPath(i *model.Instrument, from date.Date) string { return onPath(i) + from.String() + "/" }

func revisionPath(r ident.RevisionRef) string {
	return "/instruments/" + r.Instrument + "/" + r.Revision + "/"
}

// certificatesPath is the address of the list of certificates under a text. No eId is such a name.
func certificatesPath(r ident.RevisionRef) string { return revisionPath(r) + "certificates/" }

func firmPath(n ident.FirmNumber) string { return "/register/firms/" + string(n) + "/" }

func certificatePath(n ident.CertificateNumber) string {
	return "/register/certificates/" + string(n) + "/"
}

func inspectorPath(n ident.InspectorNumber) string { return "/register/inspectors/" + string(n) + "/" }

func decisionPath(n ident.DecisionNumber) string { return "/decisions/" + string(n) + "/" }

func guidePath(name string) string { return "/guide/" + name + "/" }

// hasPage says whether a provision has a page of its own: articles wherever they stand, preamble and annexes.
func hasPage(p *model.Provision) bool {
	return p.Kind == model.Article || p.Kind == model.Preamble || p.Kind == model.Annex
}

// pageOf is the innermost provision around p, or p itself, that has a page; nil when there is none.
func pageOf(p *model.Provision) *model.Provision {
	for p != nil && !hasPage(p) {
		p = p.Parent
	}
	return p
}

// provisionPath is the address of a provision: on the page of its article where it has one, else in the whole text.
func provisionPath(r ident.RevisionRef, p *model.Provision) string {
	page := pageOf(p)
	if page == nil {
		return revisionPath(r) + "#" + string(p.EID)
	}
	path := revisionPath(r) + string(page.EID) + "/"
	if page != p {
		path += "#" + string(p.EID)
	}
	return path
}

// target makes an address of what links and references name: `#eId` in the same text, `instrument@revision#eId`, or
// an address as it stands. Where the provision is on the page at hand, the fragment alone leads there.
func (s *site) target(e edition, on *model.Provision, as string) string {
	if fragment, ok := strings.CutPrefix(as, "#"); ok {
		p := s.provisions[e.text][ident.EID(fragment)]
		if p == nil || on == nil || pageOf(p) == on {
			return as
		}
		return s.url(e.text.Language, provisionPath(e.revision.Ref(), p))
	}
	if ref, err := ident.ParseProvisionRef(as); err == nil {
		return s.provisionURL(ref)
	}
	if ref, err := ident.ParseRevisionRef(as); err == nil {
		return s.revisionURL(ref)
	}
	return as
}

// provisionURL is the address of a provision of any revision, in the first language of that.
func (s *site) provisionURL(ref ident.ProvisionRef) string {
	t, p := s.provision(ref)
	if p == nil {
		return s.revisionURL(ref.RevisionRef)
	}
	return s.url(t.Language, provisionPath(ref.RevisionRef, p))
}

// revisionURL is the address of a revision in its first language.
func (s *site) revisionURL(ref ident.RevisionRef) string {
	if t := s.lead(ref); t != nil {
		return s.url(t.Language, revisionPath(ref))
	}
	return s.url("", revisionPath(ref))
}
