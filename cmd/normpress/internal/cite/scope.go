package cite

// scope is the provision for which a definition in the run is made: that which its words name, or the words that
// introduce the list in which it stands: "For the purposes of this article". It is nil for the whole text.
func (b *builder) scope(r run, p *parser) *node {
	if n, named := b.purpose(p, r.place); named {
		return n
	}
	if r.place == nil {
		return nil
	}
	for n := r.place.parent; n != nil; n = n.parent {
		if k, ok := b.first[n]; ok {
			if s, named := b.purpose(b.parser(b.runs[k]), n); named {
				return s
			}
		}
		if n.Label != "" {
			break
		}
	}
	return nil
}

// purpose reads "for the purposes of this article" at the start of the words.
func (b *builder) purpose(p *parser, place *node) (scope *node, named bool) {
	n := p.begins(0, b.phrases.purposes)
	if n == 0 {
		return nil, false
	}
	i, class := p.determiner(n)
	m := p.meaning(i)
	switch {
	case p.names.match(p, i) != nil:
		return nil, true
	case m.class == unitWord && class == thisWord && !m.plural:
		return place.around(step{unit: m.unit, label: m.label}), true
	case m.class == unitWord:
		return b.common(p, i, place)
	}
	return nil, class == thisWord
}

// common is the provision that a phrase names, or that which holds all that it names.
func (b *builder) common(p *parser, i int, place *node) (scope *node, named bool) {
	ms, _ := p.phrase(i)
	for _, m := range ms {
		f := b.Index.tree.resolve(m.path, place)
		switch {
		case f.node == nil || m.unclear:
			return nil, true
		case scope == nil:
			scope = f.node
		}
		for scope != nil && !f.node.isWithin(scope) {
			scope = scope.parent
		}
	}
	return scope, ms != nil
}
