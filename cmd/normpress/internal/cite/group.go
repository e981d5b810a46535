package cite

import "strings"

// group reads a unit and its list. The prefix is the way to the unit, where larger ones stand before it.
func (p *parser) group(i int, prefix []step, outer *list) (ms []mention, next int) {
	l := &list{meaning: p.meaning(i), outer: outer}
	from, first := p.unitWord(i, l)
	it, ok := p.item(first, l.meaning)
	ok = ok && !p.isParty(i, it, l.meaning)
	for class, comma := class(0), false; ok; {
		m := mention{path: concat(prefix, it.steps), from: from, to: p.at(it.next - 1).to, rangeEnd: class == toWord}
		if it.bare && l.count > 0 {
			m.path, m.other = beside(ms[len(ms)-1].path, it.steps)
		}
		l.last, l.count, l.closed = it, l.count+1, l.closed || class == andWord
		var inner []mention
		if inner, next = p.descend(it.next, m.path, l); len(inner) == 1 && !strings.Contains(p.s[m.to:inner[0].from], "[") {
			m.path, m.to = inner[0].path, inner[0].to
			inner = nil
		}
		if l.unit != sentence || l.count == 1 {
			ms = append(append(ms, m), inner...)
		}
		if class, comma, first = p.separator(next); first < 0 {
			break
		}
		it, ok = p.nextItem(first, l)
		ok = ok && l.goesOn(p, it, class, comma)
		from = p.at(first).from
	}
	if l.count == 1 && len(ms) == 1 {
		ms[0].single = true
	}
	return ms, next
}

// unitWord passes over the word for a unit. From is where the reference begins: "sub-paragraph" is one word.
func (p *parser) unitWord(i int, l *list) (from, next int) {
	from, next = p.at(i).from, i+1
	if p.isHyphen(i-1) && p.at(i).glued && strings.EqualFold(p.word(i-2), "sub") {
		from = p.at(i - 2).from
	}
	switch {
	case p.at(i).is('§') && p.at(next).is('§'):
		l.plural = true
		next++
	case l.short && p.at(next).is('.') && p.at(next).glued, p.class(next) == belowWord, p.isRange(next, l):
		next++
	}
	return from, next
}

// isRange says whether token i is the first word of a range, before its numbers: "articles from 5 to 8".
func (p *parser) isRange(i int, l *list) bool {
	if c := p.class(i); !l.plural || c != ofWord && c != goingOnWord {
		return false
	}
	it, ok := p.item(i+1, l.meaning)
	return ok && p.class(it.next) == toWord
}

// isParty says whether the word for a part is that for a party, and the number behind it counts something else: "los
// Estados partes 180 días".
func (p *parser) isParty(i int, it item, m meaning) bool {
	if m.unit != part {
		return false
	}
	j := p.brackets(it.next)
	for p.at(j).kind == numberToken {
		j = p.brackets(j + 1)
	}
	return p.class(i-1) == measureWord || p.class(j) == measureWord
}

// nextItem reads a further item of a list: a number, or a point beside the one before.
func (p *parser) nextItem(i int, l *list) (item, bool) {
	it, ok := p.item(i, l.meaning)
	if !ok && l.last.points > 0 {
		it, ok = p.item(i, meaning{unit: point})
	}
	return it, ok
}

// descend reads the smaller units behind an item: ", paragraph 2 (a)".
func (p *parser) descend(i int, path []step, l *list) ([]mention, int) {
	j := p.brackets(i)
	if p.isComma(j) {
		j = p.brackets(j + 1)
	}
	const deepest = 12 // steps; no text has as many
	if m := p.meaning(j); len(path) < deepest && m.class == unitWord && p.isSmaller(m, l, j > i) {
		if ms, next := p.group(j, path, l); ms != nil && !p.isOfOther(next, l) {
			return ms, next
		}
	}
	return nil, i
}

// isSmaller says whether a unit can stand behind one of the list as a part of it. Points have several names: Nr. 1
// lit. a; behind a comma such a name goes back to a larger point: Nr. 1 lit. a, Nr. 2.
func (p *parser) isSmaller(m meaning, l *list, comma bool) bool {
	return m.unit > l.unit || l.unit == point && (m.unit == sentence || m.unit == point && m.label != l.label && !comma)
}

// isOfOther says whether smaller units that end before token i are said to be of another unit than the one before
// them: "article 1, paragraph 1 of article 2".
func (p *parser) isOfOther(i int, l *list) bool {
	if p.class(i) != ofWord && !p.grammar.declines {
		return false
	}
	if p.class(i) == ofWord {
		i++
	}
	i, _ = p.determiner(i)
	m := p.meaning(i)
	return m.class == unitWord && m.label == l.label && p.startsItem(i+1, m)
}

// beside returns the path of points that continue a list: (b) beside (a), and the one to try next, a level higher.
func beside(path, points []step) (deep, high []step) {
	n := len(path) - 1
	deep = concat(path[:n], points)
	if n > 0 && path[n-1].unit == point {
		high = concat(path[:n-1], points)
	}
	return deep, high
}

func concat(a, b []step) []step { return append(append(make([]step, 0, len(a)+len(b)), a...), b...) }
