package model

import (
	"cmp"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
)

// Instrument is a treaty, protocol, code, set of norms or standard as an abstract work (FRBR work).
type Instrument struct {
	Place
	ID           string                              // name of its folder
	Title        string                              `yaml:"title,required"`
	ShortTitle   string                              `yaml:"short_title,required"`
	Kind         InstrumentKind                      `yaml:"kind,required"`
	Symbol       ident.Symbol                        `yaml:"symbol"`
	Languages    []ident.Language                    `yaml:"languages,required"`
	Order        int                                 `yaml:"order"`
	Labels       map[string]string                   `yaml:"labels"` // heading label to kind of provision, with " restarts" behind it
	Self         string                              `yaml:"self"`   // what the text calls itself: "this Charter"
	Translations map[ident.Language]TitleTranslation `yaml:"translations"`
	Intro        []Block                             // the body of instrument.md
	Revisions    []*Revision                         // from the first to the newest
}

// InstrumentKind says what sort of norm an instrument is.
type InstrumentKind string

// The kinds of instruments. Norms are not binding.
const (
	Convention    InstrumentKind = "convention"
	Protocol      InstrumentKind = "protocol"
	CodeOfConduct InstrumentKind = "code-of-conduct"
	Norms         InstrumentKind = "norms"
	Standard      InstrumentKind = "standard"
)

// Values lists the kinds that a file may name.
func (InstrumentKind) Values() []string {
	return []string{"convention", "protocol", "code-of-conduct", "norms", "standard"}
}

// Revision finds a revision by its folder name, nil when there is none.
func (i *Instrument) Revision(id string) *Revision {
	for _, r := range i.Revisions {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Revision is the text of an instrument as of a date, in one or more languages.
type Revision struct {
	Place
	ID             string // name of its folder
	Instrument     *Instrument
	Title          string                              `yaml:"title"`
	ShortTitle     string                              `yaml:"short_title,required"`
	Symbol         ident.Symbol                        `yaml:"symbol"`
	Status         RevisionStatus                      `yaml:"status,required"`
	LegalValue     LegalValue                          `yaml:"legal_value,required"`
	Date           date.Date                           `yaml:"date,required"`
	Published      date.Date                           `yaml:"published"`
	Adoption       date.Date                           `yaml:"adoption"`
	Signature      date.Date                           `yaml:"signature"`
	EntryIntoForce date.Date                           `yaml:"entry_into_force"`
	Previous       string                              `yaml:"previous"`
	SupersededBy   string                              `yaml:"superseded_by"`
	SupersededOn   date.Date                           `yaml:"superseded_on"`
	Languages      []ident.Language                    `yaml:"languages"`
	Provisions     []ProvisionDates                    `yaml:"provisions"`
	SourceDocument string                              `yaml:"source_document"`
	Translations   map[ident.Language]TitleTranslation `yaml:"translations"`
	Note           []Block                             // the body of revision.md
	Texts          []*Text                             // in the order of the instrument's languages
}

// ProvisionDates are dates of a provision, with all that is in it, where they differ from those of its text.
type ProvisionDates struct {
	Place
	Provision            ident.EID `yaml:"provision,required"`
	EntryIntoForce       date.Date `yaml:"entry_into_force"`
	AppliesProvisionally date.Date `yaml:"applies_provisionally"` // from this day until it enters into force
	Suspended            *Period   `yaml:"suspended"`             // without a last day until further notice
	Ceases               date.Date `yaml:"ceases"`                // the first day on which it has no effect any more
}

// Ref names the revision.
func (r *Revision) Ref() ident.RevisionRef {
	return ident.RevisionRef{Instrument: r.Instrument.ID, Revision: r.ID}
}

// FullTitle is the revision's own title or, where it has none, the instrument's.
func (r *Revision) FullTitle() string {
	if r.Title != "" {
		return r.Title
	}
	return r.Instrument.Title
}

// TitleIn is the title as a text of the revision prints it, else as its front matter or the revision gives it.
func (r *Revision) TitleIn(t *Text) string {
	return cmp.Or(t.Heading.Words, t.Title, r.FullTitle())
}

// Text finds the text in a language, nil when there is none.
func (r *Revision) Text(lang ident.Language) *Text {
	for _, t := range r.Texts {
		if t.Language == lang {
			return t
		}
	}
	return nil
}

// Provision is a provision as the text in a language has it or, where that has none, the first text that has; nil where
// no text does.
func (r *Revision) Provision(lang ident.Language, id ident.EID) *Provision {
	if t := r.Text(lang); t != nil {
		if p := t.Find(id); p != nil {
			return p
		}
	}
	for _, t := range r.Texts {
		if p := t.Find(id); p != nil {
			return p
		}
	}
	return nil
}

// RevisionStatus is what the editors say of a revision. Whether it is in force on a date follows from the dates.
type RevisionStatus string

// The statuses of a revision.
const (
	Draft      RevisionStatus = "draft"
	Adopted    RevisionStatus = "adopted"
	InForce    RevisionStatus = "in-force"
	Superseded RevisionStatus = "superseded"
	Withdrawn  RevisionStatus = "withdrawn"
)

// Values lists the statuses that a file may name.
func (RevisionStatus) Values() []string {
	return []string{"draft", "adopted", "in-force", "superseded", "withdrawn"}
}

// LegalValue says what a text is worth in law.
type LegalValue string

// The legal values of a text.
const (
	ValueDraft        LegalValue = "draft"
	ValueAuthentic    LegalValue = "authentic"
	ValueConsolidated LegalValue = "consolidated"
	ValueTranslation  LegalValue = "translation"
)

// Values lists the legal values that a file may name.
func (LegalValue) Values() []string {
	return []string{"draft", "authentic", "consolidated", "translation"}
}
