package truth

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/model"
)

// split takes words apart, ideographs one by one. Each word has the space behind it.
func split(s string) (out []string) {
	start := 0
	for i, r := range s {
		if i == start {
			continue
		}
		before := []rune(s[start:i])
		last := before[len(before)-1]
		if unicode.IsSpace(last) && !unicode.IsSpace(r) || unicode.Is(unicode.Han, last) && !unicode.IsPunct(r) {
			out = append(out, s[start:i])
			start = i
		}
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// vocabulary lists the words of a text, as often as they occur.
func vocabulary(t *model.Text) (out []string) {
	for p := range model.All(t.Body) {
		for prose := range model.Proses(p.Body) {
			for _, w := range split(prose.Words) {
				if strings.IndexFunc(w, unicode.IsLetter) >= 0 {
					out = append(out, strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }))
				}
			}
		}
	}
	return out
}

// reworded replaces, deletes and inserts words, a third of the share each.
func reworded(s string, share float64, vocabulary []string, r *rand.Rand) string {
	words := split(s)
	if share == 0 || len(words) < 2 || len(vocabulary) == 0 {
		return s
	}
	var b strings.Builder
	for _, w := range words {
		bare := strings.TrimRightFunc(w, unicode.IsSpace)
		if r.Float64() >= share {
			b.WriteString(w)
			continue
		}
		other, space := vocabulary[r.IntN(len(vocabulary))], w[len(bare):]
		switch r.IntN(3) {
		case 0:
			b.WriteString(other + space)
		case 1:
			if space == "" && !unicode.Is(unicode.Han, []rune(other)[0]) {
				space = " "
			}
			b.WriteString(other + space + w)
		}
	}
	if out := strings.TrimSpace(b.String()); out != "" {
		return out
	}
	return s
}
