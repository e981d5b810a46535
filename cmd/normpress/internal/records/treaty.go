package records

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Treaty is a treaty with what its depositary was told: signatures, consents to be bound, statements and withdrawals.
// Its terms are those of the Vienna Convention on the Law of Treaties of 1969, articles 11 to 25, 54 and 56.
type Treaty struct {
	Type       *model.RecordType
	View       *model.RecordView
	Instrument *model.Instrument
	Parties    []*Party // all that any record names, in the order of their records
	reached    date.Date
}

// Party is a State, or an organisation of States, with its acts with regard to a treaty. A date that is not given is zero.
type Party struct {
	Record       *model.Record
	State        ident.State // "" of an organisation
	Organisation string      // its name; its instrument is not counted beside those of its member States
	Signed       date.Date
	Consent      Consent
	Statements   []*Statement // in the order of the record
	Withdrawal   Withdrawal
}

// Consent is the act by which a State consents to be bound.
type Consent struct {
	Kind      ConsentKind
	Deposited date.Date
}

// ConsentKind is the form of a consent to be bound.
type ConsentKind string

// The forms of consent (VCLT, articles 14 and 15; succession: Vienna Convention on Succession of States in respect of
// Treaties of 1978, article 17). The first three are open to signatories.
const (
	Ratification ConsentKind = "ratification"
	Acceptance   ConsentKind = "acceptance"
	Approval     ConsentKind = "approval"
	Accession    ConsentKind = "accession"
	Succession   ConsentKind = "succession"
)

// Values lists the forms that pages have words for.
func (ConsentKind) Values() []string {
	return []string{"ratification", "acceptance", "approval", "accession", "succession"}
}

// Statement is what a State says beside its signature or consent.
type Statement struct {
	Value      *model.Value
	Kind       StatementKind
	Provisions []ident.ProvisionRef // that it concerns; none: the treaty as a whole
	Text       string
	Made       date.Date
	Confirmed  date.Date   // with the consent, of a reservation made on signature (VCLT, article 23, paragraph 2)
	Withdrawn  date.Date   // first day on which it has no effect any more
	To         ident.State // of an objection: whose reservation it is against
}

// StatementKind is the kind of a statement.
type StatementKind string

// The kinds of statements. A reservation purports to exclude or modify the effect of provisions; an interpretative
// declaration says how they are understood and changes nothing (VCLT, article 2, paragraph 1 (d)).
const (
	Reservation               StatementKind = "reservation"
	InterpretativeDeclaration StatementKind = "interpretative-declaration"
	Objection                 StatementKind = "objection"
	Notification              StatementKind = "notification"
)

// Values lists the kinds that pages have words for.
func (StatementKind) Values() []string {
	return []string{"reservation", "interpretative-declaration", "objection", "notification"}
}

// Withdrawal is the notification by which a party leaves a treaty.
type Withdrawal struct{ Notified, Effective date.Date }

// NewTreaty reads the records of a type as parties to an instrument. What cannot be read is left out: the fields are
// checked against their schema elsewhere.
func NewTreaty(t *model.RecordType, v *model.RecordView, i *model.Instrument) *Treaty {
	out := &Treaty{Type: t, View: v, Instrument: i}
	for _, r := range t.Records {
		out.Parties = append(out.Parties, newParty(r))
	}
	out.reached = out.reach()
	return out
}

// Treaties reads every view of the kind in a corpus whose instrument is there.
func Treaties(c *model.Corpus) []*Treaty {
	var out []*Treaty
	for _, t := range c.RecordTypes {
		for k := range t.Views {
			v := &t.Views[k]
			if i := c.Instrument(v.Treaty); v.Kind == model.Treaty && i != nil {
				out = append(out, NewTreaty(t, v, i))
			}
		}
	}
	return out
}

func newParty(r *model.Record) *Party {
	v := r.Value
	p := &Party{Record: r, State: ident.State(v.One("state")), Organisation: v.One("organisation"), Signed: dateAt(v, "signed"),
		Consent:    Consent{ConsentKind(v.One("consent.kind")), dateAt(v, "consent.deposited")},
		Withdrawal: Withdrawal{dateAt(v, "withdrawal.notified"), dateAt(v, "withdrawal.effective")}}
	for _, s := range v.At("statements") {
		p.Statements = append(p.Statements, newStatement(s))
	}
	return p
}

func newStatement(v *model.Value) *Statement {
	s := &Statement{Value: v, Kind: StatementKind(v.One("kind")), Text: v.One("text"), Made: dateAt(v, "made"),
		Confirmed: dateAt(v, "confirmed"), Withdrawn: dateAt(v, "withdrawn"), To: ident.State(v.One("to"))}
	for _, p := range v.At("provisions") {
		if ref, err := ident.ParseProvisionRef(p.Text); err == nil {
			s.Provisions = append(s.Provisions, ref)
		}
	}
	return s
}

// dateAt is the date at a path, zero where there is none.
func dateAt(v *model.Value, path string) date.Date {
	d, err := date.Parse(v.One(path))
	if err != nil {
		return date.Date{}
	}
	return d
}

// Party finds a State, nil when no record names it.
func (t *Treaty) Party(st ident.State) *Party {
	i := slices.IndexFunc(t.Parties, func(p *Party) bool { return p.State == st && st != "" })
	if i < 0 {
		return nil
	}
	return t.Parties[i]
}

// Counts says whether an instrument of the party counts towards entry into force.
func (p *Party) Counts() bool { return p.Organisation == "" }

// Days are the days on which the statement stands, from the day on which it was made.
func (s *Statement) Days() date.Range { return date.Range{From: s.Made, To: s.Withdrawn} }

// On lists the statements of a kind that stand on a day.
func (p *Party) On(kind StatementKind, on date.Date) []*Statement {
	var out []*Statement
	for _, s := range p.Statements {
		if s.Kind == kind && s.Days().Contains(on) {
			out = append(out, s)
		}
	}
	return out
}

// ObjectionTo is an objection with the State that raised it.
type ObjectionTo struct {
	*Statement
	By *Party
}

// Objections lists the objections to a reservation of a party that stand on a day: those against provisions that it
// concerns, and those that name none.
func (t *Treaty) Objections(of *Party, to *Statement, on date.Date) []ObjectionTo {
	var out []ObjectionTo
	for _, by := range t.Parties {
		for _, s := range by.On(Objection, on) {
			if s.To == of.State && s.answers(to) {
				out = append(out, ObjectionTo{s, by})
			}
		}
	}
	return out
}

// answers says whether an objection can be one to the reservation.
func (s *Statement) answers(to *Statement) bool {
	return len(s.Provisions) == 0 || len(to.Provisions) == 0 ||
		slices.ContainsFunc(s.Provisions, func(p ident.ProvisionRef) bool { return slices.Contains(to.Provisions, p) })
}
