package cite

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// instrument is one that a reference may be to: this one, or another in the corpus with the revision that is meant.
type instrument struct {
	revision *model.Revision // nil for the text's own
}

// verdict says to which instrument a reference is: none where it is not here or cannot be told.
type verdict struct {
	known bool // the text names it
	main  bool // it is named as a whole, so that its main text is meant and not the annex in which the words stand
	*instrument
}

// names are what instruments are called, the longer first.
type names struct {
	self *instrument
	list []calling
}

// calling is a name as words of the vocabulary.
type calling struct {
	ids   []int
	short bool // a common noun: the Convention
	of    *instrument
}

func newNames(rev *model.Revision, lang ident.Language, self *instrument, others []*instrument, l *lexer) *names {
	n := &names{self: self}
	if rev != nil && rev.Instrument != nil {
		i := rev.Instrument
		n.add(l, self, false, append(titles(i, lang), rev.Title, rev.Translations[lang].Title)...)
		if i.Self != "" {
			n.add(l, self, true, withoutDeterminer(i.Self, l))
		} else {
			n.addKind(l, lang, self, i.Kind)
		}
		n.addOthers(l, lang, i, others)
	}
	slices.SortStableFunc(n.list, func(a, b calling) int { return len(b.ids) - len(a.ids) })
	return n
}

// titles are those of the instrument, and those in the language.
func titles(i *model.Instrument, lang ident.Language) []string {
	to := i.Translations[lang]
	return []string{i.Title, i.ShortTitle, to.Title, to.ShortTitle}
}

// addOthers adds the other instruments: by their titles, and by their kind where there is only one of it.
func (n *names) addOthers(l *lexer, lang ident.Language, self *model.Instrument, others []*instrument) {
	count := map[model.InstrumentKind]int{}
	for _, o := range others {
		count[o.revision.Instrument.Kind]++
	}
	for _, o := range others {
		i := o.revision.Instrument
		n.add(l, o, false, titles(i, lang)...)
		if count[i.Kind] == 1 && (i.Kind != self.Kind || self.Self != "") {
			n.addKind(l, lang, o, i.Kind)
		}
	}
}

func (n *names) addKind(l *lexer, lang ident.Language, of *instrument, kind model.InstrumentKind) {
	for name := range strings.SplitSeq(grammarOf(lang).kinds[kind], "|") {
		n.add(l, of, true, name)
	}
}

func (n *names) add(l *lexer, of *instrument, short bool, titles ...string) {
	for _, title := range titles {
		c := calling{of: of}
		for _, t := range l.lex(title, nil) {
			c.ids = append(c.ids, t.id)
		}
		c.short = short || len(c.ids) == 1
		known := slices.ContainsFunc(n.list, func(d calling) bool { return slices.Equal(c.ids, d.ids) })
		if len(c.ids) > 0 && !known {
			n.list = append(n.list, c)
			if c.short {
				l.words.meaning[c.ids[0]].noun = true
			}
		}
	}
}

// withoutDeterminer drops the first word of "this Charter".
func withoutDeterminer(s string, l *lexer) string {
	for _, t := range l.lex(s, nil) {
		if c := l.words.of(t).class; c != theWord && c != thisWord {
			return s[t.from:]
		}
	}
	return s
}

// match finds the instrument whose name stands at the token; nil when there is none.
func (n *names) match(p *parser, i int) *instrument {
	for _, c := range n.list {
		if p.isCalled(i, c) {
			return c.of
		}
	}
	return nil
}

func (p *parser) isCalled(i int, c calling) bool {
	end := i + len(c.ids)
	if end > len(p.t) || !p.at(i).upper && isCased(p.s[p.at(i).from:p.at(i).to]) {
		return false
	}
	for k, id := range c.ids {
		if p.t[i+k].id != id && !(k == len(c.ids)-1 && p.isDeclined(i+k, id)) && (c.short || !p.isForm(p.t[i+k].id, id)) {
			return false
		}
	}
	return !p.isDated(end) && !(c.short && (p.isLonger(end) || p.isNamed(i)))
}

// isForm says whether a word is a form of another.
func (p *parser) isForm(word, of int) bool {
	return p.grammar.stem != nil && word > 0 && slices.Contains(p.words.stems(word, p.grammar.stem), p.words.stems(of, p.grammar.stem)[0])
}

// title returns how many tokens from i on are the title of an instrument, of more than a word.
func (p *parser) title(i int) int {
	for _, c := range p.names.list {
		if len(c.ids) > 1 && !c.short && p.isCalled(i, c) {
			return len(c.ids)
		}
	}
	return 0
}

// isNamed says whether a name of its own stands before the noun at the token: the Vienna Convention.
func (p *parser) isNamed(i int) bool {
	return i > 1 && p.at(i-1).kind == wordToken && p.at(i-1).upper && p.class(i-1) == 0 && !p.grammar.capitals
}

