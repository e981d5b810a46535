package main

import (
	"encoding/csv"
	"encoding/xml"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/export"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/statistics"
	"normpress/cmd/normpress/internal/timeline"
)

// samplePortal is the portal of this repository as it was read.
var samplePortal = sync.OnceValue(func() *portal {
	asOf := date.Of(2026, 11, 22)
	return readPortal("../..", dates{asOf: asOf, known: asOf})
})

// sampleInput is what the files beside the pages of the sample are made of, in a language.
func sampleInput(lang ident.Language, corpus *model.Corpus) export.Input {
	p := *samplePortal()
	config := *p.config
	config.DefaultLanguage = lang
	p.config = &config
	words := p.wordsIn(p.config.Language())
	return export.Input{Corpus: corpus, Title: config.Title, Language: lang, Words: words, BaseURL: "https://portal.example/", AsOf: p.asOf,
		Statistics: statistics.All(statistics.Input{Corpus: corpus, Words: words, Language: lang, AsOf: p.asOf})}
}

// sampleFiles are the files beside the pages of the sample, by path.
func sampleFiles(lang ident.Language, corpus *model.Corpus) map[string]string {
	out := map[string]string{}
	for _, f := range export.Files(sampleInput(lang, corpus)) {
		out[f.Path] = string(f.Bytes())
	}
	return out
}

// rowsCounted counts, for each table, what its rule says it counts, by another way than the table's.
func rowsCounted(c *model.Corpus, asOf date.Date) map[string]int64 {
	n := map[string]int64{}
	for _, f := range c.Firms {
		n["firms-by-status"]++
		n["firms-by-state"]++
		for _, cert := range f.Certificates {
			n["certificates-by-status"]++
			n["certificates-by-inspector"]++
			n["certificates-by-standard"]++
			if f.Confidential || f.Tombstone != nil && f.Tombstone.Reason == "removed-by-law" {
				continue
			}
			st := timeline.CertificateOn(cert, asOf, date.Date{})
			n["certificates-by-scope"] += int64(len(st.Scope) + len(st.SuspendedScope))
			for _, e := range cert.Events {
				if e.Date.Compare(asOf) <= 0 && e.Published.Compare(asOf) <= 0 {
					n["events"]++
				}
			}
		}
	}
	for _, i := range c.Inspectors {
		for _, e := range i.Events {
			if e.Date.Compare(asOf) <= 0 && e.Published.Compare(asOf) <= 0 {
				n["accreditations"]++
			}
		}
	}
	for _, d := range c.Decisions {
		n["decisions-by-body"]++
		n["decisions-by-year"]++
		n["findings-by-standing"] += int64(len(d.Findings))
		for _, h := range d.Findings {
			again := slices.ContainsFunc(c.Decisions, func(a *model.Decision) bool {
				return a.AppealOf == d.Number && slices.ContainsFunc(a.Findings, func(g model.Holding) bool { return g.Provision == h.Provision })
			})
			if d.Finality != model.Annulled && !again {
				n["findings-by-outcome"]++
			}
		}
		for _, s := range d.Sanctions {
			if s.Kind == model.Fine {
				n["fines-"+strings.ToLower(string(s.Currency))] += s.Amount
			}
		}
	}
	for _, i := range c.Instruments {
		for _, r := range i.Revisions {
			if r.Date.Compare(asOf) <= 0 {
				n["texts"]++
			}
		}
	}
	for _, t := range c.RecordTypes {
		if !t.Withheld {
			n["records-by-type"] += int64(len(t.Records))
		}
	}
	return n
}

// The total of every table is the number of the rows that its rule says it counts.
func TestStatisticsAreRows(t *testing.T) {
	p := samplePortal()
	in := sampleInput("en", p.corpus.Public())
	counted := rowsCounted(in.Corpus, p.asOf)
	for _, table := range in.Statistics {
		if table.Over {
			continue // TestStatisticsOverTime
		}
		want, known := counted[table.Name]
		if got := table.Total(); !known || got != want {
			t.Errorf("%s: the total is %d, but there are %d rows", table.Name, got, want)
		}
		delete(counted, table.Name)
	}
	if len(counted) > 0 {
		t.Errorf("no table counts %v", slices.Sorted(maps.Keys(counted)))
	}
}

