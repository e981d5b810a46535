package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/source"
	"normpress/cmd/normpress/internal/timeline"
)

// repository is the sample of this repository.
func repository(t *testing.T) Input {
	t.Helper()
	site, _ := source.Folder("../../../..")
	if site == nil {
		t.Fatal("the repository cannot be read")
	}
	defer site.Close()
	corpus, _ := load.Load(site)
	if len(corpus.Firms) < 20 {
		t.Fatalf("the sample has %d firms", len(corpus.Firms))
	}
	return Input{Corpus: corpus, Language: "en", BaseURL: "https://portal.example/", AsOf: date.Of(2026, 11, 22)}
}

func contents(files []File) map[string][]byte {
	out := map[string][]byte{}
	for _, f := range files {
		out[f.Path] = f.Bytes()
	}
	return out
}

// Every line follows its schema, and the table has the same records in the same order.
func TestLinesFollowTheirSchemas(t *testing.T) {
	files := contents(repository(t).registerFiles())
	for kind, schema := range map[string]string{"firms": "firm-1.json", "certificates": "certificate-1.json"} {
		s := schemaNamed(t, schema)
		var numbers []string
		for line := range bytes.Lines(files["/register/"+kind+".ndjson"]) {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(v); err != nil {
				t.Errorf("%s: %s: %v", kind, line, err)
			}
			numbers = append(numbers, v.(map[string]any)["number"].(string))
		}
		rows, err := csv.NewReader(bytes.NewReader(files["/register/"+kind+".csv"])).ReadAll()
		if err != nil || len(rows) != len(numbers)+1 {
			t.Fatalf("%s: %d rows for %d lines (%v)", kind, len(rows), len(numbers), err)
		}
		for n, row := range rows[1:] {
			if row[0] != numbers[n] {
				t.Errorf("%s: row %d is %s, line %d is %s", kind, n, row[0], n, numbers[n])
			}
		}
	}
}

// The schemas refuse what must not be in a line.
func TestSchemasRefuse(t *testing.T) {
	head := `{"number": "F-0001", "url": "https://x.example/", "as_of": "2026-11-22", `
	for line, ok := range map[string]bool{
		head + `"status": "valid", "name": "X"}`:                       true,
		head + `"status": "valid", "confidential": true}`:              true,
		head + `"status": "valid", "confidential": true, "name": "X"}`: false,
		head + `"status": "removed"}`:                                  true,
		head + `"status": "removed", "state": "KE"}`:                   false,
		head + `"status": "sound"}`:                                    false,
		head + `"status": "valid", "nmae": "X"}`:                       false,
	} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if err := schemaNamed(t, "firm-1.json").Validate(v); (err == nil) != ok {
			t.Errorf("%s: %v", line, err)
		}
	}
}

// The catalogue has the sums and sizes of the files as they are.
func TestCatalogue(t *testing.T) {
	files := contents(repository(t).registerFiles())
	var c catalogue
	if err := json.Unmarshal(files["/register/downloads.json"], &c); err != nil {
		t.Fatal(err)
	}
	if len(c.Distributions) != len(files)-1 {
		t.Errorf("%d distributions of %d files", len(c.Distributions), len(files)-1)
	}
	for _, d := range c.Distributions {
		b := files[strings.TrimPrefix(d.URL, "https://portal.example")]
		sum := sha256.Sum256(b)
		if d.SHA256 != hex.EncodeToString(sum[:]) || d.Bytes != len(b) || d.Rows == 0 || d.AsOf != date.Of(2026, 11, 22) {
			t.Errorf("%+v", d)
		}
	}
}

