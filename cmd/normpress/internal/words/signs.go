package words

import "slices"

// Sign is a number, date, modal verb or negation in a text.
type Sign struct {
	Span
	Flag Flags
}

// Signs lists what of the flags stands in a span of the text, or reaches into it, in the order of the text. It tells a
// reader which of the words of an edit are meant by its flags.
func (t *Text) Signs(s Span, flags Flags) []Sign {
	t = t.withoutSigns()
	from, to := t.tokensOf(s)
	var out []Sign
	for _, f := range t.find(nil, from, to) {
		if flags.Has(f.flag) {
			out = append(out, Sign{Span{t.tokens[f.from].From, t.tokens[f.to-1].To}, f.flag})
		}
	}
	return out
}

// tokensOf are the tokens that begin in a span.
func (t *Text) tokensOf(s Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(t.tokens, s.From, func(k Token, at int) int { return k.From - at })
	to, _ = slices.BinarySearchFunc(t.tokens, s.To, func(k Token, at int) int { return k.From - at })
	return from, to
}
