// Package date holds calendar dates, as law uses them: without a time of day and without a time zone.
package date

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a calendar date (RFC 3339 full-date). The zero Date means that no date is given.
type Date struct {
	year  int16
	month uint8
	day   uint8
}

// Of returns the date of that day.
func Of(year int, month time.Month, day int) Date {
	return FromTime(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// FromTime returns the date of t in t's own location.
func FromTime(t time.Time) Date {
	y, m, d := t.Date()
	return Date{int16(y), uint8(m), uint8(d)}
}

// Parse reads YYYY-MM-DD, years 0001 to 9999.
func Parse(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return Date{}, fmt.Errorf("%q is not a date of the form YYYY-MM-DD that exists", s)
	}
	return FromTime(t), nil
}

// IsZero says whether no date is given.
func (d Date) IsZero() bool { return d == Date{} }

// Time returns midnight UTC of the day.
func (d Date) Time() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// Year returns the year of the date.
func (d Date) Year() int { return int(d.year) }

// AddDays returns the date n days later.
func (d Date) AddDays(n int) Date { return FromTime(d.Time().AddDate(0, 0, n)) }

// EndOfMonth returns the last day of the month.
func (d Date) EndOfMonth() Date { return Of(int(d.year), time.Month(d.month)+1, 0) }

// StartOfMonth returns the first day of the month.
func (d Date) StartOfMonth() Date { return Of(int(d.year), time.Month(d.month), 1) }

// Compare orders dates; the zero Date comes first.
func (d Date) Compare(e Date) int {
	return cmp.Compare(d.order(), e.order())
}

// order is a number that grows with the date. Standings on many dates are looked up by comparisons, so they must cost
// little.
func (d Date) order() int32 { return int32(d.year)<<16 | int32(d.month)<<8 | int32(d.day) }

// Before says whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.order() < e.order() }

// After says whether d is later than e.
func (d Date) After(e Date) bool { return d.order() > e.order() }

// String writes YYYY-MM-DD, and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	digit := func(n int) byte { return '0' + byte(n%10) } // by hand, as tables have very many dates
	y, m, day := int(d.year), int(d.month), int(d.day)
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(day / 10), digit(day)})
}

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the date as Parse does; empty text is the zero Date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	v, err := Parse(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// Range is a half-open range of days: From belongs to it, To does not. A zero From means since always, a zero To
// means until further notice.
type Range struct {
	From, To Date
}

// Contains says whether the day lies in the range.
func (r Range) Contains(d Date) bool {
	return !d.Before(r.From) && (r.To.IsZero() || d.Before(r.To))
}

// Overlaps says whether the two ranges share a day.
func (r Range) Overlaps(s Range) bool {
	return (r.To.IsZero() || s.From.Before(r.To)) && (s.To.IsZero() || r.From.Before(s.To))
}
