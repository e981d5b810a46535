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

// facetFile has for each value the distances between its documents.
func facetFile(of map[string][]int) []byte {
	for _, docs := range of {
		before := 0
		for i, doc := range docs {
			docs[i], before = doc-before, doc
		}
	}
	return marshal(of)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, strings.Compare)
	return keys
}