// isDated says whether a date or year follows the name of an instrument, which makes it another: an older one.
func (p *parser) isDated(i int) bool {
	word := p.at(i)
	return p.class(i) == ofWord && p.at(i+1).kind == numberToken || p.s[word.from:word.to] == "dated"
}

// isDeclined says whether the token is the word in a genitive: des Grundgesetzes.
func (p *parser) isDeclined(i, id int) bool {
	word := strings.ToLower(p.s[p.t[i].from:p.t[i].to])
	for _, ending := range p.grammar.endings {
		if stem, ok := strings.CutSuffix(word, ending); ok && p.words.ids[stem] == id {
			return true
		}
	}
	return false
}

// isLonger says whether the name of an instrument goes on at the token, so that it is another: "the Convention on
// the Law of the Sea", "the Convention’s annex", "the Convention Secretariat".
func (p *parser) isLonger(i int) bool {
	t := p.at(i)
	switch {
	case t.is('\'') || t.is('’') || p.isHyphen(i) && t.glued:
		return true
	case t.kind == wordToken && t.upper:
		return p.class(i) == 0
	case p.grammar.prefixes && t.kind == wordToken && p.class(i) == 0 && strings.HasPrefix(p.word(i), arabicArticle):
		return true // an adjective agrees with the noun: the International Convention
	case p.class(i) == ofWord:
		return true
	}
	return slices.Contains(nameLinks, p.s[t.from:t.to])
}

// nameLinks are words by which the title of an instrument goes on.
var nameLinks = []string{"on", "for", "relating", "concerning", "against", "between", "to", "sur", "relative", "relatif", "concernant", "contre",
	"pour", "sobre", "relativo", "relativa", "contra", "para", "über", "zur", "zum", "о", "об", "по", "против", "بشأن", "لمكافحة"}

// isCased says whether the script of the word has capitals.
func isCased(word string) bool { return strings.ToUpper(word) != strings.ToLower(word) }

// qualifier reads the words behind a reference that say of which instrument it is. Words that it does not know make
// the reference one to something else.
func (p *parser) qualifier(i int, annexed bool) (verdict, int) {
	i = p.brackets(i)
	j := i
	if p.isComma(j) {
		j++
	}
	if p.class(i) == thereWord || p.isForeign(i) || j > i && p.isAbbreviation(j) {
		return verdict{known: true}, j
	}
	after, class := p.determiner(j + 1)
	switch {
	case p.class(j) == ofWord:
	case j == i && p.class(j) == thatWord && (p.meaning(j+1).noun || p.isUnit(j+1)): // dudit accord
		after, class = p.determiner(j)
	case p.grammar.declines && j == i && p.at(j).kind == wordToken && (p.class(j) == 0 || p.class(j) == thisWord || p.class(j) == thatWord):
		after, class = p.determiner(j)
		if p.class(j) == 0 && !p.at(j).upper && !p.meaning(j).noun {
			return verdict{}, i
		}
	case annexed && p.class(j) == toWord && (after > j+1 && p.at(after).upper || p.isComma(after)):
	case p.class(j) == goingOnWord && after > j+1 && p.at(after).upper && p.meaning(after).noun:
		if p.names.match(p, after) == p.names.self {
			return verdict{}, i
		}
	default:
		return verdict{}, i
	}
	return p.called(after, class, j > i)
}

// called decides what the words at i, behind "of the", name.
func (p *parser) called(i int, class class, comma bool) (verdict, int) {
	named := p.names.match(p, i)
	switch {
	case class == thatWord || class == ownerWord:
	case class == thisWord && named == nil && p.meaning(i).noun, class == thisWord && named == p.names.self:
		return verdict{known: true, main: named != nil, instrument: p.names.self}, i + 1
	case class == thisWord:
	case named != nil:
		return verdict{known: true, main: true, instrument: named}, i + 1
	case comma && !p.at(i).upper:
		return verdict{}, i
	}
	return verdict{known: true}, i
}

// isForeign says whether a word directly behind a reference names another instrument: TFEU, Directive. Where a genitive
// needs no word such as of, it may be one that is known: статьи 5 Конвенции.
func (p *parser) isForeign(i int) bool {
	t := p.at(i)
	if t.kind != wordToken || p.class(i) != 0 || p.grammar.declines && p.names.match(p, i) != nil {
		return false
	}
	return t.upper && p.meaning(i).noun || p.isAbbreviation(i)
}

func (p *parser) isAbbreviation(i int) bool { return p.class(i) == 0 && isAbbreviation(p.word(i)) }

// isAbbreviation says whether a word has two capitals or more: TFEU, StGB.
func isAbbreviation(word string) bool {
	n := 0
	for _, r := range word {
		if isUpper(r) {
			n++
		}
	}
	return n > 1
}
