package search

import (
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
)

// readers is how many processors read documents.
var readers = runtime.GOMAXPROCS(0)

// collectAt is the share by which memory grows before what is no longer used is given back: much is made and soon
// dropped, and the machine that builds a large site has a whole site in memory beside.
const collectAt = 40

// Build makes the index. The same input gives the same bytes.
func Build(in Input) []File {
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	ps := places(&in)
	x := newLexicon(languages(&in))
	for _, p := range ps {
		slot := slices.Index(x.slots, string(p.Language))
		readAll(p.Collection, func(n int, words []occurrence) { x.add(p.base+n, slot, words) })
	}
	files := &fileSet{place: map[string]int{}}
	e := newEntry(&in, x.slots)
	sorted := x.sorted()
	e.Forms = shelf(formRow(x.forms(sorted), files))
	e.Backwards = shelf(backwards(sorted, files))
	e.Terms = terms(sorted, files)
	e.Facets = facets(ps, files)
	for _, p := range ps {
		e.add(p, files)
	}
	e.carried(&in, files)
	files.put("entry"+ending, deflated(marshal(e)))
	return files.files
}

// terms writes the dictionary.
func terms(sorted []*surface, files *fileSet) [2]string {
	var names string
	var first []string
	last := ""
	for _, s := range shards(sorted) {
		names += files.add("t", s.bytes(files))
		first = append(first, start(last, s.words[0].key()))
		last = s.words[len(s.words)-1].key()
	}
	return [2]string{names, strings.Join(first, "\n")}
}

func shelf(r row) [2]string { return [2]string{r.names, strings.Join(r.first, "\n")} }
