package records

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"time"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Verdict says how a sanction lies to the range that the schedule provides.
type Verdict string

// The verdicts.
const (
	Within       Verdict = "within"
	Below        Verdict = "below"
	Above        Verdict = "above"
	NotAvailable Verdict = "not-available" // the schedule does not provide the measure for breaches of that gravity
	OnRepetition Verdict = "on-repetition" // it does, for repeated breaches alone
	Unmeasured   Verdict = "unmeasured"    // what is measured is not given: no turnover, no last day
)

// Values lists the verdicts.
func (Verdict) Values() []string {
	return []string{"within", "below", "above", "not-available", "on-repetition", "unmeasured"}
}

// Measured is a sanction beside its range.
type Measured struct {
	Range
	Verdict Verdict
	Gravity model.Gravity // of the gravest breach by the firm that the schedule knows, which decides the range
	Share   *big.Rat      // of a fine, in per cent of the turnover; nil where that is not given
}

// Measure holds a sanction against the range for the gravest breach by the firm. It says false where the schedule does
// not tell: for naming, which it does not know, and where no breach has a gravity.
func (s *Schedule) Measure(d *model.Decision, m *model.Sanction, firm ident.FirmNumber) (Measured, bool) {
	var of Applied
	var gravity model.Gravity
	for i := range d.Findings {
		h := &d.Findings[i]
		concerns := h.Firm == "" || firm == "" || h.Firm == firm
		a, ok := s.For(h)
		if !ok || !concerns || gravity != "" && Gravest(gravity, h.Gravity) == gravity {
			continue
		}
		of, gravity = a, h.Gravity
	}
	at := slices.IndexFunc(of.Ranges, func(r Range) bool { return r.Measure == string(m.Kind) })
	if at < 0 {
		return Measured{}, false
	}
	out := Measured{Range: of.Ranges[at], Gravity: gravity, Share: Share(m)}
	out.Verdict = out.verdict(cmp.Or(m.From, d.Date), m.To)
	return out, true
}

// Share is a fine in per cent of the turnover, exactly; nil where no turnover is given.
func Share(m *model.Sanction) *big.Rat {
	if m.Turnover == nil || m.Turnover.Amount <= 0 {
		return nil
	}
	share := big.NewRat(m.Amount, m.Turnover.Amount)
	return share.Mul(share, big.NewRat(100, 1))
}

func (m *Measured) verdict(from, to date.Date) Verdict {
	limits := m.limits(from, to)
	switch {
	case m.Availability == "not-available":
		return NotAvailable
	case limits == Above || limits == Below:
		return limits
	case m.Availability == "on-repetition":
		return OnRepetition
	}
	return limits
}

// limits says how what is measured lies to the limits of the range.
func (m *Measured) limits(from, to date.Date) Verdict {
	if m.Min == "" && m.Max == "" {
		return Within
	}
	if m.Unit == "per-cent-of-turnover" {
		return m.share()
	}
	months := 1
	if m.Unit == "years" {
		months = 12
	}
	least, err := strconv.Atoi(cmp.Or(m.Min, "0"))
	most, err2 := strconv.Atoi(cmp.Or(m.Max, "12000"))
	switch end := to.AddDays(1); {
	case to.IsZero() || err != nil || err2 != nil:
		return Unmeasured
	case end.Before(later(from, least*months)):
		return Below
	case end.After(later(from, most*months)):
		return Above
	}
	return Within
}

func (m *Measured) share() Verdict {
	if m.Share == nil {
		return Unmeasured
	}
	least, ok := new(big.Rat).SetString(cmp.Or(m.Min, "0"))
	if ok && m.Share.Cmp(least) < 0 {
		return Below
	}
	most, ok := new(big.Rat).SetString(m.Max)
	if ok && m.Share.Cmp(most) > 0 {
		return Above
	}
	return Within
}

// later is the day some months later, the last of the month where that has no such day.
func later(d date.Date, months int) date.Date {
	t := d.Time()
	last := date.Of(t.Year(), t.Month()+time.Month(months)+1, 0)
	if same := date.Of(t.Year(), t.Month()+time.Month(months), t.Day()); same.Before(last) {
		return same
	}
	return last
}
