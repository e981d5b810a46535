package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/timeline"
)

// certificate is a certificate as lists show it, with its standing on the date that the site speaks for.
type certificate struct {
	URL         string       `json:"url"`
	Number      string       `json:"number"`
	Holder      link         `json:"holder"`
	HeldSince   string       `json:"held_since,omitempty"` // where it was transferred to the holder
	Before      []link       `json:"before,omitempty"`     // holders before
	Standard    link         `json:"standard"`
	Inspector   link         `json:"inspector"`
	Status      string       `json:"status"`
	Since       string       `json:"since,omitempty"`
	Until       string       `json:"until,omitempty"`
	Scope       []string     `json:"scope,omitempty"`     // titles of the scopes it is good for
	Suspended   []string     `json:"suspended,omitempty"` // titles of the scopes that are suspended
	Conditions  []string     `json:"conditions,omitempty"`
	Suspensions []suspension `json:"suspensions,omitempty"` // what suspended them, and until when
	UnderAppeal bool         `json:"under_appeal,omitempty"`
	Former      []string     `json:"former,omitempty"`           // titles of the scopes of one that ended
	Last        string       `json:"last,omitempty"`             // its last day
	Requested   []string     `json:"requested,omitempty"`        // titles of the scopes applied for, of an application or refusal
	Inspected   string       `json:"inspector_status,omitempty"` // standing of the inspector's accreditation
	Unbacked    []string     `json:"unbacked,omitempty"`         // titles of the scopes for which the inspector is not accredited
	Withheld    bool         `json:"withheld,omitempty"`         // the register keeps the particulars back
}

// event is a dated event in the life of a certificate or of an accreditation.
type event struct {
	Date      string   `json:"date"`
	Published string   `json:"published,omitempty"` // "" where none is recorded
	Annulled  bool     `json:"annulled,omitempty"`  // by an appeal, later
	Kind      string   `json:"kind"`
	Until     string   `json:"until,omitempty"`
	Scope     []string `json:"scope,omitempty"`
	Reason    string   `json:"reason,omitempty"`
	Outcome   string   `json:"outcome,omitempty"`
	Decision  *link    `json:"decision,omitempty"`
	Finality  string   `json:"finality,omitempty"` // of the decision, where it is not final
	To        *link    `json:"to,omitempty"`
	Ahead     bool     `json:"ahead,omitempty"` // it lies after the date that the site speaks for
}

// register makes the pages of firms, certificates and inspectors.
func (s *site) register() []func() Page {
	jobs := []func() Page{s.registerPage, s.inspectorList}
	jobs = append(jobs, s.firmLists()...)
	jobs = append(jobs, s.certificateLists()...)
	jobs = append(jobs, s.registerDates()...)
	for _, f := range s.Corpus.Firms {
		jobs = append(jobs, func() Page { return s.firmPage(f) })
		jobs = append(jobs, s.firmDates(f)...)
	}
	for _, c := range s.certificates {
		jobs = append(jobs, func() Page { return s.certificatePage(c) })
	}
	for _, i := range s.Corpus.Inspectors {
		jobs = append(jobs, func() Page { return s.inspectorPage(i) })
	}
	return jobs
}

// newCertificate is a certificate as it concerns a firm that has or had it.
func (s *site) newCertificate(f *model.Firm, c *model.Certificate) certificate {
	periods := timeline.CertificatePeriods(c)
	holding := periods.On(s.AsOf)
	if f != holding.Holder(c) {
		periods = periods.Of(f, c)
	}
	st := periods.On(s.AsOf)
	out := certificate{URL: s.at(address.Certificate(c.Number)), Number: string(c.Number), Holder: s.firmLink(holding.Holder(c).Number),
		Status: string(st.Status), Since: st.Since.String(), Until: s.lastDay(periods), UnderAppeal: st.UnderAppeal}
	switch {
	case removed(c.Holder):
		return certificate{URL: out.URL, Number: out.Number, Holder: out.Holder, Status: "removed", Withheld: true}
	case withheld(c.Holder):
		out.Withheld = true
		return out
	}
	out.Standard, out.Inspector = s.revisionLink(c.Standard), s.inspectorLink(c.Inspector)
	out.Scope, out.Suspended, out.Conditions = s.scopeTitles(st.Scope), s.scopeTitles(st.SuspendedScope), st.Conditions
	out.Inspected, out.Unbacked = s.inspected(c, st), s.unbacked(c, st, s.AsOf, truth)
	scope, last := former(c, st)
	out.Former, out.Last = s.scopeTitles(scope), last.String()
	if st.Status == timeline.Applied || st.Status == timeline.Refused {
		out.Requested = s.scopeTitles(c.Scope)
	}
	out.Suspensions = s.suspensions(timeline.CertificateStanding{Certificate: c, Standing: st}, s.AsOf)
	if n := len(holding.Transfers); n > 0 {
		out.HeldSince = holding.Transfers[n-1].Date.String()
		for _, h := range c.Holders()[:n] {
			out.Before = append(out.Before, s.firmLink(h.Number))
		}
	}
	return out
}

