package norm

import (
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/model"
)

// The level of a number shows only in its neighbours: (i) after (h) and before (j) is a letter, before (ii) it opens a
// list. So the numbers of an article are read together: every way to read them has a cost, and the cheapest is taken.
// The ways are followed side by side, and only the best few are kept after each block, which makes the work grow
// with the number of blocks.
const (
	costPop      = 1  // a level is left, for the sake of a choice between equals
	costColon    = 5  // a number goes on behind a colon, where a list was to begin
	costNoColon  = 8  // a list begins behind words that do not announce it
	costDeep     = 10 // text without a number belongs to an item deeper than the rule says, as the list goes on
	costForm     = 15 // 1) after (1)
	costOther    = 60 // 1) after (1), though another level is written 1)
	costResume   = 20 // a list goes on behind text that closed it
	costWords    = 25 // what may be a number is taken for words
	costSkip     = 30 // a number is missing, and more for each further one
	costNested   = 30 // (a) within (a), behind a colon
	costTwice    = 60 // a number comes again
	costRestart  = 70 // numbers begin again
	costNestedIn = 75 // (a) within (a)
	costBack     = 80 // numbers go back

	beamWidth   = 8
	beamMargin  = 90
	deepestList = 8
)

// event is a number, a text without a number, or another block, in the order of an article.
type event struct {
	item   *item
	number *placed // nil for text and other blocks
	last   bool    // of the numbers of its block: the words belong to it
	inner  bool    // behind another number of the same block
	text   bool
	indent int
	colon  bool // the words before announce a list
	open   bool // the words before end with a comma or a semicolon: the sentence goes on
	small  bool // the text begins with a small letter
	term   bool // the text begins with the definition of a quoted term
	block  bool // the thing before is a table, a list or the like
}

// decision is what was decided of an event.
type decision struct {
	depth   int // of the number; or of the number that the text belongs to, 0 for the article
	reading reading
	words   bool // the number is words
	fresh   bool // the text is a paragraph of its own
}

// open is a number that is still open, and the levels around it.
type open struct {
	outer   *open
	depth   int
	style   style
	reading reading
	indent  int
}

// way is one reading of the events so far.
type way struct {
	cost  int
	top   *open // the innermost number
	list  *open // the last number of a list that text closed, at the level below top
	steps *step
	made  *made
}

// made is where the numbers and steps of all ways stand.
type made struct {
	opens slab[open]
	steps slab[step]
}

type step struct {
	before *step
	decision
}

// search decides for every event. preamble says that text without a number belongs to no number.
func search(events []event, preamble bool, m *made) []decision {
	ways, next := []way{{made: m}}, []way{}
	for i := range events {
		next = next[:0]
		for _, w := range ways {
			next = w.extend(next, &events[i], preamble)
		}
		ways = prune(ways[:0], next)
	}
	out := make([]decision, len(events))
	for s, i := ways[0].steps, len(events)-1; s != nil; s, i = s.before, i-1 {
		out[i] = s.decision
	}
	return out
}

// prune keeps the best ways, the cheapest first, and one of each two that would go on alike.
func prune(kept, ways []way) []way {
	slices.SortStableFunc(ways, func(a, b way) int { return a.cost - b.cost })
	for _, w := range ways {
		if len(kept) == beamWidth || w.cost > ways[0].cost+beamMargin {
			break
		}
		if !slices.ContainsFunc(kept, func(k way) bool { return same(k.top, w.top) && same(k.list, w.list) }) {
			kept = append(kept, w)
		}
	}
	return kept
}

func same(a, b *open) bool {
	for ; a != b; a, b = a.outer, b.outer {
		if a == nil || b == nil || a.style != b.style || a.reading != b.reading || a.depth != b.depth {
			return false
		}
	}
	return true
}

func (w way) to(cost int, top, list *open, d decision) way {
	return way{w.cost + cost, top, list, w.made.steps.put(step{w.steps, d}), w.made}
}

// extend appends the ways in which the event can be read.
func (w way) extend(out []way, e *event, preamble bool) []way {
	switch {
	case e.number != nil:
		return w.number(out, e, preamble)
	case e.text:
		return w.text(out, e, preamble)
	}
	d := decision{}
	if w.top != nil {
		d.depth = w.top.depth
	}
	return append(out, w.to(0, w.top, w.list, d))
}

