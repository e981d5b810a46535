package main

import (
	"fmt"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/text"

	"normpress/cmd/normpress/internal/norm"
)

// parser reads real legal texts into trees of provisions on one core, again and again until some megabytes were read.
// What is counted is processor time.
var parser = benchmark{"parser", "MB/s of one core from legal Markdown to provisions, against goldmark's parser alone", runParser}

func runParser(e *env, t *table) error {
	sets, err := e.textSets()
	if err != nil {
		return err
	}
	return oneCore(func() error {
		for _, s := range sets {
			if err := s.parse(e, t); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s textSet) parse(e *env, t *table) error {
	times := 1 + e.size(4<<20)/s.bytes
	mb := float64(s.bytes*times) / 1e6
	costs, err := alternate(e.rounds(5),
		here(func() error { return s.each(times, s.ours) }),
		here(func() error { return s.each(times, s.goldmark) }))
	if err != nil {
		return err
	}
	t.add(row{name: "parser: " + s.name, figure: mb / costs[0].cpu.Seconds(), unit: "MB/s",
		peer: "goldmark, parser only", other: mb / costs[1].cpu.Seconds(), target: atLeast(20),
		detail: fmt.Sprintf("%.2f MB of text; %v for %.1f MB", float64(s.bytes)/1e6, costs[0].cpu.Round(time.Millisecond), mb)})
	return nil
}

func (s textSet) each(times int, do func(files []norm.File)) error {
	for range times {
		for _, files := range s.texts {
			do(files)
		}
	}
	return nil
}

func (s textSet) ours(files []norm.File) { norm.ParseText(files, norm.Options{Language: s.language}) }

func (s textSet) goldmark(files []norm.File) {
	for _, f := range files {
		parseWithGoldmark(f.Data)
	}
}

func parseWithGoldmark(data []byte) { goldmark.DefaultParser().Parse(text.NewReader(data)) }
