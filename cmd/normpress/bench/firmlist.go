package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"strings"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/export"
	"normpress/cmd/normpress/internal/source"
)

// firmList weighs what a browser gets for the list of a register of 20,000 firms with names, States and dates as
// different as they are in life: for the page with its first firms, and for what it gets when a reader narrows the list.
// Everything is compressed as a web server does it, by gzip.
var firmList = benchmark{"firms", "the list of 20,000 firms: bytes for its first page, and for narrowing and searching it", runFirmList}

func runFirmList(e *env, t *table) error {
	p, err := e.manyFirms(e.size(20000))
	if err != nil {
		return err
	}
	if err := firstLoad(p, t); err != nil {
		return err
	}
	var index, numbers int
	var names []int
	in := export.Input{Corpus: p.corpus, Language: "en", BaseURL: baseURL, AsOf: asOf}
	for _, f := range export.Files(in) {
		name, ours := strings.CutPrefix(f.Path, address.Firms+"data/")
		switch {
		case !ours:
		case name == "index.json":
			index = zipped(f.Bytes())
		case strings.HasPrefix(name, "names-"):
			names = append(names, zipped(f.Bytes()))
		default:
			numbers = zipped(f.Bytes())
		}
	}
	all := 0
	for _, n := range names {
		all += n
	}
	t.add(row{name: "firms: to narrow the list", figure: kB(index), unit: "kB", detail: "the index: what each firm has of every facet, and its days ahead"})
	t.add(row{name: "firms: to show others of them", figure: kB(names[0]), unit: "kB", detail: fmt.Sprintf("each of %d files with names", len(names))})
	t.add(row{name: "firms: to search names", figure: kB(all), unit: "kB", detail: "all files with names"})
	t.add(row{name: "firms: to search numbers", figure: kB(numbers), unit: "kB", detail: "LEIs, numbers of company registers, certificates"})
	return nil
}

// manyFirms is a portal of as many firms, read.
func (e *env) manyFirms(n int) (*portal, error) {
	files, err := e.site(0, false)
	if err != nil {
		return nil, err
	}
	maps.DeleteFunc(files, func(path, _ string) bool { return strings.HasPrefix(path, "data/records/") }) // no part of the list
	random := rand.New(rand.NewPCG(4, 2026))
	var b strings.Builder
	for i := range n {
		b.WriteString(namedFirm(random, i))
	}
	files[made+"all.yaml"] = b.String()
	p := &portal{site: source.Memory(files)}
	p.load()
	return p, p.sound()
}

// firstLoad renders the list and adds what its page asks a server for.
func firstLoad(p *portal, t *table) error {
	p.identify()
	p.cite()
	p.paginate()
	var list []engine.Page
	var static int
	for _, page := range p.pages {
		if page.Path == address.Firms {
			list = append(list, page)
		}
		if strings.HasPrefix(page.Path, address.Firms+"by/") {
			static++
		}
	}
	out := afero.NewMemMapFs()
	if err := renderTo(out, list); err != nil {
		return err
	}
	html, err := afero.ReadFile(out, address.Firms+"index.html")
	if err != nil {
		return err
	}
	whole, parts := zipped(html), fmt.Sprintf("page %.1f", kB(zipped(html)))
	for _, link := range regexp.MustCompile(`(?:src|href)="?/((?:css|js)/[^" >]+|icon\.svg)`).FindAllSubmatch(html, -1) {
		b, err := afero.ReadFile(out, "/"+string(link[1]))
		if err != nil {
			return err
		}
		whole += zipped(b)
		parts += fmt.Sprintf(", %s %.1f", link[1], kB(zipped(b)))
	}
	t.add(row{name: "firms: first load", figure: kB(whole), unit: "kB", target: atMost(60), detail: parts})
	t.add(row{name: "firms: pages that need no script", figure: float64(static), unit: "pages"})
	return nil
}

func kB(bytes int) float64 { return float64(bytes) / 1000 }

// zipped is the size of a file as a web server sends it.
func zipped(b []byte) int {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err == nil {
		w.Write(b) // a buffer takes everything
		w.Close()
	}
	return out.Len()
}

var (
	syllables  = strings.Fields("al ba cor den el fen gra hol is jun kar lim mer nor os pol quin ros sil tan ul ver wes xen yar zel bri cho dra fol")
	trades     = strings.Fields("Security Analytics Systems Research Cyber Works Networks Defence Labs Ingénierie Sicherheit Bilişim Sistemas Kaiseki")
	legalForms = strings.Fields("Ltd GmbH SAS S.A. Oy AS B.V. Inc. LLC A.Ş. Sdn.Bhd. Pty")
	homeStates = strings.Fields("AE AR AT AU BE BG BR CA CH CI CL CM CN CO CR CY CZ DE DK DO DZ EC EE EG ES ET FI FR GB GE GH GR HK HR HU ID IE IL IN IS IT JM JO JP KE " +
		"KR KW KZ LB LK LT LU LV MA MD MG MK MT MU MX MY NA NG NL NO NP NZ OM PA PE PH PK PL PT PY QA RO RS RU RW SA SE SG SI SK SN TH TN TR TW TZ UA UG US UY UZ VN ZA ZM ZW")
	kindsOfWork = strings.Fields("vulnerability-research red-team access-operations lawful-interception-tools automated-offensive-tools brokerage training")
)

// namedFirm writes a record of which nearly everything is drawn by lot.
func namedFirm(r *rand.Rand, i int) string {
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	word := func() string {
		s := pick(syllables) + pick(syllables) + pick(syllables)
		return strings.ToUpper(s[:1]) + s[1:]
	}
	scope := map[string]bool{pick(kindsOfWork): true, pick(kindsOfWork): true}
	var scopes []string
	for _, s := range kindsOfWork {
		if scope[s] {
			scopes = append(scopes, s)
		}
	}
	var extra, last string
	switch r.IntN(10) {
	case 0:
		last = "\n      - {date: 2026-02-02, kind: suspended}"
	case 1, 2:
		last = "\n      - {date: 2026-03-03, kind: withdrawn}"
	case 3:
		extra = fmt.Sprintf("\n  names: [{name: %s %s, kind: former, until: 2026-01-01}]", word(), pick(trades))
	}
	return fmt.Sprintf(`- number: F-%05d
  name: %s %s %s
  state: %s
  registry_number: "%08d"
  lei: %s%s
  registered: 2025-01-01
  certificates:
  - number: C-2025-%05d
    standard: code-of-conduct@2024
    inspector: I-0%d
    scope: [%s]
    events:
      - {date: 2025-01-01, kind: applied}
      - {date: 2025-03-%02d, kind: issued, until: %d-%02d-%02d}%s
`, 10000+i, word(), pick(trades), pick(legalForms), pick(homeStates), r.IntN(1e8), someLEI(r), extra, 10000+i, 1+r.IntN(5),
		strings.Join(scopes, ", "), 1+r.IntN(28), 2027+r.IntN(3), 1+r.IntN(12), 1+r.IntN(28), last)
}

// someLEI draws an identifier with its check digits (ISO 17442).
func someLEI(r *rand.Rand) string {
	const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	id, rest := "", 0
	for range 18 {
		n := r.IntN(len(signs))
		id += signs[n : n+1]
		if n > 9 {
			rest *= 10
		}
		rest = (rest*10 + n) % 97
	}
	return fmt.Sprintf("%s%02d", id, 98-rest*100%97)
}
