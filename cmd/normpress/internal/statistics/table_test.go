package statistics

import (
	"slices"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

func TestExact(t *testing.T) {
	for _, c := range []struct {
		currency ident.Currency
		n        int64
		want     string
		units    float64
	}{
		{"", 1234, "1234", 1234}, {"EUR", 12500000, "125000.00", 125000}, {"EUR", 5, "0.05", 0.05}, {"EUR", 0, "0.00", 0}, {"JPY", 300, "300", 300}, {"KWD", 1234, "1.234", 1.234},
	} {
		table := Table{Currency: c.currency}
		if got, units := table.Exact(c.n), table.Units(c.n); got != c.want || units != c.units {
			t.Errorf("%d %s: %s and %f, want %s and %f", c.n, c.currency, got, units, c.want, c.units)
		}
	}
}

func TestUsed(t *testing.T) {
	labels := func(ids ...string) (out []Label) {
		for _, id := range ids {
			out = append(out, Label{id, id})
		}
		return out
	}
	table := Input{}.table("register", "x", labels("a", "b", "c", withheld), labels("1", "2", "3"))
	table.add("a", "3", 1)
	table.add("c", "1", 2)
	table.add("c", "3", 2)
	table.add(withheld, "1", 9)
	table.add("nowhere", "1", 5)
	table.used()
	table.byNumber()
	var rows []string
	for _, r := range table.Rows {
		rows = append(rows, r.ID)
	}
	if !slices.Equal(rows, []string{"c", "a", withheld}) || len(table.Columns) != 2 || table.Total() != 14 || table.ColumnTotal(1) != 3 {
		t.Errorf("%+v", table)
	}
}
