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
	money    bool // it is the amount of a field that is money: whole minor units, of which the currency has so many decimals
	unit     string
}

func newSummand(t *model.RecordType, path string) summand {
	s := summand{path: path}
	f := field(t, path)
	if f == nil {
		return s
	}
	s.unit = f.Unit
	if of := field(t, s.moneyPath()); of != nil && of.Format == "money" {
		s.money = true
		if used := currencies(t, s.moneyPath()); len(used) > 0 {
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

// moneyPath is the path of the money whose amount is added up, if it is that.
func (s summand) moneyPath() string {
	money, _ := strings.CutSuffix(s.path, ".amount")
	return money
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
