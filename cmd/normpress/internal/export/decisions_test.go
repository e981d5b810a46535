package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

// decisionFiles are the files of decisions of this repository's portal, by path, after a change of its records.
func decisionFiles(t *testing.T, change func(*model.Corpus)) (*model.Corpus, map[string][]byte) {
	t.Helper()
	site, _ := source.Folder("../../../..")
	defer site.Close()
	c, _ := load.Load(site)
	for _, i := range c.Instruments {
		compare.Identify(i)
	}
	change(c)
	files := map[string][]byte{}
	in := Input{Corpus: c, Language: "en", BaseURL: "https://e.org/portal/", AsOf: date.Of(2026, 11, 22)}
	for _, f := range in.decisions() {
		files[f.Path] = f.Bytes()
	}
	return c, files
}

func unchanged(*model.Corpus) {}

// TestDecisionSchema validates every decision as data, alone and in the file of all.
func TestDecisionSchema(t *testing.T) {
	c, files := decisionFiles(t, unchanged)
	schema := schemaNamed(t, "decision-1.json")
	lines := bytes.Split(bytes.TrimSpace(files["/decisions/decisions.ndjson"]), []byte("\n"))
	if len(lines) != len(c.Decisions) {
		t.Errorf("%d lines for %d decisions", len(lines), len(c.Decisions))
	}
	for i, d := range c.Decisions {
		path := "/decisions/" + string(d.Number) + "/decision.json"
		one, line := valid(t, schema, path, files[path]), valid(t, schema, "line", lines[i])
		if one["number"] != string(d.Number) || line["number"] != string(d.Number) {
			t.Errorf("%s is number %v, and %v in the file of all", d.Number, one["number"], line["number"])
		}
		if one["url"] != "https://e.org/portal/decisions/"+string(d.Number)+"/" {
			t.Errorf("%s is at %v", d.Number, one["url"])
		}
	}
}

// TestSanctionsAreTotals holds that the table of sanctions adds up to the totals that pages show.
func TestSanctionsAreTotals(t *testing.T) {
	c, files := decisionFiles(t, unchanged)
	rows, err := csv.NewReader(bytes.NewReader(files["/decisions/sanctions.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	sums := map[[2]string]int64{}
	for _, row := range rows[1:] {
		if amount := row[column["amount_minor"]]; amount != "" {
			n, err := strconv.ParseInt(amount, 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			sums[[2]string{row[column["currency"]], row[column["standing"]]}] += n
		}
	}
	x := decisions.New(c)
	for _, total := range decisions.Totals(x.Fines(c.Decisions)) {
		for standing, want := range map[decisions.Standing]int64{decisions.Counts: total.Counted.Amount,
			decisions.Annulled: total.Annulled.Amount, decisions.Replaced: total.Replaced.Amount} {
			key := [2]string{string(total.Currency), string(standing)}
			if sums[key] != want {
				t.Errorf("%v: rows %d, total %d", key, sums[key], want)
			}
			delete(sums, key)
		}
	}
	if len(sums) > 0 {
		t.Errorf("no total has %v", sums)
	}
}

// TestDecisionTable holds that there is a row for every decision, with as many cells as the head.
func TestDecisionTable(t *testing.T) {
	c, files := decisionFiles(t, unchanged)
	rows, err := csv.NewReader(bytes.NewReader(files["/decisions/decisions.csv"])).ReadAll()
	if err != nil || len(rows) != len(c.Decisions)+1 {
		t.Fatalf("%d rows for %d decisions: %v", len(rows), len(c.Decisions), err)
	}
	for i, d := range c.Decisions {
		if rows[i+1][0] != string(d.Number) || rows[i+1][1] != d.Title {
			t.Errorf("%s: row %q", d.Number, rows[i+1])
		}
	}
}

// TestDecisionsKeepSecrets holds that no file tells more of a firm whose particulars are withheld than its number.
func TestDecisionsKeepSecrets(t *testing.T) {
	const name = "Withheld Particulars Ltd"
	for _, hide := range []func(*model.Firm){
		func(f *model.Firm) { f.Confidential = true },
		func(f *model.Firm) { f.Tombstone = &model.Tombstone{Reason: "removed-by-law"} },
	} {
		var number string
		_, files := decisionFiles(t, func(c *model.Corpus) {
			for _, f := range c.Firms {
				if f.Number == c.Decisions[0].Respondents[0] {
					f.Name, f.State, number = name, "IS", string(f.Number)
					hide(f)
				}
			}
		})
		seen := false
		for path, b := range files {
			seen = seen || strings.Contains(string(b), number)
			for _, secret := range []string{name, `"IS"`, "Iceland", ",IS,"} {
				if strings.Contains(string(b), secret) {
					t.Errorf("%s has %q", path, secret)
				}
			}
		}
		if !seen {
			t.Errorf("no file has %s", number)
		}
	}
}
