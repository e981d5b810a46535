package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"time"
)

// samples says how many queries of a kind are asked with nothing in any cache, over a slow connection, and again and
// again.
type samples struct{ cold, slow, again int }

// againTimes is how often those are.
const againTimes = 3

// samplesOf are fewer of kinds with few queries, of the peer, which takes several times as long, and where the benchmark
// is only worked on.
func (e *env) samplesOf(s *searchSide, class queryClass) samples {
	n := samples{min(25, 10+len(class.queries)/10), min(20, 1+len(class.queries)/10), 20}
	switch {
	case e.search.rank:
		return samples{}
	case e.tiny:
		return samples{cold: 1, again: 1}
	case e.search.size < 1:
		return samples{10, 2, 10}
	case s.peer: // the same mixture of kinds
		return samples{(n.cold + 1) / 2, (n.slow + 3) / 4, n.again / 2}
	}
	return n
}

// searchFigures are what was measured of a side.
type searchFigures struct {
	quality            []float64 // nDCG of the first ten
	bytes, requests    []float64 // until the ten first results are there, of the client too
	phraseBytes        []float64
	phraseRequests     []float64
	typed, opened      []float64 // seconds to the first result over a slow connection: typed on an opened page; from the address
	again, againPassed []float64 // milliseconds of the processor, and that pass, when the query has been asked before
}

func (f *searchFigures) add(g searchFigures) {
	for _, p := range []struct{ to, from *[]float64 }{{&f.quality, &g.quality}, {&f.bytes, &g.bytes}, {&f.requests, &g.requests}, {&f.phraseBytes, &g.phraseBytes},
		{&f.phraseRequests, &g.phraseRequests}, {&f.typed, &g.typed}, {&f.opened, &g.opened}, {&f.again, &g.again}, {&f.againPassed, &g.againPassed}} {
		*p.to = append(*p.to, *p.from...)
	}
}

// ask asks a side all queries of a kind.
func (e *env) ask(b *searchBrowser, s *searchSide, class queryClass) (f searchFigures, err error) {
	n := e.samplesOf(s, class)
	if err := f.warm(b, s, class, n.again, e.search.show && e.search.tune); err != nil {
		return f, err
	}
	if err := f.cold(b, s, class, n.cold); err != nil {
		return f, err
	}
	return f, f.slow(b, s, class, n.slow)
}

// warm asks all queries on one page for each language, and some of them again.
func (f *searchFigures) warm(b *searchBrowser, s *searchSide, class queryClass, again int, show bool) error {
	queries := inLanguages(class.queries)
	for i, q := range queries {
		if i == 0 || q.language != queries[i-1].language {
			if err := b.visit(s, q.language, ""); err != nil {
				return err
			}
		}
		a, err := b.ask(q, false)
		if err != nil {
			return fmt.Errorf("%s: %w", q.text, err)
		}
		gain := ndcg(a.URLs, q.grades)
		if f.quality = append(f.quality, gain); show && gain < 0.999 {
			fmt.Fprintf(os.Stderr, "%s %s %.3f %s: %s\n", s.name, class.name, gain, q.text, strings.Join(a.URLs[:min(3, len(a.URLs))], " "))
		}
		if again > 0 && i%max(1, len(queries)/again) == 0 {
			if err := f.repeat(b, q); err != nil {
				return err
			}
		}
	}
	return nil
}

// inLanguages sorts queries by their language and else leaves them as they are.
func inLanguages(queries []searchQuery) []searchQuery {
	sorted := slices.Clone(queries)
	slices.SortStableFunc(sorted, func(a, b searchQuery) int { return strings.Compare(string(a.language), string(b.language)) })
	return sorted
}

// repeat asks for what the page has already found.
func (f *searchFigures) repeat(b *searchBrowser, q searchQuery) error {
	var passed []float64
	before, err := b.processor()
	if err != nil {
		return err
	}
	for range againTimes {
		a, err := b.ask(q, false)
		if err != nil {
			return err
		}
		passed = append(passed, a.First)
	}
	after, err := b.processor()
	f.again = append(f.again, (after-before).Seconds()*1000/againTimes)
	f.againPassed = append(f.againPassed, quantile(passed, 0.5))
	return err
}

// cold asks queries, each on a page of its own with nothing in any cache.
func (f *searchFigures) cold(b *searchBrowser, s *searchSide, class queryClass, n int) error {
	for _, q := range first(class.queries, n) {
		b.count()
		if err := b.visit(s, q.language, ""); err != nil {
			return err
		}
		if _, err := b.ask(q, false); err != nil {
			return err
		}
		requests, bytes := b.count()
		f.requests, f.bytes = append(f.requests, float64(requests)), append(f.bytes, bytes)
		if class.quoted {
			f.phraseRequests, f.phraseBytes = append(f.phraseRequests, float64(requests)), append(f.phraseBytes, bytes)
		}
	}
	return nil
}

