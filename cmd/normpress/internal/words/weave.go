package words

import (
	"strings"
	"unicode/utf8"
)

// stitch is a stretch of layout and brackets that differs, or of words with what is around them.
type stitch struct{ old, new Span }

// woven makes edits of a change beside which brackets stand. Those that differ and do not touch its words are edits of
// their own.
func (c *comparison) woven(p change) []Edit {
	var best []stitch
	words, least := 0, 1<<30
	for _, old := range c.a.settings(p.a0, p.a1) {
		for _, new := range c.b.settings(p.b0, p.b1) {
			found, at := c.stitches(old, new)
			if cost := c.stitchCost(found, found[at]); cost < least {
				best, words, least = found, at, cost
			}
		}
	}
	out := make([]Edit, 0, len(best))
	for i, s := range best {
		e := Edit{Old: s.old, New: s.new, Kind: c.kind(s)}
		if i == words {
			e.Flags = c.flags(p)
		}
		out = append(out, e)
	}
	return out
}

// setting is where the words of a change stand, with the layout before and behind them.
type setting struct{ before, words, behind Span }

// settings are the settings that the tokens from..to may have. Where there are none, it is any between two characters of the
// layout there.
func (t *Text) settings(from, to int) []setting {
	before, behind := t.gapSpan(from), t.gapSpan(to)
	if from < to {
		return []setting{{before, Span{before.To, behind.From}, behind}}
	}
	var out []setting
	at := before.From
	for _, u := range append(units(t.s[before.From:before.To]), "") {
		out = append(out, setting{Span{before.From, at}, Span{at, at}, Span{at, before.To}})
		at += len(u)
	}
	return out
}

// stitches lists what differs in and around the words of a change, and which of it has the words.
func (c *comparison) stitches(old, new setting) (out []stitch, words int) {
	out = c.unlike(old.before, new.before, false)
	words = len(out)
	for i, s := range append([]stitch{{old.words, new.words}}, c.unlike(old.behind, new.behind, true)...) {
		if n := len(out); n > 0 && out[n-1].old.To == s.old.From && out[n-1].new.To == s.new.From {
			out[n-1] = stitch{Span{out[n-1].old.From, s.old.To}, Span{out[n-1].new.From, s.new.To}}
			if i == 0 {
				words = n - 1
			}
			continue
		}
		out = append(out, s)
	}
	return out, words
}

// stitchCost is lower the less differs and the less scattered it is, then the fewer brackets are without partner, and then
// where a whole alternative stands before another.
func (c *comparison) stitchCost(all []stitch, words stitch) int {
	cost := 150 * len(all)
	for _, s := range all {
		old, new := c.a.s[s.old.From:s.old.To], c.b.s[s.new.From:s.new.To]
		cost += 100*(len(old)+len(new)) + 10*(unpaired(old)+unpaired(new))
	}
	changed := c.a.s[words.old.From:words.old.To] + c.b.s[words.new.From:words.new.To]
	if !strings.HasPrefix(changed, "[") || !strings.HasPrefix(c.a.s[words.old.To:], "[") {
		cost++
	}
	return cost
}

// unlike lists what differs between two stretches of layout and brackets: the shortest list, in which equal ones are found
// as early as possible, or as late.
func (c *comparison) unlike(old, new Span, late bool) []stitch {
	if late {
		n := sharedEnd(c.a.s[old.From:old.To], c.b.s[new.From:new.To])
		old.To, new.To = old.To-n, new.To-n
	} else {
		n := sharedStart(c.a.s[old.From:old.To], c.b.s[new.From:new.To])
		old.From, new.From = old.From+n, new.From+n
	}
	if old.From == old.To && new.From == new.To {
		return nil
	}
	x, y := units(c.a.s[old.From:old.To]), units(c.b.s[new.From:new.To])
	var out []stitch
	i, j := 0, 0
	for _, r := range append(commonUnits(x, y), run{len(x), len(y), 0}) {
		s := stitch{Span{old.From, old.From + size(x[i:r.a])}, Span{new.From, new.From + size(y[j:r.b])}}
		if s.old.From < s.old.To || s.new.From < s.new.To {
			out = append(out, s)
		}
		old.From, new.From = s.old.To+size(x[r.a:r.a+r.n]), s.new.To+size(y[r.b:r.b+r.n])
		i, j = r.a+r.n, r.b+r.n
	}
	return out
}

func size(units []string) int { return len(strings.Join(units, "")) }

// unitReach is how many units of layout are looked at one by one; there are hardly ever more than three.
const unitReach = 16

// units are the characters of a stretch of layout and brackets. A line end of two characters is one.
func units(s string) []string {
	var out []string
	for len(s) > 0 && len(out) < unitReach {
		_, n := utf8.DecodeRuneInString(s)
		if strings.HasPrefix(s, "\r\n") {
			n = 2
		}
		out, s = append(out, s[:n]), s[n:]
	}
	if s != "" {
		out = append(out, s)
	}
	return out
}

// commonUnits are the runs of a longest common subsequence.
func commonUnits(x, y []string) runs {
	longest := make([][]int, len(x)+1)
	longest[len(x)] = make([]int, len(y)+1)
	for i := len(x) - 1; i >= 0; i-- {
		longest[i] = make([]int, len(y)+1)
		for j := len(y) - 1; j >= 0; j-- {
			longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			if x[i] == y[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			}
		}
	}
	var out runs
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			out.add(i, j, 1)
			i, j = i+1, j+1
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// kind is Spacing where neither side has brackets or words.
func (c *comparison) kind(s stitch) EditKind {
	if c.a.isLayout(s.old) && c.b.isLayout(s.new) {
		return Spacing
	}
	return Words
}

// isLayout says whether neither a token nor a sign stands in a span.
func (t *Text) isLayout(s Span) bool {
	from, to := t.tokensOf(s)
	return from == to && !strings.ContainsAny(t.s[s.From:s.To], signs)
}
