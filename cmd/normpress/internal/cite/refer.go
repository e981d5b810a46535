package cite

import (
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// builder makes an Index.
type builder struct {
	*Index
	reader
	lexer    *lexer
	text     *model.Text
	corpus   *model.Corpus
	runs     []run
	headings []run
	size     int // of all words
	tokens   []token
	trees    map[*model.Revision]*tree // of revisions that are referred to
	notes    map[*model.Note]bool      // those that stand in the body
	first    map[*node]int             // the run with which a provision begins
	phrases  phrases
	defined  map[spot]bool // where the terms of definitions stand
	claims   []claim
	laid     map[*model.Prose][]model.Mark
	findings diag.Findings
}

// run is a run of words and the provision that it belongs to.
type run struct {
	prose    *model.Prose
	place    *node // nil outside any provision
	from, to int   // its tokens
	quoted   bool  // in a quotation: the words of another text
}

func newBuilder(rev *model.Revision, text *model.Text, c *model.Corpus) *builder {
	words := newVocabulary(text.Language)
	l := &lexer{words: words}
	t := newTree(text, words, true)
	return &builder{
		Index: &Index{to: map[ident.EID][]int{}, tree: t, marks: map[*model.Prose][]model.Mark{}},
		reader: reader{words: words, grammar: grammarOf(text.Language), tree: t,
			names: newNames(rev, text.Language, &instrument{}, others(rev, c), l)},
		lexer: l, text: text, corpus: c, trees: map[*model.Revision]*tree{}, notes: map[*model.Note]bool{}, first: map[*node]int{}, defined: map[spot]bool{}, laid: map[*model.Prose][]model.Mark{},
	}
}

// read cuts the whole text into words.
func (b *builder) read() {
	b.walk(b.text.Body, nil, false)
	b.headings = append(b.headings, run{prose: &b.text.Heading})
	for _, n := range b.text.Notes {
		if !b.notes[n] {
			b.walk(n.Blocks, nil, false)
		}
	}
	b.lex()
}

func (b *builder) walk(blocks []model.Block, place *node, quoted bool) {
	for i := range blocks {
		block := &blocks[i]
		if block.Prose != nil {
			b.add(block.Prose, place, quoted)
		}
		if p := block.Provision; p != nil {
			n := b.Index.tree.nodes[p]
			b.headings = append(b.headings, run{prose: &p.Heading, place: n})
			b.walk(p.Body, n, quoted)
		}
		for _, item := range block.Items {
			b.walk(item, place, quoted)
		}
		b.walk(block.Blocks, place, quoted || block.Kind == model.BlockQuote)
		if block.Table != nil {
			b.walkTable(block.Table, place, quoted)
		}
		if block.Note != nil {
			b.notes[block.Note] = true
			b.walk(block.Note.Blocks, place, quoted)
		}
	}
}

func (b *builder) walkTable(t *model.Table, place *node, quoted bool) {
	for i := range t.Head {
		b.headings = append(b.headings, run{prose: &t.Head[i], place: place})
	}
	for _, row := range t.Rows {
		for i := range row {
			b.add(&row[i], place, quoted)
		}
	}
}

func (b *builder) add(p *model.Prose, place *node, quoted bool) {
	if _, ok := b.first[place]; !ok {
		b.first[place] = len(b.runs)
	}
	b.runs = append(b.runs, run{prose: p, place: place, quoted: quoted})
	b.size += len(p.Words)
}

// lex cuts all runs into tokens, in one array.
func (b *builder) lex() {
	const bytesPerToken = 4
	b.tokens = make([]token, 0, b.size/bytesPerToken)
	for i := range b.runs {
		r := &b.runs[i]
		r.from = len(b.tokens)
		b.tokens = b.lexer.lex(r.prose.Words, b.tokens)
		r.to = len(b.tokens)
	}
}

func (b *builder) parser(r run) *parser {
	return &parser{reader: &b.reader, s: r.prose.Words, t: b.tokens[r.from:r.to]}
}

// refer finds the references in all words.
func (b *builder) refer() {
	for _, r := range b.runs {
		if r.quoted {
			continue
		}
		b.links(r)
		var last *node
		for _, m := range b.parser(r).mentions() {
			if m.unclear || inOpaque(r.prose, m.from) {
				last = nil
				continue
			}
			last = b.mention(r, m, last)
		}
	}
}

// mention resolves a mention and enters the reference. It returns the provision for the end of a range.
func (b *builder) mention(r run, m mention, last *node) *node {
	tree, place := b.Index.tree, r.place
	if m.in.revision != nil {
		tree, place = b.treeOf(m.in.revision), nil
	} else if m.main && place.annex() != nil {
		place = nil
	}
	f := tree.resolve(m.path, place)
	if f.at >= 0 && m.other != nil {
		if high := tree.resolve(m.other, place); high.at < 0 {
			f = high
		}
	}
	if s := m.path[0]; len(m.path) == 1 && s.key == "" && s.where == byNumber && f.node != nil && place.isWithin(f.node) {
		return nil // "the annex" in the annex
	}
	b.check(r, m, f, last)
	if f.node == nil || f.node.EID == "" || f.at >= 0 && m.path[f.at].unit < paragraph || f.at < 0 && f.node == place && m.path[0].unit >= paragraph {
		return nil
	}
	b.enter(r, m, f.node, last)
	return f.node
}

// enter records a reference.
func (b *builder) enter(r run, m mention, to, last *node) {
	ref := Reference{From: r.place.eid(), Target: "#" + string(to.EID), Prose: r.prose, Start: m.from, End: m.to}
	if m.in.revision != nil {
		ref.Target = m.in.revision.Ref().String() + ref.Target
	} else if m.rangeEnd && last != nil {
		b.ranges = append(b.ranges, span{last, to, len(b.references)})
	}
	b.record(ref)
	b.laid[r.prose] = append(b.laid[r.prose], model.Mark{Kind: model.MarkReference, From: m.from, To: m.to, Target: ref.Target})
}

// record enters a reference in the list of all and in that of its target.
func (b *builder) record(ref Reference) {
	k := len(b.references)
	b.references = append(b.references, ref)
	if id, ok := strings.CutPrefix(ref.Target, "#"); ok {
		b.to[ident.EID(id)] = append(b.to[ident.EID(id)], k)
	}
}

// links records the links to provisions that the editor wrote in the words.
func (b *builder) links(r run) {
	for _, m := range r.prose.Marks {
		if _, _, ok := provisionLink(m); ok {
			b.record(Reference{From: r.place.eid(), Target: m.Target, Prose: r.prose, Start: m.From, End: m.To})
		}
	}
}

// eid is the place of a provision, "" outside any.
func (n *node) eid() ident.EID {
	if n == nil {
		return ""
	}
	return n.EID
}