// slow asks queries over a slow connection.
func (f *searchFigures) slow(b *searchBrowser, s *searchSide, class queryClass, n int) error {
	defer b.do(fast)
	for _, q := range first(class.queries, n) {
		if err := b.visit(s, q.language, ""); err != nil {
			return err
		}
		if err := b.value("bench.ready.then(() => bench.open()).then(() => 0)", new(int)); err != nil {
			return err
		}
		if err := b.do(slow); err != nil {
			return err
		}
		a, err := b.ask(q, true)
		if err != nil {
			return err
		}
		f.typed = append(f.typed, a.First/1000)
		if err := b.visit(s, q.language, q.text); err != nil {
			return err
		}
		if err := b.value("bench.result", &a); err != nil {
			return err
		}
		f.opened = append(f.opened, a.At/1000)
		if err := b.do(fast); err != nil {
			return err
		}
	}
	return nil
}

func first(queries []searchQuery, n int) []searchQuery { return queries[:min(n, len(queries))] }

// ndcg is the normalised discounted cumulative gain of the first ten results, whose gain is 2^grade - 1.
func ndcg(urls []string, grades map[string]int) float64 {
	var best []int
	for _, g := range grades {
		best = append(best, g)
	}
	slices.Sort(best)
	slices.Reverse(best)
	got, most, seen := 0.0, 0.0, map[string]bool{}
	for i, url := range urls[:min(10, len(urls))] {
		if !seen[url] {
			got += discounted(i, grades[url])
		}
		seen[url] = true
	}
	for i, g := range best[:min(10, len(best))] {
		most += discounted(i, g)
	}
	if most == 0 {
		return 0
	}
	return got / most
}

func discounted(place, grade int) float64 {
	return (math.Exp2(float64(grade)) - 1) / math.Log2(float64(place+2))
}

// quantile is the value that the share of the list does not exceed.
func quantile(list []float64, share float64) float64 {
	if len(list) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(list))
	return sorted[min(len(sorted)-1, int(math.Ceil(share*float64(len(sorted))))-1)]
}

func mean(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum / float64(max(1, len(list)))
}

// classRow is how well the queries of a kind are answered, ours first.
func classRow(t *table, class queryClass, both []searchFigures) {
	r := row{name: "search: nDCG, " + class.name, figure: mean(both[0].quality), target: target{value: class.target, atLeast: true}}
	r.detail = fmt.Sprintf("%d queries%s", len(class.queries), sizes("; kB ", both[0]))
	if len(both) > 1 {
		r.peer, r.other = "Pagefind", mean(both[1].quality)
		r.detail += sizes(", Pagefind ", both[1])
	}
	t.add(r)
}

// sizes are the median and the 95th of a hundred of what queries cost in kilobytes.
func sizes(before string, f searchFigures) string {
	if len(f.bytes) == 0 {
		return ""
	}
	return before + number(quantile(f.bytes, 0.5)/1000) + "/" + number(quantile(f.bytes, 0.95)/1000)
}

// costRows are what queries of all kinds cost, ours first.
func costRows(t *table, both []searchFigures) {
	for _, c := range []struct {
		name, unit string
		of         func(searchFigures) []float64
		share      float64
		scale      float64
		target     target
	}{
		{"ten results cold, median", "kB", func(f searchFigures) []float64 { return f.bytes }, 0.5, 1e-3, atMost(40)},
		{"ten results cold, p95", "kB", func(f searchFigures) []float64 { return f.bytes }, 0.95, 1e-3, atMost(100)},
		{"requests, median", "", func(f searchFigures) []float64 { return f.requests }, 0.5, 1, target{}},
		{"requests, p95", "", func(f searchFigures) []float64 { return f.requests }, 0.95, 1, target{}},
		{"phrase cold, median", "kB", func(f searchFigures) []float64 { return f.phraseBytes }, 0.5, 1e-3, target{}},
		{"phrase cold, p95", "kB", func(f searchFigures) []float64 { return f.phraseBytes }, 0.95, 1e-3, atMost(150)},
		{"phrase requests, p95", "", func(f searchFigures) []float64 { return f.phraseRequests }, 0.95, 1, atMost(12)},
		{"first result, typed, median", "s", func(f searchFigures) []float64 { return f.typed }, 0.5, 1, atMost(1)},
		{"first result, typed, p95", "s", func(f searchFigures) []float64 { return f.typed }, 0.95, 1, target{}},
		{"first result, address, median", "s", func(f searchFigures) []float64 { return f.opened }, 0.5, 1, atMost(1)},
		{"first result, address, p95", "s", func(f searchFigures) []float64 { return f.opened }, 0.95, 1, target{}},
		{"repeated query, processor, p95", "ms", func(f searchFigures) []float64 { return f.again }, 0.95, 1, atMost(30)},
		{"repeated query, p95", "ms", func(f searchFigures) []float64 { return f.againPassed }, 0.95, 1, target{}},
	} {
		r := row{name: "search: " + c.name, figure: c.scale * quantile(c.of(both[0]), c.share), unit: c.unit, target: c.target,
			detail: fmt.Sprintf("queries %d", len(c.of(both[0])))}
		if len(both) > 1 {
			r.peer, r.other = "Pagefind", c.scale*quantile(c.of(both[1]), c.share)
			r.detail += fmt.Sprintf(", Pagefind %d", len(c.of(both[1])))
		}
		t.add(r)
	}
}

// patient is how long a query may take.
const patient = 60 * time.Second
