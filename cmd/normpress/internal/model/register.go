package model

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
)

// Firm is a record of the certification register.
type Firm struct {
	Place
	Number         ident.FirmNumber   `yaml:"number,required"`
	Name           string             `yaml:"name,required"`
	Names          []Name             `yaml:"names"`
	State          ident.State        `yaml:"state,required"`
	RegistryNumber string             `yaml:"registry_number"`
	LEI            ident.LEI          `yaml:"lei"`
	Registered     date.Date          `yaml:"registered,required"`
	Parent         ident.FirmNumber   `yaml:"parent"`
	Predecessors   []ident.FirmNumber `yaml:"predecessors"`
	Confidential   bool               `yaml:"confidential"`
	Tombstone      *Tombstone         `yaml:"tombstone"`
	Certificates   []*Certificate     `yaml:"certificates"`
	Received       []*Certificate     // from other firms by transfer, in the order of their numbers
}

// Name is a further name of a firm or inspector.
type Name struct {
	Place
	Name  string         `yaml:"name,required"`
	Kind  NameKind       `yaml:"kind,required"`
	Lang  ident.Language `yaml:"lang"`
	Until date.Date      `yaml:"until"`
}

// NameKind says what a further name is.
type NameKind string

// Values lists the kinds that a file may name.
func (NameKind) Values() []string { return []string{"former", "trading", "script", "transliteration"} }

// Tombstone retires a record, which is shown all the same.
type Tombstone struct {
	Place
	Date      date.Date       `yaml:"date,required"`
	Reason    TombstoneReason `yaml:"reason,required"`
	Successor string          `yaml:"successor"` // number of a firm or inspector
	Note      string          `yaml:"note"`
}

// TombstoneReason says why a record was retired.
type TombstoneReason string

// Values lists the reasons that a file may name.
func (TombstoneReason) Values() []string {
	return []string{"merged", "dissolved", "withdrawn", "removed-by-law"}
}

// Certificate is a certificate of a firm. What it is worth on a date follows from its events.
type Certificate struct {
	Place
	Number     ident.CertificateNumber `yaml:"number,required"`
	Holder     *Firm                   // the first, whose record it stands in
	Standard   ident.RevisionRef       `yaml:"standard,required"`
	Inspector  ident.InspectorNumber   `yaml:"inspector,required"`
	Scope      []string                `yaml:"scope,required"`
	Conditions []string                `yaml:"conditions"`
	Events     []*Event                `yaml:"events,required"`
}

// Event is a dated event in the life of a certificate.
type Event struct {
	Place
	Date      date.Date            `yaml:"date,required"`
	Kind      EventKind            `yaml:"kind,required"`
	Until     date.Date            `yaml:"until"`
	Scope     []string             `yaml:"scope"`
	Published date.Date            `yaml:"published"`
	Decision  ident.DecisionNumber `yaml:"decision"`
	Reason    string               `yaml:"reason"`
	To        ident.FirmNumber     `yaml:"to"`
	Outcome   AppealOutcome        `yaml:"outcome"`
	Planned   bool                 `yaml:"planned"`
	Successor *Firm                // the firm that To names, nil where there is none
}

// EventKind is the kind of an event.
type EventKind string

// The kinds of events in the life of a certificate.
const (
	Applied           EventKind = "applied"
	Issued            EventKind = "issued"
	Renewed           EventKind = "renewed"
	ScopeExtended     EventKind = "scope-extended"
	ScopeReduced      EventKind = "scope-reduced"
	ConditionsImposed EventKind = "conditions-imposed"
	Updated           EventKind = "updated" // particulars that the certificate names changed, not what it is worth
	Suspended         EventKind = "suspended"
	Reinstated        EventKind = "reinstated"
	EventWithdrawn    EventKind = "withdrawn"
	Expired           EventKind = "expired"
	Lapsed            EventKind = "lapsed" // ended before its last day without an act against the holder
	Refused           EventKind = "refused"
	Appealed          EventKind = "appealed"
	AppealDecided     EventKind = "appeal-decided"
	Transferred       EventKind = "transferred"
)

// Values lists the kinds that a file may name.
func (EventKind) Values() []string {
	return []string{"applied", "issued", "renewed", "scope-extended", "scope-reduced", "conditions-imposed", "updated", "suspended",
		"reinstated", "withdrawn", "expired", "lapsed", "refused", "appealed", "appeal-decided", "transferred"}
}

// AppealOutcome is how an appeal against an act on a certificate ended.
type AppealOutcome string

// Values lists the outcomes that a file may name.
func (AppealOutcome) Values() []string { return []string{"upheld", "overturned"} }

// Inspector is an accredited certifying body.
type Inspector struct {
	Place
	Number    ident.InspectorNumber `yaml:"number,required"`
	Name      string                `yaml:"name,required"`
	Names     []Name                `yaml:"names"`
	State     ident.State           `yaml:"state,required"`
	Scope     []string              `yaml:"scope,required"`
	Events    []*Accreditation      `yaml:"events,required"`
	Tombstone *Tombstone            `yaml:"tombstone"`
}

// Accreditation is a dated event in the accreditation of an inspector.
type Accreditation struct {
	Place
	Date      date.Date            `yaml:"date,required"`
	Kind      AccreditationKind    `yaml:"kind,required"`
	Until     date.Date            `yaml:"until"`
	Scope     []string             `yaml:"scope"`
	Published date.Date            `yaml:"published"`
	Decision  ident.DecisionNumber `yaml:"decision"`
	Reason    string               `yaml:"reason"`
	Planned   bool                 `yaml:"planned"`
}

// AccreditationKind is the kind of an event in an accreditation.
type AccreditationKind string

// Accredited opens an accreditation; the other kinds are named as those of certificates.
const Accredited AccreditationKind = "accredited"

// Values lists the kinds that a file may name.
func (AccreditationKind) Values() []string {
	return []string{"accredited", "renewed", "scope-extended", "scope-reduced", "suspended", "reinstated", "withdrawn", "expired"}
}
