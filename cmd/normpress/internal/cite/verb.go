package cite

import "strings"

const (
	// Words behind which a word without an ending is a verb, also in a list: to transfer, shall not develop, broker or operate.
	modals = " to shall may must should can could will would cannot which who "
	// Words behind which one in -s can be a verb: a firm that transfers. It can be a noun as well: ensure that operators.
	relatives = " which who that "
)

// isVerb says whether the English word at i is a verb rather than the noun of the same form. A word behind an article
// or an adjective is none.
func (p *parser) isVerb(i int) bool {
	return !p.at(i).upper && !isInS(p.word(i)) && p.follows(p.listStart(i), modals)
}

// isVerbOrAction says whether the word at i may be a verb in -s or a noun for an action without its article: "that
// develops, brokers, transfers or operates", "dismissal, demotion, transfer".
func (p *parser) isVerbOrAction(i int) bool {
	first := p.listStart(i)
	switch {
	case p.at(i).upper:
		return false
	case isInS(p.word(i)):
		return p.follows(first, relatives)
	case first == i:
		return false
	}
	return p.at(first-1).kind != wordToken || p.class(first-1) == ofWord
}

// listStart finds the first of the single words, joined by commas, "and" or "or", that end with the word at i.
func (p *parser) listStart(i int) int {
	for {
		j := i - 1
		if p.class(j) == andWord {
			j--
		}
		if p.isComma(j) {
			j--
		}
		if j == i-1 || p.at(j).kind != wordToken || p.at(j).upper {
			return i
		}
		i = j
	}
}

// follows says whether one of the words stands before token i, with "not" or an adverb between.
func (p *parser) follows(i int, words string) bool {
	i--
	for p.at(i).kind == wordToken && (p.word(i) == "not" || strings.HasSuffix(p.word(i), "ly")) {
		i--
	}
	return p.at(i).kind == wordToken && strings.Contains(words, " "+strings.ToLower(p.word(i))+" ")
}

func isInS(word string) bool { return strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") }

// isVerbForm says whether the word at i is the form of a verb: transferred, brokering.
func (p *parser) isVerbForm(i int) bool {
	return strings.HasSuffix(p.word(i), "ed") || strings.HasSuffix(p.word(i), "ing")
}
