package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"normpress"
	"normpress/cmd/normpress/internal/export"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/pages"
	"normpress/cmd/normpress/internal/records"
)

// tableFile is a table of records as its JSON has it.
type tableFile struct {
	Kept         bool            `json:"kept"`
	Numbers      [][]json.Number `json:"numbers"`
	RowTotals    []json.Number   `json:"row_totals"`
	ColumnTotals []json.Number   `json:"column_totals"`
	Total        json.Number     `json:"total"`
	Suppressed   *int            `json:"suppressed"`
}

// recordLists are the pages of lists of records of the sample, by path, with what they are made of.
func recordLists(t *testing.T) (map[string]map[string]any, *model.Corpus, map[*model.RecordType][]*records.Table) {
	t.Helper()
	p := samplePortal()
	corpus := p.corpus.Public()
	tables := records.AllTables(corpus, p.config.SuppressBelow())
	out := map[string]map[string]any{}
	for _, page := range pages.All(pages.Input{Corpus: corpus, Cites: p.cites, Comparers: p.compare, Language: "en", Words: p.wordsIn(p.config.Language()), RecordTables: tables, BasePath: "/", AsOf: p.asOf}) {
		if page.Kind != "records" {
			continue
		}
		b, err := json.Marshal(page.View)
		if err != nil {
			t.Fatal(err)
		}
		var view map[string]any
		if err := json.Unmarshal(b, &view); err != nil {
			t.Fatal(err)
		}
		out[page.Path] = view
	}
	return out, corpus, tables
}

// tableFilesOf are the files beside the pages, by path.
func tableFilesOf(in export.Input) map[string]string {
	out := map[string]string{}
	for _, f := range export.Files(in) {
		out[f.Path] = string(f.Bytes())
	}
	return out
}

// rowsOf adds up what the records of a type add to a table, by another way than the table's.
func rowsOf(t *model.RecordType, v *model.RecordView) *big.Rat {
	sum := new(big.Rat)
	for _, r := range t.Records {
		times := max(1, len(r.Value.At(v.Rows)))
		if v.Columns != "" {
			times *= max(1, len(r.Value.At(v.Columns)))
		}
		adds := big.NewRat(1, 1)
		if v.Sum != "" {
			adds = new(big.Rat)
			for _, n := range r.Value.At(v.Sum) {
				amount, _ := new(big.Rat).SetString(n.Text)
				adds.Add(adds, amount)
			}
		}
		sum.Add(sum, adds.Mul(adds, big.NewRat(int64(times), 1)))
	}
	return sum
}

// The total of every table and chart of the sample is that of its records, its parts add up to it, and the page, the
// drawing, the CSV and the JSON say the same numbers.
func TestRecordTablesAreRows(t *testing.T) {
	shown, corpus, tables := recordLists(t)
	in := sampleInput("en", corpus)
	in.RecordTables = tables
	files := tableFilesOf(in)
	found := 0
	for _, kind := range corpus.RecordTypes {
		views, _ := shown["/records/"+kind.ID+"/"]["views"].([]any)
		n := 0
		for _, view := range views {
			view := view.(map[string]any)
			if view["kind"] != "table" && view["kind"] != "chart" {
				continue
			}
			table := tables[kind][n]
			n++
			found++
			at := "/records/" + kind.ID + "/" + table.Name
			total, _ := new(big.Rat).SetString(table.Total.Text)
			if !table.Kept && total.Cmp(rowsOf(kind, table.View)) != 0 {
				t.Errorf("%s: the total is %s and the records make %s", at, table.Total.Text, rowsOf(kind, table.View))
			}
			addsUp(t, at, table)
			cells := cellsOfPage(view)
			if got := cellsOfCSV(t, files[at+".csv"]); !slices.EqualFunc(got, cells, slices.Equal) {
				t.Errorf("%s: the CSV says %v, the page %v", at, got, cells)
			}
			if got := cellsOfJSON(t, files[at+".json"]); !slices.EqualFunc(got, cells, slices.Equal) {
				t.Errorf("%s: the JSON says %v, the page %v", at, got, cells)
			}
			if view["kind"] == "chart" {
				saysSums(t, at, view["chart"].(string), cells)
			}
		}
		if n != len(tables[kind]) {
			t.Errorf("%s shows %d of %d tables", kind.ID, n, len(tables[kind]))
		}
	}
	if found < 8 {
		t.Errorf("the sample has %d tables", found)
	}
}

