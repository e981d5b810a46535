package cite

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/model"
)

// phrases are the phrases of the grammar as words of the vocabulary.
type phrases struct {
	means, includes, says, calls, claims, purposes [][]int
}

func newPhrases(g *grammar, l *lexer) phrases {
	compile := func(list []string) (out [][]int) {
		for _, s := range list {
			var ids []int
			for _, t := range l.lex(s, nil) {
				ids = append(ids, t.id)
			}
			out = append(out, ids)
		}
		return out
	}
	return phrases{compile(slices.Concat(g.means, g.includes)), compile(g.includes), compile(g.says), compile(g.calls), compile(g.claims), compile(g.purposes)}
}

// begins returns how many tokens from i on are the longest of the phrases, 0 when none stands there.
func (p *parser) begins(i int, phrases [][]int) int {
	longest := 0
	for _, ids := range phrases {
		n := 0
		for n < len(ids) && p.at(i+n).id == ids[n] && p.at(i+n).kind != 0 {
			n++
		}
		if n == len(ids) {
			longest = max(longest, n)
		}
	}
	return longest
}

// ends says whether one of the phrases stands directly before token i.
func (p *parser) ends(i int, phrases [][]int) bool {
	for _, ids := range phrases {
		if len(ids) <= i && p.begins(i-len(ids), [][]int{ids}) == len(ids) {
			return true
		}
	}
	return false
}

// isShortForm says whether the term repeats one of the same words that its provision has defined just before: “firm”
// means a company (“the Firm”). That may then be written either way.
func (b *builder) isShortForm(d *Definition) bool {
	if len(b.terms) == 0 {
		return false
	}
	last := b.terms[len(b.terms)-1]
	if last.Prose != d.Prose || !slices.Equal(last.ids, d.ids) {
		return false
	}
	last.either = last.either || last.Term != d.Term
	return true
}

// quotation is a term in quotation marks: the tokens of its words.
type quotation struct{ from, to int }

const mostTermWords = 12

var closing = map[rune][]rune{'“': {'”'}, '"': {'"'}, '„': {'“', '”'}, '«': {'»'}, '”': {'”'}, '‘': {'’'}}

// quoted reads a term in quotation marks that begins at i.
func (p *parser) quoted(i int) (quotation, bool) {
	t := p.at(i)
	if t.kind != charToken {
		return quotation{}, false
	}
	ends := closing[rune(-t.id)]
	for j := i + 1; len(ends) > 0 && j <= i+mostTermWords+1 && j < len(p.t); j++ {
		for _, end := range ends {
			if p.at(j).is(end) {
				return quotation{i + 1, j}, j > i+1
			}
		}
	}
	return quotation{}, false
}

// define finds the definitions in all words.
func (b *builder) define() {
	b.phrases = newPhrases(b.grammar, b.lexer)
	for _, r := range b.runs {
		if !r.quoted {
			b.definitions(r)
		}
	}
	b.checkClaims()
}

func (b *builder) definitions(r run) {
	p := b.parser(r)
	for i := 0; i < len(p.t); i++ {
		q, ok := p.quoted(i)
		if !ok {
			continue
		}
		group := []quotation{q}
		for {
			_, _, next := p.separator(q.to + 1)
			if next < 0 {
				break
			}
			if q, ok = p.quoted(next); !ok {
				break
			}
			group = append(group, q)
		}
		last := group[len(group)-1]
		defined := p.isDefined(r, b, group[0].from-1, last.to+1)
		for _, q := range group {
			if defined {
				b.addTerm(r, p, q)
			} else {
				b.claim(r, p, q, last.to+1)
			}
		}
		i = last.to
	}
	b.markedTerms(r, p)
}

// isDefined says whether the words before and behind quoted terms define them.
func (p *parser) isDefined(r run, b *builder, from, next int) bool {
	if n := p.begins(p.aside(next), b.phrases.means); n > 0 {
		return p.begins(p.aside(next)+n, b.phrases.says) == 0
	}
	if p.ends(from, b.phrases.calls) {
		return true
	}
	if p.opens(from-1) && p.closes(next) {
		return p.class(from+1) == theWord || p.isShortened(from, next)
	}
	return from == 0 && b.opensWith(r)
}

// isShortened says whether the quoted words in brackets are of those that stand before, in a language that has no word for
// "the": 执法委员会（“委员会”）.
func (p *parser) isShortened(from, next int) bool {
	if !p.grammar.chinese && !p.grammar.declines && !p.grammar.prefixes {
		return false
	}
	for i := from + 1; i < next-1; i++ {
		stands := func(t token) bool { return t.id == p.t[i].id || p.isForm(t.id, p.t[i].id) }
		if !slices.ContainsFunc(p.t[max(0, from-mostTermWords):from], stands) {
			return false
		}
	}
	return true
}

