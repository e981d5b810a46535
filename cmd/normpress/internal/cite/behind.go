package cite

import "slices"

// lookBehind judges a reference by the words before it: "its article 22", "the Charter, Article 51", "GDPR article 5",
// "the Charter (see Article 51)".
func (p *parser) lookBehind(i int) verdict {
	j := i - 1
	for p.class(j) == theWord || p.isElision(j) {
		j--
	}
	t := p.at(j)
	switch {
	case p.class(j) == ownerWord && (t.to-t.from > 1 || p.at(j-1).is('\'') || p.at(j-1).is('’')):
		return verdict{}
	case t.kind == wordToken && p.class(j) == 0 && isAbbreviation(p.s[t.from:t.to]):
		return verdict{}
	}
	if p.isComma(j) {
		j--
	}
	if open := p.openBefore(i); p.isSource(j) || open > 0 && p.isSource(open-1) {
		return verdict{}
	}
	return verdict{instrument: p.names.self}
}

const longestTitle = 12 // words that are looked at

// openBefore finds the round bracket in which token i stands, -1 where there is none near.
func (p *parser) openBefore(i int) int {
	depth := 0
	for j := i - 1; j > i-2*longestTitle && j >= 0; j-- {
		switch {
		case p.closes(j):
			depth++
		case p.opens(j) && depth == 0:
			return j
		case p.opens(j):
			depth--
		case p.at(j).is(';') || p.at(j).is('；'):
			return -1
		}
	}
	return -1
}

func (p *parser) opens(i int) bool  { return p.at(i).is('(') || p.at(i).is('（') }
func (p *parser) closes(i int) bool { return p.at(i).is(')') || p.at(i).is('）') }

// isSource says whether the words that end with token j name another text: a title with a capital, a resolution or
// report with its number, a document symbol.
func (p *parser) isSource(j int) bool {
	identified := false
	if p.at(j).is(')') {
		open := p.openBefore(j)
		if open < 0 {
			return false
		}
		if p.isSymbol(j - 1) {
			return true
		}
		identified, j = p.at(j-1).kind == numberToken, open-1
	}
	if p.isSymbol(j) {
		return true
	}
	if p.at(j).kind == numberToken {
		identified, j = true, j-1
		if p.at(j).is('.') {
			j -= 2 // No. 5
		}
	}
	if names := p.meaning(j); (names.noun || names.document) && !p.at(j).upper {
		c := p.class(j - 1)
		return identified || c == theWord || c == thatWord || c == ownerWord
	}
	return p.isTitle(j)
}

// isTitle says whether words with capitals that end with token j are the title of another instrument.
func (p *parser) isTitle(j int) bool {
	for k := j; p.at(j).upper && k > j-longestTitle && p.isTitleWord(k); k-- {
		if m := p.meaning(k); (m.noun || m.document) && p.at(k).upper && p.names.match(p, k) != p.names.self {
			return true
		}
	}
	return false
}

// isSymbol says whether a document symbol ends with token j: A/76/1, CPCC/CONF/2021/2/Rev.1.
func (p *parser) isSymbol(j int) bool {
	slash, sign := false, false
	for ; ; j-- {
		t := p.at(j)
		slash = slash || t.is('/')
		sign = sign || t.kind == numberToken || t.upper
		if !t.glued {
			return slash && sign
		}
	}
}

// isTitleWord says whether the token can stand in the title of an instrument.
func (p *parser) isTitleWord(i int) bool {
	t := p.at(i)
	c := p.class(i)
	return t.kind == wordToken && (t.upper || c == ofWord || c == theWord || c == andWord || slices.Contains(nameLinks, p.s[t.from:t.to]))
}
