package truth

import (
	"iter"
	"slices"

	"normpress/cmd/normpress/internal/model"
)

// item is a provision in the making.
type item struct {
	n      *model.Provision
	from   []*model.Provision // what it continues, the main one first; none when it is new
	parent *item
	body   []slot
	part   *item // that it was split off from
	moved  bool
	fixed  bool // keeps its number
	done   bool // nothing else is done to it
}

// slot is a block or an item of a body.
type slot struct {
	block model.Block
	item  *item
}

// plant makes an item of a provision with all that is within it.
func plant(p *model.Provision, parent *item) *item {
	n := *p
	n.WID, n.Was = "", ""
	it := &item{n: &n, from: []*model.Provision{p}, parent: parent}
	it.body = slots(p.Body, it)
	n.Body = nil
	return it
}

func slots(blocks []model.Block, parent *item) []slot {
	out := make([]slot, len(blocks))
	for i, b := range blocks {
		if b.Kind == model.BlockProvision {
			out[i].item = plant(b.Provision, parent)
		} else {
			out[i].block = b
		}
	}
	return out
}

// write makes blocks of an item's body.
func write(it *item, parent *model.Provision) []model.Block {
	out := make([]model.Block, len(it.body))
	for i, s := range it.body {
		if s.item == nil {
			out[i] = s.block
			continue
		}
		s.item.n.Parent = parent
		s.item.n.Body = write(s.item, s.item.n)
		out[i] = model.Block{Kind: model.BlockProvision, Provision: s.item.n}
	}
	return out
}

// all yields every item below in the order of the text, each before those in it.
func (it *item) all() iter.Seq[*item] {
	return func(yield func(*item) bool) { it.each(yield) }
}

func (it *item) each(yield func(*item) bool) bool {
	for _, s := range it.body {
		if s.item != nil && (!yield(s.item) || !s.item.each(yield)) {
			return false
		}
	}
	return true
}

func (it *item) children() (out []*item) {
	for _, s := range it.body {
		if s.item != nil {
			out = append(out, s.item)
		}
	}
	return out
}

func (it *item) index() int {
	return slices.IndexFunc(it.parent.body, func(s slot) bool { return s.item == it })
}

func (it *item) remove() {
	i := it.index()
	it.parent.body = slices.Delete(it.parent.body, i, i+1)
}

// putBehind puts an item behind another.
func (it *item) putBehind(other *item) {
	it.parent = other.parent
	it.parent.body = slices.Insert(it.parent.body, other.index()+1, slot{item: it})
}

// leaf says whether the item is a run of words without headings, items or anything else.
func (it *item) leaf() bool {
	return it.n.Level == 0 && len(it.body) == 1 && it.body[0].block.Kind == model.BlockProse
}

func (it *item) words() string { return it.body[0].block.Prose.Words }

func (it *item) set(words string) {
	it.body = []slot{{block: model.Block{Kind: model.BlockProse, Prose: &model.Prose{Words: words}}}}
}

// article says whether the item is an article of leaves with numbers of its own kind.
func (it *item) article() bool {
	if it.n.Kind != model.Article && it.n.Kind != model.Section || len(it.children()) != len(it.body) || len(it.body) == 0 {
		return false
	}
	for _, c := range it.children() {
		if c.n.Level > 0 {
			return false
		}
	}
	return true
}
