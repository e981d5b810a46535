package redline

import (
	"strings"

	"github.com/rivo/uniseg"
)

// piece is text of one style. Signs before and behind words are pieces of their own, which no line break parts from
// the words.
type piece struct {
	text string
	style
}

type style uint8

const (
	plain style = iota
	bold
	dim
	deleted
	inserted
	opening // a sign before words
	closing // a sign behind words
)

// codes are the attributes of the styles after ECMA-48. Struck through and underlined, so that colour is not all that
// tells deleted words from inserted ones.
var codes = [...]string{bold: "1", dim: "2", deleted: "9;31", inserted: "4;32"}

// line writes pieces as one paragraph with an indent, broken where its script allows that (Unicode Standard Annex 14).
func (w *terminalWriter) line(indent string, pieces ...piece) {
	w.WriteString(indent)
	margin := uniseg.StringWidth(indent)
	column, space := margin, ""
	for _, chunk := range chunks(pieces) {
		width := 0
		for _, p := range chunk.pieces {
			width += uniseg.StringWidth(p.text)
		}
		if w.Width > 0 && column > margin && column+len(space)+width > w.Width {
			w.newLine(indent)
			column, space = margin, ""
		}
		w.WriteString(space)
		for _, p := range chunk.pieces {
			w.styled(p)
		}
		column, space = column+len(space)+width, chunk.space
		if chunk.ends {
			w.newLine(indent)
			column, space = margin, ""
		}
	}
	w.newLine("")
}

// newLine ends a line and all attributes with it.
func (w *terminalWriter) newLine(indent string) {
	w.attributes("")
	w.WriteString("\n" + indent)
}

func (w *terminalWriter) styled(p piece) {
	if p.text == "" {
		return
	}
	if int(p.style) < len(codes) {
		w.attributes(codes[p.style])
	} else {
		w.attributes("")
	}
	w.WriteString(p.text)
}

// attributes changes to the attributes of a style.
func (w *terminalWriter) attributes(code string) {
	if !w.Colour || code == w.code {
		return
	}
	if w.code != "" {
		w.WriteString("\x1b[0m")
	}
	if code != "" {
		w.WriteString("\x1b[" + code + "m")
	}
	w.code = code
}

// chunk is what no line break may part.
type chunk struct {
	pieces []piece
	space  string // behind it, where the line goes on
	ends   bool   // a line ends behind it in any case
}

// chunks takes pieces apart where a line may be broken.
func chunks(pieces []piece) []chunk {
	breaks := breaksOf(pieces)
	out := []chunk{{}}
	at, done := 0, false
	for _, p := range pieces {
		if p.style == closing || p.style == opening {
			if p.style == opening && done {
				out = append(out, chunk{})
				done = false
			}
			last := &out[len(out)-1]
			last.pieces = append(last.pieces, p)
			continue
		}
		for rest := p.text; rest != ""; {
			n := breaks.next(at, len(rest))
			if done {
				out = append(out, chunk{})
			}
			out[len(out)-1].pieces = append(out[len(out)-1].pieces, piece{rest[:n], p.style})
			at, rest = at+n, rest[n:]
			done = breaks[at]
		}
	}
	for i := range out {
		out[i].trim()
	}
	return out
}

// trim takes the space at the end of a chunk apart, and the line break.
func (c *chunk) trim() {
	if len(c.pieces) == 0 {
		return
	}
	last := &c.pieces[len(c.pieces)-1]
	if text, ok := strings.CutSuffix(last.text, "\n"); ok {
		last.text, c.ends = text, true
	}
	text := strings.TrimRight(last.text, " ")
	c.space, last.text = last.text[len(text):], text
}

// offsets are places in the words of a line behind which it may be broken.
type offsets map[int]bool

func breaksOf(pieces []piece) offsets {
	var b strings.Builder
	for _, p := range pieces {
		if p.style != opening && p.style != closing {
			b.WriteString(p.text)
		}
	}
	out, rest, state, at := offsets{}, b.String(), -1, 0
	for rest != "" {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		at += len(segment)
		out[at] = rest != ""
	}
	return out
}

// next is the length of what goes on from an offset up to the next break, at most n.
func (o offsets) next(at, n int) int {
	for i := 1; i < n; i++ {
		if o[at+i] {
			return i
		}
	}
	return n
}
