package timeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// made turns bytes into a certificate: any sequence of events, possible or not, within some months.
func made(data []byte) *model.Certificate {
	c := &model.Certificate{Number: "C-2024-0001", Scope: []string{"a", "b", "c"}, Conditions: []string{"from the start"}}
	kinds := append(model.EventKind("").Values(), "accredited", "unheard-of")
	for ; len(data) >= 4; data = data[4:] {
		e := &model.Event{Date: day("2024-01-01").AddDays(int(data[1])), Kind: model.EventKind(kinds[int(data[0])%len(kinds)])}
		if data[1] == 255 {
			e.Date = date.Date{}
		}
		if data[2]%4 > 0 {
			e.Until = e.Date.AddDays(int(data[2]) - 20)
		}
		for i, s := range []string{"a", "b", "c", "d"} {
			if data[3]&(1<<i) > 0 {
				e.Scope = append(e.Scope, s)
			}
		}
		if data[3]&16 > 0 {
			e.Published = e.Date.AddDays(int(data[3]>>5) - 3)
		}
		if data[3]&32 > 0 {
			e.Outcome, e.Decision = overturned, "EB-2025-001"
		}
		c.Events = append(c.Events, e)
	}
	return c
}

// FuzzPeriods holds against any sequence of events that the periods cover time without gaps and overlaps, that a day
// depends only on the events until then, and that whatever is found has a place and a rule.
func FuzzPeriods(f *testing.F) {
	f.Add([]byte{0, 1, 0, 0, 1, 5, 100, 0, 6, 10, 0, 2, 7, 20, 0, 2})
	f.Add([]byte{1, 5, 40, 0, 2, 26, 90, 0, 8, 40, 0, 0, 11, 41, 0, 0, 12, 60, 0, 32, 7, 60, 0, 0})
	f.Add([]byte{1, 5, 40, 7, 4, 6, 0, 7, 3, 7, 0, 15, 5, 8, 0, 0, 13, 9, 0, 0, 14, 10, 30, 0, 15, 10, 30, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 400 {
			return
		}
		c := made(data)
		holds(t, c)
		for _, f := range Check(corpusOf(c), day("2024-05-01")) {
			if !slices.ContainsFunc(Rules, func(r *diag.Rule) bool { return r.Name == f.Rule }) || f.Text == "" {
				t.Errorf("not a rule of this package: %s", f)
			}
		}
	})
}

func TestPropertiesOfRandomLives(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		data := make([]byte, 4*(1+r.IntN(12)))
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		holds(t, made(data))
	}
}

func holds(t *testing.T, c *model.Certificate) {
	t.Helper()
	ps := CertificatePeriods(c)
	if !ps[0].From.IsZero() || !ps[len(ps)-1].To.IsZero() {
		t.Fatalf("the periods do not cover all of time:\n%s", show(ps))
	}
	for i := 1; i < len(ps); i++ {
		if ps[i-1].To != ps[i].From || !ps[i].From.After(ps[i-1].From) {
			t.Fatalf("gap or overlap at %d:\n%s", i, show(ps))
		}
		if ps[i-1].Standing.same(ps[i].Standing) {
			t.Fatalf("period %d says what the one before it says:\n%s", i, show(ps))
		}
	}
	for n := range 300 {
		on := day("2023-12-30").AddDays(n)
		standing := CertificateOn(c, on, date.Date{})
		if !standing.same(ps.On(on)) || !ps.at(on).Contains(on) {
			t.Fatalf("%s: the periods disagree", on)
		}
		sound(t, standing)
		if n%17 == 0 {
			earlier := *c
			earlier.Events = slices.DeleteFunc(slices.Clone(c.Events), func(e *model.Event) bool { return e.Date.After(on) })
			if !CertificateOn(&earlier, on, date.Date{}).same(standing) {
				t.Fatalf("%s: a later event changed what was true", on)
			}
		}
	}
}

// sound holds what every standing must hold.
func sound(t *testing.T, s Standing) {
	t.Helper()
	live := s.Status == Valid || s.Status == Suspended
	switch {
	case (s.Status == None) != (s.By == nil):
		t.Fatalf("%s without event: %v", s.Status, s)
	case !live && (s.Scope != nil || s.SuspendedScope != nil || s.Conditions != nil):
		t.Fatalf("%s with a scope: %v", s.Status, s)
	case s.Status == Valid && len(s.Scope) == 0, s.Status == Suspended && (len(s.Scope) > 0 || len(s.SuspendedScope) == 0):
		t.Fatalf("%s with scope %v and suspended %v", s.Status, s.Scope, s.SuspendedScope)
	case slices.ContainsFunc(s.Scope, func(scope string) bool { return slices.Contains(s.SuspendedScope, scope) }):
		t.Fatalf("in force and suspended: %v", s)
	}
}

func corpusOf(certificates ...*model.Certificate) *model.Corpus {
	f := &model.Firm{Number: "F-0001", Certificates: certificates}
	return &model.Corpus{Firms: []*model.Firm{f}}
}

// large is a register of 20,000 firms with three events each.
func large() []*model.Certificate {
	list := make([]*model.Certificate, 20_000)
	for i := range list {
		start := day("2020-01-01").AddDays(i % 2000)
		list[i] = &model.Certificate{Number: ident.CertificateNumber(fmt.Sprintf("C-2020-%05d", i)), Scope: []string{"a", "b"}, Events: []*model.Event{
			{Date: start, Kind: model.Applied},
			{Date: start.AddDays(60), Kind: model.Issued, Until: start.AddDays(1100)},
			{Date: start.AddDays(200 + i%300), Kind: model.Suspended, Scope: []string{"b"}},
		}}
	}
	return list
}

// BenchmarkDates derives every certificate's status on 1,000 dates.
func BenchmarkDates(b *testing.B) {
	list := large()
	r := rand.New(rand.NewPCG(1, 2))
	dates := make([]date.Date, 1000)
	for i := range dates {
		dates[i] = day("2019-06-01").AddDays(r.IntN(4000))
	}
	for b.Loop() {
		valid := 0
		for _, c := range list {
			ps := CertificatePeriods(c)
			for _, d := range dates {
				if ps.at(d).Status == Valid {
					valid++
				}
			}
		}
		if valid == 0 {
			b.Fatal("none is valid")
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	c := corpusOf()
	for _, cert := range large() {
		c.Firms = append(c.Firms, &model.Firm{Number: "F-0001", Certificates: []*model.Certificate{cert}})
	}
	for b.Loop() {
		Check(c, day("2026-11-22"))
	}
}
