package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

const (
	plotEnd    = width - 8
	plotHeight = 160
)

// lines draws each series as a line over the labels. Where a value is not known the line is broken.
func (d *drawing) lines() {
	for s := range d.Series {
		for label := range d.Labels {
			if v := d.value(s, label); !v.Missing {
				d.include(v.Number)
			}
		}
	}
	if d.Unit != "" {
		d.y += lineRoom
		d.text(0, d.y-4, "", d.Unit)
	}
	d.y += 8
	d.grid()
	for label := range d.Labels {
		if d.anyMissing(label) {
			fmt.Fprintf(&d.b, `<path class="missing" d="M%s %sv%d"/>`, number(d.moment(label)), number(d.y), plotHeight)
		}
	}
	for s := range d.Series {
		d.line(s)
	}
	d.y += plotHeight + lineRoom
	d.moments()
	d.y += 6
}

// grid draws the scale: lines at round numbers.
func (d *drawing) grid() {
	ticks := d.ticks()
	for _, n := range ticks {
		d.start = max(d.start, min(textWidth(digits(n))+6, width/3))
	}
	for _, n := range ticks {
		name := "grid"
		if n == 0 {
			name = "zero"
		}
		y := d.height(n)
		fmt.Fprintf(&d.b, `<path class="%s" d="M%s %sh%s"/>`, name, number(d.at(d.start, plotEnd-d.start)), number(y), number(plotEnd-d.start))
		d.text(d.start-5, y+4, "end", shortened(digits(n), width/3))
	}
}

// ticks ends the scale at round numbers and lists those within. What is beyond the numbers that there are has no ticks.
func (d *drawing) ticks() []float64 {
	step := roundStep(d.high/4 - d.low/4)
	low, high := math.Floor(d.low/step), math.Ceil(d.high/step)
	if low == high {
		high++
	}
	if math.IsInf((high-low)*step, 0) {
		return nil
	}
	d.low, d.high = low*step, high*step
	var out []float64
	for n := low; n <= high; n++ {
		out = append(out, decimal(n*step))
	}
	return out
}

// decimal takes away what binary fractions add to a decimal one: 0.30000000000000004.
func decimal(n float64) float64 {
	n, _ = strconv.ParseFloat(strconv.FormatFloat(n, 'g', 12, 64), 64) // what was formatted parses
	return n
}

// roundStep is the smallest of 1, 2 and 5 times a power of ten that is not below the least.
func roundStep(least float64) float64 {
	if least < math.SmallestNonzeroFloat32 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, n := range []float64{1, 2, 5} {
		if n*power >= least {
			return n * power
		}
	}
	return 10 * power
}

// height is where a number lies, from the top.
func (d *drawing) height(n float64) float64 { return d.y + plotHeight - d.along(n)*plotHeight }

// moment is where a label lies.
func (d *drawing) moment(label int) float64 {
	if len(d.Labels) == 1 {
		return d.at((d.start+plotEnd)/2, 0)
	}
	return d.at(d.start+float64(label)*(plotEnd-d.start)/float64(len(d.Labels)-1), 0)
}

// line draws the runs of known values of a series; one that stands alone is a dot.
func (d *drawing) line(series int) {
	var path, dots strings.Builder
	for label := range d.Labels {
		v := d.value(series, label)
		if v.Missing {
			continue
		}
		before := label > 0 && !d.value(series, label-1).Missing
		after := label+1 < len(d.Labels) && !d.value(series, label+1).Missing
		x, y := number(d.moment(label)), number(d.height(v.Number))
		switch {
		case before:
			path.WriteString(" " + x + " " + y)
		case after:
			path.WriteString("M" + x + " " + y)
		default:
			fmt.Fprintf(&dots, `<circle class="%s" cx="%s" cy="%s" r="3"/>`, class(series), x, y)
		}
	}
	if path.Len() > 0 {
		fmt.Fprintf(&d.b, `<path class="line %s" fill="none" d="%s"/>`, class(series), path.String())
	}
	d.b.WriteString(dots.String())
}

// moments writes as many of the labels as there is room for, always the first and the last.
func (d *drawing) moments() {
	if len(d.Labels) == 0 {
		return
	}
	last := len(d.Labels) - 1
	widest := 0.0
	for _, l := range d.Labels {
		widest = max(widest, textWidth(l))
	}
	most := max(1, int((plotEnd-d.start)/(widest*1.5+10))) // gaps between labels that are written; those at the ends are shorter
	step := max(1, (last+most-1)/most)
	for label := 0; label <= last; label += step {
		if last-label < step && label != last {
			label = last // rather the last than the one just before it
		}
		anchor, x := "middle", d.at(d.moment(label), 0)
		switch {
		case last == 0:
		case label == 0:
			anchor = ""
		case label == last:
			anchor, x = "end", plotEnd
		}
		d.text(x, d.y-2, anchor, shortened(d.Labels[label], width/2-10))
	}
}
