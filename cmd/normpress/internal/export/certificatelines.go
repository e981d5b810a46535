package export

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/timeline"
)

// certificateLine is a certificate in the download, as static/schema/certificate-1.json describes it.
type certificateLine struct {
	Number         ident.CertificateNumber `json:"number"`
	URL            string                  `json:"url"`
	Firm           ident.FirmNumber        `json:"firm"`
	AsOf           date.Date               `json:"as_of"`
	Status         string                  `json:"status"`
	Confidential   bool                    `json:"confidential,omitempty"`
	Since          *date.Date              `json:"since,omitempty"`
	ValidUntil     *date.Date              `json:"valid_until,omitempty"`
	Scope          []string                `json:"scope,omitempty"`
	SuspendedScope []string                `json:"suspended_scope,omitempty"`
	Conditions     []string                `json:"conditions,omitempty"`
	UnderAppeal    bool                    `json:"under_appeal,omitempty"`
	Standard       string                  `json:"standard,omitempty"`
	Inspector      ident.InspectorNumber   `json:"inspector,omitempty"`
	Requested      []string                `json:"requested_scope,omitempty"`
	Events         []eventLine             `json:"events,omitempty"`
}

type eventLine struct {
	Date      date.Date            `json:"date"`
	Published *date.Date           `json:"published,omitempty"` // nil where the register has none: it then counts as published on its date
	Kind      model.EventKind      `json:"kind"`
	Until     *date.Date           `json:"until,omitempty"`
	Scope     []string             `json:"scope,omitempty"`
	Decision  ident.DecisionNumber `json:"decision,omitempty"`
	Reason    string               `json:"reason,omitempty"`
	To        ident.FirmNumber     `json:"to,omitempty"`
	Outcome   model.AppealOutcome  `json:"outcome,omitempty"`
	Planned   bool                 `json:"planned,omitempty"`
}

// certificateLines are all certificates in the order of their numbers.
func (in Input) certificateLines() []certificateLine {
	var out []certificateLine
	secret := in.secret()
	for _, f := range in.Corpus.Firms {
		for _, c := range f.Certificates {
			out = append(out, in.certificateLine(c, secret))
		}
	}
	slices.SortStableFunc(out, func(a, b certificateLine) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

// certificateLine is a certificate as it concerns its holder.
func (in Input) certificateLine(c *model.Certificate, secret map[ident.FirmNumber]bool) certificateLine {
	return in.certificateOf(timeline.CertificateOn(c, in.AsOf, date.Date{}).Holder(c), c, secret)
}

// certificateOf is a certificate as it concerns a firm that has or had it.
func (in Input) certificateOf(f *model.Firm, c *model.Certificate, secret map[ident.FirmNumber]bool) certificateLine {
	life := timeline.CertificatePeriods(c)
	holder := life.On(in.AsOf).Holder(c)
	if f != holder {
		life = life.Of(f, c)
	}
	l := certificateLine{Number: c.Number, URL: in.absolute(address.Certificate(c.Number)), Firm: holder.Number, AsOf: in.AsOf}
	if c.Holder.Removed() {
		l.Status = roster.Removed
		return l
	}
	st := life.On(in.AsOf)
	l.Status = string(st.Status)
	if c.Holder.Withheld() {
		l.Confidential = true
		return l
	}
	l.Since, l.ValidUntil, l.Scope, l.SuspendedScope = day(st.Since), day(life.LastDay(in.AsOf)), st.Scope, st.SuspendedScope
	l.Conditions, l.UnderAppeal, l.Standard, l.Inspector, l.Requested = st.Conditions, st.UnderAppeal, c.Standard.String(), c.Inspector, c.Scope
	for _, e := range c.Events {
		line := eventLine{Date: e.Date, Published: day(e.Published), Kind: e.Kind, Until: day(e.Until), Scope: e.Scope,
			Decision: e.Decision, Reason: e.Reason, Outcome: e.Outcome, Planned: e.Planned}
		if !secret[e.To] {
			line.To = e.To
		}
		l.Events = append(l.Events, line)
	}
	return l
}

func certificateTable(certificates []certificateLine) []byte {
	head := []string{"number", "url", "firm", "as_of", "status", "confidential", "since", "valid_until", "scope", "suspended_scope",
		"conditions", "under_appeal", "standard", "inspector", "requested_scope"}
	var rows [][]string
	for _, l := range certificates {
		rows = append(rows, []string{string(l.Number), l.URL, string(l.Firm), l.AsOf.String(), l.Status, yes(l.Confidential), dayText(l.Since),
			dayText(l.ValidUntil), several(l.Scope), several(l.SuspendedScope), several(l.Conditions), yes(l.UnderAppeal), l.Standard,
			string(l.Inspector), several(l.Requested)})
	}
	return table(head, rows)
}
