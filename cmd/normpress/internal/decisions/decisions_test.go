package decisions

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

func day(t *testing.T, s string) date.Date {
	t.Helper()
	d, err := date.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func fine(amount int64, c ident.Currency, firm ident.FirmNumber) model.Sanction {
	return model.Sanction{Kind: model.Fine, Amount: amount, Currency: c, Firm: firm}
}

// appealed is a corpus with decisions of every fate: upheld, varied for one of two firms, varied again, annulled, open.
func appealed(t *testing.T) *model.Corpus {
	t.Helper()
	both := []ident.FirmNumber{"F-0001", "F-0002"}
	return &model.Corpus{Decisions: []*model.Decision{
		{Number: "EB-2025-001", Date: day(t, "2025-01-01"), Respondents: both, Finality: model.Final,
			Sanctions: []model.Sanction{fine(100, "EUR", "F-0001"), fine(50, "EUR", "F-0002")}},
		{Number: "AP-2025-001", Date: day(t, "2025-02-01"), Respondents: both[:1], Finality: model.Final, AppealOf: "EB-2025-001",
			Appealed: model.AppealVaried, Sanctions: []model.Sanction{fine(70, "EUR", "")}},
		{Number: "AP-2025-002", Date: day(t, "2025-03-01"), Respondents: both[1:], Finality: model.Final, AppealOf: "EB-2025-001",
			Appealed: model.AppealUpheld},
		{Number: "SC-2025-001", Date: day(t, "2025-04-01"), Respondents: both[:1], Finality: model.UnderAppeal, AppealOf: "AP-2025-001",
			Appealed: model.AppealVaried, Sanctions: []model.Sanction{fine(60, "EUR", "")}},
		{Number: "EB-2025-002", Date: day(t, "2025-05-01"), Respondents: both[:1], Finality: model.Annulled, AnnulledBy: "AP-2025-003",
			Sanctions: []model.Sanction{fine(1000, "JPY", "")}},
		{Number: "AP-2025-003", Date: day(t, "2025-06-01"), Respondents: both[:1], Finality: model.Final, AppealOf: "EB-2025-002",
			Appealed: model.AppealAnnulled},
		{Number: "EB-2025-003", Date: day(t, "2025-07-01"), Respondents: both[1:], Finality: model.OpenToAppeal,
			Sanctions: []model.Sanction{fine(5, "JPY", ""), {Kind: model.Suspension}}},
	}}
}

func TestChain(t *testing.T) {
	c := appealed(t)
	x := New(c)
	for _, d := range c.Decisions[:4] {
		var got []string
		for _, s := range x.Chain(d) {
			got = append(got, string(s.Decision.Number)+" "+string(s.Result))
		}
		want := "EB-2025-001 |AP-2025-001 varied|SC-2025-001 varied|AP-2025-002 upheld"
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %s, want %s", d.Number, strings.Join(got, "|"), want)
		}
	}
}

// A chain that closes on itself, which the checks report, ends all the same.
func TestChainCycle(t *testing.T) {
	a := &model.Decision{Number: "EB-2025-001", AppealOf: "EB-2025-002"}
	b := &model.Decision{Number: "EB-2025-002", AppealOf: "EB-2025-001"}
	if got := New(&model.Corpus{Decisions: []*model.Decision{a, b}}).Chain(a); len(got) != 2 {
		t.Errorf("got %v", got)
	}
}

func TestTotals(t *testing.T) {
	c := appealed(t)
	x := New(c)
	var got []string
	for _, f := range x.Fines(c.Decisions) {
		by := ""
		if f.By != nil {
			by = " by " + string(f.By.Number)
		}
		got = append(got, fmt.Sprintf("%s %s %d %s %s%s", f.Decision.Number, f.Sanction.Currency, f.Sanction.Amount, f.Firm, f.Standing, by))
	}
	want := []string{
		"EB-2025-001 EUR 100 F-0001 replaced by AP-2025-001",
		"EB-2025-001 EUR 50 F-0002 counts",
		"AP-2025-001 EUR 70 F-0001 replaced by SC-2025-001",
		"SC-2025-001 EUR 60 F-0001 counts",
		"EB-2025-002 JPY 1000 F-0001 annulled by AP-2025-003",
		"EB-2025-003 JPY 5 F-0002 counts",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	totals := []Total{
		{"EUR", Sum{2, 110}, Sum{1, 60}, Sum{}, Sum{2, 170}},
		{"JPY", Sum{1, 5}, Sum{1, 5}, Sum{1, 1000}, Sum{}},
	}
	if got := Totals(x.Fines(c.Decisions)); !slices.Equal(got, totals) {
		t.Errorf("got %+v, want %+v", got, totals)
	}
}

// What counts, what was annulled and what was replaced are together all that was fined, whatever the appeals.
func TestTotalsAreOfAllRows(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		c := &model.Corpus{}
		var rows int64
		for n := range 1 + r.IntN(8) {
			d := &model.Decision{Number: ident.DecisionNumber(fmt.Sprintf("EB-2025-%03d", n)), Respondents: []ident.FirmNumber{"F-0001"},
				Finality: model.Finality(model.Finality("").Values()[r.IntN(4)])}
			if n > 0 && r.IntN(2) == 0 {
				d.AppealOf = c.Decisions[r.IntN(n)].Number
				d.Appealed = model.AppealResult(model.AppealResult("").Values()[r.IntN(3)])
			}
			for range r.IntN(3) {
				amount := r.Int64N(1000)
				d.Sanctions = append(d.Sanctions, fine(amount, []ident.Currency{"EUR", "AUD"}[r.IntN(2)], ""))
				rows += amount
			}
			c.Decisions = append(c.Decisions, d)
		}
		var sum int64
		for _, total := range Totals(New(c).Fines(c.Decisions)) {
			sum += total.Counted.Amount + total.Annulled.Amount + total.Replaced.Amount
			if total.Open.Amount > total.Counted.Amount {
				t.Errorf("more is open than counted: %+v", total)
			}
		}
		if sum != rows {
			t.Fatalf("totals are of %d, rows of %d", sum, rows)
		}
	}
}

