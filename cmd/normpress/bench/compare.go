package main

import (
	"fmt"
	"path/filepath"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/model"
)

// comparisons compares the revisions of a law that was amended again and again, all with all, on one processor; beside
// it, commands that compare words, each pair a process. What is counted is processor time. Ours aligns provisions and
// follows them through all revisions before it compares words, which the peers do not.
var comparisons = benchmark{"compare", "all pairs of 20 revisions of a law, against git, dwdiff, wdiff and jsdiff; memory, and what a site grows by", runCompare}

func runCompare(e *env, t *table) error {
	return oneCore(func() error {
		small, err := e.lawChain(max(20, e.size(500)), max(4, e.size(20)))
		if err != nil {
			return err
		}
		large, err := e.lawChain(max(40, e.size(2900)), max(4, e.size(20)))
		if err != nil {
			return err
		}
		for _, step := range []func() error{
			func() error { return small.write(filepath.Join(e.temp, "small")) },
			func() error { return large.write(filepath.Join(e.temp, "large")) },
			func() error { return small.allPairs(e, t, 1, promised{0.25, 1.0 / 8, 1.0 / 35}) },
			func() error { return large.allPairs(e, t, 10, promised{seconds: 1}) },
			func() error { return large.coldPair(e, t) },
			func() error { return small.peakMemory(t) },
			func() error { return large.peakMemory(t) },
			func() error { return peers(e, t, small, large) },
			func() error { return distinctWords(e, t) },
			func() error { return siteGrowth(e, t) },
		} {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	})
}

// promised are the time for all pairs with their parsing, and our share of the time of git, by spaces and by signs.
type promised struct {
	seconds, spaces, signs float64
}

// allPairs compares all pairs. Git compares each so-manieth of them, from which its time for all follows.
func (c *lawChain) allPairs(e *env, t *table, each int, p promised) error {
	parsed := c.parse()
	count, changes := 0, 0
	see := func(found *compare.Comparison) {
		count, changes = count+1, changes+len(found.Changes)-found.Counts.Unchanged
	}
	compareAll(parsed, see)
	nothing := func(*compare.Comparison) {}
	gits := []differ{gitDiffer("git --word-diff"), gitDiffer("git, signs are words", punctuation)}
	files := c.filePairs(each)
	pieces := []work{here(func() error { compareAll(c.parse(), nothing); return nil }), here(func() error { compareAll(parsed, nothing); return nil })}
	for _, g := range gits {
		if g.missing == "" {
			pieces = append(pieces, g.work(files))
		}
	}
	costs, err := alternate(e.rounds(3), pieces...)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("compare: %d × %d articles", count, c.articles)
	t.add(row{name: name + ", parsed", figure: costs[1].cpu.Seconds(), unit: "s",
		detail: fmt.Sprintf("wall %.3g s; %.2g µs for each of %d changes", costs[1].wall.Seconds(), costs[1].cpu.Seconds()*1e6/float64(changes), changes)})
	t.add(row{name: name + ", with parsing", figure: costs[0].cpu.Seconds(), unit: "s", target: atMost(p.seconds),
		detail: fmt.Sprintf("wall %.3g s; %d texts of %.2f MB", costs[0].wall.Seconds(), len(c.data), float64(c.bytes())/1e6/float64(len(c.data)))})
	for i, g := range gits {
		r := row{name: name + ", with parsing", figure: costs[0].cpu.Seconds(), unit: "s", peer: g.name, target: ratioAtMost([]float64{p.spaces, p.signs}[i]), detail: g.missing}
		if g.missing == "" {
			k := float64(count) / float64(len(files))
			r.other = costs[2+i].cpu.Seconds() * k
			r.detail = fmt.Sprintf("%.1f times as fast; git wall %.3g s, of %d pairs", r.other/r.figure, costs[2+i].wall.Seconds()*k, len(files))
		}
		t.add(r)
	}
	return nil
}

// coldPair compares two texts that nothing is known of.
func (c *lawChain) coldPair(e *env, t *table) error {
	last := len(c.data) - 1
	for _, p := range []struct {
		name     string
		old, new int
		target   target
	}{{"one step apart", 0, 1, atMost(80)}, {"first and last", 0, last, target{}}} {
		data := [][]byte{c.data[p.old], c.data[p.new]}
		var two *model.Instrument
		costs, err := alternate(e.rounds(7),
			here(func() error { two = c.parsed(data); return nil }),
			here(func() error { compareAll(two, func(*compare.Comparison) {}); return nil }))
		if err != nil {
			return err
		}
		t.add(row{name: "compare: a cold pair, " + p.name, figure: costs[1].cpu.Seconds() * 1e3, unit: "ms", target: p.target,
			detail: fmt.Sprintf("wall %.3g ms; parsing %v more; %.2f MB each", costs[1].wall.Seconds()*1e3, ms(costs[0]), float64(len(data[1]))/1e6)})
	}
	return nil
}

// peers compares pairs from scratch, each parsed anew, beside every peer.
func peers(e *env, t *table, small, large *lawChain) error {
	several := max(1, len(small.filePairs(1))/10)
	last := len(large.files) - 1
	list := []differ{gitDiffer("git, signs are words", punctuation), statistician("dwdiff", "-P", "-s", "-1", "-2", "-3"),
		statistician("wdiff", "-s", "-1", "-2", "-3"), e.jsdiff()}
	for _, what := range []struct {
		name  string
		of    *lawChain
		pairs [][2]string
	}{
		{"one step", small, [][2]string{{small.files[last-1], small.files[last]}}},
		{"10 pairs", small, small.filePairs(several)},
		{"one step", large, [][2]string{{large.files[last-1], large.files[last]}}},
	} {
		if err := what.of.against(e, t, what.name, what.pairs, list); err != nil {
			return err
		}
	}
	return nil
}

func (c *lawChain) against(e *env, t *table, name string, pairs [][2]string, peers []differ) error {
	ours := 0
	compareFiles := func() error {
		ours = 0
		for _, p := range pairs {
			compareAll(c.parsed([][]byte{c.of(p[0]), c.of(p[1])}), func(found *compare.Comparison) { ours += found.Counts.WordsDeleted + found.Counts.WordsInserted })
		}
		return nil
	}
	name = fmt.Sprintf("compare: %s, %d articles", name, c.articles)
	for _, d := range peers {
		theirs := 0
		pieces := []work{here(compareFiles)}
		if d.missing == "" {
			theirs, d.missing = d.words(pairs)
		}
		if d.missing == "" {
			pieces = append(pieces, d.work(pairs))
		}
		costs, err := alternate(e.rounds(3), pieces...)
		if err != nil {
			return err
		}
		r := row{name: name, figure: costs[0].cpu.Seconds(), unit: "s", peer: d.name, detail: "not measured: " + d.missing}
		if d.missing == "" {
			r.other = costs[1].cpu.Seconds()
			r.detail = fmt.Sprintf("%.1f times as fast; it touches %d words, ours %d; wall %.3g s, ours %.3g s",
				r.other/r.figure, theirs, ours, costs[1].wall.Seconds(), costs[0].wall.Seconds())
		}
		t.add(r)
	}
	return nil
}

// of is the text in a file of the chain.
func (c *lawChain) of(file string) []byte {
	for i, name := range c.files {
		if name == file {
			return c.data[i]
		}
	}
	return nil
}
