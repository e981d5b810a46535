package model

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
)

// Decision is a published enforcement decision.
type Decision struct {
	Place
	Number      ident.DecisionNumber `yaml:"number,required"`
	Title       string               `yaml:"title,required"`
	DecidedBy   string               `yaml:"body,required"` // id of a body
	Date        date.Date            `yaml:"date,required"`
	Published   date.Date            `yaml:"published"`
	Respondents []ident.FirmNumber   `yaml:"respondents,required"`
	Conduct     Period               `yaml:"conduct,required"`
	Findings    []Holding            `yaml:"findings,required"`
	Sanctions   []Sanction           `yaml:"sanctions"`
	Finality    Finality             `yaml:"finality,required"`
	AppealOf    ident.DecisionNumber `yaml:"appeal_of"`
	AnnulledBy  ident.DecisionNumber `yaml:"annulled_by"`
	Redress     *Redress             `yaml:"redress"`
	Reply       string               `yaml:"reply"`
	Corrections []Correction         `yaml:"corrections"`
	Sources     []string             `yaml:"sources"`
	SameAs      string               `yaml:"same_as"`
	Summary     string               `yaml:"summary,required"`
	Body        []Block              // the decision's own text
	Notes       []*Note
}

// Period is a time from a first to a last day, both included.
type Period struct {
	Place
	From date.Date `yaml:"from,required"`
	To   date.Date `yaml:"to"`
}

// Days are the days of the period as a range.
func (p *Period) Days() date.Range {
	r := date.Range{From: p.From}
	if !p.To.IsZero() {
		r.To = p.To.AddDays(1)
	}
	return r
}

// Holding is what a decision found of one provision.
type Holding struct {
	Place
	Provision ident.ProvisionRef `yaml:"provision,required"`
	Outcome   Outcome            `yaml:"outcome,required"`
	Firm      ident.FirmNumber   `yaml:"firm"` // whose conduct it is about, where there are several respondents
	Note      string             `yaml:"note"`
}

// Outcome is what was found of a provision.
type Outcome string

// The outcomes.
const (
	Breach      Outcome = "breach"
	NoBreach    Outcome = "no-breach"
	NotExamined Outcome = "not-examined"
)

// Values lists the outcomes that a file may name.
func (Outcome) Values() []string { return []string{"breach", "no-breach", "not-examined"} }

// Sanction is one measure that a decision imposes.
type Sanction struct {
	Place
	Kind        SanctionKind            `yaml:"kind,required"`
	Firm        ident.FirmNumber        `yaml:"firm"`
	Certificate ident.CertificateNumber `yaml:"certificate"`
	From        date.Date               `yaml:"from"`
	To          date.Date               `yaml:"to"`
	Amount      int64                   `yaml:"amount"` // in minor units of the currency
	Currency    ident.Currency          `yaml:"currency"`
	Note        string                  `yaml:"note"`
}

// SanctionKind is the kind of a sanction.
type SanctionKind string

// The kinds of sanctions that rules look at.
const (
	Fine       SanctionKind = "fine"
	Suspension SanctionKind = "suspension"
	Withdrawal SanctionKind = "withdrawal"
)

// Values lists the kinds that a file may name.
func (SanctionKind) Values() []string {
	return []string{"fine", "suspension", "withdrawal", "market-denial", "naming", "conditions"}
}

// Finality says whether a decision can still change.
type Finality string

// The finalities.
const (
	OpenToAppeal Finality = "open-to-appeal"
	UnderAppeal  Finality = "under-appeal"
	Final        Finality = "final"
	Annulled     Finality = "annulled"
)

// Values lists the finalities that a file may name.
func (Finality) Values() []string {
	return []string{"open-to-appeal", "under-appeal", "final", "annulled"}
}

// Redress says who may claim what.
type Redress struct {
	Place
	Who   string    `yaml:"who,required"`
	How   string    `yaml:"how,required"`
	Until date.Date `yaml:"until"`
}

// Correction is a later correction of a published decision.
type Correction struct {
	Place
	Date date.Date `yaml:"date,required"`
	Text string    `yaml:"text,required"`
}
