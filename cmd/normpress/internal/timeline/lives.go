package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// EntryLife is an entry of the register through time.
type EntryLife struct {
	Firm        *model.Firm
	Certificate *model.Certificate // nil for a firm on the days on which it has none
	Periods     []EntryPeriod      // in their order
}

// Key is the number of the certificate, or that of the firm.
func (l *EntryLife) Key() string { return entryKey(l.Firm, l.Certificate) }

// EntryPeriod is a run of days on which the register says one thing of an entry: until the next period.
type EntryPeriod struct {
	From  date.Date
	Entry *Entry // nil where the register has no such entry any more
}

// Lives cuts the time of every entry where one of its fields changes; said asks what the register itself said on each
// day. They are in the order of the register.
func (h *History) Lives(said bool) []EntryLife {
	var out []EntryLife
	for n := range h.firms {
		out = append(out, h.livesOf(&h.firms[n], said)...)
	}
	return out
}

func (h *History) livesOf(l *firmLife, said bool) []EntryLife {
	var out []EntryLife
	for _, day := range h.days(l, said) {
		knownBy := date.Date{}
		if said {
			knownBy = day
		}
		entries := h.entries(nil, l, day, knownBy)
		for i := range entries {
			at := slices.IndexFunc(out, func(o EntryLife) bool { return o.Certificate == entries[i].Certificate })
			if at < 0 {
				at = len(out)
				out = append(out, EntryLife{Firm: l.firm, Certificate: entries[i].Certificate})
			}
			out[at].change(day, &entries[i])
		}
		for i := range out {
			if !slices.ContainsFunc(entries, func(e Entry) bool { return e.Certificate == out[i].Certificate }) {
				out[i].change(day, nil)
			}
		}
	}
	return out
}

func (l *EntryLife) change(day date.Date, e *Entry) {
	if n := len(l.Periods); n == 0 || !sameEntry(l.Periods[n-1].Entry, e) {
		l.Periods = append(l.Periods, EntryPeriod{day, e})
	}
}

func sameEntry(a, b *Entry) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Same(b)
}

// days are those on which an entry of the firm may change.
func (h *History) days(l *firmLife, said bool) []date.Date {
	days := []date.Date{l.firm.Registered}
	if l.firm.Tombstone != nil {
		days = append(days, l.firm.Tombstone.Date)
	}
	add := func(a axes) {
		ps := a.truth
		if said {
			ps = a.said
		}
		for n := 1; n < len(ps); n++ {
			days = append(days, ps[n].From)
		}
	}
	for n, c := range l.firm.Held() {
		add(l.certificates[n])
		add(h.accredited[c.Inspector])
		for _, e := range c.Events {
			if p := Published(e); p.Before(e.Date) {
				days = append(days, p)
			}
		}
	}
	slices.SortFunc(days, date.Date.Compare)
	return slices.Compact(days)
}
