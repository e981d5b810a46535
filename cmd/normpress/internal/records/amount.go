package records

import (
	"math/big"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Number is a number of a table.
type Number struct {
	Text   string // in decimal digits, "" where it is hidden
	Hidden bool   // it is suppressed, so that it identifies nobody
}

// summand is what records add to the numbers of a table: one each if they are counted.
type summand struct {
	path     string
	decimals int
	money    bool // amounts are whole minor units, of which the currency has so many decimals
	unit     string
}

func newSummand(t *model.RecordType, path string) summand {
	s := summand{path: path}
	f := field(t, path)
	if path == "" || f == nil {
		return s
	}
	s.unit = f.Unit
	if f.Format == "money" {
		s.path, s.money = path+".amount", true
		if used := currencies(t, path); len(used) > 0 {
			s.unit = used[0]
		}
		s.decimals = ident.Currency(s.unit).Decimals()
		return s
	}
	for _, r := range t.Records {
		for _, v := range r.Value.At(path) {
			_, fraction, _ := strings.Cut(v.Text, ".")
			s.decimals = max(s.decimals, len(fraction))
		}
	}
	return s
}

// currencies are those of the money at a path, in the order of the records.
func currencies(t *model.RecordType, path string) (used []string) {
	for _, r := range t.Records {
		for _, v := range r.Value.At(path + ".currency") {
			if !slices.Contains(used, v.Text) {
				used = append(used, v.Text)
			}
		}
	}
	return used
}

// of is what a record adds. Fractions are kept exactly.
func (s summand) of(r *model.Record) *big.Rat {
	if s.path == "" {
		return big.NewRat(1, 1)
	}
	sum := new(big.Rat)
	for _, v := range r.Value.At(s.path) {
		if n, ok := new(big.Rat).SetString(v.Text); ok {
			sum.Add(sum, n)
		}
	}
	if s.money {
		major := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(s.decimals)), nil)
		sum.Quo(sum, new(big.Rat).SetInt(major))
	}
	return sum
}

func (s summand) number(n *big.Rat) Number { return Number{Text: n.FloatString(s.decimals)} }
