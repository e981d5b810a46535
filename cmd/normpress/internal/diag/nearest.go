package diag

import "strings"

// DidYouMean returns the hint `did you mean "x"?` for the candidate nearest to the word, or lists the candidates
// when none is near. It returns "" when there are no candidates.
func DidYouMean(word string, candidates []string) string {
	if len(candidates) == 0 {
		return ""
	}
	if near := Nearest(word, candidates); near != "" {
		return `did you mean "` + near + `"?`
	}
	const most = 12
	if len(candidates) > most {
		return "one of: " + strings.Join(candidates[:most], ", ") + ", …"
	}
	return "one of: " + strings.Join(candidates, ", ")
}

// Nearest returns the candidate with the smallest edit distance to the word, ignoring case, or "" when all are
// further away than a third of the word's length (at least 1, and 2 for words of four letters and more).
func Nearest(word string, candidates []string) string {
	w := []rune(strings.ToLower(word))
	limit := max(1, len(w)/3)
	if len(w) >= 4 {
		limit = max(2, limit)
	}
	best, bestDistance := "", limit+1
	for _, c := range candidates {
		if d := distance(w, []rune(strings.ToLower(c)), bestDistance); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance is the edit distance with transpositions (optimal string alignment); it gives up with limit when the
// lengths alone are that far apart.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], before[j-2]+1)
			}
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(b)]
}
