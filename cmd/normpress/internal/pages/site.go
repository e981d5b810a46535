package pages

import (
	"cmp"
	"slices"
	"sync"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/redline"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/timeline"
)

// site is the input with what pages look up in it.
type site struct {
	Input
	firms        map[ident.FirmNumber]*model.Firm
	inspectors   map[ident.InspectorNumber]*model.Inspector
	decisionOf   map[ident.DecisionNumber]*model.Decision
	certificates []*model.Certificate               // in the order of their numbers
	shown        map[*model.Certificate]certificate // as every page shows it
	history      *timeline.History
	roster       *roster.Roster
	under        map[ident.RevisionRef][]*model.Certificate // issued, by pinned standard
	received     map[ident.FirmNumber][]*model.Certificate  // from other firms, by transfer
	certifiedBy  map[ident.InspectorNumber][]*model.Certificate
	against      map[ident.FirmNumber][]*model.Decision // by respondent
	reviews      map[ident.DecisionNumber][]*model.Decision
	acting       map[ident.CertificateNumber][]*model.Decision // that sanction it or stand behind its events
	children     map[ident.FirmNumber][]ident.FirmNumber
	successors   map[ident.FirmNumber][]ident.FirmNumber
	applied      map[provisionKey][]application
	scopes       map[string]*model.Term
	bodies       map[string]*model.Term
	judged       *decisions.Index
	penalties    *records.Schedule            // nil where there is none
	recordOf     map[referent]*model.Record   // by type and key
	about        map[referent][]*model.Record // that refer to it
	revisions    map[ident.RevisionRef]*model.Revision
	provisions   map[*model.Text]map[ident.EID]*model.Provision
	byWID        map[*model.Text]map[ident.WID]*model.Provision
	redline      redline.HTML
	hasPair      map[[2]*model.Revision]bool // whether the comparison of two revisions, the older first, has a page
	livesOf      sync.Map                    // livesKey to func() *lives
	changedOf    sync.Map                    // livesKey to func() map[ident.WID]bool
	marginsOf    sync.Map                    // *model.Text to func() margins
	treaties     []*records.Treaty           // that a type of records has the parties of
	news         func() []newsRow            // all that happened
}

// provisionKey names a provision through all revisions of its instrument.
type provisionKey struct {
	instrument string
	wid        ident.WID
}

// application is what a decision held of a provision.
type application struct {
	decision *model.Decision
	holding  *model.Holding
}

// Texts keeps what was worked out of texts while the trees of a site are made one after the other. The zero value is
// ready for use.
type Texts struct {
	steps sync.Map // [2]*model.Text to func() *compare.Comparison
}

func newSite(in Input) *site {
	if len(in.Interface) == 0 {
		in.Interface = []ident.Language{in.Language}
	}
	in.Texts = cmp.Or(in.Texts, &Texts{})
	s := &site{Input: in,
		firms: map[ident.FirmNumber]*model.Firm{}, inspectors: map[ident.InspectorNumber]*model.Inspector{},
		decisionOf: map[ident.DecisionNumber]*model.Decision{},
		shown:      map[*model.Certificate]certificate{}, history: timeline.NewHistory(in.Corpus), roster: roster.New(in.Corpus, in.Words, in.Language, in.AsOf),
		under:       map[ident.RevisionRef][]*model.Certificate{},
		received:    map[ident.FirmNumber][]*model.Certificate{},
		certifiedBy: map[ident.InspectorNumber][]*model.Certificate{},
		against:     map[ident.FirmNumber][]*model.Decision{}, reviews: map[ident.DecisionNumber][]*model.Decision{},
		acting:   map[ident.CertificateNumber][]*model.Decision{},
		children: map[ident.FirmNumber][]ident.FirmNumber{}, successors: map[ident.FirmNumber][]ident.FirmNumber{},
		applied: map[provisionKey][]application{}, judged: decisions.New(in.Corpus), penalties: records.Penalties(in.Corpus), scopes: terms(in.Corpus.Scopes), bodies: terms(in.Corpus.Bodies),
		revisions: map[ident.RevisionRef]*model.Revision{}, provisions: map[*model.Text]map[ident.EID]*model.Provision{},
		byWID: map[*model.Text]map[ident.WID]*model.Provision{}, hasPair: map[[2]*model.Revision]bool{}}
	s.treaties = records.Treaties(in.Corpus)
	s.news = sync.OnceValue(s.happened)
	s.indexTexts()
	s.indexRegister()
	s.indexDecisions()
	s.indexRecords()
	for _, c := range s.certificates {
		s.shown[c] = s.newCertificate(timeline.CertificateOn(c, s.AsOf, date.Date{}).Holder(c), c)
	}
	return s
}

