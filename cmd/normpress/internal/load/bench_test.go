package load

import (
	"fmt"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/source"
)

// firm writes a record of usual size.
func firm(i int) string {
	return fmt.Sprintf(`number: F-%05d
name: Meridian Lattice %d Ltd
names:
  - {name: Lattice Security Partners, kind: former, until: 2025-02-01}
state: KE
registry_number: PVT-7Q2K41
registered: 2024-08-20
certificates:
  - number: C-2024-%05d
    standard: code-of-conduct@2024
    inspector: I-02
    scope: [vulnerability-research, red-team]
    events:
      - {date: 2024-08-20, kind: applied}
      - {date: 2024-11-04, kind: issued, until: 2027-11-03}
      - {date: 2025-09-12, kind: suspended, decision: EB-2025-004, published: 2025-09-15, reason: Halt mechanism disabled in the field}
`, i, i, i)
}

func benchmark(b *testing.B, files map[string]string) {
	s := source.Memory(files)
	for b.Loop() {
		if c, findings := Load(s); len(c.Firms) != 10000 || len(findings) > 0 {
			b.Fatal(len(c.Firms), findings)
		}
	}
}

func BenchmarkManyFiles(b *testing.B) {
	files := map[string]string{}
	for i := range 10000 {
		files[fmt.Sprintf("data/register/firms/%02d/%05d.yaml", i/100, i)] = firm(i)
	}
	benchmark(b, files)
}

func BenchmarkOneList(b *testing.B) {
	var all strings.Builder
	for i := range 10000 {
		all.WriteString("- " + strings.ReplaceAll(strings.TrimSpace(firm(i)), "\n", "\n  ") + "\n")
	}
	benchmark(b, map[string]string{"data/register/firms/all.yaml": all.String()})
}
