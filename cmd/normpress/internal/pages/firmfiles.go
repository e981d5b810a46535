package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// firmFiles are the lasting addresses around a firm's page: of its status on any date, its data and its badges.
type firmFiles struct {
	On     string      `json:"on"`
	Record string      `json:"record"`
	Events string      `json:"events,omitempty"`
	Badges []badgeFile `json:"badges,omitempty"`
}

// badgeFile is the drawing that states what a certificate is worth.
type badgeFile struct {
	Number string `json:"number"`
	URL    string `json:"url"`
	Page   string `json:"page"`
}

func (s *site) firmFiles(f *model.Firm) *firmFiles {
	out := &firmFiles{On: s.at(address.FirmOn(f.Number)), Record: s.file(address.FirmRecord(f.Number))}
	for _, c := range f.Held() {
		out.Badges = append(out.Badges, badgeFile{string(c.Number), s.at(address.Badge(c.Number)), s.at(address.Certificate(c.Number))})
	}
	if !withheld(f) {
		out.Events = s.file(address.FirmEvents(f.Number))
	}
	return out
}

// linked describes a firm in the vocabulary of schema.org. Addresses are relative to the page.
func (s *site) linked(f *model.Firm) map[string]any {
	out := map[string]any{"@context": "https://schema.org", "@type": "Organization", "@id": s.at(address.Firm(f.Number)),
		"identifier": string(f.Number), "name": f.Name, "address": map[string]any{"@type": "PostalAddress", "addressCountry": string(f.State)}}
	for _, n := range f.Names {
		others, _ := out["alternateName"].([]string)
		out["alternateName"] = append(others, n.Name)
	}
	if f.LEI != "" {
		out["leiCode"] = string(f.LEI)
	}
	if parent := s.related(f.Parent); parent != nil {
		out["parentOrganization"] = organization(*parent)
	}
	for _, l := range s.relatives(s.children[f.Number]) {
		subs, _ := out["subOrganization"].([]any)
		out["subOrganization"] = append(subs, organization(l))
	}
	var certificates []any
	for _, c := range f.Held() {
		if issued(c) {
			certificates = append(certificates, s.linkedCertificate(f, c))
		}
	}
	if certificates != nil {
		out["hasCertification"] = certificates
	}
	return out
}

func organization(l link) map[string]any {
	return map[string]any{"@type": "Organization", "@id": l.URL, "name": l.Title}
}

// linkedCertificate is a schema.org Certification. It is active while any of its scopes is in force.
func (s *site) linkedCertificate(f *model.Firm, c *model.Certificate) map[string]any {
	periods := timeline.FirmPeriods(f, c)
	st, status := periods.On(s.AsOf), "https://schema.org/CertificationInactive"
	if st.Status == timeline.Valid {
		status = "https://schema.org/CertificationActive"
	}
	standard, inspector := s.revisionLink(c.Standard), s.inspectorLink(c.Inspector)
	out := map[string]any{"@type": "Certification", "@id": s.at(address.Certificate(c.Number)), "name": standard.Title,
		"certificationIdentification": string(c.Number), "certificationStatus": status,
		"issuedBy": organization(inspector)}
	for _, e := range c.Events {
		if e.Kind == model.Issued && !e.Date.After(s.AsOf) {
			out["validFrom"] = e.Date.String()
		}
	}
	if until := st.Until; !until.IsZero() {
		out["expires"] = until.String()
	}
	return out
}
