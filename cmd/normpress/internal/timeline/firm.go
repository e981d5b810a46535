package timeline

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// FirmStanding is what a firm's certificates are worth on a day.
type FirmStanding struct {
	Overall      Status                // of the first certificate, for lists; None when there is none
	Retired      bool                  // the record is a tombstone
	Certificates []CertificateStanding // valid ones first, then suspended ones, then the others, of each the newest status first
}

// CertificateStanding is a certificate with its standing.
type CertificateStanding struct {
	Certificate *model.Certificate
	Standing
}

// FirmOn returns the standing of a firm on a day, as it was known by another; a zero knownBy means by all that is
// known. Certificates that had no event yet, or came to the firm later, are left out.
func FirmOn(f *model.Firm, on, knownBy date.Date) FirmStanding {
	s := FirmStanding{Overall: None, Retired: f.Tombstone != nil && !on.Before(f.Tombstone.Date)}
	for _, c := range f.Held() {
		if cs := CertificateOn(c, on, knownBy).Of(f, c); cs.Status != None {
			s.Certificates = append(s.Certificates, CertificateStanding{c, cs})
		}
	}
	slices.SortStableFunc(s.Certificates, compareStandings)
	if len(s.Certificates) > 0 {
		s.Overall = s.Certificates[0].Status
	}
	return s
}

func compareStandings(a, b CertificateStanding) int {
	return cmp.Or(cmp.Compare(rank(a.Status), rank(b.Status)), b.Since.Compare(a.Since), cmp.Compare(a.Certificate.Number, b.Certificate.Number))
}

func rank(s Status) int {
	switch s {
	case Valid:
		return 0
	case Suspended:
		return 1
	}
	return 2
}
