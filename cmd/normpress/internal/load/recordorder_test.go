package load

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/source"
)

// TestOrderOfRecords sorts the same records by different paths.
func TestOrderOfRecords(t *testing.T) {
	const schema = `{"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "n": {"type": "integer"},
"on": {"type": "string", "format": "date"}, "step": {"type": "string", "enum": ["low", "high"]}}}`
	const records = `
- {id: r-1, n: 10, on: 2026-01-02, step: high}
- {id: r-2, n: 9}
- {id: r-10, on: 2026-11-01, step: low}
- {id: r-3, n: 9, on: 2026-01-02, step: high}
`
	for sort, want := range map[string]string{
		"":           "r-1 r-2 r-3 r-10",
		"n":          "r-2 r-3 r-1 r-10",
		"-n":         "r-1 r-2 r-3 r-10",
		"-on":        "r-10 r-1 r-3 r-2",
		"step":       "r-10 r-1 r-3 r-2",
		"on, n":      "r-3 r-1 r-10 r-2",
		"-on, -step": "r-10 r-1 r-3 r-2",
		"-id":        "r-10 r-3 r-2 r-1",
	} {
		c, findings := Load(source.Memory(map[string]string{"data/records/kinds/schema.json": schema, "data/records/kinds/all.yaml": records,
			"data/records/kinds/type.yaml": "title: T\none: t\ntext: x\nkey: id\ncolumns: [id]\nsort: [" + sort + "]\n"}))
		if len(findings) > 0 {
			t.Fatalf("sort: [%s]: %s", sort, printed(t, findings))
		}
		var got []string
		for _, r := range c.RecordType("kinds").Records {
			got = append(got, r.Key)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("sort: [%s]: %s, want %s", sort, strings.Join(got, " "), want)
		}
	}
}
