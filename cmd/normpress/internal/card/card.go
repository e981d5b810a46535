// Package card draws the picture that other sites show beside a link to this one.
package card

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Width and Height are those that other sites ask for.
const (
	Width  = 1200
	Height = 630

	margin = 96
	mark   = 160 // width of the mark, which is that of icon.svg
)

var (
	paper = color.Gray{0xfd}
	ink   = color.RGBA{0x1b, 0x1f, 0x24, 0xff}
	soft  = color.RGBA{0x41, 0x49, 0x53, 0xff}
	blue  = color.RGBA{0x1d, 0x3a, 0x5f, 0xff}
)

// PNG is the picture: the mark, the name of the site and what it is. Words in a script that the font lacks are left
// out, all of them, for half a name is none.
func PNG(title, description string) ([]byte, error) {
	card := image.NewPaletted(image.Rect(0, 0, Width, Height), shades(paper, ink, soft, blue))
	fill(card, card.Bounds(), paper)
	fill(card, image.Rect(0, 0, Width, 16), blue)
	drawMark(card, image.Pt(margin, margin))
	if !shows(title + description) {
		title, description = "", ""
	}
	bottom, err := write(card, title, gobold.TTF, 68, ink, margin+mark+110, 2)
	if err != nil {
		return nil, err
	}
	if _, err := write(card, description, goregular.TTF, 32, soft, bottom+8, 3); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = png.Encode(&out, card)
	return out.Bytes(), err
}

// shades are steps from the first colour, the ground, to each of the others, for the edges of letters.
func shades(ground color.Color, others ...color.Color) color.Palette {
	const steps = 16
	out := color.Palette{ground}
	r, g, b, _ := ground.RGBA()
	for _, c := range others {
		cr, cg, cb, _ := c.RGBA()
		mix := func(from, to uint32, i int) uint8 { return uint8((int(from)*(steps-i) + int(to)*i) / steps >> 8) }
		for i := 1; i <= steps; i++ {
			out = append(out, color.RGBA{mix(r, cr, i), mix(g, cg, i), mix(b, cb, i), 0xff})
		}
	}
	return out
}

func fill(card draw.Image, r image.Rectangle, c color.Color) {
	draw.Draw(card, r, image.NewUniform(c), image.Point{}, draw.Src)
}

// drawMark draws a sheet with three lines and a folded corner, on a square.
func drawMark(card draw.Image, at image.Point) {
	unit := func(x0, y0, x1, y1 float64) image.Rectangle {
		const u = mark / 32.0
		return image.Rect(at.X+int(x0*u), at.Y+int(y0*u), at.X+int(x1*u), at.Y+int(y1*u))
	}
	fill(card, unit(0, 0, 32, 32), blue)
	fill(card, unit(9, 7, 23, 25), paper)
	corner := unit(19, 7, 23, 11)
	for y := corner.Min.Y; y < corner.Max.Y; y++ {
		fill(card, image.Rect(corner.Min.X+y-corner.Min.Y, y, corner.Max.X, y+1), blue)
	}
	for _, line := range [][3]float64{{12, 14, 20}, {12, 17.5, 20}, {12, 21, 17}} {
		fill(card, unit(line[0], line[1]-.8, line[2], line[1]+.8), blue)
	}
}

// shows says whether the font has every letter of a text.
func shows(text string) bool {
	f, err := sfnt.Parse(gobold.TTF)
	if err != nil {
		return false
	}
	var b sfnt.Buffer
	for _, r := range text {
		if glyph, err := f.GlyphIndex(&b, r); err != nil || glyph == 0 {
			return false
		}
	}
	return true
}

// write writes words in lines from a baseline on, and says where the next baseline is. What does not fit into the lines
// ends with an ellipsis.
func write(card draw.Image, text string, ttf []byte, size float64, c color.Color, baseline, most int) (int, error) {
	parsed, err := opentype.Parse(ttf)
	if err != nil {
		return 0, err
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return 0, err
	}
	defer face.Close()
	pen := font.Drawer{Dst: card, Src: image.NewUniform(c), Face: face}
	for _, line := range lines(&pen, strings.Fields(text), most) {
		pen.Dot = fixed.P(margin, baseline)
		pen.DrawString(line)
		baseline += int(size * 1.3)
	}
	return baseline, nil
}

// lines breaks words so that each line fits between the margins.
func lines(pen *font.Drawer, words []string, most int) (out []string) {
	fits := func(line string) bool { return pen.MeasureString(line) <= fixed.I(Width-2*margin) }
	for len(words) > 0 && len(out) < most {
		line := words[0]
		words = words[1:]
		for len(words) > 0 && fits(line+" "+words[0]) {
			line, words = line+" "+words[0], words[1:]
		}
		out = append(out, line)
	}
	if len(words) > 0 {
		out[len(out)-1] += " …"
	}
	return out
}
