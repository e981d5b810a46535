package load

import (
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

func recordsGuide(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../../../content/guide/records.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestExampleOfRecords loads the type and the records that the page on records writes down.
func TestExampleOfRecords(t *testing.T) {
	files := map[string]string{}
	for _, m := range regexp.MustCompile("(?s)`(data/records/[^`]+)`:\n\n```[a-z]+\n(.*?)```").FindAllStringSubmatch(recordsGuide(t), -1) {
		files[m[1]] = m[2]
	}
	c, findings := Load(source.Memory(files))
	if len(findings) > 0 || len(files) != 4 {
		t.Errorf("%d files, of which is found:\n%s", len(files), printed(t, findings))
	}
	trainings := c.RecordType("trainings")
	if trainings == nil || len(trainings.Records) != 2 {
		t.Fatal("the trainings are not there")
	}
	first := trainings.Records[0]
	if first.Key != "TR-001" || first.Title != "Assessing a halt mechanism, 2026-03-02" || trainings.Records[1].Text == "" {
		t.Errorf("the first training is %q, %q; the second has the text %q", first.Key, first.Title, trainings.Records[1].Text)
	}
	files["data/records/trainings/2026.yaml"] += "  kinds: course\n"
	if _, findings = Load(source.Memory(files)); len(findings) != 1 {
		t.Errorf("with a mistake is found:\n%s", printed(t, findings))
	}
}

// TestKeysOfRecords compares the tables on the page on records with the keys and formats that are read.
func TestKeysOfRecords(t *testing.T) {
	guide := recordsGuide(t)
	for heading, of := range map[string]any{"key of a type": model.RecordType{}, "key of a rule": model.RecordRule{}} {
		keys, required := tableKeys(guide, "| "+heading+" |")
		var read, needed []string
		for _, f := range (&plans{}).of(reflect.TypeOf(of)).fields {
			read = append(read, f.key)
			if f.required {
				needed = append(needed, f.key)
			}
		}
		for _, list := range [][]string{keys, required, read, needed} {
			slices.Sort(list)
		}
		if !slices.Equal(keys, read) || !slices.Equal(required, needed) {
			t.Errorf("%s: the page has %v, required %v; read are %v, required %v", heading, keys, required, read, needed)
		}
	}
	formats, _ := tableKeys(guide, "| format of a text |")
	slices.Sort(formats)
	if read := slices.Sorted(maps.Keys(textFormats)); !slices.Equal(formats, read) {
		t.Errorf("the page has the formats %v; read are %v", formats, read)
	}
}

// TestViewsNeedKnownKeys holds that what a view needs is a key of views, and that every kind of view is known.
func TestViewsNeedKnownKeys(t *testing.T) {
	plan := (&plans{}).of(reflect.TypeFor[model.RecordView]())
	for _, kind := range model.RecordViewKind("").Values() {
		needs, known := viewNeeds[model.RecordViewKind(kind)]
		if !known {
			t.Errorf("nobody says what the view %s needs", kind)
		}
		for _, key := range needs {
			if !slices.Contains(plan.keys, key) {
				t.Errorf("the view %s needs %s, which is no key (%s)", kind, key, diag.DidYouMean(key, plan.keys))
			}
		}
	}
}
