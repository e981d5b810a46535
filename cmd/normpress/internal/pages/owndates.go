package pages

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// ownDates is a provision that has dates of its own, as pages of its text show it.
type ownDates struct {
	URL   string    `json:"url"`
	Title string    `json:"title"`
	State string    `json:"state"` // on the date that the site speaks for
	Facts []ownFact `json:"facts"`
}

// ownFact is one date of a provision's own, worded for the date that the site speaks for.
type ownFact struct {
	Kind string `json:"kind"` // names the words
	From string `json:"from"`
	To   string `json:"to,omitempty"` // the last day
}

// ownDates lists the provisions of a text that have dates of their own, in the order of the text. Where a provision is
// given, only it, those around it and those in it.
func (s *site) ownDates(e edition, on *model.Provision) []ownDates {
	dated := timeline.DatedProvisions(e.revision)
	if len(dated) == 0 {
		return nil
	}
	var out []ownDates
	for p := range model.All(e.text.Body) {
		if slices.Contains(dated, p.EID) && (on == nil || isWithin(p, on) || isWithin(on, p)) {
			out = append(out, ownDates{s.textAt(e, address.Provision(e.revision.Ref(), p)), provisionTitle(e.text, p),
				timeline.ProvisionStateOn(e.revision, p.EID, s.AsOf).Name(), s.ownFacts(e.revision, p.EID)})
		}
	}
	return out
}

// isWithin says whether p is q or stands in it.
func isWithin(p, q *model.Provision) bool {
	for p != nil && p != q {
		p = p.Parent
	}
	return p != nil
}

// provisionTitle names a provision by its heading or, where it has none, as it is cited.
func provisionTitle(t *model.Text, p *model.Provision) string {
	if p.Level > 0 {
		return title(p)
	}
	return citation(t, p)
}

func (s *site) ownFacts(r *model.Revision, id ident.EID) []ownFact {
	var out []ownFact
	for i := range r.Provisions {
		d := &r.Provisions[i]
		if d.Provision != id {
			continue
		}
		if days, ok := timeline.ProvisionalPeriod(r, id); ok && !d.AppliesProvisionally.IsZero() {
			out = append(out, s.ownFact("provisional", days))
		}
		if !d.EntryIntoForce.IsZero() {
			out = append(out, s.ownFact("force", date.Range{From: d.EntryIntoForce}))
		}
		if d.Suspended != nil {
			out = append(out, s.ownFact("suspended", d.Suspended.Days()))
		}
		if !d.Ceases.IsZero() {
			out = append(out, s.ownFact("ceases", date.Range{From: d.Ceases}))
		}
	}
	return out
}

// ownFact says of the days whether they lie ahead, have begun or are over, and whether they end.
func (s *site) ownFact(kind string, days date.Range) ownFact {
	f := ownFact{Kind: kind, From: days.From.String(), To: lastDay(days)}
	switch {
	case days.From.After(s.AsOf):
		f.Kind += "_ahead"
	case !days.To.IsZero() && !days.To.After(s.AsOf):
		f.Kind += "_over"
	}
	if kind == "suspended" && f.To == "" {
		f.Kind += "_open"
	}
	return f
}

// lastDay is the last day of a range, "" where it has none.
func lastDay(days date.Range) string {
	if days.To.IsZero() {
		return ""
	}
	return days.To.AddDays(-1).String()
}
