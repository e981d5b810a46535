package main

import (
	"fmt"
	"io"
	"math"
	"strconv"
)

// row is one figure with what it is to be held against.
type row struct {
	name   string
	figure float64
	unit   string
	peer   string  // the floor or peer; "" when there is none
	other  float64 // its figure in the same unit; 0 when it could not be measured
	target target
	detail string
}

// target is what was promised of the figure or of its ratio to the peer's. The zero target promises nothing.
type target struct {
	value   float64
	atLeast bool
	ratio   bool
}

func atLeast(v float64) target     { return target{value: v, atLeast: true} }
func atMost(v float64) target      { return target{value: v} }
func ratioAtMost(v float64) target { return target{value: v, ratio: true} }

func (t target) String() string {
	if t.value == 0 {
		return "-"
	}
	sign := "<="
	if t.atLeast {
		sign = ">="
	}
	if t.ratio {
		return "ratio " + sign + " " + number(t.value)
	}
	return sign + " " + number(t.value)
}

// verdict is "met", "MISSED", "unknown" for want of a peer, or "-" when nothing was promised.
func (r row) verdict() string {
	v := r.figure
	if r.target.ratio {
		v = r.figure / r.other
	}
	switch {
	case r.target.value == 0:
		return "-"
	case r.target.ratio && r.other == 0:
		return "unknown"
	case r.target.atLeast == (v >= r.target.value) || v == r.target.value:
		return "met"
	}
	return "MISSED"
}

// table prints rows as they come.
type table struct {
	out                  io.Writer
	met, missed, unknown int
}

const columns = "%-44s %7s %-7s %-26s %7s %6s  %-11s %-7s %s\n"

func (t *table) head() {
	fmt.Fprintf(t.out, columns, "", "figure", "unit", "floor or peer", "", "ratio", "target", "", "")
}

func (t *table) add(r row) {
	other, ratio := "", ""
	if r.other != 0 {
		other, ratio = number(r.other), number(r.figure/r.other)
	}
	v := r.verdict()
	switch v {
	case "met":
		t.met++
	case "MISSED":
		t.missed++
	case "unknown":
		t.unknown++
	}
	fmt.Fprintf(t.out, columns, r.name, number(r.figure), r.unit, r.peer, other, ratio, r.target, v, r.detail)
}

// number writes three digits that count.
func number(v float64) string {
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return "-"
	}
	digits := max(0, 2-int(math.Floor(math.Log10(math.Abs(v)))))
	return strconv.FormatFloat(v, 'f', digits, 64)
}
