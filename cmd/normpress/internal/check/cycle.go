package check

import "slices"

// cycle returns the shortest way from start to start again, nil when there is none.
func cycle[N ~string](start N, next func(N) []N) []N {
	queue := [][]N{nil}
	visited := map[N]bool{}
	for len(queue) > 0 {
		way := queue[0]
		queue = queue[1:]
		at := start
		if len(way) > 0 {
			at = way[len(way)-1]
		}
		for _, n := range next(at) {
			if n == start {
				return append(slices.Clip(way), n)
			}
			if n != "" && !visited[n] {
				visited[n] = true
				queue = append(queue, append(slices.Clip(way), n))
			}
		}
	}
	return nil
}

// chain writes a way as `F-0001 → F-0002 → F-0001`.
func chain[N ~string](start N, way []N) string {
	s := string(start)
	for _, n := range way {
		s += " → " + string(n)
	}
	return s
}
