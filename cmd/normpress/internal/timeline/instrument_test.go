package timeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// provisions reads one entry per line: eId and key=value pairs, a suspension as from..to.
func provisions(text string) []model.ProvisionDates {
	var out []model.ProvisionDates
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		d := model.ProvisionDates{Provision: ident.EID(words[0])}
		for _, w := range words[1:] {
			key, value, _ := strings.Cut(w, "=")
			if key == "suspended" {
				from, to, _ := strings.Cut(value, "..")
				d.Suspended = &model.Period{From: day(from)}
				if to != "" {
					d.Suspended.To = day(to)
				}
				continue
			}
			*map[string]*date.Date{"force": &d.EntryIntoForce, "provisional": &d.AppliesProvisionally, "ceases": &d.Ceases}[key] = day(value)
		}
		out = append(out, d)
	}
	return out
}

// tree is a text with a part that holds two articles, the second with a paragraph.
func tree() *model.Text {
	part := &model.Provision{EID: "part_IV", Kind: model.Part}
	in := func(id ident.EID, parent *model.Provision) *model.Provision {
		p := &model.Provision{EID: id, Parent: parent}
		parent.Body = append(parent.Body, model.Block{Kind: model.BlockProvision, Provision: p})
		return p
	}
	in("art_17", part)
	in("art_18__para_1", in("art_18", part))
	return &model.Text{Body: []model.Block{{Kind: model.BlockProvision, Provision: part}}}
}

