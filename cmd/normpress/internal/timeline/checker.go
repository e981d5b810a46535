package timeline

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// checker collects findings. Lives are derived once.
type checker struct {
	corpus         *model.Corpus
	asOf           date.Date
	accreditations map[ident.InspectorNumber]accreditation
	certificates   map[ident.CertificateNumber]life
	decisions      map[ident.DecisionNumber]*model.Decision
	found          diag.Findings
}

// life is a certificate with its standings through time.
type life struct {
	certificate *model.Certificate
	periods     Periods
}

type accreditation struct {
	inspector *model.Inspector
	periods   Periods
}

func newChecker(c *model.Corpus, asOf date.Date) *checker {
	x := &checker{corpus: c, asOf: asOf,
		accreditations: map[ident.InspectorNumber]accreditation{},
		certificates:   map[ident.CertificateNumber]life{},
		decisions:      map[ident.DecisionNumber]*model.Decision{},
	}
	for _, d := range c.Decisions {
		x.decisions[d.Number] = d
	}
	for _, i := range c.Inspectors {
		x.accreditations[i.Number] = accreditation{i, AccreditationPeriods(i)}
	}
	for _, f := range c.Firms {
		for _, cert := range f.Certificates {
			x.certificates[cert.Number] = life{cert, CertificatePeriods(cert)}
		}
	}
	return x
}

func (x *checker) add(f diag.Finding) { x.found = append(x.found, f) }

func (x *checker) find(rule *diag.Rule, pos diag.Pos, hint, format string, args ...any) {
	x.add(rule.At(pos, hint, format, args...))
}

// record checks the events of a certificate or accreditation one by one and as a sequence.
func (x *checker) record(r record) {
	m := newMachine(r)
	m.report = x.add
	for i, e := range r.events {
		x.keys(r, e)
		x.ahead(r, e)
		if i > 0 && e.Date.Before(r.events[i-1].Date) {
			x.find(eventOrder, e.At("date"), "events stand in the order of their dates, the oldest first",
				"%q of %s on %s stands after %q on %s", e.Kind, r.number, e.Date, r.events[i-1].Kind, r.events[i-1].Date)
		}
	}
	for _, e := range r.known(date.Date{}) {
		if m.lapses(e) {
			m.lapse()
		}
		m.take(e)
	}
}

// ahead compares the event with the date of the build.
func (x *checker) ahead(r record, e *model.Event) {
	switch {
	case x.asOf.IsZero():
	case e.Date.After(x.asOf) && !e.Planned:
		x.find(eventFuture, e.At("date"), "add planned: true, or mend the date", "%q of %s on %s lies after %s, the date of the build",
			e.Kind, r.number, e.Date, x.asOf)
	case e.Date.Before(x.asOf) && e.Planned:
		x.find(eventPlannedPast, e.At("planned"), "if it took place take planned away, else mend the date or take the event away",
			"%q of %s was planned for %s, which lies before %s, the date of the build", e.Kind, r.number, e.Date, x.asOf)
	}
}
