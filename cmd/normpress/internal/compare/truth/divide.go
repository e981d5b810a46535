package truth

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/model"
)

func joinWords(vocabulary []string, n int, r *rand.Rand) string {
	var out []string
	for range n {
		out = append(out, vocabulary[r.IntN(len(vocabulary))])
	}
	sep := " "
	if unicode.Is(unicode.Han, []rune(out[0])[0]) {
		sep = ""
	}
	return strings.Join(out, sep)
}

// divisible says whether an article has two long runs of words and more, of which each half can be told from others.
func divisible(it *item) bool {
	return it.article() && len(it.children()) >= 4 && !slices.ContainsFunc(it.children(), func(c *item) bool { return !long(c) || c.done })
}

// splitArticle makes an article of its own of the second half of another.
func (e *editor) splitArticle(it *item) {
	out := e.like(it, "")
	if it.n.Heading.Words != "" {
		out.n.Heading.Words = joinWords(e.vocabulary, 2, e.r)
	}
	half := len(it.body) / 2
	out.body = slices.Clone(it.body[half:])
	it.body = it.body[:half]
	for _, c := range out.children() {
		c.parent = out
	}
	out.part = it
	out.putBehind(it)
	done(it, out)
}

// joinArticle adds what is in an article to the one before it.
func (e *editor) joinArticle(it *item) {
	i := it.index()
	if i == 0 {
		return
	}
	before := it.parent.body[i-1].item
	if before == nil || !before.article() || before.done || before.n.Kind != it.n.Kind || before.children()[0].n.Kind != it.children()[0].n.Kind {
		return
	}
	if 2*it.size() < before.size() || 2*before.size() < it.size() || (before.children()[0].n.Number == "") != (it.children()[0].n.Number == "") {
		return
	}
	before.from = append(before.from, it.from...)
	for _, c := range it.children() {
		c.parent = before
	}
	before.body = append(before.body, it.body...)
	it.remove()
	done(before)
}

// splitLeaf makes two of a run of words.
func (e *editor) splitLeaf(it *item) {
	words := split(it.words())
	half := len(words) / 2
	out := e.like(it, strings.Join(words[half:], ""))
	it.set(strings.TrimSpace(strings.Join(words[:half], "")))
	out.part = it
	out.putBehind(it)
	done(it)
}

// joinLeaf adds a run of words to the one before it.
func (e *editor) joinLeaf(it *item) {
	i := it.index()
	if i == 0 {
		return
	}
	before := it.parent.body[i-1].item
	if before == nil || !long(before) || before.done || before.n.Kind != it.n.Kind {
		return
	}
	before.set(before.words() + " " + it.words())
	before.from = append(before.from, it.from...)
	it.remove()
	done(before)
}

// reuse puts other text in the place of an item, with its number.
func (e *editor) reuse(it *item) {
	if it.leaf() && len(it.parent.children()) < 2 {
		return
	}
	var other *item
	if it.leaf() {
		other = e.like(it, e.fresh(len(split(it.words()))))
	} else {
		other = e.newArticle(it)
	}
	other.fixed = true
	other.putBehind(it)
	it.remove()
}

func point(it *item) bool {
	return long(it) && it.n.Kind != model.Paragraph && it.parent.n.Kind == model.Paragraph && len(it.parent.children()) > 1
}

// promote makes a paragraph of a point.
func (e *editor) promote(it *item) {
	behind := it.parent
	if behind.done {
		return
	}
	it.n.Kind, it.n.Number, it.n.EID = behind.n.Kind, behind.n.Number, behind.n.EID
	e.move(it, behind)
	behind.done = true
}

// reword changes words in all that is old.
func (e *editor) reword(root *item) {
	for it := range root.all() {
		if len(it.from) == 0 && it.part == nil {
			continue
		}
		it.n.Heading = model.Prose{Words: reworded(it.n.Heading.Words, e.Share/2, e.vocabulary, e.r)}
		e.rewordBlocks(it, e.Share)
	}
}

func (e *editor) rewordBlocks(it *item, share float64) {
	it.body = slices.Clone(it.body)
	for i := range it.body {
		if b := &it.body[i].block; b.Kind == model.BlockProse {
			b.Prose = &model.Prose{Words: reworded(b.Prose.Words, share, e.vocabulary, e.r)}
		}
	}
}

// decoys inserts near-duplicates of what is there, and sentences that stand in many places.
func (e *editor) decoys() {
	var copies []*item
	for _, it := range e.pick(0.04, long) {
		other := e.like(it, it.words())
		e.rewordBlocks(other, 0.25)
		copies = append(copies, other)
	}
	places := e.pick(0.06, long)
	boilerplate := e.fresh(16)
	for i, at := range places {
		if i < len(copies) && copies[i].n.Kind == at.n.Kind {
			copies[i].putBehind(at)
		} else {
			e.like(at, boilerplate).putBehind(at)
		}
	}
}
