package cite

import (
	"regexp"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// outline makes a text of lines: `## Article 5` is a provision of the level of its hashes, `1. words` and `(a) words`
// numbered text, two spaces before it for each level below a paragraph; `> words` are words of the provision above,
// and other words are a paragraph without a number. Marks are written as in the format: *em*, `code`, [words](#target).
func outline(lang ident.Language, lines string) *model.Text {
	o := &outliner{text: &model.Text{Language: lang}, stack: []*model.Provision{{}}, counts: map[string]int{}}
	for i, line := range strings.Split(strings.Trim(lines, "\n"), "\n") {
		if strings.TrimSpace(line) != "" {
			o.line(i+1, strings.TrimSuffix(line, "\n"))
		}
	}
	o.text.Body = o.stack[0].Body
	for i := range o.text.Body {
		if p := o.text.Body[i].Provision; p != nil {
			p.Parent = nil
		}
	}
	return o.text
}

type outliner struct {
	text   *model.Text
	stack  []*model.Provision
	counts map[string]int
}

func (o *outliner) line(n int, line string) {
	pos := diag.Pos{File: "en.md", Line: n, Col: 1}
	hashes := len(line) - len(strings.TrimLeft(line, "#"))
	switch {
	case strings.HasPrefix(line, "> "):
		o.words(pos, line[2:])
	case hashes > 0:
		o.heading(pos, hashes, strings.TrimSpace(line[hashes:]))
	default:
		depth := (len(line)-len(strings.TrimLeft(line, " ")))/2 + 7
		kind, number, words := numbered(strings.TrimSpace(line))
		if kind == model.Subparagraph && depth == 7 && o.in(model.Paragraph) {
			depth = 8
		}
		o.enter(pos, depth, &model.Provision{Kind: kind, Number: number})
		o.words(pos, words)
	}
}

var outlineNumber = regexp.MustCompile(`^(\d+( bis)?\.|\(\d+\)|\(?[a-zа-я]{1,3}( bis)?\)) `)

func numbered(line string) (kind model.Kind, number, words string) {
	number = outlineNumber.FindString(line)
	words = line[len(number):]
	if number == "" || strings.ContainsAny(number[:2], "0123456789") {
		return model.Paragraph, strings.TrimSpace(number), words
	}
	return model.Subparagraph, strings.TrimSpace(number), words
}

func (o *outliner) in(kind model.Kind) bool {
	for _, p := range o.stack {
		if p.Kind == kind {
			return true
		}
	}
	return false
}

var outlineKinds = map[string]model.Kind{
	"Part": model.Part, "Chapter": model.Chapter, "Section": model.Section, "Annex": model.Annex, "Preamble": model.Preamble,
	"Schedule": model.Annex, "Chapitre": model.Chapter, "Annexe": model.Annex, "Anexo": model.Annex, "Teil": model.Part,
	"Приложение": model.Annex,
}

func (o *outliner) heading(pos diag.Pos, level int, s string) {
	head, title, _ := strings.Cut(s, " | ")
	label, number, _ := strings.Cut(head, " ")
	if i := strings.Index(head, "第"); i == 0 {
		label, number = "条", strings.Trim(head, "第条")
	}
	kind, ok := outlineKinds[label]
	if !ok {
		kind = model.Article
	}
	if kind == model.Preamble {
		label = ""
	}
	o.enter(pos, level, &model.Provision{Kind: kind, Label: label, Number: number, Heading: model.Prose{Words: title}, Level: level})
}

func (o *outliner) enter(pos diag.Pos, depth int, p *model.Provision) {
	for len(o.stack) > 1 && o.stack[len(o.stack)-1].Level >= depth {
		o.stack = o.stack[:len(o.stack)-1]
	}
	parent := o.stack[len(o.stack)-1]
	p.Pos, p.Level, p.Parent = pos, depth, parent
	number := ident.CleanNumber(p.Number)
	prefix := parent.EID
	if p.Kind == model.Article && !strings.HasPrefix(string(prefix), "att") {
		prefix = ""
	}
	if number == "" && p.Kind != model.Preamble {
		key := string(prefix) + p.Kind.Element()
		o.counts[key]++
		number = string(rune('0' + o.counts[key]))
	}
	p.EID = prefix.Join(ident.Step{Element: p.Kind.Element(), Number: number})
	parent.Body = append(parent.Body, model.Block{Kind: model.BlockProvision, Pos: pos, Provision: p})
	o.stack = append(o.stack, p)
}

func (o *outliner) words(pos diag.Pos, words string) {
	p := o.stack[len(o.stack)-1]
	prose := marked(words)
	prose.Source = []model.Origin{{At: 0, Pos: pos}}
	p.Body = append(p.Body, model.Block{Kind: model.BlockProse, Pos: pos, Prose: prose})
}

// marked reads the few marks that the tests need.
func marked(s string) *model.Prose {
	p := &model.Prose{}
	signs := []struct {
		sign string
		kind model.MarkKind
	}{{"***", model.MarkTerm}, {"*", model.MarkEmphasis}, {"`", model.MarkCode}}
	open := map[model.MarkKind]int{}
next:
	for len(s) > 0 {
		for _, x := range signs {
			if rest, ok := strings.CutPrefix(s, x.sign); ok {
				if from, isOpen := open[x.kind]; isOpen {
					p.Marks = append(p.Marks, model.Mark{Kind: x.kind, From: from, To: len(p.Words)})
					delete(open, x.kind)
				} else {
					open[x.kind] = len(p.Words)
				}
				s = rest
				continue next
			}
		}
		if words, rest, ok := strings.Cut(s, "](#"); ok && s[0] == '[' {
			target, rest, _ := strings.Cut(rest, ")")
			p.Marks = append(p.Marks, model.Mark{Kind: model.MarkLink, From: len(p.Words), To: len(p.Words) + len(words) - 1, Target: "#" + target})
			p.Words, s = p.Words+words[1:], rest
			continue
		}
		p.Words, s = p.Words+s[:1], s[1:]
	}
	return p
}