// The certificates in force at the end of a month are those that were on that day.
func TestStatisticsOverTime(t *testing.T) {
	p := samplePortal()
	for _, table := range sampleInput("en", p.corpus.Public()).Statistics {
		if !table.Over {
			continue
		}
		for _, row := range table.Rows {
			day, err := date.Parse(row.ID)
			if err != nil {
				t.Fatal(err)
			}
			want := map[timeline.Status]int64{}
			for _, f := range p.corpus.Firms {
				for _, c := range f.Certificates {
					if !f.Withheld() {
						want[timeline.CertificateOn(c, day, date.Date{}).Status]++
					}
				}
			}
			for n, column := range table.Columns {
				if row.Cells[n] != want[timeline.Status(column.ID)] {
					t.Errorf("%s, %s: %d, but %d were", day, column.ID, row.Cells[n], want[timeline.Status(column.ID)])
				}
			}
		}
	}
}

// The page's table, its drawing and the file say the same numbers.
func TestStatisticsAgree(t *testing.T) {
	page := samplePages(t)["/statistics/"]
	in := sampleInput("en", samplePortal().corpus.Public())
	files := sampleFiles("en", in.Corpus)
	for _, table := range in.Statistics {
		section := byID(page, table.Name)
		if section == nil {
			t.Errorf("the page has no table %s", table.Name)
			continue
		}
		records, err := csv.NewReader(strings.NewReader(files["/statistics/"+table.Name+".csv"])).ReadAll()
		if err != nil || len(records) != len(table.Rows)+1 {
			t.Errorf("%s: the file has %d lines (%v)", table.Name, len(records), err)
			continue
		}
		var shown [][]string
		for n := range section.Descendants() {
			if n.Data == "tr" && n.Parent.Data == "tbody" {
				shown = append(shown, cells(n))
			}
		}
		for i, record := range records[1:] {
			for c, number := range record[2:] {
				if table.Currency != "" {
					number = string(table.Currency) + " " + number
				}
				if number != "" && (c >= len(shown[i]) || strings.ReplaceAll(shown[i][c], ",", "") != number) {
					t.Errorf("%s, %s: the file has %s, the page %v", table.Name, record[1], number, shown[i])
				}
			}
		}
		drawingAgrees(t, table, section)
	}
}

// cells are the words of the cells of a row.
func cells(row *html.Node) []string {
	var out []string
	for n := range row.ChildNodes() {
		if n.Data == "td" {
			out = append(out, words(n))
		}
	}
	return out
}

// drawingAgrees asserts that a drawing shows the numbers of the table: bars by their written sums, lines by their heights.
func drawingAgrees(t *testing.T, table *statistics.Table, section *html.Node) {
	t.Helper()
	var svg strings.Builder
	for n := range section.Descendants() {
		if n.Data == "svg" {
			if err := html.Render(&svg, n); err != nil {
				t.Fatal(err)
			}
		}
	}
	if table.Over {
		linesAgree(t, table, svg.String())
		return
	}
	var texts []string
	d := xml.NewDecoder(strings.NewReader(svg.String()))
	for token, err := d.Token(); err == nil; token, err = d.Token() {
		if text, ok := token.(xml.CharData); ok {
			texts = append(texts, string(text))
		}
	}
	for _, row := range table.Rows {
		at := slices.IndexFunc(texts, func(s string) bool {
			return s != "" && strings.HasPrefix(row.Title, strings.TrimSuffix(s, "…")) && s != table.Title
		})
		want := table.Exact(row.Total())
		if row.Missing {
			want = "not published"
		}
		if table.Currency == "" && (at < 0 || at+1 >= len(texts) || texts[at+1] != want) {
			t.Errorf("%s: the drawing does not say %s of %s: %q", table.Name, want, row.Title, texts)
		}
	}
}

// linesAgree reads the numbers off the lines: zero lies on the axis, and the highest number highest.
func linesAgree(t *testing.T, table *statistics.Table, svg string) {
	t.Helper()
	paths := strings.Split(svg, `<path class="line `)[1:]
	paths = paths[len(paths)-len(table.Columns):] // behind those of the legend
	_, axis, _ := strings.Cut(svg, `class="zero" d="M`)
	zero := decimalNumber(t, strings.FieldsFunc(axis, func(r rune) bool { return r == ' ' || r == 'h' })[1])
	var scale float64 // height of one, by the largest number
	var largest int64
	for pass := range 2 {
		for c := range table.Columns {
			_, d, _ := strings.Cut(paths[c], ` d="M`)
			d, _, _ = strings.Cut(d, `"`)
			points := strings.Fields(d)
			for i, row := range table.Rows {
				n, height := row.Cells[c], zero-decimalNumber(t, points[2*i+1])
				if pass == 0 && n > largest {
					largest, scale = n, height/float64(n)
				}
				if off := height - scale*float64(n); pass == 1 && (off > 0.3 || off < -0.3) {
					t.Errorf("%s, %s: %d is drawn %.1f high, where one is %.1f", table.Name, row.ID, n, height, scale)
				}
			}
		}
	}
}

func decimalNumber(t *testing.T, s string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
