package check

import (
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

var bracketChecks = []check{
	{warn("bracket-unbalanced", "Square brackets, which stand around words that are not agreed, open and close in pairs."), unbalancedBrackets},
	{warn("bracket-in-agreed-text", "A text that is adopted or in force has no square brackets: nothing in it is open."), bracketsInAgreed},
}

func unbalancedBrackets(x *index, found report) {
	for _, r := range x.revisions {
		for _, t := range r.Texts {
			var open []diag.Pos
			eachBracket(t.Body, func(b rune, pos diag.Pos) {
				switch {
				case b == '[':
					open = append(open, pos)
				case len(open) > 0:
					open = open[:len(open)-1]
				default:
					found(pos, "add [ before the words that are not agreed, or take this one away", "] closes no bracket")
				}
			})
			for _, pos := range open {
				found(pos, "add ] behind the words that are not agreed, or take this one away", "[ is not closed before the text ends")
			}
		}
	}
}

func bracketsInAgreed(x *index, found report) {
	for _, r := range x.revisions {
		if r.Status == model.Draft || r.LegalValue == model.ValueDraft {
			continue
		}
		for _, t := range r.Texts {
			eachBracket(t.Body, func(b rune, pos diag.Pos) {
				if b == '[' {
					found(pos, "take the brackets away, or say that the text is a draft", "%s is %s, and has words in brackets", r.Ref(), r.Status)
				}
			})
		}
	}
}

// eachBracket calls for every square bracket of the words and numbers, in the order of the text. Those of code are not
// about what is agreed.
func eachBracket(blocks []model.Block, call func(bracket rune, pos diag.Pos)) {
	for i := range blocks {
		if p := blocks[i].Provision; p != nil {
			brackets(p.Opening+p.Number+p.Closing, func(r rune, _ int) { call(r, p.Pos) })
			proseBrackets(&p.Heading, call)
			eachBracket(p.Body, call)
			continue
		}
		for p := range model.Proses(blocks[i : i+1]) {
			proseBrackets(p, call)
		}
	}
}

func proseBrackets(p *model.Prose, call func(rune, diag.Pos)) {
	brackets(p.Words, func(r rune, at int) {
		for _, m := range p.Marks {
			if m.Kind == model.MarkCode && m.From <= at && at < m.To {
				return
			}
		}
		call(r, p.At(at))
	})
}

func brackets(words string, call func(bracket rune, at int)) {
	for at, r := range words {
		switch r {
		case '[', '［':
			call('[', at)
		case ']', '］':
			call(']', at)
		}
	}
}
