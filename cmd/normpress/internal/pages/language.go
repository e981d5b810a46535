package pages

import (
	"cmp"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// textLink is a page in another language of its text, or in its own, with what the text is worth.
type textLink struct {
	URL        string `json:"url"`
	Lang       string `json:"lang"`
	LegalValue string `json:"legal_value"`
	Stale      *link  `json:"stale,omitempty"` // the older revision that the text renders
	Here       bool   `json:"here,omitempty"`  // it is the text of this page
}

// textLink is a text of the revision; the caller sets where it leads.
func (s *site) textLink(e edition) textLink {
	return textLink{Lang: string(e.text.Language), LegalValue: legalValue(e), Stale: s.stale(e)}
}

// texts are all languages of an edition that has several, its own among them. For a provision they are those of the
// texts that have it.
func (s *site) texts(e edition, p *model.Provision) []textLink {
	if len(e.revision.Texts) < 2 {
		return nil
	}
	id := ident.EID("")
	if p != nil {
		id = s.placeIn(e, p)
	}
	var out []textLink
	for _, t := range e.revision.Texts {
		path, there := address.Revision(e.revision.Ref()), p
		if p != nil && t != e.text {
			there = s.placed(edition{e.revision, t}, id)
		}
		if p != nil && there == nil {
			continue
		}
		if p != nil {
			path = address.Provision(e.revision.Ref(), there)
		}
		l := s.textLink(edition{e.revision, t})
		l.URL, l.Here = s.in(t.Language, path), t == e.text
		out = append(out, l)
	}
	return out
}

// equal is the number of the texts of a revision where all are authentic, 0 where one is not or is alone.
func equal(r *model.Revision) int {
	for _, t := range r.Texts {
		if cmp.Or(t.LegalValue, r.LegalValue) != model.ValueAuthentic {
			return 0
		}
	}
	if len(r.Texts) < 2 {
		return 0
	}
	return len(r.Texts)
}

// rendered is the older revision that a text of the revision translates, nil where it is a text of the revision itself.
func (s *site) rendered(r *model.Revision, t *model.Text) *model.Revision {
	if older := r.Instrument.Revision(t.TranslationOf); older != r && older != nil && len(older.Texts) > 0 {
		return older
	}
	return nil
}

// placeIn is the eId that a provision of a text has in its revision. A translation of an older revision has the
// numbers of that one; "" is the place of what has gone since.
func (s *site) placeIn(e edition, p *model.Provision) ident.EID {
	older := s.rendered(e.revision, e.text)
	if older == nil {
		return p.EID
	}
	was := s.provisions[older.Texts[0]][p.EID]
	if was == nil {
		return ""
	}
	for _, t := range e.revision.Texts {
		if q := s.sameIn(t, was.WID); q != nil && s.rendered(e.revision, t) == nil {
			return q.EID
		}
	}
	return ""
}

// placed finds the provision of a text that stands in a place of its revision, nil where the text lacks it.
func (s *site) placed(e edition, id ident.EID) *model.Provision {
	if id == "" || s.rendered(e.revision, e.text) == nil {
		return s.provisions[e.text][id]
	}
	for p := range model.All(e.text.Body) {
		if s.placeIn(e, p) == id {
			return p
		}
	}
	return nil
}