// secretSite has a confidential firm and one that was removed by law, and another firm that refers to both.
const secretSite = `
- number: F-0001
  name: Quiet Heron Ltd
  names: [{name: Loud Heron, kind: former}]
  state: MT
  registry_number: HERON-REG-1
  lei: 999900SMTKKS6E3T1266
  registered: 2024-02-03
  confidential: true
  certificates:
    - {number: C-2024-0001, standard: pact@one, inspector: I-01, scope: [hidden-scope], conditions: [hidden condition], events: [{date: 2024-03-04, kind: issued, until: 2029-08-09, reason: hidden reason}]}
- number: F-0002
  name: Gone Heron Ltd
  state: CY
  registered: 2024-02-05
  tombstone: {date: 2025-06-07, reason: removed-by-law, note: hidden note}
  certificates:
    - {number: C-2024-0002, standard: pact@one, inspector: I-01, scope: [hidden-scope], events: [{date: 2024-03-06, kind: issued, until: 2029-08-09}]}
- {number: F-0003, name: Open Ltd, state: KE, registered: 2024-01-01, parent: F-0001, predecessors: [F-0002], tombstone: {date: 2025-01-01, reason: merged, successor: F-0001}}
`

func TestNothingWithheldIsExported(t *testing.T) {
	corpus, _ := load.Load(source.Memory(map[string]string{"data/register/firms/all.yaml": secretSite,
		"data/vocabulary/scopes.yaml": "- {id: hidden-scope, title: Hidden scope, text: X}"}))
	if len(corpus.Firms) != 3 {
		t.Fatalf("%d firms", len(corpus.Firms))
	}
	in := Input{Corpus: corpus, Language: "en", BaseURL: "https://x.example/", AsOf: date.Of(2026, 11, 22)}
	for path, b := range contents(append(in.firmList(), in.registerFiles()...)) {
		for _, word := range []string{"heron", "hidden", "smtkks", `"mt"`, `"cy"`, ",mt,", ",cy,", "malta", "cyprus", "2024-02", "2024-03", "2029", "i-01", "pact", "2025-06"} {
			if strings.Contains(strings.ToLower(string(b)), word) {
				t.Errorf("%s has %q: %s", path, word, b)
			}
		}
		if strings.HasPrefix(path, "/register/firms.") && strings.Count(string(b), "F-0001") != 2 { // its number and address
			t.Errorf("%s: another record leads to F-0001: %s", path, b)
		}
	}
}

// What the index says of any day ahead is what the events say.
func TestIndexAhead(t *testing.T) {
	in := repository(t)
	r := roster.New(in.Corpus, in.Words, in.Language, in.AsOf)
	x := newFirmIndex(r)
	for later := 0; later < 1500; later++ {
		on := in.AsOf.AddDays(later)
		for n, e := range r.Firms {
			if e.Firm.Withheld() {
				continue
			}
			status := x.Standings[x.Now[n]].Status
			if ahead, ok := x.Ahead[n]; ok {
				for _, change := range ahead {
					if change[0] <= later {
						status = x.Standings[change[1]].Status
					}
				}
			} else if x.Until[n] >= 0 && x.Until[n] < later {
				status = "expired"
			}
			if want := string(timeline.FirmOn(e.Firm, on, date.Date{}).Overall); status != want {
				t.Fatalf("%s on %s is %s by the index, %s by its events", e.Firm.Number, on, status, want)
			}
		}
	}
}

// Files with the data of the list are named by their content, and the index names them.
func TestFilesOfTheList(t *testing.T) {
	files := contents(repository(t).firmList())
	var x firmIndex
	if err := json.Unmarshal(files["/register/firms/data/index.json"], &x); err != nil {
		t.Fatal(err)
	}
	if len(x.Names)+2 != len(files) || len(x.Now) != x.Total || len(x.Until) != x.Total {
		t.Errorf("%d files; the index has %d of names, %d firms, %d standings, %d last days", len(files), len(x.Names), x.Total, len(x.Now), len(x.Until))
	}
	for _, name := range append(x.Names, x.Numbers) {
		sum := sha256.Sum256(files["/register/firms/data/"+name])
		if !strings.Contains(name, hex.EncodeToString(sum[:6])) {
			t.Errorf("%s has the sum %x", name, sum)
		}
	}
	if bytes.Contains(files["/register/firms/data/index.json"], []byte("null")) {
		t.Error("the index has a list that is null")
	}
}
