package load

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

func sound(t *testing.T) *source.Site {
	t.Helper()
	a, err := txtar.ParseFile("testdata/sound.txtar")
	if err != nil {
		t.Fatal(err)
	}
	s, _ := site(a)
	return s
}

// TestCorpus asks for facts that a decoder of common YAML types would have changed, and for the order of things.
func TestCorpus(t *testing.T) {
	c, _ := Load(sound(t))
	inst := c.Instrument("convention")
	var revisions, languages []string
	for _, r := range inst.Revisions {
		revisions = append(revisions, r.ID)
	}
	for _, text := range inst.Revision("adopted").Texts {
		languages = append(languages, string(text.Language))
	}
	firm := c.Firms[0]
	for _, f := range []struct{ what, got, want string }{
		{"revisions", fmt.Sprint(revisions), "[zero-draft rev-1 adopted]"},
		{"languages", fmt.Sprint(languages), "[fr en]"},
		{"label", inst.Labels["§"], "section restarts"},
		{"title of a text", inst.Revision("adopted").Text("fr").Title, "Convention sur les capacités"},
		{"firms", fmt.Sprintf("%s %s %s", c.Firms[0].Number, c.Firms[1].Number, c.Firms[2].Number), "F-0007 F-9999 F-10000"},
		{"Norway", string(firm.State), "NO"},
		{"zeros", firm.RegistryNumber, "0123"},
		{"a date", firm.Registered.String(), "2024-08-20"},
		{"holder", string(firm.Certificates[0].Holder.Number), "F-0007"},
		{"quoted", c.Firms[1].Name, "Null #1"},
		{"on", c.Firms[2].Name, "on"},
		{"true", fmt.Sprint(c.Firms[2].Confidential), "true"},
		{"amount", fmt.Sprint(c.Decisions[0].Sanctions[0].Amount), "12500000"},
		{"folded", c.Decisions[0].Summary, "The firm disabled the halt mechanism."},
		{"guide", c.Guide[0].Name, "format"},
	} {
		if f.got != f.want {
			t.Errorf("%s: got %q, want %q", f.what, f.got, f.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	c, _ := Load(sound(t))
	firm, decision := c.Firms[0], c.Decisions[0]
	event := firm.Certificates[0].Events[1]
	const firms, decisions = "data/register/firms/2024/firms.yaml", "content/decisions/2025/EB-2025-004.md"
	for _, p := range []struct {
		what      string
		got, want diag.Pos
	}{
		{"record in a list", firm.Pos(), diag.Pos{File: firms, Line: 2, Col: 3}},
		{"key", firm.At("state"), diag.Pos{File: firms, Line: 6, Col: 10}},
		{"key that is not given", firm.At("lei"), firm.Pos()},
		{"item", firm.At("certificates[0]"), diag.Pos{File: firms, Line: 10, Col: 7}},
		{"behind characters of several bytes", firm.Names[0].At("lang"), diag.Pos{File: firms, Line: 5, Col: 42}},
		{"nested record", event.Pos(), diag.Pos{File: firms, Line: 16, Col: 11}},
		{"key in braces", event.At("until"), diag.Pos{File: firms, Line: 16, Col: 51}},
		{"record in front matter", decision.Pos(), diag.Pos{File: decisions, Line: 2, Col: 1}},
		{"key in front matter", decision.At("date"), diag.Pos{File: decisions, Line: 5, Col: 7}},
		{"respondent", decision.At("respondents[0]"), diag.Pos{File: decisions, Line: 6, Col: 15}},
		{"behind a mark of byte order", c.Instruments[0].Revision("rev-1").At("date"), diag.Pos{File: "content/instruments/convention/rev-1/revision.md", Line: 5, Col: 7}},
	} {
		if p.got != p.want {
			t.Errorf("%s: got %v, want %v", p.what, p.got, p.want)
		}
	}
	if !firm.Has("registry_number") || firm.Has("lei") {
		t.Error("which keys are given")
	}
}

// TestSameOnAnyMachine loads the same site with one and with several processors.
func TestSameOnAnyMachine(t *testing.T) {
	s := sound(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one, _ := Load(s)
	runtime.GOMAXPROCS(8)
	for range 10 {
		if many, _ := Load(s); !reflect.DeepEqual(one, many) {
			t.Fatal("what was loaded differs")
		}
	}
}

func TestConfig(t *testing.T) {
	c, findings := Config(sound(t))
	if len(findings) > 0 || c.Title != "Portal" || c.BaseURL != "https://portal.example/" || c.Language() != "en" || c.Params.Sample != (model.Sample{Shown: true}) || !slices.Equal(c.Params.Silence, []string{"comment-in-text"}) {
		t.Errorf("config: %+v %v", c, findings)
	}
	for text, want := range map[string]model.Sample{"false": {}, "All names are invented": {Shown: true, Text: "All names are invented"}} {
		c, findings := Config(source.Memory(map[string]string{"hugo.yaml": "title: x\nbaseURL: https://x.example\nparams:\n  sample: " + text + "\n"}))
		if len(findings) > 0 || c.Params.Sample != want {
			t.Errorf("sample %s: %+v %v", text, c.Params.Sample, findings)
		}
	}
	_, findings = Config(source.Memory(nil))
	if got, want := printed(t, findings), "hugo.yaml: error: the site has no hugo.yaml [missing-file]\n  hint: add one with `title: …` and `baseURL: https://norms.example.org/`\n1 error, 0 warnings\n"; got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

func TestSilenced(t *testing.T) {
	c, _ := Config(source.Memory(map[string]string{"hugo.yaml": "title: x\nbaseURL: https://x.example\nparams:\n  silence: [comment-in-text, coment-in-text, missing-key]\n"}))
	want := `hugo.yaml:4:30: error: there is no rule coment-in-text [unknown-rule]
  hint: did you mean "comment-in-text"?
hugo.yaml:4:46: error: missing-key finds errors, which cannot be silenced [unknown-rule]
  hint: mend what it finds
2 errors, 0 warnings
`
	if got := printed(t, Silenced(c, Rules)); got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

// TestUnreadableFiles asks that a file that cannot be read is found once, and that nothing of the same kind follows from it.
func TestUnreadableFiles(t *testing.T) {
	a, err := txtar.ParseFile("testdata/sound.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range a.Files {
		if !strings.HasPrefix(f.Name, "content/") && !strings.HasPrefix(f.Name, "data/register/") {
			continue
		}
		whole := f.Data
		a.Files[i].Data = []byte("---\na: \xff")
		s, _ := site(a)
		_, findings := Load(s)
		want := f.Name + ":2:4: error: the byte 0xFF is not UTF-8 [not-utf-8]\n  hint: save the file as UTF-8\n1 error, 0 warnings\n"
		if got := printed(t, ours(findings)); got != want {
			t.Errorf("got %swant %s", got, want)
		}
		a.Files[i].Data = whole
	}
}

// TestRecords asks for facts of records of a declared type, which are taken as they are written.
func TestRecords(t *testing.T) {
	c, _ := Load(sound(t))
	visits := c.RecordType("visits")
	var keys, titles, fields []string
	for _, r := range visits.Records {
		keys, titles = append(keys, r.Key), append(titles, r.Title)
	}
	for _, f := range visits.Fields {
		fields = append(fields, f.Name+" "+string(f.Kind))
	}
	last := visits.Records[2]
	for _, f := range []struct{ what, got, want string }{
		{"types", c.RecordTypes[0].ID + " " + c.RecordTypes[1].ID, "empty visits"},
		{"keys", fmt.Sprint(keys), "[V-1 V-9 V-10]"},
		{"titles", fmt.Sprintf("%q", titles), `["FR, " "KE, " "NO, 2025-03-01"]`},
		{"fields", fmt.Sprint(fields), "[id string state string on object cost number firm string codes array sure boolean after string report string]"},
		{"a field behind $ref", visits.Field("on.published").Title + " " + visits.Field("on.published").Format, "Published date"},
		{"a field of no path", fmt.Sprint(visits.Field("on.nothing")), "<nil>"},
		{"Norway", last.Value.One("state"), "NO"},
		{"decimals", last.Value.One("cost"), "1.50"},
		{"codes", fmt.Sprint(last.Value.At("codes")[0].Text, last.Value.At("codes")[1:2][0].Text, last.Value.At("codes")[2].Text, last.Value.At("codes")[3].Text), "0123no1e32025-03-01"},
		{"false", last.Value.One("sure"), "false"},
		{"date", last.Date.String(), "2025-03-01"},
		{"place", last.Value.Get("on").Get("date").Pos.String(), "data/records/visits/2025/list.yaml:1:36"},
		{"text", visits.Records[0].Body[0].Prose.Words, "What was seen."},
		{"text within", visits.Records[1].Value.At("report")[0].Blocks[1].Prose.At(4).String(), "data/records/visits/2025/list.yaml:7:10"},
	} {
		if f.got != f.want {
			t.Errorf("%s: got %q, want %q", f.what, f.got, f.want)
		}
	}
}
