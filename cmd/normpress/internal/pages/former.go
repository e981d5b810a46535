package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// former are the scopes that a certificate had when it ended or was transferred, and its last day then; nothing of one
// that counts or never did.
func former(c *model.Certificate, st timeline.Standing) ([]string, date.Date) {
	if st.Since.IsZero() || st.Status == timeline.Valid || st.Status == timeline.Suspended {
		return nil, date.Date{}
	}
	last := st.Since.AddDays(-1)
	before := timeline.CertificatePeriods(c).On(last)
	if before.Status != timeline.Valid && before.Status != timeline.Suspended {
		return nil, date.Date{}
	}
	return slices.Concat(before.Scope, before.SuspendedScope), last
}

// overturned says whether an appeal annulled an act only after a day, as far as it has come.
func (s *site) overturned(c *model.Certificate, act *model.Event, on date.Date) bool {
	by := timeline.Overturned(c)[act]
	return by != nil && by.Date.After(on) && !by.Date.After(s.AsOf)
}
