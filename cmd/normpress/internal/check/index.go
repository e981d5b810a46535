package check

import (
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// index finds the records of a corpus by their numbers. Of two records with one number the first counts.
type index struct {
	*model.Corpus
	firms        map[ident.FirmNumber]*model.Firm
	certificates map[ident.CertificateNumber]*certificate
	inspectors   map[ident.InspectorNumber]*model.Inspector
	decisions    map[ident.DecisionNumber]*model.Decision
	held         []*certificate    // all certificates
	revisions    []*model.Revision // all revisions
	appeals      map[ident.DecisionNumber][]*model.Decision
}

// certificate is a certificate with the firm in whose record it stands.
type certificate struct {
	*model.Certificate
	firm *model.Firm
}

func newIndex(c *model.Corpus) *index {
	x := &index{Corpus: c,
		firms:        map[ident.FirmNumber]*model.Firm{},
		certificates: map[ident.CertificateNumber]*certificate{},
		inspectors:   map[ident.InspectorNumber]*model.Inspector{},
		decisions:    map[ident.DecisionNumber]*model.Decision{},
		appeals:      map[ident.DecisionNumber][]*model.Decision{},
	}
	for _, f := range c.Firms {
		first(x.firms, f.Number, f)
		for _, cert := range f.Certificates {
			held := &certificate{cert, f}
			x.held = append(x.held, held)
			first(x.certificates, cert.Number, held)
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
	for _, i := range c.Instruments {
		x.revisions = append(x.revisions, i.Revisions...)
	}
	return x
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
