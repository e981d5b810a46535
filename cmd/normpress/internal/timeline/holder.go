package timeline

import (
	"normpress/cmd/normpress/internal/model"
)

// Holder is the firm that has the certificate in this standing of it: the last that it was transferred to.
func (s Standing) Holder(c *model.Certificate) *model.Firm {
	if n := len(s.Transfers); n > 0 {
		return s.Transfers[n-1].Successor
	}
	return c.Holder
}

// Of is the standing as it concerns one of the firms that ever had the certificate: the zero status None before it came
// to the firm, Transferred when it went on to another.
func (s Standing) Of(f *model.Firm, c *model.Certificate) Standing {
	if s.heldBy(f, c) {
		return s
	}
	from := c.Holder
	out := Standing{Status: None}
	for _, e := range s.Transfers {
		if from == f {
			out = Standing{Status: Transferred, Since: e.Date, Until: s.Until, By: e}
		}
		from = e.Successor
	}
	return out
}

// heldBy says whether the firm has the certificate in this standing of it, as the only one where nobody else is known.
func (s Standing) heldBy(f *model.Firm, c *model.Certificate) bool {
	return c.Holder == nil || s.Holder(c) == f
}

// Of is the life as it concerns one of the firms that ever had the certificate.
func (ps Periods) Of(f *model.Firm, c *model.Certificate) Periods {
	out := Periods{{Standing: Standing{Status: None}}}
	for _, p := range ps {
		out = out.change(p.From, p.Standing.Of(f, c))
	}
	return out
}

// FirmPeriods returns the life of a certificate by all that is known, as it concerns one of the firms that ever had it.
func FirmPeriods(f *model.Firm, c *model.Certificate) Periods { return CertificatePeriods(c).Of(f, c) }
