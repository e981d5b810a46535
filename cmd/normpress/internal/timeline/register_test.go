package timeline

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// randomRegister is a register of random lives, possible or not, whose inspector's accreditation changes.
func randomRegister(r *rand.Rand) *model.Corpus {
	c := &model.Corpus{Inspectors: []*model.Inspector{{Number: "I-01", Scope: []string{"a", "b", "c"}, Events: []*model.Accreditation{
		{Date: day("2024-01-10"), Kind: model.Accredited, Until: day("2024-09-30")},
		{Date: day("2024-04-01"), Kind: "scope-reduced", Scope: []string{"b"}, Published: day("2024-04-20")},
	}}}}
	for n := range 1 + r.IntN(4) {
		f := &model.Firm{Number: ident.FirmNumber(fmt.Sprintf("F-%04d", n+1)), Registered: day("2024-01-01").AddDays(r.IntN(90))}
		if r.IntN(4) == 0 {
			f.Tombstone = &model.Tombstone{Date: day("2024-06-01"), Reason: "dissolved"}
		}
		for m := range r.IntN(4) {
			data := make([]byte, 4*(1+r.IntN(10)))
			for i := range data {
				data[i] = byte(r.Uint32())
			}
			cert := made(data)
			cert.Events = slices.DeleteFunc(cert.Events, func(e *model.Event) bool { return e.Date.IsZero() })
			cert.Number, cert.Holder, cert.Inspector = ident.CertificateNumber(fmt.Sprintf("C-2024-%02d%02d", n, m)), f, "I-01"
			f.Certificates = append(f.Certificates, cert)
		}
		c.Firms = append(c.Firms, f)
	}
	return c
}

// The register on a day is what each certificate is worth on it, on both axes of time; and a difference leads from one
// register to the other, and back.
func TestRegisterOfRandomLives(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		c := randomRegister(r)
		h := NewHistory(c)
		var some []Register
		for range 12 {
			on := day("2023-12-20").AddDays(r.IntN(320))
			for _, knownBy := range []date.Date{{}, on, on.AddDays(r.IntN(40) - 20)} {
				reg := h.On(on, knownBy)
				agreesWith(t, c, reg)
				some = append(some, reg)
			}
		}
		for range 30 {
			a, b := some[r.IntN(len(some))], some[r.IntN(len(some))]
			leads(t, h, a, b)
			leads(t, h, b, a)
		}
	}
}

func agreesWith(t *testing.T, c *model.Corpus, reg Register) {
	t.Helper()
	entries := map[string]Entry{}
	for _, e := range reg.Entries {
		if _, twice := entries[e.Key()]; twice {
			t.Fatalf("%s is twice in the register", e.Key())
		}
		entries[e.Key()] = e
	}
	total := 0
	for _, f := range c.Firms {
		before := total
		for _, cert := range f.Certificates {
			want := CertificateOn(cert, reg.On, reg.KnownBy)
			want.Until = LastDayOn(cert, reg.On, reg.KnownBy)
			e, ok := entries[string(cert.Number)]
			if ok != (want.Status != None) || ok && !e.Standing.same(want) {
				t.Fatalf("%s on %s, known by %q: the register says %v, the certificate %v", cert.Number, reg.On, reg.KnownBy, e.Standing, want)
			}
			if ok {
				total++
				accreditation := AccreditationOn(c.Inspectors[0], reg.On, reg.KnownBy).Backing(e.Scope)
				if want.Status != Valid && want.Status != Suspended {
					accreditation = ""
				}
				if want := accreditation; e.Accreditation != want {
					t.Fatalf("%s on %s: accreditation %s, not %s", cert.Number, reg.On, e.Accreditation, want)
				}
			}
		}
		if _, alone := entries[string(f.Number)]; alone != (total == before && !f.Registered.After(reg.On)) {
			t.Fatalf("%s on %s: in the register without a certificate: %v", f.Number, reg.On, alone)
		} else if alone {
			total++
		}
	}
	if total != len(entries) {
		t.Fatalf("%d entries, not %d", len(entries), total)
	}
}

// leads applies the difference to a, and compares with b.
func leads(t *testing.T, h *History, a, b Register) {
	t.Helper()
	d := h.Between(a, b)
	got := cells(a)
	for _, c := range d.Removed {
		delete(got, c.Before.Key())
	}
	for _, c := range slices.Concat(d.Added, d.Changed) {
		if got[c.After.Key()] == nil {
			got[c.After.Key()] = map[Field]string{}
		}
		for _, f := range c.Fields {
			if is := got[c.After.Key()][f.Field]; is != f.Before {
				t.Fatalf("%s: %s was %q, not %q", c.After.Key(), f.Field, is, f.Before)
			}
			got[c.After.Key()][f.Field] = f.After
			if f.After == "" {
				delete(got[c.After.Key()], f.Field)
			}
		}
	}
	if want := cells(b); !maps.EqualFunc(got, want, maps.Equal) {
		t.Fatalf("the difference leads to\n%v\nnot to\n%v", got, want)
	}
	for _, c := range d.Changed {
		if c.After.Certificate != nil && c.After.Status != c.Before.Status && len(c.Events) == 0 && c.After.Status != Expired && c.Before.Status != Expired {
			t.Fatalf("%s became %s by nothing", c.After.Key(), c.After.Status)
		}
	}
}

