package pages

import (
	"fmt"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// A suspension is shown and drawn to the last day that was ordered; where none was, it is open. It never reaches to the
// end of the certificate.
func TestOrderedEndOfSuspension(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	for _, test := range []struct{ firm, until, bar string }{
		{"F-0025", "2026-12-15", "suspended 2026-06-16 2026-12-15"},
		{"F-0011", "2027-02-26", "suspended 2026-10-27 2027-02-26"},
		{"F-0019", "", "suspended 2026-08-17 "},
	} {
		v := firmView{}
		for _, f := range s.Corpus.Firms {
			if string(f.Number) == test.firm {
				v = s.firmPage(f).View.(firmView)
			}
		}
		if got := v.Standings[0].Suspensions[0]; got.Until != test.until || got.Over {
			t.Errorf("%s: %+v", test.firm, got)
		}
		found := ""
		for _, l := range v.Drawing.Lanes {
			for _, b := range l.Spans {
				if b.State == "suspended" {
					found = fmt.Sprintf("suspended %s %s", b.From, b.To)
				}
			}
		}
		if found != test.bar {
			t.Errorf("%s: %q is drawn, not %q", test.firm, found, test.bar)
		}
	}
}

// From the day after, the dated pages say that no reinstatement was entered.
func TestSuspensionAfterOrderedEnd(t *testing.T) {
	s := registerSite(t, date.Of(2026, 12, 31))
	for _, r := range s.firmThen(s.firms["F-0025"]) {
		if len(r.Standings[0].Suspensions) == 0 || r.To == "2028-09-21" && r.From != "2026-12-16" {
			continue
		}
		if got := r.Standings[0].Suspensions[0]; got.Over != (r.From >= "2026-12-16") || got.Until != "2026-12-15" {
			t.Errorf("from %s to %s: %+v", r.From, r.To, got)
		}
	}
	over := s.standings(s.firms["F-0025"], s.AsOf, truth)[0]
	if over.Status != "suspended" || !over.Suspensions[0].Over {
		t.Errorf("the suspension is %+v", over)
	}
}

// A refusal that was annulled on appeal is marked so on the days before, and in the table of events; what was refused, and
// what ended, keeps its scope.
func TestOverturnedRefusalAndFormerScope(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	f := s.firms["F-0026"]
	on := date.Of(2026, 1, 31)
	if st := s.standings(f, on, truth)[0]; st.Status != "refused" || !st.Overturned || len(st.Scope) != 2 {
		t.Errorf("on %s: %+v", on, st)
	}
	marked := 0
	for _, e := range s.events(f.Certificates[0]) {
		if e.Annulled {
			marked++
		}
		if e.Annulled != (e.Kind == "refused" && e.Date == "2025-12-22") {
			t.Errorf("%+v", e)
		}
	}
	if marked != 1 {
		t.Errorf("%d events are annulled", marked)
	}
	c := s.newCertificate(s.firms["F-0018"], s.firms["F-0018"].Certificates[0])
	if c.Last != "2025-11-02" || len(c.Former) == 0 || len(c.Scope) != 0 {
		t.Errorf("%+v", c)
	}
}

// A decision says of a past day how final it was then, and nobody foresees that it is annulled.
func TestFinalityOfTheDay(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	for _, c := range []struct {
		number   ident.DecisionNumber
		on       date.Date
		appealed bool
		want     model.Finality
	}{
		{"EB-2026-005", date.Of(2026, 10, 30), false, model.OpenToAppeal},
		{"EB-2026-005", date.Of(2026, 11, 22), false, model.OpenToAppeal},
		{"EB-2026-003", date.Of(2026, 6, 20), false, model.OpenToAppeal}, // appealed on 8 July
		{"EB-2026-003", date.Of(2026, 7, 10), true, model.UnderAppeal},
		{"EB-2025-005", date.Of(2025, 11, 10), false, model.OpenToAppeal}, // appealed on 28 November, upheld on 24 March
		{"EB-2025-005", date.Of(2026, 3, 23), true, model.UnderAppeal},
		{"EB-2025-005", date.Of(2026, 3, 24), false, model.Final},
		{"EB-2025-003", date.Of(2025, 6, 20), false, model.Annulled},
	} {
		if got := s.finalityOn(s.decisionOf[c.number], c.on, c.appealed); got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.number, c.on, got, c.want)
		}
	}
	for _, r := range s.firmThen(s.firms["F-0014"]) {
		for _, st := range r.Said {
			if st.Overturned || st.Decision != nil && st.Decision.Annulled {
				t.Errorf("from %s the register knew of an annulment: %+v", r.From, st)
			}
		}
	}
}
