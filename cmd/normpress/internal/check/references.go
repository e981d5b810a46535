package check

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var referenceChecks = []check{
	{err("unknown-firm", "A firm that is referred to has a record in the register."), unknownFirms},
	{err("unknown-certificate", "A certificate that is referred to stands in the register."), unknownCertificates},
	{err("unknown-inspector", "An inspector that is referred to has a record in the register."), unknownInspectors},
	{err("unknown-decision", "A decision that is referred to is published here."), unknownDecisions},
	{err("unknown-scope", "Scopes are names from data/vocabulary/scopes.yaml."), unknownScopes},
	{err("unknown-body", "Bodies are names from data/vocabulary/bodies.yaml."), unknownBodies},
	{err("unknown-revision", "A revision that is referred to is a folder of its instrument."), unknownRevisions},
	{err("unknown-provision", "A provision that is referred to stands in the text of that revision."), unknownProvisions},
}

func unknownFirms(x *index, found report) {
	at := func(pos diag.Pos, n ident.FirmNumber) {
		if !known(x.firms, n) {
			list := numbers(x.Firms, func(f *model.Firm) ident.FirmNumber { return f.Number })
			found(pos, diag.DidYouMean(string(n), list), "there is no firm %q in the register", n)
		}
	}
	look := func(p *model.Place, key string, n ident.FirmNumber) { at(p.At(key), n) }
	x.eachValue("firm", func(pos diag.Pos, n string) { at(pos, ident.FirmNumber(n)) })
	for _, f := range x.Firms {
		look(&f.Place, "parent", f.Parent)
		for i, n := range f.Predecessors {
			look(&f.Place, item("predecessors", i), n)
		}
		if f.Tombstone != nil {
			look(&f.Tombstone.Place, "successor", ident.FirmNumber(f.Tombstone.Successor))
		}
	}
	for _, c := range x.held {
		for _, e := range c.Events {
			look(&e.Place, "to", e.To)
		}
	}
	for _, d := range x.Decisions {
		for i, n := range d.Respondents {
			look(&d.Place, item("respondents", i), n)
		}
		for i := range d.Sanctions {
			look(&d.Sanctions[i].Place, "firm", d.Sanctions[i].Firm)
		}
	}
}

func unknownCertificates(x *index, found report) {
	at := func(pos diag.Pos, n ident.CertificateNumber) {
		if !known(x.certificates, n) {
			list := numbers(x.held, func(c *model.Certificate) ident.CertificateNumber { return c.Number })
			found(pos, diag.DidYouMean(string(n), list), "there is no certificate %q in the register", n)
		}
	}
	for _, d := range x.Decisions {
		for i := range d.Sanctions {
			at(d.Sanctions[i].At("certificate"), d.Sanctions[i].Certificate)
		}
	}
	x.eachValue("certificate", func(pos diag.Pos, n string) { at(pos, ident.CertificateNumber(n)) })
}

func unknownInspectors(x *index, found report) {
	at := func(pos diag.Pos, n ident.InspectorNumber) {
		if !known(x.inspectors, n) {
			list := numbers(x.Inspectors, func(i *model.Inspector) ident.InspectorNumber { return i.Number })
			found(pos, diag.DidYouMean(string(n), list), "there is no inspector %q in the register", n)
		}
	}
	look := func(p *model.Place, key string, n ident.InspectorNumber) { at(p.At(key), n) }
	x.eachValue("inspector", func(pos diag.Pos, n string) { at(pos, ident.InspectorNumber(n)) })
	for _, c := range x.held {
		look(&c.Place, "inspector", c.Inspector)
	}
	for _, i := range x.Inspectors {
		if i.Tombstone != nil {
			look(&i.Tombstone.Place, "successor", ident.InspectorNumber(i.Tombstone.Successor))
		}
	}
}

func unknownDecisions(x *index, found report) {
	at := func(pos diag.Pos, n ident.DecisionNumber) {
		if !known(x.decisions, n) {
			list := numbers(x.Decisions, func(d *model.Decision) ident.DecisionNumber { return d.Number })
			found(pos, diag.DidYouMean(string(n), list), "there is no decision %q", n)
		}
	}
	look := func(p *model.Place, key string, n ident.DecisionNumber) { at(p.At(key), n) }
	x.eachValue("decision", func(pos diag.Pos, n string) { at(pos, ident.DecisionNumber(n)) })
	for _, c := range x.held {
		for _, e := range c.Events {
			look(&e.Place, "decision", e.Decision)
		}
	}
	for _, i := range x.Inspectors {
		for _, e := range i.Events {
			look(&e.Place, "decision", e.Decision)
		}
	}
	for _, d := range x.Decisions {
		look(&d.Place, "appeal_of", d.AppealOf)
		look(&d.Place, "annulled_by", d.AnnulledBy)
	}
}

func unknownScopes(x *index, found report) {
	terms := vocabulary{"scope", "data/vocabulary/scopes.yaml", termIDs(x.Scopes), found}
	x.eachScope(func(p *model.Place, key, scope string) { terms.look(p.At(key), scope) })
	x.eachValue("scope", terms.look)
}

// vocabulary is the terms of a file.
type vocabulary struct {
	what, file string
	ids        []string
	found      report
}

