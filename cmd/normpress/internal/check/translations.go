package check

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// both is a provision in two languages.
type both struct {
	base, other     edition
	inBase, inOther *model.Provision
}

// eachInTwo calls for every provision that a text and its base have.
func (x *index) eachInTwo(call func(both)) {
	x.eachTranslation(func(base, other edition) {
		there := map[ident.EID]*model.Provision{}
		for p := range model.All(other.text.Body) {
			first(there, p.EID, p)
		}
		for p := range model.All(base.text.Body) {
			if q := there[p.EID]; q != nil {
				call(both{base, other, p, q})
				delete(there, p.EID)
			}
		}
	})
}

// differ reports that a provision has one thing in the base and another in the other language.
func (b both) differ(found report, pos diag.Pos, inBase, inOther string) {
	found(pos, fmt.Sprintf("compare it with %s and mend the one that is wrong", b.inBase.Pos), "%s of %s has %s, but %s in %q",
		b.inBase.EID, b.base, inBase, inOther, b.other.text.Language)
}

// part is something that provisions have in every language.
type part struct{ one, many string }

var (
	aHeading = part{"a heading", ""}
	aPassage = part{"1 passage", "%d passages"}
	aNote    = part{"1 note sign", "%d note signs"}
	aTable   = part{"1 table", "%d tables"}
	aRow     = part{"1 row in its tables", "%d rows in its tables"}
	aCell    = part{"1 cell in its tables", "%d cells in its tables"}
)

func (p part) times(n int) string {
	switch n {
	case 0:
		return "none"
	case 1:
		return p.one
	}
	return fmt.Sprintf(p.many, n)
}

// partsDiffer compares what each provision is made of, apart from the provisions in it, and reports the first difference.
func partsDiffer(x *index, found report) {
	x.eachInTwo(func(b both) {
		base, other := partsOf(b.inBase), partsOf(b.inOther)
		for i, p := range base {
			if n := other[i].number; n != p.number {
				b.differ(found, b.inOther.Pos, p.times(p.number), other[i].times(n))
				return
			}
		}
	})
}

type counted struct {
	part
	number int
}

func partsOf(p *model.Provision) []counted {
	n := map[part]int{}
	if p.Heading.Words != "" {
		n[aHeading] = 1
	}
	countBlocks(n, p.Body)
	for prose := range ownProses(p) {
		for _, m := range prose.Marks {
			if m.Kind == model.MarkNote {
				n[aNote]++
			}
		}
	}
	var out []counted
	for _, p := range []part{aHeading, aTable, aRow, aCell, aNote, aPassage} {
		out = append(out, counted{p, n[p]})
	}
	return out
}

// countBlocks counts passages and tables, not those of notes, which stand where each text has room for them.
func countBlocks(n map[part]int, blocks []model.Block) {
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.Table != nil:
			n[aTable]++
			n[aRow] += len(b.Table.Rows)
			n[aCell] += len(b.Table.Rows) * len(b.Table.Head)
		case b.Kind == model.BlockProse:
			n[aPassage]++
		case b.Kind == model.BlockQuote:
			countBlocks(n, b.Blocks)
		case b.Kind == model.BlockList:
			for _, item := range b.Items {
				countBlocks(n, item)
			}
		}
	}
}

// ownProses are the runs of words of a provision without those of the provisions and notes in it, its heading first.
func ownProses(p *model.Provision) func(yield func(*model.Prose) bool) {
	own := slices.DeleteFunc(slices.Clone(p.Body), func(b model.Block) bool { return b.Provision != nil || b.Note != nil })
	return func(yield func(*model.Prose) bool) {
		if !yield(&p.Heading) {
			return
		}
		for prose := range model.Proses(own) {
			if !yield(prose) {
				return
			}
		}
	}
}

func bracketsDiffer(x *index, found report) {
	x.eachInTwo(func(b both) {
		if base, other := bracketsOf(b.inBase), bracketsOf(b.inOther); base != other {
			b.differ(found, b.inOther.Pos, base.String(), other.String())
		}
	})
}

// bracketCount is the number of square brackets that open and close.
type bracketCount struct{ open, closed int }

func (c bracketCount) String() string {
	switch {
	case c == bracketCount{}:
		return "no square brackets"
	case c.open == c.closed:
		return part{"1 pair of square brackets", "%d pairs of square brackets"}.times(c.open)
	}
	return strings.Repeat("[", c.open) + strings.Repeat("]", c.closed)
}

func bracketsOf(p *model.Provision) bracketCount {
	var n bracketCount
	count := func(b rune) {
		if b == '[' {
			n.open++
		} else {
			n.closed++
		}
	}
	brackets(p.Opening+p.Number+p.Closing, func(b rune, _ int) { count(b) })
	for prose := range ownProses(p) {
		proseBrackets(prose, func(b rune, _ diag.Pos) { count(b) })
	}
	return n
}

// figuresDiffer reports numbers in figures that the same provision has in no form in the other language.
func figuresDiffer(x *index, found report) {
	x.eachInTwo(func(b both) {
		base, other := numbersOf(b.base.text.Language, b.inBase), numbersOf(b.other.text.Language, b.inOther)
		lost, beyond := base.without(other), other.without(base)
		pos := b.inOther.Pos
		if len(beyond) > 0 {
			pos = beyond[0].pos
		}
		if len(lost)+len(beyond) > 0 {
			b.differ(found, pos, lost.list(beyond), beyond.list(lost))
		}
	})
}

// number is one in a text.
type number struct {
	words.Quantity
	pos diag.Pos
}

type numberList []number

func numbersOf(lang ident.Language, p *model.Provision) numberList {
	var out numberList
	for prose := range ownProses(p) {
		for _, q := range words.New(prose.Words, lang).Quantities() {
			out = append(out, number{q, prose.At(q.From)})
		}
	}
	return out
}

// without lists the figures that the others do not have in any form, each once.
func (l numberList) without(others numberList) numberList {
	var out numberList
	for _, n := range l {
		same := func(o number) bool { return o.Value == n.Value }
		if n.Figures && !slices.ContainsFunc(others, same) && !slices.ContainsFunc(out, same) {
			out = append(out, n)
		}
	}
	return out
}

// list names the numbers or, where there are none, those that are lacking.
func (l numberList) list(lacking numberList) string {
	if len(l) == 0 {
		return "no " + lacking.list(nil)
	}
	values := make([]string, len(l))
	for i, n := range l {
		values[i] = n.Value
	}
	return strings.Join(values, " and ")
}
