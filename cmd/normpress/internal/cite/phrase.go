package cite

// mention is one provision that a phrase names.
type mention struct {
	path     []step
	other    []step // to be tried where the path leads nowhere: "2 (a) (i) and (b)"
	from, to int    // byte offsets
	single   bool   // not in a list
	rangeEnd bool   // ends a range that the mention before begins
	local    bool   // "above", "below", "of this article"
	unclear  bool   // what is meant cannot be told
	main     bool   // in the main text of the instrument, wherever the words stand
	in       *instrument
}

// parser finds references in one run of words. It reads each token a bounded number of times.
type parser struct {
	*reader
	s string
	t []token
}

// reader is what all parsers of a text share.
type reader struct {
	words   *vocabulary
	grammar *grammar
	tree    *tree
	names   *names
	trie    *trie // of all definitions, once they are known
	neighbours
}

func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.t) {
		return token{}
	}
	return p.t[i]
}

func (p *parser) class(i int) class { return p.meaning(i).class }

func (p *parser) meaning(i int) meaning { return p.words.of(p.at(i)) }

// text is the text of the tokens from i up to next.
func (p *parser) text(i, next int) string { return p.s[p.t[i].from:p.t[next-1].to] }

func (p *parser) isHyphen(i int) bool {
	t := p.at(i)
	return t.is('-') || t.is('–') || t.is('‑')
}

func (p *parser) isComma(i int) bool {
	t := p.at(i)
	return t.is(',') || t.is('،')
}

// mentions yields what the words refer to.
func (p *parser) mentions() (found []mention) {
	if p.grammar.chinese {
		return p.hanMentions()
	}
	for i := 0; i < len(p.t); {
		next := i + 1
		if p.class(i) == unitWord {
			var ms []mention
			ms, next = p.sequence(i)
			found = append(found, ms...)
		}
		i = max(next, i+1)
	}
	return found
}

// sequence reads phrases joined by "and", "or" and commas, and the words behind them that say of which instrument.
// These count for all of them: "article 5, paragraph 2, and article 7 of the Convention".
func (p *parser) sequence(i int) (ms []mention, next int) {
	behind, first, last := p.lookBehind(i), i, 0
	verdict := behind
	for i >= 0 {
		var more []mention
		if more, next = p.phrase(i); more == nil {
			break
		}
		if s := more[0].path[0]; p.isAlternative(i) || s.unit == point && s.label != "" {
			beneath(ms, more)
		}
		last = len(ms)
		ms = append(ms, more...)
		if v, end := p.qualifier(next, isAnnexed(ms)); v.known {
			verdict, next = v, end
			break
		}
		i = p.joined(next)
	}
	separate(ms)
	if first == 0 && p.at(next).is('.') && p.s[p.at(next).to:] != "" {
		verdict.instrument = nil // a heading that runs into the text: "Section V. Undertakings"
	}
	for k := range ms {
		v := verdict
		if k < last && ms[k].local {
			v = behind // "paragraph 1 above and article 37 of the Constitution"
		}
		ms[k].in, ms[k].main = v.instrument, v.main
		ms[k].unclear = ms[k].unclear || v.instrument == nil
	}
	return ms, next
}

// isAlternative says whether the unit word at i stands in square brackets that follow on others: "[paragraph 1]
// [paragraph 2]".
func (p *parser) isAlternative(i int) bool {
	if p.at(i - 1).is('/') {
		i--
	}
	return p.at(i-1).is('[') && (p.at(i-2).is(']') || p.at(i-2).is('/')) || p.at(i-1).is(']')
}

// beneath puts mentions in the larger unit of those before, of which they are an alternative.
func beneath(before, more []mention) {
	if len(before) == 0 {
		return
	}
	path := before[len(before)-1].path
	for n, s := range path {
		if first := more[0].path[0]; s.unit == first.unit && s.label == first.label {
			for k := range more {
				more[k].path = concat(path[:n], more[k].path)
			}
			return
		}
	}
}

// joined returns the unit word of a phrase that is joined to the one before, -1 where there is none.
func (p *parser) joined(i int) int {
	start := p.brackets(i)
	class, comma, next := p.separator(start)
	if next < 0 && start > i {
		next = start
	}
	if next < 0 || class == toWord && !comma && !p.isUnit(next) {
		return -1
	}
	for range 3 {
		if c := p.class(next); c == theWord || c == ofWord || c == toWord || c == goingOnWord || p.isElision(next) {
			next++
		}
	}
	if !p.isUnit(next) {
		return -1
	}
	return next
}

// brackets passes over square brackets and the slash between two alternatives.
func (p *parser) brackets(i int) int {
	for p.at(i).is('[') || p.at(i).is(']') || p.at(i).is('/') {
		i++
	}
	return i
}

func (p *parser) isUnit(i int) bool { return p.class(i) == unitWord }

// separate marks mentions as unclear that stand beside one with an article of its own and may or may not belong to
// that: "paragraph 1 and paragraph 2 of article 5".
func separate(ms []mention) {
	based := false
	for _, m := range ms {
		based = based || m.path[0].unit < paragraph && m.path[0].where == byNumber
	}
	for i := range ms {
		if based && ms[i].path[0].unit >= paragraph && !ms[i].local {
			ms[i].unclear = true
		}
	}
}

// phrase reads a unit with its list of numbers, the smaller units behind it and the larger units that it is said to
// be of. It returns nil where the word at i is no reference.
func (p *parser) phrase(i int) ([]mention, int) {
	if ms, next := p.relative(i); ms != nil {
		return ms, next
	}
	ms, next := p.group(i, nil, nil)
	if ms == nil {
		return nil, i + 1
	}
	if p.class(next) == placeWord {
		next++
		for k := range ms {
			ms[k].local = true
		}
	}
	return p.ascend(next, ms)
}

// relative reads "the preceding article", "the preamble", "the Annex".
func (p *parser) relative(i int) ([]mention, int) {
	m, from := p.meaning(i), p.at(i).from
	s := step{unit: m.unit, label: m.label}
	switch c := p.class(i - 1); {
	case m.plural:
		return nil, i
	case c == beforeWord && !p.startsItem(i+1, m):
		s.where, from = before, p.at(i-1).from
	case c == afterWord && !p.startsItem(i+1, m):
		s.where, from = after, p.at(i-1).from
	case c == theWord && !p.grammar.capitals && (m.unit == preamble || m.unit == annex && !p.startsItem(i+1, m)):
	default:
		return nil, i
	}
	return []mention{{path: []step{s}, from: from, to: p.at(i).to}}, i + 1
}

func (p *parser) startsItem(i int, m meaning) bool {
	_, ok := p.item(i, m)
	return ok
}

// isAnnexed says whether an annex or preamble is named last, so that "to the Convention" may follow.
func isAnnexed(ms []mention) bool { return ms[len(ms)-1].path[0].unit <= annex }
