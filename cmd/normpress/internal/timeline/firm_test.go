package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

func TestFirmOn(t *testing.T) {
	f := &model.Firm{Number: "F-0001", Tombstone: &model.Tombstone{Date: day("2027-01-01")}}
	for i, life := range []string{
		"2024-01-01 issued until=2024-12-31",
		"2024-02-01 issued until=2026-12-31\n2025-06-01 suspended",
		"2024-03-01 applied\n2024-05-01 refused",
		"2025-07-01 issued until=2026-06-30",
		"2025-07-01 issued until=2026-06-30",
	} {
		f.Certificates = append(f.Certificates, &model.Certificate{Number: ident.CertificateNumber(fmt.Sprintf("C-2024-%04d", i+1)), Scope: []string{"a"}, Events: events(life)})
	}
	for _, test := range []struct{ on, want string }{
		{"2023-12-31", "none"},
		{"2024-01-01", "valid: 1 valid"},
		{"2024-06-01", "valid: 2 valid, 1 valid, 3 refused"},
		{"2025-06-30", "suspended: 2 suspended, 1 expired, 3 refused"},
		{"2025-07-01", "valid: 4 valid, 5 valid, 2 suspended, 1 expired, 3 refused"},
		{"2027-01-01", "expired, retired: 2 expired, 4 expired, 5 expired, 1 expired, 3 refused"},
	} {
		s := FirmOn(f, day(test.on), date.Date{})
		got := string(s.Overall)
		if s.Retired {
			got += ", retired"
		}
		var list []string
		for _, c := range s.Certificates {
			list = append(list, strings.TrimPrefix(string(c.Certificate.Number), "C-2024-000")+" "+string(c.Status))
		}
		if len(list) > 0 {
			got += ": " + strings.Join(list, ", ")
		}
		if got != test.want {
			t.Errorf("on %s: %s, not %s", test.on, got, test.want)
		}
	}
}

func TestAccreditationOn(t *testing.T) {
	i := &model.Inspector{Number: "I-01", Scope: []string{"a", "b"}, Events: []*model.Accreditation{
		{Date: day("2024-06-01"), Kind: model.Accredited, Until: day("2026-05-31")},
		{Date: day("2025-01-01"), Kind: "scope-reduced", Scope: []string{"b"}, Published: day("2025-02-01")},
		{Date: day("2025-06-01"), Kind: "suspended"},
	}}
	for _, test := range []struct {
		on, by string
		want   Status
		b      bool
	}{
		{"2024-05-31", "", None, false},
		{"2024-06-01", "", Valid, true},
		{"2025-01-01", "", Valid, false},
		{"2025-01-01", "2025-01-31", Valid, true},
		{"2025-06-01", "", Suspended, false},
		{"2026-06-01", "", Expired, false},
	} {
		by := date.Date{}
		if test.by != "" {
			by = day(test.by)
		}
		if s := AccreditationOn(i, day(test.on), by); s.Status != test.want || s.Covers("b") != test.b {
			t.Errorf("on %s, known by %q: %s, covers b: %v", test.on, test.by, s.Status, s.Covers("b"))
		}
	}
	if s := AccreditationPeriods(i).On(day("2024-06-01")); s.By.Kind != "accredited" {
		t.Errorf("by %s", s.By.Kind)
	}
}

// TestTransferred holds that a certificate goes on with the firm that it was transferred to.
func TestTransferred(t *testing.T) {
	first, second, third := &model.Firm{Number: "F-0001"}, &model.Firm{Number: "F-0002"}, &model.Firm{Number: "F-0003"}
	c := certificate(`
2024-01-01 issued until=2024-12-31
2024-03-01 transferred published=2024-03-05
2024-04-01 suspended
2024-05-01 transferred
2024-06-01 reinstated
2024-07-01 renewed until=2026-12-31`)
	c.Holder, c.Events[1].Successor, c.Events[3].Successor = first, second, third
	first.Certificates, second.Received, third.Received = []*model.Certificate{c}, []*model.Certificate{c}, []*model.Certificate{c}
	history := NewHistory(&model.Corpus{Firms: []*model.Firm{first, second, third}})
	for _, test := range []struct{ on, knownBy, holder, first, second, third string }{
		{"2024-02-29", "", "F-0001", "valid", "none", "none"},
		{"2024-03-01", "", "F-0002", "transferred", "valid", "none"},
		{"2024-03-01", "2024-03-01", "F-0001", "valid", "none", "none"},
		{"2024-04-30", "", "F-0002", "transferred", "suspended", "none"},
		{"2024-05-01", "", "F-0003", "transferred", "transferred", "suspended"},
		{"2024-07-01", "", "F-0003", "transferred", "transferred", "valid"},
		{"2027-01-01", "", "F-0003", "transferred", "transferred", "expired"},
	} {
		by := date.Date{}
		if test.knownBy != "" {
			by = day(test.knownBy)
		}
		holder := string(CertificateOn(c, day(test.on), by).Holder(c).Number)
		var overall []string
		for _, f := range []*model.Firm{first, second, third} {
			overall = append(overall, string(FirmOn(f, day(test.on), by).Overall))
		}
		if got, want := holder+" "+strings.Join(overall, " "), strings.Join([]string{test.holder, test.first, test.second, test.third}, " "); got != want {
			t.Errorf("on %s, known by %q: %s, not %s", test.on, test.knownBy, got, want)
		}
		var entries []string
		for _, e := range history.On(day(test.on), by).Entries {
			if e.Certificate != nil {
				entries = append(entries, string(e.Firm.Number))
			}
		}
		if strings.Join(entries, " ") != test.holder {
			t.Errorf("on %s, known by %q: the register has the certificate of %v", test.on, test.knownBy, entries)
		}
	}
	d := history.Between(history.On(day("2024-02-29"), date.Date{}), history.On(day("2024-03-31"), date.Date{}))
	want := FieldChange{FieldHolder, "F-0001", "F-0002"}
	if i := slices.IndexFunc(d.Changed, func(e EntryChange) bool { return e.After.Certificate == c }); i < 0 || !slices.Contains(d.Changed[i].Fields, want) {
		t.Errorf("the transfer is not among the changes: %v", d.Changed)
	}
}

func TestUnbacked(t *testing.T) {
	valid, suspended := Standing{Status: Valid, Scope: []string{"a", "b"}}, Standing{Status: Suspended}
	if got := valid.Unbacked([]string{"b", "c"}); !slices.Equal(got, []string{"c"}) {
		t.Errorf("not accredited for %v", got)
	}
	if got := suspended.Unbacked([]string{"b"}); got != nil {
		t.Errorf("a suspended accreditation names %v", got)
	}
}

// What the law removed stands among the changes, and names no more than the record.
func TestErased(t *testing.T) {
	f := &model.Firm{Number: "F-0001", Registered: day("2024-01-01"), Tombstone: &model.Tombstone{Date: day("2024-03-31"), Reason: "removed-by-law"}}
	h := NewHistory(&model.Corpus{Firms: []*model.Firm{f}})
	for _, test := range []struct {
		end  string
		want int
	}{{"2024-02-29", 0}, {"2024-03-31", 1}, {"2024-04-30", 0}} {
		end := day(test.end)
		d := h.Between(h.On(end.StartOfMonth().AddDays(-1), date.Date{}), h.On(end, date.Date{}))
		if len(d.Erased) != test.want || len(d.Added)+len(d.Changed)+len(d.Removed) > 0 {
			t.Errorf("in the month to %s: %v", test.end, d)
		}
	}
}
