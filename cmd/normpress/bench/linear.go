package main

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"normpress/cmd/normpress/internal/norm"
)

// linear reads texts that make naive parsers slow: a text four times, against one that is four times longer. Where the
// work is in proportion to the size, both take the same time, and the growth is 1.
var linear = benchmark{"linear", "how the time per byte grows when hostile text gets four times longer (1 is linear), beside goldmark", runLinear}

// hostile is a text that can be made of any size. The sizes are in bytes; goldmark gets smaller ones, which show how it
// grows before it takes minutes.
type hostile struct {
	name           string
	make           func(size int) []byte
	size, goldmark int
}

var hostiles = []hostile{
	{"nested quotations", repeated("> "), 256 << 10, 2 << 10},
	{"10,000 brackets and more", repeated("["), 256 << 10, 4 << 10},
	{"brackets within brackets", nested, 256 << 10, 4 << 10},
	{"links that never close", repeated("[a]("), 256 << 10, 4 << 10},
	{"emphasis out of balance", repeated("*a **a "), 256 << 10, 16 << 10},
	{"runs of backticks, each longer", backticks, 256 << 10, 16 << 10},
	{"one paragraph of 5 MB", repeated("The firm shall halt the tool at once; "), 1250 << 10, 64 << 10},
	{"100,000 numbered paragraphs", numbered, 1100 << 10, 64 << 10},
	{"brackets in paragraphs", inParagraphs(nested), 512 << 10, 16 << 10},
	{"links in paragraphs", inParagraphs(repeated("[a](")), 512 << 10, 16 << 10},
	{"emphasis in paragraphs", inParagraphs(repeated("*a **a ")), 512 << 10, 16 << 10},
	{"backticks in paragraphs", inParagraphs(backticks), 512 << 10, 16 << 10},
}

func repeated(s string) func(int) []byte {
	return func(size int) []byte { return []byte(strings.Repeat(s, size/len(s))) }
}

func nested(size int) []byte {
	return []byte(strings.Repeat("[", size/2) + strings.Repeat("]", size/2))
}

// inParagraphs divides the text into paragraphs of a size in which markup is still looked for.
func inParagraphs(make func(int) []byte) func(int) []byte {
	const paragraph = 16 << 10
	return func(size int) []byte {
		return bytes.Repeat(append(make(min(size, paragraph)), "\n\n"...), max(1, size/paragraph))
	}
}

func numbered(size int) []byte {
	b := bytes.NewBufferString("## Article 1\n\n")
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(b, "%d. The firm keeps a record of every use.\n\n", i)
	}
	return b.Bytes()
}

func backticks(size int) []byte {
	var b bytes.Buffer
	for i := 1; b.Len() < size; i++ {
		b.WriteString("a" + strings.Repeat("`", i))
	}
	return b.Bytes()
}

func runLinear(e *env, t *table) error {
	return oneCore(func() error {
		for _, h := range hostiles {
			if err := h.measure(e, t); err != nil {
				return err
			}
		}
		return nil
	})
}

func (h hostile) measure(e *env, t *table) error {
	n, m := e.size(h.size), e.size(h.goldmark)
	costs, err := alternate(e.rounds(5),
		repeat(4, parseText, h.make(n)), repeat(1, parseText, h.make(4*n)),
		repeat(4, parseWithGoldmark, h.make(m)), repeat(1, parseWithGoldmark, h.make(4*m)))
	if err != nil {
		return err
	}
	t.add(row{name: "linear: " + h.name, figure: growth(costs[0], costs[1]), unit: "growth",
		peer: fmt.Sprintf("goldmark, %d to %d kB", m>>10, m>>8), other: growth(costs[2], costs[3]), target: atMost(1.5),
		detail: fmt.Sprintf("%d to %d kB, these in %v; goldmark %v", n>>10, n>>8, ms(costs[1]), ms(costs[3]))})
	return nil
}

// growth is the processor time for one text by that for the same amount in four texts.
func growth(four, one cost) float64 { return one.cpu.Seconds() / four.cpu.Seconds() }

func ms(c cost) time.Duration { return c.cpu.Round(time.Millisecond) }

func repeat(times int, parse func([]byte), data []byte) work {
	return here(func() error {
		for range times {
			parse(data)
		}
		return nil
	})
}

func parseText(data []byte) {
	norm.ParseText([]norm.File{{Name: "a.md", Data: data, FirstLine: 1}}, norm.Options{Language: "en"})
}
