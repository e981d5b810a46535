package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"normpress"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

// sampleRecords are the files of records of this repository's portal, by path.
func sampleRecords(t *testing.T) (*model.Corpus, map[string][]byte) {
	t.Helper()
	site, _ := source.Folder("../../../..")
	c, _ := load.Load(site)
	in := Input{Corpus: c.Read().Public(), Language: "en", BaseURL: "https://e.org/portal/", AsOf: date.Of(2026, 11, 22)}
	files := map[string][]byte{}
	for _, f := range in.records() {
		files[f.Path] = f.Bytes()
	}
	return in.Corpus, files
}

// schemaNamed compiles one of the published schemas.
func schemaNamed(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	f, err := normpress.Defaults().Open("static/schema/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t, name, doc)
}

func compiled(t *testing.T, name string, doc any) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("https://e.org/"+name, doc); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("https://e.org/" + name)
}

func valid(t *testing.T, s *jsonschema.Schema, name string, data []byte) map[string]any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if err := s.Validate(v); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return v.(map[string]any)
}

// Every file of records is what its schema says, and each record in it what the schema of its type says. Nothing of a
// type that is withheld is there.
func TestRecordsBySchema(t *testing.T) {
	c, files := sampleRecords(t)
	one, all, types := schemaNamed(t, "record-1.json"), schemaNamed(t, "records-1.json"), schemaNamed(t, "record-types-1.json")
	index := valid(t, types, "index.json", files["/records/index.json"])
	if n := len(index["types"].([]any)); n != len(c.RecordTypes) || n == 0 {
		t.Errorf("%d types are listed, want %d", n, len(c.RecordTypes))
	}
	for _, kind := range c.RecordTypes {
		under := "/records/" + kind.ID + "/"
		if kind.Withheld {
			for path := range files {
				if strings.HasPrefix(path, under) {
					t.Errorf("%s gives records that are withheld", path)
				}
			}
			continue
		}
		doc, _ := jsonschema.UnmarshalJSON(bytes.NewReader(kind.Schema))
		values := compiled(t, kind.ID, doc)
		list := valid(t, all, under, files[under+"records.json"])["records"].([]any)
		if len(list) != len(kind.Records) {
			t.Errorf("%s has %d records, want %d", under, len(list), len(kind.Records))
		}
		for i, r := range kind.Records {
			path := under + r.Key + "/record.json"
			single := valid(t, one, path, files[path])
			for _, from := range []any{single["values"], list[i].(map[string]any)["values"]} {
				if err := values.Validate(from); err != nil {
					t.Errorf("%s: %v", path, err)
				}
			}
		}
	}
}

// The table of a type has a row for each record, and every single value of it in the column of its path.
func TestRecordTables(t *testing.T) {
	c, files := sampleRecords(t)
	for _, kind := range c.RecordTypes {
		if kind.Withheld {
			continue
		}
		rows, err := csv.NewReader(bytes.NewReader(files["/records/"+kind.ID+"/records.csv"])).ReadAll()
		if err != nil || len(rows) != len(kind.Records)+1 {
			t.Errorf("%s: %d rows for %d records (%v)", kind.ID, len(rows), len(kind.Records), err)
			continue
		}
		for n, r := range kind.Records {
			cells := map[string]string{}
			for i, head := range rows[0] {
				cells[head] = rows[n+1][i]
			}
			for l := range r.Leaves() {
				if !strings.Contains(cells[l.Path], strings.ReplaceAll(l.Value.Text, "\r\n", "\n")) {
					t.Errorf("%s %s: %q is not in the column %s", kind.ID, r.Key, l.Value.Text, l.Path)
				}
			}
		}
	}
}

// Numbers keep their digits, texts that look like numbers stay texts, and references have the address of their page.
func TestRecordJSON(t *testing.T) {
	c, _ := load.Load(source.Memory(map[string]string{
		"data/records/visits/type.yaml":   "{title: Visits, one: Visit, text: x, key: id, columns: [id]}",
		"data/records/visits/schema.json": `{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"n":{"type":"number"},"code":{"type":"string"},"sure":{"type":"boolean"},"at":{"type":"array","items":{"type":"object","properties":{"state":{"type":"string","format":"state"}}}},"after":{"type":"string","format":"visits"}}}`,
		"data/records/visits/a.md":        "---\nid: V-1\nn: 1.50\ncode: 0123\nsure: false\nat: [{state: NO}]\nafter: V-2\n---\nA *text*, with \"words\".\n",
		"data/records/visits/b.yaml":      "{id: V-2, code: \"=1+1\"}",
	}))
	in := Input{Corpus: c, Language: "en", BaseURL: "https://e.org/", AsOf: date.Of(2026, 11, 22)}
	kind := c.RecordType("visits")
	line, err := json.Marshal(in.recordLine(kind.Records[0]))
	want := `{"key":"V-1","url":"https://e.org/records/visits/V-1/","values":{"id":"V-1","n":1.50,"code":"0123","sure":false,"at":[{"state":"NO"}],"after":"V-2"},` +
		`"references":[{"path":"at.state","value":"NO","url":"https://e.org/states/NO/"},{"path":"after","value":"V-2","url":"https://e.org/records/visits/V-2/"}],` +
		`"text":"A *text*, with \"words\"."}`
	if string(line) != want || err != nil {
		t.Errorf("got  %s\nwant %s (%v)", line, want, err)
	}
	got := string(in.recordTable(kind))
	table := "key,url,id,n,code,sure,at.state,after,text\r\nV-1,https://e.org/records/visits/V-1/,V-1,1.50,0123,false,NO,V-2,\"A *text*, with \"\"words\"\".\"\r\nV-2,https://e.org/records/visits/V-2/,V-2,,=1+1,,,,\r\n"
	if got != table {
		t.Errorf("got\n%swant\n%s", got, table)
	}
}
