package cite

// ascend reads what larger unit the mentions are said to be of: "of article 5", "of this article".
func (p *parser) ascend(i int, ms []mention) ([]mention, int) {
	j, of := i, p.grammar.declines
	if p.class(j) == ofWord {
		j, of = j+1, true
	}
	j, class := p.determiner(j)
	if c := p.class(j); c == beforeWord || c == afterWord {
		j++
	}
	m := p.meaning(j)
	if !of || m.class != unitWord || p.names.match(p, j) != nil {
		return ms, i
	}
	if m.unit >= ms[0].path[0].unit {
		return ms, i
	}
	if larger, next := p.phrase(j); larger != nil && class != thisWord && class != thatWord {
		return combine(ms, larger), next
	}
	base := step{unit: m.unit, label: m.label}
	switch {
	case class == thisWord && !m.plural:
		base.where = here
	case class == thatWord:
	case m.unit != annex && m.unit != preamble || m.plural:
		return ms, i
	}
	for k := range ms {
		ms[k].path = concat([]step{base}, ms[k].path)
		ms[k].local = base.where == here
		ms[k].unclear = ms[k].unclear || class == thatWord
	}
	return ms, j + 1
}

// determiner skips "the", "this", "that" and tells which it was.
func (p *parser) determiner(i int) (next int, found class) {
	for ; ; i++ {
		switch c := p.class(i); {
		case c == theWord, p.isElision(i):
		case c == thisWord, c == thatWord, c == ownerWord:
			found = c
		default:
			return i, found
		}
	}
}

// isElision says whether the token is the apostrophe of a word that lost its vowel: l’article.
func (p *parser) isElision(i int) bool {
	return (p.at(i).is('’') || p.at(i).is('\'')) && p.at(i).glued && (p.class(i-1) == theWord || p.class(i-1) == ofWord)
}

// combine puts mentions into the larger unit that follows them. Where that is several, what they mean is not clear.
func combine(ms, larger []mention) []mention {
	base := larger[0]
	unclear := len(larger) > 1
	for k := range ms {
		ms[k].path = concat(base.path, ms[k].path)
		ms[k].unclear = ms[k].unclear || unclear || base.unclear
		ms[k].local = base.local
	}
	if len(ms) == 1 && !unclear {
		ms[0].to = base.to
		return ms
	}
	return append(ms, larger...)
}
