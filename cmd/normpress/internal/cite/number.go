package cite

import (
	"slices"
	"strings"
)

// step is one unit of a reference, on the way from the larger to the smaller.
type step struct {
	unit  unit
	label string
	key   string // of the number; "" where the unit is named without one
	text  string // the number as it is written
	where where
}

// where says which unit is meant when no number does.
type where uint8

const (
	byNumber where = iota
	here           // this article
	before         // the preceding article
	after          // the following article
)

// item is a number with the points behind it: "2 (a) (i)".
type item struct {
	steps  []step
	next   int // token behind it
	points int
	bare   bool // points without a number before them
	letter bool // the number is written in letters: II, A
}

// item reads what stands behind the word for a unit, or further on in its list.
func (p *parser) item(i int, m meaning) (item, bool) {
	if points, next := p.points(i); len(points) > 0 && (m.unit == point || m.unit == paragraph) {
		points, next = p.belowComma(points, next, m)
		return item{steps: points, next: next, points: len(points), bare: true}, true
	}
	next, ok := p.number(i, m)
	if !ok {
		return item{}, false
	}
	text := p.text(i, next)
	key := numberKey(text)
	if m.unit < paragraph {
		key = headingKey(text)
	}
	if first, second, ok := strings.Cut(text, "."); ok && m.unit == article && p.tree.named[name{m.label, key}] == nil {
		points, end := p.points(next)
		steps := []step{{unit: m.unit, label: m.label, key: headingKey(first), text: first}, {unit: paragraph, key: numberKey(second), text: second}}
		return item{steps: append(steps, points...), next: end, points: len(points)}, true
	}
	points, end := p.points(next)
	points, end = p.belowComma(points, end, m)
	if p.at(next).is('[') {
		points, end = nil, next
	}
	steps := append([]step{{unit: m.unit, label: m.label, key: key, text: printed(text)}}, points...)
	return item{steps: steps, next: end, points: len(points), letter: p.at(i).kind == wordToken}, true
}

// number finds the end of a number with its suffix, which may stand in square brackets: 5, 5 bis, 11.2, II, [5].
func (p *parser) number(i int, m meaning) (int, bool) {
	if p.at(i).is('[') && p.at(i+1).kind != charToken {
		next, ok := p.number(i+1, m)
		return next + 1, ok && p.at(next).is(']')
	}
	next := i + 1
	switch t := p.at(i); {
	case t.kind == numberToken:
		if end := i + 3; p.isHyphen(i+1) && p.at(i+1).glued && p.at(i+2).glued && p.tree.named[name{m.label, headingKey(p.text(i, end))}] != nil {
			next = end
		}
	case t.kind == wordToken && p.words.of(t).class == ordinalWord && p.class(next) != measureWord:
	case t.kind == wordToken && m.unit == point && p.grammar.bareLetters && !t.upper && p.isPoint(t):
	case t.kind == wordToken && m.unit < paragraph && t.upper && p.isLetters(t, m):
	default:
		return i, false
	}
	return p.suffix(next), true
}

// suffix passes over the Latin suffix of a number: 5 bis, 5.bis.
func (p *parser) suffix(i int) int {
	switch {
	case p.class(i) == suffixWord:
		return i + 1
	case p.at(i).is('.') && p.at(i).glued && p.class(i+1) == suffixWord:
		return i + 2
	}
	return i
}

// isLetters says whether a word is a number in letters: Roman, a single capital, or one that a provision of the text
// has.
func (p *parser) isLetters(t token, m meaning) bool {
	word := p.s[t.from:t.to]
	return len(word) == 1 || strings.Trim(word, "IVXLC") == "" || p.tree.named[name{m.label, headingKey(word)}] != nil
}

// points reads enumerators such as (a) (i), where the language writes them so also a) i).
func (p *parser) points(i int) (points []step, next int) {
	const most = 6 // levels; no text has as many
	for len(points) < most {
		if q := p.quotedPoint(i); q > i {
			points = append(points, step{unit: point, key: numberKey(p.text(i+1, q-1)), text: p.text(i+1, q-1)})
			i = q
			continue
		}
		first := i
		if p.at(i).is('(') {
			first++
		} else if !p.grammar.barePoints {
			return points, i
		}
		end := first + 1
		if p.class(end) == suffixWord {
			end++
		}
		if !p.isPoint(p.at(first)) || !p.at(end).is(')') || first > i && !p.at(first).glued || first == i && !p.at(end).glued {
			return points, i
		}
		last := end
		if p.class(last+1) == suffixWord {
			last++
		}
		text := p.text(first, last+1)
		points = append(points, step{unit: point, key: numberKey(text), text: printed(text)})
		i = last + 1
	}
	return points, i
}

