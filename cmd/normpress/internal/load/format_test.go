package load

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/model"
)

// formatSections are the sections of the page on the format, by heading, as they stand there.
func formatSections(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("../../../../content/guide/format.md")
	if err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{}
	for _, s := range strings.Split(string(data), "\n## ")[1:] {
		heading, body, _ := strings.Cut(s, "\n")
		sections[heading] = body
	}
	return sections
}

// TestExamplesOfFormat reads the examples of the page on the format.
func TestExamplesOfFormat(t *testing.T) {
	sections := formatSections(t)
	example := regexp.MustCompile("(?s)```yaml\n(.*?)```")
	for heading, record := range map[string]any{
		"The instrument": model.Instrument{}, "The revision": model.Revision{}, "Provisions with dates of their own": model.Revision{}, "Firms and certificates": model.Firm{},
		"Inspectors": model.Inspector{}, "Decisions": model.Decision{}, "Vocabularies": model.Term{},
	} {
		found := example.FindStringSubmatch(sections[heading])
		if found == nil {
			t.Errorf("%s: no example", heading)
			continue
		}
		d := decoder{document: document{file: heading, data: []byte(found[1])}, plans: &plans{}}
		top, findings := d.parse()
		nodes := []*yaml.Node{top}
		if top.Kind == yaml.SequenceNode {
			nodes = top.Content
		}
		for _, n := range nodes {
			d.record(n, reflect.New(reflect.TypeOf(record)).Elem())
		}
		if all := append(findings, d.findings...); len(all) > 0 {
			t.Errorf("%s: %s", heading, printed(t, all))
		}
	}
}

// TestKeysOfFormat compares the tables of keys on the page on the format with the keys that are read.
func TestKeysOfFormat(t *testing.T) {
	sections := formatSections(t)
	for _, c := range []struct {
		heading, table string
		record         any
	}{
		{"The instrument", "key", model.Instrument{}},
		{"The revision", "key", model.Revision{}},
		{"Provisions with dates of their own", "key of a provision", model.ProvisionDates{}},
		{"Firms and certificates", "key of a firm", model.Firm{}},
		{"Firms and certificates", "key of a certificate", model.Certificate{}},
		{"Firms and certificates", "key of an event", model.Event{}},
		{"Decisions", "key", model.Decision{}},
	} {
		keys, required := tableKeys(sections[c.heading], "| "+c.table+" |")
		var read, needed []string
		for _, f := range (&plans{}).of(reflect.TypeOf(c.record)).fields {
			read = append(read, f.key)
			if f.required {
				needed = append(needed, f.key)
			}
		}
		for _, list := range [][]string{keys, required, read, needed} {
			slices.Sort(list)
		}
		if !slices.Equal(keys, read) || !slices.Equal(required, needed) {
			t.Errorf("%s, %s: the page has %v, required %v; read are %v, required %v", c.heading, c.table, keys, required, read, needed)
		}
	}
}

// tableKeys are the keys in the first column of the table with that heading, and those that are required.
func tableKeys(section, heading string) (keys, required []string) {
	_, table, _ := strings.Cut(section, heading)
	table, _, _ = strings.Cut(table, "\n\n")
	for _, row := range strings.Split(table, "\n") {
		cells := strings.SplitN(row, "|", 4)
		if len(cells) < 4 {
			continue
		}
		for _, k := range regexp.MustCompile("`([a-z_]+)`").FindAllStringSubmatch(cells[1], -1) {
			keys = append(keys, k[1])
			if strings.TrimSpace(cells[2]) == "required" {
				required = append(required, k[1])
			}
		}
	}
	return keys, required
}
