package compare

// divides says whether several nodes came out of others by a division of their words. One point in a paragraph that
// otherwise only introduces it is that paragraph still; and whole runs of words, such as those that closed a list and were
// given a number or a heading, are what they were.
func divides(from *tree, whole []int32, in *tree, parts []int32) bool {
	if len(parts) == 2 && in.within(parts[1], parts[0]) {
		return false
	}
	runs := map[string]int{}
	for _, i := range whole {
		from.runs(i, func(s string) { runs[s]++ })
	}
	if len(runs) < 2 {
		return true
	}
	divided := 0 // nodes with words that were no run of their own
	for _, j := range parts {
		own := true
		in.runs(j, func(s string) {
			runs[s]--
			own = own && runs[s] >= 0
		})
		if !own {
			divided++
		}
	}
	return divided > 1
}

// runs hands on the runs of words of a node.
func (t *tree) runs(i int32, f func(string)) {
	if p := t.nodes[i].p; p != nil {
		wordsOf(p, func(s string) {
			if s != "" {
				f(s)
			}
		})
	}
}
