package cite

import "normpress/cmd/normpress/internal/model"

// found is where a path leads.
type found struct {
	node *node // the most exact provision that exists, nil when there is none
	at   int   // the step that leads nowhere, -1 when all lead somewhere
	in   *node // the provision in which that step was looked for, nil for the text as a whole
	sure bool  // that step cannot mean anything else, so that it is a mistake
}

// resolve follows a path from a provision. Within another instrument the place is nil.
func (t *tree) resolve(path []step, place *node) found {
	var base *node
	for i, s := range path {
		if s.unit == sentence {
			continue
		}
		next, in, sure := t.step(s, base, place)
		if next == nil {
			return found{node: base, at: i, in: in, sure: sure}
		}
		base = next
	}
	return found{node: base, at: -1}
}

// step goes one step. When it leads nowhere, it says where the step was looked for and whether that is a mistake.
func (t *tree) step(s step, base, place *node) (next, in *node, sure bool) {
	switch {
	case s.where != byNumber:
		return t.relative(s, place), nil, false
	case s.unit < paragraph && s.key == "":
		return t.only(s, place), nil, false
	case s.unit < paragraph:
		return t.heading(s, base, place)
	case base != nil:
		return t.inside(s, base), base, true
	}
	return t.nearby(s, place)
}

// relative finds "this article", "the preceding article" from the place of the words.
func (t *tree) relative(s step, place *node) *node {
	n := place.around(s)
	if n == nil || s.where == here {
		return n
	}
	by := 1
	if s.where == before {
		by = -1
	}
	return t.neighbour(n, by)
}

// around finds the provision of the unit in which n stands.
func (n *node) around(s step) *node {
	for ; n != nil; n = n.parent {
		if s.names(n.Provision) {
			return n
		}
	}
	return nil
}

// names says whether the unit is one for provisions of that kind.
func (s step) names(p *model.Provision) bool {
	switch s.unit {
	case paragraph:
		return p.Kind == model.Paragraph
	case point:
		return p.Kind == model.Subparagraph || p.Kind == model.Point
	case article:
		return p.Kind == model.Article
	}
	return p.Label != "" && unitOf(p.Kind) == s.unit || s.unit == preamble && p.Kind == model.Preamble || s.unit == subsection && p.Kind == model.Section
}

// neighbour is the provision of the same kind before or after: for an article the next in the text, for a paragraph
// the next in the same article.
func (t *tree) neighbour(n *node, by int) *node {
	for i := n.order + by; i >= 0 && i < len(t.all); i += by {
		m := t.all[i]
		if m.Kind == n.Kind && m.root == n.root && (n.Label != "" || m.parent == n.parent) {
			return m
		}
		if n.Label == "" && m.depth < n.depth {
			return nil
		}
	}
	return nil
}

// only finds the preamble, or the annex in which the words stand, or the only annex.
func (t *tree) only(s step, place *node) *node {
	if n := place.around(s); n != nil {
		return n
	}
	var one *node
	for _, n := range t.roots {
		if s.names(n.Provision) && (n.Number == "" || s.unit == preamble) {
			if one != nil {
				return nil
			}
			one = n
		}
	}
	return one
}

// heading finds a provision with a label. The one nearest to the place is meant: in an annex the annex's own, and where
// numbers begin again in every part, that of the part.
func (t *tree) heading(s step, base, place *node) (next, in *node, sure bool) {
	all := t.named[name{s.label, s.key}]
	if base != nil {
		return one(all, func(n *node) bool { return n != base && n.isWithin(base) }), base, t.has(s.label, base)
	}
	root := place.annex()
	if n := one(all, func(n *node) bool {
		return n.annex() == root && place != nil && n.parent != nil && place.isWithin(n.parent)
	}); n != nil {
		return n, nil, true
	}
	for _, r := range []*node{root, nil} {
		n := one(all, func(n *node) bool { return n.outside() == r && !t.restarts[scope{s.label, r}] })
		if n != nil {
			return n, nil, true
		}
		if r != nil && t.has(s.label, r) {
			return nil, nil, false // an annex that numbers its own
		}
	}
	return nil, nil, len(all) == 0 && (t.has(s.label, nil) || root != nil && t.has(s.label, root))
}

// one returns the only provision that is as asked, nil when there is none or more.
func one(nodes []*node, as func(*node) bool) *node {
	var found *node
	for _, n := range nodes {
		if as(n) {
			if found != nil {
				return nil
			}
			found = n
		}
	}
	return found
}

// outside is the annex around n, which for an annex itself is none.
func (n *node) outside() *node {
	if n.root == n {
		return nil
	}
	return n.root
}

// annex is the annex in which words of n stand, nil for the main text.
func (n *node) annex() *node {
	if n == nil {
		return nil
	}
	return n.root
}

// inside finds a paragraph or point within a provision. A paragraph without a number is passed over where there is no
// doubt; where no paragraph has a number, they are counted.
func (t *tree) inside(s step, base *node) *node {
	if n := t.child[childName{base, s.key}]; n != nil {
		return n
	}
	if n := t.through[childName{base, s.key}]; n != nil {
		return n
	}
	if n, ok := count(s.key); ok && s.unit == paragraph && !base.numbered && len(base.plain) > 1 && n <= len(base.plain) {
		return base.plain[n-1]
	}
	return nil
}

// nearby finds a paragraph or point of the provision in which the words stand.
func (t *tree) nearby(s step, place *node) (next, in *node, sure bool) {
	for n := place; n != nil; n = n.parent {
		if s.unit == paragraph && n.numbered {
			return t.child[childName{n, s.key}], n, true
		}
		if s.unit == point {
			if c := t.inside(s, n); c != nil {
				return c, nil, true
			}
		}
		if n.label != "" || n.Kind == model.Preamble {
			break
		}
	}
	return nil, nil, false
}