// fullName are the words by which a name goes on where it is not short: those of “the Board” in "a Board of Appeal (“the
// Board”)".
func (p *parser) fullName(d *Definition, open int) []int {
	if !d.called || !p.opens(open-1) {
		return nil
	}
	var ids []int
	for i := open - 2; i >= 0 && i > open-mostTermWords; i-- {
		if last := d.ids[len(d.ids)-1]; p.t[i].id == last || p.isForm(p.t[i].id, last) {
			return ids
		}
		ids = slices.Insert(ids, 0, p.t[i].id)
	}
	return nil
}

// isUnique says whether an Arabic term of one word is for one thing: a body named in brackets, or words that begin with an
// article, as "the public register" does, or the title of an instrument.
func (p *parser) isUnique(d *Definition, open, next int) bool {
	if !p.grammar.prefixes || len(d.ids) > 1 || !isDefinite(d.Term) {
		return false
	}
	return p.opens(open-1) || isDefinite(p.word(next)) || p.title(next) > 0
}

// aside skips words between commas: “operator”, in relation to a tool, means.
func (p *parser) aside(i int) int {
	const longest = 20
	if !p.isComma(i) || p.begins(i, nil) > 0 {
		return i
	}
	for j := i + 1; j < i+longest && j < len(p.t); j++ {
		if p.isComma(j) {
			return j + 1
		}
	}
	return i
}

// opensWith says whether the words that introduce the list in which the run stands end with the verb of a definition:
// "For the purposes of this Act, the following are:".
func (b *builder) opensWith(r run) bool {
	if r.place == nil || r.place.parent == nil {
		return false
	}
	k, ok := b.first[r.place.parent]
	if !ok {
		return false
	}
	p := b.parser(b.runs[k])
	end := len(p.t)
	for end > 0 && (p.at(end-1).is(':') || p.at(end-1).is(',')) {
		end--
	}
	return p.ends(end, b.phrases.means)
}

// markedTerms adds the terms that the editor marked, and those in emphasis with which a definition begins.
func (b *builder) markedTerms(r run, p *parser) {
	for _, m := range r.prose.Marks {
		q := p.within(m)
		emphasis := m.Kind == model.MarkEmphasis || m.Kind == model.MarkStrong
		if q.from == q.to || m.Kind != model.MarkTerm && !emphasis {
			continue
		}
		if n := p.begins(q.to, b.phrases.means); emphasis && (q.from > 0 || n == 0 || p.begins(q.to+n, b.phrases.says) > 0) {
			continue
		}
		if _, isQuoted := p.quoted(q.from); !isQuoted {
			b.addTerm(r, p, q)
		}
	}
}

// within returns the tokens that a mark covers.
func (p *parser) within(m model.Mark) quotation {
	from, _ := slices.BinarySearchFunc(p.t, m.From, func(t token, at int) int { return cmp.Compare(t.from, at) })
	to, _ := slices.BinarySearchFunc(p.t, m.To+1, func(t token, at int) int { return cmp.Compare(t.to, at) })
	return quotation{from, max(from, to)}
}

// spot is a place in the words.
type spot struct {
	prose *model.Prose
	at    int
}

// addTerm enters a definition. "The Board" defines Board.
func (b *builder) addTerm(r run, p *parser, q quotation) {
	open := q.from - 1
	if p.class(q.from) == theWord && q.to > q.from+1 {
		q.from++
	}
	titled := p.at(q.from).is('《') && p.at(q.to-1).is('》') && q.to > q.from+2
	if titled {
		q.from, q.to = q.from+1, q.to-1
	}
	if q.to-q.from > mostTermWords {
		return
	}
	d := &Definition{Term: p.text(q.from, q.to), By: r.place.eid(), Prose: r.prose, Start: p.t[q.from].from, End: p.t[q.to-1].to, place: r.place, titled: titled}
	if b.defined[spot{r.prose, d.Start}] {
		return
	}
	b.defined[spot{r.prose, d.Start}] = true
	for _, t := range p.t[q.from:q.to] {
		d.ids, d.upper = append(d.ids, t.id), append(d.upper, t.upper)
	}
	if b.isShortForm(d) {
		return
	}
	d.short = isAbbreviation(p.word(q.from))
	d.tentative = p.at(open-1).is('[') || p.begins(p.aside(q.to+1), b.phrases.includes) > 0
	d.called = p.opens(open-1) || p.ends(open, b.phrases.calls) && p.begins(p.aside(q.to+1), b.phrases.means) == 0 && !p.grammar.prefixes
	d.unique = p.isUnique(d, open, q.to+1)
	d.full = p.fullName(d, open)
	d.scope = b.scope(r, p)
	d.Scope = d.scope.eid()
	b.terms = append(b.terms, d)
	b.laid[r.prose] = append(b.laid[r.prose], model.Mark{Kind: model.MarkTerm, From: d.Start, To: d.End})
}
