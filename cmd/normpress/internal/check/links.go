package check

import (
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var linkChecks = []check{
	{err("unknown-link", "A link in the guide, in a decision or in an introduction leads to what is here."), unknownLinks},
}

func unknownLinks(x *index, found report) {
	x.eachPageLink(func(pos diag.Pos, target string) {
		if ref, err := ident.ParseProvisionRef(target); err == nil {
			if r := x.Revision(ref.RevisionRef); r == nil || !mayHave(r, ref.EID) {
				found(pos, x.nearestTarget(ref), "the link %s leads nowhere", target)
			}
			return
		}
		file, _, _ := strings.Cut(target, "#")
		name, isPage := strings.CutSuffix(file, ".md")
		if !isPage || strings.Contains(name, "/") {
			return
		}
		pages := numbers(x.Guide, func(g *model.GuidePage) string { return g.Name })
		for _, known := range pages {
			if known == name {
				return
			}
		}
		found(pos, diag.DidYouMean(name, pages), "the guide has no page %s", file)
	})
}

// nearestTarget proposes what exists in place of a provision that does not.
func (x *index) nearestTarget(ref ident.ProvisionRef) string {
	if r := x.Revision(ref.RevisionRef); r != nil {
		return nearestEID(r, ref.EID)
	}
	return diag.DidYouMean(ref.RevisionRef.String(), numbers(x.revisions, func(r *model.Revision) string { return r.Ref().String() }))
}

// eachPageLink calls for every link on pages of ordinary Markdown. Links in texts are the business of package cite.
func (x *index) eachPageLink(call func(pos diag.Pos, target string)) {
	page := func(blocks []model.Block) {
		for p := range model.Proses(blocks) {
			for _, m := range p.Marks {
				if m.Kind == model.MarkLink {
					call(p.At(m.From), m.Target)
				}
			}
		}
	}
	for _, g := range x.Guide {
		page(g.Body)
	}
	for _, d := range x.Decisions {
		page(d.Body)
	}
	x.eachRecord(func(r *model.Record) {
		page(r.Body)
		for l := range r.Leaves() {
			page(l.Value.Blocks)
		}
	})
	for _, i := range x.Instruments {
		page(i.Intro)
	}
	for _, r := range x.revisions {
		page(r.Note)
	}
}
