package cite

import (
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// check reports what is wrong with a mention.
func (b *builder) check(r run, m mention, f found, last *node) {
	words := r.prose.Words[m.from:m.to]
	report := func(rule *diag.Rule, hint, format string, args ...any) {
		b.findings = append(b.findings, rule.At(r.prose.At(m.from), hint, format, args...))
	}
	switch {
	case f.at >= 0 && f.sure:
		s := m.path[f.at]
		text, hint := b.nowhere(s, f, m.in)
		report(referenceNowhere, hint, "“%s” leads nowhere: %s", words, text)
	case f.at >= 0 || f.node == nil:
	case f.node == r.place && m.path[0].unit >= paragraph && m.single && m.path[len(m.path)-1].unit != sentence:
		report(referenceItself, fmt.Sprintf("write “this %s” if it is meant", f.node.Kind),
			"“%s” refers to the very %s that it stands in", words, f.node.Kind)
	case m.rangeEnd && last != nil && last.Kind == f.node.Kind && last.root == f.node.root && f.node.order < last.order:
		report(referenceReversed, "write the lower number first",
			"the range from %s to %s runs backwards", describe(last.Provision), describe(f.node.Provision))
	}
}

// nowhere says what is missing, and as a hint what there is instead.
func (b *builder) nowhere(s step, f found, in *instrument) (text, hint string) {
	t := b.Index.tree
	where := ""
	if in.revision != nil {
		t, where = b.treeOf(in.revision), " in "+in.revision.Ref().String()
	}
	if f.in == nil {
		hint = nearest(s.key, t.labelled[s.label])
		return fmt.Sprintf("there is no %s%s", s, where), hint
	}
	candidates := f.in.children
	if s.unit < paragraph {
		candidates = nil
		for _, n := range t.labelled[s.label] {
			if n.isWithin(f.in) {
				candidates = append(candidates, n)
			}
		}
	}
	return fmt.Sprintf("%s%s has no %s", describe(f.in.Provision), where, s), nearest(s.key, candidates)
}

// String names the step as a finding does: article 5, paragraph 2, (a).
func (s step) String() string {
	switch s.unit {
	case paragraph:
		return "paragraph " + s.text
	case point:
		return "(" + s.text + ")"
	}
	return s.label + " " + s.text
}

// describe cites a provision in a finding.
func describe(p *model.Provision) string {
	if c := Cite(p); len(c) > 0 {
		return c.String("en")
	}
	return "the " + p.Kind.String()
}

// nearest names the provision whose number is nearest to the key.
func nearest(key string, among []*node) string {
	var best *node
	distance := 0
	var keys []string
	for _, n := range among {
		if n.Number == "" {
			continue
		}
		other := headingKey(n.Number)
		keys = append(keys, other)
		if d := apart(key, other); best == nil || d < distance {
			best, distance = n, d
		}
	}
	if best == nil {
		return ""
	}
	if near := diag.Nearest(key, keys); near != "" && distance == far {
		for _, n := range among {
			if headingKey(n.Number) == near {
				best = n
			}
		}
	}
	return "the nearest is " + describe(best.Provision)
}

// far is how far numbers are apart that cannot be compared.
const far = 1 << 30

// apart says how far two numbers are apart.
func apart(a, b string) int {
	x, ok := leading(a)
	y, ok2 := leading(b)
	if !ok || !ok2 {
		return far
	}
	return max(x-y, y-x)
}

// leading is the number that a key begins with: 5 of 5bis, 1 of a, 9 of ix.
func leading(key string) (int, bool) {
	end := len(key) - len(strings.TrimLeft(key, "0123456789"))
	if n, ok := count(key[:end]); ok {
		return n, true
	}
	if n, ok := roman(key); ok && len(key) > 1 {
		return n, true
	}
	if len(key) == 1 {
		return int(key[0]), true
	}
	return 0, false
}

// roman reads a Roman numeral in small letters.
func roman(s string) (int, bool) {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	total, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v, ok := values[s[i]]
		if !ok {
			return 0, false
		}
		if v < last {
			v = -v
		} else {
			last = v
		}
		total += v
	}
	return total, s != ""
}
