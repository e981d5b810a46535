package cite

import (
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// checkLinks checks the links to provisions that editors wrote.
func (b *builder) checkLinks() {
	for _, r := range append(b.headings, b.runs...) {
		for _, m := range r.prose.Marks {
			b.checkLink(r, m)
		}
	}
}

// provisionLink takes a link to a provision apart: its revision, "" for this text, and its eId.
func provisionLink(m model.Mark) (rev, id string, ok bool) {
	rev, id, ok = strings.Cut(m.Target, "#")
	return rev, id, ok && m.Kind == model.MarkLink && !strings.ContainsAny(rev, "/:.?")
}

func (b *builder) checkLink(r run, m model.Mark) {
	rev, id, ok := provisionLink(m)
	text, hint := "", ""
	switch {
	case !ok:
	case rev == "":
		text, hint = b.missing(b.Index.tree, id)
	case b.corpus != nil:
		text, hint = b.missingElsewhere(rev, id)
	}
	if text != "" {
		b.findings = append(b.findings, linkNowhere.At(r.prose.At(m.From), hint, "the link to %s leads nowhere: %s", m.Target, text))
	}
}

// missing says that the eId is none of the tree; "" when it is.
func (b *builder) missing(t *tree, frag string) (text, hint string) {
	if t.byEID[ident.EID(frag)] != nil {
		return "", ""
	}
	ids := make([]string, 0, len(t.all))
	for _, n := range t.all {
		ids = append(ids, string(n.EID))
	}
	if near := diag.Nearest(frag, ids); near != "" {
		hint = `did you mean "#` + near + `"?`
	}
	return "there is no provision " + frag, hint
}

func (b *builder) missingElsewhere(rev, frag string) (text, hint string) {
	ref, err := ident.ParseRevisionRef(rev)
	if err != nil {
		return err.Error(), ""
	}
	i := b.corpus.Instrument(ref.Instrument)
	if i == nil {
		var ids []string
		for _, i := range b.corpus.Instruments {
			ids = append(ids, i.ID)
		}
		return "there is no instrument " + ref.Instrument, diag.DidYouMean(ref.Instrument, ids)
	}
	r := i.Revision(ref.Revision)
	if r == nil {
		var ids []string
		for _, r := range i.Revisions {
			ids = append(ids, r.ID)
		}
		return "instrument " + i.ID + " has no revision " + ref.Revision, diag.DidYouMean(ref.Revision, ids)
	}
	if len(r.Texts) == 0 {
		return "", ""
	}
	return b.missing(b.treeOf(r), frag)
}

// treeOf is the tree of a revision's text in the language of the words, or of its first one.
func (b *builder) treeOf(r *model.Revision) *tree {
	if b.trees[r] == nil {
		text := r.Texts[0]
		for _, t := range r.Texts {
			if t.Language == b.text.Language {
				text = t
			}
		}
		b.trees[r] = newTree(text, b.words, false)
	}
	return b.trees[r]
}
