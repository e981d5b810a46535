package export

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// recordLink is the path of what a value of a format refers to, "" where that has no page.
func (in Input) recordLink(format, id string) string {
	switch format {
	case "firm":
		return address.Firm(ident.FirmNumber(id))
	case "certificate":
		return address.Certificate(ident.CertificateNumber(id))
	case "inspector":
		return address.Inspector(ident.InspectorNumber(id))
	case "decision":
		return address.Decision(ident.DecisionNumber(id))
	case "state":
		return address.State(ident.State(id))
	case "instrument":
		return address.Instrument(&model.Instrument{ID: id})
	case "revision":
		if ref, err := ident.ParseRevisionRef(id); err == nil {
			return in.textLink(ident.ProvisionRef{RevisionRef: ref})
		}
	case "provision":
		if ref, err := ident.ParseProvisionRef(id); err == nil {
			return in.textLink(ref)
		}
	default:
		if t := in.Corpus.RecordType(format); t != nil && !t.Withheld && t.Record(id) != nil {
			return address.Record(t.ID, id)
		}
	}
	return ""
}

// textLink is the path of a text, or of a provision in it.
func (in Input) textLink(ref ident.ProvisionRef) string {
	path := address.Revision(ref.RevisionRef)
	r := in.Corpus.Revision(ref.RevisionRef)
	if r == nil || len(r.Texts) == 0 {
		return path
	}
	if p := r.Texts[0].Find(ref.EID); p != nil {
		path = address.Provision(ref.RevisionRef, p)
	}
	return path
}
