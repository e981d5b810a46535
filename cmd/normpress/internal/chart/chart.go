// Package chart draws numbers as SVG: small, for any width, readable without colour, in light, dark and print.
//
// A drawing holds no style and no script. Its classes (c1 to c8 for series, grid, zero, missing, hatch) are those of
// static/css/charts.css. Every scale begins at zero, and what is not known is drawn as such. Screen readers get the title
// and the description; the numbers themselves stand in a table that the page shows beside the drawing.
package chart

import (
	"math"
	"strconv"
	"strings"
)

// Chart is what is drawn: for each label one value of each series.
type Chart struct {
	ID     string // begins the ids within the drawing; letters, digits and hyphens
	Title  string // accessible name
	Text   string // accessible description
	Kind   Kind
	Labels []string
	Series []Series
	Unit   string // of all numbers, such as EUR; "" where they are counted
	RTL    bool   // the page runs from right to left
}

// Kind is a way of drawing. The zero Kind is Bars.
type Kind string

// The kinds. Bars lie, so that labels of any length can be read on a phone.
const (
	Bars    Kind = "bars"
	Stacked Kind = "stacked" // one bar for each label, made of its values; negative ones run the other way
	Lines   Kind = "lines"   // labels are moments at equal distances
)

// Series is a row of values, one for each label. Missing ones at the end are not known.
type Series struct {
	Name   string
	Values []Value
}

// Value is one number. What is no finite number is not known.
type Value struct {
	Number  float64
	Text    string // as shown; "" for the number's own digits
	Missing bool   // not known or suppressed: drawn as such, never as zero
}

// width is that of every drawing, in its own units, which on a phone are about one pixel each.
const width = 360

// Colours is the number of series that can be told apart.
const Colours = 8

// SVG draws the chart. Series beyond the eighth look like the first ones again.
func SVG(c Chart) string {
	d := &drawing{Chart: c, low: 0, high: 0}
	d.legend()
	if c.Kind == Lines {
		d.lines()
	} else {
		d.bars()
	}
	return d.whole()
}

// value is the value of a series at a label.
func (c *Chart) value(series, label int) Value {
	values := c.Series[series].Values
	if label >= len(values) {
		return Value{Missing: true}
	}
	v := values[label]
	v.Missing = v.Missing || math.IsNaN(v.Number) || math.IsInf(v.Number, 0)
	return v
}

// shown is what the drawing writes for a value.
func (v Value) shown() string {
	switch {
	case v.Text != "":
		return v.Text
	case v.Missing:
		return "–"
	}
	return digits(v.Number)
}

func digits(n float64) string {
	return strings.Replace(strconv.FormatFloat(n, 'f', -1, 64), "-", "−", 1)
}

// class names the colour of a series.
func class(series int) string { return "c" + strconv.Itoa(series%Colours+1) }
