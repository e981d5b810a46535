package cite

import (
	"strconv"
	"strings"
)

// hanCounters are what stands behind the number of a unit in Chinese: 第五条第二款(a)项.
var hanCounters = []struct {
	word string
	unit unit
}{{"条", article}, {"款", paragraph}, {"项", point}, {"章", chapter}, {"节", section}, {"部分", part}, {"编", part}}

// Characters that can stand directly before a reference to the text's own provisions, and between two references.
// Behind any other, as in 《宪章》第五条, the reference is to something else.
const (
	hanBefore  = "见据照按和与及或至、到于在从对以由反合款条项除，。；：（「“"
	hanBetween = "和与及或至、"
)

// hanMentions finds references in Chinese. What follows "and" is of the same instrument and, where it is smaller, of
// the same article as what stands before.
func (p *parser) hanMentions() (found []mention) {
	end := -1
	var last mention
	for i := 0; i < len(p.t); i++ {
		steps, next := p.hanSteps(i)
		if steps == nil {
			continue
		}
		m := mention{path: steps, from: p.at(i).from, to: p.at(next - 1).to, in: p.names.self, single: true}
		own, main, ownBefore := p.hanOwner(i)
		m.main = main
		m.unclear = !own || p.word(next) == "之"
		if end >= 0 && end == i-1 && strings.Contains(hanBetween, p.word(i-1)) {
			m.unclear, m.main, m.rangeEnd = last.unclear, last.main, p.word(i-1) == "至"
			if n := len(last.path); steps[0].unit >= paragraph && n > len(steps) {
				m.path = concat(last.path[:n-len(steps)], steps)
			}
		} else if ownBefore != noUnit {
			m.path = concat([]step{{unit: ownBefore, where: here}}, steps)
		}
		found = append(found, m)
		last, end, i = m, next, next-1
	}
	return found
}

// hanOwner judges by the characters before a reference whether it is to this text: 根据第五条, 本公约第五条. It tells
// the unit for 本条第二款, "paragraph 2 of this article", and for 本公约第五条 that its main text is meant.
func (p *parser) hanOwner(i int) (own, main bool, here unit) {
	for _, c := range hanCounters {
		if p.word(i-1) == c.word && p.word(i-2) == "本" {
			return true, false, c.unit
		}
	}
	for _, name := range p.names.list {
		from := i - len(name.ids)
		if name.of == p.names.self && p.word(from-1) == "本" && p.isCalled(from, name) {
			return true, true, noUnit
		}
	}
	return i == 0 || strings.Contains(hanBefore, p.word(i-1)), false, noUnit
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
		s, end := p.hanStep(i)
		if end == i {
			return steps, i
		}
		steps, i = append(steps, s), end
	}
}

// hanStep reads 第五条, or (a)项 behind another unit.
func (p *parser) hanStep(i int) (step, int) {
	from, end := i+1, p.hanNumberEnd(i+1)
	if p.word(i) != "第" {
		if end = i + 3; !p.at(i).is('(') && !p.at(i).is('（') || !p.isPoint(p.at(i+1)) || !p.at(i+2).is(')') && !p.at(i+2).is('）') {
			return step{}, i
		}
		from = i
	}
	for _, c := range hanCounters {
		if next := end + len([]rune(c.word)); end > from && next <= len(p.t) && p.text(end, next) == c.word {
			text := p.text(from, end)
			s := step{unit: c.unit, label: "第…" + c.word, key: headingKey(text), text: printed(text)}
			if c.unit >= paragraph {
				s.label = ""
			}
			return s, next
		}
	}
	return step{}, i
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

// hanNumber reads a number below a thousand in Chinese numerals, 第 and its counter left out: 二十一 gives 21.
func hanNumber(s string) (string, bool) {
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
