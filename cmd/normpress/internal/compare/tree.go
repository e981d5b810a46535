package compare

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// tree is a text laid out for matching: its provisions in the order of the text, each before those in it.
type tree struct {
	nodes  []node // the first stands for the text as a whole
	units  []int32
	digest uint64
}

// class is what a provision is to matching.
type class uint8

const (
	numbered class = iota // text with or without a number: paragraphs, points, recitals
	unit                  // under a heading, without further headings: articles, annexes, preambles
	division              // parts and chapters, and the text as a whole
)

// node is a provision of a tree. Others are named by their index, -1 is none.
type node struct {
	p          *model.Provision
	parent     int32
	end        int32 // behind its last descendant
	prev, next int32 // for units the one before and behind in the text, for others among their siblings
	class      class
	worded     bool   // has words of its own besides its heading
	number     string // of its kind as in the eId, "para_2"; "" where it has none
	raw        uint64 // hash of its own words as they are
	whole      uint64 // and of everything below, with the numbers there
	size       int32  // bytes of all that
	wid        int32  // number of its wId in the lineage
	own, all   *fingerprint
}

func newTree(t *model.Text) *tree {
	out := &tree{nodes: make([]node, 1, 64)}
	out.nodes[0] = node{parent: -1, prev: -1, next: -1, class: division, wid: -1}
	out.add(0, t.Body)
	out.close(0)
	out.chain()
	out.digest = out.nodes[0].whole
	return out
}

func (t *tree) add(parent int32, blocks []model.Block) {
	last := [3]int32{-1, -1, -1}
	for p := range model.Provisions(blocks) {
		i := int32(len(t.nodes))
		t.nodes = append(t.nodes, newNode(p, parent))
		t.add(i, p.Body)
		t.close(i)
		n := &t.nodes[i]
		if n.prev = last[n.class]; n.prev >= 0 {
			t.nodes[n.prev].next = i
		}
		last[n.class] = i
	}
}

func newNode(p *model.Provision, parent int32) node {
	n := node{p: p, parent: parent, next: -1, wid: -1, raw: fnvOffset}
	if p.Number != "" {
		n.number = p.EID.LastStep()
	}
	add := func(s string) {
		n.raw = hashed(n.raw, s)
		n.size += int32(len(s))
	}
	wordsOf(p, add)
	n.worded = int(n.size) > len(p.Heading.Words)
	if p.Level > 0 || p.Kind == model.Preface || p.Kind == model.Preamble {
		n.class = unit
	}
	return n
}

// close sums up a node whose descendants are known.
func (t *tree) close(i int32) {
	n := &t.nodes[i]
	n.end, n.whole = int32(len(t.nodes)), n.raw
	for c := i + 1; c < n.end; c = t.nodes[c].end {
		child := &t.nodes[c]
		if child.class != numbered {
			n.class = division
		}
		n.size += child.size
		n.whole = mixed(hashed(mixed(n.whole, uint64(child.p.Kind)), child.p.Designation()), child.whole)
	}
}

// chain makes neighbours of the units that follow on each other, whatever divisions they are in.
func (t *tree) chain() {
	last := int32(-1)
	for i := range t.nodes {
		if n := &t.nodes[i]; n.class == unit {
			t.units = append(t.units, int32(i))
			if n.prev, n.next = last, -1; last >= 0 {
				t.nodes[last].next = int32(i)
			}
			last = int32(i)
		}
	}
}

// holds says whether anything of the kind stands within a node.
func (t *tree) holds(i int32, k model.Kind) bool {
	for c := i + 1; c < t.nodes[i].end; c++ {
		if t.nodes[c].p.Kind == k {
			return true
		}
	}
	return false
}

// sameNumber says whether both have a number, and the same.
func sameNumber(a, b *node) bool { return a.number != "" && a.number == b.number }

// renumbered says whether the number or the kind of a provision changed. Brackets and punctuation around a number do not
// count, and a subparagraph is a point to its number.
func renumbered(a, b *node) bool {
	if a.p.Kind.Element() != b.p.Kind.Element() {
		return true
	}
	return a.number != b.number && ident.CleanNumber(a.p.Number) != ident.CleanNumber(b.p.Number)
}
