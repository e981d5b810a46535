package cite

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// candidate is a place where the words of a term stand.
type candidate struct {
	run      run
	token    token
	end      int
	start    bool // of a sentence, where any word has a capital
	alike    bool // the words behind the first are written as in the definition
	doubtful bool // may be a verb or another noun, where the word of the term is also a verb
	of       []*Definition
	holds    *Definition // the definition that holds here
}

// writing counts how a term is written within sentences.
type writing struct {
	capital, small int
	seen           bool // its words stand somewhere outside its definition
}

// use finds the uses of all terms.
func (b *builder) use() {
	if len(b.terms) == 0 {
		return
	}
	t := newTrie(slices.DeleteFunc(slices.Clone(b.terms), b.isTooShort), b.words, b.grammar.plurals)
	var found []candidate
	for _, r := range b.runs {
		if !r.quoted {
			found = b.candidates(t, r, found)
		}
	}
	b.takeUses(found)
	b.checkTerms(found)
}

// isTooShort says whether the term is too short to be told from a part of a longer word, in a language without spaces.
func (b *builder) isTooShort(d *Definition) bool { return b.grammar.chinese && len(d.ids) < 3 }

// candidates finds the words of terms in a run, from left to right, the longest first.
func (b *builder) candidates(t *trie, r run, found []candidate) []candidate {
	p := b.parser(r)
	for i := 0; i < len(p.t); i++ {
		length, last := t.longest(p.t[i:])
		if length == 0 || p.isCompound(i, i+length) {
			continue
		}
		for _, d := range t.ends[last].bent {
			d.written.seen = true
			d.verb = d.verb || p.isVerbForm(i+length-1)
		}
		if terms := t.ends[last].terms; len(terms) > 0 {
			c := candidate{run: r, token: p.t[i], end: p.t[i+length-1].to, start: p.startsSentence(i), of: terms}
			c.alike = terms[0].isAlike(p.t[i : i+length])
			found = p.take(c, i, i+length, found)
		}
		i += length - 1
	}
	return found
}

// take adds a candidate, unless it is the term in its own definition or is quoted as words.
func (p *parser) take(c candidate, from, next int, found []candidate) []candidate {
	for _, d := range c.of {
		if d.Prose == c.run.prose && d.Start == c.token.from {
			return found
		}
	}
	c.holds = choose(c.of, c.run.place)
	for _, d := range c.of {
		d.written.seen = true
	}
	if _, isQuoted := p.quoted(from - 1); isQuoted && p.at(next).kind == charToken || !c.alike || p.isModified(from) {
		return found
	}
	if p.grammar.plurals && next == from+1 && p.isVerb(from) {
		for _, d := range c.of {
			d.verb = true
		}
		return found
	}
	c.doubtful = p.grammar.plurals && next == from+1 && p.isVerbOrAction(from)
	if d := c.holds; d != nil && !c.start {
		if c.token.upper {
			d.written.capital++
		} else {
			d.written.small++
		}
	}
	return append(found, c)
}

// isAlike says whether the words behind the first are written with capitals where those of the term are. In a title
// they are not: "Convention on Automated Offensive Tools".
func (d *Definition) isAlike(words []token) bool {
	for i := 1; i < len(words); i++ {
		if words[i].upper != d.upper[i] {
			return false
		}
	}
	return true
}

// choose takes of several definitions of a term the one with the narrowest scope that holds at the place.
func choose(of []*Definition, place *node) *Definition {
	var best *Definition
	for _, d := range of {
		if d.covers(place) && (best == nil || best.scope == nil || d.scope != nil && d.scope.depth > best.scope.depth) {
			best = d
		}
	}
	return best
}

// isModified says whether the word at i is the noun of a longer compound: the certificate of "end-user certificate".
// With a capital it is the term all the same.
func (p *parser) isModified(i int) bool {
	return !p.at(i).upper && p.at(i-1).kind == wordToken && p.at(i-1).glued && p.isHyphen(i-2) && p.at(i-2).glued
}

// isCompound says whether the tokens are part of a word with hyphens: the firm of "firm-level".
func (p *parser) isCompound(i, next int) bool {
	return p.isHyphen(i-1) && p.at(i-1).glued && p.at(i).glued || p.isHyphen(next) && p.at(next).glued && p.at(next+1).glued
}

func (p *parser) startsSentence(i int) bool {
	t := p.at(i - 1)
	if t.kind == charToken && (closing[rune(-t.id)] != nil || t.is('(') || t.is('[')) {
		t = p.at(i - 2)
	}
	return t.kind == 0 || t.is('.') || t.is(':') || t.is(';') || t.is('?') || t.is('!')
}

// accepts says whether words written like this are the term. A term that is mostly written with a capital within
// sentences means something else in small letters, and the other way round; an abbreviation is written as it is.
func (d *Definition) accepts(words string, upper, start bool) bool {
	switch {
	case d.short:
		return strings.HasPrefix(words, d.Term)
	case d.either:
		return true
	case d.called && isUpperAt(d.Term):
		return upper
	case !isUpperAt(d.Term):
		return !upper || start
	case d.isCapital():
		return upper
	}
	return true
}

// isCapital says whether the text writes the term with a capital.
func (d *Definition) isCapital() bool {
	return d.written.capital > 0 && d.written.capital*3 >= d.written.small
}

func isUpperAt(s string) bool {
	r, _ := decode(s, 0)
	return isUpper(r)
}

// takeUses enters the uses and marks the first in each article.
func (b *builder) takeUses(found []candidate) {
	type seen struct {
		d  *Definition
		in *node
	}
	marked := map[seen]bool{}
	for _, c := range found {
		d := c.holds
		if d == nil || c.isIn(d.place) || d.verb && c.doubtful || !d.accepts(c.words(), c.token.upper, c.start) {
			continue
		}
		u := Use{In: c.run.place.eid(), Prose: c.run.prose, Start: c.token.from, End: c.end}
		if inOpaque(c.run.prose, u.Start) {
			continue
		}
		d.Uses = append(d.Uses, u)
		if key := (seen{d, c.run.place.top()}); !marked[key] && d.By != "" {
			marked[key] = true
			b.laid[u.Prose] = append(b.laid[u.Prose], model.Mark{Kind: model.MarkUse, From: u.Start, To: u.End, Target: "#" + string(d.By)})
		}
	}
}

func (c candidate) words() string { return c.run.prose.Words[c.token.from:c.end] }

func (c candidate) isIn(n *node) bool {
	return n != nil && c.run.place != nil && c.run.place.isWithin(n)
}

// inOpaque says whether the offset lies in code or in a link.
func inOpaque(p *model.Prose, at int) bool {
	return slices.ContainsFunc(p.Marks, func(m model.Mark) bool { return isOpaque(m) && m.From <= at && at < m.To })
}

// top is the article, or outside articles the largest provision, in which n stands.
func (n *node) top() *node {
	for n != nil && n.Kind != model.Article && n.parent != nil {
		n = n.parent
	}
	return n
}
