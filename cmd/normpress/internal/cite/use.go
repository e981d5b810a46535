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
	t := newTrie(slices.DeleteFunc(slices.Clone(b.terms), b.isTooShort), b.words, b.grammar)
	b.trie, b.neighbours = t, b.neighbourhood()
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
func (b *builder) isTooShort(d *Definition) bool { return b.grammar.chinese && len(d.ids) < 2 }

// candidates finds the words of terms in a run, from left to right, the longest first.
func (b *builder) candidates(t *trie, r run, found []candidate) []candidate {
	p := b.parser(r)
	titled := 0 // where the title of an instrument ends, which is not made of terms but for its first word
	for i := 0; i < len(p.t); i++ {
		length, last := t.longest(p.t[i:])
		inTitle := i < titled
		titled = max(titled, i+p.title(i))
		if length == 0 || inTitle || p.isCompound(i, i+length) || p.grammar.chinese && length == 2 && p.crosses(p, i) {
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
	if c.holds != nil && p.isAnother(c.holds, from, next) {
		return found
	}
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

// isAnother says whether the words, which are those of the one thing that the term is the name of, mean another: the
// "Conseil de sécurité" of "le Conseil", in Arabic a council without the article of the Council.
func (p *parser) isAnother(d *Definition, from, next int) bool {
	if d.titled || p.isFullName(d, next) {
		return d.titled && !(p.at(from-1).is('《') && p.at(next).is('》'))
	}
	if d.unique && (!isThe(p.word(from), d.Term) || p.class(from-1) == thatWord) || p.isClassified(d, from, next) {
		return true
	}
	behind := p.at(next)
	return d.called && p.grammar.stem != nil && (p.class(next) == ofWord || behind.kind == wordToken && behind.upper && p.class(next) == 0)
}

// isFullName says whether the name goes on with the words of its full form.
func (p *parser) isFullName(d *Definition, next int) bool {
	for k, id := range d.full {
		if p.at(next+k).id != id && !p.isForm(p.at(next+k).id, id) {
			return false
		}
	}
	return len(d.full) > 0
}

// isClassified says whether an adjective or another term makes the word one for something else: an Arabic adjective of
// relation, as in "air transfer", or a term without its article, as in "certificat d’utilisateur final".
func (p *parser) isClassified(d *Definition, from, next int) bool {
	if len(d.ids) > 1 || p.grammar.stem == nil {
		return false
	}
	switch {
	case p.grammar.prefixes && isDefinite(p.word(from)) && isRelation(p.word(next)):
		return true
	case p.class(next) == ofWord:
		next++
		if p.isElision(next) {
			next++
		}
	case !p.grammar.declines && !p.grammar.prefixes:
		return false
	}
	n, _ := p.trie.longest(p.t[min(next, len(p.t)):])
	return n > 1
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
	longer := b.longer(found)
	for _, c := range found {
		d := c.holds
		if d == nil || c.isIn(d.place) || d.unique && longer[headed{c.run.place.top(), d.ids[0]}] || d.verb && c.doubtful || !d.accepts(c.words(), c.token.upper, c.start) {
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

// headed is a provision and the first word of a term used in it.
type headed struct {
	in   *node
	word int
}

// longer finds the Arabic terms of several words in each article. A term that is only the first of the words may be short
// for the longer one there: the record, of "audit record", rather than the register.
func (b *builder) longer(found []candidate) map[headed]bool {
	out := map[headed]bool{}
	for _, d := range b.terms {
		if !d.unique {
			continue
		}
		head := b.words.stems(d.ids[0], b.grammar.stem)[0]
		for _, c := range found {
			if e := c.holds; e != nil && len(e.ids) > 1 && b.words.stems(e.ids[0], b.grammar.stem)[0] == head {
				out[headed{c.run.place.top(), d.ids[0]}] = true
			}
		}
	}
	return out
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
