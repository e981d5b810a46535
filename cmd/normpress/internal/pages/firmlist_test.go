package pages

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// manyFirms is a site of 450 firms in two States, the last of them confidential.
func manyFirms() *site {
	c := &model.Corpus{}
	for n := range 450 {
		f := &model.Firm{Number: ident.FirmNumber(fmt.Sprintf("F-%04d", n)), Name: fmt.Sprintf("%c %03d", 'A'+n%3, n), State: "KE", Confidential: n == 449}
		if n%10 == 0 {
			f.State = "SN"
		}
		f.Certificates = []*model.Certificate{{Holder: f, Number: ident.CertificateNumber(fmt.Sprintf("C-2024-%04d", n)),
			Events: []*model.Event{{Date: date.Of(2024, 1, 1), Kind: model.Issued, Until: date.Of(2030, 1, 1)}}}}
		c.Firms = append(c.Firms, f)
	}
	return newSite(Input{Corpus: c, Language: "en", BasePath: "/", AsOf: date.Of(2026, 11, 22)})
}

// Every firm stands once among the pages of a status, and once among those of its State and its letter unless it is
// withheld; the numbers of a facet are those of the rows.
func TestFirmListsAreWhole(t *testing.T) {
	seen := map[string]map[string]int{}
	rows, said := map[string]int{}, map[string]int{}
	for _, page := range run(manyFirms().firmLists()) {
		if page.Kind != "firms-by" {
			continue
		}
		var v struct {
			Facet string
			Value struct {
				ID     string
				Number int
			}
			Firms []struct{ Number string }
			Page  int
			Pages []link
		}
		b, err := json.Marshal(page.View)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &v); err != nil {
			t.Fatal(err)
		}
		if v.Pages[v.Page-1].URL != page.Path || len(v.Firms) > rowsPerPage {
			t.Errorf("%s: page %d of %v with %d firms", page.Path, v.Page, v.Pages, len(v.Firms))
		}
		if seen[v.Facet] == nil {
			seen[v.Facet] = map[string]int{}
		}
		for _, f := range v.Firms {
			seen[v.Facet][f.Number]++
		}
		key := v.Facet + " " + v.Value.ID
		rows[key], said[key] = rows[key]+len(v.Firms), v.Value.Number
	}
	for facet, want := range map[string]int{"status": 450, "state": 449, "letter": 450} {
		if len(seen[facet]) != want {
			t.Errorf("%d firms by %s, want %d", len(seen[facet]), facet, want)
		}
		for number, n := range seen[facet] {
			if n != 1 {
				t.Errorf("%s stands %d times by %s", number, n, facet)
			}
		}
	}
	for key, n := range rows {
		if said[key] != n {
			t.Errorf("%s: %d rows, but the page says %d", key, n, said[key])
		}
	}
}

// The first page does not grow with the register.
func TestFirstFirms(t *testing.T) {
	page := manyFirms().firmList()
	b, err := json.Marshal(page.View)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(b), `"until"`); n != firstFirms {
		t.Errorf("%d firms on the first page", n)
	}
	if strings.Contains(string(b), "F-0449") {
		t.Error("the confidential record is among the first")
	}
}

func TestCertificateLists(t *testing.T) {
	var paths []string
	for _, page := range run(manyFirms().certificateLists()) {
		paths = append(paths, page.Path)
	}
	if got := strings.Join(paths, " "); got != "/register/certificates/ /register/certificates/page-2/ /register/certificates/page-3/" {
		t.Errorf("the pages are %s", got)
	}
}
