package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/timeline"
)

// texts lists the provisions and definitions of an instrument, with what the search needs to know of it.
func (c *catalogue) texts(i *model.Instrument) (search.Instrument, []search.Collection) {
	about := c.about(i)
	var out []search.Collection
	for _, lang := range languagesOf(i) {
		editions := editionsIn(i, lang)
		shown := shownIn(editions, about.Current)
		if title := oneLine(shown.revision.TitleIn(shown.text)); !strings.Contains(about.Titles[lang], title) {
			about.Titles[lang] = strings.TrimSpace(about.Titles[lang] + " " + title)
		}
		collections, wordings := c.provisions(i, lang, editions, shown.place)
		out = append(out, collections...)
		for _, w := range wordings {
			about.Carried[lang] = append(about.Carried[lang], w.runs())
		}
		if own := ownDates(wordings); own != nil {
			about.Own[lang] = own
		}
		if terms := c.definitions(shown); len(terms) > 0 {
			out = append(out, search.Collection{Kind: definitions, Language: lang, Instrument: i.ID, Documents: terms})
		}
	}
	return about, out
}

// about is an instrument and its revisions.
func (c *catalogue) about(i *model.Instrument) search.Instrument {
	out := search.Instrument{ID: i.ID, Titles: map[ident.Language]string{c.Language: i.Title + " " + i.ShortTitle},
		Current: c.current(i), Carried: map[ident.Language][][][2]int{}, Own: map[ident.Language][][]search.OwnDates{}}
	for _, r := range i.Revisions {
		row := search.Revision{ID: r.ID}
		for _, t := range r.Texts {
			row.Languages = append(row.Languages, t.Language)
		}
		if force, ok := timeline.ForcePeriod(r); ok {
			row.From, row.Until = force.From.String(), force.To.String()
		}
		out.Revisions = append(out.Revisions, row)
	}
	for _, in := range c.all[1:] {
		for _, i := range in.Corpus.Instruments {
			if i.ID == out.ID {
				out.Titles[in.Language] = i.Title + " " + i.ShortTitle
			}
		}
	}
	for _, lang := range c.languages {
		kind := strings.Join(c.valueIn(lang, "instrument_", string(i.Kind)), " ")
		out.Titles[lang] = strings.TrimSpace(out.Titles[lang] + " " + kind)
	}
	return out
}

// status is what the revision is on the date that the site speaks for.
func (c *catalogue) status(r *model.Revision) string {
	return timeline.StateName(r, timeline.RevisionStateOn(r, c.AsOf))
}

// current is the place of the revision that is searched first.
func (c *catalogue) current(i *model.Instrument) int {
	if r := timeline.Representative(i, c.AsOf); r != nil {
		return slices.Index(i.Revisions, r)
	}
	return len(i.Revisions) - 1
}

