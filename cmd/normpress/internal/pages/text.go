package pages

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// renderer renders what stands in an edition, with its references and defined terms as links. on is the provision
// whose page it is, nil for the whole text.
func (s *site) renderer(e edition, on *model.Provision) *norm.Renderer {
	r := &norm.Renderer{Address: func(as string) string { return s.target(e, on, as) }, Aside: s.aside(e), AsideBehind: true}
	if index := s.Cites[e.text]; index != nil {
		r.Marks = index.Marks
	}
	if on != nil {
		r.Cite = s.cited
	}
	return r
}

// textHTML is the whole text of an edition.
func (s *site) textHTML(e edition) string {
	var b strings.Builder
	s.renderer(e, nil).Blocks(&b, e.text.Body) // a strings.Builder takes all that is written
	return b.String()
}

// provisionHTML is a provision for its own page, with the notes that its words refer to and that stand elsewhere.
func (s *site) provisionHTML(e edition, p *model.Provision) string {
	var b strings.Builder
	r := s.renderer(e, p)
	r.HeadingLevel = 1
	r.Provision(&b, p)
	r.Notes(&b, notesElsewhere(e.text, p))
	return b.String()
}

// notesElsewhere lists the notes that the provision refers to and that are not written within it.
func notesElsewhere(t *model.Text, p *model.Provision) []*model.Note {
	var wanted []string
	here := map[string]bool{}
	visit := func(blocks []model.Block) {
		for prose := range model.Proses(blocks) {
			for _, m := range prose.Marks {
				if m.Kind == model.MarkNote {
					wanted = append(wanted, m.Target)
				}
			}
		}
		for i := range blocks {
			if n := blocks[i].Note; n != nil {
				here[n.Label] = true
			}
		}
	}
	visit([]model.Block{{Kind: model.BlockProse, Prose: &p.Heading}})
	visit(p.Body)
	for q := range model.All(p.Body) {
		visit(q.Body)
	}
	var out []*model.Note
	for _, n := range t.Notes {
		if slices.Contains(wanted, n.Label) && !here[n.Label] {
			out = append(out, n)
		}
	}
	return out
}

// quoted is a provision as another page quotes it: without ids, which belong to its own page. top is the level of its heading.
func (s *site) quoted(e edition, p *model.Provision, top int) string {
	var b strings.Builder
	r := &norm.Renderer{Address: func(as string) string { return s.target(e, p, as) }, HeadingLevel: top, Quoted: true}
	r.Provision(&b, p)
	return b.String()
}

// definingText is the provision that defines a term, with all its points, or the words alone where that is a whole
// article.
func (s *site) definingText(e edition, d *cite.Definition) string {
	if p := s.provisions[e.text][d.By]; p != nil && p.Level == 0 && p.Number != "" {
		return s.quoted(e, p, 4)
	}
	var b strings.Builder
	r := &norm.Renderer{Address: func(as string) string { return s.target(e, &model.Provision{}, as) }, Quoted: true}
	r.Blocks(&b, []model.Block{{Kind: model.BlockProse, Prose: d.Prose}})
	return b.String()
}

// page is ordinary Markdown: of the guide, a decision, an introduction. top is the level of its outermost headings.
func (s *site) page(blocks []model.Block, top int) string {
	var b strings.Builder
	r := &norm.Renderer{Address: s.pageTarget, HeadingLevel: top}
	r.Blocks(&b, blocks)
	return b.String()
}

// pageTarget makes an address of a link on a page that belongs to no text. Files of the guide are linked by their names.
func (s *site) pageTarget(as string) string {
	file, fragment, _ := strings.Cut(as, "#")
	if name, ok := strings.CutSuffix(file, ".md"); ok && !strings.Contains(file, "/") {
		there := s.at(address.GuidePage(name))
		if fragment != "" {
			there += "#" + fragment
		}
		return there
	}
	return s.target(edition{}, nil, as)
}

// title is a provision as headings and links name it: "Article 5 – Halt mechanisms".
func title(p *model.Provision) string {
	label := p.Designation()
	switch {
	case label == "" && p.Heading.Words == "":
		return p.Kind.String()
	case label == "":
		return p.Heading.Words
	case p.Heading.Words == "":
		return label
	}
	return label + " – " + p.Heading.Words
}

// cited is how the interface cites a provision: in its own language, whatever that of the text.
func (s *site) cited(p *model.Provision) string { return cite.Cite(p).String(s.Language) }

// citation is the way in which the United Nations cites a provision, in the language of its text.
func citation(t *model.Text, p *model.Provision) string { return cite.Cite(p).String(t.Language) }

// headed is what a provision is called among others of its text: its citation by the interface, "" for what is not cited,
// and its heading in the language of the text, where the citation does not say it.
func (s *site) headed(p *model.Provision) (citation, heading string) {
	citation, heading = s.cited(p), p.Heading.Words
	switch {
	case citation == "":
		return "", title(p)
	case strings.Contains(citation, heading):
		return citation, ""
	}
	return citation, heading
}

// added is words with others behind them, as the language of the page sets them apart.
func (s *site) added(words, more string) string {
	return s.Words.Join("clause_comma", words, more)
}

// dashed joins what is not empty by dashes, as titles of pages do.
func dashed(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " – ")
}
