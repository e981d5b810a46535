package pages

import (
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/timeline"
)

// partyTextView is a treaty as it binds a State on the date that the site speaks for.
type partyTextView struct {
	crumbs
	State     link        `json:"state"`
	Treaty    link        `json:"treaty"`
	Party     partyRow    `json:"party"`
	List      link        `json:"list"`             // status of the treaty for all States
	Status    *status     `json:"status,omitempty"` // of the text in force, where there is one
	Contents  []contents  `json:"contents,omitempty"`
	Languages []link      `json:"languages,omitempty"` // the same in other languages
	Marked    []marked    `json:"marked,omitempty"`    // what stands beside provisions, by the number in the body
	General   []statement `json:"general,omitempty"`   // statements that have no place in the text
	Gone      []statement `json:"gone,omitempty"`      // reservations that were withdrawn
	// Unreserved says that the State never made a reservation.
	Unreserved bool `json:"unreserved"`
}

// marked is what stands beside a provision of the text.
type marked struct {
	URL        string      `json:"url"`
	Title      string      `json:"title"`
	Statements []statement `json:"statements,omitempty"`
	Dates      *ownDates   `json:"dates,omitempty"`
}

// partyTextURL is the address of a treaty as it binds a State.
func (s *site) partyTextURL(t *records.Treaty, st ident.State) string {
	return s.textAt(s.inForce(t), address.PartyText(st, t.Instrument))
}

// inForce is the text in force of a treaty, without text where there is none.
func (s *site) inForce(t *records.Treaty) edition {
	if in := timeline.InForce(t.Instrument, s.AsOf); in != nil {
		return edition{in, s.text(in)}
	}
	return edition{}
}

// partyTexts makes the pages of treaties as they bind States.
func (s *site) partyTexts() []func() Page {
	var jobs []func() Page
	for _, t := range s.treaties {
		e := s.inForce(t)
		if !s.isWhole() && (e.text == nil || e.text.Language != s.Language) {
			continue
		}
		for _, st := range s.Corpus.States() {
			jobs = append(jobs, func() Page { return s.partyTextPage(t, st, e) })
		}
	}
	return jobs
}

func (s *site) partyTextPage(t *records.Treaty, st ident.State, e edition) Page {
	p := party(t, st)
	v := partyTextView{crumbs: crumbs{"states", []link{s.stateLink(st)}}, State: s.stateLink(st), Treaty: s.instrumentLink(t.Instrument),
		Party: s.partyRow(t, p), List: link{URL: s.at(address.RecordType(t.Type.ID)), Title: t.Type.Title}}
	reservations := slices.DeleteFunc(slices.Clone(v.Party.Statements), func(m statement) bool { return m.Kind != string(records.Reservation) })
	v.Unreserved = len(reservations) == 0
	v.Gone = slices.DeleteFunc(reservations, func(m statement) bool { return !m.Over })
	page := Page{Path: address.PartyText(st, t.Instrument), Kind: "party-text", Language: string(s.Language)}
	if e.text != nil {
		status := s.status(e)
		v.Status = &status
		if v.Party.Status == string(records.Bound) {
			page.Body = s.bindingText(&v, t, p, e)
		}
	}
	page.Title = t.Instrument.ShortTitle + " – " + v.State.Title
	page.View = v
	return page
}

// bindingText is the text with places for what stands beside its provisions, which it notes in the view.
func (s *site) bindingText(v *partyTextView, t *records.Treaty, p *records.Party, e edition) string {
	beside := s.beside(v, t, p, e)
	v.Contents = s.contents(e, e.text.Body)
	for _, other := range e.revision.Texts {
		if other != e.text {
			v.Languages = append(v.Languages, link{URL: s.in(other.Language, address.PartyText(p.State, t.Instrument)), Title: string(other.Language)})
		}
	}
	r := s.renderer(e, nil)
	r.AsideBehind = false // a statement is read before the words
	r.Aside = func(q *model.Provision) string {
		m := beside[q]
		if m == nil {
			return ""
		}
		v.Marked = append(v.Marked, *m)
		return `<b data-marked="` + strconv.Itoa(len(v.Marked)-1) + `"></b>`
	}
	var b strings.Builder
	r.Blocks(&b, e.text.Body) // a strings.Builder takes all that is written
	return b.String()
}

// beside puts the statements that stand, and the provisions' own dates, where they belong in the text.
func (s *site) beside(v *partyTextView, t *records.Treaty, p *records.Party, e edition) map[*model.Provision]*marked {
	out := map[*model.Provision]*marked{}
	at := func(q *model.Provision) *marked {
		if out[q] == nil {
			out[q] = &marked{URL: "#" + string(q.EID), Title: provisionTitle(e.text, q)}
		}
		return out[q]
	}
	for _, m := range p.Statements {
		if !m.Days().Contains(s.AsOf) {
			continue
		}
		shown, placed := s.statement(t, p, m), false
		for _, ref := range m.Provisions {
			if q := s.placeOf(ref, e.text); q != nil {
				at(q).Statements, placed = append(at(q).Statements, shown), true
			}
		}
		if !placed {
			v.General = append(v.General, shown)
		}
	}
	for q := range model.All(e.text.Body) {
		if dates := s.notInForce(e, q); dates != nil {
			at(q).Dates = dates
		}
	}
	return out
}

// placeOf finds a provision of any revision in a text by its lasting identity, nil where the text does not have it.
func (s *site) placeOf(ref ident.ProvisionRef, t *model.Text) *model.Provision {
	if _, q := s.provision(ref); q != nil {
		return s.sameIn(t, q.WID)
	}
	return nil
}

// notInForce says why a provision with dates of its own is not in force, nil where it is.
func (s *site) notInForce(e edition, q *model.Provision) *ownDates {
	if !slices.Contains(timeline.DatedProvisions(e.revision), q.EID) {
		return nil
	}
	state := timeline.ProvisionStateOn(e.revision, q.EID, s.AsOf)
	if state == timeline.ProvisionState(model.InForce) {
		return nil
	}
	return &ownDates{"#" + string(q.EID), provisionTitle(e.text, q), state.Name(), s.ownFacts(e.revision, q.EID)}
}
