package truth

import "normpress/cmd/normpress/internal/ident"

// Score counts what was found of one sort: rightly, wrongly, and what was missed.
type Score struct{ Right, Wrong, Missed int }

// Precision is the share of what was found that is true; 1 where nothing was found.
func (s Score) Precision() float64 { return share(s.Right, s.Wrong) }

// Recall is the share of what is true that was found; 1 where nothing is.
func (s Score) Recall() float64 { return share(s.Right, s.Missed) }

// F1 is the harmonic mean of precision and recall.
func (s Score) F1() float64 { return share(2*s.Right, s.Wrong+s.Missed) }

func share(part, rest int) float64 {
	if part+rest == 0 {
		return 1
	}
	return float64(part) / float64(part+rest)
}

// Sorts are what is scored: pairs of provisions that belong together, and those of them that were moved, renumbered,
// split or joined; and provisions that were inserted or repealed.
var Sorts = []string{"links", "moved", "renumbered", "split", "joined", "inserted", "repealed"}

// Scores are scores by their sort.
type Scores map[string]Score

// Add adds what is found in one comparison.
func (s Scores) Add(truth, found []Link) {
	want, got := facts(truth), facts(found)
	for _, sort := range Sorts {
		score := s[sort]
		for f := range got[sort] {
			if want[sort][f] {
				score.Right++
			} else {
				score.Wrong++
			}
		}
		for f := range want[sort] {
			if !got[sort][f] {
				score.Missed++
			}
		}
		s[sort] = score
	}
}

// Sum adds other scores.
func (s Scores) Sum(other Scores) {
	for _, sort := range Sorts {
		a, b := s[sort], other[sort]
		s[sort] = Score{a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed}
	}
}

type fact struct{ old, new ident.EID }

func facts(links []Link) map[string]map[fact]bool {
	out := map[string]map[fact]bool{}
	for _, sort := range Sorts {
		out[sort] = map[fact]bool{}
	}
	for _, l := range links {
		l.facts(func(sort string, f fact) { out[sort][f] = true })
	}
	return out
}

func (l Link) facts(add func(sort string, f fact)) {
	for _, o := range l.Old {
		if len(l.New) == 0 {
			add("repealed", fact{o, ""})
		}
		for _, n := range l.New {
			f := fact{o, n}
			add("links", f)
			if l.Moved {
				add("moved", f)
			}
			if l.Renumbered {
				add("renumbered", f)
			}
			if len(l.New) > 1 {
				add("split", f)
			}
			if len(l.Old) > 1 {
				add("joined", f)
			}
		}
	}
	for _, n := range l.New {
		if len(l.Old) == 0 {
			add("inserted", fact{"", n})
		}
	}
}
