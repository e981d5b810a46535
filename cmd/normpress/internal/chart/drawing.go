package chart

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// drawing is a chart on its way to SVG.
type drawing struct {
	Chart
	b         strings.Builder
	y         float64 // of what comes next, from the top
	low, high float64 // ends of the scale; zero lies between them
	start     float64 // where the lines begin; before it the numbers of the scale stand
}

// whole puts the frame around what was drawn.
func (d *drawing) whole() string {
	var b strings.Builder
	direction := ""
	if d.RTL {
		direction = ` direction="rtl"`
	}
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="%s-t %[1]s-d" viewBox="0 0 %d %s" font-size="13"%s>`,
		escape(d.ID), width, number(d.y), direction)
	fmt.Fprintf(&b, `<title id="%s-t">%s</title><desc id="%[1]s-d">%[3]s</desc>`, escape(d.ID), escape(d.Title), escape(d.Text))
	return b.String() + d.b.String() + "</svg>\n"
}

// hatches tell series apart without colour: lines over all but the first.
var hatches = [Colours]string{"", "M0 6 6 0", "M3 2v2", "M0 0 6 6", "M0 3h6", "M3 0v6", "M0 3h6M3 0v6", "M0 0 6 6M0 6 6 0"}

// legend names the series, where there are several.
func (d *drawing) legend() {
	if len(d.Series) < 2 {
		return
	}
	x := 0.0
	d.y = 14
	for i, s := range d.Series {
		name := shortened(s.Name, width-26)
		if w := 22 + textWidth(name) + 14; x > 0 && x+w > width {
			x, d.y = 0, d.y+19
		}
		if d.Kind == Lines {
			fmt.Fprintf(&d.b, `<path class="line %s" d="M%s %sh16" fill="none"/>`, class(i), number(d.at(x, 16)), number(d.y-4))
		} else {
			d.pattern(i)
			d.rect(i, x, d.y-10, 12, 12)
		}
		d.text(x+20, d.y, "", name)
		x += 22 + textWidth(name) + 14
	}
	d.y += 10
}

// pattern declares how a series is filled.
func (d *drawing) pattern(series int) {
	if hatch := hatches[series%Colours]; hatch != "" && series < Colours {
		fmt.Fprintf(&d.b, `<pattern id="%s-%d" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="%s" width="6" height="6"/><path class="hatch" d="%s"/></pattern>`,
			escape(d.ID), series+1, class(series), hatch)
	}
}

// rect draws a part of a bar; x counts from where the line of reading begins.
func (d *drawing) rect(series int, x, y, w, h float64) {
	fill := ""
	if len(d.Series) > 1 && hatches[series%Colours] != "" {
		fill = fmt.Sprintf(` fill="url(#%s-%d)"`, escape(d.ID), series%Colours+1)
	} else {
		fill = fmt.Sprintf(` class="%s"`, class(series))
	}
	fmt.Fprintf(&d.b, `<rect%s x="%s" y="%s" width="%s" height="%s"/>`, fill, number(d.at(x, w)), number(y), number(w), number(h))
}

// text writes words that begin at x, or end there if the anchor is "end", or have it in their middle.
func (d *drawing) text(x, y float64, anchor, words string) {
	if anchor != "" {
		anchor = ` text-anchor="` + anchor + `"`
	}
	fmt.Fprintf(&d.b, `<text x="%s" y="%s"%s>%s</text>`, number(d.at(x, 0)), number(y), anchor, escape(words))
}

// at is where something of that width lies that is x away from where the line of reading begins.
func (d *drawing) at(x, w float64) float64 {
	if d.RTL {
		return width - x - w
	}
	return x
}

// include widens the scale so that the number lies on it.
func (d *drawing) include(n float64) { d.low, d.high = min(d.low, n), max(d.high, n) }

// along is where a number of the scale lies, between 0 and 1.
func (d *drawing) along(n float64) float64 {
	if d.high == d.low {
		return 0
	}
	// halves, as the difference of two numbers near the largest there is would be infinite
	return (n/2 - d.low/2) / (d.high/2 - d.low/2)
}

// number writes a length to a tenth.
func number(n float64) string { return strconv.FormatFloat(math.Round(n*10)/10, 'f', -1, 64) }

// escape makes text fit for XML; characters that XML does not have become U+FFFD.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

// textWidth estimates how wide words are, rather too wide than too narrow.
func textWidth(s string) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf):
		case r >= 0x2E80: // the scripts of East Asia fill a square
			w += 13.2
		case unicode.In(r, unicode.Lu):
			w += 8.8
		default:
			w += 7
		}
	}
	return w
}

// shortened cuts words that are wider than the room there is, with a sign; the table beside the drawing has them whole.
func shortened(s string, room float64) string {
	if textWidth(s) <= room {
		return s
	}
	last := 0
	for i, r := range s {
		if unicode.In(r, unicode.Mn) { // stays with the letter before
			continue
		}
		if textWidth(s[:i])+10 > room {
			break
		}
		last = i
	}
	return strings.TrimRight(s[:last], " ,;") + "…"
}
