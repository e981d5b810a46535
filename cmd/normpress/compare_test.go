package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// compareTexts runs the command and returns what it prints.
func compareTexts(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errors bytes.Buffer
	if code := run(context.Background(), append([]string{"compare"}, args...), &out, &errors); code != exitOK {
		t.Fatalf("%v: exit code %d, %s", args, code, errors.String())
	}
	return out.Bytes()
}

// What is written as JSON is as the schema says.
func TestComparisonSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../static/schema/comparison-1.json")
	if err != nil {
		t.Fatal(err)
	}
	const texts = "internal/redline/testdata/kinds.txtar"
	for _, args := range [][]string{
		{"convention@zero-draft", "rev-1"}, {"convention@adopted", "rev-2"}, {"code-of-conduct@2024", "2026"},
		{"convention@adopted#art_9", "code-of-conduct@2026#art_11"}, {"--only", "art_9", "convention@rev-1", "rev-2"},
		{"norms@2025", "convention@adopted"}, {"convention@adopted", "convention@adopted"},
		{section(t, texts, "old.md"), section(t, texts, "new.md")},
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(compareTexts(t, append(args, "--source", "../..", "--format", "json")...)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%v: %v", args, err)
		}
	}
}

// section writes a file of a txtar archive to a folder of the test's own, and returns its name.
func section(t *testing.T, archive, name string) string {
	t.Helper()
	data, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "-- "+name+" --\n")
	text, _, _ = strings.Cut(text, "\n-- ")
	return writeFile(t, name, text+"\n")
}

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func comparisonGuide(t *testing.T) string {
	t.Helper()
	guide, err := os.ReadFile("../../content/guide/comparison.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(guide)
}

// The example in the guide is what the command prints.
func TestComparisonGuideExample(t *testing.T) {
	_, example, _ := strings.Cut(comparisonGuide(t), "\n## An example\n")
	var blocks []string
	for _, m := range regexp.MustCompile("(?s)```[a-z]+\n(.*?)```").FindAllStringSubmatch(example, 4) {
		blocks = append(blocks, m[1])
	}
	old, new := writeFile(t, "old.md", blocks[0]), writeFile(t, "new.md", blocks[1])
	plain := func(args ...string) string {
		out := string(compareTexts(t, append(args, old, new)...))
		return strings.NewReplacer(old, "old.md", new, "new.md").Replace(out)
	}
	if got := plain(); got != blocks[2] {
		t.Errorf("printed is\n%s\nthe guide has\n%s", got, blocks[2])
	}
	var got, want any
	if err := json.Unmarshal([]byte(plain("--format", "json", "--only", "art_1__para_2")), &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(blocks[3]), &want); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("written is\n%v\nthe guide has\n%v", got, want)
	}
}

// The tables in the guide have the fields that the schema has.
func TestComparisonGuideFields(t *testing.T) {
	data, err := os.ReadFile("../../static/schema/comparison-1.json")
	if err != nil {
		t.Fatal(err)
	}
	type object struct{ Properties map[string]any }
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	guide := comparisonGuide(t)
	for header, of := range map[string]object{
		"field": schema.object, "field of a text": schema.Defs["side"], "field of the counts": schema.Defs["counts"],
		"field of a change": schema.Defs["change"], "field of a provision": schema.Defs["passage"], "field of an edit": schema.Defs["edit"],
		"field of a moved phrase": schema.Defs["phrase"], "field of markup": schema.Defs["markup"],
	} {
		var want []string
		for name := range of.Properties {
			want = append(want, name)
		}
		got := firstColumn(guide, header)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the guide has %v, the schema %v", header, got, want)
		}
	}
}

// The options in the guide are those that the command has.
func TestComparisonGuideOptions(t *testing.T) {
	var want []string
	for _, line := range strings.Split(compareCommand().LocalFlags().FlagUsages(), "\n") {
		if fields := strings.Fields(line); len(fields) > 0 && strings.HasPrefix(fields[0], "--") {
			want = append(want, strings.TrimPrefix(fields[0], "--"))
		}
	}
	var got []string
	for _, option := range regexp.MustCompile("(?m)^\\| `--([a-z-]+)").FindAllStringSubmatch(comparisonGuide(t), -1) {
		got = append(got, option[1])
	}
	slices.Sort(got)
	got = slices.Compact(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the guide has the options %v, the command %v", got, want)
	}
}

// firstColumn are the names in the first column of the table with that heading.
func firstColumn(page, heading string) (names []string) {
	_, table, _ := strings.Cut(page, "\n| "+heading+" |")
	table, _, _ = strings.Cut(table, "\n\n")
	for _, row := range strings.Split(table, "\n") {
		if cells := strings.Split(row, "|"); len(cells) > 2 {
			for _, m := range regexp.MustCompile("`([a-z_]+)`").FindAllStringSubmatch(cells[1], -1) {
				names = append(names, m[1])
			}
		}
	}
	return names
}
