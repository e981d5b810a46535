package cite

import (
	"slices"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Cite is the citation of a provision as it is numbered in its text. Articles numbered through the text are cited
// without their part and chapter; what stands in an annex is cited with it. A paragraph without a number is passed over
// where a point in it is cited, and counted where it is cited itself. A section that has nothing but a heading is cited
// by that, and of several around each other the innermost.
func Cite(p *model.Provision) ident.Citation {
	var c ident.Citation
	for at := p; at != nil; at = at.Parent {
		passed := at != p && (at.Kind == model.Paragraph && at.Number == "" || isBeforeArticle(at.Kind) && hasArticle(c))
		u, ok := cited(at)
		passed = passed || u.Heading != "" && slices.ContainsFunc(c, func(u ident.Cited) bool { return u.Heading != "" })
		if ok && !passed {
			c = append(c, u)
		}
	}
	slices.Reverse(c)
	return c
}

func isBeforeArticle(k model.Kind) bool {
	return k == model.Part || k == model.Chapter || k == model.Section
}

func hasArticle(c ident.Citation) bool {
	return slices.ContainsFunc(c, func(u ident.Cited) bool { return u.Unit == ident.UnitArticle })
}

// cited is the unit of a citation for one provision.
func cited(p *model.Provision) (ident.Cited, bool) {
	u := ident.Cited{Unit: citedUnits[p.Kind], Number: printed(p.Number)}
	if u.Unit == 0 {
		return u, false
	}
	label := strings.Trim(p.Label, "[]［］")
	if usual := usualLabels[p.Kind]; label != "" && p.Kind != model.Preamble && !slices.Contains(usual, strings.ToLower(label)) {
		u.Label = label
	}
	if p.Kind == model.Section && u.Number == "" && label == "" && p.Heading.Words != "" {
		u.Heading = oneLine(p.Heading.Words)
		return u, true
	}
	if steps := p.EID.Steps(); u.Number == "" && len(steps) > 0 {
		u.Number = steps[len(steps)-1].Number
		u.Counted = u.Number != ""
	}
	if u.Unit == ident.UnitAnnex || u.Unit == ident.UnitPreamble {
		u.Counted = false
	}
	return u, true
}

// oneLine is a heading as it is quoted: without line breaks, its own quotation marks single ones.
func oneLine(heading string) string {
	return quotes.Replace(strings.Join(strings.Fields(heading), " "))
}

var quotes = strings.NewReplacer("“", "‘", "”", "’", "«", "‹", "»", "›", "[", "", "]", "")

var citedUnits = [...]ident.Unit{
	model.Preamble: ident.UnitPreamble, model.Recital: ident.UnitRecital, model.Part: ident.UnitPart,
	model.Chapter: ident.UnitChapter, model.Section: ident.UnitSection, model.Article: ident.UnitArticle,
	model.Paragraph: ident.UnitParagraph, model.Subparagraph: ident.UnitPoint, model.Point: ident.UnitPoint,
	model.Annex: ident.UnitAnnex,
}

// usualLabels are labels that citations write in their own way.
var usualLabels = map[model.Kind][]string{
	model.Article: {"article", "artículo", "статья", "المادة", "第…条"},
	model.Part:    {"part", "partie", "parte", "часть", "الجزء", "第…部分"},
	model.Chapter: {"chapter", "chapitre", "capítulo", "глава", "الفصل", "第…章"},
	model.Section: {"section", "sección", "раздел", "第…节"},
	model.Annex:   {"annex", "annexe", "anexo", "приложение", "المرفق", "附件", "附件…"},
}

// printed is a printed number without its outer punctuation: "(a) bis" gives "a bis", "[2 bis." gives "2 bis".
func printed(number string) string {
	number = strings.Map(func(r rune) rune {
		if strings.ContainsRune("()[]（）［］", r) {
			return -1
		}
		return r
	}, number)
	words := strings.Fields(number)
	for i, w := range words {
		words[i] = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	}
	return spaced(strings.Join(strings.Fields(strings.Join(words, " ")), " "))
}

// spaced puts a space before a Latin suffix: 5bis gives "5 bis".
func spaced(number string) string {
	for _, suffix := range ident.Suffixes {
		if head, ok := strings.CutSuffix(number, suffix); ok && strings.TrimSpace(head) != "" {
			return strings.TrimRight(head, " -") + " " + suffix
		}
	}
	return number
}
