package timeline

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// ScopeReduced is the standing of an accreditation that no longer covers all that is certified by it.
const ScopeReduced Status = "scope-reduced"

// Register is the whole register on a day.
type Register struct {
	On      date.Date
	KnownBy date.Date // by what had been published then; zero for all that is known
	Entries []Entry   // of firms in their order, each with its certificates in theirs
}

// Entry is what the register says of a certificate or, where Certificate is nil, of a firm that has none on that day.
type Entry struct {
	Firm          *model.Firm
	Certificate   *model.Certificate
	Retired       bool   // the firm's record is a tombstone
	Standing             // Until is the last day as LastDayOn has it
	Accreditation Status // behind a valid or suspended certificate: ScopeReduced where it does not cover all scopes in force; "" for other certificates
}

// Key is the number of the certificate, or that of the firm.
func (e *Entry) Key() string { return entryKey(e.Firm, e.Certificate) }

func entryKey(f *model.Firm, c *model.Certificate) string {
	if c == nil {
		return string(f.Number)
	}
	return string(c.Number)
}

// History is the register with all axes worked out, for many dates.
type History struct {
	firms      []firmLife
	inspectors map[ident.InspectorNumber]*model.Inspector
	accredited map[ident.InspectorNumber]axes
}

type firmLife struct {
	firm         *model.Firm
	certificates []axes // of firm.Held()
}

// axes are a life on both axes of time.
type axes struct{ truth, said Periods }

// NewHistory works out every life of the register.
func NewHistory(c *model.Corpus) *History {
	h := &History{inspectors: map[ident.InspectorNumber]*model.Inspector{}, accredited: map[ident.InspectorNumber]axes{}}
	for _, i := range c.Inspectors {
		truth := AccreditationPeriods(i)
		h.inspectors[i.Number], h.accredited[i.Number] = i, axes{truth, said(accreditationRecord(i), truth)}
	}
	for _, f := range c.Firms {
		l := firmLife{firm: f}
		for _, c := range f.Held() {
			truth := CertificatePeriods(c)
			l.certificates = append(l.certificates, axes{truth, said(certificateRecord(c), truth)})
		}
		h.firms = append(h.firms, l)
	}
	return h
}

// RegisterOn returns the register on a day, as it was known by another; a zero knownBy means by all that is known. Firms
// are in it from the day on which their records were opened, certificates from their first event. It has what the
// public may see: what is withheld today is withheld of every day.
func RegisterOn(c *model.Corpus, on, knownBy date.Date) Register {
	return NewHistory(c).On(on, knownBy)
}

// On returns the register on a day, as RegisterOn does.
func (h *History) On(on, knownBy date.Date) Register {
	r := Register{On: on, KnownBy: knownBy, Entries: make([]Entry, 0, len(h.firms))}
	for n := range h.firms {
		r.Entries = h.entries(r.Entries, &h.firms[n], on, knownBy)
	}
	return r
}

// entries appends those of one firm. Of a firm that is confidential there is no more than the status; one that was removed
// by law has none on any day.
func (h *History) entries(out []Entry, l *firmLife, on, knownBy date.Date) []Entry {
	f, before := l.firm, len(out)
	if f.Removed() {
		return out
	}
	retired := f.Tombstone != nil && !on.Before(f.Tombstone.Date)
	for m, c := range f.Held() {
		s := l.certificates[m].on(on, knownBy, func() Standing { return CertificateOn(c, on, knownBy) })
		switch {
		case s.Status == None, !s.heldBy(f, c):
		case f.Withheld():
			out = append(out, Entry{Firm: f, Certificate: c, Standing: Standing{Status: s.Status}})
		default:
			e := Entry{Firm: f, Certificate: c, Retired: retired, Standing: s}
			e.Until = lastDayOn(c, s, on, knownBy)
			if s.Status == Valid || s.Status == Suspended {
				e.Accreditation = h.backing(c.Inspector, on, knownBy).Backing(s.Scope)
			}
			out = append(out, e)
		}
	}
	if len(out) == before && !f.Registered.After(on) {
		out = append(out, Entry{Firm: f, Retired: retired && !f.Withheld(), Standing: Standing{Status: None}})
	}
	return out
}

func (h *History) backing(n ident.InspectorNumber, on, knownBy date.Date) Standing {
	l, ok := h.accredited[n]
	if !ok {
		return Standing{}
	}
	return l.on(on, knownBy, func() Standing { return AccreditationOn(h.inspectors[n], on, knownBy) })
}

// on looks the standing up, or works it out where neither life answers.
func (l axes) on(day, knownBy date.Date, otherwise func() Standing) Standing {
	switch {
	case knownBy.IsZero():
		return l.truth.On(day)
	case knownBy == day:
		return l.said.On(day)
	}
	return otherwise()
}

// Backing says what an accreditation is worth for certified scopes; "" for the zero Standing.
func (s Standing) Backing(scopes []string) Status {
	if s.Status == Valid && slices.ContainsFunc(scopes, func(scope string) bool { return !s.Covers(scope) }) {
		return ScopeReduced
	}
	return s.Status
}

// Unbacked lists those of certified scopes that an accreditation in force does not cover.
func (s Standing) Unbacked(scopes []string) []string {
	if s.Status != Valid {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(scopes), s.Covers)
}

// First is the first day on which the register has anything to say; zero when it is empty.
func (h *History) First() date.Date {
	var first date.Date
	for n := range h.firms {
		if d := opened(h.firms[n].firm); first.IsZero() || !d.IsZero() && d.Before(first) {
			first = d
		}
	}
	return first
}

// opened is the day on which a firm's record was opened, or an earlier event of it.
func opened(f *model.Firm) date.Date {
	first := f.Registered
	for _, c := range f.Certificates {
		for _, e := range c.Events {
			if first.IsZero() || e.Date.Before(first) {
				first = cmp.Or(e.Date, first)
			}
		}
	}
	return first
}

// MonthEnds lists the last days of all months from the first day of the register to a day, as far as they have come.
func (h *History) MonthEnds(asOf date.Date) []date.Date {
	all := MonthEnds(h.First(), asOf)
	if len(all) > 0 && asOf != asOf.EndOfMonth() {
		return all[:len(all)-1]
	}
	return all
}

// MonthEnds lists the last day of every month from that of the first day on, as far as they lie before the other day,
// and that day.
func MonthEnds(from, to date.Date) []date.Date {
	var out []date.Date
	if from.IsZero() {
		return out
	}
	for d := from.EndOfMonth(); d.Before(to); d = d.AddDays(1).EndOfMonth() {
		out = append(out, d)
	}
	return append(out, to)
}
