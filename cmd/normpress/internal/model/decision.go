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
	Importance  Importance           `yaml:"importance"`
	AppealUntil date.Date            `yaml:"appeal_until"` // last day for an appeal
	AppealOf    ident.DecisionNumber `yaml:"appeal_of"`
	Appealed    AppealResult         `yaml:"appeal_outcome"` // what became of the decision that this one reviews
	AnnulledBy  ident.DecisionNumber `yaml:"annulled_by"`
	Redress     *Redress             `yaml:"redress"`
	Reply       *Reply               `yaml:"reply"`
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
	Gravity   Gravity            `yaml:"gravity"` // of a breach
	Class     string             `yaml:"class"`   // of a breach, where the decision names it: the key of a record in the schedule of penalties
	Firm      ident.FirmNumber   `yaml:"firm"`    // whose conduct it is about, where there are several respondents
	Note      string             `yaml:"note"`
}

// Outcome is what was found of a provision.
type Outcome string

// The outcomes.
const (
	Breach      Outcome = "breach"
	NoBreach    Outcome = "no-breach"
	NotExamined Outcome = "not-examined"
	Dropped     Outcome = "withdrawn" // by who had alleged it, before it was examined
)

// Found says whether something was found, which then stands or falls with the decision.
func (o Outcome) Found() bool { return o == Breach || o == NoBreach }

// Values lists the outcomes that a file may name.
func (Outcome) Values() []string { return []string{"breach", "no-breach", "not-examined", "withdrawn"} }

// Gravity is the class of a breach, which decides the range of its sanctions.
type Gravity string

// The gravities, the least first.
const (
	Minor       Gravity = "minor"
	Serious     Gravity = "serious"
	VerySerious Gravity = "very-serious"
)

// Values lists the gravities that a file may name, the least first.
func (Gravity) Values() []string { return []string{"minor", "serious", "very-serious"} }

// Sanction is one measure that a decision imposes.
type Sanction struct {
	Place
	Kind        SanctionKind            `yaml:"kind,required"`
	Firm        ident.FirmNumber        `yaml:"firm"`
	Certificate ident.CertificateNumber `yaml:"certificate"`
	Scope       []string                `yaml:"scope"` // the scopes of the certificate that it is about, none for all
	From        date.Date               `yaml:"from"`
	To          date.Date               `yaml:"to"`
	Amount      int64                   `yaml:"amount"` // in minor units of the currency
	Currency    ident.Currency          `yaml:"currency"`
	Turnover    *Turnover               `yaml:"turnover"`
	Note        string                  `yaml:"note"`
}

// Turnover is the turnover of a firm by which a fine is measured.
type Turnover struct {
	Place
	Amount int64 `yaml:"amount,required"` // in minor units of the currency of the fine
	Year   int   `yaml:"year,required"`   // the financial year
}

// SanctionKind is the kind of a sanction.
type SanctionKind string

// The kinds of sanctions that rules look at.
const (
	Fine         SanctionKind = "fine"
	Suspension   SanctionKind = "suspension"
	Withdrawal   SanctionKind = "withdrawal"
	MarketDenial SanctionKind = "market-denial"
	Conditions   SanctionKind = "conditions"
)

// Values lists the kinds that a file may name.
func (SanctionKind) Values() []string {
	return []string{"fine", "suspension", "withdrawal", "market-denial", "naming", "conditions", "notice"}
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

// Importance is the weight of a decision beyond its parties, as the body that made it grades it.
type Importance string

// Values lists the grades that a file may name, the weightiest first: a key case was chosen for the reports of cases; 1
// develops, clarifies or changes what a provision means; 2 goes beyond the application of what is settled; 3 applies
// what is settled.
func (Importance) Values() []string { return []string{"key-case", "1", "2", "3"} }

// AppealResult is what a decision on an appeal does to the decision that it reviews.
type AppealResult string

// The results of appeals.
const (
	AppealUpheld   AppealResult = "upheld"
	AppealVaried   AppealResult = "varied" // its sanctions stand in the place of those it reviews
	AppealAnnulled AppealResult = "annulled"
)

// Values lists the results that a file may name.
func (AppealResult) Values() []string { return []string{"upheld", "varied", "annulled"} }

// Reply is the respondent's reply, in its own words.
type Reply struct {
	Place
	Date date.Date `yaml:"date,required"`
	Text string    `yaml:"text,required"`
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