// addsUp verifies that what is shown of a table adds up.
func addsUp(t *testing.T, at string, table *records.Table) {
	t.Helper()
	sum := func(what string, total records.Number, parts []records.Number) {
		if total.Hidden || slices.ContainsFunc(parts, func(n records.Number) bool { return n.Hidden }) {
			return
		}
		all := new(big.Rat)
		for _, n := range parts {
			amount, _ := new(big.Rat).SetString(n.Text)
			all.Add(all, amount)
		}
		if whole, _ := new(big.Rat).SetString(total.Text); all.Cmp(whole) != 0 {
			t.Errorf("%s: %s add up to %s, not %s", at, what, all, total.Text)
		}
	}
	if table.Kept {
		return
	}
	sum("rows", table.Total, table.Sums)
	for i, row := range table.Cells {
		sum("cells of "+table.Rows[i].Title, table.Sums[i], row)
	}
	if table.Columns != nil {
		sum("columns", table.Total, table.Feet)
	}
}

// cellsOfPage are the numbers of a table as its page has them, by row, "" where one is suppressed.
func cellsOfPage(view map[string]any) (out [][]string) {
	rows, _ := view["rows"].([]any)
	for _, row := range rows {
		var cells []string
		for _, n := range row.(map[string]any)["numbers"].([]any) {
			n := n.(map[string]any)
			text, _ := n["text"].(string)
			if n["hidden"] == true && text != "" {
				text = "suppressed " + text
			}
			cells = append(cells, strings.ReplaceAll(text, ",", ""))
		}
		out = append(out, cells)
	}
	return out
}

func cellsOfCSV(t *testing.T, file string) (out [][]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range all[1:] {
		cells := slices.Clone(row[2:])
		for i := range cells {
			cells[i] = strings.TrimPrefix(cells[i], "suppressed")
		}
		out = append(out, cells)
	}
	return out
}

func cellsOfJSON(t *testing.T, file string) (out [][]string) {
	t.Helper()
	var f tableFile
	if err := json.Unmarshal([]byte(file), &f); err != nil {
		t.Fatal(err)
	}
	schema, err := normpress.Defaults().Open("static/schema/record-table-1.json")
	if err != nil {
		t.Fatal(err)
	}
	defer schema.Close()
	doc, err := jsonschema.UnmarshalJSON(schema)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("https://e.org/table", doc); err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(file)))
	if err == nil {
		err = c.MustCompile("https://e.org/table").Validate(value)
	}
	if err != nil {
		t.Error(err)
	}
	if f.Kept {
		return nil
	}
	for i, total := range f.RowTotals {
		var row []string
		if f.Numbers != nil {
			row = digitsOf(f.Numbers[i])
		}
		out = append(out, append(row, total.String()))
	}
	return append(out, append(digitsOf(f.ColumnTotals), f.Total.String()))
}

func digitsOf(numbers []json.Number) (out []string) {
	for _, n := range numbers {
		out = append(out, n.String())
	}
	return out
}

// saysSums verifies that a drawing says the sums of the rows in which nothing is suppressed.
func saysSums(t *testing.T, at, svg string, cells [][]string) {
	t.Helper()
	var words []string
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		if text, ok := token.(xml.CharData); ok {
			words = append(words, strings.TrimSpace(string(text)))
		}
	}
	for _, row := range cells[:len(cells)-1] {
		sum := row[len(row)-1]
		if sum != "" && !slices.Contains(row, "") && !slices.Contains(words, sum) {
			t.Errorf("%s: the drawing does not say %s: %q", at, sum, words)
		}
	}
}

// Of records that are withheld nothing is published but tables: none of their values stands beside another of the same
// record in any file, and what is suppressed in one place is so in all.
func TestWithheldRecordsStay(t *testing.T) {
	shown, corpus, tables := recordLists(t)
	in := sampleInput("en", corpus)
	in.RecordTables = tables
	hidden := 0
	for _, kind := range corpus.RecordTypes {
		if !kind.Withheld {
			continue
		}
		under := "/records/" + kind.ID + "/"
		allowed := []string{under + "schema.json"}
		for _, table := range tables[kind] {
			hidden += table.Hidden()
			allowed = append(allowed, under+table.Name+".csv", under+table.Name+".json")
		}
		for path := range tableFilesOf(in) {
			if strings.HasPrefix(path, under) && !slices.Contains(allowed, path) {
				t.Errorf("%s is published", path)
			}
		}
		if shown[under]["rows"] != nil || shown[under]["facets"] != nil {
			t.Errorf("%s lists records", under)
		}
	}
	if hidden == 0 {
		t.Error("the sample hides no number")
	}
}
