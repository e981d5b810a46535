// Package decisions derives from the enforcement decisions what none of them says alone: the chain of appeals that each
// stands in, which sanctions still count, and by what decisions can be found.
package decisions

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Index looks up what belongs to a decision.
type Index struct {
	corpus       *model.Corpus
	number       map[ident.DecisionNumber]*model.Decision
	appeals      map[ident.DecisionNumber][]*model.Decision // that review the decision, by date
	firms        map[ident.FirmNumber]*model.Firm
	certificates map[ident.CertificateNumber]*model.Certificate
	cited        map[ident.ProvisionRef]cited
	articles     map[string]cited // by what Values has for the facet Provision
	bodies       map[string]*model.Term
}

// New makes the index of a corpus.
func New(c *model.Corpus) *Index {
	x := &Index{corpus: c, number: map[ident.DecisionNumber]*model.Decision{}, appeals: map[ident.DecisionNumber][]*model.Decision{},
		firms: map[ident.FirmNumber]*model.Firm{}, certificates: map[ident.CertificateNumber]*model.Certificate{},
		cited: map[ident.ProvisionRef]cited{}, articles: map[string]cited{}, bodies: map[string]*model.Term{}}
	for _, d := range c.Decisions {
		x.number[d.Number] = d
		if d.AppealOf != "" {
			x.appeals[d.AppealOf] = append(x.appeals[d.AppealOf], d)
		}
	}
	for _, list := range x.appeals {
		slices.SortStableFunc(list, func(a, b *model.Decision) int { return a.Date.Compare(b.Date) })
	}
	for _, f := range c.Firms {
		x.firms[f.Number] = f
		for _, cert := range f.Certificates {
			x.certificates[cert.Number] = cert
		}
	}
	for _, b := range c.Bodies {
		x.bodies[b.ID] = b
	}
	x.cite()
	return x
}

// Firm is the firm with a number, nil when there is none.
func (x *Index) Firm(n ident.FirmNumber) *model.Firm { return x.firms[n] }

// Step is a decision in a chain of appeals.
type Step struct {
	Decision *model.Decision
	Result   model.AppealResult // what it did to the decision that it reviews; "" for the first of the chain
}

// Chain lists the decisions that review each other, from the first to the last, d among them: each followed by those
// that review it.
func (x *Index) Chain(d *model.Decision) []Step {
	seen := map[*model.Decision]bool{d: true}
	for before := x.number[d.AppealOf]; before != nil && !seen[before]; before = x.number[d.AppealOf] {
		d, seen[before] = before, true
	}
	return x.follow(d, map[*model.Decision]bool{})
}

func (x *Index) follow(d *model.Decision, seen map[*model.Decision]bool) []Step {
	if seen[d] {
		return nil // a chain that closes on itself is found by the checks
	}
	seen[d] = true
	out := []Step{{d, d.Appealed}}
	for _, a := range x.appeals[d.Number] {
		out = append(out, x.follow(a, seen)...)
	}
	return out
}

// Against is the firm that a sanction is against, "" where it is against all respondents.
func (x *Index) Against(d *model.Decision, m *model.Sanction) ident.FirmNumber {
	switch {
	case m.Firm != "":
		return m.Firm
	case len(d.Respondents) == 1:
		return d.Respondents[0]
	}
	return x.holder(d, m)
}

// holder is the respondent that had the certificate of a sanction last, on the day of the decision or before; "" where
// none had.
func (x *Index) holder(d *model.Decision, m *model.Sanction) ident.FirmNumber {
	c := x.certificates[m.Certificate]
	if c == nil {
		return ""
	}
	for _, f := range slices.Backward(c.HoldersBy(d.Date)) {
		if slices.Contains(d.Respondents, f.Number) {
			return f.Number
		}
	}
	return ""
}

// Standing says whether a sanction counts.
type Standing string

// The standings of sanctions.
const (
	Counts   Standing = "counts"   // whether or not it can still change
	Annulled Standing = "annulled" // the decision was annulled
	Replaced Standing = "replaced" // by what was imposed on appeal
)

// Standing says whether a sanction of the decision counts and, where it does not, by which decision.
func (x *Index) Standing(d *model.Decision, m *model.Sanction) (Standing, *model.Decision) {
	if d.Finality == model.Annulled {
		return Annulled, x.number[d.AnnulledBy]
	}
	against := x.Against(d, m)
	for _, a := range x.appeals[d.Number] {
		concerns := against == "" || slices.Contains(a.Respondents, against)
		if a.Appealed == model.AppealVaried && a.Finality != model.Annulled && concerns {
			return Replaced, a
		}
	}
	return Counts, nil
}

// Final says whether a decision can no longer change.
func Final(d *model.Decision) bool {
	return d.Finality == model.Final || d.Finality == model.Annulled
}

// Newest are the decisions of a corpus, the newest first and those of one day by number.
func Newest(c *model.Corpus) []*model.Decision {
	out := slices.Clone(c.Decisions)
	slices.SortStableFunc(out, func(a, b *model.Decision) int { return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(b.Number, a.Number)) })
	return out
}
