package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/model"
)

type recordView struct {
	crumbs
	Type  recordTypeRow `json:"type"`
	Key   string        `json:"key"`
	Title string        `json:"title"`
	Lang  string        `json:"lang,omitempty"` // of the title, where that is not the language of the page
	Date  string        `json:"date,omitempty"`
	Facts []factView    `json:"facts"`
	Data  string        `json:"data"`            // address of the record as data
	About []recordLink  `json:"about,omitempty"` // records that refer to this one
	Cite  *citing       `json:"cite"`
}

func (s *site) recordPage(r *model.Record) Page {
	t := r.Type
	title := s.recordTitle(r)
	v := recordView{crumbs: crumbs{"records", []link{{URL: s.at(address.RecordType(t.ID)), Title: t.Title}}}, Type: s.recordTypeRow(t),
		Key: r.Key, Title: title, Lang: s.titleLang(r), Date: r.Date.String(), Data: s.file(address.Record(t.ID, r.Key)) + "record.json", Facts: untitled(t, s.facts(t.Fields, r.Value)),
		About: s.recordsAbout(referent{t.ID, r.Key}), Cite: s.citeRecord(r, title)}
	return Page{Path: address.Record(t.ID, r.Key), Kind: "record", Of: t.ID, Title: title + " – " + t.Title, Language: string(s.Language), View: v,
		Body: s.page(r.Body, 2)}
}

// untitled leaves out the text that is the title of the page already.
func untitled(t *model.RecordType, facts []factView) []factView {
	return slices.DeleteFunc(facts, func(f factView) bool { return t.Name == "{"+f.Name+"}" && f.Value.Kind == "text" })
}
