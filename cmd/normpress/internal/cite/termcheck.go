package cite

import (
	"fmt"
	"slices"
)

// checkTerms reports terms that are defined twice, never used, or used where they are not defined.
func (b *builder) checkTerms(found []candidate) {
	first := map[string][]*Definition{}
	for _, d := range b.terms {
		key := fmt.Sprint(d.ids)
		b.checkTwice(d, first[key])
		first[key] = append(first[key], d)
		if !d.written.seen && b.grammar.plurals {
			b.findings = append(b.findings, termUnused.At(d.Prose.At(d.Start), "use the term, or leave its definition out", "“%s” is defined and not used", d.Term))
		}
	}
	if !b.grammar.capitals {
		b.checkOutside(found)
	}
}

// checkTwice reports a definition whose term is defined already. Alternatives in square brackets, and the limbs of one
// definition, are not two.
func (b *builder) checkTwice(d *Definition, before []*Definition) {
	i := slices.IndexFunc(before, func(e *Definition) bool {
		return d.overlaps(e) && !d.tentative && !e.tentative && d.place != e.place && (d.place == nil || e.place == nil || d.place.parent != e.place.parent)
	})
	if i < 0 || before[i].place == nil {
		return
	}
	b.findings = append(b.findings, termTwice.At(d.Prose.At(d.Start), "define it once, or limit one definition: “for the purposes of this article”",
		"“%s” is defined already in %s", d.Term, describe(before[i].place.Provision)))
}

// checkOutside reports the first use in each article of a term that is written with a capital and holds only elsewhere.
// A term that is written so more often outside than within is a word that always has a capital: State.
func (b *builder) checkOutside(found []candidate) {
	type seen struct {
		d  *Definition
		in *node
	}
	outside, reported := map[*Definition][]candidate{}, map[seen]bool{}
	for _, c := range found {
		if c.holds == nil && !c.start && c.token.upper && c.run.place != nil {
			outside[c.of[0]] = append(outside[c.of[0]], c)
		}
	}
	for _, d := range b.terms {
		for _, c := range outside[d] {
			key := seen{d, c.run.place.top()}
			if !d.isCapital() || len(outside[d]) > len(d.Uses) || reported[key] {
				continue
			}
			reported[key] = true
			b.findings = append(b.findings, termOutside.At(c.run.prose.At(c.token.from), "define it for the whole text, or say what is meant here",
				"“%s” is used in %s, and defined only for %s", c.words(), describe(c.run.place.Provision), describe(d.scope.Provision)))
		}
	}
}

// claim is a quoted term of which the words say that a provision of the text defines it: “firm”, as defined in article 1.
type claim struct {
	definition *Definition // the term, as if it were defined there
	by         *node
}

func (b *builder) claim(r run, p *parser, q quotation, next int) {
	n := p.begins(next, b.phrases.claims)
	if n == 0 || !p.isUnit(next+n) {
		return
	}
	ms, _ := p.sequence(next + n)
	if len(ms) != 1 || ms[0].unclear || ms[0].in != p.names.self {
		return
	}
	if f := b.Index.tree.resolve(ms[0].path, r.place); f.node != nil && f.at < 0 {
		d := &Definition{Term: p.text(q.from, q.to), Prose: r.prose, Start: p.t[q.from].from}
		for _, t := range p.t[q.from:q.to] {
			d.ids = append(d.ids, t.id)
		}
		b.claims = append(b.claims, claim{d, f.node})
	}
}

// checkClaims reports terms that the provision said to define them does not define.
func (b *builder) checkClaims() {
	if len(b.claims) == 0 {
		return
	}
	t := newTrie(b.terms, b.words, b.grammar)
	for _, c := range b.claims {
		terms := t.find(c.definition.ids)
		if slices.ContainsFunc(terms, func(d *Definition) bool { return d.place != nil && d.place.isWithin(c.by) }) {
			continue
		}
		hint := "define it there"
		if len(terms) > 0 && terms[0].place != nil {
			hint = "it is defined in " + describe(terms[0].place.Provision)
		}
		b.findings = append(b.findings, termUndefined.At(c.definition.Prose.At(c.definition.Start), hint,
			"“%s” is not defined in %s", c.definition.Term, describe(c.by.Provision)))
	}
}
