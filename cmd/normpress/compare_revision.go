package main

import (
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// revision finds a revision by its name, with or without that of its instrument.
func (t *texts) revision(name string) (*side, error) {
	p := t.site()
	if p.corpus == nil {
		if hint := orFile(name, ""); hint != "" {
			return nil, usageError{fmt.Errorf("there is no site in %s, and so no revision %q", t.source, name), hint}
		}
		t.found = append(t.found, p.found...)
		return nil, errFindings
	}
	r, err := t.revisionNamed(name)
	if err != nil {
		return nil, err
	}
	t.found = append(t.found, t.errorsIn(r)...)
	if len(r.Texts) == 0 {
		if len(t.found) > 0 {
			return nil, errFindings
		}
		return nil, usageError{fmt.Errorf("%s has no text", r.Ref()), "name a revision that has one"}
	}
	return &side{Side: compare.Side{Name: r.Ref().String(), Language: t.lang}, instrument: r.Instrument, revision: r}, nil
}

// revisionNamed finds a revision by its name, with or without that of its instrument.
func (t *texts) revisionNamed(name string) (*model.Revision, error) {
	id, rev, whole := strings.Cut(name, "@")
	if !whole {
		id, rev = t.instrument, name
	}
	if id == "" {
		return t.onlyRevision(rev)
	}
	i := t.portal.corpus.Instrument(id)
	if i == nil {
		var known []string
		for _, k := range t.portal.corpus.Instruments {
			known = append(known, k.ID)
		}
		return nil, usageError{fmt.Errorf("there is no instrument %q", id), orFile(name, diag.DidYouMean(id, known))}
	}
	if r := i.Revision(rev); r != nil {
		return r, nil
	}
	var known []string
	for _, k := range i.Revisions {
		known = append(known, k.ID)
	}
	return nil, usageError{fmt.Errorf("there is no revision %q of %s", rev, i.ID), orFile(name, diag.DidYouMean(rev, known))}
}

// onlyRevision is the revision of that name, where one instrument of the site has it.
func (t *texts) onlyRevision(name string) (*model.Revision, error) {
	var found []*model.Revision
	var names, known []string
	for _, i := range t.portal.corpus.Instruments {
		for _, r := range i.Revisions {
			known = append(known, r.ID)
			if r.ID == name {
				found, names = append(found, r), append(names, r.Ref().String())
			}
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return nil, usageError{fmt.Errorf("no instrument has a revision %q", name), orFile(name, diag.DidYouMean(name, known))}
	}
	return nil, usageError{fmt.Errorf("several instruments have a revision %q", name), "one of: " + strings.Join(names, ", ")}
}

// errorsIn are the errors in the files of a revision. What else is wrong in the site is not asked for.
func (t *texts) errorsIn(r *model.Revision) (out diag.Findings) {
	folder := "content/instruments/" + r.Instrument.ID + "/" + r.ID + "/"
	for _, f := range t.portal.found {
		if f.Severity == diag.Error && strings.HasPrefix(f.File, folder) {
			out = append(out, f)
		}
	}
	return out
}

// readRevision takes the text of a revision in the language.
func (t *texts) readRevision(s *side) error {
	r := s.revision
	var err error
	if s.text, err = textIn(r, s.Language); err != nil {
		return err
	}
	s.Title = r.FullTitle()
	if s.text.Title != "" {
		s.Title = s.text.Title
	}
	s.ShortTitle, s.Symbol, s.Date = r.ShortTitle, r.Symbol.String(), r.Date.String()
	return nil
}

// textIn is the text of a revision in exactly that language.
func textIn(r *model.Revision, lang string) (*model.Text, error) {
	if t := r.Text(ident.Language(lang)); t != nil {
		return t, nil
	}
	var known []string
	for _, x := range r.Texts {
		known = append(known, string(x.Language))
	}
	return nil, usageError{fmt.Errorf("%s has no text in the language %q", r.Ref(), lang), "it has: " + strings.Join(known, ", ")}
}
