package compare

import "slices"

// commonShingle is the number of provisions from which on a pair of words that they share says nothing.
const commonShingle = 64

// few is the number of pairs of nodes up to which all of them are rated.
const few = 64

// candidates yields the pairs of the lists that may go together: those that share a rare pair of words, and those
// of the same number.
func (p *pairing) candidates(yield func(i, j int32)) {
	if len(p.as)*len(p.bs) <= few {
		for _, i := range p.as {
			for _, j := range p.bs {
				yield(i, j)
			}
		}
		return
	}
	ix := newIndex(len(p.b.nodes))
	for _, j := range p.bs {
		ix.add(j, p.all(p.b, j).shingles)
	}
	ix.sort()
	byNumber := map[string][]int32{}
	for _, j := range p.bs {
		if n := p.b.nodes[j].number; n != "" && p.numbers {
			byNumber[n] = append(byNumber[n], j)
		}
	}
	for _, i := range p.as {
		if !p.a.free(i) {
			continue
		}
		f := p.all(p.a, i)
		for _, j := range byNumber[p.a.nodes[i].number] {
			yield(i, j)
		}
		for _, j := range ix.sharing(f.shingles, func(j int32) int { return len(p.all(p.b, j).shingles) }) {
			if !p.numbers || !sameNumber(&p.a.nodes[i], &p.b.nodes[j]) {
				yield(i, j)
			}
		}
	}
}

// index finds the nodes that hold a pair of words.
type index struct {
	held  []uint64 // pair of words, node
	start map[uint32]int32
	count []int32 // per node, of what it shares
}

func newIndex(nodes int) *index {
	return &index{start: map[uint32]int32{}, count: make([]int32, nodes)}
}

func (x *index) add(node int32, shingles []uint32) {
	for _, s := range shingles {
		x.held = append(x.held, uint64(s)<<32|uint64(node))
	}
}

func (x *index) sort() {
	slices.Sort(x.held)
	for k := len(x.held) - 1; k >= 0; k-- {
		x.start[uint32(x.held[k]>>32)] = int32(k)
	}
}

// holders are the nodes that hold a pair of words, none where too many do.
func (x *index) holders(s uint32) []uint64 {
	from, ok := x.start[s]
	if !ok {
		return nil
	}
	to := int(from)
	for to < len(x.held) && uint32(x.held[to]>>32) == s {
		if to++; to-int(from) > commonShingle {
			return nil
		}
	}
	return x.held[from:to]
}

// sharing lists the nodes that share enough pairs of words which few have, in their order. Size is the number of pairs of
// words of a node.
func (x *index) sharing(shingles []uint32, size func(int32) int) []int32 {
	var out []int32
	for _, s := range shingles {
		for _, h := range x.holders(s) {
			if x.count[uint32(h)]++; x.count[uint32(h)] == 1 {
				out = append(out, int32(uint32(h)))
			}
		}
	}
	out = slices.DeleteFunc(out, func(j int32) bool {
		enough := 2*float64(x.count[j]) >= told*float64(len(shingles)+size(j))
		x.count[j] = 0
		return !enough
	})
	slices.Sort(out)
	return out
}
