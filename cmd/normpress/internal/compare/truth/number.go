package truth

import (
	"fmt"
	"strconv"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// number gives every item its number and eId.
func (e *editor) number() {
	var articles []*item
	for it := range e.items() {
		if it.series() {
			articles = append(articles, it)
		}
	}
	e.run(articles)
	e.below(e.root)
	used := map[ident.EID]bool{}
	for it := range e.items() {
		it.n.EID = unused(it.id(), used)
		used[it.n.EID] = true
	}
}

// series says whether the item is numbered through the whole text.
func (it *item) series() bool {
	return it.n.Level > 0 && it.n.Number != "" && it.n.EID.Parent() == "" && (it.n.Kind == model.Article || it.n.Kind == model.Section)
}

// below numbers what is directly within an item, kind by kind, and then what is below.
func (e *editor) below(it *item) {
	byKind := map[model.Kind][]*item{}
	var kinds []model.Kind
	for _, c := range it.children() {
		if c.n.Number == "" || c.series() {
			continue
		}
		if len(byKind[c.n.Kind]) == 0 {
			kinds = append(kinds, c.n.Kind)
		}
		byKind[c.n.Kind] = append(byKind[c.n.Kind], c)
	}
	for _, k := range kinds {
		e.run(byKind[k])
	}
	for _, c := range it.children() {
		e.below(c)
	}
}

// run numbers a run of siblings: those that were here keep their numbers and what is new gets a suffix, or all get the
// numbers that were given here in their order.
func (e *editor) run(items []*item) {
	if e.bis {
		e.suffixes(items)
		return
	}
	given := vocabularyOf(items)
	for k, it := range items {
		if it.fixed && k < len(given) {
			continue
		}
		it.n.Number = at(given, k)
	}
	if !distinct(items) {
		for k, it := range items {
			it.n.Number = at(given, k)
		}
	}
}

// vocabularyOf lists the numbers that the items had which were here before, in the order in which they were given.
func vocabularyOf(items []*item) (out []string) {
	seen := map[string]bool{}
	add := func(p *model.Provision) {
		if !seen[p.Number] {
			seen[p.Number] = true
			out = append(out, p.Number)
		}
	}
	for _, it := range items {
		if len(it.from) > 0 && it.from[0].Parent != nil && it.from[0].Level == 0 && !it.moved {
			for p := range model.Provisions(it.from[0].Parent.Body) {
				if p.Kind == it.n.Kind && p.Number != "" {
					add(p)
				}
			}
			return out
		}
	}
	for _, it := range items {
		add(it.n)
	}
	return out
}

// at is the number in a place; behind the last, numbers go on.
func at(given []string, k int) string {
	if k < len(given) {
		return given[k]
	}
	if len(given) == 0 {
		return fmt.Sprintf("%d.", k+1)
	}
	last := given[len(given)-1]
	if n, err := strconv.Atoi(ident.CleanNumber(last)); err == nil {
		return fmt.Sprintf("%d.", n+1+k-len(given))
	}
	return suffixed(last, k-len(given))
}

func suffixed(number string, k int) string {
	out := number
	for ; k >= len(ident.Suffixes); k -= len(ident.Suffixes) {
		out += " decies"
	}
	return out + " " + ident.Suffixes[k]
}

func distinct(items []*item) bool {
	seen := map[string]bool{}
	for _, it := range items {
		if seen[it.n.Number] {
			return false
		}
		seen[it.n.Number] = true
	}
	return true
}

func (e *editor) suffixes(items []*item) {
	base, k := "0", 0
	for _, it := range items {
		if !it.moved && (len(it.from) > 0 || it.fixed) {
			base, k = it.n.Number, 0
			continue
		}
		it.n.Number = suffixed(base, k)
		k++
	}
}

// id is the eId after the number.
func (it *item) id() ident.EID {
	s := ident.Step{Element: it.n.Kind.Element(), Number: ident.CleanNumber(it.n.Number)}
	if len(it.from) > 0 && it.from[0].Number == it.n.Number && it.from[0].Kind == it.n.Kind {
		last := ident.EID(it.from[0].EID.LastStep()).Steps()
		s = last[0]
	}
	if it.n.Number == "" && it.n.Kind != model.Preface && it.n.Kind != model.Preamble {
		s.Number = strconv.Itoa(it.ordinal())
	}
	if it.parent == nil || it.parent.n.EID == "" || it.series() {
		return ident.EID("").Join(s)
	}
	return it.parent.n.EID.Join(s)
}

// ordinal counts the item among its siblings without a number.
func (it *item) ordinal() int {
	n := 1
	for _, c := range it.parent.children() {
		if c == it {
			break
		}
		if c.n.Number == "" && c.n.Kind == it.n.Kind {
			n++
		}
	}
	return n
}

func unused(id ident.EID, used map[ident.EID]bool) ident.EID {
	out := id
	for k := 2; used[out]; k++ {
		out = ident.EID(fmt.Sprintf("%s~%d", id, k))
	}
	return out
}
