package truth

import (
	"iter"
	"math/rand/v2"

	"normpress/cmd/normpress/internal/model"
)

// editor edits a text item by item. Nothing is edited twice, apart from its words.
type editor struct {
	Options
	r          *rand.Rand
	root       *item
	vocabulary []string
	donors     []string // runs of words that are not in the text
	bis        bool     // what is new gets the number before it with a suffix; else all are numbered anew
}

func newEditor(t *model.Text, o Options) *editor {
	e := &editor{Options: o, r: rand.New(rand.NewPCG(o.Seed, 7)), vocabulary: vocabulary(t)}
	e.root = &item{n: &model.Provision{}}
	e.root.body = slots(t.Body, e.root)
	e.bis = e.r.IntN(2) == 0
	if o.Donor != nil {
		for p := range model.All(o.Donor.Body) {
			for prose := range model.Proses(p.Body) {
				if len(split(prose.Words)) >= 12 {
					e.donors = append(e.donors, prose.Words)
				}
			}
		}
		e.r.Shuffle(len(e.donors), func(i, j int) { e.donors[i], e.donors[j] = e.donors[j], e.donors[i] })
	}
	return e
}

func (e *editor) items() iter.Seq[*item] { return e.root.all() }

// pick lists a share of the items that nothing was done to and that are as asked, at least one where there are any.
func (e *editor) pick(share float64, ok func(*item) bool) (out []*item) {
	for it := range e.items() {
		if !it.done && ok(it) {
			out = append(out, it)
		}
	}
	e.r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	n := int(share * float64(len(out)))
	if n == 0 && len(out) > 4 {
		n = 1
	}
	return out[:n]
}

// each does something to a share of the items.
func (e *editor) each(share float64, ok func(*item) bool, do func(*item)) {
	for _, it := range e.pick(share, ok) {
		if !it.done {
			do(it)
		}
	}
}

// fresh is words that stand nowhere in the text.
func (e *editor) fresh(words int) string {
	if len(e.donors) > 0 {
		out := e.donors[0]
		e.donors = e.donors[1:]
		return out
	}
	return reworded(joinWords(e.vocabulary, words, e.r), 0, nil, e.r)
}

// long says whether the item is a run of words that can be told from others.
func long(it *item) bool { return it.leaf() && len(split(it.words())) >= 14 }

func article(it *item) bool { return it.article() }

// easy inserts, deletes and moves articles and what is in them.
func (e *editor) easy() {
	e.each(0.04, article, e.delete)
	e.each(0.04, (*item).leaf, e.delete)
	e.each(0.04, article, e.insertArticle)
	e.each(0.04, (*item).leaf, e.insertBehind)
	e.each(0.03, movable, e.moveArticle)
	e.each(0.03, long, e.moveLeaf)
}

// hard does what is easily taken for something else.
func (e *editor) hard() {
	e.each(0.03, divisible, e.splitArticle)
	e.each(0.03, article, e.joinArticle)
	e.each(0.04, func(it *item) bool { return it.leaf() && len(split(it.words())) >= 36 }, e.splitLeaf)
	e.each(0.04, long, e.joinLeaf)
	e.each(0.03, article, e.reuse)
	e.each(0.03, long, e.reuse)
	e.each(0.05, point, e.promote)
}

func (e *editor) delete(it *item) {
	if len(it.parent.children()) > 1 {
		it.remove()
	}
}

func done(items ...*item) {
	for _, it := range items {
		it.done = true
		for c := range it.all() {
			c.done = true
		}
	}
}

// like makes a new item of the sort of another.
func (e *editor) like(it *item, words string) *item {
	n := *it.n
	n.Heading, n.Opening, n.Closing = model.Prose{}, "", ""
	out := &item{n: &n, parent: it.parent}
	if it.leaf() {
		out.set(words)
	}
	done(out)
	return out
}

func (e *editor) insertBehind(it *item) {
	e.like(it, e.fresh(20)).putBehind(it)
}

func (e *editor) insertArticle(it *item) { e.newArticle(it).putBehind(it) }

// newArticle is an article of paragraphs like those of another.
func (e *editor) newArticle(it *item) *item {
	out := e.like(it, "")
	if it.n.Heading.Words != "" {
		out.n.Heading.Words = joinWords(e.vocabulary, 3, e.r)
	}
	for _, c := range it.children() {
		if c.leaf() || len(out.body) == 0 {
			p := e.like(c, "")
			p.set(e.fresh(20))
			p.parent = out
			out.body = append(out.body, slot{item: p})
		}
	}
	done(out)
	return out
}

func movable(it *item) bool { return it.article() && it.parent.n.Kind != model.Annex }

// moveArticle moves an article to another division or, where there are none, far from where it was.
func (e *editor) moveArticle(it *item) {
	var to []*item
	for c := range e.items() {
		if c != it && c.article() && !c.done && (c.parent != it.parent || e.far(it, c)) && c.parent.n.Kind == it.parent.n.Kind && c.parent.n.Kind != model.Annex {
			to = append(to, c)
		}
	}
	if len(to) == 0 || len(it.parent.children()) < 2 {
		return
	}
	e.move(it, to[e.r.IntN(len(to))])
}

func (e *editor) move(it, behind *item) {
	it.remove()
	it.putBehind(behind)
	it.moved = true
	done(it)
	behind.done = true
}

// far says whether so much stands between two items of one parent that it is clear which of them was moved.
func (e *editor) far(it, c *item) bool {
	i, j := it.index(), c.index()
	between := 0
	for k, s := range it.parent.body {
		if s.item != nil && (k > i && k <= j || k < i && k > j) {
			between += s.item.size()
		}
	}
	return between > 2*it.size()
}

func (it *item) size() int {
	n := 0
	for prose := range model.Proses(it.blocks()) {
		n += len(prose.Words)
	}
	for c := range it.all() {
		for prose := range model.Proses(c.blocks()) {
			n += len(prose.Words)
		}
	}
	return n
}

func (it *item) blocks() (out []model.Block) {
	for _, s := range it.body {
		if s.item == nil {
			out = append(out, s.block)
		}
	}
	return out
}

// moveLeaf moves a run of words to another article, part or annex.
func (e *editor) moveLeaf(it *item) {
	var to []*item
	for c := range e.items() {
		if c.leaf() && !c.done && c.parent != it.parent && c.n.Kind == it.n.Kind {
			to = append(to, c)
		}
	}
	if len(to) == 0 || len(it.parent.children()) < 2 {
		return
	}
	c := to[e.r.IntN(len(to))]
	it.n.Number = c.n.Number
	e.move(it, c)
}