// cells are the fields of the entries of a register that are not empty in every entry.
func cells(r Register) map[string]map[Field]string {
	out := map[string]map[Field]string{}
	for i := range r.Entries {
		e := &r.Entries[i]
		row := map[Field]string{}
		for _, f := range Fields() {
			if v := e.Value(f); v != "" && f != FieldHolder {
				row[f] = v
			}
		}
		out[e.Key()] = row
	}
	return out
}

// What the register said on each day is what was known on that day.
func TestSaidOfRandomLives(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		data := make([]byte, 4*(1+r.IntN(10)))
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		c := made(data)
		said := CertificateSaid(c)
		for n := range 300 {
			on := day("2023-12-20").AddDays(n)
			if got, want := said.On(on), CertificateOn(c, on, on); !got.same(want) {
				t.Fatalf("on %s the register is said to have said %v, not %v", on, got, want)
			}
		}
	}
}

func TestBetween(t *testing.T) {
	f := &model.Firm{Number: "F-0001", Registered: day("2024-01-01")}
	late := &model.Firm{Number: "F-0002", Registered: day("2024-03-05")}
	f.Certificates = []*model.Certificate{{Number: "C-2024-0001", Holder: f, Inspector: "I-01", Scope: []string{"a", "b"}, Events: events(`
2024-01-01 applied
2024-02-10 issued until=2024-12-31
2024-03-03 suspended scope=b published=2024-04-02
2024-03-20 appealed
`)}}
	c := &model.Corpus{Firms: []*model.Firm{f, late}, Inspectors: []*model.Inspector{{Number: "I-01", Scope: []string{"a", "b"}, Events: []*model.Accreditation{
		{Date: day("2024-01-01"), Kind: model.Accredited, Until: day("2030-12-31")}, {Date: day("2024-05-05"), Kind: "suspended"}}}}}
	for _, test := range []struct{ from, fromBy, to, toBy, want string }{
		{"2023-12-31", "", "2024-01-31", "", "added C-2024-0001: status=applied since=2024-01-01 by applied"},
		{"2024-01-31", "", "2024-02-29", "", "changed C-2024-0001: status=applied>valid scope=>a b since=2024-01-01>2024-02-10 until=>2024-12-31 accreditation=>valid by issued"},
		{"2024-02-29", "", "2024-03-31", "", "added F-0002: status=none\nchanged C-2024-0001: scope=a b>a suspended=>b since=2024-02-10>2024-03-03 under-appeal=>yes by suspended appealed"},
		{"2024-02-29", "2024-02-29", "2024-03-31", "2024-03-31", "added F-0002: status=none"},
		{"2024-03-31", "2024-03-31", "2024-03-31", "", "changed C-2024-0001: scope=a b>a suspended=>b since=2024-02-10>2024-03-03 under-appeal=>yes by suspended"},
		{"2024-04-30", "", "2024-05-31", "", "changed C-2024-0001: accreditation=valid>suspended accredited by suspended"},
		{"2024-12-31", "", "2025-01-01", "", "changed C-2024-0001: status=valid>expired scope=a> suspended=b> since=2024-03-03>2025-01-01 until=2024-12-31> accreditation=suspended> by issued"},
		{"2024-01-31", "", "2023-12-31", "", "removed C-2024-0001: status=applied> since=2024-01-01> by applied"},
		{"2024-01-15", "", "2024-01-31", "", ""},
	} {
		h := NewHistory(c)
		d := h.Between(h.On(day(test.from), optional(test.fromBy)), h.On(day(test.to), optional(test.toBy)))
		if got := showDifference(d); got != test.want {
			t.Errorf("from %s (%s) to %s (%s):\n%s\nnot\n%s", test.from, test.fromBy, test.to, test.toBy, got, test.want)
		}
	}
}

func optional(s string) date.Date {
	if s == "" {
		return date.Date{}
	}
	return day(s)
}

