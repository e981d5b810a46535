package pages

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/load"
	memory "normpress/cmd/normpress/internal/source"
	"normpress/cmd/normpress/internal/timeline"
)

// registerSite is a site of the repository's register alone.
func registerSite(t *testing.T, asOf date.Date) *site {
	t.Helper()
	folder, _ := memory.Folder("../../../..")
	if folder == nil {
		t.Fatal("the repository cannot be read")
	}
	defer folder.Close()
	corpus, _ := load.Load(folder)
	return newSite(Input{Corpus: corpus, Language: "en", BasePath: "/", AsOf: asOf, DatedPages: 200})
}

// Every dated page of every firm says what its certificates were worth on that day, and what the register said.
func TestDatedPagesAgreeWithTimeline(t *testing.T) {
	asOf := date.Of(2026, 11, 22)
	s := registerSite(t, asOf)
	pages, otherwise := 0, 0
	for _, f := range s.Corpus.Firms {
		for _, job := range s.firmDates(f)[1:] {
			p := job()
			v := p.View.(firmOnDateView)
			on, err := date.Parse(v.Date)
			if err != nil || p.Path != address.FirmOnDate(f.Number, on) || on.After(asOf) {
				t.Fatalf("%s is of %q", p.Path, v.Date)
			}
			pages++
			if removed(f) {
				if v.Then.Standings != nil || v.Decisions != nil {
					t.Errorf("%s tells of a record that was removed", p.Path)
				}
				continue
			}
			same := func(axis string, got []standing, knownBy date.Date) {
				for n, c := range timeline.FirmOn(f, on, knownBy).Certificates {
					if n >= len(got) || got[n].Certificate.Title != string(c.Certificate.Number) || got[n].Status != string(c.Status) ||
						!withheld(f) && (got[n].Since != c.Since.String() || strings.Join(got[n].scope, " ") != strings.Join(c.Scope, " ") || strings.Join(got[n].suspended, " ") != strings.Join(c.SuspendedScope, " ")) {
						t.Errorf("%s, %s: %v, not %v", p.Path, axis, got, c)
					}
				}
			}
			same("truth", v.Then.Standings, date.Date{})
			if v.Then.Otherwise {
				otherwise++
				same("said", v.Then.Said, on)
				if known, err := date.Parse(v.Then.Known); err != nil || !known.After(on) {
					t.Errorf("%s: it says so since %q", p.Path, v.Then.Known)
				}
				if reflect.DeepEqual(v.Then.Said, v.Then.Standings) {
					t.Errorf("%s: the register said the same: %v", p.Path, v.Then.Said)
				}
			} else if !withheld(f) {
				same("said", v.Then.Standings, on)
			}
		}
	}
	if pages < 500 || otherwise < 10 {
		t.Errorf("%d pages, of which %d differ from what the register said", pages, otherwise)
	}
}

// The list of a firm has every day of its pages, as the start of a run of days or the end of a month.
func TestFirmOnListsEveryDatedPage(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	for _, f := range s.Corpus.Firms {
		if removed(f) {
			continue
		}
		jobs := s.firmDates(f)
		listed := map[string]bool{}
		for _, r := range jobs[0]().View.(firmOnView).Rows {
			listed[r.URL] = true
			for _, end := range r.MonthEnds {
				listed[end.URL] = true
			}
		}
		for _, job := range jobs[1:] {
			if p := job(); !listed[p.Path] {
				t.Errorf("%s is not listed", p.Path)
			}
		}
	}
}

// In a large register one page of each firm answers for all dates.
func TestLargeRegisterHasNoDatedPages(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	s.DatedPages = 10
	for _, f := range s.Corpus.Firms {
		jobs := s.firmDates(f)
		if len(jobs) != 1 {
			t.Fatalf("%s has %d pages", f.Number, len(jobs))
		}
		for _, r := range jobs[0]().View.(firmOnView).Rows {
			if r.URL != "" || len(r.MonthEnds) > 0 && r.MonthEnds[0].URL != "" {
				t.Errorf("%s leads to %s", f.Number, r.URL)
			}
		}
	}
}

// The pages of the months say what differs between the registers at their ends, and their list adds up.
func TestMonthPages(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	ends := s.history.MonthEnds(s.AsOf)
	changes, files := s.months(ends)
	statuses := byStatus(files)
	if len(changes) != len(ends) || len(files) != len(ends) || len(ends) < 20 || !slices.Contains(statuses, "valid") {
		t.Fatalf("%d months, %d files, %d pages", len(changes), len(files), len(ends))
	}
	entries := 0
	for n, end := range ends {
		m, d := changes[len(ends)-1-n], s.inMonth(end)
		if m.To != end.String() || m.Added != len(d.Added) || m.Changed != len(d.Changed) || m.Removed != len(d.Removed) {
			t.Errorf("%s: the list says %+v", end, m)
		}
		entries += m.Added - m.Removed
		sum := 0
		for _, number := range files[len(ends)-1-n].Numbers {
			sum += number
		}
		if total := files[len(ends)-1-n].Total; total != entries || sum != total {
			t.Errorf("%s: %d entries by changes, %d by status, the total says %d", end, entries, sum, total)
		}
	}
	march := view(t, s.monthPage(date.Of(2026, 3, 31)))
	for _, want := range []string{`"number":"F-0007","fields":[{"field":"status","before":"suspended","after":"valid"}`, `"kind":"reinstated"`} {
		if !strings.Contains(march, want) {
			t.Errorf("March 2026 does not have %s: %s", want, march)
		}
	}
}

// A certificate that is confidential shows its status, and nothing of its events, on every page of its firm.
func TestConfidentialFirmThroughTime(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	f := s.firms["F-0029"]
	for _, job := range append(s.firmDates(f), func() Page { return s.firmPage(f) }) {
		p := job()
		v := view(t, p)
		for _, secret := range []string{"Name withheld", "interception", "I-04", `"scope"`, `"events":[`} {
			if strings.Contains(v, secret) {
				t.Errorf("%s tells %s: %s", p.Path, secret, v)
			}
		}
	}
}

// What the register says of an inspector's accreditation it says from the day of publication on, not from that of effect.
func TestAccreditationPublishedLater(t *testing.T) {
	s := registerSite(t, date.Of(2026, 11, 22))
	f := s.firms["F-0019"]
	for _, test := range []struct{ on, known string }{
		{"2025-06-02", "2025-06-04"}, {"2025-06-04", ""}, {"2025-06-30", ""}, {"2025-08-31", ""},
	} {
		v := firmOnDateView{}
		for _, job := range s.firmDates(f)[1:] {
			if p := job(); p.View.(firmOnDateView).Date == test.on {
				v = p.View.(firmOnDateView)
			}
		}
		if v.Date == "" || v.Then.Known != test.known || v.Then.Otherwise != (test.known != "") || v.Then.Standings[0].Inspected != "suspended" {
			t.Errorf("%s: %+v", test.on, v.Then)
		}
	}
}