func (w way) number(out []way, e *event, preamble bool) []way {
	if w.plain(e) {
		r := e.number.readings[0]
		next := w.made.opens.put(open{w.top.outer, w.top.depth, style{r.class, e.number.form}, r, e.indent})
		return append(out, w.to(0, next, nil, decision{depth: next.depth, reading: r}))
	}
	start := len(out)
	for _, r := range e.number.readings {
		s := style{r.class, e.number.form}
		pops := 0
		for o := w.top; o != nil; o, pops = o.outer, pops+1 {
			if c := o.next(s, r); c >= 0 {
				if e.colon && pops == 0 {
					c += costColon
				}
				if o.style != s && w.top.has(s) {
					c += costOther
				}
				out = append(out, w.to(c+pops*costPop, w.made.opens.put(open{o.outer, o.depth, s, r, e.indent}), nil, decision{depth: o.depth, reading: r}))
			}
		}
		if o := w.list; o != nil {
			if c := o.next(s, r); c >= 0 {
				out = append(out, w.to(c+costResume, w.made.opens.put(open{w.top, o.depth, s, r, e.indent}), nil, decision{depth: o.depth, reading: r}))
			}
		}
		out = w.begin(out, e, s, r)
	}
	if e.number.weak && !e.inner || len(out) == start {
		from := len(out)
		out = w.text(out, e, preamble)
		for i := from; i < len(out); i++ {
			out[i].cost += costWords
			out[i].steps.words = true
		}
	}
	return out
}

// has says whether a level from here outwards is written in the style.
func (o *open) has(s style) bool {
	for ; o != nil; o = o.outer {
		if o.style == s {
			return true
		}
	}
	return false
}

// plain says whether the number can only be the next one of the innermost list, as most are.
func (w way) plain(e *event) bool {
	r := e.number.readings
	if len(r) != 1 || e.colon || w.top == nil || w.top.style != (style{r[0].class, e.number.form}) || !r[0].follows(w.top.reading) {
		return false
	}
	for o := w.top.outer; o != nil; o = o.outer {
		if o.style.class == r[0].class {
			return false
		}
	}
	return true
}

// begin appends the way in which the number begins a list within the innermost open number.
func (w way) begin(out []way, e *event, s style, r reading) []way {
	depth, c := 1, 0
	if w.top != nil {
		depth = w.top.depth + 1
	}
	announced := e.colon || e.inner
	if !announced && (w.top != nil || w.list != nil) {
		c += costNoColon
	}
	for o := w.top; o != nil; o = o.outer {
		if o.style == s && announced {
			c += costNested
		} else if o.style == s {
			c += costNestedIn
		}
	}
	if !r.first() {
		c += costSkip + 5*min(r.base-1, 8)
	}
	if depth > deepestList {
		return out
	}
	out = append(out, w.to(c, w.made.opens.put(open{w.top, depth, s, r, e.indent}), nil, decision{depth: depth, reading: r}))
	if !e.inner && s.isParagraph() && w.inIntroduction() {
		c = 0
		if e.colon {
			c += costColon
		}
		if !r.first() {
			c += costSkip + 5*min(r.base-1, 8)
		}
		out = append(out, w.to(c, w.made.opens.put(open{nil, 1, s, r, e.indent}), nil, decision{depth: 1, reading: r}))
	}
	return out
}

// inIntroduction says whether all open numbers are small letters, behind which an article's first paragraph may stand.
func (w way) inIntroduction() bool {
	for o := w.top; o != nil; o = o.outer {
		if c := o.reading.class; c.isParagraph(o.style.form) || c == upper || c == romanUpper {
			return false
		}
	}
	return w.top != nil
}

// isParagraph says whether such numbers are never those of a list within a letter: 1. and not (1).
func (s style) isParagraph() bool {
	return s.class.isParagraph(s.form) && (s.form == point || s.form == dash || s.form == bare)
}

// next is the cost of a number that goes on with the list of o; less than 0 when it cannot.
func (o *open) next(s style, r reading) int {
	if doubles(o.reading, r) && o.style.form == s.form {
		return 0
	}
	if o.style.class != s.class {
		return -1
	}
	c := 0
	if o.style.form != s.form && o.style.form != bare && s.form != bare {
		c = costForm
	}
	prev := o.reading
	switch {
	case r.follows(prev):
		return c
	case r == prev:
		return c + costTwice
	case r.base > prev.base:
		return c + costSkip + 5*min(r.base-prev.base-1, 8)
	case r.base == prev.base && r.suffix > prev.suffix:
		return c + costSkip
	case r.first():
		return c + costRestart
	}
	return c + costBack
}

