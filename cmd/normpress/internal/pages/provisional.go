package pages

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/timeline"
)

// provisional is a provision of a treaty that applies provisionally between States that agreed to it.
type provisional struct {
	Provision link   `json:"provision"`
	From      string `json:"from"`
}

// provisional lists the provisions whose provisional application has begun. Between the States that agreed to it, it
// outlasts the entry into force for others: it ends for a State when the treaty enters into force for it or when it
// makes known that it will not become a party (VCLT, article 25).
func (s *site) provisional(t *records.Treaty) []provisional {
	r := s.treatyText(t)
	if r == nil {
		return nil
	}
	var out []provisional
	for _, d := range r.Provisions {
		begun := !d.AppliesProvisionally.IsZero() && !d.AppliesProvisionally.After(s.AsOf)
		state := timeline.ProvisionStateOn(r, d.Provision, s.AsOf)
		if !begun || state != timeline.AppliesProvisionally && state != timeline.ProvisionState(model.InForce) {
			continue
		}
		ref := ident.ProvisionRef{RevisionRef: r.Ref(), EID: d.Provision}
		l := link{URL: s.provisionURL(ref), Title: string(d.Provision)}
		if text, q := s.provision(ref); q != nil {
			l.Title = citation(text, q)
		}
		out = append(out, provisional{l, d.AppliesProvisionally.String()})
	}
	return out
}

// treatyText is the text of a treaty that is in force or, as long as none is, the one that was adopted first.
func (s *site) treatyText(t *records.Treaty) *model.Revision {
	if in := timeline.InForce(t.Instrument, s.AsOf); in != nil {
		return in
	}
	for _, r := range t.Instrument.Revisions {
		if timeline.RevisionStateOn(r, s.AsOf) == model.Adopted {
			return r
		}
	}
	return nil
}