func showDifference(d Difference) string {
	var lines []string
	for _, part := range []struct {
		name string
		list []EntryChange
	}{{"added", d.Added}, {"changed", d.Changed}, {"removed", d.Removed}} {
		for _, c := range part.list {
			e := c.After
			if e == nil {
				e = c.Before
			}
			line := part.name + " " + e.Key() + ":"
			for _, f := range c.Fields {
				change := f.Before + ">" + f.After
				if part.name == "added" {
					change = f.After
				}
				line += " " + string(f.Field) + "=" + change
			}
			if len(c.Accreditation) > 0 {
				line += " accredited by"
				for _, e := range c.Accreditation {
					line += " " + string(e.Kind)
				}
			}
			if len(c.Events) > 0 {
				line += " by"
				for _, e := range c.Events {
					line += " " + string(e.Kind)
				}
			}
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func TestLastDayOn(t *testing.T) {
	c := certificate(`
2024-01-01 applied
2024-02-10 issued until=2026-12-31
2025-12-01 withdrawn published=2025-06-01
2026-06-01 appealed`)
	for on, want := range map[string]string{"2024-01-15": "", "2024-03-01": "2026-12-31", "2025-05-31": "2026-12-31", "2025-06-01": "2025-11-30", "2025-12-01": ""} {
		if got := LastDayOn(c, day(on), date.Date{}).String(); got != want {
			t.Errorf("on %s the last day was %q, not %q", on, got, want)
		}
	}
}

func TestMonthEnds(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"2024-01-31", "2024-03-31", "[2024-01-31 2024-02-29 2024-03-31]"},
		{"2024-02-01", "2024-04-02", "[2024-02-29 2024-03-31]"},
		{"2024-02-01", "2024-02-10", "[]"},
	} {
		h := NewHistory(&model.Corpus{Firms: []*model.Firm{{Number: "F-0001", Registered: day(test.from)}}})
		if got := fmt.Sprint(h.MonthEnds(day(test.to))); got != test.want {
			t.Errorf("from %s to %s: %s, not %s", test.from, test.to, got, test.want)
		}
	}
	if NewHistory(&model.Corpus{}).MonthEnds(day("2024-01-01")) != nil {
		t.Error("an empty register has month ends")
	}
}

// BenchmarkRegister looks a register of 20,000 certificates up on 100 month ends.
func BenchmarkRegister(b *testing.B) {
	c := corpusOf()
	for _, cert := range large() {
		c.Firms = append(c.Firms, &model.Firm{Number: ident.FirmNumber("F" + cert.Number[1:]), Certificates: []*model.Certificate{cert}})
	}
	for b.Loop() {
		h := NewHistory(c)
		for _, on := range h.MonthEnds(day("2028-06-22")) {
			h.On(on, date.Date{})
		}
	}
}

// The life of every entry says on each day what the register says on it, on both axes.
func TestLivesOfRandomRegisters(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 40 {
		h := NewHistory(randomRegister(r))
		for _, said := range []bool{false, true} {
			lives := h.Lives(said)
			for n := range 50 {
				on := day("2023-12-20").AddDays(n * 7)
				knownBy := date.Date{}
				if said {
					knownBy = on
				}
				got := map[string]*Entry{}
				for _, l := range lives {
					for _, p := range l.Periods {
						if p.From.After(on) {
							break
						}
						key := string(l.Firm.Number)
						if l.Certificate != nil {
							key = string(l.Certificate.Number)
						}
						if got[key] = p.Entry; p.Entry == nil {
							delete(got, key)
						}
					}
				}
				want := h.On(on, knownBy)
				if len(got) != len(want.Entries) {
					t.Fatalf("on %s: %d entries, not %d", on, len(got), len(want.Entries))
				}
				for i := range want.Entries {
					if e := &want.Entries[i]; !sameEntry(got[e.Key()], e) {
						t.Fatalf("on %s, said: %v: %s is %v, not %v", on, said, e.Key(), got[e.Key()], e)
					}
				}
			}
		}
	}
}

// What is withheld is withheld of every day.
func TestWithheldInRegister(t *testing.T) {
	life := events("2024-01-01 applied\n2024-02-10 issued until=2024-12-31\n2024-03-03 suspended scope=b reason=secret")
	secret := &model.Firm{Number: "F-0001", Registered: day("2024-01-01"), Confidential: true}
	secret.Certificates = []*model.Certificate{{Number: "C-2024-0001", Holder: secret, Inspector: "I-01", Scope: []string{"a", "b"}, Events: life}}
	gone := &model.Firm{Number: "F-0002", Registered: day("2024-01-01"), Tombstone: &model.Tombstone{Date: day("2024-06-01"), Reason: "removed-by-law"}}
	gone.Certificates = []*model.Certificate{{Number: "C-2024-0002", Holder: gone, Inspector: "I-01", Scope: []string{"a", "b"}, Events: life}}
	h := NewHistory(&model.Corpus{Firms: []*model.Firm{secret, gone}})
	d := h.Between(h.On(day("2024-01-15"), date.Date{}), h.On(day("2024-03-31"), date.Date{}))
	if got, want := showDifference(d), "changed C-2024-0001: status=applied>valid"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
}
