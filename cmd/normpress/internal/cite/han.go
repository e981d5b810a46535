package cite

import (
	"strconv"
	"strings"
)

// hanCounters are what stands behind the number of a unit in Chinese: 第五条第二款(a)项.
var hanCounters = []struct {
	word string
	unit unit
}{{"条", article}, {"款", paragraph}, {"项", point}, {"目", point}, {"章", chapter}, {"节", section}, {"部分", part}, {"编", part}}

const (
	hanBetween = "和与及或至到、，以者" // between two references
	hanListed  = "和与及或至、"     // between two numbers of one counter
)

// hanMentions finds references in Chinese. What follows "and" is of the same instrument and, where it is smaller, of
// the same article as what stands before.
func (p *parser) hanMentions() (found []mention) {
	end := -1
	var last mention
	for i := 0; i < len(p.t); i++ {
		ms, next := p.hanGroup(i)
		if ms == nil {
			continue
		}
		if p.hanJoined(i, end) {
			p.continued(ms, last, p.word(i-1) == "至" || p.word(i-1) == "到")
		} else {
			p.owned(ms, i)
		}
		found = append(found, ms...)
		last, end, i = ms[len(ms)-1], next, next-1
	}
	return found
}

// hanJoined says whether nothing but words such as "and" stands between the end of a reference and token i.
func (p *parser) hanJoined(i, end int) bool {
	const longest = 3
	if end < 0 || i <= end || i > end+longest {
		return false
	}
	for j := end; j < i; j++ {
		if !strings.Contains(hanBetween, p.word(j)) {
			return false
		}
	}
	return true
}

// continued puts mentions where the one before them is.
func (p *parser) continued(ms []mention, last mention, rangeEnd bool) {
	first := ms[0].path[0].unit
	n := 0
	for n < len(last.path) && last.path[n].unit < first {
		n++
	}
	for k := range ms {
		m := &ms[k]
		m.in, m.main, m.unclear = last.in, last.main, m.unclear || last.unclear
		if first >= paragraph {
			m.path = concat(last.path[:n], m.path)
		}
	}
	ms[0].rangeEnd = ms[0].rangeEnd || rangeEnd
}

// owned judges mentions by the words before token i, where they begin.
func (p *parser) owned(ms []mention, i int) {
	in, main, around := p.hanOwner(i)
	for k := range ms {
		m := &ms[k]
		m.in, m.main, m.unclear = in, main, m.unclear || in == nil
		if around != noUnit && m.path[0].unit > around {
			m.path = concat([]step{{unit: around, where: here}}, m.path)
		}
	}
}

// hanGroup reads the provisions that one word counts: 第五条第二款, 第五至第七条, 第一款(b)、(c)或(d)项.
func (p *parser) hanGroup(i int) (ms []mention, next int) {
	steps, next := p.hanSteps(i)
	if steps != nil {
		ms = []mention{{path: steps, from: p.at(i).from, to: p.at(next - 1).to, single: true}}
	}
	list, end := p.hanList(next)
	for k, m := range list {
		m.path = concat(steps, m.path)
		if k == 0 && steps != nil {
			m.from = ms[0].from
		}
		list[k] = m
	}
	if list != nil {
		return list, end
	}
	return ms, next
}

// hanList reads several numbers of one counter: 第五至第七条, (b)、(c)或(d)项.
func (p *parser) hanList(i int) (ms []mention, next int) {
	var ends []hanNumber
	for j := i; ; {
		n := p.hanNumber(j, len(ends) > 0)
		if n.to == j {
			return nil, i
		}
		n.rangeEnd = j > i && (p.word(j-1) == "至" || p.word(j-1) == "到")
		ends = append(ends, n)
		if u, end := p.hanCounter(n.to); end > n.to {
			if len(ends) == 1 || !p.sameForm(ends, u) {
				return nil, i
			}
			return p.hanCounted(ends, u, end), end
		}
		if !strings.Contains(hanListed, p.word(n.to)) {
			return nil, i
		}
		j = n.to + 1
	}
}

// hanCounted makes the mentions of numbers with one counter, which is a part of the last.
func (p *parser) hanCounted(ends []hanNumber, u hanUnit, end int) (ms []mention) {
	for _, n := range ends {
		ms = append(ms, mention{path: []step{u.step(p.text(n.number, n.end))}, from: p.at(n.from).from, to: p.at(n.to - 1).to, rangeEnd: n.rangeEnd})
	}
	ms[len(ms)-1].to = p.at(end - 1).to
	return ms
}

// sameForm says whether all numbers are written as the counter asks: points in brackets, others without.
func (p *parser) sameForm(ends []hanNumber, u hanUnit) bool {
	for _, n := range ends {
		if n.bracketed && u.unit != point {
			return false
		}
	}
	return true
}

// hanNumber is a number before its counter: tokens from up to to, of which number up to end are the number itself.
type hanNumber struct {
	from, number, end, to int
	bracketed, rangeEnd   bool
}

// hanNumber reads a number at token i: 第五, (a), 第（一）, and behind another of a list also 五.
func (p *parser) hanNumber(i int, bare bool) hanNumber {
	if p.word(i) == "第" || bare {
		from := i
		if p.word(i) == "第" {
			from++
		}
		if end := p.hanNumberEnd(from); end > from {
			return hanNumber{from: i, number: from, end: end, to: end}
		}
	}
	number := i
	if p.word(i) == "第" {
		number++
	}
	if to := p.hanPointEnd(number); to > number {
		return hanNumber{from: i, number: number, end: to, to: to, bracketed: true}
	}
	return hanNumber{to: i}
}