// inspected is the standing of the accreditation behind a certificate: of the inspector, and for the scopes in force.
func (s *site) inspected(c *model.Certificate, st timeline.Standing) string {
	i := s.inspectors[c.Inspector]
	if i == nil {
		return ""
	}
	a := timeline.AccreditationOn(i, s.AsOf, date.Date{})
	if a.Status == timeline.Valid && slices.ContainsFunc(st.Scope, func(scope string) bool { return !a.Covers(scope) }) {
		return "scope-reduced"
	}
	return string(a.Status)
}

// lastDay is the last day on which a certificate or accreditation counts by all that is known, a planned end included;
// "" when it does not count now.
func (s *site) lastDay(periods timeline.Periods) string {
	counts := func(p timeline.Period) bool { return p.Status == timeline.Valid || p.Status == timeline.Suspended }
	for n, p := range periods {
		if !p.Contains(s.AsOf) {
			continue
		}
		for n < len(periods) && counts(periods[n]) {
			n++
		}
		if counts(p) && n < len(periods) {
			return periods[n].From.AddDays(-1).String()
		}
	}
	return ""
}

func (s *site) certificateRows() []certificate {
	rows := make([]certificate, len(s.certificates))
	for n, c := range s.certificates {
		rows[n] = s.shown[c]
	}
	return rows
}

func (s *site) scopeTitles(ids []string) []string {
	var out []string
	for _, id := range ids {
		if t := s.scopes[id]; t != nil {
			id = t.Title
		}
		out = append(out, id)
	}
	return out
}

func (s *site) firmLink(n ident.FirmNumber) link {
	l := link{URL: s.at(address.Firm(n)), Title: string(n)}
	if f := s.firms[n]; f != nil {
		l.Title = s.firmName(f)
	}
	return l
}

// firmName is the name that pages show: a record whose particulars are withheld goes by its number.
func (s *site) firmName(f *model.Firm) string {
	if withheld(f) {
		return string(f.Number)
	}
	return f.Name
}

func (s *site) revisionLink(ref ident.RevisionRef) link {
	l := link{URL: s.revisionURL(ref), Title: ref.String()}
	if r := s.revisions[ref]; r != nil {
		l.Title = s.added(r.Instrument.ShortTitle, r.ShortTitle)
	}
	return l
}

func (s *site) inspectorLink(n ident.InspectorNumber) link {
	l := link{URL: s.at(address.Inspector(n)), Title: string(n)}
	if i := s.inspectors[n]; i != nil {
		l.Title = i.Name
	}
	return l
}

func (s *site) stateName(st ident.State) string { return s.Words.State(st, s.Language) }

// count is a number of rows on a page, with the status that they share.
type count struct {
	Status string `json:"status"`
	Number int    `json:"number"`
}

// counts counts the rows by status, in the order in which statuses are named.
func counts[R any](rows []R, status func(R) string, order []string) []count {
	n := map[string]int{}
	for _, r := range rows {
		n[status(r)]++
	}
	var out []count
	for _, st := range order {
		if n[st] > 0 {
			out = append(out, count{st, n[st]})
		}
	}
	return out
}

func (s *site) registerPage() Page {
	v := struct {
		crumbs
		Firms        []count  `json:"firms"`
		FirmTotal    int      `json:"firm_total"`
		Certificates []count  `json:"certificates"`
		Total        int      `json:"certificate_total"`
		Inspectors   int      `json:"inspector_total"`
		Latest       []change `json:"latest"`
	}{FirmTotal: len(s.Corpus.Firms), Total: len(s.certificates), Inspectors: len(s.Corpus.Inspectors)}
	v.Firms = s.firmCounts()
	v.Certificates = counts(s.certificateRows(), func(c certificate) string { return c.Status }, roster.Statuses())
	v.Latest = latest(s.registerChanges(), 15)
	return Page{Path: address.Register, Kind: "register", Language: string(s.Language), View: v}
}

