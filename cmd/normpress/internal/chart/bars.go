package chart

import (
	"fmt"
	"math"
	"strings"
)

const (
	barHeight = 13
	lineRoom  = 19 // height of a line of text
)

// bars draws lying bars, each label above its own.
func (d *drawing) bars() {
	for label := range d.Labels {
		d.scaleTo(label)
	}
	room := d.valueRoom()
	for label, name := range d.Labels {
		switch {
		case d.Kind == Stacked:
			d.head(name, d.total(label))
			d.stack(label)
		case len(d.Series) == 1:
			v := d.value(0, label)
			d.head(name, v.shown()+d.unit(v))
			d.bar(0, v, width)
			d.y += lineRoom
		default:
			d.head(name, "")
			d.group(label, room)
		}
		d.y += 6
	}
}

// scaleTo takes what is drawn at a label into the scale.
func (d *drawing) scaleTo(label int) {
	var up, down float64
	for s := range d.Series {
		v := d.value(s, label)
		switch {
		case v.Missing:
		case d.Kind != Stacked:
			d.include(v.Number)
		default:
			up, down = up+max(v.Number, 0), down+min(v.Number, 0)
		}
	}
	d.include(min(up, math.MaxFloat64))
	d.include(max(down, -math.MaxFloat64))
}

// head writes a label and, at the other end of the line, the value.
func (d *drawing) head(name, value string) {
	value = shortened(value, width*2/3)
	d.y += lineRoom
	d.text(0, d.y-5, "", shortened(name, width-textWidth(value)-10))
	if value != "" {
		d.text(width, d.y-5, "end", value)
	}
}

// valueRoom is how much of a line the widest value needs, at most half of it.
func (d *drawing) valueRoom() float64 {
	room := 0.0
	for label := range d.Labels {
		for s := range d.Series {
			v := d.value(s, label)
			room = max(room, textWidth(v.shown()+d.unit(v))+6)
		}
	}
	return min(room, width/2)
}

func (d *drawing) unit(v Value) string {
	if d.Unit == "" || v.Text != "" || v.Missing {
		return ""
	}
	return " " + d.Unit
}

// group draws the bars of several series below each other, each with its value beside it, for which there is room.
func (d *drawing) group(label int, room float64) {
	for s := range d.Series {
		v := d.value(s, label)
		d.bar(s, v, width-room)
		d.text(width, d.y+barHeight-2, "end", shortened(v.shown()+d.unit(v), room-6))
		d.y += lineRoom - 2
	}
}

// bar draws a value from zero on, or the sign for one that is not known.
func (d *drawing) bar(series int, v Value, room float64) {
	zero := d.along(0) * room
	if v.Missing {
		d.missing(zero)
	} else {
		end := d.along(v.Number) * room
		d.rect(series, min(zero, end), d.y, math.Abs(end-zero), barHeight)
	}
	d.zero(zero)
}

// stack draws the values of a label behind each other, positive and negative ones on their sides of zero.
func (d *drawing) stack(label int) {
	up, down := 0.0, 0.0
	for s := range d.Series {
		v := d.value(s, label)
		from := &up
		if v.Number < 0 {
			from = &down
		}
		if v.Missing || v.Number == 0 {
			continue
		}
		a, b := d.along(*from)*width, d.along(*from+v.Number)*width
		*from += v.Number
		d.rect(s, min(a, b), d.y, math.Abs(b-a), barHeight)
	}
	if d.anyMissing(label) {
		d.missing(min(d.along(up)*width+2, width-24))
	}
	d.zero(d.along(0) * width)
	d.y += lineRoom
}

func (d *drawing) anyMissing(label int) bool {
	for s := range d.Series {
		if d.value(s, label).Missing {
			return true
		}
	}
	return false
}

// total is the sum of what is known at a label, with what is not.
func (d *drawing) total(label int) string {
	sum, known := 0.0, 0
	var missing []string
	for s := range d.Series {
		if v := d.value(s, label); v.Missing {
			missing = append(missing, v.shown())
		} else {
			sum, known = sum+v.Number, known+1
		}
	}
	if known == 0 && len(missing) > 0 {
		return missing[0]
	}
	parts := []string{digits(sum) + d.unit(Value{})}
	if len(missing) > 0 {
		parts = append(parts, missing[0])
	}
	return strings.Join(parts, " + ")
}

// missing is the sign for a value that is not known: a frame of dashes, as long whatever the scale.
func (d *drawing) missing(x float64) {
	fmt.Fprintf(&d.b, `<rect class="missing" fill="none" x="%s" y="%s" width="24" height="%d"/>`, number(d.at(x, 24)), number(d.y), barHeight)
}

// zero draws the line from which bars are read.
func (d *drawing) zero(x float64) {
	fmt.Fprintf(&d.b, `<path class="zero" d="M%s %sv%d"/>`, number(d.at(x, 0)), number(d.y-1), barHeight+2)
}
