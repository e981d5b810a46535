package check

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// index finds the records of a corpus by their numbers. Of two records with one number the first counts. A record
// whose number could not be read has none, and stands where there may be any: see known.
type index struct {
	*model.Corpus
	firms        map[ident.FirmNumber]*model.Firm
	certificates map[ident.CertificateNumber]*model.Certificate
	inspectors   map[ident.InspectorNumber]*model.Inspector
	decisions    map[ident.DecisionNumber]*model.Decision
	held         []*model.Certificate // all certificates
	revisions    []*model.Revision    // all revisions
	appeals      map[ident.DecisionNumber][]*model.Decision
	records      map[string]map[string]*model.Record // by type and key
}

func newIndex(c *model.Corpus) *index {
	x := &index{Corpus: c,
		firms:        map[ident.FirmNumber]*model.Firm{},
		certificates: map[ident.CertificateNumber]*model.Certificate{},
		inspectors:   map[ident.InspectorNumber]*model.Inspector{},
		decisions:    map[ident.DecisionNumber]*model.Decision{},
		appeals:      map[ident.DecisionNumber][]*model.Decision{},
	}
	for _, f := range c.Firms {
		first(x.firms, f.Number, f)
		if f.Unread() && len(f.Certificates) == 0 {
			x.certificates[""] = nil // it may hold any
		}
		for _, cert := range f.Certificates {
			x.held = append(x.held, cert)
			first(x.certificates, cert.Number, cert)
		}
	}
	for _, i := range c.Inspectors {
		first(x.inspectors, i.Number, i)
	}
	for _, d := range c.Decisions {
		first(x.decisions, d.Number, d)
		if d.AppealOf != "" {
			x.appeals[d.AppealOf] = append(x.appeals[d.AppealOf], d)
		}
	}
	x.indexRecords()
	for _, i := range c.Instruments {
		x.revisions = append(x.revisions, i.Revisions...)
	}
	return x
}

// known says whether a number is that of a record, or may be that of one whose number could not be read. A number that
// is not given or could not be read itself is not asked about.
func known[N ~string, R any](records map[N]R, number N) bool {
	_, is := records[number]
	_, mayBe := records[""]
	return number == "" || is || mayBe
}

func first[K comparable, V any](m map[K]V, key K, value V) {
	if _, ok := m[key]; !ok {
		m[key] = value
	}
}

// numbers lists the numbers of records as strings.
func numbers[R any, N ~string](records []R, number func(R) N) []string {
	list := make([]string, len(records))
	for i, r := range records {
		list[i] = string(number(r))
	}
	return list
}