// look reports a term that is not in the vocabulary. Where there is no vocabulary at all, every use makes the one
// finding that says so.
func (v vocabulary) look(pos diag.Pos, term string) {
	switch {
	case term == "" || slices.Contains(v.ids, term) || slices.Contains(v.ids, ""):
	case len(v.ids) == 0:
		v.found(diag.Pos{File: v.file}, fmt.Sprintf("add it, with an item for each %s that is used: - {id: …, title: …, text: …}", v.what), "the file is missing, and a %s is used", v.what)
	default:
		v.found(pos, diag.DidYouMean(term, v.ids), "there is no %s %q in the vocabulary", v.what, term)
	}
}

func termIDs(terms []*model.Term) []string {
	return numbers(terms, func(t *model.Term) string { return t.ID })
}

// eachScope calls for every scope that the register or a decision names, with its place and key.
func (x *index) eachScope(call func(p *model.Place, key, scope string)) {
	list := func(p *model.Place, scopes []string) {
		for i, s := range scopes {
			call(p, item("scope", i), s)
		}
	}
	for _, c := range x.held {
		list(&c.Place, c.Scope)
		for _, e := range c.Events {
			list(&e.Place, e.Scope)
		}
	}
	for _, i := range x.Inspectors {
		list(&i.Place, i.Scope)
		for _, e := range i.Events {
			list(&e.Place, e.Scope)
		}
	}
	for _, d := range x.Decisions {
		for i := range d.Sanctions {
			list(&d.Sanctions[i].Place, d.Sanctions[i].Scope)
		}
	}
}

func unknownBodies(x *index, found report) {
	terms := vocabulary{"body", "data/vocabulary/bodies.yaml", termIDs(x.Bodies), found}
	for _, d := range x.Decisions {
		terms.look(d.At("body"), d.DecidedBy)
	}
	x.eachValue("body", terms.look)
}

func unknownRevisions(x *index, found report) {
	for _, c := range x.held {
		x.revision(c.Standard, c.At("standard"), found)
	}
	for _, d := range x.Decisions {
		for i := range d.Findings {
			x.revision(d.Findings[i].Provision.RevisionRef, d.Findings[i].At("provision"), found)
		}
	}
	x.revisionValues(found)
	for _, r := range x.revisions {
		sibling := func(p *model.Place, key, id string) {
			if id != "" && r.Instrument.Revision(id) == nil {
				list := numbers(r.Instrument.Revisions, func(r *model.Revision) string { return r.ID })
				found(p.At(key), diag.DidYouMean(id, list), "%s has no revision %q", r.Instrument.ID, id)
			}
		}
		sibling(&r.Place, "superseded_by", r.SupersededBy)
		for _, t := range r.Texts {
			sibling(&t.Place, "translation_of", t.TranslationOf)
		}
	}
}

// revision reports a reference to an instrument or a revision that there is not.
func (x *index) revision(ref ident.RevisionRef, pos diag.Pos, found report) {
	if ref == (ident.RevisionRef{}) || x.Revision(ref) != nil {
		return
	}
	i := x.Instrument(ref.Instrument)
	if i == nil {
		list := numbers(x.Instruments, func(i *model.Instrument) string { return i.ID })
		found(pos, diag.DidYouMean(ref.Instrument, list), "there is no instrument %q", ref.Instrument)
		return
	}
	list := numbers(i.Revisions, func(r *model.Revision) string { return r.ID })
	found(pos, diag.DidYouMean(ref.Revision, list), "%s has no revision %q", i.ID, ref.Revision)
}

func unknownProvisions(x *index, found report) {
	for _, d := range x.Decisions {
		for i := range d.Findings {
			h := &d.Findings[i]
			r := x.Revision(h.Provision.RevisionRef)
			if r == nil || mayHave(r, h.Provision.EID) {
				continue
			}
			found(h.At("provision"), nearestEID(r, h.Provision.EID), "%s has no provision %q", r.Ref(), h.Provision.EID)
		}
	}
	x.provisionValues(func(at diag.Pos, ref ident.ProvisionRef) {
		if r := x.Revision(ref.RevisionRef); r != nil && !mayHave(r, ref.EID) {
			found(at, nearestEID(r, ref.EID), "%s has no provision %q", r.Ref(), ref.EID)
		}
	})
	for _, r := range x.revisions {
		for i := range r.Provisions {
			if d := &r.Provisions[i]; d.Provision != "" && !mayHave(r, d.Provision) {
				found(d.At("provision"), nearestEID(r, d.Provision), "%s has no provision %q", r.Ref(), d.Provision)
			}
		}
	}
}

// mayHave says whether the revision has the provision, as far as its texts are here and could be read.
func mayHave(r *model.Revision, id ident.EID) bool {
	return len(r.Texts) == 0 || r.Unread() || find(r, id)
}

// find says whether the revision has the provision in any language.
func find(r *model.Revision, id ident.EID) bool {
	for _, t := range r.Texts {
		if t.Find(id) != nil {
			return true
		}
	}
	return false
}

// nearestEID proposes a provision in the nearest one around the eId that exists and has any.
func nearestEID(r *model.Revision, id ident.EID) string {
	for parent := id.Parent(); ; parent = parent.Parent() {
		var within []string
		for p := range model.All(r.Texts[0].Body) {
			if p.EID.Parent() == parent {
				within = append(within, string(p.EID))
			}
		}
		if len(within) > 0 || parent == "" {
			return diag.DidYouMean(string(id), within)
		}
	}
}

func item(key string, i int) string { return fmt.Sprintf("%s[%d]", key, i) }
