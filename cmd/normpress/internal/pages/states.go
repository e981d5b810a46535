package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/roster"
)

// stateRow is a State as the list of States shows it.
type stateRow struct {
	link
	Code       string        `json:"code"`
	Treaties   []stateTreaty `json:"treaties"`
	Firms      int           `json:"firms"` // whose particulars are not withheld
	Inspectors int           `json:"inspectors"`
	Decisions  int           `json:"decisions"` // on such firms
	Records    int           `json:"records"`
}

// stateTreaty is what a treaty is to a State.
type stateTreaty struct {
	Treaty link     `json:"treaty"`
	Party  partyRow `json:"party"`
}

type stateView struct {
	crumbs
	State      stateRow       `json:"state"`
	Firms      []listedFirm   `json:"firms,omitempty"`     // as many as lists have on a page
	AllFirms   string         `json:"all_firms,omitempty"` // where there are more
	Inspectors []inspectorRow `json:"inspectors,omitempty"`
	Decisions  []decisionRow  `json:"decisions,omitempty"` // the newest first
	Regimes    []stateRegime  `json:"regimes,omitempty"`
	Records    []recordLink   `json:"records,omitempty"`
	Views      *viewsAbout    `json:"views,omitempty"` // of these
}

// stateRegime is what a record says of a State, where records of its type are compared State by State.
type stateRegime struct {
	Type   link       `json:"type"`
	Record link       `json:"record"`
	Facts  []factView `json:"facts"`
}

// states makes the list of States, and for each State its page and each treaty as it binds it.
func (s *site) states() []func() Page {
	jobs := []func() Page{s.stateList}
	for _, st := range s.Corpus.States() {
		jobs = append(jobs, func() Page { return s.statePage(st) })
	}
	return jobs
}

func (s *site) stateList() Page {
	v := struct {
		crumbs
		States []stateRow `json:"states"`
	}{States: []stateRow{}}
	for _, st := range s.Corpus.States() {
		v.States = append(v.States, s.stateRow(st))
	}
	sortByName(v.States, s.Language, func(r stateRow) string { return r.Title })
	return Page{Path: address.States, Kind: "states", Language: string(s.Language), View: v}
}

func (s *site) stateRow(st ident.State) stateRow {
	return stateRow{link: s.stateLink(st), Code: string(st), Treaties: s.stateTreaties(st), Firms: len(s.firmsIn(st)),
		Inspectors: len(s.inspectorsIn(st)), Decisions: len(s.decisionsOnFirmsIn(st)), Records: len(s.about[referent{"state", string(st)}])}
}

func (s *site) stateTreaties(st ident.State) []stateTreaty {
	var out []stateTreaty
	for _, t := range s.treaties {
		out = append(out, stateTreaty{s.instrumentLink(t.Instrument), s.partyRow(t, party(t, st))})
	}
	return out
}

// party is a State with its acts, none where no record tells of any.
func party(t *records.Treaty, st ident.State) *records.Party {
	if p := t.Party(st); p != nil {
		return p
	}
	return &records.Party{State: st}
}

// firmsIn lists the firms established in a State, by their names, without those whose particulars are withheld.
func (s *site) firmsIn(st ident.State) []*roster.Entry {
	var out []*roster.Entry
	for _, e := range s.roster.Firms {
		if e.Firm.State == st && !withheld(e.Firm) {
			out = append(out, e)
		}
	}
	return out
}

func (s *site) inspectorsIn(st ident.State) []*model.Inspector {
	return slices.DeleteFunc(slices.Clone(s.Corpus.Inspectors), func(i *model.Inspector) bool { return i.State != st })
}

// decisionsOnFirmsIn lists the decisions with a respondent that is established in a State, the newest first.
func (s *site) decisionsOnFirmsIn(st ident.State) []*model.Decision {
	out := slices.DeleteFunc(slices.Clone(s.Corpus.Decisions), func(d *model.Decision) bool {
		return !slices.ContainsFunc(d.Respondents, func(n ident.FirmNumber) bool {
			f := s.firms[n]
			return f != nil && f.State == st && !withheld(f)
		})
	})
	slices.SortStableFunc(out, func(a, b *model.Decision) int { return b.Date.Compare(a.Date) })
	return out
}

func (s *site) statePage(st ident.State) Page {
	v := stateView{crumbs: crumbs{Section: "states"}, State: s.stateRow(st), Regimes: s.regimes(st),
		Records: s.recordsAbout(referent{"state", string(st)}), Views: s.viewsAbout(referent{"state", string(st)})}
	firms := s.firmsIn(st)
	if len(firms) > rowsPerPage {
		firms, v.AllFirms = firms[:rowsPerPage], s.at(address.FirmsBy("state", string(st), 1))
	}
	for _, e := range firms {
		v.Firms = append(v.Firms, s.listedFirm(e))
	}
	for _, i := range s.inspectorsIn(st) {
		v.Inspectors = append(v.Inspectors, s.inspectorRow(i))
	}
	for _, d := range s.decisionsOnFirmsIn(st) {
		v.Decisions = append(v.Decisions, s.decisionRow(d))
	}
	return Page{Path: address.State(st), Kind: "state", Title: s.stateName(st), Language: string(s.Language), View: v}
}

// regimes are the records of a State among those that are compared State by State, with the fields compared.
func (s *site) regimes(st ident.State) []stateRegime {
	var out []stateRegime
	for _, t := range s.Corpus.RecordTypes {
		v := t.View(model.SideBySide)
		if v == nil || t.Withheld || t.Field(v.By) == nil || t.Field(v.By).Format != "state" {
			continue
		}
		for _, r := range t.Records {
			if r.Value.One(v.By) == string(st) {
				out = append(out, stateRegime{link{URL: s.at(address.RecordType(t.ID)), Title: t.Title}, s.recordLink(r),
					s.fieldsCompared(t, v, r)})
			}
		}
	}
	return out
}

// fieldsCompared are the fields of a view with what a record says of them.
func (s *site) fieldsCompared(t *model.RecordType, v *model.RecordView, r *model.Record) []factView {
	var out []factView
	for _, path := range v.Fields {
		if values := r.Value.At(path); len(values) > 0 {
			f := t.Field(path)
			out = append(out, factView{path, f.Title, s.cell(f, values)})
		}
	}
	return out
}