func (s *site) certificatePage(c *model.Certificate) Page {
	v := struct {
		crumbs
		Cite        *citing       `json:"cite"`
		Certificate certificate   `json:"certificate"`
		Standings   []standing    `json:"standings,omitempty"` // of this certificate alone
		Requested   []string      `json:"requested"`           // the scopes applied for
		Events      []event       `json:"events"`
		Decisions   []decisionRow `json:"decisions,omitempty"`
		Records     []recordLink  `json:"records,omitempty"` // that refer to it
	}{crumbs: crumbs{"register", []link{s.shown[c].Holder}}, Cite: s.citeCertificate(c), Certificate: s.shown[c]}
	if !withheld(c.Holder) {
		v.Requested, v.Events = s.scopeTitles(c.Scope), s.events(c)
		st := timeline.CertificateStanding{Certificate: c, Standing: timeline.CertificateOn(c, s.AsOf, date.Date{})}
		if st.Status != timeline.None {
			v.Standings = []standing{s.standing(st, s.AsOf, truth)}
		}
		v.Records = s.recordsAbout(referent{"certificate", string(c.Number)})
	}
	for _, d := range s.acting[c.Number] {
		v.Decisions = append(v.Decisions, s.decisionRow(d))
	}
	return Page{Path: address.Certificate(c.Number), Kind: "certificate", Title: string(c.Number), Language: string(s.Language), View: v}
}

func (s *site) events(c *model.Certificate) []event {
	var out []event
	for _, e := range c.Events {
		row := s.event(e)
		row.Annulled = s.overturned(c, e, e.Date) && row.Finality != string(model.Annulled)
		out = append(out, row)
	}
	return out
}

func (s *site) event(e *model.Event) event {
	out := event{Date: e.Date.String(), Kind: string(e.Kind), Until: e.Until.String(), Scope: s.scopeTitles(e.Scope),
		Reason: e.Reason, Outcome: string(e.Outcome), Ahead: e.Date.After(s.AsOf), Published: e.Published.String()}
	if e.Decision != "" {
		l := s.decisionLink(e.Decision)
		out.Decision = &l
		if d := s.decisionOf[e.Decision]; d != nil && d.Finality != model.Final {
			out.Finality = string(d.Finality)
		}
	}
	out.To = s.related(e.To)
	return out
}

func (s *site) accreditation(e *model.Accreditation) event {
	return s.event(&model.Event{Date: e.Date, Kind: model.EventKind(e.Kind), Until: e.Until, Scope: e.Scope,
		Published: e.Published, Decision: e.Decision, Reason: e.Reason, Planned: e.Planned})
}

type inspectorRow struct {
	URL          string   `json:"url"`
	Number       string   `json:"number"`
	Name         string   `json:"name"`
	State        string   `json:"state"`
	StateURL     string   `json:"state_url"`
	Status       string   `json:"status"`
	Since        string   `json:"since,omitempty"`
	Until        string   `json:"until,omitempty"`
	Scope        []string `json:"scope,omitempty"`
	Certificates int      `json:"certificates"`
}

func (s *site) inspectorRow(i *model.Inspector) inspectorRow {
	st := timeline.AccreditationOn(i, s.AsOf, date.Date{})
	return inspectorRow{URL: s.at(address.Inspector(i.Number)), Number: string(i.Number), Name: i.Name,
		State: s.stateName(i.State), StateURL: s.stateLink(i.State).URL, Status: string(st.Status), Since: st.Since.String(),
		Until: s.lastDay(timeline.AccreditationPeriods(i)), Scope: s.scopeTitles(st.Scope), Certificates: len(s.certifiedBy[i.Number])}
}

func (s *site) inspectorList() Page {
	v := struct {
		crumbs
		Inspectors []inspectorRow `json:"inspectors"`
	}{crumbs: crumbs{Section: "register"}}
	for _, i := range s.Corpus.Inspectors {
		v.Inspectors = append(v.Inspectors, s.inspectorRow(i))
	}
	return Page{Path: address.Inspectors, Kind: "inspectors", Language: string(s.Language), View: v}
}

func (s *site) inspectorPage(i *model.Inspector) Page {
	v := struct {
		crumbs
		Inspector    inspectorRow  `json:"inspector"`
		Names        []name        `json:"names,omitempty"`
		Tombstone    *tombstone    `json:"tombstone,omitempty"`
		Events       []event       `json:"events"`
		Certificates []certificate `json:"certificates,omitempty"`
		Records      []recordLink  `json:"records,omitempty"` // that refer to it
	}{Records: s.recordsAbout(referent{"inspector", string(i.Number)}), crumbs: crumbs{Section: "register"}, Inspector: s.inspectorRow(i), Names: names(i.Names), Tombstone: s.tombstone(i.Tombstone)}
	for _, e := range i.Events {
		v.Events = append(v.Events, s.accreditation(e))
	}
	for _, c := range s.certifiedBy[i.Number] {
		v.Certificates = append(v.Certificates, s.shown[c])
	}
	return Page{Path: address.Inspector(i.Number), Kind: "inspector", Title: i.Name, Language: string(s.Language), View: v}
}