// doubles says whether aa comes after z.
func doubles(prev, r reading) bool {
	return r.first() && prev.base == 26 && (prev.class == lower && r.class == doubled || prev.class == doubled && r.class == tripled)
}

// text appends the ways in which a text without a number can belong to the numbers above it: as the rule has it, or
// to one of the numbers below that, where the list goes on.
func (w way) text(out []way, e *event, preamble bool) []way {
	owner, fresh := w.owner(e, preamble)
	out = append(out, w.attach(0, owner, fresh))
	if w.top != nil && (e.indent > 0 || e.term && fresh) {
		return out
	}
	for o := w.top; o != nil && o != owner; o = o.outer {
		out = append(out, w.attach(costDeep, o, false))
	}
	return out
}

// attach is the way in which the text belongs to the number, or to the article where it is nil.
func (w way) attach(cost int, owner *open, fresh bool) way {
	d := decision{fresh: fresh}
	if owner != nil {
		d.depth = owner.depth
	}
	list := w.list
	for o := w.top; o != nil && o != owner; o = o.outer {
		list = o
	}
	if owner != w.top && list == w.list || fresh {
		list = nil
	}
	return w.to(cost, owner, list, d)
}

// owner is the number that a text belongs to by the rule of the format; nil is the article, and fresh says that the
// text is a paragraph of its own there.
func (w way) owner(e *event, preamble bool) (owner *open, fresh bool) {
	if w.top == nil || preamble {
		return nil, !e.block || !e.small || preamble
	}
	bottom := w.top
	for bottom.outer != nil {
		bottom = bottom.outer
	}
	numbered := bottom.reading.class.isParagraph(bottom.style.form)
	switch {
	case e.indent > 0:
		return w.indented(e.indent, bottom, numbered), false
	case numbered:
		return bottom, false
	}
	return nil, e.term || !e.small && !e.open
}

// definition is a quoted term and the verb that defines it.
var definition = regexp.MustCompile(`^[\[ ]*(?:“[^”]+”|"[^"]+"|«[^»]+»|„[^“]+“) ?(?:(?:means?|shall mean|désigne(?:nt)?|desse|s[’']entend(?:ent)?|significan?|designan?|se entienden?|se entenderán?|означает|означают|bezeichne(?:t|n)|bedeutet)(?:[ ,:]|$)|系指|是指)`)

// indented is the number that an indented text belongs to: one that is indented likewise; or, where numbers are not
// indented, the one that holds the innermost list, and the innermost one when the text is indented by four and more.
func (w way) indented(indent int, bottom *open, numbered bool) *open {
	for o := w.top; o != nil; o = o.outer {
		if o.indent > 0 && o.indent <= indent {
			return o
		}
	}
	if indent >= 4 || w.top == bottom && numbered {
		return w.top
	}
	return w.top.outer
}

// isParagraph says whether such numbers are those of paragraphs directly under an article. In quotation marks, as Arabic
// has them for points, they are not.
func (c class) isParagraph(f form) bool {
	return f != quoted && (c == digit || c&0xF == dotted || c == han)
}

// events lists the numbers and blocks of an article.
func events(items []item) []event {
	out := make([]event, 0, len(items)+len(items)/8)
	var before event // what the next block has before it
	for i := range items {
		it := &items[i]
		e := before
		e.item, e.indent = it, it.indent
		for j := range it.numbers {
			n := e
			n.number, n.inner, n.last = &it.numbers[j], j > 0, j == len(it.numbers)-1
			out = append(out, n)
		}
		if it.block.Kind == model.BlockNote {
			out = append(out, e)
			continue
		}
		before = event{block: it.block.Kind != model.BlockProse}
		if p := it.block.Prose; p != nil {
			end := ending(p.Words)
			before.colon, before.open = end == ':', end == ',' || end == ';'
			r, _ := utf8.DecodeRuneInString(p.Words)
			e.small = unicode.IsLower(r)
			e.term = !unicode.IsLetter(r) && definition.MatchString(p.Words)
		}
		if it.numbers == nil {
			e.text = it.block.Kind == model.BlockProse
			out = append(out, e)
		}
	}
	return out
}