func TestProvisionStateOn(t *testing.T) {
	const paragraph = "art_18__para_1"
	for _, test := range []struct{ name, revision, own, provision, want string }{
		{"as its text", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "", "art_17", "2023-05-25 -, 2023-05-26 adopted, 2024-06-01 in-force"},
		{"later than its text", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "art_17 force=2025-01-01", "art_17",
			"2023-05-26 adopted, 2024-06-01 adopted, 2024-12-31 adopted, 2025-01-01 in-force"},
		{"earlier than its text", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "art_17 force=2023-07-01", "art_17",
			"2023-06-30 adopted, 2023-07-01 in-force, 2024-06-01 in-force"},
		{"provisionally until it enters into force", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "part_IV provisional=2023-07-01", "art_17",
			"2023-06-30 adopted, 2023-07-01 applies-provisionally, 2024-05-31 applies-provisionally, 2024-06-01 in-force"},
		{"provisionally, of a text that never entered into force", "a adopted 2023-05-26 adoption=2023-05-26", "part_IV provisional=2023-07-01 ceases=2025-07-01", paragraph,
			"2023-07-01 applies-provisionally, 2025-06-30 applies-provisionally, 2025-07-01 ceased"},
		{"the nearest entry into force counts", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "part_IV force=2025-01-01\nart_18 force=2024-09-01", paragraph,
			"2024-08-31 adopted, 2024-09-01 in-force"},
		{"one key from here, one from around", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "part_IV provisional=2023-07-01\nart_18 force=2025-01-01", paragraph,
			"2023-07-01 applies-provisionally, 2024-06-01 applies-provisionally, 2025-01-01 in-force"},
		{"suspended from the first to the last day", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "art_17 suspended=2025-03-01..2025-09-01", "art_17",
			"2025-02-28 in-force, 2025-03-01 suspended, 2025-09-01 suspended, 2025-09-02 in-force"},
		{"suspended with what is around it, and again", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "part_IV suspended=2025-03-01..2025-03-31\nart_18 suspended=2026-01-01", paragraph,
			"2025-03-01 suspended, 2025-04-01 in-force, 2026-01-01 suspended, 2030-01-01 suspended"},
		{"not suspended with what is in it", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", paragraph + " suspended=2025-03-01", "art_18", "2025-03-01 in-force"},
		{"not suspended before it has effect", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "art_17 suspended=2024-01-01..2024-06-30", "art_17",
			"2024-01-01 adopted, 2024-06-01 suspended, 2024-07-01 in-force"},
		{"what is around it ceases first", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "part_IV ceases=2026-01-01\nart_18 ceases=2027-01-01 suspended=2025-12-01", paragraph,
			"2025-12-31 suspended, 2026-01-01 ceased"},
		{"superseded with its text", "a superseded 2023-05-26 adoption=2023-05-26 force=2024-06-01 on=2026-03-01", "art_17 suspended=2025-03-01", "art_17",
			"2026-02-28 suspended, 2026-03-01 superseded"},
		{"a draft", "a draft 2023-05-26", "art_17 force=2023-06-01", "art_17", "2023-06-01 draft"},
		{"of a provision that no text has", "a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01", "art_99 force=2025-01-01", "art_99", "2024-06-01 adopted, 2025-01-01 in-force"},
	} {
		r := instrument(test.revision).Revisions[0]
		r.Texts, r.Provisions = []*model.Text{tree()}, provisions(test.own)
		var got []string
		for point := range strings.SplitSeq(test.want, ", ") {
			on, _, _ := strings.Cut(point, " ")
			state := ProvisionStateOn(r, ident.EID(test.provision), day(on))
			if state == "" {
				state = "-"
			}
			got = append(got, on+" "+string(state))
			effective := slices.ContainsFunc(EffectivePeriods(r, ident.EID(test.provision)), func(p date.Range) bool { return p.Contains(day(on)) })
			if effective != (state == "in-force" || state == AppliesProvisionally) {
				t.Errorf("%s: %s on %s, in effect on %v", test.name, state, on, EffectivePeriods(r, ident.EID(test.provision)))
			}
		}
		if g := strings.Join(got, ", "); g != test.want {
			t.Errorf("%s:\n%s, not\n%s", test.name, g, test.want)
		}
	}
}

func TestProvisionStandingOn(t *testing.T) {
	r := instrument("a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01").Revisions[0]
	r.Texts = []*model.Text{tree()}
	r.Provisions = provisions("art_17 force=2025-01-01 provisional=2024-07-01\nart_18 suspended=2024-09-01..2024-09-30 ceases=2026-01-01")
	for _, test := range []struct{ provision, on, want string }{
		{"", "2024-01-01", "adopted-not-in-force 2024-06-01"}, {"", "2024-06-01", "in-force 2024-06-01"}, {"part_IV", "2024-07-01", "in-force 2024-06-01"},
		{"art_17", "2024-06-30", "adopted-not-in-force 2025-01-01"}, {"art_17", "2024-07-01", "applies-provisionally 2024-07-01"},
		{"art_17", "2025-01-01", "in-force 2025-01-01"}, {"art_18__para_1", "2024-09-30", "suspended 2024-09-01"}, {"art_18", "2026-02-01", "ceased 2026-01-01"},
		{"art_18", "2023-01-01", " "},
	} {
		if state, from := ProvisionStandingOn(r, ident.EID(test.provision), day(test.on)); state+" "+from.String() != test.want {
			t.Errorf("%q on %s: got %s %s, want %s", test.provision, test.on, state, from, test.want)
		}
	}
}

func TestRepresentative(t *testing.T) {
	i := instrument("a in-force 2023-05-26 adoption=2023-05-26 force=2024-06-01\nb draft 2023-08-01\nc draft 2025-01-01")
	for on, want := range map[string]string{"2023-05-25": "", "2023-06-01": "a", "2023-09-01": "a", "2024-06-01": "a", "2026-01-01": "a"} {
		got := ""
		if r := Representative(i, day(on)); r != nil {
			got = r.ID
		}
		if got != want {
			t.Errorf("on %s: got %q, want %q", on, got, want)
		}
	}
	if r := Representative(instrument("a draft 2023-05-26\nb draft 2023-08-01"), day("2024-01-01")); r == nil || r.ID != "b" {
		t.Errorf("of drafts alone: got %v", r)
	}
}

// written writes periods with what changed on their first days.
func written(periods []InstrumentPeriod) string {
	var b strings.Builder
	for n := range periods {
		p := &periods[n]
		fmt.Fprintf(&b, "%s..%s force=%s newest=%s", p.From, p.To, id(p.InForce), id(p.Newest))
		if n > 0 {
			for _, c := range Changes(&periods[n-1], p) {
				fmt.Fprintf(&b, ", %s%s %s", c.Revision.ID, strings.TrimSuffix("#"+string(c.Provision), "#"), c.Kind)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestInstrumentPeriods(t *testing.T) {
	for _, test := range []struct{ name, revisions, own, want string }{
		{"nothing", "", "", "..  force= newest=\n"},
		{"the life of an instrument", lifeOfAnInstrument, "", `
..2021-03-22 force= newest=
2021-03-22..2021-11-15 force= newest=zero, zero published
2021-11-15..2022-09-05 force= newest=zero, zero superseded, rev-1 published, rev-1 withdrawn
2022-09-05..2023-05-26 force= newest=rev-2, rev-2 published
2023-05-26..2024-06-01 force= newest=adopted, rev-2 superseded, adopted published, adopted adopted
2024-06-01..2025-01-10 force=adopted newest=adopted, adopted in-force
2025-01-10..2026-03-01 force=adopted newest=amended, amended published, amended adopted
2026-03-01..2026-09-01 force=amended newest=amended, adopted superseded, amended in-force
2026-09-01.. force=amended newest=next, next published
`},
		{"published after it was adopted, and after it entered into force", "a in-force 2024-01-01 published=2024-03-01 adoption=2024-01-01 force=2024-02-01", "", `
..2024-01-01 force= newest=
2024-01-01..2024-02-01 force= newest=, a adopted
2024-02-01..2024-03-01 force=a newest=, a in-force
2024-03-01.. force=a newest=a, a published
`},
		{"provisions of their own", "a superseded 2024-01-01 adoption=2024-01-01 force=2024-06-01\nb in-force 2026-01-01 adoption=2026-01-01 force=2027-01-01",
			"part_IV provisional=2024-03-01\nart_18 force=2025-01-01 suspended=2025-03-01..2025-09-01\nart_18 ceases=2026-06-01\nart_17 ceases=2027-06-01", `
..2024-01-01 force= newest=
2024-01-01..2024-03-01 force= newest=a, a published, a adopted
2024-03-01..2024-06-01 force= newest=a, a#part_IV applies-provisionally, a#art_18 applies-provisionally, a#art_17 applies-provisionally
2024-06-01..2025-01-01 force=a newest=a, a in-force
2025-01-01..2025-03-01 force=a newest=a, a#art_18 in-force
2025-03-01..2025-09-02 force=a newest=a, a#art_18 suspended
2025-09-02..2026-01-01 force=a newest=a, a#art_18 reinstated
2026-01-01..2026-06-01 force=a newest=b, b published, b adopted
2026-06-01..2027-01-01 force=a newest=b, a#art_18 ceased
2027-01-01.. force=b newest=b, a superseded, b in-force
`},
	} {
		i := instrument(test.revisions)
		if test.own != "" {
			i.Revisions[0].Texts, i.Revisions[0].Provisions = []*model.Text{tree()}, provisions(test.own)
		}
		got, want := written(InstrumentPeriods(i)), strings.ReplaceAll(strings.TrimPrefix(test.want, "\n"), ".  ", ". ")
		if got != want {
			t.Errorf("%s:\n%s\nnot\n%s", test.name, got, want)
		}
	}
}

// random makes an instrument of any dates, possible or not, within some months.
func random(r *rand.Rand) *model.Instrument {
	i := &model.Instrument{ID: "convention"}
	some := func() date.Date {
		if r.IntN(3) == 0 {
			return date.Date{}
		}
		return day("2024-01-01").AddDays(r.IntN(200))
	}
	ids := []ident.EID{"part_IV", "art_17", "art_18", "art_18__para_1", "art_99"}
	statuses := model.RevisionStatus("").Values()
	for n := range r.IntN(6) {
		rev := &model.Revision{ID: fmt.Sprint("r", n), Instrument: i, Status: model.RevisionStatus(statuses[r.IntN(len(statuses))]),
			Date: day("2024-01-01").AddDays(r.IntN(200)), Published: some(), Adoption: some(), Signature: some(), EntryIntoForce: some(), SupersededOn: some(),
			SupersededBy: fmt.Sprint("r", r.IntN(8)), Texts: []*model.Text{tree()}}
		for range r.IntN(4) {
			d := model.ProvisionDates{Provision: ids[r.IntN(len(ids))], EntryIntoForce: some(), AppliesProvisionally: some(), Ceases: some()}
			if from := some(); !from.IsZero() {
				d.Suspended = &model.Period{From: from, To: some()}
			}
			rev.Provisions = append(rev.Provisions, d)
		}
		i.Revisions = append(i.Revisions, rev)
	}
	return i
}

// The period that holds a day says what is asked for that day, and neighbours differ.
func TestInstrumentPeriodsOfRandomInstruments(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		i := random(r)
		periods := InstrumentPeriods(i)
		if !periods[0].From.IsZero() || !periods[len(periods)-1].To.IsZero() {
			t.Fatalf("the periods do not cover all of time:\n%s", written(periods))
		}
		for n := 1; n < len(periods); n++ {
			before, p := &periods[n-1], &periods[n]
			if before.To != p.From || n > 1 && !before.From.Before(p.From) || p.same(before) {
				t.Fatalf("gap, overlap or no change at %d:\n%s", n, written(periods))
			}
		}
		n := 0
		for on := day("2023-12-25"); on.Before(day("2024-08-01")); on = on.AddDays(1) {
			for !periods[n].Contains(on) {
				n++
			}
			agrees(t, i, &periods[n], on)
		}
	}
}

// agrees holds a period against what every function says of a day in it.
func agrees(t *testing.T, i *model.Instrument, p *InstrumentPeriod, on date.Date) {
	t.Helper()
	if p.InForce != InForce(i, on) || p.Newest != Newest(i, on) {
		t.Fatalf("%s: in force %s and newest %s, not %s and %s", on, id(p.InForce), id(p.Newest), id(InForce(i, on)), id(Newest(i, on)))
	}
	published := 0
	for _, r := range i.Revisions {
		if !RevisionPublished(r).After(on) {
			published++
		}
	}
	for _, text := range p.Texts {
		if text.State != RevisionStateOn(text.Revision, on) || text.Published == RevisionPublished(text.Revision).After(on) {
			t.Fatalf("%s: %s is %s, published %v", on, text.Revision.ID, text.State, text.Published)
		}
		if text.Published {
			published--
		}
	}
	if published != 0 {
		t.Fatalf("%s: %d published texts are missing", on, published)
	}
	for _, own := range p.Provisions {
		if state := ProvisionStateOn(own.Revision, own.Provision, on); own.State != state {
			t.Fatalf("%s: %s of %s is %s, not %s", on, own.Provision, own.Revision.ID, own.State, state)
		}
	}
}

// BenchmarkInstrumentPeriods derives the life of an instrument with 400 texts, each with a provision of its own dates.
func BenchmarkInstrumentPeriods(b *testing.B) {
	i := &model.Instrument{ID: "code"}
	for n := range 400 {
		on := day("1950-01-01").AddDays(60 * n)
		i.Revisions = append(i.Revisions, &model.Revision{ID: fmt.Sprint(n), Instrument: i, Status: model.InForce, Date: on, Published: on.AddDays(7),
			EntryIntoForce: on.AddDays(30), Provisions: []model.ProvisionDates{{Provision: "art_17", EntryIntoForce: on.AddDays(45)}}})
	}
	for b.Loop() {
		if n := len(InstrumentPeriods(i)); n < 1200 {
			b.Fatal(n)
		}
	}
}