func terms(list []*model.Term) map[string]*model.Term {
	out := map[string]*model.Term{}
	for _, t := range list {
		out[t.ID] = t
	}
	return out
}

func (s *site) indexTexts() {
	for _, i := range s.Corpus.Instruments {
		s.paired(i)
		for _, r := range i.Revisions {
			s.revisions[r.Ref()] = r
			for _, t := range r.Texts {
				s.provisions[t], s.byWID[t] = map[ident.EID]*model.Provision{}, map[ident.WID]*model.Provision{}
				for p := range model.All(t.Body) {
					s.provisions[t][p.EID], s.byWID[t][p.WID] = p, p
				}
			}
		}
	}
}

func (s *site) indexRegister() {
	for _, i := range s.Corpus.Inspectors {
		s.inspectors[i.Number] = i
	}
	for _, f := range s.Corpus.Firms {
		s.firms[f.Number] = f
		if f.Parent != "" {
			s.children[f.Parent] = append(s.children[f.Parent], f.Number)
		}
		for _, p := range f.Predecessors {
			s.successors[p] = append(s.successors[p], f.Number)
		}
		for _, c := range f.Certificates {
			s.certificates = append(s.certificates, c)
			s.indexTransfers(c)
			if issued(c) && !withheld(f) {
				s.under[c.Standard] = append(s.under[c.Standard], c)
				s.certifiedBy[c.Inspector] = append(s.certifiedBy[c.Inspector], c)
			}
		}
	}
	slices.SortFunc(s.certificates, func(a, b *model.Certificate) int { return cmp.Compare(a.Number, b.Number) })
}

// issued says whether the certificate was ever issued, rather than applied for or refused.
func issued(c *model.Certificate) bool {
	return slices.ContainsFunc(c.Events, func(e *model.Event) bool { return e.Kind == model.Issued })
}

func (s *site) indexTransfers(c *model.Certificate) {
	for _, e := range c.Events {
		if e.Kind == model.Transferred && !e.Date.After(s.AsOf) {
			s.received[e.To] = append(s.received[e.To], c)
		}
	}
}

func (s *site) indexDecisions() {
	for _, d := range s.Corpus.Decisions {
		s.decisionOf[d.Number] = d
		if d.AppealOf != "" {
			s.reviews[d.AppealOf] = append(s.reviews[d.AppealOf], d)
		}
		for _, f := range d.Respondents {
			s.against[f] = append(s.against[f], d)
		}
		s.indexSanctions(d)
		for i := range d.Findings {
			h := &d.Findings[i]
			if _, p := s.provision(h.Provision); p != nil {
				key := provisionKey{h.Provision.Instrument, p.WID}
				s.applied[key] = append(s.applied[key], application{d, h})
			}
		}
	}
}

func (s *site) indexSanctions(d *model.Decision) {
	acts := map[ident.CertificateNumber]bool{}
	for i := range d.Sanctions {
		acts[d.Sanctions[i].Certificate] = true
	}
	for _, n := range d.Respondents {
		f := s.firms[n]
		if f == nil {
			continue
		}
		for _, c := range f.Held() {
			behind := slices.ContainsFunc(c.Events, func(e *model.Event) bool { return e.Decision == d.Number })
			if (behind || acts[c.Number]) && !slices.Contains(s.acting[c.Number], d) { // two respondents may have had it
				s.acting[c.Number] = append(s.acting[c.Number], d)
			}
		}
	}
}

// lead is the text that is shown of a revision, nil when the revision is not here or has no text.
func (s *site) lead(ref ident.RevisionRef) *model.Text {
	if r := s.revisions[ref]; r != nil {
		return s.text(r)
	}
	return nil
}

// provision finds a provision in the text that is shown of its revision or, where that lacks it, in the first that has
// it, with that text.
func (s *site) provision(ref ident.ProvisionRef) (*model.Text, *model.Provision) {
	t := s.lead(ref.RevisionRef)
	if p := s.provisions[t][ref.EID]; p != nil || t == nil {
		return t, p
	}
	for _, other := range s.revisions[ref.RevisionRef].Texts {
		if p := s.provisions[other][ref.EID]; p != nil {
			return other, p
		}
	}
	return t, nil
}
