// Package cite finds what the words of a text refer to, what refers to a provision, and the terms that a text defines
// with their uses.
//
// It links only what it is sure of: a reference to an instrument that is not here, or that can be read in two ways, is
// no link and no finding.
package cite

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Index holds the references and terms of one text.
type Index struct {
	references []Reference
	to         map[ident.EID][]int // references by their target in this text
	ranges     []span
	tree       *tree
	terms      []*Definition
	marks      map[*model.Prose][]model.Mark
}

// Reference is a place in the text that names a provision.
type Reference struct {
	From       ident.EID // the provision whose words refer; "" for words outside any
	Target     string    // "#art_5", or "instrument@revision#art_5" for another instrument of the site
	Prose      *model.Prose
	Start, End int // the words, byte offsets into Prose.Words
}

// Backlink is a place that refers to a provision, with the words around.
type Backlink struct {
	From                 ident.EID
	Before, Words, After string
}

// span is a range of provisions that the text refers to: articles 9 to 12.
type span struct {
	first, last *node
	reference   int
}

// New finds the references and terms of a text of the revision. The corpus serves references to other instruments and
// may be nil.
func New(rev *model.Revision, text *model.Text, c *model.Corpus) (*Index, diag.Findings) {
	b := newBuilder(rev, text, c)
	b.read()
	b.define()
	b.refer()
	b.use()
	b.checkLinks()
	b.lay()
	return b.Index, b.findings.Sorted()
}

// Marks returns the marks of the prose with those of references and terms among them, properly nested. A reference is a
// model.MarkReference; the first use of a term in an article is a model.MarkUse whose target is the provision that
// defines it; the term where it is defined is a model.MarkTerm.
func (x *Index) Marks(p *model.Prose) []model.Mark {
	if marks, ok := x.marks[p]; ok {
		return marks
	}
	return p.Marks
}

// References returns all references in the order of the text.
func (x *Index) References() []Reference { return x.references }

// ReferredFrom returns the places of this text that refer to the provision, in the order of the text, also by a range
// in which it lies. References from within the provision are left out.
func (x *Index) ReferredFrom(id ident.EID) []Backlink {
	target := x.tree.byEID[id]
	if target == nil {
		return nil
	}
	found := slices.Clone(x.to[id])
	for _, s := range x.ranges {
		if s.holds(target) {
			found = append(found, s.reference)
		}
	}
	slices.Sort(found)
	var links []Backlink
	for _, k := range slices.Compact(found) {
		r := x.references[k]
		if from := x.tree.byEID[r.From]; from == nil || !from.isWithin(target) {
			links = append(links, r.backlink())
		}
	}
	return links
}

// holds says whether the provision lies between the ends of the range.
func (s span) holds(n *node) bool {
	return n.Kind == s.first.Kind && n.Label == s.first.Label && n.root == s.first.root &&
		(n.Label != "" || n.parent == s.first.parent) && s.first.order < n.order && n.order < s.last.order
}

// contextBytes is how many bytes of the words on either side of a reference a backlink shows at most.
const contextBytes = 80

func (r Reference) backlink() Backlink {
	words := r.Prose.Words
	return Backlink{From: r.From, Before: lastWords(words[:r.Start]), Words: words[r.Start:r.End], After: firstWords(words[r.End:])}
}

// lay puts the found marks among those that the editor made.
func (b *builder) lay() {
	for p, laid := range b.laid {
		slices.SortStableFunc(laid, func(a, b model.Mark) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
		b.marks[p] = merge(p.Marks, laid)
	}
}
