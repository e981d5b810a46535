package pages

import "normpress/cmd/normpress/internal/address"

// rowsPerPage is how many rows a page of a long list has.
const rowsPerPage = 200

// paged is the place of a page among those of a long list.
type paged struct {
	Page  int    `json:"page"`  // counted from 1
	Pages []link `json:"pages"` // all of them, without titles
}

// paged is the place of a page of the list at an address that has so many rows.
func (s *site) paged(list string, page, rows int) paged {
	p := paged{Page: page}
	for n := range pagesFor(rows) {
		p.Pages = append(p.Pages, link{URL: s.at(address.InPages(list, n+1))})
	}
	return p
}

func pagesFor(rows int) int { return (rows + rowsPerPage - 1) / rowsPerPage }
