package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
)

// referent is what a record refers to: a format with the number of what it names. A provision is named by its
// instrument and its wId, instrument#wId, so that it is the same in every revision.
type referent struct{ format, id string }

// recordLink is a record as pages of other things list it.
type recordLink struct {
	link
	Type string `json:"type"` // what it is: Meeting
	Date string `json:"date,omitempty"`
}

// indexRecords notes the records by their keys, and what refers to what.
func (s *site) indexRecords() {
	s.recordOf, s.about = map[referent]*model.Record{}, map[referent][]*model.Record{}
	for _, t := range s.Corpus.RecordTypes {
		if t.Withheld {
			continue
		}
		for _, r := range t.Records {
			s.recordOf[referent{t.ID, r.Key}] = r
			for l := range r.Leaves() {
				s.refer(r, l)
			}
		}
	}
}

// refer notes what a value refers to, each once for a record.
func (s *site) refer(r *model.Record, l model.Leaf) {
	to := referent{l.Field.Format, l.Value.Text}
	switch to.format {
	case "":
		return
	case "provision":
		ref, err := ident.ParseProvisionRef(to.id)
		if _, p := s.provision(ref); err == nil && p != nil {
			to.id = ref.Instrument + "#" + string(p.WID)
		}
	}
	if list := s.about[to]; len(list) == 0 || list[len(list)-1] != r {
		s.about[to] = append(list, r)
	}
}

// recordsAbout lists the records that refer to one of the things, each once, in the order of their types and keys.
func (s *site) recordsAbout(things ...referent) []recordLink {
	found := map[*model.Record]bool{}
	for _, thing := range things {
		for _, r := range s.about[thing] {
			found[r] = true
		}
	}
	if len(found) == 0 {
		return nil
	}
	var out []recordLink
	for _, t := range s.Corpus.RecordTypes {
		for _, r := range t.Records {
			if found[r] {
				out = append(out, recordLink{s.recordLink(r), t.One, r.Date.String()})
			}
		}
	}
	return out
}

// recordsOn lists the records that refer to a provision, or to one in it, in any revision of the instrument.
func (s *site) recordsOn(i *model.Instrument, p *model.Provision) []recordLink {
	var things []referent
	for _, q := range within(p) {
		things = append(things, referent{"provision", i.ID + "#" + string(q.WID)})
	}
	return s.recordsAbout(things...)
}

// recordsAboutFirm lists the records that refer to a firm, by its number or its LEI, or to one of its certificates.
func (s *site) recordsAboutFirm(f *model.Firm) []recordLink {
	things := []referent{{"firm", string(f.Number)}, {"lei", string(f.LEI)}}
	for _, c := range f.Held() {
		things = append(things, referent{"certificate", string(c.Number)})
	}
	return s.recordsAbout(things...)
}

// recordLink leads to a record by its title.
func (s *site) recordLink(r *model.Record) link {
	return link{URL: s.recordURL(r), Title: s.recordTitle(r), Lang: s.titleLang(r)}
}

func (s *site) recordURL(r *model.Record) string { return s.at(address.Record(r.Type.ID, r.Key)) }

// recordTitle is the title of a record in the words of the page: with the names of firms and States for their numbers.
func (s *site) recordTitle(r *model.Record) string { return records.Title(r, s.words) }

// titleLang is the language of the title of a record where that is not the language of the page. Names alone have none.
func (s *site) titleLang(r *model.Record) string {
	isName := func(f *model.Field, v *model.Value) bool {
		return s.recordOf[referent{f.Format, v.Text}] == nil && s.value(f, v).Lang == ""
	}
	if records.IsNamed(r, isName) {
		return ""
	}
	return s.ofRecords()
}

// words is a single value in words alone. A record goes by the title that its file gives, as its own may name this one.
func (s *site) words(f *model.Field, v *model.Value) string {
	for f.Item != nil {
		f = f.Item
	}
	if r := s.recordOf[referent{f.Format, v.Text}]; r != nil {
		return r.Title
	}
	if shown := s.value(f, v); shown.Text != "" {
		return shown.Text
	}
	return v.Text
}
