package cite

// neighbours says of two characters side by side whether several others stand before and behind them in the text. They
// tell words apart in Chinese, which has no spaces.
type neighbours map[pair]*sides

type pair struct{ first, second int }

// sides are the characters before and behind two, and whether there were different ones.
type sides struct {
	before, behind         int
	manyBefore, manyBehind bool
}

// neighbourhood reads the neighbours of all characters of a Chinese text; of another it is nil.
func (b *builder) neighbourhood() neighbours {
	if !b.grammar.chinese {
		return nil
	}
	n := neighbours{}
	for _, r := range b.runs {
		p := b.parser(r)
		for i := range max(0, len(p.t)-1) {
			n.see(p, i)
		}
	}
	return n
}

func (n neighbours) see(p *parser, i int) {
	key := pair{p.t[i].id, p.t[i+1].id}
	before, behind := p.at(i-1).id, p.at(i+2).id
	s := n[key]
	if s == nil {
		n[key] = &sides{before: before, behind: behind}
		return
	}
	s.manyBefore = s.manyBefore || s.before != before
	s.manyBehind = s.manyBehind || s.behind != behind
}

// crosses says whether the two characters at token i may be the end of one word and the beginning of another: 认证书面 is
// 认证 and 书面, not 证书. Both would have to be words of the text, with other neighbours elsewhere.
func (n neighbours) crosses(p *parser, i int) bool {
	if i == 0 || i+2 >= len(p.t) {
		return false
	}
	left, right := n[pair{p.t[i-1].id, p.t[i].id}], n[pair{p.t[i+1].id, p.t[i+2].id}]
	return left != nil && right != nil && left.manyBehind && right.manyBefore && p.at(i-1).kind == wordToken && p.at(i+2).kind == wordToken
}
