package records

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// Group is what the records of a type say over time of one value of the field that they are put together by.
type Group struct {
	Value   string // "" for records that give none
	Moments []Moment
}

// Moment is a value of the field that orders the records of a group, such as a year.
type Moment struct {
	Value  string
	Record *model.Record // nil if the group has none
}

// Groups puts the records of a type together. Each group has the moments from its first record to the last of the type,
// whether it has a record for them or not; years are counted on where no record has them.
func Groups(t *model.RecordType, v *model.RecordView) []Group {
	all := moments(t, v.Over)
	byGroup := map[string]map[string]*model.Record{}
	var order []string
	for _, r := range t.Records {
		for _, g := range valuesAt(r, v.By) {
			if byGroup[g] == nil {
				byGroup[g] = map[string]*model.Record{}
				order = append(order, g)
			}
			byGroup[g][r.Value.One(v.Over)] = r
		}
	}
	place := places(categories(t, v.By))
	slices.SortStableFunc(order, func(a, b string) int { return place[a] - place[b] })
	var out []Group
	for _, g := range order {
		first := slices.IndexFunc(all, func(at string) bool { return byGroup[g][at] != nil })
		group := Group{Value: g}
		for _, at := range all[first:] {
			group.Moments = append(group.Moments, Moment{at, byGroup[g][at]})
		}
		out = append(out, group)
	}
	return out
}

// moments are the values that order records, the earliest first, with the years between.
func moments(t *model.RecordType, over string) []string {
	var out []string
	years := true
	for _, r := range t.Records {
		at := r.Value.One(over)
		_, err := strconv.Atoi(at)
		years = years && err == nil && len(at) == 4
		if !slices.Contains(out, at) {
			out = append(out, at)
		}
	}
	slices.SortFunc(out, natural)
	if !years || len(out) == 0 {
		return out
	}
	first, _ := strconv.Atoi(out[0])
	last, _ := strconv.Atoi(out[len(out)-1])
	out = nil
	for year := first; year <= last; year++ {
		out = append(out, strconv.Itoa(year))
	}
	return out
}

// ChangeKind is how a value differs from the one before.
type ChangeKind string

// The kinds of changes; "" is none.
const (
	Up       ChangeKind = "up"
	Down     ChangeKind = "down"
	Changed  ChangeKind = "changed"
	Appeared ChangeKind = "new"
	Gone     ChangeKind = "gone"
)

// Values lists the kinds of changes.
func (ChangeKind) Values() []string { return []string{"up", "down", "changed", "new", "gone"} }

// Change says how the values at a path differ between two records, and for single numbers by how much, with its sign.
// Money and other objects have changed if anything in them has.
func Change(path string, before, after *model.Record) (kind ChangeKind, difference string) {
	old, now := before.Value.At(path), after.Value.At(path)
	switch {
	case written(old...) == written(now...):
		return "", ""
	case len(old) == 0:
		return Appeared, ""
	case len(now) == 0:
		return Gone, ""
	case len(old) == 1 && len(now) == 1 && isNumber(old[0]) && isNumber(now[0]):
		return byHowMuch(old[0].Text, now[0].Text)
	}
	return Changed, ""
}

func isNumber(v *model.Value) bool {
	return v.Kind == model.IntegerValue || v.Kind == model.NumberValue
}

func byHowMuch(old, now string) (ChangeKind, string) {
	a, _ := new(big.Rat).SetString(old)
	b, _ := new(big.Rat).SetString(now)
	if a == nil || b == nil {
		return Changed, ""
	}
	_, oldFraction, _ := strings.Cut(old, ".")
	_, newFraction, _ := strings.Cut(now, ".")
	by := new(big.Rat).Sub(b, a)
	text := by.FloatString(max(len(oldFraction), len(newFraction)))
	switch by.Sign() {
	case 0:
		return "", "" // 1 and 1.0
	case 1:
		return Up, "+" + text
	}
	return Down, "−" + text[1:]
}

// written writes values so that those that are the same are written the same.
func written(values ...*model.Value) string {
	var b strings.Builder
	for _, v := range values {
		b.WriteString("(" + strconv.Quote(v.Text))
		for i, inner := range v.Values {
			if i < len(v.Keys) {
				b.WriteString(v.Keys[i] + ":")
			}
			b.WriteString(written(inner))
		}
		b.WriteString(")")
	}
	return b.String()
}

// Differ says whether the values at a path are not the same in all records.
func Differ(records []*model.Record, path string) bool {
	return slices.ContainsFunc(records, func(r *model.Record) bool {
		return written(r.Value.At(path)...) != written(records[0].Value.At(path)...)
	})
}

// checkSeries finds records of a group for the same moment.
func checkSeries(t *model.RecordType, v *model.RecordView) (findings diag.Findings) {
	first := map[[2]string]*model.Record{}
	for _, r := range t.Records {
		at := r.Value.One(v.Over)
		for _, g := range valuesAt(r, v.By) {
			key := [2]string{g, at}
			if before := first[key]; before != nil && !r.Unread() && !before.Unread() {
				findings = append(findings, seriesTwice.At(r.Pos(), "keep one of them, or let the series be of something else",
					"%s %s, %s %s: the record at %s is of the same, and a series shows one", v.By, g, v.Over, at, before.Pos()))
				continue
			}
			first[key] = r
		}
	}
	return findings
}
