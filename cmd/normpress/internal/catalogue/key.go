package catalogue

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// keys are the citation keys of a provision, the same in every language: §5.2.a for article 5, paragraph 2 (a). It has none
// where a number is missing. An article goes by its number alone wherever it stands, but in an annex behind that:
// §annex-i.5.2. Other divisions are named, the innermost alone: §part-ii, §section-2; and so are §preamble and §annex.
//
// What stands in a division and in no article has a second key. In an article or annex that has the division's number
// alone: §annex-i.section-2.3 and §annex-i.2.3. Elsewhere it leaves the division out, as paragraphs may count through the
// whole text: §part-ii.5 and §5.
func keys(p *model.Provision) []string {
	if p.Number == "" && needsNumber(p.Kind) {
		return nil
	}
	var named, plain []string
	var division, article bool // were passed on the way out
	for at := p; at != nil; at = at.Parent {
		number := number(at)
		switch at.Kind {
		case model.Preface:
			continue
		case model.Part, model.Chapter, model.Section:
			if article || division || at.Number == "" {
				continue
			}
			division = true
			named = append(named, at.Kind.String()+"-"+number)
			if within(at, model.Article) || within(at, model.Annex) {
				plain = append(plain, number)
			}
			continue
		case model.Paragraph, model.Subparagraph, model.Point:
			if at.Number == "" {
				continue
			}
		case model.Preamble, model.Annex:
			number = strings.TrimSuffix(at.Kind.String()+"-"+number, "-")
		case model.Article:
			article = true
		}
		named, plain = append(named, number), append(plain, number)
	}
	return unique([]string{key(named), key(plain)})
}

// needsNumber says of a kind of provisions that those without a printed number are not cited by one. Recitals are
// counted, as are articles without a number; a preamble is the only one.
func needsNumber(k model.Kind) bool {
	return k != model.Recital && k != model.Preamble && k != model.Annex && k != model.Article
}

// key puts the numbers together, which are given from the inside out; "" for none.
func key(numbers []string) string {
	if len(numbers) == 0 {
		return ""
	}
	slices.Reverse(numbers)
	return "§" + strings.Join(numbers, ".")
}

// within says whether a provision of a kind is around p.
func within(p *model.Provision, kind model.Kind) bool {
	for at := p.Parent; at != nil; at = at.Parent {
		if at.Kind == kind {
			return true
		}
	}
	return false
}

// number is the number of a provision as its eId has it, in small letters: the same in all scripts in which it may be
// printed.
func number(p *model.Provision) string {
	steps := p.EID.Steps()
	if len(steps) == 0 {
		return ""
	}
	number, _, _ := strings.Cut(steps[len(steps)-1].Number, "~")
	return strings.ToLower(number)
}
