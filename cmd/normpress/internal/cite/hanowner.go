package cite

import "strings"

// hanBefore are characters that can stand before the name of an instrument that has no quotation marks: 根据公约.
const hanBefore = "见据照按和与及或至、到于在从对以由反合除，。；：（「“将为受因经依用行"

// hanSources are the ends of words for texts that have provisions. Behind one, as in 宪章第五条, a reference is to that.
var hanSources = []string{"公约", "宪章", "盟约", "规约", "条约", "协定", "协议", "议定书", "宪法", "法典", "法", "守则", "决议", "宣言", "指令", "条例",
	"规则", "章程", "办法", "报告", "文件", "决定", "规章", "声明", "准则", "标准", "规范"}

// hanOwner judges by the characters before a reference to which instrument it is; nil where that is not here or cannot be
// told. It tells the unit for 本条第二款, "paragraph 2 of this article", and for 本公约第五条 that its main text is meant.
func (p *parser) hanOwner(i int) (in *instrument, main bool, around unit) {
	j := i - 1
	if p.word(j) == "的" {
		j--
	}
	if c, ok := p.hanCounterBefore(j + 1); ok {
		if p.word(j-len([]rune(c.word))) == "本" {
			return p.names.self, false, c.unit
		}
		return nil, false, noUnit
	}
	if in, ok := p.hanNamed(j + 1); ok {
		return in, in != nil, noUnit
	}
	if p.word(j) == "其" || p.isHanSource(p.hanBehind(j)) || p.isHanSource(p.openBefore(i)-1) {
		return nil, false, noUnit
	}
	return p.names.self, false, noUnit
}

// hanCounterBefore finds the counter that ends before token i: 本条.
func (p *parser) hanCounterBefore(i int) (u hanUnit, ok bool) {
	for _, c := range hanCounters {
		if from := i - len([]rune(c.word)); from >= 0 && i <= len(p.t) && p.text(from, i) == c.word {
			return hanUnit{c.unit, c.word}, true
		}
	}
	return u, false
}

// hanNamed finds the instrument whose name ends before token i: 《公约》, 本公约, 根据公约. It is nil for 该公约.
func (p *parser) hanNamed(i int) (in *instrument, ok bool) {
	quoted := p.at(i - 1).is('》')
	if quoted {
		i--
	}
	for _, name := range p.names.list {
		from := i - len(name.ids)
		if from < 0 || !p.isCalled(from, name) {
			continue
		}
		switch before := p.word(from - 1); {
		case quoted && p.at(from-1).is('《'), before == "本", !quoted && (from == 0 || strings.Contains(hanBefore, before)):
			return name.of, true
		case before == "该":
			return nil, true
		}
	}
	return nil, quoted
}

// hanBehind passes back over a comma and over round brackets that end with token j: 《公约》（2006年）.
func (p *parser) hanBehind(j int) int {
	if p.isComma(j) || p.at(j).is('，') {
		j--
	}
	if p.closes(j) {
		return p.openBefore(j) - 1
	}
	return j
}

// isHanSource says whether the words that end with token j name another text.
func (p *parser) isHanSource(j int) bool {
	if j < 0 {
		return false
	}
	t := p.at(j)
	if t.is('》') || t.kind == wordToken && t.upper {
		return true
	}
	for _, source := range hanSources {
		if from := j + 1 - len([]rune(source)); from >= 0 && p.text(from, j+1) == source {
			return true
		}
	}
	return false
}