// quotedPoint finds the end of a point as Arabic has them below letters: '1', ‘1’.
func (p *parser) quotedPoint(i int) int {
	isQuote := func(t token) bool { return t.is('\'') || t.is('‘') || t.is('’') }
	if p.grammar.prefixes && isQuote(p.at(i)) && p.at(i+1).kind == numberToken && isQuote(p.at(i+2)) && p.isPoint(p.at(i+1)) {
		return i + 3
	}
	return i
}

// belowComma reads on where a comma stands between a letter and the Roman numeral below it: b), ii). In a list, or where
// the numeral may be the letter that follows, it stands beside.
func (p *parser) belowComma(points []step, i int, m meaning) ([]step, int) {
	if m.plural || len(points) != 1 || !p.isComma(i) {
		return points, i
	}
	more, next := p.points(i + 1)
	if len(more) != 1 || len(points[0].key) != 1 || strings.Trim(more[0].key, "ivx") != "" || !p.isClosed(next) {
		return points, i
	}
	letter, below := points[0].key[0], more[0].key
	if strings.IndexByte("0123456789", letter) >= 0 || len(below) == 1 && (below != "i" || letter == 'h') || strings.IndexByte("ivx", letter) >= 0 {
		return points, i
	}
	return append(points, more...), next
}

// isPoint says whether a token can enumerate: up to three digits, one letter or twice the same, or a Roman numeral.
func (p *parser) isPoint(t token) bool {
	word := []rune(p.s[t.from:t.to])
	switch t.kind {
	case numberToken:
		return len(word) <= 3
	case wordToken:
		return len(word) == 1 || len(word) == 2 && (word[0] == word[1] || word[1] == tatweel) || len(word) <= 7 && strings.Trim(string(word), "ivxlc") == ""
	}
	return false
}

const tatweel = 'ـ' // makes an Arabic letter longer

// list is the state of a list of numbers behind one word for a unit.
type list struct {
	meaning
	last   item
	count  int
	closed bool // "and" or "or" has come
	outer  *list
}

// separator reads what stands between two items of a list.
func (p *parser) separator(i int) (class class, comma bool, next int) {
	i = p.brackets(i)
	if p.isComma(i) {
		comma = true
		i = p.brackets(i + 1)
	}
	switch c := p.class(i); {
	case c == andWord:
		i++
		if p.at(i).is('/') && p.class(i+1) == andWord {
			i += 2
		}
		for p.at(i).is(']') {
			i++
		}
		return c, comma, i
	case c == toWord, !comma && p.isHyphen(i):
		return toWord, comma, i + 1
	}
	if comma {
		return 0, true, i
	}
	return 0, false, -1
}

// goesOn says whether the item behind a separator belongs to the list. A number in running text may as well begin
// something else: "article 5, 30 days after", "paragraph 1, (a) the firm and (b) the broker".
func (l *list) goesOn(p *parser, it item, class class, comma bool) bool {
	if it.bare {
		return l.last.points > 0 && (!comma && class != 0 || p.isClosed(it.next))
	}
	if it.letter != l.last.letter || p.class(it.next) == measureWord || l.meaning.unit == point && l.last.bare {
		return false
	}
	if l.plural || l.either && (class != 0 || p.isClosed(it.next)) {
		return l.count == 1 || !l.closed || class != 0 && (!comma || l.outer == nil)
	}
	return class != 0 && !comma && p.isEnd(it.next)
}

// isClosed says whether a list of points ends or goes on at the token, so that no words belong to its last point.
func (p *parser) isClosed(i int) bool {
	return p.at(i).kind == charToken || p.at(i).kind == 0 || slices.Contains([]class{andWord, toWord, ofWord, placeWord}, p.class(i))
}

// isEnd says whether a reference can end before the token.
func (p *parser) isEnd(i int) bool {
	return p.isClosed(i) || p.class(i) == goingOnWord || p.class(i) == unitWord
}