// hanUnit is a unit with the word that counts it.
type hanUnit struct {
	unit unit
	word string
}

// step is the step to the unit with the number.
func (u hanUnit) step(number string) step {
	s := step{unit: u.unit, label: "第…" + u.word, key: headingKey(number), text: printed(number)}
	if u.unit >= paragraph {
		s.label = ""
	}
	return s
}

// hanCounter reads a counter at token i.
func (p *parser) hanCounter(i int) (u hanUnit, next int) {
	for _, c := range hanCounters {
		if next := i + len([]rune(c.word)); next <= len(p.t) && p.text(i, next) == c.word {
			return hanUnit{c.unit, c.word}, next
		}
	}
	return u, i
}

// hanSteps reads 第五条第二款(a)项 from i on.
func (p *parser) hanSteps(i int) (steps []step, next int) {
	if p.word(i) == "附" && p.word(i+1) == "件" {
		if end := p.hanNumberEnd(i + 2); end > i+2 {
			text := p.text(i+2, end)
			steps, i = append(steps, step{unit: annex, label: "附件", key: headingKey(text), text: text}), end
		}
	}
	for {
		more, end := p.hanStep(i)
		if end == i && len(steps) > 0 {
			more, end = p.hanLetter(i)
		}
		if end == i {
			return steps, i
		}
		steps, i = append(steps, more...), end
	}
}

// hanStep reads 第五条, (a)项 or (a)(i)项, and 第三(a)款 as 第三款(a)项.
func (p *parser) hanStep(i int) (steps []step, next int) {
	n := p.hanNumber(i, false)
	if n.to == i {
		return nil, i
	}
	if n.bracketed {
		return p.hanPoints(i, n.number)
	}
	var points []step
	to := n.to
	for end := p.hanPointEnd(to); end > to; end = p.hanPointEnd(to) {
		points, to = append(points, hanUnit{unit: point}.step(p.text(to, end))), end
	}
	u, end := p.hanCounter(to)
	if end == to || len(points) > 0 && u.unit != paragraph {
		return nil, i
	}
	number := p.text(n.number, n.end)
	if p.isHanSuffix(end) {
		number, end = number+p.text(end, end+2), end+2
	}
	return append([]step{u.step(number)}, points...), end
}

// hanPoints reads points in brackets with a counter behind the last: (a)(i)项, and (a)款 as a paragraph.
func (p *parser) hanPoints(i, to int) (steps []step, next int) {
	for end := p.hanPointEnd(to); end > to; end = p.hanPointEnd(to) {
		steps, to = append(steps, hanUnit{unit: point}.step(p.text(to, end))), end
	}
	u, end := p.hanCounter(to)
	switch {
	case end == to || u.unit < paragraph || u.unit == paragraph && len(steps) > 1:
		return nil, i
	case u.unit == paragraph:
		steps[0].unit = paragraph
	}
	return steps, end
}

// hanLetter reads a paragraph or point that is a letter with no brackets, which can only stand behind a larger unit:
// 第三条a款.
func (p *parser) hanLetter(i int) (steps []step, next int) {
	if u, end := p.hanCounter(i + 1); end > i+1 && u.unit >= paragraph && p.at(i).kind == wordToken && p.at(i).glued && len(p.word(i)) == 1 {
		return []step{u.step(p.word(i))}, end
	}
	return nil, i
}

// hanPointEnd finds the end of a point in brackets: (a), （一）, (h bis).
func (p *parser) hanPointEnd(i int) int {
	if !p.opens(i) {
		return i
	}
	end := i + 2
	switch {
	case p.hanNumberEnd(i+1) > end:
		end = p.hanNumberEnd(i + 1)
	case p.isLatinSuffix(end):
		end++
	}
	if !p.isPoint(p.at(i+1)) || !p.closes(end) {
		return i
	}
	return end + 1
}

func (p *parser) isLatinSuffix(i int) bool {
	w := p.word(i)
	return w == "bis" || w == "ter" || w == "quater"
}

// isHanSuffix says whether a suffix stands at token i: 第五条之二.
func (p *parser) isHanSuffix(i int) bool {
	return p.word(i) == "之" && p.word(i+1) != "一" && strings.Contains(hanDigits, p.word(i+1)) && p.hanNumberEnd(i+1) == i+2
}

// hanNumberEnd finds the end of a number in figures or in Chinese numerals.
func (p *parser) hanNumberEnd(i int) int {
	for p.at(i).kind == numberToken || p.at(i).kind == wordToken && strings.Contains(hanDigits+"零十百", p.word(i)) {
		i++
	}
	return i
}

// word is the text of a token, "?" outside the words.
func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.t) {
		return "?"
	}
	return p.s[p.t[i].from:p.t[i].to]
}

const hanDigits = "〇一二三四五六七八九"

// hanValue reads a number below a thousand in Chinese numerals, 第 and its counter left out: 二十一 gives 21.
func hanValue(s string) (string, bool) {
	total, digit := 0, 0
	for _, r := range s {
		switch at := strings.IndexRune(hanDigits, r); {
		case at >= 0:
			digit = at / len("一")
		case r == '零':
		case r == '十':
			total, digit = total+max(digit, 1)*10, 0
		case r == '百':
			total, digit = total+max(digit, 1)*100, 0
		default:
			return "", false
		}
	}
	if s == "" {
		return "", false
	}
	return strconv.Itoa(total + digit), true
}
