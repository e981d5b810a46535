package pages

import (
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// searchEntry is a name in the list from A to Z.
type searchEntry struct {
	link
	Kind  string `json:"kind"`            // what it names: term, provision, instrument, firm, inspector, decision, records, state or guide
	Cited string `json:"cited,omitempty"` // of a provision its citation, in the language of the name
	Sub   string `json:"sub,omitempty"`   // what tells it from others of that name
	Dir   string `json:"dir,omitempty"`
}

// searchEntries are all names that the list from A to Z has. Those of firms that the register does not show, and those
// of a register with too many, are not among them.
func (s *site) searchEntries() []searchEntry {
	var out []searchEntry
	add := func(kind string, to link, sub string) {
		out = append(out, searchEntry{link: to, Kind: kind, Sub: sub})
	}
	for _, i := range s.Corpus.Instruments {
		add("instrument", link{URL: s.at(address.Instrument(i)), Title: i.Title}, i.Symbol.String())
		for _, e := range s.editions(i) {
			out = append(out, s.textEntries(e)...)
		}
	}
	if len(s.roster.Firms) <= entriesPerPage {
		out = append(out, s.firmEntries()...)
	}
	for _, i := range s.Corpus.Inspectors {
		add("inspector", link{URL: s.at(address.Inspector(i.Number)), Title: i.Name}, string(i.Number))
	}
	for _, d := range s.Corpus.Decisions {
		add("decision", link{URL: s.at(address.Decision(d.Number)), Title: d.Title, Lang: s.ofRecords()}, string(d.Number))
	}
	for _, t := range s.Corpus.RecordTypes {
		add("records", link{URL: s.at(address.RecordType(t.ID)), Title: t.Title}, "")
	}
	for _, st := range s.Corpus.States() {
		add("state", s.stateLink(st), "")
	}
	for _, g := range s.Corpus.Guide {
		add("guide", link{URL: s.at(address.GuidePage(g.Name)), Title: g.Title, Lang: s.ofRecords()}, "")
	}
	return out
}

// textEntries are the terms that a text defines and the headings of its articles and annexes.
func (s *site) textEntries(e edition) []searchEntry {
	var out []searchEntry
	add := func(kind, title string, p *model.Provision) {
		entry := searchEntry{link: link{URL: s.shownAt(e, address.Provision(e.revision.Ref(), p)), Title: title}, Kind: kind,
			Cited: citation(e.text, p), Sub: e.revision.Instrument.ShortTitle}
		if e.text.Language != s.Language {
			entry.Lang, entry.Dir = string(e.text.Language), direction(e.text.Language)
		}
		out = append(out, entry)
	}
	if index := s.Cites[e.text]; index != nil {
		for _, d := range index.Terms() {
			add("term", d.Term, s.provisions[e.text][d.By])
		}
	}
	for p := range model.All(e.text.Body) {
		if heading := strings.TrimSpace(p.Heading.Words); heading != "" && (p.Kind == model.Article || p.Kind == model.Annex) {
			add("provision", strings.Join(strings.Fields(heading), " "), p)
		}
	}
	return out
}

// firmEntries are the names of firms. A name that is not the one it goes by stands with that.
func (s *site) firmEntries() []searchEntry {
	var out []searchEntry
	for _, e := range s.roster.Firms {
		if withheld(e.Firm) {
			continue
		}
		for n, name := range namesOf(e) {
			entry := searchEntry{link: link{URL: s.at(address.Firm(e.Firm.Number)), Title: name}, Kind: "firm", Sub: s.stateName(e.Firm.State)}
			if n > 0 {
				entry.Sub = e.Firm.Name
			}
			out = append(out, entry)
		}
	}
	return out
}

func (s *site) isPublished(r *model.Revision) bool {
	return !timeline.RevisionPublished(r).After(s.AsOf)
}
