// Package timeline says what is in force, and what a certificate or an accreditation is worth, on a date. Everything
// is derived from dated events and dates in the files by pure functions; nothing is stored.
//
// There are two axes of time: the day that is asked about, and the day by which it was known. "What was true on
// 1 March" counts every event that took effect by then; "what did the register say on 1 March" leaves out those
// published later.
package timeline

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// Status is what a certificate or an accreditation is worth on a day.
type Status string

// The statuses. An accredited inspector's accreditation is valid. A certificate is suspended when all its scopes are;
// when only some are, it is valid and names these.
const (
	None        Status = "none" // there is no event yet
	Applied     Status = "applied"
	Valid       Status = "valid"
	Suspended   Status = "suspended"
	Withdrawn   Status = "withdrawn"
	Expired     Status = "expired" // By is of the kind lapsed where that was before the last day
	Refused     Status = "refused"
	Transferred Status = "transferred"
)

// Standing is the status of a certificate or accreditation with its particulars. Its lists are shared: they must not
// be changed.
type Standing struct {
	Status         Status
	Since          date.Date      // first day of the status with the scopes in force and suspended as they are; zero for None
	Until          date.Date      // last day of validity as granted; zero before issue
	Scope          []string       // in force, in the order in which they were granted; none unless valid
	SuspendedScope []string       // of a valid or suspended certificate
	SuspendedBy    []*model.Event // what suspended each of SuspendedScope
	Conditions     []string       // imposed from the start or later, while valid or suspended
	UnderAppeal    bool           // an appeal is not decided yet
	Transfers      []*model.Event // to firms with which the certificate went on
	By             *model.Event   // brought about the status; for the end of validity, the event that set it; nil for None
}

// Covers says whether the scope is in force.
func (s Standing) Covers(scope string) bool { return slices.Contains(s.Scope, scope) }

// Period is a range of days with one standing.
type Period struct {
	date.Range
	Standing
}

// Periods are all of time in its order, without gaps or overlaps: the first has no From, the last no To.
type Periods []Period

// On returns the standing on the day.
func (ps Periods) On(day date.Date) Standing { return ps.at(day).Standing }

// at looks from the first on: a life has few periods.
func (ps Periods) at(day date.Date) *Period {
	i := 0
	for i < len(ps)-1 && !day.Before(ps[i].To) {
		i++
	}
	return &ps[i]
}

// CertificateOn returns the standing of a certificate on a day, as it was known by another; a zero knownBy means by
// all that is known.
func CertificateOn(c *model.Certificate, on, knownBy date.Date) Standing {
	return derive(certificateRecord(c), knownBy).On(on)
}

// CertificatePeriods returns the life of a certificate by all that is known.
func CertificatePeriods(c *model.Certificate) Periods {
	return derive(certificateRecord(c), date.Date{})
}

// AccreditationOn returns the standing of an inspector's accreditation on a day, as it was known by another; a zero
// knownBy means by all that is known. Standing.By is made from the accreditation event, with its place.
func AccreditationOn(i *model.Inspector, on, knownBy date.Date) Standing {
	return derive(accreditationRecord(i), knownBy).On(on)
}

// AccreditationPeriods returns the life of an inspector's accreditation by all that is known.
func AccreditationPeriods(i *model.Inspector) Periods {
	return derive(accreditationRecord(i), date.Date{})
}

// Published is the day on which the register said so: the event's date unless it gives another.
func Published(e *model.Event) date.Date {
	if e.Published.IsZero() {
		return e.Date
	}
	return e.Published
}