func TestBands(t *testing.T) {
	for _, c := range []struct {
		minor    int64
		currency ident.Currency
		want     string
	}{
		{0, "EUR", "0-10000"}, {999_999, "EUR", "0-10000"}, {1_000_000, "EUR", "10000-100000"}, {99_999_999, "EUR", "100000-1000000"},
		{100_000_000_000, "EUR", "10000000-"}, {10_000, "JPY", "10000-100000"}, {9_999_999, "KWD", "0-10000"},
	} {
		band := Band(c.minor, c.currency)
		if got := band + "-" + BandEnd(band); got != c.want {
			t.Errorf("%d %s: %s, want %s", c.minor, c.currency, got, c.want)
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		minor    int64
		currency ident.Currency
		want     string
	}{
		{12500000, "EUR", "125000.00"}, {5, "EUR", "0.05"}, {0, "EUR", "0.00"}, {-5, "EUR", "-0.05"}, {1234, "JPY", "1234"}, {1234, "KWD", "1.234"},
	} {
		if got := Decimal(c.minor, c.currency); got != c.want {
			t.Errorf("%d %s: %s, want %s", c.minor, c.currency, got, c.want)
		}
	}
}

// A sanction on a certificate that was transferred is against the respondent that had it last by the day of the decision.
func TestAgainst(t *testing.T) {
	first, next := &model.Firm{Number: "F-0001"}, &model.Firm{Number: "F-0002"}
	cert := &model.Certificate{Number: "C-2024-0001", Holder: first,
		Events: []*model.Event{{Date: day(t, "2025-06-01"), Kind: model.Transferred, To: next.Number, Successor: next}}}
	first.Certificates, next.Received = []*model.Certificate{cert}, []*model.Certificate{cert}
	x := New(&model.Corpus{Firms: []*model.Firm{first, next}})
	withdrawal := model.Sanction{Kind: model.Withdrawal, Certificate: cert.Number}
	for _, c := range []struct {
		date        string
		respondents []ident.FirmNumber
		sanction    model.Sanction
		want        ident.FirmNumber
	}{
		{"2025-05-31", []ident.FirmNumber{"F-0001", "F-0002"}, withdrawal, "F-0001"},
		{"2025-06-01", []ident.FirmNumber{"F-0001", "F-0002"}, withdrawal, "F-0002"},
		{"2025-07-01", []ident.FirmNumber{"F-0002", "F-0009"}, withdrawal, "F-0002"},
		{"2025-07-01", []ident.FirmNumber{"F-0001", "F-0009"}, withdrawal, "F-0001"},
		{"2025-05-31", []ident.FirmNumber{"F-0002", "F-0009"}, withdrawal, ""},
		{"2025-07-01", []ident.FirmNumber{"F-0002"}, withdrawal, "F-0002"},
		{"2025-07-01", []ident.FirmNumber{"F-0001", "F-0002"}, fine(5, "EUR", "F-0001"), "F-0001"},
		{"2025-07-01", []ident.FirmNumber{"F-0001", "F-0002"}, fine(5, "EUR", ""), ""},
	} {
		d := &model.Decision{Number: "EB-2025-001", Date: day(t, c.date), Respondents: c.respondents}
		if got := x.Against(d, &c.sanction); got != c.want {
			t.Errorf("%s %v %s: against %q, want %q", c.date, c.respondents, c.sanction.Kind, got, c.want)
		}
	}
}
