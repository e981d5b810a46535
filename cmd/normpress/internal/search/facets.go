package search

import (
	"slices"
	"strings"
)

// facets writes for each facet a file with the documents of each of its values, and returns the names of the files by
// facet.
func facets(ps []place, files *fileSet) map[string]string {
	values := map[string]map[string][]int{}
	for _, p := range ps {
		for i, d := range p.Documents {
			for _, f := range d.Facets {
				if values[f.ID] == nil {
					values[f.ID] = map[string][]int{}
				}
				values[f.ID][f.Value] = append(values[f.ID][f.Value], p.base+i)
			}
		}
	}
	names := map[string]string{}
	for _, id := range sortedKeys(values) {
		names[id] = files.add("f", facetFile(values[id]))
	}
	return names
}

// facetFile is the values, of each its letters, the count of its documents, and their distances.
func facetFile(of map[string][]int) []byte {
	var b []byte
	for _, v := range sortedKeys(of) {
		b = number(text(b, v), len(of[v]))
		before := 0
		for _, doc := range of[v] {
			b = number(b, doc-before)
			before = doc
		}
	}
	return b
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, strings.Compare)
	return keys
}
