// Command bench measures what the portal promises about speed, each figure beside a floor or peer that is measured in
// the same run:
//
//   - parser: reading legal Markdown, against goldmark's parser alone on the same bytes
//   - linear: how the time to read hostile text grows with its size, beside goldmark
//   - records: loading and checking 10,000 records, against parsing their YAML into nodes
//   - statuses: what every firm's certificate is worth on many dates, against looking up its last event
//   - large: a register of 20,000 firms with 60,000 events: time to load, check and derive, and memory of a whole build
//   - firms: what a browser gets for the list of 20,000 firms, compressed
//   - words: comparing the words of provisions, and how short and whole the edits are, against the optimum
//   - alignment: what is found of what was done to every provision of real texts, and how fast
//   - compare: comparing all revisions of a law with each other, against git, dwdiff, wdiff and jsdiff; memory, and what
//     a site grows by
//   - search: the index of 100,000 firms and of real texts, and queries of it in a browser, against Pagefind
//   - stages: where the time of a whole build goes
//   - render: making 10,000 pages, against the plain hugo command on the same pages and layouts
//
// Ours and the peer take turns, and what is printed are medians. Nothing fails when a target is missed: the table says
// so. Nothing is written to the repository.
//
// A benchmark is a file with a variable of type benchmark, which is named in the table below.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"time"

	"normpress/cmd/normpress/internal/diag"
)

// benchmark measures one promise.
type benchmark struct {
	name  string
	about string // what is measured against what
	run   func(e *env, t *table) error
}

var benchmarks = []benchmark{parser, linear, records, statuses, large, firmList, comparing, alignment, comparisons, searching, stages, render}

func main() {
	if len(os.Args) > 1 && os.Args[1] == renderCommand {
		exit(renderPages(os.Args[2:]))
	}
	if len(os.Args) > 1 && os.Args[1] == compareCommand {
		exit(compareRevisions(os.Args[2:]))
	}
	if len(os.Args) > 1 && os.Args[1] == indexCommand {
		exit(buildIndex(os.Args[2:]))
	}
	only := flag.String("only", "", "name of the one benchmark to run")
	list := flag.Bool("list", false, "list the benchmarks")
	search := searchFlags()
	flag.Parse()
	chosen, err := choose(*only)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if *list {
		for _, b := range chosen {
			fmt.Printf("%-9s %s\n", b.name, b.about)
		}
		return
	}
	exit(runAll(os.Stdout, chosen, *search))
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: error:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// choose returns the benchmark of that name, and without a name all.
func choose(name string) ([]benchmark, error) {
	var names []string
	for _, b := range benchmarks {
		names = append(names, b.name)
	}
	switch i := slices.Index(names, name); {
	case name == "":
		return benchmarks, nil
	case i >= 0:
		return benchmarks[i : i+1], nil
	}
	return nil, fmt.Errorf("bench: error: there is no benchmark %q\nhint: %s", name, diag.DidYouMean(name, names))
}

func runAll(out io.Writer, chosen []benchmark, search searchOptions) error {
	e, err := newEnv()
	if err != nil {
		return err
	}
	e.search = search
	defer os.RemoveAll(e.temp)
	start := time.Now()
	fmt.Fprintf(out, "%s %s/%s, %d processors, of which this program can have %.0f %%; medians of alternating runs; ratio is ours by the peer's\n\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.GOMAXPROCS(0), 100*share())
	t := &table{out: out}
	t.head()
	for _, b := range chosen {
		if err := b.run(e, t); err != nil {
			return fmt.Errorf("%s: %w", b.name, err)
		}
	}
	fmt.Fprintf(out, "\n%d targets met, %d missed, %d not measured; %.0f s, at whose end this program can have %.0f %% of the processors\n",
		t.met, t.missed, t.unknown, time.Since(start).Seconds(), 100*share())
	return nil
}
