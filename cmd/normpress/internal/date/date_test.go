package date

import (
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for _, s := range []string{"2026-11-22", "0001-01-01", "2024-02-29", "9999-12-31"} {
		d, err := Parse(s)
		if err != nil || d.String() != s {
			t.Errorf("%s: got %s, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "2026-02-29", "2026-13-01", "22.11.2026", "2026-1-2", "0000-01-01", "2026-11-22T00:00:00Z"} {
		_, err := Parse(s)
		if want := `"` + s + `" is not a date of the form YYYY-MM-DD that exists`; err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", s, err, want)
		}
	}
}

func TestText(t *testing.T) {
	var d Date
	if err := d.UnmarshalText([]byte("2026-11-22")); err != nil || d != Of(2026, time.November, 22) {
		t.Errorf("got %s, %v", d, err)
	}
	if err := d.UnmarshalText([]byte("soon")); err == nil || d != Of(2026, time.November, 22) {
		t.Errorf("a wrong date changed the value to %s, %v", d, err)
	}
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() || d.String() != "" {
		t.Errorf("empty text gives %q, %v", d, err)
	}
}

func TestOrderAndDays(t *testing.T) {
	a, b := Of(2024, time.February, 28), Of(2024, time.March, 1)
	if !a.Before(b) || !b.After(a) || a.Compare(a) != 0 || !(Date{}).Before(a) {
		t.Error("dates are out of order")
	}
	if got := a.AddDays(2); got != b {
		t.Errorf("two days after %s is %s", a, got)
	}
	if b.Year() != 2024 || FromTime(b.Time()) != b {
		t.Errorf("%s does not survive a time", b)
	}
}

func TestEndOfMonth(t *testing.T) {
	for d, want := range map[Date]Date{
		Of(2024, time.February, 1):  Of(2024, time.February, 29),
		Of(2026, time.December, 31): Of(2026, time.December, 31),
		Of(2026, time.November, 22): Of(2026, time.November, 30),
	} {
		if got := d.EndOfMonth(); got != want {
			t.Errorf("the month of %s ends on %s, not %s", d, got, want)
		}
	}
}

func TestRange(t *testing.T) {
	day := func(n int) Date { return Of(2026, time.May, n) }
	r := Range{day(10), day(20)}
	for n, want := range map[int]bool{9: false, 10: true, 19: true, 20: false} {
		if got := r.Contains(day(n)); got != want {
			t.Errorf("day %d: got %v", n, got)
		}
	}
	if !(Range{}).Contains(day(1)) || !(Range{From: day(10)}).Contains(day(31)) {
		t.Error("an open range ends")
	}
	for _, c := range []struct {
		other Range
		want  bool
	}{{Range{day(1), day(10)}, false}, {Range{day(1), day(11)}, true}, {Range{day(20), Date{}}, false}, {Range{}, true}} {
		if got := r.Overlaps(c.other); got != c.want || c.other.Overlaps(r) != got {
			t.Errorf("%v: got %v", c.other, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2026-11-22")
	f.Add("2026-02-30")
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Parse(s); err == nil && d.String() != s {
			t.Errorf("%q came back as %q", s, d)
		}
	})
}