// languagesOf lists the languages in which there are texts of an instrument, as the instrument lists them.
func languagesOf(i *model.Instrument) []ident.Language {
	var out []ident.Language
	for _, r := range i.Revisions {
		for _, t := range r.Texts {
			if !slices.Contains(out, t.Language) {
				out = append(out, t.Language)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b ident.Language) int {
		return cmp.Compare(slices.Index(i.Languages, a), slices.Index(i.Languages, b))
	})
	return out
}

func editionsIn(i *model.Instrument, lang ident.Language) []edition {
	var out []edition
	for n, r := range i.Revisions {
		if t := r.Text(lang); t != nil {
			out = append(out, edition{n, r, t})
		}
	}
	return out
}

// shownIn is the edition that is searched first: that of the current revision or, where that has not the language, the
// newest.
func shownIn(editions []edition, current int) edition {
	for _, e := range editions {
		if e.place == current {
			return e
		}
	}
	return editions[len(editions)-1]
}

// provisions lists what the shown edition says, and what only others say, by the first of them that does; and the
// wordings of both, one after the other.
func (c *catalogue) provisions(i *model.Instrument, lang ident.Language, editions []edition, shown int) ([]search.Collection, []*wording) {
	current := search.Collection{Kind: provisions, Language: lang, Instrument: i.ID}
	older := search.Collection{Kind: provisions, Language: lang, Instrument: i.ID, Older: true}
	all := c.wordings(editions)
	found := byPlace(all, shown)
	for _, w := range found {
		current.Documents = append(current.Documents, c.document(w, w.at(shown)))
	}
	for _, w := range all {
		if w.at(shown) == nil {
			older.Documents = append(older.Documents, c.document(w, &w.in[len(w.in)-1]))
			found = append(found, w)
		}
	}
	out := []search.Collection{current, older}
	return slices.DeleteFunc(out, func(c search.Collection) bool { return len(c.Documents) == 0 }), found
}

// ownDates are the days in force of those that have days of their own, nil where none has.
func ownDates(wordings []*wording) [][]search.OwnDates {
	out, some := make([][]search.OwnDates, len(wordings)), false
	for n, w := range wordings {
		out[n] = []search.OwnDates{}
		for i := range w.in {
			out[n] = append(out[n], w.in[i].ownDates()...)
		}
		some = some || len(out[n]) > 0
	}
	if !some {
		return nil
	}
	return out
}

// ownDates are the days on which the unit is in force or applies provisionally, where they are others than those of its
// revision.
func (s *standing) ownDates() []search.OwnDates {
	if s.unit.provision == nil || len(s.revision.Provisions) == 0 {
		return nil
	}
	periods := timeline.EffectivePeriods(s.revision, s.unit.provision.EID)
	force, ever := timeline.ForcePeriod(s.revision)
	if ever && len(periods) == 1 && periods[0] == force || !ever && len(periods) == 0 {
		return nil
	}
	if len(periods) == 0 {
		return []search.OwnDates{{Revision: s.place}}
	}
	var out []search.OwnDates
	for _, p := range periods {
		out = append(out, search.OwnDates{Revision: s.place, From: p.From.String(), Until: p.To.String()})
	}
	return out
}

// byPlace lists the wordings of a revision in the order of its text.
func byPlace(all []*wording, shown int) []*wording {
	var out []*wording
	for _, w := range all {
		if w.at(shown) != nil {
			out = append(out, w)
		}
	}
	slices.SortStableFunc(out, func(a, b *wording) int { return cmp.Compare(a.at(shown).unit.place, b.at(shown).unit.place) })
	return out
}

// definitions lists the terms that a text defines.
func (c *catalogue) definitions(e edition) []search.Document {
	index := c.Cites[e.text]
	if index == nil {
		return nil
	}
	at := map[ident.EID]*model.Provision{}
	for p := range model.All(e.text.Body) {
		at[p.EID] = p
	}
	var out []search.Document
	for _, d := range index.Terms() {
		doc := search.Document{Name: d.Term, Title: d.Term, Body: d.Prose.Words, URL: url(address.Revision(e.revision.Ref()))}
		if p := at[d.By]; p != nil {
			doc.URL, doc.Sub = url(address.Provision(e.revision.Ref(), p)), cite.Cite(p).String(e.text.Language)
			if p.Level == 0 && p.Number != "" {
				doc.Body = plain(p.Body)
			}
		}
		out = append(out, doc)
	}
	return out
}

// plain is the words of blocks, with those of provisions in them.
func plain(blocks []model.Block) string {
	d := &divider{cited: map[string]*unit{}, whole: true}
	u := &unit{}
	d.blocks(u, blocks)
	for n := 0; n < len(d.notes); n++ {
		d.blocks(u, d.notes[n].note.Blocks)
	}
	u.end()
	return u.body.String()
}

// titleLanguages lists the languages in which revisions have titles: those of the trees and of all texts.
func (c *catalogue) titleLanguages() []ident.Language {
	var out []ident.Language
	for _, in := range c.all {
		out = append(out, in.Language)
	}
	for _, i := range c.Corpus.Instruments {
		for _, lang := range languagesOf(i) {
			if !slices.Contains(out, lang) {
				out = append(out, lang)
			}
		}
	}
	return out
}

// instruments lists the instruments.
func (c *catalogue) instruments() []search.Document {
	var out []search.Document
	for _, i := range c.Corpus.Instruments {
		out = append(out, search.Document{Name: i.Title, Others: unique([]string{i.ShortTitle}), Body: c.own(plain(i.Intro), ""),
			Exact: unique([]string{i.Symbol.String()}), Facts: c.value("instrument_", string(i.Kind)),
			URL: url(address.Instrument(i)), Title: i.Title, Sub: i.ShortTitle})
	}
	return out
}

// revisions lists the texts in a language by their whole titles. In the language of a tree all revisions are there, as
// that tree has them.
func (c *catalogue) revisions(lang ident.Language) []search.Document {
	var out []search.Document
	for _, i := range c.Corpus.Instruments {
		for _, r := range i.Revisions {
			if t := r.Text(lang); t != nil {
				out = append(out, c.revision(r, t))
			} else if lang == c.Language {
				out = append(out, c.revision(r, &model.Text{Language: lang}))
			}
		}
	}
	return out
}

func (c *catalogue) revision(r *model.Revision, t *model.Text) search.Document {
	title, status := oneLine(r.TitleIn(t)), c.status(r)
	d := search.Document{Name: title, Title: title, Sub: r.Instrument.ShortTitle + ", " + r.ShortTitle, URL: url(address.Revision(r.Ref())),
		Exact: unique([]string{r.Symbol.String()}), Facts: c.value("status_", status), Shown: shownStatus{Status: status},
		Facets: []search.Facet{{ID: "status", Value: status}, {ID: "year", Value: year(r.Date)}}}
	if c.Language == t.Language {
		d.Others, d.Body = unique([]string{r.Instrument.ShortTitle + " " + r.ShortTitle}), c.own(plain(r.Note), "")
	}
	return d
}
