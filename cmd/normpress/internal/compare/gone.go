package compare

import "slices"

// oldPlace is a provision of the old text, and where it is now.
type oldPlace struct {
	stop
	around int // the one around it, by its index in the list; -1 for none
	now    int // its position in the new text, the last one of a split; -1 where it has none in this comparison
	under  int // its depth there
	left   bool
}

// gone lists the places that provisions have left, as the new text would have them: behind the provision before it with
// all in it, or else at the beginning of what was around it.
func (c *Comparison) gone() []stop {
	olds, ends := c.oldPlaces(), c.ends()
	last := map[int]int{} // by what is around: the end of the last that stayed there
	var path []int
	var out []stop
	for i := range olds {
		o := &olds[i]
		for len(path) > 0 && olds[path[len(path)-1]].depth >= o.depth {
			path = path[:len(path)-1]
		}
		o.around = -1
		if len(path) > 0 {
			o.around = path[len(path)-1]
		}
		path = append(path, i)
		if !o.left {
			last[o.around] = ends[o.now]
			continue
		}
		at := o.stop
		at.at, at.depth = leftPlace(olds, o, last)
		if o.now < 0 {
			o.at, o.under = at.at, at.depth // for what is in it
		}
		out = append(out, at)
	}
	return out
}

// leftPlace finds where to show that a provision left, and how deep.
func leftPlace(olds []oldPlace, o *oldPlace, last map[int]int) (at, depth int) {
	end, behind := last[o.around]
	switch {
	case o.around < 0:
		at, depth = -1, o.depth
	case olds[o.around].now >= 0:
		at, depth = olds[o.around].now, olds[o.around].under+1
	default:
		at, depth = olds[o.around].at, olds[o.around].under+1
	}
	if behind {
		at = end
	}
	return at, depth
}

// oldPlaces lists the provisions of the old side in its order.
func (c *Comparison) oldPlaces() []oldPlace {
	var out []oldPlace
	for i := range c.Changes {
		ch := &c.Changes[i]
		for n := range ch.Old {
			if !c.shows(false, &ch.Old[n]) || c.only != nil && ch.Old[n].provision == c.only.old && len(ch.New) > 0 {
				continue
			}
			o := oldPlace{stop: stop{-1, ch.Old[n].Position + 1, i, ch.Old[n].Depth, 0, ShowsAll, n}, now: -1}
			for k := range ch.New {
				if c.shows(true, &ch.New[k]) {
					o.now, o.under = ch.New[k].Position, ch.New[k].Depth
				}
			}
			o.left = o.now < 0 || ch.Kind.Has(Moved)
			if o.left && len(ch.New) > 0 {
				o.shows = ShowsAway
			}
			out = append(out, o)
		}
	}
	slices.SortFunc(out, func(a, b oldPlace) int { return a.after - b.after })
	return out
}

// ends tells of every position in the new text the last position within the provision there.
func (c *Comparison) ends() map[int]int {
	type place struct{ position, depth int }
	var all []place
	for i := range c.Changes {
		for k := range c.Changes[i].New {
			all = append(all, place{c.Changes[i].New[k].Position, c.Changes[i].New[k].Depth})
		}
	}
	slices.SortFunc(all, func(a, b place) int { return a.position - b.position })
	out := map[int]int{}
	var open []place
	for i, p := range all {
		for len(open) > 0 && open[len(open)-1].depth >= p.depth {
			out[open[len(open)-1].position] = all[i-1].position
			open = open[:len(open)-1]
		}
		open = append(open, p)
	}
	for _, p := range open {
		out[p.position] = all[len(all)-1].position
	}
	return out
}
