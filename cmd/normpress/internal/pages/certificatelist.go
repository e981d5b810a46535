package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
)

// certificateTable is a page of a list of certificates.
type certificateTable struct {
	crumbs
	Certificates []certificate `json:"certificates"`
	Counts       []count       `json:"counts,omitempty"` // of the whole list, by status
	Total        int           `json:"total"`
	paged
}

// certificateLists makes the list of all certificates.
func (s *site) certificateLists() []func() Page {
	all := s.certificateRows()
	return s.pagesOf(all, func(page int, v certificateTable) Page {
		v.crumbs = crumbs{Section: "register"}
		v.Counts = counts(all, func(c certificate) string { return c.Status }, roster.Statuses())
		return Page{Path: address.InPages(address.Certificates, page), Kind: "certificates", Language: string(s.Language), View: v}
	}, address.Certificates)
}

// certificatesUnder lists the certificates that were issued under a text.
func (s *site) certificatesUnder(r *model.Revision) []func() Page {
	var all []certificate
	for _, c := range s.under[r.Ref()] {
		all = append(all, s.shown[c])
	}
	path := address.CertificatesUnder(r.Ref())
	return s.pagesOf(all, func(page int, v certificateTable) Page {
		v.crumbs = crumbs{"instruments", []link{{URL: s.at(address.Instrument(r.Instrument)), Title: r.Instrument.ShortTitle}, {URL: s.revisionURL(r.Ref()), Title: r.ShortTitle}}}
		return Page{Path: address.InPages(path, page), Kind: "certificates-under", Title: r.Instrument.ShortTitle + " – " + r.ShortTitle,
			Language: string(s.Language), View: v}
	}, path)
}

// pagesOf makes the pages of a list, at least one; newPage adds what the list has of its own.
func (s *site) pagesOf(all []certificate, newPage func(page int, v certificateTable) Page, path string) []func() Page {
	var jobs []func() Page
	for n := range max(1, pagesFor(len(all))) {
		rows := all[n*rowsPerPage : min((n+1)*rowsPerPage, len(all))]
		jobs = append(jobs, func() Page {
			return newPage(n+1, certificateTable{Certificates: rows, Total: len(all), paged: s.paged(path, n+1, len(all))})
		})
	}
	return jobs
}
